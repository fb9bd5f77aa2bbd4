"""The envelope: the wishes of a bot, best first, as far as its actions go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from game_rules.bots.seen import Seen
from game_rules.catalogue import CATALOGUE
from game_rules.orders import Order, SealOrders, SeatAct

FREE: Final = tuple(action.id for action in CATALOGUE.values() if action.cost == 0)


def sealing(seen: Seen, wishes: Iterable[Order]) -> tuple[SeatAct, ...]:
    """Seal the wishes that fit, unless the envelope says so already. A bot with no wish seals an
    empty envelope, so that nobody waits for it and no default steps in.
    """
    orders = _affordable(seen, wishes)
    if seen.orders.sealed and seen.orders.orders == orders:
        return ()
    return (SealOrders(orders),)


def _affordable(seen: Seen, wishes: Iterable[Order]) -> tuple[Order, ...]:
    """The best wishes that go into one envelope: as far as the actions go, one hard card at most
    (C19), and no purse opened twice, for a bot does not count what is left in it.
    """
    left = seen.orders.actions
    chosen: list[Order] = []
    purses: set[str] = set()
    hard = False
    free = {action for action in FREE if seen.is_offered(action)}
    for wish in wishes:
        free.discard(wish.action)
        cost, opened = seen.menu[wish.action].cost, seen.purses(wish)
        is_hard = CATALOGUE[wish.action].hostile
        if cost <= left and wish not in chosen and not purses & opened and not (hard and is_hard):
            left, hard = left - cost, hard or is_hard
            purses |= opened
            chosen.append(wish)
        if left == 0 and not free:
            break  # before the next wish, which it would take time to find
    return tuple(chosen)
