"""The order of the world: what one game leaves to the next of a campaign."""

from dataclasses import dataclass

from game_rules.constants.declaring import TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Order:
    """The order of the world: what one game leaves to the next of a campaign."""

    order_of_treaty: int = constant(
        100, TENTHS, 0, 500, "C22", "order that a settlement adds which is sure to hold"
    )
    order_of_panel: int = constant(
        10, TENTHS, 0, 100, "C22", "order that a question adds which is laid before a world body"
    )
    order_of_war: int = constant(
        -20, TENTHS, -200, 0, "C22", "order that each round of war between two takes away"
    )
    order_tension: int = constant(
        600, THOUSANDTHS, 0, 1000, "C22", "tension less at the start for each point of order above"
        " half",
    )  # fmt: skip
    order_kept: int = constant(
        700, THOUSANDTHS, 0, 1000, "C22", "how much of trust, pictures and grudges outlives a game"
    )
    order_breaks: int = constant(
        6, THOUSANDTHS, 0, 20, "C22", "how much less an agreement breaks for each point of order"
    )
