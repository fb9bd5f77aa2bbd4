"""A hypothesis holds only when the interval lies on its side; what nobody answered is not said."""

import random

import pytest

from game_rules.ids import (
    ClaimId,
    ScenarioId,
)
from game_rules.lab.calibration import Target
from game_rules.lab.played import Played, cells_of
from game_rules.lab.trials import (
    Hypothesis,
    Verdict,
    arm,
    go_apart,
    go_together,
    grows,
    least,
    more,
    most,
    times,
    within,
)
from tests.game_rules.random_play import INTRO

HERE = ScenarioId("here")
HIGH, LOW = arm("MIX"), arm("T1")


def judged(expectation, **answers):
    """What made-up answers say to one expectation; arms are called `high` and `low`."""
    arms = {"high": HIGH, "low": LOW}
    cells = {(HERE, arms[name]): {"settled": row} for name, row in answers.items()}
    hypothesis = Hypothesis(ClaimId("C49"), (expectation,))
    return Played(cells, {HERE: INTRO}).judge(hypothesis)


def halves(yes, no):
    return [1000] * yes + [0] * no


@pytest.mark.parametrize(
    ("expectation", "high", "low", "verdict"),
    [
        (more("", "settled", HIGH, LOW, 100), halves(90, 10), halves(20, 80), Verdict.HOLDS),
        (more("", "settled", HIGH, LOW, 100), halves(20, 80), halves(90, 10), Verdict.FAILS),
        (more("", "settled", HIGH, LOW, 100), halves(50, 50), halves(45, 55), Verdict.FAILS),
        (least("", "settled", HIGH, 350), halves(60, 40), halves(0, 100), Verdict.HOLDS),
        (least("", "settled", HIGH, 350), halves(36, 64), halves(0, 100), Verdict.FAILS),
        (most("", "settled", LOW, 50), halves(90, 10), halves(0, 100), Verdict.HOLDS),
        (most("", "settled", LOW, 50), halves(90, 10), halves(4, 96), Verdict.FAILS),
        (times("", "settled", HIGH, LOW, 2000), halves(90, 10), halves(20, 80), Verdict.HOLDS),
        (times("", "settled", HIGH, LOW, 2000), halves(60, 40), halves(40, 60), Verdict.FAILS),
    ],
)
def test_a_hypothesis_holds_when_the_whole_interval_lies_on_its_side(
    expectation, high, low, verdict
):
    it = judged(expectation, high=high, low=low)

    assert it.verdict is verdict


def test_the_same_seeds_are_compared_with_each_other():
    """A small difference that is there in every game is seen; means alone would not show it."""
    high, low = list(range(100, 1100, 10)), list(range(95, 1095, 10))

    paired = judged(more("", "settled", HIGH, LOW, 1), high=high, low=low)
    apart = judged(more("", "settled", HIGH, LOW, 1), high=[*high, None], low=[*low, 0])

    assert paired.verdict is Verdict.HOLDS
    assert paired.findings[0].estimate.value == 50
    assert apart.verdict is Verdict.FAILS


ALWAYS, NEVER = [1000] * 200, [0] * 200
ONE_OF_A_HUNDRED = [1000, *[0] * 99]


def finding(expectation, **answers):
    (it,) = judged(expectation, **answers).findings
    return it


@pytest.mark.parametrize(
    ("rows", "clear"),
    [
        (halves(40, 40), False),  # 50 % [39 to 61] says nothing clear about 45
        (halves(3, 1), False),
        (halves(60, 20), True),  # 75 % [65 to 85]
        (halves(20, 60), True),
        (ALWAYS[:13], False),  # a no may come in 7.6 of 13 games, and 42 % be what is true
        (ALWAYS[:14], True),
    ],
)
def test_a_verdict_is_clear_far_from_its_bound(rows, clear):
    assert finding(least("", "settled", HIGH, 450), high=rows).is_clear is clear


@pytest.mark.parametrize(
    ("rows", "clear"),
    [
        (NEVER[:152], False),
        (NEVER[:153], True),  # 7.6 of 153 games are 4.97 %
        (ONE_OF_A_HUNDRED, False),  # 1 %, and 3.3 standard errors end at 4.3 %
        (ONE_OF_A_HUNDRED * 2, True),
    ],
)
def test_what_no_game_said_may_still_be_true_of_some_and_that_many_may_not_matter(rows, clear):
    it = finding(most("", "settled", HIGH, 50), high=rows)

    assert (it.verdict, it.is_clear) == (Verdict.HOLDS, clear)


