"""The real server with real clients: a class comes, plays, is cut off, and comes back."""

from __future__ import annotations

import time

import pytest

from tests.server.player import Player, fresh_id
from tests.server.school import Answered
from tests.server.served import Served


@pytest.fixture(scope="module", params=["eventlet", "threading", "gevent"])
def served(request, tmp_path_factory):
    served = Served(tmp_path_factory.mktemp("served"), mode=request.param)
    yield served
    try:
        assert served.stop() == 0
        assert not served.complaints(), served.log.read_text()
    finally:
        served.kill()


@pytest.fixture
def school(served):
    return served.school().begin()


@pytest.fixture
def people():
    """Clients that are hung up at the end, whatever happened."""
    present: list[Player] = []
    yield present
    for player in present:
        player.hang_up()


@pytest.fixture
def lesson(school, people):
    """A teacher, and two people with four bots at one table, in the open first round."""
    console = school.console()
    anna, _ = school.join("Anna")
    ben, _ = school.join("Ben")
    people += [console, anna, ben]
    assert console.lead({"kind": "start"}) == {"kind": "accepted"}
    anna.wait(lambda: anna.phase == "briefing")
    assert console.lead({"kind": "skip"}) == {"kind": "accepted"}
    for player in (anna, ben):
        player.wait(lambda player=player: player.phase == "open")
    return console, anna, ben


def test_a_class_joins_is_dealt_and_plays_to_the_end(lesson, school, people):
    console, anna, ben = lesson
    projector = school.console(projector=True)
    people.append(projector)
    channel = anna.sections["channels"]["channels"][0]["id"]

    assert anna.say(channel, "Shall we begin?")["kind"] == "accepted"
    ben.wait(lambda: [line["words"] for line in ben.lines] == ["Shall we begin?"])

    for player in (anna, ben):
        player.seal()
    anna.wait(lambda: anna.round == 2, 15)  # by itself, as all have sealed
    while anna.phase != "over":
        stands = (anna.round, anna.phase)
        for player in (anna, ben):
            player.seal()
        console.lead({"kind": "skip"})
        anna.wait(lambda stands=stands: (anna.round, anna.phase) != stands)

    for player in (anna, ben, projector):
        player.wait(lambda player=player: bool(player.sections["ending"]["ending"]))
    console.wait(lambda: console.classroom["state"] == "ended")
    assert not hasattr(projector.sections, "card")
    for player in (anna, ben):
        held = dict(player.sections)
        assert player.full_view() == held
        assert player.gaps == 0
    with pytest.raises(Answered) as no:
        school.join("Late")
    assert no.value.status == 404


def test_everybody_who_waits_sees_the_lobby_and_the_teacher_sees_them_come(school, people):
    console = school.console()
    anna, joined = school.join("Anna")
    people += [console, anna]

    console.wait(lambda: [p["name"] for p in console.classroom["people"]] == ["Anna"])
    anna.wait(lambda: anna.lobby.get("people") == 1)
    assert joined["pin"] not in str(console.classroom)

    anna.hang_up()
    console.wait(lambda: not console.classroom["people"][0]["here"])


def sealed_by_bots(console):
    seats = console.classroom["tables"][0]["seats"]
    return sum(seat["sealed"] for seat in seats if seat["hand"] == "bot")


def test_a_reload_in_the_middle_of_a_round_gets_exactly_what_was_missed(lesson):
    console, anna, ben = lesson
    console.wait(lambda: sealed_by_bots(console) == 6)
    anna.full_view()  # the last of what the bots did may still be on its way to her
    anna.hang_up()
    number = anna.number
    console.lead({"kind": "pause"})
    ben.wait(lambda: ben.sections["table"]["left"] is not None)
    before = len(anna.received)

    anna.connect()
    anna.wait(lambda: anna.sections["table"]["left"] is not None)

    assert anna.received[before:] == [(1, number + 1)]
    held = dict(anna.sections)
    assert anna.full_view() == held


def test_a_browser_that_has_nothing_gets_everything(lesson, served, people):
    _, anna, _ = lesson
    held = dict(anna.sections)
    fresh = Player(served.url, {"kind": "participant", "token": anna.token})
    people.append(fresh)

    fresh.connect().wait(lambda: bool(fresh.sections))

    assert fresh.sections == held


