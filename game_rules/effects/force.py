"""Armies: called up, sent, sent home, and stopped (C08, C10, C18, C21)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.constants import CEASEFIRE_TENSION
from game_rules.ids import Ceasefire, PartyId, Stage
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import TowardParty
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class CallUp:
    """The army is called up: it costs in every round, and it is seen (C10)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        us = turn.game.party_of(filed.seat)
        turn.put(Var.MOBILISED, (us,), 1, "army", (filed.cause,), ("C10",))


@dataclass(frozen=True, slots=True)
class SendHome:
    """An army that was called up goes home (C21)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        us = turn.game.party_of(filed.seat)
        if turn.game.now(Var.MOBILISED, us):
            turn.put(Var.MOBILISED, (us,), 0, "army", (filed.cause,), ("C21",))


@dataclass(frozen=True, slots=True)
class Strike:
    """A blow: resented for long, and the end of any ceasefire (C08, C16)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        resented = constants.strike_resentment
        turn.move(Var.RESENTMENT, (them, us), resented, "strike", cause, ("C16",))
        if game.between(Var.CEASEFIRE, us, them) == Ceasefire.IN_FORCE:
            pair = game.pair(us, them)
            turn.put(Var.CEASEFIRE, pair, Ceasefire.BROKEN, "strike", cause, ("C08",))
            turn.tell(Told.CEASEFIRE_BROKEN, ("C08", "C18"), party=pair[0], other=pair[1])


@dataclass(frozen=True, slots=True)
class OfferCeasefire:
    """An offer that everybody hears. When the other side has made the same, in this round or the
    last, the guns fall silent (C18, C21).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, cause = turn.game, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        turn.put(Var.CEASEFIRE_OFFER, (us, them), game.round, "ceasefire", cause, ("C18", "C21"))
        if game.now(Var.CEASEFIRE_OFFER, them, us) < max(1, game.round - 1):
            turn.tell(Told.CEASEFIRE_OFFERED, ("C18",), party=us, toward=them)
            return
        fall_silent(turn, game.pair(us, them), cause)


def fall_silent(turn: Resolution, pair: tuple[PartyId, PartyId], causes: tuple[Cause, ...]) -> None:
    """The guns fall silent between two who were at war (C18, C21)."""
    claims = ("C18", "C21")
    turn.put(Var.CEASEFIRE, pair, Ceasefire.IN_FORCE, "ceasefire", causes, claims)
    turn.put(Var.TENSION, pair, CEASEFIRE_TENSION, "ceasefire", causes, claims)
    turn.put(Var.STAGE, pair, Stage.CRISIS, "ceasefire", causes, claims)
    turn.tell(Told.CEASEFIRE, claims, party=pair[0], other=pair[1])


@dataclass(frozen=True, slots=True)
class SetUpHotline:
    """The two armies can telephone (C27)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        pair = turn.game.pair(turn.game.party_of(filed.seat), on.party)
        turn.put(Var.HOTLINE, pair, 1, "hotline", (filed.cause,), ("C27",))


@dataclass(frozen=True, slots=True)
class Call:
    """A call over the hotline; when both sides call in one round it takes tension off (C18)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, cause = turn.game, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        turn.put(Var.CALLED, (us, them), game.round, "hotline", cause, ("C18",))
        if game.now(Var.CALLED, them, us) == game.round:
            relief = game.constants.hotline_relief
            turn.move(Var.TENSION, game.pair(us, them), relief, "hotline", cause, ("C18",))


@dataclass(frozen=True, slots=True)
class Exercise:
    """Rescue teams of both train together for some rounds: accidents stay accidents (C27)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game = turn.game
        until = game.round + game.constants.exercise_rounds
        pair = game.pair(game.party_of(filed.seat), on.party)
        turn.put(Var.EXERCISE, pair, until, "exercise", (filed.cause,), ("C27",))


@dataclass(frozen=True, slots=True)
class LetMonitorsIn:
    """Neutral monitors may look: a breach is seen, and an agreement lasts longer (C21, C40)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        game, cause = turn.game, (filed.cause,)
        us = game.party_of(filed.seat)
        turn.put(Var.MONITORS, (us,), 1, "monitors", cause, ("C21",))
        for bloc in game.printed.parties[us].blocs:
            if bloc.hardline:
                mood = game.constants.monitors_hardliners
                turn.move(Var.MOOD, (bloc.id,), mood, "monitors", cause, ("C21",))
