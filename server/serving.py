"""Runs a server from its first breath to its last."""

from __future__ import annotations

import sys
from collections.abc import Callable

from server.app import create_app
from server.runtime import Stop, runtime_for
from server.settings import Settings


def serve_until_stopped(settings: Settings, stop: Callable[[], bool] | None = None) -> None:
    """Serve until SIGTERM or Ctrl-C, then let everybody go and close the journal."""
    runtime = runtime_for(settings.async_mode)
    asked_to_stop = stop or Stop().on_signals()
    server = create_app(settings, runtime)

    def ready(port: int) -> None:
        server.begin(port)
        _announce(server.address(), port, settings)

    try:
        server.read_journal()
        runtime.serve(
            server.wsgi,
            settings.host,
            settings.port,
            ready=ready,
            stop=asked_to_stop,
            on_drain=server.drain,
        )
    finally:
        server.close()


def _announce(address: str, port: int, settings: Settings) -> None:
    print(f"READY {port}", flush=True)
    print(f"Students type   {address}", flush=True)
    print(f"You open        {address}/t   (stop with Ctrl-C)", flush=True)
    if not settings.public:
        print(
            "Plain http, for a school network only; --public is for the internet.",
            file=sys.stderr,
            flush=True,
        )
