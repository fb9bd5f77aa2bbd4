"""Who is here: what stands behind each open connection.

There is no room for a whole table. A message goes to the connections of one seat, one console or
one projector, and which those are is looked up here each time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game_rules.state import PUBLIC, TEACHER, Viewer
from server.classroom.session import Seating
from server.guard.credentials import Holder


@dataclass(eq=False, slots=True)
class Caller:
    """Who is asking. It is bound to a connection once, and never read from a message."""

    sid: str
    session: str
    person: int | None = None
    login: str | None = None
    """The fingerprint of the teacher's login, on a console or a projector."""
    account: int | None = None
    projector: bool = False
    watching: int | None = None
    """The table that a console has open."""
    next_token: str | None = None
    """What was sent with the welcome and not yet said to be kept."""
    mark: str = ""
    """The fingerprint of the token that this connection was given: it dies with the next one."""
    nonsense: int = 0
    """Messages beyond what is allowed; too many, and the connection is ended."""

    @property
    def known_as(self) -> str:
        """How the operator's log speaks of whoever is there: by numbers only."""
        who = f"teacher-{self.account}" if self.person is None else f"person-{self.person}"
        return f"{self.session}/{'projector' if self.projector else who}"

    @property
    def holder(self) -> Holder | None:
        """The person of a session who is behind this connection, if it is one."""
        return None if self.person is None else Holder(self.session, self.person)


@dataclass(slots=True)
class Presence:
    """All open connections of this process, and who is here at others."""

    began: int = 0
    """When this process began to look; before that, everybody may have been here."""
    by_sid: dict[str, Caller] = field(default_factory=dict)
    by_session: dict[str, dict[str, Caller]] = field(default_factory=dict)
    by_person: dict[str, dict[int, list[Caller]]] = field(default_factory=dict)
    """The people of each session who are here, with their connections."""
    left: dict[tuple[str, int], int] = field(default_factory=dict)
    """When a person who is not here was last seen."""
    heard: dict[tuple[str, int], int] = field(default_factory=dict)
    """When a person last did or said something."""
    elsewhere: dict[str, set[int]] = field(default_factory=dict)
    """The people of each session who are connected to other workers."""
    changes: int = 0
    """How often somebody came or went, so that other workers can be told."""

    def see_elsewhere(self, here: dict[str, set[int]], now: int) -> None:
        """This is who is connected to other workers, as of now."""
        before, self.elsewhere = self.elsewhere, here
        for session, people in before.items():
            for person in people - here.get(session, set()):
                self.left[session, person] = now

    def come(self, caller: Caller) -> list[Caller]:
        """Somebody is here; returns the connections that they had until now."""
        before: list[Caller] = []
        if caller.person is not None:
            before = self.of_person(caller.session, caller.person)
            people = self.by_person.setdefault(caller.session, {})
            people.setdefault(caller.person, []).append(caller)
        self.changes += 1
        self.by_sid[caller.sid] = caller
        self.by_session.setdefault(caller.session, {})[caller.sid] = caller
        return before

    def go(self, sid: str, now: int) -> Caller | None:
        """A connection ended."""
        caller = self.by_sid.pop(sid, None)
        if caller is None:
            return None
        self.changes += 1
        others = self.by_session.get(caller.session, {})
        others.pop(sid, None)
        if not others:
            self.by_session.pop(caller.session, None)
        if caller.person is not None:
            self._go(caller.session, caller.person, caller)
            self.left[caller.session, caller.person] = now
        return caller

    def _go(self, session: str, person: int, caller: Caller) -> None:
        people = self.by_person[session]
        people[person].remove(caller)
        if not people[person]:
            del people[person]
        if not people:
            del self.by_person[session]

    def forget(self, session: str) -> None:
        """The session is deleted, and when its people were here with it."""
        for times in (self.left, self.heard):
            for key in [key for key in times if key[0] == session]:
                del times[key]

    def of_session(self, session: str) -> list[Caller]:
        """Everybody of a session who is here."""
        return list(self.by_session.get(session, {}).values())

    def of_person(self, session: str, person: int) -> list[Caller]:
        """The connections of one person."""
        return list(self.by_person.get(session, {}).get(person, ()))

    def people(self, session: str) -> set[int]:
        """The numbers of those who are here, with whichever worker."""
        return self.elsewhere.get(session, set()) | self.by_person.get(session, {}).keys()

    def consoles(self, session: str) -> list[Caller]:
        """The teacher's consoles."""
        return [caller for caller in self.of_session(session) if is_console(caller)]

    def projectors(self, session: str) -> list[Caller]:
        """The projector pages."""
        return [caller for caller in self.of_session(session) if caller.projector]

    def viewers(self, session: str, table: int, seating: Seating) -> dict[Viewer, list[str]]:
        """For each viewer of a table who is here: the connections to send to."""
        found: dict[Viewer, list[str]] = {}
        for caller in self.of_session(session):
            viewer = viewer_of(caller, table, seating)
            if viewer is not None:
                found.setdefault(viewer, []).append(caller.sid)
        return found

    def was_here(self, session: str, person: int, since: int) -> bool:
        """Whether somebody is here, or was after this moment."""
        return (
            person in self.elsewhere.get(session, ())
            or person in self.by_person.get(session, ())
            or self.left.get((session, person), self.began) > since
        )


def is_console(caller: Caller) -> bool:
    """Whether this is a teacher's own page."""
    return caller.login is not None and not caller.projector


def viewer_of(caller: Caller, table: int, seating: Seating) -> Viewer | None:
    """With whose eyes a connection looks at a table, if it may look at all."""
    if caller.person is not None:
        if seating.table_of(caller.person) != table:
            return None
        place = seating.places.get(caller.person)
        return PUBLIC if place is None else place.seat
    if caller.projector:
        return PUBLIC
    return TEACHER if caller.watching == table else None


def sids(callers: Iterable[Caller]) -> list[str]:
    """The connections of some callers."""
    return [caller.sid for caller in callers]
