"""The dialogue: meeting freely, finding, advising, and being heard or not."""

from dataclasses import replace

import pytest

from game_rules.catalogue.capitals import ADOPT_RECOMMENDATION
from game_rules.catalogue.dialogue import (
    BRIEF_CAPITALS,
    DRAFT_RECOMMENDATION,
    HOLD_DIALOGUE,
    JOIN_DIALOGUE,
    STUDY_TOGETHER,
)
from game_rules.ids import Level, OptionId, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIdea, OnIssue
from game_rules.refusals import No
from game_rules.scenario import Printed
from server.scenarios import load_shipped
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    SERIN,
    TERM,
    WATER,
    a_game,
    agreed,
    at,
    briefed,
    facts_of,
    found,
    no_to,
    order,
    quiet,
    recommended,
    told,
    where,
    worked_on,
)

HOLD, JOIN = HOLD_DIALOGUE.id, JOIN_DIALOGUE.id
ADVISE, BRIEF = DRAFT_RECOMMENDATION.id, BRIEF_CAPITALS.id
ON_WATER = OnIssue(LAKE_FORT, WATER)
W3 = OnIdea(LAKE_FORT, WATER, OptionId("seasonal-formula"))
FORMULA = (LAKE_FORT, WATER, OptionId("seasonal-formula"))


# --- holding and joining
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C50")
def test_a_dialogue_is_for_people_without_office():
    assert facts_of(no_to(a_game(), HEAD, HOLD, ON_WATER))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(a_game(), DIRECTOR, HOLD, OnIssue(FRONT, WATER)))[0] is No.NOT_THERE


def test_a_dialogue_needs_an_agenda_too():
    assert facts_of(no_to(a_game(), DIRECTOR, HOLD, ON_WATER))[0] is No.NO_AGENDA
    assert no_to(agreed(a_game(), LAKE_FORT, WATER), DIRECTOR, HOLD, ON_WATER) is None


@pytest.mark.claim("C56", "C60")
def test_a_dialogue_moves_an_issue_that_officials_have_not_touched_and_the_world_is_not_told():
    game = quiet(agreed(a_game(), LAKE_FORT, WATER))
    hold = order(HOLD, ON_WATER)

    after = told(game, {DIRECTOR: [hold], GLACIOLOGIST: [hold]})

    assert after.moved(Var.PROGRESS, LAKE_FORT, WATER) > 300
    assert after.moved(Var.PROGRESS, FRONT, WATER) == 0
    assert all(news.to is not None for news in after.resolved.news)


@pytest.mark.claim("C32")
def test_only_envoys_and_ministers_come_as_guests():
    assert facts_of(no_to(a_game(), HEAD, JOIN, ON_WATER))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(a_game(), DIRECTOR, JOIN, ON_WATER))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(a_game(), ENVOY, JOIN, OnIssue(FRONT, WATER)))[0] is No.NOT_THERE
    assert no_to(a_game(), ENVOY, JOIN, ON_WATER) is None


@pytest.mark.claim("C32", "C66")
def test_a_guest_hears_what_the_dialogue_came_to_and_is_remembered_as_having_come():
    game = quiet(agreed(a_game(), LAKE_FORT, WATER))

    after = told(game, {DIRECTOR: [order(HOLD, ON_WATER)], OTHER_ENVOY: [order(JOIN, ON_WATER)]})

    assert after.now(Var.GUESTS, LAKE_FORT, WATER) == 1
    (met,) = after.told(Told.MET)
    assert set(met.to or ()) == {DIRECTOR, GLACIOLOGIST, OTHER_ENVOY}


def test_guests_alone_make_no_dialogue():
    game = quiet(agreed(a_game(), LAKE_FORT, WATER))

    after = told(game, {ENVOY: [order(JOIN, ON_WATER)]})

    assert after.moved(Var.SESSIONS, LAKE_FORT, WATER) == 0
    assert after.now(Var.GUESTS, LAKE_FORT, WATER) == 0


