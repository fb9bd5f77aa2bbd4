"""What an experiment changes in a scenario before its games begin: one small record each, so that
two conditions that differ in one thing can be compared seed by seed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game_rules.constants import RUNGS, constants_for
from game_rules.fixed import clamp
from game_rules.ids import (
    OFFICIALS,
    ActionId,
    ExecutionModel,
    Mission,
    Role,
    Sanction,
    Stage,
    Track,
)
from game_rules.scenario import Channel, Dyad, Leaning, Party, Printed, Scenario, Seat, Variant


@dataclass(frozen=True, slots=True)
class Openness:
    """Every government listens this much to advice from below (C70)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        closed = 10 * self.to < constants_for(printed.level).closed_below
        return _with_parties(printed, lambda party: _opened(party, self.to, closed))


def _opened(party: Party, to: int, closed: bool) -> Party:
    """A closed regime has somebody who rules: where the scenario names nobody, its largest bloc."""
    opened = replace(party, openness=to)
    if not closed or any(bloc.ruling for bloc in party.blocs):
        return opened
    ruling = max(party.blocs, key=lambda bloc: bloc.weight)
    blocs = tuple(replace(bloc, ruling=bloc is ruling) for bloc in party.blocs)
    return replace(opened, blocs=blocs)


@dataclass(frozen=True, slots=True)
class PowerGap:
    """The first party is stronger than each other one by so many points (C24, C44)."""

    points: int
    mean: int = 55

    def __call__(self, printed: Printed) -> Printed:
        first = printed.scenario.parties[0].id
        half = self.points // 2
        return _with_parties(
            printed,
            lambda party: replace(
                party, power=clamp(self.mean + (half if party.id == first else -half), 0, 100)
            ),
        )


@dataclass(frozen=True, slots=True)
class Treasury:
    """Every government begins with this much money (C41)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_parties(printed, lambda party: replace(party, treasury=self.to))


@dataclass(frozen=True, slots=True)
class Envy:
    """Every people minds the gains of others this much, in tenths of the ordinary (C53)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_parties(printed, lambda party: replace(party, relative_gain_weight=self.to))


@dataclass(frozen=True, slots=True)
class Tension:
    """All begin at this tension, with the embassies as they would be by then (C45, C63, C68)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        def at(dyad: Dyad) -> Dyad:
            one, other = map(self._by_then, dyad.missions)
            return replace(dyad, tension=self.to, missions=(one, other))

        return _with_dyads(printed, at)

    def _by_then(self, mission: Mission) -> Mission:
        """Closed at war, half open at most in a crisis and at least before one."""
        if 10 * self.to >= RUNGS[Stage.WAR]:
            return Mission.CLOSED
        hot = 10 * self.to >= RUNGS[Stage.CRISIS]
        return min(mission, Mission.REDUCED) if hot else max(mission, Mission.REDUCED)


@dataclass(frozen=True, slots=True)
class Years:
    """The conflict has lasted so long (C34)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_dyads(printed, lambda dyad: replace(dyad, years=self.to))


@dataclass(frozen=True, slots=True)
class Image:
    """The peoples think this much better or worse of each other at the start (C57)."""

    by: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_dyads(printed, lambda dyad: replace(dyad, image=_moved(dyad.image, self.by)))


@dataclass(frozen=True, slots=True)
class Embassies:
    """All embassies begin in this state (C26, C45)."""

    to: Mission

    def __call__(self, printed: Printed) -> Printed:
        return _with_dyads(printed, lambda dyad: replace(dyad, missions=(self.to, self.to)))


def _moved(pair: tuple[int, int], by: int) -> tuple[int, int]:
    return clamp(pair[0] + by, 0, 100), clamp(pair[1] + by, 0, 100)


@dataclass(frozen=True, slots=True)
class Craft:
    """Every negotiator begins with this much skill (C01)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_seats(printed, lambda seat: replace(seat, craft=self.to))


@dataclass(frozen=True, slots=True)
class Recast:
    """Whoever has the first role has the second instead, except among third parties (C23, C59)."""

    role: Role
    into: Role

    def __call__(self, printed: Printed) -> Printed:
        return _with_seats(
            printed,
            lambda seat: (
                replace(seat, role=self.into)
                if seat.role is self.role and seat.party in printed.parties
                else seat
            ),
        )


@dataclass(frozen=True, slots=True)
class Secrecy:
    """Every hidden channel is hidden this well (C12, C31)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_channels(
            printed, lambda channel: replace(channel, secrecy=self.to if channel.secrecy else 0)
        )


