"""What a package would mean for one side, in words that do not give away what only the vote will
tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isqrt
from typing import Annotated, ClassVar

from game_rules.ids import IssueId, PartyId, SeatId, Track
from game_rules.ledger import Var
from game_rules.orders import Terms
from game_rules.rules.home_vote import home_vote
from game_rules.rules.tabling import beyond_mandate, left_open, not_signable
from game_rules.shapes import AtMost, Points
from game_rules.state import Game


class Forecast(StrEnum):
    """What the country would say today, as its own people judge it."""

    REFUSE = "refuse"
    SPLIT = "split"
    ACCEPT = "accept"


@dataclass(frozen=True, slots=True)
class Guess:
    """What a package may mean for another side, as far as anybody can tell from outside (C25)."""

    party: PartyId
    low: Points
    """Better (or worse) than no deal, in tenths: hardly less than this, and hardly more than that.
    """
    high: Points


@dataclass(frozen=True, slots=True)
class Weighed:
    """A package on my side's scales."""

    kind: ClassVar[str] = "weighed"
    complete: bool
    gain: Points | None
    """Better (or worse) for my side than no deal, in tenths; issues that the package leaves open
    count nothing. Empty for a mediator, who has no side.
    """
    home: Forecast | None
    """Empty while issues are open, and for a mediator."""
    unsayable: Annotated[tuple[IssueId, ...], AtMost(8)]
    """Where the package goes beyond my side's mandate."""
    unsignable: Annotated[tuple[IssueId, ...], AtMost(8)]
    """Where officials have not talked enough to put it in a text."""
    others: Annotated[tuple[Guess, ...], AtMost(4)]
    """What it may mean for the others; nobody is listed of whom nothing can be guessed."""


CLEAR = 30
"""How far from the pass mark a home vote must lie before people are sure of it, in tenths."""


def weigh(game: Game, seat: SeatId, terms: Terms) -> Weighed | None:
    """What a package would mean for a seat's side; None when it names what the seat does not know
    of, or an issue twice.
    """
    named = {term.issue: term.option for term in terms}
    if len(named) != len(terms) or not all(
        issue in game.printed.issues
        and option in game.printed.options_of(issue)
        and game.is_aware(seat, issue, option)
        for issue, option in named.items()
    ):
        return None
    party, has_side = game.party_of(seat), not game.is_third(seat)
    complete = bool(terms) and not left_open(game, terms)
    return Weighed(
        complete=complete,
        gain=_gain(game, party, terms, complete=complete) if has_side else None,
        home=forecast(game, party, terms) if complete and has_side else None,
        unsayable=beyond_mandate(game, party, terms) if has_side else (),
        unsignable=not_signable(game, terms) if sits_in_track_one(game, seat) else (),
        others=tuple(
            guessed
            for other in game.printed.parties
            if other != party
            for guessed in [guess(game, other, terms)]
            if guessed is not None
        ),
    )


def _gain(game: Game, party: PartyId, terms: Terms, *, complete: bool) -> int:
    """Better (or worse) for a party than no deal, in tenths."""
    worth = game.value(party, terms) if complete else game.worth(party, terms)
    return worth - game.now(Var.NO_DEAL, party)


def guess(game: Game, party: PartyId, terms: Terms) -> Guess | None:
    """What a package may be worth to a party against no deal, from what the newspapers print.

    What is printed there knows nothing of the party's own points, so asking again and again tells
    nothing. Errors of several issues partly cancel out: together they grow like the square root of
    their number.
    """
    no_deal = game.printed.parties[party].no_deal_guess
    chosen = [game.printed.issues[term.issue].by_id[term.option].guess.get(party) for term in terms]
    parked = game.printed.parked_guess.get(party)
    if no_deal is None or parked is None or None in chosen:
        return None
    middle = 10 * (sum(points for points in chosen if points is not None) + parked - no_deal)
    error = isqrt(len(chosen) * game.constants.guess_error**2)
    return Guess(party, middle - error, middle + error)


def sits_in_track_one(game: Game, seat: SeatId) -> bool:
    """Whether a seat is in official talks, and so knows how far they have got."""
    return any(
        game.channel(channel).track is Track.ONE for channel in game.printed.channels_of[seat]
    )


def forecast(game: Game, party: PartyId, terms: Terms) -> Forecast:
    """What the country would say, in a word: the number itself stays at home until the vote.

    Nobody at home can see yet whether the others gain more, so the vote may still turn out worse.
    """
    vote = home_vote(game, party, terms, envy=False)
    margin = vote.vote - vote.mark
    if not vote.passes and margin >= -CLEAR:
        return Forecast.SPLIT
    if not vote.passes:
        return Forecast.REFUSE
    return Forecast.ACCEPT if margin >= CLEAR else Forecast.SPLIT
