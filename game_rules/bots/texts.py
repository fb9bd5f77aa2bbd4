"""Texts: what a bot proposes, stands behind, and votes for.

Its aspiration falls from round to round. It begins from the other side's words and puts back what
costs its own side most until the text is good enough: so two bots move toward each other, and a
person who writes a text gets an answer to it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from operator import is_not

from game_rules.bots.judging import (
    LEAST,
    PATIENCE,
    anger,
    can_sponsor,
    enough,
    gain,
    is_partial,
    likes,
    owed_at_home,
)
from game_rules.bots.seen import Seen, once
from game_rules.bots.temper import Temper
from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.fixed import over
from game_rules.ids import OFFICIALS, IssueId, OptionId, Role, SeatId, Track
from game_rules.news import Told
from game_rules.orders import OnText, Order, SeatAct, SponsorDraft, Term, Terms, WriteDraft
from game_rules.views.records import ChannelShown, DraftShown, IssueShown, OptionShown

VERSIONS_A_ROUND = 3
"""How often a bot rewrites its text in a round, at most, so that a person gets an answer to each
change; where only bots write to each other, once does: with three they agreed on the same.
"""


def pen(seen: Seen, temper: Temper) -> Iterator[SeatAct]:
    """Stand behind a text of the other side that is good enough; else write down what would be."""
    if (
        (seen.is_settled and not seen.text.amendable)
        or not seen.card.official
        or seen.text.draft is not None
        or seen.text.signed is not None
    ):
        return
    tables = [channel for channel in seen.channels if channel.tables]
    official = [channel for channel in tables if channel.track is Track.ONE]
    for channel in official or tables:  # a text of private guests only where officials never meet
        if _holds_pen(seen, channel.members):
            for act in _written(seen, temper, channel):
                yield act
                if isinstance(act, SponsorDraft):
                    return  # it may lie on the table now, and then no other text can


def _written(seen: Seen, temper: Temper, channel: ChannelShown) -> tuple[SeatAct, ...]:
    """What it does about the texts of a channel: the same as when it was last asked, as long as
    nobody has written, sponsored or marked anything there since.
    """
    now = (channel.drafts, channel.needs, seen.text, temper)
    before, acts = seen.texts.get(channel.id, (None, ()))
    if before is None or any(map(is_not, before, now)):
        acts = tuple(_move(seen, temper, channel))
        seen.texts[channel.id] = (now, acts)
    return acts


@once
def _holds_pen(seen: Seen, members: tuple[SeatId, ...]) -> bool:
    """One bot writes for each side: an envoy if there is one."""
    writers = [
        seat
        for seat in seen.cast.seats
        if seat.id in members and seat.party == seen.card.party
        and seat.role in OFFICIALS and not seen.is_person(seat.id)
    ]  # fmt: skip
    writers.sort(key=lambda seat: seat.role is not Role.ENVOY)
    return bool(writers) and writers[0].id == seen.card.seat


def _move(seen: Seen, temper: Temper, channel: ChannelShown) -> Iterator[SeatAct]:
    """Work on a text for everything; when that cannot be signed in time, or nobody comes down any
    further and still there is none, on a small one.
    """
    late = seen.rounds_left == 1 and not all(topic.signable for topic in channel.topics)
    calm = 2 * sum(row.apart for row in seen.sheet.issues) > len(seen.sheet.issues)
    begins = PATIENCE // 2 if calm else PATIENCE  # where most is calm, that comes first
    stuck = seen.rounds_left >= 1 and seen.table.round > begins and not seen.text.in_force
    if stuck or late:
        yield from _part(seen, replace(temper, rash=late), channel)
    if not late:
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
    good.sort(key=lambda draft: -gain(seen, draft.terms))
    for draft in good:  # the best first; where several sides have to agree, any that will do
        if seen.card.seat not in draft.sponsors:
            yield SponsorDraft(draft.id, draft.version)
            return


def _part(seen: Seen, temper: Temper, channel: ChannelShown) -> Iterator[SeatAct]:
    """At least what hurts nobody much (C55). A text that the people will refuse lies in the way of
    all others, so it is tried by the rash alone, or when there is no time for another.
    """
    if seen.text.in_force:
        return
    drafts = [draft for draft in channel.drafts if is_partial(seen, draft.terms)]
    for draft in drafts:
        good = likes(seen, temper, draft.terms) and can_sponsor(seen, draft)
        if good and any(not seen.is_mine(seat) for seat in draft.sponsors):
            if seen.card.seat not in draft.sponsors:
                yield SponsorDraft(draft.id, draft.version)
            return
    mine = next((draft for draft in drafts if draft.by == seen.card.seat), None)
    theirs = [draft for draft in drafts if not seen.is_mine(draft.by)]
    terms = _calm_terms(seen, channel, theirs[-1].terms if theirs else ())
    if mine is None and terms and gain(seen, terms) >= LEAST:
        yield WriteDraft(channel.id, None, 0, terms)
    elif mine is not None and likes(seen, temper, mine.terms) and _is_ready(seen, mine, LEAST):
        yield SponsorDraft(mine.id, mine.version)


def _calm_terms(seen: Seen, channel: ChannelShown, theirs: Terms) -> Terms:
    """What should be most welcome to the others on each question that can be settled apart from the
    rest, among what is no worse for my side than how things are.
    """
    ripe = {topic.issue for topic in channel.topics if topic.signable}
    asked = {term.issue: term.option for term in theirs}
    lines: list[Term] = []
    for issue in seen.sheet.issues:
        now = seen.option(issue.id, issue.status_quo)
        least = 0 if now is None else now.worth
        row = [
            each
            for each in _row(seen, issue, asked.get(issue.id), None, needed=False)
            if each[1] >= least
        ]
        if issue.apart and issue.id in ripe and row:
            lines.append(Term(issue.id, max(row)[2]))
    return tuple(lines)


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
    elif terms and terms != mine.terms and mine.version < _versions(seen, channel):
        yield WriteDraft(channel.id, mine.id, mine.version, terms)
    elif _is_ready(seen, mine, wanted):
        yield SponsorDraft(mine.id, mine.version)


def _versions(seen: Seen, channel: ChannelShown) -> int:
    """How often a bot has rewritten its text by the end of this round, at most."""
    answers = any(seen.is_person(seat) for seat in channel.members)
    return seen.table.round * (VERSIONS_A_ROUND if answers else 1)


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
REPORTED = {Told.WANTS_MOST: 3, Told.WANTS_LEAST: -3, Told.WILL_NOT_SIGN: -6}
"""The same as our embassies and services have found it out (C25)."""


def answer(
    seen: Seen, theirs: Terms, mine: Terms, wanted: int, needed: Container[IssueId] = ()
) -> Terms:
    """The text most welcome to the other side that gives mine what it wants; nothing if no text
    within the mandate does. `needed` are the issues that they have marked as most important.
    """
    asked = {term.issue: term.option for term in theirs}
    tried = {term.issue: term.option for term in mine}
    rows = [
        _row(seen, issue, asked.get(issue.id), tried.get(issue.id), needed=issue.id in needed)
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
    seen: Seen, issue: IssueShown, asked: OptionId | None, tried: OptionId | None, *, needed: bool
) -> list[Sayable]:
    """What my side may say on an issue, and how welcome it should be."""
    return [
        (
            each.welcome
            + ASKED * (each.option == asked)
            + NEEDED * (needed and each.is_best)
            + TURNED_DOWN * (asked is not None and each.option == tried != asked),
            each.worth,
            each.option,
        )
        for each in _lines(seen, issue.id)
    ]


@dataclass(frozen=True, slots=True)
class Line:
    """An option that my side may write down."""

    option: OptionId
    worth: int
    """To my side, less what it costs among people at home to whom it touches something sacred."""
    is_best: bool
    """Whether nothing else that my side may say on the issue is worth more to it."""
    welcome: int
    """How welcome it should be to the other side, by what lasts through the round."""


@once
def _lines(seen: Seen, issue: IssueId) -> tuple[Line, ...]:
    """What my side may say on an issue. Where one side is barred from the other, a text has to
    bring recognition (C36).
    """
    sayable = [option for option in seen.answers_to(issue) if option.sayable]
    if any(option.recognises for option in sayable) and seen.is_barred:
        sayable = [option for option in sayable if option.recognises]
    worth = {option.id: option.worth - _offence(seen, option) for option in sayable}
    best = max(worth.values(), default=0)
    reported = {code: seen.reported(code, issue) for code in REPORTED}
    # who knows what they want need not guess it from what we want
    ours = 0 if reported[Told.WANTS_MOST] else OUR_BEST
    return tuple(
        [
            Line(
                option.id,
                worth[option.id],
                worth[option.id] == best,
                CONFIDED * ((issue, option.id) in seen.confided)
                + ADVISED * option.adopted
                + ours * (worth[option.id] == best)
                + sum(worth * (option.id in reported[code]) for code, worth in REPORTED.items()),
            )
            for option in sayable
        ]
    )


def _offence(seen: Seen, option: OptionShown) -> int:
    """By how many points more a text has to gain, because an option in it touches what is sacred to
    some of the people (C51): nothing, as long as the country would let worse pass.
    """
    if not option.offends:
        return 0
    angry = over(1000 * anger(seen, (option,)), seen.printed_rules.approval_of_gain)
    return max(0, angry + min(0, owed_at_home(seen)))


def _price(old: Sayable, new: Sayable, short: int) -> int:
    """What a change costs in good will, for each point of what is still missing that it brings."""
    return over(1000 * (old[0] - new[0]), min(short, new[1] - old[1]))


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
