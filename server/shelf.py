"""The shelf: the scenarios that come with the program, and those that a teacher has laid there.

What a teacher lays down is seen by them alone, and kept as what it says, not as the file it came
in: a file is read as text, never unpacked, never written to a disk under its own name, and what
does not pass every gate of a scenario is not kept at all.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
)

from game_rules.ids import ScenarioId
from game_rules.scenario import Scenario
from server.journal.database import Database
from server.journal.tables import METADATA
from server.protocol.derive import canonical, fast_read
from server.protocol.faults import Code, Faulted
from server.protocol.shape import KEBAB
from server.runtime import Runtime
from server.scenarios import BadScenario, Complaint, UnknownScenario, load_shipped, look_over
from server.scenarios import shipped as ids_of_shipped

OWN_SCENARIOS: Final = Table(
    "own_scenario",
    METADATA,
    Column("account", Integer, nullable=False),
    Column("scenario", String(48), nullable=False),
    Column("text", Text, nullable=False),
    Column("laid", BigInteger, nullable=False),
    PrimaryKeyConstraint("account", "scenario"),
)
"""What teachers have laid on their own shelves: a scenario as JSON, and when."""

IS_ID: Final = re.compile(KEBAB.removeprefix("^").removesuffix("$")).fullmatch

MOST_OWN: Final = 20
"""Scenarios that one teacher can have laid down."""

Complaints = tuple[Complaint, ...]


class Shelf:
    """What a teacher can choose from; one teacher's own scenarios do not exist for another."""

    def __init__(self, database: Database, runtime: Runtime) -> None:
        self._database = database
        self._runtime = runtime
        self._turn = threading.Lock()
        """One file is read at a time: reading is long, and must not take the machine from a game"""

    def shipped(self) -> Iterator[Scenario]:
        """Those that come with the program."""
        return map(load_shipped, ids_of_shipped())

    def own(self, account: int) -> list[Scenario]:
        """Those that this teacher has laid down, the newest first."""
        query = (
            select(OWN_SCENARIOS.c.text)
            .where(OWN_SCENARIOS.c.account == account)
            .order_by(OWN_SCENARIOS.c.laid.desc(), OWN_SCENARIOS.c.scenario)
        )
        texts = self._database.read(lambda connection: list(connection.scalars(query)))
        return [_scenario(text) for text in texts]

    def find(self, account: int, scenario: ScenarioId) -> Scenario | None:
        """A scenario that this teacher can choose."""
        if not IS_ID(scenario):  # it comes from an address, and a database chokes on some
            return None
        try:
            return load_shipped(scenario)
        except UnknownScenario:
            query = select(OWN_SCENARIOS.c.text).where(_is(account, scenario))
            text = self._database.read(lambda connection: connection.scalar(query))
            return None if text is None else _scenario(text)

    def lay(self, account: int, text: str, file: str, now: int) -> tuple[Scenario, Complaints]:
        """Lay down what a file says, in the place of what has the same id; also what its author
        should look at. Raises `BadScenario` with all that keeps it from being played.
        """
        with self._turn:
            scenario, advice = self._runtime.offload(look_over, text, file)
        if scenario.id in ids_of_shipped():
            says = f"`{scenario.id}` comes with the program; give yours another id"
            raise BadScenario((Complaint(file, 1, 1, ("id",), says),))
        row = {
            "account": account,
            "scenario": scenario.id,
            "text": canonical(scenario),
            "laid": now,
        }

        def work(connection: Connection) -> None:
            connection.execute(delete(OWN_SCENARIOS).where(_is(account, scenario.id)))
            mine = OWN_SCENARIOS.c.account == account
            if (connection.scalar(select(func.count()).where(mine)) or 0) >= MOST_OWN:
                raise Faulted(Code.SHELF_FULL, most=MOST_OWN)
            connection.execute(insert(OWN_SCENARIOS), row)

        self._database.write(work)
        return scenario, advice

    def take_away(self, account: int, scenario: ScenarioId) -> bool:
        """Take one of this teacher's own from the shelf; games that play it play on."""
        if not IS_ID(scenario):
            return False
        forget = delete(OWN_SCENARIOS).where(_is(account, scenario))
        return bool(self._database.write(lambda connection: connection.execute(forget).rowcount))


def forget_shelf(database: Database, account: int) -> None:
    """Take away all that a teacher has laid down, with their account."""
    forget = delete(OWN_SCENARIOS).where(OWN_SCENARIOS.c.account == account)
    database.write(lambda connection: connection.execute(forget).rowcount)


@lru_cache(maxsize=64)
def _scenario(text: str) -> Scenario:
    return fast_read(Scenario, json.loads(text))


def _is(account: int, scenario: ScenarioId) -> Any:
    return (OWN_SCENARIOS.c.account == account) & (OWN_SCENARIOS.c.scenario == scenario)
