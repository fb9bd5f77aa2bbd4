"""Archives and other packed things, laid down at a running server in every way that HTTP has.

The server unpacks nothing, whatever a body calls itself. So each is answered soon with a refusal,
the memory of the server stays, and wherever the names in an archive lead, nothing is written there.
"""

from __future__ import annotations

import base64
import bz2
import gzip
import http.client
import io
import json
import lzma
import struct
import tarfile
import time
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.server.hostile_scenarios import GOOD
from tests.server.served import Served
from tests.siege.footprint import MIB, Footprint
from tests.siege.kinds import Siege, Trial

SECONDS: Final = 5.0
"""In which an answer has come, by the clock on the wall of a busy machine; five times what is
promised. The slowest is printed.
"""
MEMORY: Final = 50 * MIB
ZEROS: Final = 128 * MIB
"""What the largest of them would come to, if anybody unpacked it."""

Packed = Callable[[Random, Path], bytes]


# --- what is packed -------------------------------------------------------------------------------


def _names(chance: Random, outside: Path) -> list[str]:
    """Where files of an archive would like to be."""
    climbs = "../" * chance.randint(1, 12)
    return [
        f"{outside}/written",
        f"{climbs}{str(outside).lstrip('/')}/written",
        "..\\" * 5 + "written",
        "C:\\written",
        "//evil.example/written",
        "a/../../../written",
        "~/written",
        "./././written",
        "written\0.yaml",
        "x" * 5_000,
    ]


