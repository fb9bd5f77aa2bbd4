"""What each claim of the source document leads one to expect of games, section by section."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game_rules.ids import ClaimId
from game_rules.lab.claims import dialogue, diplomacy, official, tools, tracks, unofficial
from game_rules.lab.trials import Hypothesis

HYPOTHESES: Final[Mapping[ClaimId, Hypothesis]] = {
    each.claim: each
    for each in (
        *diplomacy.HYPOTHESES,
        *tools.HYPOTHESES,
        *tracks.HYPOTHESES,
        *official.HYPOTHESES,
        *dialogue.HYPOTHESES,
        *unofficial.HYPOTHESES,
    )
}
"""One for each claim."""
