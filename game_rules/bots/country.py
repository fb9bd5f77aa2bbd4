"""What a bot in office wants of its country and of the other one, beside talks and texts."""

from __future__ import annotations

from typing import Final

from game_rules.bots.wishes import Appetites, Bot
from game_rules.ids import ActionId, Mission, Stage
from game_rules.orders import InChannel, OnBloc, OnOption, OnPartyIssue, TowardParty

PROUD: Final = 60
"""Pride from which a bot does not let a wrong pass."""
FIERCE: Final = 60
"""How much of a hawk a bot must be to break with the other side."""


# --- at home


def _prepare(bot: Bot, way: OnBloc) -> int:
    """Large groups first, and those in a bad mood; it is too late in the last round."""
    bloc = bot.seen.bloc(way.bloc)
    if bloc is None or bot.seen.is_last_round:
        return 0
    return 430 + bloc.weight - bloc.mood // 10


def _rally(bot: Bot, way: OnBloc) -> int:
    """A text is signed and its vote is near: nothing is more urgent."""
    bloc = bot.seen.bloc(way.bloc)
    return 0 if bloc is None else 880 + bloc.weight


def _compensate(bot: Bot, way: OnBloc) -> int:
    bloc = bot.seen.bloc(way.bloc)
    return 0 if bloc is None or bloc.mood >= 0 else 380 + bloc.weight


def _consult(bot: Bot, way: OnOption) -> int:
    """An envoy asks for what would give its side room."""
    seen = bot.seen
    return 460 if seen.is_worth_saying(way.issue, way.option) and not seen.is_last_round else 0


# --- knowing the other side


def _find_out(bot: Bot, way: OnPartyIssue) -> int:
    """What matters most to us is what we would know of them, and early."""
    return 250 + 8 * bot.seen.rounds_left + bot.seen.at_stake(way.issue) // 10


# --- the other side


def _reopen(bot: Bot, way: TowardParty) -> int:
    """Talks are worth little through a closed door."""
    dyad = bot.seen.toward(way.party)
    return 520 if Mission.CLOSED in dyad.missions else 390


def _keep_open(bot: Bot, way: TowardParty) -> int:
    return 540


def _summit(bot: Bot, way: TowardParty) -> int:
    """It gives the talks of this round a push, and only pays while questions are open."""
    topics = [topic for channel in bot.seen.channels for topic in channel.topics]
    return 0 if all(topic.signable for topic in topics) else 410


def _acknowledge(bot: Bot, way: TowardParty) -> int:
    """Costly and remembered: for a calm leader, not in the first round."""
    return 340 if bot.temper.calm >= 50 and bot.seen.table.round > 1 else 0


def _protest(bot: Bot, way: TowardParty) -> int:
    return 310 if bot.temper.pride >= PROUD else 0


def _break_off(bot: Bot, way: TowardParty) -> int:
    """Only a hawk, and only now and then."""
    return 790 if bot.temper.hawk >= FIERCE and bot.leans("break off", 25) else 0


def _threaten(bot: Bot, way: TowardParty) -> int:
    return 795 if bot.leans("threaten", bot.temper.hawk // 2) else 0


def _punish(bot: Bot, way: TowardParty) -> int:
    return 700 if bot.temper.hawk >= FIERCE and bot.leans("punish", 40) else 0


def _safeguard(bot: Bot, way: TowardParty) -> int:
    """A line between two commands is worth more, the nearer war is."""
    return 360 + bot.seen.toward(way.party).tension // 5


def _ease(bot: Bot, way: TowardParty) -> int:
    return 420 if bot.temper.hawk < FIERCE else 0


def _cease_fire(bot: Bot, way: TowardParty) -> int:
    return 990 if bot.seen.toward(way.party).stage is Stage.WAR else 0


def _give(bot: Bot, way: TowardParty) -> int:
    """Something for the other side, when time runs out and a text still needs a push."""
    return 370 if bot.seen.rounds_left <= 2 else 280


# --- the other tracks


def _back(bot: Bot, way: InChannel) -> int:
    return 350


def _secret_channel(bot: Bot, way: InChannel) -> int:
    """When the front door is watched, and there is time to use another."""
    tense = max(dyad.tension for dyad in bot.seen.world.dyads)
    return 330 + tense // 10 if bot.seen.rounds_left >= 2 else 0


def _secure(bot: Bot, way: InChannel) -> int:
    return 230


def _never(bot: Bot, way: object) -> int:
    """A bot does not do this of its own accord."""
    return 0


COUNTRY: Final[Appetites] = {
    ActionId("prepare-public"): _prepare,
    ActionId("rally-votes"): _rally,
    ActionId("compensate-bloc"): _compensate,
    ActionId("consult-capital"): _consult,
    ActionId("ask-embassy"): _find_out,
    ActionId("assess-intelligence"): _find_out,
    ActionId("reopen-embassy"): _reopen,
    ActionId("keep-embassy-open"): _keep_open,
    ActionId("host-summit"): _summit,
    ActionId("acknowledge-the-past"): _acknowledge,
    ActionId("protest"): _protest,
    ActionId("reduce-embassy"): _break_off,
    ActionId("halt-talks"): _break_off,
    ActionId("issue-ultimatum"): _threaten,
    ActionId("threaten-sanctions"): _threaten,
    ActionId("impose-sanctions"): _punish,
    ActionId("mobilise"): _punish,
    ActionId("order-strike"): _punish,
    ActionId("ease-sanctions"): _ease,
    ActionId("set-up-hotline"): _safeguard,
    ActionId("call-hotline"): _safeguard,
    ActionId("rescue-exercise"): _safeguard,
    ActionId("sign-ceasefire"): _cease_fire,
    ActionId("trade-offer"): _give,
    ActionId("credit-line"): _give,
    ActionId("back-dialogue"): _back,
    ActionId("disavow-dialogue"): _never,
    ActionId("open-secret-channel"): _secret_channel,
    ActionId("secure-handling"): _secure,
}
