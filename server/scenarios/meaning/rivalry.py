"""Two rivals, and the states between them."""

from collections.abc import Iterator

from game_rules.scenario import Scenario
from game_rules.scenario.printed import COALITIONS
from server.scenarios.complaints import Finding
from server.scenarios.meaning.references import placed, twice, unknown


def rivalry_findings(scenario: Scenario) -> Iterator[Finding]:
    """The rivals are two parties; whoever stands between them is another party, or a third one."""
    rivalry = scenario.rivalry
    if rivalry is None:
        for level, variant in scenario.variants.items():
            for place, family in placed(variant.families, ("variants", level.value, "families")):
                if family == COALITIONS:
                    says = "nobody gathers allies; say under `rivalry` who does, or leave it out"
                    yield Finding(place, says)
        return
    parties = [party.id for party in scenario.parties]
    states = [*parties, *(third.id for third in scenario.thirds)]
    here = ("rivalry", "between")
    for at, party in placed(rivalry.between, here):
        yield from unknown("party", str(party), parties, at)
    if rivalry.between[0] == rivalry.between[1]:
        yield Finding(here, "a party is no rival to itself; name two")
    listing = [(("rivalry", "leanings", n, "state"), it) for n, it in enumerate(rivalry.leanings)]
    yield from twice("leaning of", ((path, it.state) for path, it in listing))
    for path, it in listing:
        yield from unknown("party", it.state, states, path)
        if it.state in rivalry.between:
            yield Finding(path, "a rival leans to nobody; name the others")
        if it.grievance and it.over is None:
            yield Finding(path[:-1], "it holds something against somebody, so say `over` what")
