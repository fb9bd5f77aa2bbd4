"""What answers a message: accepted, refused by the rules, or a fault; always one of them."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from game_rules.refusals import Facts, Refusal
from game_rules.shapes import Called, Ident


@dataclass(frozen=True, slots=True)
class Accepted:
    """It is written down, for good."""

    kind: ClassVar[str] = "accepted"


@dataclass(frozen=True, slots=True)
class Refused:
    """The rules say no, and why."""

    kind: ClassVar[str] = "refused"
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Fault:
    """It could not be dealt with: malformed, not allowed, too often, or our own failure."""

    kind: ClassVar[str] = "fault"
    code: Ident
    facts: Facts = field(default_factory=dict)


Answer = Annotated[Accepted | Refused | Fault, Called("Answer")]
