"""What a bot in office wants of its country and of the other one, beside talks and texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game_rules.bots.coalitions import dares
from game_rules.bots.judging import gain
from game_rules.bots.peace import CARRY_OUT, ENFORCE, keeps_word
from game_rules.bots.temper import FIERCE
from game_rules.bots.wishes import Appetite, Appetites, Bot, alike, always, at_most
from game_rules.ids import ActionId, Ceasefire, Mission, Stage, Track
from game_rules.news import Told
from game_rules.orders import (
    OnBloc,
    OnOption,
    OnPartyIssue,
    OnPartyOption,
    Particulars,
    TowardParty,
)

PROUD: Final = 60
"""Pride from which a bot does not let a wrong pass."""
RELENTS: Final = 25
"""How often of a hundred rounds of war one so fierce would stop it."""


# --- at home


@at_most(630)
def _prepare(bot: Bot, way: OnBloc) -> int:
    """Large groups first, and those in a bad mood; it is too late in the last round."""
    bloc = bot.seen.bloc(way.bloc)
    if bloc is None or bot.seen.is_last_round:
        return 0
    return 430 + bloc.weight - bloc.mood // 10


@at_most(980)
def _rally(bot: Bot, way: OnBloc) -> int:
    """A text is signed and its vote is near: nothing is more urgent."""
    bloc = bot.seen.bloc(way.bloc)
    return 0 if bloc is None else 880 + bloc.weight


@at_most(480)
def _compensate(bot: Bot, way: OnBloc) -> int:
    bloc = bot.seen.bloc(way.bloc)
    return 0 if bloc is None or bloc.mood >= 0 else 380 + bloc.weight


@at_most(460)
def _consult(bot: Bot, way: OnOption) -> int:
    """An envoy asks for what would give its side room."""
    seen = bot.seen
    return 460 if seen.is_worth_saying(way.issue, way.option) and not seen.is_last_round else 0


# --- knowing the other side


@at_most(450)
def _find_out(bot: Bot, way: OnPartyIssue) -> int:
    """What matters most to us is what we would know of them, and early."""
    return 250 + 8 * bot.seen.rounds_left + bot.seen.at_stake(way.issue) // 10


# --- the other side


@at_most(670)
def _reopen(bot: Bot, way: TowardParty) -> int:
    """Talks are worth little through a half-open door, and it takes a while to pay."""
    if bot.seen.rounds_left < 2:
        return 0
    return 670 if Mission.CLOSED in bot.seen.toward(way.party).missions else 650


@at_most(lambda bot: 0 if bot.temper.hawk >= FIERCE else 730)
def _call_in(bot: Bot, way: TowardParty) -> int:
    """Somebody between us: at once where the other side has called the same one in already, and
    soon where the ladder is high. Only the fierce want nobody.
    """
    waits = any(it.third == way.party and it.accepted for it in bot.seen.world.go_betweens)
    tense = any(dyad.stage >= Stage.CRISIS for dyad in bot.seen.world.dyads)
    return 730 if waits else 715 if tense else 655


def _summit(bot: Bot) -> int:
    """It gives the talks of this round a push, and only pays while questions are open."""
    topics = [topic for channel in bot.seen.channels for topic in channel.topics]
    return 0 if all(topic.signable for topic in topics) else 620


def _acknowledge(bot: Bot) -> int:
    """Costly and remembered: for a calm leader, not in the first round."""
    calm = bot.temper.calm >= 50 and bot.seen.table.round > 1
    return 480 if calm and bot.leans("acknowledge", 30) else 0


@at_most(690)
def _protest(bot: Bot, way: TowardParty) -> int:
    """A breach is put on record, so that it can be answered; else only the proud protest."""
    broken = any(
        clause.broken_by == way.party and not clause.on_record for clause in bot.seen.text.clauses
    )
    return 690 if broken else 310 if bot.temper.pride >= PROUD else 0


def _hard(action: str) -> Appetite:
    """A hawk plays one hard card in a round, now this and now that; the proud answer in kind."""

    def worth(bot: Bot) -> int:
        if keeps_word(bot, ActionId(action)):
            return 0
        hardness = max(bot.temper.hawk, bot.temper.pride if bot.seen.was_threatened else 0)
        return 740 + bot.whim(action, 60) if bot.leans("hawk", hardness) else 0

    return _at_foe(action, worth)


def _at_foe(action: str, most: Callable[[Bot], int]) -> Appetite:
    """What is done to another side is done to the one we quarrel with most, if we dare."""

    def worth(bot: Bot, way: Particulars) -> int:
        if isinstance(way, TowardParty) and (
            way.party != bot.seen.foe or not dares(bot, way.party, action)
        ):
            return 0
        return most(bot)

    return Appetite(most, worth)


def _break(action: str, percent: int) -> Appetite:
    """What cannot easily be taken back: only for a true hawk, and only now and then."""
    hard = _hard(action)

    def worth(bot: Bot) -> int:
        fierce = bot.temper.hawk >= FIERCE and bot.leans(action, percent)
        return hard.most(bot) + 60 if fierce and hard.most(bot) else 0

    return _at_foe(action, worth)


@at_most(lambda bot: 430 + max(dyad.tension for dyad in bot.seen.world.dyads) // 5)
def _safeguard(bot: Bot, way: TowardParty) -> int:
    """A line between two commands is worth more, the nearer war is."""
    return 430 + bot.seen.toward(way.party).tension // 5


def _ease(bot: Bot) -> int:
    return 420 if bot.temper.hawk < FIERCE else 0


@at_most(990)
def _cease_fire(bot: Bot, way: TowardParty) -> int:
    """Most want the guns silent at once; who is fierce seldom does, however long it goes on."""
    wants = bot.temper.hawk < FIERCE or bot.leans("cease-fire", RELENTS)
    return 990 if wants and bot.seen.toward(way.party).stage is Stage.WAR else 0


def _give(bot: Bot) -> int:
    """Something for the other side, when time runs out and a text still needs a push."""
    return 460 if bot.seen.rounds_left <= 3 and bot.leans("give", 40) else 0


@at_most(lambda bot: 320 if bot.temper.pride >= PROUD else 0)
def _reject(bot: Bot, way: TowardParty) -> int:
    """The proud say aloud what they think of a text that is worse than none."""
    draft = bot.seen.text.draft
    return 320 if draft is not None and gain(bot.seen, draft.terms) < 0 else 0


def _look_after(bot: Bot) -> int:
    """It holds for two rounds, and helps only if something happens in them."""
    return 345 if bot.leans("look after", 20) else 0


def _warn(bot: Bot) -> int:
    """Shared warnings last for some rounds, so they are not renewed in each."""
    return 470 if bot.leans("warn", 35) else 0


def _build(bot: Bot) -> int:
    """Something of both, as long as there is time for a deal to profit from it."""
    return 455 if bot.seen.rounds_left >= 2 else 0


@at_most(lambda bot: 700 if bot.temper.hawk < FIERCE else 0)
def _recognise(bot: Bot, way: TowardParty) -> int:
    """It costs much and gets nothing for itself, so it is put off as long as a text could bring it
    as well; but without it nothing else begins.
    """
    seen = bot.seen
    if seen.rounds_left < 1:
        return 0
    rooms = {channel.id for channel in seen.cast.channels if channel.track is Track.ONE}
    if any(
        item.code is Told.EXPOSED and item.facts["channel"] in rooms for item in seen.news.items
    ):
        return 700  # the room in which nobody was there is shut now
    late = seen.table.round > seen.table.rounds // 2
    return 560 if bot.leans("recognise", bot.temper.calm // (3 if late else 8)) else 0


@at_most(420)
def _confide(bot: Bot, way: OnPartyOption) -> int:
    """What one could accept and the others may not have heard of, or what opens a door to them; a
    no is kept to oneself.
    """
    option = bot.seen.option(way.issue, way.option)
    if option is None or not option.sayable or bot.seen.is_last_round:
        return 0
    if option.new or (option.recognises and bot.seen.is_barred):
        return 420 if bot.leans("confide", 60) else 0
    return 240 if option.adopted else 0


@at_most(lambda bot: 380 if bot.seen.rounds_left >= 4 and bot.leans("panel", 12) else 0)
def _refer(bot: Bot, way: OnPartyIssue) -> int:
    """Where much is at stake, nobody has come with anything new, and there is time to wait."""
    options = bot.seen.answers_to(way.issue)
    if any(option.new for option in options):
        return 0
    return 260 + min(120, bot.seen.at_stake(way.issue) // 3)


# --- the other tracks


def _secret_channel(bot: Bot) -> int:
    """When the front door is watched, and there is time to use another."""
    tense = max(dyad.tension for dyad in bot.seen.world.dyads)
    return 430 + tense // 8 if bot.seen.rounds_left >= 3 else 0


def _watch(bot: Bot) -> int:
    """Monitors make a settlement last, and a ceasefire more; they cost most those who mean to
    break it.
    """
    if bot.temper.hawk >= FIERCE:
        return 0
    fragile = any(it.ties.ceasefire is Ceasefire.IN_FORCE for it in bot.seen.world.dyads)
    return 700 if fragile else 480


@at_most(430)
def _warm(bot: Bot, way: TowardParty) -> int:
    """The colder the two peoples look at each other, the more there is to do."""
    return 430 - min(bot.seen.toward(way.party).images) // 4


def _aid(bot: Bot) -> int:
    return 450 if bot.temper.hawk < FIERCE else 0


def _forum(bot: Bot) -> int:
    """All dialogues around one table, as long as there is something left to find."""
    return 690 if bot.seen.rounds_left >= 2 else 0


COUNTRY: Final[Appetites] = {
    ActionId("carry-out-clause"): CARRY_OUT,
    ActionId("enforce-agreement"): ENFORCE,
    ActionId("prepare-public"): _prepare,
    ActionId("rally-votes"): _rally,
    ActionId("compensate-bloc"): _compensate,
    ActionId("consult-capital"): _consult,
    ActionId("ask-embassy"): _find_out,
    ActionId("assess-intelligence"): _find_out,
    ActionId("reopen-embassy"): _reopen,
    ActionId("keep-embassy-open"): always(540),
    ActionId("host-summit"): alike(_summit),
    ActionId("grant-recognition"): _recognise,
    ActionId("tell-in-confidence"): _confide,
    ActionId("refer-to-panel"): _refer,
    ActionId("accept-mediation"): _call_in,
    ActionId("acknowledge-the-past"): alike(_acknowledge),
    ActionId("protest"): _protest,
    ActionId("demand-in-public"): _hard("demand-in-public"),
    ActionId("show-force"): _hard("show-force"),
    ActionId("issue-ultimatum"): _hard("issue-ultimatum"),
    ActionId("threaten-sanctions"): _hard("threaten-sanctions"),
    ActionId("impose-sanctions"): _break("impose-sanctions", 40),
    ActionId("reduce-embassy"): _break("reduce-embassy", 15),
    ActionId("halt-talks"): _break("halt-talks", 20),
    ActionId("mobilise"): _break("mobilise", 30),
    ActionId("order-strike"): _break("order-strike", 30),
    ActionId("break-relations"): _break("break-relations", 6),
    ActionId("stir-unrest"): _break("stir-unrest", 10),
    ActionId("reject-text"): _reject,
    ActionId("look-after-citizens"): alike(_look_after),
    ActionId("share-warnings"): alike(_warn),
    ActionId("build-together"): alike(_build),
    ActionId("ease-sanctions"): alike(_ease),
    ActionId("set-up-hotline"): _safeguard,
    ActionId("call-hotline"): _safeguard,
    ActionId("rescue-exercise"): _safeguard,
    ActionId("sign-ceasefire"): _cease_fire,
    ActionId("trade-offer"): alike(_give),
    ActionId("credit-line"): alike(_give),
    ActionId("back-dialogue"): always(350),
    ActionId("disavow-dialogue"): _break("disavow-dialogue", 60),
    ActionId("review-advice"): always(700),
    ActionId("accept-monitors"): alike(_watch),
    ActionId("share-culture"): _warm,
    ActionId("exchange-students"): _warm,
    ActionId("send-aid"): alike(_aid),
    ActionId("convene-forum"): alike(_forum),
    ActionId("open-secret-channel"): alike(_secret_channel),
    ActionId("secure-handling"): always(230),
}
