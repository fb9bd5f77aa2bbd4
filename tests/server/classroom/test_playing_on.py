"""A class plays on: the next session goes on from one that is over, table by table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game_rules.campaign import legacy_of
from game_rules.engine import state_hash
from game_rules.ids import Level, ScenarioId
from game_rules.ledger import Var
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Deal, EndNow, Skip, Start
from server.replaying import replay_table
from server.scenarios import load_shipped
from server.tables import stream_of

SERIN, HOUSE = ScenarioId("serin-valley"), ScenarioId("the-house-at-lysefjord")
NAMES = ("Ada", "Ben", "Cleo", "Dan")


def end(lesson):
    lesson.lead(EndNow())
    assert lesson.room.state == "ended"
    return lesson.room


def play_on(lesson, scenario=SERIN):
    """The teacher opens the next session."""
    left = lesson.leading.left_by(lesson.room)
    lesson.room = lesson.rooms.open(1, load_shipped(scenario), Level.INTRO, None, left)
    return lesson.room


@pytest.fixture
def ended(lesson):
    """Two tables where bots and four people have played two rounds."""
    lesson.with_bots()
    for name in NAMES:
        lesson.join(name)
    lesson.lead(Deal(2))
    for act in (Start(), Skip(), Skip(), Skip()):
        lesson.lead(act)
    end(lesson)
    return lesson


@pytest.mark.claim("C22")
def test_each_table_begins_where_the_one_of_its_number_ended(ended):
    before = [ended.table(number).game for number in (1, 2)]
    play_on(ended)
    for name in NAMES:
        ended.join(name)
    ended.lead(Start())

    for number, game in enumerate(before, 1):
        now = ended.table(number).game
        order = legacy_of(game).order
        assert now.now(Var.ORDER) == order
        (pair,) = now.printed.dyads
        printed = 10 * now.printed.dyads[pair].trust[0]
        kept = printed + (game.now(Var.TRUST, *pair) - printed) * 7 // 10
        assert abs(now.now(Var.TRUST, *pair) - kept) <= 1


def test_what_was_taken_over_is_written_in_the_new_game_and_outlives_the_old_one(ended):
    before = ended.room
    play_on(ended)
    ended.begin(*NAMES)
    game = ended.table(1).game
    said: list[str] = []
    stream = stream_of(ended.room.key, 1)

    assert replay_table(ended.journal, ended.prints, stream, said.append)
    assert said[0] == f"{stream} goes on from {stream_of(before.key, 1)}"

    ended.journal.forget_session(before.key)
    ended.rooms.forget(before)
    ended.wake_again()
    assert state_hash(ended.table(1).game) == state_hash(game)
    assert replay_table(ended.journal, ended.prints, stream, said.append)
    assert f"{stream} goes on from a table that has been deleted" in said


def test_a_start_that_is_not_what_the_table_before_it_left_is_told(ended):
    left = ended.leading.left_by(ended.room)
    better = tuple(replace(legacy, order=1000) for legacy in left.tables)
    ended.room = ended.rooms.open(
        1, load_shipped(SERIN), Level.INTRO, None, replace(left, tables=better)
    )
    ended.begin(*NAMES)
    said: list[str] = []

    stream = stream_of(ended.room.key, 1)
    assert not replay_table(ended.journal, ended.prints, stream, said.append)
    assert said[0].endswith("DIFFERS from what that one left")


def test_people_of_the_same_name_sit_where_they_sat(ended):
    was = {ended.room.names[person]: place for person, place in ended.room.session.places.items()}
    play_on(ended)
    for name in ("New", *reversed(NAMES)):
        ended.join(name.upper())
    ended.lead(Deal())

    room = ended.room
    now = {room.names[person]: place for person, place in room.session.places.items()}
    assert room.session.tables == 2
    assert {name: now[name.upper()] for name in NAMES} == was
    assert now["NEW"] not in was.values()


def test_in_another_story_they_sit_at_the_same_table(ended):
    was = {
        ended.room.names[person]: place.table for person, place in ended.room.session.places.items()
    }
    play_on(ended, HOUSE)
    for name in NAMES:
        ended.join(name)
    ended.lead(Deal())

    room = ended.room
    now = {room.names[person]: place for person, place in room.session.places.items()}
    assert {name: place.table for name, place in now.items()} == was
    assert len(set(now.values())) == len(NAMES)
    assert room.live.state.legacy(1).scenario == SERIN


def test_where_the_old_names_are_deleted_everybody_is_dealt_anew(ended):
    before = ended.room
    play_on(ended)
    ended.rooms.forget(before)
    ended.journal.forget_session(before.key)
    for name in NAMES:
        ended.join(name)

    ended.lead(Deal(2))

    assert sorted(place.table for place in ended.room.session.places.values()) == [1, 1, 2, 2]


def test_a_table_more_than_last_time_begins_as_it_is_printed(ended):
    play_on(ended)
    for name in (*NAMES, "Eve", "Fay"):
        ended.join(name)
    ended.lead(Deal(3))
    ended.lead(Start())

    assert ended.table(2).game.now(Var.ORDER) > 0
    assert ended.table(3).game.now(Var.ORDER) == 0


def test_a_game_that_goes_on_can_itself_be_gone_on_from(ended):
    first = [legacy_of(ended.table(number).game).order for number in (1, 2)]
    play_on(ended)
    ended.begin(*NAMES)
    end(ended)

    left = ended.leading.left_by(ended.room)

    assert [legacy.order for legacy in left.tables] == first


def test_only_what_is_over_and_was_played_can_be_gone_on_from(lesson):
    lesson.join("Ada")
    with pytest.raises(Faulted) as lobby:
        lesson.leading.left_by(lesson.room)
    lesson.lead(Start())
    with pytest.raises(Faulted) as running:
        lesson.leading.left_by(lesson.room)
    unplayed = lesson.room = lesson.rooms.open(1, load_shipped(SERIN), Level.INTRO, None)
    end(lesson)
    with pytest.raises(Faulted) as nothing:
        lesson.leading.left_by(unplayed)

    codes = [no.value.code for no in (lobby, running, nothing)]
    assert codes == [Code.NOT_OVER, Code.NOT_OVER, Code.NOTHING_LEFT]


def test_the_console_says_from_where_it_goes_on_and_the_wall_does_not(ended):
    before = ended.room
    play_on(ended)
    ada = ended.join("Ada")

    shown = ended.teacher().last("classroom")["goes_on_from"]
    assert shown == {"session": before.key, "tables": 2, "same_story": True}
    assert ended.teacher(projector=True).last("classroom")["goes_on_from"] is None
    assert ada.last("lobby")["goes_on"] is True


def test_the_role_card_tells_what_was_taken_over(ended):
    play_on(ended)
    ada, *_ = ended.begin(*NAMES)

    card = ada.view["card"]
    assert {"var": "order", "subject": []}.items() <= card["last_game"][0].items()
