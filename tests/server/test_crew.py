"""What travels between processes that share out work arrives as it left."""

from dataclasses import dataclass, field

import pytest

from game_rules.bots import Temper
from server.crew import pack, unpack


@dataclass(frozen=True, slots=True)
class Made:
    """A record with all that a record can have."""

    first: int
    inner: tuple["Made", ...] = ()
    named: str = field(default="", kw_only=True)
    doubled: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "doubled", 2 * self.first)


@dataclass
class Open:
    """A record that can still change."""

    first: int
    later: list[int] = field(default_factory=list, init=False)


@pytest.mark.parametrize(
    "what", [Made(1, (Made(2), Made(3, named="x")), named="y"), Temper(1, 2, 3, 4), [1, "a", None]]
)
def test_a_record_arrives_as_it_left(what):
    assert unpack(pack(what)) == what


def test_a_record_that_can_change_arrives_with_what_it_has_become():
    what = Open(1)
    what.later.append(2)

    assert unpack(pack(what)) == what


def test_a_frozen_record_is_made_anew_and_never_filled_in(monkeypatch):
    """Compiled rules refuse whatever else would be done to one."""
    packed = pack(Temper(1, 2, 3, 4))

    def refuse(self, *_):
        raise AttributeError("a record of compiled rules takes nothing that it was not made with")

    monkeypatch.setattr(Temper, "__setstate__", refuse)
    assert unpack(packed) == Temper(1, 2, 3, 4)
