"""Line-ups: who plays in an experiment, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from game_rules.ids import OFFICIALS, Role

LineUpId = NewType("LineUpId", str)


class Style(StrEnum):
    """How a seat is played."""

    SILENT = "silent"
    """It never does anything, so its card's default steps in."""
    BOT = "bot"
    """As the bots of an ordinary game play."""
    HAWK = "hawk"
    """As a bot that plays a hard card every round and never steps back."""
    RANDOM = "random"
    """Anything that is allowed, each as likely as the next."""


@dataclass(frozen=True, slots=True)
class LineUp:
    """How each half of the table is played."""

    id: LineUpId
    about: str
    officials: Style
    others: Style

    def style_of(self, role: Role) -> Style:
        return self.officials if role in OFFICIALS else self.others


LINE_UPS: Final[Mapping[LineUpId, LineUp]] = {
    line_up.id: line_up
    for line_up in (
        LineUp(LineUpId("PASSIVE"), "nobody acts", Style.SILENT, Style.SILENT),
        LineUp(LineUpId("RANDOM"), "anything that is allowed", Style.RANDOM, Style.RANDOM),
        LineUp(LineUpId("T1"), "only officials act", Style.BOT, Style.SILENT),
        LineUp(LineUpId("T2"), "only non-officials act", Style.SILENT, Style.BOT),
        LineUp(LineUpId("MIX"), "all act", Style.BOT, Style.BOT),
        LineUp(LineUpId("HAWK"), "heads threaten in every round", Style.HAWK, Style.BOT),
    )
}
