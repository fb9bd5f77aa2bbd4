"""The code has leaked: a crowd of strangers comes, and the class goes on."""

from __future__ import annotations

import pytest

from server.classroom.events import MOST_PEOPLE
from server.guard.limiter import ALLOWANCES, Kind
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Lock, Remove, Skip, Start

CLASS = 6


def crowd(lesson, address="10.6.6.6"):
    """Strangers come until no more are let in."""
    came = []
    for number in range(500):
        try:
            came.append(lesson.join(f"Bot {number:03d} {number * 7919 % 1000:03d}", address))
        except Faulted as no:
            return came, no.code
    raise AssertionError("five hundred came in")


@pytest.fixture
def class_(lesson):
    return [lesson.join(f"Student {letter}") for letter in "ABCDEF"]


def test_a_crowd_takes_no_more_than_the_room_has(lesson, class_):
    came, why = crowd(lesson)

    assert why in {Code.SESSION_FULL, Code.TOO_OFTEN}
    assert len(came) <= min(MOST_PEOPLE, ALLOWANCES[Kind.JOIN].credits)
    assert len(lesson.room.session.people) <= MOST_PEOPLE


def test_a_crowd_displaces_nobody_who_sits(lesson, class_):
    lesson.lead(Start())
    lesson.lead(Skip())
    before = {each.person: lesson.room.session.places[each.person] for each in class_}

    crowd(lesson)

    after = lesson.room.session.places
    assert {person: after[person] for person in before} == before
    assert all(lesson.seal(each).kind == "accepted" for each in class_)


@pytest.mark.parametrize("begun", [False, True])
def test_the_lobby_is_locked_and_cleared_in_two_acts(lesson, class_, begun):
    if begun:
        lesson.lead(Start())
        lesson.lead(Skip())
    places = dict(lesson.room.session.places)
    came, _ = crowd(lesson)

    lesson.lead(Lock(True))
    lesson.lead(Remove(came[0].person, and_later=True))

    assert set(lesson.room.session.people) == {each.person for each in class_}
    assert dict(lesson.room.session.places) == places
    for stranger in came:
        assert stranger.last("goodbye")["reason"] == "removed"
        assert lesson.credentials.arrive(stranger.handed.token) is None
    with pytest.raises(Faulted, match="lobby-locked"):
        lesson.join("Bot again", "10.6.6.6")


def test_who_came_before_is_not_touched_and_who_is_not_there_sends_out_nobody(lesson, class_):
    lesson.lead(Remove(class_[3].person, and_later=True))

    assert set(lesson.room.session.people) == {each.person for each in class_[:3]}
    with pytest.raises(Faulted, match="not-there"):
        lesson.lead(Remove(399, and_later=True))
    assert len(lesson.room.session.people) == 3
