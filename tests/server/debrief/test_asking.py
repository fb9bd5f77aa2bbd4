"""Who may ask for a debrief, and when."""

import pytest

from game_rules.ids import Phase
from server.classroom.session import State
from server.debrief.reading import Debriefs
from server.protocol.derive import read
from server.protocol.document import DebriefShown
from server.protocol.messages import EndNow, Skip
from server.runtime import ThreadingRuntime
from tests.server.test_sockets import House


@pytest.fixture
def house(lesson):
    return House(lesson)


@pytest.fixture
def class_of_two_tables(house):
    names = [f"Student {number}" for number in range(12)]
    return house, house.lesson.begin(*names)


def ask(house, sid, table=1):
    return house.say(sid, "debrief", table=table, language="en")


def test_while_a_game_goes_on_nobody_hears_of_its_secrets(house):
    anna, _ben = house.lesson.begin("Anna", "Ben")
    house.come_as_teacher()

    for sid in (anna.sid, "console"):
        assert ask(house, sid)["code"] == "not-over"


def test_a_student_gets_their_own_page_when_the_game_is_over(house):
    anna, ben = house.lesson.begin("Anna", "Ben")
    house.lesson.lead(EndNow())

    own, other = read(DebriefShown, ask(house, anna.sid)), read(DebriefShown, ask(house, ben.sid))

    assert own.reader == other.reader == "seat"
    assert own.subtitle != other.subtitle
    assert "mine" in {part.id for part in own.parts}


def test_the_teacher_and_the_wall_get_theirs(house):
    house.lesson.begin("Anna", "Ben")
    house.lesson.lead(EndNow())
    house.come_as_teacher()
    house.come_as_teacher("wall", projector=True)

    assert ask(house, "console")["reader"] == "teacher"
    assert ask(house, "wall")["reader"] == "public"


def test_a_table_that_is_over_is_open_to_its_own_people_only(class_of_two_tables):
    house, students = class_of_two_tables
    lesson = house.lesson
    assert len(lesson.room.session.seeds) > 1, "one table is not enough to tell"
    for _ in range(20):
        if lesson.table(1).game.phase is Phase.OVER:
            break
        lesson.lead(Skip(), table=1)
    places = lesson.room.session.places
    here = next(each for each in students if places[each.person].table == 1)
    there = next(each for each in students if places[each.person].table == 2)
    house.come_as_teacher("wall", projector=True)
    house.come_as_teacher()

    assert lesson.room.state is State.RUNNING
    assert ask(house, here.sid)["reader"] == "seat"
    assert ask(house, there.sid)["code"] == "not-there"
    assert ask(house, there.sid, table=2)["code"] == "not-over"
    assert ask(house, "wall")["code"] == "not-over"
    assert ask(house, "console")["reader"] == "teacher"


def test_a_language_that_nobody_speaks_here_is_not_there(house):
    anna, _ben = house.lesson.begin("Anna", "Ben")
    house.lesson.lead(EndNow())

    answer = house.say(anna.sid, "debrief", table=1, language="xx")

    assert answer["code"] == "not-there"


def test_the_story_of_a_table_is_read_from_its_journal_once(house):
    house.lesson.begin("Anna", "Ben")
    house.lesson.lead(Skip())
    house.lesson.lead(EndNow())
    lesson = house.lesson
    debriefs = Debriefs(lesson.journal, lesson.prints, ThreadingRuntime())

    told = debriefs.told(lesson.room.key, 1)

    assert told is not None
    assert told.game == lesson.table().game
    assert len(told.record.rounds) == 1
    assert debriefs.told(lesson.room.key, 1) is told
    assert debriefs.told(lesson.room.key, 2) is None
