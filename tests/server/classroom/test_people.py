"""Coming in with a code, and coming back with what one holds."""

from itertools import islice, product

import pytest

from server.classroom.events import MOST_PEOPLE
from server.guard.capabilities import ROUTE_RIGHTS
from server.guard.codes import CLEAR, CODE_LENGTH
from server.guard.limiter import ALLOWANCES, Kind
from server.protocol.faults import Code, Faulted
from server.protocol.messages import ComeBack, EndNow, Join, Remove, Start


def refused(what, *args):
    with pytest.raises(Faulted) as no:
        what(*args)
    return no.value.code


def test_whoever_has_the_code_comes_in(lesson):
    anna = lesson.join("Anna")

    assert lesson.room.session.people == (1,)
    assert lesson.room.names == {1: "Anna"}
    assert anna.last("lobby")["people"] == 1
    assert anna.last("lobby")["blurb"].startswith("One river, two countries")


def test_a_code_in_small_letters_is_the_same(lesson):
    said = Join(lesson.room.session.opening.code.lower(), "Anna")
    assert lesson.people.join(said, "10.0.0.1")[1] == 1


def test_the_second_anna_is_asked_for_another_name(lesson):
    lesson.join("Anna")

    assert refused(lesson.people.join, lesson.says("ANNA"), "10.0.0.1") is Code.NAME_TAKEN
    assert lesson.join("Anna B").person == 2


def test_nobody_joins_as_the_teacher(lesson):
    no = refused(lesson.people.join, lesson.says("Teacher"), "10.0.0.1")
    assert no is Code.NAME_RESERVED


