"""The Serin Valley with everybody in it: the seats and channels that a large table plays with."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game_rules.ids import Level, SeatId
from game_rules.scenario import Printed, Scenario
from tests.game_rules.build import LAKE_FORT
from tests.game_rules.random_play import SERIN

SPEAKER, ANCHOR = SeatId("valley-assembly-woman"), SeatId("television-anchor")


def with_speaker_and_anchor(scenario: Scenario) -> Scenario:
    """The eight seats of a class: the speaker of the valley and the anchor sit at Lake Fort too."""
    intro = scenario.variants[Level.INTRO]
    more = tuple(seat for seat in (SPEAKER, ANCHOR) if seat not in intro.seats)
    channels = tuple(
        replace(channel, members=tuple(dict.fromkeys((*channel.members, SPEAKER, ANCHOR))))
        if channel.id == LAKE_FORT
        else channel
        for channel in intro.channels
    )
    eight = replace(intro, seats=(*intro.seats, *more), channels=channels)
    return replace(scenario, variants={**scenario.variants, Level.INTRO: eight})


EIGHT: Final = Printed(with_speaker_and_anchor(SERIN), Level.INTRO)
