"""What governments break off, look after, turn down, build together and do in the dark (C04, C08,
C19, C27), and what a great name does for a dialogue (C31).
"""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.effects.gestures import Gesture
from game_rules.fixed import ONE
from game_rules.ids import Mission
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import InChannel, TowardParty
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class BreakRelations:
    """Both embassies shut at once: who breaks with the other is sent home there too (C45)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        us, cause = turn.game.party_of(filed.seat), (filed.cause,)
        for one, other in ((us, on.party), (on.party, us)):
            turn.put(Var.MISSION, (one, other), Mission.CLOSED, "embassy", cause, ("C45",))


@dataclass(frozen=True, slots=True)
class GuardCitizens:
    """Our people abroad are looked after: for some rounds nothing that happens to them is laid at
    the door of our government (C04).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        game = turn.game
        until = game.round + game.constants.citizens_rounds
        us = game.party_of(filed.seat)
        turn.put(Var.GUARDED, (us,), until, "citizens", (filed.cause,), ("C04",))


@dataclass(frozen=True, slots=True)
class RejectText:
    """Who turns down what would have done the country good has to explain it to those who saw
    that: it costs political capital (C12).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        game, us = turn.game, turn.game.party_of(filed.seat)
        text = game.text() or game.signed
        if text is not None and game.value(us, text.terms) > game.now(Var.NO_DEAL, us):
            price = game.constants.reject_capital
            turn.move(Var.CAPITAL, (us,), price, "text-rejected", (filed.cause,), ("C12",))


@dataclass(frozen=True, slots=True)
class ShareWarnings:
    """Two services warn each other of raids for some rounds, and the one that was warned takes the
    other at its word (C27).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us = game.party_of(filed.seat)
        until = game.round + constants.warning_rounds
        turn.put(Var.WARNED, game.pair(us, on.party), until, "warnings", cause, ("C27",))
        trust = constants.warning_won
        turn.move(Var.TRUST, (on.party, us), trust, "warnings", cause, ("C27",))


@dataclass(frozen=True, slots=True)
class BuildTogether:
    """A plant, a satellite, a laboratory: what both build makes any deal worth more to both, as far
    as side payments may go (C27).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us = game.party_of(filed.seat)
        for giver, taker in ((us, on.party), (on.party, us)):
            room = constants.loan_cap - game.now(Var.SIDE_PAYMENT, giver, taker)
            sweet = min(constants.venture_sweetens, max(0, room))
            turn.move(Var.SIDE_PAYMENT, (giver, taker), sweet, "venture", cause, ("C27",))


@dataclass(frozen=True, slots=True)
class StirUnrest:
    """Money and rumours in the dark: their government loses support, and nobody there can say by
    whose hand, unless it comes out (C08).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants = turn.game, turn.game.constants
        us, them = game.party_of(filed.seat), on.party
        lost = constants.unrest_support
        turn.move(Var.SUPPORT, (them,), lost, "unrest", (Cause("unrest"),), ("C08",))
        if turn.draw("unrest", us, ONE) >= constants.unrest_exposed:
            turn.tell(Told.UNREST_STIRRED, ("C08",), turn.people_of(us), party=us, toward=them)
            return
        Gesture(-90, Told.UNREST_EXPOSED)(turn, filed)
        resented = constants.unrest_resentment
        turn.move(Var.RESENTMENT, (them, us), resented, "unrest", (filed.cause,), ("C08",))


@dataclass(frozen=True, slots=True)
class VisitCapitals:
    """Somebody with a great name calls in person: in this round and the next, doors open wide for
    what the dialogue has to say. The name is risked, and it is easily said that an amateur plays
    at statesman (C31, C73).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        turn.put(Var.EMINENT, (on.channel,), game.round + 1, "visit", cause, ("C31",))
        staked = constants.eminent_stake
        turn.move(Var.REPUTATION, (filed.seat,), staked, "visit", cause, ("C31",))
        overreach = constants.eminent_overreach
        turn.move(Var.OVERREACH, (on.channel,), overreach, "visit", cause, ("C73",))
        members = game.printed.members[on.channel]
        turn.tell(Told.CAPITALS_VISITED, ("C31",), members, seat=filed.seat, channel=on.channel)
