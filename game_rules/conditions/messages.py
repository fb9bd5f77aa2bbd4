"""Why a word cannot be sent to another government, or need not (C12, C23)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.coordination import official_rooms
from game_rules.ids import ChannelId, Mission, PartyId, SeatId
from game_rules.ledger import Var
from game_rules.orders import OnPartyOption, Particulars
from game_rules.recognition import barred_in, knows_of_contact
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class SomebodyCarriesIt:
    """There is a way to the other government, as far as this seat knows: an embassy that is not
    shut, a telephone between the armies, a room of officials of both, or people without office who
    meet and whom we know of.
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnPartyOption)
        us, them = game.party_of(seat), order.party
        ways = (
            game.mission(us, them) is not Mission.CLOSED,
            game.mission(them, us) is not Mission.CLOSED,
            game.between(Var.HOTLINE, us, them) == 1,
            any(_leads_to(game, seat, room, them) for room in official_rooms(game, seat)),
            knows_of_contact(game, seat, them),
        )
        return None if any(ways) else refused(No.NO_WAY_TO_THEM, "C12", "C23", toward=them)


def _leads_to(game: Game, seat: SeatId, room: ChannelId, them: PartyId) -> bool:
    """Whether officials of a seat's side and of another can really meet in a room."""
    parties = {game.party_of(member) for member in game.printed.members[room]}
    return (
        game.is_open(room)
        and {game.party_of(seat), them} <= parties
        and (game.is_hidden(room) or barred_in(game, room) is None)
    )


@dataclass(frozen=True, slots=True)
class NotToldYet:
    """Our officials have not told them this before."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnPartyOption)
        if game.now(Var.CONFIDED, game.party_of(seat), order.party, order.issue, order.option):
            return refused(
                No.TOLD_ALREADY, "C23", toward=order.party, option=order.option, issue=order.issue
            )
        return None
