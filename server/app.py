"""Joins the parts. Only this file sees all of them; each part gets what it needs and no more."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from socket import gethostname
from typing import Any, Final

from flask import Flask
from flask_socketio import SocketIO

from server.broadcast import Broadcast, WireJson, dumps
from server.classroom.beat import Beat
from server.classroom.bots import Bots
from server.classroom.greeting import Greeter
from server.classroom.lead import Leading
from server.classroom.people import People
from server.classroom.presence import Presence
from server.classroom.rooms import Rooms
from server.classroom.session import State
from server.clock import Clock
from server.debrief.reading import Debriefs
from server.desk import Desk
from server.guard.accounts import LOGIN_LASTS, Accounts
from server.guard.addresses import from_whom, is_within
from server.guard.codes import first_code, new_key
from server.guard.credentials import Credentials
from server.guard.gate import close_sockets
from server.guard.headers import headers_for, with_headers
from server.guard.hosts import asked_by_name, own_names
from server.guard.invitations import Invitations
from server.guard.limiter import Limiter, not_too_often
from server.guard.packets import GatePacket
from server.hears import Hears
from server.host import Host
from server.journal.database import Database
from server.journal.sql import SqlJournal
from server.keeping.deleting import Deleting, Shredder
from server.keeping.own_data import OwnData
from server.keeping.retention import Retention
from server.operator.figures import Figure, watched
from server.pages import add_pages
from server.prints import SqlPrints
from server.protocol.messages.connecting import Farewell
from server.runtime import LONGEST_MESSAGE, Entrance, Runtime, WsgiApp
from server.settings import Settings
from server.shelf import Shelf
from server.sockets import Door
from server.tables import Tables
from server.web import MOST_BYTES, Web, login_of
from server.workers.fellow import Fellow
from server.workers.following import Following
from server.workers.hints import Seal
from server.workers.roll import Roll

LAST_ACTS: Final = 5
"""Seconds for acts that are in hand when the server is asked to stop."""


def milliseconds() -> int:
    """The host's clock: milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Backchannel:
    """A whole server: an application to serve, and what has to be begun and ended around it."""

    def __init__(self, settings: Settings, runtime: Runtime) -> None:
        self.settings = settings
        self._runtime = runtime
        self._port = settings.port
        self._is_ready = False
        self.app = make_flask(settings)
        socketio = SocketIO(self.app, **socket_options(settings, runtime))
        self._sio = socketio.server
        self.database = Database(settings.database_url, runtime)
        self.journal = SqlJournal(self.database, settings.secret_key)
        self.journal.check_key()
        now, prints = milliseconds, SqlPrints(self.database)
        limiter = Limiter(workers=lambda: 1 if self.fellow is None else self.fellow.count)

        self.presence = Presence(began=now())
        self.rooms = Rooms(self.journal, prints, runtime, now)
        self.tables = Tables(self.journal, prints, runtime, now)
        self.broadcast = Broadcast(self.emit, self.rooms, self.presence, runtime)
        self.host = Host(self.broadcast, prints)
        self.credentials = Credentials(self.database, settings.secret_key)
        own_code = first_code(settings.secret_key) if settings.public else None
        self.accounts = Accounts(self.database, runtime, own_code)
        self.greeter = Greeter(
            self.emit, self._end, self.broadcast, self.tables, self.presence, self.address, now
        )
        self.leading = Leading(
            self.host,
            self.rooms,
            self.tables,
            self.greeter,
            self.presence,
            self.credentials,
            now,
        )
        debriefs = Debriefs(self.journal, prints, runtime)
        own_data = OwnData(self.journal, self.rooms, self.accounts, settings.keep_days)
        hears = Hears(
            self.host,
            self.tables,
            self.broadcast,
            self.leading,
            self.presence,
            self.credentials,
            debriefs,
            own_data,
            now,
        )
        self.door = Door(
            self._sio,
            self.rooms,
            self.presence,
            self.greeter,
            hears,
            self.credentials,
            self.accounts,
            limiter,
            self._login_of,
            now,
        )
        self.people = People(self.rooms, self.credentials, limiter, self.leading.is_open)
        invitations = Invitations(self.database, self.accounts)
        shredder = Shredder(
            self.database, self.journal, self.credentials, self.accounts, invitations
        )
        deleting = Deleting(
            shredder, self.rooms, self.greeter, self.people, self.presence, debriefs
        )
        self.rooms.gone = deleting.put_out
        desk = Desk(
            self.accounts,
            invitations,
            Shelf(self.database, runtime),
            self.rooms,
            self.people,
            self.leading,
            debriefs,
            deleting,
            own_data,
            limiter,
            self._log_out,
            self.address,
            now,
            public=settings.public,
        )
        Web(settings, desk, self.accounts, limiter, now).install(self.app)
        add_pages(self.app)
        self.fellow = self._among_others(deleting) if self.journal.is_shared else None
        is_ours = _all_are_ours if self.fellow is None else self.fellow.is_ours
        self.bots = Bots(self.host, runtime, is_ours=is_ours)
        self.broadcast.afterwards.append(self.bots.stir)
        self.beat = Beat(
            self.emit,
            self.rooms,
            self.presence,
            self.greeter,
            self.leading,
            Clock(self.host, self.presence, now),
            self.bots,
            runtime,
            now,
            is_ours,
        )
        retention = Retention(self.journal, self.rooms, deleting, shredder, settings.keep_days)
        self.beat.hourly.append(retention.sweep)
        self._under_way = self.door.install(runtime)
        self.wsgi: WsgiApp = self._guarded(limiter)
        self.entrance = Entrance(
            headers_for("", public=settings.public),
            lambda address: is_within(address, settings.proxies),
        )
        """What stands before even that, where connections come in."""

    def _among_others(self, deleting: Deleting) -> Fellow:
        """What keeps this worker in touch with others that use the same database."""
        settings, now = self.settings, milliseconds
        seal = Seal(settings.secret_key)
        roll = Roll(self.database, self.presence, new_key(), seal.channel(), now)
        following = Following(
            self.journal,
            self.rooms,
            self.tables,
            self.greeter,
            self.leading,
            self.presence,
            self.credentials,
            self.accounts,
            roll,
            deleting.put_out,
            self._runtime,
            now,
        )
        fellow = Fellow(
            roll,
            following,
            seal,
            settings.redis_url,
            self._runtime,
            lambda: self.presence.changes,
            time.monotonic,
        )
        self.tables.moved = self.broadcast.stir
        self.journal.written = fellow.has_written
        return fellow

    # --- life -------------------------------------------------------------------------------------

    def read_journal(self) -> None:
        """Find every session before anybody asks; those that were going on are taken up by the
        beat, since reading all their games would keep the door shut.
        """
        if self.fellow is not None:
            self.fellow.enter()
        self.rooms.read_all()
        self.beat.asleep.update(room.key for room in self.rooms if room.state is State.RUNNING)

    def begin(self, port: int) -> None:
        """The door is open, at this port; let time run."""
        self._port = port
        self._is_ready = True
        if self.fellow is not None:
            self.fellow.start()
        self._runtime.spawn(self.beat.run)

    def drain(self) -> None:
        """Tell everybody that the server goes down; what is acknowledged is on the disk already."""
        self._is_ready = False
        self.door.shut()
        self.beat.stop()
        self.bots.stop()
        self._under_way.wait(LAST_ACTS)
        self.beat.in_hand.wait(LAST_ACTS)
        for caller in list(self.presence.by_sid.values()):
            self.greeter.part(caller, Farewell.STOPPING)
        close_sockets(self._sio)
        if self.fellow is not None:
            self.fellow.stop()

    def close(self) -> None:
        """Write what waits, and close the journal."""
        self.journal.close()

    def first_code(self) -> str | None:
        """What the first account asks for, for as long as there is none."""
        return self.accounts.first_code if self.accounts.is_empty() else None

    def address(self) -> str:
        """What people type to reach this server."""
        return self.settings.address(self._port)

    # --- what the parts need of each other --------------------------------------------------------

    def emit(self, name: str, payload: object, sid: str) -> None:
        """Send a message to one connection; nothing where it has ended. The library's own way looks
        for rooms, and makes a packet of each part.
        """
        eio_sid = self._sio.manager.eio_sid_from_sid(sid, "/")
        if eio_sid is not None:
            self._sio.eio.send(eio_sid, f'2["{name}",{dumps(payload)}]')

    def _figures(self) -> Iterator[Figure]:
        """How much is going on, in numbers."""
        here = Counter(
            "projector" if each.projector else "teacher" if each.person is None else "student"
            for each in list(self.presence.by_sid.values())
        )
        kinds = {
            f'kind="{kind}"': float(here[kind]) for kind in ("student", "teacher", "projector")
        }
        yield Figure("connections", "Open connections.", "gauge", kinds)
        states = self.rooms.states()
        sessions = {f'state="{state.value}"': float(states[state]) for state in State}
        yield Figure("sessions", "Sessions that are stored.", "gauge", sessions)
        waits = {"": float(self.database.waiting)}
        yield Figure("journal_waiting", "Writings that wait for the disk.", "gauge", waits)
        yield Figure(
            "journal_written_total",
            "Writings that are done.",
            "counter",
            {"": float(self.database.written)},
        )

    def _end(self, sid: str) -> None:
        """End a connection after what was said on it, without waiting for whoever is gone."""
        socket = self._sio.eio.sockets.get(self._sio.manager.eio_sid_from_sid(sid, "/"))
        self._sio.disconnect(sid)
        if socket is not None:
            socket.close(wait=False, reason=self._sio.reason.SERVER_DISCONNECT)

    def _log_out(self, login: str) -> None:
        self.door.log_out(login)
        if self.fellow is not None:
            self.fellow.has_logged_out()

    def _login_of(self, environ: Mapping[str, Any]) -> str | None:
        return login_of(self.app, environ)

    def _guarded(self, limiter: Limiter) -> WsgiApp:
        """What stands before everything else: from whom, how often, by which name, what it carries.

        Read from the last to the first: that is the way of a request.
        """
        settings = self.settings
        names = own_names(settings.origin, settings.host, gethostname())
        named = asked_by_name(self.app.wsgi_app, names, public=settings.public)
        said = watched(
            named,
            self._figures,
            lambda: self._is_ready,
            settings.metrics_token,
            public=settings.public,
        )
        counted = not_too_often(said, limiter)
        known = from_whom(counted, settings.proxies)
        return with_headers(known, public=settings.public)


