"""How long an agreement would hold: the chance in each quarter that it breaks, term by term, and
what is left of it after five years (C16, C21, C40, C44, C57, C62).

Nothing is drawn here. The chance to break begins with what agreements between such parties break
at, and every term makes it smaller or larger; the chance to hold is that, quarter after quarter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from game_rules.agreement import STEPS, clauses
from game_rules.fixed import ONE, clamp, mean, over, scaled
from game_rules.ids import ChannelId, PartyId
from game_rules.ledger import Var
from game_rules.scenario import Score
from game_rules.shapes import AtMost, Between
from game_rules.state import Game

CLAIMS = ("C16", "C21", "C40", "C44", "C57", "C62")

QUARTERS: Final = 20
MILLION: Final = 1_000_000


class Ground(StrEnum):
    """What makes an agreement hold, or break."""

    INCLUSION = "inclusion"
    """How many were heard before it was signed."""
    LEGITIMACY = "legitimacy"
    """How willingly the countries accepted it."""
    COERCION = "coercion"
    """How far somebody was pressed into it, and resents it."""
    POWER = "power"
    """How much stronger one side was, where nobody spoke for what the weaker ones care about."""
    IMAGE = "image"
    """What the peoples think of each other."""
    MONITORING = "monitoring"
    """Whether neutral monitors and neighbours watch over it."""
    GUARANTEE = "guarantee"
    """Whether a power from outside stands behind it."""
    IMPLEMENTATION = "implementation"
    """How much of it has been carried out, or will be with the means there are."""
    OMITTED = "omitted"
    """The questions that it leaves open."""
    SECRECY = "secrecy"
    """Whether the people learned of it only when it was done."""


@dataclass(frozen=True, slots=True)
class Weight:
    """One term, and what it makes of the chance to break."""

    ground: Ground
    measure: Annotated[int, Between(-10_000, 10_000)]
    """What was measured: tenths of a point, or for questions left open their number."""
    factor: Annotated[int, Between(0, 10_000)]
    """In parts per thousand: below 1000 it holds longer, above it breaks sooner."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How long the agreement in force would hold."""

    hazard: Annotated[int, Between(0, MILLION)]
    """The chance to break in a quarter, in parts per million."""
    base: Annotated[int, Between(0, MILLION)]
    """The same before any term."""
    survival: Annotated[tuple[Score, ...], AtMost(QUARTERS)]
    """The chance that it still holds after each quarter, in parts per thousand."""
    weights: Annotated[tuple[Weight, ...], AtMost(12)]

    @property
    def lasting(self) -> int:
        """The chance that it holds for five years, in parts per thousand."""
        return self.survival[-1]


