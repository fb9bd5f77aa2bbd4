"""A server as a process of its own, seen from outside."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Running:
    """One of the small servers beside these tests, in one of the three modes."""

    def __init__(self, script: Path, mode: str, *more: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(script), mode, *more],
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "PATH": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        first_line = self.process.stdout.readline()
        assert first_line.startswith("READY "), self.process.communicate()
        self.port = int(first_line.split()[1])
        self.said = self.complaints = ""

    @property
    def socket_address(self) -> str:
        return f"ws://127.0.0.1:{self.port}/socket.io/?EIO=4&transport=websocket"

    def stop(self) -> int:
        """Ask it to stop, as the system does, and wait for its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.said, self.complaints = self.process.communicate(timeout=20)
        return self.process.wait()

    def kill(self) -> None:
        """Leave nothing behind, however the test went."""
        self.process.kill()
        self.process.communicate()

    def resident_bytes(self) -> int:
        """The memory it holds."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * 4096
