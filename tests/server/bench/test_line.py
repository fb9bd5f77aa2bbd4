"""The bench's own client is a real one: its frames are what the standard says, byte by byte."""

import asyncio
import json

import pytest

from server.bench.line import TEXT, Broken, connect, frame


def unmasked(sent):
    """The length and text of a masked frame, read as a server reads it."""
    length, start = sent[1] & 0x7F, 2
    if length == 126:
        length, start = int.from_bytes(sent[2:4]), 4
    elif length == 127:
        length, start = int.from_bytes(sent[2:10]), 10
    mask, said = sent[start : start + 4], sent[start + 4 :]
    assert len(said) == length
    return bytes(byte ^ mask[at % 4] for at, byte in enumerate(said))


@pytest.mark.parametrize("length", [0, 1, 3, 4, 125, 126, 65_535, 65_536])
def test_a_frame_is_masked_and_says_its_length(length):
    said = bytes(range(256)) * (length // 256 + 1)

    sent = frame(TEXT, said[:length])

    assert sent[0] == 0x80 | TEXT
    assert sent[1] & 0x80
    assert unmasked(sent) == said[:length]


class Scripted:
    """A server that says what a test tells it to, and keeps what it was told."""

    def __init__(self, *says):
        self.says = says
        self.heard = []

    async def __call__(self, reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 101 Switching Protocols\r\n\r\n")
        for said in self.says:
            writer.write(said if isinstance(said, bytes) else text(said))
        await writer.drain()
        while head := await reader.read(2):
            length = head[1] & 0x7F
            if length == 126:
                length = int.from_bytes(await reader.readexactly(2))
            mask = await reader.readexactly(4)
            body = await reader.readexactly(length)
            self.heard.append(bytes(each ^ mask[at % 4] for at, each in enumerate(body)).decode())
            if self.heard[-1].startswith("421"):
                writer.write(text('431[{"kind":"accepted"}]'))
        writer.close()


def text(said):
    body = said.encode()
    head = bytes([0x81, len(body)]) if len(body) < 126 else b"\x81\x7e" + len(body).to_bytes(2)
    return head + body


def talk_to(script, conversation):
    heard = []

    async def go():
        server = await asyncio.start_server(script, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with server:
            line = await connect(port, {"hello": 1}, lambda *said: heard.append(said))
            result = await conversation(line)
            await line.close()
        return result

    return asyncio.run(go()), heard


async def ask(line):
    return await line.ask("act", {"id": "x"})


def test_a_client_says_hello_answers_pings_and_hears_answers():
    script = Scripted("0{}", '40{"sid":"s"}', "2", '42["view",{"number":1}]')

    answer, heard = talk_to(script, ask)

    assert answer == {"kind": "accepted"}
    assert heard == [("view", {"number": 1})]
    assert script.heard[:2] == ['40{"hello":1}', "3"]
    assert json.loads(script.heard[2][3:]) == ["act", {"id": "x"}]


def test_a_message_in_several_frames_and_several_reads_is_one_message():
    whole = '42["view",{"words":"' + "o" * 300 + '"}]'
    parts = [b"\x01\x7d" + whole[:125].encode(), b"\x80\x7e" + (len(whole) - 125).to_bytes(2)]
    script = Scripted("0{}", '40{"sid":"s"}', *parts, whole[125:].encode())

    _answer, heard = talk_to(script, ask)

    assert heard == [("view", {"words": "o" * 300})]


def test_whoever_is_turned_away_is_told_so():
    async def turn_away(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    with pytest.raises(Broken):
        talk_to(turn_away, ask)
