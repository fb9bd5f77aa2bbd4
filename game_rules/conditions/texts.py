"""Why a vote on a text cannot be cast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import PartyId, SeatId
from game_rules.ledger import Var
from game_rules.orders import OnIdea, OnOption, OnText, Particulars, Term
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class BindsItsParty:
    """The seat is the one that signs for its party: a minister does so only where no head sits."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if seat in game.signers():
            return None
        return refused(No.NOT_YOUR_ROLE, "C39", action="vote-on-text")


@dataclass(frozen=True, slots=True)
class TextStands:
    """The text that the vote was cast on still lies on the table, word for word (C11)."""

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnText)
        text = game.text()
        if text is None:
            return refused(No.NO_TEXT, "C11")
        if (text.id, text.version) != (order.draft, order.version):
            return refused(No.OLD_VERSION, "C11", draft=text.id, version=text.version)
        return None


@dataclass(frozen=True, slots=True)
class TextInQuestion:
    """A text lies on the table, or was signed and waits for the people at home (C11)."""

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if game.tabled is None and game.signed is None:
            return refused(No.NO_TEXT, "C11")
        return None


@dataclass(frozen=True, slots=True)
class YesWithinMandate:
    """A yes binds, so every line of the text must be in the mandate by then (C46, C14); a no is
    always free.
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnText)
        text = game.text()
        if text is None or not order.yes:
            return None
        party = game.party_of(seat)
        for term in text.terms:
            if not game.may_say(party, term.issue, term.option) and not _intends(
                game, party, intent, term
            ):
                return refused(No.OUTSIDE_MANDATE, "C46", issue=term.issue, option=term.option)
        return None


def _intends(game: Game, party: PartyId, intent: Intent, term: Term) -> bool:
    """Whether the seat will have put this option into its mandate by then; where a cabinet has to
    be asked first, only good advice and what the envoy has asked for get there in time.
    """
    asked = [order.particulars for order in intent or ()]
    at_once = not game.cabinet_delay(party) or game.now(
        Var.REQUESTED, party, term.issue, term.option
    )
    return any(
        (isinstance(it, OnIdea) or (isinstance(it, OnOption) and at_once))
        and (it.issue, it.option) == (term.issue, term.option)
        for it in asked
    )
