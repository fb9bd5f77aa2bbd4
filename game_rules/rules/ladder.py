"""The ladder: where tension drifts, which rung that is, embassies that shut, the brink, and war
(C18, C19, C45).
"""

from __future__ import annotations

from typing import Final

from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.mediation import GOOD_OFFICES
from game_rules.constants import BRINK_BELOW_WAR, RUNG_GRIP, RUNGS
from game_rules.events import Carried
from game_rules.fixed import scaled
from game_rules.ids import Ceasefire, Mission, PartyId, Stage
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import InChannel, TowardParty
from game_rules.resolution import Resolution, factors
from game_rules.state import Game

Pair = tuple[PartyId, PartyId]

EDGE: Final = RUNGS[Stage.WAR] - BRINK_BELOW_WAR
"""Tension while two parties stand at the brink, in tenths."""


def drift(turn: Resolution) -> None:
    """Left alone, tension moves toward where the conflict's age lets it rest (C34)."""
    constants = turn.game.constants
    for pair, dyad in turn.game.printed.dyads.items():
        hardened = 10 * dyad.hardening
        rest = constants.drift_floor + scaled(hardened, constants.drift_years)
        gap = rest - turn.cells[(Var.TENSION, *pair)]
        turn.move(
            Var.TENSION,
            pair,
            scaled(gap, constants.drift),
            "drift",
            (Cause("drift"),),
            ("C34",),
            factors(rest=rest),
        )


def climb(turn: Resolution) -> tuple[Pair, ...]:
    """Set each pair on its rung; returns the pairs that now stand at the brink for once (C18)."""
    at_brink = []
    for pair in turn.game.printed.dyads:
        was = turn.game.stage(*pair)
        if _reaches_war(turn, pair, was) and not turn.cells.get((Var.BRINKS, *pair), 0):
            if turn.game.round >= turn.game.constants.brink_from:
                at_brink.append(pair)
                _open_brink(turn, pair)
            turn.put(Var.TENSION, pair, EDGE, "brink", (Cause("brink"),), ("C18",))
        _set_rung(turn, pair, was)
    return tuple(at_brink)


def _reaches_war(turn: Resolution, pair: Pair, was: Stage) -> bool:
    """Whether a pair that is not at war comes to where war begins."""
    tension = turn.cells[(Var.TENSION, *pair)]
    return was is not Stage.WAR and tension >= RUNGS[Stage.WAR]


def _open_brink(turn: Resolution, pair: Pair) -> None:
    """War comes only to those who have stood at the brink before; this is that moment."""
    turn.move(Var.BRINKS, pair, 1, "brink", (Cause("brink"),), ("C18", "C19"))
    turn.tell(Told.BRINK, ("C18", "C19"), party=pair[0], other=pair[1])


def rung_of(tension: int, was: Stage) -> Stage:
    """The rung for a tension: left upward at once, downward only when tension is well below it;
    war not at all.
    """
    if was is Stage.WAR:
        return was
    reached = max(stage for stage, begins in RUNGS.items() if tension >= begins)
    if reached >= was:
        return reached
    return reached if tension <= RUNGS[was] - RUNG_GRIP else was


def _set_rung(turn: Resolution, pair: Pair, was: Stage) -> None:
    now = rung_of(turn.cells[(Var.TENSION, *pair)], was)
    if now is was:
        return
    causes = last_causes(turn, pair) or (Cause("ladder"),)
    turn.put(Var.STAGE, pair, now, "ladder", causes, ("C19",))
    if now is Stage.WAR:
        if turn.game.is_after_war(*pair):
            turn.put(Var.CEASEFIRE, pair, Ceasefire.BROKEN, "ladder", causes, ("C18",))
        if turn.in_force:
            turn.in_force = ()
            turn.tell(Told.AGREEMENT_TORN_UP, ("C18", "C21"), party=pair[0], other=pair[1])
        turn.tell(Told.WAR, ("C18",), party=pair[0], other=pair[1])
    else:
        told = Told.RUNG_UP if now > was else Told.RUNG_DOWN
        turn.tell(told, ("C19",), party=pair[0], other=pair[1], stage=now.value)


def last_causes(turn: Resolution, pair: Pair) -> tuple[Cause, ...]:
    """The acts and events that moved tension in this round, each once."""
    cell = (Var.TENSION, *pair)
    causes = [cause for change in turn.changes if change.cell == cell for cause in change.causes]
    return tuple(dict.fromkeys(cause for cause in causes if cause.what != "drift"))[:8]


