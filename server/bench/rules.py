"""The rules alone, on one core: whole games a second, and what each part of a round costs.

The games are those that `simulate` plays: every seat is a bot that sees its own view, and every act
goes through the engine and the ledger of the server.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final
from unittest.mock import patch

from game_rules import engine
from game_rules.ids import Level
from game_rules.lab import LINE_UPS, LineUpId, games, play_game
from game_rules.lab.games import Player, Table
from game_rules.options import Menu, Offer
from game_rules.scenario import Printed, Scenario

EVERYBODY: Final = LINE_UPS[LineUpId("MIX")]
SAMPLE: Final = 4
"""Games that are taken apart."""
LONGEST: Final = 12
"""The rounds of a full game."""
PARTS: Final = ("view", "options", "bot", "decide", "resolve", "evolve", "fingerprint", "table")
"""What a round's time goes to: `table` is what is left, asking the seats in turn."""


@dataclass(frozen=True, slots=True)
class RulesFigures:
    """What the rules cost at one level, in processor time of one core."""

    games_per_second: float
    seats: int
    rounds: int
    """Of a game that is played to its last round."""
    microseconds_per_round: float
    """Of whole games, without any watch in them."""
    microseconds: dict[str, float]
    """What each of `PARTS` takes of a round, without the parts that it asks; the watch itself takes
    a little, so their sum is more than the whole. The whole leaves out `fingerprint`, which only
    those take who compare. Empty where the rules are compiled: no watch can be put into those.
    """


def are_compiled() -> bool:
    """Whether the rules run as machine code (`server/rules_build.py`), or as they are written."""
    return not str(engine.__file__).endswith(".py")


def ways_to_play(scenario: Scenario) -> Iterator[tuple[str, Printed]]:
    """Every level of a scenario, and a full game: all rounds that there can be, at its largest."""
    for level in scenario.variants:
        yield level.value, Printed(scenario, level)
    if Level.FULL not in scenario.variants:
        largest = max(scenario.variants.values(), key=lambda variant: len(variant.seats))
        long = {**scenario.variants, largest.level: replace(largest, rounds=LONGEST)}
        yield Level.FULL.value, Printed(replace(scenario, variants=long), largest.level)


def measure(printed: Printed, seconds: float) -> RulesFigures:
    """Play games of bots for so long, and take some of them apart."""
    played, spent, rounds = 0, 0.0, 0
    play_game(printed, "warm", EVERYBODY)
    while spent < seconds:
        began = time.process_time()
        ended = play_game(printed, f"bench-{played}", EVERYBODY)
        spent += time.process_time() - began
        played += 1
        rounds += ended.rounds
    return RulesFigures(
        games_per_second=played / spent,
        seats=len(printed.seats),
        rounds=printed.variant.rounds,
        microseconds_per_round=1e6 * spent / rounds,
        microseconds={} if are_compiled() else _parts(printed),
    )


def _parts(printed: Printed) -> dict[str, float]:
    watch, rounds = Watch(), 0
    with _watched(watch):
        for number in range(SAMPLE):
            table = Table(printed, f"bench-{number}", EVERYBODY)
            for each in table.watching:
                each.player = _watched_player(watch, each.player)
            table.open()
            while not table.is_over:
                watch.over("table", table.play_round)()
                watch.over("fingerprint", engine.state_hash)(table.game)
            rounds += table.game.round
    return {part: 1e6 * watch.spent[part] / rounds for part in PARTS}


def _watched_player(watch: Watch, player: Player) -> Player:
    seals = player.seals
    return Player(
        watch.over("bot", player.talks), None if seals is None else watch.over("bot", seals)
    )


class Watch:
    """Processor time by part, each without what it asked of others."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._within = 0.0

    def over(self, part: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, with its time put down to a part."""

        def watched(*args: Any) -> Any:
            before, self._within = self._within, 0.0
            began = time.process_time()
            try:
                return work(*args)
            finally:
                whole = time.process_time() - began
                self.spent[part] += whole - self._within
                self._within = before + whole

        return watched


@contextmanager
def _watched(watch: Watch) -> Iterator[None]:
    """While this lasts, the parts of the rules that games ask for are timed."""
    parts = (
        (games, "section", "view"),
        (Menu, "row", "options"),
        (Offer, "is_open", "options"),
        (Offer, "open_ways", "options"),
        (games, "take", "decide"),
        (engine, "resolve", "resolve"),
        (engine, "evolve", "evolve"),
    )
    patches = [
        patch.object(at, name, watch.over(part, getattr(at, name))) for at, name, part in parts
    ]
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in patches:
            each.stop()
