"""A scenario with an exploit in it: a head who wants nothing but to be cheered at home, and demands
that are cheered beyond measure.
"""

from dataclasses import replace

from game_rules.ids import ActionId, Level, SeatId
from game_rules.scenario import Aim, Fact, Measure, Printed
from tests.game_rules.build import KARVANIA
from tests.game_rules.random_play import INTRO

HEAD = SeatId("karvania-head")
CHEERED = (("demand_support", 100),)
"""Each demand in public brings ten points at home, five times as much as printed."""


def vain() -> Printed:
    """The head wants 15 points more support than there were when the game began, and has no other
    way to be cheered than to make demands.
    """
    wants = Aim(
        "Be loved",
        Measure(Fact.SUPPORT, of=KARVANIA, rises_by=15),
    )
    scenario = INTRO.scenario
    seats = tuple(
        replace(seat, aims=(wants,)) if seat.id == HEAD else seat for seat in scenario.seats
    )
    variant = INTRO.variant
    intro = replace(variant, without=(*variant.without, ActionId("show-force")))
    return Printed(replace(scenario, seats=seats, variants={Level.INTRO: intro}), Level.INTRO)
