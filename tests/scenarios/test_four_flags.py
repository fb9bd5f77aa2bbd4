"""The numbers of Four Flags over the Strait of Cass: how much room there is for a deal among four,
who stands with whom, and what can be agreed only out of sight.
"""

from dataclasses import replace
from itertools import pairwise

import pytest

from game_rules.aims import Standing, aims_of
from game_rules.coalitions import camp_of, coalition_power, outweighs
from game_rules.ids import OFFICIALS, Level, PartyId, Role, ScenarioId, SeatId, Stage, Track
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import Plain, TowardParty
from game_rules.refusals import No
from game_rules.rules.tabling import Need, lamps, sponsor_refusal
from game_rules.scenario import Fact, Printed
from game_rules.scoring import frontier, kalai_smorodinsky_point, nash_point, packages, zopa
from game_rules.setup import begin
from game_rules.state import Draft
from server.scenarios import load_shipped
from tests.game_rules.build import a_game, no_to, order, quiet, told, where

CASS = load_shipped(ScenarioId("four-flags-over-the-strait-of-cass"))
FULL, STANDARD, INTRO = (Printed(CASS, each) for each in (Level.FULL, Level.STANDARD, Level.INTRO))
BRANNOCK, ILVANE, SORREL, QUAY = map(PartyId, ("brannock", "ilvane", "sorrel", "quay"))
LETTER = {(issue.id, it.id): it.letter for issue in CASS.issues for it in issue.options}
NO_DEAL = {party.id: 10 * party.no_deal for party in CASS.parties}
FLOOR = tuple(NO_DEAL[party] for party in FULL.parties)


def letters(package):
    return "-".join(LETTER[term.issue, term.option] for term in package.terms)


def within_red_lines(zone):
    red = {
        (issue, option)
        for party in CASS.parties
        for issue, options in party.red_lines.items()
        for option in options
    }
    return [it for it in zone if not red & {(term.issue, term.option) for term in it.terms}]


# --- the room for a deal


@pytest.mark.parametrize("printed", [FULL, STANDARD], ids=["full", "standard"])
def test_there_is_little_room_among_four_and_most_of_it_is_hidden(printed):
    every, known = zopa(printed, NO_DEAL), zopa(printed, NO_DEAL, locked=False)

    assert (len(list(packages(printed))), len(every)) == (576, 118)
    assert (len(list(packages(printed, locked=False))), len(known)) == (162, 7)
    assert (len(within_red_lines(every)), len(within_red_lines(known))) == (55, 4)


def test_the_landmarks_are_where_they_were_meant_to_be():
    every, known = zopa(FULL, NO_DEAL), zopa(FULL, NO_DEAL, locked=False)
    best, even = nash_point(every, FLOOR), kalai_smorodinsky_point(every, FLOOR)
    open_best = nash_point(known, FLOOR)

    assert best is not None
    assert even is not None
    assert open_best is not None
    assert (letters(best), best.worth) == ("H3-I3-M2-S1-F2", (690, 650, 590, 750))
    assert (letters(even), even.worth) == ("H3-I3-M2-S1-F2", (690, 650, 590, 750))
    assert (letters(open_best), open_best.worth) == ("H2-I2-M3-S1-F1", (460, 640, 540, 670))
    edge = sorted(frontier(every), key=lambda package: -package.worth[0])
    assert len(edge) == 23
    assert (letters(edge[0]), edge[0].worth) == ("H3-I3-M2-S2-F2", (760, 540, 510, 800))
    assert (letters(edge[-1]), edge[-1].worth) == ("H3-I3-M3-S0-F2", (440, 710, 630, 580))


# --- who sits where


def test_fourteen_seats_and_every_side_has_somebody_without_an_office():
    assert [len(printed.seats) for printed in (INTRO, STANDARD, FULL)] == [8, 12, 14]
    for printed in (INTRO, STANDARD, FULL):
        without = {card.party for card in printed.seats.values() if card.role not in OFFICIALS}
        assert without == set(printed.parties)


def test_quay_is_bound_by_its_minister_who_takes_the_chair():
    for printed in (INTRO, STANDARD, FULL):
        signers = begin(printed, "a-seed", {}).signers()

        assert signers[-1] == SeatId("quay-minister")
        assert printed.seats[signers[-1]].role is Role.MINISTER
        assert signers[-1] in printed.members["conference"]


def test_what_nobody_may_read_is_agreed_where_somebody_of_every_side_can_stand_behind_it():
    hidden = [
        (issue.id, option.letter)
        for issue in CASS.issues
        for option in issue.options
        if option.unpublished
    ]
    assert hidden == [("missiles", "M2")]
    for printed in (STANDARD, FULL):
        rooms = [
            channel
            for channel in printed.channels.values()
            if channel.track is Track.ONE and channel.secrecy >= 60
        ]
        assert [room.id for room in rooms] == ["pilots-house"]
        parties = {printed.seats[seat].party for seat in rooms[0].members}
        assert parties == set(printed.parties)


@pytest.mark.claim("C12")
def test_a_text_with_it_comes_to_no_table_where_others_look_on():
    game = a_game(printed=FULL)
    seat = SeatId("quay-minister")
    draft_in = {
        room: Draft(f"{room}-1", room, 1, _terms("H3-I3-M2-S1-F2"), seat)
        for room in ("conference", "pilots-house")
    }
    options = {(term.issue, term.option) for term in _terms("H3-I3-M2-S1-F2")}
    cells = {
        **{(Var.MANDATE, QUAY, *option): 1 for option in options},
        **{(Var.PROGRESS, room, issue): 500 for room in draft_in for issue in FULL.issues},
        (Var.OPEN, "pilots-house"): 1,
    }
    game = where(game, cells)

    no = sponsor_refusal(game, seat, draft_in["conference"])
    assert no is not None
    assert (no.code, dict(no.facts)) == (No.TOO_PUBLIC, {"issue": "missiles"})
    assert sponsor_refusal(game, seat, draft_in["pilots-house"]) is None
    every = [lamp for it in draft_in.values() for lamp in lamps(game, it)]
    assert [lamp.lit for lamp in every if lamp.need is Need.HIDDEN] == [False, True]


