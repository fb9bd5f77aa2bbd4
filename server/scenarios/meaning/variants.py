"""How a scenario is played at a level: who sits where, about what, and what happens by itself."""

from collections.abc import Iterator, Mapping

from game_rules.catalogue import CATALOGUE, FAMILIES
from game_rules.catalogue.mediation import MEDIATORS
from game_rules.ids import OFFICIALS, SIGNING_ROLES, PartyId, SeatId, Track
from game_rules.scenario import Channel, Scenario, Seat, Variant
from server.scenarios.complaints import Finding, Path
from server.scenarios.meaning.parties import unsayable
from server.scenarios.meaning.references import (
    issues_of,
    placed,
    twice,
    unknown,
    wrong_choices,
)

BETWEEN_PARTIES = frozenset({Track.ONE, Track.ONE_AND_A_HALF, Track.TWO})
"""Channels in which nothing can happen without a member of each of two sides."""


def variant_findings(scenario: Scenario) -> Iterator[Finding]:
    if not scenario.variants:
        yield Finding(("variants",), "no level is written down, so nobody can play this")
    cards = {seat.id: seat for seat in scenario.seats}
    parties = [party.id for party in scenario.parties]
    thirds = [third.id for third in scenario.thirds]
    for level, variant in scenario.variants.items():
        path = ("variants", level.value)
        if variant.level is not level:
            says = f"must be `{level}`, as in the name that this variant stands under"
            yield Finding((*path, "level"), says)
        yield from dealt_findings(variant, path, cards, parties)
        yield from agenda_findings(variant, path, scenario)
        yield from table_findings(variant, path, cards, parties, thirds)
        yield from start_findings(variant, path, scenario)
        yield from rule_findings(variant, path)


def rule_findings(variant: Variant, path: Path) -> Iterator[Finding]:
    """The families of actions that are in play, and the single actions left out."""
    here = (*path, "families")
    yield from twice("family", placed(variant.families, here))
    for place, family in enumerate(variant.families):
        yield from unknown("family", family, FAMILIES, (*here, place))
    left_out = (*path, "without")
    yield from twice("action", placed(variant.without, left_out))
    for place, action in enumerate(variant.without):
        yield from unknown("action", action, CATALOGUE, (*left_out, place))


def dealt_findings(
    variant: Variant, path: Path, cards: Mapping[SeatId, Seat], parties: list[PartyId]
) -> Iterator[Finding]:
    """The seats in play: without a signature from every side no game can end well (C38)."""
    here = (*path, "seats")
    yield from twice("seat", placed(variant.seats, here))
    for place, seat in enumerate(variant.seats):
        yield from unknown("seat", seat, cards, (*here, place))
    for party in parties:
        seats = [seat for seat in variant.seats if seat in cards and cards[seat].party == party]
        if not any(cards[seat].role in SIGNING_ROLES for seat in seats):
            says = f"nobody here can sign for `{party}`: add its head of government or its minister"
            yield Finding(here, says)


def agenda_findings(variant: Variant, path: Path, scenario: Scenario) -> Iterator[Finding]:
    """Every issue of the scenario is either in play, with a choice to make, or parked."""
    issues = issues_of(scenario)
    playing, parking = (*path, "issues"), (*path, "parked")
    yield from wrong_choices(variant.issues, playing, issues)
    for name, options in variant.issues.items():
        if name not in issues:
            continue
        if len(options) < 2:
            yield Finding(
                (*playing, name), "a choice needs two options at least; or park the issue"
            )
        if issues[name].status_quo in issues[name].by_id.keys() - set(options):
            says = f"must contain how things stand today, `{issues[name].status_quo}`"
            yield Finding((*playing, name), says)
    for name, option in variant.parked.items():
        here = (*parking, name)
        yield from unknown("issue", name, issues, here, about_name=True)
        if name in issues:
            yield from unknown(f"option of `{name}` called", option, issues[name].by_id, here)
        if name in variant.issues:
            says = "is in play at this level, so it cannot be parked as well"
            yield Finding(here, says, about_name=True)
    for name in issues:
        if name not in variant.issues and name not in variant.parked:
            yield Finding(playing, f"`{name}` is neither in play here nor parked")


