"""What goes over Redis in a whole lesson, as somebody who taps the line would see it."""

from __future__ import annotations

import json
import re
import threading
from contextlib import suppress

import pytest
from redis import Redis
from redis.exceptions import RedisError

from server.workers.hints import About, Seal
from tests.server.school import School
from tests.server.workers.campus import AT_FRONT, KEY
from tests.siege.lessons import forms_of

NAMES = ("Zoë Aardvarkson", "Béla Quillfeather", "Cleo Xanthippus", "Dario Vanderquist")
SAID = "cañary-front-5d1c0ffee1"
DISPATCH = "cañary-teacher-77aa00bb"
ROUNDS = 3


class Tap(threading.Thread):
    """Hears every command that anybody gives to a Redis."""

    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self.heard: list[str] = []
        self._redis = Redis.from_url(url)
        self._monitor = self._redis.monitor().__enter__()
        self.start()

    def run(self) -> None:
        with suppress(RedisError, OSError, ValueError, AttributeError):
            while True:
                self.heard.append(self._monitor.next_command()["command"])

    def close(self) -> None:
        with suppress(RedisError, OSError):
            self._monitor.connection.disconnect()
        self._redis.close()


class Listener(threading.Thread):
    """Hears every message of every channel, byte for byte."""

    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self.heard: list[bytes] = []
        self._redis = Redis.from_url(url)
        self._channels = self._redis.pubsub(ignore_subscribe_messages=True)
        self._channels.psubscribe("*")
        self._channels.get_message(timeout=5)
        self.start()

    def run(self) -> None:
        with suppress(RedisError, OSError, ValueError, AttributeError):
            for message in self._channels.listen():
                self.heard += message["data"].split(b"\n")

    def close(self) -> None:
        with suppress(RedisError, OSError, ValueError):
            self._channels.close()
        self._redis.close()


@pytest.fixture
def tapped(campus):
    tap, listener = Tap(campus.redis.url), Listener(campus.redis.url)
    yield campus, tap, listener
    tap.close()
    listener.close()


@pytest.mark.timeout(240)
def test_nothing_but_ids_and_numbers_goes_over_the_line(tapped):
    campus, tap, listener = tapped
    school, console, players = campus.begin(NAMES)
    secrets = {*NAMES, SAID, DISPATCH, school.code, school.cookie, KEY}
    for player in players:
        secrets.add(player.token)
    for at in range(ROUNDS):
        assert players[0].say("front", f"{SAID} in round {at}")["kind"] == "accepted"
        note = {"kind": "tell", "voice": "teacher", "words": DISPATCH, "seat": None}
        assert console.lead(note, 1)["kind"] == "accepted"
        stands = players[0].round
        for player in players:
            player.seal()
        console.lead({"kind": "skip"})
        for player in players:
            player.wait(
                lambda player=player, stands=stands: (
                    player.round > stands or player.phase in {"brink", "over"}
                ),
                20,
            )
    players[1].wait(lambda: any(SAID in line["words"] for line in players[1].lines), 20)
    again = players[2]
    again.hang_up()
    again.connect()
    secrets |= {player.token for player in players}
    assert console.lead({"kind": "end"})["kind"] == "accepted"
    for player in players:
        player.wait(lambda player=player: player.phase == "over", 20)
    school.request("POST", "/api/logout")

    heard = [message.decode() for message in listener.heard]
    commands = list(tap.heard)
    assert len(heard) > 20
    assert sum(command.startswith("PUBLISH") for command in commands) >= len(heard) / 2
    everything = "\n".join([*heard, *commands])
    for secret in secrets:
        for form in forms_of(secret):
            if len(form) > 5:  # shorter ones turn up in ids by chance
                assert form not in everything, (secret, form)
    read = [Seal(KEY.encode()).read(message) for message in listener.heard]
    assert all(hint is not None for hint in read)
    assert {hint.about for hint in read} >= {About.STREAM, About.ROLL}
    for hint in read:
        assert re.fullmatch(r"[\w:.-]*", hint.stream), hint
        assert re.fullmatch(r"[\w:.-]+", hint.by), hint
        assert isinstance(hint.seq, int)
    print(f"\n{len(heard)} messages and {len(commands)} commands, {len(secrets)} secrets sought")


def test_of_a_table_the_line_hears_nothing_until_somebody_looks_at_it_elsewhere(tapped):
    campus, _, listener = tapped
    school, console, players = campus.begin(NAMES[:1])
    anna = players[0]  # at the first worker, as the console is

    def tables_heard() -> list[str]:
        hints = [Seal(KEY.encode()).read(message) for message in listener.heard]
        return [hint.stream for hint in hints if hint.stream.startswith("table:")]

    for number in range(5):
        assert anna.say("front", f"to myself {number}")["kind"] == "accepted"
    threading.Event().wait(0.5)
    assert tables_heard() == []

    ben, _ = School(campus.workers[1].url, code=school.code).join(NAMES[1])
    campus.players.append(ben)
    to = {"kind": "move", "person": 2, "table": 1, "seat": AT_FRONT[1], "share": False}
    assert console.lead(to) == {"kind": "accepted"}
    ben.wait(lambda: ben.phase == "open")
    assert anna.say("front", "to both")["kind"] == "accepted"
    ben.wait(lambda: any(line["words"] == "to both" for line in ben.lines), 5)
    assert tables_heard()


def test_a_secret_on_the_line_would_be_heard(tapped):
    """A search that finds nothing proves something only if it would find something."""
    campus, tap, listener = tapped
    with Redis.from_url(campus.redis.url) as redis:
        redis.publish("somewhere", json.dumps({"words": SAID}))
        redis.set("kept", SAID.encode().hex())
    for _ in range(100):
        if any("kept" in command for command in tap.heard) and listener.heard:
            break
        threading.Event().wait(0.1)

    everything = "\n".join([*(str(message) for message in listener.heard), *tap.heard])
    assert any(form in everything for form in forms_of(SAID))
    assert SAID.encode().hex() in everything
