"""What is played of the catalogue: by our bots over a fixed set of games, and in the stories that
are written down.

Bots that do anything at random do not count: nobody plays a card on purpose because a die fell on
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from game_rules.catalogue import CATALOGUE
from game_rules.events import Carried, Event, RoundResolved
from game_rules.ids import ActionId, ClaimId, Level, ScenarioId
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.news import Told
from game_rules.options import options
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.state import Game
from server.scenarios import load_shipped
from tests.playthroughs.stories import STORIES

GAMES = {
    (Level.INTRO, "MIX"): 2,
    (Level.INTRO, "HAWK"): 2,
    (Level.STANDARD, "T1"): 1,
    (Level.STANDARD, "T2"): 1,
    (Level.STANDARD, "T3"): 1,
    (Level.STANDARD, "MIX"): 2,
    (Level.STANDARD, "MIX+C"): 2,
    (Level.STANDARD, "HAWK"): 2,
}
"""How many games of each line-up are watched."""


@dataclass(slots=True)
class Deed:
    """What came of one action wherever it was watched."""

    by: set[str] = field(default_factory=set)
    """Line-ups and stories in which it was carried out."""
    cited: set[ClaimId] = field(default_factory=set)
    """Its own claims, on lines of the ledger that it caused."""
    told: set[Told] = field(default_factory=set)
    """News on one of its own claims, of rounds in which it was carried out."""
    refused: set[No] = field(default_factory=set)
    """Every reason why it was not open, or could not be carried out after all."""


@cache
def played() -> dict[ActionId, Deed]:
    """Every action of the catalogue, with what came of it."""
    deeds = {action: Deed() for action in CATALOGUE}
    scenario = load_shipped(ScenarioId("serin-valley"))
    for (level, line_up), count in GAMES.items():
        for number in range(count):
            table = Table(
                Printed(scenario, level), f"watched-{number}", LINE_UPS[LineUpId(line_up)]
            )
            table.open()
            while not table.is_over:
                _ask(deeds, table.game)
                table.play_round()
            _watch(deeds, line_up, table.events)
    for name, tell in STORIES.items():
        story = tell()
        _watch(deeds, name, story.events)
    return deeds


def _ask(deeds: dict[ActionId, Deed], game: Game) -> None:
    for seat in game.printed.seats:
        for menu in options(game, seat):
            for no in (menu.no, *(choice.no for choice in menu.choices)):
                if no is not None:
                    deeds[menu.action].refused.add(no.code)


def _watch(deeds: dict[ActionId, Deed], who: str, events: Iterable[Event]) -> None:
    for event in events:
        if not isinstance(event, RoundResolved):
            continue
        for each in event.carried:
            deed = deeds[each.action]
            if each.no is None:
                deed.by.add(who)
                deed.told |= set(_told(each, event))
            else:
                deed.refused.add(each.no)
        for change in event.page.changes:
            for cause in change.causes:
                if cause.what in CATALOGUE:
                    action = ActionId(cause.what)
                    own = set(CATALOGUE[action].claims)
                    deeds[action].cited |= {ClaimId(each) for each in change.claims} & own


def _told(each: Carried, event: RoundResolved) -> Iterator[Told]:
    own = set(CATALOGUE[each.action].claims)
    return (news.code for news in event.news if own & set(news.claims))
