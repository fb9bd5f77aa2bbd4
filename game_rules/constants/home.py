"""What people at home think, and how they vote."""

from dataclasses import dataclass

from game_rules.constants.declaring import TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Home:
    """What people at home think, and how they vote."""

    base_approval: int = constant(
        450, TENTHS, 200, 700, "C51", "what a bloc thinks of any deal before it reads it"
    )
    entrenched_home: int = constant(
        0,
        TENTHS,
        0,
        500,
        "C34",
        "approval that a text of one track alone loses where a conflict is as old as can be",
    )
    approval_of_gain: int = constant(
        1200, THOUSANDTHS, 0, 4000, "C51", "approval for each point better than no deal"
    )
    approval_of_image: int = constant(
        300, THOUSANDTHS, 0, 2000, "C57", "approval for each point of image above neutral"
    )
    approval_of_support: int = constant(
        100, THOUSANDTHS, 0, 2000, "C51", "approval for each point of support above half"
    )
    sacred: int = constant(
        -120, TENTHS, -500, 0, "C14", "what a text with something sacred loses for a bloc"
    )
    relative_gain: int = constant(
        300, THOUSANDTHS, 0, 1000, "C53", "approval lost for each point that the others gain more"
    )
    pass_mark: int = constant(
        500, TENTHS, 300, 700, "C51", "home approval at which a text is ratified"
    )
    ruling_pass: int = constant(
        -100, TENTHS, -300, 0, "C70", "how much less approval a closed regime needs"
    )
    closed_below: int = constant(
        300, TENTHS, 0, 500, "C70", "openness below which only ruling blocs are asked"
    )
    partial_pass: int = constant(
        -50, TENTHS, -300, 0, "C55", "how much less approval an accord on calm matters needs"
    )
    paid: int = constant(
        64, TENTHS, 0, 200, "C41", "home approval that compensation wins in a group"
    )
    paid_cap: int = constant(
        100, TENTHS, 10, 100, "C41", "home approval that money can win in a group at most"
    )
    prepare: int = constant(
        60, TENTHS, 0, 200, "C51", "home approval that preparing a group wins in it"
    )
    prepared_cap: int = constant(
        120, TENTHS, 10, 300, "C51", "home approval that preparing can win in a group at most"
    )
    prepared_fade: int = constant(
        10, TENTHS, 0, 100, "C51", "home approval won beforehand that is forgotten in a round"
    )
    prepare_hardliners: int = constant(
        -10, TENTHS, -100, 0, "C51", "mood of the hardliners when others are prepared"
    )
    rally: int = constant(
        50, TENTHS, 0, 200, "C51", "home approval that a rally for a signed text wins in a group"
    )
    rally_others: int = constant(
        -10, TENTHS, -100, 0, "C51", "mood of the other groups when one is rallied"
    )
    election_stays: int = constant(
        450, TENTHS, 200, 700, "C48", "support at which a government wins its election"
    )
    election_swing: int = constant(
        100, TENTHS, 0, 300, "C48", "how far an election may swing either way"
    )
    turnover_progress: int = constant(
        500,
        THOUSANDTHS,
        0,
        1000,
        "C54",
        "what is left of official progress when a government falls",
    )
    turnover_memory: int = constant(
        0,
        THOUSANDTHS,
        0,
        1000,
        "C54",
        "how much of what a dialogue has come to newcomers in office need not begin again",
    )
    turnover_craft: int = constant(
        1000,
        TENTHS,
        0,
        1000,
        "C01 C54",
        "skill in talks that newcomers in office have at most",
    )
    turnover_ease: int = constant(
        0,
        THOUSANDTHS,
        0,
        1000,
        "C54 C56",
        "how much of the ease at a table goes with those who sat there, if all of them go",
    )
    turnover_trust: int = constant(
        -50, TENTHS, -200, 0, "C54", "trust that the others lose when a government falls"
    )
    collapse_support: int = constant(
        150, TENTHS, 0, 400, "C08", "support below which a government without money falls"
    )
    veto_mark: int = constant(
        250, TENTHS, 0, 500, "C51", "approval below which a veto bloc stops a text"
    )
