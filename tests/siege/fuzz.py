"""Whatever a browser may be made to say: one answer, nothing written, nobody disturbed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from game_rules.ids import Level, ScenarioId
from server.guard.packets import GatePacket, TurnedAway
from server.journal.database import Database
from server.journal.memory import MemoryJournal
from server.journal.port import Journal
from server.journal.sql import SqlJournal
from server.protocol.faults import Code
from server.protocol.messages import Join, Lead, LookOn, Skip, Start
from server.runtime import ThreadingRuntime
from server.scenarios import load_shipped
from tests.postgres import empty_schema
from tests.server.house import House
from tests.server.journal.promise import KEY
from tests.server.lesson import Lesson
from tests.siege.kinds import Siege, Trial
from tests.siege.payloads import (
    ECHO,
    TO_SERVER,
    damaged,
    event_text,
    fits,
    payload_schema,
    twisted,
    whole,
)

WRONG: Final = frozenset({Code.OUR_FAULT, Code.TRY_AGAIN, Code.NOT_CONNECTED, Code.TOO_SLOW})
"""No payload may lead to one of these."""
RUNTIME: Final = ThreadingRuntime()
AGAIN_AFTER: Final = 150
"""Trials after which the house is built anew, as some of what is sent is good and ends the game."""


class Written:
    """A journal that counts what is written into it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.count = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._journal, name)

    def append(self, stream: str, seen: int, entries: Any, **how: Any) -> int:
        seq = self._journal.append(stream, seen, entries, **how)
        self.count += len(entries) + len(how.get("words", ()))
        return seq


class Rig:
    """A house with two sessions: one is attacked, in the other somebody goes on playing."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        self.journal = Written(journal)
        self.lesson = Lesson(folder, journal=self.journal)
        self.house = House(self.lesson)
        people = self.lesson.begin("Anna", "Ben", "Carl")
        self.lesson.lead(LookOn(people[2].person, 1))
        self.house.come_as_teacher("console")
        self.house.come_as_teacher("projector", projector=True)
        self.senders = (people[0].sid, people[1].sid, people[2].sid, "console", "projector")
        self.neighbour = self._open_other()

    def _open_other(self) -> str:
        """Another teacher's session, with one seat that is in the open first round."""
        lesson = self.lesson
        scenario = load_shipped(ScenarioId("serin-valley"))
        room = lesson.rooms.open(2, scenario, Level.INTRO, None)
        _, _, handed = lesson.people.join(Join(room.session.code, "Nina"), "10.0.0.2")
        for act in (Start(), Skip()):
            lesson.leading.lead(room, Lead(lesson.fresh_id(), None, act))
        self.house.come("nina", {"kind": "participant", "token": handed.token})
        return "nina"

    def said(self, sid: str, packet: str) -> Any:
        """The answer to a packet, as its sender gets it; from the gate, or from behind it."""
        try:
            read = GatePacket(encoded_packet=packet)
        except TurnedAway as no:
            return {"kind": "fault", "code": no.why.value, "facts": {}}
        return self.house.door.dispatch(sid, *read.data)

    def close(self) -> None:
        self.lesson.close()
        self.journal.close()


def attack(seed: int, number: int) -> tuple[str, str, Any, int]:
    """The message of a trial, its packet, its payload (None where it is no JSON), and who sends."""
    chance = Random(f"fuzz {seed} {number}")
    name = TO_SERVER[number % len(TO_SERVER)]
    fitting = 3 if name in {"lead", "watch"} else chance.randrange(2)
    who = fitting if chance.random() < 0.8 else chance.randrange(5)
    if chance.random() < 0.1:
        return name, f"27{twisted(chance, name)}", None, who
    payload = damaged(chance, whole(chance, payload_schema(name)))
    if chance.random() < 0.05:
        name = chance.choice(["shout", "view", "on-connect", "act-2"])
    return name, f"27{event_text(name, payload)}", payload, who


def strike(rig: Rig, seed: int, number: int) -> str:
    """One trial: what is answered, and whether anybody else notices. Gives the code."""
    name, packet, payload, who = attack(seed, number)
    house, lesson = rig.house, rig.lesson
    lesson.now += 1000
    before, sent, begun = rig.journal.count, len(lesson.sent), time.monotonic()
    answer = rig.said(rig.senders[who], packet)
    took = time.monotonic() - begun
    what = f"{name} by {who}: {packet[:300]} -> {answer}"
    assert took < 1, f"{took:.1f} s for {what}"
    assert ECHO not in str(answer), what
    code = answer["code"] if answer["kind"] == "fault" else answer["kind"]
    if answer["kind"] == "fault":
        assert set(answer) == {"kind", "code", "facts"}, what
        assert code not in WRONG, what
        assert rig.journal.count == before, f"written though refused: {what}"
    else:
        assert payload is not None, f"not JSON, and not refused: {what}"
        assert fits(name, payload), f"not what the schema allows, and not refused: {what}"
        assert fits(name, answer, "answer"), what
    if code in {"malformed", "unknown-message", "not-allowed", "not-there"}:
        assert len(lesson.sent) == sent, f"something was sent: {what}"
    assert house.act(rig.neighbour) == {"kind": "accepted"}, f"a neighbour is disturbed by {what}"
    return str(code)


@contextmanager
def opened(
    seed: int, journal: Callable[[Path], Journal] = lambda _: MemoryJournal()
) -> Iterator[Trial]:
    """The trials of one seed, each on a house that still stands."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        rigs: list[Rig] = []

        def trial(number: int) -> int:
            if number % AGAIN_AFTER == 0 or not rigs:
                for old in rigs:
                    old.close()
                own = Path(folder) / str(number)
                own.mkdir()
                rigs[:] = [Rig(own, journal(own))]
            strike(rigs[0], seed, number)
            return 1

        try:
            yield trial
        finally:
            for rig in rigs:
                rig.close()


@contextmanager
def opened_twice(seed: int) -> Iterator[Trial]:
    """The same houses on SQLite and on PostgreSQL, attacked alike."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        database = stack.enter_context(empty_schema())

        def on(url: str) -> Callable[[Path], Journal]:
            return lambda own: SqlJournal(Database(url or f"sqlite:///{own}/j.db", RUNTIME), KEY)

        rigs: list[Rig] = []

        def trial(number: int) -> int:
            if number % AGAIN_AFTER == 0 or not rigs:
                for old in rigs:
                    old.close()
                rigs.clear()
                for store, url in (("sqlite", ""), ("postgres", database)):
                    own = Path(folder) / f"{store}-{number}"
                    own.mkdir()
                    rigs.append(Rig(own, on(url)(own)))
            codes = [strike(rig, seed, number) for rig in rigs]
            assert codes[0] == codes[1], (attack(seed, number)[1][:300], codes)
            return 1

        try:
            yield trial
        finally:
            for rig in rigs:
                rig.close()


FUZZ: Final = Siege(
    name="fuzz",
    says="every payload gets one answer with a known code within a second, and writes nothing",
    gate=600,
    release=110_000,
    opened=opened,
)

STORES: Final = Siege(
    name="stores",
    says="SQLite and PostgreSQL accept and refuse the same payloads",
    gate=150,
    release=11_000,
    opened=opened_twice,
)
