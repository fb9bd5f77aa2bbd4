"""When a dialogue goes beyond its place: hints that mean nothing, and patience that runs out (C73,
C74, C75).
"""

from __future__ import annotations

from game_rules.catalogue import CATALOGUE
from game_rules.ids import ChannelId, PartyId
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import OnText
from game_rules.resolution import Resolution


def settle_overreach(turn: Resolution) -> None:
    """Called when the votes are counted: judge the hints of the last rounds, and forget a little of
    what was too much.
    """
    for channel in turn.game.printed.channels:
        for party in turn.game.printed.parties:
            _judge_hint(turn, channel, party)
        before = turn.before.now(Var.OVERREACH, channel)
        if before and turn.cells[Var.OVERREACH, channel] == before:
            quiet = turn.game.constants.overreach_quiet
            turn.move(
                Var.OVERREACH, (channel,), quiet, "overreach", (Cause("overreach"),), ("C73",)
            )


def _judge_hint(turn: Resolution, channel: ChannelId, party: PartyId) -> None:
    """People of a party seemed to say that it could move. If its officials now take a hard line,
    the other side feels misled (C75).
    """
    game, constants = turn.game, turn.game.constants
    hinted = turn.before.now(Var.SIGNAL, channel, party)
    if not hinted:
        return
    if game.round - hinted > constants.signal_rounds:
        turn.put(Var.SIGNAL, (channel, party), 0, "overreach", (Cause("overreach"),), ("C75",))
        return
    causes = _hard_line(turn, party)
    if not causes:
        return
    turn.put(Var.SIGNAL, (channel, party), 0, "overreach", causes, ("C75",))
    turn.move(Var.RAPPORT, (channel,), constants.signal_rapport, "overreach", causes, ("C75",))
    for other in game.others(party):
        turn.move(Var.TRUST, (other, party), constants.signal_trust, "overreach", causes, ("C75",))
    officials = [seat for seat in game.printed.seats if game.is_official(seat)]
    hearers = tuple(dict.fromkeys((*game.printed.members[channel], *officials)))
    turn.tell(Told.FALSE_SIGNAL, ("C75",), hearers, party=party, channel=channel)


def _hard_line(turn: Resolution, party: PartyId) -> tuple[Cause, ...]:
    """What officials of a party did in this round that belies a hint: a hard public act, or a no to
    a text.
    """
    hard = [
        Cause(each.action, each.seat)
        for each in turn.carried
        if each.no is None
        and CATALOGUE[each.action].hostile
        and not CATALOGUE[each.action].in_the_dark
        and turn.game.party_of(each.seat) == party
        and turn.game.is_official(each.seat)
    ]
    noes = [
        filed.cause
        for seat, filed in turn.votes.items()
        if turn.game.party_of(seat) == party
        and isinstance(filed.order.particulars, OnText)
        and not filed.order.particulars.yes
    ]
    return (*hard, *noes)
