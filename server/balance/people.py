"""Seats that never matter, aims that are always or never reached, groups that no text moves."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.aims import Standing
from game_rules.fixed import ONE
from game_rules.ids import SeatId
from game_rules.scenario import Aim, Fact, Measure
from server.balance.played import (
    FEWEST,
    Played,
    Seen,
    always,
    efficient_in_words,
    how_often,
    in_words,
    never,
    unless,
)
from server.scenarios.complaints import Finding


def idle_seats(played: Played) -> Iterator[Finding]:
    """Seats whose orders never moved a number that somebody else may see."""
    for place, seat in enumerate(played.printed.seats):
        games = [game for game in played.games if seat in game.acting]
        moved = how_often(seat in game.moving for game in games)
        if never(moved):
            says = (
                f"nothing that `{seat}` orders moves a number that others see: {in_words(moved)}; "
                "give it cards (`families`), or a channel where they count"
            )
            yield Finding((*played.path, "seats", place), says)


def vain_aims(played: Played) -> Iterator[Seen]:
    """Aims that nothing decides: nobody ever reaches them, or a whole card of them comes true in
    every game.
    """
    for place, seat in enumerate(played.printed.scenario.seats):
        if seat.id in played.printed.seats:
            aims = played.printed.aims_of(seat.id)
            yield from _aims_of(played, place, seat.id, seat.aims, aims)


def _for_better_players(played: Played, measure: Measure) -> str | None:
    """Whether a text that nothing beats would reach an aim: that bots, who take the first text that
    is good enough, never get there is no fault of the aim.
    """
    wanted = {
        Fact.IDEA_IN_TEXT: played.printed.hidden,
        Fact.TEXT_HAS: {
            (issue, option)
            for issue, options in (measure.options or {}).items()
            for option in options
        },
    }.get(measure.fact, frozenset())
    good = sum(
        any((term.issue, term.option) in wanted for term in package.terms)
        for package in played.efficient
    )
    return f"{good} of the {efficient_in_words(played)} would reach it" if good else None


def _aims_of(
    played: Played, place: int, seat: SeatId, written: tuple[Aim, ...], aims: tuple[Aim, ...]
) -> Iterator[Seen]:
    games = [game for game in played.in_earnest if seat in game.acting]
    for at, aim in enumerate(aims):
        if aim.measure is None:
            continue
        reached = how_often(game.aims[seat][at] is Standing.REACHED for game in games)
        if never(reached):
            here = ("seats", place, "aims", written.index(aim))
            yield unless(
                Finding(here, f"`{seat}` never reaches this aim: {in_words(reached)}"),
                _for_better_players(played, aim.measure),
            )
    whole = how_often(game.roles[seat] == ONE for game in games)
    if always(whole):
        yield Finding(
            ("seats", place, "aims"),
            f"`{seat}` always reaches every aim of its card: {in_words(whole)}",
        )


def stubborn_blocs(played: Played) -> Iterator[Seen]:
    """Groups that say the same to every text: to every package that is better than no deal for all
    when the game begins, and to every text that came to the table.
    """
    for place, party in enumerate(played.printed.scenario.parties):
        for at, bloc in enumerate(party.blocs):
            yes, no = played.at_home.get(bloc.id, (0, 0))
            packages = yes + no
            for game in played.games:
                more_yes, more_no = game.votes.get(bloc.id, (0, 0))
                yes, no = yes + more_yes, no + more_no
            here = ("parties", place, "blocs", at)
            tried = f"{packages} packages and {yes + no - packages} texts of the games"
            few = None
            if packages < FEWEST:
                few = f"only {packages} packages are better than no deal for all: too few to tell"
            if packages and not yes:
                says = f"no text pleases `{bloc.id}`: it refuses {tried}"
                yield unless(Finding(here, says), few, "look at `cares` and `sacred`")
            if packages and not no:
                says = f"every text pleases `{bloc.id}`: it accepts {tried}"
                yield unless(Finding(here, says), few, "nobody has to win it over")


def deaf_capitals(played: Played) -> Iterator[Finding]:
    """Governments that never make advice their own, of all games in which a dialogue gave any."""
    games = [game for game in played.in_earnest if game.advised]
    for place, party in enumerate(played.printed.scenario.parties):
        heard = how_often(party.id in game.adopting for game in games)
        if never(heard):
            says = (
                f"`{party.id}` never adopts what a dialogue advises: {in_words(heard)}; let it "
                "listen more, or give a dialogue somebody who has its ear"
            )
            yield Finding(("parties", place, "openness"), says)
