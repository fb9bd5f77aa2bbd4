"""What a go-between brings about: contact, messages, a text of its own, pressure, and a guarantee
(C06, C18, C23, C40, C43).
"""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.calling import yet_to_call
from game_rules.fixed import ONE, scaled
from game_rules.ids import ChannelId, IssueId, OptionId, PartyId
from game_rules.ledger import Var
from game_rules.lives.channels import By, Move, may_move
from game_rules.news import Told
from game_rules.orders import InChannel, OnIssue, TowardParty
from game_rules.resolution import Filed, Resolution, factors
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class AcceptMediation:
    """A government calls in a go-between. When all who would sit in its room have done so, the
    room opens (C06).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, third = game.party_of(filed.seat), on.party
        turn.put(Var.MEDIATION, (us, third), 1, "mediation", cause, ("C06",))
        for other in game.others(us):
            pair = game.pair(us, other)
            turn.move(Var.TENSION, pair, constants.mediation_calm, "mediation", cause, ("C06",))
        for bloc in game.printed.parties[us].blocs:
            if bloc.hardline:
                pride = constants.mediation_pride
                turn.move(Var.MOOD, (bloc.id,), pride, "mediation", cause, ("C06",))
        turn.tell(Told.MEDIATION_ACCEPTED, ("C06",), party=us, toward=third)
        for channel in rooms_of(game, third):
            if not any(yet_to_call(game, channel)) and may_move(game, channel, Move.OPEN, By.ORDER):
                turn.put(Var.OPEN, (channel,), 1, "mediation", cause, ("C06",))
                turn.tell(Told.MEDIATION_BEGINS, ("C06",), party=third, channel=channel)


def rooms_of(game: Game, third: PartyId) -> list[ChannelId]:
    """The rooms in which a third party goes between others."""
    return [channel for channel, them in game.printed.go_betweens.items() if third in them]


@dataclass(frozen=True, slots=True)
class LendGoodOffices:
    """In this round officials meet almost as if embassies were open (C18, C43)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        third, cause = turn.game.party_of(filed.seat), (filed.cause,)
        for party in turn.game.printed.parties_in[on.channel]:
            turn.put(
                Var.GOOD_OFFICES, (party, third), turn.game.round, "mediation", cause, ("C18",)
            )
        _win_trust(turn, filed, on.channel)
        members = turn.game.printed.members[on.channel]
        turn.tell(Told.GOOD_OFFICES, ("C18", "C43"), members, channel=on.channel, seat=filed.seat)


