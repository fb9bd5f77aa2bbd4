"""How long an agreement would hold, and why."""

from dataclasses import replace

import pytest

from game_rules.durability import QUARTERS, Ground, inclusion, means, outlook
from game_rules.ids import Level
from game_rules.ledger import Var
from game_rules.scenario import Printed
from tests.game_rules.altered import with_parties
from tests.game_rules.build import (
    FRONT,
    KARVANIA,
    OSTREL,
    PAIR,
    TERM,
    a_game,
    adopted,
    drafted,
    terms,
    where,
)
from tests.game_rules.grown import grown
from tests.game_rules.random_play import SERIN

TEXT = "L0 W1 X2 V1"
BACK = PAIR[::-1]


def in_force(game, letters=TEXT, image=500):
    """An accord in force that every term but its inclusion leaves as it is."""
    plain = {
        (Var.IMAGE, *PAIR): image,
        (Var.IMAGE, *BACK): image,
        (Var.HOME_VOTE, KARVANIA): 500,
        (Var.HOME_VOTE, OSTREL): 500,
    }
    return where(game.but(in_force=terms(letters)), plain)


def factor_of(game, ground):
    found = outlook(game)
    assert found is not None
    return next(weight.factor for weight in found.weights if weight.ground is ground)


def test_without_an_agreement_there_is_nothing_to_last():
    assert outlook(grown()) is None


@pytest.mark.claim("C21")
def test_the_chance_to_hold_is_that_of_one_quarter_again_and_again():
    found = outlook(in_force(a_game()))
    assert found is not None

    # 3.4 % x (1 - 0.64 x 0.15) x (1.5 - 0.8 x 0.7)
    assert found.hazard == 28_892
    assert len(found.survival) == QUARTERS
    assert found.survival[0] == 971
    assert found.lasting == found.survival[-1] == 556  # 0.971108 to the power of 20
    assert list(found.survival) == sorted(found.survival, reverse=True)


@pytest.mark.claim("C44", "C50", "C62", "C64")
def test_who_was_heard_before_makes_it_last():
    game = in_force(grown(), "L0 W3 X2 V1")
    voice = where(game, {(Var.INCLUSION, "valley-residents"): 120})
    one_side, both = adopted(game, "W3", KARVANIA), adopted(game, "W3", KARVANIA, OSTREL)
    watched = where(game, {(Var.COMMITTEE, *PAIR): 1})

    assert inclusion(game) == inclusion(one_side) == 150
    assert inclusion(voice) == 270
    assert inclusion(both) == 300
    assert inclusion(watched) == 250
    assert factor_of(voice, Ground.INCLUSION) == 1000 - 173  # 0.64 x 0.27


@pytest.mark.claim("C44")
def test_an_idea_that_does_not_stand_in_the_text_includes_nobody():
    assert inclusion(adopted(in_force(grown()), "W3", KARVANIA, OSTREL)) == 150


@pytest.mark.claim("C16", "C10")
def test_what_was_pressed_out_of_somebody_breaks_sooner():
    game = in_force(grown())
    pressed = where(game, {(Var.COERCION, *PAIR): 400})
    resented = where(game, {(Var.RESENTMENT, *BACK): 400})

    assert factor_of(game, Ground.COERCION) == 1000
    assert factor_of(pressed, Ground.COERCION) == 1400
    assert factor_of(resented, Ground.COERCION) == 1200
    free, forced = outlook(game), outlook(pressed)
    assert free is not None
    assert forced is not None
    assert forced.lasting < free.lasting


@pytest.mark.claim("C57")
def test_peoples_who_think_well_of_each_other_keep_it_longer():
    assert factor_of(in_force(grown(), image=300), Ground.IMAGE) == 1200
    assert factor_of(in_force(grown(), image=600), Ground.IMAGE) == 900


@pytest.mark.claim("C40", "C21")
@pytest.mark.parametrize(("inside", "factor"), [((), 1000), ((OSTREL,), 875), (PAIR, 750)])
def test_monitors_count_fully_only_where_all_let_them_in(inside, factor):
    game = where(in_force(grown()), {(Var.MONITORS, party): 1 for party in inside})

    assert factor_of(game, Ground.MONITORING) == factor


@pytest.mark.claim("C41", "C69")
def test_what_nobody_can_pay_for_is_not_carried_out():
    def left(treasury):
        cells = {(Var.TREASURY, party): treasury for party in PAIR}
        return means(where(grown(), cells))

    assert [left(treasury) for treasury in (0, 200, 400, 900)] == [450, 650, 850, 850]
    assert means(a_game()) == 700


@pytest.mark.claim("C44", "C55")
def test_questions_that_are_left_open_come_back():
    assert factor_of(in_force(grown(), TEXT), Ground.OMITTED) == 1000
    assert factor_of(in_force(grown(), "X2 V1"), Ground.OMITTED) == 1240


@pytest.mark.claim("C51")
def test_what_was_barely_accepted_at_home_breaks_sooner():
    game = where(in_force(grown()), {(Var.HOME_VOTE, KARVANIA): 700})

    assert factor_of(game, Ground.LEGITIMACY) == 950
    assert factor_of(in_force(grown()), Ground.LEGITIMACY) == 1000


@pytest.mark.claim("C12")
def test_what_people_learn_of_only_afterwards_breaks_sooner():
    game = drafted(in_force(grown()), TEXT)
    hidden = where(game, {(Var.SECRECY, FRONT): 800})
    exposed = where(game, {(Var.SECRECY, FRONT): 0})

    assert factor_of(hidden, Ground.SECRECY) == 1200
    assert factor_of(exposed, Ground.SECRECY) == 1000


def test_no_chance_is_ever_certain():
    worst = in_force(grown(), "X2", image=0)
    worst = where(worst, {(Var.COERCION, *PAIR): 1000, (Var.HOME_VOTE, KARVANIA): 0})
    found = outlook(worst)
    dear = outlook(worst.but(constants=replace(worst.constants, break_most=100_000)))

    assert found is not None
    assert dear is not None
    assert found.hazard <= 250_000
    assert dear.hazard == 100_000
    assert TERM["X2"] in worst.in_force


@pytest.mark.claim("C44")
def test_what_the_much_stronger_signed_with_nobody_between_breaks_sooner():
    def powers(one, other):
        strength = {KARVANIA: one, OSTREL: other}
        uneven = with_parties(SERIN, lambda party: replace(party, power=strength[party.id]))
        rules = {"break_power": 30, "power_borne": 15, "power_heard": 500}
        return in_force(a_game(printed=Printed(uneven, Level.INTRO), changed=rules))

    def grounds(game):
        return {weight.ground: weight.factor for weight in outlook(game).weights}

    smothered = powers(75, 35)
    heard = adopted(smothered, "X2", KARVANIA, OSTREL)

    assert Ground.POWER not in grounds(powers(55, 55))
    assert grounds(smothered)[Ground.POWER] == 1000 + 25 * 30
    assert grounds(heard)[Ground.POWER] == 1000 + 25 * 15
