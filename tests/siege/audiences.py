"""Every number of the ledger that is not for everybody, made one for everybody, one at a time.

The check that must notice each tells two games that differ in that number alone, and knows from a
copy that was written by hand whom the number is for.
"""

from __future__ import annotations

from typing import Final

from game_rules.ledger import VARIABLES, Audience, Var
from tests.siege.kinds import Siege
from tests.siege.planting import Fault, opened

LEDGER: Final = "game_rules.ledger"
ROW: Final = "{**BETWEEN, **HOME, **CHANNELS, **PEACE}[var]"
NUMBERS: Final = "tests/game_rules/secrecy/test_numbers.py -k hidden_number or vote_was_made"


def widened(var: Var, check: str = NUMBERS) -> Fault:
    """The table of variables with one row that is for everybody, terms and all."""
    row = f'__import__("dataclasses").replace({ROW}, audience=Audience.PUBLIC, terms=None)'
    return Fault(
        f"{var} is for everybody", LEDGER, ROW, f"{row} if var == {var.value!r} else {ROW}", check
    )


WIDENED: Final = tuple(
    widened(var)
    for var, row in VARIABLES.items()
    if row.audience is not Audience.PUBLIC or row.terms is not None
)

AUDIENCES: Final = Siege(
    name="audiences",
    says="a number that is made one for everybody is noticed, whichever it is",
    gate=3,
    release=len(WIDENED),
    opened=lambda _seed: opened(WIDENED),
)
