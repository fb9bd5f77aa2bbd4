"""People to people, chambers of commerce, and givers abroad."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, ROUNDS, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class People:
    """People to people, chambers of commerce, and givers abroad."""

    # people to people
    culture_image: int = constant(
        30, TENTHS, 0, 100, "C29 C33", "how much a cultural exchange warms each public"
    )
    exchange_image: int = constant(
        12, TENTHS, 0, 100, "C29 C33", "how much exchanged students warm each public in a round"
    )
    exchange_rounds: int = constant(4, ROUNDS, 1, 8, "C29", "how long students stay")
    exchange_craft: int = constant(20, TENTHS, 0, 100, "C29", "skill that a scholar learns by it")
    aid_image: int = constant(30, TENTHS, 0, 100, "C17 C63", "how much aid warms those it reaches")
    appeal_image: int = constant(
        30, TENTHS, 0, 100, "C31", "how much a joint appeal of believers warms each public"
    )
    faith_mood: int = constant(
        40, TENTHS, 0, 100, "C31", "how much it moves the groups of believers"
    )
    healing_image: int = constant(
        20, TENTHS, 0, 100, "C63", "how much facing the past together warms each public"
    )
    healing_resentment: int = constant(
        -60, TENTHS, -300, 0, "C63", "resentment that it takes away on both sides"
    )
    rally_mood: int = constant(
        30, TENTHS, 0, 100, "C50", "how much a rally moves the group it speaks for"
    )
    rally_answer: int = constant(
        -10, TENTHS, -100, 0, "C50", "how much the hardliners move the other way"
    )
    rally_organises: int = constant(
        50,
        TENTHS,
        0,
        200,
        "C50",
        "how much better hardliners organise by a rally against the talks",
    )
    rally_support: int = constant(
        -30,
        TENTHS,
        -100,
        0,
        "C50",
        "what a rally against the talks takes off a government's support",
    )

    # chambers of commerce, and givers abroad
    investment_picture: int = constant(
        250, TENTHS, 0, 600, "C28", "the picture of the other side that investors need"
    )
    business_mood: int = constant(
        40, TENTHS, 0, 100, "C28 C55", "how much an investment mission moves business people"
    )
    statement_mood: int = constant(
        30,
        TENTHS,
        0,
        100,
        "C28 C55",
        "how much a word of the chamber moves its own business people",
    )
    protocol_quality: int = constant(
        100,
        THOUSANDTHS,
        0,
        200,
        "C28 C55",
        "what a protocol of the chambers adds to advice on trade",
    )
    protocol_sessions: int = constant(
        2, COUNT, 0, 6, "C55", "meetings on a question that a protocol needs behind it"
    )
    trade_waits: int = constant(
        0,
        COUNT,
        0,
        1,
        "C55 C67",
        "whether business people put neither name nor money to talks before their government has "
        "made advice of a dialogue of theirs its own (1 or 0)",
    )
    pledge: int = constant(
        40, TENTHS, 0, 99, "C28 C41", "approval among business people that a pledge lends an option"
    )
    diaspora_funds: int = constant(
        60, TENTHS, 0, 300, "C50 C69", "what people abroad give a dialogue at a time"
    )

    campaign_image: int = constant(
        50, TENTHS, 0, 100, "C33 C57", "how much a peace campaign warms each public"
    )
    warmest_image: int = constant(
        1200, TENTHS, 1000, 2000, "C57", "the picture at which contact would add nothing"
    )
    contact_fading: int = constant(
        400, THOUSANDTHS, 0, 1000, "C33", "how much of what contact won is lost when it stops"
    )
    seldom_asked: int = constant(
        15, COUNT, 0, 40, "C62", "the share of a home vote up to which nobody asks a group"
    )
    voice_inclusion: int = constant(
        120, TENTHS, 0, 200, "C62", "inclusion when such a group is given a voice"
    )
    voice_mood: int = constant(40, TENTHS, 0, 100, "C62", "how much such a group warms to a deal")
    voice_support: int = constant(
        -10, TENTHS, -100, 0, "C44", "home support of a capital that has to share the stage"
    )
    stand: int = constant(
        60, TENTHS, 0, 200, "C50 C51", "what a word on the text moves in the group that listens"
    )
