"""Raw frames against a running server: each gets its own answer, and nobody else notices."""

import json
import time
from pathlib import Path
from socket import SO_RCVBUF, SOL_SOCKET

import pytest
import websocket

from server.guard.gate import STRIKES, install_gate
from server.guard.packets import DEEPEST, LARGEST_ACK_ID, LARGEST_NUMBER, GatePacket, read_object
from server.runtime import LONGEST_MESSAGE, MODES, ThreadingRuntime
from tests.server.running import Running

HERE = Path(__file__).parent


class Person:
    """Somebody with a websocket and no Socket.IO library between it and them."""

    def __init__(self, address, *, come_in=True, sockopt=()):
        self.ws = websocket.create_connection(address, timeout=10, sockopt=sockopt)
        assert self.hear().startswith("0{")
        if come_in:
            self.ws.send("40")
            assert self.hear().startswith("40{")

    def say(self, frame):
        if isinstance(frame, bytes):
            self.ws.send_binary(frame)
        else:
            self.ws.send(frame)

    def hear(self):
        """The next frame that is no ping; an empty one when the connection was closed."""
        while True:
            try:
                frame = str(self.ws.recv())
                if frame != "2":
                    return frame
                self.ws.send("3")
            except (ConnectionError, websocket.WebSocketConnectionClosedException):
                return ""

    def ask(self, name, payload, ack_id=7):
        self.say(f"42{ack_id}{json.dumps([name, payload])}")
        heard = self.hear()
        prefix = f"43{ack_id}"
        assert heard.startswith(prefix), heard
        (answer,) = json.loads(heard.removeprefix(prefix))
        return answer


@pytest.fixture(scope="module", params=MODES)
def server(request):
    """A running server; it must leave in peace, having complained of its own bugs only."""
    running = Running(HERE / "gated_server.py", request.param)
    try:
        yield running
        assert running.stop() == 0
        own = ("the dispatcher failed", "the connect handler failed", "cannot be written")
        known = sum(running.complaints.count(line) for line in own)
        assert running.complaints.count("Traceback") == known, running.complaints
    finally:
        running.kill()


@pytest.fixture(scope="module")
def neighbour(server):
    """Somebody at another table, whose game must go on whatever happens."""
    person = Person(server.socket_address)
    yield person
    person.ws.shutdown()


@pytest.fixture
def arrives(server):
    """Lets a person in; all leave at the end."""
    people = []

    def arrive(**how):
        people.append(Person(server.socket_address, **how))
        return people[-1]

    yield arrive
    for person in people:
        person.ws.shutdown()


def fault(code):
    return {"status": "fault", "code": code, "facts": {}}


def deep(n):
    return '{"a":' * n + "1" + "}" * n


def deep_list(n):
    return '{"a":' + "[" * n + "]" * n + "}"


