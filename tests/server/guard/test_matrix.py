"""What the doors really answer, cell by cell: everybody, at every time, with every message."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from game_rules.ids import Level, ScenarioId
from server.classroom.session import State
from server.guard.capabilities import Who
from server.guard.codes import fingerprint
from server.protocol.messages import EndNow, LookOn, Remove, Skip, Start
from server.scenarios import load_shipped
from tests.server.guard.expected_rights import EXPECTED
from tests.server.house import House
from tests.server.lesson import Lesson
from tests.siege.payloads import TO_SERVER, payload_schema, whole

GONE = ("kicked", "old token", "never came in", "logged out", "other session")
"""Those who may say nothing at all, whatever they were."""


class Everybody:
    """A session in one state, with somebody in every capacity; and those who are none of it."""

    def __init__(self, folder, state):
        self.lesson = Lesson(folder)
        self.house = House(self.lesson)
        lesson, house = self.lesson, self.house
        kicked = lesson.join("Kim", "10.9.9.9")
        lesson.lead(Remove(kicked.person))
        anna, ben = lesson.join("Anna", "10.0.0.1"), lesson.join("Ben", "10.0.0.2")
        knocks = lesson.join("Door", "10.9.9.9")
        if state is not State.LOBBY:
            lesson.lead(Start())
            lesson.lead(Skip())
            lesson.lead(LookOn(ben.person, 1))
        late = lesson.join("Late", "10.0.0.3") if state is State.LOBBY else None
        if state is State.ENDED:
            lesson.lead(EndNow())
        house.come_as_teacher("console")
        house.come_as_teacher("projector", projector=True)
        self.sids = {
            Who.AT_DOOR: knocks.sid,
            Who.TEACHER: "console",
            Who.PROJECTOR: "projector",
        }
        if state is State.LOBBY:
            self.sids |= {Who.WAITING: late.sid}
        else:
            self.sids |= {Who.SEATED: anna.sid, Who.ONLOOKER: ben.sid}
        old = anna.handed.token
        house.come("anna-again", {"kind": "participant", "token": old})
        self.sids[Who.SEATED if state is not State.LOBBY else Who.WAITING] = "anna-again"
        house.say("anna-again", "kept")
        self.gone = {"kicked": kicked.sid, "never came in": "nobody"}
        self.gone |= self._others(old)

    def _others(self, old):
        """A token that was replaced, a login that has ended, and a teacher of another session."""
        house, lesson = self.house, self.lesson
        house.come("old", {"kind": "participant", "token": old})
        teacher = house.accounts.check("Ms Frizzle", "the lake is deep")
        login = fingerprint(house.accounts.log_in(teacher, lesson.now))
        house.come_as_teacher("logged-out", login=login)
        house.accounts.log_out(login)
        other = lesson.rooms.open(2, load_shipped(ScenarioId("serin-valley")), Level.INTRO, None)
        house.come_as_teacher("other", key=other.key)
        return {"old token": "old", "logged out": "logged-out", "other session": "other"}

    def say(self, sid, name, seed=1):
        self.lesson.now += 2000
        return self.house.say(sid, name, **whole(Random(seed), payload_schema(name)))


@pytest.fixture(scope="module")
def everybody(tmp_path_factory):
    made = {
        state: Everybody(tmp_path_factory.mktemp(state), state)
        for state in (State.LOBBY, State.RUNNING, State.ENDED)
    }
    yield made
    for each in made.values():
        each.lesson.close()


WHENS = (State.LOBBY, State.RUNNING, State.ENDED)
CELLS = list(product(TO_SERVER, WHENS))


@pytest.mark.parametrize(("name", "when"), CELLS)
def test_every_cell_answers_as_it_was_written_down_by_hand(everybody, name, when):
    here = everybody[when]
    for who, sid in here.sids.items():
        if name == "lead" and who is Who.TEACHER:
            continue  # what the teacher does would change the lesson for the cells after it
        answer = here.say(sid, name)
        denied = answer.get("code") == "not-allowed"
        assert denied is ((who, when) not in EXPECTED[name]), (name, who, when, answer)


@pytest.mark.parametrize(("name", "when"), CELLS)
def test_who_is_not_here_any_more_is_answered_with_nothing_but_that(everybody, name, when):
    here = everybody[when]
    for gone in GONE:
        sent = len(here.lesson.sent)
        answer = here.say(here.gone[gone], name)
        assert answer["code"] in {"not-connected", "not-logged-in"}, (gone, answer)
        assert not answer["facts"]
        assert len(here.lesson.sent) == sent


def test_every_message_stands_in_the_copy_that_was_written_by_hand():
    assert set(EXPECTED) == set(TO_SERVER)
