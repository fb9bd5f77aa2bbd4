"""Meetings: which question a bot wants to talk about, whose wish to meet it answers (C11), and who
goes to a meeting of private guests.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game_rules.bots.seen import Seen, once
from game_rules.catalogue.mixed import HOLD_MIXED_MEETING
from game_rules.conditions.advice import is_hosted
from game_rules.ids import ChannelId, SeatId, Track
from game_rules.news import Told
from game_rules.orders import MeetOn, OnIssue, Order
from game_rules.views.records import ChannelShown, TopicShown

TIME_FOR_HEAT = 8
"""Rounds of a game from which a dialogue begins with what is too heated for governments: in a
shorter one there is no time left to make a text of it, and what it carries is votes at home.
"""


def taps(seen: Seen) -> Iterator[MeetOn]:
    """Say "we meet on this": on what this seat finds most pressing, on whatever a person of the
    other side asks for, and on what bots ask for while there is time left. When all is
    settled, nothing needs a meeting.
    """
    if seen.is_settled:
        return
    for channel in seen.channels:
        known, wanted = seen.taps.get(channel.id, (None, ()))
        if known is not channel:
            wanted = tuple(_taps_in(seen, channel))
            seen.taps[channel.id] = (channel, wanted)
        yield from wanted


def _taps_in(seen: Seen, channel: ChannelShown) -> Iterator[MeetOn]:
    for topic in _worth_a_tap(seen, channel):
        if seen.card.seat not in topic.willing:
            yield MeetOn(channel.id, topic.issue)


def _worth_a_tap(seen: Seen, channel: ChannelShown) -> Iterator[TopicShown]:
    room = seen.orders.actions
    pressing = by_need(seen, channel)[:room]
    names = {topic.issue for topic in pressing}
    agreed = sum(topic.agreed for topic in channel.topics)
    for topic in channel.topics:
        if is_asked_for(seen, topic):
            yield topic
        elif topic.agreed or agreed >= room:
            continue
        elif topic.issue in names or (_others(seen, topic) and _is_waiting(seen, pressing)):
            yield topic


def _others(seen: Seen, topic: TopicShown) -> list[SeatId]:
    """Who of the other sides is willing to meet."""
    return [seat for seat in topic.willing if not seen.is_mine(seat)]


def is_asked_for(seen: Seen, topic: TopicShown) -> bool:
    """Whether a person of another side is willing to meet."""
    if not seen.people or not topic.willing:
        return False
    return any(map(seen.is_person, _others(seen, topic)))


def _is_waiting(seen: Seen, pressing: list[TopicShown]) -> bool:
    """Whether I have asked for what I find pressing, and nobody has answered on some of it."""
    tapped = [topic for topic in pressing if seen.card.seat in topic.willing]
    return len(tapped) == len(pressing) and not all(topic.agreed for topic in pressing)


def by_need(seen: Seen, channel: ChannelShown) -> list[TopicShown]:
    """The questions of a channel that still need meetings, the most pressing first."""
    topics = channel.topics
    return [topics[at] for at in _pressing(seen, channel.id)]


@once
def _pressing(seen: Seen, room: ChannelId) -> tuple[int, ...]:
    """Where the same stand in their channel; only meetings change that."""
    channel = next(each for each in seen.channels if each.id == room)
    at = {topic.issue: at for at, topic in enumerate(channel.topics)}
    return tuple([at[topic.issue] for topic in _needy(seen, channel)])


def _needy(seen: Seen, channel: ChannelShown) -> list[TopicShown]:
    if channel.track is Track.ONE or _is_our_table(seen, channel):
        return [topic for topic in channel.topics if not topic.signable]
    open_ones = [topic for topic in channel.topics if not _is_settled(seen, channel, topic)]
    elsewhere, heated = _in_other_hands(seen, channel), _heated(seen)

    def rank(topic: TopicShown) -> tuple[bool, int, bool, int]:
        return (
            topic.issue in elsewhere,
            -topic.progress,
            topic.issue not in heated,
            -seen.at_stake(topic.issue),
        )

    return sorted(open_ones, key=rank)


def _heated(seen: Seen) -> frozenset[str]:
    """The questions that wait for others to prepare them (C52), where there is time for it."""
    if seen.table.rounds < TIME_FOR_HEAT:
        return frozenset()
    return frozenset(row.id for row in seen.sheet.issues if row.heated)


def _is_our_table(seen: Seen, channel: ChannelShown) -> bool:
    """Whether officials who never meet as such bring a text about as private guests (C32)."""
    official = any(other.track is Track.ONE for other in seen.channels)
    return channel.tables and seen.card.official and not official


def _in_other_hands(seen: Seen, channel: ChannelShown) -> set[str]:
    """The questions that another dialogue of the forum was at work on in the last round: its plan
    is public, so that nobody does twice what one can do (C34, C72). Where two met on the same, the
    one that comes first by name stays with it.
    """
    met = {
        (item.facts["channel"], item.facts["issue"])
        for item in seen.news.items
        if item.code is Told.FORUM_MET
    }
    return {
        issue
        for other, issue in met
        if other != channel.id and ((channel.id, issue) not in met or other < channel.id)
    }


def meetings_for_advice(seen: Seen, channel: ChannelShown) -> int:
    """How often a dialogue has to meet on a question before it can advise on it (C59, C67)."""
    rules = seen.printed_rules
    hosted = is_hosted(each.role for each in seen.cast.seats if each.id in channel.members)
    return rules.recommend_sessions + (0 if hosted else rules.unhosted_sessions)


def _is_settled(seen: Seen, channel: ChannelShown, topic: TopicShown) -> bool:
    """Whether a dialogue has no more to find on a question."""
    enough = meetings_for_advice(seen, channel)
    if topic.progress < seen.printed_rules.recommend_progress or topic.sessions < enough:
        return False
    advised = {idea.option for idea in seen.home.ideas if idea.issue == topic.issue}
    return advised.issuperset(topic.found)


def agreed_topics(seen: Seen, channel: ChannelShown) -> list[TopicShown]:
    """The meetings that will take place if somebody comes: what people asked for first, then what
    needs it most.
    """
    if not any(topic.agreed for topic in channel.topics):
        return []
    order = {topic.issue: at for at, topic in enumerate(by_need(seen, channel))}
    last = len(order)

    def rank(topic: TopicShown) -> tuple[bool, int]:
        return not is_asked_for(seen, topic), order.get(topic.issue, last)

    return sorted((topic for topic in channel.topics if topic.agreed), key=rank)


def mixed_meetings(seen: Seen) -> Iterator[Order]:
    """The meetings of private guests that this seat goes to (C32). Those of one side share them
    out, so that each has somebody of every side; whoever is left over comes along only where the
    money of the room would last to the end all the same.
    """
    for channel in seen.channels:
        if channel.track is not Track.ONE_AND_A_HALF:
            continue
        agreed = sorted(
            (topic for topic in channel.topics if topic.agreed), key=partial(_unripe_first, seen)
        )
        mates = _guests_of_mine(seen, channel)
        at = mates.index(seen.card.seat) if seen.card.seat in mates else len(mates)
        for number, topic in enumerate(agreed):
            way = OnIssue(channel.id, topic.issue)
            comes = at == number % max(1, len(mates)) or (
                not number and at >= len(agreed) and _is_rich(seen, channel)
            )
            if comes and seen.is_open(HOLD_MIXED_MEETING.id, way):
                yield Order(HOLD_MIXED_MEETING.id, way)


def _unripe_first(seen: Seen, topic: TopicShown) -> tuple[bool, bool, int]:
    """An order that everybody in the room comes to, so that nobody sits there alone: what people
    asked for, then what is nearest to a text without being ripe for it.
    """
    return not is_asked_for(seen, topic), topic.signable, -topic.progress


def _guests_of_mine(seen: Seen, channel: ChannelShown) -> list[SeatId]:
    """The bots of my side in a mixed room who can hold its meetings."""
    return [
        seat.id
        for seat in seen.bots_of_mine
        if seat.id in channel.members and seat.role in HOLD_MIXED_MEETING.roles
    ]


ALL_COME = 4 * HOLD_MIXED_MEETING.price.funds
"""What a round of mixed meetings costs to which two of each side come, in tenths."""


def _is_rich(seen: Seen, channel: ChannelShown) -> bool:
    return channel.funds is None or channel.funds >= ALL_COME * (seen.rounds_left + 1)
