"""Raises servers: a process that has imported and read everything forks one for each request.

A start of its own costs a server two seconds, nearly all of them for importing the same modules as
the one before, and its first shelf as much again for reading the same scenarios; and the tests
start some hundreds. Here all that is done once; what runs from there on is the very command, in a
process of its own, that can be killed, stopped and waited for.

A request is one JSON line beside three open files: where the server writes, where it complains,
and where its life is told: its process id, and in the end its exit code, as `subprocess` gives it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import sys
from typing import Any, Final

REQUEST_BYTES: Final = 1 << 20
FILES: Final = 3


def main(mode: str, door: int) -> None:
    """Serve requests from an inherited socket until nobody holds its other end."""
    from server.runtime import patch

    patch(mode)
    _import_and_read_everything()
    asked = _wait(mode, door)
    if asked is None:
        return
    _become(mode, asked)


def _import_and_read_everything() -> None:
    import server.app
    import server.cli
    import server.floors
    import server.serving
    import server.workers.roll  # noqa: F401 - it is enough that all this is there
    from server.scenarios import load_shipped, shipped

    for scenario in shipped():
        load_shipped(scenario)


def _wait(mode: str, door: int) -> dict[str, Any] | None:
    """Fork for each request; the answer is the request in its child, and None in the end."""
    socket = _unpatched(mode, "socket")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for a keeper
    gc.collect()
    gc.freeze()
    with socket.socket(fileno=door) as line:
        while True:
            message, files, _, _ = socket.recv_fds(line, REQUEST_BYTES, FILES)
            if not message:
                return None
            if os.fork() == 0:
                line.close()
                if _keep(_unpatched(mode, "os"), *files):
                    return json.loads(message)  # type: ignore[no-any-return]
            for file in files:
                os.close(file)


def _keep(system: Any, out: int, complaints: int, life: int) -> bool:
    """Fork the server and tell of its life; true in the server, and nobody else comes back.

    `system` is `os` as it was: patched, it would look a hundred times a second whether the server
    still lives, and try for ever to tell somebody who has gone.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.dup2(out, 1)
        os.dup2(complaints, 2)
        for file in (out, complaints, life):
            os.close(file)
        return True
    for file in (0, 1, 2, out, complaints):
        os.close(file)
    with contextlib.suppress(BrokenPipeError):
        system.write(life, f"{child}\n".encode())
        _, status = system.waitpid(child, 0)
        system.write(life, f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _become(mode: str, asked: dict[str, Any]) -> None:
    """Run the command as if it had been started with these words in this environment."""
    if mode == "eventlet":
        _leave_the_hub()
    os.environ.clear()
    os.environ.update(asked["environment"])
    if asked["seed"] is not None:
        from server.guard import codes
        from tests.seeded import seeds_from

        codes.new_seed = seeds_from(asked["seed"])
    from server.cli import main as run

    run(args=asked["arguments"], prog_name="backchannel")


def _leave_the_hub() -> None:
    """The hub that patching made waits on files which parent and child would share."""
    from eventlet import hubs  # noqa: TID251 - patching made it, and nobody else forks

    hubs.get_hub().poll.close()
    del hubs._threadlocal.hub


def _unpatched(mode: str, name: str) -> Any:
    """A module as it was, since here nothing steps aside for anybody."""
    if mode != "eventlet":
        return __import__(name)
    from eventlet.patcher import original  # noqa: TID251

    return original(name)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
