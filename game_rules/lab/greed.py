"""A head who looks one round ahead and takes what serves its own seat best, to hunt for what the
rules reward by mistake.

It may do what no player can: it tries its envelopes on the game itself, with everybody else's as
they lie. So it finds what pays at once, and is blind to all that pays later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from game_rules.aims import aims_of
from game_rules.bots import Mind
from game_rules.bots.envelope import sealing
from game_rules.bots.seen import Seen, look
from game_rules.bots.temper import temper_of
from game_rules.bots.wishes import Bot
from game_rules.engine import Clockwork, Seated, take
from game_rules.fixed import ONE, mean
from game_rules.ids import ActionId, Phase, SeatId, Track
from game_rules.ledger import Var
from game_rules.orders import CloseRound, Order, SealOrders, SeatAct
from game_rules.refusals import Refusal
from game_rules.scores import WEIGHTS, Part, role_part
from game_rules.scoring import value_at_end
from game_rules.state import Game
from game_rules.views import AnySection


class Greedy:
    """A bot that seals, of what it would seal and one other card in its place, whatever leaves its
    own seat best off when the round is over.
    """

    __slots__ = ("_mind", "_seed", "_tracks", "paid", "tried")

    def __init__(self, seed: str, tracks: frozenset[Track]) -> None:
        self._mind = Mind(seed, None, tracks)
        self._seed = seed
        self._tracks = tracks
        self.tried: Counter[ActionId] = Counter()
        """How often it tried an action on the next round."""
        self.paid: Counter[ActionId] = Counter()
        """How often that would have left its seat better off than what a bot would seal."""

    def talks(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """What any bot would say."""
        return self._mind.talks(view)

    def seals(self, view: Mapping[str, AnySection], game: Game) -> tuple[SeatAct, ...]:
        """The envelope that pays most at once; of equals, the one that a bot would seal."""
        plain = self._mind.seals(view)
        if game.phase is not Phase.OPEN:
            return plain
        seen = look(view, self._tracks)
        seat = seen.card.seat
        usual = plain[0].orders if plain and isinstance(plain[0], SealOrders) else ()
        best, most = plain, worth_after(game, seat, plain)
        usually = most
        for order in self._others(seen):
            envelope = sealing(seen, (order, *usual))
            worth = worth_after(game, seat, envelope)
            self.tried[order.action] += 1
            self.paid[order.action] += worth > usually
            if worth > most:
                best, most = envelope, worth
        return best

    def _others(self, seen: Seen) -> Iterator[Order]:
        """One way of each card that is open, by a die."""
        bot = Bot(seen, temper_of(self._seed, seen.card.seat, seen.card.party), self._seed)
        for action in seen.menu:
            ways = seen.ways(action)
            if ways:
                yield Order(action, ways[bot.whim(f"greed {action}", len(ways))])


def worth_after(game: Game, seat: SeatId, envelope: tuple[SeatAct, ...]) -> int:
    """What a seat would have of the round if it ended so: its own aims and what its side has; for
    a third party, what all sides have.
    """
    for act in envelope:
        sealed = take(game, Seated(seat), act)
        if isinstance(sealed, Refusal):
            return -ONE * ONE
        game = sealed.after
    closed = take(game, Clockwork(), CloseRound(game.round, False, 0, 0))
    if isinstance(closed, Refusal):
        return -ONE * ONE
    after = closed.after
    sides = tuple(game.printed.parties) if game.is_third(seat) else (game.party_of(seat),)
    gained = mean([value_at_end(after, it) - after.at_start(Var.NO_DEAL, it) for it in sides])
    return WEIGHTS[Part.ROLE] * role_part(aims_of(after, seat)) + WEIGHTS[Part.PARTY] * gained
