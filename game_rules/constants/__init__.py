"""Every number of the rules that may be tuned: its unit, its range, the claims it serves, and its
value at each level.

A rule takes its numbers from `game.constants`; nothing is tuned anywhere else. Points are tenths
(120 means 12.0), factors are parts per thousand (600 means 0.6).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache

from game_rules.constants.coalitions import Coalitions
from game_rules.constants.declaring import Unit
from game_rules.constants.dialogues import Dialogues
from game_rules.constants.home import Home
from game_rules.constants.interests import Interests
from game_rules.constants.lasting import Lasting
from game_rules.constants.levels import LEVELS
from game_rules.constants.mediation import Mediation
from game_rules.constants.order import Order
from game_rules.constants.peace import Peace
from game_rules.constants.people import People
from game_rules.constants.pressure import Pressure
from game_rules.constants.promises import Promises
from game_rules.constants.tables import (
    ACCESS,
    ACCESS_WITH_OFFICIAL,
    AFTER_WAR,
    BRINK_BELOW_WAR,
    CEASEFIRE_TENSION,
    COMMUNICATION,
    DENIABILITY,
    EFFICACY,
    ELECTION_NERVES,
    RUNG_GRIP,
    RUNGS,
    TRACTABILITY,
)
from game_rules.constants.talks import Talks
from game_rules.constants.tension import Tension
from game_rules.constants.treasury import Treasury
from game_rules.ids import Level

__all__ = [
    "ACCESS",
    "ACCESS_WITH_OFFICIAL",
    "AFTER_WAR",
    "BRINK_BELOW_WAR",
    "CEASEFIRE_TENSION",
    "COMMUNICATION",
    "DENIABILITY",
    "EFFICACY",
    "ELECTION_NERVES",
    "LEVELS",
    "RUNGS",
    "RUNG_GRIP",
    "TRACTABILITY",
    "BadConstant",
    "Constants",
    "Unit",
    "changed_from",
    "constants_for",
]


@dataclass(frozen=True, slots=True)
class Constants(
    Treasury,
    Talks,
    Dialogues,
    Mediation,
    Coalitions,
    People,
    Promises,
    Tension,
    Pressure,
    Home,
    Interests,
    Lasting,
    Peace,
    Order,
):
    """The values in force in one game."""


@lru_cache(maxsize=64)
def changed_from(level: Level, constants: Constants) -> Mapping[str, int]:
    """What a rule book says otherwise than that of its level, by name."""
    printed = constants_for(level)
    return {
        each.name: value
        for each in fields(Constants)
        if (value := getattr(constants, each.name)) != getattr(printed, each.name)
    }


class BadConstant(ValueError):
    """A constant that does not exist, or a value outside its range."""


def constants_for(level: Level, changed: Mapping[str, int] | None = None) -> Constants:
    """The values at a level, with some changed by name (as an experiment does); refuses names and
    values that make no sense.
    """
    values = {**LEVELS[level], **(changed or {})}
    known = {each.name: each.metadata for each in fields(Constants)}
    for name, value in values.items():
        if name not in known:
            raise BadConstant(f"no constant is called {name!r}")
        low, high = known[name]["low"], known[name]["high"]
        if not low <= value <= high:
            raise BadConstant(
                f"{name} must be from {low} to {high} {known[name]['unit']}, not {value}"
            )
    return replace(Constants(), **values)
