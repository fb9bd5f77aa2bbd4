"""Everybody can take what is stored about them, and gets nothing of anybody else."""

import json

import pytest

from server.keeping.own_data import MINE, OF_ME
from server.protocol.derive import write
from server.protocol.messages import EndNow, Rename
from tests.server.keeping.kept import talk


def of(lesson, person):
    return write(lesson.own_data.of_person(lesson.room, person))


def test_one_gets_all_that_one_typed_and_did_and_nothing_of_others(played):
    for person, other in ((1, 2), (2, 1)):
        mine = of(played, person)

        name, renamed, words = played.marks[person]
        assert mine["names"] == [name, renamed]
        assert [line["words"] for line in mine["said"]] == [words]
        kinds = [deed["kind"] for deed in mine["did"]]
        assert kinds.count("orders-sealed") == 1
        assert {"person-joined", "person-renamed"} <= set(kinds)
        whole = json.dumps(mine)
        assert not any(mark in whole for mark in (*played.marks[other], played.note))
        assert mine["kept_until"] is None


def test_nothing_comes_with_it_that_the_game_made_of_everybodys_acts(played):
    rows = played.journal.read(played.table().live.stream)
    assert any(row.kind == "round-resolved" for row in rows)

    for person in (1, 2):
        kinds = {deed["kind"] for deed in of(played, person)["did"]}
        assert kinds <= MINE | {fact.kind for fact in OF_ME}


def test_it_is_there_after_the_end_too_with_the_day_of_its_deletion(played):
    played.lead(EndNow())
    played.wake_again()

    mine = of(played, 1)

    assert [line["words"] for line in mine["said"]] == [played.marks[1][2]]
    assert mine["kept_until"] == played.now + 180 * 24 * 3600 * 1000


def test_words_that_were_deleted_are_not_there(played):
    played.shredder.words(played.room.key, 1)

    mine = of(played, 1)

    assert mine["names"] == []
    assert [line["words"] for line in mine["said"]] == [None]


def test_somebody_who_only_waits_has_data_too(lesson):
    anna = lesson.join("Anna")
    lesson.lead(Rename(anna.person, "Anne"))

    assert of(lesson, anna.person)["names"] == ["Anna", "Anne"]


@pytest.mark.parametrize("lines", [600])
def test_much_talk_is_told_whole(played, lines):
    for number in range(lines):
        talk(played, played.browsers[0], f"line {number}")

    assert len(of(played, 1)["said"]) == lines + 1


def test_a_teacher_gets_their_own_words_and_nothing_of_students(played):
    teacher = played.accounts.make_first("Ms Frizzle", "the lake is deep", played.now)
    played.accounts.log_in(teacher, played.now)

    whole = json.dumps(played.own_data.of_teacher(teacher))

    assert "Ms Frizzle" in whole
    assert played.note in whole
    assert played.room.key in whole
    assert not any(mark in whole for said in played.marks.values() for mark in said)
    assert "argon2" not in whole
