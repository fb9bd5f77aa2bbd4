"""What a run of the bench is asked to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class PhaseName(StrEnum):
    """What the clients do."""

    PACED = "paced"
    """rounds of fixed length, acts spread over them"""
    DEADLINE = "deadline"
    """all seal within one second, round after round"""
    TALK = "talk"
    """a line a second from everybody"""
    SATURATION = "saturation"
    """every table plays as fast as it can"""
    STORM = "storm"
    """all connections are cut and come back at once"""
    IDLE = "idle"
    """everybody is there and nobody does anything"""
    SOAK = "soak"
    """a lesson of three hours, its clock running ahead"""
    START = "start"
    """a start with a thousand sessions in the journal, and a long game that is taken up again"""


SPECIAL = (PhaseName.IDLE, PhaseName.SOAK, PhaseName.START)
USUAL = tuple(name for name in PhaseName if name not in SPECIAL)
"""What is played where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One run."""

    tables: int
    seconds: int
    """Of the paced phase and of the soak; half as many of saturation."""
    rate: float | None = None
    """Commands a second in the paced phase."""
    phases: Sequence[PhaseName] = field(default=USUAL)
    workers: int = 1
    database_url: str | None = None
    """An empty database; SQLite in a folder of its own where there is none."""
    redis_url: str | None = None
    by_class: bool = False
    """Whether all of a class are at one worker; else its seats are spread over all of them."""
