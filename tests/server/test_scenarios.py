"""A scenario file is read whole, or its author is told what to mend, and in which line and column.

The broken files are made from one good file: in each case one piece of it is replaced, and the
sign ▸ (taken out before reading) marks where the complaint must point.
"""

import json
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest

from game_rules.ids import BlocId, ExecutionModel, Level, Mission, Sanction, ScenarioId, Stage
from game_rules.scenario import Fact, Measure
from server.scenarios import (
    BadScenario,
    UnknownScenario,
    digest,
    format_complaint,
    load_shipped,
    read_scenario,
    shipped,
)
from server.scenarios.page import read_page
from tests.server.broken_scenarios import misshapen, senseless, unreadable

GOOD = (Path(__file__).parent / "broken_scenarios" / "two-wells.yaml").read_text("utf-8")
HERE = "▸"


def complaints_about(text):
    with pytest.raises(BadScenario) as refused:
        read_scenario(text, "wells.yaml")
    return [format_complaint(each) for each in refused.value.complaints]


def broken(good, bad):
    """The good file with one piece replaced, and the place that is marked in it."""
    assert GOOD.count(good) == 1, f"{good!r} must stand once in the good file"
    marked = GOOD.replace(good, bad)
    before, _, after = marked.partition(HERE)
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return before + after, f"wells.yaml:{line}:{column}"


# --- what may be written --------------------------------------------------------------------------


def test_a_good_file_becomes_a_scenario():
    scenario = read_scenario(GOOD, "wells.yaml")

    assert [party.id for party in scenario.parties] == ["north", "south"]
    assert scenario.variants[Level.INTRO].seats == ("north-head", "south-head", "teacher", "carter")
    assert scenario.issues[0].options[2].locked
    assert scenario.seats[0].speaks_for is None
    assert scenario.seats[2].speaks_for == BlocId("herders")


def test_what_authors_write_with_a_decimal_is_kept_in_exact_tenths():
    herders = read_scenario(GOOD, "wells.yaml").parties[0].blocs[0]
    carters = read_scenario(GOOD, "wells.yaml").parties[1].blocs[0]

    assert herders.cares == {"well": 15, "road": 5}
    assert carters.cares == {"road": 20}
    assert all(type(tenths) is int for tenths in herders.cares.values())


def test_what_stands_on_a_ladder_is_written_in_words():
    scenario = read_scenario(GOOD, "wells.yaml")
    intro = scenario.variants[Level.INTRO]

    assert scenario.dyads[0].missions == (Mission.REDUCED, Mission.FULL)
    assert intro.start.dyads[0].missions == (Mission.CLOSED, Mission.FULL)
    assert intro.channels[1].sanction is Sanction.TACIT
    assert scenario.seats[2].aims[1].measure == Measure(Fact.LADDER, rung=Stage.POLARISATION)


def test_what_an_author_leaves_out_is_what_changes_nothing():
    """The scenarios of yesterday can be read, and mean what they meant."""
    scenario = read_scenario(GOOD, "wells.yaml")
    north, south = scenario.parties
    intro = scenario.variants[Level.INTRO]
    front = intro.channels[0]

    assert (north.relative_gain_weight, south.relative_gain_weight) == (16, 10)
    assert (south.execution_model, south.policy) == (ExecutionModel.LEADER, ())
    assert (front.open, front.secrecy, front.sanction) == (True, 0, Sanction.NONE)
    assert scenario.seats[1].aims[0].measure is None
    assert (scenario.seats[1].knows, scenario.seats[1].ask_first) == ((), None)


@pytest.mark.parametrize("word", ["yes", "no", "on", "off"])
def test_a_word_is_a_word_even_where_other_readers_hear_true_or_false(word):
    text = GOOD.replace("title: Two Wells", f"title: {word}")

    assert read_scenario(text, "wells.yaml").title == word


def test_a_file_is_read_as_bytes_too_with_or_without_a_byte_order_mark():
    assert read_scenario(GOOD.encode("utf-8-sig"), "wells.yaml") == read_scenario(GOOD, "x.yaml")


