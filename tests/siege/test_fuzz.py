"""Fuzzed payloads at gate size; `python -m tests.siege fuzz` goes on."""

from random import Random

from tests.siege.fuzz import FUZZ, STORES
from tests.siege.kinds import hold
from tests.siege.payloads import TO_SERVER, damaged, fits, payload_schema, whole


def test_whatever_is_sent_gets_one_answer_and_disturbs_nobody():
    hold(FUZZ)


def test_both_stores_give_the_same_verdict():
    hold(STORES)


def test_whole_payloads_are_whole_and_most_damage_is_damage():
    """What the attack is made of is what it is said to be."""
    broken = 0
    for number in range(220):
        name = TO_SERVER[number % len(TO_SERVER)]
        payload = whole(Random(number), payload_schema(name))
        assert fits(name, payload), (name, payload)
        broken += not fits(name, damaged(Random(number), payload))
    assert broken > 150
