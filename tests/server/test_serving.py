"""A server from its first breath to its last."""

from __future__ import annotations

from tests.server.served import Served


def test_a_server_that_stops_in_the_middle_of_a_lesson_complains_of_nothing(tmp_path):
    """Its clock does not go on after the journal is closed."""
    served = Served(tmp_path)
    try:
        for number in range(3):
            school = served.school()
            school.begin()
            player, _ = school.join(f"Anna {number}")
            console = school.console()
            console.lead({"kind": "start"})
            console.lead({"kind": "skip"})
            console.lead({"kind": "end"})
            player.hang_up()
            console.hang_up()

        assert served.stop() == 0
        assert not served.complaints()
        assert "cannot be written" not in served.log.read_text()
    finally:
        served.kill()
