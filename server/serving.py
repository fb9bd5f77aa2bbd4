"""Runs a server from its first breath to its last."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import make_url

from server.app import Backchannel, create_app
from server.locking import Held, holding
from server.memory import settle_memory
from server.runtime import Stop, runtime_for
from server.settings import Settings

IN_USE: Final = "in-use"
"""The file that a server holds for as long as it runs."""


class AlreadyServed(Exception):
    """Another server lives in this folder; the text is one clear line for the operator."""


def serve_until_stopped(settings: Settings, stop: Callable[[], bool] | None = None) -> None:
    """Serve until SIGTERM or Ctrl-C, then let everybody go and close the journal."""
    runtime = runtime_for(settings.async_mode)
    asked_to_stop = stop or Stop().on_signals()
    with alone(settings):
        server = create_app(settings, runtime)

        def ready(port: int) -> None:
            server.begin(port)
            _announce(server, port, settings)

        try:
            server.read_journal()
            settle_memory()
            runtime.serve(
                server.wsgi,
                settings.host,
                settings.port,
                ready=ready,
                stop=asked_to_stop,
                on_drain=server.drain,
                entrance=server.entrance,
            )
        finally:
            server.close()


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Nobody else serves from here; raises `AlreadyServed`."""
    with ExitStack() as ours:
        for place in _places(settings):
            ours.enter_context(_alone_in(place))
        yield


def _places(settings: Settings) -> list[Path]:
    """What no two servers may use: our folder, and an SQLite file wherever it lies.

    Workers on one PostgreSQL may share a folder: they keep nothing in it but the secret key.
    """
    address = make_url(settings.database_url)
    if address.get_backend_name() != "sqlite":
        return []
    places = [settings.data_dir / IN_USE]
    if address.database:
        file = Path(address.database)
        places.append(file.with_name(f"{file.name}.{IN_USE}"))
    return places


@contextmanager
def _alone_in(place: Path) -> Iterator[None]:
    """Two that write the same journal would each miss what the other decided."""
    with ExitStack() as held:
        try:
            held.enter_context(holding(place, wait=False, words=str(os.getpid())))
        except Held as by:
            who = f" (process {by})" if str(by).isdigit() else ""
            raise AlreadyServed(
                f"another server{who} is using {place.parent}. Stop that one first, or choose "
                "another folder with --data-dir."
            ) from by
        yield


def _announce(server: Backchannel, port: int, settings: Settings) -> None:
    address, first_code = server.address(), server.first_code()
    print(f"READY {port}", flush=True)
    print(f"Students type   {address}", flush=True)
    print(f"You open        {address}/t   (stop with Ctrl-C)", flush=True)
    if first_code is not None:
        print(f"First account   {first_code}   (asked for once, when you make it)", flush=True)
    if not settings.public:
        print(
            "Plain http, for a school network only; --public is for the internet.",
            file=sys.stderr,
            flush=True,
        )
