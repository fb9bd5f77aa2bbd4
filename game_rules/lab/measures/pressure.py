"""Threats and what they press out, war and what ends it, tools and what they move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game_rules.fixed import ONE, mean
from game_rules.ids import Ceasefire, Sector
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Var
from game_rules.news import REPORTS, Told
from game_rules.scenario import Circumstance

PRESSED, FREE = 400, 100
"""Coercion between two parties at the end, in tenths, from which a deal was pressed out, and up to
which it was not.
"""


def threatened(it: Chronicle) -> int:
    made = (change for _, change in it.changes if change.var is Var.THREATS_MADE)
    return ONE if any(change.after > change.before for change in made) else 0


def pressed_out(it: Chronicle) -> int | None:
    """What a threat of the first party took off the no-deal value of others, as a mean over its
    threats.
    """
    first = next(iter(it.game.printed.parties))
    made = it.game.now(Var.THREATS_MADE, first)
    taken = sum(
        change.after - change.before
        for _, change in it.changes
        if change.var is Var.LEVERAGE
        and change.subject[1] == first
        and change.after > change.before
    )
    return taken // made if made else None


def _hazard(*, pressed: bool) -> Callable[[Chronicle], int | None]:
    """How soon a deal breaks that was pressed out, or that was not, as measured by `hazard`."""

    def ask(it: Chronicle) -> int | None:
        if it.outlook is None:
            return None
        parties = it.game.printed.parties
        most = max(
            it.game.now(Var.COERCION, one, other)
            for one in parties
            for other in it.game.others(one)
        )
        if (most >= PRESSED) if pressed else (most < FREE):
            return it.outlook.hazard // 10
        return None

    return ask


def silenced(it: Chronicle) -> int:
    """Whether the guns fell silent at some time."""
    return ONE if it.first(Told.CEASEFIRE) is not None else 0


def relapsed(it: Chronicle) -> int | None:
    """Whether a ceasefire that had come about was broken."""
    if it.first(Told.CEASEFIRE) is None:
        return None
    broken = any(
        change.var is Var.CEASEFIRE and change.after == Ceasefire.BROKEN for _, change in it.changes
    )
    return ONE if broken else 0


def incidents(it: Chronicle) -> int | None:
    """Of the incidents on the line that were due, how many happened: event cards that watchful
    neighbours make less likely.
    """
    local = {
        card.id: card.title
        for card in it.game.printed.variant.events
        if Circumstance.COMMITTEE in card.spared_by
    }
    turned = [
        news for news in it.news(Told.EVENT, Told.EVENT_SPARED) if news.facts["event"] in local
    ]
    happened = sum(news.code is Told.EVENT for news in turned)
    return ONE * happened // len(turned) if turned else None


def reports(it: Chronicle) -> int:
    """What embassies and services found out about the other side, counted."""
    return 10 * len(it.news(*REPORTS))


def wants_known(it: Chronicle) -> int:
    """How many questions there are of which a capital has found out what another wants most, or
    least.
    """
    known = {
        (news.facts["other"], news.facts["party"], news.facts["issue"])
        for news in it.news(Told.WANTS_MOST, Told.WANTS_LEAST)
    }
    return 10 * len(known)


def business_mood(it: Chronicle) -> int | None:
    """What the mood of business people rose by, at home and on the other side."""
    blocs = [
        bloc.id
        for party in it.game.printed.parties.values()
        for bloc in party.blocs
        if Sector.BUSINESS in bloc.sectors
    ]
    if not blocs:
        return None
    return mean(it.game.now(Var.MOOD, bloc) - it.at_start(Var.MOOD, bloc) for bloc in blocs)


ROWS: Final = (
    ("threatened", "share", "somebody threatened in public", threatened),
    ("pressed-out", "points", "what one threat presses out", pressed_out),
    (
        "hazard-pressed",
        "count",
        "danger of a break where a side was pressed",
        _hazard(pressed=True),
    ),
    ("hazard-free", "count", "danger of a break where nobody was", _hazard(pressed=False)),
    ("silenced", "share", "the guns fell silent", silenced),
    ("relapsed", "share", "a ceasefire was broken", relapsed),
    ("incidents", "share", "incidents on the line that happened", incidents),
    ("reports", "count", "reports on what the others want", reports),
    ("wants-known", "count", "questions of which it is known what others want", wants_known),
    ("business-mood", "points", "what the mood of business people rose by", business_mood),
)
