"""Races of two workers at gate size; `python -m tests.siege close` goes on."""

import pytest

from tests.siege.kinds import hold
from tests.siege.races import CLOSE, COPIES, DEADLINE


@pytest.mark.timeout(300)
@pytest.mark.parametrize("siege", [CLOSE, DEADLINE, COPIES], ids=lambda siege: siege.name)
def test_what_two_workers_race_for_happens_once(siege):
    hold(siege)
