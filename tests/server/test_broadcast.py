"""Everybody is told what they may know: exactly what changed, in order, and nothing else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game_rules.orders import MeetOn
from game_rules.state import PUBLIC, TEACHER
from game_rules.views import view
from server.broadcast import WireJson, view_text
from server.classroom.greeting import Held
from server.host import as_person
from server.journal.live import ACCEPTED
from server.protocol.derive import read, write
from server.protocol.messages import Move, Pause, Resume, Skip, ViewSent
from tests.server.lesson import Lesson


@pytest.fixture
def two(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    return lesson, anna, ben


def expected(lesson, viewer):
    return {name: write(each) for name, each in view(lesson.table().game, viewer).items()}


def test_what_is_sent_is_what_the_protocol_says(two):
    _, anna, _ = two
    for sent in anna.got("view"):
        assert write(read(ViewSent, sent)) == sent


def test_sections_and_gaps_add_up_to_the_whole_view(two):
    lesson, anna, ben = two
    lesson.seal(anna)
    lesson.lead(Pause())
    lesson.lead(Resume())
    lesson.seal(ben)
    lesson.lead(Skip())

    for browser in (anna, ben):
        assert browser.view == expected(lesson, browser.seat)


def tap(lesson, browser, *, willing):
    """Say in the first room of this seat whether one would go along with the first topic."""
    room = browser.view["channels"]["channels"][0]
    act = MeetOn(room["id"], room["topics"][0]["issue"], willing)
    who = as_person(browser.seat, browser.person)
    return lesson.host.submit(lesson.table(), who, lesson.fresh_id(), act)


def test_a_section_that_has_come_out_as_it_was_is_not_sent_again(two):
    lesson, anna, ben = two
    tap(lesson, anna, willing=True)
    tap(lesson, ben, willing=True)
    lesson.seal(anna)
    lesson.lead(Skip())

    for browser in (anna, ben):
        held, with_others, again = {}, set(), []
        for sent in browser.got("view"):
            new = {section["kind"]: section for section in sent["sections"]}
            again += [name for name in with_others & set(new) if held[name] == new[name]]
            with_others = set() if sent["full"] else with_others | set(new)
            held |= new
        assert with_others
        assert not again
        assert held == expected(lesson, browser.seat)


def test_who_was_away_while_something_came_and_went_is_told_that_it_went(two):
    lesson, anna, ben = two
    tap(lesson, ben, willing=False)
    number = anna.last("view")["number"]
    lesson.leave(anna)
    tap(lesson, ben, willing=True)
    lesson.connect(anna, Held(view=number))
    assert anna.view == expected(lesson, anna.seat)

    tap(lesson, ben, willing=False)

    assert anna.view == expected(lesson, anna.seat)


def test_a_sealed_envelope_is_told_to_its_own_seat_only(two):
    lesson, anna, ben = two
    projector = lesson.teacher(projector=True)
    before = len(ben.sent), len(projector.sent)

    lesson.seal(anna)

    assert anna.last("view")["sections"][0]["kind"] == "orders"
    assert (len(ben.sent), len(projector.sent)) == before


def test_an_act_is_answered_while_views_are_being_made(two, monkeypatch):
    lesson, anna, ben = two
    lesson.broadcast.stir = lambda _table: None
    monkeypatch.setattr("server.broadcast.LONGEST_TURN", 0.0)
    lesson.seal(anna)
    lesson.lead(Skip())
    sent, answers = len(lesson.sent), []

    def others_go_first(_seconds):
        if not answers:
            assert len(lesson.sent) == sent, "no view is out yet"
            answers.append(lesson.seal(ben))

    monkeypatch.setattr(lesson.broadcast._runtime, "sleep", others_go_first)
    with lesson.room.telling:
        lesson.broadcast.tell(lesson.room, lesson.table())

    assert answers == [ACCEPTED]
    assert {each.sid for each in lesson.sent[sent:]} >= {anna.sid, ben.sid}
    assert anna.view["table"]["round"] == 2


def test_the_projector_sees_the_public_world(two):
    lesson, *_ = two
    projector = lesson.teacher(projector=True)

    assert set(projector.view) == {"cast", "table", "world", "news", "text", "ending"}
    assert projector.view == expected(lesson, PUBLIC)


def test_a_console_that_has_no_table_open_sees_no_table(two):
    lesson, anna, _ = two
    console = lesson.teacher()
    lesson.seal(anna)
    lesson.lead(Skip())

    assert console.got("view") == []


def test_a_table_that_is_watched_is_shown_with_all_its_channels(two):
    lesson, *_ = two
    console = lesson.teacher(watching=1)
    lesson.lead(Skip())

    assert console.view == expected(lesson, TEACHER)


def test_two_people_who_share_a_seat_see_the_same(two):
    lesson, anna, ben = two
    lesson.lead(Move(ben.person, 1, anna.seat, share=True))
    viewers = lesson.presence.viewers(lesson.room.key, 1, lesson.room.session.seating)

    assert viewers[anna.seat] == [anna.sid, ben.sid]


def test_whoever_left_is_sent_nothing(two):
    lesson, anna, _ = two
    lesson.leave(anna)
    before = len(anna.sent)

    lesson.lead(Skip())
    lesson.pass_time(2)

    assert len(anna.sent) == before


class Played:
    """A game, with what a good browser of one seat held at each number that it was sent."""

    def __init__(self, folder):
        lesson = Lesson(folder)
        anna, ben = lesson.begin("Anna", "Ben")
        self.seat = anna.seat
        self.history = {anna.last("view")["number"]: anna.view}
        for act in (Pause(), Resume(), Skip(), Pause(), Resume(), Skip()):
            lesson.lead(act)
            lesson.seal(anna)
            self.history[anna.last("view")["number"]] = anna.view
        lesson.seal(ben)
        self.game = lesson.table().game
        lesson.close()


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    return Played(tmp_path_factory.mktemp("played"))


@given(data=st.data())
def test_from_every_number_the_exact_gap_brings_up_to_now(played, data):
    known = data.draw(st.sampled_from(sorted(played.history)))
    sent = json.loads(view_text(1, played.game, played.seat, known))

    held = played.history[known] | {each["kind"]: each for each in sent["sections"]}

    assert (sent["full"], sent["after"]) == (False, known)
    assert held == {name: write(each) for name, each in view(played.game, played.seat).items()}


@given(known=st.integers(-9, 0) | st.integers(1000, 2**53))
def test_a_number_that_was_never_sent_gets_everything(played, known):
    sent = json.loads(view_text(1, played.game, played.seat, known))

    held = {each["kind"]: each for each in sent["sections"]}

    assert sent["full"] is True
    assert held == {name: write(each) for name, each in view(played.game, played.seat).items()}


def test_a_reconnection_is_sent_only_what_changed_meanwhile(two):
    lesson, anna, _ = two
    number = anna.last("view")["number"]
    lesson.leave(anna)
    lesson.lead(Pause())

    lesson.connect(anna, Held(view=number))

    sent = anna.last("view")
    assert (sent["full"], sent["after"], sent["number"]) == (False, number, number + 1)
    assert [section["kind"] for section in sent["sections"]] == ["table"]


def test_a_reconnection_that_missed_nothing_is_sent_no_view(two):
    lesson, anna, _ = two
    number = anna.last("view")["number"]
    views = len(anna.got("view"))
    lesson.leave(anna)

    lesson.connect(anna, Held(view=number))

    assert len(anna.got("view")) == views


def test_sections_that_all_see_are_written_once(two, monkeypatch):
    lesson, *_ = two
    built = []
    original = view

    def counting(game, viewer, names=None):
        names = list(names) if names is not None else None
        built.append(names)
        return original(game, viewer, names)

    monkeypatch.setattr("server.broadcast.view", counting)
    lesson.lead(Pause())

    assert sorted(len(names) for names in built) == [0, 1]


def test_a_prepared_payload_is_not_written_again():
    from server.broadcast import Prepared

    assert WireJson.dumps(["view", Prepared('{"a":1}')]) == '["view",{"a":1}]'
    assert WireJson.dumps(["view", {"a": "ü"}]) == '["view",{"a":"ü"}]'


def test_a_console_sees_what_people_do_with_the_pulse_and_a_new_round_at_once(two):
    lesson, anna, _ = two
    console = lesson.teacher()
    lesson.pass_time(2)
    shown = len(console.got("classroom"))

    for _ in range(8):
        lesson.seal(anna)
        lesson.pass_time(0.25)
    lesson.pass_time(1)
    assert len(console.got("classroom")) - shown in (2, 3)
    assert console.last("classroom")["tables"][0]["sealed"] == 1

    lesson.lead(Skip())
    lesson.pass_time(0.25)
    assert console.last("classroom")["tables"][0]["round"] == 2


def test_acts_that_come_together_are_told_together(two, monkeypatch):
    lesson, anna, ben = two
    waiting, sent = [], len(lesson.sent)
    monkeypatch.setattr(lesson.broadcast._runtime, "spawn", lambda *work: waiting.append(work))

    tap(lesson, anna, willing=True)
    for browser in (ben, anna):
        lesson.seal(browser)
    assert len(waiting) == 1
    assert len(lesson.sent) == sent

    work, table, settles = waiting.pop()
    assert settles > 0
    work(table, settles)
    assert {each.sid for each in lesson.sent[sent:]} == {anna.sid, ben.sid}
    tap(lesson, anna, willing=False)
    assert len(waiting) == 1


def test_what_one_does_for_oneself_is_told_at_once_unless_somebody_is_being_told(two, monkeypatch):
    lesson, anna, ben = two
    waiting = []
    monkeypatch.setattr(lesson.broadcast._runtime, "spawn", lambda *work: waiting.append(work))

    lesson.seal(anna)
    assert anna.view == expected(lesson, anna.seat)
    assert not waiting

    with lesson.room.telling:
        lesson.seal(ben)
    assert ben.view != expected(lesson, ben.seat)
    work, *rest = waiting.pop()
    work(*rest)
    assert ben.view == expected(lesson, ben.seat)


def test_an_act_is_answered_though_it_cannot_be_told(two, monkeypatch, caplog):
    lesson, anna, _ = two

    def fails(*_):
        raise RuntimeError("no view can be made")

    monkeypatch.setattr(lesson.broadcast, "tell", fails)
    assert lesson.seal(anna) == ACCEPTED
    assert "could not be told" in caplog.text

    monkeypatch.undo()
    lesson.lead(Pause())
    assert anna.view == expected(lesson, anna.seat)
