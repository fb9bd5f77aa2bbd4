"""Who may know whom. A wrong arrow fails here, with the file that draws it.

To draw a new arrow, change the tables below, and say in the commit why it is worth having.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

RULES = (
    "enums",
    "shapes",
    "ids",
    "source",
    "constants",
    "promises",
    "orders",
    "scenario",
    "fixed",
    "chance",
    "ledger",
    "past",
    "state",
    "calling",
    "coordination",
    "coalitions",
    "recognition",
    "agreement",
    "refusals",
    "lives",
    "news",
    "touching",
    "promised",
    "events",
    "resolution",
    "action",
    "pickers",
    "conditions",
    "effects",
    "catalogue",
    "prices",
    "rules",
    "scoring",
    "weigh",
    "durability",
    "campaign",
    "setup",
    "options",
    "promising",
    "resolving",
    "fingerprint",
    "engine",
    "sight",
    "aims",
    "scores",
    "views",
    "debrief",
    "bots",
    "lab",
)
"""The rules in the order in which they may be read: each knows only those before it."""

PURE = frozenset(
    [
        "__future__",
        "collections",
        "dataclasses",
        "enum",
        "functools",
        "hashlib",
        "heapq",
        "itertools",
        "math",
        "operator",
        "types",
        "typing",
    ]
)
"""All of the standard library that the rules may use: nothing of it reads, waits or guesses."""

LAYERS = (
    {
        "runtime",
        "operator",
        "locking",
        "bootstrap",
        "client_build",
        "rules_build",
        "floors",
        "talk",
        "pages",
        "crew",
        "headway",
        "kept",
        "memory",
    },
    {"protocol"},
    {"scenarios", "words", "journal"},
    {"answers", "settings", "prints", "shelf"},
    {"tables"},
    {"classroom", "guard", "broadcast", "host", "clock", "debrief"},
    {"keeping"},
    {"hears", "desk", "workers"},
    {"sockets", "web"},
    {
        "app",
        "migrating",
        "simulating",
        "claiming",
        "hunting",
        "balance",
        "replaying",
        "reporting",
        "bench",
    },
    {"serving"},
    {"cli"},
    {"__main__"},
)
"""The server from the ground up: a part knows its own layer and those below. The layer of the
classroom is one circle of friends on purpose: who sits where decides what is heard and sent.
"""

UPWARD = {
    ("server.tables", "server.classroom"): "a table knows the seating that it is dealt",
    ("server.bench", "server.cli"): "a soak runs the very command, but for its clock",
}
"""Arrows that go up, one by one, and why they are borne."""

ONLY = {
    "eventlet": {"server/runtime"},
    "gevent": {"server/runtime"},
    "geventwebsocket": {"server/runtime"},
    "marshmallow": {"server/protocol", "server/scenarios"},
    "flask": {
        "server/app.py",
        "server/bench",
        "server/desk.py",
        "server/pages.py",
        "server/web.py",
    },
    "flask_socketio": {"server/app.py", "server/bench"},
    "sqlalchemy": {
        "server/journal",
        "server/guard",
        "server/workers",
        "server/migrating.py",
        "server/prints.py",
        "server/shelf.py",
        "server/cli.py",
        "server/serving.py",
    },
    "ruamel": {"server/scenarios", "server/words", "server/protocol"},
    "click": {
        "server/answers.py",
        "server/balance",
        "server/bench",
        "server/claiming",
        "server/cli.py",
        "server/hunting",
        "server/simulating.py",
    },
    "argon2": {"server/guard"},
    "multiprocessing": {"server/crew.py"},
    "redis": {"server/workers/line.py"},
    "alembic": {"server/journal/migrations", "server/migrating.py"},
}
"""Libraries that only a few places may know."""

ENGINE = {"server.bench", "server.host", "server.tables", "server.replaying"}
"""Who may run the rules; all others see shapes, views and ids."""

CLIENT = (
    {"protocol"},
    {"net"},
    {"clock", "words", "route", "theme"},
    {"table"},
    {"desk", "play", "lead"},
    {"ui"},
    {"fixture"},
    {"pages"},
    {"main"},
)
"""The browser from the ground up: each knows its own layer and those below."""

DRAWS = frozenset({"ui", "pages", "main"})
"""What may know the view library."""


# --- reading imports
# ------------------------------------------------------------------------------------------------


@cache
def files(package: str) -> tuple[Path, ...]:
    return tuple(
        path for path in sorted((ROOT / package).rglob("*.py")) if "static" not in path.parts
    )


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, wherever in it; names imported from a package count as
    modules where they are.
    """
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            assert node.module is not None
            found.add(node.module)
            found.update(
                f"{node.module}.{alias.name}"
                for alias in node.names
                if is_module(f"{node.module}.{alias.name}")
            )
    return frozenset(found)