def test_the_fingerprint_is_of_what_a_file_says_and_not_of_how_it_is_laid_out():
    same = GOOD.replace("mark: 0", "mark:    0   # red").replace("title: Two", 'title: "Two')
    same = same.replace("Two Wells", 'Two Wells"', 1)
    other = GOOD.replace("no_deal: 20", "no_deal: 19", 1)

    assert digest(read_scenario(same, "a")) == digest(read_scenario(GOOD, "b"))
    assert digest(read_scenario(other, "a")) != digest(read_scenario(GOOD, "b"))
    assert len(digest(read_scenario(GOOD, "a"))) == 64


# --- one level like another -----------------------------------------------------------------------

LIKE = """  standard:
    level: standard
    like: intro
    rounds: 9
"""


def with_level(words):
    """The good file with one more level at the head of its variants."""
    return GOOD.replace("variants:\n", f"variants:\n{words}", 1)


def test_a_level_can_be_like_another_and_says_only_what_differs():
    scenario = read_scenario(with_level(LIKE), "wells.yaml")
    intro, standard = scenario.variants[Level.INTRO], scenario.variants[Level.STANDARD]

    assert (standard.level, standard.rounds) == (Level.STANDARD, 9)
    assert (standard.channels, standard.events) == (intro.channels, intro.events)
    assert intro == read_scenario(GOOD, "wells.yaml").variants[Level.INTRO]


def test_a_complaint_about_what_was_taken_over_points_to_where_it_stands():
    text = with_level(LIKE).replace("rapport: 20", "rapport: 200", 1)
    line = 1 + text[: text.index("rapport: 200")].count("\n")

    assert complaints_about(text) == [
        f"wells.yaml:{line}:18 variants.{level}.channels[0].rapport: "
        "must be a whole number from 0 to 100, not `200`"
        for level in ("standard", "intro")
    ]


@pytest.mark.parametrize(
    ("model", "says"),
    [
        ("standard", "is this very level; name another one"),
        ("intor", "`intor` is no other level of this file; did you mean `intro`?"),
        ("7", "`7` is no other level of this file; choose from `intro`"),
    ],
)
def test_a_level_can_only_be_like_another_level_of_its_file(model, says):
    text = with_level(LIKE.replace("like: intro", f"like: {model}"))

    assert [each.partition("standard.like: ")[2] for each in complaints_about(text)] == [says]


def test_a_level_cannot_be_like_one_that_is_like_another():
    chain = LIKE + "  full:\n    level: full\n    like: standard\n"

    says = "`standard` is itself like another level; name that one"
    assert complaints_about(with_level(chain)) == [f"wells.yaml:168:11 variants.full.like: {says}"]


# --- not plain YAML -------------------------------------------------------------------------------


@pytest.mark.parametrize("case", unreadable.CASES)
def test_whatever_is_not_plain_yaml_is_refused_at_its_place(case):
    good, bad, says = unreadable.CASES[case]
    text, place = broken(good, bad)

    assert complaints_about(text) == [f"{place} {says}"]


def test_a_file_that_asks_for_an_older_yaml_is_refused():
    text = f"%YAML 1.1\n---\n{GOOD}"

    assert complaints_about(text) == [
        "wells.yaml:2:1 no %YAML or %TAG line, please: scenarios need none"
    ]


def test_an_empty_file_is_refused():
    assert complaints_about("# nothing yet\n") == ["wells.yaml:1:1 is empty"]


def test_a_file_in_another_encoding_is_refused_with_the_line():
    text = GOOD.replace("North\n", "Nörd\n", 1).encode("latin-1")

    assert complaints_about(text) == [
        "wells.yaml:10:1 is not UTF-8; save the file as UTF-8 and try again"
    ]


def test_a_file_of_more_than_a_million_bytes_is_not_even_parsed():
    text = GOOD + "#" * (1_000_001 - len(GOOD))

    assert complaints_about(text) == [
        "wells.yaml:1:1 is too large: 1000001 bytes, and 1000000 are allowed"
    ]


def test_a_file_of_more_values_than_a_scenario_has_is_not_read_on():
    rows = "".join(f"  - {number}\n" for number in range(9000))

    assert complaints_about(f"issues:\n{rows}") == [
        "wells.yaml:6000:5 has more than 6000 values; a scenario has far fewer"
    ]


