"""Whether games end well with some line-ups and badly with others, and take as long as meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.lab.line_ups import LineUpId
from server.balance.played import (
    AT_RANDOM,
    OFFICIALS_ALONE,
    THREATS,
    Played,
    always,
    done_in,
    how_often,
    in_words,
    never,
    settles,
)
from server.scenarios.complaints import Finding

TOO_MANY_EARLY: Final = 500
"""Parts per thousand of games that may be over in the first half of the rounds."""


def lopsided_endings(played: Played) -> Iterator[Finding]:
    for line_up, games in played.by_line_up.items():
        settled = how_often(settles(game) for game in games)
        if line_up == AT_RANDOM:
            continue
        if never(settled) and not _is_as_meant(played, line_up):
            says = f"with the line-up {line_up} no game ends in a settlement: {in_words(settled)}"
            yield Finding(played.path, says, about_name=True)
        if always(settled):
            says = (
                f"with the line-up {line_up} every game ends in a settlement: {in_words(settled)}"
            )
            yield Finding(played.path, says, about_name=True)
    yield from _length(played)


def _is_as_meant(played: Played, line_up: LineUpId) -> bool:
    """Whether the rules themselves keep a line-up from settling: threats bring no settlement (C02),
    and officials alone may not meet those whom their law does not recognise (C36).
    """
    barred = any(not all(dyad.recognised) for dyad in played.printed.dyads.values())
    return line_up == THREATS or (line_up == OFFICIALS_ALONE and barred)


def _length(played: Played) -> Iterator[Finding]:
    rounds = played.printed.variant.rounds
    games = played.full_table
    early = how_often(2 * done_in(game) < rounds for game in games)
    last = how_often(done_in(game) == rounds for game in games if settles(game))
    here = (*played.path, "rounds")
    if early.of and early.low > TOO_MANY_EARLY:
        says = (
            f"most games are over before half of the {rounds} rounds: {in_words(early)}; take "
            "fewer rounds, or make the issues harder"
        )
        yield Finding(here, says)
    if always(last):
        says = (
            f"no settlement comes before the last of the {rounds} rounds: {in_words(last)} come "
            "in it; one round more leaves room for a text that is refused"
        )
        yield Finding(here, says)
