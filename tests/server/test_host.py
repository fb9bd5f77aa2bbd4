"""An act is decided, written down, then answered; the same act is never done twice."""

import pytest

from game_rules.engine import state_hash
from game_rules.events import OrdersSealed, RoundResolved
from game_rules.ids import Hand, SeatId
from game_rules.orders import CloseRound, HandOver, MeetOn, PauseClock, SealOrders, UnsealOrders
from game_rules.refusals import No
from server.host import AS_CLOCK, AS_TEACHER, as_person
from server.journal.port import Unavailable
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Accepted, Refused
from server.tables import CODEC, RoundHashed, Seen, stepper


@pytest.fixture
def seated(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    return lesson, anna, ben


def as_(browser):
    return as_person(browser.seat, browser.person)


def rows_of(lesson):
    return lesson.journal.read(lesson.table().live.stream)


def test_an_accepted_act_stands_in_the_journal_before_it_is_answered(seated):
    lesson, anna, _ = seated
    before = len(rows_of(lesson))

    assert lesson.seal(anna) == Accepted()

    (row,) = rows_of(lesson)[before:]
    assert (row.kind, row.actor, row.participant) == (
        OrdersSealed.kind,
        f"person-{anna.person}",
        anna.person,
    )
    assert anna.seat in lesson.table().game.sealed


def test_a_refused_act_leaves_only_its_answer(seated):
    lesson, anna, _ = seated
    before = rows_of(lesson)
    act_id = lesson.fresh_id()

    answer = lesson.host.submit(lesson.table(), as_(anna), act_id, UnsealOrders())

    assert isinstance(answer, Refused)
    assert answer.refusal.code is No.NOTHING_SEALED
    assert rows_of(lesson) == before
    assert lesson.journal.answer(lesson.table().live.stream, f"person-{anna.person}", act_id)


def test_an_act_that_is_sent_again_gets_its_first_answer_and_is_not_done_again(seated):
    lesson, anna, _ = seated
    first = lesson.seal(anna, "the-same-act-0000")
    lesson.host.submit(lesson.table(), as_(anna), lesson.fresh_id(), UnsealOrders())
    rows = rows_of(lesson)

    assert lesson.seal(anna, "the-same-act-0000") == first

    assert rows_of(lesson) == rows
    assert anna.seat not in lesson.table().game.sealed


def test_a_refusal_that_is_sent_again_stays_a_refusal(seated):
    lesson, anna, _ = seated
    act_id = lesson.fresh_id()
    first = lesson.host.submit(lesson.table(), as_(anna), act_id, UnsealOrders())
    lesson.seal(anna)

    assert lesson.host.submit(lesson.table(), as_(anna), act_id, UnsealOrders()) == first


def test_the_same_id_from_somebody_else_is_another_act(seated):
    lesson, anna, ben = seated

    lesson.seal(anna, "the-same-act-0000")
    lesson.seal(ben, "the-same-act-0000")

    assert {anna.seat, ben.seat} <= set(lesson.table().game.sealed)


def test_answers_outlive_the_server(seated):
    lesson, anna, _ = seated
    first = lesson.seal(anna, "the-same-act-0000")
    lesson.wake_again()
    rows = rows_of(lesson)

    assert lesson.seal(anna, "the-same-act-0000") == first
    assert rows_of(lesson) == rows


def test_whoever_loses_the_race_for_a_row_decides_anew(seated):
    lesson, anna, ben = seated
    other = lesson.tables._read(lesson.room.key, 1)  # the same table, in another process
    lesson.host.submit(other, as_(ben), lesson.fresh_id(), SealOrders(()))

    assert lesson.seal(anna) == Accepted()

    assert set(lesson.table().game.sealed) == {anna.seat, ben.seat}
    assert [row.seq for row in rows_of(lesson)] == list(range(1, len(rows_of(lesson)) + 1))


def test_when_it_cannot_be_written_nothing_has_happened(seated, monkeypatch):
    lesson, anna, _ = seated
    before = lesson.table().game

    def unavailable(*_args, **_named):
        raise Unavailable("store")

    monkeypatch.setattr(lesson.journal, "append", unavailable)
    with pytest.raises(Faulted) as no:
        lesson.seal(anna)

    assert no.value.code is Code.TRY_AGAIN
    assert lesson.table().game is before
    monkeypatch.undo()
    assert lesson.seal(anna) == Accepted()


def test_a_failure_while_telling_undoes_nothing(seated, monkeypatch, caplog):
    lesson, anna, ben = seated

    def broken(*_args, **_named):
        raise KeyError("a bug in a view")

    monkeypatch.setattr("server.broadcast.section_texts", broken)
    assert lesson.seal(anna) == Accepted()
    monkeypatch.undo()
    assert "could not be told" in caplog.text

    lesson.seal(ben)
    assert anna.view["orders"]["sealed"] is True


def test_a_seat_cannot_do_what_is_the_teachers(seated):
    lesson, anna, _ = seated
    for act in (PauseClock(lesson.now), HandOver(SeatId("glaciologist"), Hand.HUMAN)):
        answer = lesson.host.submit(lesson.table(), as_(anna), lesson.fresh_id(), act)
        assert isinstance(answer, Refused)
        assert answer.refusal.code is No.NOT_YOURS


def test_the_teacher_cannot_act_for_a_seat(seated):
    lesson, *_ = seated
    answer = lesson.host.submit(lesson.table(), AS_TEACHER, lesson.fresh_id(), SealOrders(()))
    assert isinstance(answer, Refused)


def test_every_resolution_is_followed_by_the_hash_of_what_it_came_to(seated):
    lesson, *_ = seated
    lesson.pass_time(lesson.room.printed.variant.round_seconds + 1)

    kinds = [row.kind for row in rows_of(lesson)]

    assert kinds.count("round-resolved") == 1
    assert kinds[kinds.index("round-resolved") :].count(RoundHashed.kind) == 1


def test_an_act_that_changes_nothing_is_accepted_and_remembered(seated):
    lesson, anna, _ = seated
    act = MeetOn("front", "water", willing=False)
    act_id = lesson.fresh_id()

    answer = lesson.host.submit(lesson.table(), as_(anna), act_id, act)

    assert answer == Accepted()
    assert lesson.journal.answer(lesson.table().live.stream, f"person-{anna.person}", act_id)


def test_a_round_that_closes_is_carried_out_and_told_once(seated, monkeypatch):
    lesson, *_ = seated
    told = []
    apply = RoundResolved.apply

    def counted(self, game):
        told.append(self)
        return apply(self, game)

    monkeypatch.setattr(RoundResolved, "apply", counted)
    table = lesson.table()

    lesson.host.submit(table, AS_CLOCK, None, CloseRound(table.game.round, False, 1, 1))

    assert len(told) == 1
    assert table.game.ledger[-1] is told[0].page


def test_the_state_that_deciding_came_upon_is_the_one_that_the_journal_tells(seated):
    lesson, anna, _ = seated
    lesson.seal(anna)
    table = lesson.table()
    lesson.host.submit(table, AS_CLOCK, None, CloseRound(table.game.round, False, 1, 1))

    again, step = Seen(), stepper(lesson.prints)
    for row in rows_of(lesson):
        again = step(again, CODEC.fact(row), row.at)

    assert again == table.seen
    assert state_hash(again.playing) == state_hash(table.game)
