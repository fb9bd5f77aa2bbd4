"""Threats, force and money: what one government does to another short of war."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, ROUNDS, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Pressure:
    """Threats, force and money: what one government does to another short of war."""

    # threats and what is left of them
    threat_rounds: int = constant(
        2, ROUNDS, 1, 4, "C10 C19", "rounds after which a threat must have been carried out"
    )
    threat_stake: int = constant(
        80, TENTHS, 0, 300, "C12", "home support that an empty threat costs in calm"
    )
    threat_stake_rung: int = constant(
        20, TENTHS, 0, 100, "C12 C19", "the same for each rung of the ladder"
    )
    threat_explained: int = constant(
        500, THOUSANDTHS, 0, 1000, "C12", "what is left of it where the public was told why"
    )
    threat_muffled: int = constant(
        400, THOUSANDTHS, 0, 1000, "C70", "what is left of it under a closed regime"
    )
    threat_resentment: int = constant(
        200, TENTHS, 0, 500, "C16", "resentment that a fully believed threat leaves"
    )
    full_gap: int = constant(
        40, COUNT, 10, 100, "C24", "points of power between two sides that leave no choice"
    )
    ultimatum_leverage: int = constant(
        120, TENTHS, 0, 300, "C10 C24", "what a believed ultimatum of the much stronger presses out"
    )
    ultimatum_coercion: int = constant(
        350, TENTHS, 0, 1000, "C10 C16", "how far a believed ultimatum presses"
    )
    ultimatum_support: int = constant(
        -20, TENTHS, -100, 0, "C12", "home support for an ultimatum on the day"
    )
    trade_leverage: int = constant(
        60, TENTHS, 0, 300, "C10 C28", "what a believed threat of sanctions presses out"
    )
    trade_coercion: int = constant(
        150, TENTHS, 0, 1000, "C10 C28", "how far a believed threat of sanctions presses"
    )
    coercion_fade: int = constant(
        50, TENTHS, 0, 300, "C10", "how far pressing is forgotten in a round"
    )

    # words in confidence, and panels of an international body
    message_leaks: int = constant(
        50, THOUSANDTHS, 0, 1000, "C12", "how likely it comes out that there was a private word"
    )
    message_support: int = constant(
        -20, TENTHS, -100, 0, "C12", "home support lost by a government whose word came out"
    )
    message_organises: int = constant(
        50, TENTHS, 0, 300, "C12", "how much better its hardliners organise then"
    )
    panel_rounds: int = constant(
        2, ROUNDS, 1, 4, "C30", "further rounds for which a panel sits on a question"
    )
    panel_trust: int = constant(
        -30, TENTHS, -200, 0, "C30", "trust of those who were not asked whether a panel should sit"
    )

    # recognition
    recognition_trust: int = constant(
        80, TENTHS, 0, 300, "C36", "trust won with a party that is recognised"
    )
    recognition_image: int = constant(
        30, TENTHS, 0, 200, "C36", "how much its people think better of those who recognise it"
    )
    recognition_support: int = constant(
        -60, TENTHS, -300, 0, "C36", "home support that recognising a party costs"
    )
    recognition_organises: int = constant(
        150, TENTHS, 0, 500, "C36", "how much better hardliners organise against it"
    )

    grievance_rounds: int = constant(
        2, ROUNDS, 1, 6, "C19", "rounds for which a wrong is a reason to protest"
    )
    halts_counted: int = constant(
        4, COUNT, 1, 9, "C45", "times of calling off talks after which the price grows no more"
    )

    # armies
    hotline_talk: int = constant(
        150, TENTHS, 0, 500, "C27", "official progress that a hotline needs behind it"
    )
    hotline_relief: int = constant(
        -20, TENTHS, -100, 0, "C18", "tension that two calls in one round take off"
    )
    hotline_incident: int = constant(
        750,
        THOUSANDTHS,
        0,
        1000,
        "C27",
        "what is left of the tension of an incident with a hotline",
    )
    ceasefire_talk: int = constant(
        100, TENTHS, 0, 500, "C18 C21", "official progress that a line to stop at needs behind it"
    )
    exercise_trust: int = constant(300, TENTHS, 0, 900, "C27", "trust that a joint exercise needs")
    exercise_rounds: int = constant(
        3, ROUNDS, 1, 8, "C27", "further rounds in which rescue teams train together"
    )
    exercise_incident: int = constant(
        600, THOUSANDTHS, 0, 1000, "C27", "what is left of the tension of an incident meanwhile"
    )
    warning_trust: int = constant(
        250, TENTHS, 0, 900, "C27", "trust that it takes to share warnings"
    )
    warning_won: int = constant(30, TENTHS, 0, 100, "C27", "trust that a shared warning wins")
    warning_rounds: int = constant(
        3, ROUNDS, 1, 8, "C27", "further rounds in which two services warn each other"
    )
    warning_incident: int = constant(
        700, THOUSANDTHS, 0, 1000, "C27", "what is left of the tension of an incident meanwhile"
    )
    venture_trust: int = constant(
        400, TENTHS, 0, 900, "C27", "trust that it takes to build something together"
    )
    venture_sweetens: int = constant(
        30, TENTHS, 0, 100, "C27", "what that adds to a deal for each side"
    )
    unrest_support: int = constant(
        -40, TENTHS, -200, 0, "C08", "home support that unrest stirred in the dark costs"
    )
    unrest_exposed: int = constant(
        250, THOUSANDTHS, 0, 1000, "C08", "how likely it comes out who stirred it"
    )
    unrest_resentment: int = constant(
        150, TENTHS, 0, 500, "C08", "resentment of those who find out"
    )
    monitors_hardliners: int = constant(
        -30, TENTHS, -200, 0, "C40", "mood of the hardliners when monitors are let in"
    )

    # trade, loans, sanctions
    trade_mood: int = constant(30, TENTHS, 0, 100, "C28", "mood of traders at an offer of trade")
    trade_hardliners: int = constant(
        -10, TENTHS, -100, 0, "C28", "mood of our hardliners at an offer of trade"
    )
    loan: int = constant(100, TENTHS, 0, 500, "C28 C41", "money that a loan brings the other side")
    loan_sweetens: int = constant(
        50, TENTHS, 0, 100, "C41", "what a loan adds to a deal for the other side"
    )
    loan_cap: int = constant(80, TENTHS, 0, 100, "C41", "the same for all loans at most")
    loan_resentment: int = constant(
        30, TENTHS, 0, 300, "C16 C28", "resentment of the one who had to borrow"
    )
    sanctions_bite: int = constant(
        30, TENTHS, 0, 200, "C09 C28", "what sanctions take off the no-deal value of the other side"
    )
    sanctions_own: int = constant(10, TENTHS, 0, 200, "C09 C28", "the same for the own side")
    sanctions_rally: int = constant(
        30, TENTHS, 0, 200, "C10", "support for a government whose country is punished"
    )
    sanctions_coercion: int = constant(100, TENTHS, 0, 500, "C10", "how far sanctions press")
    sanctions_resentment: int = constant(
        80, TENTHS, 0, 500, "C16", "resentment that sanctions leave"
    )
    sanctions_traders: int = constant(
        -40, TENTHS, -200, 0, "C28", "mood of our traders under our own sanctions"
    )
    compensate_support: int = constant(
        -20, TENTHS, -100, 0, "C41", "home support for spending on one group"
    )
