"""What armies and services can do."""

import pytest

from game_rules.catalogue.security import ASSESS_INTELLIGENCE
from game_rules.news import Told
from game_rules.orders import OnPartyIssue
from game_rules.refusals import No
from tests.game_rules.build import (
    ENVOY,
    HEAD,
    KARVANIA,
    LINE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    WATER,
    facts_of,
    no_to,
    order,
    told,
)
from tests.game_rules.grown import ARMY, MINISTER, grown

ASSESS = ASSESS_INTELLIGENCE.id


@pytest.mark.claim("C42", "C27")
def test_a_service_finds_out_the_red_lines_and_the_loudest_voice():
    game = grown()

    after = told(game, {HEAD: [order(ASSESS, OnPartyIssue(OSTREL, LINE))]})

    limits = {news.facts["option"] for news in after.told(Told.WILL_NOT_SIGN)}
    assert limits == set(game.printed.parties[OSTREL].red_lines[LINE])
    (loud,) = after.told(Told.LOUDEST)
    blocs = game.printed.parties[OSTREL].blocs
    loudest = max(blocs, key=lambda bloc: bloc.weight * bloc.cares.get(LINE, 10))
    assert loud.facts["title"] == loudest.name
    assert set(loud.to) == {HEAD, ENVOY, MINISTER}


@pytest.mark.claim("C42")
def test_where_there_is_no_red_line_that_we_have_words_for_it_says_so():
    after = told(grown(), {ARMY: [order(ASSESS, OnPartyIssue(KARVANIA, WATER))]})

    assert not after.told(Told.WILL_NOT_SIGN)
    (none,) = after.told(Told.NO_LIMIT_FOUND)
    assert set(none.to) == {OTHER_HEAD, OTHER_ENVOY, ARMY}


def test_it_is_not_asked_twice_and_not_by_everybody():
    after = told(grown(), {HEAD: [order(ASSESS, OnPartyIssue(OSTREL, LINE))]}).after

    no = no_to(after, HEAD, ASSESS, OnPartyIssue(OSTREL, LINE))
    assert facts_of(no)[0] is No.REPORTED_ALREADY
    no = no_to(after, ENVOY, ASSESS, OnPartyIssue(OSTREL, WATER))
    assert facts_of(no)[0] is No.NOT_YOUR_ROLE
