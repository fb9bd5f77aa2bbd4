"""What an author should mend in a scenario because of how its games go.

Bots have played it (`game_rules/lab/soundings.py`); here their games are read, and whatever never
matters, never happens or always wins is found at the place in the file that it comes from. "Never"
and "always" are said of ten games or more, with what they may truly mean (95 %).
"""

from collections.abc import Iterator

from server.balance.cards import idle_cards, idle_events, settled_elections
from server.balance.ends import lopsided_endings
from server.balance.people import idle_seats, stubborn_blocs, vain_aims
from server.balance.played import Played
from server.balance.texts import idle_issues, lost_ideas, uneven_gains
from server.scenarios.complaints import Finding

__all__ = ["Played", "weak_spots"]


def weak_spots(played: Played) -> Iterator[Finding]:
    """What the games of one level show, wherever it stands in the file."""
    for look in (
        lopsided_endings,
        idle_seats,
        vain_aims,
        stubborn_blocs,
        idle_cards,
        idle_events,
        settled_elections,
        lost_ideas,
        idle_issues,
        uneven_gains,
    ):
        for finding in look(played):
            says = f"at the level `{played.printed.level}`: {finding.says}"
            yield Finding(finding.path, says, finding.about_name)
