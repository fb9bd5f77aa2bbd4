"""What can happen to a promise on record and to a mark of need, in the past tense."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game_rules.ids import ChannelId, IssueId, PartyId, SeatId
from game_rules.promises import (
    REMEMBERED,
    NeedMark,
    PromisedAct,
    PromiseId,
    PromiseState,
    RecordedPromise,
)
from game_rules.shapes import Round, Seq
from game_rules.state import Game
from game_rules.touching import Touch, members


@dataclass(frozen=True, slots=True)
class PromiseSettled:
    """What became of a promise when a round was resolved."""

    promise: PromiseId
    state: PromiseState


DECLINED: Final = frozenset({PromiseState.DECLINED})
"""What is shown until the round is over, so that whoever offered it sees the answer."""


def with_promises(
    game: Game, settled: Iterable[PromiseSettled], forget: Container[PromiseState] = ()
) -> Game:
    """The game with promises in other states, and without those that came to no promise."""
    promises = dict(game.promises)
    for each in settled:
        promises[each.promise] = replace(promises[each.promise], state=each.state)
    return game.but(
        promises={
            id: promise
            for id, promise in promises.items()
            if promise.state in REMEMBERED and promise.state not in forget
        }
    )


@dataclass(frozen=True, slots=True)
class PromiseOffered:
    """A promise was put on record; it holds when it is accepted."""

    kind: ClassVar[str] = "promise-offered"
    promise: PromiseId
    channel: ChannelId
    by: SeatId
    to: SeatId
    proposer: SeatId
    what: PromisedAct
    due: Round
    line: Seq

    def apply(self, game: Game) -> Game:
        offered = RecordedPromise(
            id=self.promise,
            channel=self.channel,
            by=self.by,
            to=self.to,
            proposer=self.proposer,
            what=self.what,
            made=game.round,
            due=self.due,
            line=self.line,
            state=PromiseState.OFFERED,
        )
        return game.but(
            promises={**game.promises, self.promise: offered},
            promises_offered={
                **game.promises_offered,
                self.channel: game.promises_offered.get(self.channel, 0) + 1,
            },
        )

    def touches(self, game: Game) -> Iterable[Touch]:
        return members(game, self.channel, "channels")


@dataclass(frozen=True, slots=True)
class PromiseAnswered:
    """The one to whom a promise was put accepted it, or declined."""

    kind: ClassVar[str] = "promise-answered"
    promise: PromiseId
    channel: ChannelId
    accepted: bool

    def apply(self, game: Game) -> Game:
        state = PromiseState.ACCEPTED if self.accepted else PromiseState.DECLINED
        return with_promises(game, [PromiseSettled(self.promise, state)])

    def touches(self, game: Game) -> Iterable[Touch]:
        return members(game, self.channel, "channels")


@dataclass(frozen=True, slots=True)
class PromiseTakenBack:
    """Who had offered a promise took it back before it was answered."""

    kind: ClassVar[str] = "promise-taken-back"
    promise: PromiseId
    channel: ChannelId

    def apply(self, game: Game) -> Game:
        return with_promises(game, [PromiseSettled(self.promise, PromiseState.TAKEN_BACK)])

    def touches(self, game: Game) -> Iterable[Touch]:
        return members(game, self.channel, "channels")


@dataclass(frozen=True, slots=True)
class NeedMarked:
    """A side told a channel what it needs most, something else, or nothing any more."""

    kind: ClassVar[str] = "need-marked"
    channel: ChannelId
    party: PartyId
    seat: SeatId
    issue: IssueId | None

    def apply(self, game: Game) -> Game:
        key = (self.channel, self.party)
        marks = {at: mark for at, mark in game.need_marks.items() if at != key}
        if self.issue is not None:
            marks[key] = NeedMark(self.channel, self.party, self.issue, self.seat, game.round)
        return game.but(need_marks=marks)

    def touches(self, game: Game) -> Iterable[Touch]:
        return members(game, self.channel, "channels")
