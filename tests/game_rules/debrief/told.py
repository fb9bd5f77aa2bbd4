"""The four stories of `tests/playthroughs`, told once and shared by the tests of the debrief."""

from __future__ import annotations

from functools import cache

from game_rules.debrief import Debrief, Record, debrief
from tests.playthroughs.stories import STORIES


@cache
def record(story: str) -> Record:
    return STORIES[story]().record


@cache
def facts(story: str) -> Debrief:
    return debrief(record(story))
