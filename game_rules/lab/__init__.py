"""Games by the thousand: line-ups, experiments and what they come to.

Nothing here knows of processes or progress bars: the lab hands out jobs, and whoever asked for
them decides where they are run.
"""

from game_rules.lab.experiments import Findings, Job, findings, jobs, seeds_of, simulate
from game_rules.lab.games import Ended, play_game
from game_rules.lab.line_ups import LINE_UPS, LineUp, LineUpId, Style

__all__ = [
    "LINE_UPS",
    "Ended",
    "Findings",
    "Job",
    "LineUp",
    "LineUpId",
    "Style",
    "findings",
    "jobs",
    "play_game",
    "seeds_of",
    "simulate",
]
