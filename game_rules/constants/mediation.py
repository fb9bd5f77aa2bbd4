"""Go-betweens: what a third party can do for two that do not talk, or to them."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Mediation:
    """What a third party can do for two that do not talk, or to them."""

    mediation_calm: int = constant(
        -10, TENTHS, -100, 0, "C06", "tension that accepting a go-between takes off"
    )
    mediation_pride: int = constant(
        -20, TENTHS, -200, 0, "C06", "mood of the hardliners when a go-between is accepted"
    )
    mediation_trust: int = constant(
        15, TENTHS, 0, 100, "C43", "trust that a go-between wins by an errand that went well"
    )
    good_offices_trust: int = constant(
        400, TENTHS, 0, 900, "C43", "trust of each side that good offices need"
    )
    good_offices_contact: int = constant(
        600, THOUSANDTHS, 0, 1000, "C18 C43", "contact between two sides under good offices"
    )
    shuttle_step: int = constant(
        80, TENTHS, 0, 300, "C23 C43", "progress that a trusted messenger carries across"
    )
    shuttle_floor: int = constant(
        500, THOUSANDTHS, 0, 1000, "C43", "what is left of it where neither side trusts him"
    )
    shuttle_distorted: int = constant(
        50, THOUSANDTHS, 0, 1000, "C23", "how likely a message does not arrive as it was meant"
    )
    shuttle_blamed: int = constant(
        -30, TENTHS, -300, 0, "C23 C43", "trust that a distorted message costs the messenger"
    )
    shuttle_learns: int = constant(
        30, TENTHS, 0, 200, "C43", "knowledge of the parties that a messenger gains"
    )
    # With 300 and 450 no question was ever ripe for it: officials stop talking once they can sign.
    single_text_from: int = constant(
        150, TENTHS, 0, 1000, "C43", "progress that a single text needs"
    )
    single_text_step: int = constant(
        60, TENTHS, 0, 300, "C43", "progress that one draft of it brings"
    )
    single_text_finds: int = constant(
        250, TENTHS, 0, 1000, "C43", "progress from which it finds what nobody had thought of"
    )
    single_text_knowledge: int = constant(
        600, TENTHS, 0, 1000, "C43", "knowledge of the parties that this takes"
    )
    text_refused: int = constant(
        -60, TENTHS, -300, 0, "C43", "trust of those who vote a go-between's own text down"
    )
    press_power: int = constant(
        60, COUNT, 0, 100, "C24 C44", "points of power from which a go-between can press"
    )
    press_no_deal: int = constant(
        -40, TENTHS, -300, 0, "C10 C44", "what pressing takes off the no-deal value of a party"
    )
    press_coercion: int = constant(150, TENTHS, 0, 1000, "C10 C16", "how far a go-between presses")
    press_resentment: int = constant(
        100, TENTHS, 0, 500, "C16", "resentment of those who were pressed"
    )
    press_trust: int = constant(-80, TENTHS, -500, 0, "C43", "trust that pressing costs")
    guarantee_power: int = constant(
        60, COUNT, 1, 100, "C24 C40", "points of power from which a guarantee is worth all"
    )
    guarantee_coercion: int = constant(
        50, TENTHS, 0, 500, "C40", "how far a guarantee is felt as a tie by those it protects"
    )
