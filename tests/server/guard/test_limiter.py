"""Everybody may do much, nobody may do too much."""

import pytest

from server.guard import limiter as limits
from server.guard.limiter import ALLOWANCES, Kind, Limiter


class Watch:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def limiter(watch):
    return Limiter(watch)


def test_sixty_acts_go_through_at_once_and_the_next_does_not(limiter):
    assert all(limiter.take(Kind.ACT, "anna") for _ in range(60))
    assert not limiter.take(Kind.ACT, "anna")


def test_credits_come_back_with_time(limiter, watch):
    for _ in range(60):
        limiter.take(Kind.ACT, "anna")

    watch.now += 1

    assert [limiter.take(Kind.ACT, "anna") for _ in range(4)] == [True, True, True, False]


def test_one_who_has_none_left_takes_nothing_from_another(limiter):
    while limiter.take(Kind.TALK, "anna"):
        pass
    assert limiter.take(Kind.TALK, "ben")
    assert limiter.take(Kind.ACT, "anna")


def test_looking_takes_nothing(limiter):
    assert all(limiter.has(Kind.FAILED_JOIN, "10.0.0.1") for _ in range(1000))


def test_after_a_long_rest_there_are_no_more_credits_than_at_first(limiter, watch):
    limiter.take(Kind.TALK, "anna")
    watch.now += 10_000
    assert sum(limiter.take(Kind.TALK, "anna") for _ in range(100)) == 20


def test_a_try_that_was_right_costs_nothing(limiter):
    for _ in range(1000):
        assert limiter.take(Kind.FAILED_LOGIN, "anna")
        limiter.give_back(Kind.FAILED_LOGIN, "anna")

    assert sum(limiter.take(Kind.FAILED_LOGIN, "anna") for _ in range(100)) == 10


def test_nobody_gets_back_more_than_there_was(limiter):
    limiter.give_back(Kind.TALK, "anna")
    assert sum(limiter.take(Kind.TALK, "anna") for _ in range(100)) == 20


def test_who_has_been_quiet_the_longest_is_forgotten_first(limiter, monkeypatch):
    monkeypatch.setattr(limits, "MOST_KEYS", 3)
    while limiter.take(Kind.TALK, "anna"):
        pass
    limiter.take(Kind.TALK, "ben")
    for stranger in ("x", "y"):
        limiter.take(Kind.TALK, stranger)

    assert limiter.has(Kind.TALK, "anna"), "the oldest"
    assert len(limiter._left[Kind.TALK]) == 3


def test_who_has_all_credits_back_is_forgotten(limiter, watch):
    for number in range(1_000):
        limiter.take(Kind.ACT, f"person-{number}")
    for _ in range(60):
        limiter.take(Kind.ACT, "anna")
    watch.now += ALLOWANCES[Kind.ACT].seconds - 1
    limiter.take(Kind.ACT, "ben")
    assert len(limiter) == 1_002  # nobody has all of them back

    watch.now += 1
    for number in range(501):
        limiter.take(Kind.ACT, f"somebody-{number}")

    assert len(limiter) == 502
    assert all(limiter.take(Kind.ACT, "anna") for _ in range(60))
    assert not limiter.take(Kind.ACT, "anna")


def test_a_flood_of_one_kind_makes_us_forget_nothing_of_another(limiter, monkeypatch):
    monkeypatch.setattr(limits, "MOST_KEYS", 100)
    while limiter.take(Kind.FAILED_RETURN, "anna"):
        pass

    for number in range(1000):
        limiter.take(Kind.CONNECT, f"stranger-{number}")

    assert not limiter.has(Kind.FAILED_RETURN, "anna")


def test_every_kind_has_an_allowance():
    assert set(ALLOWANCES) == set(Kind)


def test_several_workers_grant_no_more_guesses_together_than_one():
    workers = [Limiter(lambda: 0.0, lambda: 2) for _ in range(2)]

    granted = sum(workers[turn % 2].take(Kind.FAILED_RETURN, "anna") for turn in range(40))

    assert granted == ALLOWANCES[Kind.FAILED_RETURN].credits
    assert all(worker.take(Kind.ACT, "anna") for worker in workers for _ in range(60))
