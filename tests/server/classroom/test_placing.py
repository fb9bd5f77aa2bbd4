"""The teacher moves people about, and everybody ends up where the screen said."""

from __future__ import annotations

import pytest

from game_rules.ids import Hand
from server.classroom.events import Place
from server.protocol.faults import Code, Faulted
from server.protocol.messages import (
    Accepted,
    Deal,
    LookOn,
    Move,
    Remove,
    StandUp,
    Start,
    Undo,
)


def places(lesson):
    return dict(lesson.room.session.places)


def test_a_deal_can_be_taken_back(lesson):
    for name in ("Anna", "Ben", "Carl"):
        lesson.join(name)
    console = lesson.teacher()
    lesson.lead(Deal())
    first = places(lesson)
    lesson.lead(Deal(), act_id="another-deal-0000001")
    lesson.lead(Move(1, 1, "glaciologist"))

    lesson.lead(Undo())
    lesson.lead(Undo())
    assert places(lesson) == first
    lesson.lead(Undo())
    lesson.pass_time(1)

    assert places(lesson) == {}
    assert console.last("classroom")["can_undo"] is False
    with pytest.raises(Faulted) as no:
        lesson.lead(Undo())
    assert no.value.code is Code.NOTHING_TO_UNDO


def test_what_is_taken_back_brings_nobody_back_who_was_sent_out(lesson):
    anna, ben = (lesson.join(name) for name in ("Anna", "Ben"))
    lesson.lead(Deal())
    lesson.lead(Move(ben.person, 1, "glaciologist"))
    lesson.lead(Remove(anna.person))

    lesson.lead(Undo())

    assert set(places(lesson)) == {ben.person}


def test_a_move_in_a_running_game_is_taken_back_with_the_hands_that_play(lesson):
    anna, _ = lesson.begin("Anna", "Ben")
    before = anna.seat
    lesson.lead(Move(anna.person, 1, "glaciologist"))

    lesson.lead(Undo())

    hands = lesson.table().game.hands
    assert (hands[before], hands["glaciologist"]) == (Hand.HUMAN, Hand.BOT)
    assert anna.view["card"]["seat"] == before


def test_whoever_came_late_keeps_their_seat_when_a_move_is_taken_back(lesson):
    anna, _ = lesson.begin("Anna", "Ben")
    lesson.lead(Move(anna.person, 1, "glaciologist"))
    late = lesson.join("Carl")
    seat = late.seat

    lesson.lead(Undo())

    assert lesson.room.session.places[late.person] == Place(1, seat)


def test_two_people_share_a_seat_if_the_teacher_wants_it(lesson):
    anna, ben = lesson.begin("Anna", "Ben")

    lesson.lead(Move(ben.person, 1, anna.seat, share=True))

    assert ben.seat == anna.seat
    assert lesson.table().game.hands[anna.seat] is Hand.SHARED
    assert ben.view["card"] == anna.view["card"]


def test_nobody_can_be_moved_before_there_are_seats(lesson):
    anna = lesson.join("Anna")

    for act in (Move(anna.person, 1, "glaciologist"), LookOn(anna.person, 1)):
        with pytest.raises(Faulted) as no:
            lesson.lead(act)
        assert no.value.code is Code.NOT_DEALT


def test_an_onlooker_sees_what_is_public_and_no_more(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    projector = lesson.teacher(projector=True)
    seat = ben.seat

    lesson.lead(LookOn(ben.person, 1))

    assert ben.last("welcome") | {"table": 1, "seat": None} == ben.last("welcome")
    assert lesson.table().game.hands[seat] is Hand.BOT
    assert ben.view.keys() == projector.view.keys()
    assert "card" not in ben.view
    assert "card" in anna.view


def test_whoever_stands_up_waits_and_the_bot_plays(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    seat = ben.seat

    assert lesson.lead(StandUp(ben.person)) == Accepted()

    assert lesson.table().game.hands[seat] is Hand.BOT
    assert ben.last("lobby")["seat"] is None
    assert anna.person in places(lesson)


def test_in_the_lobby_everybody_reads_where_they_will_sit(lesson):
    anna = lesson.join("Anna")
    lesson.lead(Deal())

    said = anna.last("lobby")
    assert said["table"] == 1
    assert said["seat"] == lesson.room.printed.seats[anna.seat].title


def test_the_teacher_is_told_what_numbers_of_tables_make_sense(lesson):
    for number in range(9):
        lesson.join(f"Person {chr(65 + number)}")
    console = lesson.teacher()

    room = console.last("classroom")
    assert (room["fewest"], room["most"], room["dealt"]) == (1, 4, 0)

    lesson.lead(Deal(tables=1))
    lesson.lead(Start())
    lesson.pass_time(1)

    assert console.last("classroom")["dealt"] == 1
    hands = list(lesson.table().game.hands.values())
    assert hands.count(Hand.SHARED) == 9 - len(hands)
