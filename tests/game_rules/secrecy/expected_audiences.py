"""Whose eyes each number is for: written down a second time, by hand, from what a game needs.

Nothing here is taken from the table that is enforced; the tests compare the two, and what players
are really shown with this one.
"""

from __future__ import annotations

from typing import Final

from game_rules.ids import ChannelId, PartyId, SeatId
from game_rules.ledger import Audience, Var
from game_rules.state import TEACHER, Game, Viewer

OWN_SIDE: Final = frozenset(
    {
        *(Var.TRUST, Var.SUPPORT, Var.NO_DEAL, Var.CAPITAL, Var.TREASURY, Var.MANDATE, Var.KNOWN),
        *(Var.ADOPTED, Var.COVER, Var.BLAMED, Var.LEVERAGE, Var.GUARDED, Var.GOOD_OFFICES),
        *(Var.INTEREST, Var.REOPENED),
    }
)
"""The side that is named first, and a go-between that is named second."""
OWN_HOME: Final = frozenset({Var.MOOD, Var.ORGANISED, Var.PREPARED, Var.PAID})
"""The side to which a group belongs."""
OFFICIALS: Final = frozenset({Var.ASKED, Var.REQUESTED, Var.LEANING})
OFFICIALS_OF_BOTH: Final = frozenset({Var.CONFIDED})
"""The officials of the two sides that are named first."""
OFFICIALS_AND_WHO_SPOKE: Final = frozenset({Var.UPTAKE})
MEMBERS: Final = frozenset(
    {
        *(Var.FUNDS, Var.PROGRESS, Var.RAPPORT, Var.SESSIONS, Var.FOUND, Var.GUESTS, Var.SECRECY),
        *(Var.SANCTION, Var.OPEN, Var.STUDY, Var.SECURED, Var.OVERREACH, Var.GREY, Var.SIGNAL),
        *(Var.FOREWARNED, Var.REVIEWED, Var.EMINENT),
    }
)
ONE_SEAT: Final = frozenset({Var.CRAFT, Var.REPUTATION, Var.TIP, Var.KNOWLEDGE})
NOBODY: Final = frozenset({Var.RESENTMENT, Var.COERCION})
"""Until the debrief."""
HIDDEN: Final = (
    OWN_SIDE
    | OWN_HOME
    | OFFICIALS
    | OFFICIALS_OF_BOTH
    | OFFICIALS_AND_WHO_SPOKE
    | MEMBERS
    | ONE_SEAT
    | NOBODY
)
HIDDEN_TERMS: Final = frozenset({Var.APPROVAL})
"""The number is for all, and how it was made for the side to which the group belongs."""

SECTIONS: Final = {
    "news": {"round": Audience.PUBLIC, "items": Audience.CHANNEL},
    "card": Audience.SEAT,
    "aims": Audience.SEAT,
    "sheet": Audience.PARTY,
    "home": {
        **dict.fromkeys(("support", "blocs", "ideas", "purse", "reports"), Audience.PARTY),
        "between": Audience.SEAT,
        "leans": Audience.OFFICIALS,
    },
    "orders": Audience.SEAT,
    "options": Audience.SEAT,
    "channels": Audience.CHANNEL,
    "story": Audience.SEAT,
    "overview": Audience.DEBRIEF,
}
"""The sections that are not for everybody, and whom their fields are for."""


def for_whom(game: Game, var: Var, subjects: tuple[str, ...]) -> set[Viewer]:
    """All who may, at most, see a hidden number while the game goes on; the teacher among them."""
    printed, first = game.printed, subjects[0]
    found: set[Viewer] = {TEACHER}
    if var in OWN_SIDE:
        between = {third for third in printed.thirds if third in subjects}
        found |= {seat for seat in printed.seats if game.party_of(seat) in {first, *between}}
    elif var in OWN_HOME | HIDDEN_TERMS:
        side = next(
            party.id
            for party in printed.parties.values()
            if first in {bloc.id for bloc in party.blocs}
        )
        found |= {seat for seat in printed.seats if game.party_of(seat) == side}
    elif var in OFFICIALS | OFFICIALS_AND_WHO_SPOKE:
        found |= set(game.officials_of(PartyId(first)))
        if var in OFFICIALS_AND_WHO_SPOKE:
            members = printed.members[ChannelId(subjects[1])]
            found |= {seat for seat in members if game.party_of(seat) == first}
    elif var in OFFICIALS_OF_BOTH:
        found |= {seat for party in subjects[:2] for seat in game.officials_of(PartyId(party))}
    elif var in MEMBERS:
        found |= set(printed.members[ChannelId(first)])
    elif var in ONE_SEAT:
        found.add(SeatId(first))
    return found
