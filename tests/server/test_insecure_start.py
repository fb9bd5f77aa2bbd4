"""A server that would not be safe does not start, and says in one line what is wrong."""

from __future__ import annotations

import os

import pytest
from sqlalchemy import create_engine, text

from server import floors
from server.journal.database import Database
from server.journal.schema import UnfitStoreError
from server.runtime import ThreadingRuntime
from tests.server.journal.conftest import postgres_url  # noqa: F401 - a fixture
from tests.starting import run_command

PUBLIC = ("--public", "--origin", "https://play.test", "--proxies", "127.0.0.1")

REFUSED = {
    "an example for a secret key": ({"SECRET_KEY": "change-me-change-me-change-me-123"}, ()),
    "a key of one letter": ({"SECRET_KEY": "k" * 40}, ()),
    "a short key": ({"SECRET_KEY": "0a1b2c3d"}, ()),
    "a debugging server": ({}, (*PUBLIC, "--log-level", "debug")),
    "a debugging library": ({"FLASK_DEBUG": "1"}, PUBLIC),
    "an armed fault": ({"FAULT": "after_commit:3"}, PUBLIC),
    "every origin": ({}, ("--origin", "*")),
    "no https": ({}, ("--public", "--origin", "http://play.test", "--proxies", "127.0.0.1")),
    "no address of its own": ({}, ("--public", "--proxies", "127.0.0.1")),
    "no proxy for https": ({}, ("--public", "--origin", "https://play.test")),
    "everybody as a proxy": ({}, (*PUBLIC[:3], "--proxies", "0.0.0.0/0")),
    "a guessable token": ({"METRICS_TOKEN": "figures"}, ()),
    "data for ever": ({}, ("--keep-days", "100000")),
    "a Redis elsewhere without a password": (
        {"REDIS_URL": "redis://10.0.0.9:6379/0", "DATABASE_URL": "postgresql+psycopg2:///x"},
        (),
    ),
    "several workers on SQLite": ({"REDIS_URL": "redis://127.0.0.1:6379/9"}, ()),
    "an unknown database": ({"DATABASE_URL": "mysql://root@127.0.0.1/x"}, ()),
}


def start(folder, environment, flags):
    names = {
        name if name.startswith("FLASK") else f"BACKCHANNEL_{name}": value
        for name, value in environment.items()
    }
    command = ["serve", "--port", "0", "--data-dir", str(folder / "data"), *flags]
    return run_command(command, timeout=50, **names)


def check_refused(done):
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert "READY" not in done.stdout
    lines = [line for line in done.stderr.splitlines() if "Eventlet" not in line and line.strip()]
    said = [line for line in lines if line.startswith("backchannel: ")]
    assert len(said) == 1, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("what", REFUSED)
def test_it_does_not_start_with(tmp_path, what):
    check_refused(start(tmp_path, *REFUSED[what]))


@pytest.mark.skipif(os.name != "posix", reason="only POSIX says who else may read a file")
def test_it_does_not_start_with_a_key_that_others_can_read(tmp_path):
    (tmp_path / "data").mkdir()
    key = tmp_path / "data" / "secret-key"
    key.write_text("0123456789abcdef" * 4)
    key.chmod(0o644)

    done = start(tmp_path, {}, ())

    check_refused(done)
    assert f"chmod 600 {key}" in done.stderr


def test_it_does_not_start_with_a_key_that_is_another_than_its_words_were_sealed_with(tmp_path):
    from server.app import create_app
    from server.settings import read_settings
    from tests.server.test_web import ACCOUNT, OPEN, Browser

    server = create_app(read_settings({"data_dir": str(tmp_path / "data")}), ThreadingRuntime())
    teacher = Browser(server)
    teacher.post("/api/account", ACCOUNT)
    code = teacher.post("/api/sessions", OPEN).get_json()["code"]
    assert Browser(server).post("/api/join", {"code": code, "name": "Anna"}).status_code == 201
    server.close()
    (tmp_path / "data" / "secret-key").unlink()

    done = start(tmp_path, {}, ())

    check_refused(done)
    assert "another secret key" in done.stderr


def test_a_second_server_does_not_start_on_the_same_folder(tmp_path):
    from server.locking import holding

    (tmp_path / "data").mkdir()
    with holding(tmp_path / "data" / "in-use", wait=False, words="77"):
        check_refused(start(tmp_path, {}, ()))


def test_sqlite_keeps_every_commit_whatever_the_address_says(tmp_path):
    """`synchronous` and the journal's mode are set by us, and looked at again."""
    database = Database(f"sqlite:///{tmp_path}/j.sqlite3", ThreadingRuntime())
    try:
        assert database.write(lambda c: c.exec_driver_sql("PRAGMA synchronous").scalar()) == 2
        assert database.write(lambda c: c.exec_driver_sql("PRAGMA journal_mode").scalar()) == "wal"
        assert database.write(lambda c: c.exec_driver_sql("PRAGMA secure_delete").scalar()) == 1
    finally:
        database.close()


def test_a_file_that_cannot_have_a_log_is_refused(tmp_path):
    with pytest.raises(UnfitStoreError, match="we need WAL"):
        Database("sqlite:///:memory:", ThreadingRuntime())


def test_postgresql_commits_durably_whatever_its_role_says(postgres_url):  # noqa: F811
    address = f"{postgres_url}%20-csynchronous_commit=off"

    database = Database(address, ThreadingRuntime())
    try:
        assert database.write(lambda c: c.scalar(text("show synchronous_commit"))) == "on"
    finally:
        database.close()
    engine = create_engine(postgres_url)
    engine.dispose()


@pytest.mark.parametrize("package", floors.FLOORS)
def test_a_package_below_its_floor_is_refused_by_name(package):
    below = {package: "0.9.9"}
    said = floors.too_old(lambda name: below.get(name, "999.0.0"))

    assert said is not None
    assert f"{package} 0.9.9 " in said
    assert floors.too_old(lambda name: floors.FLOORS[name]) is None


def test_what_is_installed_here_is_above_its_floor():
    assert floors.too_old() is None
