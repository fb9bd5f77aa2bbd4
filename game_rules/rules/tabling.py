"""What a text needs before it holds, and who can see to it: this is the one place that says so.

An official text comes to the table when an official on each side stands behind it. So whoever
stands behind it must be able to sign it: it names every issue, officials have talked enough on
each, and each line is in the mandate.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from game_rules.agreement import is_settled, may_amend
from game_rules.ids import ChannelId, IssueId, PartyId, SeatId, Track
from game_rules.ledger import Var
from game_rules.lives.texts import By, Move, Standing, move_refusal, standing_of
from game_rules.orders import Term, Terms
from game_rules.recognition import barred_in, recognises_by_text
from game_rules.refusals import No, Refusal, refused
from game_rules.scenario import Channel
from game_rules.shapes import AtMost
from game_rules.state import Draft, Game


class Need(StrEnum):
    """What a text needs, in the order in which it comes about."""

    RECOGNITION = "recognition"
    COMPLETE = "complete"
    SIGNABLE = "signable"
    HIDDEN = "hidden"
    SPONSOR = "sponsor"
    TABLE = "table"
    SIGNED = "signed"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class Lamp:
    """One thing that a text needs, whether it has it, and with whom it lies while it has not."""

    need: Need
    lit: bool
    party: PartyId | None = None
    """The party that must see to it; empty where it lies with the officials of all."""
    issues: Annotated[tuple[IssueId, ...], AtMost(8)] = ()
    """The issues that are in the way."""


def lamps(game: Game, draft: Draft) -> tuple[Lamp, ...]:
    """What a text needs, in order; one that can never lie on the table binds nobody and needs
    nothing.
    """
    if not game.can_table(draft.channel):
        return ()
    missing = left_open(game, draft.terms)
    unripe = not_signable(game, draft.terms, draft.channel)
    behind = backers(game, draft)
    standing = standing_of(game, draft)
    in_force = standing is Standing.IN_FORCE
    signed = in_force or standing is Standing.SIGNED
    return (
        *_recognition(game, draft),
        Lamp(Need.COMPLETE, not missing, issues=missing),
        Lamp(Need.SIGNABLE, not unripe, issues=unripe),
        *_hidden(game, draft),
        *(Lamp(Need.SPONSOR, party in behind, party) for party in game.printed.parties),
        Lamp(Need.TABLE, signed or standing is Standing.TABLED),
        Lamp(Need.SIGNED, signed),
        *(
            Lamp(Need.HOME, in_force and game.now(Var.RATIFIED, party) == 1, party)
            for party in game.printed.parties
        ),
    )


def _recognition(game: Game, draft: Draft) -> tuple[Lamp, ...]:
    """Where parties do not recognise each other, a text has to bring that about itself (C36)."""
    barred = barred_in(game, draft.channel)
    if barred is None:
        return ()
    return (Lamp(Need.RECOGNITION, recognises_by_text(game, draft.terms), barred[0]),)


def _hidden(game: Game, draft: Draft) -> tuple[Lamp, ...]:
    """What must not be read in the papers has to be agreed in hiding (C12)."""
    if not any(_is_unpublished(game, term) for term in draft.terms):
        return ()
    told = too_public(game, draft.terms, draft.channel)
    return (Lamp(Need.HIDDEN, not told, issues=told),)


def _is_unpublished(game: Game, term: Term) -> bool:
    return game.printed.issues[term.issue].by_id[term.option].unpublished


def too_public(game: Game, terms: Terms, channel: ChannelId) -> tuple[IssueId, ...]:
    """The issues that a text settles in a way that nobody agrees to where others look on (C12)."""
    if game.now(Var.SECRECY, channel) >= game.constants.unpublished_from:
        return ()
    return tuple(term.issue for term in terms if _is_unpublished(game, term))


def left_open(game: Game, terms: Terms) -> tuple[IssueId, ...]:
    """The issues that a text must still name. Where the level allows it, matters that hurt nobody
    much can be settled apart from the rest (C55).
    """
    named = {term.issue for term in terms}
    calm = game.constants.apart_from_the_rest
    if named and all(game.printed.issues[issue].sensitivity <= calm for issue in named):
        return ()
    return tuple(issue for issue in game.printed.issues if issue not in named)


def not_signable(game: Game, terms: Terms, within: ChannelId | None = None) -> tuple[IssueId, ...]:
    """The issues of a text on which officials have not talked enough (C52)."""
    return tuple(term.issue for term in terms if not is_signable(game, term.issue, within))


def beyond_mandate(game: Game, party: PartyId, terms: Terms) -> tuple[IssueId, ...]:
    """The issues on which a text goes beyond what a party's officials may say (C46)."""
    return tuple(term.issue for term in terms if not game.may_say(party, term.issue, term.option))


