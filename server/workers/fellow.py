"""One worker among others: it says what it does, hears what they do, and looks once a second."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Final

from server.journal.port import StreamId, Unavailable
from server.journal.streams import session_of
from server.protocol.faults import Faulted
from server.runtime import Runtime
from server.tables import is_table
from server.workers.following import Following
from server.workers.hints import About, Hint, Seal
from server.workers.line import Line
from server.workers.roll import Roll

log = logging.getLogger(__name__)

TICK: Final = 0.2
"""Seconds between two looks at who came and went here, so that others hear of it."""
LOOK: Final = 1.0
"""Seconds between two looks at everything, for hints that were lost."""


class Fellow:
    """Keeps a worker in touch with the others, whatever becomes of Redis."""

    def __init__(
        self,
        roll: Roll,
        following: Following,
        seal: Seal,
        redis_url: str | None,
        runtime: Runtime,
        changes: Callable[[], int],
        clock: Callable[[], float],
    ) -> None:
        self._roll = roll
        self._following = following
        self._seal = seal
        self._runtime = runtime
        self._changes = changes
        """How often somebody has come or gone here."""
        self._clock = clock
        self._line = Line(redis_url, seal.channel(), runtime, self.hear) if redis_url else None
        self._streams: dict[str, int] = {}
        """What we were told of and have not looked at yet, and how far each is said to be."""
        self._other_hints: set[About] = set()
        self._bell = runtime.event()
        self._stopped = False
        self._told_changes = 0

    def enter(self) -> None:
        """Come onto the roll, before anybody is let in."""
        self._roll.enter(self._runtime.sleep)

    @property
    def count(self) -> int:
        """How many workers serve now, this one among them."""
        return 1 + len(self._roll.others)

    def is_ours(self, session: str) -> bool:
        """Whether it is this worker that looks after a session."""
        return self._roll.is_ours(session)

    def start(self) -> None:
        """Be in touch from now on."""
        if self._line is not None:
            self._line.start()
        self._runtime.spawn(self._keep_beating)
        self._runtime.spawn(self._keep_following)

    def stop(self) -> None:
        """Take leave of the others."""
        self._stopped = True
        self._bell.set()
        try:
            self._roll.leave()
        except Unavailable as error:
            log.warning("this worker is still on the roll: %s", error)
        self._tell(About.ROLL)
        if self._line is not None:
            self._line.stop()

    # --- what we say ------------------------------------------------------------------------------

    def has_written(self, stream: StreamId, seq: int) -> None:
        """This worker has moved a stream. Of a table nobody wants to know if all of its session are
        connected here; those who come to another worker are told once we know of them.
        """
        session = session_of(stream)
        if not is_table(stream) or self._roll.is_elsewhere(session):
            self._tell(About.STREAM, stream, seq)

    def has_logged_out(self) -> None:
        """A login has ended."""
        self._tell(About.LOGINS)

    def _tell(self, about: About, stream: str = "", seq: int = 0) -> None:
        if self._line is not None:
            self._line.tell(self._seal.write(Hint(about, self._roll.own, stream, seq)))

    # --- what we hear -----------------------------------------------------------------------------

    def hear(self, sent: object) -> None:
        """Something came over the line; what is none of our hints is nothing."""
        hint = self._seal.read(sent)
        if hint is None or hint.by == self._roll.own:
            return
        if hint.about is About.STREAM:
            self._streams[hint.stream] = max(hint.seq, self._streams.get(hint.stream, 0))
        else:
            self._other_hints.add(hint.about)
        self._bell.set()

    # --- without end ------------------------------------------------------------------------------

    def _keep_beating(self) -> None:
        beaten_at = self._clock()
        while not self._stopped:
            changes, now = self._changes(), self._clock()
            if changes != self._told_changes or now - beaten_at >= LOOK:
                beaten_at = now
                has_news = changes != self._told_changes
                if self._safely(self._roll.beat):
                    self._told_changes = changes
                    if has_news:
                        self._tell(About.ROLL)
            self._runtime.sleep(TICK)

    def _keep_following(self) -> None:
        looked_at = 0.0
        while not self._stopped:
            self._bell.wait(max(0.01, looked_at + LOOK - self._clock()))
            self._bell.clear()
            streams, self._streams = self._streams, {}
            others, self._other_hints = self._other_hints, set()
            for stream, seq in streams.items():
                self._safely(partial(self._following.look_at, stream, seq))
            is_time = self._clock() - looked_at >= LOOK
            if is_time:
                looked_at = self._clock()
                self._safely(self._following.look_everywhere)
            if is_time or About.ROLL in others:
                self._safely(self._look_at_roll)
            if is_time or About.LOGINS in others:
                self._safely(self._following.look_at_logins)

    def _look_at_roll(self) -> None:
        for stream, seq in self._following.look_at_roll():
            self._tell(About.STREAM, stream, seq)

    def _safely(self, look: Callable[[], object]) -> bool:
        """Do it; whatever fails now is tried again within a second."""
        try:
            look()
        except (Unavailable, Faulted) as error:
            log.warning("a worker could not look: %s", error)
        except Exception:
            log.exception("a worker failed to look")
        else:
            return True
        return False
