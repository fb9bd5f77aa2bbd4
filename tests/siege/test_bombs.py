"""Hostile files at gate size; `python -m tests.siege bombs`, or `archives`, goes on."""

from tests.siege.archives import ARCHIVES
from tests.siege.bombs import BOMBS_SIEGE
from tests.siege.footprint import MIB, Footprint
from tests.siege.kinds import hold


def test_every_bomb_is_refused_soon_and_in_little_memory():
    hold(BOMBS_SIEGE)


def test_no_archive_is_unpacked_however_it_is_sent():
    hold(ARCHIVES)


def test_what_a_process_has_held_for_a_moment_is_noticed():
    footprint = Footprint()
    held = bytes(range(256)) * (60 * MIB // 256)
    del held
    assert footprint.grown() >= 50 * MIB

    footprint.begin()
    assert footprint.grown() < 10 * MIB
