"""Where people talk."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from game_rules.ids import ChannelId, IssueId, Sanction, SeatId, Track
from game_rules.scenario.scales import Label, Line, Score
from game_rules.shapes import AtMost


@dataclass(frozen=True)
class Channel:
    """A place where people talk."""

    id: ChannelId
    name: Label
    track: Track
    members: Annotated[tuple[SeatId, ...], AtMost(14)]
    rapport: Score
    progress: Annotated[Mapping[IssueId, Score], AtMost(8)]
    """How far each issue has got here before the game begins."""
    about: Line
    secrecy: Score = 0
    """How well hidden it is: 0 is in every newspaper, 100 known to its members alone (C12, C31)."""
    sanction: Sanction = Sanction.NONE
    """How far the governments stand behind it (C56)."""
    funds: Score = 0
    """What its members have to spend on meetings."""
    open: bool = True
    """Whether it exists at the start; if not, somebody has to open it."""
