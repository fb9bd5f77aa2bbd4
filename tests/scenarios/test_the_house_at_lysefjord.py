"""The numbers of the House at Lysefjord: how much room there is for a deal, who is barred from
whom, and how little officials alone could sign.
"""

from itertools import product

import pytest

from game_rules.ids import OFFICIALS, Level, Role, ScenarioId, SeatId, Track
from game_rules.ledger import Var
from game_rules.scenario import Printed
from game_rules.scoring import frontier, kalai_smorodinsky_point, nash_point, packages, zopa
from game_rules.setup import begin
from server.scenarios import load_shipped

HOUSE = load_shipped(ScenarioId("the-house-at-lysefjord"))
FULL, STANDARD, INTRO = (Printed(HOUSE, each) for each in (Level.FULL, Level.STANDARD, Level.INTRO))
LETTER = {
    (issue.id, option.id): option.letter for issue in HOUSE.issues for option in issue.options
}
NO_DEAL = {party.id: 10 * party.no_deal for party in HOUSE.parties}


def letters(package):
    return "-".join(LETTER[term.issue, term.option] for term in package.terms)


def within_red_lines(zone):
    red = {
        (issue, option)
        for party in HOUSE.parties
        for issue, options in party.red_lines.items()
        for option in options
    }
    return [
        package
        for package in zone
        if not red & {(term.issue, term.option) for term in package.terms}
    ]


@pytest.mark.parametrize("printed", [FULL, STANDARD], ids=["full", "standard"])
def test_there_is_room_for_a_deal_and_most_of_it_is_hidden(printed):
    every, known = zopa(printed, NO_DEAL), zopa(printed, NO_DEAL, locked=False)

    assert (len(list(packages(printed))), len(every)) == (768, 123)
    assert (len(list(packages(printed, locked=False))), len(known)) == (243, 8)
    assert (len(within_red_lines(every)), len(within_red_lines(known))) == (99, 7)


def test_the_landmarks_are_where_they_were_meant_to_be():
    every, known = zopa(FULL, NO_DEAL), zopa(FULL, NO_DEAL, locked=False)
    floor = tuple(NO_DEAL[party] for party in FULL.parties)
    best, even, open_best = (
        nash_point(every, floor),
        kalai_smorodinsky_point(every, floor),
        nash_point(known, floor),
    )

    assert best is not None
    assert even is not None
    assert open_best is not None
    assert (letters(best), best.worth) == ("Z3-U1-J1-A1-B1", (680, 750))
    assert (letters(even), even.worth) == ("Z3-U1-J3-A1-B1", (700, 690))
    assert (letters(open_best), open_best.worth) == ("Z1-U2-J3-A1-B3", (540, 590))
    edge = sorted(frontier(every), key=lambda package: -package.worth[0])
    assert len(edge) == 8
    assert (letters(edge[0]), edge[0].worth) == ("Z3-U1-J0-A1-B3", (790, 460))
    assert (letters(edge[-1]), edge[-1].worth) == ("Z3-U2-J1-A1-B1", (510, 840))


def test_arkadia_recognises_nobody_and_its_law_bars_its_officials():
    for printed in (FULL, STANDARD, INTRO):
        game = begin(printed, "a-seed", {})

        assert not game.recognises(*printed.parties)
        assert game.recognises(*reversed(list(printed.parties)))
        assert (Var.RECOGNISED, *printed.parties) in game.cells


def test_every_name_for_the_other_side_is_a_recognition():
    (recognition,) = [issue for issue in HOUSE.issues if issue.id == "recognition"]

    assert [option.letter for option in recognition.options if option.recognises] == [
        "Z1",
        "Z2",
        "Z3",
    ]
    assert not [
        option
        for issue in HOUSE.issues
        if issue.id != "recognition"
        for option in issue.options
        if option.recognises
    ]


def test_no_official_of_arkadia_sits_where_the_law_bars_them_but_in_hidden_rooms():
    for printed in (FULL, STANDARD, INTRO):
        for channel in printed.channels.values():
            if channel.track is Track.ONE:
                continue
            ours = [seat for seat in printed.members[channel.id] if is_official(printed, seat)]
            assert {printed.seats[seat].party for seat in ours} <= {"mirat"}, channel.id


def is_official(printed, seat):
    return printed.seats[seat].role in OFFICIALS


def test_the_house_and_the_upper_floor_are_shut_until_somebody_dares():
    for printed in (FULL, STANDARD):
        for shut in ("house", "upper-floor", "summer-school", "long-telephone"):
            channel = printed.channels[shut]
            assert (channel.open, channel.secrecy >= 30) == (False, True), shut
    assert printed.members["house"][0] == "historian"


def test_the_hosts_belong_to_a_third_country():
    hosts = {seat.id: seat.role for seat in HOUSE.seats if seat.party == "fjordland"}

    assert hosts == {
        SeatId("house-director"): Role.THINK_TANK,
        SeatId("northern-diplomat"): Role.MEDIATOR,
    }


def test_the_first_level_needs_the_letters():
    """Nothing that both may say recognises anybody, so no text can be signed before they are found;
    with them there is room.
    """
    mandates = [INTRO.mandate_of(party) for party in INTRO.parties]
    both = {
        issue: set(mandates[0].get(issue, ())) & set(mandates[1].get(issue, ()))
        for issue in INTRO.issues
    }
    recognising = {
        option.id for issue in HOUSE.issues for option in issue.options if option.recognises
    }

    assert not both["recognition"] & recognising
    assert all(both[issue] for issue in INTRO.issues)
    with_letters = {**both, "recognition": {"letters"}}
    gains = [
        [
            sum(INTRO.worth(party, issue, option) for issue, option in zip(both, way, strict=True))
            + INTRO.parked_worth[party]
            - HOUSE_NO_DEAL[party]
            for party in INTRO.parties
        ]
        for way in product(*with_letters.values())
    ]
    assert all(min(gain) > 0 for gain in gains)


HOUSE_NO_DEAL = {party.id: party.no_deal for party in HOUSE.parties}
