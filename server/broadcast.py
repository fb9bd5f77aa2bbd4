"""The way out: who is told what, and in which words. Everything a seat learns passes here.

An act is not told one by one. What is sent is the difference between the moment that was last told
and now, section by section, for each viewer who is here; so a table that moves fast sends less, not
more. A failure here undoes nothing: the next telling, or the next connection, makes up for it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection, Iterable
from time import perf_counter
from typing import Any, Final, Protocol

from game_rules.events import section_names
from game_rules.state import Game, Viewer
from game_rules.views import SHARED, AnySection, since, view
from server.classroom.presence import Caller, Presence, viewer_of
from server.classroom.rooms import Room, Rooms
from server.journal.faults import Point, passing
from server.protocol.derive import spell
from server.protocol.messages import LineSaid, TalkSent
from server.runtime import Runtime
from server.tables import Held, Seen, Table

log = logging.getLogger(__name__)

SETTLES: Final = 0.02
"""Seconds for acts that come together to be told together. Nobody notices so small a delay of a
view; but whoever waits for an answer goes first, and when a whole class seals at once the slowest
answer comes in half the time. What a round has come to is told at once: nothing comes with it.
"""
LONGEST_TURN: Final = 0.001
"""Seconds for which views are made before others have their turn."""
TALK_AT_ONCE: Final = 400
"""Lines of talk in one message; a browser that has none gets the last ones."""


class Prepared(str):
    """A payload that is already JSON."""

    __slots__ = ()


class Emit(Protocol):
    """Sends a message to one connection."""

    def __call__(self, name: str, payload: object, sid: str) -> None: ...


class Broadcast:
    """Tells everybody who is here what they may know."""

    def __init__(self, emit: Emit, rooms: Rooms, presence: Presence, runtime: Runtime) -> None:
        self._emit = emit
        self._rooms = rooms
        self._presence = presence
        self._runtime = runtime
        self.afterwards: list[Callable[[Room, Table], None]] = []
        """Who else wants to know that a table has moved: the bots."""

    def stir(self, table: Table) -> None:
        """Something happened at a table; tell it once the answer to it is on its way.

        What one seat does for itself alone, as when it seals, is told to it at once: nothing that
        comes with it could be told together with that.
        """
        if table.seen.moment != table.told.moment:
            self._runtime.spawn(self._tell, table, 0.0)
        elif not table.is_stirred and not (_is_for_one(table) and self._told_at_once(table)):
            table.is_stirred = True
            self._runtime.spawn(self._tell, table, SETTLES)

    def _tell(self, table: Table, settles: float) -> None:
        self._runtime.sleep(settles)
        table.is_stirred = False  # whatever happens from here on has to be told again
        passing(Point.AFTER_ACK)
        try:
            room = self._rooms.known(table.session)
            if room is None:  # deleted since
                return
            with room.telling:
                before = table.told.moment
                self.tell(room, table)
            self._told(room, table, is_new=table.told.moment != before)
        except Exception:
            log.exception("table %d of a session could not be told", table.number)

    def _told_at_once(self, table: Table) -> bool:
        """Tell without waiting, if nobody is being told anything."""
        room = self._rooms.known(table.session)
        if room is None or not room.telling.acquire(blocking=False):
            return False
        try:
            try:
                self.tell(room, table)
            finally:
                room.telling.release()
            self._told(room, table, is_new=False)
        except Exception:
            log.exception("table %d of a session could not be told", table.number)
        return True

    def _told(self, room: Room, table: Table, *, is_new: bool) -> None:
        room.is_astir = True
        if is_new:
            room.stir()
        for each in self.afterwards:
            each(room, table)

    def tell(self, room: Room, table: Table) -> None:
        """Bring everybody at a table up to now. The caller holds the room's telling."""
        before, now = table.told, table.seen
        if before is now or now.game is None:
            return
        messages, turn, held = [], perf_counter(), dict(table.held)
        for message in self._messages(room, table, before, now, held):
            messages.append(message)
            if perf_counter() - turn >= LONGEST_TURN:
                self._runtime.sleep(0)  # whoever waits for an answer goes before the next view
                turn = perf_counter()
        passing(Point.BEFORE_NOTIFY)
        for name, payload, to in messages:
            for sid in to:
                self._emit(name, payload, sid)
        table.told, table.held = now, held

    def _messages(
        self, room: Room, table: Table, before: Seen, now: Seen, held: dict[Viewer, Held]
    ) -> Iterable[tuple[str, object, list[str]]]:
        viewers = self._presence.viewers(room.key, table.number, room.session.seating)
        written: Texts = {}
        for viewer, to in viewers.items():
            known = 0 if before.game is None else before.game.numbers.get(viewer, 0)
            number = now.playing.numbers[viewer]
            if number != known:
                names = since(now.playing, viewer, known)
                texts = section_texts(now.playing, viewer, names, written)
                full, has = names is None, held.get(viewer, {})
                prints = {name: hash(text) for name, text in texts.items()}
                held[viewer] = {**has, **prints}
                if not full:
                    texts = {
                        name: it for name, it in texts.items() if has.get(name) != prints[name]
                    }
                yield "view", _view_sent(table.number, number, known, texts, full=full), to
            heard = before.talk.number(viewer)
            if now.talk.number(viewer) != heard:
                yield "talk", spelt(talk_sent(table, now, viewer, heard)), to

    def catch_up(self, room: Room, table: Table, caller: Caller, known: int, heard: int) -> None:
        """Send one connection what it misses: the exact gap, or everything.

        The caller holds the room's telling, so nothing overtakes this.
        """
        viewer = viewer_of(caller, table.number, room.session.seating)
        now = table.seen
        if viewer is None or now.game is None:
            return
        table.held.pop(viewer, None)  # others in this seat may hold something else
        if now.game.numbers[viewer] != known:
            text = view_text(table.number, now.game, viewer, known)
            self._emit("view", text, caller.sid)
        if now.talk.number(viewer) != heard:
            self._emit("talk", spelt(talk_sent(table, now, viewer, heard)), caller.sid)


