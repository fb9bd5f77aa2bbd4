"""Speaking to the people at home, and asking the capital."""

from dataclasses import replace

import pytest

from game_rules.catalogue.consultation import CONSULT_CAPITAL
from game_rules.catalogue.home_front import PREPARE_PUBLIC
from game_rules.catalogue.ratification import RALLY_VOTES
from game_rules.engine import envelope_refusal
from game_rules.ids import BlocId, DraftId, Level
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import options
from game_rules.orders import OnBloc, OnOption, OnText
from game_rules.refusals import No
from game_rules.rules.home_vote import home_vote
from game_rules.rules.tabling import sponsor_refusal
from game_rules.scenario import Printed
from tests.game_rules.altered import with_blocs, with_parties
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    TERM,
    WATER,
    drafted,
    facts_of,
    no_to,
    order,
    sayable,
    tabled,
    terms,
    told,
    where,
)
from tests.game_rules.grown import ARMY, CABINET, GROWN, LATER, LEADERS, MINISTER, grown

FARMERS, TRADERS = BlocId("delta-farmers"), BlocId("traders-and-farmers")
PREPARE, RALLY, CONSULT = PREPARE_PUBLIC.id, RALLY_VOTES.id, CONSULT_CAPITAL.id
TEXT = "L0 W1 X2 V1"


# --- preparing the public
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C51")
def test_preparing_wins_approval_in_one_group_and_everybody_learns_that_a_deal_is_wanted():
    game = grown()

    after = told(game, {HEAD: [order(PREPARE, OnBloc(TRADERS))]})

    assert after.now(Var.PREPARED, TRADERS) == 60
    before, then = (home_vote(it, KARVANIA, terms(TEXT)) for it in (game, after.after))
    gained = {
        now.bloc.id: now.approval - was.approval
        for was, now in zip(before.blocs, then.blocs, strict=True)
    }
    assert gained[TRADERS] == 60
    assert after.told(Told.PUBLIC_PREPARED)[0].to is None
    (said,) = after.told(Told.PREPARED)
    assert said.to is not None
    assert OTHER_HEAD not in said.to
    assert HEAD in said.to


@pytest.mark.claim("C51")
def test_words_go_only_so_far_and_are_forgotten():
    prepare = {HEAD: [order(PREPARE, OnBloc(TRADERS))]}
    once = told(grown(), prepare)
    twice = told(once.after, prepare)

    assert twice.now(Var.PREPARED, TRADERS) == 120
    no = no_to(twice.after, HEAD, PREPARE, OnBloc(TRADERS))
    assert facts_of(no) == (No.PREPARED_ALREADY, {"bloc": TRADERS})
    assert told(twice.after).now(Var.PREPARED, TRADERS) == 110


@pytest.mark.claim("C51")
def test_hardliners_see_what_is_coming():
    scenario = with_parties(
        GROWN.scenario,
        lambda it: with_blocs(
            it, lambda bloc: replace(bloc, hardline=bloc.id != "valley-residents")
        ),
    )
    game = grown(printed=Printed(scenario, Level.STANDARD))

    after = told(game, {HEAD: [order(PREPARE, OnBloc(TRADERS))]})

    moved = {
        bloc.id: after.moved(Var.MOOD, bloc.id) for bloc in game.printed.parties[KARVANIA].blocs
    }
    assert moved.pop(TRADERS) == moved.pop(BlocId("valley-residents")) == 0
    assert set(moved.values()) == {-10}


def test_one_speaks_only_to_ones_own_people_and_not_everybody_is_heard():
    assert facts_of(no_to(grown(), HEAD, PREPARE, OnBloc(FARMERS)))[0] is No.NOT_THERE
    assert facts_of(no_to(grown(), ENVOY, PREPARE, OnBloc(TRADERS)))[0] is No.NOT_YOUR_ROLE
    assert no_to(grown(), MINISTER, PREPARE, OnBloc(TRADERS)) is None


# --- between the signature and the vote at home
# ------------------------------------------------------------------------------------------------

YES = order("vote-on-text", OnText(DraftId("front-1"), 1, True))


def signed():
    """A text that was signed in round 2, and round 3 is open."""
    game = sayable(tabled(grown(printed=LATER), TEXT), TEXT)
    after = told(game, {HEAD: [YES], OTHER_HEAD: [YES]})
    return after, after.after.but(round=3, tabled=None)


@pytest.mark.claim("C51")
def test_a_signed_text_waits_a_round_for_the_vote_at_home():
    after, game = signed()

    assert len(after.told(Told.SIGNED)) == 1
    assert not after.told(Told.RATIFIED) + after.told(Told.REFUSED_AT_HOME)
    assert game.signed.due == 3
    assert game.in_force == ()
    voted = told(game)
    assert len(voted.told(Told.RATIFIED) + voted.told(Told.REFUSED_AT_HOME)) == 2
    assert voted.after.signed is None
    causes = {cause.seat for line in voted.by_rule("ratification") for cause in line.causes}
    assert causes == {HEAD, OTHER_HEAD}


def test_no_other_text_comes_to_the_table_while_one_waits_for_its_vote():
    _, game = signed()
    waiting = drafted(game, TEXT)

    no = sponsor_refusal(waiting, HEAD, waiting.drafts[DraftId("front-2")])

    assert facts_of(no) == (No.HOME_VOTE_COMING, {"draft": "front-1"})


