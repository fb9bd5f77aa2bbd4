"""What has gone on for long costs no more than what has just begun. Times have ten times slack."""

from __future__ import annotations

from time import process_time

import pytest

from game_rules.events import Tapped
from server.broadcast import view_text
from server.classroom.beat import STILL_WANTED
from server.classroom.session import State
from server.journal.port import Entry, StreamId, Word
from server.protocol.faults import Code, Faulted
from server.protocol.messages import EndNow
from server.tables import CODEC, Seen, stepper
from server.talk.book import LineSaid, TalkBook
from tests.server.lesson import Browser

LONG = 5_000


@pytest.fixture
def long_game(lesson):
    """A table whose stream has 5,000 rows: half of them talk, half of them taps."""
    anna, _ben = lesson.begin("Anna", "Ben")
    table = lesson.table()
    game, seat = table.game, anna.seat
    channel = game.printed.channels_of[seat][0]
    issue = next(iter(game.printed.issues))
    facts, words = [], []
    for turn in range(LONG - table.live.seq):
        if turn % 2:
            facts.append(Tapped(channel, issue, seat, turn % 4 == 1))
        else:
            facts.append(LineSaid(channel, seat, 1, f"line-{turn}"))
            words.append(Word(table.live.stream, f"line-{turn}", f"This is line {turn}.", 1))
    lesson.journal.append(
        table.live.stream,
        table.live.seq,
        [CODEC.entry(fact) for fact in facts],
        actor="person-1",
        at=lesson.now,
        words=words,
    )
    lesson.tables.put_away(lesson.room.key)
    return lesson, anna


def test_a_game_of_5000_events_is_taken_up_again_in_no_time(long_game):
    lesson, anna = long_game

    began = process_time()
    table = lesson.table()
    text = view_text(1, table.game, anna.seat, 0)
    assert process_time() - began < 2.0

    assert table.live.seq == LONG
    assert len(table.talk.lines) == len(table.words) > LONG // 2 - 10
    assert '"full":true' in text


def test_a_line_costs_the_same_after_many(long_game):
    lesson, anna = long_game
    printed, channel = lesson.room.printed, "front"

    def seconds_for_200_lines(book: TalkBook) -> float:
        began = process_time()
        for turn in range(200):
            book = book.add(LineSaid(channel, anna.seat, 1, f"more-{turn}"), 1, printed)
        return process_time() - began

    first = min(seconds_for_200_lines(TalkBook()) for _ in range(5))
    book = TalkBook()
    for turn in range(10 * LONG):
        book = book.add(LineSaid(channel, anna.seat, 1, f"line-{turn}"), 1, printed)
    after = min(seconds_for_200_lines(book) for _ in range(5))

    assert after < 10 * first + 0.01


def test_books_that_go_on_from_the_same_line_know_nothing_of_each_other(lesson):
    lesson.begin("Anna", "Ben")
    step, start = stepper(lesson.prints), Seen(lesson.table().game)

    def said(seen: Seen, text: str) -> Seen:
        return step(seen, LineSaid("front", "karvania-head", 1, text), 1)

    common = said(start, "common")
    one, other = said(said(common, "one"), "more"), said(common, "other")

    def texts(seen: Seen) -> list[str]:
        return [line.said.text for line in seen.talk.lines]

    assert texts(common) == ["common"]
    assert texts(one) == ["common", "one", "more"]
    assert texts(other) == ["common", "other"]
    assert common.talk.lines == said(start, "common").talk.lines != one.talk.lines
    assert one.talk.lines[-1].said.text == one.talk.lines[1:][-1].said.text == "more"


STORED, GOING_ON = 1_000, 20


@pytest.fixture
def full_house(lesson):
    """A journal with 1,000 sessions, all alike; all but 20 have ended. Nothing is at hand."""
    lesson.begin("Anna", "Ben")
    own, table = lesson.room.live.stream, lesson.table().live.stream
    going_on = {each: lesson.journal.read(each) for each in (own, table)}
    lesson.lead(EndNow())
    ended = {each: lesson.journal.read(each) for each in (own, table)}
    for number in range(STORED - 1):
        for stream, rows in (going_on if number < GOING_ON else ended).items():
            copy = StreamId(stream.replace(lesson.room.key, f"copy-{number:04d}"))
            said = [Entry(row.kind, row.version, row.body) for row in rows]
            lesson.journal.append(copy, 0, said, actor="teacher", at=lesson.now)
    lesson.wake()
    return lesson


