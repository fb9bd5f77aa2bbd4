"""Seats that never matter, aims that are always or never reached, groups that no text moves."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.aims import Standing
from game_rules.fixed import ONE
from game_rules.ids import SeatId
from game_rules.scenario import Aim, Fact, Measure
from server.balance.played import Played, always, how_often, in_words, never
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


def vain_aims(played: Played) -> Iterator[Finding]:
    """Aims that nothing decides: nobody ever reaches them, or a whole card of them comes true in
    every game.
    """
    for place, seat in enumerate(played.printed.scenario.seats):
        if seat.id in played.printed.seats:
            aims = played.printed.aims_of(seat.id)
            yield from _aims_of(played, place, seat.id, seat.aims, aims)


def _is_for_better_players(played: Played, measure: Measure) -> bool:
    """Whether a text that nothing beats would reach an aim: that bots, who take the first text that
    is good enough, never get there is no fault of the aim.
    """
    if measure.fact is Fact.IDEA_IN_TEXT:
        return bool(played.efficient & played.printed.hidden)
    return measure.fact is Fact.TEXT_HAS and any(
        (issue, option) in played.efficient
        for issue, options in (measure.options or {}).items()
        for option in options
    )


def _aims_of(
    played: Played, place: int, seat: SeatId, written: tuple[Aim, ...], aims: tuple[Aim, ...]
) -> Iterator[Finding]:
    games = [game for game in played.in_earnest if seat in game.acting]
    for at, aim in enumerate(aims):
        if aim.measure is None:
            continue
        reached = how_often(game.aims[seat][at] is Standing.REACHED for game in games)
        if never(reached) and not _is_for_better_players(played, aim.measure):
            here = ("seats", place, "aims", written.index(aim))
            yield Finding(here, f"`{seat}` never reaches this aim: {in_words(reached)}")
    whole = how_often(game.roles[seat] == ONE for game in games)
    if always(whole):
        yield Finding(
            ("seats", place, "aims"),
            f"`{seat}` always reaches every aim of its card: {in_words(whole)}",
        )


def stubborn_blocs(played: Played) -> Iterator[Finding]:
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
            if packages and not yes:
                says = f"no text pleases `{bloc.id}`: it refuses {tried}"
                yield Finding(here, f"{says}; look at `cares` and `sacred`")
            if packages and not no:
                says = f"every text pleases `{bloc.id}`: it accepts {tried}"
                yield Finding(here, f"{says}; nobody has to win it over")
