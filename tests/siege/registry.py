"""All sieges, by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.siege.fuzz import FUZZ, STORES
from tests.siege.kinds import Siege

SIEGES: Final[Mapping[str, Siege]] = {siege.name: siege for siege in (FUZZ, STORES)}
