"""Issues and the ways in which they can be settled."""

from collections.abc import Iterator

from game_rules.ids import PartyId
from game_rules.scenario import Issue, Scenario
from server.scenarios.complaints import Finding, Path, listed
from server.scenarios.meaning.references import twice, unknown, wrong_claims


def issue_findings(scenario: Scenario) -> Iterator[Finding]:
    parties = [party.id for party in scenario.parties]
    listing = [(("issues", place), issue) for place, issue in enumerate(scenario.issues)]
    if not listing:
        yield Finding(("issues",), "there is nothing to settle; write one issue at least")
    yield from twice("issue", (((*path, "id"), issue.id) for path, issue in listing))
    if scenario.guns is not None:
        yield from unknown("issue", scenario.guns, [it.id for it in scenario.issues], ("guns",))
    options = [
        ((*path, "options", place), option)
        for path, issue in listing
        for place, option in enumerate(issue.options)
    ]
    yield from twice("letter", (((*path, "letter"), option.letter) for path, option in options))
    yield from twice("option", (((*path, "id"), option.id) for path, option in options))
    for path, issue in listing:
        yield from one_issue(issue, path, parties)


def one_issue(issue: Issue, path: Path, parties: list[PartyId]) -> Iterator[Finding]:
    if len(issue.options) < 2:
        yield Finding((*path, "options"), "a choice needs two options at least")
    kind = f"option of `{issue.id}` called"
    here = (*path, "status_quo")
    yield from unknown(kind, issue.status_quo, issue.by_id, here)
    if issue.status_quo in issue.by_id and issue.by_id[issue.status_quo].locked:
        says = f"`{issue.status_quo}` is locked, but everybody knows how things stand today"
        yield Finding(here, says)
    for place, option in enumerate(issue.options):
        worth = (*path, "options", place, "worth")
        for party in option.worth:
            yield from unknown("party", party, parties, (*worth, party), about_name=True)
        missing = [party for party in parties if party not in option.worth]
        if missing:
            yield Finding(worth, f"nothing says what `{option.id}` is worth to {listed(missing)}")
    for party, parts in issue.origins.items():
        here = (*path, "origins", party)
        yield from unknown("party", party, parties, here, about_name=True)
        if sum(parts.values()) != 100:
            says = f"these parts of a hundred come to {sum(parts.values())}"
            yield Finding(here, says)
    yield from wrong_claims(issue.claims, path)
