"""Alarms: where what the hunt brought home says that the rules reward something by mistake."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game_rules.ids import ActionId, ScenarioId, SeatId
from game_rules.lab.hunt.games import Outcome
from game_rules.lab.hunt.hunting import ALONE, FIELD, WITHOUT, Asking, Contest, Found
from game_rules.lab.hunt.policies import OFTEN
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.lab.statistics import Mean, Share, apart, mean, share
from game_rules.options import menu_at
from game_rules.scenario import Printed

CROWDED: Final = 350
"""Parts per thousand of winning orders that one action may be."""
ENOUGH: Final = 100
"""Of fewer orders nobody says that one action is too many of them."""
SCENARIOS_BEATEN: Final = 3
"""In so many scenarios a line-up may beat the one that uses everything."""
FEWEST: Final = 10
"""Of fewer games on either side no difference is said."""


class Kind(StrEnum):
    """What an alarm is about."""

    CROWDED = "one action fills the winning orders"
    LINE_UP = "a line-up beats the one that uses everything"
    IDLE = "an action that is never worth using"
    USELESS = "a track that nothing shows to be of use"
    DOMINANT = "a track that does as well alone"
    PLUNDER = "a policy that gains at the cost of all others"
    TEMPTATION = "an old exploit that pays"


@dataclass(frozen=True, slots=True)
class Alarm:
    """One, and the figures that rang it."""

    kind: Kind
    about: str
    """The action, the line-up, the track or the camp."""
    where: tuple[ScenarioId, ...]
    figures: str


def alarms(found: Found) -> list[Alarm]:
    """All that ring."""
    return [
        *_crowded(found),
        *_line_ups(found),
        *_idle(found),
        *_tracks(found),
        *_plunder(found),
        *_tempting(found),
    ]


# --- orders that win ------------------------------------------------------------------------------


def winning_orders(contests: Iterable[Contest]) -> Counter[ActionId]:
    """What camps ordered in the games in which they did better than bots as they are."""
    orders: Counter[ActionId] = Counter()
    for each in contests:
        for game, usual in zip(each.games, each.plain, strict=True):
            if game.score(each.camp.seats) > usual.score(each.camp.seats):
                orders.update(game.orders)
    return orders


def all_contests(found: Found, scenario: ScenarioId | None = None) -> list[Contest]:
    """Champions, and those who looked one round ahead."""
    return [
        each
        for each in (*found.champions, *found.greedy)
        if scenario is None or each.camp.scenario == scenario
    ]


def _crowded(found: Found) -> Iterator[Alarm]:
    everywhere = winning_orders(all_contests(found))
    for action, of in _too_many(everywhere):
        yield Alarm(Kind.CROWDED, action, tuple(found.scenarios), _of_orders(of))
    for scenario in found.scenarios:
        for action, of in _too_many(winning_orders(all_contests(found, scenario))):
            yield Alarm(Kind.CROWDED, action, (scenario,), _of_orders(of))


def _too_many(orders: Counter[ActionId]) -> Iterator[tuple[ActionId, Share]]:
    if orders.total() >= ENOUGH:
        for action, times in orders.most_common():
            of = share(times, orders.total())
            if of.share > CROWDED:
                yield action, of


def _of_orders(of: Share) -> str:
    return f"{of.share / 10:.1f} % of {of.of} winning orders"


# --- line-ups and tracks --------------------------------------------------------------------------


def lead(games: Sequence[Outcome], others: Sequence[Outcome]) -> Mean:
    """By how much the total of one table is above that of another, seed by seed; in tenths of parts
    per thousand.
    """
    return _enough([one.whole - other.whole for one, other in zip(games, others, strict=True)])


def _enough(values: Sequence[int]) -> Mean:
    """Their mean, where there are enough of them to say anything."""
    return mean(values if len(values) >= FEWEST else [])


def leads(found: Found, line_up: LineUpId) -> dict[ScenarioId, Mean]:
    """By how much a line-up is above the one that uses everything, scenario by scenario."""
    return {
        here: lead(found.line_ups[here, line_up], found.line_ups[here, FIELD.id])
        for here in found.scenarios
    }


def lead_of_all(found: Found, line_up: LineUpId) -> Mean:
    """The same over the games of all scenarios."""
    return _enough(
        [
            one.whole - other.whole
            for here in found.scenarios
            for one, other in zip(
                found.line_ups[here, line_up], found.line_ups[here, FIELD.id], strict=True
            )
        ]
    )


def _line_ups(found: Found) -> Iterator[Alarm]:
    for line_up in LINE_UPS:
        ahead = {here: by for here, by in leads(found, line_up).items() if by.low > 0}
        if len(ahead) > SCENARIOS_BEATEN:
            yield Alarm(Kind.LINE_UP, line_up, tuple(ahead), _each(ahead))


def _tracks(found: Found) -> Iterator[Alarm]:
    everywhere = tuple(found.scenarios)
    for track, without in WITHOUT.items():
        missed = leads(found, without.id)
        together = lead_of_all(found, without.id)
        if not any(by.high < 0 for by in (*missed.values(), together)):
            figures = f"without it {points(together)} in all: {_each(missed)}"
            yield Alarm(Kind.USELESS, track, everywhere, figures)
    for track, alone in ALONE.items():
        ahead = leads(found, alone.id)
        if all(by.of and by.mean >= 0 for by in ahead.values()):
            yield Alarm(Kind.DOMINANT, track, everywhere, f"alone {_each(ahead)}")


def _each(by: Mapping[ScenarioId, Mean]) -> str:
    return ", ".join(f"{here} {points(each)}" for here, each in by.items())


def points(of: Mean) -> str:
    """Points of a hundred with their interval: `+3.1 [+0.2 to +6.0]`."""
    if not of.of:
        return "-"
    return f"{of.mean / 100:+.1f} [{of.low / 100:+.1f} to {of.high / 100:+.1f}]"


# --- what actions are good for --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Worth:
    """What speaks for an action."""

    action: ActionId
    tried: int
    """How often somebody tried it on the next round."""
    paid: int
    """How often that paid at once."""
    won: int
    """How often it was among winning orders."""
    championed: int
    """How many champions that gain want it."""
    used: int
    """In how many of the games that asked about it somebody used it."""
    own: Mapping[ScenarioId, Mean]
    """What those who can use it gain where they want it often against where they never do."""
    table: Mean
    """What the whole table gains of that, in all scenarios."""
    everywhere: Mean
    """The same as `own` in all scenarios."""

    @property
    def is_shown(self) -> bool:
        """Whether anything shows that it is worth using."""
        return bool(
            self.paid
            or self.championed
            or self.table.low > 0
            or self.everywhere.low > 0
            or any(of.low > 0 for of in self.own.values())
        )

    @property
    def harms(self) -> bool:
        """Whether it costs those who use it often, in games enough in which it was used at all."""
        return self.used >= FEWEST and self.everywhere.high < 0 and self.table.high < 0

    @property
    def is_idle(self) -> bool:
        """Whether it is never worth using, as far as anybody found: nothing speaks for it, and
        either no winner ever used it or it costs those who do.
        """
        return not self.is_shown and (self.harms or not self.won)


def worth_of(found: Found) -> list[Worth]:
    """What speaks for each action that is in anybody's cards, by name."""
    tried, paid = Counter[ActionId](), Counter[ActionId]()
    for each in found.greedy:
        for game in each.games:
            tried.update(game.tried)
            paid.update(game.paid)
    won = winning_orders(all_contests(found))
    wanted = Counter(
        action
        for each in found.champions
        if gain(each).low > 0
        for action, urge in each.policy.wants
        if urge
    )
    menus = {here: _menus(printed) for here, printed in found.scenarios.items()}
    actions = sorted({action for menu in menus.values() for action in menu})
    return [
        Worth(
            action=action,
            tried=tried[action],
            paid=paid[action],
            won=won[action],
            championed=wanted[action],
            used=sum(
                bool(each.outcome.orders.get(action))
                for games in found.asking.values()
                for each in games
                if action in dict(each.policy.wants)
            ),
            own={
                here: _difference(found.asking[here], action, menu[action])
                for here, menu in menus.items()
                if action in menu
            },
            table=_over_all(found, menus, action, whole=True),
            everywhere=_over_all(found, menus, action, whole=False),
        )
        for action in actions
    ]


