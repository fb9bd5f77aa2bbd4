"""What a packet from a browser may look like; anything else is turned away with a reason.

A packet is the text `2` + number + `["name", {...}]`: an event that asks for its answer under that
number. There are also `0` (I come in) and `1` (I leave). The library around us accepts far more:
attachments, namespaces, reserved names, numbers without end. Nobody here needs any of it.
"""

from __future__ import annotations

import json
import re
from enum import StrEnum
from typing import Any, Final, NoReturn

from socketio import packet

from server.runtime import LONGEST_MESSAGE


class Why(StrEnum):
    """Why a packet was turned away."""

    NOT_A_PACKET = "not-a-packet"
    BINARY = "binary"
    UNEXPECTED = "unexpected"
    """A kind of packet that only servers send, or an answer to a question we never ask."""
    FOREIGN_NAMESPACE = "foreign-namespace"
    NO_ACK_ID = "no-ack-id"
    HUGE_ACK_ID = "huge-ack-id"
    TOO_LONG = "too-long"
    NOT_JSON = "not-json"
    KEY_TWICE = "key-twice"
    NOT_FINITE = "not-finite"
    HUGE_NUMBER = "huge-number"
    LONE_SURROGATE = "lone-surrogate"
    TOO_DEEP = "too-deep"
    NOT_AN_EVENT = "not-an-event"
    RESERVED_NAME = "reserved-name"
    BAD_NAME = "bad-name"
    NOT_ONE_PAYLOAD = "not-one-payload"
    NOT_AN_OBJECT = "not-an-object"
    NOT_CONNECTED = "not-connected"
    ALREADY_CONNECTED = "already-connected"


class TurnedAway(Exception):
    """A packet that goes no further; `ack_id` is where its sender waits for an answer."""

    def __init__(self, why: Why, ack_id: int | None = None) -> None:
        super().__init__(why.value)
        self.why, self.ack_id = why, ack_id


