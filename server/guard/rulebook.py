"""Print the tables of rights and of life cycles: `python -m server.guard.rulebook`.

The documents are made from the very tables that the doors and the rules ask, so they cannot say
anything else than what is enforced; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from game_rules.lives import channels, promises, seats, tables, texts
from server.classroom import session, standing
from server.guard.capabilities import MESSAGE_RIGHTS, ROUTE_RIGHTS, Right
from server.protocol.messages import MESSAGES, ROUTES

_DOCS: Final = Path(__file__).parents[2] / "docs"
DOCUMENT: Final = _DOCS / "who-may-do-what.md"
LIFE_CYCLES: Final = _DOCS / "life-cycles.md"


def rulebook() -> str:
    """The whole document."""
    return "\n".join([*_head(), *_acts(), *_messages(), *_routes()]) + "\n"


def life_cycles() -> str:
    """How everything that lives in a session goes from one state to another."""
    lives = (_session(), _participant(), _phases(), _seat(), _text(), _channel(), _promise())
    return "\n".join([*_life_head(), *(line for life in lives for line in life)]) + "\n"


def _life_head() -> Iterator[str]:
    yield "# Life cycles"
    yield ""
    yield "Made by `python -m server.guard.rulebook` from the tables that are enforced. What does"
    yield "not stand here does not happen. A dash is before the beginning."


def _session() -> Iterator[str]:
    yield from _table("A session", ("fact", "by", "from", "to"))
    for arrow in session.ARROWS:
        yield _row(f"`{_kind(arrow.fact)}`", arrow.by, arrow.before or "-", arrow.after)


def _participant() -> Iterator[str]:
    yield from _table("Somebody in a session", ("fact", "by", "from", "to"))
    for fact, arrow in standing.ARROWS.items():
        before = ", ".join(sorted(each or "-" for each in arrow.before))
        yield _row(f"`{_kind(fact)}`", arrow.by, before, arrow.after)


def _phases() -> Iterator[str]:
    yield from _table("A table", ("act", "by", "from", "to"))
    for act, arrow in tables.ARROWS.items():
        if arrow.leads_to is not None:
            yield _row(
                f"`{act.kind}`", _listed(arrow.by), _listed(arrow.during), _listed(arrow.leads_to)
            )


def _seat() -> Iterator[str]:
    yield from _table("A seat", ("what happens", "by", "from", "to"))
    for arrow in seats.ARROWS:
        yield _row(arrow.why, arrow.by, _listed(arrow.before), _listed(arrow.after))


def _text() -> Iterator[str]:
    yield from _table("A text (one version of a draft)", ("move", "by", "from", "to"))
    for move, arrow in texts.ARROWS.items():
        begins = ["-"] if None in arrow.before else []
        before = ", ".join([*begins, _listed(each for each in arrow.before if each is not None)])
        yield _row(move, arrow.by, before, _listed(arrow.after))


def _channel() -> Iterator[str]:
    yield from _table("A channel", ("move", "by", "from", "to"))
    for move, arrow in channels.ARROWS.items():
        yield _row(move, arrow.by, arrow.before, _listed(arrow.after))


def _promise() -> Iterator[str]:
    yield from _table("A promise on record", ("by", "from", "to"))
    for state, arrow in promises.ARROWS.items():
        yield _row(arrow.by, arrow.before or "-", state)


def _kind(fact: type) -> str:
    return str(getattr(fact, "kind"))  # noqa: B009 - every fact has one; `type` does not say so


def _head() -> Iterator[str]:
    yield "# Who may do what, and when"
    yield ""
    yield "Made by `python -m server.guard.rulebook` from the tables that are enforced. What does"
    yield "not stand here is refused."


def _acts() -> Iterator[str]:
    """The life of a table, from the rules."""
    yield from _table("At a table", ("act", "by", "during", "leads to"))
    for act, arrow in tables.ARROWS.items():
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
    LIFE_CYCLES.write_text(life_cycles(), encoding="utf-8")
