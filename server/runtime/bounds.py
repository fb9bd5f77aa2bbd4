"""How much one connection, and one address, may take of the network's side."""

from __future__ import annotations

from typing import Final

LOOK_EVERY: Final = 0.25
"""Seconds between two looks at the stop flag: a signal wakes no hub, so somebody has to look."""

LAST_ANSWERS: Final = 2.0
"""Seconds for open requests and sockets to end after the drain, before they are cut."""

MOST_CONNECTIONS: Final = 20_000
"""Eventlet's own limit is 1,024, beyond which newcomers hang without a word."""

MOST_OF_ONE_ADDRESS: Final = 1_000
"""Connections of one address: a school of a hundred, each with all that a browser opens."""

FILES_IN_RESERVE: Final = 100
"""Open files left for all that is no connection: eventlet never recovers from too many."""

LONGEST_MESSAGE: Final = 64 * 1024
"""Bytes of one websocket message, however many frames it comes in; the sender of more is cut."""

SENT_AHEAD: Final = 128 * 1024
"""Bytes that the system keeps for a reader; it would take megabytes for one that never reads."""

FRAMES_AT_ONCE: Final = 400.0
"""Websocket frames, pings and pongs among them, that a connection may send in one go."""

FRAMES_A_SECOND: Final = 100.0
"""How many it may send for long."""

IN_A_ROW: Final = 0.1
"""Seconds after a frame within which the next one of the same connection lets others go first."""

AT_A_TIME: Final = 8192
"""Bytes that are taken from a websocket at a time: all that browsers say but once in a lesson."""

SLOWEST_REQUEST: Final = 60.0
"""Seconds without a byte after which a connection is given up (websockets have their own)."""

SLOWEST_HEAD: Final = 15.0
"""Seconds for the head of a request to come in, however steadily it drips."""

SLOWEST_BODY: Final = 30.0
"""The same for what is sent with it."""

THREAD_STACK: Final = 1024 * 1024
"""A connection costs up to four threads; the usual 8 MiB for each would be a waste."""