@pytest.mark.claim("C51")
def test_in_between_a_government_can_rally_one_group_and_the_others_feel_passed_over():
    _, game = signed()

    after = told(game, {HEAD: [order(RALLY, OnBloc(TRADERS))]})

    assert after.moved(Var.PREPARED, TRADERS) == 50
    others = [bloc.id for bloc in game.printed.parties[KARVANIA].blocs if bloc.id != TRADERS]
    assert {after.moved(Var.MOOD, bloc) for bloc in others} == {-10}
    voted = {line.subject[0]: line for line in after.by_rule("ratification")}
    prepared = {factor.name: factor.value for factor in voted[TRADERS].factors}["prepared"]
    assert prepared == 50


def test_without_a_signature_there_is_nothing_to_rally_for():
    no = no_to(grown(), HEAD, RALLY, OnBloc(TRADERS))

    assert facts_of(no)[0] is No.NOTHING_SIGNED
    assert facts_of(no_to(grown(), ENVOY, RALLY, OnBloc(TRADERS)))[0] is No.NOT_YOUR_ROLE


# --- the cabinet
# ------------------------------------------------------------------------------------------------

W2 = OnOption(WATER, TERM["W2"].option)
CELL = (Var.MANDATE, KARVANIA, WATER, TERM["W2"].option)


def narrow():
    return where(grown(printed=CABINET), {CELL: 0})


@pytest.mark.claim("C15", "C47")
def test_where_a_cabinet_governs_a_wider_mandate_takes_a_round():
    asked = told(narrow(), {HEAD: [order("widen-mandate", W2)]})

    assert asked.now(*CELL) == 0
    assert set(asked.told(Told.BEFORE_THE_CABINET)[0].to) == {HEAD, ENVOY, MINISTER}
    game = asked.after.but(round=3)
    assert facts_of(no_to(game, HEAD, "widen-mandate", W2))[0] is No.ALREADY_ASKED
    answered = told(game)
    assert answered.now(*CELL) == 1
    assert answered.told(Told.WIDENED)
    paid = [line for line in asked.by_rule("price") if line.var is Var.CAPITAL]
    assert [line.after - line.before for line in paid] == [-120]


@pytest.mark.claim("C15")
def test_two_who_have_a_say_carry_it_at_once_and_pay_once():
    order_ = [order("widen-mandate", W2)]

    after = told(narrow(), {HEAD: order_, MINISTER: order_})

    assert after.now(*CELL) == 1
    paid = [line for line in after.by_rule("price") if line.var is Var.CAPITAL]
    assert [line.after - line.before for line in paid] == [-120]


@pytest.mark.claim("C46", "C47")
def test_what_the_envoy_has_asked_for_costs_half_and_no_round():
    asked = told(narrow(), {ENVOY: [order(CONSULT, W2)]})
    game = asked.after.but(round=3)

    assert set(asked.told(Told.ENVOY_ASKS)[0].to) == {HEAD, ENVOY, MINISTER}
    assert facts_of(no_to(game, ENVOY, CONSULT, W2))[0] is No.ALREADY_ASKED
    menu = next(each for each in options(game, HEAD) if each.action == "widen-mandate")
    prices = {choice.particulars: choice.price.capital for choice in menu.choices}
    assert prices[W2] == 60
    after = told(game, {HEAD: [order("widen-mandate", W2)]})
    assert after.now(*CELL) == 1


@pytest.mark.claim("C46")
def test_an_envoy_asks_only_for_what_the_mandate_does_not_hold():
    game = where(narrow(), {CELL: 1})

    assert facts_of(no_to(game, ENVOY, CONSULT, W2))[0] is No.ALREADY_MAY_SAY
    assert facts_of(no_to(game, HEAD, CONSULT, W2))[0] is No.NOT_YOUR_ROLE
    assert (
        facts_of(no_to(game, OTHER_ENVOY, CONSULT, W2))[0]
        in (
            No.ALREADY_MAY_SAY,
            No.ALREADY_ASKED,
            No.RED_LINE,
        )
        or no_to(game, OTHER_ENVOY, CONSULT, W2) is None
    )


@pytest.mark.claim("C15")
def test_an_army_chief_has_a_say_only_where_the_rulers_decide_together():
    game = where(grown(printed=CABINET), {(Var.MANDATE, OSTREL, WATER, TERM["W2"].option): 0})
    alone = where(grown(printed=LEADERS), {(Var.MANDATE, OSTREL, WATER, TERM["W2"].option): 0})

    assert no_to(game, ARMY, "widen-mandate", W2) is None
    assert facts_of(no_to(alone, ARMY, "widen-mandate", W2))[0] is No.NO_SAY
    assert facts_of(no_to(game, DIRECTOR, "widen-mandate", W2))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C46", "C47")
def test_a_yes_cannot_count_on_a_cabinet_that_has_not_answered():
    game = where(tabled(narrow(), "L0 W2 X2 V1"), {CELL: 0})
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    envelope = (order("widen-mandate", W2), yes)
    at_once = where(tabled(grown(printed=LEADERS), "L0 W2 X2 V1"), {CELL: 0})

    assert facts_of(envelope_refusal(sayable(game, "L0 X2 V1"), HEAD, envelope))[0] is (
        No.OUTSIDE_MANDATE
    )
    assert envelope_refusal(sayable(at_once, "L0 X2 V1"), HEAD, envelope) is None
