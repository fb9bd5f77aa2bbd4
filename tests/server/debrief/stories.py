"""The four stories as a debrief gets them. `python3 -m tests.server.debrief.stories` writes down
how some of them read.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from game_rules.ids import SeatId
from game_rules.state import PUBLIC, TEACHER, Viewer
from server.debrief.compose import compose
from server.debrief.plain import plain
from server.debrief.told import Told
from server.protocol.document import DebriefShown
from tests.game_rules.debrief.told import record

NAMES: Final = ("mixed-path", "refused-at-home", "brink-then-war", "officials-only")
READERS: Final[tuple[Viewer, ...]] = (
    TEACHER,
    PUBLIC,
    SeatId("karvania-head"),
    SeatId("glaciologist"),
)
FOLDER: Final = Path(__file__).parent
WRITTEN: Final[tuple[tuple[str, Viewer], ...]] = (
    ("mixed-path", TEACHER),
    ("mixed-path", SeatId("glaciologist")),
    ("brink-then-war", PUBLIC),
)
"""What is kept as text: one game for the teacher, one for a student, one for the class."""


@cache
def told(story: str) -> Told:
    return Told(NAMES.index(story) + 1, record(story))


def every_table() -> tuple[Told, ...]:
    return tuple(map(told, NAMES))


@cache
def shown(story: str, viewer: Viewer) -> DebriefShown:
    return compose(told(story), viewer, every_table() if viewer in (PUBLIC, TEACHER) else ())


def path_of(story: str, viewer: Viewer) -> Path:
    return FOLDER / f"{story}.{viewer.removeprefix('@')}.txt"


def write_down() -> None:
    """Keep how these read now."""
    for story, viewer in WRITTEN:
        path_of(story, viewer).write_text(plain(shown(story, viewer)), encoding="utf-8")


if __name__ == "__main__":
    write_down()
