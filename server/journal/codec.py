"""Between facts as the program knows them and rows as the journal keeps them.

A kind of fact that changes its shape gets a new version and a function that lifts an old row's body
by one version. Rows are never rewritten: they are lifted each time they are read, for ever.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from game_rules.events import VERSIONS, Event
from server.journal.port import Entry, Row
from server.protocol.derive import canonical, codec_of, fast_read

Body = dict[str, Any]
Upcast = Callable[[Body], Body]

UPCASTS: Final[Mapping[tuple[str, int], Upcast]] = {}
"""For a kind and an old version: how its body is lifted to the next one."""


class UnknownKind(LookupError):
    """The journal holds a kind of fact that is younger than this program."""


@dataclass(frozen=True)
class Codec:
    """The kinds of fact of one sort of stream."""

    classes: Mapping[str, type]
    versions: Mapping[str, int] = field(default_factory=dict)
    upcasts: Mapping[tuple[str, int], Upcast] = field(default_factory=lambda: UPCASTS)

    def __post_init__(self) -> None:
        """Make every reader and writer now: a fact without bounds is met at the start."""
        for cls in self.classes.values():
            codec_of(cls)

    def entry(self, fact: object) -> Entry:
        """A fact, ready to be written down."""
        kind: str = fact.kind  # type: ignore[attr-defined]
        if self.classes.get(kind) is not type(fact):
            raise UnknownKind(kind)
        return Entry(kind, self.versions.get(kind, 1), canonical(fact))

    def fact(self, row: Row) -> Any:
        """The fact that a row tells, in today's shape."""
        cls = self.classes.get(row.kind)
        wanted = self.versions.get(row.kind, 1)
        if cls is None or row.version > wanted:
            raise UnknownKind(f"{row.kind}, version {row.version}")
        body = json.loads(row.body)
        for version in range(row.version, wanted):
            body = self.upcasts[row.kind, version](body)
        return fast_read(cls, body)


def codec_for(*kinds: object, versions: Mapping[str, int] | None = None) -> Codec:
    """A codec for some dataclasses, or unions of them; every kind once."""
    classes: dict[str, type] = {}
    for cls in _members(kinds):
        kind: str = cls.kind  # type: ignore[attr-defined]
        if classes.setdefault(kind, cls) is not cls:
            raise TypeError(f"two facts are called {kind}")
    return Codec(classes, versions or {})


def codec_of_tables(*beside: object) -> Codec:
    """The codec of a table's stream: what happens in the game, and what the server adds to it."""
    return codec_for(Event, *beside, versions=VERSIONS)


def _members(kinds: Iterable[object]) -> Iterable[type]:
    for kind in kinds:
        if isinstance(kind, type):
            yield kind
        else:
            yield from _members(get_args(kind))
