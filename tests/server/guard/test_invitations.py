"""A teacher invites another; the link makes one account."""

import pytest

from server.guard.accounts import Accounts
from server.guard.invitations import INVITATION_LASTS, Invitations
from server.journal.database import Database
from server.protocol.faults import Code, Faulted
from server.runtime import ThreadingRuntime

PASSWORD = "the lake is deep"


@pytest.fixture
def house(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'b.sqlite3'}", ThreadingRuntime())
    accounts = Accounts(database, ThreadingRuntime())
    first = accounts.make_first("Ms Frizzle", PASSWORD, 1)
    yield accounts, Invitations(database, accounts), first
    database.close()


def code_of(what, *args):
    with pytest.raises(Faulted) as no:
        what(*args)
    return no.value.code


def test_an_invitation_makes_one_account_of_its_own(house):
    accounts, invitations, first = house
    key = invitations.invite(first, 10)

    burns = invitations.take_up(key, "Mr Burns", PASSWORD, 20)

    assert burns.account != first.account
    assert accounts.check("Mr Burns", PASSWORD) == burns
    assert code_of(invitations.take_up, key, "Mr Smithers", PASSWORD, 30) is Code.INVITATION_DEAD


def test_an_invitation_that_nobody_gave_opens_nothing(house):
    _, invitations, _ = house
    assert code_of(invitations.take_up, "x" * 43, "Mr Burns", PASSWORD, 20) is Code.INVITATION_DEAD


def test_an_invitation_is_dead_after_a_week(house):
    _, invitations, first = house
    key = invitations.invite(first, 10)

    late = 11 + INVITATION_LASTS
    assert code_of(invitations.take_up, key, "Mr Burns", PASSWORD, late) is Code.INVITATION_DEAD


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        ("ms FRIZZLE", PASSWORD, Code.TEACHER_NAME_TAKEN),
        ("Mr Burns", "short", Code.PASSWORD_SHORT),
    ],
)
def test_what_goes_wrong_does_not_use_the_invitation_up(house, name, password, code):
    _, invitations, first = house
    key = invitations.invite(first, 10)

    assert code_of(invitations.take_up, key, name, password, 20) is code
    assert invitations.take_up(key, "Mr Burns", PASSWORD, 30).name == "Mr Burns"