Menus = Mapping[ActionId, tuple[SeatId, ...]]


def _menus(printed: Printed) -> dict[ActionId, tuple[SeatId, ...]]:
    """Who can ever use what."""
    found: dict[ActionId, tuple[SeatId, ...]] = {}
    for seat in printed.seats:
        for action in menu_at(printed, seat):
            found[action] = (*found.get(action, ()), seat)
    return found


def _scores(
    asking: Iterable[Asking], action: ActionId, seats: Sequence[SeatId] | None
) -> tuple[list[int], list[int]]:
    """What was reached where an action was wanted often, and where never."""
    often: list[int] = []
    never: list[int] = []
    for each in asking:
        urge = dict(each.policy.wants).get(action)
        if urge is not None:
            of = each.outcome
            total = of.whole if seats is None else of.score(seats)
            (often if urge >= OFTEN else never).append(total)
    return often, never


def _difference(asking: Iterable[Asking], action: ActionId, seats: Sequence[SeatId]) -> Mean:
    return _apart(*_scores(asking, action, seats))


def _apart(often: Sequence[int], never: Sequence[int]) -> Mean:
    if min(len(often), len(never)) < FEWEST:
        return mean([])
    return apart(mean(often), mean(never))


def _over_all(
    found: Found, menus: Mapping[ScenarioId, Menus], action: ActionId, *, whole: bool
) -> Mean:
    """All scenarios together, each against its own mean, so that an easy one does not count for
    more.
    """
    often: list[int] = []
    never: list[int] = []
    for here, menu in menus.items():
        if action in menu:
            one, other = _scores(found.asking[here], action, None if whole else menu[action])
            if one and other:
                middle = (sum(one) + sum(other)) // (len(one) + len(other))
                often += [each - middle for each in one]
                never += [each - middle for each in other]
    return _apart(often, never)


