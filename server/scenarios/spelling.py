"""Where authors write a thing more naturally than the rules keep it.

Under `cares` they write 1.5 for what the rules count as 15 tenths, and what stands on a ladder
(missions, rungs, how far a government stands behind a dialogue) they call by its name.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import IntEnum
from typing import Any, Final

from game_rules.ids import Mission, Sanction, Stage
from server.scenarios.complaints import Finding, Path, or_maybe

MOST_CARE: Final = 3


def respell(value: Any) -> list[Finding]:
    """Rewrite these places in the rules' own terms; what cannot be rewritten is found."""
    return [
        *respell_cares(value),
        *respell_missions(value),
        *respell_sanctions(value),
        *respell_rungs(value),
    ]


def respell_cares(value: Any) -> Iterator[Finding]:
    for party_path, party in entries(value, (), "parties"):
        yield from respell_number(party, "relative_gain_weight", party_path)
        for path, bloc in entries(party, party_path, "blocs"):
            cares = field(bloc, "cares")
            if isinstance(cares, dict):
                for issue in cares:
                    yield from respell_number(cares, issue, (*path, "cares"))


def respell_number(inside: Any, name: str, path: Path) -> Iterator[Finding]:
    """15 for 1.5, under this name."""
    if not isinstance(inside, dict) or name not in inside:
        return
    tenths = tenths_of(inside[name])
    if tenths is None:
        says = f"must be a number from 0 to {MOST_CARE} with one decimal, such as 1.5"
        yield Finding((*path, name), says)
    else:
        inside[name] = tenths


def tenths_of(emphasis: object) -> int | None:
    """15 for 1.5: exact, because the number never was a binary fraction."""
    if type(emphasis) not in (int, Decimal):
        return None
    tenths = Decimal(str(emphasis)) * 10
    if not 0 <= tenths <= MOST_CARE * 10 or tenths != int(tenths):
        return None
    return int(tenths)


def respell_missions(value: Any) -> Iterator[Finding]:
    for path, dyad in every_dyad(value):
        missions = field(dyad, "missions")
        if isinstance(missions, list):
            for place in range(len(missions)):
                where = (*path, "missions", place)
                yield from respell_word(missions, place, Mission, "state of a mission", where)


def respell_sanctions(value: Any) -> Iterator[Finding]:
    for variant_path, variant in levels(value):
        for path, channel in entries(variant, variant_path, "channels"):
            if isinstance(channel, dict) and "sanction" in channel:
                where = (*path, "sanction")
                yield from respell_word(channel, "sanction", Sanction, "kind of backing", where)


def respell_rungs(value: Any) -> Iterator[Finding]:
    for owners, kind in (("seats", "aims"), ("parties", "policy")):
        for owner_path, owner in entries(value, (), owners):
            for path, aim in entries(owner, owner_path, kind):
                measure = field(aim, "measure")
                if isinstance(measure, dict) and "rung" in measure:
                    where = (*path, "measure", "rung")
                    yield from respell_word(measure, "rung", Stage, "rung of the ladder", where)


def respell_word(
    inside: Any, at: str | int, ladder: type[IntEnum], kind: str, path: Path
) -> Iterator[Finding]:
    """The number of a word on a ladder."""
    steps = {step.name.lower(): int(step) for step in ladder}
    word = inside[at]
    if isinstance(word, str) and word in steps:
        inside[at] = steps[word]
    else:
        yield Finding(path, f"`{word}` is no {kind}{or_maybe(str(word), steps)}")


def every_dyad(value: Any) -> Iterator[tuple[Path, Any]]:
    yield from entries(value, (), "dyads")
    for path, variant in levels(value):
        yield from entries(field(variant, "start"), (*path, "start"), "dyads")


def levels(value: Any) -> Iterator[tuple[Path, Any]]:
    variants = field(value, "variants")
    if isinstance(variants, dict):
        for level, variant in variants.items():
            yield ("variants", level), variant


def field(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None


def entries(value: Any, path: Path, name: str) -> Iterator[tuple[Path, Any]]:
    """The entries of a list that should stand under this name; none if it does not."""
    rows = field(value, name)
    if isinstance(rows, list):
        for place, row in enumerate(rows):
            yield (*path, name, place), row
