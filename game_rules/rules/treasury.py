"""What governments have to spend: political capital comes back by itself, taxes come in, and war,
an army under arms and sanctions cost (C07, C09, C10, C28, C41).
"""

from __future__ import annotations

from game_rules.ids import PartyId, Stage
from game_rules.ledger import Cause, Var
from game_rules.resolution import Resolution, factors

CLAIMS = ("C07", "C09", "C41")
_BY_ITSELF = (Cause("income"),)


def settle_accounts(turn: Resolution) -> None:
    """Income and upkeep of every government, at levels where prices count."""
    if not turn.game.constants.prices:
        return
    for party in turn.game.printed.parties:
        gained = turn.game.constants.capital_income
        turn.move(Var.CAPITAL, (party,), gained, "income", _BY_ITSELF, ("C07",))
        terms = budget(turn, party)
        turn.move(
            Var.TREASURY, (party,), sum(terms.values()), "income", _BY_ITSELF, CLAIMS,
            factors(**terms),
        )  # fmt: skip


def budget(turn: Resolution, party: PartyId) -> dict[str, int]:
    """What a round brings to a treasury and takes from it, in tenths; only what there is."""
    game, constants = turn.game, turn.game.constants
    others = game.others(party)
    at_war = any(game.stage(party, other) is Stage.WAR for other in others)
    punished = sum(game.now(Var.SANCTIONS, other, party) for other in others)
    terms = {
        "taxes": 0 if at_war else constants.treasury_income,
        "war": constants.treasury_war if at_war else 0,
        "army": constants.treasury_mobilised * game.now(Var.MOBILISED, party),
        "sanctions": constants.treasury_sanctions * punished,
    }
    return {name: amount for name, amount in terms.items() if amount}
