"""Meeting officially."""

import pytest

from game_rules.catalogue.official_talks import MEET_OFFICIALLY
from game_rules.ids import IssueId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue
from game_rules.refusals import No
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    LAKE_FORT,
    OTHER_ENVOY,
    WATER,
    a_game,
    agreed,
    facts_of,
    no_to,
    order,
    quiet,
    told,
)

ACTION = MEET_OFFICIALLY.id
ON_WATER = OnIssue(FRONT, WATER)


@pytest.mark.claim("C36")
def test_only_officials_meet_officially():
    assert facts_of(no_to(a_game(), DIRECTOR, ACTION, ON_WATER))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C11")
def test_an_official_meeting_needs_an_agenda():
    assert facts_of(no_to(a_game(), HEAD, ACTION, ON_WATER))[0] is No.NO_AGENDA
    assert no_to(agreed(a_game(), FRONT, WATER), HEAD, ACTION, ON_WATER) is None


@pytest.mark.parametrize(
    "particulars", [OnIssue(LAKE_FORT, WATER), OnIssue(FRONT, IssueId("posts"))], ids=str
)
def test_officials_meet_only_in_their_own_channel_on_an_issue_of_this_game(particulars):
    assert facts_of(no_to(a_game(), HEAD, ACTION, particulars))[0] is No.NOT_THERE


@pytest.mark.claim("C46", "C45")
def test_two_envoys_bring_the_talks_further_and_everybody_hears_that_they_met():
    game = quiet(agreed(a_game(), FRONT, WATER))
    meeting = order(ACTION, ON_WATER)

    after = told(game, {ENVOY: [meeting], OTHER_ENVOY: [meeting]})

    assert after.moved(Var.PROGRESS, FRONT, WATER) > 0
    assert after.moved(Var.SESSIONS, FRONT, WATER) == 1, "one meeting, however many order it"
    assert [dict(news.facts) for news in after.told(Told.TALKS_HELD)] == [
        {"channel": "front", "issue": "water"}
    ]
    (met,) = after.told(Told.MET)
    assert met.to is not None
    assert set(met.to) == set(game.printed.members[FRONT])
    assert not {DIRECTOR, GLACIOLOGIST} & set(met.to)


def test_a_meeting_to_which_the_agenda_was_taken_back_does_not_take_place():
    after = told(quiet(a_game()), {ENVOY: [order(ACTION, ON_WATER)]})

    assert after.refused(ENVOY) == [No.NO_AGENDA]
    assert after.moved(Var.PROGRESS, FRONT, WATER) == 0


def test_the_members_hear_of_a_meeting_that_was_agreed_and_that_nobody_came_to():
    after = told(quiet(agreed(a_game(), FRONT, WATER)))

    (nobody,) = after.told(Told.NOBODY_MET)
    assert set(nobody.to or ()) == set(a_game().printed.members[FRONT])
