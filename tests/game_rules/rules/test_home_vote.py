"""The home vote: figures that were worked out by hand beforehand, and each term by itself."""

from dataclasses import replace

import pytest

from game_rules.ids import BlocId, Level
from game_rules.ledger import Var
from game_rules.rules.home_vote import home_vote
from game_rules.scenario import Printed
from tests.game_rules.altered import with_blocs, with_parties
from tests.game_rules.build import (
    FRONT,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    SERIN,
    WATER,
    a_game,
    calm_homes,
    terms,
    where,
)

BASE = {"base_approval": 430}
"""The first published value of the first level; the figures below were worked out with it."""


def homes(**cells):
    return calm_homes(a_game(changed=BASE))


def vote(game, party, letters):
    return home_vote(game, party, terms(letters))


def term_of(game, party, letters, name):
    """One term of the judgement, the same for every bloc; else bloc by bloc."""
    return [each.terms[name] for each in vote(game, party, letters).blocs]


@pytest.mark.claim("C51", "C53", "C57")
@pytest.mark.parametrize(
    ("letters", "karvania", "ostrel"),
    [("L0 W1 X2 V3", 433, 489), ("L0 W1 X2 V2", 511, 327)],
)
def test_what_officials_alone_can_sign_passes_in_one_country_at_most(letters, karvania, ostrel):
    """Moods 0, no deal 47 and 46, pictures 30 and 28, support 52 and 46."""
    game = homes()
    for cell, value in {
        (Var.IMAGE, KARVANIA, OSTREL): 300,
        (Var.IMAGE, OSTREL, KARVANIA): 280,
        (Var.SUPPORT, KARVANIA): 520,
        (Var.SUPPORT, OSTREL): 460,
    }.items():
        assert game.now(*cell) == value

    assert vote(game, KARVANIA, letters).vote == karvania
    assert vote(game, OSTREL, letters).vote == ostrel


@pytest.mark.claim("C51")
@pytest.mark.parametrize(
    ("letters", "karvania", "ostrel"),
    [("L0 W3 X3 V3", 527, 446), ("L3 W3 X3 V3", 520, 565), ("L3 W3 X3 V2", 589, 395)],
)
def test_each_idea_that_travels_brings_the_vote_nearer_until_one_side_wants_too_much(
    letters, karvania, ostrel
):
    game = homes()

    assert (vote(game, KARVANIA, letters).vote, vote(game, OSTREL, letters).vote) == (
        karvania,
        ostrel,
    )


def test_a_vote_is_the_mean_of_the_blocs_by_weight():
    result = vote(homes(), OSTREL, "L0 W1 X2 V3")

    assert [each.bloc.weight for each in result.blocs] == [25, 35, 25, 15]
    weighed = sum(each.bloc.weight * each.approval for each in result.blocs)
    assert abs(100 * result.vote - weighed) <= 50


@pytest.mark.claim("C14")
def test_what_is_sacred_to_a_bloc_costs_each_time():
    game = homes()

    assert term_of(game, OSTREL, "L0 W1 X2 V1", "sacred") == [0, 0, 0, 0]
    assert term_of(game, OSTREL, "L1 W0 X2 V2", "sacred") == [-240, -120, -240, 0]


def test_what_is_parked_counts_too():
    """Posts that stay are sacred to nobody, but weigh with those who care for them."""
    game = homes()
    without = {**game.printed.variant.parked}

    assert without == {"posts": "posts-stay"}
    assert game.worth(KARVANIA, terms("L0 W1 X2 V3")) == 10 * (14 + 3 + 9 + 17 + 8)


@pytest.mark.claim("C57")
def test_a_bad_picture_of_the_other_side_costs_votes():
    warm = where(homes(), {(Var.IMAGE, KARVANIA, OSTREL): 600})

    assert term_of(homes(), KARVANIA, "L0 W1 X2 V3", "image") == [-60] * 4
    assert term_of(warm, KARVANIA, "L0 W1 X2 V3", "image") == [30] * 4


def test_a_popular_government_brings_some_votes():
    loved = where(homes(), {(Var.SUPPORT, KARVANIA): 800})

    assert term_of(homes(), KARVANIA, "L0 W1 X2 V3", "support") == [2] * 4
    assert term_of(loved, KARVANIA, "L0 W1 X2 V3", "support") == [30] * 4


@pytest.mark.claim("C51")
def test_good_advice_lends_approval_to_the_options_it_brought_and_to_no_others():
    covered = where(homes(), {(Var.COVER, KARVANIA, "water", "seasonal-formula"): 36})

    assert term_of(covered, KARVANIA, "L0 W3 X2 V3", "cover") == [36] * 4
    assert term_of(covered, KARVANIA, "L0 W1 X2 V3", "cover") == [0] * 4
    assert term_of(covered, OSTREL, "L0 W3 X2 V3", "cover") == [0] * 4


def test_a_mood_counts_for_its_own_bloc_only():
    glad = where(homes(), {(Var.MOOD, BlocId("delta-farmers")): 40})

    assert term_of(glad, OSTREL, "L0 W1 X2 V3", "mood") == [0, 40, 0, 0]


