"""What the teacher does, and what comes of it."""

import pytest

from game_rules.ids import Ending, Hand, Phase
from server.classroom.session import State
from server.protocol.faults import Code, Faulted
from server.protocol.messages import (
    Accepted,
    Deal,
    EndNow,
    Extend,
    HandTo,
    Move,
    NewPin,
    Pause,
    Refused,
    Resume,
    Skip,
    Start,
)


def faulted(what, *args):
    with pytest.raises(Faulted) as no:
        what(*args)
    return no.value.code


def test_a_deal_gives_everybody_a_seat_before_anything_begins(lesson):
    people = [lesson.join(name) for name in ("Anna", "Ben", "Carl")]

    assert lesson.lead(Deal()) == Accepted()

    assert lesson.room.state is State.LOBBY
    assert set(lesson.room.session.places) == {browser.person for browser in people}
    assert all(browser.last("welcome")["seat"] == browser.seat for browser in people)


def test_the_start_deals_if_nobody_has(lesson):
    anna, ben = (lesson.join(name) for name in ("Anna", "Ben"))

    assert lesson.lead(Start()) == Accepted()

    assert lesson.room.state is State.RUNNING
    assert lesson.table().game.phase is Phase.BRIEFING
    assert {anna.seat, ben.seat} == {"karvania-head", "ostrel-head"}
    assert anna.view["card"]["seat"] == anna.seat


def test_bots_take_the_seats_that_are_left(lesson):
    lesson.begin("Anna", "Ben")

    hands = list(lesson.table().game.hands.values())
    assert (hands.count(Hand.HUMAN), hands.count(Hand.BOT)) == (2, 6)


def test_whoever_came_after_the_deal_gets_a_seat_at_the_start(lesson):
    lesson.join("Anna")
    lesson.lead(Deal())
    late = lesson.join("Ben")
    assert late.person not in lesson.room.session.places

    lesson.lead(Start())

    assert lesson.table().game.hands[late.seat] is Hand.HUMAN


def test_nine_people_play_at_two_tables(lesson):
    lesson.begin(*(f"Person {chr(65 + n)}" for n in range(9)))

    games = [lesson.table(number).game for number in (1, 2)]
    assert [sum(hand is Hand.HUMAN for hand in game.hands.values()) for game in games] == [5, 4]
    assert games[0].seed != games[1].seed


def test_nothing_begins_twice(lesson):
    lesson.begin("Anna")

    assert faulted(lesson.lead, Start()) is Code.ALREADY_BEGUN
    assert faulted(lesson.lead, Deal()) is Code.ALREADY_BEGUN


def test_a_start_that_was_sent_twice_gets_its_first_answer_again(lesson):
    lesson.join("Anna")
    first = lesson.lead(Start(), act_id="start-0000000000000")
    rows = lesson.journal.last(lesson.room.live.stream)

    assert lesson.lead(Start(), act_id="start-0000000000000") == first == Accepted()
    assert lesson.journal.last(lesson.room.live.stream) == rows


def test_the_clock_stops_and_runs_on_with_what_was_left(lesson):
    lesson.begin("Anna")
    left = lesson.table().game.due - lesson.now

    lesson.lead(Pause())
    assert (lesson.table().game.due, lesson.table().game.left) == (None, left)
    lesson.now += 3_600_000
    lesson.lead(Resume())

    assert lesson.table().game.due == lesson.now + left


def test_time_can_be_given(lesson):
    lesson.begin("Anna")
    due = lesson.table().game.due

    lesson.lead(Extend(60))

    assert lesson.table().game.due == due + 60_000


def test_an_act_can_be_meant_for_one_table_or_for_all(lesson):
    lesson.begin(*(f"Person {chr(65 + n)}" for n in range(9)))

    lesson.lead(Pause(), table=2)
    assert [lesson.table(n).game.left is None for n in (1, 2)] == [True, False]

    assert lesson.lead(Pause()) == Accepted()
    assert [lesson.table(n).game.left is None for n in (1, 2)] == [False, False]
    assert isinstance(lesson.lead(Pause()), Refused)


