"""Opening channels, keeping them hidden, and telling the world (C12, C31, C59)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.ids import Track
from game_rules.ledger import Cause, Var
from game_rules.lives.channels import By, Move, may_move
from game_rules.news import Told
from game_rules.orders import InChannel
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class OpenChannel:
    """From the next round on, people can meet there. Of talks between officials the governments
    of both sides know, whoever opened the door.
    """

    told: Told
    claims: tuple[str, ...]

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        if may_move(turn.game, on.channel, Move.OPEN, By.ORDER):
            turn.put(Var.OPEN, (on.channel,), 1, "channel", (filed.cause,), self.claims)
        members = turn.game.printed.members[on.channel]
        official = turn.game.channel(on.channel).track is Track.ONE
        sides = {turn.game.party_of(seat) for seat in members}
        heads = [
            seat for seat in turn.game.signers() if official and turn.game.party_of(seat) in sides
        ]
        hearers = tuple(dict.fromkeys((filed.seat, *heads, *members)))
        turn.tell(self.told, self.claims, hearers, channel=on.channel)


@dataclass(frozen=True, slots=True)
class HandleSecurely:
    """For some rounds the channel is less likely to be seen (C12)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        until = turn.game.round + turn.game.constants.secured_rounds - 1
        turn.put(Var.SECURED, (on.channel,), until, "channel", (filed.cause,), ("C12",))


@dataclass(frozen=True, slots=True)
class VerifyTip:
    """A second source bears the story out (C12)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        turn.put(Var.TIP, (filed.seat, on.channel), 2, "tip", (filed.cause,), ("C12",))


@dataclass(frozen=True, slots=True)
class PublishStory:
    """The story is out: with two sources it makes a name, with one it costs some (C12)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        constants = turn.game.constants
        verified = turn.game.now(Var.TIP, filed.seat, on.channel) >= 2
        worth = constants.story_verified if verified else constants.story_unverified
        turn.move(Var.REPUTATION, (filed.seat,), worth, "tip", (filed.cause,), ("C12",))
        turn.published.append((on.channel, Cause(filed.order.action, filed.seat)))
        turn.tell(Told.STORY_PUBLISHED, ("C12",), seat=filed.seat, channel=on.channel)
