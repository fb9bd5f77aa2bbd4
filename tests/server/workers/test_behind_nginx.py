"""The nginx of the guide for operators, without sticky sessions, in front of two workers."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import select

from server.tables import stream_of
from server.workers.roll import WORKERS
from tests.server.player import Player
from tests.server.school import School
from tests.server.workers.campus import Campus, own_nginx
from tests.server.workers.order import check_lines, check_numbers, check_stream

CONF = Path(__file__).parents[3] / "deploy" / "nginx.conf"
MANY = 12
"""Classes of which not all come to the same worker, but once in two thousand times."""
BACK_WITHIN = 5.0
"""Seconds after which the people of a dead worker are at another."""


@pytest.fixture
def behind(tmp_path, database_url, redis):
    """A campus, and the address of the nginx in front of it."""
    campus = Campus(tmp_path, database_url, redis, options=["--proxies", "127.0.0.1"])
    ports = [worker.port for worker in campus.workers]
    try:
        with own_nginx(tmp_path / "nginx", CONF, ports) as port:
            yield campus, f"http://127.0.0.1:{port}"
    finally:
        campus.close()


class Talking(threading.Thread):
    """Somebody who talks without a pause, over as many connections as that takes."""

    def __init__(self, player: Player) -> None:
        super().__init__()
        self.player = player
        self.said: list[str] = []
        self.longest = 0.0
        """Seconds that a line took to be acknowledged, at worst."""
        self.stopped = False

    def run(self) -> None:
        while not self.stopped:
            words, began = f"{self.player.seat} says {len(self.said)}", time.monotonic()
            if self.player.say("front", words)["kind"] == "accepted":
                self.said.append(words)
            self.longest = max(self.longest, time.monotonic() - began)
            time.sleep(1.05)  # as often as anybody may talk for long


@pytest.mark.timeout(180)
def test_a_worker_that_is_killed_in_mid_round_loses_nothing(behind):
    campus, url = behind
    school, console, players = begin_behind(campus, url)
    talking = [Talking(player) for player in players[:2]]
    for each in talking:
        each.start()
    time.sleep(2)
    for worker in (0, 1):
        campus.workers[worker].kill()
        time.sleep(8)
        campus.restart(worker)
        time.sleep(2)
    for each in talking:
        each.stopped = True
    for each in talking:
        each.join(60)
        assert not each.is_alive()

    said = [words for each in talking for words in each.said]
    print(f"\nlongest without an answer: {max(each.longest for each in talking):.2f} s")
    assert max(each.longest for each in talking) < 10 * BACK_WITHIN
    for player in players:
        if not player.is_connected:
            player.connect()
    for player in players[:2]:
        player.wait(lambda player=player: len(player.lines) >= len(said), 20)
        assert sorted(line["words"] for line in player.lines) == sorted(said)
    check_numbers(players[:2])
    stands = players[0].round
    for player in players:
        player.seal()
    console.connect()
    console.lead({"kind": "skip"})
    for player in players:
        player.wait(lambda player=player: player.round > stands or player.phase != "open", 20)
    with campus.journal() as journal:
        check_stream(journal, stream_of(school.key, 1))
        check_lines(journal, school.key, 1, said)


def begin_behind(campus, url):
    """A lesson whose people all come through nginx, and are spread by it."""
    direct = campus.workers
    campus.workers = [Address(url)]
    try:
        return campus.begin(("Anna", "Ben", "Cleo", "Dario"))
    finally:
        campus.workers = direct


def classes_by_worker(campus):
    """For each worker the sessions that have people there, as the roll of the workers says."""
    with campus.journal() as journal:
        rows = journal._database.read(
            lambda line: line.execute(select(WORKERS.c.here)).scalars().all()
        )
    return [{session for session, people in json.loads(row).items() if people} for row in rows]


class Address:
    """Where people connect."""

    def __init__(self, url: str) -> None:
        self.url = url


def test_each_class_is_at_one_worker_and_both_workers_have_classes(behind):
    campus, url = behind
    there: list[set[str]] = []
    for begun in range(1, MANY + 1):
        players = begin_behind(campus, url)[2]
        until = time.monotonic() + 10
        while len(set().union(*there)) < begun:
            assert time.monotonic() < until, f"{begun} classes have come, these are seen: {there}"
            time.sleep(0.1)
            there = classes_by_worker(campus)
        assert all(player.is_connected for player in players)
        assert sum(map(len, there)) == begun, f"a class is torn apart: {there}"
        if len(there) == 2 and all(there):
            break
    else:
        raise AssertionError(f"one worker serves them all: {there}")


def test_what_belongs_to_no_class_is_served(behind):
    campus, url = behind
    school, _, _ = begin_behind(campus, url)
    with pytest.raises(Exception, match="404"):
        School(url).request("POST", "/api/join", {"code": "WRONGCD", "name": "Eve"})
    assert school.request("GET", "/api/health")["status"] == "well"
