"""What is asked for when a game is over."""

from dataclasses import dataclass

from game_rules.shapes import Ident
from server.protocol.messages.bounds import TableNumber


@dataclass(frozen=True, slots=True)
class AskDebrief:
    """What was this game? Whoever asks gets their own parts and those for everybody."""

    table: TableNumber
    language: Ident = "en"
