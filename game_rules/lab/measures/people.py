"""People without office, and what seats reach of what they want."""

from __future__ import annotations

from typing import Final

from game_rules.aims import aims_of
from game_rules.durability import inclusion
from game_rules.fixed import mean, over
from game_rules.ids import OFFICIALS, SeatId
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Var
from game_rules.scores import role_part


def _role_part(it: Chronicle, seats: list[SeatId]) -> int | None:
    return mean(role_part(aims_of(it.game, seat)) for seat in seats) if seats else None


def _seats(it: Chronicle, *, official: bool) -> list[SeatId]:
    return [
        seat for seat, card in it.game.printed.seats.items() if (card.role in OFFICIALS) is official
    ]


def officials_reach(it: Chronicle) -> int | None:
    return _role_part(it, _seats(it, official=True))


def others_reach(it: Chronicle) -> int | None:
    return _role_part(it, _seats(it, official=False))


def heard(it: Chronicle) -> int:
    return inclusion(it.game)


def reputation_fall(it: Chronicle) -> int:
    """The most that any adviser's name lost."""
    return max(
        0,
        *(
            it.at_start(Var.REPUTATION, seat) - it.game.now(Var.REPUTATION, seat)
            for seat in _seats(it, official=False)
        ),
    )


def seldom_asked_gain(it: Chronicle) -> int | None:
    """What the agreement is worth to groups whom nobody asks, by what they care for, against no
    deal at the start; nothing without an agreement that settles all, or without such groups.
    """
    game = it.game
    if not game.settles_all(game.in_force):
        return None
    gains = []
    for party in game.printed.parties.values():
        for bloc in party.blocs:
            if bloc.weight > game.constants.seldom_asked:
                continue
            cares = {term.issue: bloc.cares.get(term.issue, 10) for term in game.in_force}
            weighed = sum(
                cares[term.issue] * game.worths[party.id, term.issue, term.option]
                for term in game.in_force
            )
            worth = over(weighed * len(cares), sum(cares.values()))
            gains.append(worth - it.no_deal(party.id))
    return mean(gains) if gains else None


ROWS: Final = (
    ("officials-reach", "share", "what officials reached of their own aims", officials_reach),
    ("others-reach", "share", "what people without office reached of theirs", others_reach),
    ("heard", "points", "how many were heard before it was signed", heard),
    (
        "seldom-asked-gain",
        "points",
        "what groups whom nobody asks gain by the agreement",
        seldom_asked_gain,
    ),
    ("reputation-fall", "points", "the most that an adviser's name lost", reputation_fall),
)
