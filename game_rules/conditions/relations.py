"""What stands between two parties, and what that leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.coordination import official_rooms
from game_rules.ids import ActionId, ChannelId, Mission, PartyId, SeatId, Stage
from game_rules.ledger import Var
from game_rules.orders import OnPartyIssue, Particulars, TowardParty
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class Unset:
    """Something between us and the other party is not so yet."""

    lasts: ClassVar[bool] = True

    var: Var
    no: No
    claim: str

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        if game.between(self.var, game.party_of(seat), order.party):
            return refused(self.no, self.claim, party=order.party)
        return None


@dataclass(frozen=True, slots=True)
class Already:
    """Something between us and the other party is so."""

    lasts: ClassVar[bool] = True

    var: Var
    no: No
    claim: str

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        if game.between(self.var, game.party_of(seat), order.party):
            return None
        return refused(self.no, self.claim, party=order.party)


@dataclass(frozen=True, slots=True)
class EmbassyNotShut:
    """Our embassy there is not closed, so that there is something to work with (C26)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty | OnPartyIssue)
        if game.mission(game.party_of(seat), order.party) is Mission.CLOSED:
            return refused(No.EMBASSY_CLOSED, "C45", party=order.party)
        return None


@dataclass(frozen=True, slots=True)
class OnlyAt:
    """Possible on one rung of the ladder only."""

    lasts: ClassVar[bool] = True

    rung: Stage

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        now = game.stage(game.party_of(seat), order.party)
        if now is self.rung:
            return None
        return refused(No.NOT_ON_THIS_RUNG, "C19", stage=now.value, wanted=self.rung.value)


@dataclass(frozen=True, slots=True)
class WeTrust:
    """We trust them so far; how far they trust us we can only guess."""

    lasts: ClassVar[bool] = True

    least: str

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        have = game.now(Var.TRUST, game.party_of(seat), order.party)
        need: int = getattr(game.constants, self.least)
        if have >= need:
            return None
        return refused(
            No.TOO_LITTLE_TRUST, "C27", party=order.party, have=have // 10, need=need // 10
        )


def _rooms_with(game: Game, seat: SeatId, them: PartyId) -> list[ChannelId]:
    """The channels in which officials of our side and of another sit together, as far as a seat
    can know of them: what a hidden room does must not show in the choices of those outside (C12).
    """
    pair = {game.party_of(seat), them}
    return [
        channel
        for channel in official_rooms(game, seat)
        if pair <= {game.party_of(member) for member in game.printed.members[channel]}
    ]


@dataclass(frozen=True, slots=True)
class OfficialsTalk:
    """Officials of both have got somewhere on some question, as far as this seat can know."""

    lasts: ClassVar[bool] = True

    least: str

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        need: int = getattr(game.constants, self.least)
        talked = any(
            game.now(Var.PROGRESS, channel, issue) >= need
            for channel in _rooms_with(game, seat, order.party)
            for issue in game.printed.issues
        )
        return None if talked else refused(No.TOO_LITTLE_TALK, "C27", need=need // 10)


@dataclass(frozen=True, slots=True)
class AgreedInTalk:
    """Officials of both sides have agreed to meet in this round, as far as this seat can know: what
    two must do together is settled in talk first, never by two blind orders (C11).
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        for channel in _rooms_with(game, seat, order.party):
            if any(game.is_agreed(channel, issue) for issue in game.printed.issues):
                return None
        return refused(No.NOTHING_AGREED, "C11", party=order.party)


@dataclass(frozen=True, slots=True)
class Wronged:
    """Something was lately done to us that one can protest about (C19)."""

    lasts: ClassVar[bool] = True

    blows: frozenset[ActionId]
    """The acts of the other side that are worth a protest."""

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        us = game.party_of(seat)
        last = max(game.now(Var.WRONGED, us), self._last_blow(game, order.party))
        if last and game.round - last <= game.constants.grievance_rounds:
            return None
        return refused(No.NO_GRIEVANCE, "C19", party=order.party)

    def _last_blow(self, game: Game, them: PartyId) -> int:
        """The round in which the other side last did such a thing."""
        rounds = [
            played.round
            for played in game.played
            if played.action in self.blows and game.party_of(played.seat) == them
        ]
        return max(rounds, default=0)


@dataclass(frozen=True, slots=True)
class NotDoneBefore:
    """Our country has not done this in this game: it can be meant only once."""

    lasts: ClassVar[bool] = True

    action: ActionId
    claim: str = "C16"

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        us = game.party_of(seat)
        for played in game.played:
            if played.action == self.action and game.party_of(played.seat) == us:
                return refused(No.DONE_BEFORE, self.claim, action=self.action)
        return None


@dataclass(frozen=True, slots=True)
class NotHalted:
    """Talks have not been called off for the coming round."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        if game.are_halted(game.party_of(seat), order.party):
            return refused(No.TALKS_HALTED, "C45")
        return None


@dataclass(frozen=True, slots=True)
class Mobilised:
    """Whether our army is called up already."""

    lasts: ClassVar[bool] = True

    already: bool

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if bool(game.now(Var.MOBILISED, game.party_of(seat))) is self.already:
            return None
        return refused(No.ARMY_CALLED_UP, "C10")


@dataclass(frozen=True, slots=True)
class CeasefireInReach:
    """Officials of both sides have agreed to meet in this round, or the other side offered a
    ceasefire in the last one (C11, C18).
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        offered = game.now(Var.CEASEFIRE_OFFER, order.party, game.party_of(seat))
        if offered and offered >= game.round - 1:
            return None
        return AgreedInTalk()(game, seat, order, intent)


@dataclass(frozen=True, slots=True)
class LineToStopAt:
    """Where a scenario says so, officials of both have come some way on where the guns should stop,
    as far as this seat can know (C18, C21).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        issue, need = game.printed.scenario.guns, game.constants.ceasefire_talk
        if issue is None or issue not in game.printed.issues:
            return None
        rooms = _rooms_with(game, seat, order.party)
        have = max((game.now(Var.PROGRESS, room, issue) for room in rooms), default=0)
        if have >= need:
            return None
        return refused(No.NO_LINE_YET, "C21", issue=issue, have=have // 10, need=need // 10)


@dataclass(frozen=True, slots=True)
class SomethingToWatch:
    """There is a text or a ceasefire that monitors could watch over, and ours have not been let in
    yet (C40).
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        us = game.party_of(seat)
        if game.now(Var.MONITORS, us):
            return refused(No.MONITORS_ARE_IN, "C40")
        if game.tabled or game.signed or game.is_after_war(us, order.party):
            return None
        return refused(No.NOTHING_TO_WATCH, "C40")