def is_signable(game: Game, issue: IssueId, within: ChannelId | None = None) -> bool:
    """Whether officials have talked enough on an issue to put it in a text (C52). What a hidden
    channel has come to counts only `within` it.
    """
    return any(
        (channel.id == within or not game.is_hidden(channel.id))
        and game.now(Var.PROGRESS, channel.id, issue) >= _talked_enough(game, channel)
        and _is_prepared(game, channel.id, issue)
        for channel in game.printed.channels.values()
        if game.can_table(channel.id)
    )


def _talked_enough(game: Game, channel: Channel) -> int:
    """Guests have to say more to each other than governments, until it is something to sign."""
    constants = game.constants
    return constants.signable if channel.track is Track.ONE else constants.signable_mixed


def is_heated(game: Game, issue: IssueId) -> bool:
    """Whether governments cannot begin with an issue (C52)."""
    return game.printed.issues[issue].contention >= game.constants.contentious


def _is_prepared(game: Game, official: ChannelId, issue: IssueId) -> bool:
    """A heated issue needs another track first, or long official talks (C52)."""
    constants = game.constants
    if not is_heated(game, issue):
        return True
    if game.now(Var.PROGRESS, official, issue) >= constants.contentious_alone:
        return True
    return any(
        channel.track is not Track.ONE
        and game.now(Var.PROGRESS, channel.id, issue) >= constants.contentious_elsewhere
        for channel in game.printed.channels.values()
    )


def sponsor_refusal(game: Game, seat: SeatId, draft: Draft) -> Refusal | None:
    """Why a member cannot stand behind a text; where none can be tabled, anybody can, and so can
    the private guests of a mixed meeting, though only officials bring it to the table.
    """
    no = move_refusal(game, draft, Move.STAND_BEHIND, By.MEMBER)
    if no is not None:
        return no
    if not game.can_table(draft.channel):
        return None
    if not game.is_official(seat):
        mixed = game.channel(draft.channel).track is not Track.ONE
        return None if mixed else refused(No.ONLY_OFFICIALS, "C39")
    if is_settled(game) and not may_amend(game):
        return refused(No.SETTLED, "C21")
    if game.signed is not None:
        return refused(No.HOME_VOTE_COMING, "C51", draft=game.signed.draft)
    if game.tabled is not None and game.tabled != draft.id:
        return refused(No.ALREADY_TABLED, "C11", draft=game.tabled)
    barred = barred_in(game, draft.channel)
    if barred is not None and not recognises_by_text(game, draft.terms):
        return refused(No.NOT_RECOGNISED, "C36", party=barred[0], toward=barred[1])
    for issue in left_open(game, draft.terms):
        return refused(No.INCOMPLETE, "C11", issue=issue)
    for issue in not_signable(game, draft.terms, draft.channel):
        return refused(No.NOT_SIGNABLE, "C52", issue=issue)
    for issue in too_public(game, draft.terms, draft.channel):
        return refused(No.TOO_PUBLIC, "C12", issue=issue)
    options = {term.issue: term.option for term in draft.terms}
    for issue in beyond_mandate(game, game.party_of(seat), draft.terms):
        return refused(No.OUTSIDE_MANDATE, "C46", issue=issue, option=options[issue])
    return None


def backers(game: Game, draft: Draft) -> frozenset[PartyId]:
    """The parties from which an official stands behind this very version."""
    return frozenset(game.party_of(seat) for seat in draft.sponsors if game.is_official(seat))


def is_backed(game: Game, draft: Draft) -> bool:
    """Whether a text has an official behind it on every side, and so lies on the table."""
    return game.can_table(draft.channel) and backers(game, draft) == set(game.printed.parties)