def test_a_guest_who_comes_when_nobody_had_agreed_to_meet_has_come_in_vain():
    after = told(quiet(a_game()), {ENVOY: [order(JOIN, ON_WATER)]})

    assert after.refused(ENVOY) == [No.NO_AGENDA]


# --- advice
# ------------------------------------------------------------------------------------------------


def ready(progress=700, sessions=2):
    """A dialogue that has found the seasonal formula and could advise it."""
    return quiet(worked_on(found(a_game(), "W3"), LAKE_FORT, WATER, progress, sessions))


def test_not_everybody_in_a_dialogue_writes_its_advice():
    assert facts_of(no_to(ready(), HEAD, ADVISE, W3))[0] is No.NOT_YOUR_ROLE
    assert no_to(ready(), DIRECTOR, ADVISE, W3) is None
    assert no_to(ready(), GLACIOLOGIST, ADVISE, W3) is None


@pytest.mark.claim("C67")
@pytest.mark.parametrize(
    ("game", "letter", "code"),
    [
        (ready(sessions=1), "W3", No.TOO_FEW_SESSIONS),
        (ready(progress=599), "W3", No.TOO_LITTLE_PROGRESS),
        (ready(), "W1", No.NOTHING_NEW),
        (ready(), "L3", No.NOT_THERE),
        (recommended(ready(), "W3"), "W3", No.ALREADY_RECOMMENDED),
    ],
    ids=lambda it: str(it) if isinstance(it, str) else "",
)
def test_when_a_dialogue_cannot_advise(game, letter, code):
    on = OnIdea(LAKE_FORT, TERM[letter].issue, TERM[letter].option)

    assert facts_of(no_to(game, DIRECTOR, ADVISE, on))[0] is code


@pytest.mark.claim("C58")
def test_the_quality_of_advice_is_half_progress_and_the_rest_ease_and_skill():
    after = told(ready(), {DIRECTOR: [order(ADVISE, W3)]})

    idea = after.after.ideas[FORMULA]
    assert idea.quality == (5 * 700 + 3 * 250 + 2 * 500) // 10  # 525
    assert idea.authors == (DIRECTOR, GLACIOLOGIST)
    (news,) = after.told(Told.RECOMMENDED)
    assert set(news.to or ()) == {DIRECTOR, GLACIOLOGIST}


def test_two_who_write_the_same_advice_in_one_round_write_it_once():
    after = told(ready(), {DIRECTOR: [order(ADVISE, W3)], GLACIOLOGIST: [order(ADVISE, W3)]})

    assert after.refused(DIRECTOR) == [None]
    assert after.refused(GLACIOLOGIST) == [No.ALREADY_RECOMMENDED]
    assert len(after.resolved.ideas) == 1


# --- briefing
# ------------------------------------------------------------------------------------------------


def test_only_advisers_brief_and_only_on_what_was_written():
    assert facts_of(no_to(ready(), HEAD, BRIEF, W3))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(ready(), DIRECTOR, BRIEF, W3))[0] is No.NO_RECOMMENDATION
    assert no_to(ready(), DIRECTOR, BRIEF, W3, order(ADVISE, W3)) is None
    assert no_to(recommended(ready(), "W3"), DIRECTOR, BRIEF, W3) is None
    no = no_to(briefed(ready(), "W3", 300), DIRECTOR, BRIEF, W3)
    assert facts_of(no)[0] is No.ALREADY_BRIEFED


