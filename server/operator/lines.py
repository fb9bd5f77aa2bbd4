"""One line of JSON for everything that is logged, with no place for what people type.

Our own lines are sentences of the program with numbers and codes in them. Of a library's line only
its fixed part is kept, and of an error only its kind and the places in the program that it passed:
both could quote what somebody sent.
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import Any, Final

OURS: Final = ("server", "__main__")
FRAMES: Final = 12
"""Places that are told of an error, the innermost last."""


class JsonLines(logging.Formatter):
    """Writes a record as one object: when, how bad, from where, what, and its fields."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": event_of(record),
        }
        fields = getattr(record, "fields", None)
        if isinstance(fields, dict):
            line.update({name: value for name, value in fields.items() if value != ""})
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = error_of(record.exc_info[1])
        return json.dumps(line, ensure_ascii=True)


def event_of(record: logging.LogRecord) -> str:
    """What is said; of a library's sentence only what stands in its program."""
    is_ours = record.name.partition(".")[0] in OURS and not record.name.startswith(
        ("server.socketio", "server.engineio")
    )
    if is_ours:
        return record.getMessage()
    return str(record.msg)[:200] if record.args else f"a line of {record.name}"


def error_of(error: BaseException) -> dict[str, Any]:
    """The kind of an error and where it passed, without its words."""
    told: dict[str, Any] = {"kind": type(error).__name__}
    if isinstance(error, OSError) and error.errno is not None:
        told["errno"] = error.errno
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    told["passed"] = [f"{_file(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    if error.__cause__ is not None:
        told["because"] = error_of(error.__cause__)
    return told


def _file(name: str) -> str:
    """The last two parts of a file's place: enough to find it, and nothing about the machine."""
    return "/".join(name.replace("\\", "/").split("/")[-2:])


def begin_logging(level: str) -> None:
    """Let everything that is logged go to the standard error stream, one line each."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
