"""A government falls, and what outlives it."""

from dataclasses import replace

import pytest

from game_rules.ids import Ending, Level
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import options
from game_rules.orders import OnOption
from game_rules.refusals import No
from game_rules.rules.home_vote import home_vote
from game_rules.scenario import Election, Printed, Successor
from game_rules.state import PUBLIC
from game_rules.views import view
from game_rules.weigh import weigh
from tests.game_rules.build import (
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    TERM,
    WATER,
    adopted,
    facts_of,
    no_to,
    terms,
    told,
    where,
)
from tests.game_rules.grown import grown, grown_scenario

W1, W2 = TERM["W1"].option, TERM["W2"].option
HARD = Successor(
    id="hard-line",
    title="The hard-liner",
    text="No more gifts.",
    mandate={WATER: (W1,)},
    red_lines={WATER: (W2,)},
    support=10,
    mood={},
)


def before_the_vote(support=100, round=6, changed=None):
    variant = {"elections": (Election(KARVANIA, 6, (HARD,)),)}
    printed = Printed(grown_scenario(variant), Level.STANDARD)
    return where(
        grown(round=round, printed=printed, changed=changed), {(Var.SUPPORT, KARVANIA): support}
    )


@pytest.mark.claim("C48")
def test_a_government_that_the_country_stands_behind_stays():
    after = told(before_the_vote(support=600))

    assert len(after.told(Told.GOVERNMENT_STAYS)) == 1
    assert after.now(Var.INCUMBENT, KARVANIA) == 0
    assert not after.by_rule("election")


