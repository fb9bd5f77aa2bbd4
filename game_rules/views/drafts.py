"""Packages as they stand, and the words of the options in them."""

from __future__ import annotations

from game_rules.orders import Terms
from game_rules.rules.tabling import Lamp, lamps
from game_rules.state import Draft, Game
from game_rules.views.records import DraftShown, OptionName


def draft_shown(game: Game, draft: Draft) -> DraftShown:
    """A package as those see it who write it together; while it stays as it is, so do its lamps."""
    known, tabled, shown = game.kept.get(("draft", draft.id), (None, None, None))
    if known is not draft or tabled != game.tabled:
        shown = _shown(draft, lamps(game, draft))
        game.kept["draft", draft.id] = (draft, game.tabled, shown)
    assert isinstance(shown, DraftShown)
    return shown


def text_shown(draft: Draft) -> DraftShown:
    """A package as all see it who may hear how it comes out."""
    return _shown(draft, ())


def _shown(it: Draft, needs: tuple[Lamp, ...]) -> DraftShown:
    return DraftShown(it.id, it.channel, it.version, it.terms, it.by, it.sponsors, needs)


def named(game: Game, terms: Terms) -> tuple[OptionName, ...]:
    names = []
    for term in dict.fromkeys(terms):
        option = game.printed.issues[term.issue].by_id[term.option]
        names.append(OptionName(term.issue, term.option, option.letter, option.text))
    return tuple(names)
