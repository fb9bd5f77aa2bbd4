"""What people did at a table, round by round: the part of the story that the last state of a game
no longer holds.

It is written while a game is told again from its events. A game that is still going on has a record
too; it just has no end yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from game_rules.events import (
    Carried,
    DraftWritten,
    Event,
    RoundResolved,
    TextTabled,
    evolve,
)
from game_rules.ids import DraftId, Hand, PartyId, Phase, SeatId
from game_rules.ledger import Page
from game_rules.news import News
from game_rules.orders import Terms
from game_rules.promised import (
    NeedMarked,
    PromiseAnswered,
    PromiseOffered,
    PromiseSettled,
    PromiseTakenBack,
)
from game_rules.promises import NeedMark, PromiseId, PromiseState, RecordedPromise
from game_rules.state import Game
from game_rules.weigh import Forecast, forecast


@dataclass(frozen=True, slots=True)
class Offer:
    """A version of a text, as somebody wrote it."""

    round: int
    draft: DraftId
    version: int
    by: SeatId
    terms: Terms


@dataclass(frozen=True, slots=True)
class Tabled:
    """A text that lay on the table when a round closed."""

    draft: DraftId
    version: int
    by: SeatId
    sponsors: tuple[SeatId, ...]
    terms: Terms
    expected: Mapping[PartyId, Forecast]
    """What each side's own people expected of their home vote, before it was held."""


@dataclass(frozen=True, slots=True)
class RoundTold:
    """One round, or one brink, as it was carried out."""

    round: int
    at_brink: bool
    carried: tuple[Carried, ...]
    news: tuple[News, ...]
    page: Page
    hands: Mapping[SeatId, Hand]
    """Who played each seat when it closed."""
    silent: frozenset[SeatId]
    """Seats that had sealed nothing when it closed."""
    text: Tabled | None


@dataclass(frozen=True, slots=True)
class Record:
    """A game with all that was done in it."""

    game: Game
    rounds: tuple[RoundTold, ...] = ()
    offers: tuple[Offer, ...] = ()
    tablings: tuple[tuple[int, DraftId, int], ...] = ()
    """Round, draft and version of every text that came to the table, also those withdrawn."""

    promises: Mapping[PromiseId, RecordedPromise] = field(default_factory=dict)
    """Every promise that was ever offered, in the state to which it has come."""
    need_marks: tuple[NeedMark, ...] = ()
    """Every mark that was ever set, in order."""

    def hear(self, event: Event, after: Game) -> Record:
        """The record with one more event, and the game as that event left it."""
        before, told = self.game, replace(self, game=after)
        match event:
            case RoundResolved():
                rounds = (*self.rounds, _round(before, event))
                return replace(told, rounds=rounds, promises=self._moved(event.promises))
            case PromiseOffered():
                offered = after.promises[event.promise]
                return replace(told, promises={**self.promises, event.promise: offered})
            case PromiseAnswered():
                state = PromiseState.ACCEPTED if event.accepted else PromiseState.DECLINED
                settled = PromiseSettled(event.promise, state)
                return replace(told, promises=self._moved([settled]))
            case PromiseTakenBack():
                settled = PromiseSettled(event.promise, PromiseState.TAKEN_BACK)
                return replace(told, promises=self._moved([settled]))
            case NeedMarked() if event.issue is not None:
                mark = after.need_marks[event.channel, event.party]
                return replace(told, need_marks=(*self.need_marks, mark))
            case DraftWritten():
                offer = Offer(before.round, event.draft, event.version, event.by, event.terms)
                return replace(told, offers=(*self.offers, offer))
            case TextTabled():
                version = after.drafts[event.draft].version
                tabling = (before.round, event.draft, version)
                return replace(told, tablings=(*self.tablings, tabling))
            case _:
                return told

    def _moved(self, settled: Iterable[PromiseSettled]) -> Mapping[PromiseId, RecordedPromise]:
        moved = dict(self.promises)
        for each in settled:
            moved[each.promise] = replace(moved[each.promise], state=each.state)
        return moved

    @property
    def texts(self) -> tuple[tuple[int, Tabled], ...]:
        """The texts that lay on the table when a round closed, with the round."""
        return tuple((told.round, told.text) for told in self.rounds if told.text is not None)


def record_of(start: Game, events: Iterable[Event]) -> Record:
    """Tell a game again, and keep what people did."""
    told = Record(start)
    for event in events:
        told = told.hear(event, evolve(told.game, event))
    return told


def _round(game: Game, event: RoundResolved) -> RoundTold:
    return RoundTold(
        round=event.page.round,
        at_brink=game.phase is Phase.BRINK,
        carried=event.carried,
        news=event.news,
        page=event.page,
        hands=game.hands,
        silent=frozenset(seat for seat in game.printed.seats if seat not in game.sealed),
        text=_tabled(game),
    )


def _tabled(game: Game) -> Tabled | None:
    text = game.text()
    if text is None:
        return None
    expected = {party: forecast(game, party, text.terms) for party in game.printed.parties}
    return Tabled(text.id, text.version, text.by, text.sponsors, text.terms, expected)
