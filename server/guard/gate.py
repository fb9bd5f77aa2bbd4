"""The gate in front of every message: what passes is well-formed, what does not is answered.

It stands between engine.io, which knows sockets, and the one dispatcher, which knows the game. A
packet that is turned away gets a fault, under its own number if it has one; three of them, and
the socket is closed. Whatever the dispatcher does, its caller gets exactly one answer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, Final

from engineio.exceptions import SocketIsClosedError
from socketio import Server, packet

from server.guard.outbox import Outbox
from server.guard.packets import GatePacket, TurnedAway, Why
from server.guard.pings import Pings
from server.guard.vestibule import Vestibule
from server.operator.notes import Event, note
from server.runtime import LONGEST_MESSAGE, Runtime, UnderWay

log = logging.getLogger(__name__)

Json = Mapping[str, Any]
AnswerFault = Callable[[str, Mapping[str, str]], Json]
"""Puts a code and its facts into the form in which faults cross the wire."""
Dispatch = Callable[[str, str, dict[str, Any]], Json]
"""Given who asks (sid), a name and a payload, does it and returns the answer."""

STRIKES: Final = 3
OUR_FAULT: Final = "our-fault"


TOO_SLOW: Final = "too-slow"


def install_gate(sio: Server, answer_fault: AnswerFault, runtime: Runtime) -> None:
    """Put the gate in front of this server, which must have been made with `GatePacket`."""
    if sio.packet_class is not GatePacket or sio.async_handlers:
        raise ValueError("the gate needs serializer=GatePacket and async_handlers=False")
    sio.eio.max_http_buffer_size = LONGEST_MESSAGE
    gate = _Gate(sio, answer_fault, runtime)
    sio.eio.on("connect", gate.on_open)
    sio.eio.on("message", gate.on_message)
    sio.eio.on("disconnect", gate.on_close)
    drivers = sio.eio._async

    def gated_websocket(handler: Callable[[Any], Any], eio: Any) -> Any:
        socket = handler.__self__  # type: ignore[attr-defined] # a method of the engine's socket

        def open_up(websocket: Any) -> Any:
            socket.queue.send_at_once = partial(runtime.send_at_once, websocket)
            return handler(_GatedFrames(websocket, gate, socket))

        return drivers["websocket"](open_up, eio)

    sio.eio._async = {
        **drivers,
        "websocket": gated_websocket,
        "queue": lambda *args: Outbox(drivers["queue"](*args)),
    }


def catch_all(sio: Server, dispatch: Dispatch, answer_fault: AnswerFault) -> UnderWay:
    """Let one dispatcher handle every event; what it returns is the answer, always exactly one.

    Returned is the count of events in hand: whoever stops the server waits for them first.
    """
    under_way = UnderWay()

    @sio.on("*")  # type: ignore[untyped-decorator]
    def on_any(name: str, sid: str, payload: dict[str, Any]) -> Json:
        try:
            with under_way:
                return dispatch(sid, name, payload)
        except Exception:
            log.exception("the dispatcher failed")
            return answer_fault(OUR_FAULT, {})

    return under_way


def close_sockets(sio: Server) -> None:
    """Part from everybody, after what was said to them before; their clients will try again.

    The library's own way waits for each socket to be flushed, and for ever for one that is gone.
    """
    for socket in list(sio.eio.sockets.values()):
        socket.close(wait=False, reason=sio.reason.SERVER_DISCONNECT)


class _Gate:
    """Reads packets and hands them on, or answers for them."""

    def __init__(self, sio: Server, answer_fault: AnswerFault, runtime: Runtime) -> None:
        self._sio = sio
        self._answer_fault = answer_fault
        self._runtime = runtime
        self._vestibule = Vestibule(runtime, self._send_away)
        self._pings = Pings(sio, runtime)

    # --- coming and going -------------------------------------------------------------------------

    def on_open(self, eio_sid: str, environ: Mapping[str, Any]) -> bool:
        """A connection that has said nothing yet; false does not let it in."""
        if not self._vestibule.enter(eio_sid, environ):
            self._pings.stop(eio_sid)
            return False
        self._sio._handle_eio_connect(eio_sid, environ)
        outbox: Outbox = self._sio.eio.sockets[eio_sid].queue
        outbox.on_full = partial(self._runtime.spawn, self._part_from_slow, eio_sid)
        return True

    def on_close(self, eio_sid: str, reason: str) -> None:
        """A connection has ended, or we have ended it."""
        self._pings.stop(eio_sid)
        self._vestibule.leave(eio_sid)
        self._sio._handle_eio_disconnect(eio_sid, reason)

    def _send_away(self, eio_sid: str) -> None:
        """It has not said who it is; it may come again."""
        socket = self._sio.eio.sockets.get(eio_sid)
        if socket is not None:
            log.info("a connection that said nothing was ended")
            socket.close(wait=False, reason=self._sio.reason.SERVER_DISCONNECT)

    def _part_from_slow(self, eio_sid: str) -> None:
        """It reads too slowly; it may come again, and is then sent what it misses."""
        socket = self._sio.eio.sockets.get(eio_sid)
        if socket is None or socket.closed:
            return
        log.info("a connection that did not read was ended")
        socket.queue.make_room(self._sio.eio.get_queue_empty_exception())
        with suppress(SocketIsClosedError):
            self._answer(eio_sid, TOO_SLOW, None)
        socket.close(wait=False, reason=self._sio.reason.SERVER_DISCONNECT)

    # --- packets ----------------------------------------------------------------------------------

    def on_message(self, eio_sid: str, said: object) -> None:
        """In place of python-socketio's own reading of a message."""
        try:
            self._let_in(eio_sid, said)
        except TurnedAway as no:
            self.turn_away(eio_sid, no)
        except SocketIsClosedError:
            log.debug("%s left while we answered", eio_sid)

    def _let_in(self, eio_sid: str, said: object) -> None:
        if self.is_out(eio_sid):
            return
        read = GatePacket(encoded_packet=said)
        if read.packet_type == packet.CONNECT:
            if self._sid(eio_sid) is not None:
                raise TurnedAway(Why.ALREADY_CONNECTED)
            self._let_connect(eio_sid, read)
            if self._sid(eio_sid) is not None:
                self._vestibule.go_on(eio_sid)
        elif self._sid(eio_sid) is None:
            raise TurnedAway(Why.NOT_CONNECTED, read.id)
        elif read.packet_type == packet.DISCONNECT:
            self._sio._handle_disconnect(eio_sid, "/", self._sio.reason.CLIENT_DISCONNECT)
        else:
            self._let_event_in(eio_sid, read)

    def _let_connect(self, eio_sid: str, connect: GatePacket) -> None:
        try:
            self._sio._handle_connect(eio_sid, "/", connect.data)
        except SocketIsClosedError:
            raise
        except Exception:
            log.exception("the connect handler failed")
            self._sio.manager.disconnect(self._sid(eio_sid), "/", ignore_queue=True)
            self._answer(eio_sid, OUR_FAULT, None)

    def _let_event_in(self, eio_sid: str, event: GatePacket) -> None:
        try:
            self._sio._handle_event(eio_sid, "/", event.id, event.data)
        except (TypeError, ValueError, RecursionError):
            # The dispatcher guards itself; what fails here is the writing of its answer.
            log.exception("an answer cannot be written")
            self._answer(eio_sid, OUR_FAULT, event.id)

    def turn_away(self, eio_sid: str, no: TurnedAway) -> None:
        """Tell the sender why; the third time is the last."""
        socket = self._sio.eio.sockets.get(eio_sid)
        if socket is None or socket.closed:
            return
        socket.session["strikes"] = socket.session.get("strikes", 0) + 1
        note(Event.MALFORMED, cause=no.why, where="gate")
        try:
            self._answer(eio_sid, no.why, no.ack_id)
        except SocketIsClosedError:
            return

    def is_out(self, eio_sid: str) -> bool:
        """Whether this socket has had its three strikes; it is heard no more."""
        socket = self._sio.eio.sockets.get(eio_sid)
        return socket is None or socket.session.get("strikes", 0) >= STRIKES

    def _sid(self, eio_sid: str) -> str | None:
        """Who that socket is to the rest of the server; None before it has come in."""
        sid: str | None = self._sio.manager.sid_from_eio_sid(eio_sid, "/")
        return sid

    def _answer(self, eio_sid: str, code: str, ack_id: int | None) -> None:
        """A fault, in the one form that reaches the sender: answer, refused entry, or event."""
        fault = self._answer_fault(code, {})
        if ack_id is not None:
            answer = GatePacket(packet.ACK, id=ack_id, data=[fault])
        elif self._sid(eio_sid) is None:
            answer = GatePacket(packet.CONNECT_ERROR, data={"message": code, "data": fault})
        else:
            answer = GatePacket(packet.EVENT, data=["fault", fault])
        self._sio._send_packet(eio_sid, answer)


