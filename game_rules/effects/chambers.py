"""What business people do across the line (C28, C41, C55)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.effects.exchange import move_groups
from game_rules.effects.gestures import worn_thin
from game_rules.ids import Sector
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue, OnOption, TowardParty
from game_rules.resolution import Filed, Resolution

CLAIMS = ("C28", "C55")


@dataclass(frozen=True, slots=True)
class InvestAcross:
    """Business people of both countries see what peace could earn them (C28, C55)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own = turn.game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        for party in (own, on.party):
            move_groups(turn, filed, party, Sector.BUSINESS, "business_mood", CLAIMS, fading)


@dataclass(frozen=True, slots=True)
class SpeakForChamber:
    """The chamber says in public that its members want a deal (C28, C55)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        own = turn.game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        move_groups(turn, filed, own, Sector.BUSINESS, "statement_mood", CLAIMS, fading)
        turn.tell(Told.CHAMBER_SPOKE, CLAIMS, party=own, seat=filed.seat)


@dataclass(frozen=True, slots=True)
class SignProtocol:
    """The chambers of both sides write down what traders need: advice on it is better (C28)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        more = turn.game.constants.protocol_quality
        turn.move(Var.STUDY, (on.channel, on.issue), more, "protocol", (filed.cause,), CLAIMS)
        members = turn.game.printed.members[on.channel]
        turn.tell(Told.PROTOCOL_SIGNED, CLAIMS, members, channel=on.channel, issue=on.issue)


@dataclass(frozen=True, slots=True)
class PledgeMoney:
    """The chamber promises money for one way of settling a question: if a text settles it so,
    business people at home like the text better (C28, C41).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnOption)
        own = turn.game.party_of(filed.seat)
        claims = ("C28", "C41")
        turn.put(
            Var.PLEDGE,
            (own, on.issue, on.option),
            turn.game.constants.pledge,
            "pledge",
            (filed.cause,),
            claims,
        )
        hearers = [
            seat
            for seat in turn.game.printed.seats
            if turn.game.is_aware(seat, on.issue, on.option)
        ]
        turn.tell(Told.PLEDGED, claims, hearers, party=own, issue=on.issue, option=on.option)
