"""Voting on a text."""

from dataclasses import replace

import pytest

from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.ids import DraftId
from game_rules.news import Told
from game_rules.orders import OnText
from game_rules.refusals import No
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    HEAD,
    KARVANIA,
    OTHER_HEAD,
    a_game,
    drafted,
    facts_of,
    no_to,
    order,
    quiet,
    sayable,
    tabled,
    told,
)

ACTION = VOTE_ON_TEXT.id
YES = OnText(DraftId("front-1"), 1, True)
NO = OnText(DraftId("front-1"), 1, False)


def on_the_table():
    return quiet(tabled(a_game(), "L0 W1 X2 V1"))


@pytest.mark.claim("C39")
def test_only_the_head_of_government_votes():
    assert facts_of(no_to(on_the_table(), ENVOY, ACTION, YES))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(on_the_table(), DIRECTOR, ACTION, YES))[0] is No.NOT_YOUR_ROLE
    assert no_to(on_the_table(), HEAD, ACTION, YES) is None


def test_without_a_text_there_is_nothing_to_vote_on():
    assert facts_of(no_to(a_game(), HEAD, ACTION, YES))[0] is No.NO_TEXT


@pytest.mark.parametrize(
    "vote", [OnText(DraftId("front-1"), 2, True), OnText(DraftId("x"), 1, True)]
)
def test_another_version_than_the_one_on_the_table_cannot_be_voted_on(vote):
    no = no_to(on_the_table(), HEAD, ACTION, vote)

    assert facts_of(no) == (No.OLD_VERSION, {"draft": "front-1", "version": "1"})


@pytest.mark.claim("C14", "C46")
def test_a_yes_outside_the_mandate_is_refused_and_a_no_is_not():
    game = quiet(tabled(a_game(), "L0 W1 X2 V3"))

    assert facts_of(no_to(game, HEAD, ACTION, YES))[0] is No.OUTSIDE_MANDATE
    assert no_to(game, HEAD, ACTION, NO) is None


@pytest.mark.claim("C05", "C38")
def test_a_text_that_both_governments_say_yes_to_is_signed():
    yes = order(ACTION, YES)

    after = told(on_the_table(), {HEAD: [yes], OTHER_HEAD: [yes]})

    assert len(after.told(Told.SIGNED)) == 1


def test_a_yes_to_one_text_is_no_yes_to_the_text_that_took_its_place():
    """Once such a vote was counted for whatever lay on the table when the round closed."""
    game = quiet(sayable(on_the_table(), "L1 W0 X0 V0", KARVANIA))
    other = replace(drafted(game, "L1 W0 X0 V0"), tabled=DraftId("front-2"))
    yes = order(ACTION, YES)

    after = told(
        other, {HEAD: [yes], OTHER_HEAD: [order(ACTION, OnText(DraftId("front-2"), 1, True))]}
    )

    assert after.refused(HEAD) == [No.OLD_VERSION]
    assert not after.told(Told.SIGNED)


def test_a_yes_to_a_text_that_was_changed_since_is_void():
    game = on_the_table()
    text = game.text()
    assert text is not None
    changed = replace(game, drafts={text.id: replace(text, version=2)})

    after = told(changed, {HEAD: [order(ACTION, YES)]})

    assert after.refused(HEAD) == [No.OLD_VERSION]
