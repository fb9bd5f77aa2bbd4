"""Who takes part in a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.orders import OnIssue
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class HoldMeeting:
    """The seat takes part in the round's meeting of a channel on an issue."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        turn.meeting(on.channel, on.issue).held_by.append(filed)


@dataclass(frozen=True, slots=True)
class StudyTogether:
    """The seat takes part in a joint study of one issue (C50)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        turn.meeting(on.channel, on.issue).studied_by.append(filed)


@dataclass(frozen=True, slots=True)
class ComeAsGuest:
    """An official sits in on a dialogue, in a private capacity (C32)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        turn.meeting(on.channel, on.issue).guests.append(filed)
