"""A few of the planted faults; `python -m tests.siege faults` plants all."""

import subprocess
import sys
from importlib import import_module
from math import gcd
from pathlib import Path

import pytest

from tests.siege.audiences import AUDIENCES, WIDENED
from tests.siege.faults import FAULTS, FAULTS_SIEGE
from tests.siege.planting import ROOT, STRIDE


@pytest.mark.timeout(300)  # each fault is a small run of pytest
def test_the_planted_faults_are_noticed_by_the_checks_that_are_named(tmp_path):
    """In a process of its own: each fault is planted in a fork of it."""
    size = str(FAULTS_SIEGE.gate)
    command = [sys.executable, "-m", "tests.siege", "faults", "--size", size]
    done = subprocess.run(
        [*command, "--folder", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"faults: {size} trials" in done.stdout


@pytest.mark.timeout(300)
def test_a_number_made_one_for_everybody_is_noticed(tmp_path):
    size = str(AUDIENCES.gate)
    command = [sys.executable, "-m", "tests.siege", "audiences", "--size", size]
    done = subprocess.run(
        [*command, "--folder", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"audiences: {size} trials" in done.stdout


def test_there_are_at_least_thirty_planted_faults_and_all_get_their_turn():
    assert len(FAULTS) >= 30
    assert len({fault.what for fault in FAULTS}) == len(FAULTS)
    assert gcd(STRIDE, len(FAULTS)) == gcd(STRIDE, len(WIDENED)) == 1


def test_every_fault_stands_once_in_the_source():
    for fault in FAULTS:
        source = Path(str(import_module(fault.module).__file__)).read_text("utf-8")
        assert source.count(fault.old) == 1, fault.what
        assert (ROOT / fault.check.partition(" -k ")[0]).is_file(), fault.what
