"""People to people: a voice for those whom nobody asks, neighbours who watch the line, a campaign,
and a word on the text (C33, C62, C64).
"""

from typing import Final

from game_rules.action import Action, Step, cites
from game_rules.catalogue.dialogue import UNOFFICIALS
from game_rules.conditions.ladder import LadderAtMost
from game_rules.conditions.people import (
    NoCommitteeYet,
    NotHeardYet,
    SeldomAsked,
    SpeaksForSomebody,
    TextInQuestion,
)
from game_rules.effects.contact import GiveVoice, RunCampaign, StartCommittee
from game_rules.effects.stands import TakeStand
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.pickers.groups import BlocISpeakFor
from game_rules.pickers.parties import OtherParties
from game_rules.pickers.texts import WordOnText
from game_rules.refusals import No

FAMILY: Final = FamilyId("people")

COMMUNITY: Final = frozenset({Role.GRASSROOTS, Role.RELIGIOUS, Role.AID_WORKER})

GIVE_VOICE: Final = Action(
    id=ActionId("give-voice"),
    number="A75",
    family=FAMILY,
    track=Track.THREE,
    roles=COMMUNITY,
    cost=1,
    step=Step.GESTURES,
    pick=BlocISpeakFor(),
    nothing=No.SPEAKS_FOR_NOBODY,
    requires=(SeldomAsked(), NotHeardYet()),
    effects=(GiveVoice(),),
    claims=cites("C44", "C62"),
)

START_COMMITTEE: Final = Action(
    id=ActionId("start-peace-committee"),
    number="A76",
    family=FAMILY,
    track=Track.THREE,
    roles=COMMUNITY,
    cost=1,
    step=Step.CAPITALS,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.CRISIS), NoCommitteeYet()),
    effects=(StartCommittee(),),
    claims=cites("C63", "C64"),
)

RUN_CAMPAIGN: Final = Action(
    id=ActionId("run-peace-campaign"),
    number="A74",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.JOURNALIST, Role.AID_WORKER, Role.BUSINESS}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.CRISIS),),
    effects=(RunCampaign(),),
    claims=cites("C33", "C50"),
    tool=Tool.CULTURAL,
)

SPEAK_ON_TEXT: Final = Action(
    id=ActionId("speak-on-text"),
    number="A85",
    family=FAMILY,
    track=Track.THREE,
    roles=UNOFFICIALS,
    cost=0,
    step=Step.VOTES,
    pick=WordOnText(),
    nothing=No.NO_TEXT,
    requires=(SpeaksForSomebody(), TextInQuestion()),
    effects=(TakeStand(),),
    claims=cites("C50", "C51"),
)

ACTIONS: Final = (GIVE_VOICE, START_COMMITTEE, RUN_CAMPAIGN, SPEAK_ON_TEXT)
