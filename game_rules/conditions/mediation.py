"""Why a go-between is not called in, or cannot do what it offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.calling import yet_to_call
from game_rules.ids import ChannelId, SeatId
from game_rules.ledger import Var
from game_rules.orders import InChannel, OnIssue, Particulars, TowardParty
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class NotYetAccepted:
    """We have not called in this go-between yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        if game.now(Var.MEDIATION, game.party_of(seat), order.party):
            return refused(No.ACCEPTED_ALREADY, "C06", party=order.party)
        return None


@dataclass(frozen=True, slots=True)
class AcceptedByAll:
    """Every party in the room has called in all who go between there, us first: nobody can be
    helped against its will (C06).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        missing = list(yet_to_call(game, _room(order)))
        if not missing:
            return None
        us = game.party_of(seat)
        party, third = min(missing, key=lambda pair: pair[1] != us)
        if third == us:
            return refused(No.NOT_ACCEPTED, "C06", party=party)
        return refused(No.OTHER_NOT_ACCEPTED, "C06", party=party, toward=third)


@dataclass(frozen=True, slots=True)
class TrustedByAll:
    """Every party in the room takes us at our word so far (C43)."""

    lasts: ClassVar[bool] = True

    least: str

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        us, need = game.party_of(seat), getattr(game.constants, self.least)
        for party in game.printed.parties_in[_room(order)]:
            have = game.now(Var.TRUST, party, us)
            if have < need:
                return refused(
                    No.TRUSTED_TOO_LITTLE, "C43", party=party, have=have // 10, need=need // 10
                )
        return None


@dataclass(frozen=True, slots=True)
class TalkedEnoughToWrite:
    """There is something on the question to write down (C43)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        have = game.now(Var.PROGRESS, order.channel, order.issue)
        need = game.constants.single_text_from
        if have >= need:
            return None
        return refused(
            No.TOO_LITTLE_TO_WRITE, "C43", issue=order.issue, have=have // 10, need=need // 10
        )


@dataclass(frozen=True, slots=True)
class PowerBehindIt:
    """Enough power stands behind our word to press with it (C24, C44)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        have = game.printed.thirds[game.party_of(seat)].power
        need = game.constants.press_power
        if have >= need:
            return None
        return refused(No.TOO_WEAK_TO_PRESS, "C24", have=have, need=need)


@dataclass(frozen=True, slots=True)
class SomethingToGuarantee:
    """There is a text or a ceasefire that our word could stand behind, and it does not yet (C21,
    C40).
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if game.now(Var.GUARANTEE, game.party_of(seat)):
            return refused(No.GUARANTEED_ALREADY, "C40")
        silent = any(game.is_after_war(*pair) for pair in game.printed.rivals[_room(order)])
        if silent or game.tabled or game.signed or game.in_force:
            return None
        return refused(No.NOTHING_TO_GUARANTEE, "C40")


def _room(order: Particulars) -> ChannelId:
    assert isinstance(order, OnIssue | InChannel)
    return order.channel
