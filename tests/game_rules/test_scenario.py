"""The printed material."""

from dataclasses import replace

from game_rules.ids import Level
from game_rules.scenario import TOLD, Aim, Fact, Measure, Printed
from tests.game_rules.altered import with_intro
from tests.game_rules.build import FRONT, INTRO, KARVANIA, LAKE_FORT, OSTREL, SERIN


def test_seats_and_issues_in_play_are_those_of_the_level():
    assert len(INTRO.seats) == 6
    assert list(INTRO.issues) == ["line", "water", "crossings", "violence"]
    assert list(INTRO.seats) == list(INTRO.variant.seats)
    assert INTRO.members[FRONT] == (
        "karvania-head",
        "ostrel-head",
        "karvania-envoy",
        "ostrel-envoy",
    )


def test_who_is_not_dealt_a_seat_is_in_no_channel():
    fewer = Printed(
        with_intro(SERIN, lambda intro: replace(intro, seats=intro.seats[:3])), Level.INTRO
    )

    assert fewer.members[FRONT] == ("karvania-head", "ostrel-head", "karvania-envoy")
    assert fewer.members[LAKE_FORT] == ()
    assert fewer.channels_of["karvania-head"] == (FRONT,)  # type: ignore[index]


def test_parked_issues_count_the_same_in_every_package():
    assert INTRO.parked_worth == {KARVANIA: 8, OSTREL: 3}


def test_the_sides_of_a_channel_are_its_members_party_by_party():
    assert INTRO.sides[LAKE_FORT] == (("lake-fort-director",), ("glaciologist",))


def test_look_ups_are_made_once_and_kept():
    assert INTRO.worths is INTRO.worths
    assert INTRO.worth(KARVANIA, SERIN.issues[0].id, SERIN.issues[0].options[1].id) == 23


def test_an_aim_stands_on_the_card_only_at_its_levels():
    later = Aim("Later.", levels=(Level.STANDARD,))
    here = Aim("Here.", levels=(Level.INTRO, Level.FULL))
    always = Aim("Always.")

    assert INTRO.at_this_level((later, here, always)) == (here, always)


def test_every_fact_says_what_it_must_be_told():
    assert set(TOLD) == set(Fact)
    fields = set(Measure.__dataclass_fields__) - {"fact"}
    assert all(needs | may <= fields and not needs & may for needs, may in TOLD.values())
