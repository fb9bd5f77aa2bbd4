"""Why advice cannot be written, brought to the capitals, or made a government's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import PartyId, Role, SeatId
from game_rules.ledger import Var
from game_rules.orders import OnIdea, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


def is_hosted(roles: Iterable[Role]) -> bool:
    """Whether somebody from a think tank is among those who meet (C59)."""
    return Role.THINK_TANK in roles


@dataclass(frozen=True, slots=True)
class EnoughMeetings:
    """The dialogue has met often enough on the issue; a meeting agreed for this round counts
    (C67). Where no think tank sits, whose people write things down, it takes longer (C59).
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        held = game.now(Var.SESSIONS, order.channel, order.issue)
        coming = 1 if intent is not None and game.is_agreed(order.channel, order.issue) else 0
        hosted = is_hosted(game.seat(each).role for each in game.printed.members[order.channel])
        further = 0 if hosted else game.constants.unhosted_sessions
        wanted = game.constants.recommend_sessions + further
        if held + coming >= wanted:
            return None
        claim = "C59" if further else "C67"
        return refused(No.TOO_FEW_SESSIONS, claim, issue=order.issue, count=held, wanted=wanted)


@dataclass(frozen=True, slots=True)
class EnoughProgress:
    """The dialogue has got far enough on the issue; a meeting agreed for this round may yet bring
    it there.
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        progress = game.now(Var.PROGRESS, order.channel, order.issue)
        wanted = game.constants.recommend_progress
        if progress >= wanted:
            return None
        if intent is not None and game.is_agreed(order.channel, order.issue):
            return None
        return refused(
            No.TOO_LITTLE_PROGRESS,
            "C67",
            issue=order.issue,
            points=progress // 10,
            wanted=wanted // 10,
        )


@dataclass(frozen=True, slots=True)
class SomethingNew:
    """It was hidden, or our own officials may not say it: advice on what they may say anyway is
    worth nothing.
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        if (order.issue, order.option) in game.printed.hidden:
            return None
        # whoever has no side advises only on what nobody thought of
        our_own = game.party_of(seat)
        if not game.is_third(seat) and not game.may_say(our_own, order.issue, order.option):
            return None
        return refused(No.NOTHING_NEW, "C58", issue=order.issue, option=order.option)


@dataclass(frozen=True, slots=True)
class NotRecommendedYet:
    """The dialogue has not given this advice before."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        if (order.channel, order.issue, order.option) in game.ideas:
            return refused(No.ALREADY_RECOMMENDED, "C58", issue=order.issue, option=order.option)
        return None


@dataclass(frozen=True, slots=True)
class Recommended:
    """There is such a recommendation, or this envelope drafts it first."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        if (order.channel, order.issue, order.option) in game.ideas:
            return None
        if any(each.particulars == order for each in intent or ()):
            return None
        return refused(No.NO_RECOMMENDATION, "C58", issue=order.issue, option=order.option)


@dataclass(frozen=True, slots=True)
class NotBriefedYet:
    """The capitals have not heard it in a better form: the same briefing again changes nothing."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        key = (order.channel, order.issue, order.option)
        if key not in game.ideas or any(
            (Var.UPTAKE, party, *key) not in game.cells for party in game.printed.parties
        ):
            return None
        if all(_is_heeded(game, party, order) for party in game.printed.parties):
            return refused(No.ALREADY_BRIEFED, "C58", issue=order.issue, option=order.option)
        return None


def _is_heeded(game: Game, party: PartyId, order: OnIdea) -> bool:
    uptake = game.now(Var.UPTAKE, party, order.channel, order.issue, order.option)
    return uptake >= game.constants.uptake_to_adopt


@dataclass(frozen=True, slots=True)
class Listening:
    """Our capital takes the advice seriously enough; for a red line, very seriously (C66, C70)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        party = game.party_of(seat)
        uptake = game.now(Var.UPTAKE, party, order.channel, order.issue, order.option)
        red = order.option in game.red_lines(party).get(order.issue, ())
        wanted = game.constants.uptake_for_red_line if red else game.constants.uptake_to_adopt
        if uptake >= wanted:
            return None
        return refused(
            No.NOT_LISTENING,
            "C66",
            "C70",
            issue=order.issue,
            option=order.option,
            percent=uptake // 10,
            wanted=wanted // 10,
        )


@dataclass(frozen=True, slots=True)
class NotAdoptedYet:
    """Our capital has not made it its own before."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        if game.now(Var.ADOPTED, game.party_of(seat), order.issue, order.option):
            return refused(No.ALREADY_ADOPTED, "C49", issue=order.issue, option=order.option)
        return None
