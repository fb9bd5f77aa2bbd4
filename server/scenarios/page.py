"""A scenario file as plain values, with the line and column of every name and every value.

YAML can do much that a scenario must not: point at itself, build objects, mean `true` by `yes`.
So this reads what the parser sees, piece by piece, and takes only mappings, lists, texts, numbers,
`true` and `false`. Whatever else stands there is refused before anything is made of it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from server.scenarios.complaints import BadScenario, Complaint, Finding, Path

LARGEST: Final = 1_000_000
"""Bytes of a scenario file at most; the ones we know have a fiftieth of that."""
DEEPEST: Final = 16
"""Levels of mappings and lists inside each other at most."""
MOST_VALUES: Final = 6_000
"""Values at most, mappings and lists counted too; the ones we know have a third of that."""
LONGEST_NAME: Final = 100
"""Characters of a name before a colon at most."""

WHOLE: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})")
DECIMAL: Final = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
WORDS: Final[dict[str, bool | None]] = {
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
    "null": None,
    "Null": None,
    "NULL": None,
    "~": None,
    "": None,
}
"""The words that YAML 1.2 gives a meaning; `yes`, `no`, `on` and `off` are words like any other."""

Place = tuple[int, int]
"""Line and column, counted from 1."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a file contains, and where each part of it stands."""

    name: str
    value: Any
    values: dict[Path, Place]
    names: dict[Path, Place]

    def complaints_about(self, findings: Iterable[Finding]) -> tuple[Complaint, ...]:
        """The findings with their places, in the order of the file, each said once."""
        complaints = {self._complaint(finding): None for finding in findings}
        return tuple(sorted(complaints, key=lambda one: (one.line, one.column)))

    def _complaint(self, finding: Finding) -> Complaint:
        line, column = self._place(finding)
        return Complaint(self.name, line, column, finding.path, finding.says)

    def _place(self, finding: Finding) -> Place:
        path = finding.path
        if finding.about_name and path in self.names:
            return self.names[path]
        while path not in self.values:  # what is missing has no place: take what it is missing from
            path = path[:-1]
        return self.values[path]


def read_page(text: str | bytes, name: str) -> Page:
    """Take a file apart; raises `BadScenario` if it is not YAML of the plain kind."""
    written = decoded(text, name)
    taking = Taking(name, YAML(typ="safe", pure=True).parse(written))
    try:
        page = taking.page()
    except ReaderError as error:
        line, column = place_in(written, error.position)
        refuse(name, line, column, f"has a character that no text has: U+{error.character:04X}")
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        says = f"cannot be read: {error.problem or error.context}"
        refuse(name, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, says)
    except YAMLError as error:
        refuse(name, 1, 1, f"cannot be read: {error}")
    except ValueError:  # the reader makes a letter of whatever stands behind a backslash
        line, column = taking.at
        refuse(name, line, column, "has an escape, here or after, that is no letter")
    return page


def refuse(name: str, line: int, column: int, says: str) -> NoReturn:
    raise BadScenario((Complaint(name, line, column, (), says),))


def decoded(text: str | bytes, name: str) -> str:
    size = len(text) if isinstance(text, bytes) else len(text.encode(errors="replace"))
    if size > LARGEST:
        refuse(name, 1, 1, f"is too large: {size} bytes, and {LARGEST} are allowed")
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = text[: error.start]
        line = before.count(b"\n") + 1
        refuse(name, line, 1, "is not UTF-8; save the file as UTF-8 and try again")


def place_in(text: str, position: int) -> Place:
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1


class Taking:
    """One file being taken apart."""

    def __init__(self, name: str, events: Iterator[Event]) -> None:
        self.name = name
        self.events = events
        self.values: dict[Path, Place] = {}
        self.names: dict[Path, Place] = {}
        self.at: Place = (1, 1)
        """Where the reader has come."""

    def page(self) -> Page:
        """The whole file."""
        value: Any = None
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event, "a second document begins here; a file is one scenario")
                if event.version or event.tags:
                    self.refuse(event, "no %YAML or %TAG line, please: scenarios need none")
            elif isinstance(event, NodeEvent):
                value = self.take(event, ())
        if documents == 0:
            refuse(self.name, 1, 1, "is empty")
        return Page(self.name, value, self.values, self.names)

    def take(self, event: Event, path: Path) -> Any:
        """The value that begins with this event."""
        self.check_plain(event)
        self.values[path] = self.at = place_of(event)
        if len(self.values) > MOST_VALUES:
            self.refuse(event, f"has more than {MOST_VALUES} values; a scenario has far fewer")
        if len(path) > DEEPEST:
            self.refuse(event, f"is nested more than {DEEPEST} levels deep")
        if isinstance(event, ScalarEvent):
            return meaning_of(event)
        if isinstance(event, SequenceStartEvent):
            return self.take_list(path)
        return self.take_mapping(path)

    def take_list(self, path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            items.append(self.take(event, (*path, len(items))))
        return items

    def take_mapping(self, path: Path) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            name = self.take_name(event)
            inside = (*path, name)
            if name in mapping:
                line, _ = self.names[inside]
                says = f"`{name}` stands here a second time; the first is in line {line}"
                self.refuse(event, says)
            self.names[inside] = place_of(event)
            following = next(self.events)
            mapping[name] = self.take(following, inside)
            if is_nothing(following):  # it stands nowhere: point at its name
                self.values[inside] = self.names[inside]
        return mapping

    def take_name(self, event: Event) -> str:
        self.check_plain(event)
        if not isinstance(event, ScalarEvent) or not 0 < len(event.value) <= LONGEST_NAME:
            self.refuse(event, "a name must stand here, then a colon")
        if event.value == "<<":
            self.refuse(event, "no merging (`<<`), please: write each value out")
        return str(event.value)

    def check_plain(self, event: Event) -> None:
        """Refuse what would make one place of the file depend on another, or build objects."""
        if isinstance(event, AliasEvent):
            self.refuse(event, f"no aliases (`*{event.anchor}`), please: write the value out")
        if isinstance(event, (ScalarEvent, CollectionStartEvent)):
            if event.anchor is not None:
                self.refuse(event, f"no anchors (`&{event.anchor}`), please: write values out")
            if event.tag is not None:
                self.refuse(event, f"no tags (`{event.tag}`), please: write the plain value")

    def refuse(self, event: Event, says: str) -> NoReturn:
        """Stop here: what follows could no longer be told apart."""
        line, column = place_of(event)
        refuse(self.name, line, column, says)


def is_nothing(event: Event) -> bool:
    return isinstance(event, ScalarEvent) and event.style is None and event.value == ""


def place_of(event: Event) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def meaning_of(scalar: ScalarEvent) -> str | int | bool | Decimal | None:
    """What a word or number means, by the rules of YAML 1.2; anything quoted is a text."""
    text: str = scalar.value
    if scalar.style is not None:
        return text
    if text in WORDS:
        return WORDS[text]
    if WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if DECIMAL.fullmatch(text) else text
