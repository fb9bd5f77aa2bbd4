"""How it ended, and what each side came away with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game_rules.agreement import Clause, clauses
from game_rules.debrief.epilogue import Epilogue, epilogue
from game_rules.debrief.picture import Picture
from game_rules.debrief.record import Record
from game_rules.durability import Outlook, outlook
from game_rules.fixed import over
from game_rules.ids import Ending, PartyId, SeatId, Stage
from game_rules.ledger import RoundNumber, Var
from game_rules.orders import Terms
from game_rules.scores import TableScore, table_score
from game_rules.scoring import value_at_end
from game_rules.shapes import AtMost, Between, Points


@dataclass(frozen=True, slots=True)
class SideEnd:
    """What one side came away with, in tenths."""

    party: PartyId
    value: Points
    no_deal: Points
    no_deal_at_start: Points
    best: Points
    """The most that it could have had in the zone of possible agreement."""
    share: Annotated[int, Between(-10_000, 10_000)]
    """Its gain over no deal as a share of the largest it could have had, in parts per thousand."""


@dataclass(frozen=True, slots=True)
class PairEnd:
    """How two sides stood towards each other, at the start and at the end."""

    one: PartyId
    other: PartyId
    tension: tuple[Points, Points]
    stage: tuple[Stage, Stage]
    brinks: Annotated[int, Between(0, 99)]
    war_rounds: Annotated[int, Between(0, 99)]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of a game in one screen."""

    ending: Ending | None
    rounds: RoundNumber
    """How many were played to their close; one that the teacher cut short is none."""
    in_force: Terms
    clauses: Annotated[tuple[Clause, ...], AtMost(8)]
    """The same line by line: what of it was carried out, and what was broken."""
    signers: Annotated[tuple[SeatId, ...], AtMost(4)]
    score: TableScore
    """Whether peace was kept, and what the table reached, in parts per thousand."""
    outlook: Outlook | None
    """How long the agreement in force would hold, term by term."""
    epilogue: Epilogue | None
    """One way in which it could have gone on."""
    sides: Annotated[tuple[SideEnd, ...], AtMost(4)]
    pairs: Annotated[tuple[PairEnd, ...], AtMost(6)]


def outcome(record: Record, picture: Picture) -> Outcome:
    """How a game ended."""
    game = record.game
    pairs = tuple(
        PairEnd(
            one,
            other,
            (game.at_start(Var.TENSION, one, other), game.now(Var.TENSION, one, other)),
            (Stage(game.at_start(Var.STAGE, one, other)), game.stage(one, other)),
            game.now(Var.BRINKS, one, other),
            game.now(Var.WAR_ROUNDS, one, other),
        )
        for one, other in game.printed.dyads
    )
    return Outcome(
        ending=game.ending,
        rounds=max((told.round for told in record.rounds), default=0),
        in_force=game.in_force,
        clauses=clauses(game),
        signers=game.signers() if game.in_force else (),
        score=table_score(game),
        outlook=outlook(game),
        epilogue=epilogue(game),
        sides=tuple(_side(record, picture, at, party) for at, party in enumerate(picture.parties)),
        pairs=pairs,
    )


def _side(record: Record, picture: Picture, at: int, party: PartyId) -> SideEnd:
    game = record.game
    no_deal = game.now(Var.NO_DEAL, party)
    value = value_at_end(game, party)
    best = max((spot.worths[at] for spot in picture.edge), default=no_deal)
    share = over(1000 * (value - no_deal), best - no_deal) if best > no_deal else 0
    start = game.at_start(Var.NO_DEAL, party)
    return SideEnd(party, value, no_deal, start, best, share)
