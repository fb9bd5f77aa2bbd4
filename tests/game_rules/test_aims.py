"""How far a seat has got with what it wants."""

from dataclasses import replace

import pytest

from game_rules.aims import Standing, aims_of, policy_of
from game_rules.ids import Ending, Level, Phase, Stage
from game_rules.ledger import Change, Page, Var
from game_rules.news import News, Told
from game_rules.scenario import Aim, Fact, Measure, Printed
from game_rules.views import view
from tests.game_rules.altered import with_seats
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    SERIN,
    TERM,
    VIOLENCE,
    WATER,
    a_game,
    calm_homes,
    recommended,
    terms,
    where,
)

BALANCED = "L3 W3 X3 V3"


def wants(measure, seat=HEAD, cells=None, text="", **changes):
    """A game in which a seat has one aim, of this measure."""

    def change(card):
        return replace(card, aims=(Aim("I want it.", measure),)) if card.id == seat else card

    printed = Printed(with_seats(SERIN, change), Level.INTRO)
    game = replace(calm_homes(a_game(printed=printed)), in_force=terms(text) if text else ())
    return replace(where(game, cells or {}), **changes)


def stands(measure, seat=HEAD, cells=None, text="", **changes):
    (aim,) = aims_of(wants(measure, seat, cells, text, **changes), seat)
    return aim.standing


def over(measure, seat=HEAD, cells=None, text=""):
    return stands(measure, seat, cells, text, phase=Phase.OVER, ending=Ending.DEADLINE)


R, N, M, S = Standing.REACHED, Standing.OPEN, Standing.MISSED, Standing.SEALED
QUIET = {VIOLENCE: (TERM["V2"].option, TERM["V3"].option)}
BOTH = {**QUIET, WATER: (TERM["W3"].option,)}


