"""Each alarm can ring, and is silent where nothing is wrong."""

from dataclasses import replace

import pytest

from game_rules.ids import ActionId, ScenarioId, Track
from game_rules.lab.hunt.alarms import Kind, alarms, points, worth_of
from game_rules.lab.hunt.games import By, Camp, Outcome, actions_of
from game_rules.lab.hunt.hunting import ALONE, FIELD, WITHOUT, Asking, Contest, Found
from game_rules.lab.hunt.policies import NEVER, OFTEN, PLAIN, policy
from game_rules.lab.hunt.temptations import TEMPTATIONS
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.lab.statistics import mean
from tests.game_rules.random_play import INTRO

PLACES = tuple(ScenarioId(f"place-{number}") for number in range(5))
SEATS = tuple(INTRO.seats)
CAMP = Camp(PLACES[0], By.SEAT, SEATS[0], SEATS[:1])
ACTIONS = actions_of(INTRO, SEATS)
STUDY, TALK = ActionId("study-together"), ActionId("meet-officially")
GAMES = 12


def games(score, orders=(), ours=None, **other):
    """Some games, not all alike, in which all (or we and the others) reached about so much."""
    return tuple(
        Outcome(
            {
                seat: (score if ours is None or seat not in CAMP.seats else ours) + number % 3
                for seat in SEATS
            },
            dict(orders),
            0,
            **other,
        )
        for number in range(GAMES)
    )


def worthwhile():
    """Somebody tried every action, and it paid."""
    once = dict.fromkeys(ACTIONS, 1)
    return Contest(CAMP, PLAIN, games(500, tried=once, paid=once), games(500))


def healthy():
    """A hunt that found nothing wrong: everything is worth using, every track is missed."""
    line_ups = {}
    for here in PLACES:
        line_ups |= {(here, each): games(450) for each in LINE_UPS}
        line_ups |= {(here, each.id): games(430) for each in WITHOUT.values()}
        line_ups[here, FIELD.id] = games(500)
    asking = dict.fromkeys(PLACES, ())
    return Found(dict.fromkeys(PLACES, INTRO), line_ups, asking, (worthwhile(),), ())


def with_line_up(found, line_up, score, places=PLACES):
    return replace(
        found, line_ups=dict(found.line_ups) | {(here, line_up): games(score) for here in places}
    )


def rung(found):
    return [(alarm.kind, alarm.about) for alarm in alarms(found)]


def test_nothing_rings_where_nothing_is_wrong():
    assert rung(healthy()) == []


@pytest.mark.parametrize(("times", "rings"), [(36, True), (35, False)])
def test_one_action_in_more_than_35_percent_of_winning_orders(times, rings):
    orders = {STUDY: times, **{ActionId(f"other-{n}"): 1 for n in range(100 - times)}}
    winner = Contest(CAMP, PLAIN, games(600, orders), games(500))

    alarm = rung(replace(healthy(), champions=(winner,)))

    assert ((Kind.CROWDED, STUDY) in alarm) is rings


def test_orders_of_those_who_lose_win_nothing():
    loser = Contest(CAMP, PLAIN, games(400, {STUDY: 100}), games(500))

    assert rung(replace(healthy(), champions=(loser,))) == []


@pytest.mark.parametrize(("many", "rings"), [(4, True), (3, False)])
def test_a_line_up_that_beats_the_full_one_in_more_than_three_scenarios(many, rings):
    hawk = LineUpId("HAWK")

    assert (
        (Kind.LINE_UP, hawk) in rung(with_line_up(healthy(), hawk, 510, PLACES[:many]))
    ) is rings


@pytest.mark.parametrize("track", Track)
def test_a_track_that_nobody_would_miss(track):
    assert rung(with_line_up(healthy(), WITHOUT[track].id, 500)) == [(Kind.USELESS, track)]
    assert rung(with_line_up(healthy(), WITHOUT[track].id, 500, PLACES[1:])) == []


