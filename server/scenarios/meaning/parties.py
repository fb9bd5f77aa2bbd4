"""Parties: what they may say and never sign, their people at home, how they stand to each other."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from game_rules.constants import Constants
from game_rules.ids import IssueId
from game_rules.scenario import Choices, Issue, Party, Scenario
from server.scenarios.complaints import Finding, Path, listed
from server.scenarios.meaning.references import issues_of, placed, twice, unknown, wrong_choices

Issues = Mapping[IssueId, Issue]


def party_findings(scenario: Scenario) -> Iterator[Finding]:
    issues = issues_of(scenario)
    if len(scenario.parties) < 2:
        yield Finding(("parties",), "a conflict needs two parties at least")
    listing: list[tuple[Path, Party]] = [
        (("parties", place), party) for place, party in enumerate(scenario.parties)
    ]
    yield from twice("party", (((*path, "id"), party.id) for path, party in listing))
    yield from twice("mark", (((*path, "mark"), party.mark) for path, party in listing))
    blocs = [
        ((*path, "blocs", place), bloc)
        for path, party in listing
        for place, bloc in enumerate(party.blocs)
    ]
    yield from twice("bloc", (((*path, "id"), bloc.id) for path, bloc in blocs))
    for path, bloc in blocs:
        for issue in bloc.cares:
            yield from unknown("issue", issue, issues, (*path, "cares", issue), about_name=True)
        yield from wrong_choices(bloc.sacred, (*path, "sacred"), issues)
    for path, party in listing:
        yield from home_findings(party, path)
        yield from mandate_findings(party, path, issues)


def third_findings(scenario: Scenario) -> Iterator[Finding]:
    """Third parties: no two of one name, and for each how far every party takes its word."""
    parties = [party.id for party in scenario.parties]
    listing = [(("thirds", place), third) for place, third in enumerate(scenario.thirds)]
    for name in ("id", "mark"):
        taken: dict[object, Path] = {
            getattr(party, name): ("parties", at, name) for at, party in enumerate(scenario.parties)
        }
        yield from twice(
            "party" if name == "id" else name,
            [
                *((path, value) for value, path in taken.items()),
                *(((*path, name), getattr(third, name)) for path, third in listing),
            ],
        )
    for path, third in listing:
        for party in third.trust:
            yield from unknown("party", party, parties, (*path, "trust", party), about_name=True)
        missing = [party for party in parties if party not in third.trust]
        if missing:
            says = f"nothing says how far {listed(missing)} trusts `{third.id}`"
            yield Finding((*path, "trust"), says)


def home_findings(party: Party, path: Path) -> Iterator[Finding]:
    """A home vote is counted in hundredths, and in a closed regime by ruling blocs only (C70)."""
    total = sum(bloc.weight for bloc in party.blocs)
    if total != 100:
        yield Finding((*path, "blocs"), f"the weights add to {total}, and must add to 100")
    closed = party.openness * 10 < Constants().closed_below
    if closed and not any(bloc.ruling for bloc in party.blocs):
        says = (
            f"with an openness of {party.openness} only ruling blocs are asked, and none is ruling"
        )
        yield Finding((*path, "blocs"), says)


def mandate_findings(party: Party, path: Path, issues: Issues) -> Iterator[Finding]:
    """Nobody may begin with leave to say what is hidden, or what may never be signed (C14, C46)."""
    yield from wrong_choices(party.mandate, (*path, "mandate"), issues)
    yield from wrong_choices(party.red_lines, (*path, "red_lines"), issues)
    for name in issues:
        if name not in party.mandate:
            says = f"`{name}` is missing; write `{name}: []` if officials may say nothing on it"
            yield Finding((*path, "mandate"), says)
    yield from unsayable(party.mandate, party.red_lines, {}, issues, (*path, "mandate"))


def unsayable(
    mandate: Choices, red_lines: Choices, known: Choices, issues: Issues, path: Path
) -> Iterator[Finding]:
    """What a mandate must not hold: red lines, and what nobody knows of."""
    for name, options in mandate.items():
        issue = issues.get(name)
        for place, option in enumerate(options):
            here = (*path, name, place)
            if option in red_lines.get(name, ()):
                yield Finding(here, f"`{option}` is a red line, so it cannot be in the mandate")
            if issue is None or option not in issue.by_id or option in known.get(name, ()):
                continue
            if issue.by_id[option].locked:
                says = f"`{option}` is locked, so nobody can have a mandate for it yet"
                yield Finding(here, says)


def dyad_findings(scenario: Scenario) -> Iterator[Finding]:
    """Every two parties stand to each other in one way."""
    parties = {party.id for party in scenario.parties}
    pairs: list[tuple[Path, object]] = []
    for place, dyad in enumerate(scenario.dyads):
        path = ("dyads", place, "between")
        for entry, party in placed(dyad.between, path):
            yield from unknown("party", str(party), parties, entry)
        if dyad.between[0] == dyad.between[1]:
            yield Finding(path, "a party does not stand to itself in any way; name two")
        pairs.append((path, " and ".join(sorted(dyad.between))))
    yield from twice("the pair", pairs)
    named = {frozenset(dyad.between) for dyad in scenario.dyads}
    for one, other in combinations([party.id for party in scenario.parties], 2):
        if one != other and {one, other} not in named:
            says = f"nothing says how `{one}` and `{other}` stand to each other"
            yield Finding(("dyads",), says)
