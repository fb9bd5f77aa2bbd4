"""A campus: PostgreSQL, a Redis of its own, and several workers that are all one server."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from server.journal.database import Database
from server.journal.sql import SqlJournal
from server.runtime import ThreadingRuntime
from tests.parts import Part, needed
from tests.server.player import Player
from tests.server.school import School
from tests.server.served import Served

KEY = secrets.token_hex(32)
"""The secret key that all workers of these tests share."""


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for_port(port: int, seconds: float = 20.0) -> None:
    """Wait until somebody listens there."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with socket.socket() as probe:
            probe.settimeout(0.2)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError(f"nobody listens at {port}")


AT_FRONT = ("karvania-head", "ostrel-head")
"""Seats that share the channel `front`, for the first two who come; they are at two workers."""


class OwnRedis:
    """A Redis that keeps nothing, on a port of its own; it can be killed and comes back."""

    def __init__(self, folder: Path) -> None:
        self._program = needed(Part.REDIS)
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Run it, and wait until it answers."""
        command = [
            *(self._program, "--port", str(self.port), "--bind", "127.0.0.1"),
            *("--save", "", "--appendonly", "no", "--dir", str(self._folder)),
        ]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log)
        wait_for_port(self.port)

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        assert self._process is not None
        self._process.send_signal(number)

    def kill(self) -> None:
        """Pull its plug."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()


class Campus:
    """Several workers on one database; `redis` is None for workers that hear nothing."""

    def __init__(
        self,
        folder: Path,
        database_url: str,
        redis: OwnRedis | None,
        workers: int = 2,
        options: Sequence[str] = (),
    ) -> None:
        self.folder = folder
        self.database_url = database_url
        self.redis = redis
        more = [*options, "--database-url", database_url]
        more += ["--redis-url", redis.url] if redis else []
        self.workers = [
            Served(folder / f"worker-{number}", options=more, BACKCHANNEL_SECRET_KEY=KEY)
            for number in range(1, workers + 1)
        ]
        self.players: list[Player] = []

    def school(self, worker: int = 0) -> School:
        """A browser at one of the workers."""
        return School(self.workers[worker].url)

    def restart(self, worker: int) -> None:
        """Put the plug of a worker back."""
        self.workers[worker].start(BACKCHANNEL_SECRET_KEY=KEY)

    def begin(self, names: Sequence[str], **more: object) -> tuple[School, Player, list[Player]]:
        """A session in its first open round; its people are spread over the workers in turn."""
        school = self.school().begin(**more)
        console = school.console()
        players = []
        for number, name in enumerate(names):
            there = School(self.workers[number % len(self.workers)].url, code=school.code)
            players.append(there.join(name)[0])
        self.players += [console, *players]
        assert console.lead({"kind": "deal", "tables": 1}) == {"kind": "accepted"}
        for person, seat in enumerate(AT_FRONT[: len(names)], start=1):
            to = {"kind": "move", "person": person, "table": 1, "seat": seat, "share": False}
            assert console.lead(to) == {"kind": "accepted"}
        assert console.lead({"kind": "start"}) == {"kind": "accepted"}
        for player in players:
            player.wait(lambda player=player: player.phase == "briefing")
        assert console.lead({"kind": "skip"}) == {"kind": "accepted"}
        for player in players:
            player.wait(lambda player=player: player.phase == "open")
        return school, console, players

    @contextmanager
    def journal(self) -> Iterator[SqlJournal]:
        """The journal as it lies in the database."""
        journal = SqlJournal(Database(self.database_url, ThreadingRuntime()), KEY.encode())
        try:
            yield journal
        finally:
            journal.close()

    def complaints(self) -> list[str]:
        """What the workers wrote of their own failures."""
        return [line for worker in self.workers for line in worker.complaints()]

    def close(self) -> None:
        """Leave nothing behind."""
        for player in self.players:
            player.hang_up()
        for worker in self.workers:
            with suppress(AssertionError, subprocess.TimeoutExpired):
                worker.stop()
            worker.kill()


@contextmanager
def own_nginx(folder: Path, conf: Path, ports: Sequence[int]) -> Iterator[int]:
    """The nginx of the guide for operators in front of these ports; yields its own port."""
    program, port = needed(Part.NGINX), free_port()
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        folder.chmod(0o755)
    servers = "\n".join(f"server 127.0.0.1:{each} max_fails=0;" for each in ports)
    said = conf.read_text()
    begin, end = said.index("# workers: begin"), said.index("# workers: end")
    said = said[:begin] + servers + "\n" + said[end:]
    said = said.replace("listen 80;", f"listen 127.0.0.1:{port};")
    (folder / "site.conf").write_text(said)
    main = folder / "nginx.conf"
    user = "user root;\n" if os.geteuid() == 0 else ""
    main.write_text(
        f"{user}daemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        "events { worker_connections 4096; }\n"
        f"http {{ access_log off; client_body_temp_path {folder}/body;\n"
        f"proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;\n"
        f"uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;\n"
        f"include {folder}/site.conf; }}\n"
    )
    process = subprocess.Popen([program, "-c", str(main), "-p", str(folder)])
    try:
        wait_for_port(port)
        yield port
    finally:
        process.terminate()
        process.wait(20)
        shutil.rmtree(folder / "proxy", ignore_errors=True)
