"""Players made of rules: from what a seat sees to what it does now.

A bot is handed the sections of its own seat's view, as any client is, and nothing else; it never
touches the state. It is asked when a round opens and again whenever its view has changed, and
answers with what it does at once: taps, drafts and sponsors first, and its envelope when there is
nothing left to talk about. An empty answer means that it waits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game_rules.bots.brink import at_the_brink
from game_rules.bots.envelope import sealing
from game_rules.bots.meetings import taps
from game_rules.bots.officials import official_orders
from game_rules.bots.seen import CALLS_FOR_PLAY, SECTIONS, Seen, look
from game_rules.bots.temper import Temper, temper_of
from game_rules.bots.texts import pen
from game_rules.bots.unofficials import unofficial_orders
from game_rules.ids import Phase
from game_rules.orders import Order, SeatAct
from game_rules.views import AnySection

__all__ = ["CALLS_FOR_PLAY", "SECTIONS", "Temper", "play"]


def play(
    view: Mapping[str, AnySection], seed: str, temper: Temper | None = None
) -> tuple[SeatAct, ...]:
    """What the bot does now. The same view, seed and temper give the same answer; without a temper
    the seed gives it one.
    """
    seen = look(view)
    phase = seen.table.phase
    if phase is not Phase.OPEN and phase is not Phase.BRINK:
        return ()
    temper = temper or temper_of(seed, seen.card.seat, seen.card.party)
    if phase is Phase.BRINK:
        return sealing(seen, at_the_brink(seen, temper, seed))
    return _talk(seen, temper) or sealing(seen, _orders(seen, temper, seed))


def _talk(seen: Seen, temper: Temper) -> tuple[SeatAct, ...]:
    return (*taps(seen), *pen(seen, temper))


def _orders(seen: Seen, temper: Temper, seed: str) -> Iterator[Order]:
    decide = official_orders if seen.card.official else unofficial_orders
    return decide(seen, temper, seed)
