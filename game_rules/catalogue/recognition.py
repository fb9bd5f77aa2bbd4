"""Recognition: how a party comes to be dealt with that others do not recognise (C36, C76)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.channels import NobodyAtWar
from game_rules.conditions.recognition import NotRecognisedYet
from game_rules.effects.gestures import Gesture, Mood
from game_rules.effects.recognition import GrantRecognition, MeetTheBarred
from game_rules.ids import DIALOGUES, ActionId, FamilyId, Role, Tool, Track
from game_rules.news import Told
from game_rules.pickers.parties import OtherParties
from game_rules.pickers.rooms import BarredDoors
from game_rules.refusals import No

FAMILY: Final = FamilyId("recognition")

GRANT_RECOGNITION: Final = Action(
    id=ActionId("grant-recognition"),
    number="A17",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD}),
    cost=1,
    step=Step.CAPITALS,
    pick=OtherParties(),
    requires=(NotRecognisedYet(),),
    effects=(
        GrantRecognition(),
        Gesture(60, Told.RECOGNISED),
        Mood("recognition_support", ("C36",)),
    ),
    claims=cites("C36"),
    tool=Tool.POLITICAL,
    price=Price(capital=100),
)

MEET_THE_BARRED: Final = Action(
    id=ActionId("meet-the-barred"),
    number="A68",
    family=FAMILY,
    track=Track.TWO,
    roles=frozenset(
        {Role.THINK_TANK, Role.ACADEMIC, Role.RELIGIOUS, Role.AID_WORKER, Role.JOURNALIST}
    ),
    cost=1,
    step=Step.CAPITALS,
    pick=BarredDoors(DIALOGUES),
    nothing=No.NOBODY_IS_BARRED,
    requires=(NobodyAtWar(),),
    effects=(MeetTheBarred(),),
    claims=cites("C36", "C73", "C76"),
    price=Price(funds=10),
)

ACTIONS: Final = (GRANT_RECOGNITION, MEET_THE_BARRED)
