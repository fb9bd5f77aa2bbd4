"""Acts between governments that leave more behind than a gesture."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.action import Price
from game_rules.ids import SeatId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import Particulars, TowardParty
from game_rules.resolution import Filed, Resolution
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class KeepEmbassyOpen:
    """In this round our embassy does not shrink by itself (C45)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own = turn.game.party_of(filed.seat)
        turn.put(
            Var.KEPT_OPEN, (own, on.party), turn.game.round, "embassy", (filed.cause,), ("C45",)
        )
        turn.tell(Told.EMBASSY_KEPT, ("C45",), party=own, toward=on.party)


@dataclass(frozen=True, slots=True)
class ReduceEmbassy:
    """Our embassy shrinks one step; from the smallest step it shuts (C45)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own = turn.game.party_of(filed.seat)
        turn.move(Var.MISSION, (own, on.party), -1, "embassy", (filed.cause,), ("C45",))


@dataclass(frozen=True, slots=True)
class HostSummit:
    """Official meetings of this round are worth more, and the guest takes the host at its word
    (C26).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own, cause = turn.game.party_of(filed.seat), (filed.cause,)
        turn.put(Var.SUMMIT, (own, on.party), turn.game.round, "summit", cause, ("C26",))
        trust = turn.game.constants.summit_trust
        turn.move(Var.TRUST, (on.party, own), trust, "summit", cause, ("C26",))


@dataclass(frozen=True, slots=True)
class HaltTalks:
    """No official meeting and no text between the two in the coming round (C45)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own, cause = turn.game.party_of(filed.seat), (filed.cause,)
        turn.put(Var.HALTED, (own, on.party), turn.game.round + 1, "halt", cause, ("C45",))
        turn.move(Var.HALTS, (own,), 1, "halt", cause, ("C45",))


@dataclass(frozen=True, slots=True)
class DoubledEachTime:
    """Calling off talks costs more political capital each time: nobody freezes a game alone."""

    def __call__(self, game: Game, seat: SeatId, order: Particulars) -> Price:
        before = min(game.constants.halts_counted, game.now(Var.HALTS, game.party_of(seat)))
        return Price(capital=min(1000, game.constants.halt_price * 2**before))


@dataclass(frozen=True, slots=True)
class OwnUp:
    """Their people think better of us, and forgive some of what was forced on them (C16, C57)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own, cause = turn.game.party_of(filed.seat), (filed.cause,)
        constants, subject = turn.game.constants, (on.party, own)
        turn.move(Var.IMAGE, subject, constants.acknowledge_image, "own-up", cause, ("C16", "C57"))
        turn.move(
            Var.RESENTMENT, subject, constants.acknowledge_resentment, "own-up", cause, ("C16",)
        )
