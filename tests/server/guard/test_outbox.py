"""What waits for a slow reader has a bound."""

from __future__ import annotations

import queue
import threading
import time

import pytest
from engineio.packet import MESSAGE, Packet

from server.guard.outbox import MOST_LETTERS, MOST_MESSAGES, Outbox
from server.runtime.eventlets import _send_rest


@pytest.fixture
def full():
    return []


@pytest.fixture
def outbox(full):
    outbox = Outbox(queue.Queue())
    outbox.on_full = lambda: full.append("full")
    return outbox


def message(length=10):
    return Packet(MESSAGE, data="x" * length)


def test_a_class_that_reads_never_fills_it(outbox, full):
    for _ in range(10 * MOST_MESSAGES):
        outbox.put(message(MOST_LETTERS // 10))
        outbox.get()
        outbox.task_done()

    assert not full


@pytest.mark.parametrize(
    ("length", "fits"), [(1, MOST_MESSAGES), (MOST_LETTERS // 4, 4), (MOST_LETTERS + 1, 0)]
)
def test_it_flows_over_once_and_holds_no_more(outbox, full, length, fits):
    for _ in range(fits + 50):
        outbox.put(message(length))

    assert full == ["full"]
    assert outbox.qsize() == fits


def test_the_end_always_finds_a_place(outbox):
    for _ in range(MOST_MESSAGES + 1):
        outbox.put(message())

    outbox.put(None)

    said = [outbox.get() for _ in range(outbox.qsize())]
    assert said[-1] is None


def test_last_words_find_a_place_when_room_was_made(outbox, full):
    for _ in range(MOST_MESSAGES + 1):
        outbox.put(message())

    outbox.make_room(queue.Empty)
    last = message()
    outbox.put(last)

    assert outbox.get() is last
    assert outbox.empty()


class Wire:
    """A line that takes what it is sent, for as long as it is free."""

    def __init__(self):
        self.took = []
        self.is_free = True

    def __call__(self, message):
        if self.is_free:
            self.took.append(message)
        return self.is_free


def test_nothing_goes_through_the_queue_where_the_line_takes_it_at_once(outbox):
    outbox.send_at_once = wire = Wire()

    outbox.put(message(3))

    assert wire.took == ["4xxx"]
    assert outbox.empty()


def test_nothing_overtakes_what_waits_or_is_in_somebodys_hand(outbox):
    outbox.send_at_once = wire = Wire()
    wire.is_free = False
    outbox.put(first := message())
    wire.is_free = True

    outbox.put(second := message())
    assert outbox.get() is first
    assert outbox.get() is second
    outbox.put(third := message())
    outbox.sent()
    outbox.sent()
    outbox.put(fourth := message())
    assert not wire.took

    assert outbox.get() is third
    assert outbox.get() is fourth
    outbox.sent()
    outbox.sent()
    outbox.put(message(5))
    assert wire.took == ["4xxxxx"]


def test_the_end_comes_after_all_that_was_said(outbox):
    outbox.send_at_once = wire = Wire()

    outbox.put(message(1))
    outbox.put(None)

    assert wire.took == ["4x"]
    assert outbox.get() is None


def test_what_is_thrown_away_is_in_nobodys_hand(outbox):
    outbox.put(message())
    outbox.make_room(queue.Empty)
    outbox.send_at_once = wire = Wire()

    outbox.put(message(2))

    assert wire.took == ["4xx"]


def test_a_line_on_which_all_goes_at_once_is_not_taken_for_dead(outbox):
    outbox.send_at_once = wire = Wire()

    def speak():
        for _ in range(5):
            time.sleep(0.1)
            outbox.put(message())
        wire.is_free = False
        outbox.put(message(7))

    speaking = threading.Thread(target=speak)
    speaking.start()
    got = outbox.get(timeout=0.4)
    speaking.join()

    assert len(wire.took) == 5
    assert got.data == "xxxxxxx"


def test_a_line_on_which_nothing_goes_is_taken_for_dead(outbox):
    outbox.send_at_once = Wire()
    outbox.put(message())

    with pytest.raises(queue.Empty):
        outbox.get(timeout=0.1)
    with pytest.raises(queue.Empty):
        outbox.get(block=False)


class Stalled:
    """A websocket whose line takes no more, and is its own lock and socket."""

    def __init__(self):
        self.websocket_closed = False
        self.did = []
        self.socket = self._sendlock = self

    def sendall(self, _rest):
        raise TimeoutError

    def shutdown(self, _how):
        self.did.append("shut down")

    def release(self):
        self.did.append("released")


def test_nothing_follows_half_a_message():
    line = Stalled()

    _send_rest(line, b"the other half")

    assert line.websocket_closed
    assert line.did == ["shut down", "released"]
