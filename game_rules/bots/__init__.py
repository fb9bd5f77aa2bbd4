"""Players made of rules: from what a seat sees to what it does now.

A bot is handed the sections of its own seat's view, as any client is, and nothing else; it never
touches the state. It is asked when a round opens and again whenever its view has changed, and
answers with what it does at once: taps, drafts and sponsors first, and its envelope when there is
nothing left to talk about. An empty answer means that it waits.

No envelope changes what anybody says. So whoever asks all bots of a table may let them talk first
until nobody has more to say, and then ask each of them once what it seals: the envelopes that they
come to are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from game_rules.bots.brink import at_the_brink
from game_rules.bots.coalitions import outsider_wishes
from game_rules.bots.envelope import sealing
from game_rules.bots.mediators import between_the_lines, mediator_wishes
from game_rules.bots.meetings import taps
from game_rules.bots.officials import official_wishes
from game_rules.bots.promises import answers, as_promised, marks
from game_rules.bots.seen import CALLS_FOR_PLAY, EVERY_TRACK, SECTIONS, Seen, look
from game_rules.bots.temper import Temper, temper_of
from game_rules.bots.texts import pen
from game_rules.bots.unofficials import unofficial_wishes
from game_rules.bots.wishes import Bot, Source, best_first
from game_rules.catalogue.mediation import MEDIATORS
from game_rules.ids import Phase, Track
from game_rules.orders import Order, SeatAct
from game_rules.views import AnySection

__all__ = ["CALLS_FOR_PLAY", "SECTIONS", "Bend", "Mind", "Temper", "play"]

Bend = Callable[[Bot, Iterator[Source]], Iterator[Source]]
"""What an experiment makes a bot want instead."""


def play(
    view: Mapping[str, AnySection],
    seed: str,
    temper: Temper | None = None,
    tracks: frozenset[Track] = EVERY_TRACK,
) -> tuple[SeatAct, ...]:
    """What the bot does now. The same view, seed and temper give the same answer; without a temper
    the seed gives it one. An experiment may leave it only some of the tracks.
    """
    return Mind(seed, temper, tracks).plays(view)


class Mind:
    """A bot that remembers what it saw, and what it made of it, while that stays the same: it
    answers as one that looks at everything anew.
    """

    __slots__ = ("_bend", "_seed", "_seen", "_temper", "_tracks")

    def __init__(
        self,
        seed: str,
        temper: Temper | None = None,
        tracks: frozenset[Track] = EVERY_TRACK,
        bend: Bend | None = None,
    ) -> None:
        self._bend = bend
        self._seed = seed
        self._temper = temper
        self._tracks = tracks
        self._seen: Seen | None = None

    def plays(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """What the bot does now."""
        seen, temper = self._looks(view)
        said = _talk(seen, temper) or self._envelope(seen, temper)
        return (*_marks(seen, temper), *said)

    def talks(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """Of what the bot does now, what others see at once."""
        seen, temper = self._looks(view)
        return (*_marks(seen, temper), *_talk(seen, temper))

    def seals(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """What the bot seals as things stand; nothing if that is what its envelope says."""
        seen, temper = self._looks(view)
        return self._envelope(seen, temper)

    def _envelope(self, seen: Seen, temper: Temper) -> tuple[SeatAct, ...]:
        match seen.table.phase:
            case Phase.OPEN:
                bot = Bot(seen, temper, self._seed)
                wanted = _wishes(bot) if self._bend is None else self._bend(bot, _wishes(bot))
                return sealing(seen, _orders(bot, wanted))
            case Phase.BRINK:
                return sealing(seen, at_the_brink(seen, temper, self._seed))
            case _:
                return ()

    def _looks(self, view: Mapping[str, AnySection]) -> tuple[Seen, Temper]:
        before = self._seen
        seen = self._seen = look(view, self._tracks) if before is None else before.again(view)
        card = seen.card
        return seen, self._temper or temper_of(self._seed, card.seat, card.party)


def _marks(seen: Seen, temper: Temper) -> tuple[SeatAct, ...]:
    says = seen.table.phase is Phase.OPEN and seen.sheet.has_side
    return tuple(marks(seen, temper)) if says else ()


def _talk(seen: Seen, temper: Temper) -> tuple[SeatAct, ...]:
    """Nobody talks at the brink."""
    if seen.table.phase is not Phase.OPEN:
        return ()
    if seen.card.role in MEDIATORS:
        return (*answers(seen, temper), *between_the_lines(seen))
    if seen.is_outside_official:
        return tuple(answers(seen, temper))
    return (*answers(seen, temper), *taps(seen), *pen(seen, temper))


def _orders(bot: Bot, wanted: Iterator[Source]) -> Iterator[Order]:
    """What it would do, dearest first."""
    return as_promised(bot, (wish.order for wish in best_first(wanted)))


def _wishes(bot: Bot) -> Iterator[Source]:
    if bot.seen.card.role in MEDIATORS:
        return mediator_wishes(bot)
    if bot.seen.is_outside_official:
        return outsider_wishes(bot)
    return official_wishes(bot) if bot.seen.card.official else unofficial_wishes(bot)
