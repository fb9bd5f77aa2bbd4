"""Two games that differ in one number: whoever it is not for has the same in both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from random import Random

import pytest

from game_rules.ids import Phase, RuleId
from game_rules.ledger import VARIABLES, Audience, Change, Factor, Subject, Var
from game_rules.state import PUBLIC, TEACHER, Game, Viewer
from game_rules.views import why
from tests.game_rules.random_play import random_game, standard_game
from tests.game_rules.secrecy.expected_audiences import HIDDEN, HIDDEN_TERMS, NOBODY, for_whom

TRIED = 6
"""Cells of each variable in each game."""


def in_the_middle(told, seed: int) -> Game:
    """A game of this seed after half of its rounds."""
    open_ = [step.after for step in told(seed).steps if step.after.phase is Phase.OPEN]
    return open_[len(open_) // 2]


GAMES = [(random_game, 1), (random_game, 2), (standard_game, 1)]


@pytest.fixture(scope="module", params=GAMES, ids=["intro-1", "intro-2", "standard-1"])
def game(request) -> Game:
    return in_the_middle(*request.param)


def subjects_of(game: Game, var: Var) -> Iterator[tuple[str, ...]]:
    """All that a variable can be about in this game."""
    printed = game.printed
    terms = [(it, each) for it in printed.issues for each in printed.options_of(it)]
    kinds: Mapping[Subject, Sequence[str]] = {
        Subject.PARTY: list(printed.parties),
        Subject.BLOC: [bloc.id for party in printed.parties.values() for bloc in party.blocs],
        Subject.SEAT: list(printed.seats),
        Subject.CHANNEL: list(printed.channels),
        Subject.ISSUE: list(printed.issues),
        Subject.OPTION: sorted({option for _, option in terms}),
    }
    subjects = VARIABLES[var].subjects
    for found in product(*(kinds[subject] for subject in subjects)):
        pairs = [
            (found[at], found[at + 1])
            for at, subject in enumerate(subjects[:-1])
            if subjects[at : at + 2] == (Subject.ISSUE, Subject.OPTION)
        ]
        twice = subjects[:2] == (Subject.PARTY, Subject.PARTY) and found[0] == found[1]
        if not twice and all(pair in terms for pair in pairs):
            yield found


def with_line(game: Game, cell: tuple[str, ...], before: int, after: int, term: int) -> Game:
    """The same game in which this number has just become so, for a reason of so much."""
    line = Change(
        Var(cell[0]),
        cell[1:],  # type: ignore[arg-type]
        before,
        after,
        RuleId("meeting"),
        (),
        (),
        (Factor("said", term),),
    )
    *pages, last = game.ledger
    return replace(
        game,
        cells={**game.cells, cell: after},
        ledger=(*pages, replace(last, changes=(*last.changes, line))),
    )


def cells_of(game: Game, var: Var) -> list[tuple[str, ...]]:
    known = list(subjects_of(game, var))
    chance = Random(f"numbers {var}")
    return [(var, *each) for each in chance.sample(known, min(TRIED, len(known)))]


@pytest.mark.parametrize("var", sorted(HIDDEN))
def test_a_hidden_number_is_the_same_for_all_whom_it_is_not_for(game, var):
    row = VARIABLES[var]
    for cell in cells_of(game, var):
        before = game.cells.get(cell, row.low)
        after = before + 1 if before < row.high else before - 1
        one, other = (
            with_line(game, cell, before, before, 1),
            with_line(game, cell, before, after, 2),
        )
        for viewer in everybody(game) - for_whom(game, var, cell[1:]):
            assert why(one, viewer, cell) == why(other, viewer, cell), (cell, viewer)


@pytest.mark.parametrize("var", sorted(HIDDEN_TERMS))
def test_how_a_vote_was_made_is_the_same_for_all_whom_it_is_not_for(game, var):
    for cell in cells_of(game, var):
        one, other = with_line(game, cell, 0, 500, 1), with_line(game, cell, 0, 500, 2)
        for viewer in everybody(game) - for_whom(game, var, cell[1:]):
            assert why(one, viewer, cell) == why(other, viewer, cell), (cell, viewer)


def everybody(game: Game) -> set[Viewer]:
    return {*game.printed.seats, PUBLIC, TEACHER}


def test_the_table_hides_what_was_written_down_by_hand():
    assert {var for var in Var if VARIABLES[var].audience is not Audience.PUBLIC} == HIDDEN
    assert {var for var in Var if VARIABLES[var].terms is not None} == HIDDEN_TERMS


def test_a_number_does_tell_the_games_apart_for_those_whom_it_is_for(game):
    for var in sorted(HIDDEN - NOBODY):
        cell = cells_of(game, var)[0]
        one, other = with_line(game, cell, 0, 0, 1), with_line(game, cell, 0, 1, 2)
        assert why(one, TEACHER, cell) != why(other, TEACHER, cell), cell