def _idle(found: Found) -> Iterator[Alarm]:
    for worth in worth_of(found):
        if worth.is_idle:
            figures = (
                f"tried {worth.tried} times on the next round and never paid, {worth.won} winning "
                f"orders; often against never: own {points(worth.everywhere)}, table "
                f"{points(worth.table)}"
            )
            yield Alarm(Kind.IDLE, worth.action, tuple(worth.own), figures)


# --- champions ------------------------------------------------------------------------------------


def gain(contest: Contest) -> Mean:
    """What a camp gains on bots as they are."""
    return _enough(_gains(contest, contest.camp.seats))


def gain_of_others(contest: Contest) -> Mean:
    """What all the others gain of it; nothing where there are none."""
    return _enough(_gains(contest, outsiders) if (outsiders := _outsiders(contest)) else [])


def _outsiders(contest: Contest) -> tuple[SeatId, ...]:
    return tuple(seat for seat in contest.plain[0].totals if seat not in contest.camp.seats)


def _gains(contest: Contest, seats: tuple[SeatId, ...]) -> list[int]:
    return [
        game.score(seats) - usual.score(seats)
        for game, usual in zip(contest.games, contest.plain, strict=True)
    ]


def _plunder(found: Found) -> Iterator[Alarm]:
    for each in found.champions:
        own, others = gain(each), gain_of_others(each)
        if own.low > 0 and others.of and others.high < 0:
            figures = f"own {points(own)}, others {points(others)}: {each.policy}"
            yield Alarm(Kind.PLUNDER, each.camp.name, (each.camp.scenario,), figures)


# --- temptations ----------------------------------------------------------------------------------


def of_all(contests: Iterable[Contest]) -> tuple[Mean, Mean]:
    """What the camps of some contests gain on bots as they are, and the same of all the others."""
    own: list[int] = []
    others: list[int] = []
    for each in contests:
        own += _gains(each, each.camp.seats)
        if outsiders := _outsiders(each):
            others += _gains(each, outsiders)
    return _enough(own), _enough(others)


def _tempting(found: Found) -> Iterator[Alarm]:
    for name, contests in found.temptations.items():
        own, others = of_all(contests)
        if own.low > 0:
            where = tuple(each.camp.scenario for each in contests)
            yield Alarm(Kind.TEMPTATION, name, where, f"own {points(own)}, others {points(others)}")
