"""People come back with what they hold; what they held before opens nothing."""

import pytest
from sqlalchemy import text

from server.guard.credentials import Credentials, Holder
from server.journal.database import Database
from server.runtime import ThreadingRuntime

ANNA, BEN = Holder("session", 1), Holder("session", 2)


@pytest.fixture
def database(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'b.sqlite3'}", ThreadingRuntime())
    yield database
    database.close()


@pytest.fixture
def credentials(database):
    return Credentials(database, b"key" * 20)


def test_a_token_opens_the_door_and_is_replaced(credentials):
    handed = credentials.enrol(ANNA)

    holder, following = credentials.arrive(handed.token)

    assert holder == ANNA
    assert following != handed.token


def test_the_old_token_is_dead_once_the_new_one_is_kept(credentials):
    handed = credentials.enrol(ANNA)
    _, following = credentials.arrive(handed.token)

    credentials.keep(ANNA, following)

    assert credentials.arrive(handed.token) is None
    assert credentials.arrive(following)[0] == ANNA


def test_the_old_token_is_dead_once_the_new_one_is_used(credentials):
    handed = credentials.enrol(ANNA)
    _, following = credentials.arrive(handed.token)

    credentials.arrive(following)

    assert credentials.arrive(handed.token) is None


def test_a_welcome_that_got_lost_locks_nobody_out(credentials):
    handed = credentials.enrol(ANNA)
    credentials.arrive(handed.token)

    assert credentials.arrive(handed.token)[0] == ANNA


def test_a_token_that_was_sent_but_replaced_before_it_was_kept_is_dead(credentials):
    handed = credentials.enrol(ANNA)
    _, lost = credentials.arrive(handed.token)
    credentials.arrive(handed.token)

    assert credentials.arrive(lost) is None


def test_keeping_a_token_of_long_ago_changes_nothing(credentials):
    handed = credentials.enrol(ANNA)
    _, lost = credentials.arrive(handed.token)
    _, following = credentials.arrive(handed.token)

    credentials.keep(ANNA, lost)

    assert credentials.arrive(following)[0] == ANNA


def test_the_private_link_and_the_pin_are_the_persons_own(credentials):
    anna, ben = credentials.enrol(ANNA), credentials.enrol(BEN)

    assert credentials.by_link(anna.link) == ANNA
    assert credentials.by_link(ben.link) == BEN
    assert credentials.by_link("somebody-elses-link-of-long-ago") is None
    assert credentials.is_pin(ANNA, anna.pin)
    assert not credentials.is_pin(ANNA, ben.pin) or anna.pin == ben.pin
    assert not credentials.is_pin(Holder("session", 3), anna.pin)


def test_a_fresh_token_ends_all_older_ones(credentials):
    handed = credentials.enrol(ANNA)
    _, following = credentials.arrive(handed.token)

    fresh = credentials.renew(ANNA)

    assert credentials.arrive(handed.token) is None
    assert credentials.arrive(following) is None
    assert credentials.arrive(fresh)[0] == ANNA


def test_nobody_gets_a_token_who_was_never_here(credentials):
    assert credentials.renew(ANNA) is None


def test_a_new_pin_ends_the_old_one(credentials):
    handed = credentials.enrol(ANNA)

    pin = credentials.new_pin(ANNA)

    assert credentials.is_pin(ANNA, pin)
    assert pin == handed.pin or not credentials.is_pin(ANNA, handed.pin)


def test_nothing_opens_for_somebody_who_was_sent_out(credentials):
    handed = credentials.enrol(ANNA)

    credentials.revoke(ANNA)

    assert credentials.arrive(handed.token) is None
    assert credentials.by_link(handed.link) is None
    assert not credentials.is_pin(ANNA, handed.pin)
    assert credentials.renew(ANNA) is None


def test_the_database_holds_nothing_that_opens_anything(credentials, database):
    handed = credentials.enrol(ANNA)
    _, following = credentials.arrive(handed.token)

    rows = database.read(lambda c: c.execute(text("select * from credential")).all())

    stored = repr(rows)
    for secret in (handed.token, handed.link, handed.pin, following):
        assert secret not in stored