DEEPEST: Final = 8
LARGEST_NUMBER: Final = 2**53
"""Beyond it a browser cannot count."""
LARGEST_ACK_ID: Final = 2**31
RESERVED: Final = frozenset(
    {
        *("connect", "connecting", "connect_error", "disconnect", "disconnecting", "reconnect"),
        *("error", "json", "message", "ping", "pong", "newListener", "removeListener", "*"),
    }
)
"""Names that some library somewhere takes for its own; `connect` would run our connect handler."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}", re.ASCII)
_EVENT = re.compile(r"2([0-9]*)(.*)", re.ASCII | re.DOTALL)


class GatePacket(packet.Packet):  # type: ignore[misc]
    """A Socket.IO packet that is strict about what comes in, and never binary."""

    uses_binary_events = False

    def __init__(
        self,
        packet_type: int = packet.EVENT,
        data: Any = None,
        namespace: str | None = None,
        id: int | None = None,
        binary: bool | None = None,
        encoded_packet: object = None,
    ) -> None:
        super().__init__(packet_type, data, namespace, id, binary)
        if encoded_packet is not None:  # the library would let an empty text pass
            self.decode(encoded_packet)

    def decode(self, encoded_packet: object) -> int:
        """Read a packet or raise `TurnedAway`; returns the number of attachments, always none."""
        if not isinstance(encoded_packet, str):
            raise TurnedAway(Why.BINARY)
        self.namespace = None
        try:
            read = _READERS[encoded_packet[:1]]
        except KeyError:
            raise TurnedAway(Why.NOT_A_PACKET) from None
        self.packet_type = int(encoded_packet[0])
        self.id, self.data = read(encoded_packet)
        return 0


Read = tuple[int | None, Any]
"""The number under which an answer is awaited, and what was said."""


def _read_connect(text: str) -> Read:
    said = text[1:]
    _refuse_namespace(said, None)
    return None, read_object(said) if said else None


def _read_disconnect(text: str) -> Read:
    _refuse_namespace(text[1:], None)
    if text != "1":
        raise TurnedAway(Why.NOT_A_PACKET)
    return None, None


def _read_event(text: str) -> Read:
    number, said = _EVENT.fullmatch(text).groups()  # type: ignore[union-attr] # it begins with 2
    _refuse_namespace(said, None)
    if len(number) > 10 or int(number or "0") > LARGEST_ACK_ID:
        raise TurnedAway(Why.HUGE_ACK_ID)
    ack_id = int(number) if number else None
    try:
        event = _read_json(said)
        _check_event(event)
    except TurnedAway as no:
        raise TurnedAway(no.why, ack_id) from None
    if ack_id is None:
        raise TurnedAway(Why.NO_ACK_ID)
    return ack_id, event


def _refuse_namespace(said: str, ack_id: int | None) -> None:
    if said.startswith("/"):
        raise TurnedAway(Why.FOREIGN_NAMESPACE, ack_id)


def _refuse_binary(_text: str) -> NoReturn:
    raise TurnedAway(Why.BINARY)


def _refuse_unexpected(_text: str) -> NoReturn:
    raise TurnedAway(Why.UNEXPECTED)


_READERS: Final = {
    "0": _read_connect,
    "1": _read_disconnect,
    "2": _read_event,
    "3": _refuse_unexpected,
    "4": _refuse_unexpected,
    "5": _refuse_binary,
    "6": _refuse_binary,
}


def _check_event(event: object) -> None:
    if not isinstance(event, list) or not event or not isinstance(event[0], str):
        raise TurnedAway(Why.NOT_AN_EVENT)
    name, *payload = event
    if name in RESERVED:
        raise TurnedAway(Why.RESERVED_NAME)
    if not _NAME.fullmatch(name):
        raise TurnedAway(Why.BAD_NAME)
    if len(payload) != 1:
        raise TurnedAway(Why.NOT_ONE_PAYLOAD)
    if not isinstance(payload[0], dict):
        raise TurnedAway(Why.NOT_AN_OBJECT)
    _check_depth(payload[0])


def read_object(text: str, longest: int = LONGEST_MESSAGE) -> dict[str, Any]:
    """One JSON object, read as strictly as everything from outside; may raise `TurnedAway`."""
    said = _read_json(text, longest)
    if not isinstance(said, dict):
        raise TurnedAway(Why.NOT_AN_OBJECT)
    _check_depth(said)
    return said


def _read_json(text: str, longest: int = LONGEST_MESSAGE) -> Any:
    """JSON as its standard has it, without what Python adds to it; texts must be real texts."""
    if len(text) > longest:
        raise TurnedAway(Why.TOO_LONG)
    try:
        said = _DECODER.decode(text)
    except RecursionError:
        raise TurnedAway(Why.TOO_DEEP) from None
    except ValueError:
        raise TurnedAway(Why.NOT_JSON) from None
    if "\\u" in text:
        try:
            json.dumps(said, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError:
            raise TurnedAway(Why.LONE_SURROGATE) from None
        except RecursionError:
            raise TurnedAway(Why.TOO_DEEP) from None
    return said


def _check_depth(said: object) -> None:
    """Depth is counted layer by layer: a deep text must not make us deep."""
    layer = [said]
    for _ in range(DEEPEST):
        layer = [
            part
            for whole in layer
            if isinstance(whole, dict | list)
            for part in (whole.values() if isinstance(whole, dict) else whole)
        ]
        if not layer:
            return
    if any(isinstance(part, dict | list) for part in layer):
        raise TurnedAway(Why.TOO_DEEP)


def _integer(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) > LARGEST_NUMBER:
        raise TurnedAway(Why.HUGE_NUMBER)
    return int(digits)


def _decimal(digits: str) -> float:
    number = float(digits)
    if abs(number) > LARGEST_NUMBER:  # also what is too large for a float
        raise TurnedAway(Why.HUGE_NUMBER)
    return number


def _constant(_name: str) -> NoReturn:
    raise TurnedAway(Why.NOT_FINITE)


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        raise TurnedAway(Why.KEY_TWICE)
    return mapping


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_mapping,
    parse_int=_integer,
    parse_float=_decimal,
    parse_constant=_constant,
)
