"""Enums whose members are read as quickly as anything else that stands in a class.

The rules name members of enums some hundred thousand times in a game. Python 3.11 looks for a hook
of `EnumType` first, and that makes `Var.TENSION` take five times as long; a member that the hook
would find stands in its class anyway, and Python 3.12 no longer has it.
"""

from __future__ import annotations

from enum import EnumType
from typing import Final

HOOK: Final = "__getattr__"


def read_members_directly() -> None:
    """Take the hook away where there is one. Nothing changes but the words in which a member is
    missed that does not exist; Python's own tests of enums pass without it.
    """
    if HOOK in vars(EnumType):
        delattr(EnumType, HOOK)
