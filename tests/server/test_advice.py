"""What `check` says of a scenario that can be played: odd spots, and what each level holds."""

from pathlib import Path

import pytest

from game_rules.ids import Level, ScenarioId
from game_rules.scenario import Printed
from server.scenarios import described, format_complaint, load_shipped, look_over
from server.scenarios.advice import landmarks_of

GOOD = (Path(__file__).parent / "broken_scenarios" / "two-wells.yaml").read_text("utf-8")
SERIN = load_shipped(ScenarioId("serin-valley"))


def odd_spots_of(text):
    _, odd = look_over(text, "wells.yaml")
    return [format_complaint(each) for each in odd]


def test_a_seat_with_nothing_to_choose_from_is_pointed_at():
    """The two mayors can only meet; teacher and carter have a whole dialogue."""
    assert odd_spots_of(GOOD) == [
        (
            "wells.yaml:169:13 variants.intro.seats[0]: `north-head` has 1 cards to choose from, "
            "and three make a choice"
        ),
        (
            "wells.yaml:169:25 variants.intro.seats[1]: `south-head` has 1 cards to choose from, "
            "and three make a choice"
        ),
    ]


def test_a_seat_with_three_cards_is_not_worth_a_word():
    more = GOOD.replace("families: [official-talks", "families: [pressure, official-talks")

    assert odd_spots_of(more) == []


def test_a_default_that_is_not_in_play_is_pointed_at():
    text = GOOD.replace(
        "    title: Teacher in the North\n", "    title: Teacher\n    defaults: [hold-dialogue]\n"
    )
    with_texts = text.replace("families: [official-talks, dialogue]", "families: [texts]")

    assert not [spot for spot in odd_spots_of(text) if "silent" in spot]
    assert [spot.partition(": ")[2] for spot in odd_spots_of(with_texts) if "silent" in spot] == [
        "nothing that `teacher` does when it is silent is in play at this level"
    ]


def test_a_hidden_option_that_nobody_can_find_is_pointed_at():
    lost = GOOD.replace("track: track-2", "track: track-3").replace(
        "    known:\n      well: [new-well]\n", ""
    )
    lost = lost.replace("south: {well: [in-turns, new-well]}", "south: {well: [in-turns]}")

    assert [spot.partition(": ")[2] for spot in odd_spots_of(lost) if "hidden" in spot] == [
        "`new-well` is hidden, and there is no dialogue that could find it"
    ]


def test_an_aim_that_cannot_be_reached_at_a_level_is_pointed_at():
    vain = GOOD.replace("options: {road: [toll-free]}}", "options: {well: [new-well]}}")
    vain = vain.replace("well: [north-only, in-turns, new-well]", "well: [north-only, in-turns]")

    assert [spot.partition(": ")[2] for spot in odd_spots_of(vain) if "reached" in spot] == [
        "cannot be reached at the level `intro`: no option of `well` that it names is in play"
    ]


@pytest.mark.parametrize(
    ("level", "landmarks"),
    [
        (Level.INTRO, (256, 46, 9, 39, 5, "L3-W3-X3-V3")),
        (Level.STANDARD, (1600, 570, 15, 292, 7, "L3-W3-G3-X3-V3")),
    ],
)
def test_each_level_of_the_serin_valley_has_the_landmarks_that_were_worked_out_by_hand(
    level, landmarks
):
    found = landmarks_of(Printed(SERIN, level))

    assert found is not None
    assert (
        found.packages,
        found.better,
        found.better_today,
        found.within_red_lines,
        found.efficient,
        found.fairest,
    ) == landmarks


def test_a_level_is_described_to_its_author():
    lines = list(described(Printed(SERIN, Level.STANDARD)))

    assert lines[0].startswith("standard: 14 seats (7 with an office), 8 rounds, 5 issues")
    assert "570 are better than no deal for everybody (ZOPA), 15 of them" in lines[1]
    assert lines[2] == ("  7 of them are efficient (the frontier); the fairest is L3-W3-G3-X3-V3")
