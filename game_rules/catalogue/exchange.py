"""Across the line without a word of politics: art, students, aid, faith, the past; and the street
(C29, C31, C33, C63).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.exchange import (
    NoStudentsYet,
    NotHealedLately,
    SideBySide,
    SomebodyInNeed,
)
from game_rules.conditions.ladder import LadderAtMost
from game_rules.conditions.people import SpeaksForSomebody
from game_rules.effects.contact import WarmPeoples
from game_rules.effects.exchange import (
    AppealTogether,
    ExchangeStudents,
    FacePast,
    RallyAgainstTalks,
    RallyForTalks,
    WarmThoseHelped,
)
from game_rules.effects.gestures import Gesture
from game_rules.ids import DIALOGUES, ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.news import Told
from game_rules.pickers.groups import BlocISpeakFor
from game_rules.pickers.parties import OtherParties
from game_rules.pickers.rooms import MyOpenChannels
from game_rules.refusals import No

FAMILY: Final = FamilyId("exchange")

SHARE_CULTURE: Final = Action(
    id=ActionId("share-culture"),
    number="A72",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset(
        {Role.GRASSROOTS, Role.ACADEMIC, Role.MINISTER, Role.DIASPORA, Role.AID_WORKER}
    ),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.CRISIS),),
    effects=(WarmPeoples("culture_image", Told.CULTURE_SHARED, ("C29", "C33")),),
    claims=cites("C29", "C33"),
    tool=Tool.CULTURAL,
    price=Price(treasury=30),
)

EXCHANGE_STUDENTS: Final = Action(
    id=ActionId("exchange-students"),
    number="A73",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.ACADEMIC, Role.MINISTER, Role.DIASPORA, Role.AID_WORKER}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.POLARISATION), NoStudentsYet()),
    effects=(ExchangeStudents(),),
    claims=cites("C29", "C33"),
    tool=Tool.CULTURAL,
    price=Price(treasury=40),
)

SEND_AID: Final = Action(
    id=ActionId("send-aid"),
    number="A56",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.MINISTER, Role.RELIGIOUS, Role.AID_WORKER, Role.DIASPORA}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(SomebodyInNeed(),),
    effects=(Gesture(37, Told.AID_SENT), WarmThoseHelped()),
    claims=cites("C17", "C63"),
    tool=Tool.COMMERCIAL,
    price=Price(capital=10, treasury=40),
)

APPEAL_TOGETHER: Final = Action(
    id=ActionId("appeal-together"),
    number="A70",
    family=FAMILY,
    track=Track.TWO,
    roles=frozenset({Role.RELIGIOUS}),
    cost=1,
    step=Step.GESTURES,
    pick=MyOpenChannels(DIALOGUES),
    requires=(SideBySide(),),
    effects=(AppealTogether(),),
    claims=cites("C31"),
    tool=Tool.CULTURAL,
)

FACE_PAST: Final = Action(
    id=ActionId("face-the-past"),
    number="A77",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.RELIGIOUS, Role.GRASSROOTS, Role.AID_WORKER}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.POLARISATION), NotHealedLately()),
    effects=(FacePast(), WarmPeoples("healing_image", Told.PAST_FACED, ("C63",))),
    claims=cites("C63"),
    tool=Tool.CULTURAL,
)

RALLY_FOR_TALKS: Final = Action(
    id=ActionId("rally-for-talks"),
    number="A79",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.GRASSROOTS, Role.RELIGIOUS, Role.DIASPORA}),
    cost=1,
    step=Step.GESTURES,
    pick=BlocISpeakFor(),
    nothing=No.SPEAKS_FOR_NOBODY,
    requires=(SpeaksForSomebody(),),
    effects=(RallyForTalks(),),
    claims=cites("C50"),
)

RALLY_AGAINST_TALKS: Final = Action(
    id=ActionId("rally-against-talks"),
    number="A79n",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.GRASSROOTS, Role.RELIGIOUS, Role.DIASPORA}),
    cost=1,
    step=Step.GESTURES,
    pick=BlocISpeakFor(),
    nothing=No.SPEAKS_FOR_NOBODY,
    requires=(SpeaksForSomebody(),),
    effects=(RallyAgainstTalks(),),
    claims=cites("C50"),
    hostile=True,
)

ACTIONS: Final = (
    SHARE_CULTURE,
    EXCHANGE_STUDENTS,
    SEND_AID,
    APPEAL_TOGETHER,
    FACE_PAST,
    RALLY_FOR_TALKS,
    RALLY_AGAINST_TALKS,
)
