"""How the server waits for many people at once, and the only place that knows it.

There are three modes. *eventlet* (the default) and *gevent* run everything on one hub: whoever
waits steps aside. *threading* gives everybody a thread. The rest of the server is handed one
`Runtime` and uses nothing but that, so leaving eventlet, whose makers advise against new use, is a
change of one word.

Two rules keep a hub quick. Locks, events and queues belong to it and are never touched from
`offload`. What blocks for more than a few milliseconds (disk, database, hashing) goes through
`offload`, with connections that are used nowhere else.
"""

from __future__ import annotations

import os
import warnings

from server.runtime.bounds import FRAMES_AT_ONCE, LONGEST_MESSAGE
from server.runtime.entrance import Entrance, counted_as
from server.runtime.eventlets import EventletRuntime
from server.runtime.gevents import GeventRuntime
from server.runtime.listening import cut
from server.runtime.port import Flag, Runtime, Timer, WsgiApp
from server.runtime.stopping import Stop, UnderWay
from server.runtime.threads import ThreadingRuntime

__all__ = [
    "FRAMES_AT_ONCE",
    "LONGEST_MESSAGE",
    "MODES",
    "Entrance",
    "EventletRuntime",
    "Flag",
    "GeventRuntime",
    "Runtime",
    "Stop",
    "ThreadingRuntime",
    "Timer",
    "UnderWay",
    "WsgiApp",
    "counted_as",
    "cut",
    "patch",
    "runtime_for",
]

MODES = ("eventlet", "threading", "gevent")


def patch(mode: str) -> None:
    """Make the standard library step aside instead of blocking. Call before importing anything."""
    if mode == "eventlet":
        # Its own resolver costs 0.1 s at start, and we call nobody by name.
        os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
        # The text of the warning begins with a line break.
        warnings.filterwarnings("ignore", r"\s*Eventlet is deprecated")
        import eventlet

        # psycopg2 stays as it is: the database is only ever used through `offload`.
        eventlet.monkey_patch(psycopg=False)
    elif mode == "gevent":
        from gevent import monkey

        monkey.patch_all()
    elif mode != "threading":
        raise ValueError(f"unknown async mode {mode!r}; there are {', '.join(MODES)}")


def runtime_for(mode: str) -> Runtime:
    """The runtime of this mode; `patch(mode)` must have been called before."""
    for runtime in (EventletRuntime, ThreadingRuntime, GeventRuntime):
        if runtime.name == mode:
            return runtime()
    raise ValueError(f"unknown async mode {mode!r}; there are {', '.join(MODES)}")
