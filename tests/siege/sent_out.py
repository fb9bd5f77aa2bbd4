"""Somebody is sent out at a moment by chance, tries every way back, and is told nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

import pytest

from server.guard.credentials import Handed
from server.protocol.faults import Faulted
from server.protocol.messages import ComeBack, Join, LeadAct, Skip, Start, Tell, Voice
from tests.server.house import House
from tests.server.lesson import Lesson
from tests.siege.kinds import Siege, Trial

NAMES: Final = ("Anna", "Ben", "Cleo", "Dario", "Eve", "Finn", "Gail")
TOLD: Final = ("view", "talk", "pulse", "notes", "lobby", "classroom")
"""Messages that tell something of the class."""


class Class:
    """A class at its tables, with a console, at some moment of its lesson."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self.chance = chance
        self.lesson = lesson = Lesson(folder)
        self.house = House(lesson)
        self.handed: dict[int, Handed] = {}
        for name in NAMES:
            _, person, handed = lesson.people.join(Join(lesson.room.session.code, name), "10.0.0.1")
            self.handed[person] = handed
            self.house.come(f"sid-{person}", {"kind": "participant", "token": handed.token})
        self.house.come_as_teacher("console")
        moments: list[LeadAct] = [Start(), Skip(), Skip(), Skip()]
        lesson.lead(Tell(Voice.TEACHER, "Good morning.", None))
        for act in moments[: chance.randrange(len(moments) + 1)]:
            lesson.lead(act)
            self.everybody_plays()

    def everybody_plays(self, but: int = 0) -> None:
        """All who are in say something and seal, and a second passes."""
        for person, place in self.lesson.room.session.places.items():
            if person != but:
                members = self.lesson.room.printed.members
                channel = next(each for each in members if place.seat in members[each])
                said = {"id": self.lesson.fresh_id(), "channel": channel, "words": "Now what?"}
                self.house.say(f"sid-{person}", "say", **said)
                self.house.act(f"sid-{person}")
        self.lesson.pass_time(1.25)

    def told(self, sid: str, since: int) -> list[str]:
        """What a connection was told of the class since then."""
        sent = [each for each in self.lesson.sent[since:] if each.sid == sid]
        return [
            each.name
            for each in sent
            if each.name in TOLD and each.payload.get("notes") != []  # an empty desk tells nothing
        ]

    def written(self) -> int:
        """How many rows there are."""
        journal = self.lesson.journal
        return sum(journal.lasts(journal.streams()).values())


def send_out(folder: Path, chance: Random) -> int:
    """One class, one who is sent out; how many ways back were tried."""
    class_ = Class(folder, chance)
    lesson, house = class_.lesson, class_.house
    try:
        out = chance.choice(list(class_.handed))
        name, handed, sid = NAMES[out - 1], class_.handed[out], f"sid-{out}"
        kept = _token_of(lesson, sid)
        removal = {"kind": "remove", "person": out, "and_later": False}
        answer = house.say("console", "lead", id=lesson.fresh_id(), table=None, act=removal)
        assert answer["kind"] == "accepted", answer
        assert house.goodbye(sid) == ["removed"]
        since = len(lesson.sent)

        rows = class_.written()
        for message, said in (
            ("act", {"id": lesson.fresh_id(), "act": {"kind": "seal-orders", "orders": []}}),
            ("say", {"id": lesson.fresh_id(), "channel": "front", "words": "I am back"}),
            ("sync", {"table": 1, "view": 0, "talk": 0}),
            ("debrief", {"table": 1, "language": "en"}),
            ("my-data", {}),
        ):
            answer = house.say(sid, message, **said)
            assert answer["kind"] == "fault", f"{message} on the old connection: {answer}"
        assert class_.written() == rows, "the old connection has written something"

        for number, token in enumerate({handed.token, kept}):
            tab = f"tab-{number}"
            house.come(tab, {"kind": "participant", "token": token})
            assert house.goodbye(tab) == ["token-dead"], f"a token opens: {house.goodbye(tab)}"
        address = chance.choice(["10.0.0.1", "10.9.9.9"])
        code = lesson.room.session.code
        for back in (ComeBack(key=handed.link), ComeBack(code, name, handed.pin)):
            with pytest.raises(Faulted):
                lesson.people.come_back(back, address)

        strangers = []
        for again in (name, "Somebody else"):
            _, _, fresh = lesson.people.join(Join(code, again), "10.0.0.1")
            strangers.append(f"again-{again}")
            house.come(strangers[-1], {"kind": "participant", "token": fresh.token})
        class_.everybody_plays(out)
        for stranger in (sid, *strangers, "tab-0"):
            told = set(class_.told(stranger, since)) - {"lobby"}
            assert not told, f"{stranger} is told {sorted(told)}"
        return 7 + len(strangers)
    finally:
        lesson.close()


def _token_of(lesson: Lesson, sid: str) -> str:
    """The token that a connection was told last."""
    tokens = [
        each.payload["token"] for each in lesson.sent if (each.sid, each.name) == (sid, "welcome")
    ]
    return str(next(token for token in reversed(tokens) if token is not None))


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One class for each trial."""

    def trial(number: int) -> int:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            return send_out(Path(folder), Random(f"sent out {seed} {number}"))

    yield trial


SENT_OUT: Final = Siege(
    name="sent-out",
    says="who is sent out is told nothing more, and no token, link, PIN or name leads back",
    gate=5,
    release=500,
    opened=opened,
)
