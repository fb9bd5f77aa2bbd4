"""Power that goes: what the disk holds if nothing but flushed writes is sure.

A program writes acts to a journal on SQLite while `strace` notes every write and every flush of its
files, and every acknowledgement. A trial cuts the power at one place of that record: what was
flushed is there, of all else each write is there, is not, or is torn, as chance will have it.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from server.journal.database import Database
from server.journal.port import Entry, Reply, StreamId
from server.journal.sql import SqlJournal
from server.runtime import ThreadingRuntime
from tests.parts import Part, needed
from tests.siege.kinds import Siege

ROOT: Final = Path(__file__).parents[2]
KEY: Final = b"k" * 32
ACTS: Final = 120
STREAMS: Final = 3
NAME: Final = "journal.sqlite3"

_CALL: Final = re.compile(r"^(\d+)\s+(\w+)\((.*)$")
_RESUMED: Final = re.compile(r"^(\d+)\s+<\.\.\. (\w+) resumed>")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that the record notes: a write, a flush, a cut to length, a deletion, an ack."""

    kind: str
    file: str = ""
    at: int = 0
    said: bytes = b""


def write_acts(folder: Path) -> None:
    """What the recorded program does: one act after the other, each acknowledged once durable."""
    journal = SqlJournal(Database(f"sqlite:///{folder / NAME}", ThreadingRuntime()), KEY)
    seen = dict.fromkeys(range(STREAMS), 0)
    for number in range(ACTS):
        of = number % STREAMS
        entries = [Entry("thing", 1, '{"n":"' + "x" * (number * 37 % 900) + '"}')] * (
            1 + number % 3
        )
        act = f"act-{number}"
        seen[of] = journal.append(
            StreamId(f"table:{of}"),
            seen[of],
            entries,
            actor="person-1",
            act_id=act,
            at=number,
            reply=Reply("person-1", act, '"yes"'),
        )
        os.write(1, f"ack {of} {seen[of]}\n".encode())
    journal.close()


def recorded(folder: Path) -> list[Happened]:
    """Run it, and read what strace noted."""
    record = folder / "record"
    data = folder / "data"
    data.mkdir()
    calls = "openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink"
    program = f"from tests.siege import power; power.write_acts(power.Path({str(data)!r}))"
    subprocess.run(
        [
            *(needed(Part.STRACE), "-f", "-xx", "-s", "200000", "-e", f"trace={calls}"),
            *("-e", "signal=none", "-o", str(record), sys.executable, "-c", program),
        ],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=240,
    )
    return list(_read(record, str(data)))


def _read(record: Path, folder: str) -> Iterator[Happened]:
    """The record as what happened, in order. A write counts when it begins, a flush at its end."""
    files: dict[int, str] = {}
    waiting: dict[tuple[str, str], str] = {}
    for line in record.read_text("ascii").splitlines():
        resumed = _RESUMED.match(line)
        if resumed is not None:
            arguments = waiting.pop((resumed[1], resumed[2]), "")
            result = line.rsplit("=", 1)[-1].strip()
            yield from _ended(resumed[2], arguments, result, files, folder)
            continue
        call = _CALL.match(line)
        if call is None:
            continue
        thread, name, rest = call.groups()
        if name in ("write", "pwrite64"):
            yield from _written(name, rest, files)
        if "<unfinished" in rest:
            waiting[thread, name] = rest
        else:
            arguments, _, result = rest.rpartition("=")
            yield from _ended(name, arguments, result.strip(), files, folder)


def _written(name: str, rest: str, files: Mapping[int, str]) -> Iterator[Happened]:
    number = int(rest.split(",", 1)[0])
    said = _bytes(rest)
    if number == 1 and said.startswith(b"ack "):
        yield Happened("ack", said=said)
    elif name == "pwrite64" and number in files:
        at = int(
            re.sub(
                r"\D",
                "",
                rest.rsplit(",", 1)[1].split(")", maxsplit=1)[0].split("<", maxsplit=1)[0],
            )
        )
        yield Happened("write", files[number], at, said)


