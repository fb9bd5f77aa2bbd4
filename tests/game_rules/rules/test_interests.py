"""What events make of interests, and the mandates that lie open because of it (C13)."""

from dataclasses import replace

import pytest

from game_rules.bots import SECTIONS
from game_rules.bots.seen import look
from game_rules.ids import ExecutionModel, OptionId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import options
from game_rules.orders import OnOption, Term
from game_rules.refusals import No
from game_rules.rules.home_vote import home_vote
from game_rules.scenario import EventCard, InterestShift, Origin
from game_rules.scoring import zopa
from game_rules.sight import may_see
from game_rules.views import view, why
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    HEAD,
    KARVANIA,
    LINE,
    OSTREL,
    OTHER_HEAD,
    TERM,
    WATER,
    facts_of,
    no_to,
    order,
    terms,
    told,
)
from tests.game_rules.grown import grown, ruled_by

L2 = OnOption(LINE, TERM["L2"].option)
"""A red line of Karvania."""
STAKE, OPENED = (Var.INTEREST, KARVANIA, LINE), (Var.REOPENED, KARVANIA, LINE)


def card(*shifts: InterestShift) -> EventCard:
    return EventCard(
        id="a-change",  # type: ignore[arg-type]
        round=2,
        chance=100,
        title="Something changes",
        text="The world outside is another one.",
        interests=shifts,
        claims=("C13",),  # type: ignore[arg-type]
    )


def before(*shifts: InterestShift):
    """The second round, in which these shifts come; one leader rules on each side."""
    leaders = (ExecutionModel.LEADER, ExecutionModel.LEADER)
    printed = ruled_by(*leaders, change={"events": (card(*shifts),)})
    return grown(printed=printed).but(printed=printed, round=2)


LESS = InterestShift(LINE, Origin.HISTORY, -60, (KARVANIA,))


@pytest.mark.claim("C13")
def test_an_event_moves_an_interest_by_the_part_that_comes_from_what_it_changed():
    after = told(before(LESS))

    part = after.before.printed.issues[LINE].origins[KARVANIA][Origin.HISTORY]
    (line,) = [change for change in after.by_rule("interest") if change.cell == STAKE]
    assert after.now(*STAKE) == -60 * part // 10
    assert [(factor.name, factor.value) for factor in line.factors] == [
        ("from-history", 10 * part),
        ("shifted", -600),
    ]
    assert line.causes[0].what == "a-change"
    assert line.claims == ("C13",)
    assert after.now(Var.INTEREST, OSTREL, LINE) == 0


@pytest.mark.claim("C13")
def test_all_of_whose_interest_it_is_a_part_are_touched_where_nobody_is_named():
    after = told(before(InterestShift(WATER, Origin.ECONOMY, 100)))

    for party in (KARVANIA, OSTREL):
        part = after.before.printed.issues[WATER].origins[party][Origin.ECONOMY]
        assert after.now(Var.INTEREST, party, WATER) == 10 * part


@pytest.mark.claim("C13")
def test_the_ways_of_settling_it_lie_closer_together_about_what_they_come_to_on_the_whole():
    after = told(before(LESS)).after
    printed, left = after.printed, 1000 + after.now(*STAKE)
    ways = printed.options_of(LINE)
    known = printed.known_options_of(LINE)
    middle = sum(printed.tenths[KARVANIA, LINE, way] for way in known) / len(known)

    assert set(known) < set(ways), "what nobody has found yet is not to be read from the rest"

    for option in ways:
        apart = printed.tenths[KARVANIA, LINE, option] - middle
        assert abs(after.worths[KARVANIA, LINE, option] - middle - apart * left / 1000) <= 1
        assert after.worths[OSTREL, LINE, option] == printed.tenths[OSTREL, LINE, option]
    assert after.worths[KARVANIA, WATER, TERM["W1"].option] == 10 * printed.worth(
        KARVANIA, WATER, TERM["W1"].option
    )


@pytest.mark.claim("C13")
def test_everything_that_weighs_a_package_weighs_it_anew():
    game, text = before(LESS), terms("L1 W1 X2 V1")
    after = told(game).after

    fell = game.worth(KARVANIA, text) - after.worth(KARVANIA, text)
    option = (KARVANIA, LINE, TERM["L1"].option)
    assert fell == game.worths[option] - after.worths[option] > 0
    sheet = view(after, HEAD)["sheet"]
    (row,) = (row for row in sheet.issues if row.id == LINE)
    assert {each.id: each.worth for each in row.options}[TERM["L1"].option] == after.worths[option]
    assert row.more == after.now(*STAKE)
    assert row.origins == game.printed.issues[LINE].origins[KARVANIA]
    calm = after.but(cells={**game.cells, STAKE: after.now(*STAKE)})
    assert home_vote(calm, KARVANIA, text).vote < home_vote(game, KARVANIA, text).vote
    floors = dict.fromkeys(after.printed.parties, 0)
    once, now = (zopa(it.printed, floors, worths=it.worths) for it in (game, after))
    assert {it.terms: it.worth for it in once} != {it.terms: it.worth for it in now}


