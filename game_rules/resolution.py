"""A resolution in progress: the live state that effects and rules work on, and the ledger page
that they fill.

It exists only while a round is being resolved. Everything that it changes becomes a line on the
page, so that applying the page to the state before gives exactly the live state after.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from game_rules.chance import draw
from game_rules.events import Carried
from game_rules.fixed import clamp
from game_rules.ids import ChannelId, ClaimId, IssueId, OptionId, PartyId, RuleId, SeatId
from game_rules.ledger import VARIABLES, Cause, Change, Factor, Var
from game_rules.news import News, Told
from game_rules.orders import Order, Terms
from game_rules.promised import PromiseSettled
from game_rules.refusals import in_order, spelled
from game_rules.state import Game, Recommendation, Signed

Claims = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """An order as it comes to be carried out: whose it is, and whether they said so themselves."""

    seat: SeatId
    order: Order
    by_default: bool = False

    @property
    def cause(self) -> Cause:
        return Cause(self.order.action, self.seat)


@dataclass(slots=True)
class Meeting:
    """Who came to a meeting of a channel on one issue."""

    channel: ChannelId
    issue: IssueId
    held_by: list[Filed] = field(default_factory=list)
    guests: list[Filed] = field(default_factory=list)
    studied_by: list[Filed] = field(default_factory=list)
    workshop: list[Filed] = field(default_factory=list)


class Resolution:
    """One round, or one brink, while it is being resolved."""

    def __init__(self, game: Game) -> None:
        self.before = game
        """The state at the start: what effects are computed from."""
        self.cells = dict(game.cells)
        self.ideas = dict(game.ideas)
        self.game = game.but(cells=self.cells, ideas=self.ideas)
        """The live state: it shows every change made so far."""
        self.changes: list[Change] = []
        self.news: list[News] = []
        self.carried: list[Carried] = []
        self.meetings: dict[tuple[ChannelId, IssueId], Meeting] = {}
        self.published: list[tuple[ChannelId, Cause]] = []
        """The hidden channels that somebody has written about in this round."""
        self.votes: dict[SeatId, Filed] = {}
        self.promises: list[PromiseSettled] = []
        """What became of promises in this round."""
        self.in_force: Terms = game.in_force
        self.signed: Signed | None = game.signed
        self._moved: dict[tuple[str, ...], int] = {}

    @property
    def new_ideas(self) -> tuple[Recommendation, ...]:
        return tuple(
            idea for key, idea in self.ideas.items() if self.before.ideas.get(key) is not idea
        )

    def move(
        self,
        var: Var,
        subject: Iterable[str],
        by: int,
        rule: str,
        causes: tuple[Cause, ...],
        claims: Claims,
        factors: tuple[Factor, ...] = (),
    ) -> int:
        """Change a cell by so much, within its bounds and the caps of a round; returns what it
        moved by.
        """
        cell = (var, *subject)
        before = self.cells.get(cell, 0)
        variable = VARIABLES[var]
        wanted = self._capped(var, cell, by)
        after = clamp(before + wanted, variable.low, variable.high)
        if after == before:
            return 0
        self._moved[cell] = self._moved.get(cell, 0) + after - before
        self._write(var, cell[1:], before, after, rule, causes, claims, factors)
        return after - before

    def put(
        self,
        var: Var,
        subject: Iterable[str],
        value: int,
        rule: str,
        causes: tuple[Cause, ...],
        claims: Claims,
        factors: tuple[Factor, ...] = (),
    ) -> None:
        """Set a cell to a value, within its bounds."""
        cell = (var, *subject)
        variable = VARIABLES[var]
        before = self.cells.get(cell, 0)
        after = clamp(int(value), variable.low, variable.high)
        if after != before or cell not in self.cells:
            self._write(var, cell[1:], before, after, rule, causes, claims, factors)

    def _capped(self, var: Var, cell: tuple[str, ...], by: int) -> int:
        """Tension moves only so far in one round, whatever is done (C17: gestures alone make no
        peace).
        """
        if var is not Var.TENSION:
            return by
        constants = self.before.constants
        moved = self._moved.get(cell, 0)
        return clamp(moved + by, -constants.tension_down_cap, constants.tension_up_cap) - moved

    def _write(
        self,
        var: Var,
        subject: tuple[str, ...],
        before: int,
        after: int,
        rule: str,
        causes: tuple[Cause, ...],
        claims: Claims,
        factors: tuple[Factor, ...],
    ) -> None:
        self.cells[(var, *subject)] = after
        self.changes.append(
            Change(var, subject, before, after, RuleId(rule), causes, _cited(claims), factors)
        )

    def tell(
        self, code: Told, claims: Claims, to: Iterable[SeatId] | None = None, **facts: object
    ) -> None:
        """Put something into the news; with `to`, only these seats hear of it, and of an option
        only those who know that there is such an option (C60).
        """
        said = in_order(spelled(facts))
        hearers = None if to is None else self._hearers(to, facts.get("issue"), facts.get("option"))
        self.news.append(News(code, self.before.round, said, _cited(claims), hearers))

    def _hearers(
        self, to: Iterable[SeatId], issue: object | None, option: object | None
    ) -> tuple[SeatId, ...]:
        if issue is None or option is None:
            return tuple(to)
        on = IssueId(str(issue)), OptionId(str(option))
        return tuple(seat for seat in to if self.game.is_aware(seat, *on))

    def draw(self, rule: str, subject: str, below: int) -> int:
        """A number from 0 to `below` - 1, the same whenever this very question is asked again."""
        return draw(self.before.seed, self.before.round, self.before.phase, rule, subject, below)

    def meeting(self, channel: ChannelId, issue: IssueId) -> Meeting:
        """The meeting of a channel on an issue: there is one a round, and all who want it share
        it.
        """
        return self.meetings.setdefault((channel, issue), Meeting(channel, issue))

    def people_of(self, party: PartyId) -> tuple[SeatId, ...]:
        return tuple(
            seat for seat, card in self.before.printed.seats.items() if card.party == party
        )


@lru_cache(maxsize=1024)
def _cited(claims: Claims) -> tuple[ClaimId, ...]:
    """Claims as the ledger cites them; the rules name them in the same few ways."""
    return tuple(ClaimId(claim) for claim in claims)


def factors(**terms: int) -> tuple[Factor, ...]:
    """The terms of a formula, named."""
    return tuple(Factor(name, value) for name, value in terms.items())
