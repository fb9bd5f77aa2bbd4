"""Every number that may be tuned says what it is, how far it may go, and why it is there."""

from dataclasses import fields

import pytest

from game_rules.constants import (
    ACCESS,
    BRINK_BELOW_WAR,
    COMMUNICATION,
    EFFICACY,
    LEVELS,
    RUNG_GRIP,
    RUNGS,
    TRACTABILITY,
    BadConstant,
    Constants,
    Unit,
    constants_for,
)
from game_rules.ids import OFFICIALS, Level, Mission, Nature, Role, Stage, Track
from game_rules.source import CLAIMS

EVERY = fields(Constants)


@pytest.mark.parametrize("constant", EVERY, ids=lambda constant: constant.name)
def test_a_constant_has_a_unit_a_range_and_a_claim(constant):
    about = constant.metadata

    assert isinstance(about["unit"], Unit)
    assert about["low"] <= constant.default <= about["high"]
    assert about["low"] < about["high"]
    assert about["claims"]
    assert set(about["claims"]) <= set(CLAIMS)
    assert about["about"]


@pytest.mark.parametrize("level", Level)
def test_a_level_changes_only_what_it_names(level):
    values = constants_for(level)

    for constant in EVERY:
        expected = LEVELS[level].get(constant.name, constant.default)
        assert getattr(values, constant.name) == expected


def test_an_experiment_may_change_a_constant_by_name():
    assert constants_for(Level.FULL, {"pass_mark": 550}).pass_mark == 550
    assert constants_for(Level.INTRO, {"signable": 120}).signable == 120


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"pass_mork": 550}, "no constant is called 'pass_mork'"),
        ({"pass_mark": 701}, "pass_mark must be from 300 to 700 tenths of a point, not 701"),
        ({"pass_mark": 299}, "pass_mark must be from 300 to 700"),
    ],
)
def test_an_experiment_that_makes_no_sense_is_refused(changed, why):
    with pytest.raises(BadConstant, match=why):
        constants_for(Level.INTRO, changed)


@pytest.mark.claim("C38", "C45", "C63", "C68")
def test_official_talks_are_best_in_calm_and_dialogues_best_before_a_crisis():
    one, two = EFFICACY[Track.ONE], EFFICACY[Track.TWO]

    assert max(two.values()) == two[Stage.DISCUSSION] == two[Stage.POLARISATION]
    assert one[Stage.CALM] >= one[Stage.POLARISATION] > one[Stage.CRISIS] > one[Stage.WAR]
    assert two[Stage.WAR] == min(
        rate for table in EFFICACY.values() for rate in table.values() if rate > 100
    )


def test_the_tables_leave_nothing_out():
    assert all(set(table) == set(Stage) for table in EFFICACY.values())
    assert set(TRACTABILITY) == set(Nature)
    assert set(COMMUNICATION) == set(Mission)
    assert not OFFICIALS & set(ACCESS)
    assert set(ACCESS) | OFFICIALS | {Role.MEDIATOR} == set(Role)
    assert list(RUNGS) == sorted(Stage)
    assert list(RUNGS.values()) == sorted(RUNGS.values())
    assert all(
        low + RUNG_GRIP < high
        for low, high in zip(list(RUNGS.values()), list(RUNGS.values())[1:], strict=False)
    )


@pytest.mark.claim("C18")
def test_the_brink_lies_between_crisis_and_war_and_is_decided_one_way_or_the_other():
    edge = RUNGS[Stage.WAR] - BRINK_BELOW_WAR

    assert RUNGS[Stage.CRISIS] < edge < RUNGS[Stage.WAR]
    for level in Level:
        values = constants_for(level)
        assert edge + values.brink_lost >= RUNGS[Stage.WAR] > edge + values.brink_held