def _all_are_ours(_session: str) -> bool:
    """Who serves alone looks after every session."""
    return True


def make_flask(settings: Settings) -> Flask:
    """The application for HTTP, with its cookie."""
    app = Flask("backchannel", static_folder=None)
    app.config.update(
        SECRET_KEY=settings.secret_key,
        MAX_CONTENT_LENGTH=MOST_BYTES,
        SESSION_COOKIE_NAME="__Host-backchannel" if settings.public else "backchannel",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.public,
        PERMANENT_SESSION_LIFETIME=timedelta(milliseconds=LOGIN_LASTS),
    )
    return app


def socket_options(settings: Settings, runtime: Runtime) -> dict[str, Any]:
    """How connections are kept: websockets only, one message of a client after the other."""
    # The libraries log whole packets, tokens and talk among them: never, at whatever level.
    for library in ("server.socketio", "server.engineio"):
        logging.getLogger(library).setLevel(logging.WARNING)
    return {
        "async_mode": runtime.async_mode,
        "async_handlers": False,
        "always_connect": True,
        "serializer": GatePacket,
        "json": WireJson,
        "transports": ["websocket"],
        "cors_allowed_origins": [settings.origin] if settings.origin else None,
        "cookie": None,
        "logger": logging.getLogger("server.socketio"),
        "engineio_logger": logging.getLogger("server.engineio"),
        "manage_session": False,
        "max_http_buffer_size": LONGEST_MESSAGE,
        "ping_interval": 10,
        "ping_timeout": 15,
        "http_compression": False,
    }


def create_app(settings: Settings, runtime: Runtime) -> Backchannel:
    """A server with these settings, ready to be begun."""
    return Backchannel(settings, runtime)
