"""The rules can be compiled, and then play the very same games."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest
from packaging.requirements import Requirement

from server.rules_build import NEEDS, compile_rules, rewritten

ROOT = Path(__file__).resolve().parents[2]
COMPILER = next(filter(which, (os.environ.get("CC", "cc"), "gcc", "clang")), None)
CANNOT_BUILD = COMPILER is None or find_spec("setuptools") is None
LEFTOVERS = ("__pycache__", "*.so", "*.pyd")
PLAYED = """
import json, sys
sys.path.insert(0, sys.argv[1])
from game_rules import engine
from game_rules.bots import Temper
from game_rules.lab import LINE_UPS, LineUpId
from game_rules.lab.games import Table
from server.bench.rules import are_compiled, ways_to_play
from server.crew import pack, unpack
from server.scenarios import load_shipped

def played(way):
    table = Table(way, "same", LINE_UPS[LineUpId("MIX")])
    table.open()
    marks = []
    while not table.is_over:
        table.play_round()
        marks.append(engine.state_hash(table.game))
    travelling = (table.ended(), Temper(1, 2, 3, 4))
    assert unpack(pack(travelling)) == travelling
    return [*marks, repr(table.game.ledger), repr(table.events)]

ways = dict(ways_to_play(load_shipped("serin-valley")))
said = {"compiled": are_compiled(), "games": {name: played(way) for name, way in ways.items()}}
print(json.dumps(said))
"""


def played_in(tree: Path):
    done = subprocess.run(
        [sys.executable, "-c", PLAYED, str(tree)],
        cwd=tree,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


@pytest.mark.timeout(3600)
@pytest.mark.skipif(
    CANNOT_BUILD, reason="NO C COMPILER OR NO setuptools: COMPILED RULES ARE NOT TRIED HERE"
)
def test_compiled_rules_play_the_same_games_at_every_level(tmp_path):
    for part in ("game_rules", "scenarios", "server"):
        shutil.copytree(
            ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("*.so", "*.pyd")
        )
    compile_rules(ROOT, tmp_path, level=0)

    as_written, compiled = played_in(ROOT), played_in(tmp_path)

    assert (as_written["compiled"], compiled["compiled"]) == (False, True)
    assert set(as_written["games"]) == {"intro", "standard", "full"}
    assert compiled["games"] == as_written["games"]


def test_a_module_is_rewritten_line_by_line():
    source = '''"""A module."""
from dataclasses import dataclass, field
from typing import Annotated, ClassVar


@dataclass(frozen=True, slots=True)
class Kind(Base):
    """A kind."""

    kind: ClassVar[str] = "kind"
    size: Annotated[int, "small"]
    found: int | None = field(init=False, default=None)

    @property
    @once
    def half(self) -> int | None:
        return self.size // 2
'''
    was, now = source.split("\n"), rewritten(source).split("\n")

    assert now[4] == "class _Kind(Base): kind: ClassVar[str] = 'kind'"
    assert now[5:7] == ["@dataclass(frozen=True)", "class Kind(_Kind):"]
    assert now[9] == ""
    assert now[11].endswith("field(init=False, default_factory=type(None))")
    assert now[14].startswith("    def half(self) -> int | None: return self.found[")
    assert now[15] == "    def _found_half(self) -> int | None:"
    assert now[16] == was[16]
    assert "'size': \"Annotated[int, 'small']\"" in now[-2]
    assert now[-1] == "setattr(Kind, '__doc__', 'A kind.')"


def test_what_compiling_needs_is_what_the_tests_need():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    tried = {Requirement(each).name: each for each in project["optional-dependencies"]["test"]}

    assert tried["mypy"] in NEEDS
