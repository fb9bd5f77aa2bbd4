"""What every answer carries, whoever made it: the page, the data, an error, or the socket's own."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from server.runtime import WsgiApp

log = logging.getLogger(__name__)

Headers = list[tuple[str, str]]

ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; manifest-src 'self'; connect-src 'self'{sockets}; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

_HOST = re.compile(r"[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](:[0-9]{1,5})?")


def with_headers(wsgi_app: WsgiApp, *, public: bool) -> WsgiApp:
    """The same application, with the headers that no answer goes out without."""

    def guarded(environ: Mapping[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        own = headers_for(str(environ.get("HTTP_HOST", "")), public=public)

        def start(status: str, headers: Headers, *rest: Any) -> Any:
            named = {name.lower() for name, _ in headers}
            added = [(name, value) for name, value in own if name.lower() not in named]
            if not environ["PATH_INFO"].startswith("/assets/") and "cache-control" not in named:
                added.append(("Cache-Control", "no-store"))
            kept = [(name, value) for name, value in headers if name.lower() != "server"]
            return start_response(status, [*kept, *added], *rest)

        answer: Iterable[bytes]
        try:
            answer = wsgi_app(environ, start)
        except OSError:  # the other side is gone, or a websocket has ended
            raise
        except Exception:
            log.exception("a request failed")
            start("500 Internal Server Error", [("Content-Length", "0")], sys.exc_info())
            return []
        return answer

    return guarded


def headers_for(host: str, *, public: bool) -> Headers:
    """The headers for a request to this host."""
    # Older Safari does not count our own websocket as 'self'.
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    found = {**ALWAYS, "Content-Security-Policy": POLICY.format(sockets=sockets)}
    if public:
        found["Strict-Transport-Security"] = "max-age=31536000"
    return list(found.items())
