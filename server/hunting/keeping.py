"""What a hunt keeps: its trials, by their names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game_rules.ids import ActionId, ScenarioId, SeatId
from game_rules.lab.hunt import alarms
from game_rules.lab.hunt.games import Outcome, Trial
from game_rules.scenario import Printed
from server.kept import Kept, digest, rules_as_they_are

Games = tuple[Outcome, ...]
Written = tuple[dict[str, int], dict[str, int], int, dict[str, int], dict[str, int]]
"""A game as it stands in the file."""


class KeptTrials:
    """Trials that were played."""

    def __init__(self, file: Path | None, scenarios: Mapping[ScenarioId, Printed]) -> None:
        """How games are judged does not count: whoever changes that need not play them again."""
        rules = rules_as_they_are(alarms.__file__)
        self._stand = {
            here: digest(f"{rules} {printed.variant.level} {printed.scenario!r}")
            for here, printed in scenarios.items()
        }
        self.games: Kept[Games] = Kept(
            file,
            write=lambda games: list(map(_values, games)),
            read=lambda games: tuple(map(_outcome, games)),
        )

    def name(self, trial: Trial) -> str:
        """The name of a trial."""
        return digest(
            repr(
                (
                    self._stand[trial.scenario],
                    trial.line_up.id,
                    trial.seeds,
                    trial.camp,
                    trial.policy,
                    trial.greedy,
                    trial.changed,
                )
            )
        )


def _values(game: Outcome) -> Written:
    return (
        _plain(game.totals),
        _plain(game.orders),
        game.refused,
        _plain(game.tried),
        _plain(game.paid),
    )


def _plain(counted: Mapping[SeatId, int] | Mapping[ActionId, int]) -> dict[str, int]:
    return {str(of): times for of, times in counted.items()}


def _outcome(values: Written) -> Outcome:
    totals, orders, refused, tried, paid = values
    return Outcome(
        {SeatId(seat): total for seat, total in totals.items()},
        _counted(orders),
        refused,
        _counted(tried),
        _counted(paid),
    )


def _counted(values: Mapping[str, int]) -> dict[ActionId, int]:
    return {ActionId(action): times for action, times in values.items()}
