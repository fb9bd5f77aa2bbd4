"""Event cards: what happens by itself in the round that is printed on the card."""

from __future__ import annotations

from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.resolution import Resolution
from game_rules.scenario import EventCard


def turn_cards(turn: Resolution) -> None:
    """Turn the cards of this round; a card with a chance is drawn from the game's seed."""
    for card in turn.game.printed.variant.events:
        if card.round != turn.game.round:
            continue
        if turn.draw("event", card.id, 100) < card.chance:
            _strike(turn, card)
        elif card.chance < 100:
            turn.tell(Told.EVENT_SPARED, card.claims, event=card.id, title=card.title)


def _strike(turn: Resolution, card: EventCard) -> None:
    cause = (Cause(card.id),)
    for one, other in turn.game.printed.dyads:
        turn.move(Var.TENSION, (one, other), 10 * card.tension, "event", cause, card.claims)
        for pair in ((one, other), (other, one)):
            turn.move(Var.IMAGE, pair, 10 * card.image, "event", cause, card.claims)
    turn.tell(Told.EVENT, card.claims, event=card.id, title=card.title)
