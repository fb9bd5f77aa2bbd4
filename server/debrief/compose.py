"""Puts a debrief together for one reader: which parts, and in which order.

First what the class has in common (did peace hold, what was won together), then what each side came
away with, then what is one's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game_rules.ids import SeatId
from game_rules.state import PUBLIC, TEACHER, Viewer
from server.debrief.parts.before import before
from server.debrief.parts.given import given
from server.debrief.parts.home import at_home
from server.debrief.parts.lasting import lasting
from server.debrief.parts.people import mine, people
from server.debrief.parts.reveal import reveal
from server.debrief.parts.script import script
from server.debrief.parts.source import claims, limits
from server.debrief.parts.story import story
from server.debrief.parts.tables import tables
from server.debrief.parts.tracks import tracks
from server.debrief.parts.turns import rounds, turns
from server.debrief.parts.value import possible, values
from server.debrief.told import Told
from server.protocol.document import DebriefShown, Part, Reader


def compose(told: Told, viewer: Viewer, others: Sequence[Told] = ()) -> DebriefShown:
    """The debrief of a table for one reader; `others` are all ended tables of the session, for
    whoever may compare them.
    """
    speaker = told.speaker
    if viewer == TEACHER:
        reader, whose = Reader.TEACHER, speaker.say("debrief.for-teacher")
        parts = tuple(_for_teacher(told, others))
    elif viewer == PUBLIC:
        reader, whose = Reader.PUBLIC, speaker.say("debrief.for-class")
        parts = tuple(_for_class(told, others))
    else:
        seat = SeatId(viewer)
        reader, whose = Reader.SEAT, speaker.say("debrief.for-seat", seat=seat)
        parts = tuple(_for_seat(told, seat))
    return DebriefShown(
        table=told.table,
        reader=reader,
        title=speaker.say("debrief.title", title=told.printed.scenario.title),
        subtitle=f"{speaker.say('debrief.table', number=told.table)} · {whose}",
        parts=parts,
    )


def _compared(others: Sequence[Told]) -> Iterator[Part]:
    if len(others) > 1:
        yield tables(others)


def _for_class(told: Told, others: Sequence[Told]) -> Iterator[Part]:
    yield story(told)
    yield from before(told)
    yield from _compared(others)
    yield turns(told)
    yield values(told)
    yield reveal(told)
    yield given(told)
    yield possible(told)
    yield lasting(told)
    yield tracks(told)
    yield at_home(told)
    yield claims(told)
    yield limits(told)


def _for_seat(told: Told, seat: SeatId) -> Iterator[Part]:
    yield story(told)
    yield from before(told)
    yield values(told)
    yield mine(told, seat)
    yield turns(told)
    yield reveal(told)
    yield given(told)
    yield possible(told)
    yield lasting(told)
    yield tracks(told)
    yield at_home(told)
    yield rounds(told)
    yield claims(told)
    yield limits(told)


def _for_teacher(told: Told, others: Sequence[Told]) -> Iterator[Part]:
    yield script(told)
    yield story(told)
    yield from before(told)
    yield from _compared(others)
    yield turns(told)
    yield values(told)
    yield reveal(told)
    yield given(told)
    yield possible(told)
    yield lasting(told)
    yield tracks(told)
    yield at_home(told)
    yield rounds(told)
    yield people(told)
    yield claims(told, numbered=True)
    yield limits(told)
