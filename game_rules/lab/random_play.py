"""Somebody who does anything that is allowed: the plainest player to compare with, and a hard one
for the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game_rules.action import Step
from game_rules.bots.envelope import sealing
from game_rules.bots.judging import can_sponsor
from game_rules.bots.seen import Seen, look
from game_rules.catalogue import CATALOGUE
from game_rules.chance import draw
from game_rules.ids import Phase, Track
from game_rules.orders import (
    AnswerPromise,
    MarkNeed,
    MeetOn,
    OfferPromise,
    Order,
    SeatAct,
    SponsorDraft,
    TakeBackPromise,
    Term,
    Terms,
    WriteDraft,
)
from game_rules.promises import PromiseState, ToPlay
from game_rules.views import AnySection
from game_rules.views.records import ChannelShown


def play_at_random(view: Mapping[str, AnySection], seed: str) -> tuple[SeatAct, ...]:
    """What somebody does who throws a die for everything; each die is thrown once a round."""
    seen = look(view)
    if seen.table.phase not in (Phase.OPEN, Phase.BRINK):
        return ()
    die = _Die(seed, seen)
    talk = tuple(_talk(seen, die)) if seen.table.phase is Phase.OPEN else ()
    return talk or sealing(seen, _orders(seen, die))


class _Die:
    """A die that shows the same face whenever the same question is asked in the same round."""

    def __init__(self, seed: str, seen: Seen) -> None:
        self._seed = seed
        self._round = seen.table.round
        self._phase = seen.table.phase
        self._seat = seen.card.seat

    def throw(self, what: str, below: int) -> int:
        return draw(self._seed, self._round, self._phase, what, self._seat, below)

    def says_yes(self, what: str) -> bool:
        return self.throw(what, 2) == 1


def _talk(seen: Seen, die: _Die) -> Iterator[SeatAct]:
    """One thing at a time in each channel: what was said changes what can be said next."""
    for channel in seen.channels:
        for topic in channel.topics:
            if seen.card.seat not in topic.willing and die.says_yes(f"{channel.id} {topic.issue}"):
                yield MeetOn(channel.id, topic.issue)
        texts = (*_write(seen, die, channel), *_sponsor(seen, die, channel))
        yield from texts[:1]
        words = (*_answer(seen, die, channel), *_promise(seen, die, channel))
        yield from words[:1]
        yield from _mark(seen, die, channel)


def _write(seen: Seen, die: _Die, channel: ChannelShown) -> Iterator[SeatAct]:
    """One text a round, on whatever it comes to."""
    mine = next((draft for draft in channel.drafts if draft.by == seen.card.seat), None)
    if mine is None:
        yield WriteDraft(channel.id, None, 0, _any_text(seen, die))
    elif mine.version < seen.table.round and seen.text.draft is None:
        yield WriteDraft(channel.id, mine.id, mine.version, _any_text(seen, die))


def _any_text(seen: Seen, die: _Die) -> Terms:
    return tuple(
        Term(row.id, row.options[die.throw(f"text {row.id}", len(row.options))].id)
        for row in seen.sheet.issues
    )


def _sponsor(seen: Seen, die: _Die, channel: ChannelShown) -> Iterator[SeatAct]:
    tabled = seen.text.draft
    for draft in channel.drafts:
        if seen.card.seat in draft.sponsors or not die.says_yes(f"{draft.id} {draft.version}"):
            continue
        if channel.track is not Track.ONE or (
            seen.card.official
            and (tabled is None or tabled.id == draft.id)
            and can_sponsor(seen, draft)
        ):
            yield SponsorDraft(draft.id, draft.version)


def _answer(seen: Seen, die: _Die, channel: ChannelShown) -> Iterator[SeatAct]:
    """What was put to me, and my own offers that nobody has answered for a round."""
    for promise in channel.promises:
        if promise.state is not PromiseState.OFFERED:
            continue
        if promise.addressee == seen.card.seat:
            yield AnswerPromise(promise.id, die.says_yes(f"answer {promise.id}"))
        elif promise.proposer == seen.card.seat and promise.made < seen.table.round:
            yield TakeBackPromise(promise.id)


def _promise(seen: Seen, die: _Die, channel: ChannelShown) -> Iterator[SeatAct]:
    """Every other round an offer to anybody here with whom nothing is open, of anything at all."""
    me = seen.card.seat
    if any(it.proposer == me and it.made == seen.table.round for it in channel.promises):
        return
    pairs = {it.pair for each in seen.channels for it in each.promises if it.is_open}
    others = [seat for seat in channel.members if seat != me and {me, seat} not in pairs]
    promisable = seen.cast.promisable.get(seen.card.role)
    if (
        not others
        or promisable is None
        or not promisable.actions
        or not die.says_yes(f"promise {channel.id}")
    ):
        return
    other = others[die.throw(f"promise to {channel.id}", len(others))]
    ways = [ToPlay(action, play) for action in promisable.actions for play in (True, False)]
    what = ways[die.throw(f"promise what {channel.id}", len(ways))]
    yield OfferPromise(channel.id, me, other, what, seen.table.round)


def _mark(seen: Seen, die: _Die, channel: ChannelShown) -> Iterator[SeatAct]:
    """What my side needs is said once in a channel, by whoever comes first, and means nothing."""
    said = any(mark.party == seen.card.party for mark in channel.needs)
    if (
        seen.cast.need_marks
        and seen.sheet.has_side
        and not said
        and die.says_yes(f"need {channel.id}")
    ):
        issues = seen.sheet.issues
        yield MarkNeed(channel.id, issues[die.throw(f"need what {channel.id}", len(issues))].id)


def _orders(seen: Seen, die: _Die) -> list[Order]:
    """All that is open, in the order of the die; the envelope takes what fits."""
    ways = [Order(action, way) for action in seen.menu for way in seen.ways(action)]
    ways.sort(key=lambda order: die.throw(repr(order), 1_000_000))
    chosen: list[Order] = []
    for order in ways:
        if not any(_exclude(order, other) for other in chosen):
            chosen.append(order)
    return chosen


def _exclude(one: Order, other: Order) -> bool:
    """Two hard cards, or two votes, cannot lie in one envelope."""
    first, second = CATALOGUE[one.action], CATALOGUE[other.action]
    return (first.hostile and second.hostile) or first.step is second.step is Step.VOTES