def zip_of(files: dict[str, bytes], comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # the same name twice is what we want
        for name, said in files.items():
            archive.writestr(name, said)
        archive.comment = comment
    return out.getvalue()


def climbing(chance: Random, outside: Path) -> bytes:
    """A file that would lie elsewhere."""
    return zip_of({chance.choice(_names(chance, outside)): GOOD.encode()})


def linked(chance: Random, outside: Path) -> bytes:
    """A link that leads out, and a file behind it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("way")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, chance.choice([str(outside), "/", "/etc/passwd", ".."]))
        archive.writestr("way/written", b"x")
    return out.getvalue()


def nested(chance: Random, _outside: Path) -> bytes:
    """Archives in archives."""
    inner = zip_of({"0.txt": bytes(chance.choice([1, 10]) * MIB)})
    for level in range(chance.randint(2, 8)):
        inner = zip_of({f"{level}-{copy}.zip": inner for copy in range(chance.randint(1, 6))})
        if len(inner) > 400_000:
            break
    return inner


def overlapping(chance: Random, _outside: Path) -> bytes:
    """One packed piece that every entry of the list claims for itself."""
    piece = zlib.compress(bytes(8 * MIB), 9)[2:-4]
    count, size, crc = chance.randint(50, 3_000), 8 * MIB, zlib.crc32(bytes(8 * MIB))
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(piece), size, 1, 0)
    body = local + b"a" + piece
    entry = b"".join(
        struct.pack(
            "<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, crc, len(piece), size, 5, *(0,) * 6
        )
        + f"{number:05d}".encode()
        for number in range(count)
    )
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(entry), len(body), 0)
    return body + entry + end


def crowded(chance: Random, _outside: Path) -> bytes:
    """A list of as many files as fit; the last line says that there are a million."""
    name = b"a"
    one = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, *(0,) * 6) + name
    entries = one * chance.choice([1_000, 8_000, 20_000])
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, len(entries), 0, 0)
    return entries + end


def lying(chance: Random, _outside: Path) -> bytes:
    """Sizes, sums and places that are not so."""
    made = bytearray(zip_of({"scenario.yaml": GOOD.encode()}))
    for _ in range(chance.randint(1, 12)):
        made[chance.randrange(len(made))] = chance.randrange(256)
    at = made.rfind(b"PK\1\2")
    if at >= 0:
        made[at + 24 : at + 28] = struct.pack("<I", chance.choice([2**30, 2**32 - 1]))
    return bytes(made)


def locked(chance: Random, _outside: Path) -> bytes:
    made = bytearray(zip_of({"scenario.yaml": GOOD.encode()}))
    made[6] |= 1  # as if there were a password
    return bytes(made) + chance.randbytes(8)


def two_faced(chance: Random, _outside: Path) -> bytes:
    """A scenario that is an archive as well."""
    packed = zip_of({"scenario.yaml": GOOD.encode()}, comment=b"# " + GOOD.encode()[:60_000])
    return (GOOD.encode() + packed) if chance.random() < 0.5 else (packed + GOOD.encode())


def office(chance: Random, outside: Path) -> bytes:
    """What an office program, a browser or a phone would open."""
    name = chance.choice(["word/document.xml", "META-INF/MANIFEST.MF", "AndroidManifest.xml"])
    bomb = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    return zip_of({"[Content_Types].xml": bomb, name: bomb, f"{outside}/written": b"x"})


def tarred(chance: Random, outside: Path) -> bytes:
    """The same in a tar: names that climb, links, devices, sparse files."""
    out = io.BytesIO()
    mode = chance.choice(["w", "w:gz", "w:bz2", "w:xz"])
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name in _names(chance, outside):
            entry = tarfile.TarInfo(name.replace("\0", "0"))
            entry.type = chance.choice([tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE])
            entry.linkname = str(outside)
            archive.addfile(entry, io.BytesIO(b""))
        for kind in (tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE):
            entry = tarfile.TarInfo("device")
            entry.type = kind
            archive.addfile(entry)
        archive.addfile(tarfile.TarInfo("large"), io.BytesIO(bytes(MIB)))
    return out.getvalue()


@cache
def _zeros(how: str) -> bytes:
    """As few bytes as zeros without end take."""
    piece = bytes(MIB)
    if how == "bzip2":
        return bz2.compress(bytes(ZEROS // 2))
    if how == "xz":
        return lzma.compress(bytes(ZEROS // 2), preset=0)
    packer = zlib.compressobj(9, wbits={"gzip": 31, "deflate": 15, "zip": -15}[how])
    packed = b"".join(packer.compress(piece) for _ in range(ZEROS // MIB))
    return packed + packer.flush()


def streams(chance: Random, _outside: Path) -> bytes:
    """Zeros that were packed once, or twice."""
    made = _zeros(chance.choice(["gzip", "deflate", "bzip2", "xz"]))
    return gzip.compress(made) if chance.random() < 0.5 else made


def foreign(chance: Random, _outside: Path) -> bytes:
    """What begins as an archive or a picture does, and goes on by chance."""
    head = chance.choice(
        [
            *(b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07\x01\x00", b"\x28\xb5\x2f\xfd", b"MSCF", b"PK"),
            *(b"\x89PNG\r\n\x1a\n", b"GIF89a", b"%PDF-1.7", b"\x7fELF", b"MZ", b"#!/bin/sh\n"),
            *(b"\xff\xfe", b"\xfe\xff\x00", b"\xef\xbb\xbf", b"<?xml version='1.0'?>", b"ustar"),
        ]
    )
    return head + chance.randbytes(chance.choice([0, 100, 50_000, 140_000]))


ALL_PACKED: Final[tuple[Packed, ...]] = (
    *(climbing, linked, nested, overlapping, crowded, lying, locked, two_faced, office),
    *(tarred, streams, foreign),
)

# --- how it is sent -------------------------------------------------------------------------------

JSON: Final = "application/json"
SAID: Final = json.dumps({"name": "a.zip", "text": "{}"}).split("{}")


def _body(chance: Random, packed: bytes) -> tuple[dict[str, str], bytes]:
    """A request with this in it, honest or not."""
    way = chance.randrange(9)
    name = chance.choice(["a.zip", "../../a", "/etc/passwd", "a" * 80, "CON", "<b>"])
    if way <= 3:  # as text in JSON, as a browser would, or a careless program
        text = [
            packed.decode("utf-8", "replace"),
            packed.decode("latin-1"),
            base64.b64encode(packed).decode(),
            packed.decode("utf-8", "surrogateescape"),
        ][way]
        return {"Content-Type": JSON}, json.dumps({"name": name, "text": text}).encode()
    if way == 4:
        kind = chance.choice(["application/zip", "application/octet-stream", "text/yaml", ""])
        return ({"Content-Type": kind} if kind else {}), packed
    if way == 5:
        head = (
            f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: application/zip\r\n\r\n"
        )
        return (
            {"Content-Type": "multipart/form-data; boundary=b"},
            head.encode() + packed + b"\r\n--b--\r\n",
        )
    if way == 6:
        return {"Content-Type": JSON}, packed
    coding, made = chance.choice(
        [("gzip", gzip.compress(packed)), ("deflate", zlib.compress(packed)), ("br", packed)]
    )
    if way == 7:
        return {"Content-Type": JSON, "Content-Encoding": coding}, made
    zeros = _zeros("gzip")
    return {"Content-Type": JSON, "Content-Encoding": "gzip"}, zeros


class Counter:
    """A teacher who lays such things down, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.outside = folder / "outside"
        self.outside.mkdir()
        self.served = Served(folder / "server", options=["--proxies", "127.0.0.1"])
        self.school = self.served.school().begin()
        laid = self.school.request("POST", "/api/scenarios", {"name": "wells", "text": GOOD})
        assert laid["kept"] == "two-wells", laid  # what is needed once is there
        self.shelf = self.school.request("DELETE", "/api/scenarios/two-wells")
        self.footprint = Footprint(self.served.pid)
        self.longest, self.largest = 0.0, 0

    def lay(self, number: int, headers: dict[str, str], body: bytes) -> tuple[int, Any]:
        """One request; each few come from another address, or they would be turned away unread."""
        line = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=30)
        headers = {
            "Cookie": self.school.cookie,
            "X-Forwarded-For": f"10.1.{number // 20 // 250 % 250}.{number // 20 % 250}",
            **headers,
        }
        try:
            with suppress(BrokenPipeError, ConnectionResetError):  # told so before it was all sent
                line.request("POST", "/api/scenarios", body, headers)
            answer = line.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            line.close()

    def trial(self, chance: Random, number: int) -> int:
        """One thing in one body."""
        packed = ALL_PACKED[number % len(ALL_PACKED)]
        headers, body = _body(chance, packed(chance, self.outside))
        self.footprint.begin()
        begun = time.monotonic()
        status, said = self.lay(number, headers, body)
        took, grown = time.monotonic() - begun, self.footprint.grown()
        self.longest, self.largest = max(self.longest, took), max(self.largest, grown)
        what = f"{packed.__name__}, {headers}, {len(body)} bytes: {status} {str(said)[:300]}"
        if status == 200:
            assert said["kept"] is None, what
            assert said["wrong"], what
        else:
            assert status in {403, 413, 422}, what
            assert said["kind"] == "fault", what
            assert said["code"] in {"malformed", "foreign", "too-long"}, what
        assert took <= SECONDS, f"{took:.1f} s for {what}"
        assert grown <= MEMORY, f"{grown // MIB} MiB for {what}"
        return 1

    def check(self) -> None:
        """Nothing was kept or written, and a good file is still taken."""
        assert self.school.request("GET", "/api/scenarios") == self.shelf
        laid = self.school.request("POST", "/api/scenarios", {"name": "wells", "text": GOOD})
        assert laid["kept"] == "two-wells", laid
        assert list(self.outside.iterdir()) == []
        found = {each.name for each in self.folder.rglob("*")}
        strange = {each for each in found if "written" in each or each.endswith((".yaml", ".zip"))}
        assert not strange, f"written: {sorted(strange)}"
        assert not self.served.complaints()


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One server for all."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        counter = Counter(Path(folder))

        def trial(number: int) -> int:
            return counter.trial(Random(f"archives {seed} {number}"), number)

        try:
            yield trial
            counter.check()
            assert counter.served.stop() == 0
        finally:
            counter.served.kill()
            most = f"{counter.longest:.2f} s and {counter.largest / MIB:.1f} MiB at most"
            print(f"archives: {most}")


ARCHIVES: Final = Siege(
    name="archives",
    says="an archive is refused, however it is sent; nothing is unpacked, written or held",
    gate=2 * len(ALL_PACKED),
    release=6_000,
    opened=opened,
)
