"""What becomes of coalitions by themselves: who takes a side in a crisis, who stands by an ally,
and who is drawn in (C17, C20).
"""

from __future__ import annotations

from typing import Final

from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.coercion import ORDER_STRIKE
from game_rules.coalitions import camp_at, camp_of, keeps_out, members_of, other_rival, toward
from game_rules.events import Carried
from game_rules.fixed import ONE, scaled
from game_rules.ids import PartyId, Stage
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import TowardParty
from game_rules.resolution import Resolution, factors
from game_rules.rules.ladder import last_causes

ALLIANCE: Final = (Cause("coalition"),)


def settle_coalitions(turn: Resolution) -> None:
    """All that follows for coalitions from a round, in this order."""
    if turn.game.printed.rivals_for_allies is None:
        return
    _judge_neutrals(turn)
    _stand_by(turn)
    _pull(turn)
    _call_on_allies(turn)
    _take_sides(turn)


def _blows(turn: Resolution) -> list[tuple[Carried, PartyId, PartyId]]:
    """The hard public acts of this round: what was done, by whom, and to whom."""
    return [
        (each, turn.game.party_of(each.seat), each.particulars.party)
        for each in turn.carried
        if each.no is None
        and isinstance(each.particulars, TowardParty)
        and CATALOGUE[each.action].hostile
        and not CATALOGUE[each.action].in_the_dark
    ]


def _judge_neutrals(turn: Resolution) -> None:
    """Who has promised to keep out and strikes at a rival all the same, is no neutral any more, and
    neither of the two forgets it (C17).
    """
    game, rivals = turn.game, turn.game.printed.rivals_for_allies or ()
    for blow, by, at in _blows(turn):
        if at not in rivals or by not in game.printed.leanings or not keeps_out(game, by):
            continue
        cause = (Cause(blow.action, blow.seat),)
        turn.put(Var.NEUTRAL, (by,), 0, "neutrality", cause, ("C17",))
        for rival in rivals:
            lost = game.constants.neutral_broken
            turn.move(Var.TRUST, (rival, by), lost, "neutrality", cause, ("C17",))
        turn.tell(Told.NEUTRALITY_BROKEN, ("C17",), party=by, toward=at)


def _stand_by(turn: Resolution) -> None:
    """Whoever strikes one of a coalition has all of it against him (C20)."""
    game = turn.game
    for blow, by, at in _blows(turn):
        rival = camp_of(game, at)
        if blow.action != ORDER_STRIKE.id or rival is None or camp_of(game, by) == rival:
            continue
        cause, step = (Cause(blow.action, blow.seat),), game.constants.stands_by
        for ally in members_of(game, rival):
            pair = game.pair(by, ally)
            if ally == at or pair not in game.printed.dyads:
                continue
            turn.move(Var.TENSION, pair, step, "coalition", cause, ("C20",))
            turn.tell(Told.ALLY_STOOD_BY, ("C20",), party=ally, toward=at, other=by)


def _pull(turn: Resolution) -> None:
    """In a crisis each state that stands with nobody is drawn to the rival it thinks better of,
    unless it has promised to keep out (C17).
    """
    game, rivals = turn.game, turn.game.printed.rivals_for_allies
    if rivals is None or game.stage(*rivals) < Stage.CRISIS:
        return
    for state in game.printed.leanings:
        if camp_of(game, state) is not None or keeps_out(game, state):
            continue
        first, second = (turn.before.now(Var.TRUST, state, rival) for rival in rivals)
        drawn = scaled(first - second, game.constants.crisis_pull)
        terms = factors(goodwill=first - second)
        turn.move(Var.LEANING, (state,), drawn, "coalition", ALLIANCE, ("C17",), terms)


def _call_on_allies(turn: Resolution) -> None:
    """When the rivals come near war, whoever stands closest to one may be called on: it is drawn
    into a quarrel that is not its own, and holds that against the one who called (C20).
    """
    game, constants, rivals = turn.game, turn.game.constants, turn.game.printed.rivals_for_allies
    assert rivals is not None
    pair = game.pair(*rivals)
    if turn.cells[(Var.TENSION, *pair)] < constants.called_tension:
        return
    for ally in game.printed.leanings:
        rival = camp_of(game, ally)
        if rival is None:
            continue
        close = toward(game, rival) * turn.before.now(Var.LEANING, ally) >= constants.called_from
        if not close or turn.draw("call", ally, ONE) >= constants.called_chance:
            continue
        against, causes = other_rival(game, rival), last_causes(turn, pair) or ALLIANCE
        quarrel = game.pair(ally, against)
        if quarrel in game.printed.dyads:
            step = constants.called_step
            turn.move(Var.TENSION, quarrel, step, "coalition", causes, ("C20",))
        owed = constants.called_grievance
        turn.move(Var.GRIEVANCE, (ally,), owed, "coalition", causes, ("C20",))
        turn.tell(Told.CALLED_ON, ("C20",), party=ally, toward=rival, other=against)


def _take_sides(turn: Resolution) -> None:
    """Who has come to lean far enough stands with a rival, for all to see, and who leans less does
    so no longer (C17, C20).
    """
    game, rivals = turn.game, turn.game.printed.rivals_for_allies
    assert rivals is not None
    for state in game.printed.leanings:
        was, leaning = game.now(Var.CAMP, state), game.now(Var.LEANING, state)
        now = camp_at(leaning, game.constants.camp_from)
        if now == was:
            continue
        turn.put(Var.CAMP, (state,), now, "coalition", ALLIANCE, ("C17", "C20"))
        if was:
            turn.tell(Told.LEFT, ("C20",), party=state, toward=rivals[was - 1])
        if now:
            turn.tell(Told.JOINED, ("C17", "C20"), party=state, toward=rivals[now - 1])
