"""Gestures, war and its brink: what moves tension, and what the ladder does."""

from dataclasses import dataclass

from game_rules.constants.declaring import ROUNDS, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Tension:
    """Gestures, war and its brink: what moves tension, and what the ladder does."""

    # gestures, and what repeating them is worth
    hostile_tension: int = constant(
        900, THOUSANDTHS, 0, 2000, "C19", "tension for each point of hostility"
    )
    hostile_trust: int = constant(
        800, THOUSANDTHS, 0, 2000, "C19", "trust lost for each point of hostility"
    )
    hostile_image: int = constant(
        250, THOUSANDTHS, 0, 2000, "C57", "image lost for each point of hostility"
    )
    friendly_tension: int = constant(
        400, THOUSANDTHS, 0, 2000, "C19", "tension taken off for each point of friendliness"
    )
    friendly_trust: int = constant(
        500, THOUSANDTHS, 0, 2000, "C17", "trust won for each point of friendliness"
    )
    friendly_image: int = constant(
        150, THOUSANDTHS, 0, 2000, "C57", "image won for each point of friendliness"
    )
    watched_tension: int = constant(
        1000,
        THOUSANDTHS,
        0,
        1000,
        "C21",
        "what is left of the tension of hard words and incidents while a ceasefire is watched",
    )
    repetition: int = constant(
        600, THOUSANDTHS, 0, 1000, "C17", "what a gesture is worth when it repeats another"
    )
    repetition_rounds: int = constant(
        3, ROUNDS, 1, 6, "C17", "how long a gesture is remembered as done before"
    )
    tension_up_cap: int = constant(
        180, TENTHS, 50, 400, "C19", "how far tension rises in a round at most"
    )
    tension_down_cap: int = constant(
        80, TENTHS, 20, 400, "C19", "how far tension falls in a round at most"
    )
    demand_support: int = constant(20, TENTHS, 0, 100, "C12", "home support for a public demand")
    force_support: int = constant(30, TENTHS, 0, 100, "C10", "home support for a show of force")
    embassy_support: int = constant(
        -20, TENTHS, -100, 0, "C45", "home support for opening the embassy another step"
    )
    hard_act_again: int = constant(
        500, THOUSANDTHS, 0, 1000, "C12", "what a hard act wins at home when it repeats another"
    )
    keep_open_support: int = constant(
        -20, TENTHS, -100, 0, "C45", "home support for keeping the embassy open in a crisis"
    )
    reduce_support: int = constant(
        20, TENTHS, 0, 100, "C45", "home support for sending diplomats home"
    )
    protest_support: int = constant(10, TENTHS, 0, 100, "C19", "home support for a protest")
    acknowledge_image: int = constant(
        60, TENTHS, 0, 200, "C57", "what owning up to the past does to the picture they have of us"
    )
    acknowledge_resentment: int = constant(
        -150, TENTHS, -500, 0, "C16", "resentment that owning up to the past takes away"
    )
    acknowledge_support: int = constant(
        -50, TENTHS, -200, 0, "C16", "home support for owning up to the past"
    )
    summit_boost: int = constant(
        1500, THOUSANDTHS, 1000, 3000, "C26", "what an official meeting is worth at a summit"
    )
    summit_trust: int = constant(20, TENTHS, 0, 100, "C26", "trust that a host wins")
    summit_failure: int = constant(
        -50, TENTHS, -200, 0, "C26", "home support when nobody meets at a summit"
    )
    halt_support: int = constant(20, TENTHS, 0, 100, "C45", "home support for calling off talks")
    halt_price: int = constant(
        20, TENTHS, 0, 200, "C45", "political capital for calling off talks, doubled each time"
    )
    break_support: int = constant(30, TENTHS, 0, 100, "C45", "home support for breaking relations")
    reject_support: int = constant(
        20, TENTHS, 0, 100, "C12", "home support for turning a text down aloud"
    )
    reject_capital: int = constant(
        -30, TENTHS, -200, 0, "C12", "political capital when that text was better than no deal"
    )
    citizens_support: int = constant(
        10, TENTHS, 0, 100, "C04", "home support for looking after citizens abroad"
    )
    citizens_rounds: int = constant(
        1, ROUNDS, 0, 6, "C04", "further rounds in which they are looked after"
    )
    stand_down_support: int = constant(
        -30, TENTHS, -100, 0, "C21", "home support for standing troops down"
    )
    stand_down_tension: int = constant(
        -40, TENTHS, -200, 0, "C21", "tension that a stand-down takes off besides"
    )
    drift: int = constant(
        50,
        THOUSANDTHS,
        0,
        500,
        "C34",
        "how far tension moves in a round toward where it settles by itself",
    )
    drift_floor: int = constant(
        200, TENTHS, 0, 1000, "C34", "where tension settles in a young conflict"
    )
    drift_years: int = constant(
        250, THOUSANDTHS, 0, 1000, "C34", "what long years add to that, for each point of hardening"
    )

    # the brink and war
    brink_held: int = constant(
        -60, TENTHS, -300, 0, "C18 C19", "tension that each stand-down at the brink takes off"
    )
    brink_lost: int = constant(
        60, TENTHS, 0, 300, "C18", "tension that is added when nobody stands down"
    )
    brink_from: int = constant(3, ROUNDS, 1, 12, "C18", "first round whose end can open the brink")
    war_cost: int = constant(
        -30, TENTHS, -100, 0, "C06", "what a round of war takes off a party's no-deal value"
    )
    war_image: int = constant(-40, TENTHS, -100, 0, "C57", "what a round of war does to each image")
    war_support: int = constant(
        -20, TENTHS, -200, 0, "C06", "home support that a round of war wears down"
    )
    army_credibility: int = constant(
        200,
        THOUSANDTHS,
        0,
        500,
        "C10 C24",
        "how much more a threat is believed with the army called up",
    )
    strike_tension: int = constant(100, TENTHS, 0, 300, "C08", "tension that a strike adds besides")
    strike_resentment: int = constant(200, TENTHS, 0, 500, "C16", "resentment that a strike leaves")

    # what happens by itself
    event_spared: int = constant(
        650, THOUSANDTHS, 0, 1000, "C64", "how likely an event stays for each thing that spares it"
    )
