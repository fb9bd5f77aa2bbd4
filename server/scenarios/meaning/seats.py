"""The role cards."""

from collections.abc import Iterator

from game_rules.catalogue import CATALOGUE
from game_rules.ids import ActionId, PartyId
from game_rules.scenario import Scenario, Seat
from server.scenarios.complaints import Finding
from server.scenarios.meaning.references import twice, unknown


def seat_findings(scenario: Scenario) -> Iterator[Finding]:
    parties = {party.id for party in scenario.parties}
    home: dict[str, PartyId] = {
        bloc.id: party.id for party in scenario.parties for bloc in party.blocs
    }
    listing = [(("seats", place), seat) for place, seat in enumerate(scenario.seats)]
    yield from twice("seat", (((*path, "id"), seat.id) for path, seat in listing))
    for path, seat in listing:
        yield from unknown("party", seat.party, parties, (*path, "party"))
        if not seat.aims:
            yield Finding((*path, "aims"), "a role without an aim is no role; write one at least")
        for at, action in enumerate(seat.defaults):
            yield from _default(seat, action, (*path, "defaults", at))
        if seat.speaks_for is None:
            continue
        here = (*path, "speaks_for")
        yield from unknown("bloc", seat.speaks_for, home, here)
        if seat.party in parties and home.get(seat.speaks_for, seat.party) != seat.party:
            says = (
                f"`{seat.speaks_for}` is a bloc of `{home[seat.speaks_for]}`, not of `{seat.party}`"
            )
            yield Finding(here, says)


def _default(seat: Seat, action: ActionId, path: tuple[str | int, ...]) -> Iterator[Finding]:
    yield from unknown("action", action, CATALOGUE, path)
    if action in CATALOGUE and seat.role not in CATALOGUE[action].roles:
        yield Finding(path, f"a {seat.role} cannot do `{action}`")
