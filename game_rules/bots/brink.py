"""At the brink: one step back, or not (C18)."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.bots.coalitions import DARES, is_outweighed
from game_rules.bots.seen import Seen
from game_rules.bots.temper import Temper, leans
from game_rules.bots.wishes import Bot
from game_rules.catalogue.mediation import GOOD_OFFICES
from game_rules.catalogue.pressure import STAND_DOWN
from game_rules.orders import Order, TowardParty


def at_the_brink(seen: Seen, temper: Temper, seed: str) -> Iterator[Order]:
    """A head who can stand down does so as its temper leans, and sooner before those who outweigh
    it; whoever goes between lends what he has; nobody else has anything to do.
    """
    for way in seen.ways(STAND_DOWN.id):
        calm = temper.calm
        if isinstance(way, TowardParty) and is_outweighed(Bot(seen, temper, seed), way.party):
            calm += 100 - DARES
        if leans(seed, seen.table.round, "brink", seen.card.seat, calm):
            yield Order(STAND_DOWN.id, way)
    for way in seen.ways(GOOD_OFFICES.id):
        yield Order(GOOD_OFFICES.id, way)
