"""Votes on the text on the table."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class CastVote:
    """The seat's vote on the text on the table."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        turn.votes[filed.seat] = filed
