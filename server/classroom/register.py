"""What lies beside a session's stream: names, notes, and where people came from.

A register is filled by whoever writes a fact, and from the journal where another worker wrote it;
always before the session knows of the fact, so that nobody is ever shown without a name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from server.classroom.events import NoteSent, PersonJoined, PersonKnocked, PersonRenamed
from server.guard.codes import fingerprint
from server.journal.port import Row


@dataclass(slots=True)
class Register:
    """The texts of one session that are at hand."""

    names: dict[int, str] = field(default_factory=dict)
    origins: dict[int, str] = field(default_factory=dict)
    """A mark of where somebody came from, to be compared and never read."""
    said: dict[str, str] = field(default_factory=dict)
    """The teacher's notes, by the names of their texts."""
    arrivals: dict[str, int] = field(default_factory=dict)
    """Who came in with which request, so that a request that is sent again brings nobody else."""

    def fill(
        self,
        rows: Sequence[Row],
        facts: Sequence[Any],
        renamed: Mapping[int, int],
        fetch: Callable[[Sequence[str]], Mapping[str, str]],
    ) -> None:
        """Fetch what lies beside facts that others wrote; `renamed` is how often somebody had been
        given another name before them.
        """
        times = dict(renamed)
        names, origins, notes = dict[str, int](), dict[str, int](), list[str]()
        for row, fact in zip(rows, facts, strict=True):
            match fact:
                case PersonJoined(person) | PersonKnocked(person):
                    names[name_text(person)] = person
                    origins[origin_text(person)] = person
                    if row.act_id is not None:
                        self.arrivals[row.act_id] = person
                case PersonRenamed(person):
                    times[person] = times.get(person, 0) + 1
                    names[name_text(person, times[person])] = person
                case NoteSent(text):
                    notes.append(text)
        wanted = [*names, *origins, *notes]
        texts = fetch(wanted) if wanted else {}
        # A name that was given later stands later, and is the one that counts.
        self.names |= {person: texts[text] for text, person in names.items() if text in texts}
        self.origins |= {person: texts[text] for text, person in origins.items() if text in texts}
        self.said |= {text: texts[text] for text in notes if text in texts}


def name_text(person: int, times: int = 0) -> str:
    """Under which name the words beside the journal hold somebody's name, renamed so often."""
    return f"name-{person}" if times == 0 else f"name-{person}-{times}"


def origin_text(person: int) -> str:
    """Under which name the words beside the journal hold the mark of where somebody came from."""
    return f"origin-{person}"


def origin_mark(key: str, address: str) -> str:
    """A mark of an address that says nothing outside of this session."""
    return fingerprint(f"{key}|{address}")
