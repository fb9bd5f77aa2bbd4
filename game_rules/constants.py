"""Every number of the rules that may be tuned: its unit, its range, the claims it serves, and its
value at each level.

A rule takes its numbers from `game.constants`; nothing is tuned anywhere else. Points are tenths
(120 means 12.0), factors are parts per thousand (600 means 0.6).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, Final

from game_rules.ids import Level, Mission, Nature, Role, Stage, Track


class Unit(StrEnum):
    """What a constant counts."""

    TENTHS = "tenths of a point"
    THOUSANDTHS = "parts per thousand"
    MILLIONTHS = "parts per million"
    ROUNDS = "rounds"
    COUNT = "times"


def _constant(default: int, unit: Unit, low: int, high: int, claims: str, about: str) -> Any:
    return field(
        default=default,
        metadata={
            "unit": unit,
            "low": low,
            "high": high,
            "claims": tuple(claims.split()),
            "about": about,
        },
    )


_T, _P, _R, _N = Unit.TENTHS, Unit.THOUSANDTHS, Unit.ROUNDS, Unit.COUNT
_M = Unit.MILLIONTHS


@dataclass(frozen=True, slots=True)
class Constants:
    """The values in force in one game."""

    actions_a_round: int = _constant(2, _N, 1, 4, "C07", "actions that every seat has in a round")

    prices: int = _constant(
        1, _N, 0, 1, "C07 C41", "whether acts cost political capital and money (1) or not (0)"
    )

    # what governments have to spend
    capital_income: int = _constant(
        30, _T, 0, 200, "C07", "political capital that comes back in a round"
    )
    treasury_income: int = _constant(40, _T, 0, 200, "C41", "money that taxes bring in a round")
    treasury_war: int = _constant(-60, _T, -300, 0, "C09", "money that a round of war costs")
    treasury_mobilised: int = _constant(
        -20, _T, -200, 0, "C10", "money that a called-up army costs in a round"
    )
    treasury_sanctions: int = _constant(
        -20, _T, -200, 0, "C28", "money that a round under sanctions costs"
    )
    consult_delay: int = _constant(
        1, _R, 0, 2, "C15 C47", "rounds that a wider mandate lies before the cabinet"
    )
    request_discount: int = _constant(
        500, _P, 0, 1000, "C47", "what a wider mandate costs when an envoy has asked for it"
    )

    # what people know of the others
    guess_error: int = _constant(
        25, _T, 0, 100, "C25", "how far a guess at what an option is worth to others may be off"
    )

    # meetings and progress
    session_step: int = _constant(
        400, _T, 100, 800, "C11 C56", "progress of a meeting when every factor is 1"
    )
    session_fullness: int = _constant(
        1400, _T, 1000, 5000, "C67", "progress at which a meeting would add nothing"
    )
    attendance_bonus: int = _constant(
        100, _P, 0, 300, "C11", "what each further attendee adds to a meeting"
    )
    attendance_cap: int = _constant(200, _P, 0, 600, "C11", "what further attendees add at most")
    host_bonus: int = _constant(
        200, _P, 0, 500, "C59", "what a think tank as host adds to a dialogue"
    )
    ease_floor: int = _constant(
        500, _P, 0, 1000, "C56", "what a meeting is worth among people who are not at ease at all"
    )
    ease_share: int = _constant(500, _P, 0, 1000, "C56", "what full ease adds to that")
    craft_floor: int = _constant(
        600, _P, 0, 1000, "C01", "what a meeting of people without skill is worth"
    )
    craft_share: int = _constant(400, _P, 0, 1000, "C01", "what full skill adds to that")
    craft_slowing: int = _constant(
        667, _P, 0, 1000, "C01", "how much less the skilled still learn from a meeting"
    )
    rapport_official: int = _constant(20, _T, 0, 100, "C56", "ease that an official meeting adds")
    rapport_dialogue: int = _constant(50, _T, 0, 200, "C56", "ease that a dialogue adds")
    rapport_decay: int = _constant(
        20, _T, 0, 100, "C56", "ease that a channel loses in a round without a meeting"
    )
    craft_gain: int = _constant(
        40, _T, 0, 100, "C01", "skill that a meeting adds to those who held it"
    )
    image_of_dialogue: int = _constant(8, _T, 0, 50, "C57", "how much a dialogue warms each public")
    signable: int = _constant(
        120, _T, 50, 300, "C52", "official progress from which an issue can be put in a text"
    )
    apart_from_the_rest: int = _constant(
        50, _N, 0, 100, "C55", "sensitivity up to which issues can be settled without the rest"
    )
    contentious: int = _constant(
        70, _N, 0, 100, "C52", "contention from which an issue needs preparing elsewhere"
    )
    contentious_elsewhere: int = _constant(
        300, _T, 0, 600, "C52", "progress in another track that prepares it"
    )
    contentious_alone: int = _constant(
        350, _T, 0, 800, "C52", "official progress that does without"
    )
    discovery_progress: int = _constant(
        400, _T, 0, 1000, "C60", "progress at which a dialogue finds hidden options"
    )
    discovery_rapport: int = _constant(
        300, _T, 0, 1000, "C60", "ease at which a dialogue finds hidden options"
    )

    # recommendations and their way to the capitals
    recommend_sessions: int = _constant(
        3, _N, 1, 6, "C67", "meetings that a recommendation needs behind it"
    )
    recommend_progress: int = _constant(
        600, _T, 200, 900, "C67", "progress that a recommendation needs behind it"
    )
    quality_of_progress: int = _constant(
        500, _P, 0, 1000, "C58", "how much progress counts in the quality of advice"
    )
    quality_of_ease: int = _constant(
        300, _P, 0, 1000, "C56 C58", "how much ease counts in the quality of advice"
    )
    quality_of_craft: int = _constant(
        200, _P, 0, 1000, "C01 C58", "how much skill counts in the quality of advice"
    )
    uptake_to_adopt: int = _constant(
        200, _P, 50, 600, "C66 C70", "uptake from which a capital can adopt"
    )
    uptake_for_red_line: int = _constant(
        450, _P, 200, 900, "C14 C66", "uptake from which even a red line can move"
    )
    timing_off: int = _constant(
        600, _P, 100, 1000, "C67", "uptake when officials are not talking on the issue"
    )
    timing_war: int = _constant(300, _P, 50, 1000, "C68", "uptake in war")
    uptake_floor: int = _constant(
        150, _P, 0, 1000, "C70", "uptake that the most closed regime still allows"
    )
    cover: int = _constant(
        150, _T, 0, 300, "C51", "home approval that an adopted recommendation lends, at full uptake"
    )
    cover_cap: int = _constant(
        40, _T, 0, 150, "C51", "home approval that one option can be lent at most"
    )
    widen_mood: int = _constant(-20, _T, -100, 0, "C46", "home mood when a mandate is widened")
    adopt_mood: int = _constant(
        -10, _T, -100, 0, "C51", "home mood when a recommendation is adopted"
    )

    study_step: int = _constant(
        60, _T, 0, 300, "C50", "progress that a joint study adds, on any rung of the ladder"
    )
    study_quality: int = _constant(
        80, _P, 0, 200, "C50 C58", "what a joint study adds to the quality of advice"
    )
    study_quality_cap: int = _constant(
        160, _P, 0, 300, "C58", "what studies add to the quality of advice at most"
    )

    # hidden channels
    hidden_from: int = _constant(
        300, _T, 1, 1000, "C12 C31", "secrecy from which the world does not know of a channel"
    )
    exposure_from: int = _constant(
        3, _R, 1, 12, "C12", "first round whose end can bring a hidden channel to light"
    )
    exposure_base: int = _constant(
        20, _P, 0, 500, "C12", "the chance in a round that a hidden channel comes to light"
    )
    exposure_of_meeting: int = _constant(
        10, _P, 0, 200, "C12", "what each meeting held there adds to that chance"
    )
    exposure_of_member: int = _constant(
        15, _P, 0, 200, "C12", "what each member beyond four adds to it"
    )
    exposure_of_rung: int = _constant(
        30, _P, 0, 200, "C12", "what each rung of the ladder adds to it"
    )
    exposure_support: int = _constant(
        100, _P, 0, 500, "C12 C31", "home support lost for each point of secrecy that breaks"
    )
    exposure_rapport: int = _constant(
        -200, _T, -500, 0, "C12", "ease that a channel loses when it comes to light"
    )
    exposure_organises: int = _constant(
        100, _T, 0, 300, "C12", "how much better hardliners organise when they read of it"
    )
    announced: int = _constant(
        500, _P, 0, 1000, "C12", "what coming to light costs those who announce it themselves"
    )
    secured_chance: int = _constant(
        500, _P, 0, 1000, "C12", "the chance of exposure under secure handling"
    )
    secured_rounds: int = _constant(3, _R, 1, 12, "C12", "how long secure handling lasts")
    hidden_talks: int = _constant(
        1200, _P, 1000, 2000, "C12 C31", "what official talks are worth where nobody watches"
    )
    tip_chance: int = _constant(
        600, _P, 0, 1000, "C12", "the chance that a journalist hears of a hidden meeting"
    )
    story_verified: int = _constant(
        50, _T, 0, 200, "C12", "reputation won with a story that two sources bear out"
    )
    story_unverified: int = _constant(
        -30, _T, -200, 0, "C12", "reputation lost with a story from one source"
    )

    # workshops, and what governments rule out
    workshop: int = _constant(
        1400, _P, 1000, 2000, "C57 C60", "what a workshop of both sides is worth beside a dialogue"
    )
    workshop_rapport: int = _constant(
        200, _T, 0, 1000, "C56", "ease that a workshop needs before it"
    )
    workshop_discovery: int = _constant(
        100, _T, 0, 400, "C60", "how much earlier a workshop finds hidden options"
    )
    explore_red_lines: int = _constant(
        1, _N, 0, 1, "C76", "whether red lines must be explored before they are advised on (1 or 0)"
    )
    grey_rapport: int = _constant(250, _T, 0, 1000, "C76", "ease that it takes to speak of them")
    grey_step: int = _constant(80, _T, 0, 300, "C76", "progress that speaking of them adds")
    grey_overreach: int = _constant(
        100, _T, 0, 300, "C73 C75", "how far it goes beyond a dialogue's place"
    )
    grey_backed: int = _constant(
        50, _T, 0, 300, "C56 C73", "the same where officials knew, or back the dialogue"
    )
    overreach_quiet: int = _constant(
        -50, _T, -300, 0, "C73", "how much of that is forgotten in a quiet round"
    )
    overreach_borne: int = _constant(
        300, _T, 0, 1000, "C73", "overreach that governments still bear with"
    )
    forewarning_rounds: int = _constant(
        1, _R, 0, 3, "C75", "for how many further rounds officials count as told"
    )
    signal_rounds: int = _constant(
        3, _R, 1, 6, "C75", "for how long the other side believes in what it was hinted"
    )
    signal_trust: int = _constant(
        -80, _T, -300, 0, "C75", "trust lost when officials show that the hint meant nothing"
    )
    signal_rapport: int = _constant(
        -100, _T, -300, 0, "C75", "ease that the dialogue loses with it"
    )
    disavowal_rounds: int = _constant(3, _R, 1, 12, "C73", "how long a disavowal lasts")
    disavowed_access: int = _constant(
        500, _P, 0, 1000, "C73 C74", "how far doors still open for a disavowed dialogue"
    )
    disavowal_support: int = _constant(
        20, _T, 0, 100, "C73", "home support for a government that disowns amateurs"
    )
    backed_access: int = _constant(
        150, _P, 0, 500, "C56", "how much further doors open for a dialogue with backing"
    )

    # many dialogues at once
    discord: int = _constant(
        250, _P, 0, 1000, "C72", "what each further dialogue on its own takes off the others"
    )
    mixed_messages: int = _constant(
        500, _P, 0, 1000, "C72", "what advice is worth beside other advice on the same question"
    )
    forum_of_track: int = _constant(
        100, _P, 0, 300, "C34 C72", "what each track in the forum adds to meetings and advice"
    )
    forum_most: int = _constant(300, _P, 0, 900, "C34", "what the forum adds at most")
    entrenchment: int = _constant(
        200, _P, 0, 800, "C34", "how much an old conflict slows a meeting where one track is alone"
    )
    entrenchment_of_track: int = _constant(
        250, _P, 0, 500, "C34", "how much of that each further track takes away"
    )

    # when advice fails
    blame_support: int = _constant(
        -30, _T, -200, 0, "C71", "support a government loses when advice it adopted fails at home"
    )
    blame_reputation: int = _constant(
        -10, _T, -200, 0, "C71", "reputation that the advisers lose with it"
    )
    review_reputation: int = _constant(
        -80, _T, -300, 0, "C71", "reputation that advisers lose in a public review"
    )
    review_support: int = _constant(
        20, _T, 0, 100, "C71", "support that a government wins back by a review"
    )
    review_quality: int = _constant(
        50, _P, 0, 200, "C71", "how much better advice is after a review"
    )

    # people to people
    culture_image: int = _constant(
        30, _T, 0, 100, "C29 C33", "how much a cultural exchange warms each public"
    )
    exchange_image: int = _constant(
        12, _T, 0, 100, "C29 C33", "how much exchanged students warm each public in a round"
    )
    exchange_rounds: int = _constant(4, _R, 1, 8, "C29", "how long students stay")
    exchange_craft: int = _constant(20, _T, 0, 100, "C29", "skill that a scholar learns by it")
    aid_image: int = _constant(30, _T, 0, 100, "C17 C63", "how much aid warms those it reaches")
    appeal_image: int = _constant(
        30, _T, 0, 100, "C31", "how much a joint appeal of believers warms each public"
    )
    faith_mood: int = _constant(40, _T, 0, 100, "C31", "how much it moves the groups of believers")
    healing_image: int = _constant(
        20, _T, 0, 100, "C63", "how much facing the past together warms each public"
    )
    healing_resentment: int = _constant(
        -60, _T, -300, 0, "C63", "resentment that it takes away on both sides"
    )
    rally_mood: int = _constant(
        30, _T, 0, 100, "C50", "how much a rally moves the group it speaks for"
    )
    rally_answer: int = _constant(
        -10, _T, -100, 0, "C50", "how much the hardliners move the other way"
    )
    rally_organises: int = _constant(
        50, _T, 0, 200, "C50", "how much better hardliners organise by a rally against the talks"
    )
    rally_support: int = _constant(
        -30, _T, -100, 0, "C50", "what a rally against the talks takes off a government's support"
    )

    # chambers of commerce, and givers abroad
    investment_picture: int = _constant(
        250, _T, 0, 600, "C28", "the picture of the other side that investors need"
    )
    business_mood: int = _constant(
        40, _T, 0, 100, "C28 C55", "how much an investment mission moves business people"
    )
    statement_mood: int = _constant(
        30, _T, 0, 100, "C28 C55", "how much a word of the chamber moves its own business people"
    )
    protocol_quality: int = _constant(
        100, _P, 0, 200, "C28 C55", "what a protocol of the chambers adds to advice on trade"
    )
    protocol_sessions: int = _constant(
        2, _N, 0, 6, "C55", "meetings on a question that a protocol needs behind it"
    )
    pledge: int = _constant(
        40, _T, 0, 99, "C28 C41", "approval among business people that a pledge lends an option"
    )
    diaspora_funds: int = _constant(
        60, _T, 0, 300, "C50 C69", "what people abroad give a dialogue at a time"
    )

    campaign_image: int = _constant(
        50, _T, 0, 100, "C33 C57", "how much a peace campaign warms each public"
    )
    warmest_image: int = _constant(
        1200, _T, 1000, 2000, "C57", "the picture at which contact would add nothing"
    )
    contact_fading: int = _constant(
        400, _P, 0, 1000, "C33", "how much of what contact won is lost when it stops"
    )
    seldom_asked: int = _constant(
        15, _N, 0, 40, "C62", "the share of a home vote up to which nobody asks a group"
    )
    voice_inclusion: int = _constant(
        120, _T, 0, 200, "C62", "inclusion when such a group is given a voice"
    )
    voice_mood: int = _constant(40, _T, 0, 100, "C62", "how much such a group warms to a deal")
    voice_support: int = _constant(
        -10, _T, -100, 0, "C44", "home support of a capital that has to share the stage"
    )
    stand: int = _constant(
        60, _T, 0, 200, "C50 C51", "what a word on the text moves in the group that listens"
    )

    # pressure, tension and the ladder
    hostile_tension: int = _constant(900, _P, 0, 2000, "C19", "tension for each point of hostility")
    hostile_trust: int = _constant(
        800, _P, 0, 2000, "C19", "trust lost for each point of hostility"
    )
    hostile_image: int = _constant(
        250, _P, 0, 2000, "C57", "image lost for each point of hostility"
    )
    friendly_tension: int = _constant(
        400, _P, 0, 2000, "C19", "tension taken off for each point of friendliness"
    )
    friendly_trust: int = _constant(
        500, _P, 0, 2000, "C17", "trust won for each point of friendliness"
    )
    friendly_image: int = _constant(
        150, _P, 0, 2000, "C57", "image won for each point of friendliness"
    )
    repetition: int = _constant(
        600, _P, 0, 1000, "C17", "what a gesture is worth when it repeats another"
    )
    repetition_rounds: int = _constant(
        3, _R, 1, 6, "C17", "how long a gesture is remembered as done before"
    )
    tension_up_cap: int = _constant(
        180, _T, 50, 400, "C19", "how far tension rises in a round at most"
    )
    tension_down_cap: int = _constant(
        80, _T, 20, 400, "C19", "how far tension falls in a round at most"
    )
    demand_support: int = _constant(20, _T, 0, 100, "C12", "home support for a public demand")
    force_support: int = _constant(30, _T, 0, 100, "C10", "home support for a show of force")
    embassy_support: int = _constant(
        -20, _T, -100, 0, "C45", "home support for opening the embassy another step"
    )
    hard_act_again: int = _constant(
        500, _P, 0, 1000, "C12", "what a hard act wins at home when it repeats another"
    )
    keep_open_support: int = _constant(
        -20, _T, -100, 0, "C45", "home support for keeping the embassy open in a crisis"
    )
    reduce_support: int = _constant(
        20, _T, 0, 100, "C45", "home support for sending diplomats home"
    )
    protest_support: int = _constant(10, _T, 0, 100, "C19", "home support for a protest")
    acknowledge_image: int = _constant(
        60, _T, 0, 200, "C57", "what owning up to the past does to the picture they have of us"
    )
    acknowledge_resentment: int = _constant(
        -150, _T, -500, 0, "C16", "resentment that owning up to the past takes away"
    )
    acknowledge_support: int = _constant(
        -50, _T, -200, 0, "C16", "home support for owning up to the past"
    )
    summit_boost: int = _constant(
        1500, _P, 1000, 3000, "C26", "what an official meeting is worth at a summit"
    )
    summit_trust: int = _constant(20, _T, 0, 100, "C26", "trust that a host wins")
    summit_failure: int = _constant(
        -50, _T, -200, 0, "C26", "home support when nobody meets at a summit"
    )
    halt_support: int = _constant(20, _T, 0, 100, "C45", "home support for calling off talks")
    halt_price: int = _constant(
        20, _T, 0, 200, "C45", "political capital for calling off talks, doubled each time"
    )
    stand_down_support: int = _constant(
        -30, _T, -100, 0, "C21", "home support for standing troops down"
    )
    stand_down_tension: int = _constant(
        -40, _T, -200, 0, "C21", "tension that a stand-down takes off besides"
    )
    brink_held: int = _constant(
        -60, _T, -300, 0, "C18 C19", "tension that each stand-down at the brink takes off"
    )
    brink_lost: int = _constant(
        60, _T, 0, 300, "C18", "tension that is added when nobody stands down"
    )
    brink_from: int = _constant(3, _R, 1, 12, "C18", "first round whose end can open the brink")
    war_cost: int = _constant(
        -30, _T, -100, 0, "C06", "what a round of war takes off a party's no-deal value"
    )
    war_image: int = _constant(-40, _T, -100, 0, "C57", "what a round of war does to each image")
    war_support: int = _constant(
        -20, _T, -200, 0, "C06", "home support that a round of war wears down"
    )
    war_pain: int = _constant(80, _T, 0, 300, "C06", "what a country suffers in a round of war")
    war_pain_gap: int = _constant(
        1, _T, 0, 10, "C09", "the same for each point that the other side is stronger"
    )
    army_power: int = _constant(5, _N, 0, 20, "C10", "points of power that a called-up army adds")
    army_credibility: int = _constant(
        200, _P, 0, 500, "C10 C24", "how much more a threat is believed with the army called up"
    )
    strike_tension: int = _constant(100, _T, 0, 300, "C08", "tension that a strike adds besides")
    strike_pain: int = _constant(60, _T, 0, 300, "C08", "what a strike in war makes the other feel")
    strike_resentment: int = _constant(200, _T, 0, 500, "C16", "resentment that a strike leaves")
    threat_rounds: int = _constant(
        2, _R, 1, 4, "C10 C19", "rounds after which a threat must have been carried out"
    )
    threat_stake: int = _constant(
        80, _T, 0, 300, "C12", "home support that an empty threat costs in calm"
    )
    threat_stake_rung: int = _constant(
        20, _T, 0, 100, "C12 C19", "the same for each rung of the ladder"
    )
    threat_explained: int = _constant(
        500, _P, 0, 1000, "C12", "what is left of it where the public was told why"
    )
    threat_muffled: int = _constant(
        400, _P, 0, 1000, "C70", "what is left of it under a closed regime"
    )
    threat_resentment: int = _constant(
        200, _T, 0, 500, "C16", "resentment that a fully believed threat leaves"
    )
    full_gap: int = _constant(
        40, _N, 10, 100, "C24", "points of power between two sides that leave no choice"
    )
    ultimatum_leverage: int = _constant(
        120, _T, 0, 300, "C10 C24", "what a believed ultimatum of the much stronger presses out"
    )
    ultimatum_coercion: int = _constant(
        350, _T, 0, 1000, "C10 C16", "how far a believed ultimatum presses"
    )
    ultimatum_support: int = _constant(
        -20, _T, -100, 0, "C12", "home support for an ultimatum on the day"
    )
    trade_leverage: int = _constant(
        60, _T, 0, 300, "C10 C28", "what a believed threat of sanctions presses out"
    )
    trade_coercion: int = _constant(
        150, _T, 0, 1000, "C10 C28", "how far a believed threat of sanctions presses"
    )
    coercion_fade: int = _constant(
        50, _T, 0, 300, "C10", "how far pressing is forgotten in a round"
    )
    hotline_talk: int = _constant(
        150, _T, 0, 500, "C27", "official progress that a hotline needs behind it"
    )
    hotline_relief: int = _constant(
        -20, _T, -100, 0, "C18", "tension that two calls in one round take off"
    )
    hotline_incident: int = _constant(
        750, _P, 0, 1000, "C27", "what is left of the tension of an incident with a hotline"
    )
    exercise_trust: int = _constant(300, _T, 0, 900, "C27", "trust that a joint exercise needs")
    exercise_rounds: int = _constant(
        3, _R, 1, 8, "C27", "further rounds in which rescue teams train together"
    )
    exercise_incident: int = _constant(
        600, _P, 0, 1000, "C27", "what is left of the tension of an incident meanwhile"
    )
    monitors_hardliners: int = _constant(
        -30, _T, -200, 0, "C40", "mood of the hardliners when monitors are let in"
    )
    trade_mood: int = _constant(30, _T, 0, 100, "C28", "mood of traders at an offer of trade")
    trade_hardliners: int = _constant(
        -10, _T, -100, 0, "C28", "mood of our hardliners at an offer of trade"
    )
    loan: int = _constant(100, _T, 0, 500, "C28 C41", "money that a loan brings the other side")
    loan_sweetens: int = _constant(
        50, _T, 0, 100, "C41", "what a loan adds to a deal for the other side"
    )
    loan_cap: int = _constant(80, _T, 0, 100, "C41", "the same for all loans at most")
    loan_resentment: int = _constant(
        30, _T, 0, 300, "C16 C28", "resentment of the one who had to borrow"
    )
    sanctions_bite: int = _constant(
        30, _T, 0, 200, "C09 C28", "what sanctions take off the no-deal value of the other side"
    )
    sanctions_own: int = _constant(10, _T, 0, 200, "C09 C28", "the same for the own side")
    sanctions_rally: int = _constant(
        30, _T, 0, 200, "C10", "support for a government whose country is punished"
    )
    sanctions_coercion: int = _constant(100, _T, 0, 500, "C10", "how far sanctions press")
    sanctions_resentment: int = _constant(80, _T, 0, 500, "C16", "resentment that sanctions leave")
    sanctions_traders: int = _constant(
        -40, _T, -200, 0, "C28", "mood of our traders under our own sanctions"
    )
    compensate_support: int = _constant(
        -20, _T, -100, 0, "C41", "home support for spending on one group"
    )
    drift: int = _constant(
        50, _P, 0, 500, "C34", "how far tension moves in a round toward where it settles by itself"
    )
    drift_floor: int = _constant(
        200, _T, 0, 1000, "C34", "where tension settles in a young conflict"
    )
    drift_years: int = _constant(
        250, _P, 0, 1000, "C34", "what long years add to that, for each point of hardening"
    )

    # what happens by itself
    event_spared: int = _constant(
        750, _P, 0, 1000, "C64", "how likely an event stays for each thing that spares it"
    )

    # home
    base_approval: int = _constant(
        450, _T, 200, 700, "C51", "what a bloc thinks of any deal before it reads it"
    )
    approval_of_gain: int = _constant(
        1200, _P, 0, 4000, "C51", "approval for each point better than no deal"
    )
    approval_of_image: int = _constant(
        300, _P, 0, 2000, "C57", "approval for each point of image above neutral"
    )
    approval_of_support: int = _constant(
        100, _P, 0, 2000, "C51", "approval for each point of support above half"
    )
    sacred: int = _constant(
        -120, _T, -500, 0, "C14", "what a text with something sacred loses for a bloc"
    )
    relative_gain: int = _constant(
        300, _P, 0, 1000, "C53", "approval lost for each point that the others gain more"
    )
    pass_mark: int = _constant(
        500, _T, 300, 700, "C51", "home approval at which a text is ratified"
    )
    ruling_pass: int = _constant(
        -100, _T, -300, 0, "C70", "how much less approval a closed regime needs"
    )
    closed_below: int = _constant(
        300, _T, 0, 500, "C70", "openness below which only ruling blocs are asked"
    )
    partial_pass: int = _constant(
        -50, _T, -300, 0, "C55", "how much less approval an accord on calm matters needs"
    )
    paid: int = _constant(64, _T, 0, 200, "C41", "home approval that compensation wins in a group")
    paid_cap: int = _constant(
        100, _T, 10, 100, "C41", "home approval that money can win in a group at most"
    )
    prepare: int = _constant(
        60, _T, 0, 200, "C51", "home approval that preparing a group wins in it"
    )
    prepared_cap: int = _constant(
        120, _T, 10, 300, "C51", "home approval that preparing can win in a group at most"
    )
    prepared_fade: int = _constant(
        10, _T, 0, 100, "C51", "home approval won beforehand that is forgotten in a round"
    )
    prepare_hardliners: int = _constant(
        -10, _T, -100, 0, "C51", "mood of the hardliners when others are prepared"
    )
    rally: int = _constant(
        50, _T, 0, 200, "C51", "home approval that a rally for a signed text wins in a group"
    )
    rally_others: int = _constant(
        -10, _T, -100, 0, "C51", "mood of the other groups when one is rallied"
    )
    election_stays: int = _constant(
        450, _T, 200, 700, "C48", "support at which a government wins its election"
    )
    election_swing: int = _constant(
        100, _T, 0, 300, "C48", "how far an election may swing either way"
    )
    turnover_progress: int = _constant(
        500, _P, 0, 1000, "C54", "what is left of official progress when a government falls"
    )
    turnover_trust: int = _constant(
        -50, _T, -200, 0, "C54", "trust that the others lose when a government falls"
    )
    collapse_support: int = _constant(
        150, _T, 0, 400, "C08", "support below which a government without money falls"
    )
    veto_mark: int = _constant(
        250, _T, 0, 500, "C51", "approval below which a veto bloc stops a text"
    )
    # how long an agreement holds
    break_base: int = _constant(
        34_000,
        _M,
        1000,
        250_000,
        "C21",
        "chance in a quarter that an agreement of nobody in particular breaks",
    )
    break_least: int = _constant(3000, _M, 0, 100_000, "C21", "the least that it can be")
    break_most: int = _constant(250_000, _M, 1000, 1_000_000, "C21", "the most that it can be")
    break_inclusion: int = _constant(
        640, _P, 0, 1000, "C44 C62", "how much less it breaks when everybody was heard"
    )
    break_vote: int = _constant(
        500, _P, 0, 2000, "C51", "how much less it breaks for each point above half at home"
    )
    break_omitted: int = _constant(
        120, _P, 0, 1000, "C44", "how much more it breaks for each question left open"
    )
    break_monitors: int = _constant(
        750, _P, 0, 1000, "C40", "what is left of it where monitors watch on all sides"
    )
    break_neighbours: int = _constant(
        800, _P, 0, 1000, "C64", "what is left of it where neighbours watch the line"
    )
    break_secret: int = _constant(
        1200, _P, 1000, 3000, "C12", "how much more it breaks when it was secret to the end"
    )
    include_base: int = _constant(
        150, _T, 0, 500, "C44", "how many were heard when only officials talked"
    )
    include_idea: int = _constant(
        150, _T, 0, 500, "C50 C62", "the same for an idea of a dialogue that stands in the text"
    )
    include_ideas: int = _constant(300, _T, 0, 1000, "C62", "the same for all ideas at most")
    include_neighbours: int = _constant(
        100, _T, 0, 500, "C64", "the same for neighbours who watch the line"
    )
    carry_out_planned: int = _constant(
        700, _T, 0, 1000, "C69", "how much is carried out where no money is counted"
    )
    carry_out_least: int = _constant(
        450, _T, 0, 1000, "C69", "how much is carried out without any money"
    )
    carry_out_most: int = _constant(
        850, _T, 0, 1000, "C69", "how much is carried out with all the money it takes"
    )
    carry_out_money: int = _constant(
        400, _T, 10, 1000, "C41 C69", "the treasury with which nothing is left undone"
    )
    refused_support: int = _constant(
        -50, _T, -200, 0, "C51", "support lost when a signed text is refused at home"
    )
    refused_trust: int = _constant(
        -60, _T, -200, 0, "C51", "trust lost abroad when a signed text is refused at home"
    )


LEVELS: Final[Mapping[Level, Mapping[str, int]]] = {
    Level.INTRO: {
        "contact_fading": 0,
        "explore_red_lines": 0,
        "entrenchment": 0,
        "blame_support": 0,
        "blame_reputation": 0,
        "prices": 0,
        "consult_delay": 0,
        # a scenario that lets people prepare their public here: once a group, and half as loud
        "prepare": 30,
        "prepared_cap": 30,
        "war_support": 0,
        "war_pain": 0,
        "war_pain_gap": 0,
        "prepared_fade": 0,
        "signable": 100,
        "apart_from_the_rest": 0,
        "recommend_sessions": 2,
        # No card of this level prepares a public, and few rounds warm a picture: with 430 no
        # text of officials alone passes at home, with 495 about one table in six gets one through.
        "base_approval": 495,
        "cover_cap": 40,
    },
    Level.STANDARD: {},
    Level.FULL: {},
}
"""What a level changes; everything else stays as printed above."""


EFFICACY: Final[Mapping[Track, Mapping[Stage, int]]] = {
    track: dict(zip(Stage, row, strict=True))
    for track, row in {
        Track.ONE: (1000, 1000, 800, 600, 500),
        Track.ONE_AND_A_HALF: (900, 1000, 1000, 900, 600),
        Track.TWO: (1000, 1200, 1200, 800, 250),
        Track.THREE: (1000, 1100, 800, 400, 100),
    }.items()
}
"""How well each track works on each rung of the ladder, in parts per thousand (C38, C45, C63,
C68).
"""

AFTER_WAR: Final[Mapping[Track, int]] = {
    Track.ONE: 900,
    Track.ONE_AND_A_HALF: 1000,
    Track.TWO: 1200,
    Track.THREE: 1200,
}
"""The same while a ceasefire holds: the time for building (C63)."""

TRACTABILITY: Final[Mapping[Nature, int]] = {
    Nature.RESOURCE: 1200,
    Nature.ECONOMIC: 1100,
    Nature.IDENTITY: 1000,
    Nature.SOVEREIGNTY: 800,
    Nature.SECURITY: 750,
}
"""How easily talks move an issue of each nature, in parts per thousand."""

COMMUNICATION: Final[Mapping[Mission, int]] = {
    Mission.FULL: 1000,
    Mission.REDUCED: 700,
    Mission.CLOSED: 300,
}
"""What official talks are worth through an embassy in each state, in parts per thousand (C45)."""

ACCESS: Final[Mapping[Role, int]] = {
    Role.THINK_TANK: 650,
    Role.BUSINESS: 550,
    Role.ACADEMIC: 450,
    Role.RELIGIOUS: 400,
    Role.AID_WORKER: 400,
    Role.DIASPORA: 400,
    Role.JOURNALIST: 350,
    Role.GRASSROOTS: 200,
}
"""How far the door of a government opens for each non-official, in parts per thousand (C66)."""
ACCESS_WITH_OFFICIAL: Final = 900
"""The same for a dialogue that officials came to in a private capacity (C32)."""

ELECTION_NERVES: Final[Mapping[int, int]] = {0: 60, 1: 60, 2: 40, 3: 20, 4: 10}
"""Approval that concessions lose, in tenths, by the rounds that are left to an election (C48)."""
DENIABILITY: Final[Mapping[Track, int]] = {
    Track.ONE: 100,
    Track.ONE_AND_A_HALF: 400,
    Track.TWO: 600,
    Track.THREE: 800,
    Track.FORUM: 800,
}
"""How far a government can say that it had nothing to do with a channel that has come to light, in
parts per thousand (C31).
"""

RUNGS: Final[Mapping[Stage, int]] = {
    Stage.CALM: 0,
    Stage.DISCUSSION: 100,
    Stage.POLARISATION: 300,
    Stage.CRISIS: 550,
    Stage.WAR: 750,
}
"""Tension from which each rung of the ladder begins, in tenths (C19)."""
CEASEFIRE_TENSION: Final = 650
"""Where tension stands when the guns fall silent, in tenths (C18)."""
BRINK_BELOW_WAR: Final = 10
"""How far below war tension is held while the brink is open, in tenths (C18)."""
RUNG_GRIP: Final = 50
"""How far below its beginning tension must fall before a rung is left downward, in tenths."""


def changed_from(level: Level, constants: Constants) -> Mapping[str, int]:
    """What a rule book says otherwise than that of its level, by name."""
    printed = constants_for(level)
    return {
        each.name: value
        for each in fields(Constants)
        if (value := getattr(constants, each.name)) != getattr(printed, each.name)
    }


class BadConstant(ValueError):
    """A constant that does not exist, or a value outside its range."""


def constants_for(level: Level, changed: Mapping[str, int] | None = None) -> Constants:
    """The values at a level, with some changed by name (as an experiment does); refuses names and
    values that make no sense.
    """
    values = {**LEVELS[level], **(changed or {})}
    known = {each.name: each.metadata for each in fields(Constants)}
    for name, value in values.items():
        if name not in known:
            raise BadConstant(f"no constant is called {name!r}")
        low, high = known[name]["low"], known[name]["high"]
        if not low <= value <= high:
            raise BadConstant(
                f"{name} must be from {low} to {high} {known[name]['unit']}, not {value}"
            )
    return replace(Constants(), **values)
