"""Art, students, aid, faith, the past, and the street (C17, C29, C31, C33, C50, C63)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.effects.contact import warm
from game_rules.effects.gestures import worn_thin
from game_rules.fixed import scaled
from game_rules.ids import PartyId, Role, Sector
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import InChannel, OnBloc, TowardParty
from game_rules.resolution import Claims, Filed, Resolution


@dataclass(frozen=True, slots=True)
class ExchangeStudents:
    """For some rounds students of each people live with the other; a scholar who sends them learns
    as well (C29, C33).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        own = game.party_of(filed.seat)
        pair = game.pair(own, on.party)
        turn.put(Var.EXCHANGE, pair, constants.exchange_rounds, "contact", cause, ("C29", "C33"))
        if game.seat(filed.seat).role is Role.ACADEMIC:
            turn.move(
                Var.CRAFT, (filed.seat,), constants.exchange_craft, "craft", cause, ("C01", "C29")
            )
        turn.tell(Told.STUDENTS_EXCHANGED, ("C29",), party=own, toward=on.party, seat=filed.seat)


@dataclass(frozen=True, slots=True)
class WarmThoseHelped:
    """Who is helped thinks better of the helper (C17, C63)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game = turn.game
        own = game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        gained = scaled(game.constants.aid_image, fading)
        turn.move(Var.IMAGE, (on.party, own), gained, "contact", (filed.cause,), ("C17", "C63"))


@dataclass(frozen=True, slots=True)
class AppealTogether:
    """Believers of both sides speak with one voice: both peoples are moved, and the groups of
    believers most (C31).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        game = turn.game
        own = game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        sides = {game.party_of(seat) for seat in game.printed.members[on.channel]}
        for other in game.others(own):
            if other in sides:
                for pair in ((own, other), (other, own)):
                    warm(turn, pair, "appeal_image", filed.cause, ("C31",), fading)
        for party in game.printed.parties:
            if party in sides:
                move_groups(turn, filed, party, Sector.FAITH, "faith_mood", ("C31",), fading)
        turn.tell(Told.APPEALED, ("C31",), seat=filed.seat)


def move_groups(
    turn: Resolution,
    filed: Filed,
    party: PartyId,
    sector: Sector,
    constant: str,
    claims: Claims,
    fading: int,
) -> None:
    """Move the mood of those groups of a country that are made of such people."""
    by: int = getattr(turn.game.constants, constant)
    for bloc in turn.game.printed.parties[party].blocs:
        if sector in bloc.sectors:
            turn.move(Var.MOOD, (bloc.id,), scaled(by, fading), "mood", (filed.cause,), claims)


@dataclass(frozen=True, slots=True)
class FacePast:
    """Two peoples look at what they did to each other: less is left unforgiven, and it will be
    harder to start again (C63).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, cause = turn.game, (filed.cause,)
        own = game.party_of(filed.seat)
        for pair in ((own, on.party), (on.party, own)):
            less = game.constants.healing_resentment
            turn.move(Var.RESENTMENT, pair, less, "healing", cause, ("C63",))


@dataclass(frozen=True, slots=True)
class RallyForTalks:
    """A square full of people: the group behind it warms to a deal, and hardliners cool (C50)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnBloc)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        own = game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        moved = scaled(constants.rally_mood, fading)
        turn.move(Var.MOOD, (on.bloc,), moved, "mood", cause, ("C50",))
        for bloc in game.printed.parties[own].blocs:
            if bloc.hardline and bloc.id != on.bloc:
                turn.move(Var.MOOD, (bloc.id,), constants.rally_answer, "mood", cause, ("C50",))
        turn.tell(Told.RALLIED_FOR, ("C50",), party=own, seat=filed.seat)


@dataclass(frozen=True, slots=True)
class RallyAgainstTalks:
    """The same square against any deal: the group behind it cools, hardliners organise, and the
    government stands weaker (C50).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnBloc)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        own = game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        turn.move(
            Var.MOOD, (on.bloc,), -scaled(constants.rally_mood, fading), "mood", cause, ("C50",)
        )
        lost = scaled(constants.rally_support, fading)
        turn.move(Var.SUPPORT, (own,), lost, "mood", cause, ("C50",))
        for bloc in game.printed.parties[own].blocs:
            if bloc.hardline:
                more = scaled(constants.rally_organises, fading)
                turn.move(Var.ORGANISED, (bloc.id,), more, "mood", cause, ("C50",))
        turn.tell(Told.RALLIED_AGAINST, ("C50",), party=own, seat=filed.seat)
