"""What officials may say from now on, and how a capital comes to say so (C07, C15, C46, C47)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.action import FREE, Price
from game_rules.constants import ELECTION_NERVES
from game_rules.fixed import ONE, scaled
from game_rules.ids import IssueId, OptionId, PartyId, SeatId
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import OnOption, Particulars
from game_rules.resolution import Filed, Resolution
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class WidenMandate:
    """Our officials may say one more thing; those at home who like things as they are grumble
    (C46).

    Where a cabinet governs it lies before the cabinet first, unless two who have a say ask for it
    in the same round, the envoy has asked in time (C15, C47), or an event has put the question
    before the cabinet already (C13).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnOption)
        game, cause = turn.game, (filed.cause,)
        party = game.party_of(filed.seat)
        cell = (party, on.issue, on.option)
        seconded = game.now(Var.ASKED, *cell) > 0
        if not seconded:
            mood = game.constants.widen_mood
            turn.move(Var.SUPPORT, (party,), mood, "mandate", cause, ("C46",))
        at_hand = game.now(Var.REQUESTED, *cell) or game.is_reopened(party, on.issue)
        if seconded or at_hand or not game.cabinet_delay(party):
            allow(turn, party, on.issue, on.option, cause)
            return
        turn.put(Var.ASKED, cell, game.round, "mandate", cause, ("C15", "C47"))
        turn.tell(
            Told.BEFORE_THE_CABINET,
            ("C15", "C47"),
            game.officials_of(party),
            party=party,
            issue=on.issue,
            option=on.option,
        )


def allow(
    turn: Resolution, party: PartyId, issue: IssueId, option: OptionId, causes: tuple[Cause, ...]
) -> None:
    """From now on the officials of a party may say an option (C07, C46)."""
    cell = (party, issue, option)
    turn.put(Var.MANDATE, cell, 1, "mandate", causes, ("C07", "C46"))
    if turn.game.now(Var.ASKED, *cell):
        turn.put(Var.ASKED, cell, 0, "mandate", causes, ("C47",))
    turn.tell(
        Told.WIDENED, ("C46",), turn.people_of(party), party=party, issue=issue, option=option
    )


@dataclass(frozen=True, slots=True)
class PriceOfConceding:
    """A wider mandate costs political capital: more before an election (C48), less when the envoy
    has asked for it or while an event has opened the mandate (C13), nothing for whoever seconds it.
    """

    capital: int

    def __call__(self, game: Game, seat: SeatId, order: Particulars) -> Price:
        assert isinstance(order, OnOption)
        party = game.party_of(seat)
        cell = (party, order.issue, order.option)
        if game.now(Var.ASKED, *cell):
            return FREE
        asked_for = game.now(Var.REQUESTED, *cell)
        discount = game.constants.request_discount if asked_for else ONE
        reopened = game.is_reopened(party, order.issue)
        opened = game.constants.reopened_price if reopened else ONE
        return Price(capital=scaled(self.capital, ONE + 10 * nerves(game, party), discount, opened))


def nerves(game: Game, party: PartyId) -> int:
    """How nervous an election that is near makes a government, in tenths (C48)."""
    ahead = [
        election.round - game.round
        for election in game.printed.variant.elections
        if election.party == party and election.round >= game.round
    ]
    return ELECTION_NERVES.get(min(ahead), 0) if ahead else 0


@dataclass(frozen=True, slots=True)
class AskCapital:
    """The envoy asks for an option. Who then puts it before the cabinet finds the papers ready
    (C46, C47).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnOption)
        party = turn.game.party_of(filed.seat)
        cell = (party, on.issue, on.option)
        turn.put(Var.REQUESTED, cell, turn.game.round, "mandate", (filed.cause,), ("C46", "C47"))
        turn.tell(
            Told.ENVOY_ASKS,
            ("C47",),
            turn.game.officials_of(party),
            issue=on.issue,
            option=on.option,
            seat=filed.seat,
        )
