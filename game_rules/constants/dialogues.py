"""Hidden channels, workshops, overreach, and many dialogues at once."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, ROUNDS, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Dialogues:
    """Hidden channels, workshops, overreach, and many dialogues at once."""

    # hidden channels
    hidden_from: int = constant(
        300, TENTHS, 1, 1000, "C12 C31", "secrecy from which the world does not know of a channel"
    )
    unpublished_from: int = constant(
        600, TENTHS, 1, 1000, "C12", "secrecy of a room in which one agrees what is not published"
    )
    exposure_from: int = constant(
        3, ROUNDS, 1, 12, "C12", "first round whose end can bring a hidden channel to light"
    )
    exposure_base: int = constant(
        20, THOUSANDTHS, 0, 500, "C12", "the chance in a round that a hidden channel comes to light"
    )
    exposure_of_meeting: int = constant(
        10, THOUSANDTHS, 0, 200, "C12", "what each meeting held there adds to that chance"
    )
    exposure_of_member: int = constant(
        15, THOUSANDTHS, 0, 200, "C12", "what each member beyond four adds to it"
    )
    exposure_of_rung: int = constant(
        30, THOUSANDTHS, 0, 200, "C12", "what each rung of the ladder adds to it"
    )
    exposure_support: int = constant(
        100,
        THOUSANDTHS,
        0,
        500,
        "C12 C31",
        "home support lost for each point of secrecy that breaks",
    )
    exposure_rapport: int = constant(
        -200, TENTHS, -500, 0, "C12", "ease that a channel loses when it comes to light"
    )
    exposure_organises: int = constant(
        100, TENTHS, 0, 300, "C12", "how much better hardliners organise when they read of it"
    )
    announced: int = constant(
        500,
        THOUSANDTHS,
        0,
        1000,
        "C12",
        "what coming to light costs those who announce it themselves",
    )
    secured_chance: int = constant(
        500, THOUSANDTHS, 0, 1000, "C12", "the chance of exposure under secure handling"
    )
    secured_rounds: int = constant(3, ROUNDS, 1, 12, "C12", "how long secure handling lasts")
    hidden_talks: int = constant(
        1200,
        THOUSANDTHS,
        1000,
        2000,
        "C12 C31",
        "what official talks are worth where nobody watches",
    )
    tip_chance: int = constant(
        600, THOUSANDTHS, 0, 1000, "C12", "the chance that a journalist hears of a hidden meeting"
    )
    story_verified: int = constant(
        50, TENTHS, 0, 200, "C12", "reputation won with a story that two sources bear out"
    )
    story_unverified: int = constant(
        -30, TENTHS, -200, 0, "C12", "reputation lost with a story from one source"
    )

    # workshops, and what governments rule out
    workshop: int = constant(
        1400,
        THOUSANDTHS,
        1000,
        2000,
        "C57 C60",
        "what a workshop of both sides is worth beside a dialogue",
    )
    workshop_rapport: int = constant(
        200, TENTHS, 0, 1000, "C56", "ease that a workshop needs before it"
    )
    workshop_discovery: int = constant(
        100, TENTHS, 0, 400, "C60", "how much earlier a workshop finds hidden options"
    )
    explore_red_lines: int = constant(
        1,
        COUNT,
        0,
        1,
        "C76",
        "whether red lines must be explored before they are advised on (1 or 0)",
    )
    grey_rapport: int = constant(250, TENTHS, 0, 1000, "C76", "ease that it takes to speak of them")
    grey_step: int = constant(80, TENTHS, 0, 300, "C76", "progress that speaking of them adds")
    grey_overreach: int = constant(
        100, TENTHS, 0, 300, "C73 C75", "how far it goes beyond a dialogue's place"
    )
    grey_backed: int = constant(
        50, TENTHS, 0, 300, "C56 C73", "the same where officials knew, or back the dialogue"
    )
    overreach_quiet: int = constant(
        -50, TENTHS, -300, 0, "C73", "how much of that is forgotten in a quiet round"
    )
    overreach_borne: int = constant(
        300, TENTHS, 0, 1000, "C73", "overreach that governments still bear with"
    )
    overreach_doubt: int = constant(
        1000,
        THOUSANDTHS,
        0,
        3000,
        "C73",
        "how much less governments listen for each point beyond that",
    )
    forewarning_rounds: int = constant(
        1, ROUNDS, 0, 3, "C75", "for how many further rounds officials count as told"
    )
    signal_rounds: int = constant(
        3, ROUNDS, 1, 6, "C75", "for how long the other side believes in what it was hinted"
    )
    signal_trust: int = constant(
        -80, TENTHS, -300, 0, "C75", "trust lost when officials show that the hint meant nothing"
    )
    signal_rapport: int = constant(
        -100, TENTHS, -300, 0, "C75", "ease that the dialogue loses with it"
    )
    disavowal_rounds: int = constant(3, ROUNDS, 1, 12, "C73", "how long a disavowal lasts")
    disavowed_access: int = constant(
        500, THOUSANDTHS, 0, 1000, "C73 C74", "how far doors still open for a disavowed dialogue"
    )
    eminent_reputation: int = constant(
        650, TENTHS, 0, 1000, "C31", "reputation at which capitals receive somebody in person"
    )
    eminent_access: int = constant(
        800, THOUSANDTHS, 0, 1000, "C31", "how far doors open for a dialogue after such a visit"
    )
    eminent_stake: int = constant(
        -50, TENTHS, -300, 0, "C31", "reputation that the visitor puts at stake"
    )
    eminent_overreach: int = constant(
        80, TENTHS, 0, 300, "C73", "how far such a visit goes beyond the place of a dialogue"
    )
    disavowal_support: int = constant(
        20, TENTHS, 0, 100, "C73", "home support for a government that disowns amateurs"
    )
    backed_uptake: int = constant(
        1300,
        THOUSANDTHS,
        1000,
        3000,
        "C56",
        "how much further a government listens to a dialogue that has its backing",
    )

    # meeting those whom the law bars
    contact_stake: int = constant(
        -50, TENTHS, -300, 0, "C76", "reputation that meeting those whom the law bars puts at stake"
    )
    contact_overreach: int = constant(
        100, TENTHS, 0, 300, "C73", "how far such a meeting goes beyond the place of a dialogue"
    )
    contact_arrest: int = constant(
        150, THOUSANDTHS, 0, 1000, "C36 C76", "how likely the police wait for whoever tries it"
    )
    arrest_organises: int = constant(
        50, TENTHS, 0, 300, "C76", "how much better hardliners organise when they read of it"
    )

    # many dialogues at once
    discord: int = constant(
        250,
        THOUSANDTHS,
        0,
        1000,
        "C72",
        "what each further dialogue on its own takes off the others",
    )
    mixed_messages: int = constant(
        500,
        THOUSANDTHS,
        0,
        1000,
        "C72",
        "what advice is worth beside other advice on the same question",
    )
    forum_of_track: int = constant(
        100,
        THOUSANDTHS,
        0,
        300,
        "C34 C72",
        "what each track in the forum adds to meetings and advice",
    )
    forum_dialogues: int = constant(
        2, COUNT, 1, 6, "C72", "open dialogues that a forum needs to join"
    )
    forum_most: int = constant(300, THOUSANDTHS, 0, 900, "C34", "what the forum adds at most")
    entrenchment: int = constant(
        200,
        THOUSANDTHS,
        0,
        800,
        "C34",
        "how much an old conflict slows a meeting where one track is alone",
    )
    entrenched_from: int = constant(
        0,
        COUNT,
        0,
        90,
        "C34 C67",
        "hardening up to which people at home hold nothing against a text for the age of a quarrel",
    )
    at_work_from: int = constant(
        1,
        COUNT,
        1,
        6,
        "C34 C67",
        "meetings on a question from which people at home take a kind of talks to be at work on it",
    )
    entrenchment_of_track: int = constant(
        250, THOUSANDTHS, 0, 500, "C34", "how much of that each further track takes away"
    )
