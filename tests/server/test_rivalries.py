"""Rivals and the states between them in a scenario file: who may be named, and what is missing."""

from dataclasses import replace

import pytest

from game_rules.ids import Level, PartyId, Role, ScenarioId
from game_rules.scenario import Leaning, Rivalry, Scenario
from server.scenarios import load_shipped
from server.scenarios.advice import odd_spots
from server.scenarios.meaning import findings_of
from tests.game_rules.allied import TARN, TARNER, with_bystanders

COURTED = with_bystanders(load_shipped(ScenarioId("serin-valley")), Level.STANDARD)
KARVANIA, OSTREL = PartyId("karvania"), PartyId("ostrel")


def said_of(scenario: Scenario) -> str:
    return "\n".join(finding.says for finding in findings_of(scenario))


def with_rivalry(between: tuple[PartyId, PartyId], *leanings: Leaning) -> Scenario:
    return replace(COURTED, rivalry=Rivalry(between, leanings))


def with_role(role: Role) -> Scenario:
    seats = tuple(replace(seat, role=role) if seat.id == TARNER else seat for seat in COURTED.seats)
    return replace(COURTED, seats=seats)


def test_a_scenario_with_states_between_two_rivals_makes_sense():
    assert said_of(COURTED) == ""
    assert not [finding for finding in odd_spots(COURTED) if "tarn" in finding.says]


@pytest.mark.parametrize("role", [Role.HEAD, Role.MINISTER, Role.ENVOY, Role.SECURITY])
def test_officials_of_a_third_state_sit_in_the_game_where_it_can_be_won(role):
    nobody_leans = replace(COURTED, rivalry=Rivalry((KARVANIA, OSTREL), ()))

    assert "can only be a mediator" not in said_of(with_role(role))
    assert "if `rivalry` says how `tarn` leans" in said_of(nobody_leans)


def test_nobody_else_of_a_third_state_does():
    assert "can only be a mediator" in said_of(with_role(Role.JOURNALIST))


@pytest.mark.parametrize(
    ("rivalry", "says"),
    [
        (((KARVANIA, KARVANIA),), "a party is no rival to itself; name two"),
        (((KARVANIA, TARN),), "there is no party `tarn`"),
        (((KARVANIA, OSTREL), Leaning(OSTREL, 10)), "a rival leans to nobody; name the others"),
        (((KARVANIA, OSTREL), Leaning(PartyId("moon"), 10)), "there is no party `moon`"),
        (((KARVANIA, OSTREL), Leaning(TARN, 10, 20)), "so say `over` what"),
        (((KARVANIA, OSTREL), Leaning(TARN, 10), Leaning(TARN, 20)), "`tarn`"),
    ],
)
def test_what_a_rivalry_cannot_be(rivalry, says):
    assert says in said_of(with_rivalry(*rivalry))


def test_cards_for_allies_need_somebody_to_gather_them():
    assert "nobody gathers allies" in said_of(replace(COURTED, rivalry=None))


def with_pair(*pair: str) -> Scenario:
    """The same with a first card that concerns these."""
    variant = COURTED.variants[Level.STANDARD]
    first, *rest = variant.events
    events = (replace(first, between=tuple(map(PartyId, pair))), *rest)
    changed = replace(variant, events=events)
    return replace(COURTED, variants={**COURTED.variants, Level.STANDARD: changed})


def test_a_card_concerns_two_parties_or_all():
    assert said_of(with_pair("karvania", "ostrel")) == ""
    assert "must name two parties, or be left out" in said_of(with_pair("karvania"))
    assert "there is no party `moon`" in said_of(with_pair("karvania", "moon"))
