"""How much memory a process has held at most since it was last asked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

MIB: Final = 1024 * 1024


class Footprint:
    """The peak of a process: this one, or a child of this one. Linux keeps it, and forgets it when
    it is told to.
    """

    def __init__(self, process: int | None = None) -> None:
        self._at = Path(f"/proc/{process or os.getpid()}")
        self._before = 0
        self.begin()

    def begin(self) -> None:
        """From here on."""
        (self._at / "clear_refs").write_text("5")  # the peak is what there is now
        self._before = self._peak()

    def grown(self) -> int:
        """Bytes by which the peak since then lies over what there was then."""
        return self._peak() - self._before

    def _peak(self) -> int:
        for line in (self._at / "status").read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
        raise LookupError("this system does not say how much memory a process has held")
