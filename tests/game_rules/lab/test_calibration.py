"""The calibration says where a quantity lies, never more than the games allow."""

from itertools import product

import pytest

from game_rules.engine import begin
from game_rules.fixed import over
from game_rules.ids import Hand, Level, ScenarioId
from game_rules.lab.calibration import TARGETS, UNEXPLAINED, Band, Target, measure
from game_rules.lab.measures import MEASURES
from game_rules.lab.played import Played, cells_of
from game_rules.lab.trials import arm
from game_rules.orders import Term
from game_rules.rules.home_vote import home_vote
from game_rules.scenario import Printed
from server.scenarios import load_shipped
from tests.game_rules.random_play import INTRO

HERE = ScenarioId("here")
HIGH, LOW = arm("MIX"), arm("T1")


def shares(yes, no):
    return [1000] * yes + [0] * no


def measured(target, high, low=()):
    cells = {(HERE, HIGH): {"settled": high}, (HERE, LOW): {"settled": list(low)}}
    return measure(target, Played(cells, {HERE: INTRO}))


@pytest.mark.parametrize(
    ("yes", "band", "because"),
    [
        (10, Band.BELOW, "known"),
        (25, Band.WITHIN, ""),
        (30, Band.WITHIN, ""),
        (40, Band.WITHIN, ""),
        (41, Band.ABOVE, UNEXPLAINED),
    ],
)
def test_a_share_lies_within_its_band_ends_included_or_says_why_not(yes, band, because):
    it = measured(Target("", "settled", HIGH, 250, 400, too_little="known"), shares(yes, 100 - yes))

    assert (it.band, it.because) == (band, because)
    assert it.value == 100 * yes
    assert it.low < it.value < it.high
    assert it.games == 100


@pytest.mark.parametrize(("low", "band"), [(40, Band.WITHIN), (80, Band.BELOW), (20, Band.ABOVE)])
def test_a_ratio_is_how_many_times_as_much_there_is(low, band):
    target = Target("", "settled", HIGH, 1250, 1750, against=LOW)

    it = measured(target, shares(60, 40), shares(low, 100 - low))

    assert it.band is band
    assert it.value == 10_000 * 60 // low


def test_nothing_is_divided_by_nothing():
    target = Target("", "settled", HIGH, 0, 500, against=LOW)

    it = measured(target, shares(60, 40), shares(0, 100))

    assert it.band is Band.UNKNOWN
    assert it.because


def test_where_too_few_games_answer_no_band_is_named():
    it = measured(Target("", "settled", HIGH, 0, 500), [None] * 95 + [0] * 5)

    assert it.band is Band.UNKNOWN
    assert "only 5 of 100 games" in it.because


BAND = Target("", "settled", HIGH, 250, 400)
RATIO = Target("", "settled", HIGH, 1250, 1750, against=LOW)


@pytest.mark.parametrize(
    ("target", "high", "low", "ends"),
    [
        (BAND, 132, 0, 1),  # 33 %: 3.3 standard errors reach from 25.2 to 40.8
        (BAND, 130, 0, 2),  # 32.5 %: from 24.8 to 40.2
        (BAND, 72, 0, 0),  # 18 %, and at most 24.3
        (BAND, 80, 0, 1),  # 20 %: not above, but up to 26.6
        (BAND, 280, 0, 0),
        (RATIO, 300, 100, 0),
        (RATIO, 240, 160, 1),
        (RATIO, 0, 0, 2),  # nothing can be divided
    ],
)
def test_a_row_gets_no_more_games_once_it_clearly_lies_within_its_band_or_outside(
    target, high, low, ends
):
    cells = {
        (HERE, HIGH): {"settled": shares(high, 400 - high)},
        (HERE, LOW): {"settled": shares(low, 400 - low)},
    }

    assert len(Played(cells, {HERE: INTRO}).in_doubt(target, 100).expects) == ends


@pytest.mark.parametrize(
    ("low", "high", "ends"), [(0, 20, (-20,)), (800, 1000, (800,)), (200, 300, (200, -300))]
)
def test_what_no_share_can_break_is_not_waited_for(low, high, ends):
    target = Target("", "settled", HIGH, low, high)

    assert tuple(each.at_least for each in target.expects) == ends


def test_every_target_measures_what_there_is_and_its_games_are_played():
    cells = cells_of(TARGETS, {HERE: INTRO})

    for target in TARGETS:
        assert target.says
        assert target.low < target.high
        assert target.measure in MEASURES
        for term in target.terms:
            assert target.measure in cells[HERE, term.arm]


def passing(scenario, seed, *, found):
    """The texts that would pass in all countries when a long game begins, before anybody but those
    who wrote them has met, and how many there are; with all that can be `found` or without it.
    """
    printed = Printed(load_shipped(ScenarioId(scenario)), Level.FULL)
    game = begin(printed, seed, dict.fromkeys(printed.seats, Hand.BOT))
    hidden = frozenset() if found else printed.hidden
    rows = [
        [Term(issue, way) for way in printed.issues[issue].by_id if (issue, way) not in hidden]
        for issue in printed.issues
    ]
    texts = list(product(*rows))
    passes = sum(all(home_vote(game, it, text).passes for it in printed.parties) for text in texts)
    return passes, len(texts)


@pytest.mark.claim("C34")
@pytest.mark.parametrize("seed", ["one", "other"])
@pytest.mark.parametrize("old", ["serin-valley", "the-amber-road"])
def test_of_an_old_quarrel_nothing_passes_at_home_that_one_kind_of_talks_has_worked_on(old, seed):
    """What the calibration says of officials alone, and of guests alone."""
    known, _ = passing(old, seed, found=False)
    found, texts = passing(old, seed, found=True)
    young, _ = passing("carbon-and-kilowatts", seed, found=False)

    assert known == 0
    assert found <= over(texts, 100)
    assert young > 0
