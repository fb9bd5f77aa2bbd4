"""Players who try whatever is open, and for the rest play as any bot does: so that a game goes as
far as with bots, and a card that nobody ever used is one that nobody could use.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.action import Step
from game_rules.bots import Bend
from game_rules.bots.unofficials import ADVISE
from game_rules.bots.wishes import Bot, Source, wanting
from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.dialogue import BRIEF_CAPITALS, DRAFT_RECOMMENDATION
from game_rules.chance import draw
from game_rules.orders import Order

TRIES: Final = 50
"""In how many of a hundred rounds a seat tries something."""
FIRST: Final = ADVISE - 1
"""How much it wants what it tries: only what is urgent comes before, and new advice, of which no
half may be left out.
"""


def curious(seed: str) -> Bend:
    """What makes a bot curious. In every other game nobody tries hard cards, for where everybody
    does there is soon nothing left but war.
    """
    hard = draw(seed, 0, "curious", "hard", "", 2) == 1

    def bend(bot: Bot, sources: Iterator[Source]) -> Iterator[Source]:
        if bot.leans("curious", TRIES):
            yield wanting(FIRST, _anything(bot, hard=hard))
        yield from sources

    return bend


def _anything(bot: Bot, *, hard: bool) -> Iterator[Order]:
    """One way of one card that is open, with what has to come before it."""
    cards = list(bot.seen.menu)
    begin = bot.whim("curious card", max(1, len(cards)))
    for action in cards[begin:] + cards[:begin]:
        card = CATALOGUE[action]
        if card.step is Step.VOTES or (card.hostile and not hard):
            continue
        if ways := bot.seen.ways(action):
            way = ways[bot.whim(f"curious {action}", len(ways))]
            if action == BRIEF_CAPITALS.id and bot.seen.is_open(DRAFT_RECOMMENDATION.id, way):
                yield Order(
                    DRAFT_RECOMMENDATION.id, way
                )  # nobody can be briefed on what is unwritten
            yield Order(action, way)
            return
