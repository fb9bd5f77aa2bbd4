"""What comes of it when a seat offers a promise, answers one, takes one back, or marks a need.

Promises bind nobody: the engine only remembers them and says later what became of them (C24).
"""

from __future__ import annotations

from game_rules.catalogue import CATALOGUE
from game_rules.events import Event
from game_rules.ids import Role, SeatId
from game_rules.lives.promises import By, may_become
from game_rules.options import actions_of, menu_at
from game_rules.orders import AnswerPromise, MarkNeed, OfferPromise, TakeBackPromise
from game_rules.pickers.texts import TextOnTheTable, WordOnText
from game_rules.promised import NeedMarked, PromiseAnswered, PromiseOffered, PromiseTakenBack
from game_rules.promises import (
    PromiseId,
    PromiseState,
    RecordedPromise,
    ToKeepSilent,
    ToPlay,
    ToVote,
)
from game_rules.refusals import No, Refusal, refused
from game_rules.scenario import Printed
from game_rules.state import Game

Decided = Refusal | tuple[Event, ...]


def offer_promise(game: Game, seat: SeatId, act: OfferPromise) -> Decided:
    """Put a promise between two members of a channel on record, for the other one to answer."""
    no = _offer_refusal(game, seat, act)
    if no is not None:
        return no
    promise = PromiseId(f"{act.channel}-promise-{game.promises_offered.get(act.channel, 0) + 1}")
    return (
        PromiseOffered(promise, act.channel, act.by, act.to, seat, act.what, act.due, act.line),
    )


def _offer_refusal(game: Game, seat: SeatId, act: OfferPromise) -> Refusal | None:
    if not game.constants.promises:
        return refused(No.NO_PROMISES)
    pair = {act.by, act.to}
    if seat not in pair or len(pair) != 2 or not all(_sits(game, each, act) for each in pair):
        return refused(No.NOT_THERE)
    rounds = game.printed.variant.rounds
    if not game.round <= act.due <= rounds:
        return refused(No.PROMISE_DUE, "C24", round=game.round, count=rounds)
    open_one = open_between(game, act.by, act.to)
    if open_one is not None:
        return refused(No.PROMISE_OPEN, "C24", by=open_one.by, seat=open_one.to, round=open_one.due)
    match act.what:
        case ToPlay() as what:
            return _card_refusal(game, act.by, what)
        case ToVote() as what:
            return _vote_refusal(game, act, what)
        case ToKeepSilent():
            hidden = game.is_hidden(act.channel)
            return None if hidden else refused(No.KNOWN_ANYWAY, "C12", channel=act.channel)


def _sits(game: Game, seat: SeatId, act: OfferPromise) -> bool:
    return seat in game.printed.seats and game.may_speak_in(seat, act.channel)


def open_between(game: Game, one: SeatId, other: SeatId) -> RecordedPromise | None:
    """The promise that is offered or accepted between two seats, whoever would keep it."""
    pair = {one, other}
    found = (each for each in game.promises.values() if each.is_open and each.pair == pair)
    return next(found, None)


def _card_refusal(game: Game, by: SeatId, what: ToPlay) -> Refusal | None:
    cards = menu_at(game.printed, by)
    if what.action not in CATALOGUE:
        return refused(No.NOT_IN_THIS_GAME, action=what.action)
    if what.action not in cards:
        return refused(No.NOT_THEIR_CARD, seat=by, action=what.action)
    if CATALOGUE[what.action].in_the_dark:
        return refused(No.IN_THE_DARK, "C08", action=what.action)
    return None


def _vote_refusal(game: Game, act: OfferPromise, what: ToVote) -> Refusal | None:
    """It must be a text that both can read: one of this channel, or the one on the table."""
    draft = game.drafts.get(what.draft)
    if draft is None or (draft.channel != act.channel and game.tabled != draft.id):
        return refused(No.NOT_THERE)
    if not game.can_table(draft.channel):
        return refused(No.NOT_OFFICIAL, "C74", draft=draft.id)
    if draft.version != what.version:
        return refused(No.OLD_VERSION, "C11", draft=draft.id, version=draft.version)
    if not has_voice(game.printed, game.seat(act.by).role):
        return refused(No.NO_VOICE, "C39", seat=act.by)
    return None


def has_voice(printed: Printed, role: Role) -> bool:
    """Whether a role says yes or no to texts on the table, by a vote or by standing by them."""
    asks = (TextOnTheTable, WordOnText)
    return any(isinstance(action.pick, asks) for action in actions_of(printed, role))


def answer_promise(game: Game, seat: SeatId, act: AnswerPromise) -> Decided:
    """Accept a promise, or decline it."""
    promise = game.promises.get(act.promise)
    if promise is None or not game.may_speak_in(seat, promise.channel) or promise.addressee != seat:
        return refused(No.NOT_THERE)
    to = PromiseState.ACCEPTED if act.accept else PromiseState.DECLINED
    if not may_become(promise.state, to, By.ADDRESSEE):
        return () if promise.state is to else refused(No.PROMISE_ANSWERED, "C24")
    return (PromiseAnswered(promise.id, promise.channel, act.accept),)


def take_back_promise(game: Game, seat: SeatId, act: TakeBackPromise) -> Decided:
    """Undo an offer that nobody has answered."""
    promise = game.promises.get(act.promise)
    if promise is None or promise.proposer != seat:
        return refused(No.NOT_THERE)
    if not may_become(promise.state, PromiseState.TAKEN_BACK, By.PROPOSER):
        return refused(No.PROMISE_ANSWERED, "C24")
    return (PromiseTakenBack(promise.id, promise.channel),)


def mark_need(game: Game, seat: SeatId, act: MarkNeed) -> Decided:
    """Say to a channel what my side needs most: one issue for a side in a channel, and the last
    word counts.
    """
    if not game.constants.need_marks:
        return refused(No.NO_MARKS)
    known = act.issue is None or act.issue in game.printed.issues
    if not game.may_speak_in(seat, act.channel) or not known:
        return refused(No.NOT_THERE)
    if game.is_third(seat):
        return refused(No.NO_SIDE)
    party = game.party_of(seat)
    mark = game.need_marks.get((act.channel, party))
    if act.issue == (None if mark is None else mark.issue):
        return ()
    return (NeedMarked(act.channel, party, seat, act.issue),)
