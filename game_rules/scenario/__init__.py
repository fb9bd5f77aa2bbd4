"""The printed material of a game: parties, issues, seats, channels and cards, as an author wrote
them.

Everything here is frozen. Points, scores and weights are integers; where a field says *tenths*, 15
means 1.5. What is hidden from whom is not decided here but in the views.
"""

from game_rules.scenario.aims import BOUNDED, TOLD, Aim, Fact, Measure
from game_rules.scenario.channels import Channel
from game_rules.scenario.deck import Circumstance, EventCard, InterestShift
from game_rules.scenario.issues import Issue, Option, Origin, Parts
from game_rules.scenario.parties import Bloc, Dyad, Party
from game_rules.scenario.printed import Printed, Scenario, TeachingNote
from game_rules.scenario.rivalry import Leaning, Rivalry
from game_rules.scenario.scales import Choices, Label, Letter, Line, Prose, Score, Shift
from game_rules.scenario.seats import Seat
from game_rules.scenario.thirds import Third
from game_rules.scenario.variants import Election, Start, Successor, Variant

__all__ = [
    "BOUNDED",
    "TOLD",
    "Aim",
    "Bloc",
    "Channel",
    "Choices",
    "Circumstance",
    "Dyad",
    "Election",
    "EventCard",
    "Fact",
    "InterestShift",
    "Issue",
    "Label",
    "Leaning",
    "Letter",
    "Line",
    "Measure",
    "Option",
    "Origin",
    "Parts",
    "Party",
    "Printed",
    "Prose",
    "Rivalry",
    "Scenario",
    "Score",
    "Seat",
    "Shift",
    "Start",
    "Successor",
    "TeachingNote",
    "Third",
    "Variant",
]