def test_a_table_that_is_not_there_cannot_be_led(lesson):
    assert faulted(lesson.lead, Skip()) is Code.NO_TABLES
    lesson.begin("Anna")
    assert faulted(lesson.lead, Skip(), 2) is Code.NOT_THERE


def test_two_people_change_seats(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    seats = anna.seat, ben.seat

    lesson.lead(Move(anna.person, 1, ben.seat))

    assert (ben.seat, anna.seat) == seats
    assert anna.last("welcome")["seat"] == anna.seat
    assert anna.view["card"]["seat"] == anna.seat
    assert ben.view["card"]["seat"] == ben.seat


def test_somebody_moves_to_a_bots_seat_and_the_bot_to_theirs(lesson):
    anna, _ = lesson.begin("Anna", "Ben")
    before = anna.seat

    lesson.lead(Move(anna.person, 1, "glaciologist"))

    hands = lesson.table().game.hands
    assert (hands[before], hands["glaciologist"]) == (Hand.BOT, Hand.HUMAN)


def test_a_bot_stands_in_for_somebody_absent_until_they_are_back(lesson):
    anna, _ = lesson.begin("Anna", "Ben")

    lesson.lead(HandTo(anna.seat, Hand.BOT))
    assert lesson.table().game.hands[anna.seat] is Hand.AUTOPILOT

    lesson.lead(HandTo(anna.seat, Hand.HUMAN))
    assert lesson.table().game.hands[anna.seat] is Hand.HUMAN


def test_an_empty_seat_cannot_be_handed_to_a_person(lesson):
    lesson.begin("Anna", "Ben")

    assert faulted(lesson.lead, HandTo("glaciologist", Hand.HUMAN)) is Code.NOBODY_HERE


def test_a_new_pin_is_shown_for_two_minutes(lesson):
    anna = lesson.join("Anna")
    console = lesson.teacher()
    assert console.last("classroom")["people"][0]["pin"] is None

    lesson.lead(NewPin(anna.person))
    lesson.pass_time(1)

    shown = console.last("classroom")["people"][0]["pin"]
    assert lesson.credentials.is_pin(
        lesson.presence.of_person(lesson.room.key, anna.person)[0].holder, shown
    )
    lesson.now += 120_000
    assert lesson.room.pin_shown(anna.person, lesson.now) is None


def test_the_end_of_every_game_is_the_end_of_the_session(lesson):
    lesson.begin(*(f"Person {chr(65 + n)}" for n in range(9)))

    states = []
    for table in (1, 2):
        lesson.lead(EndNow(), table)
        states.append(lesson.room.state)

    assert states == [State.RUNNING, State.ENDED]
    assert {lesson.table(n).game.ending for n in (1, 2)} == {Ending.STOPPED}


def test_a_session_can_be_ended_in_the_lobby(lesson):
    anna = lesson.join("Anna")

    assert lesson.lead(EndNow()) == Accepted()

    assert anna.last("lobby")["state"] == "ended"


def test_what_the_teacher_does_stands_in_the_journal_as_the_teachers(lesson):
    lesson.begin("Anna")
    lesson.lead(Pause())

    rows = lesson.journal.read(lesson.table().live.stream)

    assert {row.actor for row in rows} == {"teacher"}


def test_after_a_restart_everything_is_as_it_was(lesson):
    anna, _ = lesson.begin("Anna", "Ben")
    lesson.lead(HandTo(anna.seat, Hand.BOT))
    session, game = lesson.room.session, lesson.table().game

    lesson.wake_again()

    assert lesson.room.session == session
    assert lesson.table().game == game
    assert lesson.room.names == {1: "Anna", 2: "Ben"}


def test_games_that_were_begun_but_not_laid_out_are_laid_out_after_a_restart(lesson):
    lesson.join("Anna")
    # The server dies between the session's row and the first row of the table.
    lesson.leading.open_tables = lambda _room: None
    lesson.lead(Start())
    assert lesson.table().seen.game is None

    lesson.wake_again()

    assert lesson.table().game.phase is Phase.BRIEFING
    assert lesson.table().game.seed == lesson.room.session.seeds[0]
