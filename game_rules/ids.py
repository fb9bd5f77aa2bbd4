"""The names of things: one kind of id for each, and the closed sets that everything else is built
from.

Ids are kebab-case, stand in scenario files and journals, are never reused, and are never derived
from labels.
"""

from enum import IntEnum, StrEnum
from typing import Annotated, NewType

from game_rules.shapes import Opaque

PartyId = NewType("PartyId", str)
SeatId = NewType("SeatId", str)
BlocId = NewType("BlocId", str)
IssueId = NewType("IssueId", str)
OptionId = NewType("OptionId", str)
ChannelId = NewType("ChannelId", str)
EventCardId = NewType("EventCardId", str)
ScenarioId = NewType("ScenarioId", str)
ActionId = NewType("ActionId", str)
FamilyId = NewType("FamilyId", str)
RuleId = NewType("RuleId", str)
ClaimId = NewType("ClaimId", str)
"""A numbered statement of the source document, such as C45."""
Cited = Annotated[ClaimId, Opaque(2, 4)]
DraftId = NewType("DraftId", str)
"""A draft of a package: the channel it was written in and its number there, as in `front-2`."""


class Track(StrEnum):
    """Who may sit in a channel, and whether what comes out of it can bind (C30 to C34)."""

    ONE = "track-1"
    ONE_AND_A_HALF = "track-1-5"
    TWO = "track-2"
    THREE = "track-3"
    FORUM = "forum"


class Tool(StrEnum):
    """The toolbox that an act is taken from (C26 to C29); none for talk and for what a government
    decides at home.
    """

    NONE = "none"
    POLITICAL = "political"
    SECURITY = "security"
    COMMERCIAL = "commercial"
    CULTURAL = "cultural"


DIALOGUES = (Track.TWO, Track.ONE_AND_A_HALF)
"""The tracks in which people without office speak freely with the other side."""


class Role(StrEnum):
    """What a seat is in the world. Officials represent a state, all others do not (C74)."""

    HEAD = "head-of-government"
    MINISTER = "foreign-minister"
    ENVOY = "envoy"
    SECURITY = "security-chief"
    MEDIATOR = "mediator"
    THINK_TANK = "think-tank-director"
    ACADEMIC = "academic"
    JOURNALIST = "journalist"
    BUSINESS = "business-leader"
    RELIGIOUS = "religious-leader"
    AID_WORKER = "aid-worker"
    GRASSROOTS = "grassroots-leader"
    DIASPORA = "diaspora-leader"


OFFICIALS = frozenset({Role.HEAD, Role.MINISTER, Role.ENVOY, Role.SECURITY})
"""The roles that speak for a state; only they may sit in Track I."""
SIGNING_ROLES = (Role.HEAD, Role.MINISTER)
"""Who binds a party: its head of government, or by letter its minister where no head sits (C39)."""


class Stage(IntEnum):
    """The rungs of the escalation ladder, from calm to war (C19)."""

    CALM = 0
    DISCUSSION = 1
    POLARISATION = 2
    CRISIS = 3
    WAR = 4


class Mission(IntEnum):
    """How far an embassy is open (C26, C45)."""

    CLOSED = 0
    REDUCED = 1
    FULL = 2


class Level(StrEnum):
    """How much of the rules is opened. A level is data: families, constants, and one variant of
    the scenario.
    """

    INTRO = "intro"
    STANDARD = "standard"
    FULL = "full"


class Phase(StrEnum):
    """Where a table stands. The arrows between phases are in `lives/tables.py`."""

    LOBBY = "lobby"
    BRIEFING = "briefing"
    OPEN = "open"
    BRINK = "brink"
    OVER = "over"


class Hand(StrEnum):
    """Who plays a seat: a person, several who share it, a bot, or a bot that stands in for an
    absent person.
    """

    HUMAN = "human"
    SHARED = "shared"
    AUTOPILOT = "autopilot"
    BOT = "bot"
    EMPTY = "empty"


PEOPLE = frozenset({Hand.HUMAN, Hand.SHARED})
"""The hands of those who can be waited for, spoken to, and taught."""
MACHINES = frozenset({Hand.BOT, Hand.AUTOPILOT})
"""The hands of bots, whether the seat was theirs from the start or they stand in for somebody."""


class Ending(StrEnum):
    """How a game can end."""

    SETTLEMENT = "settlement"
    PARTIAL = "partial-accord"
    WAR = "breakdown-war"
    COLLAPSE = "breakdown-collapse"
    DEADLINE = "breakdown-deadline"
    STOPPED = "stopped-by-teacher"


class Nature(StrEnum):
    """What an issue is about; it decides how easily talks move it."""

    RESOURCE = "resource"
    ECONOMIC = "economic"
    IDENTITY = "identity"
    SOVEREIGNTY = "sovereignty"
    SECURITY = "security"


class Ceasefire(IntEnum):
    """Whether the guns are silent after a war (C18, C21)."""

    NONE = 0
    IN_FORCE = 1
    BROKEN = 2


class ExecutionModel(StrEnum):
    """Who at home decides what the officials may say (C15)."""

    LEADER = "leader"
    CABINET = "cabinet"
    COLLECTIVE = "collective"


class Sector(StrEnum):
    """What kind of people a bloc is made of; some actions reach only some of them."""

    NATIONAL = "national"
    BUSINESS = "business"
    FARMERS = "farmers"
    RESIDENTS = "residents"
    ARMY = "army"
    FAITH = "faith"
    CITIES = "cities"


class Sanction(IntEnum):
    """How far a government stands behind a dialogue (C56)."""

    NONE = 0
    TACIT = 1
    OFFICIAL = 2
