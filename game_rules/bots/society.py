"""What a bot without office wants beside meetings and advice: people, pictures, and the truth."""

from __future__ import annotations

from typing import Final

from game_rules.bots.judging import LEAST, gain
from game_rules.bots.meetings import agreed_topics
from game_rules.bots.peace import CARRY_OUT
from game_rules.bots.wishes import Appetites, Bot, alike, always, at_most
from game_rules.ids import ActionId
from game_rules.orders import InChannel, OnBloc, OnIssue, OnOption, OnText, TowardParty

ANGRY: Final = 60
"""How much of a hawk somebody must be to call people out against talks."""


@at_most(950)
def _speak(bot: Bot, way: OnText) -> int:
    """It costs no action, so everybody says what they think: for a text that is good for their
    side, else against it.
    """
    draft = bot.seen.text.draft
    if draft is None:
        return 0
    return 950 if way.yes is (gain(bot.seen, draft.terms) >= LEAST) else 0


def _committee(bot: Bot) -> int:
    """Neighbours who watch the line; the sooner, the more nights they save."""
    return 610 + 5 * bot.seen.rounds_left


@at_most(480)
def _warm(bot: Bot, way: TowardParty) -> int:
    """The colder the two peoples look at each other, the more there is to do."""
    return 480 - min(bot.seen.toward(way.party).images) // 4


@at_most(625)
def _study(bot: Bot, way: OnIssue) -> int:
    """A question that was talked about, but not yet to the end."""
    for channel in bot.seen.channels:
        for topic in channel.topics:
            if (channel.id, topic.issue) == (way.channel, way.issue):
                return 625 if topic.progress and bot.leans("study", 30) else 0
    return 0


@at_most(600)
def _prepare(bot: Bot, way: OnBloc) -> int:
    """Who writes for the public explains what may come; in the last round it is too late."""
    bloc = bot.seen.bloc(way.bloc)
    if bloc is None or bot.seen.is_last_round:
        return 0
    return 400 + bloc.weight - bloc.mood // 10


def _first(bot: Bot, way: OnIssue) -> bool:
    """Whether this is the meeting that its channel needs most: what several must do together, they
    do there.
    """
    for channel in bot.seen.channels:
        if channel.id == way.channel:
            agreed = agreed_topics(bot.seen, channel)
            return bool(agreed) and agreed[0].issue == way.issue
    return False


@at_most(lambda bot: 640 if bot.seen.table.round % 2 == 0 else 0)
def _workshop(bot: Bot, way: OnIssue) -> int:
    """Two or more work it out together; it costs twice a meeting, so every other round."""
    return 640 if _first(bot, way) and bot.seen.table.round % 2 == 0 else 0


@at_most(630)
def _grey(bot: Bot, way: OnIssue) -> int:
    """Beyond what both governments would hear of: for those who dare, once the talks carry."""
    return 630 if _first(bot, way) and bot.leans("grey", 15 + bot.temper.calm // 4) else 0


@at_most(lambda bot: 660 if bot.seen.is_barred else 390)
def _tell(bot: Bot, way: InChannel) -> int:
    """A government that was told does not disown it; and where the law bars it from going there
    itself, it can only follow whoever tells it of a room.
    """
    me = bot.seen.card.party
    for channel in bot.seen.channels:
        if channel.id == way.channel and bot.seen.is_barred and channel.known_to is not None:
            return 660 if me not in channel.known_to.capitals else 0
    return 330 + bot.whim("tell", 60)


def _open(bot: Bot) -> int:
    return 540 if bot.seen.rounds_left >= 3 else 0


def _dare(bot: Bot) -> int:
    """Somebody has to be the first to meet them, and soon."""
    return 645 if bot.seen.rounds_left >= 2 else 0


def _forum(bot: Bot) -> int:
    """All dialogues around one table, as long as there is something left to find."""
    return 690 if bot.seen.rounds_left >= 2 else 0


def _collect(bot: Bot) -> int:
    """Money for a dialogue, while it can still meet."""
    return 470 if bot.seen.rounds_left >= 1 else 0


def _rally(bot: Bot) -> int:
    return 350 if bot.temper.hawk < ANGRY else 0


def _rally_against(bot: Bot) -> int:
    """Not everybody wants these talks."""
    return 510 if bot.temper.hawk >= ANGRY and bot.leans("rally", 50) else 0


@at_most(800)
def _pledge(bot: Bot, way: OnOption) -> int:
    """Money behind what is good for trade on our side, and may be said."""
    option = bot.seen.option(way.issue, way.option)
    return 300 + option.worth // 2 if option is not None and option.sayable else 0


def _chamber(bot: Bot) -> int:
    return 360 + bot.whim("chamber", 60)


def _publish(bot: Bot) -> int:
    """A story that would break up talks which both sides still need is held back."""
    return 350 if bot.temper.pride >= 80 else 0


def _call(bot: Bot) -> int:
    """A paper lies ready, and there is still time for capitals to take it up."""
    ready = bool(bot.seen.home.ideas) and bot.seen.rounds_left >= 2
    return 655 if ready and bot.leans("call", 40) else 0


_ASK_WHY: Final = always(700)
"""Who told them so? A question that a newspaper asks as long as people want to know (C71)."""


SOCIETY: Final[Appetites] = {
    ActionId("carry-out-locally"): CARRY_OUT,
    ActionId("speak-on-text"): _speak,
    ActionId("give-voice"): always(640),
    ActionId("start-peace-committee"): alike(_committee),
    ActionId("run-peace-campaign"): _warm,
    ActionId("share-culture"): _warm,
    ActionId("exchange-students"): _warm,
    ActionId("send-aid"): always(500),
    ActionId("appeal-together"): always(490),
    ActionId("face-the-past"): always(480),
    ActionId("rally-for-talks"): alike(_rally),
    ActionId("rally-against-talks"): alike(_rally_against),
    ActionId("send-investors"): always(520),
    ActionId("sign-chamber-protocol"): always(650),
    ActionId("pledge-money"): _pledge,
    ActionId("speak-for-chamber"): alike(_chamber),
    ActionId("hold-workshop"): _workshop,
    ActionId("explore-grey-area"): _grey,
    ActionId("tell-own-officials"): _tell,
    ActionId("open-dialogue"): alike(_open),
    ActionId("meet-the-barred"): alike(_dare),
    ActionId("convene-forum"): alike(_forum),
    ActionId("fund-dialogue"): alike(_collect),
    ActionId("study-together"): _study,
    ActionId("prepare-public"): _prepare,
    ActionId("visit-capitals"): alike(_call),
    ActionId("verify-tip"): always(450),
    ActionId("publish-story"): alike(_publish),
    ActionId("secure-handling"): always(230),
    ActionId("review-advice"): _ASK_WHY,
}
