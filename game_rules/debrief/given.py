"""What people put on record: the promises, with what became of each, and what sides said they
needed most, held against the truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from game_rules.debrief.record import Record
from game_rules.debrief.reveal import Reveal
from game_rules.ids import PartyId
from game_rules.promises import NeedMark, RecordedPromise
from game_rules.shapes import AtMost


@dataclass(frozen=True, slots=True)
class NeedTold:
    """A mark, and whether it was true."""

    mark: NeedMark
    true: bool
    """Whether nothing lay wider apart for that side than this issue."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was put on record."""

    promises: Annotated[tuple[RecordedPromise, ...], AtMost(2000)]
    """Every promise that was offered, in order, in the state to which it came."""
    needs: Annotated[tuple[NeedTold, ...], AtMost(2000)]
    """Every mark that was set, in order, also those that were changed later."""


def given(record: Record, truth: Reveal) -> Given:
    """What was put on record in a game."""
    parties = tuple(record.game.printed.parties)
    return Given(
        promises=tuple(record.promises.values())[:2000],
        needs=tuple(_needs(record, truth, parties))[:2000],
    )


def _needs(record: Record, truth: Reveal, parties: tuple[PartyId, ...]) -> Iterator[NeedTold]:
    for mark in record.need_marks:
        at = parties.index(mark.party)
        weights = {issue.issue: issue.weights[at] for issue in truth.issues}
        yield NeedTold(mark, weights[mark.issue] == max(weights.values()))
