"""A teacher's own scenarios: checked, seen by nobody else, and harmless whatever they are."""

from __future__ import annotations

import resource
import time
from pathlib import Path

import pytest

from game_rules.ids import ScenarioId
from server.journal.database import Database
from server.protocol.faults import Faulted
from server.protocol.messages import LONGEST_FILE
from server.runtime import ThreadingRuntime
from server.scenarios import BadScenario, load_shipped
from server.shelf import MOST_OWN, Shelf, forget_shelf
from tests.server.hostile_scenarios import FULL, GOOD, HOSTILE

WELLS = ScenarioId("two-wells")


@pytest.fixture
def database(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'shelf.db'}", ThreadingRuntime())
    yield database
    database.close()


@pytest.fixture
def shelf(database):
    return Shelf(database, ThreadingRuntime())


def lay(shelf, text=GOOD, account=1, now=1):
    return shelf.lay(account, text, "wells.yaml", now)


def test_what_a_teacher_lays_down_can_be_chosen_by_them_and_by_nobody_else(shelf):
    scenario, _ = lay(shelf)

    assert shelf.find(1, WELLS) == scenario
    assert shelf.own(1) == [scenario]
    assert shelf.find(2, WELLS) is None
    assert shelf.own(2) == []


def test_another_teacher_can_lay_down_the_same_id_and_disturbs_nobody(shelf):
    lay(shelf)
    lay(shelf, GOOD.replace("Two Wells", "Three Wells"), account=2)

    assert shelf.find(1, WELLS).title == "Two Wells"
    assert shelf.find(2, WELLS).title == "Three Wells"
    assert shelf.take_away(2, WELLS)
    assert shelf.find(1, WELLS).title == "Two Wells"


def test_the_same_id_takes_the_place_of_the_one_before(shelf):
    lay(shelf)
    lay(shelf, GOOD.replace("Two Wells", "Three Wells"), now=2)

    assert [each.title for each in shelf.own(1)] == ["Three Wells"]


def test_what_is_taken_away_is_gone_and_only_once(shelf):
    lay(shelf)

    assert shelf.take_away(1, WELLS)
    assert not shelf.take_away(1, WELLS)
    assert shelf.find(1, WELLS) is None


def test_with_an_account_its_shelf_is_forgotten_and_no_other(shelf, database):
    lay(shelf)
    lay(shelf, account=2)

    forget_shelf(database, 1)

    assert shelf.own(1) == []
    assert len(shelf.own(2)) == 1


def test_what_comes_with_the_program_cannot_be_replaced_or_taken_away(shelf):
    serin = load_shipped(ScenarioId("serin-valley"))
    with pytest.raises(BadScenario, match="comes with the program"):
        lay(shelf, HOSTILE["an id of the program's own"])

    assert not shelf.take_away(1, serin.id)
    assert shelf.find(1, serin.id) == serin


def test_a_shelf_is_full_at_some_time_and_the_last_can_still_be_replaced(shelf):
    for number in range(MOST_OWN):
        lay(shelf, GOOD.replace("id: two-wells", f"id: wells-{number}"))

    with pytest.raises(Faulted, match="shelf-full"):
        lay(shelf)
    lay(shelf, GOOD.replace("id: two-wells", "id: wells-0"))
    assert len(shelf.own(1)) == MOST_OWN


@pytest.mark.parametrize("name", ["a\0b", "../x", "X", "", "x" * 1000, "\ud800"])
def test_a_name_that_is_none_finds_nothing(shelf, name):
    assert shelf.find(1, ScenarioId(name)) is None
    assert not shelf.take_away(1, ScenarioId(name))


# --- hostile files --------------------------------------------------------------------------------


def test_there_are_at_least_thirty_hostile_files_and_none_is_too_long_to_be_read():
    assert len(HOSTILE) >= 30
    assert all(len(text) <= FULL + 1000 < LONGEST_FILE + 1000 for text in HOSTILE.values())


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_is_refused_at_a_place_and_soon(shelf, case):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.thread_time()

    with pytest.raises(BadScenario) as no:
        shelf.lay(1, HOSTILE[case], "wells.yaml", 1)

    took = time.thread_time() - begun
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    print(f"{case}: {took * 1000:.0f} ms, {grown} MiB more at most, {no.value.complaints[0]}")
    assert took < 10  # a second is what we want; tests have ten times slack
    assert grown <= 50
    assert 1 <= len(no.value.complaints) <= 100
    assert all(each.line >= 1 and each.column >= 1 for each in no.value.complaints)
    assert shelf.own(1) == []


def test_nothing_in_a_file_is_ever_run(shelf, tmp_path):
    mark = tmp_path / "ran"
    for text in (
        f"!!python/object/apply:os.system ['touch {mark}']",
        GOOD.replace("power: 50", f"power: __import__('os').system('touch {mark}')", 1),
        GOOD.replace("Two Wells", "{{ 7 * 7 }} ${7*7} #{7*7} <%= 7*7 %>"),
    ):
        try:
            scenario, _ = lay(shelf, text)
        except BadScenario:
            continue
        assert scenario.title == "{{ 7 * 7 }} ${7*7} #{7*7} <%= 7*7 %>"
    assert not mark.exists()
    assert not Path("/tmp/pwned").exists()


def test_no_file_is_written_wherever_its_name_leads(shelf, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    shelf.lay(1, GOOD, "../../../outside.yaml", 1)

    assert [each for each in sorted(tmp_path.rglob("*")) if "shelf.db" not in each.name] == [
        each for each in before if "shelf.db" not in each.name
    ]
    assert not (tmp_path.parent / "outside.yaml").exists()
