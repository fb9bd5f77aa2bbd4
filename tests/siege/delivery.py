"""Games by chance, with clients that are cut off and come back: what they hold in the end.

A trial is one whole game on a journal in memory. Each person has two clients: a twin that is never
cut, and one that comes and goes. Bots think for the people too, so that much happens, and the
journal is told again at the end.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game_rules.bots import play
from game_rules.engine import state_hash
from game_rules.ids import Phase
from game_rules.options import actions_of
from game_rules.orders import AnswerPromise, MarkNeed, OfferPromise, SeatAct, TakeBackPromise
from game_rules.promises import ToPlay
from game_rules.views import view
from server.classroom.greeting import Held
from server.host import as_person
from server.protocol.derive import canonical
from server.protocol.messages import Extend, Pause, Resume, Skip
from server.tables import CODEC, Seen, stepper
from tests.server.lesson import Browser, Lesson
from tests.siege.kinds import Siege

NAMES = ("Anna", "Ben", "Cleo")

Sections = dict[str, Any]


class Person:
    """Somebody with two clients, and all that the first of them ever held."""

    def __init__(self, lesson: Lesson, twin: Browser) -> None:
        self.lesson = lesson
        self.twin = twin
        self.cut = Browser(f"{twin.sid}-cut", lesson, twin.person)
        self.by_number: dict[int, Sections] = {}
        self._held: Sections = {}
        self._heard = 0
        """How much of all that was sent we have looked through."""

    @property
    def held(self) -> Sections:
        """What the twin holds, each message folded once."""
        sent, self._heard = self.lesson.sent[self._heard :], len(self.lesson.sent)
        for each in sent:
            if each.sid == self.twin.sid and each.name == "view":
                changed = {part["kind"]: part for part in each.payload["sections"]}
                self._held = changed if each.payload["full"] else self._held | changed
        return self._held

    def remember(self) -> None:
        """What the twin holds now, under the number that it holds."""
        self.by_number[self.lesson.table().game.numbers[self.twin.seat]] = self.held

    def come_back(self, chance: random.Random) -> int:
        """Another connection, which says that it holds some number; what it gets must fit."""
        number, kind = self._claimed(chance)
        sid = f"{self.cut.sid}-{len(self.lesson.sent)}"
        again = Browser(sid, self.lesson, self.twin.person)
        talk = chance.choice([0, 1, 10**6])
        self.lesson.connect(again, Held(number, talk))
        got = again.got("view")
        now = self.lesson.table().game.numbers[self.twin.seat]
        self.lesson.leave(again)
        if number == now:
            assert got == [], f"{number} is all there is, and {len(got)} views came"
            return 1
        (sent,) = got
        assert sent["number"] == now
        assert sent["full"] is (kind != "known"), f"{kind} number {number} of {now}: {sent['full']}"
        base = {} if sent["full"] else dict(self.by_number[number])
        base |= {each["kind"]: each for each in sent["sections"]}
        assert canonical(base) == canonical(self.held), f"after {number} something is missing"
        return 1

    def _claimed(self, chance: random.Random) -> tuple[int, str]:
        known = sorted(self.by_number)
        now = self.lesson.table().game.numbers[self.twin.seat]
        if chance.random() < 0.6 and known:
            return chance.choice(known), "known"
        return chance.choice([0, now + 1, now + chance.randint(2, 10**6), 2**53 - 1]), "strange"


def one_game(seed: int, number: int, folder: Path) -> int:
    """One game by chance; says how many comings back and comparisons it saw."""
    chance = random.Random(f"{seed}|{number}")
    lesson = Lesson(folder).with_bots()
    try:
        people = [Person(lesson, each) for each in lesson.begin(*NAMES)]
        looked = 0
        for person in people:
            person.remember()
        while lesson.table().game.phase is not Phase.OVER:
            looked += something_happens(chance, lesson, people)
        for person in people:
            assert canonical(person.held) == canonical(_whole(lesson, person)), "a twin differs"
            looked += person.come_back(chance)
        _check_replay(lesson)
        return looked
    finally:
        lesson.close()


def something_happens(chance: random.Random, lesson: Lesson, people: list[Person]) -> int:
    """One thing by chance; then everybody must hold what a newcomer is sent."""
    person = chance.choice(people)
    kind = chance.randrange(12)
    if kind >= 10:
        _gives_word(chance, lesson, person)
    elif kind < 4:
        _plays(chance, lesson, person)
    elif kind == 4:
        _says(chance, lesson, person)
    elif kind == 5:
        lesson.pass_time(chance.choice([0.5, 2, 5]))
    elif kind == 6:
        lesson.lead(chance.choice([Pause(), Resume(), Extend(30), Extend(-30)]))
    elif kind == 7 and chance.random() < 0.5:
        lesson.lead(Skip())
    for each in people:
        each.remember()
        assert canonical(each.held) == canonical(_whole(lesson, each)), "a delta is missing"
    return chance.choice(people).come_back(chance)


def _whole(lesson: Lesson, person: Person) -> Sections:
    """What somebody is sent who comes with nothing."""
    newcomer = Browser(f"whole-{len(lesson.sent)}", lesson, person.twin.person)
    lesson.connect(newcomer)
    lesson.leave(newcomer)
    return newcomer.view


def _plays(chance: random.Random, lesson: Lesson, person: Person) -> None:
    """Somebody does what a bot would do in their place, or seals nothing."""
    game, seat = lesson.table().game, person.twin.seat
    if game.phase not in (Phase.OPEN, Phase.BRINK):
        return
    acts: tuple[SeatAct, ...] = play(view(game, seat), f"{chance.getrandbits(32):08x}")
    for act in acts[: chance.randint(1, 4)]:
        who = as_person(seat, person.twin.person)
        lesson.host.submit(lesson.table(), who, lesson.fresh_id(), act)


def _gives_word(chance: random.Random, lesson: Lesson, person: Person) -> None:
    """Somebody offers a promise, answers one, takes one back, or says what their side needs."""
    game, seat = lesson.table().game, person.twin.seat
    channels = [each for each in game.printed.members if game.sits_in(seat, each)]
    if not channels:
        return
    channel = chance.choice(channels)
    other = chance.choice([each for each in game.printed.members[channel] if each != seat])
    card = chance.choice(actions_of(game.printed, game.seat(seat).role)).id
    offer = OfferPromise(channel, seat, other, ToPlay(card, chance.random() < 0.5), game.round)
    acts: list[SeatAct] = [offer, MarkNeed(channel, chance.choice(list(game.printed.issues)))]
    for promise in game.promises.values():
        acts += [AnswerPromise(promise.id, chance.random() < 0.7), TakeBackPromise(promise.id)]
    who = as_person(seat, person.twin.person)
    lesson.host.submit(lesson.table(), who, lesson.fresh_id(), chance.choice(acts))


def _says(chance: random.Random, lesson: Lesson, person: Person) -> None:
    game, seat = lesson.table().game, person.twin.seat
    channels = [each for each in game.printed.members if game.sits_in(seat, each)]
    if channels:
        who = as_person(seat, person.twin.person)
        words = f"{chance.getrandbits(64):x}"
        lesson.host.say(lesson.table(), who, lesson.fresh_id(), chance.choice(channels), words)


def _check_replay(lesson: Lesson) -> None:
    """The journal tells the same game again."""
    step, seen = stepper(lesson.prints), Seen()
    for row in lesson.journal.read(lesson.table().live.stream):
        seen = step(seen, CODEC.fact(row), row.at)
    assert state_hash(seen.playing) == state_hash(lesson.table().game), "a replay differs"


@contextmanager
def views_opened(seed: int) -> Iterator[Callable[[int], object]]:
    with tempfile.TemporaryDirectory() as folder:

        def one(number: int) -> int:
            own = Path(folder, str(number))
            own.mkdir()
            try:
                return one_game(seed, number, own)
            finally:
                shutil.rmtree(own)

        yield one


VIEWS = Siege(
    "views",
    "whoever comes back with any number holds what a client that was never cut holds",
    gate=8,
    release=10_000,
    opened=views_opened,
)
