"""Many dialogues at once, the forum, and what happens to advice that failed."""

from dataclasses import replace

import pytest

from game_rules.coordination import (
    clarity,
    coherence,
    entrenched_at_home,
    entrenchment,
    forum_bonus,
    grudge,
)
from game_rules.ids import ActionId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import InChannel, OnIssue, OnText
from game_rules.refusals import No
from game_rules.state import Played, Recommendation
from tests.game_rules.build import (
    DIRECTOR,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_HEAD,
    TERM,
    WATER,
    agreed,
    briefed,
    facts_of,
    no_to,
    order,
    quiet,
    sayable,
    tabled,
    terms,
    told,
    where,
)
from tests.game_rules.peopled import (
    EXILE,
    GARDEN,
    GUEST_HOUSE,
    MARKET,
    MINISTER,
    TRADER,
    a_large_game,
    opened,
)

CALL = order("convene-forum", InChannel(LAKE_FORT))


def met_last_round(*channels, **changed):
    """A second round, after one in which these channels met."""
    game = opened(a_large_game(round=2, **changed), GARDEN)
    played = tuple(
        Played(1, DIRECTOR, ActionId("hold-dialogue"), OnIssue(channel, WATER))
        for channel in channels
    )
    return replace(game, played=played)


# --- disturbing each other
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C72")
def test_dialogues_that_do_not_know_of_each_other_weigh_less():
    assert coherence(met_last_round(LAKE_FORT), LAKE_FORT) == 1000
    assert coherence(met_last_round(LAKE_FORT, MARKET), LAKE_FORT) == 800
    assert coherence(met_last_round(LAKE_FORT, MARKET, GARDEN), LAKE_FORT) == 667
    assert coherence(met_last_round(LAKE_FORT, GUEST_HOUSE), LAKE_FORT) == 1000, "it is hidden"
    assert coherence(met_last_round(FRONT, MARKET), FRONT) == 1000, "officials speak for a state"


@pytest.mark.claim("C72")
def test_in_the_forum_they_count_as_one():
    game = met_last_round(LAKE_FORT, MARKET, GARDEN)
    forum = where(game, {(Var.FORUM, channel): 3 for channel in (LAKE_FORT, MARKET)})

    assert coherence(forum, LAKE_FORT) == 800, "the garden stays apart"
    assert coherence(forum, GARDEN) == 800


@pytest.mark.claim("C72")
def test_a_meeting_and_a_briefing_feel_the_discord():
    game = agreed(met_last_round(LAKE_FORT, MARKET), LAKE_FORT, WATER)

    after = told(game, {DIRECTOR: [order("hold-dialogue", OnIssue(LAKE_FORT, WATER))]})

    (line,) = after.lines(Var.PROGRESS, LAKE_FORT, WATER)
    assert {term.name: term.value for term in line.factors}["coherence"] == 800


@pytest.mark.claim("C72")
def test_two_answers_to_one_question_halve_each_other():
    game = briefed(a_large_game(round=2), "W3", 300, KARVANIA)
    other = TERM["W4"].option

    assert clarity(game, KARVANIA, MARKET, WATER, other) == 500
    assert clarity(game, OSTREL, MARKET, WATER, other) == 1000, "Ostrel has not heard the first"
    assert clarity(game, KARVANIA, MARKET, WATER, TERM["W3"].option) == 1000
    assert clarity(game, KARVANIA, LAKE_FORT, WATER, other) == 1000, "one dialogue may offer two"
    assert clarity(replace(game, round=9), KARVANIA, MARKET, WATER, other) == 1000


# --- the forum
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C34", "C72")
def test_one_calls_the_forum_and_all_dialogues_that_the_world_knows_of_sit_in_it():
    after = told(a_large_game(), {DIRECTOR: [CALL]})

    seated = [channel for channel in after.after.printed.channels if after.now(Var.FORUM, channel)]
    assert seated == [LAKE_FORT, MARKET]
    assert after.told(Told.FORUM_CONVENED)[0].facts == {"seat": DIRECTOR, "count": "2"}
    assert after.moved(Var.FUNDS, LAKE_FORT) == -20


@pytest.mark.claim("C34")
def test_the_forum_carries_further_with_each_kind_of_people_and_in_an_old_conflict():
    forum = where(a_large_game(), {(Var.FORUM, LAKE_FORT): 1, (Var.FORUM, MARKET): 1})
    officials = where(forum, {(Var.SESSIONS, FRONT, WATER): 1})

    assert forum_bonus(a_large_game(), LAKE_FORT) == 1000
    assert forum_bonus(forum, LAKE_FORT) == 1144  # 0.1 x (0.5 + 0.94) for a conflict of 63 years
    assert forum_bonus(officials, LAKE_FORT) == 1288


@pytest.mark.claim("C34")
def test_an_old_conflict_slows_a_track_that_works_alone():
    alone = a_large_game(entrenchment=500)
    forum = where(alone, {(Var.FORUM, LAKE_FORT): 1, (Var.SESSIONS, FRONT, WATER): 1})

    assert entrenchment(alone, LAKE_FORT, WATER) == 530  # 1 - 0.5 x 0.94
    assert entrenchment(forum, LAKE_FORT, WATER) == 1000 - 353  # two tracks
    assert entrenchment(forum, LAKE_FORT, LINE) == 530, "officials have not met on the line"


