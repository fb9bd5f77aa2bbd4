"""Unofficial dialogue: free to speak of anything, unable to bind anyone (C50, C60, C66)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.advice import (
    EnoughMeetings,
    EnoughProgress,
    NotBriefedYet,
    NotRecommendedYet,
    Recommended,
    SomethingNew,
)
from game_rules.conditions.exploration import RedLineExplored
from game_rules.conditions.meetings import AgendaAgreed, DialogueMeets, NotStudiedOut
from game_rules.conditions.recognition import LawfulMeeting
from game_rules.effects.advice import BriefCapitals, DraftRecommendation
from game_rules.effects.meetings import ComeAsGuest, HoldMeeting, StudyTogether
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.ideas import IdeasOfMyDialogue
from game_rules.pickers.issues import IssuesInMyChannels, IssuesWhereMyPeopleMeet

FAMILY: Final = FamilyId("dialogue")

UNOFFICIALS: Final = frozenset(
    {
        Role.THINK_TANK,
        Role.ACADEMIC,
        Role.JOURNALIST,
        Role.BUSINESS,
        Role.RELIGIOUS,
        Role.AID_WORKER,
        Role.GRASSROOTS,
        Role.DIASPORA,
    }
)
ADVISERS: Final = frozenset({Role.THINK_TANK, Role.ACADEMIC, Role.BUSINESS})

HOLD_DIALOGUE: Final = Action(
    id=ActionId("hold-dialogue"),
    number="A59",
    family=FAMILY,
    track=Track.TWO,
    roles=UNOFFICIALS,
    cost=1,
    step=Step.MEETINGS,
    pick=IssuesInMyChannels(Track.TWO),
    requires=(AgendaAgreed(),),
    effects=(HoldMeeting(),),
    claims=cites("C50", "C56", "C60"),
    price=Price(funds=10),
)

JOIN_DIALOGUE: Final = Action(
    id=ActionId("join-dialogue"),
    number="A65",
    family=FAMILY,
    track=Track.ONE_AND_A_HALF,
    roles=frozenset({Role.ENVOY, Role.MINISTER}),
    cost=1,
    step=Step.MEETINGS,
    pick=IssuesWhereMyPeopleMeet(Track.TWO),
    requires=(LawfulMeeting(), DialogueMeets()),
    effects=(ComeAsGuest(),),
    claims=cites("C32", "C66"),
)

DRAFT_RECOMMENDATION: Final = Action(
    id=ActionId("draft-recommendation"),
    number="A62",
    family=FAMILY,
    track=Track.TWO,
    roles=ADVISERS,
    cost=1,
    step=Step.ADVICE,
    pick=IdeasOfMyDialogue(),
    requires=(
        NotRecommendedYet(),
        SomethingNew(),
        RedLineExplored(),
        EnoughMeetings(),
        EnoughProgress(),
    ),
    effects=(DraftRecommendation(),),
    claims=cites("C58", "C67"),
    price=Price(funds=5),
)

BRIEF_CAPITALS: Final = Action(
    id=ActionId("brief-capitals"),
    number="A63",
    family=FAMILY,
    track=Track.TWO,
    roles=ADVISERS,
    cost=1,
    step=Step.BRIEFINGS,
    pick=IdeasOfMyDialogue(),
    requires=(Recommended(), NotBriefedYet()),
    effects=(BriefCapitals(),),
    claims=cites("C58", "C66", "C70"),
)

STUDY_TOGETHER: Final = Action(
    id=ActionId("study-together"),
    number="A61",
    family=FAMILY,
    track=Track.TWO,
    roles=frozenset({Role.THINK_TANK, Role.ACADEMIC}),
    cost=1,
    step=Step.MEETINGS,
    pick=IssuesInMyChannels(Track.TWO),
    requires=(AgendaAgreed(), NotStudiedOut()),
    effects=(StudyTogether(),),
    claims=cites("C50", "C58"),
    tool=Tool.CULTURAL,
    price=Price(funds=10),
)

ACTIONS: Final = (
    HOLD_DIALOGUE,
    STUDY_TOGETHER,
    JOIN_DIALOGUE,
    DRAFT_RECOMMENDATION,
    BRIEF_CAPITALS,
)
