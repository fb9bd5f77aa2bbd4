"""Wishes: what a bot would do with its actions, and how much it wants each.

An *appetite* says how much a bot wants one way of filling in an action, from 0 (not at all) to
1000. Every action that needs a reason has a row in a table of appetites; what has none is done only
by those who have nothing better to do, and never if it is hostile.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game_rules.bots.seen import Seen
from game_rules.bots.temper import Temper, leans
from game_rules.catalogue import CATALOGUE
from game_rules.chance import draw
from game_rules.ids import ActionId, SeatId
from game_rules.orders import Order, Particulars


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot at work: what it sees, how it leans, and the seed that settles what is all the same
    to it.
    """

    seen: Seen
    temper: Temper
    seed: str

    def leans(self, what: str, percent: int) -> bool:
        """Whether it follows an inclination in this round."""
        return leans(self.seed, self.seen.table.round, what, self.seen.card.seat, percent)

    def whim(self, what: str, below: int) -> int:
        """A number for what is all the same to it; another one in each round."""
        seen = self.seen
        return draw(self.seed, seen.table.round, "bots", what, seen.card.seat, below)


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that a bot would do, and how much it wants it."""

    worth: int
    order: Order


Appetite = Callable[[Bot, Any], int]
Appetites = Mapping[ActionId, Appetite]


def wishes(bot: Bot, appetites: Appetites) -> Iterator[Wish]:
    """What a table of appetites makes a bot want."""
    for action, appetite in appetites.items():
        if action in bot.seen.menu:
            wanted = [
                Wish(worth, Order(action, way))
                for way in bot.seen.ways(action)
                if (worth := appetite(bot, way)) > 0
            ]
            wanted.sort(key=lambda wish: -wish.worth)
            yield from _my_share(bot, action, wanted)


def _my_share(bot: Bot, action: ActionId, wanted: list[Wish]) -> Iterable[Wish]:
    """Bots of one side that could all do the same share it out, so that nothing is done twice."""
    mates = _mates(bot.seen, action)
    if len(mates) < 2 or bot.seen.card.seat not in mates:
        return wanted
    return wanted[mates.index(bot.seen.card.seat) :: len(mates)]


def _mates(seen: Seen, action: ActionId) -> list[SeatId]:
    """The bots of my side whose role has this action."""
    roles = CATALOGUE[action].roles
    return [
        seat.id
        for seat in seen.cast.seats
        if seat.party == seen.card.party and seat.role in roles and not seen.is_person(seat.id)
    ]


LEISURE = 20
"""How little a bot wants what nothing speaks for or against."""


def pastimes(bot: Bot, opinions: Container[ActionId]) -> Iterator[Wish]:
    """What a bot does when nothing better is left: anything open that harms nobody and that this
    bot has no opinion on.
    """
    for action in bot.seen.menu:
        if action in opinions or CATALOGUE[action].hostile:
            continue
        ways: list[Particulars] = bot.seen.ways(action)
        if ways:
            way = ways[bot.whim(f"way {action}", len(ways))]
            yield Wish(LEISURE + bot.whim(action, LEISURE), Order(action, way))
