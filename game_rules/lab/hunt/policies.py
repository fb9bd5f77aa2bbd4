"""Policies: what somebody wants otherwise than a bot of an ordinary game.

A policy sees what a bot sees and may do what a student may. It does not know what an action is good
for; it only says how badly it wants it, and breeding finds out which of that pays.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from game_rules.bots import Bend, Mind, Temper
from game_rules.bots.wishes import Bot, Source, Wish
from game_rules.chance import draw
from game_rules.ids import ActionId, Track
from game_rules.lab.games import Player
from game_rules.orders import Order

NEVER: Final = 0
URGES: Final = (NEVER, 150, 450, 750, 990)
"""How badly an action can be wanted: not at all; before pastimes; before ordinary talk; before all
but new advice; before everything but a vote.
"""
OFTEN: Final = 450
"""As badly as whoever asks what an action is good for wants it: after all that opens the way to a
text.
"""
TEMPERS: Final = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Policy:
    """What is wanted otherwise, in the order of the actions' names; all else is as a bot has it."""

    wants: tuple[tuple[ActionId, int], ...] = ()
    temper: Temper | None = None

    def __str__(self) -> str:
        told = [f"{action} {urge or 'never'}" for action, urge in self.wants]
        if self.temper is not None:
            of = self.temper
            told.append(f"firm {of.firm}, hawk {of.hawk}, pride {of.pride}, calm {of.calm}")
        return "; ".join(told) or "as any bot"


PLAIN: Final = Policy()


def policy(wants: Iterable[tuple[ActionId, int]], temper: Temper | None = None) -> Policy:
    """Of two urges for one action the later counts."""
    return Policy(tuple(sorted(dict(wants).items())), temper)


def player_with(policy: Policy, seed: str, tracks: frozenset[Track]) -> Player:
    """Somebody who plays by a policy."""
    mind = Mind(seed, policy.temper, tracks, _bend(policy) if policy.wants else None)
    return Player(mind.talks, mind.seals)


def _bend(policy: Policy) -> Bend:
    """Wishes for a named action weigh what the policy says. They keep the aim that the bot has;
    what it would never do is done in any way that is open.
    """
    named = dict(policy.wants)

    def bend(bot: Bot, sources: Iterator[Source]) -> Iterator[Source]:
        own = list(sources)
        wished = _once(own)
        for at, source in enumerate(own):
            yield Source(source.most, partial(_apart, bot, wished, at, named))
        for action, urge in named.items():
            if urge and action in bot.seen.menu:
                yield Source(urge, partial(_urged, bot, wished, len(own), action, urge))

    return bend


Wished = Callable[[int], Sequence[Wish]]


def _once(sources: Sequence[Source]) -> Wished:
    """What each source wishes, asked once."""
    kept: dict[int, Sequence[Wish]] = {}

    def wished(at: int) -> Sequence[Wish]:
        if at not in kept:
            kept[at] = tuple(sources[at].wishes())
        return kept[at]

    return wished


def _apart(bot: Bot, wished: Wished, at: int, named: Container[ActionId]) -> Iterator[Wish]:
    """What is not named; what hangs on something named before it in the same envelope goes too."""
    wishes = wished(at)
    torn = any(wish.order.action in named for wish in wishes)
    for wish in wishes:
        if wish.order.action not in named and not (torn and _hangs(bot, wish.order)):
            yield wish


def _hangs(bot: Bot, order: Order) -> bool:
    """Whether an order cannot be given by itself yet."""
    return not bot.seen.is_open(order.action, order.particulars)


def _urged(bot: Bot, wished: Wished, many: int, action: ActionId, urge: int) -> Iterator[Wish]:
    aimed = [
        wish.order
        for at in range(many)
        for wish in wished(at)
        if wish.order.action == action and not _hangs(bot, wish.order)
    ]
    if not aimed:
        ways = bot.seen.ways(action)
        first = bot.whim(f"urge {action}", len(ways)) if ways else 0
        aimed = [Order(action, way) for way in (*ways[first:], *ways[:first])]
    return (Wish(urge, order) for order in aimed)


# --- how policies come about ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Die:
    """A die whose faces can be seen again."""

    seed: str

    def throw(self, what: str, below: int) -> int:
        return draw(self.seed, 0, "hunt", what, "", below)

    def percent(self, what: str, chance: int) -> bool:
        return self.throw(what, 100) < chance


TOUCHED: Final = 15
"""Of a hundred actions, how many a policy from nowhere wants otherwise."""
MUTATED: Final = 6
"""Of a hundred actions, how many change from parents to child."""
MOODY: Final = 30
"""How many policies of a hundred have a temper of their own, and how many children change it."""


def from_nowhere(seed: str, actions: Sequence[ActionId]) -> Policy:
    """Any policy."""
    die = Die(seed)
    wants = [
        (action, URGES[die.throw(f"urge {action}", len(URGES))])
        for action in actions
        if die.percent(action, TOUCHED)
    ]
    return policy(wants, _temper(die) if die.percent("moody", MOODY) else None)


def child(seed: str, one: Policy, other: Policy, actions: Sequence[ActionId]) -> Policy:
    """Each urge from one of two parents, and a few from nowhere; what is touched can be let go."""
    die = Die(seed)
    mine, yours = dict(one.wants), dict(other.wants)
    wants: dict[ActionId, int] = {}
    for action in actions:
        parent = mine if die.percent(f"of {action}", 50) else yours
        if die.percent(f"new {action}", MUTATED):
            urge = die.throw(f"urge {action}", len(URGES) + 1)
            if urge < len(URGES):
                wants[action] = URGES[urge]
        elif action in parent:
            wants[action] = parent[action]
    temper = one.temper if die.percent("temper", 50) else other.temper
    if die.percent("new temper", MOODY):
        temper = _temper(die)
    return policy(wants.items(), temper)


def _temper(die: Die) -> Temper:
    firm, hawk, pride, calm = (
        TEMPERS[die.throw(what, len(TEMPERS))] for what in ("firm", "hawk", "pride", "calm")
    )
    return Temper(firm, hawk, pride, calm, rash=die.percent("rash", 20))
