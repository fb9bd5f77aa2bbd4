"""What is asked for when a game is over."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from game_rules.ids import ChannelId
from game_rules.shapes import AtMost, Ident
from server.protocol.messages.bounds import TableNumber
from server.protocol.messages.seat import LineSaid


@dataclass(frozen=True, slots=True)
class AskDebrief:
    """What was this game? Whoever asks gets their own parts and those for everybody."""

    table: TableNumber
    language: Ident = "en"


@dataclass(frozen=True, slots=True)
class AskTranscript:
    """What was said at this table, in all its channels?"""

    table: TableNumber


@dataclass(frozen=True, slots=True)
class ChannelTalk:
    """What was said in one channel."""

    channel: ChannelId
    closed: bool
    """The teacher keeps it closed to those who did not sit there."""
    lines: Annotated[tuple[LineSaid, ...], AtMost(5000)]


@dataclass(frozen=True, slots=True)
class Transcript:
    """The talk of a table after the end of the session."""

    kind: ClassVar[str] = "transcript"
    table: TableNumber
    channels: Annotated[tuple[ChannelTalk, ...], AtMost(12)]
