"""Texts: what a bot proposes, stands behind, and votes for.

Its aspiration falls from round to round. It begins from the other side's words and puts back what
costs its own side most until the text is good enough: so two bots move toward each other, and a
person who writes a text gets an answer to it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from game_rules.bots.seen import Seen
from game_rules.bots.temper import Temper
from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.fixed import ONE, clamp, over, scaled
from game_rules.ids import OFFICIALS, IssueId, OptionId, Role, Track
from game_rules.orders import OnText, Order, SeatAct, SponsorDraft, Term, Terms, WriteDraft
from game_rules.rules.tabling import Need
from game_rules.views.records import ChannelShown, DraftShown, IssueShown

LEAST = 10
"""The gain that a bot settles for in the last round, in tenths."""
VERSIONS_A_ROUND = 3
"""How often a bot rewrites its text in a round, at most."""
PROUD = 60
"""Pride from which a head does not sign under pressure."""
DOUBT = 25
"""How far below the pass mark a bot still expects its people may follow, in tenths."""


def pen(seen: Seen, temper: Temper) -> Iterator[SeatAct]:
    """Stand behind a text of the other side that is good enough; else write down what would be."""
    if not seen.card.official or seen.text.draft is not None or seen.text.signed is not None:
        return
    tables = [channel for channel in seen.channels if channel.tables]
    official = [channel for channel in tables if channel.track is Track.ONE]
    for channel in official or tables:  # a text of private guests only where officials never meet
        if _holds_pen(seen, channel):
            for act in _move(seen, temper, channel):
                yield act
                if isinstance(act, SponsorDraft):
                    return  # it may lie on the table now, and then no other text can


def _holds_pen(seen: Seen, channel: ChannelShown) -> bool:
    """One bot writes for each side: an envoy if there is one."""
    writers = [
        seat
        for seat in seen.cast.seats
        if seat.id in channel.members and seat.party == seen.card.party
        and seat.role in OFFICIALS and not seen.is_person(seat.id)
    ]  # fmt: skip
    writers.sort(key=lambda seat: seat.role is not Role.ENVOY)
    return bool(writers) and writers[0].id == seen.card.seat


def _move(seen: Seen, temper: Temper, channel: ChannelShown) -> Iterator[SeatAct]:
    """Work on a text for everything; when that cannot be signed in time, on a small one."""
    if seen.rounds_left == 1 and not all(topic.signable for topic in channel.topics):
        yield from _part(seen, channel)
    else:
        yield from _whole(seen, temper, channel)


def _whole(seen: Seen, temper: Temper, channel: ChannelShown) -> Iterator[SeatAct]:
    wanted = enough(seen, temper)
    drafts = [draft for draft in channel.drafts if not is_partial(seen, draft.terms)]
    between = [draft for draft in drafts if seen.goes_between(draft.by)]
    theirs = [draft for draft in drafts if not seen.is_mine(draft.by) and draft not in between]
    good = [
        draft
        for draft in (*theirs, *between)
        if (draft in between or any(not seen.is_mine(seat) for seat in draft.sponsors))
        and can_sponsor(seen, draft)
        and gain(seen, draft.terms) >= wanted
    ]
    if not good:
        mine = next((draft for draft in drafts if draft.by == seen.card.seat), None)
        yield from _write(seen, channel, theirs, mine, wanted)
        return
    best = max(good, key=lambda draft: gain(seen, draft.terms))
    if seen.card.seat not in best.sponsors:
        yield SponsorDraft(best.id, best.version)


def _part(seen: Seen, channel: ChannelShown) -> Iterator[SeatAct]:
    """In the last round in which a signature still comes into force: at least what hurts nobody
    much (C55).
    """
    if seen.text.in_force:
        return
    drafts = [draft for draft in channel.drafts if is_partial(seen, draft.terms)]
    for draft in drafts:
        good = gain(seen, draft.terms) >= LEAST and can_sponsor(seen, draft)
        if good and any(not seen.is_mine(seat) for seat in draft.sponsors):
            if seen.card.seat not in draft.sponsors:
                yield SponsorDraft(draft.id, draft.version)
            return
    mine = next((draft for draft in drafts if draft.by == seen.card.seat), None)
    terms = _calm_terms(seen, channel)
    if mine is None and terms and gain(seen, terms) >= LEAST:
        yield WriteDraft(channel.id, None, 0, terms)
    elif mine is not None and _is_ready(seen, mine, LEAST):
        yield SponsorDraft(mine.id, mine.version)


def _calm_terms(seen: Seen, channel: ChannelShown) -> Terms:
    """The best that my side may say on each question that can be settled apart from the rest."""
    ripe = {topic.issue for topic in channel.topics if topic.signable}
    best = [
        (row.id, max(sayable, key=lambda option: option.worth).id)
        for row in seen.sheet.issues
        if row.apart
        and row.id in ripe
        and (sayable := [option for option in row.options if option.sayable])
    ]
    return tuple(Term(issue, option) for issue, option in best)


def is_partial(seen: Seen, terms: Terms) -> bool:
    """Whether a text settles only what can be settled apart from the rest."""
    apart = {row.id for row in seen.sheet.issues if row.apart}
    return (
        bool(terms)
        and len(terms) < len(seen.sheet.issues)
        and all(term.issue in apart for term in terms)
    )


def _write(
    seen: Seen,
    channel: ChannelShown,
    theirs: list[DraftShown],
    mine: DraftShown | None,
    wanted: int,
) -> Iterator[SeatAct]:
    """Keep one text of one's own, and rewrite it as the talks go on."""
    asked, tried = theirs[-1].terms if theirs else (), mine.terms if mine else ()
    needed = {mark.issue for mark in channel.needs if mark.party != seen.card.party}
    terms = answer(seen, asked, tried, wanted, needed)
    if mine is None:
        if terms:
            yield WriteDraft(channel.id, None, 0, terms)
    elif terms and terms != mine.terms and mine.version < VERSIONS_A_ROUND * seen.table.round:
        yield WriteDraft(channel.id, mine.id, mine.version, terms)
    elif _is_ready(seen, mine, wanted):
        yield SponsorDraft(mine.id, mine.version)


