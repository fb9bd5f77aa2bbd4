"""What a hunt has played already, in a file, so that one that was stopped goes on from there.

Every trial has a name made of all that its games depend on, the rules themselves among it: after a
change of the rules or of a scenario everything is played anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import game_rules
from game_rules.ids import ActionId, ScenarioId, SeatId
from game_rules.lab.hunt import alarms
from game_rules.lab.hunt.games import Outcome, Trial
from game_rules.scenario import Printed

Written = tuple[dict[str, int], dict[str, int], int, dict[str, int], dict[str, int]]
"""A game as it stands in the file."""


class Kept:
    """Trials that were played, by their names."""

    def __init__(self, file: Path | None, scenarios: Mapping[ScenarioId, Printed]) -> None:
        """Without a file nothing outlasts the run."""
        self._file = file
        self._stand = {
            here: _digest(f"{_rules()} {printed.variant.level} {printed.scenario!r}")
            for here, printed in scenarios.items()
        }
        self._played: dict[str, tuple[Outcome, ...]] = {}
        if file is not None and file.exists():
            for line in file.read_text("utf-8").splitlines():
                name, games = json.loads(line)
                self._played[name] = tuple(map(_outcome, games))

    def name(self, trial: Trial) -> str:
        """The name of a trial."""
        return _digest(
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

    def __contains__(self, name: str) -> bool:
        return name in self._played

    def __getitem__(self, name: str) -> tuple[Outcome, ...]:
        return self._played[name]

    def add(self, played: Mapping[str, tuple[Outcome, ...]]) -> None:
        """Keep more of them."""
        self._played.update(played)
        if self._file is not None and played:
            with self._file.open("a", encoding="utf-8") as out:
                for name, games in played.items():
                    out.write(json.dumps([name, list(map(_values, games))]) + "\n")


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


def _rules() -> str:
    """All that the rules and their bots are made of; how games are judged does not count."""
    home = Path(game_rules.__file__).parent
    files = sorted(file for file in home.rglob("*.py") if file != Path(alarms.__file__))
    return _digest("".join(file.read_text("utf-8") for file in files))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
