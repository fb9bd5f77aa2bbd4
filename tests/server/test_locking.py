"""One folder, one server."""

from __future__ import annotations

import subprocess

import pytest

from server.locking import Held, holding
from tests.server.served import Served
from tests.starting import run_command


def test_what_is_held_cannot_be_held_by_another_who_learns_by_whom(tmp_path):
    place = tmp_path / "in-use"
    with (
        holding(place, wait=False, words="Anna"),
        pytest.raises(Held) as by,
        holding(place, wait=False, words="Ben"),
    ):
        pytest.fail("two hold the same file")
    assert str(by.value) == "Anna"

    with holding(place, wait=False, words="Ben"):
        assert place.read_text() == "Ben"


def second(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["serve", "--host", "127.0.0.1", "--port", "0"]
    return run_command([*command, *arguments], timeout=30)


def test_a_second_server_in_the_same_folder_is_refused_in_one_line(tmp_path):
    first = Served(tmp_path)
    try:
        said = second("--data-dir", str(tmp_path / "data"))

        assert said.returncode == 2
        (line,) = said.stderr.splitlines()
        assert "another server (process " in line
        assert "--data-dir" in line

        file = f"sqlite:///{tmp_path}/data/backchannel.sqlite3"
        elsewhere = second("--data-dir", str(tmp_path / "other"), "--database-url", file)
        assert elsewhere.returncode == 2
        assert "another server" in elsewhere.stderr
    finally:
        first.kill()

    again = Served(tmp_path)  # whoever is killed holds nothing
    assert again.stop() == 0
