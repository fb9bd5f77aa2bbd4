"""Delivery at gate size; `python -m tests.siege views` and the others go on."""

import random
import sqlite3

import pytest

from server.journal.port import Unavailable
from server.journal.schema import UnfitStoreError
from tests.siege.delivery import VIEWS
from tests.siege.kinds import hold
from tests.siege.plugs import KILLS, WORKERS
from tests.siege.power import CUTS, after_the_cut, check_disk, recorded
from tests.siege.replays import REPLAYS
from tests.siege.storm import SMALL_STORM


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "siege", [VIEWS, KILLS, WORKERS, CUTS, REPLAYS, SMALL_STORM], ids=lambda siege: siege.name
)
def test_nothing_is_lost_on_the_way(siege):
    hold(siege)


def test_the_check_of_the_disk_sees_one_that_forgets(tmp_path):
    """The same record with its flushes struck out: acknowledged acts are lost, and it shows."""
    record = [each for each in recorded(tmp_path) if each.kind != "flush"]
    caught = 0
    for number in range(20):
        folder = tmp_path / f"cut-{number}"
        folder.mkdir()
        chance = random.Random(number)
        for file, said in after_the_cut(record, len(record) - number, chance).items():
            (folder / file).write_bytes(said)
        try:
            check_disk(folder, {0: 80, 1: 80, 2: 80})
        except (AssertionError, sqlite3.DatabaseError, Unavailable, UnfitStoreError):
            caught += 1

    assert caught > 10
