"""The agreement in force: its clauses, how far each has been carried out, who has broken one, and
how long the game goes on after everything is settled (C21, C40, C69).

A clause is a line of the text in force. It is carried out in three steps. One that its own side has
broken counts as not carried out until that side mends it, or is made to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from game_rules.ids import IssueId, OptionId, PartyId
from game_rules.ledger import RoundNumber, Var
from game_rules.shapes import Between
from game_rules.state import Game

STEPS: Final = 3
"""The steps in which a clause is carried out."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One line of the agreement in force, as everybody can know it."""

    issue: IssueId
    option: OptionId
    since: RoundNumber
    """The round in which it came into force."""
    done: Annotated[int, Between(0, STEPS)]
    """The steps of it that have been carried out."""
    broken_by: PartyId | None = None
    on_record: bool = False
    """Whether those who watch, or a protest, have put the breach on record."""


def clauses(game: Game) -> tuple[Clause, ...]:
    """The clauses in force, in the order of the text."""
    return tuple(
        Clause(
            term.issue,
            term.option,
            game.now(Var.IN_FORCE, term.issue),
            game.now(Var.CARRIED_OUT, term.issue),
            broken_by(game, term.issue),
            any(
                game.now(Var.ON_RECORD, party, term.issue)
                for party in game.printed.parties
                if game.now(Var.BREACH, party, term.issue)
            ),
        )
        for term in game.in_force
    )


def broken_by(game: Game, issue: IssueId) -> PartyId | None:
    """Who has broken a clause and not mended it; of several, the first in printed order."""
    return next(breakers(game, issue), None)


def breakers(game: Game, issue: IssueId) -> Iterator[PartyId]:
    """All who have broken a clause and not mended it."""
    return (party for party in game.printed.parties if game.now(Var.BREACH, party, issue))


def is_settled(game: Game) -> bool:
    """Whether an agreement on everything is in force."""
    return bool(game.in_force) and game.settles_all(game.in_force)


def last_round(game: Game) -> int:
    """The round at whose end the game ends, as things stand: after a whole settlement, some rounds
    are left to carry it out, or to better it once, and never more than the level has.
    """
    rounds = game.printed.variant.rounds
    if not is_settled(game):
        return rounds
    amended = max(game.now(Var.AMENDED, party) for party in game.printed.parties)
    more = max(game.constants.carry_out_rounds, 0 if amended else game.constants.amend_rounds)
    return min(rounds, settled_in(game) + more)


def settled_in(game: Game) -> int:
    """The round in which what is in force was agreed."""
    return max((game.now(Var.IN_FORCE, term.issue) for term in game.in_force), default=0)


def may_amend(game: Game) -> bool:
    """Whether what is settled can still be bettered: one new text, if all governments want it; the
    old one stands until the countries have accepted the new.
    """
    amended = any(game.now(Var.AMENDED, party) for party in game.printed.parties)
    return is_settled(game) and game.constants.amend_rounds > 0 and not amended


def is_watched(game: Game) -> bool:
    """Whether somebody neutral, or neighbours of both sides, can say who broke a clause."""
    monitors = any(game.now(Var.MONITORS, party) for party in game.printed.parties)
    return monitors or any(game.now(Var.COMMITTEE, *pair) for pair in game.printed.dyads)


def is_held(game: Game, one: PartyId, other: PartyId) -> bool:
    """Whether a ceasefire between two parties stands under somebody's eyes (C21)."""
    return game.is_after_war(one, other) and is_watched(game)


def debtor(game: Game, issue: IssueId, option: OptionId) -> PartyId:
    """Who gives most on a clause, as newspapers see it, and so has to begin: the party for which it
    is farthest from the best that it could have had there.
    """
    card = game.printed.issues[issue]

    def gives(party: PartyId) -> int:
        best = max(each.guess.get(party, 0) for each in card.options)
        return best - card.by_id[option].guess.get(party, 0)

    return max(game.printed.parties, key=gives)
