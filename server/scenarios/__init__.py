"""Scenario files: read one into a `Scenario`, or say precisely what is wrong with it and where.

A file passes five gates, and each one says all it can before the next is tried: is it plain YAML
(`page.py`), is what is like something else written out (`likeness.py`), are the author's spellings
sound (`spelling.py`), does everything have the right shape (`shape.py`), and does it make sense as
a game (`meaning/`).
"""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from game_rules.ids import ScenarioId
from game_rules.scenario import Scenario
from server.protocol.derive import canonical
from server.scenarios.advice import described, odd_spots
from server.scenarios.complaints import (
    BadScenario,
    Complaint,
    Finding,
    format_complaint,
    or_maybe,
)
from server.scenarios.likeness import fill_in
from server.scenarios.meaning import findings_of
from server.scenarios.page import Page, read_page
from server.scenarios.shape import take_shape
from server.scenarios.spelling import respell

__all__ = [
    "BadScenario",
    "Complaint",
    "UnknownScenario",
    "described",
    "digest",
    "format_complaint",
    "load_shipped",
    "look_over",
    "placed",
    "read_scenario",
    "shipped",
]

FOLDER: Final = "scenarios"
ENDING: Final = ".yaml"
MOST_COMPLAINTS: Final = 100
"""Said about one file at once; nobody mends more in one go."""


class UnknownScenario(LookupError):
    """No scenario of this id comes with the program."""


def read_scenario(text: str | bytes, name: str) -> Scenario:
    """The scenario that a file contains; `name` is what complaints call the file.

    Raises `BadScenario` with every complaint of the gate that the file did not pass.
    """
    scenario, _ = taken(text, name)
    return scenario


def look_over(text: str | bytes, name: str) -> tuple[Scenario, tuple[Complaint, ...]]:
    """The same, and what its author should look at though it can be played."""
    scenario, page = taken(text, name)
    return scenario, page.complaints_about(odd_spots(scenario))


def placed(text: str | bytes, name: str, findings: Iterable[Finding]) -> tuple[Complaint, ...]:
    """Findings about a scenario that can be played, each at its line and column in the file."""
    _, page = taken(text, name)
    return page.complaints_about(findings)


def taken(text: str | bytes, name: str) -> tuple[Scenario, Page]:
    page = read_page(text, name)
    stop_at(page.complaints_about(fill_in(page)))
    stop_at(page.complaints_about(respell(page.value)))
    scenario, misshapen = take_shape(page.value)
    stop_at(page.complaints_about(misshapen))
    if scenario is None:
        raise AssertionError("a page without complaints has a shape")
    stop_at(page.complaints_about(findings_of(scenario)))
    return scenario, page


def stop_at(complaints: tuple[Complaint, ...]) -> None:
    if complaints:
        raise BadScenario(complaints[:MOST_COMPLAINTS])


@cache
def shipped() -> tuple[ScenarioId, ...]:
    """The ids of the scenarios that come with the program."""
    names = (entry.name for entry in files(FOLDER).iterdir())
    return tuple(
        ScenarioId(name.removesuffix(ENDING)) for name in sorted(names) if name.endswith(ENDING)
    )


@cache
def load_shipped(scenario: ScenarioId) -> Scenario:
    """A scenario that comes with the program, read once."""
    if scenario not in shipped():
        raise UnknownScenario(f"no scenario is called `{scenario}`{or_maybe(scenario, shipped())}")
    file = scenario + ENDING
    return read_scenario((files(FOLDER) / file).read_bytes(), f"{FOLDER}/{file}")


def digest(scenario: Scenario) -> str:
    """A fingerprint of what a scenario says; comments and spacing of its file do not count."""
    return hashlib.sha256(canonical(scenario).encode()).hexdigest()
