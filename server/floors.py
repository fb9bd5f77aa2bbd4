"""Packages that are too old to be safe: a server does not start with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Final

FLOORS: Final[Mapping[str, str]] = {
    "python-socketio": "5.16.4",  # what was half received was kept; code could come by the queue
    "python-engineio": "4.13.2",  # heartbeats without end
    "eventlet": "0.40.3",  # requests smuggled through trailers
    "werkzeug": "3.0.6",  # forms without end, the debugger
    "marshmallow": "4.1.2",  # lists that take hours to read
    "cryptography": "44.0.1",  # a library within it with a hole
}
"""The first version of each in which the known holes are closed."""


def too_old(installed: Callable[[str], str] = version) -> str | None:
    """What is below its floor, in one line; None when all is well."""
    for package, floor in FLOORS.items():
        try:
            found = installed(package)
        except PackageNotFoundError:
            continue
        if _numbers(found) < _numbers(floor):
            return (
                f"{package} {found} has known holes; {floor} is the first without. "
                "Install the packages again."
            )
    return None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])
