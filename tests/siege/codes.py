"""Strangers guess join codes, from one address or a thousand, while a class comes in.

Two sieges. In `codes` the door of the classroom is asked directly, and the clock is the siege's
own: each trial is a minute of an hour in which a million guesses are made. In `codes-served` a real
server is asked over HTTP by the clock on the wall, from addresses that a proxy names.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from game_rules.ids import Level
from server.classroom.rooms import Room
from server.guard.codes import CLEAR, CODE_LENGTH
from server.guard.limiter import ALLOWANCES, Kind
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Join
from tests.server.lesson import Lesson
from tests.server.school import Answered, School
from tests.server.served import Served
from tests.siege.kinds import Siege, Trial

CROWDS: Final = (1, 10, 1_000)
"""Addresses that guess."""
LIVE: Final = 200
"""Open sessions."""
CLASS: Final = 40
GUESSES: Final = 16_667
"""In a minute: a million in an hour."""
MINUTE: Final = 60_000
COMES_WITHIN: Final = 30_000
"""Milliseconds in which all of a class have first pressed."""
MISTYPES: Final = 0.25
"""The part of a class that types a wrong letter once or twice before."""

TOGETHER, OF_ONE, FIRST = (
    ALLOWANCES[kind] for kind in (Kind.ALL_FAILED_JOINS, Kind.FAILED_JOIN, Kind.FIRST_FAILED_JOINS)
)


def most_looked_up(addresses: int, seconds: float) -> float:
    """How many guesses may be looked up, by what is declared: what all have together, and the
    first few of each address.
    """
    first = FIRST.credits * (1 + seconds / FIRST.seconds) * addresses
    return TOGETHER.credits * (1 + seconds / TOGETHER.seconds) + first


def most_of_one(seconds: float) -> float:
    return OF_ONE.credits * (1 + seconds / OF_ONE.seconds)


def guess(chance: Random) -> str:
    code = "".join(chance.choices(CLEAR, k=CODE_LENGTH))
    return code.lower() if chance.random() < 0.1 else code


def mistyped(code: str, chance: Random) -> str:
    at = chance.randrange(len(code))
    return code[:at] + chance.choice(CLEAR.replace(code[at], "")) + code[at + 1 :]


def name(number: int) -> str:
    """Names that nobody takes for each other."""
    return f"{'abcdefgh'[number // 8]}{'abcdefgh'[number % 8]}"


class Town:
    """Two hundred sessions, somebody who guesses, and one class after the other that comes in."""

    def __init__(self, folder: Path, addresses: int) -> None:
        self.lesson = lesson = Lesson(folder)
        self.addresses = addresses
        scenario = lesson.room.printed.scenario
        opened = [lesson.rooms.open(1, scenario, Level.INTRO, None) for _ in range(LIVE - 1)]
        self.rooms = [lesson.room, *opened]
        self.looked_up: Counter[str] = Counter()
        self.sent = 0
        self.minutes = 0
        self.slowest = 0.0
        self.told_to_wait = 0
        """Those of a class who had mistyped, and heard that it was too often: others had guessed.
        The right code opened for them all the same.
        """

    def minute(self, chance: Random) -> int:
        """A minute of guesses, and a class that comes in meanwhile; how many guesses were sent."""
        lesson, begun = self.lesson, self.lesson.now
        room = self.rooms[self.minutes % LIVE]
        self.minutes += 1
        where = self._school(room)
        coming = self._coming(room, chance)
        for number in range(GUESSES):
            lesson.now = begun + number * MINUTE // GUESSES
            while coming and begun + coming[-1][0] <= lesson.now:
                self._student(room, where, *coming.pop())
            self._guess(f"machine-{chance.randrange(self.addresses)}", guess(chance))
        assert not coming, f"{len(coming)} of a class are not in after a minute"
        assert len(room.session.people) >= CLASS
        self.slowest = max(self.slowest, (max(self.came) - begun) / 1000)
        lesson.now = begun + MINUTE
        self.check()
        return GUESSES

    def _school(self, room: Room) -> str:
        """Where a class is: with its teacher; alone; or with its teacher behind the very address
        that is guessing.
        """
        where = (f"school-{self.minutes}", f"homes-{self.minutes}", "machine-0")[self.minutes % 3]
        if not where.startswith("homes"):
            self.lesson.people.opened(room, where)
        self.came: list[int] = []
        return where

    def _coming(self, room: Room, chance: Random) -> list[tuple[int, int, str]]:
        """When who types what, the last first."""
        typed = []
        for number in range(CLASS):
            at = chance.randrange(COMES_WITHIN)
            if chance.random() < MISTYPES:
                for _ in range(chance.randint(1, 2)):
                    typed.append((at, number, mistyped(room.session.code, chance)))
                    at += chance.randint(3_000, 10_000)
            typed.append((at, number, room.session.code))
        return sorted(typed, reverse=True)

    def _student(self, room: Room, where: str, _at: int, number: int, code: str) -> None:
        fault = self._press(where, code, name(number))
        if code == room.session.code:
            assert not fault, f"shut out at {where}: {fault}"
            self.came.append(self.lesson.now)
            return
        assert fault in {Code.NOT_THERE, Code.TOO_OFTEN}, f"a mistyped code is answered {fault!r}"
        self.told_to_wait += fault == Code.TOO_OFTEN

    def _guess(self, address: str, code: str) -> None:
        self.sent += 1
        fault = self._press(address, code, "Eve")
        assert fault in {Code.NOT_THERE, Code.TOO_OFTEN}, f"a guess is answered {fault!r}"
        self.looked_up[address] += fault == Code.NOT_THERE

    def _press(self, address: str, code: str, who: str) -> str:
        """What is said to somebody who types a code: the fault, or nothing."""
        try:
            self.lesson.people.join(Join(code, who), address)
        except Faulted as no:
            return no.code
        return ""

    def check(self) -> None:
        """No more guesses than are declared have been looked up."""
        seconds = 60 * self.minutes
        most, together = most_looked_up(self.addresses, seconds), self.looked_up.total()
        assert together <= most, f"{together} were looked up in {seconds} s, and not {most:.0f}"
        one = max(self.looked_up.values())
        assert one <= most_of_one(seconds), f"{one} were looked up for one address in {seconds} s"

    def __str__(self) -> str:
        one = max(self.looked_up.values(), default=0)
        return (
            f"codes from {self.addresses} addresses in {self.minutes} minutes: {self.sent} sent, "
            f"{self.looked_up.total()} looked up, {one} of one address at most, 0 found; a class "
            f"is in after {self.slowest:.1f} s, {self.told_to_wait} mistyped when it was too often"
        )


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """Three towns whose hours pass side by side."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        towns: list[Town] = []
        for addresses in CROWDS:
            own = Path(folder) / str(addresses)
            own.mkdir()
            towns.append(Town(own, addresses))
            stack.callback(towns[-1].lesson.close)

        def trial(number: int) -> int:
            chance = Random(f"codes {seed} {number}")
            return towns[number % len(towns)].minute(chance)

        try:
            yield trial
        finally:
            for town in towns:
                print(town)


