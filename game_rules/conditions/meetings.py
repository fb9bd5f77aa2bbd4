"""Why no meeting: agendas are agreed in talk before anybody orders one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.conditions.panels import with_the_panel
from game_rules.ids import ChannelId, SeatId, Track
from game_rules.ledger import Var
from game_rules.orders import OnIssue, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class AgendaAgreed:
    """A member of each side has said "we meet on this", no government has called off official talks
    for this round, and no panel sits on the question.
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        if _is_halted(game, order.channel):
            return refused(No.TALKS_HALTED, "C45")
        if game.channel(order.channel).track is Track.ONE:
            with_panel = with_the_panel(game, order.issue)
            if with_panel is not None:
                return with_panel
        if game.is_agreed(order.channel, order.issue):
            return None
        return refused(No.NO_AGENDA, "C11", issue=order.issue, channel=order.channel)


def _is_halted(game: Game, channel: ChannelId) -> bool:
    """Whether official talks in a channel are called off for this round."""
    return game.channel(channel).track is Track.ONE and any(
        game.are_halted(one, other) for one, other in game.printed.rivals[channel]
    )


@dataclass(frozen=True, slots=True)
class DialogueMeets:
    """The dialogue that one comes to as a guest does meet; whether it will, guests learn only by
    coming.
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        if intent is not None or game.is_agreed(order.channel, order.issue):
            return None
        return refused(No.NO_AGENDA, "C32", issue=order.issue, channel=order.channel)


@dataclass(frozen=True, slots=True)
class NotStudiedOut:
    """There is still something that joint study could make clearer."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        if game.now(Var.STUDY, order.channel, order.issue) < game.constants.study_quality_cap:
            return None
        return refused(No.STUDIED_OUT, "C58", issue=order.issue)