@pytest.mark.claim("C13")
def test_only_what_touches_much_of_all_that_is_at_stake_opens_a_mandate():
    little, much = told(before(replace(LESS, by=-10))), told(before(LESS))

    assert little.now(*OPENED) == 0
    assert not little.told(Told.REOPENED)
    assert much.now(*OPENED) == 4
    (news,) = much.told(Told.REOPENED)
    assert set(news.to) == set(much.before.officials_of(KARVANIA))
    (moved,) = much.told(Told.INTEREST_MOVED)
    assert moved.facts["how"] == "less-history"
    assert moved.to is not None
    assert DIRECTOR in moved.to
    assert OTHER_HEAD not in moved.to


@pytest.mark.claim("C13", "C14")
def test_while_it_lies_open_even_a_red_line_can_be_put_to_the_cabinet_for_half():
    after = told(before(LESS)).after

    assert facts_of(no_to(before(LESS), HEAD, "widen-mandate", L2))[0] is No.RED_LINE
    for round, is_open in ((3, True), (4, True), (5, False)):
        game = after.but(round=round)
        no = no_to(game, HEAD, "widen-mandate", L2)
        assert (no is None) is is_open
        assert game.is_reopened(KARVANIA, LINE) is is_open
        assert not game.is_reopened(OSTREL, LINE)
    menu = next(it for it in options(after.but(round=3), HEAD) if it.action == "widen-mandate")
    prices = {choice.particulars: choice.price.capital for choice in menu.choices}
    assert prices[L2] == 60
    widened = told(after.but(round=3), {HEAD: [order("widen-mandate", L2)]})
    assert widened.after.may_say(KARVANIA, L2.issue, L2.option)


@pytest.mark.claim("C13", "C15")
def test_no_cabinet_has_to_be_waited_for_where_an_event_has_put_the_question_before_it():
    cabinets = ruled_by(
        ExecutionModel.CABINET, ExecutionModel.CABINET, change={"events": (card(LESS),)}
    )
    game = told(grown(printed=cabinets).but(printed=cabinets, round=2)).after.but(round=3)
    shut = game.but(cells={**game.cells, OPENED: 0, (Var.MANDATE, KARVANIA, *_of(TERM["L0"])): 0})
    l0 = OnOption(*_of(TERM["L0"]))

    at_once = told(game, {HEAD: [order("widen-mandate", L2)]})
    waits = told(shut, {HEAD: [order("widen-mandate", l0)]})

    assert at_once.after.may_say(KARVANIA, L2.issue, L2.option)
    assert waits.told(Told.BEFORE_THE_CABINET)
    assert not waits.after.may_say(KARVANIA, l0.issue, l0.option)


@pytest.mark.claim("C13", "C25")
def test_a_side_knows_its_own_interests_and_nobody_elses():
    game = told(before(LESS)).after

    for cell in (STAKE, OPENED):
        assert may_see(game, ENVOY, cell)
        assert may_see(game, DIRECTOR, cell)
        assert not may_see(game, OTHER_HEAD, cell)
    said = why(game, HEAD, STAKE)
    assert said is not None
    assert said.titles == {"a-change": "Something changes"}
    theirs = view(game, OTHER_HEAD)["sheet"]
    (row,) = (row for row in theirs.issues if row.id == LINE)
    assert (row.more, row.reopened) == (0, 0)
    assert row.origins == game.printed.issues[LINE].origins[OSTREL]


@pytest.mark.claim("C13")
def test_a_bot_in_office_gives_what_an_event_has_made_cheap_while_it_may():
    after = told(before(replace(LESS, by=-90))).after
    red = Term(LINE, OptionId(L2.option))

    def would_say(round):
        return look(view(after.but(round=round), HEAD, SECTIONS)).is_worth_saying(*_of(red))

    assert not look(view(before(LESS), HEAD, SECTIONS)).is_worth_saying(*_of(red))
    assert would_say(3)
    assert not would_say(5)


def _of(term):
    return term.issue, term.option
