"""Where authors write a thing more naturally than the rules keep it.

Under `cares` they write 1.5 for what the rules count as 15 tenths, and missions they call
`closed`, `reduced` or `full`.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from game_rules.ids import Mission
from server.scenarios.complaints import Finding, Path, or_maybe

MISSIONS: Final = {mission.name.lower(): int(mission) for mission in Mission}
MOST_CARE: Final = 3


def respell(value: Any) -> list[Finding]:
    """Rewrite these places in the rules' own terms; what cannot be rewritten is found."""
    return [*respell_cares(value), *respell_missions(value)]


def respell_cares(value: Any) -> Iterator[Finding]:
    for party_path, party in entries(value, (), "parties"):
        for path, bloc in entries(party, party_path, "blocs"):
            cares = field(bloc, "cares")
            if not isinstance(cares, dict):
                continue
            for issue, emphasis in cares.items():
                tenths = tenths_of(emphasis)
                if tenths is None:
                    says = f"must be a number from 0 to {MOST_CARE} with one decimal, such as 1.5"
                    yield Finding((*path, "cares", issue), says)
                else:
                    cares[issue] = tenths


def tenths_of(emphasis: object) -> int | None:
    """15 for 1.5: exact, because the number never was a binary fraction."""
    if type(emphasis) not in (int, Decimal):
        return None
    tenths = Decimal(str(emphasis)) * 10
    if not 0 <= tenths <= MOST_CARE * 10 or tenths != int(tenths):
        return None
    return int(tenths)


def respell_missions(value: Any) -> Iterator[Finding]:
    for path, dyad in entries(value, (), "dyads"):
        missions = field(dyad, "missions")
        if not isinstance(missions, list):
            continue
        for place, word in enumerate(missions):
            if isinstance(word, str) and word in MISSIONS:
                missions[place] = MISSIONS[word]
            else:
                says = f"`{word}` is no state of a mission{or_maybe(str(word), MISSIONS)}"
                yield Finding((*path, "missions", place), says)


def field(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None


def entries(value: Any, path: Path, name: str) -> Iterator[tuple[Path, Any]]:
    """The entries of a list that should stand under this name; none if it does not."""
    rows = field(value, name)
    if isinstance(rows, list):
        for place, row in enumerate(rows):
            yield (*path, name, place), row
