"""The ledger: what can change in a game, who may see it, and one line for every change.

All that the rules count is kept in *cells*. A cell is a variable with its subjects, such as the
tension between two parties or the progress of a channel on an issue. Cells change only by lines of
the ledger, so that every number can say why it is what it is: the rule, the causes, the terms of
the formula, and the claims of the source document behind them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from game_rules.ids import Cited, RuleId, SeatId
from game_rules.ledger.between import BETWEEN
from game_rules.ledger.channels import CHANNELS
from game_rules.ledger.home import HOME
from game_rules.ledger.kinds import Audience, Subject, Unit, Variable
from game_rules.ledger.names import Var
from game_rules.ledger.peace import PEACE
from game_rules.shapes import AtMost, Between, Ident, Points

__all__ = [
    "VARIABLES",
    "Audience",
    "Cause",
    "Cell",
    "Change",
    "Changes",
    "Factor",
    "Page",
    "RoundNumber",
    "Subject",
    "Unit",
    "Var",
    "Variable",
]

VARIABLES: Final[Mapping[Var, Variable]] = {
    var: {**BETWEEN, **HOME, **CHANNELS, **PEACE}[var] for var in Var
}
"""Every variable has a row here; one without an audience cannot be declared."""

Cell = tuple[str, ...]
"""A variable and its subjects: `(Var.TENSION, "karvania", "ostrel")`."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What made a change: an order of a seat, a card, or a rule."""

    what: Ident
    """The id of the action, the card, or the rule."""
    seat: SeatId | None = None


@dataclass(frozen=True, slots=True)
class Factor:
    """One term of the formula behind a change, as it stood."""

    name: Ident
    value: Points


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the ledger."""

    var: Var
    subject: Annotated[tuple[Ident, ...], AtMost(4)]
    before: Points
    after: Points
    rule: RuleId
    causes: Annotated[tuple[Cause, ...], AtMost(14)]
    claims: Annotated[tuple[Cited, ...], AtMost(8)]
    factors: Annotated[tuple[Factor, ...], AtMost(16)] = ()

    @property
    def cell(self) -> Cell:
        return (self.var, *self.subject)


Changes = Annotated[tuple[Change, ...], AtMost(2000)]
RoundNumber = Annotated[int, Between(0, 99)]


@dataclass(frozen=True, slots=True)
class Page:
    """What the ledger says of one resolution; page 0 is how the game was set up."""

    round: RoundNumber
    changes: Changes
