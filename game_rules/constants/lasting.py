"""How long an agreement holds."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, MILLIONTHS, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Lasting:
    """How long an agreement holds."""

    break_base: int = constant(
        34_000,
        MILLIONTHS,
        1000,
        250_000,
        "C21",
        "chance in a quarter that an agreement of nobody in particular breaks",
    )
    break_least: int = constant(3000, MILLIONTHS, 0, 100_000, "C21", "the least that it can be")
    break_most: int = constant(
        250_000, MILLIONTHS, 1000, 1_000_000, "C21", "the most that it can be"
    )
    break_inclusion: int = constant(
        640, THOUSANDTHS, 0, 1000, "C44 C62", "how much less it breaks when everybody was heard"
    )
    break_vote: int = constant(
        500,
        THOUSANDTHS,
        0,
        2000,
        "C51",
        "how much less it breaks for each point above half at home",
    )
    break_image: int = constant(
        1000,
        THOUSANDTHS,
        0,
        3000,
        "C57",
        "how much less it breaks for each point of a picture of the others above neutral",
    )
    break_power: int = constant(
        40,
        THOUSANDTHS,
        0,
        100,
        "C44",
        "how much more it breaks for each point of power beyond what is borne, with nobody between",
    )
    power_borne: int = constant(
        15, COUNT, 0, 100, "C44", "how much stronger one side may be before it smothers the other"
    )
    power_heard: int = constant(
        500, THOUSANDTHS, 0, 1000, "C44 C62", "what is left of that where the weaker were heard"
    )
    break_omitted: int = constant(
        120, THOUSANDTHS, 0, 1000, "C44", "how much more it breaks for each question left open"
    )
    break_monitors: int = constant(
        750, THOUSANDTHS, 0, 1000, "C40", "what is left of it where monitors watch on all sides"
    )
    break_guarantee: int = constant(
        650,
        THOUSANDTHS,
        0,
        1000,
        "C21 C40",
        "what is left of it where a power from outside stands behind it",
    )
    break_neighbours: int = constant(
        800, THOUSANDTHS, 0, 1000, "C64", "what is left of it where neighbours watch the line"
    )
    break_secret: int = constant(
        1200,
        THOUSANDTHS,
        1000,
        3000,
        "C12",
        "how much more it breaks when it was secret to the end",
    )
    break_secret_from: int = constant(
        600, TENTHS, 0, 1000, "C12", "secrecy of its channel from which it was secret to the end"
    )
    break_without_means: int = constant(
        1500,
        THOUSANDTHS,
        1000,
        3000,
        "C69",
        "how much more it breaks when there are no means to carry it out",
    )
    break_means: int = constant(
        800, THOUSANDTHS, 0, 1000, "C69", "how much of that goes when there are all the means"
    )
    include_base: int = constant(
        150, TENTHS, 0, 500, "C44", "how many were heard when only officials talked"
    )
    include_idea: int = constant(
        150, TENTHS, 0, 500, "C50 C62", "the same for an idea of a dialogue that stands in the text"
    )
    include_ideas: int = constant(300, TENTHS, 0, 1000, "C62", "the same for all ideas at most")
    include_neighbours: int = constant(
        100, TENTHS, 0, 500, "C64", "the same for neighbours who watch the line"
    )
    carry_out_planned: int = constant(
        700, TENTHS, 0, 1000, "C69", "how much is carried out where no money is counted"
    )
    carry_out_least: int = constant(
        450, TENTHS, 0, 1000, "C69", "how much is carried out without any money"
    )
    carry_out_most: int = constant(
        850, TENTHS, 0, 1000, "C69", "how much is carried out with all the money it takes"
    )
    carry_out_money: int = constant(
        400, TENTHS, 10, 1000, "C41 C69", "the treasury with which nothing is left undone"
    )
    refused_support: int = constant(
        -50, TENTHS, -200, 0, "C51", "support lost when a signed text is refused at home"
    )
    refused_trust: int = constant(
        -60, TENTHS, -200, 0, "C51", "trust lost abroad when a signed text is refused at home"
    )
