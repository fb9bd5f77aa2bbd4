"""What was played is kept result by result, and is there again for whoever goes on."""

import pytest

from server.kept import Kept, NotKept, rules_as_they_are


def kept(file):
    return Kept(file, write=list, read=tuple)


def test_what_was_kept_is_there_again(tmp_path):
    file = tmp_path / "kept.jsonl"
    kept(file).add("first", (1, 2))
    kept(file).add("second", (3,))

    again = kept(file)

    assert "first" in again
    assert (again["first"], again["second"]) == ((1, 2), (3,))
    assert "third" not in again


def test_who_is_killed_while_something_is_written_loses_only_that(tmp_path):
    file = tmp_path / "kept.jsonl"
    kept(file).add("first", (1, 2))
    with file.open("a", encoding="utf-8") as out:
        out.write('["second", [3')

    torn = kept(file)
    torn.add("third", (4,))

    assert "second" not in torn
    assert (kept(file)["first"], kept(file)["third"]) == ((1, 2), (4,))


@pytest.mark.parametrize(
    "written",
    [
        "a letter",
        "a letter\n",
        '["first", [1, 2]]\na letter\n',
        '["first", [1, 2]]\n{"more"',
        '["first", 1]\n',
        "5\n",
        "\n",
        b"\xff\xfe\n",
    ],
)
def test_a_file_that_is_not_ours_is_named_and_left_as_it_is(written, tmp_path):
    file = tmp_path / "letter"
    before = written if isinstance(written, bytes) else written.encode()
    file.write_bytes(before)

    with pytest.raises(NotKept, match=r"letter: line [12] holds nothing that this command kept"):
        kept(file)

    assert file.read_bytes() == before


def test_where_nothing_can_be_kept_nobody_plays_first(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        kept(tmp_path / "nowhere" / "kept.jsonl")


def test_without_a_file_a_result_is_kept_as_long_as_the_run():
    one = kept(None)
    one.add("first", (1,))

    assert one["first"] == (1,)
    assert "first" not in kept(None)


def test_a_file_that_stands_apart_does_not_change_the_name_of_the_rules():
    from game_rules.lab.hunt import alarms

    assert rules_as_they_are() == rules_as_they_are()
    assert rules_as_they_are(alarms.__file__) != rules_as_they_are()