def _is_ready(seen: Seen, mine: DraftShown, wanted: int) -> bool:
    return (
        seen.card.seat not in mine.sponsors
        and gain(seen, mine.terms) >= wanted
        and can_sponsor(seen, mine)
    )


ASKED, CONFIDED, ADVISED, OUR_BEST, TURNED_DOWN, NEEDED = 4, 3, 3, -2, -2, -2
"""How welcome an option should be to the other side: they wrote it themselves; they told us in
confidence that they could accept it; it is advice that both capitals heard; what suits us best will
suit them least; they answered it with something else; and what suits us best counts against us
most where they say that they need it most.
"""


def answer(
    seen: Seen, theirs: Terms, mine: Terms, wanted: int, needed: Container[IssueId] = ()
) -> Terms:
    """The text most welcome to the other side that gives mine what it wants; nothing if no text
    within the mandate does. `needed` are the issues that they have marked as most important.
    """
    asked = {term.issue: term.option for term in theirs}
    tried = {term.issue: term.option for term in mine}
    rows = [
        _row(
            issue,
            asked.get(issue.id),
            tried.get(issue.id),
            issue.id in needed,
            seen.is_barred,
            seen.confided,
        )
        for issue in seen.sheet.issues
    ]
    if not all(rows):
        return ()
    text = [max(row) for row in rows]
    short = wanted - sum(worth for _, worth, _ in text) - seen.sheet.parked + seen.sheet.no_deal
    while short > 0:
        swaps = [
            (_price(text[at], new, short), at, new)
            for at, row in enumerate(rows)
            for new in row
            if new[1] > text[at][1]
        ]
        if not swaps:
            return ()
        _, at, new = min(swaps)
        short -= new[1] - text[at][1]
        text[at] = new
    issues = seen.sheet.issues
    return tuple(Term(issues[at].id, option) for at, (_, _, option) in enumerate(text))


Sayable = tuple[int, int, OptionId]
"""How welcome an option is to them, what it is worth to us, and which it is."""


