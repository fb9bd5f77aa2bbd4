"""The door for HTTP: every route of the protocol, through one way in."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit

from flask import Flask, Response, request, session
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from server.broadcast import dumps
from server.desk import LOGIN, Desk, Drawn
from server.guard.access import access_teacher
from server.guard.accounts import Accounts, Teacher
from server.guard.capabilities import ROUTE_RIGHTS, Right, Who, check_routes
from server.guard.codes import fingerprint
from server.guard.limiter import Limiter
from server.guard.packets import TurnedAway, read_object
from server.journal.port import Unavailable
from server.operator.notes import NOTED_AS, Event, note
from server.pages import File
from server.pages import answer as send_file
from server.protocol.derive import Malformed, read, write
from server.protocol.faults import Code, Faulted
from server.protocol.messages import ROUTES, Fault
from server.protocol.registry import Route
from server.settings import Settings

log = logging.getLogger(__name__)

SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
MOST_BYTES: Final = 64 * 1024

STATUS: Final[Mapping[str, HTTPStatus]] = {
    Code.MALFORMED: HTTPStatus.UNPROCESSABLE_ENTITY,
    Code.PASSWORD_SHORT: HTTPStatus.UNPROCESSABLE_ENTITY,
    Code.NOT_THERE: HTTPStatus.NOT_FOUND,
    Code.LAST_GAME_GONE: HTTPStatus.NOT_FOUND,
    Code.TOO_OFTEN: HTTPStatus.TOO_MANY_REQUESTS,
    Code.SHELF_FULL: HTTPStatus.CONFLICT,
    Code.NOT_OVER: HTTPStatus.CONFLICT,
    Code.NOTHING_LEFT: HTTPStatus.CONFLICT,
    Code.STILL_RUNNING: HTTPStatus.CONFLICT,
    Code.NAME_TAKEN: HTTPStatus.CONFLICT,
    Code.NAME_RESERVED: HTTPStatus.CONFLICT,
    Code.SESSION_FULL: HTTPStatus.CONFLICT,
    Code.LOBBY_LOCKED: HTTPStatus.CONFLICT,
    Code.TEACHER_NAME_TAKEN: HTTPStatus.CONFLICT,
    Code.INVITATION_DEAD: HTTPStatus.NOT_FOUND,
    Code.NOT_LOGGED_IN: HTTPStatus.UNAUTHORIZED,
    Code.WRONG_PASSWORD: HTTPStatus.UNAUTHORIZED,
    Code.NOT_FIRST: HTTPStatus.FORBIDDEN,
    Code.WRONG_FIRST_CODE: HTTPStatus.FORBIDDEN,
    Code.FOREIGN: HTTPStatus.FORBIDDEN,
    Code.TRY_AGAIN: HTTPStatus.SERVICE_UNAVAILABLE,
    Code.OUR_FAULT: HTTPStatus.INTERNAL_SERVER_ERROR,
}


class Web:
    """Answers every route; who asks, how often and from where is looked at before anything else."""

    def __init__(
        self,
        settings: Settings,
        desk: Desk,
        accounts: Accounts,
        limiter: Limiter,
        now: Callable[[], int],
    ) -> None:
        self._settings = settings
        self._desk = desk
        self._accounts = accounts
        self._limiter = limiter
        self._now = now

    def install(self, app: Flask) -> None:
        """Add the routes to this application."""
        handlers = self._desk.handlers
        check_routes(handlers)
        for route in ROUTES:
            name = f"{route.method} {route.path}"
            view = self._view(route, ROUTE_RIGHTS[name], handlers[name])
            app.add_url_rule(route.path, name, view, methods=[route.method])
        app.register_error_handler(HTTPException, _plain)

    def _view(
        self, route: Route, right: Right, handle: Callable[..., tuple[int, object]]
    ) -> Callable[..., Response]:
        place = f"{route.method} {route.path}"

        def view(**path: str) -> Response:
            try:
                status, said = handle(*self._asked(route, right), **path)
            except Faulted as no:
                note(NOTED_AS.get(no.code, Event.REFUSED), cause=no.code, where=place)
                return _fault(no.code, no.facts)
            except Malformed as error:
                where, rule = next(iter(error.errors.items()))
                return _fault(Code.MALFORMED, {"path": where[:80], "rule": rule[:80]})
            except TurnedAway as no:
                return _fault(Code.MALFORMED, {"rule": no.why})
            except Unavailable as error:
                note(Event.UNWRITTEN, cause=error.reason, where=place)
                return _fault(Code.TRY_AGAIN, {})
            except HTTPException:
                raise
            except Exception:
                log.exception("%s failed", place)
                note(Event.FAULT, cause=Code.OUR_FAULT, where=place)
                return _fault(Code.OUR_FAULT, {})
            return _answer(route, status, said)

        return view

    def _asked(self, route: Route, right: Right) -> list[object]:
        """What a handler gets: the teacher, if the route is theirs, and the body, if it has one."""
        if not self._limiter.take(right.counts_as, _address()):
            raise Faulted(Code.TOO_OFTEN)
        if request.method not in SAFE:
            self._check_sender()
        found: list[object] = []
        if Who.ANYBODY not in right.who:
            found.append(self._teacher())
        if route.body is not None:
            request.max_content_length = route.longest
            found.append(read(route.body, read_object(_body(), route.longest)))
        return found

    def _teacher(self) -> Teacher:
        key = session.get(LOGIN)
        return access_teacher(self._accounts, key and fingerprint(key), self._now())

    def _check_sender(self) -> None:
        """Another site can make a browser post to us, but not JSON, and not in our name."""
        if request.content_length and request.mimetype != "application/json":
            raise Faulted(Code.FOREIGN, rule="not-json")
        origin = request.headers.get("Origin")
        if origin is not None and origin != (self._settings.origin or _own_origin()):
            raise Faulted(Code.FOREIGN)


def _own_origin() -> str:
    parts = urlsplit(request.host_url)
    return f"{parts.scheme}://{parts.netloc}"


def _address() -> str:
    return request.remote_addr or "unknown"


def _body() -> str:
    try:
        return request.get_data(cache=False).decode("utf-8")
    except UnicodeDecodeError:
        raise Faulted(Code.MALFORMED, rule="not-a-text") from None


def _answer(route: Route, status: int, said: object) -> Response:
    if isinstance(said, File):
        return send_file(said, request)
    if isinstance(said, Drawn):
        drawn = Response(said.body, status, mimetype=said.kind)
        if said.save_as is not None:
            drawn.headers["Content-Disposition"] = f'attachment; filename="{said.save_as}"'
            drawn.headers["Cache-Control"] = "no-store"
        return drawn
    return _json(status, write(said, route.answers[status]))


def _json(status: int, said: object) -> Response:
    response = Response(dumps(said), status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response


def _fault(code: str, facts: Mapping[str, str]) -> Response:
    status = STATUS.get(code, HTTPStatus.BAD_REQUEST)
    return _json(status, write(Fault(code, dict(facts))))


def _plain(error: HTTPException) -> Response:
    """An error of HTTP itself, in our words: nothing about what we are made of."""
    code = "too-long" if isinstance(error, RequestEntityTooLarge) else "not-there"
    response = _json(error.code or 500, write(Fault(code, {})))
    for name, value in error.get_headers():
        if name == "Allow":
            response.headers[name] = value
    return response


def login_of(app: Flask, environ: Mapping[str, Any]) -> str | None:
    """The fingerprint of the login in a request's cookie, outside of Flask's own handling."""
    asked = app.request_class(dict(environ))
    cookie = app.session_interface.open_session(app, asked)
    key = None if cookie is None else cookie.get(LOGIN)
    return fingerprint(key) if isinstance(key, str) else None
