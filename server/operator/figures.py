"""How the server is, for a machine that watches it: `/health`, `/ready` and `/metrics`.

Health says that the process answers; readiness, that it takes people in, which it stops doing as
soon as it is asked to stop. The figures are in the text format of Prometheus. They hold numbers
only, and are for this machine itself, or for whoever knows the token.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hmac import compare_digest
from ipaddress import ip_address
from typing import Any, Final, Literal

from server.operator.notes import NOTES
from server.runtime import WsgiApp

KIND: Final = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its name, in the words of Prometheus."""

    name: str
    about: str
    kind: Literal["counter", "gauge"]
    values: Mapping[str, float]
    """By label, such as `state="running"`; the empty label is the number alone."""


def text_of(figures: Iterable[Figure]) -> str:
    """The figures as they are read by machines."""
    return "".join(f"{line}\n" for figure in figures for line in _lines(figure))


def _lines(figure: Figure) -> Iterator[str]:
    name = f"backchannel_{figure.name}"
    yield f"# HELP {name} {figure.about}"
    yield f"# TYPE {name} {figure.kind}"
    for label, value in figure.values.items():
        yield f"{name}{{{label}}} {value:g}" if label else f"{name} {value:g}"


def events() -> Figure:
    """What was noted so far, by event and cause."""
    counts = {
        f'event="{event.value}",cause="{cause}"': float(count)
        for (event, cause), count in sorted(NOTES.counts.items())
    }
    return Figure("events_total", "What happened that an operator should know.", "counter", counts)


def watched(
    wsgi_app: WsgiApp,
    figures: Callable[[], Iterable[Figure]],
    is_ready: Callable[[], bool],
    token: str | None,
    *,
    public: bool,
) -> WsgiApp:
    """The same application, which also says how it is."""

    def answering(environ: Mapping[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        answer: Iterable[bytes]
        match environ["REQUEST_METHOD"], environ["PATH_INFO"]:
            case ("GET" | "HEAD", "/health"):
                answer = _say(start, "200 OK", "ok\n")
            case ("GET" | "HEAD", "/ready"):
                ready = is_ready()
                status = "200 OK" if ready else "503 Service Unavailable"
                answer = _say(start, status, "ready\n" if ready else "stopping\n")
            case ("GET", "/metrics") if _may_read(environ, token, public=public):
                answer = _say(start, "200 OK", text_of((*figures(), events())), KIND)
            case _:
                answer = wsgi_app(environ, start)
        return answer

    return answering


def _say(
    start: Callable[..., Any], status: str, words: str, kind: str = "text/plain; charset=utf-8"
) -> Iterable[bytes]:
    body = words.encode()
    start(status, [("Content-Type", kind), ("Content-Length", str(len(body)))])
    return [body]


def _may_read(environ: Mapping[str, Any], token: str | None, *, public: bool) -> bool:
    """Whether the figures are for whoever asks: this machine, or the one with the token.

    Behind a proxy everybody may look like this machine, so there only the token counts.
    """
    said = str(environ.get("HTTP_AUTHORIZATION", ""))
    if token is not None:
        return compare_digest(said.encode(), f"Bearer {token}".encode())
    if public:
        return False
    try:
        return ip_address(str(environ.get("REMOTE_ADDR", ""))).is_loopback
    except ValueError:
        return False
