"""The story, and the turning points that a rule chooses."""

from game_rules.debrief.timeline import LOUDEST, MOST_TURNS, TENSION_MOVED
from game_rules.news import Told
from tests.game_rules.debrief.told import facts


def turns(story: str) -> list[tuple[int, str]]:
    return [(turn.round, turn.code) for turn in facts(story).timeline.turns]


def test_a_war_turns_at_the_brink_and_at_its_outbreak():
    assert turns("brink-then-war") == [
        (1, TENSION_MOVED),
        (3, Told.BRINK),
        (3, Told.BRINK_HELD),
        (4, Told.WAR),
    ]


def test_an_outbreak_of_war_names_those_who_showed_force():
    war = facts("brink-then-war").timeline.turns[-1]

    assert {(cause.what, cause.seat) for cause in war.causes} == {
        ("show-force", "karvania-head"),
        ("show-force", "ostrel-head"),
    }


def test_an_adoption_names_only_the_head_who_adopted():
    adoptions = [turn for turn in facts("mixed-path").timeline.turns if turn.code == Told.ADOPTED]

    assert [(turn.facts["party"], [cause.seat for cause in turn.causes]) for turn in adoptions] == [
        ("karvania", ["karvania-head"]),
        ("ostrel", ["ostrel-head"]),
    ]


def test_a_find_names_everybody_who_came_to_the_meeting():
    found = next(turn for turn in facts("mixed-path").timeline.turns if turn.code == Told.FOUND)

    assert {cause.seat for cause in found.causes} == {
        "lake-fort-director",
        "glaciologist",
        "karvania-envoy",
        "ostrel-envoy",
    }


def test_turning_points_come_in_the_order_of_time_and_are_few():
    for story in ("mixed-path", "refused-at-home", "brink-then-war", "officials-only"):
        rounds = [turn.round for turn in facts(story).timeline.turns]

        assert rounds == sorted(rounds)
        assert len(rounds) <= MOST_TURNS + 1


def test_no_kind_of_news_is_loud_twice():
    assert len(set(LOUDEST)) == len(LOUDEST)


def test_the_ladder_is_told_after_every_round_and_every_brink():
    timeline = facts("brink-then-war").timeline

    assert timeline.start == (460,)
    assert [told.tension[0] for told in timeline.rounds][-1] >= 750
    assert [told.at_brink for told in timeline.rounds].count(True) == 1


def test_what_only_some_heard_is_marked():
    moments = [each for told in facts("mixed-path").timeline.rounds for each in told.moments]

    assert {moment.public for moment in moments if moment.code == Told.FOUND} == {False}
    assert {moment.public for moment in moments if moment.code == Told.SIGNED} == {True}


def test_an_alliance_that_breaks_is_a_turning_point_and_so_is_who_was_behind_it():
    told = [(turn.round, turn.code) for turn in facts("friends-of-friends").timeline.turns]

    assert (3, Told.LEFT) in told
    assert (3, Told.WEDGE_EXPOSED) in told
