"""What seats and governments want, written so that everybody can check it against the world.

An aim may carry a *measure*: one of a closed set of countable facts. What each needs to be told is
in the table below; how each is counted is in `game_rules/aims.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from game_rules.ids import BlocId, ChannelId, Level, PartyId, Stage
from game_rules.scenario.scales import Choices, Line, Score
from game_rules.shapes import AtMost, Between


class Fact(StrEnum):
    """What can be counted in the world for an aim. Never what somebody did: whoever is paid for
    acts repeats them.
    """

    TEXT_HAS = "text-has"
    """The agreement in force settles each of these issues in one of these ways."""
    TEXT_LACKS = "text-lacks"
    """No agreement in force contains any of these options."""
    AGREEMENT = "agreement"
    """Some agreement is in force."""
    NEVER_REFUSED = "never-refused"
    """No signed text was refused at home."""
    IDEA_IN_TEXT = "idea-in-text"
    """An option that this dialogue recommended stands in the agreement in force."""
    IDEA_ADOPTED = "idea-adopted"
    """A capital made an idea of this dialogue its own; with `of`, this capital."""
    NO_WAR = "no-war"
    """Nobody was ever at war."""
    SILENCE = "silence"
    """Nobody is at war at the end, whatever came before."""
    LADDER = "ladder"
    """No two parties ever stood higher than this rung."""
    EMBASSY = "embassy"
    """The embassy of the one in the other is fully open."""
    TENSION = "tension"
    IMAGE = "image"
    """What the people of the one think of the other; without names, of every people."""
    TRUST = "trust"
    """How far the one government takes the other at its word."""
    SUPPORT = "support"
    TREASURY = "treasury"
    REPUTATION = "reputation"
    """How this seat is thought of."""
    BLOC_APPROVAL = "bloc-approval"
    """How a group voted on the agreement in force."""
    VALUE = "value"
    """By how many points the agreement in force is better than no deal for a party."""
    EVEN = "even"
    """By how many points the gains of two parties differ."""
    IN_OFFICE = "in-office"
    """No election has turned this government out."""
    HEARD = "heard"
    """Somebody gave this group a voice."""


@dataclass(frozen=True)
class Measure:
    """A fact to be counted, with what the counting must be told."""

    fact: Fact
    options: Choices | None = None
    of: PartyId | None = None
    toward: PartyId | None = None
    bloc: BlocId | None = None
    channel: ChannelId | None = None
    rung: Stage | None = None
    at_least: Score | None = None
    at_most: Score | None = None
    rises_by: Annotated[int, Between(-50, 50)] | None = None
    """At the end it is at least so many points above what it was at the start; 0 is 'no lower'.
    What is better low, as tension is, rises by so many at most; 0 is 'no higher'.
    """


_BOUNDS: Final = frozenset({"at_least", "at_most", "rises_by"})

TOLD: Final[Mapping[Fact, tuple[frozenset[str], frozenset[str]]]] = {
    fact: (frozenset(needs.split()), frozenset(may.split()))
    for fact, (needs, may) in {
        Fact.TEXT_HAS: ("options", ""),
        Fact.TEXT_LACKS: ("options", ""),
        Fact.AGREEMENT: ("", ""),
        Fact.NEVER_REFUSED: ("", "of"),
        Fact.IDEA_IN_TEXT: ("", "channel"),
        Fact.IDEA_ADOPTED: ("", "channel of"),
        Fact.NO_WAR: ("", ""),
        Fact.SILENCE: ("", ""),
        Fact.LADDER: ("rung", ""),
        Fact.EMBASSY: ("of toward", ""),
        Fact.TENSION: ("", "of toward at_most rises_by"),
        Fact.IMAGE: ("", "of toward at_least rises_by"),
        Fact.TRUST: ("of toward", "at_least rises_by"),
        Fact.SUPPORT: ("of", "at_least rises_by"),
        Fact.TREASURY: ("of", "at_least rises_by"),
        Fact.REPUTATION: ("", "at_least rises_by"),
        Fact.BLOC_APPROVAL: ("bloc at_least", ""),
        Fact.VALUE: ("of at_least", ""),
        Fact.EVEN: ("at_most", ""),
        Fact.IN_OFFICE: ("", "of"),
        Fact.HEARD: ("bloc", ""),
    }.items()
}
"""What a measure of each fact needs, and what it may have besides."""
BOUNDED: Final = frozenset(fact for fact, (_, may) in TOLD.items() if may & _BOUNDS)
"""Facts that need exactly one of the bounds that they may have."""


@dataclass(frozen=True)
class Aim:
    """Something that a seat or a government wants."""

    text: Line
    measure: Measure | None = None
    points: Score = 1
    """How much it counts among the aims of the same card."""
    levels: Annotated[tuple[Level, ...], AtMost(3)] = ()
    """Where it is on the card; nothing means everywhere."""
