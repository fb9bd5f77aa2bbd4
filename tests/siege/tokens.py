"""What opens a seat, forged, mutated, worn out or somebody else's: none opens anything."""

from __future__ import annotations

import secrets
import string
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from server.guard.limiter import ALLOWANCES, Kind
from server.protocol.faults import Code, Faulted
from server.protocol.messages import ComeBack, Remove
from tests.server.house import House
from tests.server.lesson import Lesson
from tests.siege.kinds import Siege, Trial

LETTERS: Final = string.ascii_letters + string.digits + "-_"
PEOPLE: Final = 6
WAIT: Final = 3_600_000
"""Milliseconds that pass between two tries, so that none is turned away unread for being one too
many: what is attacked here is the key, and not the count of tries."""


class Keys:
    """A lesson with people, one of whom was sent out, and all that they were ever handed."""

    def __init__(self, folder: Path) -> None:
        self.lesson = Lesson(folder)
        self.house = House(self.lesson)
        people = [self.lesson.join(f"Person {chr(65 + at)}") for at in range(PEOPLE)]
        self.handed = [browser.handed for browser in people if browser.handed is not None]
        self.names = [f"Person {chr(65 + at)}" for at in range(PEOPLE)]
        self.dead: list[str] = []
        for handed in self.handed:
            arrived = self.lesson.credentials.arrive(handed.token)
            assert arrived is not None
            holder, following = arrived
            self.lesson.credentials.keep(holder, following)
            self.dead.append(handed.token)
        self.lesson.lead(Remove(people[-1].person))
        self.tries = 0

    def forged(self, chance: Random) -> str:
        """A token as somebody who has none, or had one, or has another's link, would try it."""
        kind = chance.choice(["made-up", "turned", "longer", "shorter", "dead", "link", "case"])
        known = chance.choice([*self.dead, *(each.link for each in self.handed)])
        if kind == "made-up":
            return secrets.token_urlsafe(32)
        if kind == "turned":
            at = chance.randrange(len(known))
            other = chance.choice([each for each in LETTERS if each != known[at]])
            return known[:at] + other + known[at + 1 :]
        if kind == "longer":
            return known + chance.choice(LETTERS)
        if kind == "shorter":
            return known[:-1]
        if kind == "case":
            return known.swapcase()
        return known

    def knock(self, token: str) -> list[dict[str, Any]]:
        """All that is said to a connection with this token."""
        self.tries += 1
        self.lesson.now += WAIT
        sid = f"forger-{self.tries}"
        self.house.come(sid, {"kind": "participant", "token": token})
        assert sid not in self.lesson.presence.by_sid, token
        return [{"name": it.name, **it.payload} for it in self.lesson.sent if it.sid == sid]

    def come_back(self, said: ComeBack) -> tuple[str, dict[str, str]]:
        """How a wrong PIN or link is answered."""
        self.tries += 1
        self.lesson.now += WAIT
        try:
            self.lesson.people.come_back(said, f"10.{self.tries % 250}.1.1")
        except Faulted as no:
            return no.code, dict(no.facts)
        raise AssertionError(f"let in: {said}")

    def attempt(self, chance: Random) -> int:
        """A token, a link and two PINs; every answer is that to what was never handed out."""
        unknown = self.knock(secrets.token_urlsafe(32))
        assert self.knock(self.forged(chance)) == unknown
        assert [it["name"] for it in unknown] == ["goodbye"]
        link = self.forged(chance)
        live = {each.link for each in self.handed[:-1]}
        if link not in live:
            assert self.come_back(ComeBack(key=link)) == (Code.NOT_THERE, {})
        at = chance.randrange(PEOPLE)
        foreign = {self.handed[other].pin for other in range(PEOPLE) if other != at}
        wrong = foreign | {f"{chance.randrange(10**6):06d}"}
        pin = chance.choice(sorted(wrong - {self.handed[at].pin}))
        code = self.lesson.room.session.code
        for name in (self.names[at], "Nobody Here"):
            said = ComeBack(code=code, name=name, pin=pin)
            assert self.come_back(said) == (Code.NOT_THERE, {})
        gone = ComeBack(code=code, name=self.names[-1], pin=self.handed[-1].pin)
        assert self.come_back(gone) == (Code.NOT_THERE, {})
        self.lesson.sent.clear()
        return 6

    def still_open(self) -> None:
        """Whoever does hold a key comes in by it: the door is not merely shut."""
        assert ALLOWANCES[Kind.FAILED_TOKEN].credits
        for each in self.handed[:-1]:
            self.lesson.now += WAIT
            assert self.lesson.people.come_back(ComeBack(key=each.link), "10.0.0.1")


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """Six tries for each trial, all against one lesson."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        keys = Keys(Path(folder))

        def trial(number: int) -> int:
            return keys.attempt(Random(f"tokens {seed} {number}"))

        try:
            yield trial
            keys.still_open()
        finally:
            keys.lesson.close()


TOKENS: Final = Siege(
    name="tokens",
    says="no token, link or PIN that is forged, changed, worn out or another's opens anything",
    gate=90,
    release=1_700,
    opened=opened,
)
"""Of six tries each: 540 in the ordinary tests, 10,200 before a release."""
