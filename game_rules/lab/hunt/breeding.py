"""Breeding: policies of a camp, generation by generation, by what they gain on ordinary bots.

All policies of a generation play the same seeds, and new ones in each generation, so that none
lives on one lucky game. Bots as they are play them too; a policy is known by its gains on them in
all the games that it ever played, and one that has played little by less.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from game_rules.fixed import over
from game_rules.ids import ActionId
from game_rules.lab.experiments import seeds_of
from game_rules.lab.hunt.games import Camp, Outcome, Trial
from game_rules.lab.hunt.policies import PLAIN, Die, Policy, child, from_nowhere
from game_rules.lab.line_ups import LineUp

PRIOR: Final = 4
"""Games without any gain that every policy is taken to have played."""
PARENTS: Final = 4
"""One in so many lives on and has children."""
TRIES: Final = 10
"""Children for each place; one that is like another takes none."""


@dataclass(frozen=True, slots=True)
class Breed:
    """The policies of a camp that live now, and what is known of them."""

    camp: Camp
    actions: tuple[ActionId, ...]
    seed: str
    generation: int
    living: tuple[Policy, ...]
    gains: Mapping[Policy, tuple[int, ...]] = field(default_factory=dict)
    """On ordinary bots in the same seats and games, in parts per thousand."""

    def trials(self, among: LineUp, games: int) -> list[Trial]:
        """The games that this generation plays, bots as they are first."""
        seeds = seeds_of(f"{self.seed} generation {self.generation}", games)
        return [
            Trial(self.camp.scenario, among, seeds, self.camp.seats, each)
            for each in (PLAIN, *self.living)
        ]

    def promise(self, policy: Policy) -> int:
        """What a policy can be expected to gain."""
        gains = self.gains.get(policy, ())
        return over(sum(gains), len(gains) + PRIOR)

    @property
    def best(self) -> Policy:
        return max((PLAIN, *self.gains), key=self.promise)

    def after(self, results: Sequence[Sequence[Outcome]]) -> Breed:
        """What is known when they have played, and who lives next."""
        plain, *others = ([game.score(self.camp.seats) for game in games] for games in results)
        gains = dict(self.gains)
        for policy, scores in zip(self.living, others, strict=True):
            more = tuple(score - usual for score, usual in zip(scores, plain, strict=True))
            gains[policy] = gains.get(policy, ()) + more
        known = replace(self, generation=self.generation + 1, gains=gains)
        return replace(known, living=known._next())

    def _next(self) -> tuple[Policy, ...]:
        ranked = sorted(self.gains, key=self.promise, reverse=True)
        parents = ranked[: max(2, over(len(self.living), PARENTS))]
        born: dict[Policy, None] = dict.fromkeys(parents)
        for number in range(TRIES * len(self.living)):
            if len(born) >= len(self.living):
                break
            name = f"{self.seed} {self.generation}-{number}"
            die = Die(name)
            one, other = (parents[die.throw(which, len(parents))] for which in ("one", "other"))
            born.setdefault(child(name, one, other, self.actions))
        return tuple(born)


def first(camp: Camp, actions: tuple[ActionId, ...], seed: str, size: int) -> Breed:
    """A generation from nowhere."""
    name = f"{seed} {camp}"
    living = dict.fromkeys(from_nowhere(f"{name} {number}", actions) for number in range(size))
    return Breed(camp, actions, name, 0, tuple(living))
