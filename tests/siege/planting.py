"""Plants a fault into the running program, and asks a named check whether it notices.

Each fault is one small change of the source, made in a process of its own that is forked for it:
the changed file is compiled anew, and every function, method and constant that came out different
takes the place of the one that everybody has already got hold of.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, Final

import pytest
from sqlalchemy import Table

from server.journal.tables import METADATA
from tests.siege.kinds import Trial

ROOT: Final = Path(__file__).parents[2]
FAILED: Final = 1
"""What pytest answers when a check has noticed."""
NOT_PLANTED: Final = 99
STRIDE: Final = 17
"""From one fault to the next, so that the first few come from all over the list."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One change of the source, and the check that must notice it."""

    what: str
    module: str
    old: str
    new: str
    check: str
    """A test by its address, as pytest takes it; with ` -k words`, some of them."""


def plant(fault: Fault) -> None:
    """Make the program as if its source had always been so."""
    module = importlib.import_module(fault.module)
    source = Path(str(module.__file__)).read_text("utf-8")
    if source.count(fault.old) != 1:
        raise LookupError(f"{fault.what}: stands {source.count(fault.old)} times in the source")
    changed = source.replace(fault.old, fault.new)
    scratch: dict[str, Any] = {"__name__": module.__name__, "__file__": module.__file__}
    for known in vars(module).values():
        if isinstance(known, Table):  # there can be but one of a name
            METADATA.remove(known)
    exec(compile(changed, str(module.__file__), "exec"), scratch)  # noqa: S102 - our own source
    for name, new in scratch.items():
        old = module.__dict__.get(name)
        if (
            name.startswith("__")
            or old is new
            or getattr(new, "__module__", fault.module) != fault.module
        ):
            continue
        replant(module, name, old, new)


def replant(module: ModuleType, name: str, old: Any, new: Any) -> None:
    """Put the new thing where the old one is."""
    if isinstance(old, FunctionType) and isinstance(new, FunctionType):
        replant_code(old, new)
    elif isinstance(old, type) and isinstance(new, type):
        for part, value in vars(new).items():
            before = vars(old).get(part)
            if isinstance(value, FunctionType) and isinstance(before, FunctionType):
                replant_code(before, value)
            elif part == "__dataclass_fields__":
                for field in set(value) & set(before or {}):
                    before[field].metadata = value[field].metadata
    elif isinstance(old, type(new)) and not isinstance(new, ModuleType) and repr(old) != repr(new):
        for other in list(sys.modules.values()):
            for known, value in list(getattr(other, "__dict__", {}).items()):
                if value is old and other.__name__.partition(".")[0] in {"server", "game_rules"}:
                    setattr(other, known, new)
        setattr(module, name, new)


def replant_code(old: FunctionType, new: FunctionType) -> None:
    if old.__code__.co_freevars == new.__code__.co_freevars:
        old.__code__, old.__defaults__ = new.__code__, new.__defaults__
        old.__kwdefaults__ = new.__kwdefaults__


def verdict(fault: Fault) -> int:
    """What pytest answers to the check with the fault in place; in a process of its own."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = NOT_PLANTED
        try:
            plant(fault)
            address, _, words = fault.check.partition(" -k ")
            chosen = ["-k", words] if words else []
            quiet = [
                "-q",
                "-x",
                "-p",
                "no:cacheprovider",
                "--no-header",
                "--tb=no",
                "-p",
                "no:xdist",
            ]
            with contextlib.redirect_stdout(io.StringIO()):
                code = int(pytest.main([*quiet, f"--rootdir={ROOT}", str(ROOT / address), *chosen]))
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


@contextmanager
def opened(faults: tuple[Fault, ...]) -> Iterator[Trial]:
    """One fault for each trial."""
    for name in ("server.app", "game_rules.lab", "tests.server.house"):  # what is shared by all
        importlib.import_module(name)

    def trial(number: int) -> int:
        fault = faults[number * STRIDE % len(faults)]
        code = verdict(fault)
        assert code == FAILED, f"{fault.what}: {fault.check} answered {code}, and not {FAILED}"
        return 1

    yield trial