def start_findings(variant: Variant, path: Path, scenario: Scenario) -> Iterator[Finding]:
    """What is known here though the scenario hides it, and what begins otherwise."""
    issues = issues_of(scenario)
    here = (*path, "known")
    yield from wrong_choices(variant.known, here, issues)
    for name, options in variant.known.items():
        for place, option in enumerate(options):
            printed = issues[name].by_id.get(option) if name in issues else None
            if printed is not None and not printed.locked:
                says = f"`{option}` is not locked, so everybody knows of it anyway"
                yield Finding((*here, name, place), says)
    parties = {party.id: party for party in scenario.parties}
    for party, mandate in variant.start.mandates.items():
        at = (*path, "start", "mandates", party)
        yield from unknown("party", party, parties, at, about_name=True)
        yield from wrong_choices(mandate, at, issues)
        if party in parties:
            known = variant.known
            yield from unsayable(mandate, parties[party].red_lines, known, issues, at)
    listing = [
        ((*path, "start", "dyads", n, "between"), dyad.between)
        for n, dyad in enumerate(variant.start.dyads)
    ]
    yield from twice("the pair", ((at, " and ".join(pair)) for at, pair in listing))
    for at, pair in listing:
        for entry, each in placed(pair, at):
            yield from unknown("party", str(each), parties, entry)
        if pair[::-1] in {dyad.between for dyad in scenario.dyads}:
            says = "must name the two in the order of the scenario, so that pairs mean the same"
            yield Finding(at, says)


def table_findings(
    variant: Variant,
    path: Path,
    cards: Mapping[SeatId, Seat],
    parties: list[PartyId],
    thirds: list[PartyId],
) -> Iterator[Finding]:
    """The channels: who may sit there, and whether everybody has somewhere to talk."""
    listing = [((*path, "channels", n), channel) for n, channel in enumerate(variant.channels)]
    yield from twice("channel", (((*here, "id"), channel.id) for here, channel in listing))
    for here, channel in listing:
        yield from member_findings(channel, here, cards)
        yield from quorum_findings(channel, here, variant, cards, thirds)
        for issue in channel.progress:
            at = (*here, "progress", issue)
            yield from unknown("issue in play called", issue, variant.issues, at, about_name=True)
    seated = {member for channel in variant.channels for member in channel.members}
    for place, seat in enumerate(variant.seats):
        if seat in cards and seat not in seated:
            says = f"`{seat}` sits in no channel, and would have nobody to talk to"
            yield Finding((*path, "seats", place), says)
    official = {
        cards[member].party
        for channel in variant.channels
        if channel.track is Track.ONE
        for member in channel.members
        if member in variant.seats and member in cards
    }
    for party in parties:
        if party not in official:
            says = (
                f"nobody of `{party}` sits in a channel of {Track.ONE}, so it can agree to nothing"
            )
            yield Finding((*path, "channels"), says)


def member_findings(
    channel: Channel, path: Path, cards: Mapping[SeatId, Seat]
) -> Iterator[Finding]:
    """Officials among themselves in Track I, or with somebody who goes between them; the others in
    Tracks II and III (C30 to C33).
    """
    here = (*path, "members")
    yield from twice("seat", placed(channel.members, here))
    for place, member in enumerate(channel.members):
        at = (*here, place)
        yield from unknown("seat", member, cards, at)
        if member not in cards:
            continue
        role = cards[member].role
        if channel.track is Track.ONE and role not in OFFICIALS | MEDIATORS:
            says = (
                f"`{member}` is no official ({role}), and {channel.track} is for officials and "
                "those who go between them"
            )
            yield Finding(at, says)
        if channel.track in (Track.TWO, Track.THREE) and role in OFFICIALS:
            says = f"`{member}` is an official ({role}), and {channel.track} is for all others"
            yield Finding(at, says)


def quorum_findings(
    channel: Channel,
    path: Path,
    variant: Variant,
    cards: Mapping[SeatId, Seat],
    thirds: list[PartyId],
) -> Iterator[Finding]:
    here = (*path, "members")
    present = [cards[seat] for seat in channel.members if seat in variant.seats and seat in cards]
    sides = {seat.party for seat in present} - set(thirds)
    if channel.track in BETWEEN_PARTIES and len(sides) < 2:
        says = "members of two parties at least must be in play here, or nobody can meet"
        yield Finding(here, says)
    if channel.track is Track.ONE_AND_A_HALF:
        official = [seat.role in OFFICIALS for seat in present]
        if not any(official) or all(official):
            says = f"{channel.track} needs both: an official, and somebody who is none"
            yield Finding(here, says)
