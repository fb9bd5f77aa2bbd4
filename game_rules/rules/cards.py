"""Event cards: what happens by itself in the round that is printed on the card."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from game_rules.agreement import is_held
from game_rules.fixed import ONE, scaled
from game_rules.ids import PartyId, Stage, Track
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.resolution import Resolution, factors
from game_rules.rules.interests import shift_interests
from game_rules.scenario import Circumstance, EventCard


def turn_cards(turn: Resolution) -> None:
    """Turn the cards of this round; a card with a chance is drawn from the game's seed."""
    for card in turn.game.printed.variant.events:
        if card.round != turn.game.round or not all(holds(turn, each) for each in card.needs):
            continue
        if 10 * turn.draw("event", card.id, 100) < chance_of(turn, card):
            _strike(turn, card)
        elif card.chance < 100:
            turn.tell(Told.EVENT_SPARED, card.claims, event=card.id, title=card.title)


def chance_of(turn: Resolution, card: EventCard) -> int:
    """How likely a card is, in thousandths: less so for each circumstance that spares it."""
    spared = (turn.game.constants.event_spared for each in card.spared_by if holds(turn, each))
    return scaled(10 * card.chance, *spared)


def holds(turn: Resolution, circumstance: Circumstance) -> bool:
    """Whether something is so in the round that is being resolved."""
    return CIRCUMSTANCES[circumstance](turn)


def _met(turn: Resolution, *, officially: bool) -> bool:
    """Whether officials, or people without office, met in this round for all to see."""
    return any(
        meeting.held_by
        and (turn.game.channel(meeting.channel).track is Track.ONE) is officially
        and not turn.before.is_hidden(meeting.channel)
        for meeting in turn.meetings.values()
    )


def _has_hotline(turn: Resolution) -> bool:
    return any(turn.game.now(Var.HOTLINE, *pair) for pair in turn.game.printed.dyads)


def _is_watched(turn: Resolution) -> bool:
    return any(turn.game.now(Var.COMMITTEE, *pair) for pair in turn.game.printed.dyads)


CIRCUMSTANCES: Final[Mapping[Circumstance, Callable[[Resolution], bool]]] = {
    Circumstance.DIALOGUE_MET: lambda turn: _met(turn, officially=False),
    Circumstance.OFFICIALS_MET: lambda turn: _met(turn, officially=True),
    Circumstance.HOTLINE: _has_hotline,
    Circumstance.NO_HOTLINE: lambda turn: not _has_hotline(turn),
    Circumstance.COMMITTEE: _is_watched,
    Circumstance.PEACE: lambda turn: turn.game.worst_stage() < Stage.WAR,
    Circumstance.WAR: lambda turn: turn.game.worst_stage() is Stage.WAR,
    Circumstance.CEASEFIRE: lambda turn: any(
        turn.game.is_after_war(*pair) for pair in turn.game.printed.dyads
    ),
    Circumstance.MONITORS: lambda turn: any(
        turn.game.now(Var.MONITORS, party) for party in turn.game.printed.parties
    ),
    Circumstance.GUARANTEE: lambda turn: any(
        turn.game.now(Var.GUARANTEE, third) for third in turn.game.printed.thirds
    ),
    Circumstance.CRISIS: lambda turn: turn.game.worst_stage() >= Stage.CRISIS,
    Circumstance.AGREEMENT: lambda turn: bool(turn.in_force),
    Circumstance.NO_AGREEMENT: lambda turn: not turn.in_force,
}


def _strike(turn: Resolution, card: EventCard) -> None:
    cause = (Cause(card.id),)
    for var, subject, points in _changes(turn, card):
        if var is Var.SUPPORT and points < 0 and _is_guarded(turn, subject):
            continue
        calming = _calming(turn, subject) if var is Var.TENSION and points > 0 else ONE
        terms = () if calming == ONE else factors(calming=calming)
        moved = scaled(10 * points, calming)
        turn.move(var, subject, moved, "event", cause, card.claims, terms)
    for party in card.wronged:
        turn.put(Var.WRONGED, (party,), turn.game.round, "event", cause, card.claims)
    turn.tell(Told.EVENT, card.claims, event=card.id, title=card.title)
    shift_interests(turn, card.interests, cause, card.claims)


def _is_guarded(turn: Resolution, subject: tuple[str, ...]) -> bool:
    """Whether a country looks after its people abroad, so that nobody blames its government for
    what happens (C04).
    """
    return turn.game.now(Var.GUARDED, *subject) >= turn.game.round


def _calming(turn: Resolution, pair: tuple[str, ...]) -> int:
    """What is left of the tension of an incident where armies can telephone, rescue teams know each
    other and services have warned each other (C27), and where somebody watches a ceasefire (C21),
    in parts per thousand.
    """
    game, constants = turn.game, turn.game.constants
    hotline = constants.hotline_incident if turn.game.now(Var.HOTLINE, *pair) else ONE
    trained = turn.game.now(Var.EXERCISE, *pair) >= turn.game.round
    warned = turn.game.now(Var.WARNED, *pair) >= turn.game.round
    held = is_held(game, PartyId(pair[0]), PartyId(pair[1]))
    return scaled(
        ONE,
        hotline,
        constants.exercise_incident if trained else ONE,
        constants.warning_incident if warned else ONE,
        constants.watched_tension if held else ONE,
    )


def _changes(turn: Resolution, card: EventCard) -> Iterator[tuple[Var, tuple[str, ...], int]]:
    """What a card does, in points."""
    printed = turn.game.printed
    for one, other in (turn.game.pair(*card.between),) if card.between else printed.dyads:
        yield Var.TENSION, (one, other), card.tension
        yield Var.IMAGE, (one, other), card.image
        yield Var.IMAGE, (other, one), card.image
    for var, shifts in (
        (Var.SUPPORT, card.support),
        (Var.TREASURY, card.treasury),
        (Var.NO_DEAL, card.no_deal),
        (Var.MOOD, card.mood),
        (Var.RAPPORT, card.rapport),
    ):
        for subject, points in shifts.items():
            yield var, (subject,), points