AS_ANSWER = {
    "a deep payload": ('["act",' + deep(DEEPEST + 1) + "]", "too-deep"),
    "a very deep payload": ('["act",' + deep(900) + "]", "too-deep"),
    "a bottomless payload": ('["act",' + deep(9000) + "]", "too-deep"),
    "a deep list": ('["act",' + deep_list(DEEPEST) + "]", "too-deep"),
    "a bottomless list": ('["act",' + "[" * 30_000 + "]" * 30_000 + "]", "too-deep"),
    "an unfinished abyss": ('["act",' + "[" * 60_000, "too-deep"),
    "NaN": ('["act",{"n":NaN}]', "not-finite"),
    "Infinity": ('["act",{"n":Infinity}]', "not-finite"),
    "minus Infinity": ('["act",{"n":-Infinity}]', "not-finite"),
    "a number beyond all floats": ('["act",{"n":1e999}]', "huge-number"),
    "a large float": ('["act",{"n":1e17}]', "huge-number"),
    "a number that browsers cannot count to": (f'["act",{{"n":{2**53 + 1}}}]', "huge-number"),
    "a number just as far below zero": (f'["act",{{"n":-{2**53 + 1}}}]', "huge-number"),
    "a number of 5000 digits": ('["act",{"n":' + "9" * 5000 + "}]", "huge-number"),
    "the same key twice": ('["act",{"a":1,"a":2}]', "key-twice"),
    "the same key twice, spelled differently": ('["act",{"a":1,"\\u0061":2}]', "key-twice"),
    "the same key twice, deep inside": ('["act",{"x":{"a":1,"a":1}}]', "key-twice"),
    "a lone surrogate": ('["act",{"a":"\\ud800"}]', "lone-surrogate"),
    "a lone low surrogate": ('["act",{"a":"x\\udfffx"}]', "lone-surrogate"),
    "surrogates in the wrong order": ('["act",{"a":"\\udc00\\ud800"}]', "lone-surrogate"),
    "a lone surrogate in a key": ('["act",{"\\udabc":1}]', "lone-surrogate"),
    "a lone surrogate in the name": ('["\\ud800",{}]', "lone-surrogate"),
    "the name connect": ('["connect",{"token":"x"}]', "reserved-name"),
    "the name disconnect": ('["disconnect",{}]', "reserved-name"),
    "the name connect_error": ('["connect_error",{}]', "reserved-name"),
    "the name message": ('["message",{}]', "reserved-name"),
    "the name of all names": ('["*",{}]', "reserved-name"),
    "the name newListener": ('["newListener",{}]', "reserved-name"),
    "a private name": ('["__init__",{}]', "bad-name"),
    "an empty name": ('["",{}]', "bad-name"),
    "a name in capitals": ('["ACT",{}]', "bad-name"),
    "a long name": (f'["{"a" * 41}",{{}}]', "bad-name"),
    "a name with a line break": ('["act\\n",{}]', "bad-name"),
    "a number for a name": ("[5,{}]", "not-an-event"),
    "nothing for a name": ("[null,{}]", "not-an-event"),
    "a list for a name": ('[["act"],{}]', "not-an-event"),
    "no name at all": ("[]", "not-an-event"),
    "an object instead of an event": ('{"act":{}}', "not-an-event"),
    "a text instead of an event": ('"act"', "not-an-event"),
    "null instead of an event": ("null", "not-an-event"),
    "no payload": ('["act"]', "not-one-payload"),
    "two payloads": ('["act",{},{}]', "not-one-payload"),
    "a thousand payloads": ('["act"' + ",{}" * 1000 + "]", "not-one-payload"),
    "a text for a payload": ('["act","x"]', "not-an-object"),
    "a number for a payload": ('["act",1]', "not-an-object"),
    "null for a payload": ('["act",null]', "not-an-object"),
    "a list for a payload": ('["act",[{}]]', "not-an-object"),
    "no event": ("", "not-json"),
    "half an event": ('["act",{"a":', "not-json"),
    "two events": ('["act",{}]["act",{}]', "not-json"),
    "single quotes": ("['act',{}]", "not-json"),
    "a trailing comma": ('["act",{},]', "not-json"),
    "a comment": ('["act",{/* hi */}]', "not-json"),
    "a control character in a text": ('["act",{"a":"\x01"}]', "not-json"),
    "attachments announced": ('-["act",{"_placeholder":true,"num":0}]', "not-json"),
}
"""What follows the number of an event, and the code that comes back under that number."""

