"""What each track did here: what it bought, what it cost, and which ideas travelled.

A change belongs to the track of the action that caused it. Nothing here knows what a track is good
for; it only adds up what the ledger says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from game_rules.catalogue import CATALOGUE
from game_rules.debrief.record import Record, RoundTold
from game_rules.ids import ActionId, ChannelId, Cited, IssueId, OptionId, PartyId, Track
from game_rules.ledger import VARIABLES, Cause, Change, RoundNumber, Subject, Var
from game_rules.news import Told
from game_rules.orders import OnIssue, Term
from game_rules.shapes import AtMost, Between, Count, Whole

Claims = Annotated[tuple[Cited, ...], AtMost(80)]


@dataclass(frozen=True, slots=True)
class Moved:
    """By how much the actions of a track moved one variable, up and down, added up."""

    var: Var
    up: Whole
    down: Whole
    lines: Count


@dataclass(frozen=True, slots=True)
class Met:
    """How often a channel met on an issue."""

    channel: ChannelId
    issue: IssueId
    times: Annotated[int, Between(0, 99)]


@dataclass(frozen=True, slots=True)
class TrackTold:
    """One track."""

    track: Track
    orders: Annotated[Mapping[ActionId, Count], AtMost(80)]
    """How often each of its actions was carried out."""
    failed: Count
    """Orders of this track that could not be carried out."""
    spent: Count
    """Actions that seats spent on it."""
    met: Annotated[tuple[Met, ...], AtMost(60)]
    moved: Annotated[tuple[Moved, ...], AtMost(80)]
    claims: Claims
    """The claims at work in it, the busiest first."""


class StepKind(StrEnum):
    """How far an idea has come on its way from talk to law."""

    FOUND = "found"
    RECOMMENDED = "recommended"
    HEARD = "heard"
    UNHEARD = "unheard"
    ADOPTED = "adopted"
    WIDENED = "widened"
    TABLED = "tabled"
    SIGNED = "signed"
    IN_FORCE = "in-force"


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the journey of an idea."""

    kind: StepKind
    round: RoundNumber
    party: PartyId | None = None
    """Which capital, where it is about one."""
    channel: ChannelId | None = None