@pytest.mark.claim("C53")
def test_no_country_likes_the_other_one_to_gain_more():
    """L0-W1-X2-V2 gives Karvania 9 and Ostrel 1: eight points more, at 0.3 each."""
    assert term_of(homes(), OSTREL, "L0 W1 X2 V2", "relative") == [-24] * 4
    assert term_of(homes(), KARVANIA, "L0 W1 X2 V2", "relative") == [0] * 4


@pytest.mark.claim("C53")
def test_a_country_may_mind_it_more_than_others_do():
    jealous = with_parties(SERIN, lambda party: replace(party, relative_gain_weight=15))
    game = calm_homes(a_game(changed=BASE, printed=Printed(jealous, Level.INTRO)))

    assert term_of(game, OSTREL, "L0 W1 X2 V2", "relative") == [-36] * 4
    assert term_of(game, KARVANIA, "L0 W1 X2 V2", "relative") == [0] * 4


def test_without_envy_a_text_is_judged_by_itself():
    game = homes()
    envious = home_vote(game, OSTREL, terms("L0 W1 X2 V2"))
    modest = home_vote(game, OSTREL, terms("L0 W1 X2 V2"), envy=False)

    assert modest.vote - envious.vote == 24


def test_approval_lies_between_nothing_and_everything():
    worst = where(homes(), {(Var.MOOD, bloc): -300 for bloc in homes().printed.blocs})
    best = where(homes(), {(Var.MOOD, bloc): 300 for bloc in homes().printed.blocs})

    for party in (KARVANIA, OSTREL):
        assert all(0 <= each.approval <= 1000 for each in vote(worst, party, "L1 W0 X0 V2").blocs)
        assert all(0 <= each.approval <= 1000 for each in vote(best, party, "L3 W3 X3 V3").blocs)


@pytest.mark.parametrize(("mood", "passes"), [(0, False), (14, True), (12, True), (10, False)])
def test_a_text_passes_at_the_pass_mark(mood, passes):
    """Ostrel stands at 489 for the best that officials can do alone."""
    moved = where(homes(), {(Var.MOOD, bloc): mood for bloc in homes().printed.blocs})

    result = vote(moved, OSTREL, "L0 W1 X2 V3")

    assert result.vote == 489 + mood
    assert result.passes is passes


def changed(change):
    """The same homes in another scenario."""
    printed = Printed(with_parties(SERIN, change), Level.INTRO)
    return calm_homes(a_game(printed=printed, changed=BASE))


@pytest.mark.claim("C51")
def test_a_bloc_with_a_veto_stops_a_text_that_the_rest_would_take():
    def strict(party):
        return with_blocs(
            party, lambda bloc: replace(bloc, veto=bloc.id == "heartland-nationalists")
        )

    game = changed(strict)
    cheered = where(
        game,
        {
            (Var.MOOD, bloc): -300 if bloc == "heartland-nationalists" else 300
            for bloc in game.printed.blocs
        },
    )

    result = vote(cheered, KARVANIA, "L0 W1 X2 V3")

    assert result.vote >= 500
    assert not result.passes


@pytest.mark.claim("C70")
def test_a_closed_regime_asks_only_the_bloc_that_rules_and_needs_less():
    game = changed(lambda party: replace(party, openness=29) if party.id == OSTREL else party)

    result = vote(game, OSTREL, "L0 W1 X2 V3")

    assert [each.bloc.id for each in result.blocs] == ["army-council"]
    assert result.vote == result.blocs[0].approval
    assert result.passes is (result.vote >= 400)


def test_at_the_border_of_closedness_everybody_is_asked():
    game = changed(lambda party: replace(party, openness=30) if party.id == OSTREL else party)

    assert len(vote(game, OSTREL, "L0 W1 X2 V3").blocs) == 4


def grudge(years, cells=()):
    """What an old quarrel takes from a text of both questions, for every bloc of Ostrel alike."""
    old = replace(SERIN, dyads=tuple(replace(dyad, years=years) for dyad in SERIN.dyads))
    printed = Printed(old, Level.INTRO)
    changed = {**BASE, "entrenched_home": 300}
    game = where(calm_homes(a_game(changed=changed, printed=printed)), dict(cells))
    (each,) = set(term_of(game, OSTREL, "L0 W1", "entrenched"))
    return each


@pytest.mark.claim("C34")
def test_an_old_quarrel_weighs_on_a_text_the_less_the_more_kinds_of_talks_were_at_work_on_it():
    """54 years harden a quarrel by 81 of 100; each further track takes off a quarter of it."""
    both = {(Var.SESSIONS, FRONT, issue): 1 for issue in (LINE, WATER)}
    one_more = both | {(Var.SESSIONS, LAKE_FORT, LINE): 1}
    two_more = one_more | {(Var.SESSIONS, LAKE_FORT, WATER): 1}

    assert grudge(54) == -243
    assert grudge(54, both) == -243
    assert grudge(54, one_more) == -213
    assert grudge(54, two_more) == -182
    assert grudge(0) == 0


@pytest.mark.claim("C34")
def test_a_level_may_leave_old_quarrels_out_of_the_home_vote():
    assert term_of(homes(), OSTREL, "L0 W1 X2 V2", "entrenched") == [0] * 4
