"""The numbers of the Serin Valley: how much room there is for a deal, and how little without ideas.

A package counts as better than no deal only if it is so for both sides. Red lines are left in
where nothing else is said: they can move.
"""

from dataclasses import replace
from itertools import product

import pytest

from game_rules.ids import Level, ScenarioId
from game_rules.scenario import Printed
from server.scenarios import load_shipped

SERIN = load_shipped(ScenarioId("serin-valley"))
INTRO = SERIN.variants[Level.INTRO]
OPTION = {option.letter: option for issue in SERIN.issues for option in issue.options}
LETTERS = {issue.id: [option.letter for option in issue.options] for issue in SERIN.issues}
IN_PLAY = {
    issue.id: [
        option.letter for option in issue.options if option.id in INTRO.issues.get(issue.id, ())
    ]
    or [issue.by_id[INTRO.parked[issue.id]].letter]
    for issue in SERIN.issues
}
RED = {
    option.letter
    for party in SERIN.parties
    for issue in SERIN.issues
    for option in issue.options
    if option.id in party.red_lines.get(issue.id, ())
}
IDEAS = {"L3", "L4", "W3", "W4", "G3", "X3", "V3"}
"""What is hidden at the start in the long game; at the first level X3 and V3 are known."""


def packages(letters):
    return list(product(*letters.values()))


def gain(package):
    """What a package is worth to each side, better or worse than no deal."""
    return tuple(
        sum(OPTION[letter].worth[party.id] for letter in package) - party.no_deal
        for party in SERIN.parties
    )


def better_for_all(some):
    return [package for package in some if min(gain(package)) > 0]


def without_red_lines(some):
    return [package for package in some if not RED & set(package)]


def without_ideas(some):
    return [package for package in some if not IDEAS & set(package)]


def sayable(letter, party):
    mandate = Printed(SERIN, Level.INTRO).mandate_of(party.id)
    return any(OPTION[letter].id in options for options in mandate.values())


def text(*letters):
    """A package of the first level, from its four letters; the posts stay."""
    line, water, crossings, violence = letters
    return line, water, "G0", crossings, violence


def test_the_long_game_has_room_for_a_deal_and_most_of_it_is_hidden():
    everything = packages(LETTERS)
    open_today = without_ideas(everything)

    assert (len(everything), len(better_for_all(everything))) == (1600, 570)
    assert (len(open_today), len(better_for_all(open_today))) == (243, 15)


def test_the_long_game_has_room_within_the_red_lines_too():
    everything = without_red_lines(packages(LETTERS))

    assert len(better_for_all(everything)) == 292
    assert len(better_for_all(without_ideas(everything))) == 8


def test_the_first_level_has_256_packages_and_officials_may_sign_24_of_them():
    everything = packages(IN_PLAY)
    signable = [
        package
        for package in everything
        if all(sayable(letter, party) for letter in package for party in SERIN.parties)
    ]

    assert len(everything) == 256
    assert len(without_red_lines(everything)) == 96
    assert len(signable) == 24


def test_the_first_level_has_room_for_a_deal_and_little_of_it_within_the_mandates():
    everything = packages(IN_PLAY)
    signable = [
        package
        for package in everything
        if all(sayable(letter, party) for letter in package for party in SERIN.parties)
    ]

    assert len(better_for_all(everything)) == 46
    assert len(better_for_all(without_red_lines(everything))) == 39
    assert better_for_all(signable) == [text("L0", "W1", "X2", "V2"), text("L0", "W1", "X3", "V2")]


def test_the_fairest_text_of_the_first_level_needs_both_ideas_and_the_quiet_lists():
    fairest = max(
        better_for_all(packages(IN_PLAY)), key=lambda package: gain(package)[0] * gain(package)[1]
    )

    assert fairest == text("L3", "W3", "X3", "V3")


