"""What a side tells a channel that it needs most."""

import pytest

from game_rules.engine import Seated, decide
from game_rules.orders import MarkNeed
from game_rules.refusals import No, Refusal
from game_rules.views import view
from game_rules.views.sections import MyChannels
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    NOWHERE,
    OTHER_HEAD,
    WATER,
    a_game,
    did,
)


def marks(game, seat):
    section = view(game, seat)["channels"]
    assert isinstance(section, MyChannels)
    return [
        (mark.party, mark.issue, mark.by) for channel in section.channels for mark in channel.needs
    ]


@pytest.mark.claim("C25")
def test_a_side_marks_one_issue_to_a_channel_and_its_members_see_it():
    game = did(a_game(), Seated(HEAD), MarkNeed(FRONT, WATER))

    assert marks(game, OTHER_HEAD) == [(KARVANIA, WATER, HEAD)]
    assert marks(game, DIRECTOR) == []


def test_the_last_word_of_a_side_counts_whoever_of_it_says_it():
    game = did(a_game(), Seated(HEAD), MarkNeed(FRONT, WATER))

    changed = did(game, Seated(ENVOY), MarkNeed(FRONT, LINE))

    assert marks(changed, OTHER_HEAD) == [(KARVANIA, LINE, ENVOY)]
    assert marks(did(changed, Seated(HEAD), MarkNeed(FRONT, None)), OTHER_HEAD) == []


def test_each_channel_can_be_told_something_else():
    game = did(a_game(), Seated(HEAD), MarkNeed(FRONT, WATER))
    game = did(game, Seated(DIRECTOR), MarkNeed(LAKE_FORT, LINE))

    assert marks(game, HEAD) == [(KARVANIA, WATER, HEAD)]
    assert marks(game, DIRECTOR) == [(KARVANIA, LINE, DIRECTOR)]


def test_saying_the_same_again_changes_nothing():
    game = did(a_game(), Seated(HEAD), MarkNeed(FRONT, WATER))

    assert decide(game, Seated(ENVOY), MarkNeed(FRONT, WATER)) == ()
    assert decide(a_game(), Seated(HEAD), MarkNeed(FRONT, None)) == ()


@pytest.mark.parametrize(
    "act",
    [MarkNeed(LAKE_FORT, WATER), MarkNeed(NOWHERE, WATER), MarkNeed(FRONT, "moon")],
)
def test_a_mark_needs_a_channel_of_ones_own_and_a_question_of_the_game(act):
    answer = decide(a_game(), Seated(HEAD), act)

    assert isinstance(answer, Refusal)
    assert answer.code is No.NOT_THERE


def test_a_level_can_do_without_marks():
    answer = decide(a_game(changed={"need_marks": 0}), Seated(HEAD), MarkNeed(FRONT, WATER))

    assert isinstance(answer, Refusal)
    assert answer.code is No.NO_MARKS
