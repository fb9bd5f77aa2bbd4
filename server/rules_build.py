"""Compiles a copy of the rules to machine code with mypyc, for whoever plays games by the thousand.

The source stays as it is and runs without. mypyc takes classes a little differently from Python, so
the copy is rewritten first, line by line: a native class has slots anyway, takes what belongs to
the class for a field of each record, and forgets its description and the exact words of its
annotations, from which the protocol is made.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

WISH: Final = "BACKCHANNEL_COMPILE_RULES"
"""Set to 1 in the environment of an installation that shall compile them."""
NEEDS: Final = ("mypy >= 2.4, < 3", "setuptools >= 65.5")
"""What only this needs, besides a C compiler."""
AS_THEY_ARE: Final = ("constants/", "debrief/", "lab/", "scenario/issues.py", "scenario/printed.py")
"""Left out: classes of several parts, and look-ups that are made once and kept, which mypyc does
not know. They take little time.
"""
BUT_COMPILED: Final = "lab/games.py"
MACHINE_CODE: Final = (".so", ".pyd")
SETUP: Final = """
import sys
from pathlib import Path
from mypyc.build import mypycify
from setuptools import setup
config, level, at_once, *files = sys.argv[1:]
made = mypycify(["--config-file", config, *files], opt_level=level, multi_file=True)
for number, extension in enumerate(made):
    sources, extension.sources = extension.sources, []
    for at in range(0, len(sources), int(at_once)):
        names = (Path(each).absolute().as_posix() for each in sources[at : at + int(at_once)])
        several = Path("build", f"several_{number}_{at}.c")
        several.write_text("".join(f'#include "{name}"\\n' for name in names))
        extension.sources.append(str(several))
sys.argv[1:] = ["build_ext", "--inplace"]
setup(ext_modules=made)
"""
AT_ONCE: Final = 25
"""Modules that the C compiler gets in one piece: it reads what all of them share once for each, and
in one piece altogether they would need gigabytes.
"""
CONFIG: Final = "[mypy]\nexplicit_package_bases = true\nmypy_path = .\n"

ONCE: Final = re.compile(r"    @property\n    @once\n    def (\w+)\(self\) -> (.+):\n")


def is_wished() -> bool:
    return os.environ.get(WISH) == "1"


def compile_rules(root: Path, into: Path, level: int = 3) -> None:
    """Lay down the machine code of the rules as it belongs below the root; takes some minutes."""
    with tempfile.TemporaryDirectory() as room:
        there = Path(room)
        shutil.copytree(root / "game_rules", there / "game_rules", ignore=_no_leftovers)
        files = [
            path for path in sorted(there.rglob("*.py")) if _is_compiled(path, there / "game_rules")
        ]
        for path in files:
            path.write_text(rewritten(path.read_text("utf-8")), "utf-8")
        (there / "mypy.ini").write_text(CONFIG, "utf-8")
        names = [path.relative_to(room).as_posix() for path in files]
        subprocess.run(
            [sys.executable, "-c", SETUP, "mypy.ini", str(level), str(AT_ONCE), *names],
            cwd=room,
            check=True,
            stdout=sys.stderr,
        )
        shutil.rmtree(there / "build")
        for made in there.rglob("*"):
            if made.suffix in MACHINE_CODE:
                place = into / made.relative_to(room)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(made, place)


def _no_leftovers(_folder: str, names: list[str]) -> set[str]:
    return {name for name in names if name == "__pycache__" or name.endswith(MACHINE_CODE)}


def _is_compiled(path: Path, rules: Path) -> bool:
    name = path.relative_to(rules).as_posix()
    return name == BUT_COMPILED or not name.startswith(AS_THEY_ARE)


def rewritten(source: str) -> str:
    """The same module as mypyc takes it, with every line where it was."""
    lines = source.split("\n")
    words: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and _is_record(node):
            _of_the_class_apart(lines, node)
            words += _words_of(node)
    text = "\n".join([*lines, *words])
    text = text.replace("@dataclass(slots=True)", "@dataclass").replace(", slots=True)", ")")
    text = text.replace("init=False, default=None", "init=False, default_factory=type(None)")
    return ONCE.sub(_once, text)


def _is_record(node: ast.ClassDef) -> bool:
    return any("dataclass" in ast.unparse(each) for each in node.decorator_list)


def _is_of_the_class(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation).startswith("ClassVar")


def _of_the_class_apart(lines: list[str], node: ast.ClassDef) -> None:
    """What belongs to the class itself moves to a class of its own below it, which takes the empty
    line above.
    """
    own = [each for each in node.body if _is_of_the_class(each)]
    if not own:
        return
    above = node.decorator_list[0].lineno - 2
    assert not lines[above], f"{node.name} has no empty line above it"
    bases = f"({', '.join(map(ast.unparse, node.bases))})" if node.bases else ""
    lines[above] = f"class _{node.name}{bases}: {'; '.join(map(ast.unparse, own))}"
    lines[node.lineno - 1] = f"class {node.name}(_{node.name}):"
    for each in own:
        assert each.end_lineno is not None
        for at in range(each.lineno - 1, each.end_lineno):
            lines[at] = ""


def _words_of(node: ast.ClassDef) -> list[str]:
    """What a class says of itself, for those who ask it."""
    annotations = {
        each.target.id: ast.unparse(each.annotation)
        for each in node.body
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
    }
    words = {"__annotations__": annotations, "__doc__": ast.get_docstring(node, clean=False)}
    return [f"setattr({node.name}, {name!r}, {said!r})" for name, said in words.items()]


def _once(found: re.Match[str]) -> str:
    """A question of a view that is answered once."""
    name, kind = found[1], found[2]
    kept = f'self.found["{name}"] if "{name}" in self.found else '
    return (
        "    @property\n"
        f"    def {name}(self) -> {kind}: "
        f'return {kept}self.found.setdefault("{name}", self._found_{name}())\n'
        f"    def _found_{name}(self) -> {kind}:\n"
    )
