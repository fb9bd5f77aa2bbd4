"""The first visitor makes the first account; after that a name and a password are needed."""

import statistics
import threading
import time

import pytest
from sqlalchemy import text

from server.guard.accounts import LOGIN_LASTS, Accounts
from server.guard.codes import fingerprint
from server.journal.database import Database
from server.protocol.faults import Code, Faulted
from server.runtime import ThreadingRuntime

PASSWORD = "the lake is deep"


@pytest.fixture(autouse=True)
def quick_passwords():
    """Here they take as long as they do."""


@pytest.fixture
def database(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'b.sqlite3'}", ThreadingRuntime())
    yield database
    database.close()


@pytest.fixture
def accounts(database):
    return Accounts(database, ThreadingRuntime())


def test_an_account_can_be_made_while_there_is_none(accounts):
    assert accounts.is_empty()

    teacher = accounts.make_first("Ms Frizzle", PASSWORD, 1)

    assert not accounts.is_empty()
    assert accounts.check("ms frizzle", PASSWORD) == teacher


def test_there_is_only_one_first_account(accounts):
    accounts.make_first("Ms Frizzle", PASSWORD, 1)
    with pytest.raises(Faulted) as no:
        accounts.make_first("Mr Burns", PASSWORD, 1)
    assert no.value.code is Code.NOT_FIRST


def test_of_many_who_are_first_at_once_one_gets_the_account(accounts):
    made, refused = [], []

    def try_it(name):
        try:
            made.append(accounts.make_first(name, PASSWORD, 1))
        except Faulted as no:
            refused.append(no.code)

    threads = [threading.Thread(target=try_it, args=(f"Teacher {n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(made) == 1
    assert refused == [Code.NOT_FIRST] * 3


def test_a_short_password_is_refused(accounts):
    with pytest.raises(Faulted) as no:
        accounts.make_first("Ms Frizzle", "short", 1)
    assert no.value.code is Code.PASSWORD_SHORT
    assert no.value.facts == {"least": "10"}


def test_a_wrong_name_and_a_wrong_password_cannot_be_told_apart(accounts):
    accounts.make_first("Ms Frizzle", PASSWORD, 1)

    def seconds(name):
        begun = time.perf_counter()
        assert accounts.check(name, "not this one") is None
        return time.perf_counter() - begun

    known = statistics.median(seconds("Ms Frizzle") for _ in range(5))
    unknown = statistics.median(seconds("Nobody") for _ in range(5))
    assert unknown > known / 2


def test_a_login_lasts_until_it_is_ended(accounts):
    teacher = accounts.make_first("Ms Frizzle", PASSWORD, 1)
    key = accounts.log_in(teacher, 1)

    assert accounts.logged_in(fingerprint(key), 2) == teacher
    accounts.log_out(fingerprint(key))
    assert accounts.logged_in(fingerprint(key), 3) is None


def test_a_login_does_not_last_for_ever(accounts):
    teacher = accounts.make_first("Ms Frizzle", PASSWORD, 1)
    login = fingerprint(accounts.log_in(teacher, 1))

    assert accounts.logged_in(login, LOGIN_LASTS) == teacher
    assert accounts.logged_in(login, LOGIN_LASTS + 2) is None


def test_neither_password_nor_login_is_stored_as_it_is(accounts, database):
    key = accounts.log_in(accounts.make_first("Ms Frizzle", PASSWORD, 1), 1)

    tables = (text("select * from account"), text("select * from login"))
    stored = repr(database.read(lambda c: [c.execute(table).all() for table in tables]))
    assert PASSWORD not in stored
    assert key not in stored
    assert "$argon2id$v=19$m=65536,t=3,p=4$" in stored
