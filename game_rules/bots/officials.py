"""What a bot in office does: open the official talks, take up advice, decide on texts, and press
or calm.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.bots.coalitions import COALITIONS
from game_rules.bots.country import COUNTRY
from game_rules.bots.judging import missing
from game_rules.bots.meetings import agreed_topics, is_asked_for, mixed_meetings
from game_rules.bots.seen import Seen
from game_rules.bots.texts import vote
from game_rules.bots.wishes import Bot, Source, pastimes, wanting, wishes
from game_rules.catalogue.capitals import ADOPT_RECOMMENDATION, WIDEN_MANDATE
from game_rules.catalogue.dialogue import JOIN_DIALOGUE
from game_rules.catalogue.mixed import HOLD_MIXED_MEETING
from game_rules.catalogue.official_talks import MEET_OFFICIALLY
from game_rules.catalogue.pressure import STAND_DOWN
from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.ids import Track
from game_rules.orders import OnIdea, OnIssue, OnOption, Order

VOTE, ADOPT, REVISE, NEEDED, WIDEN = 1000, 720, 700, 600, 500
CALM, VISIT, PRIVATELY, TALK = 400, 300, 290, 200
"""What a bot in office wants most: the vote, which is free; then what opens the way to a text, and
first what an event has opened for a while; the rest of the time goes to the dialogue, to meetings
as private guests, and to talk.
"""
TENSE = 720
"""Tension from which a bot that is no hawk would rather stand troops down, in tenths."""


def official_wishes(bot: Bot) -> Iterator[Source]:
    """All that a bot in office would do in this round."""
    seen = bot.seen
    yield wanting(VOTE, vote(seen, bot.temper))
    yield wanting(ADOPT, _adoptions(seen))
    yield wanting(REVISE, _wider_mandates(seen, reopened=True))
    yield wanting(NEEDED, _talks(seen, needed=True))
    yield wanting(WIDEN, _wider_mandates(seen, reopened=False))
    yield wanting(CALM, _calm(seen))
    yield wanting(VISIT, _visits(seen))
    yield wanting(PRIVATELY, mixed_meetings(seen))
    yield wanting(TALK, _talks(seen, needed=False))
    yield from wishes(bot, COUNTRY)
    yield from wishes(bot, COALITIONS)
    yield pastimes(bot, OPINIONS)


def _talks(seen: Seen, *, needed: bool) -> Iterator[Order]:
    """Meetings that open a question for a text or that a person asked for, or all the others."""
    for channel in seen.channels:
        if channel.track is Track.ONE:
            for topic in agreed_topics(seen, channel):
                is_needed = not topic.signable or is_asked_for(seen, topic)
                way = OnIssue(channel.id, topic.issue)
                if is_needed is needed and seen.is_open(MEET_OFFICIALLY.id, way):
                    yield Order(MEET_OFFICIALLY.id, way)


def _adoptions(seen: Seen) -> Iterator[Order]:
    ways = seen.thinkable(ADOPT_RECOMMENDATION.id)
    others_write = missing(seen) if ways else ()
    for way in ways:
        assert isinstance(way, OnIdea)
        wanted = seen.is_worth_saying(way.issue, way.option) or (
            (way.issue, way.option) in others_write
        )
        if wanted and seen.is_open(ADOPT_RECOMMENDATION.id, way):
            yield Order(ADOPT_RECOMMENDATION.id, way)


def _wider_mandates(seen: Seen, *, reopened: bool) -> Iterator[Order]:
    """What to let our officials say: on the questions that an event has just opened, or on all
    others.
    """
    opened = {row.id for row in seen.sheet.issues if seen.is_reopened(row)}
    ways = [
        way
        for way in seen.thinkable(WIDEN_MANDATE.id)
        if isinstance(way, OnOption) and (way.issue in opened) is reopened
    ]
    others_write = missing(seen) if ways else ()
    for way in ways:
        wanted = seen.is_worth_saying(way.issue, way.option) or (
            (way.issue, way.option) in others_write
        )
        if wanted and seen.is_open(WIDEN_MANDATE.id, way):
            yield Order(WIDEN_MANDATE.id, way)


def _calm(seen: Seen) -> Iterator[Order]:
    for way in seen.ways(STAND_DOWN.id):
        if any(dyad.tension >= TENSE for dyad in seen.world.dyads):
            yield Order(STAND_DOWN.id, way)


def _visits(seen: Seen) -> Iterator[Order]:
    """Sit in on the dialogue, where its advice is still missing: what officials have heard
    themselves is listened to at home (C32). Which question it meets on is a guess: one on which
    much is at stake.
    """
    if Track.TWO not in seen.tracks:
        return
    heard = {idea.issue for idea in seen.home.ideas}
    ways = [way for way in seen.thinkable(JOIN_DIALOGUE.id) if isinstance(way, OnIssue)]
    for way in sorted(ways, key=lambda way: -seen.at_stake(way.issue)):
        if way.issue not in heard and seen.is_open(JOIN_DIALOGUE.id, way):
            yield Order(JOIN_DIALOGUE.id, way)
            return


OPINIONS: Final = (
    frozenset(COUNTRY)
    | frozenset(COALITIONS)
    | {
        action.id
        for action in (
            VOTE_ON_TEXT,
            ADOPT_RECOMMENDATION,
            MEET_OFFICIALLY,
            WIDEN_MANDATE,
            HOLD_MIXED_MEETING,
            STAND_DOWN,
            JOIN_DIALOGUE,
        )
    }
)
"""The actions that a bot in office does for a reason, or not at all."""
