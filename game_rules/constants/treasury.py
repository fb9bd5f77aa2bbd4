"""What governments have to spend, and what an act costs."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, ROUNDS, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Treasury:
    """What governments have to spend, and what an act costs."""

    actions_a_round: int = constant(2, COUNT, 1, 4, "C07", "actions that every seat has in a round")

    prices: int = constant(
        1, COUNT, 0, 1, "C07 C41", "whether acts cost political capital and money (1) or not (0)"
    )

    capital_income: int = constant(
        30, TENTHS, 0, 200, "C07", "political capital that comes back in a round"
    )
    treasury_income: int = constant(40, TENTHS, 0, 200, "C41", "money that taxes bring in a round")
    treasury_war: int = constant(-60, TENTHS, -300, 0, "C09", "money that a round of war costs")
    treasury_mobilised: int = constant(
        -20, TENTHS, -200, 0, "C10", "money that a called-up army costs in a round"
    )
    treasury_sanctions: int = constant(
        -20, TENTHS, -200, 0, "C28", "money that a round under sanctions costs"
    )
    consult_delay: int = constant(
        1, ROUNDS, 0, 2, "C15 C47", "rounds that a wider mandate lies before the cabinet"
    )
    request_discount: int = constant(
        500,
        THOUSANDTHS,
        0,
        1000,
        "C47",
        "what a wider mandate costs when an envoy has asked for it",
    )
