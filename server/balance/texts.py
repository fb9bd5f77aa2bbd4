"""What is agreed: ideas that nobody finds, issues and options that never or always stand in an
agreement, and gains that lie far apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.fixed import over
from game_rules.ids import IssueId, OptionId, PartyId
from game_rules.lab.statistics import mean
from server.balance.played import FEWEST, Played, always, how_often, in_words, never
from server.scenarios.complaints import Finding

FAR_APART: Final = 10
"""Points by which the gains of two parties may differ in the mean of all agreements."""


def lost_ideas(played: Played) -> Iterator[Finding]:
    """Hidden options that no dialogue ever found."""
    for path, issue, option in played.options():
        if (issue, option) in played.printed.hidden:
            found = how_often((issue, option) in game.found for game in played.games)
            if never(found):
                says = f"nobody ever finds the hidden option `{option}`: {in_words(found)}"
                yield Finding(path, says)


def idle_issues(played: Played) -> Iterator[Finding]:
    """Issues that are never agreed on; options in no agreement, or in all of them.

    How things stand today, and what is a red line of some party, may well stand in none: they are
    the ends between which the parties look for something. So may what belongs to a package that
    nothing beats: that bots do not get there is no fault of what it is worth.
    """
    games = played.agreements
    for issue in played.printed.issues:
        agreed = how_often(issue in game.agreed for game in games)
        if never(agreed):
            here = (*played.path, "issues", issue)
            says = f"no agreement ever settles `{issue}`: {in_words(agreed)}"
            yield Finding(here, says, about_name=True)
    for path, issue, option in played.options():
        chosen = how_often(game.agreed[issue] == option for game in games if issue in game.agreed)
        idle = never(chosen) and (issue, option) not in played.efficient
        if idle and not is_an_end(played, issue, option):
            says = f"no agreement ever contains `{option}`: {in_words(chosen)}"
            yield Finding(path, f"{says}, and no efficient package does")
        if always(chosen):
            says = (
                f"every agreement contains `{option}`: {in_words(chosen)}; compare what it is "
                "worth with the other options"
            )
            yield Finding(played.worth_path(issue, option), says)


def is_an_end(played: Played, issue: IssueId, option: OptionId) -> bool:
    """Whether an option is how things stand today, or somebody's red line."""
    parties = played.printed.parties.values()
    return option == played.printed.issues[issue].status_quo or any(
        option in party.red_lines.get(issue, ()) for party in parties
    )


def uneven_gains(played: Played) -> Iterator[Finding]:
    """One party that comes away with far more than another; with the option that most of it comes
    from.
    """
    games = played.agreements
    if len(games) < FEWEST:
        return
    parties = list(played.printed.parties)
    means = {party: mean([game.gains[party] for game in games]).mean for party in parties}
    most = max(parties, key=lambda party: means[party])
    least = min(parties, key=lambda party: means[party])
    gap = mean([game.gains[most] - game.gains[least] for game in games])
    if gap.low <= 100 * FAR_APART:
        return
    issue, option = _dearest(played, most, least)
    says = (
        f"`{most}` gains {means[most] / 100:.1f} points in the mean of {len(games)} agreements, "
        f"`{least}` {means[least] / 100:.1f}; most of the difference comes from `{option}`"
    )
    yield Finding((*played.worth_path(issue, option), most), says)


def _dearest(played: Played, most: PartyId, least: PartyId) -> tuple[IssueId, OptionId]:
    """The option that adds most to what one party gains more than another over all agreements,
    against what both have of that issue today.
    """
    printed, added = played.printed, dict[tuple[IssueId, OptionId], int]()
    for game in played.agreements:
        for issue, option in game.agreed.items():
            today = printed.issues[issue].status_quo
            more = [
                printed.worth(party, issue, option) - printed.worth(party, issue, today)
                for party in (most, least)
            ]
            added[issue, option] = added.get((issue, option), 0) + more[0] - more[1]
    return max(added, key=lambda each: added[each])


def times_in_agreements(played: Played) -> Iterator[tuple[IssueId, OptionId, int]]:
    """In how many of the agreements each option stands, in percent."""
    games = played.agreements
    for _, issue, option in played.options():
        count = sum(game.agreed.get(issue) == option for game in games)
        yield issue, option, over(100 * count, len(games)) if games else 0
