"""Named places where a test may kill the server, to see that nothing acknowledged is lost.

`BACKCHANNEL_FAULT=after_commit:3` kills the process, as `kill -9` would, when it comes by
`after_commit` for the third time. Without the variable a passing costs one look at an empty list.
A server that is open to the public refuses to start with it.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Point(StrEnum):
    """Where an act is on its way from a message to everybody's screen."""

    BEFORE_APPEND = "before_append"
    """decided, nothing written"""
    AFTER_COMMIT = "after_commit"
    """durable, but the host does not know yet"""
    BEFORE_ACK = "before_ack"
    """the host knows, but the sender does not"""
    AFTER_ACK = "after_ack"
    """the answer is on its way, the views are not"""
    BEFORE_NOTIFY = "before_notify"
    """views are made, nobody got one"""


@dataclass(slots=True)
class Fault:
    """The one place at which this process is to die."""

    point: Point
    passes_left: int
    _turn: threading.Lock = field(default_factory=threading.Lock, compare=False)

    def come_by(self, point: Point) -> bool:
        """Count this passing; true when it is the last one."""
        if point is not self.point:
            return False
        with self._turn:
            self.passes_left -= 1
            return self.passes_left == 0


def read_fault(environment: Mapping[str, str]) -> Fault | None:
    """What `BACKCHANNEL_FAULT` asks for; a public server refuses to start with it."""
    wish = environment.get("BACKCHANNEL_FAULT")
    if not wish:
        return None
    name, _, passes = wish.partition(":")
    try:
        return Fault(Point(name), int(passes or "1"))
    except ValueError as error:
        points = ", ".join(Point)
        raise SystemExit(f"BACKCHANNEL_FAULT={wish}: {error}; the points are {points}.") from error


_armed: list[Fault] = []
"""At most one."""


def arm(environment: Mapping[str, str]) -> None:
    """Let this process die where its environment asks for it; called once, when a server starts."""
    fault = read_fault(environment)
    _armed[:] = [] if fault is None else [fault]


def is_armed() -> bool:
    """Whether this process was asked to die somewhere."""
    return bool(_armed)


def passing(point: Point) -> None:
    """Die here if that was asked for."""
    for fault in _armed:
        if fault.come_by(point):
            os.kill(os.getpid(), signal.SIGKILL)