def _ended(
    name: str, arguments: str, result: str, files: dict[int, str], folder: str
) -> Iterator[Happened]:
    first = arguments.split(",", 1)[0].strip(") ")
    if name == "openat" and result.split(maxsplit=1)[0].isdigit():
        path = _bytes(arguments).decode("utf-8", "replace")
        number = int(result.split(maxsplit=1)[0])
        files.pop(number, None)
        if path.startswith(folder) and not path.endswith("-shm") and path != folder:
            files[number] = Path(path).name
    elif name == "close" and first.isdigit():
        files.pop(int(first), None)
    elif name in ("fsync", "fdatasync") and first.isdigit() and int(first) in files:
        yield Happened("flush", files[int(first)])
    elif name == "ftruncate" and first.isdigit() and int(first) in files:
        length = int(re.sub(r"\D", "", arguments.split(",")[1]))
        yield Happened("length", files[int(first)], length)
    elif name == "unlink":
        yield Happened("gone", Path(_bytes(arguments).decode("utf-8", "replace")).name)


def _bytes(text: str) -> bytes:
    found = _TEXT.search(text)
    return bytes.fromhex(found[1].replace("\\x", "")) if found else b""


def after_the_cut(record: list[Happened], cut: int, chance: random.Random) -> dict[str, bytearray]:
    """The files as a disk may hold them if the power goes after so many things happened."""
    flushed = {each.file: place for place, each in enumerate(record[:cut]) if each.kind == "flush"}
    files: dict[str, bytearray] = {}
    for place, each in enumerate(record[:cut]):
        is_sure = place < flushed.get(each.file, -1)
        if each.kind == "gone":
            files.pop(each.file, None)
        elif each.kind == "length" and (is_sure or chance.random() < 0.5):
            file = files.setdefault(each.file, bytearray())
            del file[each.at :]
            file.extend(bytes(each.at - len(file)))
        elif each.kind == "write":
            said = each.said if is_sure else _unsure(each.said, chance)
            file = files.setdefault(each.file, bytearray())
            if said:
                file.extend(bytes(max(0, each.at + len(said) - len(file))))
                file[each.at : each.at + len(said)] = said
    return files


def _unsure(said: bytes, chance: random.Random) -> bytes:
    """A write that nobody flushed: it is there, is not, or only its first sectors are."""
    fate = chance.randrange(3)
    if fate == 2:
        return said[: 512 * chance.randint(0, len(said) // 512)]
    return said if fate else b""


@contextmanager
def cuts_opened(seed: int) -> Iterator[Callable[[int], object]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        record = recorded(folder)
        acks = sum(each.kind == "ack" for each in record)
        flushes = sum(each.kind == "flush" for each in record)
        assert acks == ACTS, f"{acks} of {ACTS} acknowledgements are on record"
        assert flushes >= ACTS, f"{flushes} flushes for {ACTS} acts: an act was not waited for"
        first = next(place for place, each in enumerate(record) if each.kind == "ack")

        def one(number: int) -> int:
            chance = random.Random(f"{seed}|{number}")
            cut = chance.randint(first + 1, len(record))
            own = folder / f"cut-{number}"
            own.mkdir()
            for file, said in after_the_cut(record, cut, chance).items():
                (own / file).write_bytes(said)
            told = [each.said.decode().split() for each in record[:cut] if each.kind == "ack"]
            last = {int(of): int(seq) for _, of, seq in told}
            try:
                return check_disk(own, last)
            finally:
                shutil.rmtree(own)

        yield one


def check_disk(folder: Path, last: Mapping[int, int]) -> int:
    """The database is whole, and holds each stream as far as was acknowledged, or further."""
    with closing(sqlite3.connect(folder / NAME)) as line:
        whole = line.execute("pragma integrity_check").fetchall()
    assert whole == [("ok",)], f"the database is broken: {whole[:3]}"
    journal = SqlJournal(Database(f"sqlite:///{folder / NAME}", ThreadingRuntime()), KEY)
    try:
        for of, seq in last.items():
            stream = StreamId(f"table:{of}")
            there = journal.last(stream)
            assert there >= seq, f"{stream} was acknowledged up to {seq} and holds {there}"
            assert journal.verify(stream) is None, f"{stream} does not hang together"
    finally:
        journal.close()
    return sum(last.values())


CUTS = Siege(
    "cuts",
    "whatever was acknowledged before the power went is on the disk, and the database is whole",
    gate=40,
    release=200,
    opened=cuts_opened,
)
