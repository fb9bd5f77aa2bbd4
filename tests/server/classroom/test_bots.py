"""Bots play the seats that nobody sits in, through the same door as people."""

from game_rules.ids import Hand, Phase
from server.classroom.bots import bots_seed
from server.protocol.messages import HandTo, Skip, Start


def test_every_bot_seals_and_no_human_seat_is_sealed_for(lesson):
    lesson.with_bots()

    anna, ben = lesson.begin("Anna", "Ben")

    game = lesson.table().game
    assert set(game.sealed) == set(game.hands) - {anna.seat, ben.seat}


def test_what_a_bot_does_stands_in_the_journal_under_its_own_name(lesson):
    lesson.with_bots()
    lesson.begin("Anna", "Ben")

    actors = {row.actor for row in lesson.journal.read(lesson.table().live.stream)}

    assert actors == {"teacher", *(f"bot-{seat}" for seat in lesson.table().game.sealed)}


def test_no_bot_tries_what_the_rules_refuse(lesson, caplog):
    lesson.with_bots()
    lesson.join("Anna")
    lesson.lead(Start())

    lesson.pass_time(3600)

    assert lesson.table().game.phase is Phase.OVER
    assert "refused" not in caplog.text
    assert "went on answering" not in caplog.text


def test_a_bot_stands_in_at_once_for_somebody_absent(lesson):
    lesson.with_bots()
    anna, _ = lesson.begin("Anna", "Ben")
    assert anna.seat not in lesson.table().game.sealed

    lesson.lead(HandTo(anna.seat, Hand.BOT))

    assert anna.seat in lesson.table().game.sealed


def test_bots_play_on_after_a_restart(lesson):
    anna, ben = lesson.begin("Anna", "Ben")  # with bots asleep

    lesson.wake_again()
    lesson.with_bots()
    lesson.pass_time(2)

    game = lesson.table().game
    assert set(game.sealed) == set(game.hands) - {anna.seat, ben.seat}


def test_bots_of_another_game_have_another_chance(lesson):
    lesson.begin(*(f"Person {chr(65 + n)}" for n in range(9)))
    lesson.lead(Skip())

    seeds = {bots_seed(lesson.table(number).game) for number in (1, 2)}
    assert len(seeds) == 2
    assert not seeds & {lesson.table(number).game.seed for number in (1, 2)}
