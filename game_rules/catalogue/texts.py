"""Texts: only those who represent a state can bind it (C36, C39)."""

from typing import Final

from game_rules.action import Action, Step, cites
from game_rules.conditions.texts import BindsItsParty, TextStands, YesWithinMandate
from game_rules.effects.texts import CastVote
from game_rules.ids import SIGNING_ROLES, ActionId, FamilyId, Tool, Track
from game_rules.pickers.texts import TextOnTheTable
from game_rules.refusals import No

FAMILY: Final = FamilyId("texts")

VOTE_ON_TEXT: Final = Action(
    id=ActionId("vote-on-text"),
    number="A14",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset(SIGNING_ROLES),
    cost=0,
    step=Step.VOTES,
    pick=TextOnTheTable(),
    nothing=No.NO_TEXT,
    requires=(BindsItsParty(), TextStands(), YesWithinMandate()),
    effects=(CastVote(),),
    claims=cites("C05", "C14", "C38", "C39"),
    tool=Tool.POLITICAL,
)

ACTIONS: Final = (VOTE_ON_TEXT,)