def _is_for_one(table: Table) -> bool:
    """Whether what has not been told yet is for the eyes of one viewer."""
    before, now = table.told, table.seen
    if before.game is None or now.game is None or before.talk is not now.talk:
        return False
    told = before.game.numbers
    return sum(told.get(viewer) != at for viewer, at in now.game.numbers.items()) == 1


Texts = dict[str, str]
"""Sections as they are sent, by their names."""


def view_text(table: int, game: Game, viewer: Viewer, known: int) -> Prepared:
    """A `ViewSent` as JSON: what changed after message `known`, or all if that was never sent."""
    names = since(game, viewer, known)
    texts = section_texts(game, viewer, names, {})
    return _view_sent(table, game.numbers[viewer], known, texts, full=names is None)


def section_texts(
    game: Game, viewer: Viewer, names: Collection[str] | None, written: Texts
) -> Texts:
    """These sections of a view, or all.

    What everybody sees alike is `written` once; what several share, or see again and again, keeps
    its text itself.
    """
    wanted = sorted(section_names(viewer) if names is None else names)
    built = view(game, viewer, [name for name in wanted if name not in written])
    texts = {name: spell(section, AnySection) for name, section in built.items()}
    written |= {name: text for name, text in texts.items() if name in SHARED}
    return {name: texts.get(name) or written[name] for name in wanted}


def _view_sent(table: int, number: int, known: int, texts: Texts, *, full: bool) -> Prepared:
    after, sections = 0 if full else known, ",".join(texts.values())
    return Prepared(
        f'{{"table":{table},"number":{number},"after":{after},"full":{"true" if full else "false"}'
        f',"sections":[{sections}]}}'
    )


def talk_sent(table: Table, now: Seen, viewer: Viewer, heard: int) -> TalkSent:
    """The lines after line `heard`; the last ones if that many were never said, or are too many."""
    number = now.talk.number(viewer)
    full = not 0 < heard <= number or number - heard > TALK_AT_ONCE
    after = max(0, number - TALK_AT_ONCE) if full else heard
    lines = tuple(
        LineSaid(
            channel=line.said.channel,
            seat=line.said.seat,
            round=line.said.round,
            at=line.at,
            words=table.words.get(line.said.text),
        )
        for line in now.talk.for_viewer(viewer, now.playing.printed, after)
    )
    return TalkSent(table.number, number, full, lines)


def spelt(value: object, as_: object = None) -> Prepared:
    """A message as it is sent."""
    return Prepared(spell(value, as_))


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def dumps(value: object) -> str:
    """JSON as it is sent."""
    return value if isinstance(value, Prepared) else _ENCODER.encode(value)


class WireJson:
    """The JSON of everything we send: as usual, but for what is prepared already."""

    @staticmethod
    def dumps(value: Any, **_options: object) -> str:
        if isinstance(value, list):
            return f"[{','.join(map(dumps, value))}]"
        return dumps(value)

    loads = staticmethod(json.loads)
