"""Laying a question before an international body (C22, C30)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnPartyIssue
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class ReferToPanel:
    """A panel of the body takes the question for some rounds: until it reports, officials do not
    meet on it. Whoever was not asked takes it ill (C30).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnPartyIssue)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, until = game.party_of(filed.seat), game.round + constants.panel_rounds
        turn.put(Var.REFERRED, (on.issue,), until, "panel", cause, ("C22", "C30"))
        offence = constants.panel_trust
        turn.move(Var.TRUST, (on.party, us), offence, "panel", cause, ("C30",))
        turn.tell(
            Told.REFERRED,
            ("C22", "C30"),
            party=us,
            toward=on.party,
            issue=on.issue,
            body=game.printed.scenario.body,
            round=until,
        )
