"""Somebody without office who acts as if they led a state: what the rules make of it (C74)."""

from __future__ import annotations

from collections.abc import Mapping

from game_rules.bots import Mind
from game_rules.bots.seen import Seen, look
from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.ids import Phase, Track
from game_rules.orders import OnText, Order, SealOrders, SeatAct, SponsorDraft
from game_rules.views import AnySection


class Poser:
    """A bot that, before it seals what it would seal, tries to stand behind the text on the table
    and to vote for it.
    """

    __slots__ = ("_mind", "_tracks")

    def __init__(self, seed: str, tracks: frozenset[Track]) -> None:
        self._mind = Mind(seed, None, tracks)
        self._tracks = tracks

    def talks(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """What any bot would say."""
        return self._mind.talks(view)

    def seals(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """What it tries, and then what any bot would seal."""
        return (*_pretend(look(view, self._tracks)), *self._mind.seals(view))


def _pretend(seen: Seen) -> tuple[SeatAct, ...]:
    draft = seen.text.draft
    if draft is None or seen.card.official or seen.table.phase is not Phase.OPEN:
        return ()
    yes = Order(VOTE_ON_TEXT.id, OnText(draft.id, draft.version, yes=True))
    return (SponsorDraft(draft.id, draft.version), SealOrders((yes,)))
