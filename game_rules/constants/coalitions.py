"""Coalitions: how states are won for a side, kept apart from both, and drawn in."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, ROUNDS, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Coalitions:
    """How states are won for a side, kept apart from both, and drawn in."""

    camp_from: int = constant(
        400, TENTHS, 100, 1000, "C20", "leaning from which a state stands with a rival"
    )
    invitation: int = constant(
        120,
        TENTHS,
        0,
        500,
        "C20",
        "leaning that an invitation wins with who likes both sides alike",
    )
    wedge: int = constant(
        100, TENTHS, 0, 500, "C20", "leaning that a wedge takes off where half is grievance"
    )
    wedge_floor: int = constant(
        500, THOUSANDTHS, 0, 1000, "C20", "what is left of a wedge where there is no grievance"
    )
    wedge_exposed: int = constant(
        250, THOUSANDTHS, 0, 1000, "C20", "how likely it comes out who offered it"
    )
    wedge_trust: int = constant(
        -80, TENTHS, -500, 0, "C20", "trust of the other coalition that this costs"
    )
    crisis_pull: int = constant(
        50, THOUSANDTHS, 0, 500, "C17 C20", "leaning for each point of trust between the rivals, "
        "in each round of crisis",
    )  # fmt: skip
    neutral_rounds: int = constant(
        4, ROUNDS, 1, 12, "C17 C20", "rounds for which a pledge of neutrality holds"
    )
    neutral_trust: int = constant(
        80, TENTHS, 0, 300, "C17", "trust that a pledge of neutrality wins with both rivals"
    )
    neutral_broken: int = constant(
        -250, TENTHS, -1000, 0, "C17", "trust of both that is lost by breaking it"
    )
    neutral_contact: int = constant(
        600, THOUSANDTHS, 0, 1000, "C17", "contact between rivals at a table with a neutral"
    )
    cohesion_floor: int = constant(
        600, THOUSANDTHS, 0, 1000, "C20", "share of an ally's power that counts whatever its people"
        " think",
    )  # fmt: skip
    deterrence_gap: int = constant(
        20, COUNT, 0, 100, "C20", "points of power by which a coalition must outweigh to deter"
    )
    deterred: int = constant(
        500, THOUSANDTHS, 0, 1000, "C20", "what is left of a threat against those who outweigh"
    )
    stands_by: int = constant(
        60, TENTHS, 0, 300, "C20", "tension of allies with whoever strikes one of them"
    )
    called_from: int = constant(
        700,
        TENTHS,
        0,
        1000,
        "C20",
        "leaning from which an ally can be called on by its rival",
    )
    called_tension: int = constant(
        650, TENTHS, 0, 1000, "C20", "tension between the rivals from which that can happen"
    )
    called_chance: int = constant(
        200, THOUSANDTHS, 0, 1000, "C20", "how likely it happens in a round"
    )
    called_step: int = constant(
        60, TENTHS, 0, 300, "C20", "tension with the other rival that the ally is drawn into"
    )
    called_grievance: int = constant(
        100, TENTHS, 0, 500, "C20", "grievance of an ally that was drawn in"
    )
