"""What seats and governments want, and whether it can be counted as it is written."""

from collections.abc import Iterator, Mapping
from typing import Any

from game_rules.ids import IssueId
from game_rules.scenario import BOUNDED, TOLD, Aim, Fact, Issue, Measure, Scenario
from server.scenarios.complaints import Finding, Path, listed
from server.scenarios.meaning.references import issues_of, unknown, wrong_choices

BOUNDS = ("at_least", "at_most", "rises_by")


def aim_findings(scenario: Scenario) -> Iterator[Finding]:
    """Every measure on a role card or a policy sheet."""
    known = Known(scenario)
    for place, party in enumerate(scenario.parties):
        yield from known.aims(party.policy, ("parties", place, "policy"))
    for place, seat in enumerate(scenario.seats):
        yield from known.aims(seat.aims, ("seats", place, "aims"))


class Known:
    """The names that a measure may use."""

    def __init__(self, scenario: Scenario) -> None:
        self.issues: Mapping[IssueId, Issue] = issues_of(scenario)
        self.thirds: Mapping[str, Any] = {third.id: third for third in scenario.thirds}
        self.names: Mapping[str, Mapping[str, Any]] = {
            "party": {party.id: party for party in scenario.parties},
            "bloc": {bloc.id: bloc for party in scenario.parties for bloc in party.blocs},
            "channel": {
                channel.id: channel
                for variant in scenario.variants.values()
                for channel in variant.channels
            },
        }

    def aims(self, aims: tuple[Aim, ...], path: Path) -> Iterator[Finding]:
        for place, aim in enumerate(aims):
            if aim.measure is not None:
                yield from self.measure(aim.measure, (*path, place, "measure"))

    def measure(self, measure: Measure, path: Path) -> Iterator[Finding]:
        yield from ill_told(measure, path)
        yield from wrong_choices(measure.options or {}, (*path, "options"), self.issues)
        for field, kind, name in (
            ("of", "party", measure.of),
            ("toward", "party", measure.toward),
            ("bloc", "bloc", measure.bloc),
            ("channel", "channel", measure.channel),
        ):
            if name is not None:
                names = self.names[kind]
                if (measure.fact, field) == (Fact.TRUST, "toward"):
                    names = dict(names, **self.thirds)  # a go-between wants to be trusted
                yield from unknown(kind, name, names, (*path, field))
        if measure.of is not None and measure.of == measure.toward:
            says = "a party does not stand to itself in any way; name the other one"
            yield Finding((*path, "toward"), says)


def ill_told(measure: Measure, path: Path) -> Iterator[Finding]:
    """What a measure lacks, and what has no meaning in it."""
    needs, may = TOLD[measure.fact]
    given = {
        name
        for name in ("options", "of", "toward", "bloc", "channel", "rung", *BOUNDS)
        if getattr(measure, name) is not None
    }
    for name in sorted(needs - given):
        yield Finding(path, f"`{name}` is missing; `{measure.fact}` cannot be counted without it")
    for name in sorted(given - needs - may):
        says = f"means nothing for `{measure.fact}`; take it out"
        yield Finding((*path, name), says, about_name=True)
    if measure.fact in BOUNDED and len(given & may & set(BOUNDS)) != 1:
        choice = listed([name for name in BOUNDS if name in may], "or")
        yield Finding(path, f"`{measure.fact}` needs one bound: {choice}")