def test_of_two_tabs_the_newest_wins(lesson, served, people):
    _, anna, _ = lesson
    second = Player(served.url, {"kind": "participant", "token": anna.token})
    people.append(second)

    second.connect()

    anna.wait(lambda: anna.goodbyes == ["token-replaced"])
    anna.wait(lambda: not anna.is_connected)
    assert second.seal()["kind"] == "accepted"


def test_an_old_token_is_dead_within_a_second(lesson, served, people):
    _, anna, _ = lesson
    old = anna.token
    anna.hang_up()
    anna.connect()
    time.sleep(0.8)

    thief = Player(served.url, {"kind": "participant", "token": old})
    people.append(thief)
    thief.connect()

    assert thief.goodbyes == ["token-dead"]
    assert thief.sections == {}
    assert anna.goodbyes == []


def test_pin_and_link_bring_back_into_the_same_seat(school, people):
    anna, joined = school.join("Anna")
    people.append(anna)
    for said in (
        {"key": joined["key"]},
        {"code": school.code, "name": "anna", "pin": joined["pin"]},
    ):
        token = school.request("POST", "/api/return", said)["token"]
        back = Player(school.url, {"kind": "participant", "token": token})
        people.append(back)
        assert back.connect().welcome["person"] == anna.welcome["person"]


def test_whoever_is_sent_out_hears_nothing_more_and_stays_out(lesson):
    console, anna, ben = lesson
    person, token = anna.welcome["person"], anna.token
    seat = anna.seat

    console.lead({"kind": "remove", "person": person})
    anna.wait(lambda: anna.goodbyes == ["removed"])
    heard = len(anna.received)
    console.lead({"kind": "pause"})
    ben.wait(lambda: ben.sections["table"]["left"] is not None)

    assert len(anna.received) == heard
    assert {s["id"]: s["hand"] for s in ben.sections["cast"]["seats"]}[seat] == "bot"
    back = Player(anna.url, {"kind": "participant", "token": token}).connect()
    assert back.goodbyes == ["token-dead"]
    back.hang_up()


def test_people_who_change_seats_see_what_belongs_to_their_new_one(lesson):
    console, anna, ben = lesson
    seats = anna.seat, ben.seat

    console.lead({"kind": "move", "person": anna.welcome["person"], "table": 1, "seat": ben.seat})
    for player, seat in zip((ben, anna), seats, strict=True):
        player.wait(lambda player=player, seat=seat: player.sections["card"]["seat"] == seat)
        assert player.seat == seat
    assert anna.seal()["kind"] == "accepted"


def test_whoever_comes_late_sits_down_at_once(lesson, school, people):
    late, _ = school.join("Carl")
    people.append(late)

    late.wait(lambda: late.phase == "open")

    assert late.welcome["seat"] == late.sections["card"]["seat"]


def test_an_act_that_is_sent_again_is_done_once(lesson):
    _, anna, _ = lesson
    act_id = fresh_id()
    seal = {"kind": "seal-orders", "orders": []}

    answers = [anna.act(seal, act_id) for _ in range(3)]
    anna.act({"kind": "unseal-orders"})
    answers.append(anna.act(seal, act_id))

    assert answers == [{"kind": "accepted"}] * 4
    anna.wait(lambda: anna.sections["orders"]["sealed"] is False)


def test_how_many_have_sealed_is_told_on_the_pulse_and_who_only_to_the_teacher(lesson):
    console, anna, ben = lesson
    anna.seal()

    ben.wait(lambda: ben.pulse.get("sealed") == 1, 5)
    console.wait(
        lambda: (
            anna.seat
            in [seat["seat"] for seat in console.classroom["tables"][0]["seats"] if seat["sealed"]]
        )
    )

    assert anna.seat not in str(ben.pulse | {"present": ()})
    assert ben.pulse["people"] == 2
    assert ben.pulse["waiting_for"] == 1
    assert set(ben.pulse["present"]) == {anna.seat, ben.seat}


