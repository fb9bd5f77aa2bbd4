"""One table's game with all that is told of it, and the voice to tell it with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game_rules.debrief import Debrief, Record, debrief
from game_rules.scenario import Printed
from game_rules.state import Game
from server.debrief.saying import Speaker


@dataclass(frozen=True)
class Told:
    """One table."""

    table: int
    record: Record
    language: str = "en"

    @property
    def game(self) -> Game:
        return self.record.game

    @property
    def printed(self) -> Printed:
        return self.record.game.printed

    @cached_property
    def facts(self) -> Debrief:
        return debrief(self.record)

    @cached_property
    def speaker(self) -> Speaker:
        return Speaker(self.printed, self.language)
