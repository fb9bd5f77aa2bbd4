"""Official talks: what accredited envoys and leaders do across the table (C11, C36)."""

from typing import Final

from game_rules.action import Action, Step, cites
from game_rules.conditions.meetings import AgendaAgreed
from game_rules.conditions.recognition import LawfulMeeting
from game_rules.effects.meetings import HoldMeeting
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.issues import IssuesInMyChannels

FAMILY: Final = FamilyId("official-talks")

MEET_OFFICIALLY: Final = Action(
    id=ActionId("meet-officially"),
    number="A08",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER, Role.ENVOY}),
    cost=1,
    step=Step.MEETINGS,
    pick=IssuesInMyChannels(Track.ONE),
    requires=(LawfulMeeting(), AgendaAgreed()),
    effects=(HoldMeeting(),),
    claims=cites("C11", "C36", "C45", "C46"),
    tool=Tool.POLITICAL,
)

ACTIONS: Final = (MEET_OFFICIALLY,)
