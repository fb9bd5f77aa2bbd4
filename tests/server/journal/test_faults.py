"""The places at which a test may kill the server."""

import os
import signal
import subprocess
import sys

import pytest

from server.journal.faults import Fault, Point, read_fault
from tests.server.journal.promise import KEY
from tests.starting import run_command

SCRIPT = """
import os
import sys
from server.journal.database import Database
from server.journal.faults import arm
from server.journal.port import Entry, StreamId
from server.journal.sql import SqlJournal
from server.runtime import runtime_for

arm(os.environ)
journal = SqlJournal(Database(sys.argv[1], runtime_for("threading")), b"k" * 32)
for seq in range(5):
    journal.append(StreamId("table:1"), seq, [Entry("Said", 1, "{}")], actor="a", at=0)
    print("acknowledged", seq + 1, flush=True)
"""


def test_without_a_wish_there_is_no_fault():
    assert read_fault({}) is None
    assert read_fault({"BACKCHANNEL_FAULT": ""}) is None


def test_a_wish_names_a_point_and_perhaps_a_number():
    for wish, fault in (
        ("before_ack", Fault(Point.BEFORE_ACK, 1)),
        ("after_commit:3", Fault(Point.AFTER_COMMIT, 3)),
    ):
        assert read_fault({"BACKCHANNEL_FAULT": wish}) == fault


@pytest.mark.parametrize("wish", ["somewhere", "after_commit:often"])
def test_a_wish_that_means_nothing_stops_the_start(wish):
    with pytest.raises(SystemExit, match="before_append"):
        read_fault({"BACKCHANNEL_FAULT": wish})


def test_a_public_server_does_not_start_with_a_fault(tmp_path):
    public = ["--public", "--origin", "https://play.example.org", "--data-dir", str(tmp_path)]
    command = ["serve", "--port", "0", *public]
    done = run_command(command, timeout=50, BACKCHANNEL_FAULT="after_commit")

    assert done.returncode == 2
    assert "BACKCHANNEL_FAULT is for tests" in done.stderr


def test_only_passings_of_its_own_point_count():
    fault = Fault(Point.AFTER_ACK, 2)
    passed = [Point.AFTER_ACK, Point.BEFORE_ACK, Point.AFTER_ACK, Point.AFTER_ACK]
    assert [fault.come_by(point) for point in passed] == [False, False, True, False]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
@pytest.mark.parametrize(
    ("wish", "acknowledged", "rows"),
    [("before_append:3", 2, 2), ("after_commit:3", 2, 3), ("", 5, 5)],
)
def test_a_killed_server_has_lost_nothing_it_acknowledged(sqlite_url, wish, acknowledged, rows):
    from server.journal.database import Database
    from server.journal.port import StreamId
    from server.journal.sql import SqlJournal
    from server.runtime import runtime_for

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, sqlite_url],
        env=os.environ | {"BACKCHANNEL_FAULT": wish},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == (-signal.SIGKILL if wish else 0), done.stderr
    assert done.stdout.count("acknowledged") == acknowledged

    journal = SqlJournal(Database(sqlite_url, runtime_for("threading")), KEY)
    try:
        assert journal.last(StreamId("table:1")) == rows
        assert journal.verify(StreamId("table:1")) is None
    finally:
        journal.close()