def test_a_full_class_behind_one_address_joins_and_the_next_does_not(lesson):
    for number in range(MOST_PEOPLE):
        name = "abcdefgh"[number // 8] + "abcdefgh"[number % 8]
        lesson.people.join(lesson.says(name), "nat")

    assert len(lesson.room.session.people) == MOST_PEOPLE
    assert refused(lesson.people.join, lesson.says("Zoe"), "nat") is Code.SESSION_FULL


def guesses_of(name):
    """Wrong codes without end, each another one."""
    for symbols in product(CLEAR, repeat=CODE_LENGTH):
        yield Join("".join(symbols), name)


def test_after_25_wrong_codes_the_right_one_lets_in_from_the_same_address(lesson):
    for guess in islice(guesses_of("Eve"), 25):
        assert refused(lesson.people.join, guess, "school") is Code.NOT_THERE

    assert lesson.people.join(lesson.says("Anna"), "school")[1] == 1


def test_forty_students_who_each_mistype_twice_still_come_in(lesson):
    for guess in islice(guesses_of("Eve"), 2 * 40):
        assert refused(lesson.people.join, guess, "school") is Code.NOT_THERE

    assert lesson.people.join(lesson.says("Anna"), "school")[1] == 1


def test_a_wrong_code_on_the_blackboard_shuts_nobody_out(lesson):
    for _ in range(500):
        assert refused(lesson.people.join, Join("AAAAAAA", "Ben"), "school") is Code.NOT_THERE

    assert lesson.people.join(lesson.says("Anna"), "school")[1] == 1


def guess_until_stopped(lesson, address):
    guesses = guesses_of("Eve")
    while refused(lesson.people.join, next(guesses), address) is not Code.TOO_OFTEN:
        pass


def test_where_the_teacher_is_the_right_code_opens_whatever_was_typed_there(lesson):
    lesson.people.opened(lesson.room, "school")
    guess_until_stopped(lesson, "school")

    assert lesson.people.join(lesson.says("Anna"), "school")[1] == 1


def test_where_the_class_is_everybody_comes_back_whatever_was_typed_there(lesson):
    anna = lesson.join("Anna")  # from 10.0.0.1
    guess_until_stopped(lesson, "10.0.0.1")

    assert lesson.people.come_back(right_pin(lesson, anna), "10.0.0.1")[1] == anna.person


def test_whoever_guesses_codes_is_stopped_and_others_are_not(lesson):
    tries, guesses = ALLOWANCES[Kind.FAILED_JOIN].credits, guesses_of("Eve")
    for _ in range(tries):
        assert refused(lesson.people.join, next(guesses), "evil") is Code.NOT_THERE

    assert refused(lesson.people.join, next(guesses), "evil") is Code.TOO_OFTEN
    assert refused(lesson.people.join, lesson.says("Eve"), "evil") is Code.TOO_OFTEN
    assert lesson.people.join(lesson.says("Anna"), "school")[1] == 1


def test_guesses_beyond_what_is_allowed_do_not_ask_the_journal(lesson, monkeypatch):
    """Where several workers share it, each wrong code is looked for among the others' sessions."""
    looks = []
    monkeypatch.setattr(type(lesson.rooms), "look_for_new", lambda _rooms: looks.append(1))
    guess_until_stopped(lesson, "evil")
    allowed = len(looks)

    for guess in islice(guesses_of("Eve"), 100):
        assert refused(lesson.people.join, guess, "evil") is Code.TOO_OFTEN
    assert allowed == ALLOWANCES[Kind.FAILED_JOIN].credits
    assert len(looks) == allowed


def guess_from_everywhere(lesson):
    tries = ALLOWANCES[Kind.ALL_FAILED_JOINS].credits
    for number, guess in enumerate(islice(guesses_of("Eve"), tries)):
        refused(lesson.people.join, guess, f"machine-{number % 20}")


def test_guesses_from_everywhere_are_stopped_together(lesson):
    guess_from_everywhere(lesson)
    lesson.now += 10

    for number in range(20):
        guess = Join("AAAAAAA", "Eve")
        assert refused(lesson.people.join, guess, f"machine-{number}") is Code.TOO_OFTEN


def test_guesses_from_everywhere_shut_out_nobody_who_comes_for_the_first_time(lesson):
    guess_from_everywhere(lesson)

    assert refused(lesson.people.join, Join("AAAAAAA", "Anna"), "school") is Code.NOT_THERE
    assert lesson.people.join(lesson.says("Anna"), "school")[1] == 1


def test_what_guessing_finds_is_next_to_nothing():
    """A thousand machines, an hour, two hundred open sessions: less than one in a thousand."""
    together, first = ALLOWANCES[Kind.ALL_FAILED_JOINS], ALLOWANCES[Kind.FIRST_FAILED_JOINS]
    guesses = together.credits * 3600 / together.seconds + 1000 * first.credits * 2

    assert 200 * guesses / len(CLEAR) ** CODE_LENGTH < 0.001


def test_what_guessing_finds_at_a_school_is_next_to_nothing():
    """There nothing but requests is counted: an hour, forty sessions of that school."""
    allowed = ALLOWANCES[ROUTE_RIGHTS["POST /api/join"].counts_as]
    guesses = allowed.credits * (3600 / allowed.seconds + 1)

    assert 40 * guesses / len(CLEAR) ** CODE_LENGTH < 0.001


def test_the_code_is_dead_when_the_session_has_ended(lesson):
    lesson.lead(EndNow())

    assert refused(lesson.people.join, lesson.says("Anna"), "10.0.0.1") is Code.NOT_THERE


def test_whoever_comes_late_sits_down_at_once(lesson):
    lesson.begin("Anna", "Ben")

    late = lesson.join("Carl")

    place = lesson.room.session.places[late.person]
    assert lesson.table().game.hands[place.seat] == "human"
    assert late.view["card"]["seat"] == place.seat


def test_the_private_link_brings_back_into_the_same_seat(lesson):
    anna = lesson.join("Anna")

    room, person, token = lesson.people.come_back(ComeBack(key=anna.handed.link), "elsewhere")

    assert (room, person) == (lesson.room, anna.person)
    assert lesson.credentials.arrive(token)[0].person == anna.person
    assert lesson.credentials.arrive(anna.handed.token) is None


def test_name_and_pin_bring_back_too(lesson):
    lesson.join("Ben")
    anna = lesson.join("Anna")
    code = lesson.room.session.opening.code

    said = ComeBack(code=code, name="anna", pin=anna.handed.pin)

    assert lesson.people.come_back(said, "elsewhere")[1] == anna.person


def wrong_pin(lesson, anna, name="Anna"):
    wrong = "000000" if anna.handed.pin != "000000" else "111111"
    return ComeBack(code=lesson.room.session.opening.code, name=name, pin=wrong)


def right_pin(lesson, anna, name="Anna"):
    return ComeBack(code=lesson.room.session.opening.code, name=name, pin=anna.handed.pin)


@pytest.mark.parametrize("name", ["Anna", "Nobody"])
def test_a_pin_cannot_be_guessed_from_many_machines(lesson, name):
    """And who is not there is counted like everybody, so that counting tells nobody who is."""
    said = wrong_pin(lesson, lesson.join("Anna"), name)

    answers = [refused(lesson.people.come_back, said, f"machine-{n}") for n in range(50)]

    assert answers.count(Code.NOT_THERE) == ALLOWANCES[Kind.STRANGERS_RETURN].credits
    assert answers[-1] is Code.TOO_OFTEN


@pytest.mark.parametrize("name", ["Anna", "Nobody"])
def test_a_pin_cannot_be_guessed_from_one_machine(lesson, name):
    said = wrong_pin(lesson, lesson.join("Anna"), name)

    answers = [refused(lesson.people.come_back, said, "machine") for _ in range(20)]

    assert answers.count(Code.NOT_THERE) == ALLOWANCES[Kind.FAILED_RETURN].credits
    assert answers[-1] is Code.TOO_OFTEN


def test_strangers_who_try_pins_lock_out_nobody_of_the_class(lesson):
    anna = lesson.join("Anna")  # from 10.0.0.1
    for number in range(200):
        refused(lesson.people.come_back, wrong_pin(lesson, anna), f"machine-{number}")

    back = lesson.people.come_back(right_pin(lesson, anna), "10.0.0.1")

    assert back[1] == anna.person


def test_who_knows_the_pin_may_come_back_as_often_as_they_like(lesson):
    anna = lesson.join("Anna")

    for _ in range(50):
        assert lesson.people.come_back(right_pin(lesson, anna), "elsewhere")[1] == anna.person


def test_a_wrong_name_and_a_wrong_pin_get_the_same_answer(lesson):
    anna = lesson.join("Anna")
    code = lesson.room.session.opening.code
    wrong = "000000" if anna.handed.pin != "000000" else "111111"

    for name in ("Anna", "Nobody"):
        said = ComeBack(code=code, name=name, pin=wrong)
        assert refused(lesson.people.come_back, said, "elsewhere") is Code.NOT_THERE


def test_whoever_was_sent_out_cannot_come_back(lesson):
    anna = lesson.join("Anna")
    code = lesson.room.session.opening.code

    lesson.lead(Remove(anna.person))

    assert anna.last("goodbye") == {"reason": "removed"}
    assert lesson.credentials.arrive(anna.handed.token) is None
    for said in (
        ComeBack(key=anna.handed.link),
        ComeBack(code=code, name="Anna", pin=anna.handed.pin),
    ):
        assert refused(lesson.people.come_back, said, "elsewhere") is Code.NOT_THERE


def test_the_seat_of_somebody_who_was_sent_out_goes_to_a_bot(lesson):
    anna, _ = lesson.begin("Anna", "Ben")
    seat = anna.seat

    lesson.lead(Remove(anna.person))

    assert lesson.table().game.hands[seat] == "bot"


def test_a_name_is_kept_beside_the_journal_and_never_in_it(lesson):
    lesson.join("Wilhelmina")
    lesson.lead(Start())

    rows = [row for stream in lesson.journal.streams() for row in lesson.journal.read(stream)]

    assert "Wilhelmina" not in repr(rows)
    assert lesson.journal.words(lesson.room.live.stream, ["name-1"]) == {"name-1": "Wilhelmina"}
