"""The line between the workers: Redis, as somebody who calls out and forgets.

Nothing waits for Redis. What cannot be said is dropped, and whoever missed it looks into the
journal within a second anyway. What is said within a moment travels as one message, a line each.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from server.runtime import Runtime
from server.workers.hints import LONGEST

log = logging.getLogger(__name__)

MOST_WAITING: Final = 1_000
"""Hints that wait to be sent; older ones are dropped."""
GATHER: Final = 0.03
"""Seconds for which hints are gathered; each message costs both ends as much as some hints."""
MOST_AT_ONCE: Final = 50
"""Hints in one message."""
LONGEST_WAIT: Final = 2.0
"""Seconds for Redis to answer."""
TRY_AGAIN: Final = 0.5
"""Seconds after which we knock again at a Redis that is away."""
LISTEN: Final = 1.0
"""Seconds after which a listener looks whether it should stop."""


class Line:
    """Sends to all other workers, and hears them."""

    def __init__(
        self, url: str, channel: str, runtime: Runtime, hear: Callable[[object], None]
    ) -> None:
        self._url = url
        self._channel = channel
        self._runtime = runtime
        self._hear = hear
        self._waiting: deque[bytes] = deque(maxlen=MOST_WAITING)
        self._bell = runtime.event()
        self._stopped = False
        self._is_away = False

    def start(self) -> None:
        """Begin to speak and to listen."""
        self._runtime.spawn(self._keep, self._speak)
        self._runtime.spawn(self._keep, self._listen)

    def stop(self) -> None:
        """Say what waits, and no more."""
        self._stopped = True
        self._bell.set()

    def tell(self, said: bytes) -> None:
        """Say something to all other workers, soon; never waits."""
        self._waiting.append(said)
        self._bell.set()

    def _keep(self, part: Callable[[Any], None]) -> None:
        """Do one part of the work for ever, over as many connections as that takes."""
        from redis import Redis  # an extra: whoever serves alone need not have it
        from redis.exceptions import RedisError

        while not self._stopped:
            redis = Redis.from_url(
                self._url,
                socket_timeout=LONGEST_WAIT,
                socket_connect_timeout=LONGEST_WAIT,
                health_check_interval=LISTEN,
            )
            try:
                part(redis)
            except (RedisError, OSError) as error:
                if not self._is_away:
                    log.warning("redis is away, so workers hear of each other later: %s", error)
                self._is_away = True
                self._runtime.sleep(TRY_AGAIN)
            finally:
                redis.close()

    def _speak(self, redis: Any) -> None:
        while not self._stopped or self._waiting:
            self._bell.wait()
            self._bell.clear()
            self._runtime.sleep(GATHER)
            while self._waiting:
                many = min(MOST_AT_ONCE, len(self._waiting))
                said = [self._waiting.popleft() for _ in range(many)]
                redis.publish(self._channel, b"\n".join(said))

    def _listen(self, redis: Any) -> None:
        with redis.pubsub(ignore_subscribe_messages=True) as heard:
            heard.subscribe(self._channel)
            while not self._stopped:
                message = heard.get_message(timeout=LISTEN)
                if self._is_away:
                    log.warning("redis is back")
                    self._is_away = False
                if message is not None and len(message["data"]) <= MOST_AT_ONCE * LONGEST:
                    for said in message["data"].split(b"\n"):
                        self._hear(said)
