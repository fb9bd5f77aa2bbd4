"""The role cards."""

from dataclasses import dataclass
from typing import Annotated

from game_rules.ids import ActionId, BlocId, PartyId, Role, SeatId
from game_rules.scenario.aims import Aim
from game_rules.scenario.scales import Label, Line, Prose, Score
from game_rules.shapes import AtMost


@dataclass(frozen=True)
class Seat:
    """A role at the table: the card that a student reads first. Who holds no office belongs to a
    side as well; a mediator belongs to a third party.
    """

    id: SeatId
    party: PartyId
    role: Role
    title: Label
    who: Prose
    aims: Annotated[tuple[Aim, ...], AtMost(6)]
    may: Line
    may_not: Line
    talk_to: Line
    """Whom to go to, and first of all."""
    unseen: Line
    """The no-ambush note: that others hold private facts, and of what kind."""
    knows: Annotated[tuple[Line, ...], AtMost(4)] = ()
    """Facts that only this seat, or few, have at the start; all of them true."""
    ask_first: Line | None = None
    """A first question to one's opposite number."""
    speaks_for: BlocId | None = None
    defaults: Annotated[tuple[ActionId, ...], AtMost(4)] = ()
    """What the seat does when it seals nothing: the first of these that is open, once."""
    craft: Score = 50
    """Skill in negotiating at the start (C01)."""
    reputation: Score = 50
    """How others think of it at the start: whether a word of it is believed."""
    knowledge: Score = 50
    """Of a mediator: how well it knows what the parties want and fear (C43)."""
