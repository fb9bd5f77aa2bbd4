"""Scenario files that are laid down to do harm, each another one: refused soon, in little memory.

What is attacked is the reading of a file, and no network: a trial is one file, read as the server
reads it. How a server takes archives and bodies that are no text is in `archives.py`.
"""

from __future__ import annotations

import json
import re
import string
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from server.journal.database import Database
from server.runtime import ThreadingRuntime
from server.scenarios import BadScenario, Complaint
from server.shelf import Shelf
from tests.server.hostile_scenarios import FULL, GOOD, HOSTILE, filled
from tests.siege.footprint import MIB, Footprint
from tests.siege.kinds import Siege, Trial

SECONDS: Final = 1.0
"""Of work, counted for our own thread alone, so that a busy machine takes no part in it."""
MEMORY: Final = 50 * MIB
LINES: Final = GOOD.splitlines()
PLACES: Final = tuple(
    at for at, line in enumerate(LINES) if re.match(r"^ *(- )?[a-z_]+: [^|>\[{&*!]+$", line)
)
"""Lines of the good file with one plain value, which a bomb can take the place of."""

Bomb = Callable[[Random], str]


def word(chance: Random, most: int = 8) -> str:
    return "".join(chance.choice(string.ascii_lowercase) for _ in range(chance.randint(1, most)))


def planted(chance: Random, value: str, head: str = "") -> str:
    """The good file with this in the place of one value."""
    lines = list(LINES)
    at = chance.choice(PLACES)
    name, _, _ = lines[at].partition(": ")
    lines[at] = f"{name}: {value}"
    return "\n".join([*([head] if head else []), *lines, ""])


