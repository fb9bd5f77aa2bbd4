"""Does a scenario make sense as a game? Each file here asks about one part of it."""

from collections.abc import Iterator
from itertools import chain

from game_rules.scenario import Scenario
from server.scenarios.complaints import Finding
from server.scenarios.meaning.aims import aim_findings
from server.scenarios.meaning.calendar import calendar_findings
from server.scenarios.meaning.issues import issue_findings
from server.scenarios.meaning.parties import dyad_findings, party_findings, third_findings
from server.scenarios.meaning.rivalry import rivalry_findings
from server.scenarios.meaning.room import room_findings
from server.scenarios.meaning.seats import seat_findings
from server.scenarios.meaning.variants import variant_findings

__all__ = ["findings_of"]


def findings_of(scenario: Scenario) -> Iterator[Finding]:
    """All that is wrong with the parts; and only if nothing is, whether a deal is possible."""
    wrong_parts = [
        *chain(
            party_findings(scenario),
            third_findings(scenario),
            rivalry_findings(scenario),
            issue_findings(scenario),
            dyad_findings(scenario),
            seat_findings(scenario),
            aim_findings(scenario),
            variant_findings(scenario),
            calendar_findings(scenario),
        )
    ]
    yield from wrong_parts or room_findings(scenario)
