"""The code has leaked: a crowd of strangers presses in, and a class that sits plays on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from random import Random
from typing import Any, Final

from server.classroom.events import MOST_PEOPLE
from tests.server.player import Player
from tests.server.school import Answered, School
from tests.server.served import Served
from tests.siege.kinds import Siege, Trial
from tests.siege.pressing import Seated, address, calm, p99, refused, servers

NAMES: Final = ("Anna", "Ben", "Cleo", "Dario", "Eve", "Finn", "Gail", "Hugo")
BOTS: Final = 240
"""Who press in; four times what a room holds."""
HANDS: Final = 6
FROM: Final = (1, 12, 240)
"""Addresses of the crowd."""
CONNECTED: Final = 8
"""Of those who got in, who also open a connection."""
PROMISED: Final = 0.5


class Crowd:
    """Strangers with the code."""

    def __init__(self, school: School, chance: Random) -> None:
        self.school = school
        self.chance = chance
        self.addresses = [address() for _ in range(chance.choice(FROM))]
        self.tokens: list[str] = []
        self.answers: Counter[str] = Counter()

    def press(self) -> None:
        """All come, as fast as they can."""
        with ThreadPoolExecutor(HANDS) as hands:
            list(hands.map(self._one, range(BOTS)))

    def _one(self, number: int) -> None:
        school = School(self.school.url)
        school.headers["X-Forwarded-For"] = self.addresses[number % len(self.addresses)]
        letters = "".join("abcdefghjkmnpqrtuwxy"[int(digit)] for digit in str(10_000 + number))
        said = {"code": self.school.code, "name": f"Mob {letters}"}
        try:
            self.tokens.append(school.request("POST", "/api/join", said)["token"])
            self.answers["in"] += 1
        except Answered as no:
            self.answers[no.fault["code"]] += 1

    def connect(self) -> list[Player]:
        """Some of those who got in open a connection."""
        came = self.chance.sample(self.tokens, min(CONNECTED, len(self.tokens)))
        hello = [{"kind": "participant", "token": token} for token in came]
        return [
            Player(self.school.url, each, {"X-Forwarded-For": address()}).connect()
            for each in hello
        ]


def people_of(console: Player) -> dict[int, str]:
    """Who is in, as the teacher sees it."""
    people: list[dict[str, Any]] = console.classroom["people"]
    return {each["person"]: each["name"] for each in people}


def press(served: Served, chance: Random) -> tuple[list[float], Counter[str]]:
    """One class, one crowd, and two acts of the teacher."""
    begun = chance.random() < 0.75
    seated = Seated(served, NAMES, begun=begun)
    console, school = seated.console, seated.school
    console.wait(lambda: len(people_of(console)) == len(NAMES))
    class_, places = people_of(console), seated.places()
    crowd = Crowd(school, chance)
    if begun:
        with calm(seated.players) as waits:
            crowd.press()
            bots = crowd.connect()
    else:
        waits = []
        crowd.press()
        bots = crowd.connect()
    came = len(crowd.tokens)
    assert 0 < came <= MOST_PEOPLE - len(NAMES), f"{came} of a crowd have come in"
    console.wait(lambda: len(people_of(console)) == len(NAMES) + came)

    assert console.lead({"kind": "lock", "locked": True}) == {"kind": "accepted"}
    first = min(set(people_of(console)) - set(class_))
    removal = {"kind": "remove", "person": first, "and_later": True}
    assert console.lead(removal) == {"kind": "accepted"}
    console.wait(lambda: people_of(console) == class_)
    for bot in bots:
        bot.wait(lambda bot=bot: bot.goodbyes == ["removed"])  # type: ignore[misc]
        bot.hang_up()
    assert refused(school, "Mob again") == "lobby-locked"

    assert seated.places() == places, "somebody who sat has been moved"
    goodbyes = [reason for player in seated.players for reason in player.goodbyes]
    assert not goodbyes, f"somebody who sat was told {goodbyes[0]}"
    assert all(player.is_connected for player in seated.players)
    if begun:
        assert all(player.seal()["kind"] == "accepted" for player in seated.players)
    seated.hang_up()
    return waits, crowd.answers


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """A class and a crowd for each trial; the servers stay."""
    waits: list[float] = []
    answers: Counter[str] = Counter()
    with servers() as server:

        def trial(number: int) -> int:
            waited, answered = press(server(number), Random(f"crowd {seed} {number}"))
            waits.extend(waited)
            answers.update(answered)
            return answered.total()

        try:
            yield trial
        finally:
            print(
                f"crowd: {dict(answers)}; answers to those who sit took {p99(waits):.3f} s (p99 of "
                f"{len(waits)}; {PROMISED} promised), {max(waits, default=0):.3f} s at most"
            )


CROWD: Final = Siege(
    name="crowd",
    says="a crowd with the code displaces nobody, slows nobody down, and is gone after two acts",
    gate=1,
    release=200,
    opened=opened,
)
