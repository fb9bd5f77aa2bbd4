"""Public acts towards another party, and what the country makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game_rules.agreement import is_held
from game_rules.constants import EFFICACY
from game_rules.fixed import ONE, power, scaled
from game_rules.ids import ActionId, PartyId, Track
from game_rules.ledger import Factor, Var
from game_rules.news import Told
from game_rules.orders import TowardParty
from game_rules.resolution import Filed, Resolution, factors

STRIKE: Final = ActionId("order-strike")


@dataclass(frozen=True, slots=True)
class Gesture:
    """A public act towards another party; its weight says how hostile (below 0) or friendly it is,
    in tenths (C19).
    """

    weight: int
    told: Told

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        show(turn, filed, on.party, self.weight)
        claims = ("C17", "C19") if self.weight > 0 else ("C10", "C19")
        by = turn.game.party_of(filed.seat)
        turn.tell(self.told, claims, party=by, toward=on.party, seat=filed.seat)


def show(turn: Resolution, filed: Filed, at: PartyId, weight: int) -> None:
    """What a public act of this weight towards a party does to tension, trust and pictures."""
    game, constants = turn.game, turn.game.constants
    by = game.party_of(filed.seat)
    if weight < 0:
        force, fading, reach = -weight, ONE, _held(turn, filed, at)
        tension, trust, image = (
            constants.hostile_tension,
            -constants.hostile_trust,
            -constants.hostile_image,
        )
    else:
        force, fading, reach = weight, worn_thin(turn, filed), _reach(turn, filed)
        tension, trust, image = (
            -constants.friendly_tension,
            constants.friendly_trust,
            constants.friendly_image,
        )
    terms = factors(hostility=-weight, repetition=fading)
    calm = {} if reach == ONE else {"track" if weight > 0 else "watched": reach}
    calming = factors(hostility=-weight, repetition=fading, **calm)
    cause, claims = (filed.cause,), ("C17", "C19") if weight > 0 else ("C10", "C19")
    calmed = scaled(force, tension, fading, reach)
    why = (*claims, "C21") if "watched" in calm else claims
    turn.move(Var.TENSION, game.pair(by, at), calmed, "gesture", cause, why, calming)
    believed = scaled(force, trust, fading)
    turn.move(Var.TRUST, (at, by), believed, "gesture", cause, claims, terms)
    seen = scaled(force, image, fading)
    turn.move(Var.IMAGE, (at, by), seen, "gesture", cause, ("C57",), terms)


def _reach(turn: Resolution, filed: Filed) -> int:
    """How far a friendly act calms two governments, in thousandths: that of people without office
    hardly at all where it burns (C63, C68).
    """
    if turn.game.is_official(filed.seat):
        return ONE
    return min(ONE, EFFICACY[Track.THREE][turn.before.worst_stage()])


def _held(turn: Resolution, filed: Filed, at: PartyId) -> int:
    """What is left of the tension of a hostile act between two whose ceasefire somebody watches, in
    thousandths; a blow ends it, and is worth no less (C21).
    """
    game, by = turn.game, turn.game.party_of(filed.seat)
    blow = filed.order.action == STRIKE
    return game.constants.watched_tension if is_held(game, by, at) and not blow else ONE


def worn_thin(turn: Resolution, filed: Filed) -> int:
    """What is left of a friendly act that a party has done before in the last rounds, in
    thousandths (C17: friendly words wear thin).
    """
    return power(turn.game.constants.repetition, _repeats(turn, filed))


def _repeats(turn: Resolution, filed: Filed) -> int:
    """How often the same party has done the same in the last rounds."""
    game, action = turn.game, filed.order.action
    party, since = game.party_of(filed.seat), game.round - game.constants.repetition_rounds
    return sum(
        1
        for played in game.played
        if played.action == action and played.round >= since and game.party_of(played.seat) == party
    )


@dataclass(frozen=True, slots=True)
class Ease:
    """Tension falls, or rises, by so many tenths besides what the gesture does."""

    constant: str
    claims: tuple[str, ...]

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        by: int = getattr(turn.game.constants, self.constant)
        pair = turn.game.pair(turn.game.party_of(filed.seat), on.party)
        turn.move(Var.TENSION, pair, by, "gesture", (filed.cause,), self.claims)


@dataclass(frozen=True, slots=True)
class Mood:
    """The country likes it, or does not. What wins applause wins less of it when it was done just
    before (C12); what costs applause costs it every time.
    """

    constant: str
    claims: tuple[str, ...]

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        by: int = getattr(turn.game.constants, self.constant)
        party = turn.game.party_of(filed.seat)
        terms: tuple[Factor, ...] = ()
        if by > 0:
            fading = power(turn.game.constants.hard_act_again, _repeats(turn, filed))
            by, terms = scaled(by, fading), factors(applause=by, repetition=fading)
        turn.move(Var.SUPPORT, (party,), by, "gesture", (filed.cause,), self.claims, terms)