def test_a_track_that_is_as_good_alone():
    alone = ALONE[Track.ONE].id

    assert rung(with_line_up(healthy(), alone, 500)) == [(Kind.DOMINANT, Track.ONE)]
    assert rung(with_line_up(healthy(), alone, 500, PLACES[1:])) == []


def without_worth(action, **won):
    found = worthwhile()
    tried = tuple(
        replace(game, paid={each: 1 for each in game.paid if each != action})
        for game in found.games
    )
    silent = replace(healthy(), greedy=(replace(found, games=tried),))
    if won:
        silent = replace(silent, champions=(Contest(CAMP, PLAIN, games(501, **won), games(500)),))
    return silent


def asked(of_often, of_never, action=STUDY):
    often, never = policy([(action, OFTEN)]), policy([(action, NEVER)])
    return tuple(
        Asking(wanted, game)
        for wanted, score in ((often, of_often), (never, of_never))
        for game in games(score, {action: 1} if wanted is often else {})
    )


def test_an_action_that_never_pays_and_that_no_winner_uses():
    assert rung(without_worth(STUDY)) == [(Kind.IDLE, STUDY)]
    spread = {STUDY: 1, TALK: 1, **{ActionId(f"other-{n}"): 1 for n in range(8)}}
    assert rung(without_worth(STUDY, orders=spread)) == []


def test_an_action_that_costs_those_who_use_it_often():
    spread = {ActionId(f"other-{n}"): 1 for n in range(8)} | {STUDY: 1}
    costly = without_worth(STUDY, orders=spread)

    worse = replace(costly, asking=dict(costly.asking) | {PLACES[0]: asked(400, 500)})
    better = replace(costly, asking=dict(costly.asking) | {PLACES[0]: asked(500, 400)})

    assert rung(worse) == [(Kind.IDLE, STUDY)]
    assert rung(better) == []
    assert next(each for each in worth_of(better) if each.action == STUDY).everywhere.low > 0


def test_an_easy_scenario_does_not_make_an_action_good():
    """It was wanted often where all do well, and never where all do badly."""
    easy = tuple(each for each in asked(900, 900) if dict(each.policy.wants)[STUDY] == OFTEN)
    hard = tuple(each for each in asked(100, 100) if dict(each.policy.wants)[STUDY] == NEVER)
    found = replace(healthy(), asking=dict(healthy().asking) | {PLACES[0]: easy, PLACES[1]: hard})

    worth = next(each for each in worth_of(found) if each.action == STUDY)

    assert not worth.everywhere.low > 0


def test_a_policy_that_lives_on_all_others():
    thief = Contest(CAMP, policy([(STUDY, OFTEN)]), games(400, ours=600), games(500))
    friend = Contest(CAMP, policy([(STUDY, OFTEN)]), games(500, ours=600), games(500))

    assert rung(replace(healthy(), champions=(thief,))) == [(Kind.PLUNDER, CAMP.name)]
    assert rung(replace(healthy(), champions=(friend,))) == []


@pytest.mark.parametrize(("reached", "rings"), [(600, True), (400, False)])
def test_an_old_exploit_that_pays_again(reached, rings):
    leak = Contest(CAMP, TEMPTATIONS["leak"].policy, games(500, ours=reached), games(500))

    found = replace(healthy(), temptations={"leak": (leak,)})

    assert rung(found) == ([(Kind.TEMPTATION, "leak")] if rings else [])


def test_few_games_ring_nothing():
    few = healthy()
    line_ups = {cell: played[:5] for cell, played in few.line_ups.items()}
    better = {cell: games(900)[:5] for cell in line_ups if cell[1] == LineUpId("HAWK")}

    assert (Kind.LINE_UP, "HAWK") not in rung(replace(few, line_ups=line_ups | better))


def test_points_are_said_with_their_interval():
    assert points(mean([10, 30])) == "+2.0 [+0.0 to +4.0]"
    assert points(mean([])) == "-"