def test_a_thousand_stored_sessions_keep_nobody_waiting_at_the_start(full_house):
    house = full_house

    began = process_time()
    house.rooms.read_all()
    assert process_time() - began < 10.0

    assert house.rooms.states() == {State.ENDED: STORED - GOING_ON, State.RUNNING: GOING_ON}
    assert {room.state for room in house.rooms} == {State.RUNNING}
    assert list(house.tables) == []


def test_of_a_session_that_is_over_only_a_slip_is_kept_until_somebody_asks(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    was = lesson.room
    lesson.lead(EndNow())
    lesson.beat.tick()
    assert lesson.rooms.known(was.key) is was  # somebody is here

    lesson.leave(anna)
    lesson.leave(ben)
    lesson.rooms.at(was.key)
    lesson.now += STILL_WANTED - 1
    lesson.beat.tick()
    assert lesson.rooms.known(was.key) is was  # and may come back at once
    lesson.now += 1
    lesson.beat.tick()

    assert list(lesson.rooms) == list(lesson.tables) == []
    assert lesson.rooms.states() == {State.ENDED: 1}
    assert lesson.rooms.by_code(was.session.code) is None
    (slip,) = lesson.rooms.of_account(was.session.opening.account)
    assert (slip.key, slip.state, slip.people) == (was.key, State.ENDED, 2)
    again = lesson.rooms.at(was.key)
    assert (again.session, again.names) == (was.session, was.names)
    assert lesson.rooms.of_account(was.session.opening.account) == [slip]


def test_a_slip_of_what_another_process_has_deleted_leads_nowhere(lesson):
    lesson.begin("Anna", "Ben")
    lesson.lead(EndNow())
    lesson.rooms.put_away(lesson.room)
    lesson.journal.forget_session(lesson.room.key)

    with pytest.raises(Faulted) as no:
        lesson.rooms.at(lesson.room.key)

    assert no.value.code is Code.NOT_THERE
    assert lesson.rooms.keys() == []


@pytest.mark.parametrize("how", ["by-asking", "by-looking"])
def test_all_that_is_at_hand_goes_when_another_process_deletes_what_was_put_away(lesson, how):
    lesson.begin("Anna", "Ben")
    lesson.lead(EndNow())
    lesson.rooms.put_away(lesson.room)
    gone: list[str] = []

    def put_out(key: str) -> None:
        gone.append(key)
        lesson.rooms.forget(key)

    lesson.rooms.gone = put_out
    lesson.rooms.read_all()
    assert gone == []

    lesson.journal.forget_session(lesson.room.key)
    if how == "by-asking":
        assert lesson.rooms.find(lesson.room.key) is None
    else:
        lesson.rooms.read_all()

    assert gone == [lesson.room.key]


def test_what_was_going_on_is_taken_up_first_where_somebody_is(full_house):
    house = full_house
    house.rooms.read_all()
    house.beat.asleep.update(room.key for room in house.rooms if room.state is State.RUNNING)
    house.room = house.rooms.at("copy-0007")
    house.now += 3_600_000  # the round was over long ago

    anna = Browser("anna", house, 1)
    house.connect(anna)
    house.beat.tick()

    assert [table.session for table in house.tables] == ["copy-0007"]
    assert anna.view["table"]["round"] == 2
    house.beat.take_up_all()
    house.beat.tick()
    assert len(list(house.tables)) == GOING_ON
    assert {table.game.round for table in house.tables} == {2}


def test_what_another_worker_looks_after_is_not_even_read_until_somebody_comes(full_house):
    house = full_house
    house.rooms.read_all()
    house.beat._is_ours = lambda key: key == "copy-0003"
    house.beat.asleep.update(room.key for room in house.rooms if room.state is State.RUNNING)

    house.beat.take_up_all()
    house.beat.tick()
    assert [table.session for table in house.tables] == ["copy-0003"]

    house.room = house.rooms.at("copy-0007")
    house.connect(Browser("anna", house, 1))
    house.beat.tick()
    assert {table.session for table in house.tables} == {"copy-0003", "copy-0007"}
