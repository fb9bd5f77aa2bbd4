"""What can happen to a session, in the past tense: people, seats, and the teacher's doings.

No names stand here: a name is a personal text that lies beside the journal and can be deleted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from game_rules.ids import Level, ScenarioId, SeatId
from game_rules.shapes import AtMost, Between, Opaque

MOST_PEOPLE = 40
MOST_TABLES = 40

Person = Annotated[int, Between(1, 400)]
TableNumber = Annotated[int, Between(1, MOST_TABLES)]
Digest = Annotated[str, Opaque(64, 64)]
Seed = Annotated[str, Opaque(8, 64)]
Code = Annotated[str, Opaque(7, 7)]


@dataclass(frozen=True, slots=True)
class Place:
    """A seat at one of the tables."""

    table: TableNumber
    seat: SeatId


@dataclass(frozen=True, slots=True)
class Placed:
    """A person, and the place that is theirs."""

    person: Person
    place: Place


@dataclass(frozen=True, slots=True)
class SessionBegun:
    """A teacher opened a session."""

    kind: ClassVar[str] = "session-begun"
    account: Annotated[int, Between(1, 1_000_000)]
    code: Code
    scenario: ScenarioId
    digest: Digest
    """Of the scenario exactly as it stood on that day."""
    level: Level
    round_seconds: Annotated[int, Between(10, 3600)] | None


@dataclass(frozen=True, slots=True)
class PersonJoined:
    """Somebody came in with the code."""

    kind: ClassVar[str] = "person-joined"
    person: Person


@dataclass(frozen=True, slots=True)
class PersonRemoved:
    """The teacher sent somebody out."""

    kind: ClassVar[str] = "person-removed"
    person: Person


@dataclass(frozen=True, slots=True)
class SeatsDealt:
    """Everybody in the lobby got a place; whatever was dealt before no longer counts."""

    kind: ClassVar[str] = "seats-dealt"
    tables: TableNumber
    places: Annotated[tuple[Placed, ...], AtMost(MOST_PEOPLE)]


@dataclass(frozen=True, slots=True)
class PersonSeated:
    """Somebody took a place: by coming late, or because the teacher moved them."""

    kind: ClassVar[str] = "person-seated"
    person: Person
    place: Place


@dataclass(frozen=True, slots=True)
class PersonUnseated:
    """Somebody lost their place and waits."""

    kind: ClassVar[str] = "person-unseated"
    person: Person


@dataclass(frozen=True, slots=True)
class GamesBegun:
    """The games began, each with the seed of its chance; the tables are opened from this."""

    kind: ClassVar[str] = "games-begun"
    seeds: Annotated[tuple[Seed, ...], AtMost(MOST_TABLES)]


@dataclass(frozen=True, slots=True)
class TableWatched:
    """The teacher opened a table with all its channels."""

    kind: ClassVar[str] = "table-watched"
    table: TableNumber


@dataclass(frozen=True, slots=True)
class PinRenewed:
    """Somebody got another PIN."""

    kind: ClassVar[str] = "pin-renewed"
    person: Person


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """Every game is over, or the teacher ended the session; its code is dead."""

    kind: ClassVar[str] = "session-ended"


SessionEvent = (
    SessionBegun
    | PersonJoined
    | PersonRemoved
    | SeatsDealt
    | PersonSeated
    | PersonUnseated
    | GamesBegun
    | TableWatched
    | PinRenewed
    | SessionEnded
)
