"""The two-level view: what was signed abroad, and what became of it at home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game_rules.debrief.record import Record, RoundTold
from game_rules.ids import BlocId, DraftId, IssueId, OptionId, PartyId
from game_rules.ledger import Factor, RoundNumber, Var
from game_rules.news import Told
from game_rules.orders import Terms
from game_rules.scenario import Label
from game_rules.shapes import AtMost, Between, Points
from game_rules.weigh import Forecast

Share = Annotated[int, Between(0, 1000)]


@dataclass(frozen=True, slots=True)
class BlocVoted:
    """How one group at home voted, with the terms of its judgement in tenths."""

    bloc: BlocId
    name: Label
    weight: Annotated[int, Between(0, 100)]
    approval: Share
    terms: Annotated[tuple[Factor, ...], AtMost(16)]


@dataclass(frozen=True, slots=True)
class HomeVoted:
    """How one country voted on a text that had been signed."""

    round: RoundNumber
    party: PartyId
    vote: Share
    mark: Share
    passed: bool
    expected: Forecast | None
    """What its own people had expected."""
    blocs: Annotated[tuple[BlocVoted, ...], AtMost(6)]


@dataclass(frozen=True, slots=True)
class TextTold:
    """A text that lay on the table when a round closed."""

    round: RoundNumber
    draft: DraftId
    version: Annotated[int, Between(1, 9999)]
    terms: Terms
    signed: bool
    in_force: bool
    gains: Annotated[tuple[Points, ...], AtMost(4)]
    """Against no deal as it stood at the end, for each side, in tenths."""


@dataclass(frozen=True, slots=True)
class Widening:
    """A mandate that was opened, and when."""

    round: RoundNumber
    party: PartyId
    issue: IssueId
    option: OptionId


@dataclass(frozen=True, slots=True)
class TwoLevels:
    """What happened between each government and its own people."""

    texts: Annotated[tuple[TextTold, ...], AtMost(40)]
    votes: Annotated[tuple[HomeVoted, ...], AtMost(80)]
    widenings: Annotated[tuple[Widening, ...], AtMost(120)]
    support: Annotated[tuple[Annotated[tuple[Points, ...], AtMost(41)], ...], AtMost(4)]
    """For each side: support for its government at the start and after each round, in tenths."""


def two_levels(record: Record) -> TwoLevels:
    """What happened at home."""
    return TwoLevels(
        texts=tuple(_text(record, told) for told in record.rounds if told.text is not None),
        votes=tuple(
            vote
            for told in record.rounds
            for party in record.game.printed.parties
            for vote in _votes(record, told, party)
        ),
        widenings=tuple(
            Widening(
                told.round,
                PartyId(change.subject[0]),
                IssueId(change.subject[1]),
                OptionId(change.subject[2]),
            )
            for told in record.rounds
            for change in told.page.changes
            if change.var is Var.MANDATE and change.after
        ),
        support=tuple(_support(record, party) for party in record.game.printed.parties),
    )


def _text(record: Record, told: RoundTold) -> TextTold:
    assert told.text is not None
    game = record.game
    return TextTold(
        told.round,
        told.text.draft,
        told.text.version,
        told.text.terms,
        signed=any(news.code is Told.SIGNED for news in told.news),
        in_force=told.text.terms == game.in_force,
        gains=tuple(
            game.value(party, told.text.terms) - game.now(Var.NO_DEAL, party)
            for party in game.printed.parties
        ),
    )


def _votes(record: Record, told: RoundTold, party: PartyId) -> tuple[HomeVoted, ...]:
    lines = {change.cell: change for change in told.page.changes}
    line = lines.get((Var.HOME_VOTE, party))
    if line is None:
        return ()
    game = record.game
    verdict = lines.get((Var.RATIFIED, party))
    needed = lines.get((Var.VOTE_NEEDED, party))  # no line where it was the same the time before
    mark = game.now(Var.VOTE_NEEDED, party) if needed is None else needed.after
    blocs = [
        BlocVoted(bloc.id, bloc.name, bloc.weight, vote.after, vote.factors)
        for bloc in game.printed.parties[party].blocs
        if (vote := lines.get((Var.APPROVAL, bloc.id))) is not None
    ]
    return (
        HomeVoted(
            told.round,
            party,
            line.after,
            mark,
            passed=game.now(Var.RATIFIED, party) == 1 if verdict is None else verdict.after == 1,
            expected=None if told.text is None else told.text.expected[party],
            blocs=tuple(blocs),
        ),
    )


def _support(record: Record, party: PartyId) -> tuple[int, ...]:
    path: list[int] = []
    for page in record.game.ledger:
        ends = [change.after for change in page.changes if change.cell == (Var.SUPPORT, party)]
        path.append(ends[-1] if ends else path[-1] if path else 0)
    return tuple(path)
