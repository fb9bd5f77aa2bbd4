"""The floor's own end: `python -m server.bench.floor_server MODE` serves it.

It answers every act at once, and when a round is closed it sends each seat of the table a payload
as long as it was asked for.
"""

from __future__ import annotations

import sys
from typing import Any

Json = dict[str, Any]


def serve(mode: str) -> None:
    """Run the floor until SIGTERM."""
    from flask import Flask, request
    from flask_socketio import SocketIO, emit

    from server.runtime import Stop, runtime_for

    runtime = runtime_for(mode)
    app = Flask(__name__)
    sio = SocketIO(app, async_mode=runtime.async_mode, transports=["websocket"])
    at_table: dict[int, list[str]] = {}

    def on_connect(auth: Json) -> None:
        sid: str = request.sid  # type: ignore[attr-defined] # Flask-SocketIO adds it
        at_table.setdefault(auth["table"], []).append(sid)

    def on_act(_said: Any) -> Json:
        return {"kind": "accepted"}

    def on_lead(said: Any) -> Json:
        for sid in at_table[said["table"]]:
            emit("view", {"sections": "x" * said["length"]}, to=sid)
        return {"kind": "accepted"}

    for name, handler in (("connect", on_connect), ("act", on_act), ("lead", on_lead)):
        sio.on_event(name, handler)

    def ready(port: int) -> None:
        print(f"READY {port}", flush=True)

    stop = Stop().on_signals()
    runtime.serve(app.wsgi_app, "127.0.0.1", 0, ready=ready, stop=stop, on_drain=lambda: None)


if __name__ == "__main__":
    from server.runtime import patch

    patch(sys.argv[1])
    serve(sys.argv[1])
