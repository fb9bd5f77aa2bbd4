"""A server with nothing but the gate, as a process of its own: `gated_server.py MODE [PINGS]`,
where PINGS are the seconds between two pings, and for an answer to one.
"""

import gc
import sys
from collections import Counter

from server import runtime as runtimes

MODE, PINGS = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 20.0
gc.disable()  # whatever is left in memory is seen
runtimes.patch(MODE)


def main() -> None:
    import socketio

    from server.guard.gate import catch_all, close_sockets, install_gate
    from server.guard.packets import GatePacket

    runtime = runtimes.runtime_for(MODE)
    sio = socketio.Server(
        async_mode=runtime.async_mode,
        serializer=GatePacket,
        async_handlers=False,
        transports=["websocket"],
        ping_interval=PINGS,
        ping_timeout=PINGS,
    )
    connects = 0

    @sio.on("connect")
    def on_connect(_sid, _environ, auth):
        nonlocal connects
        connects += 1
        if auth == {"token": "forged"}:
            raise socketio.exceptions.ConnectionRefusedError("forged")
        if auth == {"token": "explosive"}:
            raise KeyError("the connect handler has a bug")

    def answer_fault(code, facts):
        return {"status": "fault", "code": code, "facts": dict(facts)}

    def dispatch(sid, name, payload):
        if name == "explode":
            raise KeyError("the dispatcher has a bug")
        if name == "unwritable":
            return {"answer": {1, 2}}
        if name == "search":
            kinds = Counter(type(each).__name__ for each in gc.get_objects())
            return {"kept": kinds["Socket"], "open": kinds["SocketIO"], "found": gc.collect()}
        if name == "slow":
            runtime.sleep(0.3)
        return {"status": "accepted", "name": name, "payload": payload, "connects": connects}

    install_gate(sio, answer_fault, runtime)
    under_way = catch_all(sio, dispatch, answer_fault)

    def drain() -> None:
        under_way.wait(5)
        close_sockets(sio)

    runtime.serve(
        socketio.WSGIApp(sio),
        "127.0.0.1",
        0,
        ready=lambda port: print(f"READY {port}", flush=True),
        stop=runtimes.Stop().on_signals(),
        on_drain=drain,
    )


main()
