"""The ladder, the brink and war."""

from dataclasses import replace

import pytest

from game_rules.engine import resolve
from game_rules.events import BrinkOpened, GameEnded, RoundOpened
from game_rules.ids import Ending, Mission, Phase, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import CloseRound, TowardParty
from game_rules.rules.ladder import brinks, rung_of
from tests.game_rules.build import (
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    a_game,
    at,
    closed,
    order,
    quiet,
    told,
    where,
)

FORCE = order("show-force", TowardParty(OSTREL))
THEIR_FORCE = order("show-force", TowardParty(KARVANIA))
DOWN = order("stand-down", TowardParty(OSTREL))
THEIR_DOWN = order("stand-down", TowardParty(KARVANIA))


def tense(tension, round=3, **cells):
    game = where(quiet(a_game(round=round)), {(Var.TENSION, *PAIR): tension})
    return where(game, {(Var.STAGE, *PAIR): int(Stage.CRISIS)})


# --- drift and rungs
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C34")
@pytest.mark.parametrize(("tension", "moved"), [(600, -8), (435, 0), (100, 17)])
def test_left_alone_tension_moves_a_little_toward_where_the_age_of_the_conflict_lets_it_rest(
    tension, moved
):
    """After 63 years a conflict has hardened by 94: it rests at 20 + 0.25 x 94 = 43.5."""
    game = where(a_game(), {(Var.TENSION, *PAIR): tension})

    assert told(game).moved(Var.TENSION, *PAIR) == moved


@pytest.mark.claim("C19")
@pytest.mark.parametrize(
    ("tension", "was", "rung"),
    [
        (99, Stage.CALM, Stage.CALM),
        (100, Stage.CALM, Stage.DISCUSSION),
        (550, Stage.POLARISATION, Stage.CRISIS),
        (549, Stage.CRISIS, Stage.CRISIS),
        (501, Stage.CRISIS, Stage.CRISIS),
        (500, Stage.CRISIS, Stage.POLARISATION),
        (750, Stage.CALM, Stage.WAR),
        (90, Stage.CRISIS, Stage.CALM),
    ],
)
def test_a_rung_is_left_upward_at_once_and_downward_only_well_below_it(tension, was, rung):
    assert rung_of(tension, was) is rung


def test_out_of_war_nobody_simply_cools_down():
    assert rung_of(0, Stage.WAR) is Stage.WAR


@pytest.mark.claim("C19")
def test_each_step_on_the_ladder_names_the_acts_that_made_it():
    game = where(quiet(a_game()), {(Var.TENSION, *PAIR): 500})

    after = told(game, {HEAD: [FORCE]})

    (line,) = after.lines(Var.STAGE, *PAIR)
    assert (line.after, line.claims) == (3, ("C19",))
    assert [(cause.what, cause.seat) for cause in line.causes] == [("show-force", HEAD)]
    (news,) = after.told(Told.RUNG_UP)
    assert news.facts["stage"] == "3"


def test_a_step_down_is_told_too():
    game = where(tense(540), {})

    after = told(game, {HEAD: [DOWN]})

    assert [news.facts["stage"] for news in after.told(Told.RUNG_DOWN)] == ["2"]


# --- embassies
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C45")
def test_in_a_crisis_each_embassy_loses_a_step_a_round():
    both = {(Var.MISSION, KARVANIA, OSTREL): 2, (Var.MISSION, OSTREL, KARVANIA): 1}

    after = told(where(tense(600), both))

    assert after.now(Var.MISSION, KARVANIA, OSTREL) == Mission.REDUCED
    assert after.now(Var.MISSION, OSTREL, KARVANIA) == Mission.CLOSED
    assert [
        (news.facts["party"], news.facts["count"]) for news in after.told(Told.EMBASSY_SHUT)
    ] == [
        ("karvania", "1"),
        ("ostrel", "0"),
    ]
    assert not told(after.after.but(round=4)).told(Told.EMBASSY_SHUT)[1:]


@pytest.mark.claim("C45")
def test_in_war_embassies_close_at_once():
    game = where(quiet(at(Stage.WAR)), {(Var.MISSION, KARVANIA, OSTREL): 2})

    assert told(game).now(Var.MISSION, KARVANIA, OSTREL) == Mission.CLOSED


@pytest.mark.parametrize("stage", [Stage.CALM, Stage.DISCUSSION, Stage.POLARISATION])
def test_below_a_crisis_embassies_stay_as_they_are(stage):
    assert not told(quiet(at(stage))).told(Told.EMBASSY_SHUT)


# --- the brink
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C18")
def test_nobody_alone_makes_war_the_first_time_it_is_reached_the_brink_opens():
    after = told(tense(700), {HEAD: [FORCE]})

    assert after.edge == (PAIR,)
    assert after.now(Var.TENSION, *PAIR) == 740
    assert after.now(Var.STAGE, *PAIR) == Stage.CRISIS
    assert after.now(Var.BRINKS, *PAIR) == 1
    assert brinks(after.after) == (PAIR,)
    assert len(after.told(Told.BRINK)) == 1
    assert not after.told(Told.WAR)


