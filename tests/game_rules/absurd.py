"""Acts that have the right shape and no sense: unknown names, wrong particulars, old versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from game_rules.catalogue import CATALOGUE
from game_rules.ids import (
    ActionId,
    BlocId,
    ChannelId,
    DraftId,
    Hand,
    IssueId,
    OptionId,
    PartyId,
    Phase,
    SeatId,
)
from game_rules.orders import (
    Act,
    AnswerPromise,
    BeginBriefing,
    CloseRound,
    EndGame,
    HandOver,
    InChannel,
    MarkNeed,
    MeetOn,
    OfferPromise,
    OnBloc,
    OnIdea,
    OnIssue,
    OnOption,
    OnPartyIssue,
    OnPartyOption,
    OnText,
    OpenRound,
    Order,
    Particulars,
    PauseClock,
    Plain,
    ResumeClock,
    SealOrders,
    ShiftClock,
    SponsorDraft,
    TakeBackPromise,
    Term,
    Terms,
    TowardParty,
    UnsealOrders,
    WriteDraft,
)
from game_rules.promises import PromisedAct, PromiseId, ToKeepSilent, ToPlay, ToVote
from game_rules.shapes import FURTHEST
from game_rules.state import Game

NOWHERE = "no-such-thing"
LONGEST = "x" * 48


class Words:
    """Names to talk nonsense with: those of this game, and some of no game."""

    def __init__(self, chance: Random, game: Game) -> None:
        self.chance = chance
        printed = game.printed
        self.issues = self._some(printed.issues)
        self.options = self._some(
            [option.id for issue in printed.scenario.issues for option in issue.options]
        )
        self.channels = self._some(printed.channels)
        self.parties = self._some(printed.parties)
        self.seats = self._some(printed.seats)
        self.blocs = self._some(printed.blocs)
        self.drafts = self._some(game.drafts)
        self.promises = self._some(game.promises)
        self.actions = self._some(CATALOGUE)

    @staticmethod
    def _some(known: Any) -> Sequence[str]:
        return [*known, *known, NOWHERE, LONGEST]

    def issue(self) -> IssueId:
        return IssueId(self.chance.choice(self.issues))

    def option(self) -> OptionId:
        return OptionId(self.chance.choice(self.options))

    def channel(self) -> ChannelId:
        return ChannelId(self.chance.choice(self.channels))

    def party(self) -> PartyId:
        return PartyId(self.chance.choice(self.parties))

    def seat(self) -> SeatId:
        return SeatId(self.chance.choice(self.seats))

    def bloc(self) -> BlocId:
        return BlocId(self.chance.choice(self.blocs))

    def draft(self) -> DraftId:
        return DraftId(self.chance.choice(self.drafts))

    def promise(self) -> PromiseId:
        return PromiseId(self.chance.choice(self.promises))

    def action(self) -> ActionId:
        return ActionId(self.chance.choice([*self.actions, NOWHERE, LONGEST]))

    def promised(self) -> PromisedAct:
        make: Callable[[], PromisedAct] = self.chance.choice(
            (
                ToKeepSilent,
                lambda: ToPlay(self.action(), self.chance.random() < 0.5),
                lambda: ToVote(self.draft(), self.version(), self.chance.random() < 0.5),
            )
        )
        return make()

    def offer(self) -> OfferPromise:
        """A promise of anybody to anybody, to themselves too."""
        due = self.chance.choice((1, 2, 3, 5, 99))
        line = self.chance.choice((0, 1, 9_999))
        return OfferPromise(self.channel(), self.seat(), self.seat(), self.promised(), due, line)

    def terms(self) -> Terms:
        return tuple(Term(self.issue(), self.option()) for _ in range(self.chance.randrange(8)))

    def version(self) -> int:
        return self.chance.choice((1, 1, 1, 2, 3, 9999))

    def moment(self) -> int:
        return self.chance.choice((0, 1, 1_700_000_000_000, FURTHEST))

    def particulars(self) -> Particulars:
        make: Callable[[], Particulars] = self.chance.choice(
            (
                Plain,
                lambda: TowardParty(self.party()),
                lambda: OnIssue(self.channel(), self.issue()),
                lambda: OnOption(self.issue(), self.option()),
                lambda: OnIdea(self.channel(), self.issue(), self.option()),
                lambda: OnText(self.draft(), self.version(), self.chance.random() < 0.5),
                lambda: OnBloc(self.bloc()),
                lambda: InChannel(self.channel()),
                lambda: OnPartyIssue(self.party(), self.issue()),
                lambda: OnPartyOption(self.party(), self.issue(), self.option()),
            )
        )
        return make()

    def orders(self) -> tuple[Order, ...]:
        return tuple(
            Order(ActionId(self.chance.choice(self.actions)), self.particulars())
            for _ in range(self.chance.randrange(8))
        )


def absurd_act(chance: Random, game: Game) -> Act:
    """Any act at all, filled in without a thought."""
    word = Words(chance, game)
    willing = chance.random() < 0.7
    make: Callable[[], Act] = chance.choice(
        (
            lambda: SealOrders(word.orders()),
            lambda: SealOrders(word.orders()[:1]),
            UnsealOrders,
            lambda: MeetOn(word.channel(), word.issue(), willing),
            lambda: WriteDraft(word.channel(), None, chance.choice((0, 7)), word.terms()),
            lambda: WriteDraft(word.channel(), word.draft(), word.version(), word.terms()),
            lambda: SponsorDraft(word.draft(), word.version(), willing),
            word.offer,
            lambda: AnswerPromise(word.promise(), willing),
            lambda: TakeBackPromise(word.promise()),
            lambda: MarkNeed(word.channel(), chance.choice((word.issue(), None))),
            lambda: BeginBriefing(word.moment()),
            lambda: OpenRound(word.moment()),
            lambda: CloseRound(
                chance.choice((game.round or 1, 1, 99)),
                chance.choice((game.phase is Phase.BRINK, True, False)),
                word.moment(),
                word.moment(),
            ),
            lambda: PauseClock(word.moment()),
            lambda: ResumeClock(word.moment()),
            lambda: ShiftClock(chance.choice((-3600, 0, 3600)), word.moment()),
            lambda: HandOver(word.seat(), chance.choice(list(Hand))),
            EndGame,
        )
    )
    return make()
