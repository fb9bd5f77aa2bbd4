"""Breaches: of what governments have agreed to, and of the rules of conduct that all states keep
(C21, C37, C40).

An act of force against a partner breaks the clause that is most about force. Nothing done on a
clause in time is a breach too, of whoever gives most on it; but only those who watch can say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.agreement import debtor, is_watched
from game_rules.catalogue import CATALOGUE
from game_rules.effects.agreement import record
from game_rules.events import Carried
from game_rules.ids import IssueId, Nature, PartyId, Track
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import TowardParty
from game_rules.resolution import Resolution

CLAIMS = ("C21", "C37", "C40")
ABOUT_FORCE: Final = (Nature.SECURITY, Nature.SOVEREIGNTY)


def settle_protocol(turn: Resolution) -> None:
    """An army that moves unannounced, or an envoy sent home, while officials of the two sit at one
    table: that breaks the rules of conduct, and every state sees it (C37).
    """
    game, constants = turn.game, turn.game.constants
    for us, them, causes in _acts(turn, unannounced=True):
        if game.now(Var.PROTOCOL, us, them) == game.round or not _sat_together(turn, us, them):
            continue
        turn.put(Var.PROTOCOL, (us, them), game.round, "conduct", causes, ("C37",))
        lost = constants.protocol_trust
        turn.move(Var.TRUST, (them, us), lost, "conduct", causes, ("C37",))
        for other in game.printed.parties:
            if other not in (us, them):
                shared = constants.protocol_goodwill
                turn.move(Var.TRUST, (other, us), shared, "conduct", causes, ("C37",))
        turn.put(Var.WRONGED, (them,), game.round, "conduct", causes, ("C19", "C37"))
        turn.tell(Told.PROTOCOL_BROKEN, ("C37",), party=us, toward=them)


def settle_breaches(turn: Resolution) -> None:
    """Who has broken something of what was in force when the round began."""
    if not turn.before.in_force or not turn.in_force:
        return
    for us, them, causes in _acts(turn, unannounced=False):
        _break(turn, us, them, _most_about_force(turn), causes)
    if is_watched(turn.game):
        _note_delays(turn)


def _acts(
    turn: Resolution, *, unannounced: bool
) -> Iterator[tuple[PartyId, PartyId, tuple[Cause, ...]]]:
    """Who did something to whom in this round that breaks a word, or the rules of conduct."""
    for each in turn.carried:
        if each.no is None and isinstance(each.particulars, TowardParty):
            action = CATALOGUE[each.action]
            if action.unannounced if unannounced else action.breaks_word:
                us = turn.game.party_of(each.seat)
                yield us, each.particulars.party, (_cause(each),)


def _cause(each: Carried) -> Cause:
    return Cause(each.action, each.seat)


def _sat_together(turn: Resolution, us: PartyId, them: PartyId) -> bool:
    """Whether officials of both met in this round, for all to see."""
    game = turn.game
    return any(
        {us, them} <= {game.party_of(each.seat) for each in meeting.held_by}
        for meeting in turn.meetings.values()
        if game.channel(meeting.channel).track is Track.ONE
        and not turn.before.is_hidden(meeting.channel)
    )


def _most_about_force(turn: Resolution) -> IssueId:
    """The clause that an act of force breaks."""
    issues = turn.game.printed.issues
    terms = turn.before.in_force
    of_force = [term for term in terms if issues[term.issue].nature in ABOUT_FORCE]
    return (of_force or list(terms))[0].issue


def _break(
    turn: Resolution, us: PartyId, them: PartyId, issue: IssueId, causes: tuple[Cause, ...]
) -> None:
    """A clause is broken by an act: a step of it is undone, and the other side trusts less. On
    record it stands where somebody watches, or where the act broke protocol besides.
    """
    game = turn.game
    turn.put(Var.BREACH, (us, issue), game.round, "breach", causes, ("C40",))
    turn.move(Var.CARRIED_OUT, (issue,), -1, "breach", causes, ("C21", "C40"))
    lost = game.constants.breach_trust
    turn.move(Var.TRUST, (them, us), lost, "breach", causes, ("C40",))
    turn.put(Var.WRONGED, (them,), game.round, "breach", causes, ("C19", "C40"))
    recorded = is_watched(game) or game.now(Var.PROTOCOL, us, them) == game.round
    if recorded:
        record(turn, us, issue, causes)
    told = Told.CLAUSE_BROKEN if recorded else Told.BREACH_DENIED
    turn.tell(told, ("C40",), party=us, toward=them, issue=issue)


def _note_delays(turn: Resolution) -> None:
    """Those who watch put on record on which clauses nothing has been done in time."""
    game, constants = turn.game, turn.game.constants
    causes = (Cause("delay"),)
    for term in turn.before.in_force:
        begun = game.now(Var.CARRIED_OUT, term.issue) or game.now(Var.STEP_TAKEN, term.issue)
        due = game.now(Var.IN_FORCE, term.issue) + constants.delay_rounds
        owes = debtor(game, term.issue, term.option)
        if begun or game.round < due or game.now(Var.BREACH, owes, term.issue):
            continue
        turn.put(Var.BREACH, (owes, term.issue), game.round, "breach", causes, ("C21",))
        record(turn, owes, term.issue, causes)
        for other in game.others(owes):
            lost = constants.breach_trust
            turn.move(Var.TRUST, (other, owes), lost, "breach", causes, ("C21", "C40"))
            turn.put(Var.WRONGED, (other,), game.round, "breach", causes, ("C19", "C40"))
        turn.tell(Told.CLAUSE_DELAYED, ("C21", "C40"), party=owes, issue=term.issue)
