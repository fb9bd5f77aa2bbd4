"""The engine: `decide` answers an act with a refusal or with events, `evolve` makes the next
state, `replay` tells it again.

Nothing here knows a clock, a socket or a name; time, chance and identity come in as facts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from game_rules.action import Step
from game_rules.catalogue import CATALOGUE
from game_rules.events import (
    BriefingBegun,
    BrinkOpened,
    ClockPaused,
    ClockSet,
    DraftSponsored,
    DraftWritten,
    Event,
    GameEnded,
    OrdersSealed,
    OrdersUnsealed,
    RoundOpened,
    SeatHandedOver,
    Tapped,
    TextTabled,
    TextWithdrawn,
    evolve,
)
from game_rules.fingerprint import state_hash
from game_rules.ids import DraftId, Ending, Phase, SeatId
from game_rules.lives.channels import entry_refusal
from game_rules.lives.seats import handing_refusal
from game_rules.lives.tables import Who, misplaced
from game_rules.lives.texts import By, Move, may_move, move_refusal, standing_of
from game_rules.options import refusal_of
from game_rules.orders import (
    Act,
    AnswerPromise,
    BeginBriefing,
    CloseRound,
    EndGame,
    HandOver,
    MarkNeed,
    MeetOn,
    OfferPromise,
    OpenRound,
    Order,
    Orders,
    PauseClock,
    ResumeClock,
    SealOrders,
    SeatAct,
    ShiftClock,
    SponsorDraft,
    TableAct,
    TakeBackPromise,
    Terms,
    UnsealOrders,
    WriteDraft,
)
from game_rules.promising import answer_promise, mark_need, offer_promise, take_back_promise
from game_rules.refusals import No, Refusal, refused
from game_rules.resolving import default_orders, resolve
from game_rules.rules.endings import ending_of
from game_rules.rules.tabling import is_backed, sponsor_refusal
from game_rules.setup import begin
from game_rules.shapes import FURTHEST
from game_rules.state import Draft, Game

__all__ = [
    "Actor",
    "Classroom",
    "Clockwork",
    "Outcome",
    "Seated",
    "Staff",
    "begin",
    "decide",
    "default_orders",
    "evolve",
    "refusal_of",
    "replay",
    "resolve",
    "state_hash",
    "take",
]


@dataclass(frozen=True, slots=True)
class Seated:
    """Whoever plays a seat, person or bot."""

    seat: SeatId


@dataclass(frozen=True, slots=True)
class Staff:
    """The session's own teacher."""


@dataclass(frozen=True, slots=True)
class Clockwork:
    """The clock of the host."""


@dataclass(frozen=True, slots=True)
class Classroom:
    """The class's seating, as it says who plays a seat."""