@dataclass(frozen=True, slots=True)
class Journey:
    """An option that some official could not say at the start, and how far it came."""

    issue: IssueId
    option: OptionId
    hidden: bool
    """Nobody knew of it at the start."""
    steps: Annotated[tuple[Step, ...], AtMost(60)]
    arrived: bool
    """It stands in the agreement in force."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """All tracks of a game."""

    tracks: Annotated[tuple[TrackTold, ...], AtMost(5)]
    journeys: Annotated[tuple[Journey, ...], AtMost(60)]
    """Those that went anywhere, the furthest first."""


def tracks(record: Record) -> Tracks:
    """What each track did, bought and cost."""
    journeys = sorted(
        _journeys(record), key=lambda journey: -len({each.kind for each in journey.steps})
    )
    return Tracks(tuple(_track(record, track) for track in Track), tuple(journeys))


def track_of(change: Change) -> Track | None:
    """The track of the actions that caused a change; None where a rule or a card did.

    What officials and others brought about together belongs to the mixed track.
    """
    found = [CATALOGUE[ActionId(each.what)].track for each in change.causes if _is_action(each)]
    if Track.ONE_AND_A_HALF in found:
        return Track.ONE_AND_A_HALF
    return found[0] if found else None


def _is_action(cause: Cause) -> bool:
    return cause.what in CATALOGUE


def _track(record: Record, track: Track) -> TrackTold:
    orders: dict[ActionId, int] = {}
    failed = spent = 0
    for told in record.rounds:
        for each in told.carried:
            action = CATALOGUE[each.action]
            if action.track is not track:
                continue
            if each.no is None:
                orders[each.action] = orders.get(each.action, 0) + 1
                spent += action.cost
            else:
                failed += 1
    return TrackTold(
        track,
        orders,
        failed,
        spent,
        _met(record, track),
        _moved(record, track),
        _claims(record, track),
    )


def _met(record: Record, track: Track) -> tuple[Met, ...]:
    """The meetings of a track: a meeting that officials came to as guests counts as mixed."""
    times: dict[tuple[ChannelId, IssueId], int] = {}
    for told in record.rounds:
        came: dict[tuple[ChannelId, IssueId], Track] = {}
        for each in told.carried:
            on = each.particulars
            if each.no is None and isinstance(on, OnIssue):
                held = CATALOGUE[each.action].track
                key = (on.channel, on.issue)
                mixed = Track.ONE_AND_A_HALF
                came[key] = mixed if mixed in (held, came.get(key)) else held
        for key, held in came.items():
            if held is track:
                times[key] = times.get(key, 0) + 1
    return tuple(Met(*key, count) for key, count in times.items())


def _moved(record: Record, track: Track) -> tuple[Moved, ...]:
    ups: dict[Var, int] = {}
    downs: dict[Var, int] = {}
    lines: dict[Var, int] = {}
    for change in _changes(record):
        if track_of(change) is not track or _is_a_verdict(change):
            continue
        moved = change.after - change.before
        ups[change.var] = ups.get(change.var, 0) + max(0, moved)
        downs[change.var] = downs.get(change.var, 0) + min(0, moved)
        lines[change.var] = lines.get(change.var, 0) + 1
    return tuple(Moved(var, ups[var], downs[var], lines[var]) for var in VARIABLES if var in lines)


def _is_a_verdict(change: Change) -> bool:
    """A vote is not moved by whoever called it: it is set anew each time."""
    return change.rule == "ratification"


def _claims(record: Record, track: Track) -> Claims:
    count: dict[Cited, int] = {}
    for change in _changes(record):
        if track_of(change) is track:
            for claim in change.claims:
                count[claim] = count.get(claim, 0) + 1
    return tuple(sorted(count, key=lambda claim: (-count[claim], claim)))[:80]


def _changes(record: Record) -> Iterator[Change]:
    for told in record.rounds:
        yield from told.page.changes


# --- ideas on their way
# --------------------------------------------------------------------------------------------


def _journeys(record: Record) -> Iterator[Journey]:
    game = record.game
    for issue in game.printed.issues.values():
        for option in game.printed.options_of(issue.id):
            hidden = (issue.id, option) in game.printed.hidden
            if not hidden and all(
                option in party.mandate.get(issue.id, ()) for party in game.printed.parties.values()
            ):
                continue
            steps = tuple(dict.fromkeys(_steps(record, Term(issue.id, option))))
            if steps:
                arrived = Term(issue.id, option) in game.in_force
                yield Journey(issue.id, option, hidden, steps, arrived)


def _steps(record: Record, term: Term) -> Iterator[Step]:
    """The stages of one idea in the order of time."""
    for told in record.rounds:
        adopted: set[str] = set()
        for change in told.page.changes:
            if not _is_about(change, term):
                continue
            match change.var:
                case Var.FOUND:
                    channel = ChannelId(change.subject[0])
                    yield Step(StepKind.FOUND, told.round, channel=channel)
                case Var.ADOPTED:
                    adopted.add(change.subject[0])
                case _:
                    pass
        yield from _advised(record, told.round, term)
        yield from _heard(told, term)
        for change in told.page.changes:
            if change.var is Var.MANDATE and _is_about(change, term) and change.after:
                party = PartyId(change.subject[0])
                kind = StepKind.ADOPTED if party in adopted else StepKind.WIDENED
                yield Step(kind, told.round, party)
        if told.text is not None and term in told.text.terms:
            yield Step(StepKind.TABLED, told.round)
            if any(news.code is Told.SIGNED for news in told.news):
                yield Step(StepKind.SIGNED, told.round)
    if term in record.game.in_force:
        yield Step(StepKind.IN_FORCE, record.game.round)


def _advised(record: Record, round: int, term: Term) -> Iterator[Step]:
    for idea in record.game.ideas.values():
        if idea.round == round and (idea.issue, idea.option) == (term.issue, term.option):
            yield Step(StepKind.RECOMMENDED, round, channel=idea.channel)


def _heard(told: RoundTold, term: Term) -> Iterator[Step]:
    for news in told.news:
        about = news.facts.get("issue"), news.facts.get("option")
        if news.code in (Told.BRIEFED, Told.NOT_LISTENED) and about == (term.issue, term.option):
            kind = StepKind.HEARD if news.code is Told.BRIEFED else StepKind.UNHEARD
            yield Step(kind, told.round, PartyId(news.facts["party"]))


def _is_about(change: Change, term: Term) -> bool:
    subjects = VARIABLES[change.var].subjects
    return subjects[-2:] == (Subject.ISSUE, Subject.OPTION) and change.subject[-2:] == (
        term.issue,
        term.option,
    )
