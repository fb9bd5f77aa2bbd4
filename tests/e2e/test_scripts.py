"""Whatever people type, write or lay down is shown as text, and nothing of it runs.

`python -m tests.siege scripts` goes on.
"""

from random import Random

import pytest

from tests.e2e.browsing import House
from tests.e2e.scripts import SCRIPTS
from tests.e2e.serving import Server
from tests.siege.scripts import besiege


def test_there_are_more_than_two_hundred_scripts():
    assert len(set(SCRIPTS)) >= 200


@pytest.mark.timeout(180)
def test_nothing_that_people_type_write_or_lay_down_is_ever_run(house: House, server: Server):
    assert besiege(house, server.address, 0, Random("as they stand")) >= 1_000
