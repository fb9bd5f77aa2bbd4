"""The hunt itself, stage by stage: each asks for some trials, and goes on from what they came to.

Whoever drives it decides where they are run.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from game_rules.ids import ActionId, ScenarioId, Track
from game_rules.lab.experiments import seeds_of
from game_rules.lab.hunt.breeding import first
from game_rules.lab.hunt.games import By, Camp, Outcome, Trial, actions_of, camps_of
from game_rules.lab.hunt.policies import NEVER, OFTEN, PLAIN, Die, Policy, policy
from game_rules.lab.hunt.temptations import TEMPTATIONS
from game_rules.lab.line_ups import ALL_TRACKS, LINE_UPS, LineUp, LineUpId
from game_rules.scenario import Printed

FIELD: Final = LINE_UPS[LineUpId("MIX+C")]
"""What everything is held against: all act, on every track, and meet in the forum."""
WITHOUT: Final[Mapping[Track, LineUp]] = {
    track: LineUp(
        LineUpId(f"MIX+C without {track}"),
        f"all act, on every track but {track}",
        FIELD.officials,
        FIELD.others,
        ALL_TRACKS - {track},
    )
    for track in Track
}
ALONE: Final[Mapping[Track, LineUp]] = {
    Track.ONE: LINE_UPS[LineUpId("T1")],
    Track.ONE_AND_A_HALF: LINE_UPS[LineUpId("T1.5")],
    Track.TWO: LINE_UPS[LineUpId("T2")],
    Track.THREE: LINE_UPS[LineUpId("T3")],
}
"""Who uses one track and no other; the forum alone brings nobody together."""
ASKED: Final = 10
"""Of a hundred actions, how many a game that asks what actions are good for wants often, and how
many never.
"""

Results = Sequence[tuple[Outcome, ...]]
LineUpGames = Mapping[tuple[ScenarioId, LineUpId], tuple[Outcome, ...]]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large a hunt is."""

    games: int = 40
    """With each line-up, and of each champion."""
    generations: int = 6
    population: int = 12
    rounds_of: int = 3
    """Games of each policy in a generation."""
    asking: int = 200
    """Games of each scenario that ask what actions are good for."""
    greedy: int = 1
    """Games of each seat that tries its next round first."""
    camps: tuple[By, ...] = (By.TABLE, By.PARTY)


@dataclass(frozen=True, slots=True)
class Asking:
    """A game that asked what actions are good for."""

    policy: Policy
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Contest:
    """Games of a camp, and of bots as they are in the same seats and games."""

    camp: Camp
    policy: Policy
    games: tuple[Outcome, ...]
    plain: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """All that a hunt brought home."""

    scenarios: Mapping[ScenarioId, Printed]
    line_ups: LineUpGames
    asking: Mapping[ScenarioId, tuple[Asking, ...]]
    greedy: tuple[Contest, ...]
    champions: tuple[Contest, ...]
    temptations: Mapping[str, tuple[Contest, ...]] = field(default_factory=dict)
    """By name, scenario by scenario."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Some trials, which know nothing of each other."""

    title: str
    trials: tuple[Trial, ...]


Hunting = Generator[Stage, Results, Found]


