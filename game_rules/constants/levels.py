"""What each level of the game changes."""

from collections.abc import Mapping
from typing import Final

from game_rules.ids import Level

LEVELS: Final[Mapping[Level, Mapping[str, int]]] = {
    Level.INTRO: {
        # nothing is carried out in so few rounds; a table that settles early betters its text
        "amend_rounds": 4,
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
        "prepared_fade": 0,
        # Five rounds leave little time: with 400 and 100 one meeting made each question ripe for
        # a text, and 85 of 100 mixed tables settled; so it mostly takes two.
        "session_step": 330,
        "signable": 120,
        "apart_from_the_rest": 0,
        "recommend_sessions": 2,
        # No card of this level prepares a public, and few rounds warm a picture: with 430 no
        # text of officials alone passes at home, with 499 about one table in five gets one through.
        "base_approval": 499,
        "cover_cap": 40,
    },
    Level.STANDARD: {
        # With 450 no text of officials alone ever passed at home, with 510 nearly half of them.
        "base_approval": 490,
        "carry_out_rounds": 2,
        # With 100 almost every forum comes to an accord before the election, with 75 hardly one.
        "forum_of_track": 90,
    },
    Level.FULL: {
        "carry_out_rounds": 3,
        "envoy_bonus": 250,
        "host_bonus": 350,
        # What officials say as guests binds nobody until they stand behind it: it takes longer.
        "signable_mixed": 450,
        # With 8 dialogues alone warmed two peoples by 30 points, and decided votes at home within
        # six rounds (C67).
        "image_of_dialogue": 5,
        # With half of it left, officials could sign as much a round later as before (C54).
        "turnover_progress": 200,
        "turnover_memory": 1000,
        "backed_access": 400,
        # With 250 four dialogues in the open were heard a quarter less than one (C72).
        "discord": 450,
        "contentious_alone": 450,
        "exposure_base": 80,
        # Officials alone settle a young quarrel about every second time and an old one never; with
        # 450 and no grudge an old quarrel was as easily settled as a young one.
        "base_approval": 575,
        "entrenched_home": 300,
        # With 200 capitals took in whatever they were told, with or without a forum.
        "uptake_to_adopt": 280,
    },
}
"""What a level changes; everything else stays as printed above."""
