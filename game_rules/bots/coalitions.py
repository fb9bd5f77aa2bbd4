"""What a bot in office does for its coalition, against the other one, or to keep out of both (C17,
C20).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.bots.wishes import Appetites, Bot, Source, alike, at_most, wishes
from game_rules.catalogue.coalitions import INVITE_ALLY, OFFER_WEDGE, PLEDGE_NEUTRALITY
from game_rules.orders import TowardParty

DARES: Final = 10
"""How often of a hundred a bot dares, against those who outweigh it, what it would do otherwise."""

SPARED: Final = 250
"""Political capital and money, in tenths, below which a bot looks after its own house."""


def outsider_wishes(bot: Bot) -> Iterator[Source]:
    """All that an official of a state between the rivals does that is no party to the conflict."""
    return wishes(bot, COALITIONS)


def is_outweighed(bot: Bot, by: str) -> bool:
    """Whether my coalition is outweighed by one that a state stands in, so far that it deters."""
    camps = {it.rival: (it.rival, *it.allies) for it in bot.seen.world.coalitions}
    power = {it.rival: it.power for it in bot.seen.world.coalitions}
    mine = next((rival for rival, camp in camps.items() if bot.seen.card.party in camp), None)
    theirs = next((rival for rival, camp in camps.items() if by in camp), None)
    if mine is None or theirs is None or mine == theirs or len(camps[theirs]) < 2:
        return False
    return power[theirs] - power[mine] >= 10 * bot.seen.printed_rules.deterrence_gap


def dares(bot: Bot, party: str, what: str) -> bool:
    """Whether it does a hard thing to a state, for all the friends that this one may have (C20)."""
    return not is_outweighed(bot, party) or bot.leans(f"dare {what}", DARES)


def _is_weaker(bot: Bot) -> bool:
    """Whether the other coalition weighs more than mine."""
    camps, me = bot.seen.world.coalitions, bot.seen.card.party
    mine = [it.power for it in camps if me == it.rival or me in it.allies]
    return bool(mine) and any(it.power > mine[0] for it in camps)


def _can_spare(bot: Bot) -> bool:
    """Whether friends abroad would not be bought with what is needed at home."""
    purse = bot.seen.home.purse
    if purse is None:
        return True
    credit = purse.capital >= SPARED or bot.seen.is_outside_official
    return credit and purse.treasury >= SPARED


@at_most(705)
def _invite(bot: Bot, way: TowardParty) -> int:
    """Friends are worth most to those who have fewer; it takes a while, so it is not put off."""
    if bot.seen.rounds_left < 1 or not _can_spare(bot) or not bot.leans("invite", 25):
        return 0
    return 705 if _is_weaker(bot) else 640


@at_most(640)
def _wedge(bot: Bot, way: TowardParty) -> int:
    """Above all against those who weigh more, and whose ally minds something."""
    minds = [it.grievance for it in bot.seen.world.bystanders if it.state == way.party]
    often = 10 + sum(minds) // 20
    if bot.seen.rounds_left < 1 or not _can_spare(bot) or not bot.leans("wedge", often):
        return 0
    return 640 if _is_weaker(bot) else 410


def _keep_out(bot: Bot) -> int:
    """Who is calm would sooner or later rather be a friend of both; who has come half the way to
    one of them would not.
    """
    leans = bot.seen.home.leans
    undecided = leans is not None and 2 * leans.points < leans.stands_from
    return 640 if undecided and bot.leans("keep out", bot.temper.calm // 3) else 0


COALITIONS: Final[Appetites] = {
    INVITE_ALLY.id: _invite,
    OFFER_WEDGE.id: _wedge,
    PLEDGE_NEUTRALITY.id: alike(_keep_out),
}