@dataclass(frozen=True, slots=True)
class Hunt:
    """What is hunted in, and how long."""

    scenarios: Mapping[ScenarioId, Printed]
    sizes: Sizes
    seed: str
    changed: tuple[tuple[str, int], ...] = field(default=())
    """Constants, by name."""

    def run(self) -> Hunting:
        """Ask for trials until there is nothing more to ask."""
        line_ups = yield from self._line_ups()
        usual = {here: line_ups[here, FIELD.id] for here in self.scenarios}
        asking = yield from self._asking()
        greedy = yield from self._greedy(usual)
        tempted = yield from self._temptations(line_ups)
        champions = yield from self._champions(usual)
        return Found(self.scenarios, line_ups, asking, greedy, champions, tempted)

    @property
    def _seeds(self) -> tuple[str, ...]:
        return seeds_of(self.seed, self.sizes.games)

    def _stage(self, title: str, trials: Sequence[Trial]) -> Stage:
        return Stage(title, tuple(each.under(self.changed) for each in trials))

    def _line_ups(self) -> Generator[Stage, Results, LineUpGames]:
        played = (*LINE_UPS.values(), *WITHOUT.values())
        trials = [Trial(here, each, self._seeds) for here in self.scenarios for each in played]
        results = yield self._stage("line-ups", trials)
        return {
            (trial.scenario, trial.line_up.id): games
            for trial, games in zip(trials, results, strict=True)
        }

    def _asking(self) -> Generator[Stage, Results, Mapping[ScenarioId, tuple[Asking, ...]]]:
        trials: list[Trial] = []
        for here, printed in self.scenarios.items():
            seats = tuple(printed.seats)
            actions = actions_of(printed, seats)
            for seed in seeds_of(f"{self.seed} asking", self.sizes.asking):
                asked = _asked(f"{seed} {here}", actions)
                trials.append(Trial(here, FIELD, (seed,), seats, asked))
        results = yield self._stage("what actions are good for", trials)
        found: dict[ScenarioId, list[Asking]] = {here: [] for here in self.scenarios}
        for trial, games in zip(trials, results, strict=True):
            found[trial.scenario] += [Asking(trial.policy, game) for game in games]
        return {here: tuple(games) for here, games in found.items()}

    def _greedy(
        self, usual: Mapping[ScenarioId, tuple[Outcome, ...]]
    ) -> Generator[Stage, Results, tuple[Contest, ...]]:
        many = min(self.sizes.greedy, self.sizes.games)
        camps = [
            camp
            for printed in self.scenarios.values()
            for camp in camps_of(printed, (By.SEAT,))
            if many
        ]
        trials = [
            Trial(camp.scenario, FIELD, self._seeds[:many], camp.seats, greedy=True)
            for camp in camps
        ]
        results = yield self._stage("who looks one round ahead", trials)
        return tuple(
            Contest(camp, PLAIN, games, usual[camp.scenario][:many])
            for camp, games in zip(camps, results, strict=True)
        )

    def _temptations(
        self, line_ups: LineUpGames
    ) -> Generator[Stage, Results, Mapping[str, tuple[Contest, ...]]]:
        asked = [
            (each, each.camp(printed))
            for each in TEMPTATIONS.values()
            for printed in self.scenarios.values()
        ]
        results = yield self._stage(
            "temptations",
            [
                Trial(camp.scenario, each.among, self._seeds, camp.seats, each.policy)
                for each, camp in asked
            ],
        )
        found: dict[str, list[Contest]] = {}
        for (each, camp), games in zip(asked, results, strict=True):
            plain = line_ups[camp.scenario, each.among.id]
            found.setdefault(each.name, []).append(Contest(camp, each.policy, games, plain))
        return {name: tuple(contests) for name, contests in found.items()}

    def _champions(
        self, usual: Mapping[ScenarioId, tuple[Outcome, ...]]
    ) -> Generator[Stage, Results, tuple[Contest, ...]]:
        breeds = [
            first(camp, actions_of(printed, camp.seats), self.seed, self.sizes.population)
            for printed in self.scenarios.values()
            for camp in camps_of(printed, self.sizes.camps)
        ]
        for generation in range(self.sizes.generations):
            asked = [each.trials(FIELD, self.sizes.rounds_of) for each in breeds]
            title = f"generation {generation + 1} of {self.sizes.generations}"
            results = yield self._stage(title, [trial for each in asked for trial in each])
            answers = iter(results)
            breeds = [
                breed.after([next(answers) for _ in trials])
                for breed, trials in zip(breeds, asked, strict=True)
            ]
        results = yield self._stage(
            "champions",
            [
                Trial(each.camp.scenario, FIELD, self._seeds, each.camp.seats, each.best)
                for each in breeds
            ],
        )
        return tuple(
            Contest(each.camp, each.best, games, usual[each.camp.scenario])
            for each, games in zip(breeds, results, strict=True)
        )


def _asked(seed: str, actions: Sequence[ActionId]) -> Policy:
    die = Die(seed)
    wants: list[tuple[ActionId, int]] = []
    for action in actions:
        face = die.throw(action, 100)
        if face < ASKED:
            wants.append((action, OFTEN))
        elif face < 2 * ASKED:
            wants.append((action, NEVER))
    return policy(wants)


def games_in(stage: Stage) -> int:
    """How many games a stage is."""
    return sum(len(trial.seeds) for trial in stage.trials)
