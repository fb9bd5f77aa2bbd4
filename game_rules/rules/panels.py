"""Panels of an international body report when their time has come: to the governments, on one way
that nobody thought of at first, if there is one (C22, C30).
"""

from __future__ import annotations

from game_rules.ids import IssueId, OptionId
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.resolution import Resolution

CLAIMS = ("C22", "C30")


def hear_panels(turn: Resolution) -> None:
    """Let every panel report whose last round this is."""
    game = turn.game
    for issue in game.printed.issues:
        due = game.now(Var.REFERRED, issue)
        if due and due == game.round:
            body = game.printed.scenario.body
            turn.tell(Told.PANEL_REPORTED, CLAIMS, issue=issue, body=body)
            option = _finding(turn, issue)
            if option is not None:
                _report(turn, issue, option)


def _finding(turn: Resolution, issue: IssueId) -> OptionId | None:
    """Of the ways that were hidden at first, the one that is best for whom it is worst. Who has
    heard of which by now is not looked at, for that would tell; and what lies beyond a red line is
    for dialogues alone to speak of (C76).
    """
    game, parties = turn.game, tuple(turn.game.printed.parties)
    ways = [
        option
        for option in game.printed.options_of(issue)
        if (issue, option) in game.printed.hidden and not game.is_red_for_anybody(issue, option)
    ]
    if not ways:
        return None
    return max(ways, key=lambda option: min(game.worths[each, issue, option] for each in parties))


def _report(turn: Resolution, issue: IssueId, option: OptionId) -> None:
    game, cause = turn.game, (Cause("panel"),)
    for party in game.printed.parties:
        turn.put(Var.KNOWN, (party, issue, option), 1, "panel", cause, CLAIMS)
    officials = [seat for seat in game.printed.seats if game.is_official(seat)]
    body = game.printed.scenario.body
    turn.tell(Told.PANEL_FOUND, CLAIMS, officials, issue=issue, option=option, body=body)
