"""The numbers of the Serin Valley: how much room there is for a deal, and how little without ideas.

A package counts as better than no deal only if it is so for both sides. Red lines are left in
where nothing else is said: they can move.
"""

from itertools import product

import pytest

from game_rules.ids import Level, ScenarioId
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
    return any(OPTION[letter].id in options for options in party.mandate.values())


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


def test_a_small_table_of_six_has_three_of_each_side():
    cards = {seat.id: seat for seat in SERIN.seats}
    sides = [cards[seat].party for seat in INTRO.seats]

    assert sorted(sides) == ["karvania"] * 3 + ["ostrel"] * 3
    assert (INTRO.rounds, INTRO.round_is) == (5, "half a year")


def test_only_the_soft_line_and_the_seasonal_formula_wait_to_be_found_at_the_first_level():
    hidden = {letter for letters in IN_PLAY.values() for letter in letters if OPTION[letter].locked}

    assert hidden == {"L3", "W3"}
