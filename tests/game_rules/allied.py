"""Two rivals in the Serin Valley, Karvania and Ostrel, with two states between them: Tarn,
which leans to neither, and Holm, which stands with Ostrel and holds something against it. Each has
a minister, and neither is a party to the conflict.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from game_rules.ids import ChannelId, Level, PartyId, Role, SeatId, Stage
from game_rules.ledger import Var
from game_rules.scenario import Leaning, Printed, Rivalry, Scenario, Third
from game_rules.state import Game
from tests.game_rules.build import ENVOY, HEAD, KARVANIA, OSTREL, OTHER_ENVOY, OTHER_HEAD, where
from tests.game_rules.grown import grown, grown_scenario
from tests.game_rules.mediated import room

TARN, HOLM = PartyId("tarn"), PartyId("holm")
TARNER, HOLMER = SeatId("tarn-minister"), SeatId("holm-minister")
PORT = ChannelId("port")
"""A room for officials of both rivals and of the two between them."""


def with_bystanders(scenario: Scenario, level: Level) -> Scenario:
    """The same with two states between the rivals at one level, and all that coalitions bring."""
    variant = scenario.variants[level]
    card = replace(scenario.seats[0], role=Role.MINISTER, speaks_for=None, defaults=(), knows=())
    seats = (
        replace(card, id=TARNER, party=TARN, title="Foreign Minister of Tarn"),
        replace(card, id=HOLMER, party=HOLM, title="Foreign Minister of Holm"),
    )
    about = "It has a coast, a fleet and neighbours."
    trust = dict.fromkeys((KARVANIA, OSTREL), 50)
    hall = room(PORT, "The port", (HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY, TARNER, HOLMER))
    gathered = replace(
        variant,
        seats=(*variant.seats, TARNER, HOLMER),
        channels=(*variant.channels, replace(hall, open=True)),
        families=tuple(sorted({*variant.families, "coalitions"})),
    )
    return replace(
        scenario,
        seats=(*scenario.seats, *seats),
        thirds=(
            *scenario.thirds,
            Third(TARN, "Tarn", "Tarners", 2, about, 30, trust, 50),
            Third(HOLM, "Holm", "Holmers", 3, about, 50, trust, 50),
        ),
        rivalry=Rivalry(
            (KARVANIA, OSTREL),
            (
                Leaning(TARN, 0),
                Leaning(HOLM, -70, grievance=50, over="Ostrel has not paid for its oil."),
            ),
        ),
        variants={**scenario.variants, level: gathered},
    )


ALLIED: Final = Printed(with_bystanders(grown_scenario(), Level.STANDARD), Level.STANDARD)


def gathered(
    cells: Mapping[Any, int] | None = None, stage: Stage | None = None, **more: Any
) -> Game:
    """Both rivals look for allies; these cells are otherwise than at the start."""
    return where(grown(stage=stage, printed=ALLIED, **more), cells or {})


def leaning(points: int, state: PartyId = TARN) -> dict[tuple[str, ...], int]:
    """A state leans so far to the first rival, in tenths, and stands accordingly."""
    stands = 0 if abs(points) < 400 else 1 if points > 0 else 2
    return {(Var.LEANING, state): points, (Var.CAMP, state): stands}
