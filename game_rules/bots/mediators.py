"""What a bot does that goes between two sides: it lends contact, carries messages, writes one text
for both, and puts its weight behind them, or on them (C18, C23, C40, C43).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.bots.seen import Seen
from game_rules.bots.wishes import Appetites, Bot, Source, always, at_most, pastimes, wishes
from game_rules.catalogue.mediation import (
    GOOD_OFFICES,
    OFFER_GUARANTEE,
    PRESS_PARTY,
    SHUTTLE,
    SINGLE_TEXT,
)
from game_rules.ids import IssueId, Mission, OptionId
from game_rules.news import Told
from game_rules.orders import InChannel, OnIssue, SeatAct, Term, Terms, TowardParty, WriteDraft
from game_rules.views.records import ChannelShown, DraftShown, TopicShown


def mediator_wishes(bot: Bot) -> Iterator[Source]:
    """All that a bot between two sides would do in this round."""
    yield from wishes(bot, GO_BETWEEN)
    yield pastimes(bot, frozenset(GO_BETWEEN))


@at_most(850)
def _lend(bot: Bot, way: InChannel) -> int:
    """Contact is worth most when somebody is about to meet and no embassy stands open."""
    shut = any(each != Mission.FULL for dyad in bot.seen.world.dyads for each in dyad.missions)
    room = _room(bot.seen, way.channel)
    meets = room is not None and any(topic.agreed for topic in room.topics)
    return (850 if meets else 380) if shut else 0


@at_most(700)
def _carry(bot: Bot, way: OnIssue) -> int:
    """What officials could not sign yet comes first, then what is nearest to a text of both."""
    topic = _topic(bot.seen, way)
    if topic is None:
        return 0
    if not topic.signable:
        return 700 - topic.progress // 10
    ripe = topic.progress >= bot.seen.printed_rules.single_text_finds
    return 0 if ripe or topic.found else 480 + topic.progress // 10


@at_most(760)
def _write(bot: Bot, way: OnIssue) -> int:
    """It pays where talks are far and nobody has found anything yet, for who knows enough. Whether
    there is anything to find nobody can tell, so it is not tried every time.
    """
    rules, topic, mine = bot.seen.printed_rules, _topic(bot.seen, way), bot.seen.home.between
    if topic is None:
        return 0
    able = mine is not None and mine.knowledge >= rules.single_text_knowledge
    near = topic.progress + rules.single_text_step >= rules.single_text_finds
    return 760 if able and near and not topic.found and bot.leans(way.issue, 60) else 0


@at_most(640)
def _press(bot: Bot, way: TowardParty) -> int:
    """Whoever has just let a text fall; and now and then anybody, when time runs out."""
    fell = any(
        item.code is Told.VOTED_DOWN and item.facts["party"] == way.party
        for item in bot.seen.news.items
    )
    late = 2 * bot.seen.table.round > bot.seen.table.rounds and not bot.seen.text.in_force
    return 640 if fell or (late and bot.leans(way.party, 15)) else 0


GO_BETWEEN: Final[Appetites] = {
    GOOD_OFFICES.id: _lend,
    SHUTTLE.id: _carry,
    SINGLE_TEXT.id: _write,
    PRESS_PARTY.id: _press,
    OFFER_GUARANTEE.id: always(800),
}


def between_the_lines(seen: Seen) -> Iterator[SeatAct]:
    """One text out of those of both sides: what both write stands, then what was found, and of the
    rest each side gets every other line. It is written anew once a round.
    """
    if seen.text.draft is not None or seen.text.signed is not None:
        return
    for channel in seen.channels:
        mine = next((each for each in channel.drafts if each.by == seen.card.seat), None)
        theirs = {seen.parties[each.by]: each for each in channel.drafts if each is not mine}
        if len(theirs) < 2 or (mine is not None and mine.version >= seen.table.round):
            continue
        terms = _halfway(seen, channel, tuple(theirs.values()))
        if terms and mine is None:
            yield WriteDraft(channel.id, None, 0, terms)
        elif terms and mine is not None and terms != mine.terms:
            yield WriteDraft(channel.id, mine.id, mine.version, terms)


def _halfway(seen: Seen, channel: ChannelShown, drafts: tuple[DraftShown, ...]) -> Terms:
    """Of what the drafts say only what the go-between has heard of can be written again."""
    found = {topic.issue: topic.found[0] for topic in channel.topics if topic.found}
    lines: list[Term] = []
    for at, topic in enumerate(channel.topics):
        lines_of = (_line(draft, topic.issue) for draft in drafts)
        asked = [option for option in lines_of if option and seen.option(topic.issue, option)]
        if not asked:
            continue
        same = len(set(asked)) == 1
        option = asked[0] if same else found.get(topic.issue, asked[at % len(asked)])
        lines.append(Term(topic.issue, option))
    return tuple(lines)


def _line(draft: DraftShown, issue: IssueId) -> OptionId | None:
    return next((term.option for term in draft.terms if term.issue == issue), None)


def _room(seen: Seen, channel: str) -> ChannelShown | None:
    """A room that is open."""
    return next((each for each in seen.channels if each.id == channel), None)


def _topic(seen: Seen, way: OnIssue) -> TopicShown | None:
    room = _room(seen, way.channel)
    return None if room is None else next(it for it in room.topics if it.issue == way.issue)
