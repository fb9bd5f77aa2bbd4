"""Every scenario that comes with the program can be read, by it and by a student."""

import pytest

from game_rules.ids import OFFICIALS
from game_rules.scenario import Printed
from server.scenarios import digest, load_shipped, shipped


@pytest.fixture(params=shipped())
def scenario(request):
    return load_shipped(request.param)


def test_a_shipped_scenario_is_called_like_its_file(scenario):
    assert scenario is load_shipped(scenario.id)
    assert len(digest(scenario)) == 64


def test_a_role_card_is_read_in_half_a_minute(scenario):
    for seat in scenario.seats:
        assert 45 <= len(seat.who.split()) <= 75, seat.id


def test_every_card_wants_two_to_four_things_that_can_be_counted(scenario):
    for level in scenario.variants:
        printed = Printed(scenario, level)
        for seat in printed.seats:
            aims = printed.aims_of(seat)
            assert 2 <= len(aims) <= 4, (level, seat)
            assert sum(aim.measure is not None for aim in aims) >= 2, (level, seat)


def test_every_card_knows_something_and_has_a_first_question(scenario):
    for seat in scenario.seats:
        assert 2 <= len(seat.knows) <= 4, seat.id
        assert seat.ask_first is not None, seat.id
        assert seat.ask_first.endswith("?"), seat.id


def test_no_card_names_what_is_still_hidden(scenario):
    """Some aims do: they are what somebody dreams of. What somebody knows does not."""
    for variant in scenario.variants.values():
        hidden = {
            option.letter
            for issue, option in every_option(scenario)
            if option.locked and option.id not in variant.known.get(issue.id, ())
        }
        for seat in scenario.seats:
            words = {word.strip("().,;") for line in seat.knows for word in line.split()}
            assert not words & hidden, seat.id


def every_option(scenario):
    return [(issue, option) for issue in scenario.issues for option in issue.options]


def test_a_card_speaks_to_whoever_holds_it(scenario):
    for seat in scenario.seats:
        assert "you" in seat.who.lower().split(), seat.id


def test_no_aim_counts_what_somebody_did(scenario):
    """An aim that counts own acts is reached by doing the act again and again."""
    acts = {"send", "hold", "meet", "vote", "write", "post", "propose", "message", "table"}
    for seat in scenario.seats:
        for aim in seat.aims:
            assert not acts & set(aim.text.lower().replace(".", "").split()), (seat.id, aim.text)


def test_only_who_holds_no_office_speaks_for_a_group_at_home(scenario):
    """Nobody at home is an outsider's."""
    outside = {third.id for third in scenario.thirds}
    for seat in scenario.seats:
        speaks_for_none = seat.role in OFFICIALS or seat.party in outside
        assert speaks_for_none == (seat.speaks_for is None), seat.id


def test_the_first_seats_that_are_dealt_can_sign_for_every_side(scenario):
    cards = {seat.id: seat for seat in scenario.seats}
    for variant in scenario.variants.values():
        first = variant.seats[: len(scenario.parties)]
        assert {cards[seat].party for seat in first} == {party.id for party in scenario.parties}
        assert {cards[seat].role.value for seat in first} <= {
            "head-of-government",
            "foreign-minister",
        }
