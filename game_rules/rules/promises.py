"""Promises on record are looked at when a round is resolved: a kept one wins trust, a broken one
loses more of it (C16, C24). Breaking silence about a channel is a broken promise (C12).

A promise is decided as soon as nothing can change it any more, and at the latest when it is due.
What could not be done, or no longer makes sense, comes to nothing and is held against nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.events import Carried
from game_rules.ids import ActionId, PartyId, SeatId
from game_rules.ledger import Cause, Var
from game_rules.lives.promises import By, may_become
from game_rules.news import Told
from game_rules.orders import OnText
from game_rules.promised import PromiseSettled
from game_rules.promises import (
    PromiseState,
    RecordedPromise,
    ToKeepSilent,
    ToPlay,
    ToVote,
    how,
)
from game_rules.resolution import Resolution, factors
from game_rules.state import Game

CLAIMS = ("C16", "C24")


def settle_promises(turn: Resolution, *, at_brink: bool = False) -> None:
    """Decide what can be decided. At the brink nothing falls due: its round was resolved before."""
    won: dict[tuple[PartyId, PartyId], int] = {}
    for promise in turn.before.promises.values():
        state = _outcome(turn, promise, is_due=not at_brink and promise.due <= turn.before.round)
        if state is None or not may_become(promise.state, state, By.RESOLUTION):
            continue
        turn.promises.append(PromiseSettled(promise.id, state))
        if state is not PromiseState.LAPSED:
            _move_trust(turn, promise, state, won)
            _tell(turn, promise, state)


def _outcome(turn: Resolution, promise: RecordedPromise, *, is_due: bool) -> PromiseState | None:
    """What has become of a promise; None while that is open."""
    if promise.state is PromiseState.OFFERED:
        return PromiseState.LAPSED if is_due else None
    match promise.what:
        case ToPlay() as what:
            return _played(turn, promise.by, what, is_due=is_due)
        case ToVote() as what:
            return _voted(turn, promise.by, what, is_due=is_due)
        case ToKeepSilent():
            return _kept_silent(turn, promise, is_due=is_due)


def _kept(holds: object) -> PromiseState:
    return PromiseState.KEPT if holds else PromiseState.BROKEN


def _played(turn: Resolution, by: SeatId, what: ToPlay, *, is_due: bool) -> PromiseState | None:
    if any(order.action == what.action and order.no is None for order in _orders(turn, by)):
        return _kept(what.play)
    if not is_due:
        return None
    # Why it was not played is nobody's business: an excuse would tell the other side what a
    # government allows its people, so whoever promises a card answers for it.
    return _kept(not what.play)


def _voted(turn: Resolution, by: SeatId, what: ToVote, *, is_due: bool) -> PromiseState | None:
    draft = turn.before.drafts.get(what.draft)
    if draft is None or draft.version != what.version:
        return PromiseState.VOID  # it is another text now
    tried = [
        (order, order.particulars.yes)
        for order in _orders(turn, by)
        if isinstance(order.particulars, OnText) and order.particulars.draft == what.draft
    ]
    said = [yes for order, yes in tried if order.no is None]
    if said:
        return _kept(said[0] is what.yes)
    if not is_due:
        return None
    if tried or turn.before.tabled != what.draft:
        return PromiseState.VOID
    return _kept(not what.yes)  # whoever says nothing has not said yes


def _kept_silent(
    turn: Resolution, promise: RecordedPromise, *, is_due: bool
) -> PromiseState | None:
    told = any(
        channel == promise.channel and cause.seat == promise.by for channel, cause in turn.published
    )
    if told or _has_announced(turn, promise):
        return PromiseState.BROKEN
    if not turn.game.is_hidden(promise.channel):
        return PromiseState.VOID  # it has come to light by others
    return PromiseState.KEPT if is_due else None


def _has_announced(turn: Resolution, promise: RecordedPromise) -> bool:
    """Whether the one who promised laid a text of the hidden channel on the table for all to see,
    and the other one did not stand behind it.
    """
    text = turn.before.text()
    return (
        text is not None
        and text.channel == promise.channel
        and turn.before.is_hidden(text.channel)
        and promise.by in text.sponsors
        and promise.to not in text.sponsors
    )


def _orders(turn: Resolution, by: SeatId) -> Iterator[Carried]:
    return (order for order in turn.carried if order.seat == by)


def _move_trust(
    turn: Resolution,
    promise: RecordedPromise,
    state: PromiseState,
    won: dict[tuple[PartyId, PartyId], int],
) -> None:
    """Trust of the side to which it was promised; within one side there is none to win or lose."""
    game, constants = turn.game, turn.game.constants
    by, to = game.party_of(promise.by), game.party_of(promise.to)
    if by == to or state is PromiseState.VOID:
        return
    cause = (Cause("promise", promise.by),)
    if state is PromiseState.BROKEN:
        claims = ("C12", *CLAIMS) if isinstance(promise.what, ToKeepSilent) else CLAIMS
        terms = factors(word=constants.promise_broken)
        turn.move(Var.TRUST, (to, by), constants.promise_broken, "promise", cause, claims, terms)
        return
    before = won.get((to, by), 0)
    by_this = min(constants.promise_kept, max(0, constants.promises_cap - before))
    won[to, by] = before + by_this
    terms = factors(word=by_this)
    turn.move(Var.TRUST, (to, by), by_this, "promise", cause, ("C24",), terms)


def _tell(turn: Resolution, promise: RecordedPromise, state: PromiseState) -> None:
    """Those who sat where it was promised hear what became of it; `how` says what it was."""
    told = Told.PROMISE_VOID
    if state is not PromiseState.VOID:
        told = Told.PROMISE_KEPT if state is PromiseState.KEPT else Told.PROMISE_BROKEN
    what = promise.what
    turn.tell(
        told,
        CLAIMS if state is PromiseState.BROKEN else ("C24",),
        turn.game.printed.members[promise.channel],
        by=promise.by,
        seat=promise.to,
        how=how(what),
        action=what.action if isinstance(what, ToPlay) else "",
        draft=what.draft if isinstance(what, ToVote) else "",
        channel=promise.channel,
    )


def is_promised_away(game: Game, seat: SeatId, action: ActionId) -> bool:
    """Whether a seat has promised somebody not to play a card."""
    return any(
        promise.by == seat
        and promise.state is PromiseState.ACCEPTED
        and promise.what == ToPlay(action, play=False)
        for promise in game.promises.values()
    )
