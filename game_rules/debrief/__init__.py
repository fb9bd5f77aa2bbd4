"""From a finished game to facts: what happened, why, what was hidden, and what it was worth.

Everything here is picked from the game and its record; no sentence is made, and no rule is applied
a second time. `debrief` gives all of it. Who may see which part is decided where it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game_rules.debrief.claims import ClaimsTold, claims
from game_rules.debrief.given import Given, given
from game_rules.debrief.home import TwoLevels, two_levels
from game_rules.debrief.outcome import Outcome, outcome
from game_rules.debrief.people import SeatTold, people
from game_rules.debrief.picture import Picture, picture
from game_rules.debrief.record import Record, record_of
from game_rules.debrief.reveal import Reveal, reveal
from game_rules.debrief.timeline import Timeline, timeline
from game_rules.debrief.tracks import Tracks, tracks
from game_rules.shapes import AtMost

__all__ = ["Debrief", "Record", "debrief", "record_of"]


@dataclass(frozen=True, slots=True)
class Debrief:
    """All that can be told of one game after its end."""

    outcome: Outcome
    timeline: Timeline
    reveal: Reveal
    given: Given
    picture: Picture
    tracks: Tracks
    home: TwoLevels
    claims: ClaimsTold
    people: Annotated[tuple[SeatTold, ...], AtMost(14)]


def debrief(record: Record) -> Debrief:
    """All that can be told of a game."""
    drawn = picture(record.game)
    ended = outcome(record, drawn)
    truth = reveal(record)
    return Debrief(
        outcome=ended,
        timeline=timeline(record),
        reveal=truth,
        given=given(record, truth),
        picture=drawn,
        tracks=tracks(record),
        home=two_levels(record),
        claims=claims(record),
        people=people(record, ended.score),
    )
