"""A hypothesis holds only when the interval lies on its side; what nobody answered is not said."""

from functools import cache

import pytest

from game_rules.ids import ClaimId, Level, Mission, Role, ScenarioId
from game_rules.lab.claims import HYPOTHESES
from game_rules.lab.measures import MEASURES
from game_rules.lab.toggles import (
    Contention,
    Craft,
    Dialogues,
    Election,
    Embassies,
    Envy,
    Funds,
    Image,
    NothingHidden,
    Openness,
    PowerGap,
    Recast,
    Rounds,
    Secrecy,
    Tension,
    Treasury,
    Without,
    Years,
    toggled,
)
from game_rules.lab.trials import (
    Arm,
    CellJob,
    Hypothesis,
    Played,
    Verdict,
    arm,
    cells_of,
    grows,
    least,
    more,
    most,
    times,
)
from game_rules.scenario import Printed
from game_rules.source import CLAIMS
from tests.game_rules.random_play import INTRO, SERIN

HERE = ScenarioId("here")
HIGH, LOW = arm("MIX"), arm("T1")
STANDARD = Printed(SERIN, Level.STANDARD)

TOGGLES = (
    Contention(80),
    Craft(80),
    Dialogues(1),
    Election(3),
    Embassies(Mission.CLOSED),
    Envy(20),
    Funds(50),
    Image(10),
    NothingHidden(),
    Openness(10),
    PowerGap(40),
    Recast(Role.ENVOY, Role.MINISTER),
    Rounds(4),
    Secrecy(90),
    Tension(60),
    Treasury(10),
    Without(("meet-officially",)),
    Years(10),
)


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


def test_every_hypothesis_is_about_a_claim_and_measures_what_there_is():
    for claim, hypothesis in HYPOTHESES.items():
        assert claim in CLAIMS
        if isinstance(hypothesis, Hypothesis):
            for expectation in hypothesis.expects:
                assert expectation.says
                assert len({MEASURES[term.measure].counted for term in expectation.terms}) == 1


# --- what an experiment changes -------------------------------------------------------------------


@pytest.mark.parametrize("toggle", TOGGLES, ids=lambda toggle: type(toggle).__name__)
def test_what_an_experiment_changes_can_be_played_and_leaves_the_print_alone(toggle):
    changed = toggled(STANDARD, (toggle,))

    answers = CellJob((HERE, Arm("MIX", (), (), Level.STANDARD)), ("settled",), ("a",)).run(changed)

    assert changed != STANDARD
    assert Printed(SERIN, Level.STANDARD) == STANDARD
    assert answers[0][0] in (0, 1000)


def test_a_closed_regime_always_has_somebody_who_rules():
    changed = toggled(INTRO, (Openness(10),))

    assert all(any(bloc.ruling for bloc in party.blocs) for party in changed.parties.values())


# --- what is measured -----------------------------------------------------------------------------


@cache
def told(line_up):
    return Arm(line_up, (), (), Level.STANDARD).play(STANDARD, "measured")


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("line_up", ["MIX", "HAWK", "PASSIVE"])
def test_every_question_has_a_whole_number_or_nothing_for_an_answer(measure, line_up):
    answer = MEASURES[measure].ask(told(line_up))

    assert answer is None or type(answer) is int
