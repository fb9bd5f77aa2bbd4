"""What happens by itself, and when: event cards and elections."""

from collections.abc import Iterator, Mapping
from typing import Final

from game_rules.ids import IssueId, PartyId
from game_rules.scenario import Circumstance, Election, EventCard, Issue, Scenario, Variant
from server.scenarios.complaints import Finding, Path
from server.scenarios.meaning.parties import unsayable
from server.scenarios.meaning.references import (
    issues_of,
    placed,
    twice,
    unknown,
    wrong_choices,
    wrong_claims,
)

OPPOSITES = (
    frozenset({Circumstance.HOTLINE, Circumstance.NO_HOTLINE}),
    frozenset({Circumstance.WAR, Circumstance.PEACE}),
    frozenset({Circumstance.AGREEMENT, Circumstance.NO_AGREEMENT}),
)

SHIFTS: Final = {
    "support": "party",
    "treasury": "party",
    "no_deal": "party",
    "mood": "bloc",
    "rapport": "channel",
}
"""What a card can change one by one, and whose it is."""


def calendar_findings(scenario: Scenario) -> Iterator[Finding]:
    for level, variant in scenario.variants.items():
        path = ("variants", level.value)
        yield from deck_findings(variant, path, scenario)
        yield from election_findings(variant, path, scenario)


def deck_findings(variant: Variant, path: Path, scenario: Scenario) -> Iterator[Finding]:
    """What happens by itself."""
    listing = [((*path, "events", place), card) for place, card in enumerate(variant.events)]
    yield from twice("event", (((*here, "id"), card.id) for here, card in listing))
    parties = [party.id for party in scenario.parties]
    known: Mapping[str, list[str]] = {
        "party": [*parties],
        "bloc": [bloc.id for party in scenario.parties for bloc in party.blocs],
        "channel": [channel.id for channel in variant.channels],
    }
    for here, card in listing:
        if card.round > variant.rounds:
            says = f"the game has {variant.rounds} rounds, so this would never happen"
            yield Finding((*here, "round"), says)
        for name, kind in SHIFTS.items():
            for key in getattr(card, name):
                yield from unknown(kind, key, known[kind], (*here, name, key), about_name=True)
        for name in ("wronged", "between"):
            for at, party in placed(getattr(card, name), (*here, name)):
                yield from unknown("party", str(party), parties, at)
        if card.between and len(set(card.between)) != 2:
            yield Finding((*here, "between"), "must name two parties, or be left out")
        yield from interest_findings(card, here, scenario)
        moves = (
            card.tension,
            card.image,
            *(getattr(card, name) for name in SHIFTS),
            card.wronged,
            card.interests,
        )
        if any(moves) and not card.claims:
            yield Finding(here, "it changes numbers, so it must say by which `claims`")
        yield from circumstance_findings(card, here)
        yield from wrong_claims(card.claims, here)


def interest_findings(card: EventCard, path: Path, scenario: Scenario) -> Iterator[Finding]:
    """What a card changes in interests: only what they are said to come from."""
    issues = issues_of(scenario)
    for place, shift in enumerate(card.interests):
        here = (*path, "interests", place)
        yield from unknown("issue", shift.issue, issues, (*here, "issue"))
        if shift.issue not in issues:
            continue
        origins = issues[shift.issue].origins
        if not any(shift.origin in parts for parts in origins.values()):
            says = (
                f"nobody's interest in `{shift.issue}` comes from {shift.origin}; say so in the "
                "`origins` of the issue, or name what it comes from"
            )
            yield Finding((*here, "origin"), says)
        for at, party in placed(shift.parties, (*here, "parties")):
            if shift.origin not in origins.get(PartyId(str(party)), {}):
                says = f"its interest in `{shift.issue}` does not come from {shift.origin}"
                yield Finding(at, says)
        if not shift.by:
            yield Finding((*here, "by"), "this changes nothing")


def circumstance_findings(card: EventCard, path: Path) -> Iterator[Finding]:
    """When a card can be turned at all."""
    needs = (*path, "needs")
    yield from twice("circumstance", placed(card.needs, needs))
    for pair in OPPOSITES:
        if pair <= set(card.needs):
            one, other = sorted(pair)
            yield Finding(needs, f"`{one}` and `{other}` never hold together")
    for at, circumstance in placed(card.spared_by, (*path, "spared_by")):
        if circumstance in card.needs:
            says = f"`{circumstance}` cannot both be needed and make it less likely"
            yield Finding(at, says)


def election_findings(variant: Variant, path: Path, scenario: Scenario) -> Iterator[Finding]:
    """The days on which governments can fall, and who comes after them (C48)."""
    parties = {party.id: party for party in scenario.parties}
    issues = issues_of(scenario)
    listing = [((*path, "elections", n), election) for n, election in enumerate(variant.elections)]
    for here, election in listing:
        yield from unknown("party", election.party, parties, (*here, "party"))
        if election.round > variant.rounds:
            says = f"the game has {variant.rounds} rounds, so nobody would ever vote"
            yield Finding((*here, "round"), says)
        if not election.successors:
            says = "if the government falls, somebody must follow; write one successor at least"
            yield Finding((*here, "successors"), says)
        yield from successor_findings(election, here, variant, scenario, issues)
    yield from twice(
        "the election",
        (((*here, "party"), f"{it.party} in round {it.round}") for here, it in listing),
    )


def successor_findings(
    election: Election,
    path: Path,
    variant: Variant,
    scenario: Scenario,
    issues: Mapping[IssueId, Issue],
) -> Iterator[Finding]:
    blocs = [
        bloc.id for party in scenario.parties if party.id == election.party for bloc in party.blocs
    ]
    listing = [((*path, "successors", n), card) for n, card in enumerate(election.successors)]
    yield from twice("successor", (((*here, "id"), card.id) for here, card in listing))
    for here, card in listing:
        yield from wrong_choices(card.mandate, (*here, "mandate"), issues)
        yield from wrong_choices(card.red_lines, (*here, "red_lines"), issues)
        yield from unsayable(
            card.mandate, card.red_lines, variant.known, issues, (*here, "mandate")
        )
        for name in issues:
            if name in variant.issues and name not in card.mandate:
                says = f"`{name}` is missing; write `{name}: []` if officials may say nothing on it"
                yield Finding((*here, "mandate"), says)
        for bloc in card.mood:
            yield from unknown("bloc", bloc, blocs, (*here, "mood", bloc), about_name=True)
