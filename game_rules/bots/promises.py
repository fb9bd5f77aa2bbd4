"""What a bot makes of promises on record and of marks: it answers what is put to it by rule, keeps
its word unless its temper says otherwise, and says in its own time what its side needs most.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.bots.country import PROUD
from game_rules.bots.judging import gain, likes
from game_rules.bots.seen import Seen
from game_rules.bots.temper import FIERCE, Temper
from game_rules.bots.wishes import Bot
from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.media import PUBLISH_STORY
from game_rules.ids import DraftId, Role, SeatId
from game_rules.orders import (
    AnswerPromise,
    InChannel,
    MarkNeed,
    OnText,
    Order,
    SeatAct,
    Terms,
)
from game_rules.promises import (
    PromiseState,
    RecordedPromise,
    ToKeepSilent,
    ToPlay,
    ToVote,
)
from game_rules.views.records import ChannelShown

OPEN_HANDED: Final = 55
"""Firmness below which a bot says from the first round what its side needs; the others wait until
half of the game is over.
"""


def answers(seen: Seen, temper: Temper) -> Iterator[SeatAct]:
    """Accept or decline what was put to me."""
    for promise in _promises(seen, PromiseState.OFFERED):
        if promise.addressee == seen.card.seat:
            accepts = _would_keep if promise.by == seen.card.seat else _would_have
            yield AnswerPromise(promise.id, accepts(seen, temper, promise))


def _promises(seen: Seen, state: PromiseState) -> Iterator[RecordedPromise]:
    return (
        promise
        for channel in seen.channels
        for promise in channel.promises
        if promise.state is state
    )


def _would_have(seen: Seen, temper: Temper, promise: RecordedPromise) -> bool:
    """A bot takes everybody's word, unless it is a threat."""
    match promise.what:
        case ToPlay(action, play):
            return not (play and CATALOGUE[action].hostile)
        case ToVote() | ToKeepSilent():
            return True


def _would_keep(seen: Seen, temper: Temper, promise: RecordedPromise) -> bool:
    """A bot promises what it can do now and what harms nobody, or what it means to do anyway. No
    hawk gives away its hard cards, and no journalist a story.
    """
    match promise.what:
        case ToPlay(action, play):
            hostile = CATALOGUE[action].hostile
            if play:
                return not hostile and bool(seen.ways(action))
            return hostile and temper.hawk < FIERCE
        case ToVote(draft, _, yes):
            terms = _terms_of(seen, draft)
            if not seen.card.official:
                return yes is (gain(seen, terms) > 0)
            return yes is likes(seen, temper, terms)
        case ToKeepSilent():
            return seen.card.role is not Role.JOURNALIST


def _terms_of(seen: Seen, draft: DraftId) -> Terms:
    if seen.text.draft is not None and seen.text.draft.id == draft:
        return seen.text.draft.terms
    found = (each for channel in seen.channels for each in channel.drafts if each.id == draft)
    return next((each.terms for each in found), ())


def marks(seen: Seen, temper: Temper) -> Iterator[SeatAct]:
    """Say what my side needs most, and truly: one bot for each side of a channel, where no person
    of that side sits there to say it.
    """
    early = temper.firm < OPEN_HANDED
    if not seen.cast.need_marks or not (early or 2 * seen.table.round > seen.table.rounds):
        return
    for channel in seen.channels:
        said = any(mark.party == seen.card.party for mark in channel.needs)
        if not said and _speaks_for_its_side(seen, channel):
            most = max(seen.sheet.issues, key=lambda issue: seen.at_stake(issue.id))
            yield MarkNeed(channel.id, most.id)


def _speaks_for_its_side(seen: Seen, channel: ChannelShown) -> bool:
    mine: list[SeatId] = [seat for seat in channel.members if seen.is_mine(seat)]
    return mine[:1] == [seen.card.seat] and not any(map(seen.is_person, mine))


def as_promised(bot: Bot, wanted: Iterator[Order]) -> Iterator[Order]:
    """What a bot would do, with what it has promised first and what it has promised away left out.
    The proud do not feel bound when they have just been threatened.
    """
    seen = bot.seen
    promises = [
        promise
        for promise in _promises(seen, PromiseState.ACCEPTED)
        if promise.by == seen.card.seat
    ]
    if not promises or (seen.was_threatened and bot.temper.pride >= PROUD):
        return wanted
    orders = list(wanted)
    first = [order for promise in promises for order in _owed(seen, promise, orders)]
    rest = [order for order in orders if not any(_breaks(it, order) for it in promises)]
    return iter([*first, *(order for order in rest if order not in first)])


def _owed(seen: Seen, promise: RecordedPromise, orders: list[Order]) -> list[Order]:
    """The order that keeps a promise, filled in as the bot would like it best."""
    match promise.what:
        case ToPlay(action, True):
            liked = [order for order in orders if order.action == action]
            return liked[:1] or [Order(action, way) for way in seen.ways(action)[:1]]
        case ToVote(draft, version, yes):
            wanted = OnText(draft, version, yes)
            return [Order(action, wanted) for action in seen.menu if wanted in seen.ways(action)][
                :1
            ]
        case _:
            return []


def _breaks(promise: RecordedPromise, order: Order) -> bool:
    match promise.what:
        case ToPlay(action, False):
            return order.action == action
        case ToVote(draft, _, yes):
            on = order.particulars
            return isinstance(on, OnText) and on.draft == draft and on.yes is not yes
        case ToKeepSilent():
            told = Order(PUBLISH_STORY.id, InChannel(promise.channel))
            return order == told
        case _:
            return False
