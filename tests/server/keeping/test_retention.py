"""Nothing is kept for ever, and nothing goes before its time."""

import pytest

from game_rules.ids import Level, ScenarioId
from server.keeping.retention import DAY, due, ended_at
from server.protocol.messages import EndNow
from server.scenarios import load_shipped
from server.settings import KEEP_DAYS, LONGEST_DAYS, BadSetting, read_settings


def test_a_session_goes_so_many_days_after_its_end_and_within_two_hours(lesson):
    lesson.begin("Anna")
    lesson.pass_time(30)
    lesson.lead(EndNow())
    key, end = lesson.room.key, lesson.now
    assert ended_at(lesson.journal, key) == end
    lesson.beat.hourly.append(lesson.retention.sweep)

    lesson.now = end + KEEP_DAYS * DAY - 1
    lesson.beat.tick()
    assert lesson.tables_with(key)

    lesson.now += 3600 * 1000
    lesson.beat.tick()

    assert lesson.tables_with(key) == set()
    assert list(lesson.rooms) == []
    lesson.retention.sweep(lesson.now)  # once more does nothing


def test_a_session_that_nobody_ended_counts_from_what_happened_last(lesson):
    browsers = lesson.begin("Anna")
    lesson.now += 100 * DAY
    lesson.seal(browsers[0])
    last = lesson.now

    assert list(due(lesson.journal, 180, last + 180 * DAY - 1)) == []
    assert list(due(lesson.journal, 180, last + 180 * DAY)) == [(lesson.room.key, last)]


def test_what_another_process_has_deleted_is_let_go(lesson):
    anna = lesson.join("Anna")
    lesson.shredder.session(lesson.room.key)

    lesson.retention.sweep(lesson.now)

    assert list(lesson.rooms) == []
    assert anna.last("goodbye") == {"reason": "deleted"}


def test_words_that_were_written_for_a_session_that_is_gone_go_too(lesson):
    lesson.join("Anna")
    lesson.store.write(
        lambda c: (
            c.exec_driver_sql(
                "delete from fact where stream like ?", (f"%{lesson.room.key}",)
            ).rowcount
        )
    )
    assert lesson.journal.strays() == [lesson.room.key]

    lesson.retention.sweep(lesson.now)

    assert lesson.journal.strays() == []
    assert lesson.tables_with(lesson.room.key) == set()


def test_other_sessions_stay(lesson):
    lesson.begin("Anna")
    lesson.lead(EndNow())
    ended = lesson.room.key
    lesson.now += 100 * DAY
    young = lesson.rooms.open(1, load_shipped(ScenarioId("serin-valley")), Level.INTRO, None)
    lesson.now += 80 * DAY

    lesson.retention.sweep(lesson.now)

    assert lesson.tables_with(ended) == set()
    assert lesson.tables_with(young.key) == {"fact"}
    assert [room.key for room in lesson.rooms] == [young.key]


def test_a_wipe_that_somebody_stood_in_the_way_of_is_done_again(lesson, monkeypatch):
    """Whoever reads at that moment still needs what was deleted; at the next search they do not."""
    answers = [True, False]
    monkeypatch.setattr(lesson.store, "scrub", answers.pop)
    lesson.begin("Anna")
    lesson.lead(EndNow())

    lesson.deleting.session(lesson.room)
    assert answers == [True]
    for _ in range(2):
        lesson.retention.sweep(lesson.now)

    assert answers == []


def test_old_logins_and_invitations_go(lesson):
    teacher = lesson.accounts.make_first("Ms Frizzle", "the lake is deep", lesson.now)
    lesson.accounts.log_in(teacher, lesson.now)
    lesson.invitations.invite(teacher, lesson.now)

    assert lesson.shredder.stale(lesson.now + 6 * DAY) == 0
    assert lesson.shredder.stale(lesson.now + 8 * DAY) == 1
    assert lesson.shredder.stale(lesson.now + 31 * DAY) == 1


@pytest.mark.parametrize("days", [0, -1, LONGEST_DAYS + 1, 10**9])
def test_nobody_can_keep_for_ever(tmp_path, days):
    with pytest.raises(BadSetting, match="nothing is kept for ever"):
        read_settings({"data_dir": str(tmp_path), "keep_days": days})


def test_what_is_not_said_is_half_a_year(tmp_path):
    assert read_settings({"data_dir": str(tmp_path)}).keep_days == KEEP_DAYS == 180