# --- not the shape of a scenario ------------------------------------------------------------------


@pytest.mark.parametrize("case", misshapen.CASES)
def test_whatever_has_the_wrong_shape_is_found_at_its_place_with_what_would_be_right(case):
    good, bad, *says = misshapen.CASES[case]
    if HERE not in bad:  # what is missing is missed where the thing around it begins
        bad, good = (
            "  - ▸id: well\n    name: The wells\n",
            "  - id: well\n    name: The wells\n" + good,
        )
    text, place = broken(good, bad)

    assert f"{place} {says[0]}" in complaints_about(text)
    assert [one.partition(" ")[2] for one in complaints_about(text)] == sorted(
        says, key=lambda one: "missing" not in one
    )


def test_a_file_that_is_no_mapping_is_told_what_a_scenario_is():
    [complaint] = complaints_about("- id: two-wells\n")

    assert complaint.startswith("wells.yaml:1:1 must be a mapping with `id`, `title`, `blurb`")


# --- no game --------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", senseless.CASES)
def test_whatever_makes_no_game_is_found_at_its_place(case):
    good, bad, *says = senseless.CASES[case]
    text, place = broken(good, bad)
    complaints = complaints_about(text)

    if HERE in bad:
        assert any(one.startswith(f"{place} ") for one in complaints)
    assert sorted(one.partition(" ")[2] for one in complaints) == sorted(says)


def test_a_complaint_without_a_place_of_its_own_points_into_the_thing_it_is_about():
    text, _ = broken(*senseless.CASES["a side where nobody can sign"][:2])

    assert complaints_about(text)[0].startswith("wells.yaml:169:12 variants.intro.seats: ")
    assert text.splitlines()[168][11:] == "[north-head, south-head, teacher, carter]"


def test_all_that_is_wrong_is_said_at_once_in_the_order_of_the_file():
    text = GOOD.replace("openness: 70", "openness: 170").replace("rounds: 4", "rounds: 40")
    text = text.replace("title: Two Wells", "titel: Two Wells")

    assert [one.split(" ")[0] for one in complaints_about(text)] == [
        "wells.yaml:2:1",
        "wells.yaml:3:1",
        "wells.yaml:14:15",
        "wells.yaml:164:13",
    ]


# --- what comes with the program ------------------------------------------------------------------


def test_shipped_scenarios_are_read_once_and_kept():
    assert ScenarioId("serin-valley") in shipped()
    assert load_shipped(ScenarioId("serin-valley")) is load_shipped(ScenarioId("serin-valley"))


@pytest.mark.parametrize("name", ["serin-vally", "../pyproject", "", "__init__"])
def test_a_scenario_that_does_not_come_with_the_program_is_not_looked_for(name):
    with pytest.raises(UnknownScenario, match="no scenario is called"):
        load_shipped(ScenarioId(name))


# --- whatever else may come -----------------------------------------------------------------------

ODD: list[object] = [
    None,
    True,
    0,
    -1,
    10**12,
    "",
    "x",
    "north",
    "Ä b",
    [],
    ["x"],
    [[]],
    {},
    {"x": 1},
    "C99",
]


def places_in(value, path=()):
    """The way to every value inside this one."""
    yield path
    if isinstance(value, dict | list):
        for step in value if isinstance(value, dict) else range(len(value)):
            yield from places_in(value[step], (*path, step))


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_no_value_in_any_place_does_worse_than_be_complained_about(odd):
    good = json.loads(json.dumps(read_page(GOOD, "wells.yaml").value, default=float))
    random = Random(repr(odd))
    outcomes = []
    for path in random.sample([path for path in places_in(good) if path], 20):
        bad = deepcopy(good)
        inside = bad
        for step in path[:-1]:
            inside = inside[step]
        inside[path[-1]] = odd
        try:
            read_scenario(json.dumps(bad), "wells.yaml")
            outcomes.append("accepted")
        except BadScenario as refused:
            outcomes.extend(one.says for one in refused.complaints)

    assert all(outcomes)
    assert outcomes.count("accepted") < 10
