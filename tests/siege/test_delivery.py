"""Delivery at gate size; `python -m tests.siege views` and the others go on."""

import pytest

from tests.siege.delivery import VIEWS
from tests.siege.kinds import hold
from tests.siege.plugs import FREEZES, KILLS


@pytest.mark.timeout(300)
@pytest.mark.parametrize("siege", [VIEWS, KILLS, FREEZES], ids=lambda siege: siege.name)
def test_nothing_is_lost_on_the_way(siege):
    hold(siege)
