"""All that was said at a table opens to it when every game of the session is over."""

import pytest

from game_rules.ids import ChannelId, Phase
from server.classroom.session import State
from server.protocol.derive import read
from server.protocol.faults import Faulted
from server.protocol.messages import CloseTalk, EndNow, Move, Transcript
from tests.server.test_sockets import House

FRONT, LAKE_FORT = "front", "lake-fort"


@pytest.fixture
def house(lesson):
    return House(lesson)


def ask(house, sid, table=1):
    return house.say(sid, "transcript", table=table)


def lines_of(house, sid, table=1):
    """Channel by channel, who said what."""
    shown = read(Transcript, ask(house, sid, table))
    return {
        each.channel: [(line.seat, line.words) for line in each.lines] for each in shown.channels
    }


def one_in_each_channel(house):
    """Anna sits at the front and Ben at Lake Fort; each has said something."""
    lesson = house.lesson
    anna, ben = lesson.begin("Anna", "Ben")
    lesson.lead(Move(anna.person, 1, "karvania-head"))
    lesson.lead(Move(ben.person, 1, "glaciologist"))
    for browser, channel in ((anna, FRONT), (ben, LAKE_FORT)):
        answer = house.say(
            browser.sid, "say", id=lesson.fresh_id(), channel=channel, words=f"At {channel}."
        )
        assert answer["kind"] == "accepted"
    return anna, ben


def test_after_the_end_everybody_of_a_table_reads_what_was_said_in_all_channels(house):
    anna, ben = one_in_each_channel(house)
    house.come_as_teacher()
    house.lesson.lead(EndNow())
    assert house.lesson.room.state is State.ENDED

    for sid in (anna.sid, ben.sid, "console"):
        said = lines_of(house, sid)
        assert said[FRONT] == [("karvania-head", "At front.")]
        assert said[LAKE_FORT] == [("glaciologist", "At lake-fort.")]


def test_before_the_end_nobody_does(house):
    anna, _ben = one_in_each_channel(house)
    house.come_as_teacher()

    for sid in (anna.sid, "console"):
        assert ask(house, sid)["code"] == "not-allowed"


def test_a_table_that_is_over_waits_for_the_others(house):
    lesson = house.lesson
    students = lesson.begin(*(f"Student {number}" for number in range(12)))
    assert len(lesson.room.session.seeds) > 1
    lesson.lead(EndNow(), table=1)
    here = next(each for each in students if lesson.room.session.places[each.person].table == 1)
    assert lesson.table(1).game.phase is Phase.OVER

    assert ask(house, here.sid)["code"] == "not-allowed"
    lesson.lead(EndNow(), table=2)
    assert set(lines_of(house, here.sid)) >= {FRONT, LAKE_FORT}
    assert ask(house, here.sid, table=2)["code"] == "not-there"


def test_the_wall_never_shows_it(house):
    one_in_each_channel(house)
    house.lesson.lead(EndNow())
    house.come_as_teacher("wall", projector=True)

    assert ask(house, "wall")["code"] == "not-allowed"


def test_a_channel_that_the_teacher_keeps_closed_is_read_by_those_who_sat_there(house):
    anna, ben = one_in_each_channel(house)
    house.come_as_teacher()
    house.lesson.lead(CloseTalk((ChannelId(FRONT),)))
    house.lesson.lead(EndNow())

    shown = read(Transcript, ask(house, ben.sid))

    assert {each.channel: each.closed for each in shown.channels}[FRONT] is True
    assert lines_of(house, ben.sid)[FRONT] == []
    assert lines_of(house, ben.sid)[LAKE_FORT] != []
    assert lines_of(house, anna.sid)[FRONT] != []
    assert lines_of(house, "console")[FRONT] != []


def test_the_teacher_can_open_a_channel_again_after_the_end(house):
    _anna, ben = one_in_each_channel(house)
    house.lesson.lead(CloseTalk((ChannelId(FRONT), ChannelId(LAKE_FORT))))
    house.lesson.lead(EndNow())
    assert lines_of(house, ben.sid)[FRONT] == []

    house.lesson.lead(CloseTalk(()))

    assert lines_of(house, ben.sid)[FRONT] == [("karvania-head", "At front.")]


def test_a_channel_that_does_not_exist_cannot_be_closed(house):
    house.lesson.begin("Anna")

    with pytest.raises(Faulted) as no:
        house.lesson.lead(CloseTalk((ChannelId("cellar"),)))

    assert no.value.code == "not-there"
    assert house.lesson.room.session.closed_talk == frozenset()


def test_the_console_is_told_which_channels_stay_closed_and_the_wall_is_not(house):
    house.lesson.begin("Anna")
    house.lesson.lead(CloseTalk((ChannelId(FRONT),)))
    console, wall = house.lesson.teacher(), house.lesson.teacher(projector=True)

    told = {each["id"]: each["closed"] for each in console.last("classroom")["channels"]}
    assert told[FRONT] is True
    assert told[LAKE_FORT] is False
    assert wall.last("classroom")["channels"] == []
