"""The story round by round, and its turning points, chosen by rule.

A turning point is something loud in the news, or the round in which tension moved most. The louder
kinds come first in `LOUDEST`; of equals the earlier one counts. A handful is kept, in the order of
time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from game_rules.debrief.record import Record, RoundTold
from game_rules.ids import Cited
from game_rules.ledger import Cause, Change, RoundNumber, Var
from game_rules.news import Told
from game_rules.refusals import Facts
from game_rules.shapes import AtMost, Points

LOUDEST: Final = (
    Told.WAR,
    Told.RATIFIED,
    Told.REFUSED_AT_HOME,
    Told.CEASEFIRE,
    Told.GOVERNMENT_FALLS,
    Told.STRUCK,
    Told.SIGNED,
    Told.RECOGNISED,
    Told.ARRESTED,
    Told.CEASEFIRE_BROKEN,
    Told.BRINK_HELD,
    Told.BRINK_MEDIATED,
    Told.BRINK,
    Told.LEFT,
    Told.JOINED,
    Told.NEUTRALITY_BROKEN,
    Told.CALLED_ON,
    Told.WEDGE_EXPOSED,
    Told.CONTACT_MADE,
    Told.GUARANTEED,
    Told.MEDIATION_BEGINS,
    Told.ADOPTED,
    Told.VOTED_DOWN,
    Told.PRESSED,
    Told.FOUND,
    Told.ULTIMATUM,
    Told.THREAT_EMPTY,
    Told.NOT_LISTENED,
)
MOST_TURNS: Final = 6
TENSION_MOVED: Final = "tension-moved"
"""The code of the turning point that is no news: the round in which tension moved most."""
BIG_MOVE: Final = 60
"""From so many tenths on, the largest move of tension is a turning point."""

Causes = Annotated[tuple[Cause, ...], AtMost(14)]
Claims = Annotated[tuple[Cited, ...], AtMost(8)]


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened, with what made it happen."""

    round: RoundNumber
    at_brink: bool
    code: Annotated[str, AtMost(40)]
    facts: Facts
    causes: Causes
    claims: Claims
    public: bool
    """Whether everybody heard of it at the time."""


@dataclass(frozen=True, slots=True)
class RoundStory:
    """One round, or one brink."""

    round: RoundNumber
    at_brink: bool
    moments: Annotated[tuple[Moment, ...], AtMost(200)]
    tension: Annotated[tuple[Points, ...], AtMost(6)]
    """Between each pair of parties when it was over, in tenths."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole story."""

    start: Annotated[tuple[Points, ...], AtMost(6)]
    """Tension between each pair of parties at the start."""
    rounds: Annotated[tuple[RoundStory, ...], AtMost(40)]
    turns: Annotated[tuple[Moment, ...], AtMost(MOST_TURNS + 1)]


def timeline(record: Record) -> Timeline:
    """The story of a game."""
    pairs = tuple(record.game.printed.dyads)
    now = {pair: record.game.at_start(Var.TENSION, *pair) for pair in pairs}
    start = tuple(now.values())
    stories = []
    for told in record.rounds:
        for change in told.page.changes:
            if change.var is Var.TENSION:
                now[change.subject[0], change.subject[1]] = change.after  # type: ignore[index]
        moments = tuple(_moments(told))
        stories.append(RoundStory(told.round, told.at_brink, moments, tuple(now.values())))
    return Timeline(start, tuple(stories), tuple(_turns(record)))


def _moments(told: RoundTold) -> Iterator[Moment]:
    for news in told.news:
        yield Moment(
            told.round,
            told.at_brink,
            news.code,
            news.facts,
            _causes(told, news.claims, news.facts),
            news.claims,
            news.to is None,
        )


def _causes(told: RoundTold, claims: Claims, facts: Facts) -> Causes:
    """Whose orders stand behind a piece of news: those of the ledger lines of the same round that
    speak most nearly of the same thing, on the same claims where there are such.
    """
    about = set(facts.values())
    near = [(len(about & set(line.subject)), line) for line in told.page.changes]
    same = [(common, line) for common, line in near if set(line.claims) & set(claims)] or near
    most = max((common for common, _ in same), default=0)
    if most == 0:
        return ()
    found = dict.fromkeys(
        cause
        for common, line in same
        if common == most
        for cause in line.causes
        if cause.seat is not None
    )
    return tuple(found)[:14]


def _turns(record: Record) -> Iterator[Moment]:
    loud = [
        moment for told in record.rounds for moment in _moments(told) if moment.code in set(LOUDEST)
    ]
    ranked = sorted(range(len(loud)), key=lambda at: (LOUDEST.index(Told(loud[at].code)), at))
    kept = [loud[at] for at in sorted(ranked[:MOST_TURNS])]
    move = _largest_move(record)
    if move is not None:
        kept.append(move)
    yield from sorted(kept, key=lambda moment: (moment.round, moment.at_brink))


def _largest_move(record: Record) -> Moment | None:
    """The round in which tension moved most, with the lines that moved it."""
    best: tuple[int, RoundTold, list[Change]] | None = None
    for told in record.rounds:
        for pair in record.game.printed.dyads:
            lines = [each for each in told.page.changes if each.cell == (Var.TENSION, *pair)]
            moved = abs(lines[-1].after - lines[0].before) if lines else 0
            if moved >= BIG_MOVE and (best is None or moved > best[0]):
                best = (moved, told, lines)
    if best is None:
        return None
    _, told, lines = best
    before, after = lines[0].before, lines[-1].after
    return Moment(
        told.round,
        told.at_brink,
        TENSION_MOVED,
        {
            "after": str(after),
            "before": str(before),
            "how": "up" if after > before else "down",
            "other": lines[0].subject[1],
            "party": lines[0].subject[0],
        },
        tuple(dict.fromkeys(cause for line in lines for cause in line.causes if cause.seat)),
        tuple(dict.fromkeys(claim for line in lines for claim in line.claims))[:8],
        public=True,
    )
