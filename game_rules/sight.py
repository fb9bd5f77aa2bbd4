"""Whether a viewer may see a number, and why it is what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from game_rules.ids import (
    ChannelId,
    EventCardId,
    IssueId,
    OptionId,
    PartyId,
    Phase,
    SeatId,
)
from game_rules.ledger import VARIABLES, Audience, Change, RoundNumber, Subject, Var
from game_rules.scenario import Label
from game_rules.shapes import AtMost
from game_rules.state import PUBLIC, TEACHER, Game, Viewer


def may_see(game: Game, viewer: Viewer, cell: tuple[str, ...]) -> bool:
    """Whether a viewer may see a cell, and so its lines in the ledger."""
    return _sees_all(game, viewer) or is_meant_for(game, viewer, cell)


def is_for_all(var: Var) -> bool:
    """Whether every viewer may see every cell of a variable, at any moment."""
    variable = VARIABLES[var]
    return variable.audience is Audience.PUBLIC and Subject.OPTION not in variable.subjects


def _sees_all(game: Game, viewer: Viewer) -> bool:
    """After the end everything is open."""
    return viewer == TEACHER or game.phase is Phase.OVER


def is_meant_for(game: Game, viewer: Viewer, cell: tuple[str, ...]) -> bool:
    """Whether somebody at the table may see a cell while the game goes on."""
    variable = VARIABLES[Var(cell[0])]
    return _is_for(game, viewer, variable.audience, cell[1:]) and (
        Subject.OPTION not in variable.subjects or _has_heard_of(game, viewer, *cell[-2:])
    )


def _is_for(game: Game, viewer: Viewer, audience: Audience, subjects: tuple[str, ...]) -> bool:
    """Whether a viewer belongs to an audience; the subjects say whose party, channel or seat."""
    if audience is Audience.PUBLIC:
        return True
    if viewer == PUBLIC or audience is Audience.DEBRIEF:
        return False
    if audience is Audience.SEAT:
        return subjects[0] == viewer
    if audience is Audience.CHANNEL:
        return _is_member(game, viewer, subjects[0])
    if audience is Audience.BETWEEN:
        seat = SeatId(viewer)
        return game.is_official(seat) and game.party_of(seat) in subjects[:2]
    owner = _owner(game, subjects[0])
    mine = game.party_of(SeatId(viewer))
    if audience is Audience.PARTY and mine in game.printed.thirds and mine in subjects:
        return True  # a go-between is told where it stands with those it goes between
    if owner is None or mine != owner:
        return False
    if audience is Audience.PARTY or game.holds_office(SeatId(viewer)):
        return True
    return audience is Audience.BRIEFED and _is_member(game, viewer, subjects[1])


def _is_member(game: Game, viewer: Viewer, channel: str) -> bool:
    return viewer in game.printed.members.get(ChannelId(channel), ())


def _has_heard_of(game: Game, viewer: Viewer, issue: str, option: str) -> bool:
    """Whether a viewer knows that there is such an option."""
    printed = game.printed.issues.get(IssueId(issue))
    if viewer == PUBLIC or printed is None or option not in printed.by_id:
        return False
    return game.is_aware(SeatId(viewer), printed.id, OptionId(option))


def _owner(game: Game, subject: str) -> PartyId | None:
    """The party that a cell with the audience of a party belongs to: the subject itself, or the
    party of a bloc.
    """
    if subject in game.printed.states:
        return PartyId(subject)
    for party in game.printed.scenario.parties:
        if any(bloc.id == subject for bloc in party.blocs):
            return party.id
    return None


@dataclass(frozen=True, slots=True)
class Why:
    """The lines of the ledger behind one number."""

    kind: ClassVar[str] = "why"
    lines: Annotated[tuple[WhyLine, ...], AtMost(60)]
    titles: Annotated[Mapping[EventCardId, Label], AtMost(40)]
    """What the event cards among the causes are called."""


@dataclass(frozen=True, slots=True)
class WhyLine:
    """One line of the ledger, with the round it was written in."""

    round: RoundNumber
    change: Change


def why(game: Game, viewer: Viewer, cell: tuple[str, ...]) -> Why | None:
    """Why a number is what it is; None when the viewer may not see it, or it does not exist."""
    if (
        not cell
        or cell[0] not in VARIABLES
        or len(cell) != 1 + len(VARIABLES[Var(cell[0])].subjects)
    ):
        return None
    if not may_see(game, viewer, cell):
        return None
    terms = VARIABLES[Var(cell[0])].terms
    hidden = terms is not None and not (
        _sees_all(game, viewer) or _is_for(game, viewer, terms, cell[1:])
    )
    lines = [
        WhyLine(page.round, replace(change, factors=()) if hidden else change)
        for page in game.ledger
        for change in page.changes
        if change.cell == cell
    ]
    shown = tuple(lines[-60:])
    causes = {cause.what for line in shown for cause in line.change.causes}
    titles = {card.id: card.title for card in game.printed.variant.events if card.id in causes}
    return Why(shown, titles)
