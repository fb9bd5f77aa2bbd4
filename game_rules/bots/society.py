"""What a bot without office wants beside meetings and advice: people, pictures, and the truth."""

from __future__ import annotations

from typing import Final

from game_rules.bots.texts import LEAST, gain
from game_rules.bots.wishes import Appetites, Bot
from game_rules.ids import ActionId
from game_rules.orders import InChannel, OnBloc, OnIssue, OnText, TowardParty


def _speak(bot: Bot, way: OnText) -> int:
    """It costs no action, so everybody says what they think: for a text that is good for their
    side, else against it.
    """
    draft = bot.seen.text.draft
    if draft is None:
        return 0
    return 950 if way.yes is (gain(bot.seen, draft.terms) >= LEAST) else 0


def _voice(bot: Bot, way: OnBloc) -> int:
    return 640


def _committee(bot: Bot, way: TowardParty) -> int:
    """Neighbours who watch the line; the sooner, the more nights they save."""
    return 610 + 5 * bot.seen.rounds_left


def _warm(bot: Bot, way: TowardParty) -> int:
    """The colder the two peoples look at each other, the more there is to do."""
    return 480 - min(bot.seen.toward(way.party).images) // 4


def _study(bot: Bot, way: OnIssue) -> int:
    """A question that was talked about, but not yet to the end."""
    for channel in bot.seen.channels:
        for topic in channel.topics:
            if (channel.id, topic.issue) == (way.channel, way.issue):
                return 560 if topic.progress else 0
    return 0


def _prepare(bot: Bot, way: OnBloc) -> int:
    """Who writes for the public explains what may come; in the last round it is too late."""
    bloc = bot.seen.bloc(way.bloc)
    if bloc is None or bot.seen.is_last_round:
        return 0
    return 400 + bloc.weight - bloc.mood // 10


def _verify(bot: Bot, way: InChannel) -> int:
    return 450


def _publish(bot: Bot, way: InChannel) -> int:
    """A story that would break up talks which both sides still need is held back."""
    return 350 if bot.temper.pride >= 80 else 0


def _secure(bot: Bot, way: InChannel) -> int:
    return 230


SOCIETY: Final[Appetites] = {
    ActionId("speak-on-text"): _speak,
    ActionId("give-voice"): _voice,
    ActionId("start-peace-committee"): _committee,
    ActionId("run-peace-campaign"): _warm,
    ActionId("cultural-exchange"): _warm,
    ActionId("student-exchange"): _warm,
    ActionId("study-together"): _study,
    ActionId("prepare-public"): _prepare,
    ActionId("verify-tip"): _verify,
    ActionId("publish-story"): _publish,
    ActionId("secure-handling"): _secure,
}
