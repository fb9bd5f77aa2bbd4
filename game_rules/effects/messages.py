"""Words between two governments that nobody else hears (C12, C23, C24)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.fixed import ONE
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnPartyOption
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class Confide:
    """Officials tell those of another party, and nobody else, whether theirs could accept one way
    of settling an issue: they may say so much and no more as their mandate allows. It reaches
    across shut embassies, tells of ways that the others may not have heard of, and costs nothing at
    home, unless it comes out (C12, C23, C46).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnPartyOption)
        game, cause = turn.game, (filed.cause,)
        us = game.party_of(filed.seat)
        about = (us, on.party, on.issue, on.option)
        turn.put(Var.CONFIDED, about, game.round, "message", cause, ("C12", "C23"))
        could = game.may_say(us, on.issue, on.option)
        turn.tell(
            Told.CONFIDED_YES if could else Told.CONFIDED_NO,
            ("C12", "C23"),
            (*game.officials_of(on.party), *game.officials_of(us)),
            party=us,
            toward=on.party,
            issue=on.issue,
            option=on.option,
        )
        if turn.draw("message", f"{filed.seat} {on.option}", ONE) < game.constants.message_leaks:
            _come_out(turn, filed, on)


def _come_out(turn: Resolution, filed: Filed, on: OnPartyOption) -> None:
    """That there was a word, and on what, stands in the newspapers; what was said does not."""
    game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
    us = game.party_of(filed.seat)
    lost = constants.message_support
    turn.move(Var.SUPPORT, (us,), lost, "message", cause, ("C12",))
    for bloc in game.printed.parties[us].blocs:
        if bloc.hardline:
            more = constants.message_organises
            turn.move(Var.ORGANISED, (bloc.id,), more, "message", cause, ("C12",))
    turn.tell(Told.MESSAGE_LEAKED, ("C12",), party=us, toward=on.party, issue=on.issue)
