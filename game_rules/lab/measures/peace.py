"""What came after a signature: how much was carried out, what was broken, and what that cost."""

from __future__ import annotations

from typing import Final

from game_rules.agreement import STEPS, clauses
from game_rules.fixed import ONE, mean, over
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Var
from game_rules.news import Told


def steps_done(it: Chronicle) -> int | None:
    """The steps carried out in play, of all that there are in an agreement."""
    found = clauses(it.game)
    if not found:
        return None
    return over(ONE * sum(clause.done for clause in found), STEPS * len(found))


def breaches(it: Chronicle) -> int | None:
    """How often a clause was broken, by an act or by letting it lie, where something was agreed."""
    if it.first(Told.RATIFIED) is None or not _ever_in_force(it):
        return None
    return 10 * len(it.news(Told.CLAUSE_BROKEN, Told.BREACH_DENIED, Told.CLAUSE_DELAYED))


def standing_breaches(it: Chronicle) -> int | None:
    """Clauses that stand broken at the end."""
    found = clauses(it.game)
    return 10 * sum(clause.broken_by is not None for clause in found) if found else None


def torn_up(it: Chronicle) -> int | None:
    """Whether a war tore up what was agreed."""
    if not _ever_in_force(it):
        return None
    return ONE if it.first(Told.AGREEMENT_TORN_UP) is not None else 0


def _ever_in_force(it: Chronicle) -> bool:
    return any(change.var is Var.IN_FORCE for _, change in it.changes)


def _trust_lost(it: Chronicle, *, by_partner: bool) -> int | None:
    """What one breach of protocol cost in trust, of the partner or of one other state."""
    lost = []
    for _, change in it.changes:
        if change.rule == "conduct" and change.var is Var.TRUST:
            observer, breaker = change.subject
            wronged = it.game.now(Var.PROTOCOL, breaker, observer) > 0
            if wronged is by_partner:
                lost.append(change.before - change.after)
    return mean(lost) if lost else None


def trust_of_partner(it: Chronicle) -> int | None:
    return _trust_lost(it, by_partner=True)


def trust_of_others(it: Chronicle) -> int | None:
    return _trust_lost(it, by_partner=False)


ROWS: Final = (
    ("steps-done", "share", "steps of an agreement carried out in play", steps_done),
    ("breaches", "count", "breaches of an agreement", breaches),
    ("standing-breaches", "count", "clauses that stand broken at the end", standing_breaches),
    ("torn-up", "share", "an agreement torn up by war", torn_up),
    ("protocol-partner", "points", "trust that a breach of protocol costs", trust_of_partner),
    (
        "protocol-others",
        "points",
        "trust of another state that a breach of protocol costs",
        trust_of_others,
    ),
)
