"""Deeper than talk: new dialogues, workshops, and what governments rule out (C57, C60, C73)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.channels import NobodyAtWar
from game_rules.conditions.exploration import (
    AtEase,
    NotBacked,
    NotExploredYet,
    NotForewarned,
    Overreached,
)
from game_rules.conditions.meetings import AgendaAgreed
from game_rules.conditions.recognition import NobodyBarred
from game_rules.effects.channels import OpenChannel
from game_rules.effects.exploration import (
    BackDialogue,
    Disavow,
    ExploreGreyArea,
    JoinWorkshop,
    TellOwnOfficials,
)
from game_rules.effects.meetings import HoldMeeting
from game_rules.ids import DIALOGUES, ActionId, FamilyId, Role, Tool, Track
from game_rules.news import Told
from game_rules.pickers.issues import IssuesInMyChannels
from game_rules.pickers.rooms import (
    ClosedChannels,
    DialoguesInTheOpen,
    DialoguesWeKnowOf,
    DialoguesWithoutOurOfficials,
)

FAMILY: Final = FamilyId("exploration")

SCHOLARS: Final = frozenset({Role.THINK_TANK, Role.ACADEMIC})

OPEN_DIALOGUE: Final = Action(
    id=ActionId("open-dialogue"),
    number="A58",
    family=FAMILY,
    track=Track.TWO,
    roles=SCHOLARS | {Role.BUSINESS, Role.RELIGIOUS, Role.AID_WORKER, Role.DIASPORA},
    cost=1,
    step=Step.CAPITALS,
    pick=ClosedChannels(DIALOGUES),
    requires=(NobodyAtWar(), NobodyBarred()),
    effects=(OpenChannel(Told.DIALOGUE_OPENED, ("C31", "C59")),),
    claims=cites("C31", "C59", "C68"),
)

SOLVE_TOGETHER: Final = Action(
    id=ActionId("hold-workshop"),
    number="A60",
    family=FAMILY,
    track=Track.TWO,
    roles=SCHOLARS | {Role.MEDIATOR},
    cost=1,
    step=Step.MEETINGS,
    pick=IssuesInMyChannels(Track.TWO),
    requires=(AgendaAgreed(), AtEase("workshop_rapport")),
    effects=(HoldMeeting(), JoinWorkshop()),
    claims=cites("C57", "C60"),
    price=Price(funds=20),
)

EXPLORE_GREY_AREA: Final = Action(
    id=ActionId("explore-grey-area"),
    number="A67",
    family=FAMILY,
    track=Track.TWO,
    roles=SCHOLARS,
    cost=1,
    step=Step.MEETINGS,
    pick=IssuesInMyChannels(Track.TWO),
    requires=(AgendaAgreed(), AtEase("grey_rapport"), NotExploredYet()),
    effects=(HoldMeeting(), ExploreGreyArea()),
    claims=cites("C73", "C75", "C76"),
    price=Price(funds=10),
)

TELL_OWN_OFFICIALS: Final = Action(
    id=ActionId("tell-own-officials"),
    number="A67b",
    family=FAMILY,
    track=Track.TWO,
    roles=SCHOLARS,
    cost=1,
    step=Step.CAPITALS,
    pick=DialoguesWithoutOurOfficials(),
    requires=(NotForewarned(),),
    effects=(TellOwnOfficials(),),
    claims=cites("C56", "C75"),
)

DISAVOW_DIALOGUE: Final = Action(
    id=ActionId("disavow-dialogue"),
    number="A34",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.GESTURES,
    pick=DialoguesInTheOpen(),
    requires=(Overreached(),),
    effects=(Disavow(),),
    claims=cites("C73", "C74"),
    of_the_moment=True,
    tool=Tool.POLITICAL,
    price=Price(capital=10),
)

BACK_DIALOGUE: Final = Action(
    id=ActionId("back-dialogue"),
    number="A35",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.CAPITALS,
    pick=DialoguesWeKnowOf(),
    requires=(NotBacked(),),
    effects=(BackDialogue(),),
    claims=cites("C56"),
    tool=Tool.POLITICAL,
    price=Price(capital=20),
)

ACTIONS: Final = (
    OPEN_DIALOGUE,
    SOLVE_TOGETHER,
    EXPLORE_GREY_AREA,
    TELL_OWN_OFFICIALS,
    DISAVOW_DIALOGUE,
    BACK_DIALOGUE,
)
