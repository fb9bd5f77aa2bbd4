"""What every part asks about ids: is there such a thing, and is it named only once?"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from game_rules.ids import ClaimId, IssueId, OptionId
from game_rules.scenario import Issue, Scenario
from game_rules.source import CLAIMS
from server.scenarios.complaints import Finding, Path, format_path, or_maybe

Choices = Mapping[IssueId, tuple[OptionId, ...]]


def issues_of(scenario: Scenario) -> Mapping[IssueId, Issue]:
    return {issue.id: issue for issue in scenario.issues}


def unknown(
    kind: str, name: str, known: Collection[str], path: Path, *, about_name: bool = False
) -> Iterator[Finding]:
    """A finding, unless the name is one of those that are known."""
    if name not in known:
        yield Finding(path, f"there is no {kind} `{name}`{or_maybe(name, known)}", about_name)


def twice(kind: str, names: Iterable[tuple[Path, object]]) -> Iterator[Finding]:
    """A finding for each name that was given before."""
    first: dict[object, Path] = {}
    for path, name in names:
        if name in first:
            yield Finding(path, f"{kind} `{name}` is taken already, by {format_path(first[name])}")
        else:
            first[name] = path


def placed(names: Iterable[object], path: Path) -> Iterator[tuple[Path, object]]:
    """The entries of a list, each with its path."""
    return (((*path, place), name) for place, name in enumerate(names))


def wrong_choices(
    choices: Choices, path: Path, issues: Mapping[IssueId, Issue]
) -> Iterator[Finding]:
    """Issues and options that do not exist, or stand there twice."""
    for issue, options in choices.items():
        here = (*path, issue)
        yield from unknown("issue", issue, issues, here, about_name=True)
        yield from twice("option", placed(options, here))
        if issue in issues:
            for place, option in enumerate(options):
                kind = f"option of `{issue}` called"
                yield from unknown(kind, option, issues[issue].by_id, (*here, place))


def wrong_claims(claims: Iterable[ClaimId], path: Path) -> Iterator[Finding]:
    """Claims that the source document does not make."""
    for place, claim in enumerate(claims):
        if claim not in CLAIMS:
            numbers = tuple(CLAIMS)
            says = f"there is no claim `{claim}`; they run from `{numbers[0]}` to `{numbers[-1]}`"
            yield Finding((*path, "claims", place), says)
