"""Wishes: what a bot would do with its actions, and how much it wants each.

An *appetite* says how much a bot wants one way of filling in an action, from 0 (not at all) to
1000. Every action that needs a reason has a row in a table of appetites; what has none is done only
by those who have nothing better to do, and never if it is hostile.

An envelope holds few orders. So each *source* of wishes says beforehand how much its dearest one
can be worth, and is asked only when everything dearer has been taken.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import heappop, heappush
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


@dataclass(frozen=True, slots=True)
class Source:
    """Where wishes come from, and the most that one of them can be worth."""

    most: int
    wishes: Callable[[], Iterable[Wish]]


def best_first(sources: Iterable[Source]) -> Iterator[Wish]:
    """All wishes, the dearest first; of those worth the same, the ones of the earlier source."""
    waiting: list[tuple[int, int, int, Wish]] = []
    for at, source in sorted(enumerate(sources), key=lambda each: -each[1].most):
        while waiting and waiting[0][:2] < (-source.most, at):
            yield heappop(waiting)[-1]
        for number, wish in enumerate(source.wishes()):
            heappush(waiting, (-wish.worth, at, number, wish))
    while waiting:
        yield heappop(waiting)[-1]


def wanting(worth: int, orders: Iterable[Order]) -> Source:
    """Orders that a bot wants all alike."""
    return Source(worth, lambda: (Wish(worth, order) for order in orders))


@dataclass(frozen=True, slots=True)
class Appetite:
    """How much a bot wants the ways of filling in an action."""

    most: Callable[[Bot], int]
    """The most that it can want any of them now, whatever is open; 0 is not at all."""
    worth: Callable[[Bot, Any], int] | None = None
    """How much it wants one way; without it, it wants them all alike."""


def alike(most: Callable[[Bot], int]) -> Appetite:
    """The same appetite for every way."""
    return Appetite(most)


def always(most: int) -> Appetite:
    """The same appetite for every way, whatever happens."""
    return Appetite(lambda _: most)


def at_most(most: int | Callable[[Bot], int]) -> Callable[[Callable[[Bot, Any], int]], Appetite]:
    """Makes an appetite of what says how much a bot wants a way."""
    limit = most if callable(most) else lambda _: most
    return lambda worth: Appetite(limit, worth)


Appetites = Mapping[ActionId, Appetite]


def wishes(bot: Bot, appetites: Appetites) -> Iterator[Source]:
    """What a table of appetites makes a bot want."""
    menu = bot.seen.menu
    for action, appetite in appetites.items():
        if action in menu:
            most = appetite.most(bot)
            if most > 0:
                yield Source(most, partial(_wanted, bot, action, appetite, most))


def _wanted(bot: Bot, action: ActionId, appetite: Appetite, most: int) -> Sequence[Wish]:
    """What a bot wants of one action; never more than it said."""
    seen, worth = bot.seen, appetite.worth
    if worth is None:
        ways = seen.ways(action)
        return _my_share(bot, action, [Wish(most, Order(action, way)) for way in ways])
    wanted = [
        Wish(min(wish, most), Order(action, way))
        for way in seen.thinkable(action)
        if (wish := worth(bot, way)) > 0 and seen.is_open(action, way)
    ]
    wanted.sort(key=lambda wish: -wish.worth)
    return _my_share(bot, action, wanted)


def _my_share(bot: Bot, action: ActionId, wanted: list[Wish]) -> list[Wish]:
    """Bots of one side that could all do the same share it out, so that nothing is done twice."""
    if not wanted:
        return wanted
    mates = _mates(bot.seen, action)
    if len(mates) < 2 or bot.seen.card.seat not in mates:
        return wanted
    return wanted[mates.index(bot.seen.card.seat) :: len(mates)]


def _mates(seen: Seen, action: ActionId) -> list[SeatId]:
    """The bots of my side whose role has this action."""
    roles = CATALOGUE[action].roles
    return [seat.id for seat in seen.bots_of_mine if seat.role in roles]


LEISURE = 20
"""How little a bot wants what nothing speaks for or against."""


def pastimes(bot: Bot, opinions: Container[ActionId]) -> Source:
    """What a bot does when nothing better is left: anything open that harms nobody and that this
    bot has no opinion on.
    """
    return Source(2 * LEISURE, partial(_pastimes, bot, opinions))


def _pastimes(bot: Bot, opinions: Container[ActionId]) -> Iterator[Wish]:
    for action in bot.seen.menu:
        if action in opinions or CATALOGUE[action].hostile:
            continue
        ways: list[Particulars] = bot.seen.ways(action)
        if ways:
            way = ways[bot.whim(f"way {action}", len(ways))]
            yield Wish(LEISURE + bot.whim(action, LEISURE), Order(action, way))
