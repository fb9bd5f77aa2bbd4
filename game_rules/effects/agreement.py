"""Carrying out what was agreed, putting a breach on record, and making a breaker keep his word
(C21, C40, C69).
"""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.agreement import STEPS
from game_rules.effects.gestures import show
from game_rules.effects.threats import credibility
from game_rules.fixed import ONE, scaled
from game_rules.ids import IssueId, PartyId
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import OnIssue, OnOption, OnPartyIssue, TowardParty
from game_rules.resolution import Filed, Resolution, factors

CARRIED_OUT = ("C21", "C69")
STEP_WEIGHT = 35
"""How friendly a step of a clause is, as a gesture, in tenths."""
ENFORCED_WEIGHT = -70


@dataclass(frozen=True, slots=True)
class CarryOut:
    """A step of a clause is carried out, for all to see; who had broken it has mended it."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnOption | OnIssue)
        game, cause = turn.game, (filed.cause,)
        us = game.party_of(filed.seat)
        turn.put(Var.STEP_TAKEN, (on.issue,), game.round, "carry-out", cause, ("C21",))
        turn.move(Var.CARRIED_OUT, (on.issue,), 1, "carry-out", cause, CARRIED_OUT)
        if game.now(Var.BREACH, us, on.issue):
            mend(turn, us, on.issue, cause)
        for other in game.others(us):
            show(turn, filed, other, STEP_WEIGHT)
        turn.tell(
            Told.CLAUSE_CARRIED_OUT, CARRIED_OUT, party=us, seat=filed.seat, issue=on.issue,
            count=game.now(Var.CARRIED_OUT, on.issue), wanted=STEPS,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PutOnRecord:
    """A note of protest puts on record what they have broken and everybody saw (C19, C40)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        for term in turn.before.in_force:
            if turn.before.now(Var.BREACH, on.party, term.issue):
                record(turn, on.party, term.issue, (filed.cause,))


@dataclass(frozen=True, slots=True)
class Enforce:
    """Whoever broke a clause is made to keep it, as often as a threat of ours is believed. It is
    force all the same: they are pressed, and the ladder climbs (C40).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnPartyIssue)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us = game.party_of(filed.seat)
        believed = credibility(game, us, on.party)
        chance = constants.enforce_floor + scaled(constants.enforce_credibility, believed)
        terms = factors(credibility=believed, chance=chance)
        show(turn, filed, on.party, ENFORCED_WEIGHT)
        pressed = constants.enforce_coercion
        turn.move(Var.COERCION, (us, on.party), pressed, "enforce", cause, ("C40",), terms)
        told = Told.NOT_ENFORCED
        if turn.draw("enforce", f"{us} {on.issue}", ONE) < chance:
            mend(turn, on.party, on.issue, cause)
            turn.move(Var.CARRIED_OUT, (on.issue,), 1, "enforce", cause, ("C40",), terms)
            told = Told.ENFORCED
        turn.tell(told, ("C40",), party=us, toward=on.party, issue=on.issue)


def record(turn: Resolution, party: PartyId, issue: IssueId, causes: tuple[Cause, ...]) -> None:
    """It stands on record that a party has broken a clause."""
    now = turn.game.round
    turn.put(Var.ON_RECORD, (party, issue), now, "breach", causes, ("C40",))


def mend(turn: Resolution, party: PartyId, issue: IssueId, causes: tuple[Cause, ...]) -> None:
    """A clause that a party had broken is kept again."""
    for var in (Var.BREACH, Var.ON_RECORD):
        if turn.game.now(var, party, issue):
            turn.put(var, (party, issue), 0, "breach", causes, ("C40",))
