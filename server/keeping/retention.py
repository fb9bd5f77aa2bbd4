"""Nothing is kept for ever: a session is deleted so many days after its end.

One that was never ended counts from the last thing that happened in it. The search runs at the
start of the server and every hour, so what is due is deleted within two; a server that was off
deletes it when it begins again. A wipe that somebody stood in the way of, such as a copy that was
being made, is done again then.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Final

from server.classroom.events import SessionEnded
from server.classroom.rooms import Rooms
from server.journal.port import Journal
from server.journal.streams import SESSIONS, of_session
from server.keeping.deleting import Deleting, Shredder
from server.tables import stream_of

log = logging.getLogger(__name__)

DAY: Final = 24 * 3600 * 1000


def ended_at(journal: Journal, key: str) -> int:
    """When a session ended, or else when something last happened in it; 0 if it is not there."""
    rows = journal.read(of_session(key))
    ends = [row.at for row in rows if row.kind == SessionEnded.kind]
    if ends:
        return ends[0]
    last = [rows[-1].at] if rows else [0]
    for stream in journal.streams(stream_of(key, 0).removesuffix("0")):
        last += [row.at for row in journal.read(stream, journal.last(stream) - 1)]
    return max(last)


def due(journal: Journal, days: int, now: int) -> Iterator[tuple[str, int]]:
    """The sessions that are older than so many days, each with the moment of its end."""
    for stream in journal.streams(SESSIONS):
        key = stream.removeprefix(SESSIONS)
        ended = ended_at(journal, key)
        if ended + days * DAY <= now:
            yield key, ended


class Retention:
    """Deletes what has been kept long enough; done twice, it does nothing more."""

    def __init__(
        self, journal: Journal, rooms: Rooms, deleting: Deleting, shredder: Shredder, days: int
    ) -> None:
        self._journal = journal
        self._rooms = rooms
        self._deleting = deleting
        self._shredder = shredder
        self._days = days

    def sweep(self, now: int) -> None:
        """Delete what is due, and let go of what another process has deleted."""
        gone = 0
        for key, _ended in due(self._journal, self._days, now):
            self._deleting.put_out(key)
            self._shredder.session(key)
            gone += 1
        known = self._rooms.keys()  # asked first, since what is opened is stored before it is known
        stored = set(self._journal.streams(SESSIONS))
        for key in known:
            if of_session(key) not in stored:
                self._deleting.put_out(key)
        for key in self._journal.strays():
            gone += bool(self._shredder.session(key))
        gone_too = self._shredder.stale(now)
        if gone or gone_too or self._shredder.owes_wipe:
            self._shredder.wipe()
            log.info("sessions whose time was over: %d", gone)