def laughs(chance: Random) -> str:
    """Aliases of aliases: as many levels and as many at each as fit."""
    name, width = word(chance), chance.randint(2, 60)
    levels = chance.randint(3, max(3, 5000 // width))
    style = chance.choice(["[{}]", "{{a: [{}]}}"])
    rows = [f"{name}0: &{name}0 {style.format(', '.join([word(chance)] * width))}"]
    for level in range(1, levels):
        inner = ", ".join([f"*{name}{level - 1}"] * width)
        rows.append(f"{name}{level}: &{name}{level} {style.format(inner)}")
    return "\n".join(rows)[:FULL]


def anchor(chance: Random) -> str:
    """A value with a name of its own, whether anybody asks for it or not."""
    return planted(chance, f"&{word(chance)} {chance.choice(['1', 'x', '[]', '{a: b}'])}")


def alias(chance: Random) -> str:
    name = word(chance)
    head = chance.choice([f"extra: &{name} [1, 2]", f"extra: &{name} [*{name}]", ""])
    return planted(chance, f"*{name}", head)


def merge(chance: Random) -> str:
    made = chance.choice(["{<<: {a: b}}", "{<<: [{a: b}, {c: d}]}", '{"<<": {a: b}}'])
    return planted(chance, made)


def tag(chance: Random) -> str:
    """Something to be built, called or loaded."""
    what = chance.choice(
        [
            "!!python/object/apply:os.system ['true']",
            "!!python/object/new:subprocess.Popen [['true']]",
            "!!python/name:builtins.eval",
            "!!python/module:os",
            "!!java.net.URL ['http://evil.example/']",
            "!ruby/object:Gem::Requirement {}",
            "!!binary R0lGODlh",
            "!!set {a, b}",
            "!!omap [a: 1]",
            "!!timestamp 2001-12-14",
            f"!{word(chance)} x",
            "!<tag:yaml.org,2002:str> x",
            "! x",
        ]
    )
    return planted(chance, what)


def directive(chance: Random) -> str:
    which = chance.choice(["%YAML 1.1", "%YAML 1.2", "%YAML 9.9", "%TAG ! tag:evil.example,2000:"])
    return f"{which}\n---\n{GOOD}"


def documents(chance: Random) -> str:
    if chance.random() < 0.5:
        return f"{GOOD}---\n{GOOD}"
    return filled(f"--- {word(chance)}\n")


def deep(chance: Random) -> str:
    """Lists and mappings inside each other, without an end or with one."""
    depth = chance.choice([17, 40, 300, 3_000, 30_000])
    opened = [chance.choice(["[", "{a: ", "{? ", "[[", '{"": ']) for _ in range(depth)]
    closed = "".join("}" * each.count("{") or "]" * each.count("[") for each in reversed(opened))
    value = "".join(opened) + "x" + (closed if chance.random() < 0.5 else "")
    if chance.random() < 0.3:
        step = chance.choice([1, 2, 3])
        return "\n".join(f"{' ' * step * n}{word(chance)}:" for n in range(min(depth, 250)))[:FULL]
    return value[:FULL] if chance.random() < 0.5 else planted(chance, value)[:FULL]


def many(chance: Random) -> str:
    """More values than a scenario has."""
    count = chance.randint(6_100, 12_000)
    kind = chance.randrange(4)
    if kind == 0:
        return "\n".join(f"{word(chance, 3)}{n}: 1" for n in range(count))[:FULL]
    if kind == 1:
        return planted(chance, f"[{', '.join(['1'] * count)}]")
    if kind == 2:
        return filled(
            f"  - {{id: {word(chance, 4)}}}\n", f"{chance.choice(['issues', 'seats'])}:\n"
        )
    return filled(chance.choice(["[],", "{},", "'',", "~,"]), f"{word(chance)}: [", "]")


def long(chance: Random) -> str:
    """One text that fills the file."""
    sign = chance.choice(["x", "ö", "\u4e2d", " \n", "\\u0041", "\n", "''", "\t", "a\n\n", "&amp;"])
    size = (FULL - len(GOOD) - 100) // max(1, len(sign))
    left = chance.choice(['"', "'", "|\n  ", ">\n  ", ""])
    right = left if left in {'"', "'"} and chance.random() < 0.7 else ""
    return planted(chance, left + sign * size + right)[: FULL + 500]


def name(chance: Random) -> str:
    """A name before a colon that is none."""
    made = chance.choice(
        [
            "k" * chance.choice([101, 5_000, 100_000]),
            "? [a, b]",
            "? {a: b}",
            "__proto__",
            "constructor",
            "__class__",
            "\u202eti",
            '"\\0"',
            '"\\ud800"',
            "''",
            "1e9",
        ]
    )
    return f"{made}: 1\n{GOOD}"


def twice(chance: Random) -> str:
    found = [line for line in LINES if re.match(r"^[a-z_]+:", line)]
    line = chance.choice(found)
    return f"{GOOD}\n{line.partition(':')[0]}: {word(chance)}\n"


def number(chance: Random) -> str:
    """What some readers take for a number, where ours wants one."""
    wrong = chance.choice(
        [
            "9" * chance.choice([16, 400, 5_000, 100_000]),
            f"1e{'9' * chance.randint(2, 30)}",
            "." + "9" * 10_000,
            *(".inf", "-.inf", ".nan", "0x7fffffffffffffff", "0o777", "190:20:30", "1_000_000"),
            *("-50", "50.5.5", "+-5", "5e", "0b1", "\uff15\uff10", "50 + 1", "${50}", "!!int 5"),
            *("__import__('os').getpid()", "{{7*7}}", "2147483648", "-1", "1e308"),
        ]
    )
    field = chance.choice(["power", "openness", "no_deal", "support"])
    return re.sub(rf"(?m)^(    {field}: )[0-9]+$", lambda it: it[1] + wrong, GOOD, count=1)


def letters(chance: Random) -> str:
    """Characters that no text has, or that show another text than they are."""
    sign = chance.choice(
        [
            *("\a", "\0", "\x1b[2J", "\x7f", "\x85\x86", "\ufffe", "\uffff", "\u202e", "\u2066"),
            *("\u200b", "\u2028", "\ufeff", "\U000e0041", "\ud800"),
            *('"\\ud800"', '"\\U00110000"', '"\\udc00\\ud800"', '"\\x00"', '"\\u202e"'),
        ]
    )
    return planted(chance, sign if sign.startswith('"') else f"a{sign}b")


def identity(chance: Random) -> str:
    """An id that leads somewhere, or is somebody else's."""
    bad = chance.choice(
        [
            "../" * chance.randint(1, 20) + "etc/passwd",
            *("C:\\windows\\x", "\\\\evil.example\\share", "a/b", "a%2fb", "a\0b", ".", ".."),
            *("{{7*7}}", "' or 1=1 --", "<script>", "X", "a b", "-", "serin-valley", "é"),
            "x" * chance.choice([49, 5_000]),
        ]
    )
    return GOOD.replace("id: two-wells", f"id: {json.dumps(bad)}", 1)


def noise(chance: Random) -> str:
    """Bytes, as a browser makes a text of them."""
    raw = chance.randbytes(chance.randint(1, 60_000))
    return chance.choice(["", GOOD, "a: |\n  "]) + raw.decode("utf-8", "replace")


def signs(chance: Random) -> str:
    """What the reader itself is made of, in any order."""
    some = [*"?:-,[]{}#&*!|>'\"%@`", "\n", " ", "\t", "--- ", "...\n", "? ", ": ", "- ", "a"]
    size = chance.choice([10, 300, 20_000])
    made = "".join(chance.choice(some) for _ in range(size))
    return f"{made}\n: :" if made.strip() else made


def known(chance: Random) -> str:
    """One of those that were written down by hand."""
    return HOSTILE[chance.choice(sorted(HOSTILE))]


BOMBS: Final[tuple[Bomb, ...]] = (
    *(laughs, anchor, alias, merge, tag, directive, documents, deep, many, long, name, twice),
    *(number, letters, identity, noise, signs, known),
)


def refused(shelf: Shelf, text: str) -> tuple[Complaint, ...]:
    """What is said against a file; nothing, if it was taken."""
    try:
        shelf.lay(1, text, "wells.yaml", 1)
    except BadScenario as no:
        return no.complaints
    return ()


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One shelf, on which nothing may lie in the end."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        runtime = ThreadingRuntime()
        database = Database(f"sqlite:///{Path(folder) / 'shelf.db'}", runtime)
        shelf = Shelf(database, runtime)
        shelf.lay(1, GOOD, "wells.yaml", 1)  # what is needed once is there
        shelf.take_away(1, shelf.own(1)[0].id)
        footprint = Footprint()
        longest, largest = 0.0, 0

        def trial(number: int) -> int:
            nonlocal longest, largest
            chance = Random(f"bombs {seed} {number}")
            bomb = BOMBS[number % len(BOMBS)]
            text = bomb(chance)
            what = f"{bomb.__name__}: {text[:200]!r}"
            footprint.begin()
            begun = time.thread_time()
            complaints = refused(shelf, text)
            took, grown = time.thread_time() - begun, footprint.grown()
            longest, largest = max(longest, took), max(largest, grown)
            assert took <= SECONDS, f"{took:.2f} s for {what}"
            assert grown <= MEMORY, f"{grown // MIB} MiB for {what}"
            assert 1 <= len(complaints) <= 100, f"{len(complaints)} complaints for {what}"
            assert all(each.line >= 1 and each.column >= 1 for each in complaints), what
            return 1

        try:
            yield trial
            assert shelf.own(1) == []
        finally:
            database.close()
            print(f"bombs: {longest * 1000:.0f} ms and {largest / MIB:.1f} MiB at most")


BOMBS_SIEGE: Final = Siege(
    name="bombs",
    says="a hostile scenario file is refused at a place, within a second and 50 MiB",
    gate=2 * len(BOMBS),
    release=9_000,
    opened=opened,
)
