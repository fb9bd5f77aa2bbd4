"""What one game of a campaign leaves to the next."""

from dataclasses import replace

import pytest

from game_rules.campaign import HALF, LAST_GAME, WORLD_ORDER, Legacy, inherited, legacy_of
from game_rules.constants import RUNGS
from game_rules.durability import outlook
from game_rules.engine import begin, state_hash
from game_rules.ids import Ending, Hand, ScenarioId, Stage
from game_rules.lab.line_ups import LineUpId
from game_rules.lab.trials import Arm, Campaign
from game_rules.ledger import Factor, Var
from game_rules.scenario import Printed
from game_rules.state import PUBLIC
from game_rules.views import view
from tests.game_rules.build import HEAD, LAKE_FORT, PAIR, where
from tests.game_rules.grown import GROWN
from tests.game_rules.test_durability import in_force

DYAD = GROWN.dyads[PAIR]
BACK = PAIR[::-1]
SCENARIO = GROWN.scenario.id
TRUST = (Var.TRUST, *PAIR)
SEED = "another-seed"


def after(legacy: Legacy | None, printed: Printed = GROWN):
    """The game that begins with this."""
    return begin(printed, SEED, dict.fromkeys(printed.seats, Hand.HUMAN), legacy=legacy)


def of_order(order: int, scenario: ScenarioId = SCENARIO) -> Legacy:
    return Legacy(scenario, order, ())


def tense(tension: int) -> Printed:
    """The same story, where the two begin at this tension."""
    start = replace(GROWN.variant.start, dyads=(replace(DYAD, tension=tension),))
    variant = replace(GROWN.variant, start=start)
    variants = {**GROWN.scenario.variants, GROWN.level: variant}
    return Printed(replace(GROWN.scenario, variants=variants), GROWN.level)


@pytest.mark.claim("C22")
def test_in_a_world_of_no_order_in_particular_a_game_begins_as_it_is_printed():
    alone, later = after(None), after(of_order(HALF))

    assert {**alone.cells, (Var.ORDER,): HALF} == later.cells
    assert later.constants == alone.constants
    assert [change.cell for change in inherited(later.ledger[0])] == [(Var.ORDER,)]
    assert inherited(alone.ledger[0]) == ()


@pytest.mark.claim("C22")
def test_the_better_the_order_the_calmer_it_begins_and_the_longer_it_holds():
    cell = (Var.TENSION, *PAIR)
    alone, better, worse = after(None), after(of_order(HALF + 300)), after(of_order(HALF - 300))

    assert better.now(*cell) == alone.now(*cell) - 180
    assert worse.now(*cell) == alone.now(*cell) + 180
    assert better.constants.break_base == 34_000 * 82 // 100
    assert worse.constants.break_base == 34_000 * 118 // 100
    assert better.stage(*PAIR) < alone.stage(*PAIR) < worse.stage(*PAIR)


