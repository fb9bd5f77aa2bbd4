"""Whether games end well with some line-ups and badly with others, and take as long as meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.bots.judging import PATIENCE
from game_rules.lab.line_ups import LineUpId
from server.balance.played import (
    OFFICIALS_ALONE,
    THREATS,
    WHO_TRY,
    Played,
    Seen,
    always,
    done_in,
    how_often,
    in_words,
    never,
    settles,
    unless,
)
from server.scenarios.complaints import Finding

TOO_MANY_EARLY: Final = 500
"""Parts per thousand of games that may be over in the first half of the rounds."""


def lopsided_endings(played: Played) -> Iterator[Seen]:
    for line_up, games in played.by_line_up.items():
        settled = how_often(settles(game) for game in games)
        if line_up == WHO_TRY:
            continue
        if never(settled):
            says = f"with the line-up {line_up} no game ends in a settlement: {in_words(settled)}"
            yield unless(Finding(played.path, says, about_name=True), _as_meant(played, line_up))
        if always(settled):
            says = (
                f"with the line-up {line_up} every game ends in a settlement: {in_words(settled)}"
            )
            yield Finding(played.path, says, about_name=True)
    yield from _length(played)


def _as_meant(played: Played, line_up: LineUpId) -> str | None:
    """Why the rules themselves keep a line-up from settling, if they do."""
    barred = any(not all(dyad.recognised) for dyad in played.printed.dyads.values())
    if line_up == THREATS:
        return "threats bring no settlement (C02)"
    if line_up == OFFICIALS_ALONE and barred:
        return "officials alone may not meet those whom their law does not recognise (C36)"
    texts = played.open_texts
    if line_up == OFFICIALS_ALONE and texts.but_for_age and not texts.passing:
        return (
            f"of {texts.many} texts that are open when a game begins none passes at home, and "
            f"{texts.but_for_age} would but for the age of the quarrel, which people hold against "
            "what only officials have worked on (C34)"
        )
    return None


def _length(played: Played) -> Iterator[Seen]:
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
        says = f"no settlement comes before the last of the {rounds} rounds: {in_words(last)}"
        short = rounds <= PATIENCE and not played.printed.variant.ratify_after
        because = f"bots come down to what they settle for only in the last of {rounds} rounds"
        advice = "one round more leaves room for a text that is refused"
        yield unless(Finding(here, says), because if short else None, advice)
