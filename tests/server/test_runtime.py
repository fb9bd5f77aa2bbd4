"""The same behaviour in all three modes, seen from outside by real clients of a real process."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import socketio
import websocket

from server import runtime as runtimes
from tests.server.running import Running

HERE = Path(__file__).parent


@pytest.fixture(params=runtimes.MODES)
def server(request):
    """A running server; it must leave in peace when it is asked to."""
    running = Running(HERE / "small_server.py", request.param)
    try:
        yield running
        assert running.stop() == 0
        assert running.said == "DRAINED\n"
        assert "Traceback" not in running.complaints
    finally:
        running.kill()


@pytest.fixture
def comes(server):
    """Lets a real Socket.IO client in; all leave at the end."""
    clients = []

    def come():
        client = socketio.Client(reconnection=False)
        client.connect(f"http://127.0.0.1:{server.port}", transports=["websocket"])
        clients.append(client)
        return client

    yield come
    for client in clients:
        client.disconnect()


def beside(fn, *arguments):
    thread = threading.Thread(target=fn, args=arguments)
    thread.start()
    return thread


def test_every_question_gets_its_answer(comes):
    client = comes()
    for n in range(20):
        assert client.call("echo", {"n": n}) == {"n": n}


def test_three_people_who_take_a_second_take_it_together(comes):
    clients = [comes() for _ in range(3)]
    began = time.monotonic()
    for waiting in [beside(client.call, "slow", {}) for client in clients]:
        waiting.join()
    assert 1.0 <= time.monotonic() - began < 2.5


def test_hard_work_keeps_nobody_else_waiting(comes):
    worker, other = comes(), comes()
    alone = how_long(worker.call, "grind", {})
    assert alone > 0.05, "hard work takes its time"
    waits = []
    working = beside(worker.call, "grind", {})
    while working.is_alive():
        waits.append(how_long(other.call, "echo", {}))
    assert len(waits) >= 3, f"others were heard while one worked: {waits}"
    assert sorted(waits)[len(waits) // 2] < alone / 2


def how_long(fn, *arguments):
    began = time.monotonic()
    fn(*arguments)
    return time.monotonic() - began


def test_timers_ring_and_work_runs_beside(comes):
    client = comes()
    assert client.call("later", {}) == {"rung": True}
    assert client.call("beside", {"a": 1}) == {"a": 1}


def test_a_cancelled_timer_never_rings(comes):
    assert comes().call("never", {}) == {"rung": False}


def test_two_hundred_people_at_once_are_all_heard(server):
    sockets = []
    try:
        for _ in range(200):
            sockets.append(websocket.create_connection(server.socket_address, timeout=20))
            sockets[-1].send("40")
        for socket in sockets:
            assert str(socket.recv()).startswith("0{")
            assert str(socket.recv()).startswith("40{")
        for n, socket in enumerate(sockets):
            socket.send(f'42{n}["echo",{{"n":{n}}}]')
        for n, socket in enumerate(sockets):
            assert socket.recv() == f'43{n}[{{"n":{n}}}]'
    finally:
        for socket in sockets:
            socket.shutdown()


def test_who_is_asked_to_stop_answers_first_and_says_goodbye(server, comes):
    client, heard, answers = comes(), [], []
    client.on("stopping", lambda _: heard.append("stopping"))
    client.on("disconnect", lambda *_: heard.append("disconnect"))
    asking = beside(lambda: answers.append(client.call("slow", {"n": 1})))
    time.sleep(0.2)

    server.stop()

    asking.join(5)
    assert answers == [{"n": 1}]
    assert heard[:1] == ["stopping"]


def test_an_idle_server_stops_at_once(server):
    began = time.monotonic()
    assert server.stop() == 0
    assert time.monotonic() - began < 5


def test_a_browser_that_just_keeps_its_line_open_delays_nobody(server):
    import http.client

    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    line.request("GET", "/nothing-here")
    line.getresponse().read()
    began = time.monotonic()
    assert server.stop() == 0
    line.close()
    assert time.monotonic() - began < 5


def test_small_answers_leave_at_once(server):
    """With Nagle's algorithm at work, every second answer of a burst would wait 40 ms."""
    socket = websocket.create_connection(server.socket_address, timeout=10)
    try:
        socket.send("40")
        socket.recv(), socket.recv()
        waits = []
        for n in range(30):
            began = time.monotonic()
            socket.send(f'42{n}["twice",{{}}]')
            socket.recv(), socket.recv()
            waits.append(time.monotonic() - began)
        assert sorted(waits)[15] < 0.03
    finally:
        socket.shutdown()


@pytest.mark.parametrize("mode", runtimes.MODES)
def test_there_is_a_runtime_for_every_mode(mode):
    runtime = runtimes.runtime_for(mode)
    assert runtime.name == runtime.async_mode == mode


def test_an_unknown_mode_is_refused_by_name():
    with pytest.raises(ValueError, match="asyncio"):
        runtimes.runtime_for("asyncio")
    with pytest.raises(ValueError, match="eventlet, threading, gevent"):
        runtimes.patch("asyncio")


def test_a_taken_port_is_an_error_and_not_a_silence():
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        runtimes.runtime_for("threading").serve(
            lambda environ, start: [],
            "127.0.0.1",
            taken.getsockname()[1],
            ready=lambda port: None,
            stop=lambda: True,
        )


def test_importing_the_runtime_imports_no_hub():
    code = "import sys, server.runtime; print({'eventlet', 'gevent'} & set(sys.modules))"
    said = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    ).stdout
    assert said.strip() == "set()"


FLAGS = """
import time

import eventlet

from server.runtime import runtime_for

runtime = runtime_for("eventlet")
flag, woken = runtime.event(), []


def waits(name, seconds):
    woken.append((name, flag.wait(seconds)))


for name, seconds in (("a", None), ("b", 5), ("c", 0)):
    eventlet.spawn(waits, name, seconds)
killed = eventlet.spawn(waits, "killed", 5)
eventlet.sleep(0.05)
assert woken == [("c", False)], woken
killed.kill()

flag.set()
eventlet.sleep(0.05)
assert sorted(woken[1:]) == [("a", True), ("b", True)], woken
assert flag.wait(0)
flag.clear()
assert not flag.wait(0.01)


def gives_up():
    flag.wait(0.02)
    began = time.monotonic()
    eventlet.sleep(0.1)
    woken.append(time.monotonic() - began)


# Set in the very moment in which somebody gives up: nobody is woken twice.
late = eventlet.spawn(gives_up)
eventlet.sleep(0)
eventlet.hubs.get_hub().schedule_call_global(0.01, time.sleep, 0.02)
eventlet.hubs.get_hub().schedule_call_global(0.011, flag.set)
late.wait()
assert woken[3] > 0.09, woken
print("well")
"""


def test_the_flag_of_a_hub_wakes_whoever_waits_once():
    said = subprocess.run(
        [sys.executable, "-c", FLAGS], capture_output=True, text=True, check=False
    )
    assert said.stdout == "well\n", said.stderr