def outlook(game: Game) -> Outlook | None:
    """How long what is in force would hold; nothing without an agreement."""
    if not game.in_force:
        return None
    weights = tuple(_weights(game))
    base = game.constants.break_base
    hazard, below = base, 1
    for weight in weights:
        hazard *= weight.factor
        below *= ONE
    hazard = clamp(over(hazard, below), game.constants.break_least, game.constants.break_most)
    left, survival = MILLION, []
    for _ in range(QUARTERS):
        left = over(left * (MILLION - hazard), MILLION)
        survival.append(over(left, MILLION // ONE))
    return Outlook(hazard, base, tuple(survival), weights)


def _weights(game: Game) -> list[Weight]:
    constants = game.constants
    heard = inclusion(game)
    pairs = [(one, other) for one in game.printed.parties for other in game.others(one)]
    vote = mean(_accepted(game, party) for party in game.printed.parties)
    image = mean(game.now(Var.IMAGE, *pair) for pair in pairs)
    hands = [(one, other) for one in game.printed.states for other in game.others(one)]
    pressed = max(game.now(Var.COERCION, *hand) for hand in hands)
    resented = max(game.now(Var.RESENTMENT, *hand[::-1]) for hand in hands)
    forced = pressed + resented // 2
    watched, watch = _monitoring(game)
    carried = implementation(game)
    left_out = len(game.printed.issues) - len(game.in_force)
    relief = over(constants.break_means * carried, ONE)
    hidden = _secrecy(game)
    secret = constants.break_secret if hidden >= constants.break_secret_from else ONE
    return [
        Weight(Ground.INCLUSION, heard, ONE - over(constants.break_inclusion * heard, ONE)),
        Weight(Ground.LEGITIMACY, vote, ONE + over((500 - vote) * constants.break_vote, ONE)),
        Weight(Ground.COERCION, forced, ONE + forced),
        *_power(game),
        Weight(Ground.IMAGE, image, ONE + scaled(500 - image, constants.break_image)),
        Weight(Ground.MONITORING, watched, watch),
        *_guarantees(game),
        Weight(Ground.IMPLEMENTATION, carried, constants.break_without_means - relief),
        Weight(Ground.OMITTED, left_out, ONE + constants.break_omitted * left_out),
        Weight(Ground.SECRECY, hidden, secret),
    ]


def _power(game: Game) -> Iterator[Weight]:
    """By how much the strongest side outweighs the weakest, in tenths, and what that makes of the
    chance to break: power smothers what the weaker care about, half as much where groups of
    theirs had a voice or an idea of a dialogue stands in the text (C44, C62).
    """
    constants = game.constants
    powers = {party: card.power for party, card in game.printed.parties.items()}
    weakest = min(powers, key=lambda party: powers[party])
    gap = max(powers.values()) - powers[weakest]
    beyond = max(0, gap - constants.power_borne)
    if beyond:
        heard = _is_heard(game, weakest)
        more = scaled(constants.break_power * beyond, constants.power_heard if heard else ONE)
        yield Weight(Ground.POWER, 10 * gap, ONE + more)


def _is_heard(game: Game, party: PartyId) -> bool:
    """Whether somebody spoke for what the people of a party care about."""
    voices = any(game.now(Var.INCLUSION, bloc.id) for bloc in game.printed.parties[party].blocs)
    return voices or _shared_ideas(game) > 0


def _accepted(game: Game, party: PartyId) -> int:
    """How a country voted on what is in force; a later vote on another text does not count."""
    return game.cells.get((Var.ACCEPTED, party), game.now(Var.HOME_VOTE, party))


def inclusion(game: Game) -> int:
    """How many were heard, in tenths: groups that were given a voice, ideas of dialogues that both
    capitals made their own and that stand in the text, and neighbours who watch the line.
    """
    constants = game.constants
    voices = sum(game.now(Var.INCLUSION, bloc) for bloc in game.printed.blocs)
    ideas = _shared_ideas(game)
    neighbours = any(game.now(Var.COMMITTEE, *pair) for pair in game.printed.dyads)
    return clamp(
        constants.include_base
        + voices
        + min(constants.include_ideas, ideas * constants.include_idea)
        + (constants.include_neighbours if neighbours else 0),
        0,
        1000,
    )


def _shared_ideas(game: Game) -> int:
    """How many ideas of dialogues that all capitals made their own stand in the agreement."""
    return sum(
        all(game.now(Var.ADOPTED, party, term.issue, term.option) for party in game.printed.parties)
        for term in game.in_force
    )


def _monitoring(game: Game) -> tuple[int, int]:
    """How well it is watched over, in tenths, and what that makes of the chance to break: monitors
    count fully where all let them in, and half where only some do.
    """
    constants = game.constants
    inside = [game.now(Var.MONITORS, party) for party in game.printed.parties]
    share = over(ONE * sum(inside), len(inside))
    neighbours = any(game.now(Var.COMMITTEE, *pair) for pair in game.printed.dyads)
    factor = ONE - over((ONE - constants.break_monitors) * share, ONE)
    if neighbours:
        factor = over(factor * constants.break_neighbours, ONE)
    return over(share, 2) + (500 if neighbours else 0), factor


def _guarantees(game: Game) -> Iterator[Weight]:
    """The strongest third party that stands behind it, where one does: its power, in tenths, and
    what that makes of the chance to break.
    """
    behind = [
        third.power for third in game.printed.thirds.values() if game.now(Var.GUARANTEE, third.id)
    ]
    if behind:
        constants = game.constants
        share = min(ONE, over(ONE * max(behind), constants.guarantee_power))
        factor = ONE - over((ONE - constants.break_guarantee) * share, ONE)
        yield Weight(Ground.GUARANTEE, 10 * max(behind), factor)


def implementation(game: Game) -> int:
    """How much of it is carried out, in tenths: the steps that were taken, and of the rest what
    there are means for. A clause that somebody has broken counts nothing.
    """
    share = means(game)
    kept = [over(ONE * clause.done, STEPS) for clause in clauses(game) if clause.broken_by is None]
    return over(sum(done + scaled(share, ONE - done) for done in kept), len(game.in_force) or 1)


def means(game: Game) -> int:
    """How much of what is still to do there are means for, in tenths: what people do by themselves,
    and what each treasury can pay; where no money counts, what is planned.
    """
    constants = game.constants
    if not game.constants.prices:
        return constants.carry_out_planned
    treasuries = [game.now(Var.TREASURY, party) for party in game.printed.parties]
    paid = mean(min(ONE, over(ONE * each, constants.carry_out_money)) for each in treasuries)
    return constants.carry_out_least + over(
        (constants.carry_out_most - constants.carry_out_least) * paid, ONE
    )


def _secrecy(game: Game) -> int:
    """How secret the channel was that the text in force was written in, in tenths."""
    rooms: list[ChannelId] = [
        draft.channel
        for draft in game.drafts.values()
        if set(draft.terms) == set(game.in_force) and game.can_table(draft.channel)
    ]
    return min((game.now(Var.SECRECY, room) for room in rooms), default=0)
