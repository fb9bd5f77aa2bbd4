"""What is not there and what is not yours get the same answer."""

import pytest

from game_rules.ids import Level, ScenarioId, SeatId
from server.classroom.presence import Caller
from server.guard.access import (
    access_own_room,
    access_person,
    access_room,
    access_seat,
    access_table,
)
from server.guard.accounts import Teacher
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Start
from server.scenarios import load_shipped


def refusal(fetch, *args):
    with pytest.raises(Faulted) as no:
        fetch(*args)
    return no.value.code, dict(no.value.facts)


NOT_THERE = (Code.NOT_THERE, {})


@pytest.fixture
def two_tables(lesson):
    for number in range(9):
        lesson.join(f"Person {chr(65 + number)}")
    lesson.lead(Start())
    assert len(lesson.room.session.seeds) == 2
    return lesson


def caller_at(lesson, table):
    places = lesson.room.session.places
    person = next(person for person, place in places.items() if place.table == table)
    return Caller("sid", lesson.room.key, person=person)


def test_a_person_gets_their_own_table_and_no_other(two_tables):
    room, caller = two_tables.room, caller_at(two_tables, 1)

    assert access_table(two_tables.tables, room, caller, 1).number == 1
    assert refusal(access_table, two_tables.tables, room, caller, 2) == NOT_THERE
    assert refusal(access_table, two_tables.tables, room, caller, 3) == NOT_THERE
    assert refusal(access_table, two_tables.tables, room, caller, 0) == NOT_THERE


def test_the_teacher_gets_every_table_of_the_session_and_no_more(two_tables):
    caller = Caller("sid", two_tables.room.key, login="login", account=1)

    for number in (1, 2):
        assert access_table(two_tables.tables, two_tables.room, caller, number).number == number
    assert refusal(access_table, two_tables.tables, two_tables.room, caller, 3) == NOT_THERE


def test_somebody_elses_session_is_as_if_it_were_not_there(two_tables):
    scenario = load_shipped(ScenarioId("serin-valley"))
    other = two_tables.rooms.open(2, scenario, Level.INTRO, None)

    assert access_own_room(two_tables.rooms, Teacher(2, "B"), other.key) is other
    for key in (other.key, "no-such-session", ""):
        assert refusal(access_own_room, two_tables.rooms, Teacher(1, "A"), key) == NOT_THERE


def test_whoever_was_sent_out_has_no_session(two_tables):
    stranger = Caller("sid", two_tables.room.key, person=77)

    assert refusal(access_room, two_tables.rooms, stranger) == NOT_THERE
    assert refusal(access_person, two_tables.room, 77) == NOT_THERE


@pytest.mark.parametrize(
    ("table", "seat"), [(1, "nobody"), (3, "karvania-head"), (0, "karvania-head")]
)
def test_only_seats_that_were_dealt_are_there(two_tables, table, seat):
    assert refusal(access_seat, two_tables.room, table, SeatId(seat)) == NOT_THERE
