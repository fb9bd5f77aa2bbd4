"""What members of a channel are willing to meet on."""

import pytest

from game_rules.engine import Seated, decide
from game_rules.events import Tapped
from game_rules.ids import IssueId
from game_rules.orders import MeetOn
from game_rules.refusals import No, Refusal
from tests.game_rules.build import (
    ENVOY,
    FRONT,
    HEAD,
    LAKE_FORT,
    NOWHERE,
    WATER,
    a_game,
    agreed,
    closed,
    did,
)
from tests.game_rules.engine.answers import events


@pytest.mark.claim("C11")
def test_members_say_what_they_are_willing_to_meet_on_and_take_it_back():
    tap = MeetOn(FRONT, WATER, True)
    game = did(a_game(), Seated(HEAD), tap)

    assert game.taps == {(FRONT, WATER, HEAD)}
    assert events(game, Seated(HEAD), tap) == (), "said already"
    assert events(game, Seated(ENVOY), tap) == (Tapped(FRONT, WATER, ENVOY, True),)
    assert did(game, Seated(HEAD), MeetOn(FRONT, WATER, False)).taps == frozenset()
    assert events(a_game(), Seated(HEAD), MeetOn(FRONT, WATER, False)) == ()


@pytest.mark.parametrize(
    "tap",
    [MeetOn(LAKE_FORT, WATER), MeetOn(NOWHERE, WATER), MeetOn(FRONT, IssueId("posts"))],
    ids=["of others", "nowhere", "not in play"],
)
def test_a_channel_of_others_is_as_good_as_none(tap):
    assert decide(a_game(), Seated(HEAD), tap) == Refusal(No.NOT_THERE)


def test_taps_are_for_one_round():
    game = closed(agreed(a_game(), FRONT, WATER))

    assert game.round == 2
    assert game.taps == frozenset()
