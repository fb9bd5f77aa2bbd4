"""The role cards."""

from collections.abc import Iterator, Mapping, Set

from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.mediation import MEDIATORS
from game_rules.ids import OFFICIALS, ActionId, PartyId, Role
from game_rules.scenario import Party, Scenario, Seat, Third
from server.scenarios.complaints import Finding
from server.scenarios.meaning.references import twice, unknown

OUTSIDERS = MEDIATORS | {Role.THINK_TANK}
"""Who can come from any third party: mediators, and whoever has a house to meet in."""


def seat_findings(scenario: Scenario) -> Iterator[Finding]:
    parties = {party.id: party for party in scenario.parties}
    thirds = {third.id: third for third in scenario.thirds}
    courted = {each.state for each in scenario.rivalry.leanings} if scenario.rivalry else set()
    home: dict[str, PartyId] = {
        bloc.id: party.id for party in scenario.parties for bloc in party.blocs
    }
    listing = [(("seats", place), seat) for place, seat in enumerate(scenario.seats)]
    yield from twice("seat", (((*path, "id"), seat.id) for path, seat in listing))
    for path, seat in listing:
        yield from unknown("party", seat.party, [*parties, *thirds], (*path, "party"))
        yield from _outsider(seat, parties, thirds, courted, (*path, "role"))
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


def _outsider(
    seat: Seat,
    parties: Mapping[PartyId, Party],
    thirds: Mapping[PartyId, Third],
    courted: Set[PartyId],
    path: tuple[str | int, ...],
) -> Iterator[Finding]:
    """Mediators come from third parties; besides, only hosts do, and officials of those that two
    rivals can win for themselves (C17, C43, C59).
    """
    is_mediator = seat.role in MEDIATORS
    may_be = OUTSIDERS | OFFICIALS if seat.party in courted else OUTSIDERS
    if seat.party in thirds and seat.role not in may_be:
        says = (
            f"`{seat.party}` is no party to the conflict, so this seat can only be a mediator or"
            " the director of a think tank; it can be an official if `rivalry` says how"
            f" `{seat.party}` leans"
        )
        yield Finding(path, says)
    if seat.party in parties and is_mediator:
        says = f"a mediator belongs to no side, and `{seat.party}` is one; name a third party"
        yield Finding(path, says)


def _default(seat: Seat, action: ActionId, path: tuple[str | int, ...]) -> Iterator[Finding]:
    yield from unknown("action", action, CATALOGUE, path)
    if action in CATALOGUE and seat.role not in CATALOGUE[action].roles:
        yield Finding(path, f"a {seat.role} cannot do `{action}`")
