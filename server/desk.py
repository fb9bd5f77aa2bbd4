"""What each route does: accounts, the shelf, opening a session, joining and coming back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from itertools import islice
from typing import Any, Final

import segno
from flask import request, session

from game_rules.ids import Level, ScenarioId, SeatId
from game_rules.scenario import Printed, Scenario, Variant
from server.broadcast import dumps
from server.classroom.lead import Leading
from server.classroom.names import folded
from server.classroom.people import People
from server.classroom.rooms import Rooms, Slip
from server.classroom.shown import titles_of
from server.debrief.files import file_named
from server.debrief.reading import Debriefs
from server.guard.access import access_last_game, access_own_room, access_scenario
from server.guard.accounts import Accounts, Teacher
from server.guard.codes import fingerprint
from server.guard.invitations import Invitations
from server.guard.limiter import Kind, Limiter
from server.keeping.deleting import Deleting
from server.keeping.own_data import OwnData
from server.pages import File, pack
from server.protocol.derive import write
from server.protocol.faults import Code, Faulted
from server.protocol.messages import (
    LONGEST_FILE,
    Account,
    Back,
    Catalogue,
    ComeBack,
    FileComplaint,
    FileRead,
    FirstAccount,
    Health,
    Invited,
    InvitedAccount,
    Join,
    Joined,
    MySessions,
    OpenSession,
    Preview,
    ScenarioCard,
    ScenarioFile,
    SessionLine,
    SessionOpened,
    Situation,
)
from server.protocol.messages import Shelf as ShelfSeen
from server.scenarios import BadScenario, Complaint
from server.scenarios.complaints import format_path
from server.shelf import Shelf
from server.tables import first_sight
from server.words import UnknownLanguage, catalogue

LOGIN: Final = "login"
"""Where the cookie holds the key of a login."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture, where the others answer with data."""

    kind: str
    body: bytes
    save_as: str | None = None
    """A name, where it is to be kept and not shown."""


Answered = tuple[int, object]


