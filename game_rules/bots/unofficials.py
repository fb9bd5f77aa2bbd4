"""What a bot without office does: meet, find, write advice and carry it to the capitals (C50, C58,
C60).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.bots.meetings import agreed_topics, meetings_for_advice, mixed_meetings
from game_rules.bots.seen import Seen
from game_rules.bots.society import SOCIETY
from game_rules.bots.wishes import Bot, Source, pastimes, wanting, wishes
from game_rules.catalogue.dialogue import (
    ADVISERS,
    BRIEF_CAPITALS,
    DRAFT_RECOMMENDATION,
    HOLD_DIALOGUE,
)
from game_rules.catalogue.mixed import HOLD_MIXED_MEETING
from game_rules.ids import ChannelId, IssueId, SeatId, Track
from game_rules.orders import OnIdea, OnIssue, Order
from game_rules.views.records import ChannelShown, IdeaShown

ADVISE, REWRITE, MEET, MIXED = 800, 700, 600, 570
"""New advice goes out first, then better papers on old advice, then come meetings, those with
officials last.
"""
CRAFT = 500
"""The skill that a bot takes its writers to have, in tenths."""


def unofficial_wishes(bot: Bot) -> Iterator[Source]:
    """All that a bot without office would do in this round."""
    seen = bot.seen
    yield wanting(ADVISE, _new_advice(seen))
    yield wanting(REWRITE, _better_papers(seen))
    yield wanting(MEET, _meetings(seen))
    yield wanting(MIXED, mixed_meetings(seen))
    yield from wishes(bot, SOCIETY)
    yield pastimes(bot, OPINIONS)


def _meetings(seen: Seen) -> Iterator[Order]:
    for channel in seen.channels:
        if channel.track is Track.TWO:
            for topic in agreed_topics(seen, channel):
                way = OnIssue(channel.id, topic.issue)
                if seen.is_open(HOLD_DIALOGUE.id, way):
                    yield Order(HOLD_DIALOGUE.id, way)


def _new_advice(seen: Seen) -> Iterator[Order]:
    """Draft what was found, and brief both capitals on it at once; what nobody had thought of
    before comes first. Advisers who are bots share the ideas out, so that no paper is written
    twice.
    """
    ripe = {on for channel in seen.channels for on in _ripe(seen, channel)}
    if not ripe:
        return
    good = [
        way
        for way in _ideas(seen)
        if (way.channel, way.issue) in ripe
        and _is_good(seen, way)
        and seen.is_open(DRAFT_RECOMMENDATION.id, way)
    ]
    good.sort(key=lambda way: not _is_new(seen, way))
    for at, idea in enumerate(good):
        writers = _writers(seen, idea.channel)
        if writers[at % len(writers)] == seen.card.seat:
            yield Order(DRAFT_RECOMMENDATION.id, idea)
            yield Order(BRIEF_CAPITALS.id, idea)


def _ripe(seen: Seen, channel: ChannelShown) -> Iterator[tuple[ChannelId, IssueId]]:
    """The questions on which a dialogue has met often enough, or will in this round (C67)."""
    enough = meetings_for_advice(seen, channel)
    if channel.track is not Track.ONE:
        for topic in channel.topics:
            if topic.sessions + topic.agreed >= enough:
                yield channel.id, topic.issue


def _ideas(seen: Seen) -> Iterator[OnIdea]:
    for way in seen.thinkable(DRAFT_RECOMMENDATION.id):
        assert isinstance(way, OnIdea)
        yield way


def _is_new(seen: Seen, idea: OnIdea) -> bool:
    option = seen.option(idea.issue, idea.option)
    return option is not None and option.new


def _is_good(seen: Seen, idea: OnIdea) -> bool:
    """Worth a paper: good enough for my side, and nothing it could never sign; whoever has no side
    writes down what nobody thought of.
    """
    option = seen.option(idea.issue, idea.option)
    if not seen.sheet.has_side:
        return option is not None and option.new
    return (
        option is not None and not option.red_line and seen.is_worth_saying(idea.issue, idea.option)
    )


def _writers(seen: Seen, channel: ChannelId) -> list[SeatId]:
    """The advisers of a dialogue who are played by bots."""
    members = _channel(seen, channel).members
    return [
        each.id
        for each in seen.cast.seats
        if each.id in members and each.role in ADVISERS and not seen.is_person(each.id)
    ]


def _channel(seen: Seen, channel: ChannelId) -> ChannelShown:
    return next(each for each in seen.channels if each.id == channel)


def _better_papers(seen: Seen) -> Iterator[Order]:
    """Brief again on advice that a capital did not take seriously, once the dialogue has got
    further.
    """
    if not seen.home.ideas:
        return
    rooms = {channel.id for channel in seen.channels}
    for way in seen.thinkable(BRIEF_CAPITALS.id):
        assert isinstance(way, OnIdea)
        if way.channel not in rooms:
            continue
        for idea in seen.home.ideas:
            same = (idea.channel, idea.issue, idea.option) == (way.channel, way.issue, way.option)
            if same and _has_grown(seen, idea) and seen.is_open(BRIEF_CAPITALS.id, way):
                yield Order(BRIEF_CAPITALS.id, way)


def _has_grown(seen: Seen, idea: IdeaShown) -> bool:
    channel = _channel(seen, idea.channel)
    now = 5 * _progress(channel, idea.issue) + 3 * channel.rapport + 2 * CRAFT
    return idea.uptake is None or now > 10 * idea.quality


def _progress(channel: ChannelShown, issue: IssueId) -> int:
    return next(topic.progress for topic in channel.topics if topic.issue == issue)


OPINIONS: Final = frozenset(SOCIETY) | {
    action.id
    for action in (DRAFT_RECOMMENDATION, BRIEF_CAPITALS, HOLD_DIALOGUE, HOLD_MIXED_MEETING)
}
"""The actions that a bot without office does for a reason, or not at all."""
