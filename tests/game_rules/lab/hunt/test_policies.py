"""Policies want otherwise than bots, and nothing else about them is different."""

from game_rules.bots import Temper
from game_rules.ids import ActionId
from game_rules.lab.hunt.games import By, Trial, actions_of, camps_of
from game_rules.lab.hunt.hunting import FIELD
from game_rules.lab.hunt.policies import PLAIN, URGES, child, from_nowhere, policy
from tests.game_rules.random_play import INTRO

SEEDS = ("a", "b", "c")
HERE = INTRO.scenario.id
EVERYBODY = tuple(INTRO.seats)
ACTIONS = actions_of(INTRO, EVERYBODY)
DEMAND = ActionId("demand-in-public")
STUDY = ActionId("study-together")


def played(wanted=PLAIN, camp=EVERYBODY, **other):
    return Trial(HERE, FIELD, SEEDS, camp, wanted, **other).run(INTRO)


def test_a_policy_that_wants_nothing_plays_as_the_bots_do():
    assert played() == Trial(HERE, FIELD, SEEDS).run(INTRO)


def test_what_is_wanted_never_is_never_done_and_what_is_wanted_first_is_done_more():
    usual = sum(game.orders[STUDY] for game in played())
    never = sum(game.orders[STUDY] for game in played(policy([(STUDY, 0)])))
    first = sum(game.orders[STUDY] for game in played(policy([(STUDY, 990)])))

    assert 0 == never < usual < first


def test_a_policy_does_what_no_calm_bot_would_ever_do():
    calm = Temper(firm=50, hawk=0, pride=0, calm=100)

    assert not sum(game.orders[DEMAND] for game in played(policy([], calm)))
    assert sum(game.orders[DEMAND] for game in played(policy([(DEMAND, 990)], calm)))


def test_nothing_that_a_policy_orders_is_against_the_rules():
    torn = policy([(ActionId("draft-recommendation"), 0), (ActionId("brief-capitals"), 990)])
    for wanted in (torn, *(from_nowhere(f"legal {number}", ACTIONS) for number in range(6))):
        assert all(game.refused == 0 for game in played(wanted)), wanted


def test_only_the_camp_plays_by_it():
    ours = camps_of(INTRO, (By.PARTY,))[0].seats
    wanted = policy([(STUDY, 0)])

    orders = [game.orders[STUDY] for game in played(wanted, ours)]
    others = [game.orders[STUDY] for game in played(wanted, EVERYBODY)]

    assert not sum(orders)
    assert not sum(others)
    whole = Trial(HERE, FIELD, SEEDS, tuple(s for s in EVERYBODY if s not in ours)).run(INTRO)
    assert sum(game.orders[STUDY] for game in whole)


def test_camps_are_the_table_each_party_and_each_seat():
    camps = camps_of(INTRO, By)

    assert [camp.name for camp in camps if camp.by is By.PARTY] == list(INTRO.parties)
    assert next(camp for camp in camps if camp.by is By.TABLE).seats == EVERYBODY
    assert [camp.seats for camp in camps if camp.by is By.SEAT] == [(s,) for s in EVERYBODY]


def test_a_child_wants_what_its_parents_want_or_what_nobody_did():
    one = policy((action, URGES[0]) for action in ACTIONS)
    other = policy((action, URGES[-1]) for action in ACTIONS)

    born = [dict(child(f"child {number}", one, other, ACTIONS).wants) for number in range(20)]

    from_one = sum(urge == URGES[0] for each in born for urge in each.values())
    from_other = sum(urge == URGES[-1] for each in born for urge in each.values())
    every = len(ACTIONS) * len(born)
    assert from_one > every // 3
    assert from_other > every // 3
    assert from_one + from_other < every
    assert child("same", one, other, ACTIONS) == child("same", one, other, ACTIONS)


def test_who_is_greedy_says_what_it_tried_and_what_paid_at_once():
    (game,) = Trial(HERE, FIELD, ("a",), EVERYBODY[:1], greedy=True).run(INTRO)

    assert sum(game.tried.values()) > 10
    assert set(game.paid) <= set(game.tried)
    assert all(game.paid[action] <= game.tried[action] for action in game.paid)
    assert not played()[0].tried