CODES: Final = Siege(
    name="codes",
    says="guessed join codes are looked up as seldom as is declared, and shut out no class",
    gate=3,
    release=60 * len(CROWDS),
    opened=opened,
)
"""Before a release: an hour, and a million guesses, from each crowd."""

# --- the same against a real server ---------------------------------------------------------------

BURST: Final = 400
"""Guesses of one trial, as fast as they go."""
HANDS: Final = 4
"""Who guess at once, or press at once."""
MOST_SECONDS: Final = 60.0


class Street:
    """A real server with so many sessions, and what was asked of it."""

    def __init__(self, folder: Path, live: int) -> None:
        self.served = Served(folder, options=["--proxies", "127.0.0.1"])
        self.teacher = School(self.served.url).begin()
        self.codes = [self.teacher.code]
        for number in range(live - 1):
            self.teacher.headers["X-Forwarded-For"] = f"10.9.0.{number % 200}"
            said = {"scenario": "serin-valley", "level": "intro"}
            opened = self.teacher.request("POST", "/api/sessions", said)
            self.codes.append(opened["code"])
        self.began = time.monotonic()
        self.looked_up: Counter[str] = Counter()
        self.sent = 0
        self.slowest = 0.0

    def ask(self, address: str, code: str, who: str) -> str:
        """What is said to somebody who types a code: the fault, or nothing."""
        school = School(self.served.url, headers={"X-Forwarded-For": address})
        try:
            school.request("POST", "/api/join", {"code": code, "name": who})
        except Answered as no:
            return str(no.fault["code"])
        return ""

    def burst(self, number: int, chance: Random) -> int:
        """Guesses from all sides, and a class that presses meanwhile."""
        crowd = CROWDS[number % len(CROWDS)]
        tries = [
            (f"10.{number % 200}.{at // 200}.{at % 200}", guess(chance))
            for at in (chance.randrange(crowd) for _ in range(BURST))
        ]
        code, school = (
            self.codes[number % len(self.codes)],
            f"10.250.{number // 200}.{number % 200}",
        )
        with ThreadPoolExecutor(2 * HANDS) as hands:
            guesses = hands.map(lambda it: (it[0], self.ask(it[0], it[1], "Eve")), tries)
            begun = time.monotonic()
            class_ = hands.map(lambda at: self.ask(school, code, name(at)), range(CLASS))
            refused = [fault for fault in class_ if fault]
            took = time.monotonic() - begun
            answers = list(guesses)
        self.slowest = max(self.slowest, took)
        self.sent += BURST
        strange = {fault for _, fault in answers} - {Code.NOT_THERE, Code.TOO_OFTEN}
        assert not strange, f"a guess was answered {strange}"
        self.looked_up.update(each for each, fault in answers if fault == Code.NOT_THERE)
        assert not refused, f"of a class behind one address, {len(refused)} heard {refused[0]}"
        assert took <= MOST_SECONDS, f"a class was in after {took:.0f} s"
        self.check(crowd)
        return BURST

    def check(self, crowd: int) -> None:
        """No more than is declared, all trials together: the last crowd may be the first here."""
        seconds = time.monotonic() - self.began
        together = self.looked_up.total()
        most = most_looked_up(len(self.looked_up), seconds)
        assert together <= most, f"{together} were looked up in {seconds:.0f} s from {crowd}"
        one = max(self.looked_up.values(), default=0)
        assert one <= most_of_one(seconds), f"{one} were looked up for one address"

    def __str__(self) -> str:
        return (
            f"codes at a real server with {len(self.codes)} sessions: {self.sent} sent, "
            f"{self.looked_up.total()} from {len(self.looked_up)} addresses looked up in "
            f"{time.monotonic() - self.began:.0f} s, 0 found; a class of {CLASS} is in after "
            f"{self.slowest:.1f} s"
        )


def streets(live: int) -> Callable[[int], AbstractContextManager[Trial]]:
    """A server with so many sessions for all trials; each comes from addresses of its own."""

    @contextmanager
    def opened(seed: int) -> Iterator[Trial]:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            street = Street(Path(folder), live)

            def trial(number: int) -> int:
                return street.burst(number, Random(f"codes served {seed} {number}"))

            try:
                yield trial
                assert street.served.stop() == 0
                assert not street.served.complaints()
            finally:
                street.served.kill()
                print(street)

    return opened


CODES_SERVED: Final = Siege(
    name="codes-served",
    says="the same against a real server, by the clock on the wall",
    gate=1,
    release=LIVE,
    opened=streets(LIVE),
)
SMALL_CODES_SERVED: Final = replace(CODES_SERVED, opened=streets(10))
"""For the ordinary tests, with fewer sessions."""
