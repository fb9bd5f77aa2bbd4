"""The life of a session: what its table allows, and nothing else."""

import pytest

from server.classroom.events import GamesBegun, SessionBegun, SessionEnded
from server.classroom.session import Cause, State, may_happen
from server.protocol.messages import Accepted, EndNow, Refused, Start


@pytest.mark.parametrize(
    ("state", "fact", "by"),
    [
        (State.LOBBY, GamesBegun, Cause.TEACHER),
        (State.LOBBY, SessionEnded, Cause.TEACHER),
        (State.RUNNING, SessionEnded, Cause.LAST_GAME),
    ],
)
def test_a_session_moves_on_only_where_its_table_says(state, fact, by):
    assert may_happen(state, fact, by)
    assert not any(may_happen(other, fact, by) for other in State if other is not state)


@pytest.mark.parametrize("fact", [SessionBegun, GamesBegun, SessionEnded])
def test_nothing_happens_to_a_session_that_has_ended(fact):
    assert not any(may_happen(State.ENDED, fact, by) for by in Cause)


def test_the_lobby_opens_the_games_run_and_the_last_one_ends_the_session(lesson):
    states = [lesson.room.state]
    for name in ("Anna", "Ben"):
        lesson.join(name)
    for act in (Start(), EndNow()):
        assert lesson.lead(act) == Accepted()
        states.append(lesson.room.state)

    assert states == [State.LOBBY, State.RUNNING, State.ENDED]


def test_a_session_cannot_end_twice(lesson):
    assert lesson.lead(EndNow()) == Accepted()
    assert isinstance(lesson.lead(EndNow()), Refused)


def test_no_last_game_ends_a_session_whose_games_have_not_begun(lesson):
    lesson.leading.end_if_all_over(lesson.room)

    assert lesson.room.state is State.LOBBY
