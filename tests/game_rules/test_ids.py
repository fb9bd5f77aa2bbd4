"""Names of things, and the closed sets."""

import re

import pytest

from game_rules import ids
from game_rules.ids import (
    OFFICIALS,
    Ending,
    Hand,
    Level,
    Mission,
    Nature,
    Phase,
    Role,
    Stage,
    Track,
)
from game_rules.scenario import Printed
from tests.game_rules.random_play import SERIN


@pytest.mark.parametrize("kind", [Track, Role, Level, Phase, Hand, Ending, Nature])
def test_every_word_of_a_closed_set_is_kebab_case(kind):
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", word.value) for word in kind)


@pytest.mark.claim("C19")
def test_the_ladder_has_five_rungs_from_calm_to_war():
    assert [stage.name for stage in sorted(Stage)] == [
        "CALM",
        "DISCUSSION",
        "POLARISATION",
        "CRISIS",
        "WAR",
    ]


@pytest.mark.claim("C26")
def test_an_embassy_is_shut_half_staffed_or_open():
    assert list(Mission) == [0, 1, 2]


@pytest.mark.claim("C36", "C74")
def test_only_those_who_hold_office_speak_for_a_state():
    printed = Printed(SERIN, Level.INTRO)
    officials = {seat for seat, card in printed.seats.items() if card.role in OFFICIALS}

    assert officials == set(printed.members[ids.ChannelId("front")])
    assert len(OFFICIALS) == 4
