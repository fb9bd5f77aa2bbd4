"""What is asked of every hypothesis, and what its conditions change."""

from dataclasses import replace
from functools import cache

import pytest

from game_rules.catalogue import CATALOGUE
from game_rules.ids import (
    ExecutionModel,
    Level,
    Mission,
    Role,
    Sanction,
    ScenarioId,
    Tool,
    Track,
)
from game_rules.lab.claims import HYPOTHESES, conditions
from game_rules.lab.line_ups import LineUpId
from game_rules.lab.measures import MEASURES, Counted
from game_rules.lab.played import CellJob, terms_of
from game_rules.lab.toggles import (
    AllLines,
    Backing,
    Contention,
    Craft,
    Dialogues,
    Election,
    Embassies,
    Envy,
    Execution,
    Funds,
    Image,
    NoLines,
    NothingHidden,
    Openness,
    PowerGap,
    Recast,
    Reputation,
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
    arm,
)
from game_rules.ledger import Cause, Change, Page, Var
from game_rules.news import News, Told
from game_rules.orders import Term
from game_rules.scenario import Printed
from game_rules.source import CLAIMS
from tests.game_rules.random_play import INTRO, SERIN

HERE = ScenarioId("here")
STANDARD = Printed(SERIN, Level.STANDARD)

TOGGLES = (
    AllLines(),
    Backing(Sanction.TACIT),
    Contention(80),
    Craft(80),
    Dialogues(1),
    Election(3),
    Embassies(Mission.CLOSED),
    Envy(20),
    Execution(ExecutionModel.LEADER),
    Funds(50),
    Image(10),
    NoLines(),
    NothingHidden(),
    Openness(10),
    PowerGap(40),
    Recast(Role.ENVOY, Role.MINISTER),
    Reputation(10),
    Rounds(4),
    Secrecy(90),
    Tension(60),
    Treasury(10),
    Without(("meet-officially",)),
    Years(10),
)


def test_every_claim_has_a_hypothesis_or_says_why_not():
    assert set(HYPOTHESES) == set(CLAIMS)


def test_every_hypothesis_measures_what_there_is_and_every_gap_has_its_reason():
    for hypothesis in HYPOTHESES.values():
        for expectation in hypothesis.expects:
            assert expectation.says
            counted = {MEASURES[term.measure].counted for term in expectation.terms}
            assert len(counted) == 1 or expectation.together


UNBENDING = [
    (claim, expectation)
    for claim, hypothesis in HYPOTHESES.items()
    for expectation in hypothesis.expects
]


