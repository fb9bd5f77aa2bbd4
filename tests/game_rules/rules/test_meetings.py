"""How far a meeting brings a channel, and what it does to the people in it."""

from dataclasses import replace

import pytest

from game_rules.ids import Mission, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue
from game_rules.rules.meetings import step_factors
from tests.game_rules.build import (
    CROSSINGS,
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
    VIOLENCE,
    WATER,
    a_game,
    agreed,
    at,
    order,
    quiet,
    told,
    where,
)


def met(game, channel, issue, *who, guests=()):
    """The round in which these people hold a meeting."""
    action = "meet-officially" if channel == FRONT else "hold-dialogue"
    envelopes = {seat: [order(action, OnIssue(channel, issue))] for seat in who}
    envelopes |= {seat: [order("join-dialogue", OnIssue(channel, issue))] for seat in guests}
    return told(agreed(game, channel, issue), envelopes)


@pytest.mark.claim("C11", "C56")
def test_progress_is_a_step_times_all_that_helps_or_hinders():
    after = met(quiet(a_game()), LAKE_FORT, WATER, DIRECTOR, GLACIOLOGIST)

    (line,) = after.lines(Var.PROGRESS, LAKE_FORT, WATER)
    assert {term.name: term.value for term in line.factors} == {
        "step": 400,
        "track": 1200,  # a dialogue in polarisation
        "ease": 625,  # 0.5 + 0.25 / 2
        "craft": 800,  # 0.6 + 0.4 x 0.5
        "nature": 1200,  # a resource
        "fullness": 1000,  # nothing done yet
        "attendance": 1100,  # one more than alone
        "host": 1200,  # a think tank
    }
    assert line.after == 380  # 400 x 1.2 x .625 x .8 x 1.2 x 1.1 x 1.2 = 380.16
    assert line.claims == ("C11", "C45", "C56")
    assert [(cause.what, cause.seat) for cause in line.causes] == [
        ("hold-dialogue", DIRECTOR),
        ("hold-dialogue", GLACIOLOGIST),
    ]


@pytest.mark.claim("C45")
@pytest.mark.parametrize(
    ("ours", "theirs", "through"),
    [(2, 2, 1000), (1, 2, 700), (2, 1, 700), (0, 2, 300), (1, 1, 700), (0, 0, 300)],
)
def test_officials_talk_only_as_well_as_the_emptier_embassy_lets_them(ours, theirs, through):
    missions = {(Var.MISSION, KARVANIA, OSTREL): ours, (Var.MISSION, OSTREL, KARVANIA): theirs}

    terms = step_factors(where(a_game(), missions), FRONT, WATER, [HEAD], [])

    assert terms["missions"] == through
    assert "host" not in terms


def test_a_dialogue_needs_no_embassy():
    shut = {(Var.MISSION, KARVANIA, OSTREL): 0, (Var.MISSION, OSTREL, KARVANIA): 0}

    assert "missions" not in step_factors(where(a_game(), shut), LAKE_FORT, WATER, [DIRECTOR], [])


@pytest.mark.claim("C38", "C63", "C68")
@pytest.mark.parametrize(
    ("stage", "official", "dialogue", "mixed"),
    [
        (Stage.CALM, 1000, 1000, 900),
        (Stage.POLARISATION, 800, 1200, 1000),
        (Stage.CRISIS, 600, 800, 900),
        (Stage.WAR, 500, 250, 600),
    ],
)
def test_each_track_works_best_on_its_own_rungs(stage, official, dialogue, mixed):
    game = at(stage)

    assert step_factors(game, FRONT, WATER, [HEAD], [])["track"] == official
    assert step_factors(game, LAKE_FORT, WATER, [DIRECTOR], [])["track"] == dialogue
    assert step_factors(game, LAKE_FORT, WATER, [DIRECTOR], [ENVOY])["track"] == mixed


@pytest.mark.parametrize(
    ("held_by", "guests", "bonus"),
    [
        ([HEAD], [], 1000),
        ([HEAD, ENVOY], [], 1100),
        ([HEAD, ENVOY, OTHER_HEAD, OTHER_ENVOY], [], 1200),
    ],
)
def test_more_people_help_a_little_and_only_so_far(held_by, guests, bonus):
    assert step_factors(a_game(), FRONT, WATER, held_by, guests)["attendance"] == bonus


def test_a_guest_counts_as_one_who_came():
    assert step_factors(a_game(), LAKE_FORT, WATER, [DIRECTOR], [ENVOY])["attendance"] == 1100


@pytest.mark.parametrize(
    ("issue", "nature"), [(LINE, 800), (WATER, 1200), (CROSSINGS, 1100), (VIOLENCE, 750)]
)
def test_some_matters_move_more_easily_than_others(issue, nature):
    assert step_factors(a_game(), FRONT, issue, [HEAD], [])["nature"] == nature


@pytest.mark.claim("C67")
def test_talk_alone_can_do_only_so_much():
    done = where(a_game(), {(Var.PROGRESS, LAKE_FORT, WATER): 700})

    assert step_factors(done, LAKE_FORT, WATER, [DIRECTOR], [])["fullness"] == 500


def test_progress_never_goes_past_a_hundred():
    game = where(
        quiet(a_game()), {(Var.PROGRESS, LAKE_FORT, WATER): 980, (Var.RAPPORT, LAKE_FORT): 1000}
    )

    after = met(game, LAKE_FORT, WATER, DIRECTOR, GLACIOLOGIST)

    assert after.now(Var.PROGRESS, LAKE_FORT, WATER) == 1000


