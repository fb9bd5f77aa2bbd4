"""A server of a few lines, run as a process of its own: `python small_server.py MODE`.

It prints its port, then serves until SIGTERM. Its one dispatcher knows the few events the tests ask
for; everything else about it is the runtime under test.
"""

import sys

from server import runtime as runtimes

MODE = sys.argv[1]
runtimes.patch(MODE)


def main() -> None:
    import hashlib

    import socketio

    runtime = runtimes.runtime_for(MODE)
    sio = socketio.Server(
        async_mode=runtime.async_mode, async_handlers=False, transports=["websocket"]
    )
    stop = runtimes.Stop().on_signals()
    people: set[str] = set()
    under_way = runtimes.UnderWay()

    @sio.on("connect")
    def on_connect(sid, _environ):
        people.add(sid)

    @sio.on("disconnect")
    def on_disconnect(sid, _reason):
        people.discard(sid)

    @sio.on("*")
    def on_any(event, sid, said):
        with under_way:
            return answer(event, sid, said)

    def answer(event, sid, said):
        if event == "slow":
            runtime.sleep(1.0)
        elif event == "grind":
            runtime.offload(hashlib.pbkdf2_hmac, "sha256", b"a", b"b", 400_000)
        elif event == "later":
            rung = runtime.event()
            runtime.timer(0.05, rung.set)
            return {"rung": rung.wait(5)}
        elif event == "never":
            rung = runtime.event()
            runtime.timer(0.05, rung.set).cancel()
            return {"rung": rung.wait(0.2)}
        elif event == "twice":
            sio.emit("once", {}, to=sid)
        elif event == "beside":
            answers = runtime.queue()
            runtime.spawn(answers.put, said)
            return answers.get(timeout=5)
        return said

    def drain() -> None:
        sio.emit("stopping", {})
        under_way.wait(5)
        for sid in list(people):
            sio.disconnect(sid)

    def ready(port: int) -> None:
        print(f"READY {port}", flush=True)

    runtime.serve(socketio.WSGIApp(sio), "127.0.0.1", 0, ready=ready, stop=stop, on_drain=drain)
    print("DRAINED", flush=True)


main()
