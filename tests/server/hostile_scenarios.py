"""Files that are laid on the shelf to do harm: each must be refused, quickly and cheaply.

They come as a browser would send them: as text, whatever they were on the disk. An archive is
therefore a text of nonsense here, as it is to the server, which unpacks nothing.
"""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path
from typing import Final

GOOD: Final = (Path(__file__).parent / "broken_scenarios" / "two-wells.yaml").read_text("utf-8")
FULL: Final = 149_000
"""Characters, a little under what is taken at all."""


def with_piece(good: str, bad: str) -> str:
    """The good file with one piece replaced."""
    assert GOOD.count(good) >= 1, good
    return GOOD.replace(good, bad, 1)


def filled(piece: str, head: str = "", tail: str = "") -> str:
    """As much of a piece as a file may hold."""
    return head + piece * ((FULL - len(head) - len(tail)) // len(piece)) + tail


def as_text(raw: bytes) -> str:
    """What a browser makes of bytes that are no text."""
    return raw.decode("utf-8", "replace").replace("\0", "\ufffd")[:FULL]


def laughs(alias: str) -> str:
    rows = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'{alias}a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(rows)


def zipped(*names: str, size: int = 1000) -> str:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, b"0" * size)
    return as_text(out.getvalue())


HOSTILE: Final = {
    # what YAML itself can do
    "a billion laughs": laughs("*"),
    "an alias to itself": "a: &a [*a]",
    "a quadratic blow-up": "a: &a " + "x" * 20_000 + "\nb: [" + ", ".join(["*a"] * 10_000) + "]",
    "an anchor on everything": filled("- &x 1\n", "issues:\n"),
    "a merge key": with_piece("mark: 0", "<<: {mark: 0}"),
    "a merge of an alias": "base: &base {id: x}\nparties:\n  - <<: *base\n",
    "a Python object": "!!python/object/apply:os.system ['touch /tmp/pwned']",
    "a Python object deep inside": with_piece("power: 50", "power: !!python/name:os.system"),
    "a Java object": "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]",
    "a Ruby object": "--- !ruby/object:Gem::Installer\ni: x\n",
    "a binary tag": "title: !!binary R0lGODlhDAAMAIQAAP//9/X17unp5WZmZgAAAOfn515eXvPz7Y6O",
    "a tag of its own": "%TAG ! tag:evil.example,2000:\n---\n" + GOOD,
    "an old YAML": "%YAML 1.1\n---\n" + GOOD,
    "many documents": filled("---\nid: x\n"),
    "a key that is a mapping": "? {a: b}\n: c\n",
    "a key that is a bomb": filled("? [", tail=""),
    "a key twice": with_piece("mark: 0", "mark: 0\n    mark: 1"),
    # depth and size
    "a deep flow of lists": filled("["),
    "a deep flow of mappings": filled("{a: "),
    "a deep block of lists": filled("- "),
    "a deep block of mappings": "\n".join(" " * n + f"k{n}:" for n in range(500)),
    "more names than anybody reads": "\n".join(f"key-{n}: 1" for n in range(11_000)),
    "more issues than anybody has": filled("  - {id: a}\n", "issues:\n"),
    "a list of nothing": filled("[],", "a: [", "]"),
    "one word without end": with_piece("They hold the wells.", "x" * (FULL - len(GOOD))),
    "one name without end": filled("k", tail=": 1"),
    "a text of empty lines": filled("\n", "title: |\n", "x"),
    "a folded text of spaces": filled(" \n", "title: >\n  a\n", "  b"),
    "a quoted text of escapes": filled("\\u0041", 'title: "', '"'),
    "comments only": filled("# \n"),
    "an unfinished quote": filled("a\n\n", 'title: "'),
    "an unfinished comment of colons": filled(":"),
    "questions": filled("? "),
    "bars": filled("|\n"),
    # numbers
    "a number of ten thousand digits": with_piece("power: 50", "power: " + "9" * 10_000),
    "infinity": with_piece("power: 50", "power: .inf"),
    "not a number": with_piece("power: 50", "power: .nan"),
    "a huge exponent": with_piece("power: 50", "power: 1e999999999"),
    "a number in the sixties": with_piece("power: 50", "power: 190:20:30"),
    "a negative count": with_piece("power: 50", "power: -50"),
    # characters
    "a letter beyond Unicode": 'title: "\\U00110000"',
    "half a letter": 'title: "\\ud800"',
    "half a letter in a name": 'id: "\\ud800"\n"\\udfff": 1',
    "a bell": "title: ring\a\n",
    "letters that run backwards": with_piece("They hold the wells.", "They\u202e hold"),
    "a letter without a width": with_piece("They hold the wells.", "They\u200b hold"),
    # names that lead somewhere
    "an id that climbs out": with_piece("id: two-wells", "id: ../../etc/passwd"),
    "an id with a drive": with_piece("id: two-wells", "id: 'C:\\windows'"),
    "an id that is code": with_piece("id: two-wells", "id: '{{7*7}}'"),
    "an id of the program's own": with_piece("id: two-wells", "id: serin-valley"),
    "a field that is code": with_piece("power: 50", "power: __import__('os').getpid()"),
    "a sum": with_piece("power: 50", "power: 49 + 1"),
    "a template": with_piece("power: 50", "power: ${7*7}"),
    "a prototype": with_piece("mark: 0", "mark: 0\n    __proto__: {admin: true}"),
    "a constructor": with_piece("mark: 0", "mark: 0\n    constructor: {name: x}"),
    # what is no scenario at all
    "an archive": zipped("scenario.yaml"),
    "an archive that climbs out": zipped("../../../etc/cron.d/x"),
    "an archive of ten thousand files": zipped(*(f"{n}.yaml" for n in range(2_000)), size=0),
    "an archive in an archive's clothes": zipped("a.zip", "b.zip", size=2_000_000),
    "a packed gigabyte, or a part of it": as_text(gzip.compress(b"0" * 20_000_000)),
    "a page": "<!doctype html><script>alert(1)</script>",
    "a program": "#!/bin/sh\nrm -rf /\n",
    "a list": "[1, 2, 3]",
    "a number": "7",
    "nothing": "\n",
}
"""Every one of them must be refused."""
