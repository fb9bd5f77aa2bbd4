"""What becomes of the warmth between peoples by itself: a raid makes a campaign look foolish, and
what contact has won fades when the contact stops (C33, C57).
"""

from __future__ import annotations

from game_rules.effects.contact import warm
from game_rules.fixed import scaled
from game_rules.ids import Stage
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.resolution import Resolution


def settle_contact(turn: Resolution) -> None:
    """Called when the cards of the round have been turned."""
    _mock_campaigns(turn)
    _let_warmth_fade(turn)
    _host_students(turn)


def _mock_campaigns(turn: Resolution) -> None:
    """A campaign lasts this round and the next; if violence strikes meanwhile, what it won is
    lost.
    """
    raids = tuple(
        dict.fromkeys(
            cause
            for change in turn.changes
            if change.rule == "event" and change.var is Var.TENSION and change.after > change.before
            for cause in change.causes
        )
    )
    for one, other in turn.game.printed.dyads:
        for pair in ((one, other), (other, one)):
            cell = (Var.CAMPAIGN, *pair)
            won = turn.cells.get(cell, 0)
            if not won:
                continue
            if raids:
                turn.move(Var.IMAGE, pair, -won, "contact", raids, ("C33", "C57"))
                turn.tell(Told.CAMPAIGN_MOCKED, ("C33",), party=pair[0], toward=pair[1])
            if raids or won == turn.before.now(*cell):
                turn.put(Var.CAMPAIGN, pair, 0, "contact", raids or (Cause("contact"),), ("C33",))


def _let_warmth_fade(turn: Resolution) -> None:
    """Where nobody met, wrote or sang across the line in this round, the peoples cool again."""
    for one, other in turn.game.printed.dyads:
        for pair in ((one, other), (other, one)):
            cell = (Var.WARMTH, *pair)
            warmth = turn.cells.get(cell, 0)
            if warmth and warmth == turn.before.now(*cell):
                cause = (Cause("contact"),)
                lost = scaled(warmth, turn.game.constants.contact_fading)
                turn.move(Var.IMAGE, pair, -lost, "contact", cause, ("C33", "C57"))
                turn.put(Var.WARMTH, pair, 0, "contact", cause, ("C33",))


def _host_students(turn: Resolution) -> None:
    """Students who live with the other people warm both, round by round, until they go home; in a
    crisis they are called back (C29, C33).
    """
    cause = Cause("contact")
    for pair in turn.game.printed.dyads:
        left = turn.before.now(Var.EXCHANGE, *pair)
        if not left:
            continue
        if turn.game.stage(*pair) >= Stage.CRISIS:
            turn.put(Var.EXCHANGE, pair, 0, "contact", (cause,), ("C33",))
            continue
        turn.move(Var.EXCHANGE, pair, -1, "contact", (cause,), ("C29",))
        for each in (pair, pair[::-1]):
            warm(turn, each, "exchange_image", cause, ("C29", "C33"))
