"""What an author should mend in a scenario because of how its games go.

Bots have played it (`game_rules/lab/soundings.py`); here their games are read, and whatever never
matters, never happens or always wins is found at the place in the file that it comes from. "Never"
and "always" are said of ten games or more, with what they may truly mean (95 %). What would be a
finding if there were no good reason for it is told with its reason, as a note.
"""

from collections.abc import Iterator

from server.balance.cards import idle_cards, idle_events, settled_elections
from server.balance.ends import lopsided_endings
from server.balance.people import deaf_capitals, idle_seats, stubborn_blocs, vain_aims
from server.balance.played import Note, Played, Seen
from server.balance.texts import idle_issues, lost_ideas, uneven_gains
from server.scenarios.complaints import Finding

__all__ = ["Note", "Played", "weak_spots"]


def weak_spots(played: Played) -> Iterator[Seen]:
    """What the games of one level show, wherever it stands in the file."""
    for look in (
        lopsided_endings,
        idle_seats,
        vain_aims,
        stubborn_blocs,
        deaf_capitals,
        idle_cards,
        idle_events,
        settled_elections,
        lost_ideas,
        idle_issues,
        uneven_gains,
    ):
        for seen in look(played):
            match seen:
                case Note(finding, because):
                    yield Note(_of_level(played, finding), because)
                case Finding():
                    yield _of_level(played, seen)


def _of_level(played: Played, finding: Finding) -> Finding:
    says = f"at the level `{played.printed.level}`: {finding.says}"
    return Finding(finding.path, says, finding.about_name)