def test_the_teacher_opens_a_table_and_it_is_marked_as_watched(lesson):
    console, *_ = lesson

    assert console.ask("watch", {"table": 1}) == {"kind": "accepted"}

    console.wait(lambda: "overview" in console.sections)
    console.wait(lambda: console.classroom["tables"][0]["watched"])


def test_every_number_can_say_why(lesson):
    _, anna, _ = lesson
    dyad = anna.sections["world"]["dyads"][0]
    subject = [dyad["one"], dyad["other"]]

    why = anna.ask("why", {"table": 1, "var": "tension", "subject": subject})

    assert why["kind"] == "why"
    assert why["lines"][-1]["change"]["after"] == dyad["tension"]


def test_a_number_of_the_other_side_is_as_if_it_were_not_there(lesson):
    _, anna, ben = lesson
    own = anna.sections["card"]["party"]
    other = ben.sections["card"]["party"]
    asked = {"table": 1, "var": "support"}

    assert anna.ask("why", asked | {"subject": [own]})["kind"] == "why"
    hidden = anna.ask("why", asked | {"subject": [other]})
    nowhere = anna.ask("why", asked | {"subject": ["atlantis"]})

    assert hidden == nowhere == {"kind": "fault", "code": "not-there", "facts": {}}


def test_a_package_is_weighed_for_my_side(lesson):
    _, anna, _ = lesson
    issue = anna.sections["sheet"]["issues"][0]
    terms = [{"issue": issue["id"], "option": issue["options"][0]["id"]}]

    assert anna.ask("weigh", {"terms": terms})["kind"] == "weighed"
    made_up = [{"issue": issue["id"], "option": "no-such-option"}]
    assert anna.ask("weigh", {"terms": made_up})["code"] == "not-there"


def test_nobody_leads_but_the_teacher(lesson):
    _, anna, _ = lesson

    answer = anna.ask("lead", {"id": fresh_id(), "table": None, "act": {"kind": "end"}})

    assert answer == {"kind": "fault", "code": "not-allowed", "facts": {}}
    assert anna.ask("watch", {"table": 1})["code"] == "not-allowed"


def test_the_projector_only_looks(lesson, school, people):
    projector = school.console(projector=True)
    people.append(projector)
    projector.wait(lambda: bool(projector.sections))

    for name, payload in (
        ("lead", {"id": fresh_id(), "table": None, "act": {"kind": "end"}}),
        ("act", {"id": fresh_id(), "act": {"kind": "unseal-orders"}}),
        ("watch", {"table": 1}),
    ):
        assert projector.ask(name, payload)["code"] == "not-allowed"
    hidden = {"table": 1, "var": "support", "subject": ["karvania"]}
    assert projector.ask("why", hidden)["code"] == "not-there"


def test_a_teacher_who_logs_out_is_out_at_once(served, people):
    school = served.school().begin()
    console = school.console()
    people.append(console)

    school.request("POST", "/api/logout")

    console.wait(lambda: console.goodbyes == ["logged-out"], 2)
    console.wait(lambda: not console.is_connected, 2)


@pytest.mark.parametrize(
    "hello",
    [
        {"kind": "participant", "token": "A" * 43},
        {"kind": "participant", "token": "short"},
        {"kind": "participant"},
        {"kind": "teacher", "session": "no-such-session"},
        {"kind": "teacher", "session": "x" * 200},
        {"kind": "stranger"},
        {},
        {"kind": "participant", "token": "A" * 43, "view": -1},
        {"kind": "participant", "token": "A" * 43, "person": 1},
    ],
)
def test_whoever_has_no_right_to_come_in_is_told_so_and_hears_nothing(served, hello, people):
    stranger = Player(served.url, {"kind": "nobody"})
    stranger._hello = {"kind": "", **hello} if hello else {"kind": ""}
    people.append(stranger)

    stranger.connect()

    assert stranger.goodbyes in (["token-dead"], ["malformed"], ["not-logged-in"])
    assert not stranger.received
    stranger.wait(lambda: not stranger.is_connected)


def test_another_teachers_session_is_as_if_it_were_not_there(served, school, people):
    other = Player(served.url, {"kind": "teacher", "session": "x" * 22}, {"Cookie": school.cookie})
    people.append(other)

    assert other.connect().goodbyes == ["not-there"]