def _row(
    issue: IssueShown,
    asked: OptionId | None,
    tried: OptionId | None,
    needed: bool,
    barred: bool,
    confided: Container[tuple[str, str]],
) -> list[Sayable]:
    """What my side may say on an issue, and how welcome it should be. Where one side is `barred`
    from the other, a text has to bring recognition (C36).
    """
    sayable = [option for option in issue.options if option.sayable]
    if any(option.recognises for option in sayable) and barred:
        sayable = [option for option in sayable if option.recognises]
    best = max((option.worth for option in sayable), default=0)
    return [
        (
            ASKED * (option.id == asked)
            + CONFIDED * ((issue.id, option.id) in confided)
            + ADVISED * option.adopted
            + (OUR_BEST + NEEDED * needed) * (option.worth == best)
            + TURNED_DOWN * (asked is not None and option.id == tried != asked),
            option.worth,
            option.id,
        )
        for option in sayable
    ]


def _price(old: Sayable, new: Sayable, short: int) -> int:
    """What a change costs in good will, for each point of what is still missing that it brings."""
    return over(1000 * (old[0] - new[0]), min(short, new[1] - old[1]))


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


def enough(seen: Seen, temper: Temper) -> int:
    """The gain that a bot asks for in this round: it falls from round to round, to what it thinks
    its people may follow.
    """
    hope = sum(
        max((option.worth for option in row.options if option.sayable), default=0)
        for row in seen.sheet.issues
    )
    least = max(LEAST, _owed_at_home(seen))
    best = hope + seen.sheet.parked - seen.sheet.no_deal
    left = clamp(seen.table.rounds - seen.table.round, 0, seen.table.rounds)
    span = 100 * max(1, seen.table.rounds - 1)
    return least + max(0, over((best - least) * temper.firm * left, span))


def _owed_at_home(seen: Seen) -> int:
    """The gain from which the home vote may come out well, if nothing in the text has cover."""
    rules = seen.printed_rules
    missing = rules.pass_mark - DOUBT - mood_at_home(seen) - _old_grudge(seen, 0, 1)
    return over(1000 * missing, rules.approval_of_gain)


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


def vote(seen: Seen, temper: Temper) -> Iterator[Order]:
    """Yes to a text that is better than no deal and that the country may follow; else no. The
    proud do not sign in war, or right after a threat.
    """
    draft = seen.text.draft
    if draft is None:
        return
    yes = likes(seen, temper, draft.terms)
    ways = [way for way in seen.ways(VOTE_ON_TEXT.id) if isinstance(way, OnText)]
    for way in ways:
        if way.yes is yes or len(ways) == 1:
            yield Order(VOTE_ON_TEXT.id, way)
            return


def likes(seen: Seen, temper: Temper, terms: Terms) -> bool:
    """Whether a bot would say yes to a text as things stand."""
    return (
        not (seen.is_under_fire and temper.pride >= PROUD)
        and gain(seen, terms) >= LEAST
        and home_guess(seen, terms) >= seen.printed_rules.pass_mark - DOUBT
    )


def home_guess(seen: Seen, terms: Terms) -> int:
    """What a head expects the country to say to a text, in tenths: the rule book's sum without
    what each bloc cares about, which no government knows exactly.
    """
    options = (seen.option(term.issue, term.option) for term in terms)
    advised = sum(option is not None and option.adopted for option in options)
    rules = seen.printed_rules
    return (
        mood_at_home(seen)
        + scaled(gain(seen, terms), rules.approval_of_gain)
        + advised * rules.cover_cap
        + _old_grudge(seen, advised, len(terms))
    )


def _old_grudge(seen: Seen, advised: int, lines: int) -> int:
    """What an old quarrel costs at home, as far as a government can tell: where others have given
    advice, it takes it that two kinds of talks have been at work (C34).
    """
    rules = seen.printed_rules
    hardest = max((dyad.hardening for dyad in seen.world.dyads), default=0)
    alone = ONE - over(rules.entrenchment_of_track * advised, max(1, lines))
    return -scaled(rules.entrenched_home, 10 * hardest, alone)


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
        + over(sum(bloc.weight * bloc.mood for bloc in blocs), sum(bloc.weight for bloc in blocs))
        + scaled(over(sum(images), len(images)) - 500, rules.approval_of_image)
        + scaled(seen.home.support - 500, rules.approval_of_support)
    )
