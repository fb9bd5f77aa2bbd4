"""A server as a process of its own, on a core of its own, and what the system says of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 30.0
_TICK: Final = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class NotStarted(RuntimeError):
    """The server did not come up; the text is what it said."""


class Watched:
    """A server that prints `READY <port>` first, and ends on SIGTERM."""

    def __init__(
        self, *command: str, core: int | None, log: Path, secret_key: str | None = None
    ) -> None:
        self._log = log
        # Whoever measures has installed everything; the server need not look.
        environment = os.environ | {"BACKCHANNEL_PREPARED": "server"}
        if secret_key is not None:
            environment["BACKCHANNEL_SECRET_KEY"] = secret_key
        began = time.perf_counter()
        with log.open("ab") as said:
            self.process = subprocess.Popen(
                [sys.executable, *command],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )
        pin(self.process.pid, core)
        assert self.process.stdout is not None
        first_line = self.process.stdout.readline()
        if not first_line.startswith("READY "):
            self.process.kill()
            self.process.wait()
            raise NotStarted(first_line + log.read_text(errors="replace"))
        self.port = int(first_line.split()[1])
        self.ready_after = time.perf_counter() - began
        """Seconds from its start to the moment at which it serves."""

    def __enter__(self) -> Watched:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()

    def complaints(self) -> list[str]:
        """What the server wrote of its own failures."""
        lines = self._log.read_text(errors="replace").splitlines()
        return [line for line in lines if '"level": "error"' in line or "Traceback" in line]

    def cpu_seconds(self) -> float:
        """Processor time of all its threads so far; 0 where the system does not say."""
        try:
            stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        except OSError:
            return 0.0
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK

    def resident_bytes(self) -> int:
        """The memory it holds; 0 where the system does not say."""
        try:
            return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * _PAGE
        except OSError:
            return 0

    def open_files(self) -> int:
        """Files and connections that it holds open; 0 where the system does not say."""
        try:
            return len(os.listdir(f"/proc/{self.process.pid}/fd"))
        except OSError:
            return 0


class Workers:
    """The processes of one server; figures are those of all together."""

    def __init__(self, workers: Sequence[Watched]) -> None:
        self._workers = workers
        self.ports = [each.port for each in workers]
        self.ready_after = max(each.ready_after for each in workers)

    def complaints(self) -> list[str]:
        """What any of them wrote of its own failures."""
        return [line for each in self._workers for line in each.complaints()]

    def cpu_seconds(self) -> float:
        """Processor time of all so far."""
        return sum(each.cpu_seconds() for each in self._workers)

    def resident_bytes(self) -> int:
        """The memory they hold."""
        return sum(each.resident_bytes() for each in self._workers)

    def open_files(self) -> int:
        """What they hold open."""
        return sum(each.open_files() for each in self._workers)


def cores() -> Sequence[int]:
    """The cores that we may use."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return []


def pin(process: int, core: int | None) -> None:
    """Keep a process on one core, so that figures are figures of one core."""
    if core is not None and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(process, {core})


@contextmanager
def pinned(core: int | None) -> Iterator[None]:
    """Stay on one core for a while."""
    before = cores()
    pin(os.getpid(), core)
    try:
        yield
    finally:
        if core is not None and before:
            os.sched_setaffinity(os.getpid(), before)
