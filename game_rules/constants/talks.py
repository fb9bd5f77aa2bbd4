"""Meetings and progress, advice and its way to the capitals."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Talks:
    """Meetings and progress, advice and its way to the capitals."""

    # what people know of the others
    guess_error: int = constant(
        25, TENTHS, 0, 100, "C25", "how far a guess at what an option is worth to others may be off"
    )

    # meetings and progress
    session_step: int = constant(
        400, TENTHS, 100, 800, "C11 C56", "progress of a meeting when every factor is 1"
    )
    session_fullness: int = constant(
        1400, TENTHS, 1000, 5000, "C67", "progress at which a meeting would add nothing"
    )
    attendance_bonus: int = constant(
        100, THOUSANDTHS, 0, 300, "C11", "what each further attendee adds to a meeting"
    )
    attendance_cap: int = constant(
        200, THOUSANDTHS, 0, 600, "C11", "what further attendees add at most"
    )
    envoy_bonus: int = constant(
        0, THOUSANDTHS, 0, 500, "C23", "what an envoy at the table adds to an official meeting"
    )
    host_bonus: int = constant(
        200, THOUSANDTHS, 0, 500, "C59", "what a think tank as host adds to a dialogue"
    )
    ease_floor: int = constant(
        500,
        THOUSANDTHS,
        0,
        1000,
        "C56",
        "what a meeting is worth among people who are not at ease at all",
    )
    ease_share: int = constant(500, THOUSANDTHS, 0, 1000, "C56", "what full ease adds to that")
    craft_floor: int = constant(
        600, THOUSANDTHS, 0, 1000, "C01", "what a meeting of people without skill is worth"
    )
    craft_share: int = constant(400, THOUSANDTHS, 0, 1000, "C01", "what full skill adds to that")
    craft_slowing: int = constant(
        667, THOUSANDTHS, 0, 1000, "C01", "how much less the skilled still learn from a meeting"
    )
    rapport_official: int = constant(
        20, TENTHS, 0, 100, "C56", "ease that an official meeting adds"
    )
    rapport_dialogue: int = constant(50, TENTHS, 0, 200, "C56", "ease that a dialogue adds")
    rapport_decay: int = constant(
        20, TENTHS, 0, 100, "C56", "ease that a channel loses in a round without a meeting"
    )
    craft_gain: int = constant(
        40, TENTHS, 0, 100, "C01", "skill that a meeting adds to those who held it"
    )
    hosted_talks: int = constant(
        1000,
        THOUSANDTHS,
        300,
        1000,
        "C36 C45",
        "what talks are worth in somebody's house, where there can be no embassies",
    )
    image_of_dialogue: int = constant(
        8, TENTHS, 0, 50, "C57", "how much a dialogue warms each public"
    )
    signable: int = constant(
        120, TENTHS, 50, 300, "C52", "official progress from which an issue can be put in a text"
    )
    signable_mixed: int = constant(
        0,
        TENTHS,
        0,
        1000,
        "C32 C38",
        "the same of a mixed meeting where officials of all sides sit as guests; 0 never",
    )
    apart_from_the_rest: int = constant(
        50, COUNT, 0, 100, "C55", "sensitivity up to which issues can be settled without the rest"
    )
    contentious: int = constant(
        70, COUNT, 0, 100, "C52", "contention from which an issue needs preparing elsewhere"
    )
    contentious_elsewhere: int = constant(
        300, TENTHS, 0, 600, "C52", "progress in another track that prepares it"
    )
    contentious_alone: int = constant(
        350, TENTHS, 0, 800, "C52", "official progress that does without"
    )
    discovery_progress: int = constant(
        400, TENTHS, 0, 1000, "C60", "progress at which a dialogue finds hidden options"
    )
    discovery_rapport: int = constant(
        300, TENTHS, 0, 1000, "C60", "ease at which a dialogue finds hidden options"
    )

    # recommendations and their way to the capitals
    recommend_sessions: int = constant(
        3, COUNT, 1, 6, "C67", "meetings that a recommendation needs behind it"
    )
    unhosted_sessions: int = constant(
        0, COUNT, 0, 3, "C59", "further meetings that it needs where no think tank sits"
    )
    recommend_progress: int = constant(
        600, TENTHS, 200, 900, "C67", "progress that a recommendation needs behind it"
    )
    quality_of_progress: int = constant(
        500, THOUSANDTHS, 0, 1000, "C58", "how much progress counts in the quality of advice"
    )
    quality_of_ease: int = constant(
        300, THOUSANDTHS, 0, 1000, "C56 C58", "how much ease counts in the quality of advice"
    )
    quality_of_craft: int = constant(
        200, THOUSANDTHS, 0, 1000, "C01 C58", "how much skill counts in the quality of advice"
    )
    uptake_to_adopt: int = constant(
        200, THOUSANDTHS, 50, 600, "C66 C70", "uptake from which a capital can adopt"
    )
    uptake_for_red_line: int = constant(
        450, THOUSANDTHS, 200, 900, "C14 C66", "uptake from which even a red line can move"
    )
    timing_off: int = constant(
        600, THOUSANDTHS, 100, 1000, "C67", "uptake when officials are not talking on the issue"
    )
    timing_war: int = constant(300, THOUSANDTHS, 50, 1000, "C68", "uptake in war")
    uptake_floor: int = constant(
        150, THOUSANDTHS, 0, 1000, "C70", "uptake that the most closed regime still allows"
    )
    cover: int = constant(
        150,
        TENTHS,
        0,
        300,
        "C51",
        "home approval that an adopted recommendation lends, at full uptake",
    )
    cover_cap: int = constant(
        40, TENTHS, 0, 150, "C51", "home approval that one option can be lent at most"
    )
    widen_mood: int = constant(-20, TENTHS, -100, 0, "C46", "home mood when a mandate is widened")
    adopt_mood: int = constant(
        -10, TENTHS, -100, 0, "C51", "home mood when a recommendation is adopted"
    )

    study_step: int = constant(
        60, TENTHS, 0, 300, "C50", "progress that a joint study adds, on any rung of the ladder"
    )
    study_quality: int = constant(
        80, THOUSANDTHS, 0, 200, "C50 C58", "what a joint study adds to the quality of advice"
    )
    study_quality_cap: int = constant(
        160, THOUSANDTHS, 0, 300, "C58", "what studies add to the quality of advice at most"
    )

    # when advice fails
    blame_support: int = constant(
        -30,
        TENTHS,
        -200,
        0,
        "C71",
        "support a government loses when advice it adopted fails at home",
    )
    blame_reputation: int = constant(
        -10, TENTHS, -200, 0, "C71", "reputation that the advisers lose with it"
    )
    review_reputation: int = constant(
        -80, TENTHS, -300, 0, "C71", "reputation that advisers lose in a public review"
    )
    review_support: int = constant(
        20, TENTHS, 0, 100, "C71", "support that a government wins back by a review"
    )
    review_quality: int = constant(
        50, THOUSANDTHS, 0, 200, "C71", "how much better advice is after a review"
    )
