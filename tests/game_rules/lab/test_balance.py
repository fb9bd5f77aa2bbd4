"""The balance of the game as it is shipped: what bots of each line-up come to, within wide bands.

The bands are much wider than the targets of the README, for a few games say little; they break when
the game is no longer the same game. `backchannel simulate` gives the figures themselves.
"""

from functools import cache

import pytest

from game_rules.ids import Ending, Level, ScenarioId
from game_rules.lab import LINE_UPS, LineUpId, findings, simulate
from game_rules.scenario import Printed
from server.scenarios import load_shipped

GAMES = {Level.INTRO: 40, Level.STANDARD: 60}
"""Fewer at standard leave it to luck: of 24 games 5 settled once where of 60 there were 21."""
SEED = "balance"

pytestmark = pytest.mark.timeout(600)
"""Ten times what a quiet machine needs."""


@cache
def found(level, name, games=None):
    printed = Printed(load_shipped(ScenarioId("serin-valley")), level)
    return findings(list(simulate(printed, LINE_UPS[LineUpId(name)], games or GAMES[level], SEED)))


def percent(level, name, ending):
    of = found(level, name)
    share = of.endings[ending]
    print(f"{level} {name}: {share.count} of {of.games} games end in {ending}, seed {SEED}")
    return share.share / 10


@pytest.mark.parametrize(
    ("level", "name", "least", "most"),
    [
        (Level.INTRO, "T1", 3, 35),
        (Level.INTRO, "MIX", 40, 85),
        (Level.STANDARD, "T1", 4, 50),
        (Level.STANDARD, "MIX", 25, 70),
        (Level.STANDARD, "MIX+C", 40, 90),
    ],
)
def test_a_table_settles_neither_always_nor_never(level, name, least, most):
    assert least <= percent(level, name, Ending.SETTLEMENT) <= most


@pytest.mark.claim("C49")
@pytest.mark.parametrize(("level", "both"), [(Level.INTRO, "MIX"), (Level.STANDARD, "MIX+C")])
def test_both_tracks_together_settle_more_than_officials_alone(level, both):
    alone, mixed = (percent(level, name, Ending.SETTLEMENT) for name in ("T1", both))

    assert mixed > alone + 15


@pytest.mark.claim("C49")
@pytest.mark.parametrize("level", GAMES)
def test_non_officials_alone_bind_nobody(level):
    of = found(level, "T2", 10)

    assert of.signed.count == of.endings[Ending.SETTLEMENT].count == 0
    assert of.endings[Ending.PARTIAL].count == 0


@pytest.mark.claim("C34", "C72")
def test_dialogues_that_meet_in_the_forum_settle_more_than_those_that_go_their_own_way():
    apart, together = (
        percent(Level.STANDARD, name, Ending.SETTLEMENT) for name in ("MIX", "MIX+C")
    )

    assert together > apart


@pytest.mark.claim("C18")
@pytest.mark.parametrize("level", GAMES)
def test_hawks_bring_war_and_no_settlement(level):
    of = found(level, "HAWK", 10)

    assert of.endings[Ending.WAR].count >= 5
    assert of.endings[Ending.SETTLEMENT].count == 0


@pytest.mark.parametrize("level", GAMES)
def test_war_is_possible_and_not_the_rule(level):
    names = ("T1", "MIX", "MIX+C") if level is Level.STANDARD else ("T1", "MIX")

    wars = [percent(level, name, Ending.WAR) for name in names]

    assert max(wars) > 0
    assert max(wars) <= 30


def test_every_kind_of_end_occurs():
    reached = {
        ending
        for level in GAMES
        for name in ("T1", "MIX")
        for ending, share in found(level, name).endings.items()
        if share.count
    }

    assert {Ending.SETTLEMENT, Ending.PARTIAL, Ending.WAR, Ending.DEADLINE} <= reached


def test_some_texts_that_are_signed_are_refused_at_home():
    of = [found(level, "T1") for level in GAMES]

    assert sum(each.refused_at_home.count for each in of) > 0
