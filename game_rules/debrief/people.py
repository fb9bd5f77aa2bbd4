"""What each seat did: its orders with what became of them, what was done by default or by a bot,
and what it set in motion.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from game_rules.aims import AimState, aims_of, policy_of
from game_rules.debrief.record import Record
from game_rules.events import Carried
from game_rules.fixed import ONE, over
from game_rules.ids import MACHINES, DraftId, Hand, PartyId, SeatId
from game_rules.ledger import VARIABLES, Change, RoundNumber
from game_rules.orders import Terms
from game_rules.scores import SeatScore, TableScore, seat_score
from game_rules.shapes import AtMost, Between, Count

MOST_EFFECTS: Final = 3
VERDICT: Final = "ratification"
"""The rule under which votes are written down."""
BOTS: Final = MACHINES | {Hand.EMPTY}


@dataclass(frozen=True, slots=True)
class SeatRound:
    """One round of one seat."""

    round: RoundNumber
    at_brink: bool
    hand: Hand
    """Who played it when the round closed."""
    silent: bool
    """Nothing was sealed."""
    orders: Annotated[tuple[Carried, ...], AtMost(8)]


@dataclass(frozen=True, slots=True)
class Written:
    """A version of a text that this seat wrote."""

    round: RoundNumber
    draft: DraftId
    version: Annotated[int, Between(1, 9999)]
    terms: Terms


@dataclass(frozen=True, slots=True)
class Effect:
    """Something that this seat moved, alone or with others."""

    round: RoundNumber
    change: Change


@dataclass(frozen=True, slots=True)
class SeatTold:
    """One seat through the game."""

    seat: SeatId
    party: PartyId
    hand: Hand
    rounds: Annotated[tuple[SeatRound, ...], AtMost(40)]
    texts: Annotated[tuple[Written, ...], AtMost(60)]
    stood_behind: Annotated[tuple[DraftId, ...], AtMost(60)]
    """Texts on the table that had its name under them."""
    effects: Annotated[tuple[Effect, ...], AtMost(MOST_EFFECTS)]
    """The largest things that its orders moved, one for each order."""
    carried: Count
    failed: Count
    by_default: Count
    silent: Count
    """Rounds in which it sealed nothing."""
    by_bot: Count
    """Rounds that a bot played."""
    aims: Annotated[tuple[AimState, ...], AtMost(6)]
    """What its card wanted, counted against the world as it ended."""
    score: SeatScore | None
    """Evidence for a mark that only a teacher gives; nothing where no person played."""
    policy: Annotated[tuple[AimState, ...], AtMost(5)]
    """What its government had set out to reach."""


def people(record: Record, table: TableScore) -> tuple[SeatTold, ...]:
    """What each seat did."""
    return tuple(_seat(record, seat, table) for seat in record.game.printed.seats)


def _seat(record: Record, seat: SeatId, table: TableScore) -> SeatTold:
    rounds = tuple(
        SeatRound(
            told.round,
            told.at_brink,
            told.hands[seat],
            seat in told.silent,
            tuple(each for each in told.carried if each.seat == seat)[:8],
        )
        for told in record.rounds
    )
    orders = [order for each in rounds for order in each.orders]
    played = [each for each in rounds if not each.at_brink]
    return SeatTold(
        seat=seat,
        party=record.game.party_of(seat),
        hand=record.game.hands[seat],
        rounds=rounds,
        texts=tuple(
            Written(offer.round, offer.draft, offer.version, offer.terms)
            for offer in record.offers
            if offer.by == seat
        )[:60],
        stood_behind=tuple(
            dict.fromkeys(text.draft for _, text in record.texts if seat in text.sponsors)
        ),
        effects=_effects(record, seat),
        carried=sum(order.no is None and not order.by_default for order in orders),
        failed=sum(order.no is not None for order in orders),
        by_default=sum(order.by_default for order in orders),
        silent=sum(each.silent for each in played),
        by_bot=sum(each.hand in BOTS for each in played),
        score=seat_score(record.game, seat, table),
        aims=aims_of(record.game, seat),
        policy=policy_of(record.game, record.game.party_of(seat)),
    )


def _effects(record: Record, seat: SeatId) -> tuple[Effect, ...]:
    """For each order of this seat the largest step that it helped to make, measured by the range of
    what it moved; of these the largest few. How people voted is no one's doing.
    """
    largest: dict[tuple[int, str], Effect] = {}
    for told in record.rounds:
        for change in told.page.changes:
            if change.rule == VERDICT:
                continue
            for cause in change.causes:
                key = (told.round, cause.what)
                if cause.seat == seat and (
                    key not in largest or _size(change) > _size(largest[key].change)
                ):
                    largest[key] = Effect(told.round, change)
    ranked = sorted(largest.values(), key=lambda each: (-_size(each.change), each.round))
    return tuple(sorted(ranked[:MOST_EFFECTS], key=lambda each: each.round))


def _size(change: Change) -> int:
    """How large a step is, in parts per thousand of all that the variable can be."""
    variable = VARIABLES[change.var]
    return over(ONE * abs(change.after - change.before), variable.high - variable.low)
