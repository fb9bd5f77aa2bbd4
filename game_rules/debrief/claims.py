"""Which claims of the source document this group has met, and which it never touched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game_rules.catalogue import CATALOGUE
from game_rules.debrief.record import Record
from game_rules.ids import Cited, RuleId
from game_rules.shapes import AtMost, Count
from game_rules.source import CLAIMS


@dataclass(frozen=True, slots=True)
class ClaimMet:
    """A claim that was at work."""

    claim: Cited
    lines: Count
    """Lines of the ledger that rest on it."""
    rules: Annotated[tuple[RuleId, ...], AtMost(40)]


@dataclass(frozen=True, slots=True)
class ClaimsTold:
    """All claims of the source."""

    met: Annotated[tuple[ClaimMet, ...], AtMost(120)]
    """The busiest first."""
    played: Annotated[tuple[Cited, ...], AtMost(120)]
    """Claims that stood on a card that was played, but moved no number."""
    untouched: Annotated[tuple[Cited, ...], AtMost(120)]


def claims(record: Record) -> ClaimsTold:
    """Which claims a game met; how it was set up does not count."""
    lines: dict[Cited, int] = {}
    rules: dict[Cited, dict[RuleId, None]] = {}
    played: set[Cited] = set()
    for told in record.rounds:
        for change in told.page.changes:
            for claim in change.claims:
                lines[claim] = lines.get(claim, 0) + 1
                rules.setdefault(claim, {})[change.rule] = None
        for news in told.news:
            played.update(news.claims)
        for order in told.carried:
            if order.no is None:
                played.update(CATALOGUE[order.action].claims)
    met = sorted(lines, key=lambda claim: (-lines[claim], claim))
    return ClaimsTold(
        tuple(ClaimMet(claim, lines[claim], tuple(rules[claim])[:40]) for claim in met),
        tuple(sorted(played - set(met))),
        tuple(claim for claim in CLAIMS if claim not in played and claim not in lines),
    )