@pytest.mark.claim("C66", "C70")
def test_a_closed_government_listens_less_to_the_same_paper():
    """Karvania is open (78 of 100), Ostrel is not (38): of the same 0.61, 0.32 and 0.19 arrive."""
    game = recommended(ready(progress=0), "W3", quality=610)
    talking = where(game, {(Var.SESSIONS, FRONT, WATER): 1})

    after = told(talking, {DIRECTOR: [order(BRIEF, W3)]})

    # 0.61 x 0.65 for a think tank x (0.15 + 0.85 x openness)
    assert after.now(Var.UPTAKE, KARVANIA, *FORMULA) == 322
    assert after.now(Var.UPTAKE, OSTREL, *FORMULA) == 188
    assert [dict(news.facts)["party"] for news in after.told(Told.BRIEFED)] == ["karvania"]
    assert [dict(news.facts)["party"] for news in after.told(Told.NOT_LISTENED)] == ["ostrel"]


@pytest.mark.claim("C66", "C32")
def test_an_official_in_the_room_opens_the_door():
    game = recommended(ready(progress=0), "W3", quality=610)
    with_guest = where(game, {(Var.SESSIONS, FRONT, WATER): 1, (Var.GUESTS, LAKE_FORT, WATER): 1})

    after = told(with_guest, {DIRECTOR: [order(BRIEF, W3)]})

    assert after.now(Var.UPTAKE, OSTREL, *FORMULA) == 260  # 0.61 x 0.9 x 0.473
    assert not after.told(Told.NOT_LISTENED)


@pytest.mark.claim("C67")
def test_what_comes_before_officials_talk_of_it_is_half_heard():
    game = recommended(ready(progress=0), "W3", quality=610)

    after = told(game, {DIRECTOR: [order(BRIEF, W3)]})

    assert after.now(Var.UPTAKE, KARVANIA, *FORMULA) == 193  # 0.6 of 322


@pytest.mark.claim("C58")
def test_a_dialogue_that_has_got_further_since_brings_a_better_paper():
    game = briefed(ready(progress=1000), "W3", 100)

    after = told(game, {DIRECTOR: [order(BRIEF, W3)]})

    line = after.lines(Var.UPTAKE, KARVANIA, *FORMULA)[0]
    assert {term.name: term.value for term in line.factors}["quality"] == 675


def test_a_briefing_is_heard_of_by_the_dialogue_and_by_that_side_only_and_without_numbers():
    after = told(recommended(ready(), "W3"), {DIRECTOR: [order(BRIEF, W3)]})

    for news in (*after.told(Told.BRIEFED), *after.told(Told.NOT_LISTENED)):
        heads = {HEAD, OTHER_HEAD} & set(news.to or ())
        assert heads == {HEAD if news.facts["party"] == KARVANIA else OTHER_HEAD}
        assert {DIRECTOR, GLACIOLOGIST} <= set(news.to or ())
        assert set(news.facts) == {"party", "issue", "option"}


def test_a_whole_chain_fits_into_one_round():
    """Meet, write and brief: the second meeting of this very round counts."""
    game = quiet(
        worked_on(agreed(found(a_game(), "W3"), LAKE_FORT, WATER), LAKE_FORT, WATER, 500, 1)
    )

    after = told(
        game,
        {
            DIRECTOR: [order(HOLD, ON_WATER), order(ADVISE, W3)],
            GLACIOLOGIST: [order(HOLD, ON_WATER), order(BRIEF, W3)],
        },
    )

    assert after.refused(DIRECTOR) == [None, None]
    assert after.refused(GLACIOLOGIST) == [None, None]
    assert (Var.UPTAKE, OSTREL, *FORMULA) in after.after.cells
    assert (LINE, "soft-line") not in {key[1:] for key in after.after.ideas}


# --- joint study
# ------------------------------------------------------------------------------------------------

STUDY = STUDY_TOGETHER.id


def test_a_study_is_for_scholars_who_have_agreed_on_what_to_study():
    willing = agreed(a_game(), LAKE_FORT, WATER)

    assert facts_of(no_to(a_game(), DIRECTOR, STUDY, ON_WATER))[0] is No.NO_AGENDA
    assert facts_of(no_to(willing, ENVOY, STUDY, ON_WATER))[0] is No.NOT_YOUR_ROLE
    assert no_to(willing, DIRECTOR, STUDY, ON_WATER) is None


