"""The server's clock opens and closes rounds, and waits for nobody who is not there."""

import pytest

from game_rules.ids import Phase
from server.clock import GRACE, WAITED_FOR
from server.protocol.messages import Extend, Pause, Resume, Start


def test_the_briefing_ends_by_itself(lesson):
    anna = lesson.join("Anna")
    lesson.lead(Start())

    lesson.pass_time(lesson.room.printed.variant.briefing_seconds + 0.5)

    assert lesson.table().game.phase is Phase.OPEN
    assert anna.view["table"]["round"] == 1


def test_a_round_ends_when_it_is_due_and_not_before(lesson):
    lesson.begin("Anna")
    seconds = lesson.room.printed.variant.round_seconds

    lesson.pass_time(seconds - 1)
    assert lesson.table().game.round == 1
    lesson.pass_time(1)
    assert lesson.table().game.round == 2
    assert lesson.table().game.due == lesson.now + 1000 * seconds


def test_a_session_can_have_a_pace_of_its_own(lesson):
    lesson.room = lesson.rooms.open(1, lesson.room.printed.scenario, lesson.room.session.level, 45)
    lesson.begin("Anna")

    assert lesson.table().game.due == lesson.now + 45_000


def test_a_round_closes_early_when_all_have_sealed_and_had_time_to_regret_it(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    lesson.seal(anna)
    lesson.pass_time(5)
    assert lesson.table().game.round == 1

    lesson.seal(ben)
    lesson.pass_time(GRACE / 1000 - 0.5)
    assert lesson.table().game.round == 1
    lesson.pass_time(1)
    assert lesson.table().game.round == 2


def test_whoever_takes_the_envelope_back_keeps_the_round_open(lesson):
    from game_rules.orders import UnsealOrders
    from server.host import as_person

    anna, ben = lesson.begin("Anna", "Ben")
    lesson.seal(anna)
    lesson.seal(ben)
    lesson.pass_time(1)
    lesson.host.submit(
        lesson.table(), as_person(anna.seat, anna.person), lesson.fresh_id(), UnsealOrders()
    )

    lesson.pass_time(20)

    assert lesson.table().game.round == 1


def test_nobody_waits_for_a_ghost(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    lesson.seal(anna)
    lesson.leave(ben)

    lesson.pass_time(WAITED_FOR / 1000 - 5)
    assert lesson.table().game.round == 1
    lesson.pass_time(10 + GRACE / 1000)
    assert lesson.table().game.round == 2


def test_a_clock_that_stands_still_closes_nothing(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    lesson.lead(Pause())
    lesson.seal(anna)
    lesson.seal(ben)

    lesson.pass_time(900)
    assert lesson.table().game.round == 1
    lesson.lead(Resume())
    lesson.pass_time(GRACE / 1000 + 1)
    assert lesson.table().game.round == 2


def test_more_time_is_more_time(lesson):
    lesson.begin("Anna")
    seconds = lesson.room.printed.variant.round_seconds
    lesson.lead(Extend(120))

    lesson.pass_time(seconds + 119)
    assert lesson.table().game.round == 1
    lesson.pass_time(1)
    assert lesson.table().game.round == 2


def test_what_fell_due_while_the_server_was_down_is_done_once(lesson):
    lesson.begin("Anna")
    lesson.now += 1000 * (lesson.room.printed.variant.round_seconds + 7200)

    lesson.wake_again()
    lesson.pass_time(1)

    assert lesson.table().game.round == 2
    kinds = [row.kind for row in lesson.journal.read(lesson.table().live.stream)]
    assert kinds.count("round-resolved") == 1


def test_two_clocks_close_a_round_once(lesson):
    from server.clock import Clock

    lesson.begin("Anna")
    other = lesson.tables._read(lesson.room.key, 1)
    lesson.now = lesson.table().game.due
    clock = Clock(lesson.host, lesson.presence, lambda: lesson.now)

    clock.tick(lesson.room, lesson.table(), lesson.now)
    clock.tick(lesson.room, other, lesson.now)

    kinds = [row.kind for row in lesson.journal.read(lesson.table().live.stream)]
    assert kinds.count("round-resolved") == 1


@pytest.mark.parametrize("people", [1, 2])
def test_a_whole_game_plays_itself_to_an_end(lesson, people):
    lesson.with_bots()
    for name in ("Anna", "Ben")[:people]:
        lesson.join(name)
    lesson.lead(Start())

    lesson.pass_time(3600)

    assert lesson.table().game.phase is Phase.OVER
    assert lesson.room.state == "ended"


def test_after_a_restart_everybody_is_waited_for_as_if_they_had_just_left(lesson):
    from server.classroom.presence import Presence
    from server.clock import waited_for

    anna, ben = lesson.begin("Anna", "Ben")
    table = lesson.table()
    fresh = Presence(began=lesson.now)

    assert set(waited_for(lesson.room, table, fresh, lesson.now + 1)) == {anna.seat, ben.seat}
    assert waited_for(lesson.room, table, fresh, lesson.now + WAITED_FOR) == []
