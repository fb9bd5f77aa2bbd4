"""Talk is for those who sit in the channel, and for nobody else."""

import pytest

from game_rules.ids import ActionId
from game_rules.orders import OfferPromise
from game_rules.promises import ToPlay
from game_rules.refusals import No
from server.broadcast import TALK_AT_ONCE
from server.classroom.greeting import Held
from server.host import as_person
from server.protocol.messages import Accepted, EndNow, Move, Refused

FORCE = ActionId("show-force")


@pytest.fixture
def talking(lesson):
    """Four people: two heads, who sit in the front channel, and two of the lake-fort dialogue."""
    people = lesson.begin("Anna", "Ben", "Carl", "Dora")
    seats = ("karvania-head", "ostrel-head", "lake-fort-director", "glaciologist")
    for browser, seat in zip(people, seats, strict=True):
        lesson.lead(Move(browser.person, 1, seat))
    return lesson, people


def say(lesson, browser, channel, words, act_id=None):
    who = as_person(browser.seat, browser.person)
    return lesson.host.say(lesson.table(), who, act_id or lesson.fresh_id(), channel, words)


def heard(browser):
    return [line["words"] for sent in browser.got("talk") for line in sent["lines"]]


def test_a_line_reaches_the_members_of_its_channel_and_nobody_else(talking):
    lesson, (anna, ben, carl, dora) = talking
    projector = lesson.teacher(projector=True)

    assert say(lesson, anna, "front", "Shall we begin?") == Accepted()

    assert heard(anna) == heard(ben) == ["Shall we begin?"]
    assert heard(carl) == heard(dora) == heard(projector) == []


def test_nobody_speaks_where_they_do_not_sit(talking):
    lesson, (anna, _, carl, _) = talking
    for browser, channel in ((anna, "lake-fort"), (carl, "front"), (anna, "nowhere")):
        answer = say(lesson, browser, channel, "Let me in")
        assert isinstance(answer, Refused)
        assert (answer.refusal.code, dict(answer.refusal.facts)) == (No.NOT_THERE, {})


def test_numbers_tell_nothing_of_talk_elsewhere(talking):
    lesson, (anna, _, carl, _) = talking
    for _ in range(5):
        say(lesson, carl, "lake-fort", "Soup?")

    say(lesson, anna, "front", "Good morning")

    assert anna.last("talk")["number"] == 1
    assert carl.last("talk")["number"] == 5


def test_a_line_that_is_sent_again_is_said_once(talking):
    lesson, (anna, ben, *_) = talking
    for _ in range(3):
        say(lesson, anna, "front", "Once", "the-same-line-000")

    assert heard(ben) == ["Once"]


def test_whoever_was_away_gets_exactly_what_was_missed(talking):
    lesson, (anna, ben, *_) = talking
    say(lesson, anna, "front", "one")
    lesson.leave(ben)
    say(lesson, anna, "front", "two")
    say(lesson, anna, "front", "three")

    lesson.connect(ben, Held(view=1, talk=1))

    assert ben.last("talk")["full"] is False
    assert [line["words"] for line in ben.last("talk")["lines"]] == ["two", "three"]


@pytest.mark.parametrize("known", [0, 4, 99, 2**52])
def test_a_number_that_was_never_sent_gets_everything(talking, known):
    lesson, (anna, ben, *_) = talking
    for words in ("one", "two", "three"):
        say(lesson, anna, "front", words)
    lesson.leave(ben)

    lesson.connect(ben, Held(talk=known))

    assert ben.last("talk")["full"] is True
    assert [line["words"] for line in ben.last("talk")["lines"]] == ["one", "two", "three"]


def test_of_very_much_talk_the_last_lines_are_sent(talking):
    lesson, (anna, ben, *_) = talking
    for number in range(TALK_AT_ONCE + 30):
        say(lesson, anna, "front", f"line {number}")
    lesson.leave(ben)

    lesson.connect(ben)

    sent = ben.last("talk")
    assert sent["number"] == TALK_AT_ONCE + 30
    assert len(sent["lines"]) == TALK_AT_ONCE
    assert sent["lines"][-1]["words"] == f"line {TALK_AT_ONCE + 29}"


def test_the_teacher_reads_a_table_that_is_opened_and_only_that(talking):
    lesson, (anna, _, carl, _) = talking
    console = lesson.teacher(watching=1)

    say(lesson, anna, "front", "Officially")
    say(lesson, carl, "lake-fort", "Between us")

    assert heard(console) == ["Officially", "Between us"]


def test_words_lie_beside_the_journal_and_can_be_deleted(talking):
    lesson, (anna, *_) = talking
    say(lesson, anna, "front", "a careless word")
    stream = lesson.table().live.stream
    assert "careless" not in repr(lesson.journal.read(stream))

    lesson.journal.forget_words(lesson.room.key)
    lesson.wake_again()
    lesson.connect(anna)

    assert [line["words"] for line in anna.last("talk")["lines"]] == [None]


def test_after_the_end_nobody_says_any_more(talking):
    lesson, (anna, *_) = talking
    lesson.lead(EndNow())

    answer = say(lesson, anna, "front", "One last thing")

    assert isinstance(answer, Refused)
    assert answer.refusal.code is No.GAME_OVER


def test_whoever_takes_a_seat_later_reads_what_was_said_there(talking):
    lesson, (anna, *_) = talking
    say(lesson, anna, "front", "On record")

    lesson.lead(Move(4, 1, "karvania-envoy"))

    dora = next(caller for caller in lesson.presence.by_sid.values() if caller.person == 4)
    sent = [each for each in lesson.sent if each.sid == dora.sid and each.name == "talk"]
    assert sent[-1].payload["lines"][-1]["words"] == "On record"


def offers(lesson, browser, channel, to, line):
    offer = OfferPromise(channel, browser.seat, to.seat, ToPlay(FORCE, play=False), 1, line)
    who = as_person(browser.seat, browser.person)
    return lesson.host.submit(lesson.table(), who, lesson.fresh_id(), offer)


def test_a_promise_stands_beside_a_line_that_was_said_in_its_channel(talking):
    lesson, (anna, ben, carl, _) = talking
    say(lesson, carl, "lake-fort", "Soup?")
    say(lesson, anna, "front", "No more force from us.")
    rows = len(lesson.journal.read(lesson.table().live.stream))

    no = offers(lesson, anna, "front", ben, 2)

    assert isinstance(no, Refused)
    assert (no.refusal.code, dict(no.refusal.facts)) == (
        No.NO_SUCH_LINE,
        {"channel": "front", "line": "2", "count": "1"},
    )
    assert len(lesson.journal.read(lesson.table().live.stream)) == rows
    assert offers(lesson, anna, "front", ben, 1) == Accepted()


def test_who_does_not_sit_there_cannot_count_lines_by_promising(talking):
    lesson, (_, ben, carl, _) = talking
    say(lesson, ben, "front", "Good morning")

    codes = {
        offers(lesson, carl, channel, ben, line).refusal.code
        for channel, line in (("front", 0), ("front", 1), ("front", 99), ("nowhere", 1))
    }

    assert codes == {No.NOT_THERE}