@pytest.mark.claim("C56")
def test_people_who_meet_find_each_other_easier_and_others_grow_apart():
    game = agreed(a_game(), LAKE_FORT, WATER)

    after = told(game, {DIRECTOR: [order("hold-dialogue", OnIssue(LAKE_FORT, WATER))]})

    assert after.moved(Var.RAPPORT, LAKE_FORT) == 60  # 5 x 1.2
    assert after.moved(Var.RAPPORT, FRONT) == -20
    assert met(quiet(a_game()), FRONT, WATER, HEAD).moved(Var.RAPPORT, FRONT) == 16  # 2 x 0.8


@pytest.mark.claim("C01")
def test_those_who_held_a_meeting_learn_by_it_and_the_skilled_learn_less():
    game = where(quiet(a_game()), {(Var.CRAFT, ENVOY): 900})

    after = met(game, FRONT, WATER, HEAD, ENVOY)

    assert after.moved(Var.CRAFT, HEAD) == 27  # 4 x (1 - 0.333)
    assert after.moved(Var.CRAFT, ENVOY) == 16  # 4 x (1 - 0.6)
    assert after.moved(Var.CRAFT, OTHER_HEAD) == 0


@pytest.mark.claim("C57")
def test_a_dialogue_gives_each_people_a_kinder_picture_of_the_other():
    after = met(quiet(a_game()), LAKE_FORT, WATER, DIRECTOR, guests=[ENVOY])

    assert after.moved(Var.IMAGE, KARVANIA, OSTREL) == 10  # 0.8 x 1.2
    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) == 10
    for line in after.by_rule("image"):
        assert [cause.seat for cause in line.causes] == [None], "who met is not for everybody"
    assert not met(quiet(a_game()), FRONT, WATER, HEAD).by_rule("image")


@pytest.mark.claim("C60")
@pytest.mark.parametrize(
    ("progress", "rapport", "finds"), [(100, 300, True), (100, 200, False), (0, 250, False)]
)
def test_a_dialogue_that_has_come_far_enough_at_ease_finds_what_nobody_had_thought_of(
    progress, rapport, finds
):
    cells = {(Var.PROGRESS, LAKE_FORT, WATER): progress, (Var.RAPPORT, LAKE_FORT): rapport}

    after = met(where(quiet(a_game()), cells), LAKE_FORT, WATER, DIRECTOR, GLACIOLOGIST)

    assert bool(after.now(Var.FOUND, LAKE_FORT, WATER, "seasonal-formula")) is finds
    assert bool(after.told(Told.FOUND)) is finds
    assert all(set(news.to or ()) == {DIRECTOR, GLACIOLOGIST} for news in after.told(Told.FOUND))
    assert not after.now(Var.FOUND, LAKE_FORT, LINE, "soft-line")


def test_officials_find_nothing_however_long_they_talk():
    cells = {(Var.PROGRESS, FRONT, WATER): 900, (Var.RAPPORT, FRONT): 900}

    after = met(where(quiet(a_game()), cells), FRONT, WATER, HEAD, OTHER_HEAD)

    assert not after.told(Told.FOUND)


def test_an_option_is_found_once():
    cells = {
        (Var.PROGRESS, LAKE_FORT, WATER): 500,
        (Var.RAPPORT, LAKE_FORT): 400,
        (Var.FOUND, LAKE_FORT, WATER, "seasonal-formula"): 1,
    }

    assert not met(where(quiet(a_game()), cells), LAKE_FORT, WATER, DIRECTOR).told(Told.FOUND)


def test_a_channel_may_meet_on_two_issues_in_one_round():
    game = agreed(quiet(a_game()), FRONT, LINE, WATER)
    both = [order("meet-officially", OnIssue(FRONT, issue)) for issue in (LINE, WATER)]

    after = told(game, {HEAD: both})

    assert after.moved(Var.PROGRESS, FRONT, LINE) > 0
    assert after.moved(Var.PROGRESS, FRONT, WATER) > 0


def test_the_members_hear_how_far_they_got_and_others_do_not():
    after = met(quiet(a_game()), LAKE_FORT, WATER, DIRECTOR, guests=[OTHER_ENVOY])

    (news,) = after.told(Told.MET)
    assert news.facts == {
        "channel": LAKE_FORT,
        "issue": WATER,
        "points": str(after.now(Var.PROGRESS, LAKE_FORT, WATER) // 10),
        "now": str(after.now(Var.PROGRESS, LAKE_FORT, WATER) // 10),
    }
    assert after.now(Var.GUESTS, LAKE_FORT, WATER) == 1


def test_an_embassy_opened_in_this_round_helps_from_the_next_one_on():
    """Meetings look at how things stood when the round began."""
    game = agreed(quiet(a_game()), FRONT, WATER)
    full = where(
        game,
        {(Var.MISSION, a, b): Mission.FULL for a, b in ((KARVANIA, OSTREL), (OSTREL, KARVANIA))},
    )

    assert met(full, FRONT, WATER, HEAD).moved(Var.PROGRESS, FRONT, WATER) > met(
        game, FRONT, WATER, HEAD
    ).moved(Var.PROGRESS, FRONT, WATER)
    assert replace(game, round=2).round == 2


@pytest.mark.claim("C23")
def test_an_envoy_carries_an_official_meeting_further():
    game = a_game(changed={"envoy_bonus": 150})

    with_envoy = step_factors(game, FRONT, WATER, [ENVOY, OTHER_HEAD], [])
    without = step_factors(game, FRONT, WATER, [HEAD, OTHER_HEAD], [])

    assert with_envoy == {**without, "envoy": 1150}
