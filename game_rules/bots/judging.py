"""Judging: what a text is worth to a bot, how much it asks for, and what it thinks its people would
say to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from game_rules.bots.seen import Seen, once
from game_rules.bots.temper import Temper
from game_rules.constants import ELECTION_NERVES
from game_rules.coordination import grudge
from game_rules.fixed import ONE, clamp, over, scaled
from game_rules.ids import IssueId, OptionId, Track
from game_rules.orders import Terms
from game_rules.rules.tabling import Need
from game_rules.views.records import DraftShown, OptionShown

LEAST = 10
"""The gain that a bot settles for in the last round, in tenths."""
PATIENCE = 8
"""Rounds over which a bot comes down to what it settles for; in a longer game it stays there."""
PROUD = 60
"""Pride from which a head does not sign under pressure."""
DOUBT = 10
"""How far below the pass mark a bot still expects its people may follow, in tenths: with 25, of
what officials alone signed at standard two of five were refused at home.
"""


def gain(seen: Seen, terms: Terms) -> int:
    """How much better a text is for my side than no deal, in tenths; what my side has not heard of
    counts nothing. What is settled apart from the rest counts half of what it betters.
    """
    options = (seen.option(term.issue, term.option) for term in terms)
    worth = sum(option.worth for option in options if option is not None)
    if is_partial(seen, terms):
        named = {term.issue for term in terms}
        before = [
            seen.option(row.id, row.status_quo) for row in seen.sheet.issues if row.id in named
        ]
        return over(worth - sum(option.worth for option in before if option is not None), 2)
    return worth + seen.sheet.parked - seen.sheet.no_deal


def is_partial(seen: Seen, terms: Terms) -> bool:
    """Whether a text settles only what can be settled apart from the rest."""
    if not 0 < len(terms) < len(seen.sheet.issues):
        return False
    apart = {row.id for row in seen.sheet.issues if row.apart}
    return all(term.issue in apart for term in terms)


def enough(seen: Seen, temper: Temper) -> int:
    """The gain that a bot asks for in this round: it falls from round to round, to what it thinks
    its people may follow. Before an election nobody wants to be seen giving much away (C48).
    """
    if seen.is_settled:
        return floor(seen)
    least = LEAST if temper.rash else max(LEAST, owed_at_home(seen))
    best = _hope(seen) + seen.sheet.parked - seen.sheet.no_deal
    last = min(seen.table.rounds, PATIENCE)
    left = clamp(last - seen.table.round, 0, last)
    span = 100 * max(1, last - 1)
    asked = least + max(0, over((best - least) * temper.firm * left, span))
    return asked if temper.rash else asked + _nerves(seen, seen.table.round)


@once
def _hope(seen: Seen) -> int:
    """What the best text is worth that my side may write."""
    return sum(
        max((option.worth for option in row.options if option.sayable), default=0)
        for row in seen.sheet.issues
    )


@once
def owed_at_home(seen: Seen) -> int:
    """The gain from which the home vote may come out well, if nothing in the text has cover."""
    rules = seen.printed_rules
    asked = tuple(row.id for row in seen.sheet.issues)
    mood = mood_at_home(seen) + _old_grudge(seen, asked, frozenset())
    missing = rules.pass_mark + _caution(seen) - mood
    return over(1000 * missing, rules.approval_of_gain)


def floor(seen: Seen) -> int:
    """The least gain for which a bot says yes: more than nothing, and once all is settled more than
    what it has.
    """
    return LEAST + (gain(seen, seen.text.in_force) if seen.is_settled else 0)


def likes(seen: Seen, temper: Temper, terms: Terms) -> bool:
    """Whether a bot would say yes to a text as things stand."""
    return (
        not (seen.is_under_fire and temper.pride >= PROUD)
        and gain(seen, terms) >= floor(seen)
        and (
            temper.rash
            or (
                gain(seen, terms) >= LEAST + _nerves(seen, seen.table.round)
                and home_guess(seen, terms) >= _mark(seen, terms) + _caution(seen)
            )
        )
    )


def can_sponsor(seen: Seen, draft: DraftShown) -> bool:
    """Whether a text is complete, signable and within my mandate, and no other waits for its vote
    at home.
    """
    if seen.text.signed is not None:
        return False
    needs = (Need.RECOGNITION, Need.COMPLETE, Need.SIGNABLE, Need.HIDDEN)
    if any(lamp.need in needs and not lamp.lit for lamp in draft.lamps):
        return False
    options = (seen.option(term.issue, term.option) for term in draft.terms)
    return all(option is not None and option.sayable for option in options)


def missing(seen: Seen) -> frozenset[tuple[IssueId, OptionId]]:
    """What stands in texts of the others that are better for my side than no deal: if my officials
    may not say it, it is all that keeps us from them (C46).
    """
    return frozenset(
        (term.issue, term.option)
        for channel in seen.channels
        if channel.tables
        for draft in channel.drafts
        if not seen.is_mine(draft.by) and gain(seen, draft.terms) >= LEAST
        for term in draft.terms
    )


def home_guess(seen: Seen, terms: Terms) -> int:
    """What a head expects the country to say to a text, in tenths: the rule book's sum without
    what each bloc cares about, which no government knows exactly.
    """
    known = {
        term.issue: option
        for term in terms
        if (option := seen.option(term.issue, term.option)) is not None
    }
    advised = frozenset(issue for issue, option in known.items() if option.adopted)
    rules = seen.printed_rules
    return (
        mood_at_home(seen)
        - anger(seen, known.values())
        + scaled(gain(seen, terms), rules.approval_of_gain)
        + len(advised) * rules.cover_cap
        + _old_grudge(seen, tuple(term.issue for term in terms), advised)
    )


def anger(seen: Seen, options: Iterable[OptionShown]) -> int:
    """The approval that options cost at home which touch what is sacred to some of the people."""
    everybody = sum(bloc.weight for bloc in seen.home.blocs)
    angry = sum(
        bloc.weight
        for option in options
        for each in option.offends
        if (bloc := seen.bloc(each)) is not None
    )
    return over(-seen.printed_rules.sacred * angry, max(1, everybody))


def _nerves(seen: Seen, round: int) -> int:
    """What an election that is near costs whoever gives something away in a round (C48)."""
    ahead = [
        day.round - round
        for day in seen.cast.elections
        if day.party == seen.card.party and day.round >= round
    ]
    return ELECTION_NERVES.get(min(ahead), 0) if ahead else 0


def _caution(seen: Seen) -> int:
    """By how much a head's own guess must exceed the pass mark before it signs, in tenths: it may
    fall a little short of it, until its people have refused a text; then it must exceed it by as
    much as was missing, and a little more.
    """
    for vote in seen.text.home_votes:
        if vote.party == seen.card.party and not vote.passed:
            return DOUBT + max(0, vote.pass_mark - vote.vote)
    return -DOUBT


def _mark(seen: Seen, terms: Terms) -> int:
    """The approval that a text needs at home, as the rule book says it."""
    rules = seen.printed_rules
    return rules.pass_mark + (rules.partial_pass if is_partial(seen, terms) else 0)


@once
def _old_grudge(seen: Seen, issues: tuple[IssueId, ...], advised: frozenset[IssueId]) -> int:
    """What an old quarrel costs at home, as far as a government can tell: it knows which kinds of
    talks it has sat in itself, and that there was a dialogue where advice came from (C34).
    """
    rules = seen.printed_rules
    hardest = max((dyad.hardening for dyad in seen.world.dyads), default=0)
    alone = [
        max(0, ONE - rules.entrenchment_of_track * (_kinds(seen, issue, issue in advised) - 1))
        for issue in issues
    ]
    aged = grudge(rules, hardest)
    return -scaled(rules.entrenched_home, aged, over(sum(alone), max(1, len(alone))))


def _kinds(seen: Seen, issue: IssueId, advised: bool) -> int:
    """How many kinds of talks my side knows to have been at work on an issue; at least one."""
    tracks = {
        channel.track
        for channel in seen.channels
        for topic in channel.topics
        if topic.issue == issue
        and topic.sessions >= seen.printed_rules.at_work_from
        and not channel.standing.hidden
    }
    return max(1, len(tracks | ({Track.TWO} if advised else set())))


@once
def mood_at_home(seen: Seen) -> int:
    """How the country leans before it reads a text, as far as its government can tell."""
    rules = seen.printed_rules
    me = seen.card.party
    images = [
        dyad.images[0] if dyad.one == me else dyad.images[1]
        for dyad in seen.world.dyads
        if me in (dyad.one, dyad.other)
    ]
    blocs = seen.home.blocs
    return (
        rules.base_approval
        - _nerves(seen, seen.table.round + 1)
        + over(
            sum(bloc.weight * (bloc.mood + bloc.won) for bloc in blocs),
            sum(bloc.weight for bloc in blocs),
        )
        + scaled(over(sum(images), len(images)) - 500, rules.approval_of_image)
        + scaled(seen.home.support - 500, rules.approval_of_support)
    )
