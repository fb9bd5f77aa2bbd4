"""Finds what is said where: facts that the rules give, and keys that the client asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

GAP = re.compile(r"\{([a-z-]+)(?::[a-z]+)?\}")
VARIANT = re.compile(
    r"\.(?:one|other|few|many|zero|two|yes|no|silent|play|not-play|[0-9]+"
    r"|(?:more|less)-(?:geography|history|economy|power))$"
)
KEY = re.compile(r'"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)"')
WORD = re.compile(r'\b(?:t|say)\(\s*"([a-z][a-z-]*)"')
TEMPLATE = re.compile(r"`([a-z][a-z0-9-]*\.(?:\$\{[^}]*\}|[^`\s])*)`")
NOT_KEYS = re.compile(r'^\s*import |from "|import\(')

GIVEN_BY_THE_PAGE = frozenset({"how", "count"})
"""Facts that choose a wording; they need no gap."""


def variants(words: Mapping[str, str], key: str) -> list[str]:
    """All the wordings of a key: the plain one, and those for a number or a way."""
    return [words[each] for each in _by_stem(tuple(words)).get(key, ())]


@cache
def _by_stem(keys: tuple[str, ...]) -> Mapping[str, list[str]]:
    """For each key that can be asked for, those of its wordings."""
    found: dict[str, list[str]] = {}
    for key in keys:
        found.setdefault(key, []).append(key)
        ending = VARIANT.search(key)
        if ending is not None:
            found.setdefault(key[: ending.start()], []).append(key)
    return found


def has_words(words: Mapping[str, str], key: str) -> bool:
    """Whether a key has a wording at all."""
    return bool(variants(words, key))


def gaps(words: Mapping[str, str], key: str) -> set[str]:
    """The facts that the wordings of a key want."""
    return {gap for said in variants(words, key) for gap in GAP.findall(said)}


# --- the rules ------------------------------------------------------------------------------------


@cache
def _functions(root: Path) -> tuple[ast.AST, ...]:
    found: list[ast.AST] = []
    for folder in ("game_rules", "server"):
        for path in sorted((root / folder).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            for kind in ast.walk(tree):
                for part in kind.body if isinstance(kind, ast.ClassDef) else ():
                    part.owner = kind.name  # type: ignore[attr-defined]
            found += [
                node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) or node is tree
            ]
    return tuple(found)


def site_facts(root: Path, call: str, enum: str, member: str) -> set[str]:
    """The facts that are given with a code wherever it is said: those that no place leaves out.

    A place that says it through a variable counts for every code that is named beside it.
    """
    sites = [facts for codes, facts in _sites(root, call, enum) if member in codes]
    if not sites:
        return set()
    return set.intersection(*sites)


@cache
def _sites(root: Path, call: str, enum: str) -> tuple[tuple[frozenset[str], set[str]], ...]:
    found = []
    for function in _functions(root):
        for node in _own(function):
            if not (isinstance(node, ast.Call) and _name(node) == call and node.args):
                continue
            codes = _members(node.args[0], enum) or _elsewhere(root, function, node.args[0], enum)
            facts = {word.arg.replace("_", "-") for word in node.keywords if word.arg is not None}
            found.append((frozenset(codes), facts))
    return tuple(found)


def _own(function: ast.AST) -> Iterator[ast.AST]:
    """What stands in a function itself, and not in one inside it or (for a file) in any."""
    for node in ast.iter_child_nodes(function):
        if not isinstance(node, ast.FunctionDef):
            yield node
            yield from _own(node)


def _elsewhere(root: Path, function: ast.AST, said: ast.AST, enum: str) -> set[str]:
    """The codes that a variable can stand for: `told` of this function, or a field of an object,
    which whoever makes such an object fills in.
    """
    if isinstance(said, ast.Name):
        return {
            member
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
            and any(isinstance(to, ast.Name) and to.id == said.id for to in node.targets)
            for member in _members(node.value, enum)
        }
    if isinstance(said, ast.Attribute):
        is_own = isinstance(said.value, ast.Name) and said.value.id == "self"
        makers = {getattr(function, "owner", "")} if is_own else {"Action"}
        return {
            member
            for each in _functions(root)
            for node in _own(each)
            if isinstance(node, ast.Call) and _name(node) in makers
            for argument in (*node.args, *(word.value for word in node.keywords))
            if isinstance(argument, ast.Attribute)
            for member in _members(argument, enum)
        }
    return set()


def _members(node: ast.AST, enum: str) -> set[str]:
    return {
        each.attr
        for each in ast.walk(node)
        if isinstance(each, ast.Attribute)
        and isinstance(each.value, ast.Name)
        and each.value.id == enum
    }


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


# --- the client -----------------------------------------------------------------------------------


@cache
def _sources(root: Path) -> tuple[str, ...]:
    folder = root / "client" / "src"
    return tuple(
        "\n".join(
            line for line in path.read_text("utf-8").splitlines() if not NOT_KEYS.search(line)
        )
        for path in sorted(folder.rglob("*.ts*"))
        if ".test." not in path.name and path.parent.name not in {"protocol", "fixture"}
    )


def literal_keys(root: Path) -> set[str]:
    """The keys that are written out in the client."""
    found: set[str] = set()
    for source in _sources(root):
        found |= set(KEY.findall(source)) | set(WORD.findall(source))
    return {key for key in found if not key.startswith("backchannel.")}


def patterns(root: Path) -> re.Pattern[str]:
    """All keys that the client puts together, with anything where it fills in a part."""
    found: set[str] = set()
    for source in _sources(root):
        for template in TEMPLATE.findall(source):
            parts = re.split(r"\$\{[^}]*\}+", template)
            found.add(".+".join(re.escape(part) for part in parts))
    return re.compile("|".join(sorted(found)))


def inline_facts(root: Path) -> Iterator[tuple[str, set[str]]]:
    """The keys that are asked for with facts written out beside them, or with none."""
    for source in _sources(root):
        for match in re.finditer(r'\bt\(\s*"([a-z0-9.-]+)"\s*(,\s*\{|\))', source):
            if match[2] == ")":
                yield match[1], set()
            else:
                yield match[1], _fields(source, match.end()) | GIVEN_BY_THE_PAGE


def _fields(source: str, start: int) -> set[str]:
    """The names of the fields of an object that is written out from here."""
    depth, at = 1, start
    outer = ""
    while depth > 0:
        letter = source[at]
        depth += letter in "{([" and 1
        depth -= letter in "})]" and 1
        outer += letter if depth == 1 else ""
        at += 1
    return {
        field.strip().strip('"')
        for part in outer.split(",")
        if (field := part.split(":")[0]).strip()
    }
