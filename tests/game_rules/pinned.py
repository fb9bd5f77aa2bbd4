"""The numbers with which the figures of the tests were worked out, each by its name.

A test of a rule works with these, and not with what `game_rules/constants/` and the scenario say
today: who tunes the game changes how it plays, and only the tests that speak of play notice (the
stories told in `tests/playthroughs/`, and the targets in `tests/game_rules/lab/`). The rules
themselves are the real ones. A new number is added here with the value its tests count with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from game_rules.ids import ChannelId, IssueId, Level, Mission, PartyId
from game_rules.scenario import Channel, Dyad, Party, Scenario, Variant

RULE_BOOK: Final[Mapping[str, int]] = {
    # what governments have to spend, and what an act costs
    "actions_a_round": 2,
    "prices": 1,
    "capital_income": 30,
    "treasury_income": 40,
    "treasury_war": -60,
    "treasury_mobilised": -20,
    "treasury_sanctions": -20,
    "consult_delay": 1,
    "request_discount": 500,
    # meetings and progress, advice and its way to the capitals
    "guess_error": 25,
    "session_step": 400,
    "session_fullness": 1400,
    "attendance_bonus": 100,
    "attendance_cap": 200,
    "host_bonus": 200,
    "ease_floor": 500,
    "ease_share": 500,
    "craft_floor": 600,
    "craft_share": 400,
    "craft_slowing": 667,
    "rapport_official": 20,
    "rapport_dialogue": 50,
    "rapport_decay": 20,
    "craft_gain": 40,
    "hosted_talks": 1000,
    "image_of_dialogue": 8,
    "signable": 120,
    "apart_from_the_rest": 50,
    "contentious": 70,
    "contentious_elsewhere": 300,
    "contentious_alone": 350,
    "discovery_progress": 400,
    "discovery_rapport": 300,
    "recommend_sessions": 3,
    "recommend_progress": 600,
    "quality_of_progress": 500,
    "quality_of_ease": 300,
    "quality_of_craft": 200,
    "uptake_to_adopt": 200,
    "uptake_for_red_line": 450,
    "timing_off": 600,
    "timing_war": 300,
    "uptake_floor": 150,
    "cover": 150,
    "cover_cap": 40,
    "widen_mood": -20,
    "adopt_mood": -10,
    "study_step": 60,
    "study_quality": 80,
    "study_quality_cap": 160,
    "blame_support": -30,
    "blame_reputation": -10,
    "review_reputation": -80,
    "review_support": 20,
    "review_quality": 50,
    # hidden channels, workshops, overreach, and many dialogues at once
    "hidden_from": 300,
    "exposure_from": 3,
    "exposure_base": 20,
    "exposure_of_meeting": 10,
    "exposure_of_member": 15,
    "exposure_of_rung": 30,
    "exposure_support": 100,
    "exposure_rapport": -200,
    "exposure_organises": 100,
    "announced": 500,
    "secured_chance": 500,
    "secured_rounds": 3,
    "hidden_talks": 1200,
    "tip_chance": 600,
    "story_verified": 50,
    "story_unverified": -30,
    "workshop": 1400,
    "workshop_rapport": 200,
    "workshop_discovery": 100,
    "explore_red_lines": 1,
    "grey_rapport": 250,
    "grey_step": 80,
    "grey_overreach": 100,
    "grey_backed": 50,
    "overreach_quiet": -50,
    "overreach_borne": 300,
    "forewarning_rounds": 1,
    "signal_rounds": 3,
    "signal_trust": -80,
    "signal_rapport": -100,
    "disavowal_rounds": 3,
    "disavowed_access": 500,
    "eminent_reputation": 650,
    "eminent_access": 800,
    "eminent_stake": -50,
    "eminent_overreach": 80,
    "disavowal_support": 20,
    "backed_access": 150,
    "discord": 250,
    "mixed_messages": 500,
    "forum_of_track": 100,
    "forum_dialogues": 2,
    "forum_most": 300,
    "entrenchment": 200,
    "entrenchment_of_track": 250,
    # people to people, chambers of commerce, and givers abroad
    "culture_image": 30,
    "exchange_image": 12,
    "exchange_rounds": 4,
    "exchange_craft": 20,
    "aid_image": 30,
    "appeal_image": 30,
    "faith_mood": 40,
    "healing_image": 20,
    "healing_resentment": -60,
    "rally_mood": 30,
    "rally_answer": -10,
    "rally_organises": 50,
    "rally_support": -30,
    "investment_picture": 250,
    "business_mood": 40,
    "statement_mood": 30,
    "protocol_quality": 100,
    "protocol_sessions": 2,
    "pledge": 40,
    "diaspora_funds": 60,
    "campaign_image": 50,
    "warmest_image": 1200,
    "contact_fading": 400,
    "seldom_asked": 15,
    "voice_inclusion": 120,
    "voice_mood": 40,
    "voice_support": -10,
    "stand": 60,
    # promises on record, and marks of what a side needs most
    "promises": 1,
    "need_marks": 1,
    "promise_kept": 30,
    "promise_broken": -60,
    "promises_cap": 60,
    # gestures, war and its brink: what moves tension, and what the ladder does
    "hostile_tension": 900,
    "hostile_trust": 800,
    "hostile_image": 250,
    "friendly_tension": 400,
    "friendly_trust": 500,
    "friendly_image": 150,
    "repetition": 600,
    "repetition_rounds": 3,
    "tension_up_cap": 180,
    "tension_down_cap": 80,
    "demand_support": 20,
    "force_support": 30,
    "embassy_support": -20,
    "hard_act_again": 500,
    "keep_open_support": -20,
    "reduce_support": 20,
    "protest_support": 10,
    "acknowledge_image": 60,
    "acknowledge_resentment": -150,
    "acknowledge_support": -50,
    "summit_boost": 1500,
    "summit_trust": 20,
    "summit_failure": -50,
    "halt_support": 20,
    "halt_price": 20,
    "break_support": 30,
    "reject_support": 20,
    "reject_capital": -30,
    "citizens_support": 10,
    "citizens_rounds": 1,
    "stand_down_support": -30,
    "stand_down_tension": -40,
    "drift": 50,
    "drift_floor": 200,
    "drift_years": 250,
    "brink_held": -60,
    "brink_lost": 60,
    "brink_from": 3,
    "war_cost": -30,
    "war_image": -40,
    "war_support": -20,
    "army_credibility": 200,
    "strike_tension": 100,
    "strike_resentment": 200,
    "event_spared": 750,
    # threats, force and money: what one government does to another short of war
    "threat_rounds": 2,
    "threat_stake": 80,
    "threat_stake_rung": 20,
    "threat_explained": 500,
    "threat_muffled": 400,
    "threat_resentment": 200,
    "full_gap": 40,
    "ultimatum_leverage": 120,
    "ultimatum_coercion": 350,
    "ultimatum_support": -20,
    "trade_leverage": 60,
    "trade_coercion": 150,
    "coercion_fade": 50,
    # words in confidence, and panels
    "message_leaks": 50,
    "message_support": -20,
    "message_organises": 50,
    "panel_rounds": 2,
    "panel_trust": -30,
    # recognition, and meeting those whom the law bars
    "recognition_trust": 80,
    "recognition_image": 30,
    "recognition_support": -60,
    "recognition_organises": 150,
    "contact_stake": -50,
    "contact_overreach": 100,
    "contact_arrest": 150,
    "arrest_organises": 50,
    "grievance_rounds": 2,
    "halts_counted": 4,
    "hotline_talk": 150,
    "hotline_relief": -20,
    "hotline_incident": 750,
    "exercise_trust": 300,
    "exercise_rounds": 3,
    "exercise_incident": 600,
    "warning_trust": 250,
    "warning_won": 30,
    "warning_rounds": 3,
    "warning_incident": 700,
    "venture_trust": 400,
    "venture_sweetens": 30,
    "unrest_support": -40,
    "unrest_exposed": 250,
    "unrest_resentment": 150,
    "monitors_hardliners": -30,
    # go-betweens
    "mediation_calm": -10,
    "mediation_pride": -20,
    "mediation_trust": 15,
    "good_offices_trust": 400,
    "good_offices_contact": 600,
    "shuttle_step": 80,
    "shuttle_floor": 500,
    "shuttle_distorted": 50,
    "shuttle_blamed": -30,
    "shuttle_learns": 30,
    "single_text_from": 300,
    "single_text_step": 60,
    "single_text_finds": 450,
    "single_text_knowledge": 600,
    "text_refused": -60,
    "press_power": 60,
    "press_no_deal": -40,
    "press_coercion": 150,
    "press_resentment": 100,
    "press_trust": -80,
    "guarantee_power": 60,
    "guarantee_coercion": 50,
    "trade_mood": 30,
    "trade_hardliners": -10,
    "loan": 100,
    "loan_sweetens": 50,
    "loan_cap": 80,
    "loan_resentment": 30,
    "sanctions_bite": 30,
    "sanctions_own": 10,
    "sanctions_rally": 30,
    "sanctions_coercion": 100,
    "sanctions_resentment": 80,
    "sanctions_traders": -40,
    "compensate_support": -20,
    # what people at home think, and how they vote
    "base_approval": 450,
    "approval_of_gain": 1200,
    "approval_of_image": 300,
    "approval_of_support": 100,
    "sacred": -120,
    "relative_gain": 300,
    "pass_mark": 500,
    "ruling_pass": -100,
    "closed_below": 300,
    "partial_pass": -50,
    "paid": 64,
    "paid_cap": 100,
    "prepare": 60,
    "prepared_cap": 120,
    "prepared_fade": 10,
    "prepare_hardliners": -10,
    "rally": 50,
    "rally_others": -10,
    "election_stays": 450,
    "election_swing": 100,
    "turnover_progress": 500,
    "turnover_trust": -50,
    "collapse_support": 150,
    "veto_mark": 250,
    # how long an agreement holds
    "break_base": 34000,
    "break_least": 3000,
    "break_most": 250000,
    "break_inclusion": 640,
    "break_vote": 500,
    "break_omitted": 120,
    "break_monitors": 750,
    "break_guarantee": 650,
    "break_neighbours": 800,
    "break_secret": 1200,
    "break_secret_from": 600,
    "break_without_means": 1500,
    "break_means": 800,
    "include_base": 150,
    "include_idea": 150,
    "include_ideas": 300,
    "include_neighbours": 100,
    "carry_out_planned": 700,
    "carry_out_least": 450,
    "carry_out_most": 850,
    "carry_out_money": 400,
    "refused_support": -50,
    "refused_trust": -60,
}
"""What every level has in common."""

AT_LEVEL: Final[Mapping[Level, Mapping[str, int]]] = {
    Level.INTRO: {
        "contact_fading": 0,
        "explore_red_lines": 0,
        "entrenchment": 0,
        "blame_support": 0,
        "blame_reputation": 0,
        "prices": 0,
        "consult_delay": 0,
        "prepare": 30,
        "prepared_cap": 30,
        "war_support": 0,
        "prepared_fade": 0,
        "signable": 100,
        "apart_from_the_rest": 0,
        "recommend_sessions": 2,
        "base_approval": 495,
        "cover_cap": 40,
    },
    Level.STANDARD: {},
    Level.FULL: {},
}
"""What is otherwise at a level."""


def rule_book(level: Level, changed: Mapping[str, int] | None = None) -> Mapping[str, int]:
    """Every number of a game for a test, with what this test says otherwise."""
    return {**RULE_BOOK, **AT_LEVEL[level], **(changed or {})}


# --- the start of the Serin Valley
# ------------------------------------------------------------------------------------------------

TENSION, TRUST, IMAGE = 46, (22, 20), (30, 28)
MISSIONS = (Mission.REDUCED, Mission.REDUCED)
NO_DEAL = {PartyId("karvania"): 47, PartyId("ostrel"): 46}
SUPPORT = {PartyId("karvania"): 52, PartyId("ostrel"): 46}
TREASURY = {PartyId("karvania"): 55, PartyId("ostrel"): 35}
RAPPORT = {ChannelId("front"): 20, ChannelId("lake-fort"): 25}
PROGRESS: Final[Mapping[ChannelId, Mapping[IssueId, int]]] = {
    ChannelId("front"): {IssueId("crossings"): 10, IssueId("violence"): 10},
    ChannelId("lake-fort"): {},
}
"""How the small table of the first level begins."""
NO_DEAL_JITTER, MOOD_JITTER = 3, 4


def with_pinned_start(scenario: Scenario) -> Scenario:
    """The scenario with the start numbers that the tests count with; its words, its options and
    what they are worth are the real ones.
    """
    intro = scenario.variants[Level.INTRO]
    return replace(
        scenario,
        parties=tuple(map(_party, scenario.parties)),
        dyads=tuple(map(_dyad, scenario.dyads)),
        variants={**scenario.variants, Level.INTRO: _variant(intro)},
    )


def _party(party: Party) -> Party:
    return replace(
        party,
        no_deal=NO_DEAL[party.id],
        support=SUPPORT[party.id],
        capital=45,
        treasury=TREASURY[party.id],
    )


def _dyad(dyad: Dyad) -> Dyad:
    return replace(dyad, tension=TENSION, trust=TRUST, image=IMAGE, missions=MISSIONS, years=63)


def _variant(variant: Variant) -> Variant:
    return replace(
        variant,
        channels=tuple(map(_channel, variant.channels)),
        no_deal_jitter=NO_DEAL_JITTER,
        mood_jitter=MOOD_JITTER,
        tension_jitter=0,
        rapport_jitter=0,
    )


def _channel(channel: Channel) -> Channel:
    return replace(channel, rapport=RAPPORT[channel.id], progress=PROGRESS[channel.id])
