"""What is stored about whoever asks."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from game_rules.ids import ChannelId, SeatId
from game_rules.shapes import AtMost, Ident, Seq, Text
from server.protocol.messages.bounds import PersonNumber, TableNumber, Words

MOST = 20_000
"""Lines or deeds of one person that are told."""


@dataclass(frozen=True, slots=True)
class AskMyData:
    """What do you keep about me?"""


@dataclass(frozen=True, slots=True)
class MyLine:
    """Something that I said."""

    at: Seq
    table: TableNumber
    channel: ChannelId
    words: Words | None
    """Nothing where the words were deleted."""


@dataclass(frozen=True, slots=True)
class MyDeed:
    """Something that I did, as it was written down."""

    at: Seq
    table: TableNumber | None
    kind: Ident
    what: Annotated[str, AtMost(20_000)]
    """JSON, as it lies in the journal."""


@dataclass(frozen=True, slots=True)
class MyData:
    """All that is kept about me, but for what can only be compared: digests of PIN and link."""

    kind: ClassVar[str] = "my-data"
    person: PersonNumber
    names: Annotated[tuple[Annotated[str, Text(32)], ...], AtMost(400)]
    """The name that I go by, and those that I went by before."""
    origin: Annotated[str, AtMost(64)] | None
    """A mark of where I came from, that only tells whether two came from the same place."""
    table: TableNumber | None
    seat: SeatId | None
    said: Annotated[tuple[MyLine, ...], AtMost(MOST)]
    did: Annotated[tuple[MyDeed, ...], AtMost(MOST)]
    kept_until: Seq | None
    """When all this is deleted by itself; nothing while the session goes on."""
