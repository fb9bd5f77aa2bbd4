"""Officials who do nothing of their own accord: they take up what dialogues bring them, meet on
that and on nothing else, and sign what comes of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from game_rules.bots import Mind
from game_rules.bots.seen import Seen, look
from game_rules.bots.wishes import Bot, Source, Wish
from game_rules.catalogue.capitals import ADOPT_RECOMMENDATION
from game_rules.catalogue.official_talks import MEET_OFFICIALLY
from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.ids import ChannelId, IssueId, Track
from game_rules.orders import MeetOn, SeatAct, SponsorDraft, WriteDraft
from game_rules.views import AnySection

RECEIVES: Final = frozenset({ADOPT_RECOMMENDATION.id, MEET_OFFICIALLY.id, VOTE_ON_TEXT.id})
"""All that such officials ever seal."""


class Receiver:
    """A bot in office that waits for advice."""

    __slots__ = ("_mind", "_tracks")

    def __init__(self, seed: str, tracks: frozenset[Track]) -> None:
        self._mind = Mind(seed, None, tracks, _receiving)
        self._tracks = tracks

    def talks(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """It asks for official meetings on what its government was advised on, and writes texts as
        any bot does: of questions on which nobody met there can be none.
        """
        acts = self._mind.talks(view)
        seen = look(view, self._tracks) if acts else None
        return () if seen is None else tuple(act for act in acts if _follows_advice(seen, act))

    def seals(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """Advice to take up, meetings on it, and a vote."""
        return self._mind.seals(view)


def _receiving(_: Bot, sources: Iterator[Source]) -> Iterator[Source]:
    """Of all that a bot in office would do, what such officials do."""
    for source in sources:
        yield Source(source.most, partial(_received, source))


def _received(source: Source) -> Iterator[Wish]:
    return (wish for wish in source.wishes() if wish.order.action in RECEIVES)


def _follows_advice(seen: Seen, act: SeatAct) -> bool:
    match act:
        case MeetOn(channel, issue):
            return _is_official(seen, channel) and _was_told(seen, issue)
        case WriteDraft() | SponsorDraft():
            return True
        case _:
            return False


def _is_official(seen: Seen, channel: ChannelId) -> bool:
    return any(each.id == channel and each.track is Track.ONE for each in seen.channels)


def _was_told(seen: Seen, issue: IssueId) -> bool:
    """Whether a paper on a question has been brought to my capital."""
    return any(idea.issue == issue and idea.uptake is not None for idea in seen.home.ideas)