@pytest.mark.parametrize(
    ("high", "clear"),
    [
        ([0] * 378, False),
        ([0] * 380, True),  # 7.6 of 380 games are 2 %
        ([*[0] * 400, 1000], False),  # once is not never, and not clearly more than that
    ],
)
def test_what_never_happens_is_clear_once_exceptions_would_be_harmless(high, clear):
    assert finding(most("", "settled", HIGH, 0), high=high).is_clear is clear


def test_an_unseen_answer_lies_no_further_away_than_answers_lie_apart():
    """Two rows of the same small numbers: no difference in 40 games, and none is to be feared."""
    small, large = list(range(40)), [100 * each for each in range(40)]
    nearly_alike = more("", "settled", HIGH, LOW, -10)

    assert finding(nearly_alike, high=small, low=small).is_clear
    assert not finding(nearly_alike, high=large, low=large).is_clear


def test_measures_that_wholly_go_together_are_never_clear():
    rows = {"settled": list(range(200)), "joint": list(range(200))}
    played = Played({(HERE, HIGH): rows}, {HERE: INTRO})
    (it,) = played.judge(
        Hypothesis(ClaimId("C03"), (go_together("", "settled", "joint", HIGH, 500),))
    ).findings

    assert it.verdict is Verdict.HOLDS
    assert not it.is_clear


EARLY = 100
"""A tenth of all games."""
UNCLEAR_AT_HALF = least("", "settled", HIGH, 500)
HOLDS, UNCLEAR, FAILS, UNSAID = (
    least("", measure, HIGH, 450) for measure in ("settled", "signed", "war", "joint")
)


@pytest.mark.parametrize(
    ("expects", "left", "verdict"),
    [
        ((HOLDS,), (), Verdict.HOLDS),
        ((HOLDS, UNCLEAR), (UNCLEAR,), Verdict.FAILS),
        ((HOLDS, UNCLEAR, FAILS), (), Verdict.FAILS),
        ((HOLDS, UNSAID), (UNSAID,), Verdict.UNKNOWN),
        ((UNSAID, FAILS), (), Verdict.FAILS),
        ((UNSAID, UNCLEAR), (UNSAID, UNCLEAR), Verdict.UNKNOWN),
    ],
)
def test_only_what_is_unclear_is_in_doubt_and_nothing_once_one_part_clearly_fails(
    expects, left, verdict
):
    rows = {
        "settled": halves(60, 20),
        "signed": halves(40, 40),
        "war": halves(20, 60),
        "joint": [None] * 80,
    }
    played, it = Played({(HERE, HIGH): rows}, {HERE: INTRO}), Hypothesis(ClaimId("C03"), expects)

    assert played.in_doubt(it, EARLY).expects == left
    assert played.judge(it).verdict is verdict


def test_only_the_games_of_what_is_in_doubt_are_played_on():
    rows = {(HERE, HIGH): {"settled": halves(60, 20)}, (HERE, LOW): {"settled": halves(40, 40)}}
    it = Hypothesis(ClaimId("C03"), (HOLDS, least("", "settled", LOW, 450)))

    left = Played(rows, {HERE: INTRO}).in_doubt(it, EARLY)

    assert set(cells_of([left], {HERE: INTRO})) == {(HERE, LOW)}


def answers_in_turn(seed, percent):
    """What 200 games answer one after another, of which so many say yes."""
    dice = random.Random(seed)
    return [1000 * (dice.randrange(100) < percent) for _ in range(200)]


@pytest.mark.parametrize("percent", [40, 50, 55, 60])
def test_a_claim_is_given_up_only_where_all_games_would_not_bear_it_out_either(percent):
    given_up = borne_out = 0
    for seed in range(400):
        row = answers_in_turn(f"{percent}/{seed}", percent)
        it = Hypothesis(ClaimId("C03"), (UNCLEAR_AT_HALF,))
        looks = (
            Played({(HERE, HIGH): {"settled": row[:games]}}, {HERE: INTRO}).judge(it).findings[0]
            for games in (20, 30, 45, 67, 100, 150)
        )
        if any(each.will_fail(each.games * 5) for each in looks):
            given_up += 1
            final = Played({(HERE, HIGH): {"settled": row}}, {HERE: INTRO}).judge(it)
            borne_out += final.verdict is Verdict.HOLDS

    assert borne_out <= given_up // 200
    assert given_up > 40 or percent == 60


def test_a_row_of_the_calibration_is_not_given_up_for_it_lies_where_its_value_lies():
    row = {(HERE, HIGH): {"settled": halves(78, 82)}}
    claim = Hypothesis(ClaimId("C03"), (UNCLEAR_AT_HALF,))
    target = Target("", "settled", HIGH, 500, 1000)
    late = Played(row, {HERE: INTRO})

    assert not late.in_doubt(claim, 800).expects
    assert late.in_doubt(claim, EARLY).expects
    assert len(late.in_doubt(target, 800).expects) == 1