@dataclass(frozen=True, slots=True)
class Funds:
    """Every dialogue has this much money, in parts per hundred of what is printed (C69)."""

    percent: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_channels(
            printed,
            lambda channel: replace(channel, funds=min(100, channel.funds * self.percent // 100)),
        )


@dataclass(frozen=True, slots=True)
class Dialogues:
    """Only so many dialogues are open, the first as they are printed, and all in public: what is
    hidden disturbs nobody (C72).
    """

    many: int

    def __call__(self, printed: Printed) -> Printed:
        unofficial = [
            each.id for each in printed.variant.channels if each.track not in (Track.ONE,)
        ]
        kept = set(unofficial[: self.many])
        return _with_channels(
            printed,
            lambda channel: (
                replace(channel, open=True, secrecy=0)
                if channel.id in kept
                else replace(channel, open=channel.open and channel.track is Track.ONE)
            ),
        )


@dataclass(frozen=True, slots=True)
class Rounds:
    """The game ends after so many rounds (C67)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        def shorter(variant: Variant) -> Variant:
            return replace(
                variant,
                rounds=self.to,
                events=tuple(card for card in variant.events if card.round <= self.to),
                elections=tuple(each for each in variant.elections if each.round < self.to),
            )

        return _with_variant(printed, shorter)


@dataclass(frozen=True, slots=True)
class Election:
    """The first party that votes at all votes at the end of this round; 0 for no election (C48)."""

    round: int

    def __call__(self, printed: Printed) -> Printed:
        first = printed.variant.elections[:1] if self.round else ()
        moved = tuple(replace(each, round=self.round) for each in first)
        return _with_variant(printed, lambda variant: replace(variant, elections=moved))


@dataclass(frozen=True, slots=True)
class Without:
    """Nobody can play these cards."""

    actions: tuple[str, ...]

    def __call__(self, printed: Printed) -> Printed:
        more = tuple(ActionId(each) for each in self.actions)
        return _with_variant(
            printed, lambda variant: replace(variant, without=(*variant.without, *more))
        )


@dataclass(frozen=True, slots=True)
class NoLines:
    """No channel is open, and nobody can open one (C18)."""

    def __call__(self, printed: Printed) -> Printed:
        shut = _with_channels(printed, lambda channel: replace(channel, open=False))
        return Without(("open-dialogue", "open-secret-channel"))(shut)


@dataclass(frozen=True, slots=True)
class AllLines:
    """Every channel is open from the start (C31)."""

    def __call__(self, printed: Printed) -> Printed:
        return _with_channels(printed, lambda channel: replace(channel, open=True))


@dataclass(frozen=True, slots=True)
class Execution:
    """Every foreign policy is steered in this way; whoever has to be asked takes a round at least
    (C15, C47).
    """

    model: ExecutionModel

    def __call__(self, printed: Printed) -> Printed:
        return _with_parties(
            printed,
            lambda party: replace(
                party, execution_model=self.model, consult_delay=max(1, party.consult_delay)
            ),
        )


@dataclass(frozen=True, slots=True)
class Backing:
    """All dialogues begin with governments this far behind them (C56)."""

    to: Sanction

    def __call__(self, printed: Printed) -> Printed:
        return _with_channels(
            printed,
            lambda channel: (
                channel if channel.track is Track.ONE else replace(channel, sanction=self.to)
            ),
        )


@dataclass(frozen=True, slots=True)
class Reputation:
    """People without office begin with this name (C66)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_seats(
            printed,
            lambda seat: seat if seat.role in OFFICIALS else replace(seat, reputation=self.to),
        )


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Every mediator begins by knowing the parties this well (C43)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_seats(printed, lambda seat: replace(seat, knowledge=self.to))


@dataclass(frozen=True, slots=True)
class Lean:
    """Whoever stands with nobody leans so far to the first of two rivals at the start, or, below 0,
    to the second (C17).
    """

    to: int

    def __call__(self, printed: Printed) -> Printed:
        return _with_leanings(
            printed, lambda it: it if _takes_side(printed, it) else replace(it, leans=self.to)
        )


@dataclass(frozen=True, slots=True)
class NoAllies:
    """Nobody stands with a rival when the game begins (C20)."""

    def __call__(self, printed: Printed) -> Printed:
        return _with_leanings(
            printed, lambda it: replace(it, leans=0) if _takes_side(printed, it) else it
        )


@dataclass(frozen=True, slots=True)
class Goodwill:
    """Whoever stands with nobody takes the first of two rivals at its word so much more (C17)."""

    by: int

    def __call__(self, printed: Printed) -> Printed:
        rivals = printed.rivals_for_allies
        if rivals is None:
            return printed
        first = rivals[0]
        free = {it.state for it in printed.leanings.values() if not _takes_side(printed, it)}

        def more(dyad: Dyad) -> Dyad:
            one, other = dyad.between
            at = tuple(
                clamp(dyad.trust[n] + self.by * (us in free and them == first), 0, 100)
                for n, (us, them) in enumerate(((one, other), (other, one)))
            )
            return replace(dyad, trust=(at[0], at[1]))

        return _with_dyads(printed, more)


def _takes_side(printed: Printed, leaning: Leaning) -> bool:
    return 10 * abs(leaning.leans) >= constants_for(printed.level).camp_from


@dataclass(frozen=True, slots=True)
class NothingHidden:
    """Everybody knows of every way from the start."""

    def __call__(self, printed: Printed) -> Printed:
        known = {
            issue.id: tuple(option.id for option in issue.options if option.locked)
            for issue in printed.scenario.issues
        }
        return _with_variant(printed, lambda variant: replace(variant, known=known))


@dataclass(frozen=True, slots=True)
class Contention:
    """Every question is this hard for governments to take up (C52)."""

    to: int

    def __call__(self, printed: Printed) -> Printed:
        issues = tuple(replace(issue, contention=self.to) for issue in printed.scenario.issues)
        return _with_scenario(printed, replace(printed.scenario, issues=issues))


Toggle = Callable[[Printed], Printed]


def toggled(printed: Printed, toggles: tuple[Toggle, ...]) -> Printed:
    """The scenario with all of these changed, one after another."""
    for toggle in toggles:
        printed = toggle(printed)
    return printed


# --- how a part of a scenario is replaced ---------------------------------------------------------


def _with_scenario(printed: Printed, scenario: Scenario) -> Printed:
    return Printed(scenario, printed.level)


def _with_parties(printed: Printed, change: Callable[[Party], Party]) -> Printed:
    parties = tuple(map(change, printed.scenario.parties))
    return _with_scenario(printed, replace(printed.scenario, parties=parties))


def _with_leanings(printed: Printed, change: Callable[[Leaning], Leaning]) -> Printed:
    rivalry = printed.scenario.rivalry
    if rivalry is None:
        return printed
    leanings = tuple(map(change, rivalry.leanings))
    return _with_scenario(
        printed, replace(printed.scenario, rivalry=replace(rivalry, leanings=leanings))
    )


def _with_seats(printed: Printed, change: Callable[[Seat], Seat]) -> Printed:
    seats = tuple(map(change, printed.scenario.seats))
    return _with_scenario(printed, replace(printed.scenario, seats=seats))


def _with_dyads(printed: Printed, change: Callable[[Dyad], Dyad]) -> Printed:
    dyads = tuple(map(change, printed.scenario.dyads))
    start = printed.variant.start
    changed = replace(start, dyads=tuple(map(change, start.dyads)))
    inside = _with_variant(printed, lambda variant: replace(variant, start=changed))
    return _with_scenario(printed, replace(inside.scenario, dyads=dyads))


def _with_variant(printed: Printed, change: Callable[[Variant], Variant]) -> Printed:
    variants = {**printed.scenario.variants, printed.level: change(printed.variant)}
    return _with_scenario(printed, replace(printed.scenario, variants=variants))


def _with_channels(printed: Printed, change: Callable[[Channel], Channel]) -> Printed:
    channels = tuple(map(change, printed.variant.channels))
    return _with_variant(printed, lambda variant: replace(variant, channels=channels))