class _GatedFrames:
    """A websocket whose frames are looked at before engine.io tries to understand them.

    Engine.io reads any text as JSON first and ends the connection's thread, with a long complaint
    in the log, at whatever it cannot read.
    """

    def __init__(self, websocket: Any, gate: _Gate, socket: Any) -> None:
        self._websocket, self._gate, self._socket = websocket, gate, socket

    def __getattr__(self, name: str) -> Any:
        return getattr(self._websocket, name)

    def send(self, message: Any) -> None:
        """Send what was taken from the outbox."""
        self._websocket.send(message)
        self._socket.queue.sent()

    def wait(self) -> object:
        """The next frame that engine.io can take; None ends the connection."""
        while not self._gate.is_out(self._socket.sid):
            frame = self._websocket.wait()
            if frame is None or _is_engine_packet(frame):
                return frame
            why = Why.NOT_A_PACKET if isinstance(frame, str) else Why.BINARY
            self._gate.turn_away(self._socket.sid, TurnedAway(why))
        return None


def _is_engine_packet(frame: object) -> bool:
    """A pong, a farewell, or a message that begins like a Socket.IO packet."""
    if not isinstance(frame, str):
        return False
    return frame in {"1", "3"} or (frame[:1] == "4" and frame[1:2] in set("0123456"))
