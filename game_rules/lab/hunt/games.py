"""One trial of the hunt: some games of a line-up in which some seats play otherwise, and what every
seat reached in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from game_rules.events import RoundResolved
from game_rules.fixed import over
from game_rules.ids import ActionId, ScenarioId, SeatId
from game_rules.lab.games import Player, Table, players_seed
from game_rules.lab.greed import Greedy
from game_rules.lab.hunt.policies import PLAIN, Policy, player_with
from game_rules.lab.line_ups import LineUp
from game_rules.options import menu_at
from game_rules.scenario import Printed
from game_rules.scores import scored, table_score


class By(StrEnum):
    """By what side of a camp is known."""

    TABLE = "table"
    PARTY = "party"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Camp:
    """The seats that play otherwise together, against a field of bots."""

    scenario: ScenarioId
    by: By
    name: str
    seats: tuple[SeatId, ...]

    def __str__(self) -> str:
        return f"{self.scenario}, {self.name}"


def camps_of(printed: Printed, kinds: Iterable[By]) -> list[Camp]:
    """All at the table, the seats of each party, or each seat for itself."""
    scenario, seats = printed.scenario.id, tuple(printed.seats)
    found: list[Camp] = []
    for by in kinds:
        match by:
            case By.TABLE:
                found.append(Camp(scenario, by, "all", seats))
            case By.PARTY:
                for party in printed.parties:
                    ours = tuple(seat for seat in seats if printed.seats[seat].party == party)
                    found.append(Camp(scenario, by, party, ours))
            case By.SEAT:
                found += [Camp(scenario, by, seat, (seat,)) for seat in seats]
    return found


def actions_of(printed: Printed, seats: tuple[SeatId, ...]) -> tuple[ActionId, ...]:
    """Every action that some of these seats could ever use, by name."""
    return tuple(sorted({action for seat in seats for action in menu_at(printed, seat)}))


@dataclass(frozen=True, slots=True)
class Outcome:
    """One game of a trial."""

    totals: Mapping[SeatId, int]
    """What every seat reached, in parts per thousand, whoever played it."""
    orders: Mapping[ActionId, int]
    """What the camp ordered and got, by action; all seats where there is no camp."""
    refused: int
    """How often the rules said no."""
    tried: Mapping[ActionId, int] = field(default_factory=dict)
    """How often somebody greedy tried an action on the next round, in the place of another."""
    paid: Mapping[ActionId, int] = field(default_factory=dict)
    """How often it left that seat better off at once."""

    def score(self, seats: Iterable[SeatId]) -> int:
        """The mean of what some seats reached."""
        among = [self.totals[seat] for seat in seats]
        return over(sum(among), len(among))

    @property
    def whole(self) -> int:
        """The total score of the table: the mean of all seats."""
        return self.score(self.totals)


@dataclass(frozen=True, slots=True)
class Trial:
    """Some games, which can be played anywhere and in any order."""

    scenario: ScenarioId
    line_up: LineUp
    seeds: tuple[str, ...]
    camp: tuple[SeatId, ...] = ()
    policy: Policy = PLAIN
    greedy: bool = False
    """Whether the camp looks one round ahead instead."""
    changed: tuple[tuple[str, int], ...] = ()
    """Constants, by name."""

    def under(self, changed: tuple[tuple[str, int], ...]) -> Trial:
        """The same with some constants changed."""
        return replace(self, changed=changed)

    def run(self, printed: Printed) -> tuple[Outcome, ...]:
        """Play them, in the order of their seeds."""
        return tuple(self._play(printed, seed) for seed in self.seeds)

    def _play(self, printed: Printed, seed: str) -> Outcome:
        bots_seed, tracks = players_seed(seed), self.line_up.tracks
        greedy = {seat: Greedy(bots_seed, tracks) for seat in self.camp if self.greedy}
        besides = {seat: Player(each.talks, ahead=each.seals) for seat, each in greedy.items()}
        if not self.greedy:
            besides = {seat: player_with(self.policy, bots_seed, tracks) for seat in self.camp}
        table = Table(printed, seed, self.line_up, dict(self.changed), besides)
        table.play()
        end = table_score(table.game)
        camp = self.camp or tuple(each.seat for each in table.watching)
        tried, paid = Counter[ActionId](), Counter[ActionId]()
        for each in greedy.values():
            tried.update(each.tried)
            paid.update(each.paid)
        return Outcome(
            totals={seat: scored(table.game, seat, end).total for seat in printed.seats},
            orders=Counter(
                each.action
                for event in table.events
                if isinstance(event, RoundResolved)
                for each in event.carried
                if each.seat in camp and each.no is None and not each.by_default
            ),
            refused=sum(table.refusals.values()),
            tried=tried,
            paid=paid,
        )
