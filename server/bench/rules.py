"""The rules alone, on one core: whole games a second, and what each part of a round costs."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from game_rules.bots import SECTIONS, play
from game_rules.engine import Actor, begin, decide, evolve, resolve, state_hash
from game_rules.events import Event
from game_rules.ids import Hand, SeatId
from game_rules.lab import LINE_UPS, LineUp, LineUpId, play_game
from game_rules.lab.games import Table
from game_rules.options import options
from game_rules.orders import Act, CloseRound
from game_rules.scenario import Printed
from game_rules.state import Game
from game_rules.views import view

EVERYBODY = LineUpId("MIX")
SAMPLE = 10
"""Games that are taken apart."""


@dataclass(frozen=True, slots=True)
class RulesFigures:
    """What the rules cost, in processor time of one core."""

    games_per_second: float
    seats: int
    rounds: int
    microseconds_per_seat_round: float
    microseconds: dict[str, float]
    """What each part costs when it is done once."""


@dataclass(slots=True)
class Taken:
    """A game, taken apart: every act and event with the state before it."""

    acts: list[tuple[Game, Actor, Act]]
    events: list[tuple[Game, Event]]
    ends: list[Game]
    """The states in which a round was closed."""


def measure(printed: Printed, seconds: float) -> RulesFigures:
    """Play games of bots for so long, and take some of them apart."""
    line_up = LINE_UPS[EVERYBODY]
    games, spent, rounds = 0, 0.0, 0
    play_game(printed, "warm", line_up)
    while spent < seconds:
        began = time.process_time()
        ended = play_game(printed, f"bench-{games}", line_up)
        spent += time.process_time() - began
        games += 1
        rounds += ended.rounds
    seats = len(printed.seats)
    return RulesFigures(
        games_per_second=games / spent,
        seats=seats,
        rounds=printed.variant.rounds,
        microseconds_per_seat_round=1e6 * spent / (rounds * seats),
        microseconds=_parts(printed, line_up),
    )


def _parts(printed: Printed, line_up: LineUp) -> dict[str, float]:
    taken = [_take_apart(printed, f"bench-{number}", line_up) for number in range(SAMPLE)]
    acts = [each for one in taken for each in one.acts]
    events = [each for one in taken for each in one.events]
    ends = [each for one in taken for each in one.ends]
    at_seats = [(game, seat) for game in ends for seat in printed.seats]
    seen = [(view(game, seat, SECTIONS), seat) for game, seat in at_seats]
    return {
        "decide": _each(lambda one: decide(*one), acts),
        "evolve": _each(lambda one: evolve(*one), events),
        "resolve": _each(resolve, ends),
        "options": _each(_options_anew, at_seats),
        "view, all sections": _each(_view_anew, at_seats),
        "bot": _each(lambda one: play(one[0], "bench"), seen),
        "hash": _each(state_hash, ends),
    }


def _options_anew(at: tuple[Game, SeatId]) -> None:
    """Without anything that was worked out before."""
    options(replace(at[0]), at[1])


def _view_anew(at: tuple[Game, SeatId]) -> None:
    view(replace(at[0]), at[1])


def _each(work: Callable[[Any], object], on: Sequence[Any]) -> float:
    """Microseconds for each; what the whole sample costs to keep in memory is nobody's fault."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        for one in on:
            work(one)
        return 1e6 * (time.process_time() - began) / len(on)
    finally:
        gc.enable()


def _take_apart(printed: Printed, seed: str, line_up: LineUp) -> Taken:
    """Play a game and remember every step of it."""
    table = Table(printed, seed, line_up)
    taken = Taken([], [], [])
    take = table.take

    def taking(actor: Actor, act: Act) -> None:
        if isinstance(act, CloseRound):
            taken.ends.append(table.game)
        else:
            taken.acts.append((table.game, actor, act))
        take(actor, act)

    table.take = taking  # type: ignore[method-assign] # only here does anybody look over it
    table.play()
    game = begin(printed, seed, dict.fromkeys(printed.seats, Hand.BOT))
    for event in table.events:
        taken.events.append((game, event))
        game = evolve(game, event)
    return taken
