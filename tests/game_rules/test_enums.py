"""Enums without the hook that Python 3.11 asks before it reads a member."""

from enum import Enum, EnumType

import pytest

from game_rules.enums import HOOK, read_members_directly
from game_rules.ledger import Var


class Odd(Enum):
    """Members with the names of what every member has."""

    name = "called"
    value = "worth"
    PLAIN = "plain"


def test_the_hook_is_gone_as_soon_as_there_are_rules_and_nobody_minds_that_it_is_gone_already():
    assert HOOK not in vars(EnumType)
    read_members_directly()


def test_a_member_is_read_by_its_name_whatever_that_is():
    assert Odd.name is Odd("called")
    assert (Odd.PLAIN.name, Odd.PLAIN.value) == ("PLAIN", "plain")
    assert Var.TENSION is Var("tension") is Var["TENSION"]
    assert [each.name for each in Odd] == ["name", "value", "PLAIN"]


def test_what_is_no_member_is_missed_as_it_is_in_any_class():
    assert not hasattr(Var, "TENSE")
    with pytest.raises(AttributeError, match="TENSE"):
        Var.TENSE  # type: ignore[attr-defined]  # noqa: B018 - it is the reading that fails