@pytest.mark.claim("C72")
def test_what_the_forum_meets_on_is_public():
    game = agreed(a_large_game(), LAKE_FORT, WATER)
    meet = order("hold-dialogue", OnIssue(LAKE_FORT, WATER))

    after = told(game, {DIRECTOR: [CALL, meet]})

    (news,) = after.told(Told.FORUM_MET)
    assert (news.to, news.facts) == (None, {"channel": LAKE_FORT, "issue": WATER})
    assert not told(game, {DIRECTOR: [meet]}).told(Told.FORUM_MET)


@pytest.mark.claim("C34", "C72")
def test_the_forum_carries_the_meetings_of_the_round_in_which_it_is_called():
    game = agreed(a_large_game(), LAKE_FORT, WATER)
    meet = order("hold-dialogue", OnIssue(LAKE_FORT, WATER))

    def factors(*orders):
        (line,) = told(game, {DIRECTOR: orders}).lines(Var.PROGRESS, LAKE_FORT, WATER)
        return {term.name: term.value for term in line.factors}

    assert factors(CALL, meet)["forum"] == 1144  # one track: 0.1 x (0.5 + 0.94)
    assert "forum" not in factors(meet)


def test_when_there_is_no_forum_to_call():
    hidden = where(a_large_game(), {(Var.SECRECY, MARKET): 500})
    sits = where(a_large_game(), {(Var.FORUM, MARKET): 1})
    call = (CALL.action, CALL.particulars)

    assert no_to(a_large_game(), DIRECTOR, *call) is None
    assert facts_of(no_to(hidden, DIRECTOR, *call)) == (No.NO_FORUM, {"have": "1", "need": "2"})
    assert facts_of(no_to(sits, DIRECTOR, *call))[0] is No.FORUM_SITS
    assert facts_of(no_to(a_large_game(), TRADER, *call))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(a_large_game(), MINISTER, *call))[0] is No.NOT_THERE


@pytest.mark.claim("C69", "C50")
def test_people_abroad_keep_a_dialogue_going():
    give = order("fund-dialogue", InChannel(LAKE_FORT))

    after = told(a_large_game(), {EXILE: [give]})

    assert after.moved(Var.FUNDS, LAKE_FORT) == 60
    assert facts_of(no_to(a_large_game(), EXILE, give.action, InChannel(GUEST_HOUSE)))[0] is (
        No.NOT_THERE
    )
    no = no_to(a_large_game(), DIRECTOR, give.action, give.particulars)
    assert facts_of(no)[0] is No.NOT_YOUR_ROLE


# --- advice that failed
# ------------------------------------------------------------------------------------------------

W3 = TERM["W3"]


def refused_at_home():
    """Karvania adopted W3, signed it, and its people say no."""
    ready = sayable(briefed(a_large_game(base_approval=200), "W3", 400), "L0 W3 X1 V1")
    adopted = where(ready, {(Var.ADOPTED, KARVANIA, W3.issue, W3.option): 1})
    game = quiet(tabled(adopted, "L0 W3 X1 V1"))
    (draft,) = game.drafts
    now = replace(game, round=game.printed.variant.rounds)
    yes = {seat: [order("vote-on-text", OnText(draft, 1, True))] for seat in (HEAD, OTHER_HEAD)}
    return told(now, yes)


@pytest.mark.claim("C71")
def test_when_adopted_advice_fails_the_government_pays_more_than_those_who_gave_it():
    after = refused_at_home()

    (blame,) = after.told(Told.ADVICE_BLAMED)
    assert blame.facts == {"party": KARVANIA, "channel": LAKE_FORT}
    assert after.now(Var.BLAMED, KARVANIA, LAKE_FORT) == 8
    assert -30 in [line.after - line.before for line in after.lines(Var.SUPPORT, KARVANIA)]
    assert after.moved(Var.REPUTATION, GLACIOLOGIST) == -10


@pytest.mark.claim("C71")
def test_a_review_makes_advisers_answer_and_their_next_advice_better():
    review = order("review-advice", InChannel(LAKE_FORT))
    failed = refused_at_home().after

    after = told(failed, {HEAD: [review]})

    assert after.moved(Var.REPUTATION, DIRECTOR) == -80
    assert after.moved(Var.SUPPORT, KARVANIA) == 20
    assert after.now(Var.REVIEWED, LAKE_FORT) == 1
    assert facts_of(no_to(after.after, HEAD, review.action, review.particulars))[0] is No.NOT_THERE
    assert facts_of(no_to(failed, TRADER, review.action, review.particulars))[0] is (
        No.NOT_YOUR_ROLE
    )
    assert isinstance(failed.ideas[LAKE_FORT, W3.issue, W3.option], Recommendation)


@pytest.mark.claim("C34", "C67")
def test_people_at_home_believe_in_talks_that_have_gone_on_for_a_while():
    rules = {"entrenched_home": 300, "at_work_from": 3}
    text = terms("W1")
    met = {(Var.SESSIONS, FRONT, WATER): 3, (Var.SESSIONS, LAKE_FORT, WATER): 2}
    game = where(a_large_game(**rules), met)

    alone = entrenched_at_home(game, text)
    together = entrenched_at_home(where(game, {(Var.SESSIONS, LAKE_FORT, WATER): 3}), text)

    assert alone < together < 0
    assert entrenched_at_home(where(game, {(Var.SESSIONS, LAKE_FORT, WATER): 0}), text) == alone


@pytest.mark.claim("C34", "C67")
def test_a_quarrel_younger_than_a_generation_is_held_against_nobody():
    rules = a_large_game(entrenched_from=40).constants

    assert [grudge(rules, age) for age in (0, 40, 70, 100)] == [0, 0, 500, 1000]
    assert [grudge(a_large_game().constants, age) for age in (0, 40, 100)] == [0, 400, 1000]
