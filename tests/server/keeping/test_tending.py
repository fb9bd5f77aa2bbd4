"""The operator's commands: deleting by age, by session and by person; teachers' accounts."""

import pytest
from click.testing import CliRunner

from server.cli import main
from server.keeping.tending import CannotTend, Shop, Wanted, purge
from server.locking import holding
from server.protocol.messages import EndNow
from tests.server.keeping.test_deleting import ALL


def run(*words, says=None):
    return CliRunner().invoke(main, [str(word) for word in words], input=says)


@pytest.fixture
def shop(played):
    return Shop(played.journal, played.accounts, played.invitations, played.shredder)


def test_a_dry_run_deletes_nothing_and_says_what_would_go(played, shop):
    said = []
    wanted = Wanted(older_than=0, dry_run=True)

    assert purge(shop, wanted, played.now + 1, said.append) == 1

    assert played.tables_with(played.room.key) == ALL
    assert "would delete everything" in said[0]


def test_by_age_by_session_and_the_words_alone(played, shop):
    key, said = played.room.key, []
    assert purge(shop, Wanted(older_than=1), played.now, said.append) == 0

    assert purge(shop, Wanted(session=key, words_only=True), played.now, said.append) == 1
    assert played.tables_with(key) == ALL - {"word", "word_key"}

    assert purge(shop, Wanted(session=key), played.now, said.append) == 1
    assert played.tables_with(key) == set()


def test_one_person_of_a_session(played, shop):
    played.lead(EndNow())

    purge(shop, Wanted(session=played.room.key, person=1), played.now, lambda _: None)

    kept = played.bytes_kept()
    assert not any(mark.encode() in kept for mark in played.marks[1])
    played.wake_again()
    assert played.room.names == {2: played.marks[2][1]}


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted(), "say what to delete"),
        (Wanted(session="nowhere"), "no session"),
        (Wanted(person=3), "needs --session"),
    ],
)
def test_what_cannot_be_meant_is_said(shop, played, wanted, words):
    with pytest.raises(CannotTend, match=words):
        purge(shop, wanted, played.now, lambda _: None)


def test_nothing_is_tended_while_a_server_uses_the_folder(tmp_path):
    with holding(tmp_path / "in-use", wait=False, words="1234"):
        for command in (["purge", "--older-than", 1], ["user", "list"], ["user", "invite"]):
            told = run(*command, "--data-dir", tmp_path)
            assert told.exit_code == 2
            assert "process 1234" in told.output


def test_a_teacher_is_invited_listed_given_a_password_and_removed(tmp_path):
    from server.app import create_app
    from server.runtime import ThreadingRuntime
    from server.settings import read_settings
    from tests.server.test_web import OPEN, Browser

    where = ("--data-dir", tmp_path)
    key = run("user", "invite", *where).output.split("#")[1].strip()

    def with_server(do):
        settings = read_settings({"data_dir": str(tmp_path), "async_mode": "threading"})
        server = create_app(settings, ThreadingRuntime())
        try:
            return do(Browser(server))
        finally:
            server.close()

    account = {"name": "Mr Ruhle", "password": "the lake is deep"}

    def take_up(browser):
        assert browser.post("/api/invited", account | {"invitation": key}).status_code == 201
        return browser.post("/api/sessions", OPEN).get_json()["session"]

    with_server(take_up)
    assert "Mr Ruhle" in run("user", "list", *where).output
    assert "1 sessions" in run("user", "list", *where).output

    told = run("user", "reset", "mr ruhle", *where)
    password = told.output.strip().rpartition(" ")[2]
    old, new = with_server(
        lambda browser: (
            browser.post("/api/login", account).status_code,
            browser.post("/api/login", account | {"password": password}).status_code,
        )
    )
    assert (old, new) == (401, 200)

    assert run("user", "remove", "Mr Ruhle", *where, says="n\n").exit_code == 1
    assert "with 1 sessions" in run("user", "remove", "Mr Ruhle", *where, says="y\n").output
    assert run("user", "list", *where).output == ""
    assert run("user", "remove", "Mr Ruhle", "--yes", *where).exit_code == 2
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Ruhle" not in everything
