"""Under which names this server may be asked for.

A stranger's page can be made to look like ours to a browser: its name is first the stranger's
server, and a minute later the address of this machine. What such a page sends still carries the
stranger's name. So we answer to numbers, to names that nobody can buy, and to our own; in public
only to the one address that we were given, and only over the proxy that makes it https.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import urlsplit

from server.runtime import WsgiApp

NOBODYS: Final = frozenset({"local", "localhost", "lan", "internal", "test", "home.arpa"})
"""Endings that are kept free for networks like a school's; nobody can buy a name under them."""

_HOST: Final = re.compile(
    r"(?P<name>[a-z0-9_.\-]{1,253}|\[[0-9a-f:.]{2,45}\])(:(?P<port>[0-9]{1,5}))?", re.ASCII
)


def name_of(host: str) -> str | None:
    """The name in a `Host` header, in small letters and without its port; None if it is none."""
    found = _HOST.fullmatch(host.strip().lower())
    return None if found is None else found["name"].strip("[]").rstrip(".")


def is_nobodys(name: str) -> bool:
    """Whether no stranger can own this name: a number, one bare word, or a free ending."""
    try:
        ip_address(name)
    except ValueError:
        return "." not in name or any(name.endswith(f".{ending}") for ending in NOBODYS)
    return True


def asked_by_name(wsgi_app: WsgiApp, own_names: Iterable[str], *, public: bool) -> WsgiApp:
    """The same application, for those who ask for it by a name that is its own."""
    own = frozenset(name.lower().rstrip(".") for name in own_names)

    def guarded(environ: Mapping[str, Any], start_response: Callable[..., Any]) -> Any:
        host = environ.get("HTTP_HOST")
        name = name_of(host) if host else ""
        if public:
            if environ.get("backchannel.by_proxy"):  # it has looked at the name itself
                return wsgi_app(environ, start_response)
            return _refuse(start_response, "This server answers only at its own https address.")
        if name is not None and (name == "" or name in own or is_nobodys(name)):
            return wsgi_app(environ, start_response)
        return _refuse(
            start_response,
            "This server does not go by that name. Open it by its number, as it was printed when "
            "it started; or start it with --origin and this address.",
        )

    return guarded


def own_names(origin: str | None, *more: str) -> frozenset[str]:
    """The names that the operator gave: of the address, of the network door, of the machine."""
    named = urlsplit(origin).hostname if origin else None
    return frozenset(name for name in (named, *more) if name)


def _refuse(start_response: Callable[..., Any], words: str) -> list[bytes]:
    body = f"{words}\n".encode()
    headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))]
    start_response("421 Misdirected Request", headers)
    return [body]
