"""What events make of a state's interests, and of the mandate that follows from them (C13).

An interest comes from geography, history, the economy and how power is distributed. An event that
changes one of these changes how much hangs on the question. Where that is much of all that the
state has at stake, its mandate lies open for a while: it can be widened for less, and even beyond
what the government had ruled out.
"""

from __future__ import annotations

from collections.abc import Iterable

from game_rules.fixed import ONE, over, scaled
from game_rules.ids import Cited, IssueId, PartyId
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.resolution import Resolution, factors
from game_rules.scenario import InterestShift

CLAIMS = ("C13",)


def shift_interests(
    turn: Resolution,
    shifts: Iterable[InterestShift],
    cause: tuple[Cause, ...],
    claims: tuple[Cited, ...],
) -> None:
    """Let more or less hang on some issues, as an event does."""
    printed = turn.game.printed
    for shift in shifts:
        issue = printed.issues.get(shift.issue)
        if issue is None:  # it is left out at this level
            continue
        for party in printed.parties:
            part = issue.origins.get(party, {}).get(shift.origin, 0)
            if part and party in (shift.parties or (party,)):
                _shift(turn, party, shift, part, cause, claims)


def _shift(
    turn: Resolution,
    party: PartyId,
    shift: InterestShift,
    part: int,
    cause: tuple[Cause, ...],
    claims: tuple[Cited, ...],
) -> None:
    moved = turn.move(
        Var.INTEREST,
        (party, shift.issue),
        over(part * shift.by, 10),
        "interest",
        cause,
        claims,
        factors(**{f"from-{shift.origin}": 10 * part, "shifted": 10 * shift.by}),
    )
    if not moved:
        return
    turn.game.kept.pop("worths", None)
    turn.tell(
        Told.INTEREST_MOVED,
        claims,
        turn.people_of(party),
        party=party,
        issue=shift.issue,
        how=f"{'more' if moved > 0 else 'less'}-{shift.origin}",
        percent=over(abs(moved), 10),
    )
    if touches_much(turn, party, shift.issue, moved):
        _reopen(turn, party, shift.issue, cause, claims)


def touches_much(turn: Resolution, party: PartyId, issue: IssueId, moved: int) -> bool:
    """Whether a shift touches so much of what a party has at stake that its mandate is looked at
    anew.
    """
    stakes = turn.game.printed.stakes
    everything = sum(stakes[party, each] for each in turn.game.printed.issues)
    touched = scaled(stakes[party, issue], abs(moved))
    return touched * ONE >= everything * turn.game.constants.interest_reopens


def _reopen(
    turn: Resolution,
    party: PartyId,
    issue: IssueId,
    cause: tuple[Cause, ...],
    claims: tuple[Cited, ...],
) -> None:
    until = turn.game.round + turn.game.constants.reopened_rounds
    turn.put(Var.REOPENED, (party, issue), until, "interest", cause, claims)
    turn.tell(
        Told.REOPENED, claims, turn.game.officials_of(party), party=party, issue=issue, round=until
    )
