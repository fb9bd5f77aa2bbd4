"""Prices: what an act costs in political capital, in money and in the funds of a dialogue, and who
pays (C07, C41).
"""

from __future__ import annotations

from game_rules.action import FREE, Action, Intent, Price
from game_rules.catalogue import CATALOGUE
from game_rules.ids import SeatId
from game_rules.ledger import Cell, Var
from game_rules.orders import Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.resolution import Filed, Resolution
from game_rules.state import Game

CLAIMS = ("C07", "C41")


def price_of(game: Game, seat: SeatId, action: Action, particulars: Particulars) -> Price:
    """What one way of filling in an action costs a seat now."""
    if action.is_free or not game.constants.prices:
        return FREE
    pricing = action.pricing
    return action.price if pricing is None else pricing(game, seat, particulars)


def _bill(
    game: Game, seat: SeatId, action: Action, particulars: Particulars
) -> list[tuple[Cell, int]]:
    """From which cell how much is taken."""
    price = price_of(game, seat, action, particulars)
    if price is FREE:
        return []
    bill: list[tuple[Cell, int]] = []
    party, third = game.party_of(seat), game.is_third(seat)
    if price.capital and not third and game.is_official(seat):
        bill.append(((Var.CAPITAL, party), price.capital))
    if price.treasury and (third or game.is_official(seat)):
        bill.append(((Var.TREASURY, party), price.treasury))
    if price.funds and (channel := getattr(particulars, "channel", None)) is not None:
        bill.append(((Var.FUNDS, channel), price.funds))
    return bill


def cannot_pay(
    game: Game, seat: SeatId, action: Action, particulars: Particulars, intent: Intent
) -> Refusal | None:
    """Why a seat cannot afford an action after what lies before it in the same envelope, or
    nothing.
    """
    bill = _bill(game, seat, action, particulars)
    if not bill:
        return None
    spent: dict[Cell, int] = {}
    for order in intent or ():
        before = CATALOGUE.get(order.action)
        if before is not None:
            for cell, amount in _bill(game, seat, before, order.particulars):
                spent[cell] = spent.get(cell, 0) + amount
    for cell, amount in bill:
        have = game.now(*cell) - spent.get(cell, 0)
        if have < amount:
            return _too_little(Var(cell[0]), max(0, have) // 10, -(-amount // 10))
    return None


def _too_little(purse: Var, have: int, need: int) -> Refusal:
    """The refusal of an empty purse, in whole points."""
    if purse is Var.CAPITAL:
        return refused(No.TOO_LITTLE_CAPITAL, "C07", have=have, need=need)
    if purse is Var.TREASURY:
        return refused(No.TOO_LITTLE_MONEY, "C41", have=have, need=need)
    return refused(No.TOO_LITTLE_FUNDS, "C41", have=have, need=need)


def pay(turn: Resolution, filed: Filed) -> None:
    """Take the price of an order that is being carried out."""
    action = CATALOGUE[filed.order.action]
    for cell, amount in _bill(turn.game, filed.seat, action, filed.order.particulars):
        turn.move(Var(cell[0]), cell[1:], -amount, "price", (filed.cause,), CLAIMS)
