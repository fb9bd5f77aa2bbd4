"""The envelope: the wishes of a bot, best first, as far as its actions go."""

from __future__ import annotations

from collections.abc import Iterable

from game_rules.bots.seen import Seen
from game_rules.orders import Order, SealOrders, SeatAct


def sealing(seen: Seen, wishes: Iterable[Order]) -> tuple[SeatAct, ...]:
    """Seal the wishes that fit, unless the envelope says so already. A bot with no wish seals an
    empty envelope, so that nobody waits for it and no default steps in.
    """
    orders = _affordable(seen, wishes)
    if seen.orders.sealed and seen.orders.orders == orders:
        return ()
    return (SealOrders(orders),)


def _affordable(seen: Seen, wishes: Iterable[Order]) -> tuple[Order, ...]:
    left = seen.orders.actions
    chosen: list[Order] = []
    for wish in wishes:
        cost = seen.menu[wish.action].cost
        if cost <= left and wish not in chosen:
            left -= cost
            chosen.append(wish)
    return tuple(chosen)
