"""When advice fails: the government that adopted it pays, hardly ever those who gave it (C71)."""

from __future__ import annotations

from game_rules.ids import PartyId
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import Terms
from game_rules.resolution import Resolution


def blame_advice(turn: Resolution, party: PartyId, terms: Terms, causes: tuple[Cause, ...]) -> None:
    """A text that was refused at home held advice that this government had adopted."""
    game, constants = turn.game, turn.game.constants
    if not (constants.blame_support or constants.blame_reputation):
        return
    for (channel, issue, option), idea in game.ideas.items():
        adopted = game.now(Var.ADOPTED, party, issue, option) and any(
            (term.issue, term.option) == (issue, option) for term in terms
        )
        if not adopted or (Var.UPTAKE, party, channel, issue, option) not in game.cells:
            continue
        turn.put(Var.BLAMED, (party, channel), game.round, "advice", causes, ("C71",))
        turn.move(Var.SUPPORT, (party,), constants.blame_support, "advice", causes, ("C71",))
        for seat in idea.authors:
            loss = constants.blame_reputation
            turn.move(Var.REPUTATION, (seat,), loss, "advice", causes, ("C71",))
        hearers = dict.fromkeys((*turn.people_of(party), *idea.authors))
        turn.tell(Told.ADVICE_BLAMED, ("C71",), hearers, party=party, channel=channel)