AS_EVENT = {
    "a binary frame": (b"\x00\x01", "binary"),
    "an empty binary frame": (b"", "binary"),
    "a binary frame that looks like an event": (b'421["act",{}]', "binary"),
    "a binary event": ('451-["act",{"_placeholder":true,"num":0}]', "binary"),
    "a million attachments": ('451000000-["act",{"_placeholder":true,"num":0}]', "binary"),
    "a binary answer": ('461-1["x"]', "binary"),
    "base64 in a text frame": ("bAAAA", "not-a-packet"),
    "an empty frame": ("", "not-a-packet"),
    "an engine packet of unknown type": ("9", "not-a-packet"),
    "a letter": ("x", "not-a-packet"),
    "an engine ping from the wrong side": ("2probe", "not-a-packet"),
    "an upgrade": ("5", "not-a-packet"),
    "a pong with luggage": ("3[[[[", "not-a-packet"),
    "a message without content": ("4", "not-a-packet"),
    "JSON for a packet": ('4{"a":1}', "not-a-packet"),
    "an abyss for a packet": ("4" + "[" * 30_000, "not-a-packet"),
    "a digit of another script": ('4٢["act",{}]', "not-a-packet"),
    "a packet type that does not exist": ("47", "not-a-packet"),
    "a farewell with luggage": ("41[]", "not-a-packet"),
    "another namespace": ('42/admin,1["act",{}]', "foreign-namespace"),
    "entry to another namespace": ("40/admin,", "foreign-namespace"),
    "leaving another namespace": ("41/admin,", "foreign-namespace"),
    "a second entry": ("40", "already-connected"),
    "a second entry with a token": ('40{"token":"x"}', "already-connected"),
    "an answer that nobody asked for": ('431["x"]', "unexpected"),
    "a refused entry from the wrong side": ('44{"message":"x"}', "unexpected"),
    "an event that wants no answer": ('42["act",{}]', "no-ack-id"),
    "an answer number that is too large": (f'42{2**31 + 1}["act",{{}}]', "huge-ack-id"),
    "an answer number of 30 digits": (f'42{"9" * 30}["act",{{}}]', "huge-ack-id"),
    "an answer number of 60000 digits": ("42" + "9" * 60_000, "huge-ack-id"),
    "an answer number below zero": ('42-1["act",{}]', "not-json"),
}
"""Whole frames, and the code that comes back as an event."""

BEFORE_COMING_IN = {
    "an event": ('421["act",{}]', '431[{"status":"fault","code":"not-connected","facts":{}}]'),
    "a farewell": ("41", "not-connected"),
    "an event that wants no answer": ('42["act",{}]', "no-ack-id"),
    "a list for a token": ("40[]", "not-an-object"),
    "a text for a token": ('40"x"', "not-an-object"),
    "a bottomless token": ("40" + deep(9000), "too-deep"),
    "half a token": ('40{"token":', "not-json"),
    "a poisoned token": ('40{"token":"\\ud800"}', "lone-surrogate"),
    "another namespace": ('40/admin,{"token":"x"}', "foreign-namespace"),
    "binary": (b"40", "binary"),
}


@pytest.mark.parametrize("case", AS_ANSWER)
def test_a_malformed_event_gets_its_code_as_the_answer(arrives, neighbour, case):
    said, code = AS_ANSWER[case]
    sender = arrives()

    sender.say("4212" + said)
    assert sender.hear() == "4312" + json.dumps([fault(code)], separators=(",", ":"))

    assert sender.ask("act", {"n": 1})["status"] == "accepted"
    assert neighbour.ask("act", {"n": 2})["payload"] == {"n": 2}


@pytest.mark.parametrize("case", AS_EVENT)
def test_what_is_no_event_gets_its_code_as_one(arrives, neighbour, case):
    frame, code = AS_EVENT[case]
    sender = arrives()

    sender.say(frame)
    assert sender.hear() == "42" + json.dumps(["fault", fault(code)], separators=(",", ":"))

    assert sender.ask("act", {"n": 1})["status"] == "accepted"
    assert neighbour.ask("act", {"n": 2})["payload"] == {"n": 2}


@pytest.mark.parametrize("case", BEFORE_COMING_IN)
def test_nobody_gets_anything_done_before_coming_in(arrives, neighbour, case):
    frame, expected = BEFORE_COMING_IN[case]
    if not expected.startswith("4"):
        error = {"message": expected, "data": fault(expected)}
        expected = "44" + json.dumps(error, separators=(",", ":"))
    stranger = arrives(come_in=False)

    stranger.say(frame)
    assert stranger.hear() == expected

    stranger.say("40")
    assert stranger.hear().startswith("40{"), "a proper entry is still possible"
    assert neighbour.ask("act", {})["status"] == "accepted"


def test_there_are_at_least_sixty_malformed_packets():
    assert len(AS_ANSWER) + len(AS_EVENT) + len(BEFORE_COMING_IN) >= 60


