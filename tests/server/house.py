"""A lesson with its door: messages go in as from a connection, and the one answer comes back."""

from __future__ import annotations

from typing import Any

from server.debrief.reading import Debriefs
from server.guard.accounts import Accounts
from server.guard.codes import fingerprint
from server.hears import Hears
from server.keeping.own_data import OwnData
from server.runtime import ThreadingRuntime
from server.sockets import Door
from tests.server.lesson import Lesson

SEAL = {"kind": "seal-orders", "orders": []}


class House:
    """A lesson with its door, and one teacher who is logged in."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.accounts = Accounts(lesson.database, ThreadingRuntime())
        teacher = self.accounts.make_first("Ms Frizzle", "the lake is deep", 1)
        self.login = fingerprint(self.accounts.log_in(teacher, lesson.now))
        self.debriefs = Debriefs(lesson.journal, lesson.prints, ThreadingRuntime())
        hears = Hears(
            lesson.host,
            lesson.tables,
            lesson.broadcast,
            lesson.leading,
            lesson.presence,
            lesson.credentials,
            self.debriefs,
            OwnData(lesson.journal, lesson.rooms, self.accounts, 180),
            lambda: lesson.now,
        )
        self.hears = hears
        self.door = Door(
            None,  # type: ignore[arg-type] # it is never installed
            lesson.rooms,
            lesson.presence,
            lesson.greeter,
            hears,
            lesson.credentials,
            self.accounts,
            lesson.limiter,
            lambda environ: environ.get("login"),
            lambda: lesson.now,
        )

    def come(self, sid: str, hello: object, **environ: Any) -> list[str]:
        """A connection comes in with this hello; the names of what it is sent."""
        self.door.on_connect(sid, {"REMOTE_ADDR": "10.0.0.1", **environ}, hello)
        return [sent.name for sent in self.lesson.sent if sent.sid == sid]

    def come_as_teacher(
        self,
        sid: str = "console",
        *,
        key: str | None = None,
        projector: bool = False,
        **environ: Any,
    ) -> list[str]:
        given = {"login": self.login, "HTTP_ORIGIN": "http://school.test", **environ}
        session = key or self.lesson.room.key
        hello = {"kind": "teacher", "session": session, "projector": projector}
        return self.come(sid, hello, **given)

    def goodbye(self, sid: str) -> list[str]:
        """With which reasons this connection was ended."""
        return [
            s.payload["reason"] for s in self.lesson.sent if (s.sid, s.name) == (sid, "goodbye")
        ]

    def say(self, sid: str, name: str, **payload: Any) -> Any:
        """A message comes in on a connection; its answer."""
        return self.door.dispatch(sid, name, payload)

    def act(self, sid: str, number: int | None = None) -> Any:
        """An empty envelope is sealed, by a new act or by the one of this number."""
        act_id = self.lesson.fresh_id() if number is None else f"act-of-the-test-{number:04d}"
        return self.say(sid, "act", id=act_id, act=SEAL)
