"""Facts become rows and rows become facts, also those that were written long ago."""

import json
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, get_args

import pytest

from game_rules.fingerprint import state_hash
from game_rules.shapes import Between
from server.classroom.events import SessionBegun, SessionEvent
from server.classroom.rooms import CODEC as SESSIONS
from server.journal.codec import Codec, UnknownKind, codec_for
from server.journal.port import Entry, Row, StreamId
from server.protocol.messages import Pause, Skip
from server.tables import CODEC as TABLES
from server.tables import Seen, stepper


def row_of(entry: Entry) -> Row:
    stream = StreamId("table:x:1")
    return Row(stream, 1, entry.kind, entry.version, entry.body, "a", None, None, 0, "", "")


def test_a_whole_game_reads_back_as_it_was_written(lesson):
    lesson.with_bots()
    anna, _ = lesson.begin("Anna", "Ben")
    lesson.seal(anna)
    for act in (Skip(), Pause(), Skip(), Skip(), Skip(), Skip()):
        lesson.lead(act)

    for stream, codec in (
        (lesson.table().live.stream, TABLES),
        (lesson.room.live.stream, SESSIONS),
    ):
        rows = lesson.journal.read(stream)
        assert len(rows) > 2
        for row in rows:
            assert codec.entry(codec.fact(row)) == Entry(row.kind, row.version, row.body)


def test_a_game_that_was_written_before_promises_is_told_as_it_was_then(lesson):
    """Rows of that time say nothing of promises when they tell what a round came to."""
    lesson.with_bots()
    lesson.begin("Anna", "Ben")
    for _ in range(3):
        lesson.lead(Skip())
    step, before, now = stepper(lesson.prints), Seen(), Seen()

    resolved = 0
    for row in lesson.journal.read(lesson.table().live.stream):
        if row.kind in {"promise-offered", "promise-answered", "promise-taken-back", "need-marked"}:
            continue
        body = json.loads(row.body)
        if row.kind == "round-resolved":
            resolved += 1
            assert body.pop("promises") == []
        old = replace(row, body=json.dumps(body))
        assert TABLES.fact(old) == TABLES.fact(row)
        before, now = (
            step(seen, TABLES.fact(each), row.at) for seen, each in ((before, old), (now, row))
        )

    assert resolved == 3
    assert state_hash(before.playing) == state_hash(now.playing)


def test_every_event_of_a_session_has_a_kind_of_its_own():
    assert set(SESSIONS.classes.values()) == set(get_args(SessionEvent))


def test_a_fact_that_belongs_elsewhere_is_refused():
    fact = SessionBegun(1, "ABCDEFG", "serin-valley", "0" * 64, "intro", None)
    with pytest.raises(UnknownKind):
        TABLES.entry(fact)


@dataclass(frozen=True, slots=True)
class Counted:
    kind: ClassVar[str] = "counted"
    sheep: Annotated[int, Between(0, 99)]


def test_an_old_row_is_lifted_to_todays_shape_version_by_version():
    upcasts = {
        ("counted", 1): lambda body: {"animals": body["beasts"]},
        ("counted", 2): lambda body: {"sheep": body["animals"]},
    }
    codec = Codec({"counted": Counted}, {"counted": 3}, upcasts)

    assert codec.fact(row_of(Entry("counted", 1, '{"beasts":7}'))) == Counted(7)
    assert codec.fact(row_of(Entry("counted", 2, '{"animals":7}'))) == Counted(7)
    assert codec.entry(Counted(7)).version == 3
    assert codec.fact(row_of(codec.entry(Counted(7)))) == Counted(7)


def test_a_row_that_is_younger_than_the_program_is_not_guessed_at():
    codec = codec_for(Counted)
    for entry in (Entry("counted", 2, "{}"), Entry("weighed", 1, "{}")):
        with pytest.raises(UnknownKind):
            codec.fact(row_of(entry))


def test_two_facts_cannot_have_one_name():
    @dataclass(frozen=True, slots=True)
    class Other:
        kind: ClassVar[str] = "counted"

    with pytest.raises(TypeError, match="counted"):
        codec_for(Counted, Other)
