"""Whole lessons through the door, played at random, with canaries in all that is secret.

Two sessions of two teachers, two tables in the first. Whatever is sent to anybody, answered to
anybody, shown afterwards or logged is looked through for what they have no right to.
"""

from __future__ import annotations

import base64
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final
from unittest.mock import patch
from urllib.parse import quote

from game_rules.ids import Level, Phase, SeatId
from game_rules.orders import Act, MeetOn, SealOrders
from game_rules.state import PUBLIC, TEACHER, Game, Viewer
from server.classroom.rooms import Room
from server.debrief.files import FileMade, files_of
from server.guard import codes
from server.protocol.derive import write
from server.protocol.messages import EndNow, Join, Lead, LeadAct, Skip, Start, Tell, Voice
from tests.game_rules.random_play import open_orders
from tests.game_rules.secrecy.canaries import MARKED, SONG, may_hear
from tests.server.house import House
from tests.server.lesson import Lesson
from tests.siege.kinds import Siege, Trial

ROUNDS: Final = 3
PEOPLE: Final = 9
"""At tables of six: two tables, the second with some bots."""


def forms_of(secret: str) -> tuple[str, ...]:
    """How a secret may lie in what is sent: plain, and as programs are wont to write it."""
    raw = secret.encode()
    aligned = [base64.b64encode(b"." * before + raw).decode() for before in range(3)]
    # Without the letters that the neighbours of the secret have a part in.
    inner = [text[(4, 4, 4)[n] if n else 0 : -4] for n, text in enumerate(aligned)]
    return (
        secret,
        json.dumps(secret)[1:-1],
        quote(secret, safe=""),
        raw.hex(),
        secret[::-1],
        *inner,
        *(text.replace("+", "-").replace("/", "_") for text in inner),
    )


NEVER_TOLD: Final = ("canary-card", "canary-channel")
"""Role cards, and what dialogues are about, do not come out even when a game is over, but to the
teacher, who can read every card beforehand."""


