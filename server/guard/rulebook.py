"""Print the tables of who may do what, and when: `python -m server.guard.rulebook`.

The document is made from the very tables that the doors and the rules ask, so it cannot say
anything else than what is enforced; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from game_rules.phases import ARROWS
from server.guard.capabilities import MESSAGE_RIGHTS, ROUTE_RIGHTS, Right
from server.protocol.messages import MESSAGES, ROUTES

DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "who-may-do-what.md"


def rulebook() -> str:
    """The whole document."""
    return "\n".join([*_head(), *_acts(), *_messages(), *_routes()]) + "\n"


def _head() -> Iterator[str]:
    yield "# Who may do what, and when"
    yield ""
    yield "Made by `python -m server.guard.rulebook` from the tables that are enforced. What does"
    yield "not stand here is refused."


def _acts() -> Iterator[str]:
    """The life of a table, from the rules."""
    yield from _table("At a table", ("act", "by", "during", "leads to"))
    for act, arrow in ARROWS.items():
        leads = "stays" if arrow.leads_to is None else _listed(arrow.leads_to)
        yield _row(f"`{act.kind}`", _listed(arrow.by), _listed(arrow.during), leads)


def _messages() -> Iterator[str]:
    about = {message.name: message.about for message in MESSAGES}
    yield from _table("Over the open connection", ("message", "by", "session", "about"))
    for name, right in MESSAGE_RIGHTS.items():
        yield _row(f"`{name}`", *_who_and_when(right), about[name])


def _routes() -> Iterator[str]:
    about = {f"{route.method} {route.path}": route.about for route in ROUTES}
    yield from _table("By HTTP", ("route", "by", "session", "about"))
    for name, right in ROUTE_RIGHTS.items():
        yield _row(f"`{name}`", *_who_and_when(right), about[name])


def _who_and_when(right: Right) -> tuple[str, str]:
    return _listed(right.who), _listed(right.when)


def _listed(members: Iterable[StrEnum]) -> str:
    """Members in the order in which they are declared."""
    found = set(members)
    return ", ".join(each.value for each in type(next(iter(found))) if each in found)


def _table(title: str, columns: tuple[str, ...]) -> Iterator[str]:
    yield from ("", f"## {title}", "", _row(*columns), _row(*("---" for _ in columns)))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    DOCUMENT.parent.mkdir(exist_ok=True)
    DOCUMENT.write_text(rulebook(), encoding="utf-8")