@dataclass(frozen=True, slots=True)
class Shuttle:
    """A question moves on though nobody meets: as far as both sides trust the messenger. Now and
    then a message does not arrive as it was meant, and the messenger is blamed (C23, C43).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        third, subject = game.party_of(filed.seat), (on.channel, on.issue)
        members = game.printed.members[on.channel]
        learns = constants.shuttle_learns
        turn.move(Var.KNOWLEDGE, (filed.seat,), learns, "mediation", cause, ("C43",))
        if turn.draw("shuttle", " ".join((filed.seat, *subject)), ONE) < (
            constants.shuttle_distorted
        ):
            parties = game.printed.parties_in[on.channel]
            misled = parties[turn.draw("misled", " ".join((filed.seat, *subject)), len(parties))]
            blamed = constants.shuttle_blamed
            turn.move(Var.TRUST, (misled, third), blamed, "mediation", cause, ("C23", "C43"))
            turn.tell(
                Told.MESSAGE_DISTORTED, ("C23",), members, channel=on.channel, issue=on.issue,
                seat=filed.seat, party=misled,
            )  # fmt: skip
            return
        trust = _least_trust(turn.before, on.channel, third)
        terms = {
            "step": constants.shuttle_step,
            "trusted": constants.shuttle_floor + scaled(trust, ONE - constants.shuttle_floor),
            "fullness": _room_left(turn.before, on.channel, on.issue),
        }
        gained = scaled(*terms.values())
        moved = turn.move(
            Var.PROGRESS, subject, gained, "mediation", cause, ("C23", "C43"), factors(**terms)
        )
        _win_trust(turn, filed, on.channel)
        now = turn.cells.get((Var.PROGRESS, *subject), 0)
        turn.tell(
            Told.SHUTTLED, ("C23", "C43"), members, channel=on.channel, issue=on.issue,
            seat=filed.seat, points=moved // 10, now=now // 10,
        )  # fmt: skip


def _least_trust(game: Game, channel: ChannelId, third: PartyId) -> int:
    """How far the one who trusts it least takes a go-between at its word, in tenths."""
    return min(game.now(Var.TRUST, party, third) for party in game.printed.parties_in[channel])


def _room_left(game: Game, channel: ChannelId, issue: IssueId) -> int:
    """What is left of a step as talks near all that talk alone can do, in thousandths."""
    done = game.now(Var.PROGRESS, channel, issue)
    return ONE - done * ONE // game.constants.session_fullness


def _win_trust(turn: Resolution, filed: Filed, channel: ChannelId) -> None:
    """An errand that went well is remembered on every side (C43)."""
    third = turn.game.party_of(filed.seat)
    for party in turn.game.printed.parties_in[channel]:
        won = turn.game.constants.mediation_trust
        turn.move(Var.TRUST, (party, third), won, "mediation", (filed.cause,), ("C43",))


@dataclass(frozen=True, slots=True)
class WriteSingleText:
    """One text for both sides to cross things out in. Whoever knows the parties well writes
    something into it that neither had thought of (C43).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIssue)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        subject, members = (on.channel, on.issue), game.printed.members[on.channel]
        terms = {
            "step": constants.single_text_step,
            "fullness": _room_left(turn.before, on.channel, on.issue),
        }
        gained = scaled(*terms.values())
        turn.move(Var.PROGRESS, subject, gained, "mediation", cause, ("C43",), factors(**terms))
        turn.tell(
            Told.SINGLE_TEXT, ("C43",), members, channel=on.channel, issue=on.issue,
            seat=filed.seat,
        )  # fmt: skip
        knows = game.now(Var.KNOWLEDGE, filed.seat) >= constants.single_text_knowledge
        ripe = turn.cells.get((Var.PROGRESS, *subject), 0) >= constants.single_text_finds
        option = _best_unthought_of(game, on.channel, on.issue) if knows and ripe else None
        if option is None:
            return
        turn.put(Var.FOUND, (*subject, option), 1, "discovery", cause, ("C43",))
        for party in game.printed.parties_in[on.channel]:
            turn.put(Var.KNOWN, (party, on.issue, option), 1, "discovery", cause, ("C43",))
        turn.tell(Told.FOUND, ("C43",), members, channel=on.channel, issue=on.issue, option=option)


def _best_unthought_of(game: Game, channel: ChannelId, issue: IssueId) -> OptionId | None:
    """Of what the room has not thought of, the option that outsiders take to be best for all: the
    one with the largest product of what it is guessed to be worth; no other is ever found so.
    """
    printed, best, most = game.printed, None, 0
    for option in printed.options_of(issue):
        guess, product = printed.issues[issue].by_id[option].guess, 1
        for party in printed.parties_in[channel]:
            product *= max(1, guess.get(party, 0))
        if (issue, option) in printed.hidden and product > most:
            best, most = option, product
    return None if best is None or game.now(Var.FOUND, channel, issue, best) else best


@dataclass(frozen=True, slots=True)
class PressParty:
    """A power lets a party feel what it would cost to say no: no deal is worth less to it, and what
    it signs under that is brittle (C10, C16, C44).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        for var, subject, by, claims in (
            (Var.NO_DEAL, (them,), constants.press_no_deal, ("C10", "C44")),
            (Var.COERCION, (us, them), constants.press_coercion, ("C10", "C16")),
            (Var.RESENTMENT, (them, us), constants.press_resentment, ("C16",)),
            (Var.TRUST, (them, us), constants.press_trust, ("C43", "C44")),
        ):
            turn.move(var, subject, by, "mediation", cause, claims)
        hearers = dict.fromkeys((filed.seat, *game.officials_of(them)))
        turn.tell(
            Told.PRESSED, ("C10", "C44"), tuple(hearers), party=us, toward=them, seat=filed.seat
        )


@dataclass(frozen=True, slots=True)
class StandBehind:
    """A third party promises to stand behind what is agreed, with troops if need be: it holds
    longer, and those it protects are tied to it (C21, C40).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        us, cause = turn.game.party_of(filed.seat), (filed.cause,)
        turn.put(Var.GUARANTEE, (us,), 1, "mediation", cause, ("C21", "C40"))
        for party in turn.game.printed.parties_in[on.channel]:
            tied = turn.game.constants.guarantee_coercion
            turn.move(Var.COERCION, (us, party), tied, "mediation", cause, ("C40",))
        turn.tell(Told.GUARANTEED, ("C21", "C40"), party=us, seat=filed.seat)
