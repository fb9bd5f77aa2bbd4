"""What is agreed: ideas that nobody finds, issues and options that never or always stand in an
agreement, and gains that lie far apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from game_rules.fixed import over
from game_rules.ids import IssueId, OptionId, PartyId
from game_rules.lab.statistics import mean
from game_rules.orders import Term
from game_rules.scenario import Printed
from game_rules.scoring import Package
from server.balance.played import (
    FEWEST,
    Played,
    Seen,
    always,
    efficient_in_words,
    how_often,
    in_words,
    never,
    unless,
)
from server.scenarios.complaints import Finding, listed

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


def idle_issues(played: Played) -> Iterator[Seen]:
    """Issues that are never agreed on; options in no agreement, or in all of them."""
    games = played.agreements
    for issue in played.printed.issues:
        agreed = how_often(issue in game.agreed for game in games)
        if never(agreed):
            here = (*played.path, "issues", issue)
            says = f"no agreement ever settles `{issue}`: {in_words(agreed)}"
            yield Finding(here, says, about_name=True)
    for path, issue, option in played.options():
        chosen = how_often(game.agreed[issue] == option for game in games if issue in game.agreed)
        if never(chosen):
            says = f"no agreement ever contains `{option}`: {in_words(chosen)}"
            yield unless(Finding(path, says), _why_never(played, issue, option))
        if always(chosen):
            says = f"every agreement contains `{option}`: {in_words(chosen)}"
            advice = "compare what it is worth with the other options"
            here = played.worth_path(issue, option)
            yield unless(Finding(here, says), _why_always(played, issue, option), advice)


def _why_never(played: Played, issue: IssueId, option: OptionId) -> str | None:
    """Why an option may well stand in no agreement: it is one of the ends between which the parties
    look for something; or better players, or worse times, would get there.
    """
    printed, parties = played.printed, played.printed.parties
    if option == printed.issues[issue].status_quo:
        return "it is how things stand today"
    red = [party.id for party in parties.values() if option in party.red_lines.get(issue, ())]
    if red:
        return f"it is a red line of {listed(red)}"
    asks = [party for party in parties if option == max_for(printed, party, issue)]
    minds = [party for party in parties if option == max_for(printed, party, issue, sign=-1)]
    if asks and minds:
        return f"it is what {listed(asks)} would like best and {listed(minds)} least: a demand"
    good = holding(played.efficient, issue, option)
    if good:
        return f"{good} of the {efficient_in_words(played)} have it; bots stop at what will do"
    known = tuple(
        package
        for package in played.zone
        if not any((term.issue, term.option) in printed.hidden for term in package.terms)
    )
    fallback = holding(known, issue, option)
    if fallback:
        return (
            f"{fallback} of the {len(known)} packages have it that are better than no deal for "
            "everybody without anything hidden: it is there for who finds nothing"
        )
    return None


def _why_always(played: Played, issue: IssueId, option: OptionId) -> str | None:
    """Why an option may stand in all agreements of bots: others stand in what better players would
    find, or the law leaves no other.
    """
    printed = played.printed
    others = len(played.efficient) - holding(played.efficient, issue, option)
    if others:
        return (
            f"{others} of the {efficient_in_words(played)} do without it; bots stop at what will do"
        )
    barred = any(not all(dyad.recognised) for dyad in printed.dyads.values())
    recognising = [
        each.id
        for each in printed.issues[issue].options
        if each.recognises and each.id in printed.options_of(issue)
    ]
    if barred and recognising == [option]:
        return "while one side does not recognise the other, no text is signed without it (C36)"
    return None


def max_for(
    printed: Printed, party: PartyId, issue: IssueId, *, sign: Literal[1, -1] = 1
) -> OptionId | None:
    """The one option of an issue that a party likes best, or least; nothing where two are alike."""
    worth = {
        option: sign * printed.worth(party, issue, option) for option in printed.options_of(issue)
    }
    best = [option for option in worth if worth[option] == max(worth.values())]
    return best[0] if len(best) == 1 else None


def holding(packages: Sequence[Package], issue: IssueId, option: OptionId) -> int:
    """How many of some packages have an option."""
    return sum(Term(issue, option) in package.terms for package in packages)


def uneven_gains(played: Played) -> Iterator[Seen]:
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
    yield unless(
        Finding((*played.worth_path(issue, option), most), says), _why_uneven(played, most, least)
    )


def _why_uneven(played: Played, most: PartyId, least: PartyId) -> str | None:
    """Whether better players would leave these two nearer to each other than bots do."""
    near = 0
    for package in played.efficient:
        worth = dict(zip(played.printed.parties, package.worth, strict=True))
        gap = worth[most] - played.no_deal[most] - worth[least] + played.no_deal[least]
        near += gap <= 10 * FAR_APART
    if 3 * near < len(played.efficient) or not near:
        return None
    return (
        f"{near} of the {efficient_in_words(played)} leave them no further apart than {FAR_APART} "
        "points; bots stop at what will do"
    )


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
