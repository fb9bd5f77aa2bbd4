"""What is wrong with a scenario file: said once, with its place, in words for its author."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

Path = tuple[str | int, ...]
"""The way to a value: names of fields and ids, and places in lists counted from 0."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with the value at a path, or with the name that it stands under."""

    path: Path
    says: str
    about_name: bool = False


@dataclass(frozen=True, slots=True)
class Complaint:
    """A finding in a file: lines and columns are counted from 1, as editors do."""

    file: str
    line: int
    column: int
    path: Path
    says: str


class BadScenario(Exception):
    """A scenario file that cannot be played, and everything that is wrong with it."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__("\n".join(map(format_complaint, complaints)))
        self.complaints = complaints


def format_complaint(complaint: Complaint) -> str:
    """`scenarios/x.yaml:12:5 issues[2].options: ...`, which editors turn into a link."""
    place = f"{complaint.file}:{complaint.line}:{complaint.column}"
    path = format_path(complaint.path)
    return f"{place} {path}: {complaint.says}" if path else f"{place} {complaint.says}"


def format_path(path: Path) -> str:
    """`issues[2].options[0].worth`"""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def or_maybe(wrong: str, right: Iterable[str]) -> str:
    """What was probably meant, or else what there is to choose from."""
    choice = list(dict.fromkeys(right))
    near = get_close_matches(wrong[:80], choice, n=1, cutoff=0.6)
    if near:
        return f"; did you mean `{near[0]}`?"
    return f"; choose from {listed(choice, 'or')}" if choice else ""


def listed(names: Iterable[str], joint: str = "and") -> str:
    """`a`, `b` and `c`"""
    *most, last = [f"`{name}`" for name in names]
    return f"{', '.join(most)} {joint} {last}" if most else last
