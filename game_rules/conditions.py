"""Why not: the conditions that actions are composed of, each named as a rulebook would name it.

A condition is asked twice. When orders are sealed it may count on what stands earlier in the same
envelope and on meetings that have been agreed for this round; when they are carried out it looks
at how things really stand by then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import IssueId, Mission, OptionId, PartyId, SeatId, Stage
from game_rules.ledger import Var
from game_rules.orders import OnIdea, OnIssue, OnOption, OnText, Particulars, TowardParty
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


def _intends(intent: Intent, issue: IssueId, option: OptionId) -> bool:
    """Whether the seat will have put this option into its mandate by then."""
    asked = [order.particulars for order in intent or ()]
    return any(
        isinstance(it, OnOption | OnIdea) and (it.issue, it.option) == (issue, option)
        for it in asked
    )


@dataclass(frozen=True, slots=True)
class AgendaAgreed:
    """A member of each side has said "we meet on this"."""

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        if game.is_agreed(order.channel, order.issue):
            return None
        return refused(No.NO_AGENDA, "C11", issue=order.issue, channel=order.channel)


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
class NotYetSayable:
    """The mandate does not hold it yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        if game.may_say(game.party_of(seat), order.issue, order.option):
            return refused(No.ALREADY_MAY_SAY, "C46", issue=order.issue, option=order.option)
        return None


@dataclass(frozen=True, slots=True)
class NoRedLine:
    """It is not one of our red lines; only good advice can move those (C14)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        if order.option in game.printed.parties[game.party_of(seat)].red_lines.get(order.issue, ()):
            return refused(No.RED_LINE, "C14", issue=order.issue, option=order.option)
        return None


@dataclass(frozen=True, slots=True)
class HeardInCapital:
    """The capital has heard of it: officials cannot speak of what only a dialogue knows."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        if game.knows(game.party_of(seat), order.issue, order.option):
            return None
        return refused(No.UNHEARD_OF, "C60", issue=order.issue, option=order.option)


@dataclass(frozen=True, slots=True)
class EnoughMeetings:
    """The dialogue has met often enough on the issue; a meeting agreed for this round counts
    (C67).
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        held = game.now(Var.SESSIONS, order.channel, order.issue)
        coming = 1 if intent is not None and game.is_agreed(order.channel, order.issue) else 0
        wanted = game.constants.recommend_sessions
        if held + coming >= wanted:
            return None
        return refused(No.TOO_FEW_SESSIONS, "C67", issue=order.issue, count=held, wanted=wanted)


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
        option = game.printed.issues[order.issue].by_id[order.option]
        if option.locked or not game.may_say(game.party_of(seat), order.issue, order.option):
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
        red = order.option in game.printed.parties[party].red_lines.get(order.issue, ())
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


@dataclass(frozen=True, slots=True)
class BindsItsParty:
    """The seat is the one that signs for its party: a minister does so only where no head sits."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if seat in game.signers():
            return None
        return refused(No.NOT_YOUR_ROLE, "C39", action="vote-on-text")


@dataclass(frozen=True, slots=True)
class TextStands:
    """The text that the vote was cast on still lies on the table, word for word (C11)."""

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnText)
        text = game.text()
        if text is None:
            return refused(No.NO_TEXT, "C11")
        if (text.id, text.version) != (order.draft, order.version):
            return refused(No.OLD_VERSION, "C11", draft=text.id, version=text.version)
        return None


@dataclass(frozen=True, slots=True)
class YesWithinMandate:
    """A yes binds, so every line of the text must be in the mandate by then (C46, C14); a no is
    always free.
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnText)
        text = game.text()
        if text is None or not order.yes:
            return None
        party = game.party_of(seat)
        for term in text.terms:
            if not game.may_say(party, term.issue, term.option) and not _intends(
                intent, term.issue, term.option
            ):
                return refused(No.OUTSIDE_MANDATE, "C46", issue=term.issue, option=term.option)
        return None


@dataclass(frozen=True, slots=True)
class EmbassyNotFull:
    """Our embassy there is not fully open yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        if game.mission(game.party_of(seat), order.party) is Mission.FULL:
            return refused(No.EMBASSY_OPEN, "C26", party=order.party)
        return None


@dataclass(frozen=True, slots=True)
class LadderAtMost:
    """Open while the two parties stand at or below this rung of the ladder (C45)."""

    lasts: ClassVar[bool] = True

    rung: Stage

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        now = game.stage(game.party_of(seat), order.party)
        if now > self.rung:
            return refused(No.LADDER_TOO_HIGH, "C45", stage=now.value, wanted=self.rung.value)
        return None


@dataclass(frozen=True, slots=True)
class LadderAtLeast:
    """Some pair of parties that includes ours stands on this rung or higher."""

    lasts: ClassVar[bool] = True

    rung: Stage

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        party = game.party_of(seat)
        now = max(game.stage(party, other) for other in game.others(party))
        if now >= self.rung:
            return None
        return refused(No.LADDER_TOO_LOW, "C19", stage=now.value, wanted=self.rung.value)
