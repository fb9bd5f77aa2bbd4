"""What events make of interests, and of the mandates that follow from them."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, THOUSANDTHS, constant


@dataclass(frozen=True)
class Interests:
    """What events make of interests, and of the mandates that follow from them."""

    interest_reopens: int = constant(
        100, THOUSANDTHS, 0, 1000, "C13",
        "part of all that hangs on its questions for a state that an event has to touch, so that"
        " its mandate lies open again",
    )  # fmt: skip
    reopened_rounds: int = constant(
        2, COUNT, 0, 6, "C13", "rounds for which a mandate lies open after such an event"
    )
    reopened_price: int = constant(
        500, THOUSANDTHS, 0, 1000, "C13", "what is left of the price of a wider mandate meanwhile"
    )
