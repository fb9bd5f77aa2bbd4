"""The door: who is asking comes from the connection, and every message gets one answer."""

from __future__ import annotations

import pytest

from game_rules.ids import Level, ScenarioId
from server.guard.limiter import ALLOWANCES, Kind
from server.journal.port import Unavailable
from server.protocol.messages import EndNow, Move
from server.scenarios import load_shipped
from server.sockets import PATIENCE
from tests.server.house import House


@pytest.fixture
def house(lesson):
    return House(lesson)


@pytest.fixture
def seated(house):
    anna, ben = house.lesson.begin("Anna", "Ben")
    return house, anna, ben


def test_the_token_decides_who_somebody_is(house):
    anna = house.lesson.join("Anna")

    house.come("sid-new", {"kind": "participant", "token": anna.handed.token})

    assert house.lesson.presence.by_sid["sid-new"].person == anna.person
    assert house.goodbye(anna.sid) == ["token-replaced"]


@pytest.mark.parametrize(
    ("environ", "reason"),
    [
        ({"HTTP_ORIGIN": ""}, "foreign"),
        ({"login": None}, "not-logged-in"),
        ({"login": "0" * 64}, "not-logged-in"),
    ],
)
def test_a_console_needs_the_teachers_own_browser(house, environ, reason):
    house.come_as_teacher(**environ)

    assert house.goodbye("console") == [reason]
    assert "console" not in house.lesson.presence.by_sid


def test_the_console_of_somebody_elses_session_is_not_there(house):
    scenario = load_shipped(ScenarioId("serin-valley"))
    other = house.lesson.rooms.open(2, scenario, Level.INTRO, None)

    house.come_as_teacher(key=other.key)
    house.come_as_teacher("console-2", key="no-such-session-000000")

    assert house.goodbye("console") == house.goodbye("console-2") == ["not-there"]


def test_a_logout_counts_for_the_very_next_message(house):
    house.come_as_teacher()
    lead = {"id": "lead-0000000000000000", "table": None, "act": {"kind": "deal"}}

    house.accounts.log_out(house.login)

    assert house.say("console", "lead", **lead)["code"] == "not-logged-in"
    assert house.lesson.room.session.tables == 0


def test_a_seat_that_was_taken_away_counts_for_the_very_next_message(seated):
    house, anna, ben = seated
    taken = anna.seat

    house.lesson.lead(Move(ben.person, 1, taken))
    assert house.act(ben.sid) == {"kind": "accepted"}

    assert set(house.lesson.table().game.sealed) == {taken}


def test_after_the_end_nobody_acts(seated):
    house, anna, _ = seated
    house.lesson.lead(EndNow())

    assert house.act(anna.sid)["code"] == "not-allowed"


def test_a_connection_that_nobody_knows_is_answered(house):
    assert house.act("nowhere")["code"] == "not-connected"


def test_a_fault_of_ours_is_answered_and_logged_without_what_was_said(seated, monkeypatch, caplog):
    house, anna, _ = seated

    def broken(*_args):
        raise KeyError("a bug")

    handlers = {**house.hears.handlers, "say": broken}
    monkeypatch.setattr(house.door, "_handlers", handlers)

    answer = house.say(
        anna.sid, "say", id=house.lesson.fresh_id(), channel="front", words="my secret"
    )

    assert answer == {"kind": "fault", "code": "our-fault", "facts": {}}
    assert "a bug" in caplog.text
    assert "my secret" not in caplog.text


def test_a_store_that_is_busy_is_worth_another_try(seated, monkeypatch):
    house, anna, _ = seated

    def busy(*_args, **_named):
        raise Unavailable("full")

    monkeypatch.setattr(house.lesson.journal, "append", busy)
    assert house.act(anna.sid, 1)["code"] == "try-again"
    monkeypatch.undo()
    assert house.act(anna.sid, 1) == {"kind": "accepted"}


def test_whoever_sends_without_end_is_cut_off_and_others_are_not(seated):
    house, anna, ben = seated
    most = ALLOWANCES[Kind.ACT].credits

    answers = [house.act(anna.sid) for _ in range(most + PATIENCE + 1)]

    codes = [answer.get("code") for answer in answers]
    assert codes[:most] == [None] * most
    assert set(codes[most:]) == {"too-often"}
    assert house.goodbye(anna.sid) == ["too-much"]
    assert house.act(anna.sid)["code"] == "not-connected"
    assert house.act(ben.sid) == {"kind": "accepted"}


def test_a_new_connection_brings_no_new_credits(seated):
    house, anna, _ = seated
    for _ in range(ALLOWANCES[Kind.ACT].credits):
        house.act(anna.sid)

    house.come("sid-new", {"kind": "participant", "token": anna.handed.token})

    assert house.act("sid-new")["code"] == "too-often"


def test_guessed_tokens_are_soon_not_even_looked_up(house):
    anna = house.lesson.join("Anna")
    tries = ALLOWANCES[Kind.FAILED_TOKEN].credits
    for number in range(tries):
        house.come(f"guess-{number}", {"kind": "participant", "token": f"{number:043d}"})
        assert house.goodbye(f"guess-{number}") == ["token-dead"]

    assert house.come("guess", {"kind": "participant", "token": "x" * 43}) == ["fault"]
    house.lesson.now += 60_000
    house.come("anna", {"kind": "participant", "token": anna.handed.token})
    assert house.goodbye("anna") == []


def test_a_door_that_is_shut_asks_to_come_back(house):
    anna = house.lesson.join("Anna")
    house.door.shut()

    assert house.come("late", {"kind": "participant", "token": anna.handed.token}) == ["fault"]


def test_numbers_of_another_seat_do_not_count(seated):
    house, anna, ben = seated
    number = anna.last("view")["number"]
    hello = {
        "kind": "participant",
        "token": anna.handed.token,
        "view": number,
        "table": 1,
        "seat": ben.seat,
    }

    house.come("sid-new", hello)

    sent = [each for each in house.lesson.sent if (each.sid, each.name) == ("sid-new", "view")]
    assert [each.payload["full"] for each in sent] == [True]