Actor = Seated | Staff | Clockwork | Classroom
Decision = Refusal | tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an act brings about, and the state after it."""

    events: tuple[Event, ...]
    after: Game


LEAST_TIME = 10_000
"""The milliseconds that a teacher leaves at least when shortening a phase."""
DRAFTS_IN_CHANNEL = 20
DRAFTS_OF_ONE_SEAT = 6
"""Drafts of a channel in which one seat has the last word; so nobody alone fills all places."""
LAST_VERSION = 9999


def decide(game: Game, actor: Actor, act: Act) -> Decision:
    """Answer an act: a refusal, or the events that it brings about."""
    answer = _answer(game, actor, act)
    return answer.events if isinstance(answer, Outcome) else answer


def take(game: Game, actor: Actor, act: Act) -> Refusal | Outcome:
    """Answer an act like `decide`, and go on to the state after it; a round that closes is worked
    out only once for both.
    """
    answer = _answer(game, actor, act)
    return Outcome(answer, replay(game, answer)) if isinstance(answer, tuple) else answer


def _answer(game: Game, actor: Actor, act: Act) -> Decision | Outcome:
    if isinstance(actor, Seated) and actor.seat not in game.printed.seats:
        return refused(No.NOT_THERE)
    no = misplaced(game.phase, _who(actor), act)
    if no is not None:
        return no
    if isinstance(act, SeatAct):
        assert isinstance(actor, Seated)
        return _decide_for_seat(game, actor.seat, act)
    return _decide_for_table(game, actor, act)


def _who(actor: Actor) -> Who:
    match actor:
        case Seated():
            return Who.SEAT
        case Staff():
            return Who.TEACHER
        case Clockwork():
            return Who.CLOCK
        case Classroom():
            return Who.CLASSROOM


# --- what a seat does
# -------------------------------------------------------------------------------------------


def _decide_for_seat(game: Game, seat: SeatId, act: SeatAct) -> Decision:
    match act:
        case SealOrders(orders):
            no = _too_late(game, act) or envelope_refusal(game, seat, orders)
            return no or (OrdersSealed(seat, orders),)
        case UnsealOrders():
            return (OrdersUnsealed(seat),) if seat in game.sealed else refused(No.NOTHING_SEALED)
        case MeetOn():
            return _tap(game, seat, act)
        case WriteDraft():
            return _write(game, seat, act)
        case SponsorDraft():
            return _sponsor(game, seat, act)
        case OfferPromise():
            return offer_promise(game, seat, act)
        case AnswerPromise():
            return answer_promise(game, seat, act)
        case TakeBackPromise():
            return take_back_promise(game, seat, act)
        case MarkNeed():
            return mark_need(game, seat, act)
        case _:
            assert_never(act)


def _absent() -> Refusal:
    return refused(No.NOT_THERE)


def _too_late(game: Game, act: SealOrders) -> Refusal | None:
    """Whether orders were chosen for a round, or a brink, that has been closed meanwhile."""
    meant = (act.round, act.at_brink)
    if act.round is None or meant == (game.round, game.phase is Phase.BRINK):
        return None
    return refused(No.ROUND_PASSED, count=game.round)


def envelope_refusal(game: Game, seat: SeatId, orders: Orders) -> Refusal | None:
    """Why this set of orders cannot be sealed: costs, repetitions and conflicts are looked at over
    the whole set.
    """
    cost = sum(CATALOGUE[order.action].cost for order in orders if order.action in CATALOGUE)
    have = game.constants.actions_a_round
    if cost > have:
        return refused(No.TOO_MANY_ACTIONS, "C07", count=cost, wanted=have)
    for at, order in enumerate(orders):
        no = refusal_of(game, seat, order, orders[:at])
        if no is not None:
            return no
        if order in orders[:at] or _same_vote(order, orders[:at]):
            return refused(No.SAME_TWICE, action=order.action)
    if sum(CATALOGUE[order.action].hostile for order in orders) > 1:
        return refused(No.ONE_HOSTILE_ACT, "C19")
    return None


def _same_vote(order: Order, earlier: Orders) -> bool:
    """Two votes in one envelope would contradict each other."""
    return CATALOGUE[order.action].step is Step.VOTES and any(
        CATALOGUE[other.action].step is Step.VOTES for other in earlier
    )


def _tap(game: Game, seat: SeatId, act: MeetOn) -> Decision:
    no = entry_refusal(game, seat, act.channel)
    if no is not None:
        return no
    if act.issue not in game.printed.issues:
        return _absent()
    tapped = (act.channel, act.issue, seat) in game.taps
    if tapped == act.willing:
        return ()
    return (Tapped(act.channel, act.issue, seat, act.willing),)


def _write(game: Game, seat: SeatId, act: WriteDraft) -> Decision:
    no = entry_refusal(game, seat, act.channel) or _terms_refusal(game, seat, act.terms)
    if no is not None:
        return no
    if act.draft is None:
        return _begin_draft(game, seat, act)
    draft = game.drafts.get(act.draft)
    if draft is None or draft.channel != act.channel:
        return _absent()
    if draft.version != act.version:
        return refused(No.OLD_VERSION, "C11", draft=draft.id, version=draft.version)
    if draft.version == LAST_VERSION:
        return refused(No.TOO_MANY_DRAFTS, count=draft.version)
    written = DraftWritten(draft.id, act.channel, draft.version + 1, act.terms, seat)
    no = move_refusal(game, draft, Move.WRITE, By.MEMBER)
    return (written,) if no is None else _withdrawn_first(game, draft, written)


def _terms_refusal(game: Game, seat: SeatId, terms: Terms) -> Refusal | None:
    """A draft names each issue once, with options that its writer knows of."""
    seen = set()
    for term in terms:
        known = term.issue in game.printed.issues and term.option in game.printed.options_of(
            term.issue
        )
        if not known or not game.is_aware(seat, term.issue, term.option):
            return _absent()
        if term.issue in seen:
            return refused(No.SAME_TWICE, issue=term.issue)
        seen.add(term.issue)
    return None


def _begin_draft(game: Game, seat: SeatId, act: WriteDraft) -> Decision:
    there = [draft for draft in game.drafts.values() if draft.channel == act.channel]
    own = sum(draft.by == seat for draft in there)
    if own >= DRAFTS_OF_ONE_SEAT:
        return refused(No.TOO_MANY_OWN_DRAFTS, count=own)
    if len(there) >= DRAFTS_IN_CHANNEL:
        return refused(No.TOO_MANY_DRAFTS, count=len(there))
    draft = DraftId(f"{act.channel}-{len(there) + 1}")
    return (DraftWritten(draft, act.channel, 1, act.terms, seat),)


def _withdrawn_first(game: Game, draft: Draft, event: Event) -> Decision:
    """A text that is changed, or loses a sponsor it needs, leaves the table first."""
    no = move_refusal(game, draft, Move.WITHDRAW, By.MEMBER)
    return no or (TextWithdrawn(draft.id), event)


def _sponsor(game: Game, seat: SeatId, act: SponsorDraft) -> Decision:
    draft = game.drafts.get(act.draft)
    if draft is None or not game.sits_in(seat, draft.channel):
        return _absent()
    if draft.version != act.version:
        return refused(No.OLD_VERSION, "C11", draft=draft.id, version=draft.version)
    if act.support == (seat in draft.sponsors):
        return ()
    event = DraftSponsored(draft.id, seat, act.support)
    if not act.support:
        return _step_back(game, draft, event)
    no = sponsor_refusal(game, seat, draft)
    if no is not None:
        return no
    after = replace(draft, sponsors=(*draft.sponsors, seat))
    tables = is_backed(game, after) and may_move(standing_of(game, after), Move.TABLE, By.SPONSOR)
    return (event, TextTabled(draft.id)) if tables else (event,)


def _step_back(game: Game, draft: Draft, event: DraftSponsored) -> Decision:
    no = move_refusal(game, draft, Move.STEP_BACK, By.SPONSOR)
    if no is not None:
        return no
    left = replace(draft, sponsors=tuple(each for each in draft.sponsors if each != event.seat))
    stays = is_backed(game, left) or not is_backed(game, draft)
    return (event,) if stays else _withdrawn_first(game, draft, event)


# --- what the teacher and the clock do
# --------------------------------------------------------------------------


def _decide_for_table(game: Game, actor: Actor, act: TableAct) -> Decision | Outcome:
    match act:
        case BeginBriefing(due):
            return (BriefingBegun(due),)
        case OpenRound(due):
            return (RoundOpened(1, due),)
        case CloseRound():
            return _close(game, act)
        case PauseClock(now):
            if game.due is None:
                return refused(No.CLOCK_STOPPED)
            return (ClockPaused(max(0, game.due - now)),)
        case ResumeClock(now):
            if game.left is None:
                return refused(No.CLOCK_RUNNING)
            return (ClockSet(min(FURTHEST, now + game.left)),)
        case ShiftClock(seconds, now):
            if game.left is not None:
                left = max(LEAST_TIME, game.left + 1000 * seconds)
                return (ClockPaused(min(FURTHEST, left)),)
            if game.due is None:
                return refused(No.CLOCK_STOPPED)
            due = max(now + LEAST_TIME, game.due + 1000 * seconds)
            return (ClockSet(min(FURTHEST, due)),)
        case HandOver():
            return _hand_over(game, actor, act)
        case EndGame():
            return (GameEnded(Ending.STOPPED),)
        case _:
            assert_never(act)


def _hand_over(game: Game, actor: Actor, act: HandOver) -> Decision:
    """Whoever plays a seat can be changed along the arrows of its life; a seat speaks for itself
    alone.
    """
    if act.seat not in game.printed.seats:
        return _absent()
    if isinstance(actor, Seated) and actor.seat != act.seat:
        return refused(No.NOT_YOURS)
    before = game.hands[act.seat]
    if before is act.hand:
        return ()
    no = handing_refusal(_who(actor), act.seat, before, act.hand)
    return no or (SeatHandedOver(act.seat, act.hand),)


def _close(game: Game, act: CloseRound) -> Refusal | Outcome:
    at_brink = game.phase is Phase.BRINK
    if act.round != game.round or act.at_brink != at_brink:
        return refused(No.ROUND_PASSED, count=game.round)
    resolved, edge = resolve(game)
    after = evolve(game, resolved)
    ending = ending_of(after, at_brink=bool(edge))
    then: Event
    if ending is not None:
        then = GameEnded(ending)
    elif edge:
        then = BrinkOpened(*edge[0], act.brink_due)
    else:
        then = RoundOpened(game.round + 1, act.due)
    return Outcome((resolved, then), evolve(after, then))


# --- telling it again
# -------------------------------------------------------------------------------------------


def replay(start: Game, events: Iterable[Event]) -> Game:
    """The state after these events."""
    game = start
    for event in events:
        game = evolve(game, event)
    return game