@pytest.mark.claim("C03")
@pytest.mark.parametrize(
    ("measure", "cells", "text", "now", "at_the_end"),
    [
        (Measure(Fact.TEXT_HAS, options=QUIET), {}, BALANCED, R, R),
        (Measure(Fact.TEXT_HAS, options=QUIET), {}, "L0 W1 X2 V1", N, M),
        (Measure(Fact.TEXT_HAS, options=QUIET), {}, "", N, M),
        (Measure(Fact.TEXT_HAS, options=BOTH), {}, BALANCED, R, R),
        (Measure(Fact.TEXT_HAS, options=BOTH), {}, "L0 W1 X2 V3", N, M),
        (Measure(Fact.TEXT_LACKS, options=QUIET), {}, "L0 W1 X2 V1", R, R),
        (Measure(Fact.TEXT_LACKS, options=QUIET), {}, "", R, R),
        (Measure(Fact.TEXT_LACKS, options=QUIET), {}, BALANCED, N, M),
        (Measure(Fact.AGREEMENT), {}, BALANCED, R, R),
        (Measure(Fact.AGREEMENT), {}, "", N, M),
        (Measure(Fact.NO_WAR), {}, "", R, R),
        (Measure(Fact.NO_WAR), {(Var.WAR_ROUNDS, *PAIR): 1}, "", M, M),
        (Measure(Fact.NO_WAR), {(Var.STAGE, *PAIR): 4}, "", M, M),
        (Measure(Fact.SILENCE), {(Var.WAR_ROUNDS, *PAIR): 3}, "", R, R),
        (Measure(Fact.SILENCE), {(Var.STAGE, *PAIR): 4}, "", N, M),
        (Measure(Fact.EMBASSY, of=KARVANIA, toward=OSTREL), {}, "", N, M),
        (
            Measure(Fact.EMBASSY, of=KARVANIA, toward=OSTREL),
            {(Var.MISSION, KARVANIA, OSTREL): 2},
            "",
            R,
            R,
        ),
        (Measure(Fact.TENSION, at_most=46), {}, "", R, R),
        (Measure(Fact.TENSION, at_most=46), {(Var.TENSION, *PAIR): 461}, "", N, M),
        (Measure(Fact.TENSION, rises_by=0), {}, "", R, R),
        (Measure(Fact.TENSION, rises_by=0), {(Var.TENSION, *PAIR): 100}, "", R, R),
        (Measure(Fact.TENSION, rises_by=0), {(Var.TENSION, *PAIR): 470}, "", N, M),
        (
            Measure(Fact.TENSION, of=OSTREL, toward=KARVANIA, rises_by=2),
            {(Var.TENSION, *PAIR): 470},
            "",
            R,
            R,
        ),
        (Measure(Fact.IMAGE, of=KARVANIA, toward=OSTREL, rises_by=1), {}, "", N, M),
        (
            Measure(Fact.IMAGE, of=KARVANIA, toward=OSTREL, rises_by=1),
            {(Var.IMAGE, KARVANIA, OSTREL): 310},
            "",
            R,
            R,
        ),
        (Measure(Fact.IMAGE, rises_by=1), {(Var.IMAGE, KARVANIA, OSTREL): 310}, "", N, M),
        (
            Measure(Fact.IMAGE, rises_by=1),
            {(Var.IMAGE, KARVANIA, OSTREL): 310, (Var.IMAGE, OSTREL, KARVANIA): 290},
            "",
            R,
            R,
        ),
        (Measure(Fact.SUPPORT, of=KARVANIA, rises_by=0), {}, "", R, R),
        (
            Measure(Fact.SUPPORT, of=KARVANIA, rises_by=0),
            {(Var.SUPPORT, KARVANIA): 519},
            "",
            N,
            M,
        ),
        (Measure(Fact.TREASURY, of=KARVANIA, at_least=60), {}, "", N, M),
        (
            Measure(Fact.TREASURY, of=KARVANIA, at_least=60),
            {(Var.TREASURY, KARVANIA): 600},
            "",
            R,
            R,
        ),
        (Measure(Fact.REPUTATION, at_least=60), {}, "", N, M),
        (Measure(Fact.REPUTATION, at_least=60), {(Var.REPUTATION, HEAD): 600}, "", R, R),
        (
            Measure(Fact.BLOC_APPROVAL, bloc="delta-farmers", at_least=50),
            {(Var.APPROVAL, "delta-farmers"): 500},
            BALANCED,
            R,
            R,
        ),
        (
            Measure(Fact.BLOC_APPROVAL, bloc="delta-farmers", at_least=50),
            {(Var.APPROVAL, "delta-farmers"): 500},
            "",
            N,
            M,
        ),
        (
            Measure(Fact.BLOC_APPROVAL, bloc="delta-farmers", at_least=51),
            {(Var.APPROVAL, "delta-farmers"): 500},
            BALANCED,
            N,
            M,
        ),
        (Measure(Fact.VALUE, of=KARVANIA, at_least=16), {}, BALANCED, R, R),
        (Measure(Fact.VALUE, of=KARVANIA, at_least=17), {}, BALANCED, N, M),
        (Measure(Fact.VALUE, of=KARVANIA, at_least=0), {}, "", N, M),
        (Measure(Fact.IN_OFFICE, of=KARVANIA), {}, "", R, R),
        (Measure(Fact.IN_OFFICE, of=KARVANIA), {(Var.INCUMBENT, KARVANIA): 1}, "", M, M),
        (Measure(Fact.HEARD, bloc="valley-residents"), {}, "", N, M),
        (
            Measure(Fact.HEARD, bloc="valley-residents"),
            {(Var.INCLUSION, "valley-residents"): 100},
            "",
            R,
            R,
        ),
    ],
)
def test_an_aim_is_counted_against_the_world(measure, cells, text, now, at_the_end):
    assert stands(measure, cells=cells, text=text) is now
    assert over(measure, cells=cells, text=text) is at_the_end


