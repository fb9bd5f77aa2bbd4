"""Bringing the tracks together (C34, C72), keeping them alive (C69), and asking what went wrong
(C71).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.forum import NoForumSits, SeveralDialogues
from game_rules.effects.forum import ConveneForum, FundDialogue, ReviewAdvice
from game_rules.ids import DIALOGUES, ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.rooms import DialoguesInTheOpen, DialoguesWeBlame, MyOpenChannels
from game_rules.refusals import No

FAMILY: Final = FamilyId("forum")

CONVENE_FORUM: Final = Action(
    id=ActionId("convene-forum"),
    number="A83",
    family=FAMILY,
    track=Track.FORUM,
    roles=frozenset({Role.THINK_TANK, Role.MINISTER, Role.AID_WORKER}),
    cost=1,
    step=Step.CAPITALS,
    pick=MyOpenChannels(DIALOGUES),
    requires=(SeveralDialogues(), NoForumSits()),
    effects=(ConveneForum(),),
    claims=cites("C34", "C72"),
    price=Price(funds=20),
)

FUND_DIALOGUE: Final = Action(
    id=ActionId("fund-dialogue"),
    number="A78",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.DIASPORA}),
    cost=1,
    step=Step.CAPITALS,
    pick=DialoguesInTheOpen(),
    requires=(),
    effects=(FundDialogue(),),
    claims=cites("C50", "C69"),
    tool=Tool.COMMERCIAL,
)

REVIEW_ADVICE: Final = Action(
    id=ActionId("review-advice"),
    number="A82",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.HEAD, Role.JOURNALIST}),
    cost=1,
    step=Step.GESTURES,
    pick=DialoguesWeBlame(),
    nothing=No.NOTHING_FAILED,
    requires=(),
    effects=(ReviewAdvice(),),
    claims=cites("C71"),
    tool=Tool.POLITICAL,
    of_the_moment=True,
)

ACTIONS: Final = (CONVENE_FORUM, FUND_DIALOGUE, REVIEW_ADVICE)
