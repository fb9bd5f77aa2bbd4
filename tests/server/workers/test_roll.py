"""Who serves, who is where, and who looks after what."""

from __future__ import annotations

import pytest

from server.classroom.presence import Caller, Presence
from server.journal.database import Database
from server.runtime import ThreadingRuntime
from server.workers.roll import DEAD_AFTER, FORGOTTEN_AFTER, ForeignKeyError, Roll

SESSIONS = [f"session-{number}" for number in range(200)]


class Hour:
    """A clock in the test's own hand."""

    now = 100.0


@pytest.fixture
def hour():
    return Hour()


@pytest.fixture
def database(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/roll.db", ThreadingRuntime())
    yield database
    database.close()


@pytest.fixture
def workers(database, hour):
    """Two workers that have seen each other."""
    found = [worker(database, hour, name) for name in ("one", "two")]
    for roll, _ in found:
        roll.enter(lambda _seconds: None)
    for roll, _ in found:
        roll.read()
    return found


def worker(database, hour, name, key="key"):
    presence = Presence()
    return Roll(database, presence, name, key, lambda: 5_000, lambda: hour.now), presence


def test_each_session_is_looked_after_by_exactly_one_and_each_has_some(workers):
    (one, _), (two, _) = workers
    ours = [one.is_ours(session) for session in SESSIONS]

    assert ours == [not two.is_ours(session) for session in SESSIONS]
    assert 50 < sum(ours) < 150


def test_a_session_is_looked_after_where_its_people_are(workers):
    (one, here), (two, there) = workers
    for number, session in enumerate(SESSIONS):
        here.come(Caller(f"sid-{number}", session, person=7))
    one.beat()
    two.read()

    assert all(one.is_ours(session) for session in SESSIONS)
    assert not any(two.is_ours(session) for session in SESSIONS)

    for number, session in enumerate(SESSIONS):
        there.come(Caller(f"sid-{number}", session, person=8))
    two.beat()
    one.read()
    ours = [one.is_ours(session) for session in SESSIONS]
    assert ours == [not two.is_ours(session) for session in SESSIONS]
    assert 50 < sum(ours) < 150

    for number in range(len(SESSIONS)):
        here.go(f"sid-{number}", 1)
    one.beat()
    two.read()
    assert all(two.is_ours(session) for session in SESSIONS)


def test_who_is_at_one_worker_is_here_for_the_other_until_they_go(workers):
    (one, here), (two, there) = workers
    here.come(Caller("sid", "session-1", person=7))
    here.heard["session-1", 7] = 123

    one.beat()
    two.read()
    assert there.people("session-1") == {7}
    assert there.heard["session-1", 7] == 123
    assert there.was_here("session-1", 7, 10_000)

    here.go("sid", 1)
    one.beat()
    two.read()
    assert there.people("session-1") == set()
    assert there.left["session-1", 7] == 5_000


@pytest.mark.parametrize("caller", [{"person": 7}, {"login": "login"}, {"projector": True}])
def test_a_session_is_elsewhere_while_anybody_looks_at_it_there(workers, caller):
    (one, here), (two, _) = workers
    here.come(Caller("sid", "session-1", **caller))

    one.beat()
    two.read()
    assert two.is_elsewhere("session-1")
    assert not two.is_elsewhere("session-2")
    assert not one.is_elsewhere("session-1")
    assert (one.is_ours("session-1"), two.is_ours("session-1")) == (True, False)

    here.go("sid", 1)
    one.beat()
    two.read()
    assert not two.is_elsewhere("session-1")


def test_a_worker_that_beats_no_more_is_dead_and_its_sessions_are_taken_over(workers, hour):
    (one, here), (two, there) = workers
    here.come(Caller("sid", "session-1", person=7))
    one.beat()
    two.read()

    hour.now += DEAD_AFTER - 1
    assert not two.read()
    hour.now += 2
    assert two.read(), "somebody was lost"

    assert two.others == ()
    assert all(two.is_ours(session) for session in SESSIONS)
    assert there.people("session-1") == set()
    one.beat()
    two.read()
    assert two.others == ("one",), "it was only asleep"


def test_a_dead_worker_is_forgotten_and_one_that_leaves_is_gone_at_once(workers, hour, database):
    (one, _), (two, _) = workers
    one.leave()
    assert two.read()
    three, _ = worker(database, hour, "three")
    three.enter(lambda _seconds: None)
    two.read()
    assert two.others == ("three",)
    hour.now += FORGOTTEN_AFTER + 1
    two.read()
    two.read()
    assert two.others == ()


def test_nobody_enters_beside_living_workers_with_another_key(workers, hour, database):
    (one, _), _ = workers
    stranger, _ = worker(database, hour, "stranger", key="another")

    with pytest.raises(ForeignKeyError, match="another secret key"):
        stranger.enter(lambda _seconds: one.beat())
    stranger.enter(lambda _seconds: None)  # those with the other key are long dead
