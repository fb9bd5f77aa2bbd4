"""The group writer: many share a flush, everybody gets their own outcome, nothing stops it."""

import pytest

from server.journal import writer as writers
from server.journal.port import Unavailable
from server.journal.writer import Done, Failed, GroupWriter
from tests.server.journal.promise import at_once


class Store:
    """A store whose commits wait until the test opens its door."""

    def __init__(self, runtime):
        self.groups = []
        self.begun = runtime.event()
        self.door = runtime.event()

    def commit(self, works):
        self.begun.set()
        assert self.door.wait(10)
        self.groups.append(list(works))
        if "lightning" in works:
            raise OSError("lightning struck the disk")
        return [Failed(KeyError(work)) if work == "bad" else Done(work * 2) for work in works]


@pytest.fixture
def store(runtime):
    return Store(runtime)


@pytest.fixture
def hub_writer(runtime, store, monkeypatch):
    # The store's events belong to the hub, so its commit must stay there.
    monkeypatch.setattr(runtime, "offload", lambda fn, *args: fn(*args), raising=False)
    writer = GroupWriter(runtime, store.commit)
    yield writer
    store.door.set()
    writer.close()


def test_who_comes_during_a_flush_shares_the_next_one(runtime, store, hub_writer):
    results = []

    def write(work, end):
        results.append(hub_writer.write(work))
        end.set()

    first, *ends = (runtime.event() for _ in range(6))
    runtime.spawn(write, "a", first)
    assert store.begun.wait(5)
    for name, end in zip("bcdef", ends, strict=True):
        runtime.spawn(write, name, end)
    wait_for(runtime, lambda: len(hub_writer._jobs) == 5)
    store.door.set()

    assert all(end.wait(5) for end in (first, *ends))
    assert [len(group) for group in store.groups] == [1, 5]
    assert sorted(results) == ["aa", "bb", "cc", "dd", "ee", "ff"]


def test_everybody_gets_their_own_outcome(runtime, store, hub_writer):
    outcomes = {}
    store.door.set()

    def write(work):
        try:
            outcomes[work] = hub_writer.write(work)
        except KeyError as error:
            outcomes[work] = error

    at_once(runtime, write, ["a", "bad", "c"])

    assert (outcomes["a"], outcomes["c"]) == ("aa", "cc")
    assert isinstance(outcomes["bad"], KeyError)


def test_a_store_that_breaks_is_reported_and_the_writer_lives_on(store, hub_writer, caplog):
    store.door.set()
    with pytest.raises(Unavailable) as no:
        hub_writer.write("lightning")
    assert no.value.reason == "store"
    assert "could not be written" in caplog.text
    assert hub_writer.write("a") == "aa"


def test_a_full_queue_says_so_and_goes_on(runtime, store, hub_writer, monkeypatch):
    monkeypatch.setattr(writers, "MOST_WAITING", 2)
    runtime.spawn(hub_writer.write, "a")
    assert store.begun.wait(5)
    for work in "bc":
        runtime.spawn(hub_writer.write, work)
    wait_for(runtime, lambda: len(hub_writer._jobs) == 2)

    with pytest.raises(Unavailable) as no:
        hub_writer.write("d")
    assert no.value.reason == "full"

    store.door.set()
    wait_for(runtime, lambda: not hub_writer._jobs)
    assert hub_writer.write("d") == "dd"


def test_who_waited_too_long_is_not_begun_any_more(runtime, store, hub_writer, monkeypatch):
    runtime.spawn(hub_writer.write, "a")
    assert store.begun.wait(5)
    monkeypatch.setattr(writers, "PATIENCE", 0.0)
    said = runtime.queue()

    def write():
        try:
            hub_writer.write("b")
        except Unavailable as no:
            said.put(no.reason)

    runtime.spawn(write)
    wait_for(runtime, lambda: hub_writer._jobs)
    store.door.set()

    assert said.get(timeout=5) == "late"
    assert store.groups == [["a"]]


def test_nobody_waits_for_ever_for_a_disk_that_hangs(store, hub_writer, monkeypatch):
    monkeypatch.setattr(writers, "GIVE_UP", 0.05)
    with pytest.raises(Unavailable) as no:
        hub_writer.write("a")
    assert no.value.reason == "late"


def test_closing_writes_what_waits_and_takes_nothing_more(runtime, store, hub_writer):
    runtime.spawn(hub_writer.write, "a")
    assert store.begun.wait(5)
    runtime.spawn(hub_writer.write, "b")
    wait_for(runtime, lambda: hub_writer._jobs)
    closed = runtime.event()
    runtime.spawn(lambda: (hub_writer.close(), closed.set()))
    wait_for(runtime, lambda: hub_writer._closing)

    with pytest.raises(Unavailable) as no:
        hub_writer.write("c")
    assert no.value.reason == "closed"
    store.door.set()
    assert closed.wait(5)
    assert store.groups == [["a"], ["b"]]


def wait_for(runtime, what):
    for _ in range(500):
        if what():
            return
        runtime.sleep(0.01)
    raise AssertionError("it did not happen within five seconds")