@pytest.mark.claim("C50", "C58")
def test_a_study_makes_advice_better_and_is_the_same_in_a_crisis():
    calm = quiet(agreed(at(Stage.DISCUSSION), LAKE_FORT, WATER))
    crisis = quiet(agreed(at(Stage.CRISIS), LAKE_FORT, WATER))
    study = {DIRECTOR: [order(STUDY, ON_WATER)], GLACIOLOGIST: [order(STUDY, ON_WATER)]}

    for game in (calm, crisis):
        after = told(game, study)
        assert after.moved(Var.PROGRESS, LAKE_FORT, WATER) == 60
        assert after.moved(Var.STUDY, LAKE_FORT, WATER) == 80
        assert after.moved(Var.SESSIONS, LAKE_FORT, WATER) == 0
        assert not after.told(Told.NOBODY_MET)
        assert set(after.told(Told.STUDIED)[0].to or ()) == {DIRECTOR, GLACIOLOGIST}


@pytest.mark.claim("C58")
def test_the_quality_of_advice_counts_what_was_studied_and_study_ends_somewhere():
    plain = ready()
    studied = where(plain, {(Var.STUDY, LAKE_FORT, WATER): 160})

    without, with_study = (told(it, {DIRECTOR: [order(ADVISE, W3)]}) for it in (plain, studied))

    assert with_study.after.ideas[FORMULA].quality == without.after.ideas[FORMULA].quality + 160
    no = no_to(agreed(studied, LAKE_FORT, WATER), DIRECTOR, STUDY, ON_WATER)
    assert facts_of(no) == (No.STUDIED_OUT, {"issue": WATER})


# --- who hears of a hidden option
# ------------------------------------------------------------------------------------------------


INTRO = Printed(load_shipped(SERIN.id), Level.INTRO)
STANDARD = Printed(SERIN, Level.STANDARD)
TABLES = pytest.mark.parametrize("printed", [INTRO, STANDARD], ids=["intro", "standard"])


@pytest.mark.claim("C60", "C66")
@TABLES
@pytest.mark.parametrize(("least", "code"), [(0, Told.BRIEFED), (1001, Told.NOT_LISTENED)])
def test_a_briefing_names_a_hidden_option_only_to_those_who_know_of_it(printed, least, code):
    game = recommended(quiet(a_game(printed=printed)), "W3")
    game = replace(game, constants=replace(game.constants, uptake_to_adopt=least))

    after = told(game, {DIRECTOR: [order(BRIEF, W3)]})

    assert heard_by_the_aware_alone(after, code) == {KARVANIA, OSTREL}


@pytest.mark.claim("C49", "C60")
@TABLES
def test_adoption_names_a_hidden_option_only_to_those_who_know_of_it(printed):
    game = where(briefed(quiet(a_game(printed=printed)), "W3", 900), {(Var.CAPITAL, KARVANIA): 900})

    after = told(game, {HEAD: [order(ADOPT_RECOMMENDATION.id, W3)]})

    assert heard_by_the_aware_alone(after, Told.ADOPTED) == {KARVANIA}


def heard_by_the_aware_alone(after, code):
    """The parties that such news is about, when it reached those who know of the option and nobody
    else; at the first level everybody does in the end.
    """
    game = after.after
    aware = {seat for seat in game.printed.seats if game.is_aware(seat, WATER, W3.option)}
    assert {HEAD, DIRECTOR, GLACIOLOGIST} <= aware
    assert (aware < set(game.printed.seats)) is (game.printed.level is Level.STANDARD)
    for news in after.told(code):
        own = {seat for seat in aware if game.party_of(seat) == news.facts["party"]}
        assert own <= set(news.to) <= aware
    return {news.facts["party"] for news in after.told(code)}
