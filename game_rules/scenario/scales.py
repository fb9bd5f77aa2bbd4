"""How large the numbers and how long the texts of a scenario may be."""

from collections.abc import Mapping
from typing import Annotated

from game_rules.ids import IssueId, OptionId
from game_rules.shapes import AtMost, Between, Name, Text

Score = Annotated[int, Between(0, 100)]
"""A whole number of points from 0 to 100."""
Worth = Annotated[int, Between(-50, 100)]
"""What an option is worth to a party, in points."""
Tenths = Annotated[int, Between(0, 30)]
"""A small factor in tenths: 15 means 1.5."""
Shift = Annotated[int, Between(-10, 10)]
"""What one event may add to a number or take off it, in points."""
Rounds = Annotated[int, Between(0, 12)]
Line = Annotated[str, Text(160)]
Prose = Annotated[str, Text(1200, lines=True)]
Label = Annotated[str, Name(60)]
Letter = Annotated[str, Name(4)]
Choices = Annotated[Mapping[IssueId, Annotated[tuple[OptionId, ...], AtMost(6)]], AtMost(8)]
"""Some options of some issues."""