@pytest.mark.parametrize(
    "payload",
    [
        deep(DEEPEST),
        deep_list(DEEPEST - 1),
        f'{{"n":{LARGEST_NUMBER},"m":-{LARGEST_NUMBER},"x":0.25,"e":1e3}}',
        '{"a":"\\ud83d\\udd4a","b":"\\\\ud800","c":"🕊","d":null,"e":[true,false]}',
        '{"status":"fault","__proto__":{},"":""}',
        json.dumps({"a": "x" * (LONGEST_MESSAGE - 60)}),
        "{}",
    ],
)
def test_what_is_well_formed_passes(arrives, payload):
    sender = arrives()
    sender.say(f'42{LARGEST_ACK_ID}["act",{payload}]')
    heard = sender.hear()
    assert heard.startswith(f"43{LARGEST_ACK_ID}[")
    answer = json.loads(heard.removeprefix(f"43{LARGEST_ACK_ID}"))[0]
    assert answer["payload"] == json.loads(payload)


def test_three_strikes_close_the_socket_and_no_other(arrives, neighbour):
    sender = arrives()
    for strike in range(STRIKES):
        sender.say(f'42{strike}["connect",{{}}]')
        assert sender.hear().startswith(f"43{strike}"), "each is answered, also the last"
    sender.say('429["act",{}]')
    assert not sender.hear(), "the socket is closed, and what comes after is not heard"
    assert neighbour.ask("act", {})["status"] == "accepted"


def test_three_broken_frames_in_one_breath_close_the_socket_too(arrives, neighbour):
    sender = arrives()
    for frame in ("x", "bAAA", "4", '421["act",{}]'):
        sender.say(frame)
    heard = [sender.hear() for _ in range(4)]
    assert [frame[:9] for frame in heard] == ['42["fault'] * 3 + [""]
    assert neighbour.ask("act", {})["status"] == "accepted"


@pytest.mark.parametrize("kind", ["one frame", "many frames", "one long frame header"])
def test_a_message_that_is_too_long_closes_its_socket_only(arrives, neighbour, kind):
    sender = arrives()
    if kind == "one frame":
        sender.say('421["act",{"a":"' + "x" * 70_000 + '"}]')
    elif kind == "many frames":
        first = websocket.ABNF(0, 0, 0, 0, websocket.ABNF.OPCODE_TEXT, 1, b'421["act",{"a":"')
        more = websocket.ABNF(0, 0, 0, 0, websocket.ABNF.OPCODE_CONT, 1, b"x" * 10_000)
        sender.ws.send_frame(first)
        for _ in range(7):
            sender.ws.send_frame(more)
    else:
        sender.ws.sock.sendall(b"\x81\xff" + (2**40).to_bytes(8, "big") + b"mask" + b"x" * 70_000)
    assert not sender.hear().startswith("43")
    assert not sender.hear()
    assert neighbour.ask("act", {})["status"] == "accepted"


def test_attachments_fill_no_memory(server, arrives, neighbour):
    sender = arrives()
    neighbour.ask("act", {"warm": "up"})
    before = server.resident_bytes()
    sent = 0
    sender.say('451000000-["act",{"_placeholder":true,"num":0}]')
    try:
        for _ in range(1000):
            sender.say(b"x" * 60_000)
            sent += 60_000
    except (OSError, websocket.WebSocketException):
        pass
    assert sent < 20_000_000, "the socket was closed on the way"
    assert neighbour.ask("act", {})["status"] == "accepted"
    assert server.resident_bytes() - before < 5_000_000


def test_frames_that_never_end_fill_no_memory(server, arrives, neighbour):
    def send_without_end():
        sender = arrives()
        try:
            sender.ws.send_frame(websocket.ABNF(0, 0, 0, 0, websocket.ABNF.OPCODE_TEXT, 1, b"42"))
            for _ in range(100):
                frame = websocket.ABNF(0, 0, 0, 0, websocket.ABNF.OPCODE_CONT, 1, b"x" * 60_000)
                sender.ws.send_frame(frame)
        except (OSError, websocket.WebSocketException):
            return True
        return False

    assert send_without_end(), "the socket was closed on the way"
    before = server.resident_bytes()
    assert all(send_without_end() for _ in range(4))
    assert neighbour.ask("act", {})["status"] == "accepted"
    assert server.resident_bytes() - before < 10_000_000, "of 24 MB that were sent"


