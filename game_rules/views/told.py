"""How the news is picked that a viewer hears."""

from __future__ import annotations

from game_rules.ids import (
    SeatId,
)
from game_rules.news import News
from game_rules.state import TEACHER, Game, Viewer
from game_rules.views.sections import (
    NewsPage,
)


def hears(viewer: Viewer, news: News) -> bool:
    """Whether a viewer is told of a piece of news."""
    return news.to is None or viewer == TEACHER or viewer in news.to


def last_round(game: Game) -> int:
    return game.ledger[-1].round if game.ledger else 0


def pick_news(game: Game, viewer: Viewer) -> NewsPage:
    heard = tuple(news for news in game.latest if hears(viewer, news))
    if viewer != TEACHER:
        heard = tuple(as_heard(viewer, news) for news in heard)
    return NewsPage(last_round(game), heard)


def as_heard(viewer: Viewer, news: News) -> News:
    """A piece of news without the list of who else heard of it."""
    if news.to is None:
        return news
    return News(news.code, news.round, news.facts, news.claims, (SeatId(viewer),))
