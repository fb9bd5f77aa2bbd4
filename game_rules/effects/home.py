"""What a government, and whoever else is heard, says to its own people (C41, C51)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnBloc
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class PreparePublic:
    """One group warms to a deal, whatever it says; hardliners see what is coming, and so does the
    other side (C51).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnBloc)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        have = game.now(Var.PREPARED, on.bloc)
        won = min(constants.prepare, constants.prepared_cap - have)
        turn.move(Var.PREPARED, (on.bloc,), won, "home", cause, ("C51",))
        party = game.party_of(filed.seat)
        for bloc in game.printed.parties[party].blocs:
            if bloc.hardline and bloc.id != on.bloc:
                turn.move(
                    Var.MOOD, (bloc.id,), constants.prepare_hardliners, "home", cause, ("C51",)
                )
        turn.tell(Told.PREPARED, ("C51",), turn.people_of(party), bloc=on.bloc, seat=filed.seat)
        turn.tell(Told.PUBLIC_PREPARED, ("C51",), party=party)


@dataclass(frozen=True, slots=True)
class RallyVotes:
    """Between the signature and the vote at home, one group is won for the text; the others feel
    passed over (C51).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnBloc)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        turn.move(Var.PREPARED, (on.bloc,), constants.rally, "home", cause, ("C51",))
        party = game.party_of(filed.seat)
        for bloc in game.printed.parties[party].blocs:
            if bloc.id != on.bloc:
                turn.move(Var.MOOD, (bloc.id,), constants.rally_others, "home", cause, ("C51",))
        turn.tell(Told.RALLIED, ("C51",), turn.people_of(party), bloc=on.bloc, seat=filed.seat)