@pytest.mark.parametrize(
    ("claim", "expectation"), UNBENDING, ids=lambda it: it if isinstance(it, str) else ""
)
def test_no_expectation_is_such_that_games_could_never_belie_it(claim, expectation):
    """A share lies between 0 and 1000: a bound that no share can break asks nothing."""
    counted = {MEASURES[term.measure].counted for term in expectation.terms}
    if counted != {Counted.SHARE} or expectation.together:
        return
    worst = sum(1000 * min(0, term.weight) // 1000 for term in expectation.terms)

    assert worst < expectation.at_least, claim


def test_what_is_taken_away_exists():
    taken = {
        action
        for hypothesis in HYPOTHESES.values()
        for term in terms_of(hypothesis)
        for toggle in term.arm.toggles
        if isinstance(toggle, Without)
        for action in toggle.actions
    }

    assert taken
    assert taken <= set(CATALOGUE)


@pytest.mark.parametrize("box", [box for box in Tool if box is not Tool.NONE])
def test_a_box_of_tools_holds_what_harms_nobody_and_leaves_talk_alone(box):
    actions = conditions.tools(box).actions

    assert actions
    assert "meet-officially" not in actions
    assert not any(CATALOGUE[action].hostile for action in actions)


def test_without_a_track_nobody_acts_on_it():
    without = Arm(LineUpId("MIX"), (conditions.track(Track.THREE),), (), Level.STANDARD)

    it = without.play(STANDARD, "no-contact")

    assert it.carried
    assert all(CATALOGUE[each.action].track is not Track.THREE for _, each in it.carried)


def test_whoever_poses_as_a_state_is_refused_and_binds_nobody():
    games = [Arm(LineUpId("POSE"), (), (), Level.STANDARD).play(STANDARD, each) for each in "abc"]

    assert sum(MEASURES["posed-in-vain"].ask(it) for it in games) > 0
    assert not any(MEASURES["bound-by-others"].ask(it) for it in games)


def test_who_presses_threatens_but_uses_no_force():
    games = [Arm(LineUpId("PRESS"), (), (), Level.STANDARD).play(STANDARD, each) for each in "abc"]
    played = {each.action for it in games for _, each in it.carried}

    assert "issue-ultimatum" in played
    assert not played & {"order-strike", "mobilise", "impose-sanctions"}


def test_an_arm_is_named_by_what_is_changed():
    many = Without(("a", "b", "c", "d", "e"))
    changed = arm("T1", Backing(Sanction.TACIT), Execution(ExecutionModel.CABINET), many, cover=0)

    assert str(changed) == "T1 Backing(tacit) Execution(cabinet) Without(a, b, c, 2 more) cover=0"


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


@pytest.mark.claim("C71")
def test_what_failed_advice_costs_a_government_is_read_from_the_rules_of_blame():
    """Each vote that refuses a text with advice in it costs support by two rules."""
    it = told("PASSIVE")
    party = next(iter(it.game.printed.parties))
    rules = {"advice": 30, "refused-at-home": 50, "gesture": 20}
    lines = tuple(
        Change(Var.SUPPORT, (party,), 500, 500 - lost, rule, (Cause("vote-on-text"),), ("C71",))
        for rule, lost in rules.items()
    )
    news = News(Told.ADVICE_BLAMED, 3, {"party": party, "channel": "a-room"}, ("C71",))
    played = it.game.but(
        ledger=(*it.game.ledger, Page(3, lines)), happenings=(*it.game.happenings, news)
    )

    assert MEASURES["government-pays"].ask(replace(it, game=played)) == 80
    assert MEASURES["government-pays"].ask(it) is None


@pytest.mark.claim("C71")
def test_what_a_review_changes_is_counted_for_each_review_and_only_where_there_was_one():
    """Two votes refused what a dialogue had advised; one of the two failures was looked into."""
    it = told("PASSIVE")
    one, other = it.game.printed.parties
    seat = next(iter(it.game.printed.seats))
    vote, review = (Cause("vote-on-text"),), (Cause("review-advice"),)
    failed = (
        Change(Var.SUPPORT, (one,), 500, 420, "refused-at-home", vote, ("C51",)),
        Change(Var.SUPPORT, (other,), 500, 420, "refused-at-home", vote, ("C51",)),
        Change(Var.REPUTATION, (seat,), 500, 480, "advice", vote, ("C71",)),
    )
    reviewed = (
        Change(Var.SUPPORT, (one,), 420, 440, "advice", review, ("C71",)),
        Change(Var.REPUTATION, (seat,), 480, 400, "advice", review, ("C71",)),
    )
    blamed = [
        News(Told.ADVICE_BLAMED, 3, {"party": each, "channel": "a-room"}, ("C71",))
        for each in (one, other)
    ]

    def ask(measure, *pages):
        played = it.game.but(
            ledger=(*it.game.ledger, *pages), happenings=(*it.game.happenings, *blamed)
        )
        return MEASURES[measure].ask(replace(it, game=played))

    both = (Page(3, failed), Page(4, reviewed))
    assert [ask(name, *both) for name in ("government-pays", "advisers-pay")] == [80, 10]
    assert ask("government-pays-reviewed", *both) == 80 - 20
    assert ask("advisers-pay-reviewed", *both) == 10 + 80
    assert ask("government-pays-reviewed", both[0]) is None
    assert ask("advisers-pay-reviewed", both[0]) is None


def test_a_text_beyond_a_mandate_is_seen_and_one_within_is_not():
    """What both could say when the game began may be signed; a way that nobody knew of may not."""
    it = told("PASSIVE")
    printed = it.game.printed
    party, other = printed.parties
    within_both = next(
        Term(issue, option)
        for issue in printed.issues
        for option in printed.options_of(issue)
        if all(it.game.may_say(each, issue, option) for each in (party, other))
    )
    beyond = Term(*next(iter(printed.hidden)))
    asked = MEASURES["red-line-signed"].ask

    assert asked(replace(it, game=it.game.but(in_force=(within_both,)))) == 0
    assert asked(replace(it, game=it.game.but(in_force=(beyond,)))) == 1000
