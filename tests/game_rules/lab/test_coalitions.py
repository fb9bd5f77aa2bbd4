"""What experiments change about coalitions, and what can be measured of them."""

import pytest

from game_rules.coalitions import camp_of
from game_rules.ids import Level, PartyId, ScenarioId
from game_rules.lab.claims.conditions import has_rivals, has_undecided
from game_rules.lab.measures import MEASURES
from game_rules.lab.toggles import Goodwill, Lean, NoAllies
from game_rules.lab.trials import arm
from game_rules.ledger import Var
from game_rules.scenario import Printed
from game_rules.setup import begin
from server.scenarios import load_shipped

CASS = Printed(load_shipped(ScenarioId("four-flags-over-the-strait-of-cass")), Level.FULL)
SERIN = Printed(load_shipped(ScenarioId("serin-valley")), Level.FULL)
BRANNOCK, ILVANE, SORREL, QUAY = map(PartyId, ("brannock", "ilvane", "sorrel", "quay"))
NAMES = ("won-by-second", "allies-lost", "deterred", "drawn-in")


def started(printed):
    return begin(printed, "a-seed", {})


@pytest.mark.claim("C17")
def test_goodwill_is_the_trust_of_those_who_stand_with_nobody():
    before, after = started(CASS), started(Goodwill(20)(CASS))

    moved = {
        (one, other)
        for one in CASS.parties
        for other in before.others(one)
        if after.now(Var.TRUST, one, other) != before.now(Var.TRUST, one, other)
    }
    assert moved == {(QUAY, BRANNOCK)}
    gained = after.now(Var.TRUST, QUAY, BRANNOCK) - before.now(Var.TRUST, QUAY, BRANNOCK)
    assert gained == 200


@pytest.mark.claim("C20")
def test_without_allies_nobody_stands_with_a_rival_and_the_undecided_may_lean():
    alone, leaning = started(NoAllies()(CASS)), started(Lean(-20)(CASS))

    assert [camp_of(alone, state) for state in (SORREL, QUAY)] == [None, None]
    assert [camp_of(leaning, state) for state in (SORREL, QUAY)] == [ILVANE, None]
    assert leaning.now(Var.LEANING, QUAY) == -200
    assert leaning.now(Var.LEANING, SORREL) == -700


def test_where_nobody_gathers_allies_nothing_is_changed_and_nothing_measured():
    told = arm("MIX", NoAllies(), Lean(10), Goodwill(20)).play(SERIN, "a-seed")

    assert not has_rivals(SERIN)
    assert not has_undecided(SERIN)
    assert [MEASURES[name].ask(told) for name in NAMES] == [None] * len(NAMES)


def test_what_allies_did_can_be_read_off_a_finished_game():
    assert has_rivals(CASS)
    assert has_undecided(CASS)
    assert not has_rivals(NoAllies()(CASS))
    told = arm("HAWK").play(CASS, "a-seed")

    assert MEASURES["deterred"].ask(told) == 0
    assert MEASURES["allies-lost"].ask(told) in (0, 1000)
    assert MEASURES["war"].ask(told) == 1000
