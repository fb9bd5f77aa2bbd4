"""How far a seat has got with what it wants: each aim is counted against the world, here and
nowhere else (C03).

While the game goes on, a seat is told only what follows from numbers that it may see; what hangs on
others' secrets is counted at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import permutations
from typing import Final

from game_rules.ids import Mission, PartyId, Phase, SeatId, Stage
from game_rules.ledger import Cell, Var
from game_rules.news import Told
from game_rules.orders import Terms
from game_rules.refusals import Facts, in_order, spelled
from game_rules.scenario import Aim, Choices, Fact, Measure
from game_rules.scenario.scales import Line, Score
from game_rules.scoring import value_at_end
from game_rules.shapes import Kept
from game_rules.sight import is_for_all, may_see
from game_rules.state import Game


class Standing(StrEnum):
    """How an aim stands."""

    REACHED = "reached"
    """It holds now; it can still be lost while the game goes on."""
    OPEN = "open"
    """It does not hold yet."""
    MISSED = "missed"
    """It does not hold, and never will."""
    SEALED = "sealed"
    """It hangs on what others keep to themselves, and is counted at the end."""
    YOURS = "yours"
    """Nobody can count it: the player says."""


@dataclass(frozen=True, slots=True)
class AimState(Kept):
    """An aim, how it stands, and the numbers that say so."""

    text: Line
    points: Score
    standing: Standing
    fact: Fact | None = None
    facts: Facts = field(default_factory=dict)
    """What was counted, as facts for the sentence of this `fact`."""


def aims_of(game: Game, seat: SeatId) -> tuple[AimState, ...]:
    """How the aims of a seat stand, as that seat may know it."""
    followed: tuple[Followed, ...] | None = game.printed.kept.get(("aims", seat))
    if followed is None:
        followed = tuple(Followed(game, seat, aim) for aim in game.printed.aims_of(seat))
        game.printed.kept["aims", seat] = followed
    return tuple([each.state(game) for each in followed])


def policy_of(game: Game, party: PartyId, seat: SeatId | None = None) -> tuple[AimState, ...]:
    """How the goals of a government stand, as a seat may know it; without a seat, as they are. Who
    is no party to the conflict has none here.
    """
    card = game.printed.parties.get(party)
    if card is None:
        return ()
    followed: tuple[Followed, ...] | None = game.printed.kept.get(("policy", party, seat))
    if followed is None:
        goals = game.printed.at_this_level(card.policy)
        followed = tuple(Followed(game, seat, aim) for aim in goals)
        game.printed.kept["policy", party, seat] = followed
    return tuple([each.state(game) for each in followed])


class Followed:
    """An aim as it is counted again and again, for a seat or for nobody's eyes; what can be said of
    it in every game of the same print is looked up once.
    """

    __slots__ = ("_aim", "_count", "_reads", "_said", "_seat")

    def __init__(self, game: Game, seat: SeatId | None, aim: Aim) -> None:
        measure = aim.measure
        self._aim = aim
        self._seat = seat
        self._count = None if measure is None else _COUNTS[measure.fact]
        self._reads: tuple[Cell, ...] = ()
        """The cells that decide about it, but for those that everybody sees."""
        if seat is not None and measure is not None:
            reads = _read(game, seat, measure)
            self._reads = tuple(cell for cell in reads if not is_for_all(Var(cell[0])))
        self._said: tuple[Standing, Mapping[str, object], AimState] | None = None
        """How it stood when it was last counted, at whatever table."""

    def state(self, game: Game) -> AimState:
        """How it stands in this game: the very same as before, if that says the same."""
        standing, facts = self._now(game)
        said = self._said
        if said is None or said[0] is not standing or said[1] != facts:
            fact = None if self._aim.measure is None else self._aim.measure.fact
            shown = in_order(spelled(facts))
            state = AimState(self._aim.text, self._aim.points, standing, fact, shown)
            said = self._said = (standing, facts, state)
        return said[2]

    def _now(self, game: Game) -> tuple[Standing, Mapping[str, object]]:
        measure, seat = self._aim.measure, self._seat
        if measure is None or self._count is None:
            return Standing.YOURS, {}
        if seat is not None and any(not may_see(game, seat, cell) for cell in self._reads):
            return Standing.SEALED, {}
        count = self._count(game, seat, measure)
        if count.holds:
            return Standing.REACHED, count.facts
        if count.lost or game.phase is Phase.OVER:
            return Standing.MISSED, count.facts
        return Standing.OPEN, count.facts


@dataclass(frozen=True, slots=True)
class Count:
    """Whether a fact holds, whether it never can any more, and what was counted."""

    holds: bool
    lost: bool = False
    facts: Mapping[str, object] = field(default_factory=dict)


_WITHOUT_A_DEAL: Final = Count(False, facts={"how": "no-deal"})
"""What can only be counted of an agreement, while there is none."""


# --- what is read
# ----------------------------------------------------------------------------------------------


def _read(game: Game, seat: SeatId, measure: Measure) -> Iterator[Cell]:
    """The cells that decide about an aim: whoever may not see one of them must wait. They are the
    same in every game of the same print.
    """
    match measure.fact:
        case Fact.IDEA_IN_TEXT | Fact.IDEA_ADOPTED:
            # What comes out of a room is known to those who sit in it.
            for channel in game.printed.channels:
                if measure.channel in (None, channel):
                    yield (Var.RAPPORT, channel)
            if measure.fact is Fact.IDEA_ADOPTED:
                for party in _parties(game, measure):
                    yield (Var.SUPPORT, party)
        case Fact.VALUE | Fact.EVEN:
            for party in _parties(game, measure):
                yield (Var.NO_DEAL, party)
        case _:
            yield from _cells(game, seat, measure)


def _parties(game: Game, measure: Measure) -> Iterable[PartyId]:
    return game.printed.parties if measure.of is None else (measure.of,)


_MEASURED: Final[Mapping[Fact, Var]] = {
    Fact.TENSION: Var.TENSION,
    Fact.IMAGE: Var.IMAGE,
    Fact.TRUST: Var.TRUST,
    Fact.SUPPORT: Var.SUPPORT,
    Fact.TREASURY: Var.TREASURY,
    Fact.REPUTATION: Var.REPUTATION,
}
"""Facts that are a number in a cell, to be compared with a bound."""


def _cells(game: Game, seat: SeatId | None, measure: Measure) -> tuple[Cell, ...]:
    """The cells of a fact that is a number."""
    match measure.fact:
        case Fact.TENSION:
            if measure.of is not None and measure.toward is not None:
                return ((Var.TENSION, *game.pair(measure.of, measure.toward)),)
            return tuple((Var.TENSION, *pair) for pair in game.printed.dyads)
        case Fact.IMAGE | Fact.TRUST:
            var = _MEASURED[measure.fact]
            if measure.of is not None and measure.toward is not None:
                return ((var, measure.of, measure.toward),)
            return tuple((var, *pair) for pair in permutations(game.printed.parties, 2))
        case Fact.SUPPORT | Fact.TREASURY:
            return tuple((_MEASURED[measure.fact], party) for party in _parties(game, measure))
        case Fact.REPUTATION:
            return () if seat is None else ((Var.REPUTATION, seat),)
        case _:
            return ()


# --- how each fact is counted
# ----------------------------------------------------------------------------------------------


def _number(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    """Every cell of the fact keeps to its bound; the one that is farthest off is named."""
    off: list[tuple[int, int, int]] = []
    for cell in _cells(game, seat, measure):
        now = game.now(*cell)
        if measure.at_most is not None:
            wanted = 10 * measure.at_most
            off.append((wanted - now, now, wanted))
        elif measure.rises_by is not None:
            wanted = game.at_start(*cell) + 10 * measure.rises_by
            room = wanted - now if measure.fact is Fact.TENSION else now - wanted
            off.append((room, now, wanted))
        else:
            wanted = 10 * (measure.at_least or 0)
            off.append((now - wanted, now, wanted))
    if not off:
        return Count(False)
    room, now, wanted = min(off)
    return Count(room >= 0, facts={"now": now // 10, "wanted": -(-wanted // 10)})


def _stands_in(terms: Terms, options: Choices) -> dict[str, str]:
    """Of these options, those that stand in a text, by issue."""
    return {term.issue: term.option for term in terms if term.option in options.get(term.issue, ())}


def _text_has(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    options = measure.options or {}
    found = _stands_in(game.in_force, options)
    return Count(len(found) == len(options))


def _text_lacks(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    found = _stands_in(game.in_force, measure.options or {})
    return Count(not found)


def _agreement(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    return Count(bool(game.in_force))


def _never_refused(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    refused = [
        news
        for news in game.happenings
        if news.code is Told.REFUSED_AT_HOME and measure.of in (None, news.facts.get("party"))
    ]
    return Count(not refused, lost=bool(refused), facts={"times": len(refused)})


def _idea_in_text(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    signed = {(term.issue, term.option) for term in game.in_force}
    born = [
        idea
        for idea in game.ideas.values()
        if measure.channel in (None, idea.channel) and (idea.issue, idea.option) in signed
    ]
    return Count(bool(born), facts={"ideas": len(born)})


def _idea_adopted(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    adopted = [
        idea
        for idea in game.ideas.values()
        for party in _parties(game, measure)
        if measure.channel in (None, idea.channel)
        and game.now(Var.ADOPTED, party, idea.issue, idea.option)
    ]
    return Count(bool(adopted), facts={"ideas": len(adopted)})


def _no_war(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    rounds = max(game.now(Var.WAR_ROUNDS, *pair) for pair in game.printed.dyads)
    fought = rounds > 0 or game.worst_stage() is Stage.WAR
    return Count(not fought, lost=fought, facts={"rounds": rounds})


def _silence(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    stage = game.worst_stage()
    return Count(stage is not Stage.WAR, facts={"stage": stage.value})


def _ladder(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    highest = max(
        change.after for page in game.ledger for change in page.changes if change.var is Var.STAGE
    )
    kept = highest <= (measure.rung or 0)
    return Count(kept, lost=not kept, facts={"stage": highest})


def _embassy(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    assert measure.of is not None
    assert measure.toward is not None
    mission = game.mission(measure.of, measure.toward)
    return Count(mission is Mission.FULL)


def _bloc_approval(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    """How a group voted on the agreement in force; the votes on a refused text do not count."""
    wanted = 10 * (measure.at_least or 0)
    if not game.in_force:
        return _WITHOUT_A_DEAL
    approval = game.now(Var.APPROVAL, measure.bloc or "")
    return Count(approval >= wanted, facts={"now": approval // 10, "wanted": wanted // 10})


def _gain(game: Game, party: PartyId) -> int:
    """By how much a party is better off than without a deal, in tenths."""
    return value_at_end(game, party) - game.now(Var.NO_DEAL, party)


def _value(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    if not game.in_force:
        return _WITHOUT_A_DEAL
    wanted = 10 * (measure.at_least or 0)
    gains = [_gain(game, party) for party in _parties(game, measure)]
    return Count(min(gains) >= wanted, facts={"now": min(gains) // 10, "wanted": wanted // 10})


def _even(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    if not game.in_force:
        return _WITHOUT_A_DEAL
    gains = [_gain(game, party) for party in game.printed.parties]
    apart, wanted = max(gains) - min(gains), 10 * (measure.at_most or 0)
    return Count(apart <= wanted, facts={"now": -(-apart // 10), "wanted": wanted // 10})


def _in_office(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    fallen = [party for party in _parties(game, measure) if game.now(Var.INCUMBENT, party)]
    return Count(not fallen, lost=bool(fallen))


def _heard(game: Game, seat: SeatId | None, measure: Measure) -> Count:
    return Count(game.now(Var.INCLUSION, measure.bloc or "") > 0)


_COUNTS: Final[Mapping[Fact, Callable[[Game, SeatId | None, Measure], Count]]] = {
    **dict.fromkeys(_MEASURED, _number),
    Fact.TEXT_HAS: _text_has,
    Fact.TEXT_LACKS: _text_lacks,
    Fact.AGREEMENT: _agreement,
    Fact.NEVER_REFUSED: _never_refused,
    Fact.IDEA_IN_TEXT: _idea_in_text,
    Fact.IDEA_ADOPTED: _idea_adopted,
    Fact.NO_WAR: _no_war,
    Fact.SILENCE: _silence,
    Fact.LADDER: _ladder,
    Fact.EMBASSY: _embassy,
    Fact.BLOC_APPROVAL: _bloc_approval,
    Fact.VALUE: _value,
    Fact.EVEN: _even,
    Fact.IN_OFFICE: _in_office,
    Fact.HEARD: _heard,
}
