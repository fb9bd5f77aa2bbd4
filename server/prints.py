"""Scenarios exactly as they were printed for a game, kept by what they say.

A running game ends on the text it began with, and a replay years later reads the same text, however
the file on the shelf has changed since.
"""

from __future__ import annotations

import json
from typing import Final, Protocol

from sqlalchemy import Column, Connection, String, Table, Text, insert, select

from game_rules.ids import Level
from game_rules.scenario import Printed, Scenario
from server.journal.database import Database
from server.journal.tables import METADATA
from server.protocol.derive import canonical, fast_read
from server.scenarios import digest

PRINTS: Final = Table(
    "print",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("text", Text, nullable=False),
)


class Prints(Protocol):
    """Where printed scenarios lie."""

    def keep(self, scenario: Scenario) -> str:
        """Lay a scenario down; what is returned finds it again."""

    def find(self, digest: str) -> Scenario:
        """A scenario that was laid down here."""

    def printed(self, digest: str, level: Level) -> Printed:
        """The same at one level; all who play it share it, with what it has looked up."""


class MemoryPrints:
    """Prints of a server, or a test, that keeps nothing."""

    def __init__(self) -> None:
        self._scenarios: dict[str, Scenario] = {}
        self._printed: dict[tuple[str, Level], Printed] = {}

    def keep(self, scenario: Scenario) -> str:
        key = digest(scenario)
        self._scenarios[key] = scenario
        return key

    def find(self, digest: str) -> Scenario:
        return self._scenarios[digest]

    def printed(self, digest: str, level: Level) -> Printed:
        key = (digest, level)
        if key not in self._printed:
            self._printed[key] = Printed(self.find(digest), level)
        return self._printed[key]


class SqlPrints:
    """Prints beside the journal."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._at_hand = MemoryPrints()

    def keep(self, scenario: Scenario) -> str:
        key = self._at_hand.keep(scenario)
        text = canonical(scenario)

        def work(connection: Connection) -> None:
            if connection.scalar(select(PRINTS.c.digest).where(PRINTS.c.digest == key)) is None:
                connection.execute(insert(PRINTS), {"digest": key, "text": text})

        self._database.write(work)
        return key

    def find(self, digest: str) -> Scenario:
        try:
            return self._at_hand.find(digest)
        except KeyError:
            query = select(PRINTS.c.text).where(PRINTS.c.digest == digest)
            text = self._database.read(lambda connection: connection.scalar(query))
            if text is None:
                raise LookupError(f"no scenario was printed as {digest}") from None
            self._at_hand.keep(fast_read(Scenario, json.loads(text)))
            return self._at_hand.find(digest)

    def printed(self, digest: str, level: Level) -> Printed:
        self.find(digest)
        return self._at_hand.printed(digest, level)
