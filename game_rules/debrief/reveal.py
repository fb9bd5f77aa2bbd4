"""What was hidden: what each way was worth to each side, what officials could say, what nobody
could sign, and what each side did not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from game_rules.debrief.picture import Worths
from game_rules.debrief.record import Record
from game_rules.ids import BlocId, Hand, IssueId, OptionId, PartyId, SeatId
from game_rules.ledger import Cell, RoundNumber, Var
from game_rules.news import CONFIDENCES, REPORTS, Told
from game_rules.orders import Term, Terms
from game_rules.refusals import Facts
from game_rules.shapes import AtMost, Points
from game_rules.state import Game

Parties = Annotated[tuple[PartyId, ...], AtMost(4)]


@dataclass(frozen=True, slots=True)
class OptionTruth:
    """One way to settle an issue, with everything that was hidden about it."""

    option: OptionId
    worths: Worths
    hidden: bool
    """Nobody knew of it at the start."""
    found: RoundNumber | None
    """The round in which a dialogue found it."""
    sayable_first: Parties
    """Whose officials could say it at the start."""
    sayable_last: Parties
    red_line_of: Parties
    sacred_to: Annotated[tuple[BlocId, ...], AtMost(24)]
    in_force: bool


@dataclass(frozen=True, slots=True)
class IssueTruth:
    """One issue."""

    issue: IssueId
    options: Annotated[tuple[OptionTruth, ...], AtMost(6)]
    weights: Worths
    """How far apart the best and the worst way lie for each side: what the issue meant to it."""


@dataclass(frozen=True, slots=True)
class Belief:
    """What one side thought of another, at the start and at the end, in tenths."""

    party: PartyId
    of: PartyId
    trust: tuple[Points, Points]
    image: tuple[Points, Points]


@dataclass(frozen=True, slots=True)
class SideTruth:
    """One side, with what it knew and did not."""

    party: PartyId
    no_deal: tuple[Points, Points]
    """What no deal was worth to it at the start and at the end."""
    support: tuple[Points, Points]
    missed: Terms
    """Ways that its officials never heard of."""
    most: IssueId
    """The issue that meant most to it."""


@dataclass(frozen=True, slots=True)
class Learned:
    """Something true about the other side that one side found out, by a report of its own or from
    the other side itself.
    """

    round: RoundNumber
    party: PartyId
    """Who found it out."""
    code: Told
    facts: Facts


@dataclass(frozen=True, slots=True)
class Reveal:
    """Everything that was hidden."""

    issues: Annotated[tuple[IssueTruth, ...], AtMost(8)]
    sides: Annotated[tuple[SideTruth, ...], AtMost(4)]
    beliefs: Annotated[tuple[Belief, ...], AtMost(12)]
    learned: Annotated[tuple[Learned, ...], AtMost(200)]
    bots: Annotated[tuple[SeatId, ...], AtMost(14)]
    """Seats that a bot played when it ended."""


def reveal(record: Record) -> Reveal:
    """What was hidden in a game."""
    game = record.game
    parties = tuple(game.printed.parties)
    issues = tuple(_issue(record, issue) for issue in game.printed.issues)
    return Reveal(
        issues=issues,
        sides=tuple(_side(game, issues, at, party) for at, party in enumerate(parties)),
        beliefs=tuple(
            Belief(
                one,
                other,
                _span(game, (Var.TRUST, one, other)),
                _span(game, (Var.IMAGE, one, other)),
            )
            for one in parties
            for other in game.others(one)
        ),
        learned=tuple(_learned(record)),
        bots=tuple(seat for seat, hand in game.hands.items() if hand in (Hand.BOT, Hand.EMPTY)),
    )


def _span(game: Game, cell: Cell) -> tuple[int, int]:
    return game.at_start(*cell), game.now(*cell)


def _learned(record: Record) -> Iterator[Learned]:
    for told in record.rounds:
        for news in told.news:
            if news.code in REPORTS | CONFIDENCES and news.to:
                yield Learned(told.round, record.game.party_of(news.to[0]), news.code, news.facts)


def _issue(record: Record, issue: IssueId) -> IssueTruth:
    game = record.game
    parties = tuple(game.printed.parties)
    options = tuple(_option(record, issue, option) for option in game.printed.options_of(issue))
    weights = tuple(
        max(option.worths[at] for option in options) - min(option.worths[at] for option in options)
        for at in range(len(parties))
    )
    return IssueTruth(issue, options, weights)


def _option(record: Record, issue: IssueId, option: OptionId) -> OptionTruth:
    game = record.game
    parties = game.printed.parties
    return OptionTruth(
        option=option,
        worths=tuple(game.worths[party, issue, option] for party in parties),
        hidden=(issue, option) in game.printed.hidden,
        found=next(
            (
                page.round
                for page in game.ledger
                for change in page.changes
                if change.var is Var.FOUND and change.subject[-2:] == (issue, option)
            ),
            None,
        ),
        sayable_first=tuple(
            party for party in parties if game.at_start(Var.MANDATE, party, issue, option)
        ),
        sayable_last=tuple(party for party in parties if game.may_say(party, issue, option)),
        red_line_of=tuple(
            party.id for party in parties.values() if option in party.red_lines.get(issue, ())
        ),
        sacred_to=tuple(
            bloc.id for bloc in game.printed.blocs.values() if option in bloc.sacred.get(issue, ())
        ),
        in_force=Term(issue, option) in game.in_force,
    )


def _side(game: Game, issues: tuple[IssueTruth, ...], at: int, party: PartyId) -> SideTruth:
    return SideTruth(
        party=party,
        no_deal=_span(game, (Var.NO_DEAL, party)),
        support=_span(game, (Var.SUPPORT, party)),
        missed=tuple(
            Term(truth.issue, option.option)
            for truth in issues
            for option in truth.options
            if option.hidden
            and not game.knows(party, truth.issue, option.option)
            and not game.was_briefed(party, truth.issue, option.option)
        ),
        most=max(issues, key=lambda truth: truth.weights[at]).issue,
    )