@pytest.mark.claim("C18")
@pytest.mark.parametrize("round", [1, 2])
def test_before_the_third_round_there_is_neither_war_nor_brink(round):
    after = told(tense(740, round=round), {HEAD: [FORCE], OTHER_HEAD: [THEIR_FORCE]})

    assert after.edge == ()
    assert after.now(Var.TENSION, *PAIR) == 740
    assert after.now(Var.BRINKS, *PAIR) == 0
    assert not after.told(Told.BRINK)


def test_a_pair_just_below_the_edge_does_not_stand_at_the_brink():
    assert told(tense(684), {HEAD: [FORCE]}).edge == ()


@pytest.mark.claim("C18")
def test_those_who_stood_at_the_brink_before_are_not_warned_again():
    game = where(tense(700, round=4), {(Var.BRINKS, *PAIR): 1})

    after = told(game, {HEAD: [FORCE]})

    assert after.edge == ()
    assert after.now(Var.STAGE, *PAIR) == Stage.WAR
    assert len(after.told(Told.WAR)) == 1


def at_the_brink(round=3):
    """The last short round before war."""
    return closed(replace(tense(700, round=round), sealed={HEAD: (FORCE,)}))


def decided(envelopes):
    game = replace(
        at_the_brink(), sealed={seat: tuple(orders) for seat, orders in envelopes.items()}
    )
    resolved, edge = resolve(game)
    assert edge == ()
    return resolved


def test_the_brink_is_a_phase_of_its_own_with_empty_envelopes():
    game = at_the_brink()

    assert game.phase is Phase.BRINK
    assert game.round == 3
    assert game.sealed == {}
    assert game.due == 9_500


@pytest.mark.claim("C18", "C19")
@pytest.mark.parametrize(
    ("envelopes", "count"),
    [
        ({HEAD: [DOWN]}, 1),
        ({OTHER_HEAD: [THEIR_DOWN]}, 1),
        ({HEAD: [DOWN], OTHER_HEAD: [THEIR_DOWN]}, 2),
    ],
)
def test_one_who_stands_down_at_the_brink_is_enough_to_hold_it(envelopes, count):
    resolved = decided(envelopes)

    (held,) = [news for news in resolved.news if news.code is Told.BRINK_HELD]
    assert held.facts["count"] == str(count)
    assert not [news for news in resolved.news if news.code is Told.WAR]
    tension = [change for change in resolved.page.changes if change.var is Var.TENSION]
    assert tension[-1].after <= 660


@pytest.mark.claim("C18")
@pytest.mark.parametrize("envelopes", [{}, {HEAD: [], OTHER_HEAD: []}])
def test_if_nobody_stands_down_there_is_war(envelopes):
    resolved = decided(envelopes)

    assert [news.code for news in resolved.news if news.code in (Told.WAR, Told.BRINK_HELD)] == [
        Told.WAR
    ]
    stage = next(change for change in resolved.page.changes if change.var is Var.STAGE)
    assert stage.after == Stage.WAR


def test_after_a_brink_that_was_held_the_game_goes_on():
    game = closed(replace(at_the_brink(), sealed={HEAD: (DOWN,)}))

    assert (game.phase, game.round) == (Phase.OPEN, 4)


@pytest.mark.claim("C18")
def test_war_does_not_end_a_game_that_has_rounds_left():
    game = closed(at_the_brink())

    assert (game.phase, game.round) == (Phase.OPEN, 4)
    assert game.stage(*PAIR) is Stage.WAR


def test_a_brink_in_the_last_round_is_decided_before_the_game_ends():
    game = at_the_brink(round=5)
    assert game.phase is Phase.BRINK

    assert closed(game).ending is Ending.WAR
    assert closed(replace(game, sealed={HEAD: (DOWN,)})).ending is Ending.DEADLINE


def test_what_is_announced_after_the_brink_opens_is_its_own_deadline():
    from game_rules.engine import Clockwork, decide

    answer = decide(
        replace(tense(700), sealed={HEAD: (FORCE,)}), Clockwork(), CloseRound(3, False, 111, 222)
    )

    assert isinstance(answer, tuple)
    assert [type(event) for event in answer[1:]] == [BrinkOpened]
    assert answer[1] == BrinkOpened(*PAIR, 222)
    assert RoundOpened not in map(type, answer)
    assert GameEnded not in map(type, answer)


# --- war
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C06", "C57", "C09")
def test_a_round_of_war_costs_both_sides_in_what_no_deal_is_worth_and_in_their_pictures():
    after = told(quiet(at(Stage.WAR)))

    for one, other in (PAIR, PAIR[::-1]):
        assert after.moved(Var.NO_DEAL, one) == -30
        assert after.moved(Var.IMAGE, one, other) == -40
    assert after.moved(Var.WAR_ROUNDS, *PAIR) == 1


def test_the_round_in_which_war_breaks_out_is_paid_for():
    game = where(tense(700, round=4), {(Var.BRINKS, *PAIR): 1})

    assert told(game, {HEAD: [FORCE]}).now(Var.WAR_ROUNDS, *PAIR) == 1


def test_peace_costs_nothing():
    assert told(quiet(at(Stage.CRISIS))).now(Var.WAR_ROUNDS, *PAIR) == 0
