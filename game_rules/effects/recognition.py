"""Recognising a party, and meeting those whom the law bars (C36, C73, C76)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game_rules.fixed import ONE
from game_rules.ids import ChannelId, PartyId, SeatId
from game_rules.ledger import Cause, Var
from game_rules.lives.channels import By, Move, may_move
from game_rules.news import Told
from game_rules.orders import InChannel, TowardParty
from game_rules.resolution import Filed, Resolution


def recognise(
    turn: Resolution, us: PartyId, them: PartyId, rule: str, causes: tuple[Cause, ...]
) -> None:
    """From now on the one deals with the other as with a state."""
    turn.put(Var.RECOGNISED, (us, them), 1, rule, causes, ("C36",))


@dataclass(frozen=True, slots=True)
class GrantRecognition:
    """Our state deals with them as with a state: doors open that stood shut, they take us at our
    word, and whoever at home will not hear of them organises (C36).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, subject = game.party_of(filed.seat), (on.party, game.party_of(filed.seat))
        claims, rule = ("C36",), "recognition"
        recognise(turn, us, on.party, rule, cause)
        turn.move(Var.TRUST, subject, constants.recognition_trust, rule, cause, claims)
        turn.move(Var.IMAGE, subject, constants.recognition_image, rule, cause, claims)
        for bloc in game.printed.parties[us].blocs:
            if bloc.hardline:
                more = constants.recognition_organises
                turn.move(Var.ORGANISED, (bloc.id,), more, rule, cause, claims)


@dataclass(frozen=True, slots=True)
class MeetTheBarred:
    """Somebody without office meets people whom the law of the own state bars officials from: a
    dialogue with them begins. It goes beyond anybody's place, a name is risked with it, and now and
    then the police wait at the airport (C36, C73, C76).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        staked, beyond = constants.contact_stake, constants.contact_overreach
        turn.move(Var.REPUTATION, (filed.seat,), staked, "first-contact", cause, ("C76",))
        turn.move(Var.OVERREACH, (on.channel,), beyond, "first-contact", cause, ("C73",))
        if turn.draw("arrest", filed.seat, ONE) < constants.contact_arrest:
            _arrest(turn, filed)
            return
        if may_move(game, on.channel, Move.OPEN, By.ORDER):
            turn.put(Var.OPEN, (on.channel,), 1, "first-contact", cause, ("C36", "C76"))
        hearers = tuple(dict.fromkeys((filed.seat, *_who_hears(turn, on.channel))))
        turn.tell(Told.CONTACT_MADE, ("C36", "C76"), hearers, seat=filed.seat, channel=on.channel)


def _arrest(turn: Resolution, filed: Filed) -> None:
    """It is in every newspaper, and those who knew it all along fill the streets."""
    game, us = turn.game, turn.game.party_of(filed.seat)
    for bloc in game.printed.parties[us].blocs:
        if bloc.hardline:
            more = game.constants.arrest_organises
            turn.move(Var.ORGANISED, (bloc.id,), more, "first-contact", (filed.cause,), ("C76",))
    turn.tell(Told.ARRESTED, ("C36", "C76"), seat=filed.seat, party=us)


def _who_hears(turn: Resolution, channel: ChannelId) -> Iterator[SeatId]:
    """The members, and those who bind a party of which officials sit there."""
    game = turn.game
    members = game.printed.members[channel]
    official = {game.party_of(seat) for seat in members if game.is_official(seat)}
    yield from members
    yield from (seat for seat in game.signers() if game.party_of(seat) in official)
