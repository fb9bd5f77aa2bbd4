"""The parties, their people at home, and how they stand towards each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from game_rules.ids import BlocId, ExecutionModel, IssueId, Mission, PartyId, Sector
from game_rules.scenario.aims import Aim
from game_rules.scenario.scales import Choices, Label, Prose, Score, Tenths
from game_rules.shapes import AtMost, Between


@dataclass(frozen=True)
class Bloc:
    """A group at home whose approval a government needs."""

    id: BlocId
    name: Label
    weight: Score
    """Its share of the home vote; the blocs of a party add to 100."""
    cares: Annotated[Mapping[IssueId, Tenths], AtMost(8)]
    """How much each issue matters to it, in tenths; an issue that is not named counts 10."""
    sacred: Choices
    """Options it cannot stomach."""
    veto: bool = False
    ruling: bool = False
    hardline: bool = False
    """It distrusts every step towards the other side, and gains when such a step goes wrong."""
    sectors: Annotated[tuple[Sector, ...], AtMost(4)] = ()
    """What kind of people it is made of."""
    organised: Score = 30
    """How well it can fill a street or an office against a deal."""


@dataclass(frozen=True)
class Party:
    """A state or movement with interests of its own."""

    id: PartyId
    name: Label
    people: Label
    """What its people are called, as in 'Karvanians'."""
    mark: Annotated[int, Between(0, 3)]
    """Which of the four colours and shapes stands for it."""
    about: Prose
    openness: Score
    power: Score
    no_deal: Score
    """BATNA: what no agreement is worth to it, in points."""
    support: Score
    blocs: Annotated[tuple[Bloc, ...], AtMost(6)]
    mandate: Choices
    """What its officials may say at the start (C46)."""
    red_lines: Choices
    """What they may never sign without a recorded change of mandate (C14)."""
    no_deal_guess: Score | None = None
    """What the newspapers take no agreement to be worth to it; without it nobody can guess what a
    package is worth to this party.
    """
    execution_model: ExecutionModel = ExecutionModel.LEADER
    consult_delay: Annotated[int, Between(0, 3)] = 1
    """Rounds until the capital answers a question of its envoy (C47)."""
    capital: Score = 45
    """Political credit that its government can spend at home."""
    treasury: Score = 50
    relative_gain_weight: Tenths = 10
    """How much it minds that others gain more, in tenths of the ordinary weight (C53)."""
    policy: Annotated[tuple[Aim, ...], AtMost(5)] = ()
    """What its government has set out to reach: the goals of all its officials (C03, C14)."""


@dataclass(frozen=True)
class Dyad:
    """Two parties and how they stand towards each other at the start. What is written in pairs is
    the first one's towards the second, and the reverse.
    """

    between: tuple[PartyId, PartyId]
    tension: Score
    years: Annotated[int, Between(0, 200)]
    """How long the conflict has lasted; it hardens people (C34)."""
    trust: tuple[Score, Score]
    image: tuple[Score, Score]
    """What the public of the first thinks of the second, and the reverse; 50 is neutral."""
    missions: tuple[Mission, Mission]
    hotline: bool = False
    """Whether the two armies have a telephone line."""
    sanctions: tuple[bool, bool] = (False, False)
    """Whether one punishes the trade of the other."""
    resentment: tuple[Score, Score] = (0, 0)
    """What one side has not forgiven the other for what it was forced to."""
    recognised: tuple[bool, bool] = (True, True)
    """Whether the one deals with the other as with a state, and the reverse. Who does not bars its
    officials by law from meeting them (C36, C76).
    """

    @property
    def hardening(self) -> int:
        """How far the years have hardened the conflict, from 0 to 100 (C34)."""
        return min(100, self.years * 3 // 2)
