"""Breeding finds what was planted, and the alarm names it."""

from functools import cache

import pytest

from game_rules.ids import ActionId
from game_rules.lab.experiments import seeds_of
from game_rules.lab.hunt.alarms import Kind, alarms, gain
from game_rules.lab.hunt.breeding import Breed, first
from game_rules.lab.hunt.games import By, Camp, Outcome, Trial, actions_of
from game_rules.lab.hunt.hunting import ALONE, FIELD, WITHOUT, Contest, Found
from game_rules.lab.hunt.policies import PLAIN, policy
from game_rules.lab.line_ups import LINE_UPS
from tests.game_rules.lab.hunt.planted import CHEERED, HEAD, vain

DEMAND = ActionId("demand-in-public")
PRINTED = vain()
HERE = PRINTED.scenario.id
CAMP = Camp(HERE, By.SEAT, HEAD, (HEAD,))
SEEDS = seeds_of("held out", 14)


def bred(changed):
    breed = first(CAMP, actions_of(PRINTED, CAMP.seats), "planted", 8)
    for _ in range(4):
        trials = [each.under(changed) for each in breed.trials(FIELD, 3)]
        breed = breed.after([each.run(PRINTED) for each in trials])
    return breed.best


@cache
def contest(changed):
    best = bred(changed)
    games, plain = (
        Trial(HERE, FIELD, SEEDS, CAMP.seats, each, changed=changed).run(PRINTED)
        for each in (best, PLAIN)
    )
    return Contest(CAMP, best, games, plain)


def found_with(champion):
    every = (*LINE_UPS.values(), *WITHOUT.values(), *ALONE.values())
    line_ups = {(HERE, each.id): champion.plain for each in every}
    return Found({HERE: PRINTED}, line_ups, {HERE: ()}, (), (champion,))


@pytest.mark.timeout(300)
def test_the_search_finds_the_planted_exploit_and_the_alarm_names_it():
    best = contest(CHEERED)
    rung = [each for each in alarms(found_with(best)) if each.kind is Kind.CROWDED]

    assert gain(best).low > 0
    assert DEMAND in {each.about for each in rung}


@pytest.mark.timeout(300)
def test_at_the_printed_price_the_same_demands_do_not_pay():
    wanted = policy([(DEMAND, 990)])
    games, plain = (
        Trial(HERE, FIELD, SEEDS, CAMP.seats, each).run(PRINTED) for each in (wanted, PLAIN)
    )
    honest = Contest(CAMP, wanted, games, plain)

    assert gain(honest).mean < 0
    assert not [each for each in alarms(found_with(honest)) if each.kind is Kind.CROWDED]


def outcome(score):
    return Outcome({HEAD: score}, {}, 0)


def test_what_has_played_little_is_believed_little():
    one, other = policy([(DEMAND, 990)]), policy([(DEMAND, 450)])
    breed = Breed(CAMP, (DEMAND,), "a", 0, (one,))
    once = breed.after([[outcome(100)], [outcome(200)]])
    often = Breed(CAMP, (DEMAND,), "a", 0, (other,)).after(
        [[outcome(100)] * 20, [outcome(190)] * 20]
    )

    assert once.gains[one] == (100,)
    assert once.promise(one) < often.promise(other) < 90
    assert once.promise(other) == 0


def test_those_who_gain_live_on_and_new_games_are_played():
    breed = first(CAMP, actions_of(PRINTED, CAMP.seats), "next", 8)
    many = len(breed.living)
    scores = [[outcome(0)], *([outcome(10 * at)] for at in range(many))]

    after = breed.after(scores)

    assert after.living[:2] == (breed.living[-1], breed.living[-2])
    assert len(set(after.living)) == many
    assert breed.trials(FIELD, 2)[0].seeds != after.trials(FIELD, 2)[0].seeds
    assert after.best == breed.living[-1]


def test_where_nothing_gains_bots_as_they_are_stay_the_best():
    breed = first(CAMP, (DEMAND,), "none", 2)

    after = breed.after([[outcome(50)], *([outcome(0)] for _ in breed.living)])

    assert after.best == PLAIN