@pytest.mark.claim("C03")
def test_the_gains_of_two_parties_are_compared_only_when_all_is_open():
    even = Measure(Fact.EVEN, at_most=3)

    assert stands(even, text=BALANCED) is S
    assert over(even, text=BALANCED) is R
    assert over(even, text="L0 W1 X2 V2") is M
    assert over(even) is M


@pytest.mark.parametrize(
    "measure",
    [
        Measure(Fact.EVEN, at_most=3),
        Measure(Fact.VALUE, of=KARVANIA, at_least=16),
        Measure(Fact.BLOC_APPROVAL, bloc="army-council", at_least=50),
    ],
)
def test_what_is_counted_of_an_agreement_says_when_there_is_none(measure):
    """Gains that are nought apart would read as if they were even."""
    ended = {"phase": Phase.OVER, "ending": Ending.DEADLINE}
    (without,) = aims_of(wants(measure, HEAD, None, "", **ended), HEAD)
    (with_one,) = aims_of(wants(measure, HEAD, None, BALANCED, **ended), HEAD)

    assert (without.standing, without.facts) == (M, {"how": "no-deal"})
    assert set(with_one.facts) == {"now", "wanted"}


def test_a_refusal_at_home_cannot_be_made_good():
    refused = News(Told.REFUSED_AT_HOME, 2, {"party": "ostrel"}, ())
    anywhere, here = Measure(Fact.NEVER_REFUSED), Measure(Fact.NEVER_REFUSED, of=KARVANIA)

    assert stands(anywhere) is R
    assert stands(anywhere, happenings=(refused,)) is M
    assert stands(here, happenings=(refused,)) is R


@pytest.mark.claim("C49")
def test_an_idea_counts_for_the_room_that_it_was_born_in():
    mine = Measure(Fact.IDEA_IN_TEXT, channel=LAKE_FORT)
    game = recommended(wants(mine, DIRECTOR, text=BALANCED), "W3")
    never_advised = wants(mine, DIRECTOR, text=BALANCED)
    not_signed = recommended(wants(mine, DIRECTOR, text="L0 W1 X2 V1"), "W3")

    assert [aims_of(each, DIRECTOR)[0].standing for each in (game, never_advised, not_signed)] == [
        R,
        N,
        N,
    ]


@pytest.mark.claim("C58")
def test_an_idea_that_a_capital_made_its_own_is_counted_by_whoever_may_know():
    ours = Measure(Fact.IDEA_ADOPTED, channel=LAKE_FORT, of=KARVANIA)
    it = TERM["W3"]
    adopted = {(Var.ADOPTED, KARVANIA, it.issue, it.option): 1}
    game = recommended(wants(ours, DIRECTOR, adopted), "W3")
    theirs = recommended(wants(ours, GLACIOLOGIST, adopted), "W3")

    assert aims_of(game, DIRECTOR)[0].standing is R
    assert aims_of(recommended(wants(ours, DIRECTOR), "W3"), DIRECTOR)[0].standing is N
    assert aims_of(theirs, GLACIOLOGIST)[0].standing is S


@pytest.mark.claim("C19")
def test_a_rung_once_climbed_stays_climbed():
    calm = Measure(Fact.LADDER, rung=Stage.POLARISATION)
    game = wants(calm)
    climb = Change(Var.STAGE, PAIR, 2, 3, "ladder", (), ())  # type: ignore[arg-type]
    after = replace(game, ledger=(*game.ledger, Page(1, (climb,))))

    assert aims_of(game, HEAD)[0].standing is R
    assert aims_of(after, HEAD)[0].standing is M
    assert aims_of(after, HEAD)[0].facts == {"stage": "3"}


