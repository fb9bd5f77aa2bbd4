"""Starts the real command as a process of its own, quickly where that is possible."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO, Protocol

ROOT = Path(__file__).parents[1]


class Process(Protocol):
    """What the tests ask of a process; `subprocess.Popen` is one."""

    pid: int
    stdout: IO[str] | None

    @property
    def returncode(self) -> int | None: ...

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""

    def wait(self, timeout: float | None = None) -> int:
        """The exit code; raises `subprocess.TimeoutExpired`."""

    def send_signal(self, sig: int) -> None: ...

    def kill(self) -> None: ...


def start_command(
    arguments: Sequence[str],
    *,
    complaints: IO[str],
    mode: str = "eventlet",
    seed: str | None = None,
    **environment: str,
) -> Process:
    """Run `backchannel` with these words, and with a `seed` for its first table where one is given;
    its output is read from `stdout`.
    """
    if mode == "eventlet" and hasattr(socket, "send_fds"):
        return _nursery(os.getpid()).start(arguments, complaints, _around(environment), seed)
    module, words = ("server", []) if seed is None else ("tests.seeded", [seed])
    return _start_module(module, [*words, *arguments], complaints=complaints, **environment)


def _start_module(
    module: str, arguments: Sequence[str], *, complaints: IO[str], **environment: str
) -> Process:
    """Run a module of ours as a program; its output is read from `stdout`."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=_around(environment),
        stdout=subprocess.PIPE,
        stderr=complaints,
        text=True,
    )


def _around(environment: Mapping[str, str]) -> dict[str, str]:
    """Whoever runs these tests has installed everything already, so the server need not look."""
    return {**os.environ, "BACKCHANNEL_PREPARED": "server", **environment}


def run_command(
    arguments: Sequence[str], *, timeout: float, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `backchannel` to its end, and tell what it said; it is killed when it takes too long."""
    with tempfile.TemporaryFile("w+") as complaints:
        process = start_command(arguments, complaints=complaints, **environment)
        assert process.stdout is not None
        try:
            code = process.wait(timeout)
        finally:
            process.kill()
            process.wait()
            with process.stdout as output:
                said = output.read()
        complaints.seek(0)
        return subprocess.CompletedProcess(arguments, code, said, complaints.read())


class _Forked:
    """A server that the nursery forked."""

    def __init__(self, output: int, life: int) -> None:
        self.stdout: IO[str] | None = os.fdopen(output)
        self.returncode: int | None = None
        self._life = os.fdopen(life)
        self.pid = int(self._life.readline())

    def poll(self) -> int | None:
        """The exit code, or None while it runs."""
        if self.returncode is None and select.select([self._life], [], [], 0)[0]:
            self._end()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """The exit code; raises `subprocess.TimeoutExpired`."""
        if self.returncode is None:
            if not select.select([self._life], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(f"process {self.pid}", timeout or 0)
            self._end()
        assert self.returncode is not None
        return self.returncode

    def send_signal(self, sig: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, sig)

    def kill(self) -> None:
        """Pull its plug."""
        self.send_signal(signal.SIGKILL)

    def _end(self) -> None:
        told = self._life.readline()
        assert told, f"nobody knows how process {self.pid} ended"
        self.returncode = int(told)
        self._life.close()


class _Nursery:
    """The process that forks them; it ends when we do, since it reads from us."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.nursery", "eventlet", str(theirs.fileno())],
                cwd=ROOT,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )

    def start(
        self,
        arguments: Sequence[str],
        complaints: IO[str],
        environment: Mapping[str, str],
        seed: str | None,
    ) -> _Forked:
        """Ask for one server."""
        output, its_output = os.pipe()
        life, its_life = os.pipe()
        asked = {"arguments": list(arguments), "environment": dict(environment), "seed": seed}
        files = [its_output, complaints.fileno(), its_life]
        socket.send_fds(self._line, [json.dumps(asked).encode()], files)
        os.close(its_output)
        os.close(its_life)
        return _Forked(output, life)


@cache
def _nursery(owner: int) -> _Nursery:
    """One for each process of tests: whoever forks another must not share the line to it."""
    assert owner == os.getpid()
    return _Nursery()
