"""The real server as a process of its own, on a folder that outlives it."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from pathlib import Path

from tests.server.school import School
from tests.starting import Process, start_command

PATIENCE = 20.0


class Served:
    """One server; it can be killed and comes back on the same port and journal."""

    def __init__(
        self,
        folder: Path,
        *,
        mode: str = "eventlet",
        options: Sequence[str] = (),
        **environment: str,
    ) -> None:
        self.folder = folder
        self.mode = mode
        self.options = tuple(options)
        self.port = 0
        self._process: Process | None = None
        self.start(**environment)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def start(self, **environment: str) -> None:
        """Run it, and wait until it serves."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [
            *("serve", "--host", "127.0.0.1", "--port", str(self.port)),
            *("--async-mode", self.mode, "--data-dir", str(self.folder / "data")),
            *self.options,
        ]
        with self.log.open("a") as log:
            self._process = start_command(command, complaints=log, mode=self.mode, **environment)
        assert self._process.stdout is not None
        first_line = self._process.stdout.readline()
        assert first_line.startswith("READY "), self.log.read_text()
        self.port = int(first_line.split()[1])

    @property
    def pid(self) -> int:
        """The number of its process."""
        assert self._process is not None
        return self._process.pid

    @property
    def is_dead(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def wait_for_death(self) -> int:
        """Wait until it has died by itself; the answer is its exit code."""
        assert self._process is not None
        process, self._process = self._process, None
        code = process.wait(timeout=PATIENCE)
        if process.stdout is not None:
            process.stdout.close()
        return code

    def stop(self) -> int:
        """Ask it to stop, as the system does."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self.wait_for_death()

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        assert self._process is not None
        self._process.send_signal(number)

    def kill(self) -> None:
        """Pull the plug."""
        if self._process is not None:
            self._process.kill()
            self.wait_for_death()

    def school(self) -> School:
        """A browser at this server."""
        return School(self.url)

    def complaints(self) -> list[str]:
        """What it wrote of its own failures."""
        lines = self.log.read_text().splitlines()
        bad = ('"level": "error"', "Traceback")
        return [line for line in lines if any(each in line for each in bad)]
