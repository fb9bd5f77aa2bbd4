"""The files that a debrief can be taken home in: HTML to read, CSV to count, JSON to compute."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from server.debrief.html import html_of
from server.debrief.spreadsheet import SHEETS, sheet
from server.debrief.told import Told
from server.protocol.derive import write

FORMATS: Final = ("html", "csv", "json")
BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it some spreadsheets read our letters wrong."""


@dataclass(frozen=True, slots=True)
class FileMade:
    """A file by its name, its kind, and its words."""

    name: str
    kind: str
    text: str


def files_of(tables: Sequence[Told], wanted: Sequence[str] = FORMATS) -> list[FileMade]:
    """Everything in these formats."""
    return [made for format_ in FORMATS if format_ in wanted for made in MAKE[format_](tables)]


def file_named(tables: Sequence[Told], name: str) -> FileMade | None:
    """One file by its name."""
    stem, _, format_ = name.partition(".")
    if format_ == "csv" and stem in SHEETS:
        return _sheet(tables, stem)
    if name in (HTML, JSON):
        return MAKE[format_](tables)[0]
    return None


HTML: Final = "report.html"
JSON: Final = "report.json"


def _html(tables: Sequence[Told]) -> list[FileMade]:
    return [FileMade(HTML, "text/html", html_of(tables))]


def _json(tables: Sequence[Told]) -> list[FileMade]:
    """All facts as the rules give them: codes and ids, tenths and parts per thousand."""
    first = tables[0].printed
    said = {
        "scenario": first.scenario.id,
        "title": first.scenario.title,
        "level": first.level,
        "tables": [
            {"table": told.table, "seed": told.game.seed, "facts": write(told.facts)}
            for told in tables
        ],
    }
    text = json.dumps(said, ensure_ascii=False, indent=1, allow_nan=False)
    return [FileMade(JSON, "application/json", f"{text}\n")]


def _csv(tables: Sequence[Told]) -> list[FileMade]:
    return [_sheet(tables, name) for name in SHEETS]


def _sheet(tables: Sequence[Told], name: str) -> FileMade:
    text = BYTE_ORDER_MARK + sheet(SHEETS[name](tables))
    return FileMade(f"{name}.csv", "text/csv", text)


MAKE: Final[Mapping[str, Callable[[Sequence[Told]], list[FileMade]]]] = {
    "html": _html,
    "csv": _csv,
    "json": _json,
}