def test_a_dispatcher_that_fails_still_answers_once(arrives, neighbour):
    sender = arrives()
    assert sender.ask("explode", {}) == fault("our-fault")
    assert sender.ask("unwritable", {}) == fault("our-fault")
    assert sender.ask("act", {})["status"] == "accepted", "and these are no strikes"
    assert sender.ask("explode", {}) == fault("our-fault")
    assert sender.ask("act", {})["status"] == "accepted"
    assert neighbour.ask("act", {})["status"] == "accepted"


def test_a_connect_handler_that_fails_or_refuses_still_answers(arrives):
    for token, message in (("explosive", "our-fault"), ("forged", "forged")):
        stranger = arrives(come_in=False)
        stranger.say(f'40{{"token":"{token}"}}')
        heard = stranger.hear()
        assert heard.startswith("44")
        assert json.loads(heard[2:])["message"] == message
        stranger.say("40")
        assert stranger.hear().startswith("40{")


def test_the_name_connect_never_runs_the_connect_handler(arrives):
    sender = arrives()
    before = sender.ask("act", {})["connects"]
    sender.ask("connect", {"token": "of somebody else"})
    assert sender.ask("act", {})["connects"] == before


def test_the_answers_of_one_sender_come_in_the_order_of_the_questions(arrives):
    sender = arrives()
    sender.say('421["slow",{}]')
    sender.say('422["nonsense"]')
    sender.say('423["act",{}]')
    assert [sender.hear()[:3] for _ in range(3)] == ["431", "432", "433"]


def test_a_slow_answer_keeps_nobody_else_waiting(arrives, neighbour):
    sender = arrives()
    sender.say('421["slow",{}]')
    began = time.monotonic()
    neighbour.ask("act", {})
    assert time.monotonic() - began < 0.25
    assert sender.hear().startswith("431")


def test_the_gate_wants_its_own_packets_and_one_event_at_a_time():
    import socketio

    for options in ({}, {"serializer": GatePacket}, {"async_handlers": False}):
        sio = socketio.Server(async_mode="threading", **options)
        with pytest.raises(ValueError, match="GatePacket"):
            install_gate(sio, lambda code, facts: {}, ThreadingRuntime())


def test_other_doors_may_read_their_json_as_strictly():
    assert read_object('{"a":[1,2.5,"x"]}') == {"a": [1, 2.5, "x"]}


def test_who_reads_late_reads_everything_whole_and_in_order(server):
    """The line takes a part of a message, and then nothing for a while."""
    late = Person(server.socket_address, sockopt=[(SOL_SOCKET, SO_RCVBUF, 4096)])
    long = {"words": "a long answer " * 3_000}
    for number in range(1, 16):
        late.say(f"42{number}{json.dumps(['act', long | {'number': number}])}")
        late.say(f"42{100 + number}{json.dumps(['act', {'number': number}])}")
    time.sleep(1)

    heard = [late.hear() for _ in range(30)]

    assert [each[:5].partition("[")[0] for each in heard] == [
        f"43{number}" for pair in range(1, 16) for number in (pair, 100 + pair)
    ]
    assert all(json.loads(each[each.index("[") :])[0]["payload"] for each in heard)
    assert late.ask("act", {"number": 16})["payload"] == {"number": 16}
    late.ws.shutdown()


def ended_within(person, frames):
    """Whether the connection is closed after so many frames, none of which is answered."""
    try:
        for _ in range(frames):
            person.ws.recv()
    except (ConnectionError, websocket.WebSocketException):
        return True
    return False


@pytest.mark.parametrize("mode", MODES)
def test_who_answers_pings_stays_and_who_does_not_is_let_go(mode):
    running = Running(HERE / "gated_server.py", mode, "0.3")
    try:
        present, absent = (Person(running.socket_address) for _ in range(2))
        until = time.monotonic() + 3
        while time.monotonic() < until:
            assert present.ws.recv() == "2"
            present.say("3")

        assert present.ask("act", {"number": 1})["payload"] == {"number": 1}
        assert ended_within(absent, frames=4)
        for person in (present, absent):
            person.ws.shutdown()
        assert running.stop() == 0
    finally:
        running.kill()