def is_module(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()


def unit(path: Path) -> str:
    """The part of a package that a file belongs to: `events` or `catalogue`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1]


def arrows(package: str) -> Iterator[tuple[Path, str, str]]:
    """Each file with its own part and a part of the same package that it imports."""
    for path in files(package):
        for name in imports(path):
            parts = name.split(".")
            if parts[0] == package and len(parts) > 1:
                yield path, unit(path), parts[1]


# --- the rules
# ------------------------------------------------------------------------------------------------


def test_every_part_of_the_rules_has_its_place_in_the_order():
    assert {unit(path) for path in files("game_rules")} - {"__init__"} == set(RULES)
    assert len(set(RULES)) == len(RULES)


def test_in_the_rules_each_part_knows_only_what_stands_before_it():
    wrong = [
        f"{path.relative_to(ROOT)} imports {other}"
        for path, own, other in arrows("game_rules")
        if own != "__init__" and own != other and RULES.index(other) > RULES.index(own)
    ]

    assert not wrong


def test_the_rules_know_nothing_but_themselves_and_what_is_pure():
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files("game_rules")
        for name in imports(path)
        if name.split(".")[0] not in PURE | {"game_rules"}
    ]

    assert not wrong
    assert set(sys.stdlib_module_names) >= PURE


def test_the_rules_read_no_clock_no_file_and_no_dice():
    asked = {"open", "input", "print", "id", "hash", "eval", "exec", "__import__", "globals"}
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} calls {node.func.id}"
        for path in files("game_rules")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in asked
    ]

    assert not wrong


def test_the_rules_count_in_whole_numbers():
    """Only the lab, which looks at games from outside, may divide."""
    wrong = [
        f"{path.relative_to(ROOT)}: {ast.unparse(node)}"
        for path in files("game_rules")
        if unit(path) != "lab"
        for node in ast.walk(ast.parse(path.read_text()))
        if is_broken(node)
    ]

    assert not wrong


def is_broken(node: ast.AST) -> bool:
    """Whether this makes a number that is not whole: a literal, a division, `float`, `round`."""
    match node:
        case ast.Constant(value=float()) | ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
            return True
        case ast.Call(func=ast.Name(id="float" | "round")):
            return True
        case _:
            return False


def test_bots_see_what_a_client_could_see_never_the_state():
    hidden = {
        f"game_rules.{part}"
        for part in ("state", "engine", "setup", "resolution", "resolving", "fingerprint")
    }
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files("game_rules")
        if unit(path) == "bots"
        for name in imports(path) & hidden
    ]

    assert not wrong


# --- the server
# ------------------------------------------------------------------------------------------------


def layer(layers: tuple[set[str], ...], part: str) -> int:
    (found,) = [at for at, parts in enumerate(layers) if part in parts]
    return found


def test_every_part_of_the_server_has_its_layer():
    declared = [part for parts in LAYERS for part in parts]

    assert sorted(declared) == sorted({unit(path) for path in files("server")} - {"__init__"})


def test_the_server_knows_its_own_layer_and_those_below():
    wrong = [
        f"{path.relative_to(ROOT)} imports server.{other}"
        for path, own, other in arrows("server")
        if own != "__init__"
        and layer(LAYERS, other) > layer(LAYERS, own)
        and (f"server.{own}", f"server.{other}") not in UPWARD
    ]

    assert not wrong


def test_an_arrow_that_goes_up_is_still_drawn():
    drawn = {(f"server.{own}", f"server.{other}") for _, own, other in arrows("server")}

    assert set(UPWARD) <= drawn


def test_no_file_needs_itself_to_be_imported():
    graph = {name_of(path): set(top_level(path)) for path in files("server")}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way[way.index(name) :], name))
        if name not in done:
            for other in sorted(graph.get(name, ())):
                visit(other, (*way, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def top_level(path: Path) -> Iterator[str]:
    """What a file imports when it is itself imported: not in functions, not for types only."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            modules = [name for name in inner if is_module(name)]
            yield from modules
            if len(modules) < len(inner):
                yield node.module


@pytest.mark.parametrize("library", ONLY)
def test_a_library_is_known_only_where_it_belongs(library):
    allowed = {ROOT / place for place in ONLY[library]}
    wrong = [
        str(path.relative_to(ROOT))
        for package in ("game_rules", "scenarios", "server")
        for path in files(package)
        if any(name.split(".")[0] == library for name in imports(path))
        and not allowed & {path, *path.parents}
    ]

    assert not wrong


def test_few_may_run_the_rules():
    wrong = [
        str(path.relative_to(ROOT))
        for path in files("server")
        if any(name.startswith("game_rules.engine") for name in imports(path))
        and f"server.{unit(path)}" not in ENGINE
    ]

    assert not wrong


def test_only_who_simulates_or_measures_knows_the_lab():
    knows = {
        unit(path)
        for path in files("server")
        if any(name.startswith("game_rules.lab") for name in imports(path))
    }

    assert knows <= {"balance", "bench", "claiming", "hunting", "simulating"}


def test_the_codec_and_the_talk_know_no_engine():
    """What is said and how it is written does not depend on what the rules make of it."""
    for path in files("server"):
        if unit(path) in {"protocol", "talk"}:
            assert not {"game_rules.engine", "game_rules.catalogue"} & imports(path), path


# --- the client
# ------------------------------------------------------------------------------------------------

IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["']([^"']+)["']""")
CLIENT_ROOT = ROOT / "client" / "src"


def client_files() -> list[Path]:
    return [
        path
        for path in sorted(CLIENT_ROOT.rglob("*"))
        if path.suffix in {".ts", ".tsx"} and ".test" not in path.suffixes
    ]


def client_part(path: Path) -> str:
    return path.relative_to(CLIENT_ROOT).parts[0].removesuffix(".tsx").removesuffix(".ts")


def client_imports(path: Path) -> list[str]:
    return IMPORT.findall(path.read_text())


def test_every_part_of_the_client_has_its_layer():
    assert {client_part(path) for path in client_files()} <= {
        part for parts in CLIENT for part in parts
    }


def test_the_client_knows_its_own_layer_and_those_below():
    wrong = []
    for path in client_files():
        for name in client_imports(path):
            if name.startswith(".") and not name.endswith(".css"):
                other = client_part((path.parent / name).resolve())
                if layer(CLIENT, other) > layer(CLIENT, client_part(path)):
                    wrong.append(f"{path.relative_to(ROOT)} imports {name}")

    assert not wrong


def test_only_what_draws_knows_the_view_library():
    wrong = [
        str(path.relative_to(ROOT))
        for path in client_files()
        for name in client_imports(path)
        if name.split("/")[0] == "preact" and client_part(path) not in DRAWS
    ]

    assert not wrong


def test_the_generated_protocol_imports_nothing():
    assert not [
        name
        for path in client_files()
        if client_part(path) == "protocol"
        for name in client_imports(path)
    ]


# --- does it notice?
# ------------------------------------------------------------------------------------------------


def test_a_wrong_arrow_would_be_seen(tmp_path):
    bad = tmp_path / "bad.py"
    bad.write_text(
        "def f():\n    import time\n    from game_rules import engine\n    return 1 / 2\n"
    )

    assert imports(bad) == {"time", "game_rules", "game_rules.engine"}
    assert any(is_broken(node) for node in ast.walk(ast.parse(bad.read_text())))
    assert IMPORT.findall('import { h } from "preact";\nimport "./x.css";') == ["preact", "./x.css"]
