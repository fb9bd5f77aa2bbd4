"""All sieges, by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.siege.archives import ARCHIVES
from tests.siege.audiences import AUDIENCES
from tests.siege.bombs import BOMBS_SIEGE
from tests.siege.cells import CELLS
from tests.siege.codes import CODES, CODES_SERVED
from tests.siege.crowd import CROWD
from tests.siege.delivery import VIEWS
from tests.siege.faults import FAULTS_SIEGE
from tests.siege.fuzz import FUZZ, STORES
from tests.siege.kinds import Siege
from tests.siege.lessons import CANARIES
from tests.siege.packets import PACKETS
from tests.siege.plugs import KILLS, WORKERS
from tests.siege.power import CUTS
from tests.siege.races import CLOSE, COPIES, DEADLINE
from tests.siege.replays import REPLAYS
from tests.siege.scripts import SCRIPTS_SIEGE
from tests.siege.sent_out import SENT_OUT
from tests.siege.shouting import SHOUTING
from tests.siege.storm import STORM
from tests.siege.swaps import SWAPS
from tests.siege.tokens import TOKENS
from tests.siege.twins import TWINS

ALL: Final = (
    *(FUZZ, STORES, CANARIES, TWINS, SWAPS, TOKENS, SENT_OUT, PACKETS, FAULTS_SIEGE, AUDIENCES),
    *(CLOSE, DEADLINE, COPIES, VIEWS, KILLS, WORKERS, CUTS, REPLAYS, STORM),
    *(CODES, CODES_SERVED, CROWD, SHOUTING, SCRIPTS_SIEGE, CELLS, BOMBS_SIEGE, ARCHIVES),
)

SIEGES: Final[Mapping[str, Siege]] = {siege.name: siege for siege in ALL}
