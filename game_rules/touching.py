"""Whom an event touches: which sections of whose view have to be built and sent again."""

from __future__ import annotations

from collections.abc import Iterable

from game_rules.ids import ChannelId
from game_rules.state import TEACHER, Game, Section, Viewer

Touch = tuple[Viewer, tuple[Section, ...]]


def everybody(game: Game, *sections: Section) -> Iterable[Touch]:
    """All who look on at a table."""
    return [(viewer, sections) for viewer in game.numbers]


def members(game: Game, channel: ChannelId, *sections: Section) -> Iterable[Touch]:
    """Those who sit in a channel, and the teacher who looks over all of them."""
    return [(seat, sections) for seat in game.printed.members[channel]] + [(TEACHER, ("overview",))]