@pytest.mark.parametrize(
    ("measure", "seat"),
    [
        (Measure(Fact.TRUST, of=OSTREL, toward=KARVANIA, rises_by=1), ENVOY),
        (Measure(Fact.SUPPORT, of=OSTREL, rises_by=0), HEAD),
        (Measure(Fact.TREASURY, of=OSTREL, at_least=1), HEAD),
        (Measure(Fact.VALUE, of=OSTREL, at_least=1), HEAD),
        (Measure(Fact.IDEA_IN_TEXT, channel=LAKE_FORT), ENVOY),
    ],
)
def test_an_aim_that_hangs_on_what_others_keep_to_themselves_waits_for_the_end(measure, seat):
    assert stands(measure, seat) is S
    assert stands(measure, seat, text=BALANCED) is S
    assert over(measure, seat) in (R, M)


def test_an_aim_that_nobody_can_count_is_the_players_to_judge():
    def change(card):
        return replace(card, aims=(Aim("I slept well."),)) if card.id == HEAD else card

    printed = Printed(with_seats(SERIN, change), Level.INTRO)

    (aim,) = aims_of(a_game(printed=printed), HEAD)
    assert (aim.standing, aim.fact) == (Standing.YOURS, None)


def test_what_was_counted_is_said_with_it():
    (aim,) = aims_of(wants(Measure(Fact.SUPPORT, of=KARVANIA, rises_by=2)), HEAD)

    assert aim.facts == {"now": "52", "wanted": "54"}


def test_a_number_just_under_its_mark_is_never_told_as_reached():
    half = Measure(Fact.SUPPORT, of=KARVANIA, at_least=52)
    (aim,) = aims_of(wants(half, cells={(Var.SUPPORT, KARVANIA): 519}), HEAD)

    assert aim.standing is N
    assert aim.facts == {"now": "51", "wanted": "52"}


def test_every_fact_can_be_counted_for_every_seat():
    """Whatever an author may write has an answer, during the game and after it."""
    bounds = {"at_least": 1}
    for fact in Fact:
        more = {
            Fact.TENSION: {"at_most": 50},
            Fact.EVEN: {"at_most": 5},
            Fact.LADDER: {"rung": Stage.CRISIS},
            Fact.TEXT_HAS: {"options": {LINE: (TERM["L0"].option,)}},
            Fact.TEXT_LACKS: {"options": {LINE: (TERM["L0"].option,)}},
            Fact.EMBASSY: {"of": KARVANIA, "toward": OSTREL},
            Fact.BLOC_APPROVAL: {"bloc": "delta-farmers", **bounds},
            Fact.HEARD: {"bloc": "delta-farmers"},
        }.get(fact, bounds if fact in {Fact.IMAGE, Fact.TRUST, Fact.SUPPORT, Fact.VALUE} else {})
        measure = Measure(fact, **more)  # type: ignore[arg-type]
        assert over(measure, OTHER_HEAD) in (R, M), fact


# --- what a seat sees of it
# ------------------------------------------------------------------------------------------------


def test_a_seat_sees_its_own_aims_tick_and_no_others():
    before = wants(Measure(Fact.TEXT_HAS, options=QUIET))
    after = replace(before, in_force=terms(BALANCED))

    assert [aim.standing for aim in view(before, HEAD, ["aims"])["aims"].aims] == [N]
    assert [aim.standing for aim in view(after, HEAD, ["aims"])["aims"].aims] == [R]
    assert view(after, "@public", ["aims"]) == {}
    assert view(after, "@teacher", ["aims"]) == {}


def test_the_goals_of_a_government_are_on_the_cards_of_those_who_work_for_it():
    game = a_game()

    shown = view(game, HEAD, ["aims"])["aims"].policy
    assert [goal.text for goal in shown] == [goal.text for goal in policy_of(game, KARVANIA)]
    assert len(shown) > 2
    assert view(game, DIRECTOR, ["aims"])["aims"].policy == ()


def test_a_goal_that_belongs_to_the_long_game_is_not_counted_in_the_short_one():
    short = {goal.text for goal in policy_of(a_game(), OSTREL)}
    standard = a_game(printed=Printed(SERIN, Level.STANDARD))
    long = {goal.text for goal in policy_of(standard, OSTREL)}

    assert long - short == {"The soldiers come down from the ice."}
