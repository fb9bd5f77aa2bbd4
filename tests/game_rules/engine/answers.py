"""What the engine answers, said shortly."""

from game_rules.engine import decide
from game_rules.orders import SealOrders, TowardParty, WriteDraft
from game_rules.refusals import Refusal
from tests.game_rules.build import FRONT, OSTREL, order, terms

FORCE = order("show-force", TowardParty(OSTREL))
DEMAND = order("demand-in-public", TowardParty(OSTREL))
DOWN = order("stand-down", TowardParty(OSTREL))
GOOD = "L0 W1 X2 V1"


def no(game, actor, act):
    answer = decide(game, actor, act)
    assert isinstance(answer, Refusal), answer
    return answer.code


def events(game, actor, act):
    answer = decide(game, actor, act)
    assert isinstance(answer, tuple), answer
    return answer


def seal(*orders):
    return SealOrders(tuple(orders))


def write(letters, draft=None, version=0, channel=FRONT):
    return WriteDraft(channel, draft, version, terms(letters))
