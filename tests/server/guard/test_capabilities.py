"""One table says who may do what; what it does not say is denied."""

import pytest

from server.classroom.session import State
from server.guard.capabilities import (
    MESSAGE_RIGHTS,
    ROUTE_RIGHTS,
    NoRight,
    Who,
    check_messages,
    check_routes,
    is_allowed,
)
from server.protocol.messages import MESSAGES, ROUTES
from tests.server.guard.expected_rights import EXPECTED, TEACHERS_ROUTES

TO_SERVER = sorted(m.name for m in MESSAGES if m.direction == "to-server")


@pytest.mark.parametrize("name", TO_SERVER)
def test_every_cell_of_the_table_is_as_a_lesson_needs_it(name):
    allowed = {
        (who, when) for who in Who for when in State if is_allowed(MESSAGE_RIGHTS[name], who, when)
    }
    assert allowed == EXPECTED[name]


def test_only_teachers_open_sessions_and_see_their_lists():
    private = {name for name, right in ROUTE_RIGHTS.items() if Who.ANYBODY not in right.who}
    assert private == TEACHERS_ROUTES


def test_a_message_without_a_handler_stops_the_program():
    check_messages(TO_SERVER)
    with pytest.raises(NoRight, match="act"):
        check_messages([name for name in TO_SERVER if name != "act"])


def test_a_handler_that_is_not_in_the_protocol_stops_the_program():
    with pytest.raises(NoRight, match="shout"):
        check_messages([*TO_SERVER, "shout"])
    with pytest.raises(NoRight, match="/api/secret"):
        check_routes([*ROUTE_RIGHTS, "GET /api/secret"])


def test_a_message_without_a_row_stops_the_program(monkeypatch):
    rows = {name: right for name, right in MESSAGE_RIGHTS.items() if name != "say"}
    monkeypatch.setattr("server.guard.capabilities.MESSAGE_RIGHTS", rows)
    with pytest.raises(NoRight, match="say"):
        check_messages(TO_SERVER)


def test_every_route_of_the_protocol_has_a_row():
    assert {f"{route.method} {route.path}" for route in ROUTES} == set(ROUTE_RIGHTS)