def shut_embassies(turn: Resolution) -> None:
    """In a crisis each embassy loses a step, in war it closes: contact shrinks when it would help
    most (C45).
    """
    for one, other in turn.game.printed.dyads:
        stage = turn.game.stage(one, other)
        if stage < Stage.CRISIS:
            continue
        for owner, host in ((one, other), (other, one)):
            if stage is Stage.CRISIS and (
                _was_kept_open(turn, owner, host) or turn.game.is_after_war(owner, host)
            ):
                continue
            now = turn.game.mission(owner, host)
            then = Mission.CLOSED if stage is Stage.WAR else Mission(max(0, now - 1))
            if then is not now:
                turn.put(Var.MISSION, (owner, host), then, "ladder", (Cause("ladder"),), ("C45",))
                turn.tell(Told.EMBASSY_SHUT, ("C45",), party=owner, toward=host, count=then.value)


def _was_kept_open(turn: Resolution, owner: PartyId, host: PartyId) -> bool:
    """Whether a government paid in this round for keeping its embassy open."""
    return turn.game.now(Var.KEPT_OPEN, owner, host) == turn.game.round


def pay_for_war(turn: Resolution) -> None:
    """A round of war costs both sides what no agreement is worth to them, and their picture of
    each other (C06).
    """
    constants = turn.game.constants
    cause = (Cause("war"),)
    for pair in turn.game.printed.dyads:
        if turn.game.stage(*pair) is not Stage.WAR:
            continue
        turn.move(Var.WAR_ROUNDS, pair, 1, "war", cause, ("C06",))
        for one, other in (pair, pair[::-1]):
            turn.move(Var.NO_DEAL, (one,), constants.war_cost, "war", cause, ("C06", "C09"))
            turn.move(Var.IMAGE, (one, other), constants.war_image, "war", cause, ("C57",))
            turn.move(Var.SUPPORT, (one,), constants.war_support, "war", cause, ("C06",))


def decide_brink(turn: Resolution) -> None:
    """At the brink: each side that stands down takes tension off; if nobody does, war breaks out
    (C18).
    """
    constants = turn.game.constants
    for pair in brinks(turn.before):
        done = _done_between(turn, pair)
        calls = [each for each in done if CATALOGUE[each.action].needs_both]
        steps_back = [each for each in done if not CATALOGUE[each.action].needs_both]
        stood_down = {turn.game.party_of(each.seat) for each in steps_back}
        yielding = [party for party in pair if party in stood_down]
        if yielding:
            causes = tuple(Cause(each.action, each.seat) for each in steps_back)
            turn.move(
                Var.TENSION,
                pair,
                len(yielding) * constants.brink_held,
                "brink",
                causes,
                ("C18", "C19"),
            )
            turn.tell(Told.BRINK_HELD, ("C18", "C19"), party=yielding[0], count=len(yielding))
        elif {turn.game.party_of(each.seat) for each in calls} >= set(pair):
            causes = tuple(Cause(each.action, each.seat) for each in calls)
            turn.move(Var.TENSION, pair, constants.brink_held, "brink", causes, ("C18",))
            turn.tell(Told.BRINK_TALKED, ("C18",), party=pair[0], other=pair[1])
        elif mediated := _mediated(turn, pair):
            claims = ("C18", "C43")
            turn.move(Var.TENSION, pair, constants.brink_held, "brink", mediated, claims)
            turn.tell(Told.BRINK_MEDIATED, claims, party=pair[0], other=pair[1])
        else:
            turn.move(Var.TENSION, pair, constants.brink_lost, "brink", (Cause("brink"),), ("C18",))
        _set_rung(turn, pair, turn.game.stage(*pair))


def _done_between(turn: Resolution, pair: Pair) -> list[Carried]:
    """What the two of a pair did toward each other at this brink; what was refused is left out."""
    return [
        each
        for each in turn.carried
        if each.no is None
        and isinstance(each.particulars, TowardParty)
        and turn.game.pair(turn.game.party_of(each.seat), each.particulars.party) == pair
    ]


def _mediated(turn: Resolution, pair: Pair) -> tuple[Cause, ...]:
    """Who lends the two good offices at this brink: both have called him in, and trust him."""
    return tuple(
        Cause(each.action, each.seat)
        for each in turn.carried
        if each.no is None
        and each.action == GOOD_OFFICES.id
        and isinstance(each.particulars, InChannel)
        and set(pair) <= set(turn.game.printed.parties_in[each.particulars.channel])
    )


def brinks(game: Game) -> tuple[Pair, ...]:
    """The pairs that stand at the brink now: held just below war, for the first time."""
    return tuple(
        pair
        for pair in game.printed.dyads
        if game.now(Var.BRINKS, *pair) and game.now(Var.TENSION, *pair) == EDGE
    )