@pytest.mark.claim("C48")
@pytest.mark.parametrize("support", [100, 600])
def test_the_count_is_public_and_the_poll_is_as_wrong_as_it_says(support):
    game = before_the_vote(support=support)

    after = told(game)

    (news,) = [*after.told(Told.GOVERNMENT_STAYS), *after.told(Told.GOVERNMENT_FALLS)]
    assert news.to is None
    assert int(news.facts["needed"]) == game.constants.election_stays // 10
    assert (int(news.facts["votes"]) >= int(news.facts["needed"])) == (support == 600)
    margin = int(news.facts["margin"])
    assert margin == game.constants.election_swing // 10
    assert abs(int(news.facts["polled"]) - support // 10) <= margin


@pytest.mark.claim("C46", "C54")
def test_officials_are_told_what_the_new_government_no_longer_lets_them_say():
    game = where(before_the_vote(), {(Var.MANDATE, KARVANIA, WATER, W2): 1})

    after = told(game)

    closed = after.told(Told.NARROWED)
    options_closed = {news.facts["option"] for news in closed}
    assert W2 in options_closed
    assert W1 not in options_closed
    for news in closed:
        assert news.to is not None
        assert {after.after.party_of(seat) for seat in news.to} == {KARVANIA}


@pytest.mark.claim("C48")
def test_everybody_reads_what_the_new_government_says_it_wants():
    game = before_the_vote()
    assert view(game, PUBLIC)["world"].governments == ()

    (government,) = view(told(game).after, PUBLIC)["world"].governments

    assert (government.party, government.title, government.says) == (
        KARVANIA,
        HARD.title,
        HARD.text,
    )


@pytest.mark.claim("C48")
def test_nobody_votes_in_a_round_without_an_election():
    assert not told(before_the_vote(round=5)).told(Told.GOVERNMENT_FALLS)


@pytest.mark.claim("C54", "C65")
def test_when_a_government_falls_official_progress_halves_and_the_dialogue_notices_nothing():
    official, unofficial = (Var.PROGRESS, FRONT, WATER), (Var.PROGRESS, LAKE_FORT, WATER)
    game = where(before_the_vote(), {official: 301, unofficial: 500})

    after = told(game)

    facts = after.told(Told.GOVERNMENT_FALLS)[0].facts
    assert (facts["party"], facts["title"]) == ("karvania", "The hard-liner")
    assert after.now(*official) == 151
    assert after.now(*unofficial) == 500
    assert after.moved(Var.RAPPORT, LAKE_FORT) == 0
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == -50
    assert after.moved(Var.SUPPORT, KARVANIA) == 100


@pytest.mark.claim("C54")
def test_the_mandate_is_dealt_anew_and_has_new_red_lines():
    game = where(before_the_vote(), {(Var.MANDATE, KARVANIA, WATER, W2): 1})
    assert no_to(game, HEAD, "widen-mandate", OnOption(WATER, W2)).code is No.ALREADY_MAY_SAY

    after = told(game).after

    assert after.may_say(KARVANIA, WATER, W1)
    assert not after.may_say(KARVANIA, WATER, W2)
    assert facts_of(no_to(after, HEAD, "widen-mandate", OnOption(WATER, W2)))[0] is No.RED_LINE
    assert after.may_say(OSTREL, WATER, W2) == game.may_say(OSTREL, WATER, W2)


@pytest.mark.claim("C54")
@pytest.mark.parametrize(("parties", "stays"), [((KARVANIA,), False), ((KARVANIA, OSTREL), True)])
def test_an_idea_that_both_capitals_adopted_outlives_the_change(parties, stays):
    game = adopted(before_the_vote(), "W3", *parties)

    after = told(game).after

    w3 = TERM["W3"].option
    assert after.may_say(KARVANIA, WATER, w3) is stays
    assert after.now(Var.ADOPTED, KARVANIA, WATER, w3) == int(stays)


@pytest.mark.claim("C48")
@pytest.mark.parametrize(
    ("round", "nerves"), [(1, 0), (2, -10), (3, -20), (4, -40), (5, -60), (6, -60), (7, 0)]
)
def test_concessions_are_disliked_when_an_election_is_near(round, nerves):
    vote = home_vote(before_the_vote(round=round), KARVANIA, terms("L0 W1 X2 V1"))

    assert {each.terms["election"] for each in vote.blocs} == {nerves}
    other = home_vote(before_the_vote(round=round), OSTREL, terms("L0 W1 X2 V1"))
    assert {each.terms["election"] for each in other.blocs} == {0}


@pytest.mark.claim("C48")
def test_a_wider_mandate_is_dearer_before_an_election():
    def price(round):
        game = before_the_vote(support=600, round=round)
        menu = next(each for each in options(game, HEAD) if each.action == "widen-mandate")
        return menu.choices[0].price.capital

    assert [price(round) for round in (1, 4, 6, 7)] == [120, 168, 192, 120]


def test_the_new_government_weighs_texts_like_the_old_one():
    """The country's interests stay; who governs does not change what a line is worth."""
    game = before_the_vote()

    text = terms("L0 W1 X2 V1")
    assert weigh(told(game).after, HEAD, text).gain == weigh(game, HEAD, text).gain
    assert Ending.PARTIAL in Ending
    assert replace(HARD, support=0).support == 0


@pytest.mark.claim("C01", "C54", "C56")
def test_newcomers_have_the_craft_to_learn_and_nobody_at_the_table_knows_them():
    rules = {"turnover_craft": 400, "turnover_ease": 300}
    game = before_the_vote(changed=rules)
    seats = game.printed.seats
    skills = {(Var.CRAFT, seat): 700 for seat in seats}
    ease = {(Var.RAPPORT, room): 500 for room in (FRONT, LAKE_FORT)}

    after = told(where(game, {**skills, **ease}))

    table = game.printed.members[FRONT]
    new = {seat for seat in seats if after.now(Var.CRAFT, seat) == 400}
    assert new == {seat for seat in table if game.party_of(seat) == KARVANIA} != set()
    assert all(after.now(Var.CRAFT, seat) == 700 for seat in seats if seat not in new)
    lost = {
        line.subject[0]: line.before - line.after
        for line in after.by_rule("election")
        if line.var is Var.RAPPORT
    }
    assert lost == {FRONT: 500 * 3 * len(new) // (10 * len(table))}


@pytest.mark.claim("C54")
def test_what_a_dialogue_remembers_the_newcomers_need_not_talk_of_again():
    rules = {"turnover_memory": 500}
    official, unofficial = (Var.PROGRESS, FRONT, WATER), (Var.PROGRESS, LAKE_FORT, WATER)
    game = where(before_the_vote(changed=rules), {official: 300, unofficial: 500})

    # half of what officials had is kept, or half of what the dialogue has, and never more than all
    assert told(game).now(*official) == 250
    assert told(where(game, {unofficial: 800})).now(*official) == 300
    assert told(where(game, {unofficial: 0})).now(*official) == 150
