"""The open door of the network, and how many may stand in it."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from server.runtime.bounds import FILES_IN_RESERVE, MOST_CONNECTIONS, SENT_AHEAD


def listen(host: str, port: int) -> socket.socket:
    """An open door. Small answers leave at once: waiting to fill a packet costs 40 ms each."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.create_server((host, port), family=family, backlog=1024)
    # Connections inherit both.
    door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SENT_AHEAD)
    return door


def most_connections() -> int:
    """As many as we want, or as the system lets us have once we ask it for all it would give."""
    try:
        import resource
    except ImportError:  # not on Windows, where the hub's select() sets a limit of its own
        return MOST_CONNECTIONS
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    if most == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return min(MOST_CONNECTIONS, most - FILES_IN_RESERVE)


def cut(environ: Mapping[str, Any]) -> None:
    """End the connection behind a request at once, whoever waits for it, here or there."""
    for name in ("eventlet.input", "werkzeug.socket", "wsgi.input"):
        part: Any = environ.get(name)
        if part is None:
            continue
        found: Any = part.get_socket() if hasattr(part, "get_socket") else part
        found = getattr(found, "socket", found)
        if hasattr(found, "shutdown"):
            with suppress(OSError):
                found.shutdown(socket.SHUT_RDWR)
            return
