"""All sieges, by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.siege.delivery import VIEWS
from tests.siege.fuzz import FUZZ, STORES
from tests.siege.kinds import Siege
from tests.siege.plugs import FREEZES, KILLS
from tests.siege.races import CLOSE, COPIES, DEADLINE

SIEGES: Final[Mapping[str, Siege]] = {
    siege.name: siege for siege in (FUZZ, STORES, CLOSE, DEADLINE, COPIES, VIEWS, KILLS, FREEZES)
}