class Desk:
    """One handler for each route; `handlers` names them all."""

    def __init__(
        self,
        accounts: Accounts,
        invitations: Invitations,
        shelf: Shelf,
        rooms: Rooms,
        people: People,
        leading: Leading,
        debriefs: Debriefs,
        deleting: Deleting,
        own_data: OwnData,
        limiter: Limiter,
        log_out: Callable[[str], None],
        address: Callable[[], str],
        now: Callable[[], int],
        *,
        public: bool,
    ) -> None:
        self._accounts = accounts
        self._invitations = invitations
        self._shelf = shelf
        self._rooms = rooms
        self._people = people
        self._leading = leading
        self._debriefs = debriefs
        self._deleting = deleting
        self._own_data = own_data
        self._limiter = limiter
        self._log_out = log_out
        self._address = address
        self._now = now
        self._public = public
        self.handlers: Mapping[str, Callable[..., Answered]] = {
            "GET /api/situation": self._situation,
            "POST /api/account": self._make_account,
            "POST /api/invitations": self._invite,
            "POST /api/invited": self._make_invited,
            "POST /api/login": self._log_in,
            "POST /api/logout": self._leave,
            "GET /api/scenarios": self._look_at_shelf,
            "POST /api/scenarios": self._lay,
            "DELETE /api/scenarios/<scenario>": self._take_away,
            "GET /api/scenarios/<scenario>/<level>/<seat>": self._preview,
            "POST /api/sessions": self._open_session,
            "GET /api/sessions": self._my_sessions,
            "GET /api/sessions/<session>/qr.svg": self._qr,
            "GET /api/sessions/<session>/debrief/<file>": self._debrief,
            "POST /api/sessions/<session>/delete": self._delete_session,
            "GET /api/my-data": self._my_data,
            "POST /api/account/delete": self._delete_account,
            "POST /api/join": self._join,
            "POST /api/return": self._come_back,
            "GET /api/words/<language>": self._words,
            "GET /api/health": self._health,
        }

    # --- teachers ---------------------------------------------------------------------------------

    def _situation(self) -> Answered:
        return 200, self._situation_of(self._logged_in())

    def _situation_of(self, teacher: Teacher | None) -> Situation:
        is_first = teacher is None and self._accounts.is_empty()
        code_needed = is_first and self._accounts.first_code is not None
        return Situation(
            is_first, code_needed, None if teacher is None else teacher.name, self._public
        )

    def _logged_in(self) -> Teacher | None:
        key = session.get(LOGIN)
        return None if key is None else self._accounts.logged_in(fingerprint(key), self._now())

    def _make_account(self, said: FirstAccount) -> Answered:
        teacher = self._accounts.make_first(said.name, said.password, self._now(), said.code)
        self._remember(teacher)
        return 201, self._situation_of(teacher)

    def _invite(self, teacher: Teacher) -> Answered:
        return 201, Invited(self._invitations.invite(teacher, self._now()))

    def _make_invited(self, said: InvitedAccount) -> Answered:
        teacher = self._invitations.take_up(said.invitation, said.name, said.password, self._now())
        self._remember(teacher)
        return 201, self._situation_of(teacher)

    def _log_in(self, said: Account) -> Answered:
        teacher = self._check_password(said)
        self._remember(teacher)
        return 200, self._situation_of(teacher)

    def _check_password(self, said: Account) -> Teacher:
        """Whose name and password this is; wrong ones are counted."""
        whose = f"{folded(said.name)}|{request.remote_addr}"
        if not self._limiter.take(Kind.FAILED_LOGIN, whose):
            raise Faulted(Code.TOO_OFTEN)
        teacher = self._accounts.check(said.name, said.password)
        if teacher is None:
            raise Faulted(Code.WRONG_PASSWORD)
        self._limiter.give_back(Kind.FAILED_LOGIN, whose)
        return teacher

    def _remember(self, teacher: Teacher) -> None:
        """A fresh login in a fresh cookie; what the browser had before ends."""
        self._forget()
        session[LOGIN] = self._accounts.log_in(teacher, self._now())
        session.permanent = True

    def _forget(self) -> None:
        key = session.get(LOGIN)
        session.clear()
        if key is not None:
            self._accounts.log_out(fingerprint(key))
            self._log_out(fingerprint(key))

    def _leave(self) -> Answered:
        self._forget()
        return 200, self._situation_of(None)

    # --- sessions ---------------------------------------------------------------------------------

    def _look_at_shelf(self, teacher: Teacher) -> Answered:
        own = self._shelf.own(teacher.account)
        every = [*((each, True) for each in own), *((it, False) for it in self._shelf.shipped())]
        cards = [
            card_of(scenario, level, variant, own=is_own)
            for scenario, is_own in every
            for level, variant in scenario.variants.items()
        ]
        # A teacher's own stand first; of the others the easiest, for whoever comes here first.
        levels = list(Level)
        cards.sort(key=lambda card: (not card.own, levels.index(card.level)))
        return 200, ShelfSeen(tuple(cards))

    def _lay(self, teacher: Teacher, said: ScenarioFile) -> Answered:
        try:
            scenario, advice = self._shelf.lay(teacher.account, said.text, said.name, self._now())
        except BadScenario as no:
            return 200, FileRead(None, complaints_of(no.complaints), ())
        return 200, FileRead(scenario.id, (), complaints_of(advice))

    def _take_away(self, teacher: Teacher, scenario: str) -> Answered:
        if not self._shelf.take_away(teacher.account, ScenarioId(scenario)):
            raise Faulted(Code.NOT_THERE)
        return self._look_at_shelf(teacher)

    def _preview(self, teacher: Teacher, scenario: str, level: str, seat: str) -> Answered:
        printed = access_scenario(self._shelf, teacher, scenario, level)
        if seat not in printed.seats:
            raise Faulted(Code.NOT_THERE)
        seen = first_sight(printed, SeatId(seat))
        return 200, Preview(tuple(seen.values()))

    def _open_session(self, teacher: Teacher, said: OpenSession) -> Answered:
        scenario = access_scenario(self._shelf, teacher, said.scenario, said.level).scenario
        inherited = None
        if said.after is not None:
            before = access_last_game(self._rooms, teacher, said.after)
            inherited = self._leading.left_by(before)
        room = self._rooms.open(
            teacher.account, scenario, said.level, said.round_seconds, inherited
        )
        self._people.opened(room, request.remote_addr or "")
        return 201, SessionOpened(room.key, room.session.code, self._address())

    def _my_sessions(self, teacher: Teacher) -> Answered:
        own = self._rooms.of_account(teacher.account)[:200]
        return 200, MySessions(tuple(line_of(slip) for slip in own))

    def _qr(self, teacher: Teacher, session: str) -> Answered:
        room = access_own_room(self._rooms, teacher, session)
        link = f"{self._address()}/j/{room.session.code}"
        return 200, Drawn("image/svg+xml", qr_of(link))

    def _debrief(self, teacher: Teacher, session: str, file: str) -> Answered:
        """One file about all tables that are over."""
        room = access_own_room(self._rooms, teacher, session)
        tables = self._debriefs.over(room)
        if not tables:
            raise Faulted(Code.NOT_OVER)
        made = file_named(tables, file)
        if made is None:
            raise Faulted(Code.NOT_THERE)
        name = f"{room.printed.scenario.id}-{made.name}"
        return 200, Drawn(made.kind, made.text.encode("utf-8"), save_as=name)

    # --- what is kept -----------------------------------------------------------------------------

    def _delete_session(self, teacher: Teacher, session: str) -> Answered:
        self._deleting.session(access_own_room(self._rooms, teacher, session))
        return self._my_sessions(teacher)

    def _my_data(self, teacher: Teacher) -> Answered:
        found = dumps(self._own_data.of_teacher(teacher)).encode()
        return 200, Drawn("application/json", found, save_as="backchannel-my-data.json")

    def _delete_account(self, teacher: Teacher, said: Account) -> Answered:
        """The password is asked for again: whoever finds an open page deletes nothing."""
        self._check_password(said)
        if folded(said.name) != folded(teacher.name):
            raise Faulted(Code.WRONG_PASSWORD)
        logins = [login for login, _ in self._accounts.logins_of(teacher)]
        self._deleting.account(teacher)
        for login in logins:
            self._log_out(login)
        session.clear()
        return 200, self._situation_of(None)

    # --- people -----------------------------------------------------------------------------------

    def _join(self, said: Join) -> Answered:
        room, person, handed = self._people.join(said, request.remote_addr or "")
        self._leading.sat_down(room, person)
        return 201, Joined(handed.token, handed.pin, handed.link)

    def _come_back(self, said: ComeBack) -> Answered:
        _room, _person, token = self._people.come_back(said, request.remote_addr or "")
        return 200, Back(token)

    # --- the rest ---------------------------------------------------------------------------------

    def _words(self, language: str) -> Answered:
        try:
            return 200, packed_words(language)
        except UnknownLanguage:
            raise Faulted(Code.NOT_THERE) from None

    def _health(self) -> Answered:
        return 200, Health("well", program_version())


