"""The Serin Valley with two third parties: a small state that both sides trust, and a great power
that can press them. Each has a room of its own, which opens when both sides have called it in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from game_rules.catalogue import FAMILIES
from game_rules.ids import ChannelId, Level, PartyId, Role, SeatId, Stage, Track
from game_rules.ledger import Var
from game_rules.scenario import Channel, Printed, Scenario, Third
from game_rules.state import Game
from tests.game_rules.build import ENVOY, HEAD, KARVANIA, OSTREL, OTHER_ENVOY, OTHER_HEAD, where
from tests.game_rules.grown import grown, grown_scenario

SUNDLAND, ARVIA = PartyId("sundland"), PartyId("arvia")
MEDIATOR, POWER = SeatId("sundland-mediator"), SeatId("arvia-envoy")
INN, PALACE = ChannelId("inn"), ChannelId("palace")
BOTH: Final = (KARVANIA, OSTREL)


def with_go_betweens(scenario: Scenario, level: Level) -> Scenario:
    """The same with two mediators at one level, and everything that they can do."""
    variant = scenario.variants[level]
    card = replace(scenario.seats[0], role=Role.MEDIATOR, speaks_for=None, defaults=(), knows=())
    seats = (
        replace(card, id=MEDIATOR, party=SUNDLAND, title="Mediator of Sundland", knowledge=65),
        replace(card, id=POWER, party=ARVIA, title="Special Envoy of Arvia", knowledge=40),
    )
    officials = (HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY)
    rooms = (
        room(INN, "The inn", (*officials, MEDIATOR)),
        room(PALACE, "The palace", (HEAD, OTHER_HEAD, POWER)),
    )
    about = "It is far away, and wants nothing of the valley."
    called_in = replace(
        variant,
        seats=(*variant.seats, MEDIATOR, POWER),
        channels=(*variant.channels, *rooms),
        families=tuple(sorted({*variant.families, "mediation"})),
    )
    return replace(
        scenario,
        seats=(*scenario.seats, *seats),
        thirds=(
            Third(SUNDLAND, "Sundland", "Sundlanders", 2, about, 20, dict.fromkeys(BOTH, 50), 50),
            Third(ARVIA, "Arvia", "Arvians", 3, about, 90, {KARVANIA: 45, OSTREL: 30}, 60),
        ),
        variants={**scenario.variants, level: called_in},
    )


def room(channel: ChannelId, name: str, members: tuple[SeatId, ...]) -> Channel:
    return Channel(channel, name, Track.ONE, members, 20, {}, "Somebody else's table.", open=False)


MEDIATED: Final = Printed(with_go_betweens(grown_scenario(), Level.STANDARD), Level.STANDARD)


def offered(stage: Stage | None = None, **more: Any) -> Game:
    """Both third parties have offered to help, and nobody has called them in."""
    return grown(stage=stage, printed=MEDIATED, **more)


def called_in(
    stage: Stage | None = None, cells: Mapping[Any, int] | None = None, **more: Any
) -> Game:
    """Both sides have called both of them in."""
    accepted = {(Var.MEDIATION, party, third): 1 for party in BOTH for third in (SUNDLAND, ARVIA)}
    rooms = {(Var.OPEN, INN): 1, (Var.OPEN, PALACE): 1}
    return where(offered(stage, **more), {**accepted, **rooms, **(cells or {})})


assert set(MEDIATED.variant.families) == FAMILIES
