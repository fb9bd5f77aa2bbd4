"""Why officials cannot meet those whom their state does not recognise, and who can (C36, C76)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import PartyId, SeatId, Track
from game_rules.orders import InChannel, OnIssue, Particulars, TowardParty
from game_rules.recognition import barred_in, knows_of_contact, unrecognised
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


def _not_recognised(us: PartyId, them: PartyId) -> Refusal:
    return refused(No.NOT_RECOGNISED, "C36", party=us, toward=them)


@dataclass(frozen=True, slots=True)
class LawfulMeeting:
    """No law bars officials from the people in this room: states that do not recognise each other
    hold no official talks in the open, and an official keeps away from people whom the law of the
    own state bars. In a hidden room of officials nobody is there officially (C12, C36).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        members = game.printed.members[order.channel]
        if game.channel(order.channel).track is Track.ONE:
            barred = barred_in(game, order.channel)
            return (
                None
                if barred is None or game.is_hidden(order.channel)
                else _not_recognised(*barred)
            )
        us = game.party_of(seat)
        if game.is_official(seat):
            for owner, them in unrecognised(game, map(game.party_of, (seat, *members))):
                if owner == us:
                    return refused(No.LAW_BARS_OFFICIALS, "C36", "C76", party=us, toward=them)
        return None


@dataclass(frozen=True, slots=True)
class Recognised:
    """We deal with the other party as with a state, and it with us (C36)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        for us, them in unrecognised(game, (game.party_of(seat), order.party)):
            return _not_recognised(us, them)
        return None


@dataclass(frozen=True, slots=True)
class NotRecognisedYet:
    """Our state does not recognise the other party yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        if game.recognises(game.party_of(seat), order.party):
            return refused(No.RECOGNISED_ALREADY, "C36", toward=order.party)
        return None


@dataclass(frozen=True, slots=True)
class NobodyBarred:
    """No law bars anybody from the people who would meet here."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        barred = barred_in(game, order.channel)
        if barred is None:
            return None
        us, them = barred
        return refused(No.CONTACT_BARRED, "C36", "C76", party=us, toward=them)


@dataclass(frozen=True, slots=True)
class SomebodyHasMetThem:
    """Only a government can look away from its own law; and before its officials go where that bars
    them, people without office have been there, as far as this seat was told (C76).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        us = game.party_of(seat)
        members = game.printed.members[order.channel]
        for owner, them in unrecognised(game, map(game.party_of, members)):
            if owner != us:
                return refused(No.THEIR_LAW_BARS_IT, "C36", party=owner)
            if not knows_of_contact(game, seat, them):
                return refused(No.NOBODY_HAS_MET_THEM, "C36", "C76", toward=them)
        return None