@cache
def packed_words(language: str) -> File:
    """The words of a language as they are sent: by far the longest of our answers, and the same for
    everybody, so it is written and packed once.
    """
    return pack("application/json", dumps(write(catalogue(language), Catalogue)).encode())


def complaints_of(complaints: Iterable[Complaint]) -> tuple[FileComplaint, ...]:
    """Complaints about a file, as long as there is room for them."""
    return tuple(
        FileComplaint(
            line=min(each.line, LONGEST_FILE),
            column=min(each.column, LONGEST_FILE),
            path=sayable(format_path(each.path), 300),
            says=sayable(each.says, 600),
        )
        for each in islice(complaints, 100)
    )


def sayable(text: str, most: int) -> str:
    """What an author wrote, so far as it can be sent: half a letter cannot."""
    return text[:most].encode("utf-8", "replace").decode("utf-8")


def card_of(scenario: Scenario, level: Level, variant: Variant, *, own: bool) -> ScenarioCard:
    """A scenario at one level, as it stands on the shelf."""
    seconds = variant.briefing_seconds + variant.rounds * variant.round_seconds
    return ScenarioCard(
        id=scenario.id,
        title=scenario.title,
        blurb=scenario.blurb,
        teaches=scenario.teaches,
        care=scenario.care,
        level=level,
        rounds=variant.rounds,
        minutes=max(1, -(-seconds // 60)),
        seats=len(variant.seats),
        roles=titles_of(Printed(scenario, level)),
        note=scenario.note,
        own=own,
    )


def line_of(slip: Slip) -> SessionLine:
    """A session in its teacher's list."""
    return SessionLine(
        session=slip.key,
        title=slip.title,
        level=slip.level,
        state=slip.state,
        opened=slip.opened,
        people=slip.people,
    )


def qr_of(text: str) -> bytes:
    """The text as a square that a phone can read."""
    drawn = BytesIO()
    square: Any = segno.make(text, error="m", micro=False)
    square.save(drawn, kind="svg", border=2, xmldecl=False, svgclass=None, lineclass=None)
    return drawn.getvalue()


def program_version() -> str:
    """The version that is installed; a checkout that was never installed has none."""
    try:
        return version("backchannel")
    except PackageNotFoundError:
        return "checkout"
