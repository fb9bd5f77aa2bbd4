"""The teacher speaks to all, to a table or to a seat, and students put up their hands."""

from __future__ import annotations

import pytest

from server.protocol.faults import Code, Faulted
from server.protocol.messages import Help, LetIn, Move, Remove, Tell, Voice


@pytest.fixture
def two(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    return lesson, anna, ben


def heard(browser):
    return [note["words"] for note in browser.last("notes")["notes"]]


def test_a_note_to_everybody_reaches_everybody_also_after_a_restart(two):
    lesson, anna, ben = two
    lesson.lead(Tell(Voice.TEACHER, "Two minutes more."))
    assert heard(anna) == heard(ben) == ["Two minutes more."]

    lesson.wake_again()
    lesson.connect(anna)

    assert heard(anna) == ["Two minutes more."]


def test_who_was_sent_out_reads_nothing_at_the_door_until_they_are_let_in(two):
    lesson, anna, _ = two
    lesson.lead(Tell(Voice.TEACHER, "Two minutes more."))
    lesson.lead(Remove(anna.person))

    again = lesson.join("Anna")
    assert heard(again) == []
    lesson.lead(Tell(Voice.TEACHER, "One minute more."))
    assert heard(again) == []

    lesson.lead(LetIn(again.person))
    assert heard(again) == ["Two minutes more.", "One minute more."]


def test_a_note_to_one_seat_reaches_nobody_else_and_not_the_projector(two):
    lesson, anna, ben = two
    projector = lesson.teacher(projector=True)
    lesson.lead(Tell(Voice.NEWS, "Your cabinet wavers.", anna.seat), table=1)
    lesson.pass_time(1)

    assert heard(anna) == ["Your cabinet wavers."]
    assert heard(ben) == []
    assert "wavers" not in str(ben.sent)
    assert "wavers" not in str(projector.sent)


def test_a_note_to_a_seat_stays_with_the_seat(two):
    lesson, anna, ben = two
    lesson.lead(Tell(Voice.NEWS, "Your cabinet wavers.", anna.seat), table=1)

    lesson.lead(Move(ben.person, 1, anna.seat))

    assert heard(ben) == ["Your cabinet wavers."]
    assert heard(anna) == []


def test_news_to_a_table_stand_on_the_projector(two):
    lesson, *_ = two
    projector = lesson.teacher(projector=True)

    lesson.lead(Tell(Voice.NEWS, "The glacier has moved."), table=1)
    lesson.pass_time(1)

    (note,) = projector.last("classroom")["notes"]
    assert (note["words"], note["voice"], note["table"]) == ("The glacier has moved.", "news", 1)


def test_a_note_to_a_seat_that_is_not_there_is_refused(two):
    lesson, *_ = two
    for act, table in ((Tell(Voice.NEWS, "Hm", "nobody"), 1), (Tell(Voice.NEWS, "Hm"), 7)):
        with pytest.raises(Faulted) as no:
            lesson.lead(act, table)
        assert no.value.code is Code.NOT_THERE


def test_no_words_of_a_note_stand_in_the_journal(two):
    lesson, *_ = two
    lesson.lead(Tell(Voice.TEACHER, "Please look up."))

    rows = lesson.journal.read(lesson.room.live.stream)

    assert rows[-1].kind == "note-sent"
    assert not any("look up" in row.body for row in rows)


def test_a_raised_hand_is_seen_by_the_teacher_alone_until_they_have_come(two):
    lesson, anna, ben = two
    console, projector = lesson.teacher(), lesson.teacher(projector=True)

    lesson.leading.notes.ask_help(lesson.room, anna.person, wanted=True)
    lesson.pass_time(1)

    def hands(browser):
        return [each["wants_help"] for each in browser.last("classroom")["people"]]

    assert hands(console) == [True, False]
    assert hands(projector) == [False, False]
    assert anna.last("notes")["wants_help"] is True
    assert ben.last("notes")["wants_help"] is False

    lesson.lead(Help(anna.person))
    lesson.pass_time(1)

    assert hands(console) == [False, False]
    assert anna.last("notes")["wants_help"] is False