def test_only_games_that_were_played_under_every_condition_are_compared():
    cells = {(HERE, HIGH): {"settled": [1000] * 30}, (HERE, LOW): {"settled": [0] * 20}}
    played = Played(cells, {HERE: INTRO})

    (finding,) = played.judge(
        Hypothesis(ClaimId("C03"), (more("", "settled", HIGH, LOW),))
    ).findings

    assert finding.games == 20
    assert finding.estimate is not None
    assert played.games == 50


def test_all_scenarios_weigh_the_same_though_somebody_else_wanted_more_games_of_one():
    there = ScenarioId("there")
    cells = {(HERE, HIGH): {"settled": [1000] * 200}, (there, HIGH): {"settled": [0] * 20}}
    played = Played(cells, {HERE: INTRO, there: INTRO})

    (it,) = played.judge(Hypothesis(ClaimId("C03"), (HOLDS,))).findings

    assert (it.games, it.estimate.value) == (40, 5000)


def test_a_difference_of_differences_is_one_expectation():
    more_often = grows("", "settled", (HIGH, LOW), (LOW, LOW))

    it = judged(more_often, high=halves(90, 10), low=halves(10, 90))

    assert it.verdict is Verdict.HOLDS
    assert it.findings[0].means == (9000, 1000, 1000, 1000)


def test_where_too_few_games_answer_nothing_is_said():
    it = judged(least("", "settled", HIGH, 0), high=[None] * 95 + [1000] * 5)

    assert it.verdict is Verdict.UNKNOWN
    assert "only 5 of 100 games" in it.findings[0].because


def test_a_claim_that_no_scenario_can_show_says_so():
    nowhere = Hypothesis(
        ClaimId("C48"), (least("", "settled", HIGH, 0),), where=lambda printed: False
    )

    it = Played({}, {HERE: INTRO}).judge(nowhere)

    assert it.verdict is Verdict.UNKNOWN
    assert it.because == "no scenario played here can show it"


def test_games_that_several_claims_need_are_played_once():
    first = Hypothesis(ClaimId("C49"), (more("", "settled", HIGH, LOW),))
    second = Hypothesis(ClaimId("C38"), (more("", "joint", HIGH, LOW),))

    cells = cells_of((first, second), {HERE: INTRO})

    assert cells == {
        (HERE, HIGH): ("joint", "settled"),
        (HERE, LOW): ("joint", "settled"),
    }


@pytest.mark.parametrize(
    ("other", "together", "apart"),
    [
        ([2 * each for each in range(40)], Verdict.HOLDS, Verdict.FAILS),
        ([-each for each in range(40)], Verdict.HOLDS, Verdict.FAILS),
        ([each % 2 for each in range(40)], Verdict.FAILS, Verdict.HOLDS),
    ],
)
def test_it_can_be_asked_how_far_two_measures_go_together(other, together, apart):
    rows = {"settled": list(range(40)), "joint": other}
    played = Played({(HERE, HIGH): rows}, {HERE: INTRO})

    def verdict(expectation):
        return played.judge(Hypothesis(ClaimId("C03"), (expectation,))).verdict

    assert verdict(go_together("", "settled", "joint", HIGH, 500)) is together
    assert verdict(go_apart("", "settled", "joint", HIGH, 500)) is apart


def test_of_a_measure_that_never_differs_nothing_can_be_said():
    rows = {"settled": list(range(40)), "joint": [7] * 40}
    played = Played({(HERE, HIGH): rows}, {HERE: INTRO})
    expectation = go_together("", "settled", "joint", HIGH, 500)

    it = played.judge(Hypothesis(ClaimId("C03"), (expectation,)))

    assert it.verdict is Verdict.UNKNOWN
    assert "the same in every game" in it.findings[0].because


@pytest.mark.parametrize(
    ("high", "low", "verdict"),
    [
        ([100] * 40, [110] * 40, Verdict.HOLDS),
        ([100] * 40, [130] * 40, Verdict.FAILS),
        ([130] * 40, [100] * 40, Verdict.FAILS),
    ],
)
def test_two_arms_can_be_expected_to_be_alike(high, low, verdict):
    cells = {(HERE, HIGH): {"settled": high}, (HERE, LOW): {"settled": low}}
    hypothesis = Hypothesis(ClaimId("C65"), within("", "settled", HIGH, LOW, 20))

    assert Played(cells, {HERE: INTRO}).judge(hypothesis).verdict is verdict
