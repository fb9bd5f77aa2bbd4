"""Which sections make a view, and which have changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from game_rules.events import section_names
from game_rules.state import Game, Section, Viewer
from game_rules.views.channels import pick_channels, pick_overview
from game_rules.views.own import (
    pick_aims,
    pick_card,
    pick_home,
    pick_options,
    pick_orders,
    pick_sheet,
    pick_story,
)
from game_rules.views.public import pick_cast, pick_end, pick_table, pick_text, pick_world
from game_rules.views.sections import (
    AnySection,
)
from game_rules.views.told import pick_news

SHARED: Final[Mapping[Section, Callable[[Game, Viewer], AnySection]]] = {
    "cast": pick_cast,
    "table": pick_table,
    "world": pick_world,
    "text": pick_text,
    "ending": pick_end,
}
"""Sections that are the same for every viewer: they are built and written once for a table."""


PRIVATE: Final[Mapping[Section, Callable[[Game, Any], AnySection]]] = {
    "news": pick_news,
    "card": pick_card,
    "aims": pick_aims,
    "sheet": pick_sheet,
    "home": pick_home,
    "orders": pick_orders,
    "options": pick_options,
    "channels": pick_channels,
    "story": pick_story,
    "overview": pick_overview,
}


def section(game: Game, viewer: Viewer, name: Section) -> AnySection:
    """One section of one viewer's view."""
    build = SHARED.get(name) or PRIVATE[name]
    return build(game, viewer)


def view(
    game: Game, viewer: Viewer, names: Iterable[Section] | None = None
) -> dict[Section, AnySection]:
    """What a viewer may know: the sections asked for, or all that are theirs."""
    own = section_names(viewer)
    return {
        name: section(game, viewer, name)
        for name in sorted(own if names is None else own & set(names))
    }


def since(game: Game, viewer: Viewer, number: int) -> frozenset[Section] | None:
    """The sections that changed after message `number`; None when that number was never sent, so
    that all must be sent.
    """
    if not 0 < number <= game.numbers[viewer]:
        return None
    return frozenset(name for name, at in game.touched[viewer].items() if at > number)
