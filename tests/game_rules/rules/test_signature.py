"""Votes, signature, and what the people at home say to it."""

from dataclasses import replace

import pytest

from game_rules.ids import DraftId, Ending, Phase
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnText
from tests.game_rules.build import (
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    a_game,
    calm_homes,
    closed,
    order,
    quiet,
    tabled,
    terms,
    told,
    where,
)

YES = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
NO = order("vote-on-text", OnText(DraftId("front-1"), 1, False))


def a_vote(mood=0):
    game = calm_homes(quiet(tabled(a_game(), "L0 W1 X2 V1")))
    return where(game, {(Var.MOOD, bloc): mood for bloc in game.printed.blocs})


@pytest.mark.claim("C39")
@pytest.mark.parametrize(
    ("envelopes", "said"),
    [
        ({HEAD: [YES], OTHER_HEAD: [NO]}, [("ostrel", "no")]),
        ({HEAD: [YES]}, [("ostrel", "silent")]),
        ({OTHER_HEAD: [NO]}, [("karvania", "silent"), ("ostrel", "no")]),
        ({}, [("karvania", "silent"), ("ostrel", "silent")]),
    ],
)
def test_a_text_that_not_everybody_says_yes_to_is_not_signed(envelopes, said):
    after = told(a_vote(mood=300), envelopes)

    against = [(news.facts["party"], news.facts["how"]) for news in after.told(Told.VOTED_DOWN)]
    assert against == said
    assert not after.told(Told.SIGNED)
    assert (Var.HOME_VOTE, KARVANIA) not in after.after.cells
    assert after.after.in_force == ()


def test_without_a_text_nobody_is_said_to_have_voted():
    after = told(quiet(a_game()))

    assert not after.told(Told.VOTED_DOWN)


@pytest.mark.claim("C38", "C51")
def test_a_text_that_is_signed_and_accepted_at_home_is_in_force():
    after = told(a_vote(mood=300), {HEAD: [YES], OTHER_HEAD: [YES]})

    assert [news.facts["party"] for news in after.told(Told.RATIFIED)] == ["karvania", "ostrel"]
    assert after.after.in_force == terms("L0 W1 X2 V1")
    assert after.now(Var.HOME_VOTE, KARVANIA) >= 500
    assert after.now(Var.RATIFIED, KARVANIA) == after.now(Var.RATIFIED, OSTREL) == 1
    assert not after.by_rule("refused-at-home")


@pytest.mark.claim("C51")
def test_a_government_that_cannot_deliver_loses_at_home_and_is_trusted_less_abroad():
    after = told(a_vote(mood=-300), {HEAD: [YES], OTHER_HEAD: [YES]})

    assert len(after.told(Told.SIGNED)) == 1
    assert [news.facts["party"] for news in after.told(Told.REFUSED_AT_HOME)] == [
        "karvania",
        "ostrel",
    ]
    assert after.after.in_force == ()
    assert after.moved(Var.SUPPORT, KARVANIA) == -50
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == -60
    assert after.moved(Var.TRUST, KARVANIA, OSTREL) == -60


def test_one_country_that_refuses_is_enough_and_only_its_own_government_pays():
    moods = {(Var.MOOD, bloc.id): -300 for bloc in a_vote().printed.parties[OSTREL].blocs}

    after = told(where(a_vote(mood=300), moods), {HEAD: [YES], OTHER_HEAD: [YES]})

    assert after.after.in_force == ()
    assert (after.now(Var.RATIFIED, KARVANIA), after.now(Var.RATIFIED, OSTREL)) == (1, 0)
    assert after.moved(Var.SUPPORT, KARVANIA) == 0
    assert after.moved(Var.SUPPORT, OSTREL) == -50
    assert after.moved(Var.TRUST, KARVANIA, OSTREL) == -60
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == 0


def test_every_bloc_says_why_it_voted_as_it_did():
    after = told(a_vote(), {HEAD: [YES], OTHER_HEAD: [YES]})

    for bloc in after.after.printed.blocs:
        (line,) = after.lines(Var.APPROVAL, bloc)
        worked_out = sum(term.value for term in line.factors)
        assert line.after == max(0, min(1000, worked_out))
        assert {cause.seat for cause in line.causes} == {HEAD, OTHER_HEAD}


def test_an_agreement_ends_the_game():
    game = replace(a_vote(mood=300), sealed={HEAD: (YES,), OTHER_HEAD: (YES,)})

    after = closed(game)

    assert (after.phase, after.ending) == (Phase.OVER, Ending.SETTLEMENT)


def test_after_a_refusal_at_home_there_is_another_round():
    game = replace(a_vote(mood=-300), sealed={HEAD: (YES,), OTHER_HEAD: (YES,)})

    after = closed(game)

    assert (after.phase, after.round) == (Phase.OPEN, 2)
    assert after.tabled is None


def test_a_text_that_left_the_table_with_its_round_can_be_brought_back():
    """It has no sponsors any more: whoever still wants it stands behind it again."""
    after = closed(replace(a_vote(), sealed={HEAD: (YES,), OTHER_HEAD: (NO,)}))

    draft = after.drafts[DraftId("front-1")]
    assert draft.sponsors == ()
    assert draft.version == 1
