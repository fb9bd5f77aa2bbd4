"""A line of the log is one object with known fields, and says nothing that somebody typed."""

import json
import logging

import pytest

from server.operator.lines import JsonLines
from server.operator.notes import LEVELS, NOTED_AS, QUIET, Event, Notes, plain
from server.protocol.faults import Code

FIELDS = {"at", "level", "from", "event", "actor", "cause", "where", "times", "error"}
CANARY = "Wilhelmina Zwetschge"


def told(record):
    return json.loads(JsonLines().format(record))


def record_of(name, words, *args, error=None):
    info = None if error is None else (type(error), error, error.__traceback__)
    return logging.LogRecord(name, logging.ERROR, __file__, 1, words, args, info)


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def test_our_own_sentences_are_told_with_their_numbers():
    line = told(record_of("server.classroom.bots", "table %d failed", 3))

    assert (line["event"], line["level"], line["from"]) == (
        "table 3 failed",
        "error",
        "server.classroom.bots",
    )


@pytest.mark.parametrize("name", ["socketio", "server.engineio", "werkzeug", "sqlalchemy.engine"])
def test_of_a_librarys_sentence_only_what_stands_in_its_program_is_told(name):
    for record in (
        record_of(name, "received %s from %s", CANARY, "10.0.0.1"),
        record_of(name, f"received {CANARY}"),
    ):
        assert CANARY not in JsonLines().format(record)


def test_of_an_error_its_kind_and_its_way_are_told_and_not_its_words():
    try:
        try:
            raise KeyError(CANARY)
        except KeyError as first:
            raise ValueError(f"cannot read {CANARY}") from first
    except ValueError as error:
        line = told(record_of("server.web", "it failed", error=error))

    assert CANARY not in json.dumps(line)
    assert line["error"]["kind"] == "ValueError"
    assert line["error"]["because"]["kind"] == "KeyError"
    assert line["error"]["passed"][-1].startswith("operator/test_lines.py:")


def test_a_full_disk_is_told_by_its_number():
    error = raised(OSError(28, "No space left on device"))

    assert told(record_of("server.x", "it failed", error=error))["error"]["errno"] == 28


def test_every_note_has_a_level_and_every_line_only_known_fields(caplog):
    notes = Notes()
    caplog.set_level(logging.DEBUG, "server.operator")

    for event in Event:
        notes.note(event, actor="abc123/person-4", cause="too-often", where="POST /api/join")

    lines = [told(record) for record in caplog.records]
    assert set(LEVELS) == set(Event)
    assert [line["event"] for line in lines] == [event.value for event in Event]
    assert all(set(line) <= FIELDS for line in lines)
    assert all(line["cause"] == "too-often" for line in lines)


def test_what_is_no_code_is_not_repeated(caplog):
    notes = Notes()
    caplog.set_level(logging.DEBUG, "server.operator")

    notes.note(Event.REFUSED, actor=f"{CANARY}\n{{}}", cause="x" * 200, where='"};drop')

    assert CANARY not in caplog.text
    assert {caplog.records[0].fields[name] for name in ("actor", "cause", "where")} == {"?"}
    assert plain("") == ""


def test_the_same_again_is_counted_and_not_written_again(caplog):
    now = [100.0]
    notes = Notes(lambda: now[0])
    caplog.set_level(logging.DEBUG, "server.operator")

    for _ in range(500):
        notes.note(Event.LIMITED, actor="s/person-1", cause="too-often", where="say")
    now[0] += QUIET
    notes.note(Event.LIMITED, actor="s/person-1", cause="too-often", where="say")

    assert [record.fields["times"] for record in caplog.records] == [1, 500]
    assert notes.counts[Event.LIMITED, "too-often"] == 501


def test_a_flood_of_different_notes_does_not_fill_the_memory():
    notes = Notes(lambda: 1.0)

    for number in range(5_000):
        notes.note(Event.REFUSED, actor=f"s/person-{number}", cause="not-allowed", where="lead")

    assert len(notes._last) <= 1_000


def test_every_code_that_is_noted_apart_is_a_code():
    assert set(NOTED_AS) <= {code.value for code in Code}
