"""The small formulas behind effects; what whole actions bring about stands under `catalogue/`."""

import pytest

from game_rules.constants import EFFICACY
from game_rules.effects.gestures import worn_thin
from game_rules.effects.uptake import access, openness, timing
from game_rules.fixed import power
from game_rules.ids import ActionId, Stage, Track
from game_rules.ledger import Var
from game_rules.orders import OnIdea, OnIssue, Order, TowardParty
from game_rules.resolution import Filed, Resolution
from game_rules.state import Played
from tests.game_rules.build import (
    DIRECTOR,
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_HEAD,
    TERM,
    WATER,
    a_game,
    agreed,
    at,
    briefed,
    quiet,
    told,
    where,
)


@pytest.mark.claim("C66")
def test_the_best_placed_member_opens_the_door_and_an_official_guest_opens_it_wider():
    guest = where(a_game(), {(Var.GUESTS, LAKE_FORT, WATER): 1})

    assert access(a_game(), KARVANIA, LAKE_FORT, WATER) == 650
    assert access(guest, KARVANIA, LAKE_FORT, WATER) == 900
    assert access(guest, KARVANIA, LAKE_FORT, LINE) == 650


@pytest.mark.claim("C70")
def test_how_far_a_government_takes_advice_from_below():
    assert openness(a_game(), KARVANIA) == 813  # 0.15 + 0.85 x 0.78
    assert openness(a_game(), OSTREL) == 473  # 0.15 + 0.85 x 0.38


@pytest.mark.claim("C67", "C68")
def test_advice_is_heard_when_officials_talk_of_the_matter_and_in_war_hardly_at_all():
    talking = where(a_game(), {(Var.SESSIONS, FRONT, WATER): 1})
    war = where(at(Stage.WAR), {(Var.SESSIONS, FRONT, WATER): 1})

    assert timing(a_game(), LAKE_FORT, WATER) == 600
    assert timing(talking, LAKE_FORT, WATER) == 1000
    assert timing(talking, LAKE_FORT, LINE) == 600
    assert timing(war, LAKE_FORT, WATER) == 300
    assert EFFICACY[Track.TWO][Stage.WAR] == 250


def test_a_gesture_is_remembered_for_three_rounds_as_that_of_a_country():
    game = a_game(round=6)
    down = ActionId("stand-down")
    history = tuple(
        Played(round, seat, action, TowardParty(OSTREL))
        for round, seat, action in (
            (2, HEAD, down),
            (3, HEAD, down),
            (5, HEAD, down),
            (5, OTHER_HEAD, down),
            (5, HEAD, ActionId("show-force")),
        )
    )

    again = Filed(HEAD, Order(down, TowardParty(OSTREL)))
    assert worn_thin(Resolution(game.but(played=history)), again) == power(
        game.constants.repetition, 2
    )


@pytest.mark.claim("C35")
@pytest.mark.parametrize("stage", [Stage.CALM, Stage.DISCUSSION, Stage.POLARISATION])
def test_while_there_is_peace_talks_between_states_and_dialogues_get_furthest(stage):
    """Only officials bind, and of all who do not, people in a dialogue get furthest."""
    reach = {track: EFFICACY[track][stage] for track in EFFICACY}

    assert reach[Track.TWO] >= max(reach[Track.ONE_AND_A_HALF], reach[Track.THREE])
    tables = {
        channel.track for channel in a_game().printed.channels.values()
        if a_game().can_table(channel.id)
    }  # fmt: skip
    assert tables == {Track.ONE}


@pytest.mark.claim("C61")
def test_who_has_no_office_talks_at_no_cost_and_who_gives_way_pays_at_home():
    game = quiet(agreed(a_game(), LAKE_FORT, WATER))
    talk = Order(ActionId("hold-dialogue"), OnIssue(LAKE_FORT, WATER))
    give = Order(ActionId("adopt-recommendation"), OnIdea(LAKE_FORT, WATER, TERM["W3"].option))

    talked = told(game, {DIRECTOR: [talk]})
    gave = told(quiet(briefed(a_game(), "W3", uptake=600)), {HEAD: [give]})

    assert talked.moved(Var.PROGRESS, LAKE_FORT, WATER) > 0
    assert [talked.moved(Var.SUPPORT, party) for party in (KARVANIA, OSTREL)] == [0, 0]
    assert gave.moved(Var.SUPPORT, KARVANIA) < 0
