"""What a table and its people reached, when it is over."""

from dataclasses import replace

import pytest

from game_rules.aims import AimState, Standing
from game_rules.ids import Ending, Hand, Phase, Stage, Track
from game_rules.ledger import Var
from game_rules.news import News, Told
from game_rules.scores import (
    NOTHING_TRIED,
    WEIGHTS,
    Part,
    role_part,
    root,
    seat_score,
    table_score,
)
from game_rules.scoring import frontier, nash_point, zopa
from tests.game_rules.build import (
    DIRECTOR,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    a_game,
    calm_homes,
    terms,
    where,
)
from tests.game_rules.grown import grown

VOTED = News(Told.VOTED_DOWN, 3, {}, ())


def over(game, letters="", tried=True):
    """The same game when it is over."""
    return replace(
        game,
        phase=Phase.OVER,
        ending=Ending.SETTLEMENT if letters else Ending.DEADLINE,
        in_force=terms(letters) if letters else (),
        happenings=(VOTED,) if tried else (),
    )


def plain():
    """Nothing at the start was moved by the seed."""
    game = calm_homes(a_game())
    first = game.ledger[0]
    lines = tuple(
        replace(line, after=game.now(*line.cell)) if line.var is Var.NO_DEAL else line
        for line in first.changes
    )
    return game.but(ledger=(replace(first, changes=lines),))


@pytest.mark.claim("C03", "C77")
def test_the_best_deal_for_both_is_the_measure_of_joint_gains():
    game = plain()
    floors = {party: 10 * card.no_deal for party, card in game.printed.parties.items()}
    best = nash_point(zopa(game.printed, floors), tuple(floors.values()))
    assert best is not None

    found = table_score(game.but(in_force=best.terms, phase=Phase.OVER, happenings=(VOTED,)))

    assert found.joint == 1000
    assert table_score(over(game)).joint == 0


@pytest.mark.claim("C03")
def test_a_side_is_measured_against_the_best_that_it_could_have_had_here():
    game = plain()
    floors = {party: 10 * card.no_deal for party, card in game.printed.parties.items()}
    edge = frontier(zopa(game.printed, floors))
    dream = max(edge, key=lambda package: package.worth[0])

    found = table_score(game.but(in_force=dream.terms, phase=Phase.OVER, happenings=(VOTED,)))

    reached = {side.party: side.reached for side in found.sides}
    assert reached[KARVANIA] == 1000
    assert 0 < reached[OSTREL] < 1000
    assert {side.reached for side in table_score(over(game)).sides} == {0}


@pytest.mark.claim("C06")
def test_peace_without_a_deal_is_worth_something_and_doing_nothing_little():
    honest, idle = table_score(over(grown())), table_score(over(grown(), tried=False))

    assert honest.durability == 250
    assert idle.durability == NOTHING_TRIED
    assert idle.relationship <= NOTHING_TRIED
    assert honest.durability + honest.relationship > idle.durability + idle.relationship


@pytest.mark.claim("C06")
def test_war_leaves_nothing_that_lasts():
    war = where(over(grown()), {(Var.STAGE, *PAIR): Stage.WAR, (Var.WAR_ROUNDS, *PAIR): 1})
    fought = where(over(grown()), {(Var.WAR_ROUNDS, *PAIR): 1})

    assert table_score(war).durability == table_score(fought).durability == 0
    assert not table_score(fought).peace_kept
    assert table_score(over(grown())).peace_kept


def test_a_higher_ladder_than_at_the_start_is_no_quiet_peace():
    start = grown().now(Var.TENSION, *PAIR)
    hotter = where(over(grown()), {(Var.TENSION, *PAIR): start + 10})

    assert table_score(hotter).durability == 0


@pytest.mark.claim("C57")
def test_the_relationship_is_what_it_was_or_better_or_worse():
    game = over(grown())
    warmer = {(Var.IMAGE, *PAIR): game.now(Var.IMAGE, *PAIR) + 100}
    calmer = {(Var.TENSION, *PAIR): game.now(Var.TENSION, *PAIR) - 100}

    assert table_score(game).relationship == 500
    assert table_score(where(game, warmer)).relationship == 520
    assert table_score(where(game, calmer)).relationship == 520


@pytest.mark.claim("C77")
def test_no_part_asks_by_which_track_it_came_about():
    assert set(WEIGHTS) == set(Part)
    assert sum(WEIGHTS.values()) == 1000
    assert not {str(track) for track in Track} & {str(part) for part in Part}
    shared = WEIGHTS[Part.JOINT] + WEIGHTS[Part.DURABILITY] + WEIGHTS[Part.RELATIONSHIP]
    assert shared >= 450
    assert WEIGHTS[Part.ROLE] <= 350


def test_aims_count_by_their_points_and_what_only_the_player_knows_not_at_all():
    aims = (
        AimState("a", 3, Standing.REACHED),
        AimState("b", 1, Standing.MISSED),
        AimState("c", 5, Standing.YOURS),
    )

    assert role_part(aims) == 750
    assert role_part(aims[2:]) == 0


@pytest.mark.claim("C14")
def test_who_signs_against_an_own_red_line_loses_for_it_and_only_who_signs():
    game = plain()
    crossed = over(game, "L2 W1 X2 V1")
    table = table_score(crossed)

    mine = seat_score(crossed, HEAD, table)
    theirs = seat_score(crossed, OTHER_HEAD, table)
    adviser = seat_score(crossed, DIRECTOR, table)

    assert mine is not None
    assert mine.against_own_red_line
    assert theirs is not None
    assert not theirs.against_own_red_line
    assert adviser is not None
    assert not adviser.against_own_red_line


def test_a_total_is_the_parts_by_their_weights():
    game = over(plain(), "L0 W1 X2 V1")
    found = seat_score(game, HEAD, table_score(game))
    only_joint = seat_score(
        game, HEAD, table_score(game), {**dict.fromkeys(Part, 0), Part.JOINT: 1}
    )

    assert found is not None
    assert only_joint is not None
    weighed = sum(WEIGHTS[part] * value for part, value in found.parts.items())
    assert abs(found.total - weighed // 1000) <= 1
    assert only_joint.total == found.parts[Part.JOINT]


@pytest.mark.parametrize("hand", [Hand.BOT, Hand.AUTOPILOT, Hand.EMPTY])
def test_nobody_is_marked_for_what_a_bot_did(hand):
    game = over(plain())
    game = game.but(hands={**game.hands, HEAD: hand})

    assert seat_score(game, HEAD, table_score(game)) is None
    assert seat_score(game, OTHER_HEAD, table_score(game)) is not None


@pytest.mark.parametrize(("of", "n", "is_"), [(0, 2, 0), (1, 2, 1), (99, 2, 9), (1000, 3, 10)])
def test_roots_are_whole_numbers(of, n, is_):
    assert root(of, n) == is_
