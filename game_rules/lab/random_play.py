"""Somebody who does anything that is allowed: the plainest player to compare with, and a hard one
for the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game_rules.action import Step
from game_rules.bots.envelope import sealing
from game_rules.bots.seen import Seen, look
from game_rules.bots.texts import can_sponsor
from game_rules.catalogue import CATALOGUE
from game_rules.chance import draw
from game_rules.ids import Phase, Track
from game_rules.orders import MeetOn, Order, SeatAct, SponsorDraft, Term, Terms, WriteDraft
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


def _orders(seen: Seen, die: _Die) -> list[Order]:
    """All that is open, in the order of the die; the envelope takes what fits."""
    ways = [
        Order(action, choice.particulars)
        for action, row in seen.menu.items()
        for choice in row.choices
        if choice.no is None
    ]
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
