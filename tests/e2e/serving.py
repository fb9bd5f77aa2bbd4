"""The real server as a process of its own: started, stopped, pulled out of the wall, put back."""

from __future__ import annotations

import signal
from pathlib import Path

from tests.starting import Process, start_command

PATIENCE = 30.0
"""Seconds in which a busy machine lets a server start or stop."""


class Server:
    """One server on a folder of its own; it comes back on the same port and with the same games."""

    def __init__(self, folder: Path, seed: str | None = None) -> None:
        """With a seed, the dice of the first table are known beforehand."""
        self.folder = folder
        self._seed = seed
        self.port = 0
        self._process: Process | None = None
        self.start()

    @property
    def address(self) -> str:
        """What a browser opens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log_file(self) -> Path:
        """Where the server writes what an operator should know."""
        return self.folder / "log"

    @property
    def runs(self) -> bool:
        """Whether it was started and neither stopped nor pulled out."""
        return self._process is not None

    def start(self) -> None:
        """Run it, and wait until it serves."""
        assert self._process is None
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [
            *("serve", "--host", "127.0.0.1", "--port", str(self.port)),
            *("--data-dir", str(self.folder / "data")),
        ]
        with self.log_file.open("a") as log:
            self._process = start_command(command, complaints=log, seed=self._seed)
        assert self._process.stdout is not None
        first_line = self._process.stdout.readline()
        assert first_line.startswith("READY "), self.log_file.read_text()
        self.port = int(first_line.split()[1])

    def stop(self) -> int:
        """Ask it to stop, as the system does; the answer is its exit code."""
        if self._process is None:
            return 0
        self._process.send_signal(signal.SIGTERM)
        return self._ended()

    def kill(self) -> None:
        """Pull the plug: no goodbye, no last word to the disk."""
        if self._process is not None:
            self._process.kill()
            self._ended()

    def complaints(self) -> list[str]:
        """What the server wrote of its own failures; a healthy lesson leaves none."""
        lines = self.log_file.read_text().splitlines()
        bad = ('"level": "error"', "Traceback")
        return [line for line in lines if any(each in line for each in bad)]

    def _ended(self) -> int:
        assert self._process is not None
        process, self._process = self._process, None
        code = process.wait(timeout=PATIENCE)
        if process.stdout is not None:
            process.stdout.close()
        return code