class Ear(logging.Handler):
    """Hears every line of the log, as it would be written."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []
        self.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


class Drawn:
    """What codes, keys and seeds are made from, drawn from the seed of a lesson instead of from the
    system: so a lesson that told too much is the same lesson when it is played again.
    """

    def __init__(self, chance: Random) -> None:
        self.choice = chance.choice
        self._bytes = chance.randbytes

    def token_hex(self, size: int) -> str:
        return self._bytes(size).hex()

    def token_urlsafe(self, size: int) -> str:
        return base64.urlsafe_b64encode(self._bytes(size)).rstrip(b"=").decode()


@contextmanager
def drawn_from(seed: int, number: int) -> Iterator[None]:
    """Within, whatever a server makes up follows from these."""
    with patch.object(codes, "secrets", Drawn(Random(f"made up {seed} {number}"))):
        yield


class Watched:
    """A lesson in which every byte that goes to anybody is judged."""

    def __init__(self, folder: Path, seed: int, number: int) -> None:
        self.chance = Random(f"lesson {seed} {number}")
        self.lesson = Lesson(folder)
        self.house = House(self.lesson)
        self.secrets: dict[str, set[tuple[str, int, Viewer]]] = {}
        """Each secret with those who may hear it: session, table, and with whose eyes."""
        self.personal: set[str] = set()
        """What no log may hold: names, tokens, PINs, what was said."""
        self.keys: set[str] = set()
        """Tokens, private links and names: no file that is taken home holds any."""
        self.people: dict[str, tuple[Room, int]] = {}
        self.judged = 0
        self._seen = 0
        scenario = MARKED.scenario
        self.rooms = [self.lesson.rooms.open(1, scenario, Level.INTRO, None)]
        self.rooms.append(self.lesson.rooms.open(2, scenario, Level.INTRO, None))
        for room, count in zip(self.rooms, (PEOPLE, 2), strict=True):
            for _ in range(count):
                self._join(room)
        self.lesson.room = self.rooms[0]
        for sid, projector in (("console", False), ("projector", True)):
            self.house.come_as_teacher(sid, key=self.rooms[0].key, projector=projector)
            self.people[sid] = self.rooms[0], 0

    def _token(self) -> str:
        return f"cañary-{self.chance.getrandbits(64):016x}"

    def _join(self, room: Room) -> None:
        name = f"Zoë {''.join(self.chance.choices('abcdefghij', k=12))}"
        _, person, handed = self.lesson.people.join(Join(room.session.code, name), "10.0.0.1")
        sid = f"{room.key}-{person}"
        self.house.come(sid, {"kind": "participant", "token": handed.token})
        self.people[sid] = room, person
        self.personal |= {name, handed.token, handed.link, handed.pin}
        self.keys |= {handed.token, handed.link, name}

    # --- who may hear what ------------------------------------------------------------------------

    def place(self, sid: str) -> tuple[str, int, Viewer] | None:
        """Where the one behind a connection sits, if anywhere."""
        room, person = self.people[sid]
        if person == 0:
            watching = self.lesson.presence.by_sid[sid].watching or 0
            return room.key, watching, PUBLIC if sid == "projector" else TEACHER
        place = room.session.places.get(person)
        return None if place is None else (room.key, place.table, place.seat)

    def game(self, place: tuple[str, int, Viewer]) -> Game | None:
        return self.lesson.tables.at(place[0], place[1]).seen.game if place[1] else None

    def judge(self, sid: str, said: object, what: str) -> None:
        """Whether somebody may be told this."""
        text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
        place = self.place(sid)
        self.judged += 1
        for secret, entitled in self.secrets.items():
            if place not in entitled:
                for form in forms_of(secret):
                    assert form not in text, f"{what} to {place}: {form} in {text[:300]}"
        game = None if place is None else self.game(place)
        if game is not None and place is not None:
            songs = set(SONG.findall(text))
            leaked = songs - may_hear(game, place[2])
            if game.phase is Phase.OVER:  # then all is told, but not what stands on cards
                kept = () if place[2] == TEACHER else NEVER_TOLD
                leaked = {song for song in leaked if song.startswith(kept)}
            assert not leaked, f"{what} to {place}: {sorted(leaked)}"

    def judge_all(self, what: str) -> None:
        """Judge all that has gone out since this was asked last."""
        for sent in self.lesson.sent[self._seen :]:
            if sent.sid in self.people:
                self.judge(sent.sid, sent.payload, f"{sent.name} after {what}")
        self._seen = len(self.lesson.sent)

    # --- what happens -----------------------------------------------------------------------------

    def say(self, sid: str, name: str, **payload: Any) -> Any:
        answer = self.house.say(sid, name, **payload)
        self.judge(sid, answer, f"the answer to {name}")
        self.judge_all(f"{name} by {sid}")
        return answer

    def lead(self, room: Room, act: LeadAct, table: int | None = None) -> None:
        self.lesson.leading.lead(room, Lead(self.lesson.fresh_id(), table, act))
        self.judge_all(f"{act.kind} by a teacher")

    def act(self, sid: str, act: Act) -> None:
        self.say(sid, "act", id=self.lesson.fresh_id(), act=write(act))

    def play(self) -> int:
        """A whole lesson; how much was judged."""
        for room in self.rooms:
            self.lead(room, Start())
            self.lead(room, Skip())
        self.say("console", "watch", table=1)
        for _ in range(ROUNDS):
            for sid, (_, person) in self.people.items():
                if person:
                    self.play_round(sid)
            self.teach()
            for room in self.rooms:
                self.lead(room, Skip())
            self.lesson.now += 60_000
        self.ask_afterwards(over=False)
        for room in self.rooms:
            self.lead(room, EndNow())
        self.ask_afterwards(over=True)
        return self.judged

    def play_round(self, sid: str) -> None:
        """Somebody talks, taps, asks, and seals what is open to them."""
        place = self.place(sid)
        game = None if place is None else self.game(place)
        if place is None or game is None or game.phase is not Phase.OPEN:
            return
        seat, chance = SeatId(place[2]), self.chance
        channels = [each for each in game.printed.channels_of[seat] if game.is_open(each)]
        if channels:
            channel = chance.choice(channels)
            token = self._token()
            members = game.printed.members[channel]
            listeners: list[Viewer] = [*members, TEACHER]
            self.secrets[token] = {(place[0], place[1], each) for each in listeners}
            self.personal.add(token)
            words = f"We could give way, {token}, if they do"
            self.say(sid, "say", id=self.lesson.fresh_id(), channel=channel, words=words)
            issue = chance.choice(list(game.printed.issues))
            self.act(sid, MeetOn(channel, issue, True))
        orders = list(open_orders(game, seat))
        chosen = tuple(chance.sample(orders, min(len(orders), chance.randrange(3))))
        self.act(sid, SealOrders(chosen))
        self.say(sid, "sync", table=place[1], view=chance.choice([0, 1, 5]), talk=0)
        other = 3 - place[1]
        self.say(sid, "sync", table=other, view=0, talk=0)
        for cell in chance.sample(sorted(game.cells), min(4, len(game.cells))):
            self.say(sid, "why", table=place[1], var=cell[0], subject=list(cell[1:]))

    def teach(self) -> None:
        """The teacher says something to one seat of one table."""
        sid = self.chance.choice([each for each, (_, person) in self.people.items() if person])
        place = self.place(sid)
        if place is None:
            return
        token = self._token()
        self.secrets[token] = {place, (place[0], 0, TEACHER), (place[0], 1, TEACHER)}
        room = next(room for room in self.rooms if room.key == place[0])
        note = Tell(Voice.TEACHER, f"Have you thought of {token}?", SeatId(place[2]))
        self.lead(room, note, place[1])

    def ask_afterwards(self, *, over: bool) -> None:
        """Everybody asks for the story; before the end nobody gets it."""
        for sid, (_, person) in self.people.items():
            place = self.place(sid)
            table = 1 if place is None or not person else place[1]
            answer = self.say(sid, "debrief", table=table, language="en")
            assert (answer["kind"] == "fault") is not over, answer
        self.take_home(over=over)

    def take_home(self, *, over: bool) -> None:
        """Everybody takes their own data, and each teacher all files of what is over."""
        for sid, (_, person) in self.people.items():
            if person:
                own = self.say(sid, "my-data")
                assert own["kind"] == "my-data", own
        for room in self.rooms:
            told = self.house.debriefs.over(room)
            assert bool(told) is over
            for made in files_of(told) if told else ():
                self.judge_file(room, made)

    def judge_file(self, room: Room, made: FileMade) -> None:
        """No word of another session stands in a file, and nothing that opens anything."""
        self.judged += 1
        for secret, entitled in self.secrets.items():
            if room.key not in {session for session, _, _ in entitled}:
                for form in forms_of(secret):
                    assert form not in made.text, f"{made.name} of {room.key}: {form}"
        for key in self.keys:
            for form in forms_of(key):
                assert form not in made.text, f"{made.name} of {room.key}: {form}"

    def close(self) -> None:
        self.lesson.close()


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One lesson for each trial, and an ear at the log."""
    ear, root = Ear(), logging.getLogger()
    level = root.level
    root.addHandler(ear)
    root.setLevel(logging.INFO)

    def trial(number: int) -> int:
        ear.lines.clear()
        with (
            drawn_from(seed, number),
            TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        ):
            watched = Watched(Path(folder), seed, number)
            try:
                judged = watched.play()
            finally:
                watched.close()
            heard = "\n".join(ear.lines)
            for secret in watched.personal | set(SONG.findall(heard)):
                short = len(secret) <= 6  # a PIN: as a word of its own
                found = re.search(rf"\b{secret}\b", heard) if short else secret in heard
                assert not found, f"in the log: {secret}"
        return judged

    try:
        yield trial
    finally:
        root.removeHandler(ear)
        root.setLevel(level)


CANARIES: Final = Siege(
    name="canaries",
    says="nobody is sent, answered, told afterwards or logged a secret that is not theirs",
    gate=3,
    release=1_000,
    opened=opened,
)
