"""Numbers that come by track, rung of the ladder, nature of a question or role."""

from collections.abc import Mapping
from typing import Final

from game_rules.ids import Mission, Nature, Role, Stage, Track

EFFICACY: Final[Mapping[Track, Mapping[Stage, int]]] = {
    track: dict(zip(Stage, row, strict=True))
    for track, row in {
        Track.ONE: (1000, 1000, 800, 600, 500),
        Track.ONE_AND_A_HALF: (900, 1000, 1000, 900, 600),
        Track.TWO: (1000, 1200, 1200, 800, 250),
        Track.THREE: (1000, 1100, 800, 400, 100),
    }.items()
}
"""How well each track works on each rung of the ladder, in parts per thousand (C38, C45, C63,
C68).
"""

AFTER_WAR: Final[Mapping[Track, int]] = {
    Track.ONE: 900,
    Track.ONE_AND_A_HALF: 1000,
    Track.TWO: 1200,
    Track.THREE: 1200,
}
"""The same while a ceasefire holds: the time for building (C63)."""

TRACTABILITY: Final[Mapping[Nature, int]] = {
    Nature.RESOURCE: 1200,
    Nature.ECONOMIC: 1100,
    Nature.IDENTITY: 1000,
    Nature.SOVEREIGNTY: 800,
    Nature.SECURITY: 750,
}
"""How easily talks move an issue of each nature, in parts per thousand."""

COMMUNICATION: Final[Mapping[Mission, int]] = {
    Mission.FULL: 1000,
    Mission.REDUCED: 700,
    Mission.CLOSED: 300,
}
"""What official talks are worth through an embassy in each state, in parts per thousand (C45)."""

ACCESS: Final[Mapping[Role, int]] = {
    Role.THINK_TANK: 650,
    Role.BUSINESS: 550,
    Role.ACADEMIC: 450,
    Role.RELIGIOUS: 400,
    Role.AID_WORKER: 400,
    Role.DIASPORA: 400,
    Role.JOURNALIST: 350,
    Role.GRASSROOTS: 200,
}
"""How far the door of a government opens for each non-official, in parts per thousand (C66)."""
ACCESS_WITH_OFFICIAL: Final = 900
"""The same for a dialogue that officials came to in a private capacity (C32)."""

ELECTION_NERVES: Final[Mapping[int, int]] = {0: 60, 1: 60, 2: 40, 3: 20, 4: 10}
"""Approval that concessions lose, in tenths, by the rounds that are left to an election (C48)."""
DENIABILITY: Final[Mapping[Track, int]] = {
    Track.ONE: 100,
    Track.ONE_AND_A_HALF: 400,
    Track.TWO: 650,
    Track.THREE: 800,
    Track.FORUM: 800,
}
"""How far a government can say that it had nothing to do with a channel that has come to light, in
parts per thousand (C31).
"""

RUNGS: Final[Mapping[Stage, int]] = {
    Stage.CALM: 0,
    Stage.DISCUSSION: 100,
    Stage.POLARISATION: 300,
    Stage.CRISIS: 550,
    Stage.WAR: 750,
}
"""Tension from which each rung of the ladder begins, in tenths (C19)."""
CEASEFIRE_TENSION: Final = 650
"""Where tension stands when the guns fall silent, in tenths (C18)."""
BRINK_BELOW_WAR: Final = 10
"""How far below war tension is held while the brink is open, in tenths (C18)."""
RUNG_GRIP: Final = 50
"""How far below its beginning tension must fall before a rung is left downward, in tenths."""