def _terms(package):
    every = [it.terms for it in packages(FULL)]
    return next(it for it in every if "-".join(LETTER[x.issue, x.option] for x in it) == package)


# --- who stands with whom


@pytest.mark.claim("C20")
def test_sorrel_stands_with_ilvane_quay_with_nobody_and_brannock_is_outweighed():
    for printed in (INTRO, STANDARD, FULL):
        game = begin(printed, "a-seed", {})

        assert [camp_of(game, it) for it in (SORREL, QUAY)] == [ILVANE, None]
        assert outweighs(game, ILVANE, BRANNOCK)
        assert coalition_power(game, BRANNOCK) == 600


@pytest.mark.claim("C20")
def test_with_quay_beside_it_brannock_is_not_outweighed_any_more():
    game = begin(FULL, "a-seed", {})
    joined = where(game, {(Var.LEANING, QUAY): 400, (Var.CAMP, QUAY): 1})

    assert not outweighs(joined, ILVANE, BRANNOCK)


def test_the_card_of_an_incident_moves_only_the_two_that_it_concerns():
    for printed in (INTRO, STANDARD, FULL):
        for card in printed.variant.events:
            assert not card.tension or len(card.between) == 2, card.id


def test_the_rounds_of_the_cards_fit_between_the_levels():
    for printed in (STANDARD, FULL):
        rounds = [card.round for card in printed.variant.events]
        assert all(one < other for one, other in pairwise(rounds))


# --- four at a table


STRIKE = order("order-strike", TowardParty(ILVANE))


def at_peace(**cells):
    game = quiet(a_game(round=2, printed=FULL))
    return where(game, {**{(Var.STAGE, *pair): 3 for pair in FULL.dyads}, **cells})


@pytest.mark.claim("C20")
def test_whoever_strikes_one_of_a_coalition_has_all_of_it_against_him():
    ready = {(Var.MOBILISED, BRANNOCK): 1}
    apart = {(Var.LEANING, SORREL): 0, (Var.CAMP, SORREL): 0}
    game = where(at_peace(), ready)
    struck = told(game, {SeatId("brannock-head"): [STRIKE]})
    alone = told(where(game, apart), {SeatId("brannock-head"): [STRIKE]})

    assert struck.refused(SeatId("brannock-head")) == [None]
    assert struck.moved(Var.TENSION, BRANNOCK, SORREL) == 60
    assert struck.told(Told.ALLY_STOOD_BY)[0].facts["party"] == SORREL
    assert alone.moved(Var.TENSION, BRANNOCK, SORREL) == 0
    assert not alone.told(Told.ALLY_STOOD_BY)


@pytest.mark.claim("C17")
@pytest.mark.parametrize(("toward", "broken"), [(BRANNOCK, True), (SORREL, False)])
def test_who_has_promised_to_keep_out_and_turns_on_a_rival_is_trusted_by_neither(toward, broken):
    cells = {(Var.NEUTRAL, QUAY): 5, **{(Var.TRUST, it, QUAY): 500 for it in (BRANNOCK, ILVANE)}}
    game = where(at_peace(), cells)
    demand = order("demand-in-public", TowardParty(toward))
    outcome = told(game, {SeatId("quay-minister"): [demand]})

    assert outcome.refused(SeatId("quay-minister")) == [None]
    assert bool(outcome.told(Told.NEUTRALITY_BROKEN)) is broken
    assert outcome.now(Var.NEUTRAL, QUAY) == (0 if broken else 5)
    assert (outcome.moved(Var.TRUST, ILVANE, QUAY) == -250) is broken


@pytest.mark.claim("C20")
def test_an_ally_that_is_called_on_is_drawn_into_the_quarrel():
    cells = {(Var.TENSION, BRANNOCK, ILVANE): 700, (Var.STAGE, BRANNOCK, ILVANE): int(Stage.CRISIS)}
    game = where(quiet(a_game(round=2, printed=FULL, changed={"called_chance": 1000})), cells)
    outcome = told(game)

    assert outcome.told(Told.CALLED_ON)[0].facts["party"] == SORREL
    assert outcome.moved(Var.TENSION, BRANNOCK, SORREL) == 60
    assert outcome.moved(Var.GRIEVANCE, SORREL) == 100


def test_a_rival_cannot_promise_to_keep_out_and_nobody_invites_a_rival():
    game = a_game(printed=FULL)

    assert no_to(game, SeatId("ilvane-head"), "pledge-neutrality", Plain()).code is No.IS_A_RIVAL
    no = no_to(game, SeatId("brannock-head"), "invite-ally", TowardParty(ILVANE))
    assert no.code is No.NOT_THERE


# --- what single seats want


def test_the_rocket_chief_fears_only_the_war_that_its_missiles_would_begin():
    """Ilvane and Brannock may quarrel; the missiles are a matter of Brannock and Sorrel."""
    chief = SeatId("rocket-chief")
    game = begin(FULL, "a-seed", {})

    def reached(*pair):
        cells = {**game.cells, (Var.TENSION, *pair): game.now(Var.TENSION, *pair) + 10}
        return aims_of(replace(game, cells=cells), chief)[1].standing is Standing.REACHED

    assert FULL.aims_of(chief)[1].measure.fact is Fact.TENSION
    assert reached(BRANNOCK, ILVANE)
    assert not reached(BRANNOCK, SORREL)
