"""What each level of the game changes."""

from collections.abc import Mapping
from typing import Final

from game_rules.ids import Level

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
        "base_approval": 496,
        "carry_out_rounds": 2,
        # With 100 almost every forum comes to an accord before the election, with 75 hardly one.
        "forum_of_track": 90,
    },
    Level.FULL: {
        "envoy_bonus": 150,
        "carry_out_rounds": 3,
        # What officials say as guests binds nobody until they stand behind it: it takes longer.
        "signable_mixed": 350,
        # Officials alone settle a young quarrel about every second time and an old one never; with
        # 450 and no grudge an old quarrel was as easily settled as a young one.
        "base_approval": 560,
        "entrenched_home": 300,
        # With 200 capitals took in whatever they were told, with or without a forum.
        "uptake_to_adopt": 310,
    },
}
"""What a level changes; everything else stays as printed above."""