@pytest.mark.parametrize(
    ("letters", "gains"),
    [
        (("L0", "W1", "X2", "V3"), (4, 7)),
        (("L0", "W1", "X2", "V2"), (9, 1)),
        (("L0", "W3", "X3", "V3"), (13, 7)),
        (("L3", "W3", "X3", "V3"), (16, 16)),
        (("L3", "W3", "X3", "V2"), (21, 10)),
    ],
)
def test_each_idea_that_travels_makes_the_best_text_better(letters, gains):
    assert gain(text(*letters)) == gains


def test_how_things_stand_today_is_worse_for_both_than_no_deal_on_paper():
    today = [issue.by_id[issue.status_quo].letter for issue in SERIN.issues]

    assert gain(today) == (-5, -20)


@pytest.mark.parametrize(
    ("level", "dealt", "sides"),
    [
        (Level.INTRO, 6, (3, 3)),
        (Level.INTRO, 7, (4, 3)),
        (Level.INTRO, 8, (4, 4)),
        (Level.STANDARD, 10, (5, 5)),
        (Level.STANDARD, 12, (6, 6)),
        (Level.STANDARD, 14, (7, 7)),
    ],
)
def test_both_sides_are_dealt_as_many_seats_whatever_the_size_of_the_table(level, dealt, sides):
    cards = {seat.id: seat for seat in SERIN.seats}
    parties = [cards[seat].party for seat in SERIN.variants[level].seats[:dealt]]

    assert (parties.count("karvania"), parties.count("ostrel")) == sides


@pytest.mark.parametrize("dealt", [6, 7, 8])
def test_a_small_table_can_meet_officially_and_in_the_dialogue(dealt):
    few = replace(SERIN, variants={Level.INTRO: replace(INTRO, seats=INTRO.seats[:dealt])})
    printed = Printed(few, Level.INTRO)

    assert all(len(sides) == 2 for sides in printed.sides.values())
    assert printed.variant.rounds == 5
    assert printed.variant.round_is == "half a year"


@pytest.mark.parametrize("dealt", range(10, 15))
def test_every_room_of_the_long_game_has_both_sides_from_ten_seats_on(dealt):
    variant = SERIN.variants[Level.STANDARD]
    few = replace(variant, seats=variant.seats[:dealt])
    printed = Printed(replace(SERIN, variants={Level.STANDARD: few}), Level.STANDARD)
    open_rooms = [channel.id for channel in printed.channels.values() if channel.open]

    assert all(len(printed.sides[room]) == 2 for room in open_rooms)
    assert all(printed.channels_of[seat] for seat in printed.seats)


def test_what_waits_to_be_found_is_a_matter_of_the_level():
    by_letter = {option.id: option.letter for issue in SERIN.issues for option in issue.options}

    def hidden(level):
        printed = Printed(SERIN, level)
        playing = printed.variant.issues
        return {by_letter[it] for issue, it in printed.hidden if it in playing.get(issue, ())}

    assert hidden(Level.INTRO) == {"L3", "W3"}
    assert hidden(Level.STANDARD) == IDEAS


@pytest.mark.claim("C48")
def test_either_successor_can_still_be_dealt_with():
    """After an election there is a text within the new mandate that beats no deal for both."""
    variant = SERIN.variants[Level.STANDARD]
    (election,) = variant.elections
    other = next(party for party in SERIN.parties if party.id != election.party)
    for successor in election.successors:
        red = {OPTION[letter].id for letter in RED} | {
            option for options in successor.red_lines.values() for option in options
        }
        possible = [
            package
            for package in better_for_all(packages(LETTERS))
            if not red & {OPTION[letter].id for letter in package}
        ]
        today = [
            package
            for package in possible
            if all(
                any(OPTION[letter].id in options for options in mandate.values())
                for letter in package
                for mandate in (successor.mandate, other.mandate)
            )
        ]
        assert possible, successor.id
        assert len(today) < len(possible), successor.id


def test_what_the_newspapers_print_is_never_far_off_and_seldom_exact():
    errors = [
        option.guess[party.id] - option.worth[party.id]
        for option in OPTION.values()
        for party in SERIN.parties
    ]

    assert max(map(abs, errors)) <= 4
    assert errors.count(0) < len(errors) / 3
