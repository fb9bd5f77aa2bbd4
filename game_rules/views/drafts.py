"""Packages as they stand, and the words of the options in them."""

from __future__ import annotations

from game_rules.ids import (
    DraftId,
)
from game_rules.orders import Terms
from game_rules.state import Game
from game_rules.views.records import (
    DraftShown,
    OptionName,
)


def draft_shown(game: Game, draft: DraftId) -> DraftShown:
    it = game.drafts[draft]
    return DraftShown(it.id, it.channel, it.version, it.terms, it.by, it.sponsors)


def named(game: Game, terms: Terms) -> tuple[OptionName, ...]:
    names = []
    for term in dict.fromkeys(terms):
        option = game.printed.issues[term.issue].by_id[term.option]
        names.append(OptionName(term.issue, term.option, option.letter, option.text))
    return tuple(names)
