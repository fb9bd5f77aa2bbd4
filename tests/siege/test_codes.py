"""Guessed codes at gate size; `python -m tests.siege codes`, or `codes-served`, goes on."""

from tests.siege.codes import CODES, SMALL_CODES_SERVED
from tests.siege.kinds import hold


def test_minutes_of_an_hour_of_guesses_find_nothing_and_shut_out_no_class():
    hold(CODES)


def test_a_real_server_is_guessed_at_while_a_class_comes_in():
    hold(SMALL_CODES_SERVED)
