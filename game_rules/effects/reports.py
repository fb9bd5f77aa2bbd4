"""What our own people abroad find out: facts, one at a time, and only about options that our
capital has heard of (C07, C25, C42).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game_rules.ids import IssueId, Mission, OptionId, PartyId
from game_rules.news import Told
from game_rules.orders import OnPartyIssue
from game_rules.resolution import Filed, Resolution
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class ReportWishes:
    """Our embassy finds out what the other government wants most on an issue, and with all its
    people also what it wants least.
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnPartyIssue)
        game = turn.game
        us = game.party_of(filed.seat)
        ranked = _ranked(game, us, on.party, on.issue)
        to = game.officials_of(us)
        claims = ("C07", "C25")
        turn.tell(
            Told.WANTS_MOST, claims, to, other=us, party=on.party, issue=on.issue, option=ranked[0]
        )
        if game.mission(us, on.party) is Mission.FULL:
            turn.tell(
                Told.WANTS_LEAST,
                claims,
                to,
                other=us,
                party=on.party,
                issue=on.issue,
                option=ranked[-1],
            )


@dataclass(frozen=True, slots=True)
class ReportLimits:
    """Our service finds out what the other government will not sign on an issue, and which group
    at its home is loudest about it.
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnPartyIssue)
        game = turn.game
        us = game.party_of(filed.seat)
        to, claims = game.officials_of(us), ("C07", "C42")
        limits = [
            option
            for option in _known(game, us, on.issue)
            if option in game.red_lines(on.party).get(on.issue, ())
        ]
        for option in limits:
            turn.tell(
                Told.WILL_NOT_SIGN,
                claims,
                to,
                other=us,
                party=on.party,
                issue=on.issue,
                option=option,
            )
        if not limits:
            turn.tell(Told.NO_LIMIT_FOUND, claims, to, other=us, party=on.party, issue=on.issue)
        loudest = max(
            game.printed.parties[on.party].blocs,
            key=lambda bloc: bloc.weight * bloc.cares.get(on.issue, 10),
        )
        turn.tell(
            Told.LOUDEST, claims, to, other=us, party=on.party, issue=on.issue, title=loudest.name
        )


def _known(game: Game, us: PartyId, issue: IssueId) -> Sequence[OptionId]:
    """The options of an issue that our capital has heard of: nobody reports on what he has no word
    for.
    """
    return [option for option in game.printed.options_of(issue) if game.knows(us, issue, option)]


def _ranked(game: Game, us: PartyId, them: PartyId, issue: IssueId) -> Sequence[OptionId]:
    """These options as the other government likes them, the best first."""
    return sorted(_known(game, us, issue), key=lambda option: -game.worths[them, issue, option])
