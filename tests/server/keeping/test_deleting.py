"""What is deleted is gone from everywhere; what is left can still be told."""

import pytest

from server.classroom.events import DoorLocked
from server.journal.live import ACCEPTED, STAFF, Verdict
from server.protocol.faults import Code, Faulted
from server.protocol.messages import EndNow
from server.replaying import replay_table
from server.tables import stream_of

ALL = {"fact", "answer", "word", "word_key", "credential"}


def test_a_session_that_is_being_played_is_not_deleted(played):
    with pytest.raises(Faulted) as no:
        played.deleting.session(played.room)

    assert no.value.code is Code.STILL_RUNNING
    assert played.tables_with(played.room.key) == ALL


def test_a_deleted_session_is_nowhere_any_more(played):
    played.lead(EndNow())
    key, code = played.room.key, played.room.session.code
    token = played.browsers[0].handed.token

    played.deleting.session(played.room)

    assert played.tables_with(key) == set()
    assert key.encode() not in played.bytes_kept()
    assert played.browsers[0].last("goodbye") == {"reason": "deleted"}
    assert played.rooms.by_code(code) is None
    assert played.credentials.arrive(token) is None
    assert played.presence.of_session(key) == []
    with pytest.raises(Faulted):
        played.rooms.at(key)
    played.deleting.session(played.room)  # again, after an interruption


def test_an_act_that_was_under_way_writes_nothing_after_the_deletion(played):
    played.lead(EndNow())
    room = played.room
    played.deleting.session(room)

    with pytest.raises(Faulted):
        room.live.turn(STAFF, "a" * 20, lambda _session: Verdict(ACCEPTED, (DoorLocked(),)))

    assert played.tables_with(room.key) == set()


def test_without_names_and_words_the_game_can_be_replayed_and_told(played):
    played.lead(EndNow())
    told = played.debriefs.told(played.room.key, 1)
    marks = [mark for said in played.marks.values() for mark in said] + [played.note]

    assert played.shredder.words(played.room.key) >= len(marks)
    assert played.shredder.wipe()

    kept = played.bytes_kept()
    assert [mark for mark in marks if mark.encode() in kept] == []
    lines = []
    assert replay_table(played.journal, played.prints, stream_of(played.room.key, 1), lines.append)
    assert lines
    played.wake_again()
    again = played.debriefs.told(played.room.key, 1)
    assert again == told
    assert played.room.names == {}


def test_one_person_can_be_forgotten_alone(played):
    mine, others = played.marks[1], played.marks[2]

    played.shredder.words(played.room.key, 1)
    played.shredder.wipe()
    played.wake_again()

    assert played.room.names == {2: others[1]}
    assert set(played.table().words.values()) == {others[2]}
    assert played.room.said
    rows = [row for stream in played.journal.streams() for row in played.journal.read(stream)]
    assert not any(mark in repr(rows) for mark in (*mine, *others))


def test_an_account_goes_with_its_sessions_logins_and_invitations(played):
    teacher = played.accounts.make_first("Ms Frizzle", "the lake is deep", played.now)
    login = played.accounts.log_in(teacher, played.now)
    played.invitations.invite(teacher, played.now)
    with pytest.raises(Faulted):
        played.deleting.account(teacher)
    assert played.accounts.named("Ms Frizzle") is not None
    played.lead(EndNow())

    played.deleting.account(teacher)

    assert played.accounts.is_empty()
    assert played.accounts.logged_in(login, played.now) is None
    assert played.tables_with(played.room.key) == set()
    assert b"Frizzle" not in played.bytes_kept()
    assert b"frizzle" not in played.bytes_kept()
