"""Third parties in a scenario file: who may be one, and what has to be said of it."""

from dataclasses import replace

from game_rules.ids import Level, PartyId, Role, ScenarioId
from game_rules.scenario import Scenario
from server.scenarios import load_shipped
from server.scenarios.meaning import findings_of
from tests.game_rules.mediated import INN, MEDIATOR, SUNDLAND, with_go_betweens

MEDIATED = with_go_betweens(load_shipped(ScenarioId("serin-valley")), Level.STANDARD)


def said_of(scenario: Scenario) -> str:
    return "\n".join(finding.says for finding in findings_of(scenario))


def with_seat(**changes: object) -> Scenario:
    return replace(
        MEDIATED,
        seats=tuple(
            replace(seat, **changes) if seat.id == MEDIATOR else seat  # type: ignore[arg-type]
            for seat in MEDIATED.seats
        ),
    )


def with_third(**changes: object) -> Scenario:
    return replace(
        MEDIATED,
        thirds=tuple(
            replace(third, **changes) if third.id == SUNDLAND else third  # type: ignore[arg-type]
            for third in MEDIATED.thirds
        ),
    )


def test_a_scenario_with_two_who_go_between_makes_sense():
    assert said_of(MEDIATED) == ""


def test_a_third_party_sends_mediators_and_nobody_else_does():
    assert "can only be a mediator" in said_of(with_seat(role=Role.HEAD))
    assert "a mediator belongs to no side" in said_of(with_seat(party=PartyId("karvania")))


def test_every_party_trusts_a_third_party_so_far_and_nobody_else_is_asked():
    assert "how far `karvania` and `ostrel` trusts `sundland`" in said_of(with_third(trust={}))
    stranger = {PartyId("karvania"): 50, PartyId("ostrel"): 50, PartyId("arvia"): 50}
    assert "there is no party `arvia`" in said_of(with_third(trust=stranger))


def test_no_two_states_have_one_name_or_one_mark():
    assert "`ostrel`" in said_of(with_third(id=PartyId("ostrel")))
    assert said_of(with_third(mark=0))


def test_a_mediator_is_no_second_side_of_a_room():
    variant = MEDIATED.variants[Level.STANDARD]
    rooms = tuple(
        replace(room, members=tuple(each for each in room.members if "ostrel" not in each))
        if room.id == INN
        else room
        for room in variant.channels
    )
    lonely = replace(MEDIATED, variants={Level.STANDARD: replace(variant, channels=rooms)})

    assert "members of two parties at least" in said_of(lonely)


def test_the_question_that_guns_wait_for_must_exist():
    assert "there is no issue `moon`" in said_of(replace(MEDIATED, guns="moon"))  # type: ignore[arg-type]