@pytest.mark.claim("C22")
@pytest.mark.parametrize("printed", [RUNGS[Stage.WAR] // 10 - 1, RUNGS[Stage.WAR] // 10])
@pytest.mark.parametrize("order", [0, 1000])
def test_the_order_of_the_world_makes_no_war_out_of_a_peace_and_ends_none(printed, order):
    alone, later = after(None, tense(printed)), after(of_order(order), tense(printed))

    was_war = alone.stage(*PAIR) is Stage.WAR
    assert (later.stage(*PAIR) is Stage.WAR) == was_war
    assert later.now(Var.TENSION, *PAIR) != alone.now(Var.TENSION, *PAIR) or (order == 0) != was_war


@pytest.mark.claim("C22")
def test_most_of_what_people_made_of_each_other_outlives_a_game():
    plain = after(None)
    ended = {
        TRUST: plain.now(*TRUST) + 100,
        (Var.RESENTMENT, *BACK): 300,
        (Var.RAPPORT, LAKE_FORT): plain.now(Var.RAPPORT, LAKE_FORT) + 200,
        (Var.REPUTATION, HEAD): plain.now(Var.REPUTATION, HEAD) - 100,
    }
    later = after(legacy_of(where(plain, ended)))

    moved = {cell: later.now(*cell) - plain.now(*cell) for cell in ended}
    assert list(moved.values()) == [70, 210, 140, -70]
    changed = {change.cell for change in inherited(later.ledger[0])}
    assert changed == {*ended, (Var.ORDER,)}
    assert later.now(Var.TENSION, *PAIR) == plain.now(Var.TENSION, *PAIR), "the world's affair"


@pytest.mark.claim("C22")
def test_each_number_that_is_taken_over_says_where_it_comes_from():
    ended = where(after(None), {TRUST: 900})
    later = after(replace(legacy_of(ended), order=HALF + 100))

    lines = {change.cell: change for change in inherited(later.ledger[0])}
    trust, tension = lines[TRUST], lines[Var.TENSION, *PAIR]
    assert (trust.rule, trust.claims, trust.factors) == (
        LAST_GAME,
        ("C22",),
        (Factor("ended", 900),),
    )
    assert (tension.rule, tension.factors) == (WORLD_ORDER, (Factor("order", HALF + 100),))
    assert trust.before == ended.at_start(*TRUST)


@pytest.mark.claim("C22")
def test_another_story_takes_over_the_order_of_the_world_and_nothing_else():
    legacy = legacy_of(where(after(None), {TRUST: 900}))
    elsewhere = after(replace(legacy, scenario=ScenarioId("elsewhere"), order=800))

    assert elsewhere.now(*TRUST) == after(None).now(*TRUST)
    assert {change.var for change in inherited(elsewhere.ledger[0])} == {
        Var.ORDER,
        Var.TENSION,
        Var.STAGE,
    }


@pytest.mark.claim("C22")
def test_treaties_that_hold_raise_the_order_and_wars_wear_it_down():
    quiet = after(of_order(400))
    kept = in_force(quiet).but(ending=Ending.SETTLEMENT)
    found = outlook(kept)
    assert found is not None

    assert legacy_of(quiet).order == 400
    assert legacy_of(kept).order == 400 + (found.lasting + 5) // 10
    fought = {(Var.WAR_ROUNDS, *PAIR): 3}
    assert legacy_of(where(quiet, fought)).order == 340
    assert legacy_of(where(after(of_order(10)), fought)).order == 0
    assert legacy_of(where(after(None), fought)).order == HALF - 60


@pytest.mark.claim("C22")
def test_a_seat_reads_on_its_card_what_of_it_is_its_own_to_know():
    plain = after(None)
    ended = {
        TRUST: plain.now(*TRUST) + 100,
        (Var.TRUST, *BACK): plain.now(Var.TRUST, *BACK) + 100,
        (Var.RAPPORT, LAKE_FORT): plain.now(Var.RAPPORT, LAKE_FORT) + 200,
        (Var.REPUTATION, HEAD): plain.now(Var.REPUTATION, HEAD) - 100,
    }
    later = after(legacy_of(where(plain, ended)))

    card = view(later, HEAD)["card"]
    read = {(each.var, *each.subject) for each in card.last_game}
    assert read == {(Var.ORDER,), TRUST, (Var.REPUTATION, HEAD)}
    assert view(plain, HEAD)["card"].last_game == ()
    assert "card" not in view(later, PUBLIC)


@pytest.mark.claim("C22")
def test_games_that_begin_with_the_same_legacy_are_the_same_game():
    legacy = legacy_of(where(after(None), {TRUST: 900}))

    assert state_hash(after(legacy)) == state_hash(after(legacy))
    assert state_hash(after(legacy)) != state_hash(after(None))


@pytest.mark.claim("C22")
def test_the_last_game_of_a_campaign_is_another_than_one_that_stands_alone():
    alone = Arm(LineUpId("PASSIVE"), level=GROWN.level)
    last = Arm(LineUpId("PASSIVE"), level=GROWN.level, campaign=Campaign(2, 800))

    one, other = alone.play(GROWN, "a-seed"), last.play(GROWN, "a-seed")

    assert other.at_start(Var.TENSION, *PAIR) < one.at_start(Var.TENSION, *PAIR)
    assert str(last) == "PASSIVE game 2, order 80"
