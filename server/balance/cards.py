"""Cards that nobody can or does use, and what happens by itself but never, or always."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.exploration import DISAVOW_DIALOGUE
from game_rules.catalogue.forum import REVIEW_ADVICE
from game_rules.catalogue.peace import ENFORCE
from game_rules.ids import ActionId, FamilyId
from game_rules.lab.statistics import share
from game_rules.options import menu_at
from server.balance.played import (
    FEWEST,
    Note,
    Played,
    Seen,
    always,
    how_often,
    in_words,
    never,
    unless,
)
from server.scenarios.complaints import Finding, Path, listed

MISFORTUNES: Final[Mapping[ActionId, str]] = {
    DISAVOW_DIALOGUE.id: "it answers a dialogue that oversteps, which is no fault to be spared",
    REVIEW_ADVICE.id: "it answers advice that failed, which is no fault to be spared",
    ENFORCE.id: "it answers a clause that was broken, which is no fault to be spared",
}
"""Cards that answer what should not happen."""
LEFT_TO_PEOPLE: Final = "those who try whatever is open did; bots find something better to do"
MOST_OF_ALL_ORDERS: Final = 350
"""Parts per thousand of all orders that one action may stand in."""
SURELY: Final = 3000
"""A card that should have come so often, in thousandths, stays away by chance in one run of twenty
at most.
"""


def idle_cards(played: Played) -> Iterator[Seen]:
    """Actions that are in play and never open, or open and never used, family by family; and one
    that stands in too many orders.
    """
    if len(played.games) < FEWEST:
        return
    in_play = {action for seat in played.printed.seats for action in menu_at(played.printed, seat)}
    opened = {action for game in played.games for action in game.opened}
    used = {action for game in played.games for action in game.played}
    in_earnest = {action for game in played.in_earnest for action in game.played}
    count = len(played.games)
    for actions in _by_family(in_play - opened):
        says = f"nobody ever found {listed(actions)} open in {count} games"
        advice = "what nothing in this file could open is better left out (`without`)"
        yield unless(Finding(_place(played, actions), says), MISFORTUNES.get(actions[0]), advice)
    for actions in _by_family(in_play & opened - used):
        says = f"nobody ever used {listed(actions)} in {count} games, though it was open"
        yield unless(Finding(_place(played, actions), says), MISFORTUNES.get(actions[0]))
    enough = len(played.in_earnest) >= FEWEST
    for actions in _by_family(in_play & used - in_earnest if enough else ()):
        says = (
            f"no bot that plays for something used {listed(actions)} in "
            f"{len(played.in_earnest)} games"
        )
        yield Note(Finding(_place(played, actions), says), LEFT_TO_PEOPLE)
    yield from _overdone(played)


def _overdone(played: Played) -> Iterator[Finding]:
    orders: Counter[ActionId] = Counter()
    for game in played.in_earnest:
        orders.update(game.played)
    for action, times in orders.items():
        of_all = share(times, orders.total())
        if of_all.low > MOST_OF_ALL_ORDERS:
            says = (
                f"`{action}` stands in {of_all.share / 10:.0f} % of all orders; more than "
                f"{MOST_OF_ALL_ORDERS // 10} % leaves little else to do"
            )
            yield Finding(_place(played, (action,)), says)


def _by_family(actions: Iterable[ActionId]) -> Iterator[list[ActionId]]:
    """Actions of one family together; but those for which there is a reason each alone."""
    families: dict[tuple[FamilyId, str | None], list[ActionId]] = {}
    for action in sorted(actions):
        alone = action if action in MISFORTUNES else None
        families.setdefault((CATALOGUE[action].family, alone), []).append(action)
    yield from families.values()


def _place(played: Played, actions: Sequence[ActionId]) -> Path:
    """Where the family of some actions stands in the list of its level."""
    family = CATALOGUE[actions[0]].family
    return (*played.path, "families", played.printed.variant.families.index(family))


def idle_events(played: Played) -> Iterator[Finding]:
    """Event cards that never came, though by their chance they should have."""
    for place, card in enumerate(played.printed.variant.events):
        here = (*played.path, "events", place)
        reached = [game for game in played.games if game.round >= card.round]
        fired = sum(card.id in game.fired for game in played.games)
        if fired or len(played.games) < FEWEST:
            continue
        if card.chance == 0:
            yield Finding((*here, "chance"), f"`{card.id}` can never happen: its chance is 0")
        elif not reached:
            says = (
                f"`{card.id}` never happens: none of {len(played.games)} games comes as far as "
                f"round {card.round}"
            )
            yield Finding((*here, "round"), says)
        elif 10 * card.chance * len(reached) >= SURELY:
            says = (
                f"`{card.id}` never happens in {len(reached)} games that come as far as round "
                f"{card.round}, though its chance is {card.chance} %"
            )
            if card.needs:
                says += f"; what it needs ({listed(card.needs)}) does not come together"
            yield Finding((*here, "needs") if card.needs else here, says)


def settled_elections(played: Played) -> Iterator[Finding]:
    """Elections that always, or never, turn a government out."""
    for place, election in enumerate(played.printed.variant.elections):
        if not election.successors:
            continue
        fell = how_often(
            fell
            for game in played.games
            for party, round, fell in game.elections
            if (party, round) == (election.party, election.round)
        )
        here = (*played.path, "elections", place)
        if never(fell):
            says = f"this election never turns the government of `{election.party}` out"
            yield Finding(here, f"{says}: {in_words(fell)}")
        if always(fell):
            says = f"this election always turns the government of `{election.party}` out"
            yield Finding(here, f"{says}: {in_words(fell)}")
