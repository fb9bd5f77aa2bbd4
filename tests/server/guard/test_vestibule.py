"""Who says nothing does not stay, and one address does not fill the house."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from server.guard.vestibule import HELLO_WITHIN, LAST_WORDS, MOST_SILENT, Vestibule
from server.runtime import ThreadingRuntime


class Rung:
    def cancel(self) -> None:
        pass


class ByHand(ThreadingRuntime):
    """Timers ring when the test says so."""

    def __init__(self) -> None:
        self.timers: list[tuple[float, Callable[[], Any]]] = []

    def timer(self, seconds: float, fn: Callable[..., Any], *args: Any) -> Rung:
        self.timers.append((seconds, lambda: fn(*args)))
        return Rung()

    def ring(self) -> None:
        timers, self.timers = self.timers, []
        for _, fn in timers:
            fn()


class Wire:
    """A connection's socket, as the threading mode has it."""

    def __init__(self) -> None:
        self.is_cut = False

    def shutdown(self, _how: int) -> None:
        self.is_cut = True


@pytest.fixture
def hands():
    return ByHand()


@pytest.fixture
def away():
    return []


@pytest.fixture
def vestibule(hands, away):
    return Vestibule(hands, away.append)


def come(vestibule, name, address="school", wire=None):
    return vestibule.enter(name, {"REMOTE_ADDR": address, "werkzeug.socket": wire or Wire()})


def test_who_says_nothing_is_sent_away_and_who_said_hello_stays(vestibule, hands, away):
    come(vestibule, "silent")
    come(vestibule, "anna")
    vestibule.go_on("anna")

    assert {seconds for seconds, _ in hands.timers} == {HELLO_WITHIN}
    hands.ring()

    assert away == ["silent"]


def test_forty_students_behind_one_address_come_at_once_and_three_times_over(vestibule):
    assert all(come(vestibule, f"student-{n}") for n in range(120))
    assert MOST_SILENT >= 3 * 40


def test_sockets_opened_for_fun_fill_only_their_own_address(vestibule):
    assert [come(vestibule, f"x-{n}") for n in range(MOST_SILENT + 2)][-3:] == [True, False, False]
    assert come(vestibule, "anna", "elsewhere")

    vestibule.leave("x-0")

    assert come(vestibule, "x-again")


def test_who_has_said_hello_takes_no_place(vestibule):
    for number in range(5 * MOST_SILENT):
        assert come(vestibule, f"student-{number}")
        vestibule.go_on(f"student-{number}")


def test_who_leaves_twice_leaves_once(vestibule):
    come(vestibule, "anna")
    vestibule.leave("anna")
    vestibule.leave("anna")

    assert [come(vestibule, f"x-{n}") for n in range(MOST_SILENT + 1)].count(True) == MOST_SILENT


def test_a_connection_that_was_ended_is_cut_after_its_last_words(vestibule, hands):
    wire = Wire()
    come(vestibule, "anna", wire=wire)
    hands.ring()
    vestibule.leave("anna")

    assert [seconds for seconds, _ in hands.timers] == [LAST_WORDS]
    assert not wire.is_cut
    hands.ring()
    assert wire.is_cut
