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
        "host_bonus": 500,
        # What officials say as guests binds nobody until they stand behind it: it takes longer.
        "signable_mixed": 450,
        # With 8 dialogues alone warmed two peoples by 30 points, and decided votes at home within
        # six rounds, as they now and then still did with 5 (C67).
        "image_of_dialogue": 3,
        # With 100 four dialogues in a forum were heard hardly further than one alone (C72).
        "forum_of_track": 140,
        "forum_most": 420,
        # With 1000 twenty points of a kinder picture made agreements last 3 points longer (C57).
        "break_image": 1700,
        # With half of it left, officials could sign as much a round later as before, and with a
        # fifth two rounds later, or less (C54).
        "turnover_progress": 100,
        "turnover_memory": 1000,
        # New people at the table: with none of it officials were back where they were in 2.2
        # rounds, for 2 wanted, and a text could be signed with whoever had just come in.
        "turnover_craft": 300,
        "turnover_ease": 300,
        "backed_uptake": 2000,
        # With 250 four dialogues in the open were heard a quarter less than one, with 450 a good
        # third (C72).
        "discord": 600,
        # With 1000 a ceasefire that somebody watched was broken as often as any other (C21).
        "watched_tension": 500,
        # With 50 a tenth of a point was missing of those who had no more trust to lose (C37).
        "protocol_goodwill": -60,
        "contentious_alone": 450,
        "exposure_base": 80,
        # Officials alone settle a young quarrel about every second time and an old one never; with
        # 450 and no grudge an old quarrel was as easily settled as a young one.
        "base_approval": 575,
        "entrenched_home": 300,
        # With 0 and one meeting a dialogue that had just begun decided votes at home: in six rounds
        # it brought a young quarrel 17 points more settlements, where it should come too late
        # (C67); with 0 and four meetings many tracks gained no more in an old one (C34).
        "entrenched_from": 40,
        "at_work_from": 2,
        # With three meetings advice came in the first half year of a game of three years.
        "recommend_sessions": 4,
        # With 0 and with 1 another host brought forth just about a fifth less advice, as is wanted
        # (C59); with 2 it is nearly two fifths.
        "unhosted_sessions": 2,
        # With 0 business people spoke up in the first round, before anybody had met, and carried a
        # vote at home within six: in the Strait of Cass 37 of 100 settled instead of 10. Where they
        # waited for a paper alone, they still did so in two games of twelve elsewhere (C67).
        "trade_waits": 1,
        # With 80 backing down cost less than the smallest losses that polls have shown (C12).
        "threat_stake": 90,
        # With 200 capitals took in whatever they were told, with or without a forum.
        "uptake_to_adopt": 280,
        # With 40 what both capitals had taken up carried texts 10 points more often, for 15 (C51).
        "cover_cap": 80,
        # With 1000 a dialogue that had clearly left its place was heard two fifths less (C73).
        "overreach_doubt": 2000,
    },
}
"""What a level changes; everything else stays as printed above."""
