"""The teacher at the door: locks, codes, names, and people who were sent out."""

from __future__ import annotations

import pytest

from game_rules.ids import Hand
from server.classroom.standing import ARROWS, Standing
from server.guard.capabilities import Who, capacity_of
from server.protocol.faults import Code, Faulted
from server.protocol.messages import (
    ComeBack,
    Join,
    LetIn,
    Lock,
    NewCode,
    Remove,
    Rename,
)

ELSEWHERE = "10.0.0.77"
LOOKS_LIKE_ANNA = "ANN\N{CYRILLIC CAPITAL LETTER A}"
LOOKS_LIKE_BEN = "B\N{CYRILLIC SMALL LETTER IE}n"


def code_of(what, *args):
    with pytest.raises(Faulted) as no:
        what(*args)
    return no.value.code


def test_a_locked_lobby_keeps_out_whoever_is_new(lesson):
    anna = lesson.join("Anna")
    lesson.lead(Lock(True))

    assert code_of(lesson.join, "Ben") is Code.LOBBY_LOCKED
    back = ComeBack(lesson.room.session.code, "Anna", anna.handed.pin)
    assert lesson.people.come_back(back, ELSEWHERE)[1] == anna.person

    lesson.lead(Lock(False))
    lesson.join("Ben")


def test_another_code_makes_the_one_before_it_dead(lesson):
    old = lesson.room.session.code
    lesson.lead(NewCode())

    assert lesson.room.session.code != old
    assert code_of(lesson.people.join, Join(old, "Anna"), ELSEWHERE) is Code.NOT_THERE
    lesson.join("Anna")
    lesson.wake_again()
    assert code_of(lesson.people.join, Join(old, "Ben"), ELSEWHERE) is Code.NOT_THERE
    lesson.join("Ben")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Anna", ELSEWHERE),
        (LOOKS_LIKE_ANNA, ELSEWHERE),
        ("Somebody", "10.0.0.1"),
    ],
)
def test_whoever_was_sent_out_has_to_be_let_in(lesson, name, address):
    anna = lesson.join("Anna")
    console = lesson.teacher()
    lesson.lead(Remove(anna.person))
    lesson.wake_again()
    lesson.presence.by_sid.clear()
    console = lesson.teacher()

    again = lesson.join(name, address)
    lesson.pass_time(1)

    session = lesson.room.session
    assert session.standing(again.person) is Standing.AT_DOOR
    assert capacity_of(session, again.person) is Who.AT_DOOR
    assert again.last("lobby")["at_door"] is True
    assert console.last("classroom")["people"] == []
    assert [each["name"] for each in console.last("classroom")["at_door"]] == [name]

    lesson.lead(LetIn(again.person))

    assert again.last("lobby")["at_door"] is False
    assert lesson.room.session.people == (again.person,)


def test_somebody_else_from_elsewhere_comes_in_as_ever(lesson):
    lesson.lead(Remove(lesson.join("Anna").person))

    ben = lesson.join("Ben", ELSEWHERE)

    assert lesson.room.session.people == (ben.person,)


def test_whoever_is_let_in_to_a_running_game_gets_a_seat_at_once(lesson):
    anna, _ = lesson.begin("Anna", "Ben")
    lesson.lead(Remove(anna.person))
    again = lesson.join("Anna")

    lesson.lead(LetIn(again.person))

    assert lesson.table().game.hands[again.seat] is Hand.HUMAN
    assert again.view["card"]["seat"] == again.seat


def test_whoever_is_turned_away_at_the_door_is_gone(lesson):
    lesson.lead(Remove(lesson.join("Anna").person))
    again = lesson.join("Anna")

    lesson.lead(Remove(again.person))

    assert again.last("goodbye") == {"reason": "removed"}
    assert code_of(lesson.lead, LetIn(again.person)) is Code.NOT_THERE


def test_nobody_comes_back_from_out():
    assert all(Standing.OUT not in arrow.before for arrow in ARROWS.values())


def test_a_rude_name_is_changed_for_everybody_and_for_good(lesson):
    rude, _ = lesson.join("Xyzzy"), lesson.join("Ben")
    console = lesson.teacher()

    lesson.lead(Rename(rude.person, "Anna"))
    lesson.pass_time(1)

    assert rude.last("welcome")["name"] == "Anna"
    assert console.last("classroom")["people"][0]["name"] == "Anna"
    assert code_of(lesson.lead, Rename(rude.person, LOOKS_LIKE_BEN)) is Code.NAME_TAKEN
    lesson.lead(Rename(rude.person, "Anne"))
    lesson.wake_again()
    assert lesson.room.names[rude.person] == "Anne"


def test_a_join_whose_answer_was_lost_brings_the_same_person_in_once(lesson):
    said = Join(lesson.room.session.code, "Anna", "join-request-00000001")

    _, first, lost = lesson.people.join(said, ELSEWHERE)
    _, second, handed = lesson.people.join(said, ELSEWHERE)
    lesson.wake_again()
    _, third, last = lesson.people.join(said, ELSEWHERE)

    assert (first, second, third) == (1, 1, 1)
    assert lesson.room.session.people == (1,)
    assert lesson.credentials.arrive(lost.token) is None
    assert lesson.credentials.arrive(handed.token) is None
    assert lesson.credentials.arrive(last.token) is not None
    other = Join(said.code, "Anna", "join-request-00000002")
    assert code_of(lesson.people.join, other, ELSEWHERE) is Code.NAME_TAKEN


def test_a_session_that_has_given_all_its_numbers_is_full(lesson, monkeypatch):
    monkeypatch.setattr("server.classroom.people.LAST_PERSON", 2)
    for name in ("Anna", "Ben"):
        lesson.lead(Remove(lesson.join(name).person))

    assert code_of(lesson.join, "Carl") is Code.SESSION_FULL
