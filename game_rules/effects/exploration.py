"""Workshops, and talk of what governments rule out (C57, C60, C73, C75, C76)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.ids import ChannelId, IssueId, PartyId, Sanction
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import InChannel, OnIssue
from game_rules.resolution import Filed, Resolution
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class JoinWorkshop:
    """The seat comes to solve a problem together; with somebody of the other side it is a
    workshop, alone it is a meeting like others.
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        turn.meeting(on.channel, on.issue).workshop.append(filed)


@dataclass(frozen=True, slots=True)
class ExploreGreyArea:
    """The dialogue speaks of what governments rule out: the only way to ideas beyond a red line.
    It goes beyond its place, and the other side may take it for a hint (C73, C75, C76).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        party = game.party_of(filed.seat)
        told_first = is_forewarned(game, on.channel, party)
        backed = told_first or game.now(Var.SANCTION, on.channel) >= Sanction.TACIT
        step = constants.grey_backed if backed else constants.grey_overreach
        turn.put(Var.GREY, (on.channel, on.issue), 1, "grey-area", cause, ("C76",))
        turn.move(
            Var.PROGRESS, (on.channel, on.issue), constants.grey_step, "grey-area", cause, ("C76",)
        )
        turn.move(Var.OVERREACH, (on.channel,), step, "grey-area", cause, ("C73",))
        if not told_first:
            turn.put(Var.SIGNAL, (on.channel, party), game.round, "grey-area", cause, ("C75",))
        members = game.printed.members[on.channel]
        turn.tell(Told.GREY_EXPLORED, ("C76",), members, channel=on.channel, issue=on.issue)
        _find_beyond_red_lines(turn, filed, on.channel, on.issue)


def _find_beyond_red_lines(
    turn: Resolution, filed: Filed, channel: ChannelId, issue: IssueId
) -> None:
    game = turn.game
    for option in game.printed.options_of(issue):
        found = (channel, issue, option)
        hidden = (issue, option) in game.printed.hidden
        if not hidden or not game.is_red_for_anybody(issue, option):
            continue
        if not game.now(Var.FOUND, *found):
            turn.put(Var.FOUND, found, 1, "discovery", (filed.cause,), ("C60", "C76"))
            members = game.printed.members[channel]
            turn.tell(Told.FOUND, ("C60",), members, channel=channel, issue=issue, option=option)


def is_forewarned(game: Game, channel: ChannelId, party: PartyId) -> bool:
    """Whether members have told the officials of their party what they are about to speak of."""
    told = game.now(Var.FOREWARNED, channel, party)
    return told > 0 and game.round - told <= game.constants.forewarning_rounds


@dataclass(frozen=True, slots=True)
class TellOwnOfficials:
    """Our officials hear first what the dialogue is going to speak of, so that nobody takes it for
    a promise (C56, C75).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        game = turn.game
        party = game.party_of(filed.seat)
        turn.put(
            Var.FOREWARNED,
            (on.channel, party),
            game.round,
            "grey-area",
            (filed.cause,),
            ("C56", "C75"),
        )
        turn.tell(
            Told.FOREWARNED,
            ("C75",),
            (filed.seat, *game.officials_of(party)),
            channel=on.channel,
            seat=filed.seat,
            party=party,
        )


@dataclass(frozen=True, slots=True)
class Disavow:
    """Our government says that a dialogue does not speak for it: popular with the hard of hearing,
    and doors stay half shut for a while (C73, C74).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        constants, cause = turn.game.constants, (filed.cause,)
        party = turn.game.party_of(filed.seat)
        until = turn.game.round + constants.disavowal_rounds
        claims = ("C73", "C74")
        turn.put(Var.DISAVOWED, (party, on.channel), until, "overreach", cause, claims)
        turn.put(Var.OVERREACH, (on.channel,), 0, "overreach", cause, claims)
        turn.put(Var.SANCTION, (on.channel,), Sanction.NONE, "overreach", cause, claims)
        turn.move(Var.SUPPORT, (party,), constants.disavowal_support, "overreach", cause, ("C73",))
        turn.tell(Told.DISAVOWED, claims, party=party, channel=on.channel)


@dataclass(frozen=True, slots=True)
class BackDialogue:
    """Our government lets it be known, without a word in writing, that it has nothing against a
    dialogue: doors open further (C56).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        turn.put(Var.SANCTION, (on.channel,), Sanction.TACIT, "backing", (filed.cause,), ("C56",))
        party = turn.game.party_of(filed.seat)
        hearers = dict.fromkeys((filed.seat, *turn.game.printed.members[on.channel]))
        turn.tell(Told.BACKED, ("C56",), hearers, party=party, channel=on.channel)
