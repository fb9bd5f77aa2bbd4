"""The plug is pulled at every named point of an act's way: nothing acknowledged is lost."""

from __future__ import annotations

import signal
import threading
from functools import partial

import pytest
from click.testing import CliRunner

from server.cli import main
from server.journal.database import Database
from server.journal.faults import Point
from server.journal.sql import SqlJournal
from server.runtime import ThreadingRuntime
from server.tables import CODEC, stream_of
from server.talk.book import LineSaid
from tests.server.player import Player
from tests.server.served import Served

LINES = 12


@pytest.fixture
def served(tmp_path):
    served = Served(tmp_path / "served")
    yield served
    served.kill()


class Playing(threading.Thread):
    """Somebody who talks and seals without a pause, over as many connections as that takes."""

    def __init__(self, player: Player) -> None:
        super().__init__()
        self.player = player
        self.acknowledged: list[str] = []
        self.answers: list[str] = []
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            for number in range(LINES):
                words = f"{self.player.seat} says {number}"
                self._note(self.player.say("front", words), words)
                self._note(self.player.seal())
                self._note(self.player.act({"kind": "unseal-orders"}))
            self._note(self.player.seal())
        except Exception as error:  # noqa: BLE001 - told to the test, which is in another thread
            self.error = error

    def _note(self, answer, words=None):
        self.answers.append(answer["kind"])
        if words and answer["kind"] == "accepted":
            self.acknowledged.append(words)


def comes_back(served: Served) -> threading.Thread:
    """Somebody who puts the plug back as soon as the server is dead."""

    def watch() -> None:
        assert served.wait_for_death() == -signal.SIGKILL
        served.start()

    thread = threading.Thread(target=watch)
    thread.start()
    return thread


PASSES = {
    Point.BEFORE_APPEND: (3, 30),
    Point.AFTER_COMMIT: (1, 25),
    Point.BEFORE_ACK: (4, 20),
    Point.AFTER_ACK: (2, 9),  # what comes together is told together, so there are few
    Point.BEFORE_NOTIFY: (1, 10),
}


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("point", "passes"), [(point, passes) for point in Point for passes in PASSES[point]]
)
def test_nothing_acknowledged_is_lost_or_doubled(served, point, passes):
    school = served.school().begin()
    console = school.console()
    players = [school.join(name)[0] for name in ("Anna", "Ben")]
    console.lead({"kind": "start"})
    console.lead({"kind": "skip"})
    for player in players:
        player.wait(lambda player=player: player.phase == "open")
    console.hang_up()
    assert served.stop() == 0

    served.start(BACKCHANNEL_FAULT=f"{point}:{passes}")
    back = comes_back(served)
    playing = [Playing(player) for player in players]
    for thread in playing:
        thread.start()
    everybody: list[threading.Thread] = [*playing, back]
    for thread in everybody:
        thread.join(90)
        assert not thread.is_alive()

    console.connect()
    console.wait(
        lambda: all(seat["sealed"] for seat in console.classroom["tables"][0]["seats"]), 30
    )
    console.hang_up()
    assert [each.error for each in playing] == [None, None]
    for each in playing:
        assert each.answers == ["accepted"] * (3 * LINES + 1)
    check_what_everybody_holds(players, playing)
    assert served.stop() == 0
    assert not served.complaints(), served.log.read_text()
    check_the_journal(served, school.key, playing)


def check_what_one_holds(player):
    """What a client was told is what a fresh look shows. A bot may act between the two: then the
    telling of that must arrive as well, and they are compared again.
    """
    while True:
        number, held, heard = player.number, dict(player.sections), len(player.received)
        fresh = player.full_view()
        if player.number == number:
            assert fresh == held
            return
        player.wait(partial(was_told, player, player.number, heard))


def was_told(player, number, heard):
    """Whether that number came once as the answer to a question, and once by itself."""
    return sum(told >= number for _, told in player.received[heard:]) > 1


def check_what_everybody_holds(players, playing):
    """Every client holds the same as a fresh look, and each line once, in the same order."""
    said = sorted(words for thread in playing for words in thread.acknowledged)
    for player in players:
        player.wait(lambda player=player: len(player.lines) >= len(said))
        player.wait(lambda player=player: player.sections["orders"]["sealed"])
        lines = list(player.lines)
        check_what_one_holds(player)
        player.wait(lambda player=player: len(player.lines) >= len(said))
        assert player.lines == lines
        assert sorted(line["words"] for line in lines) == said
    assert players[0].lines == players[1].lines
    for name in ("cast", "table", "world", "text"):
        assert players[0].sections[name] == players[1].sections[name]


def check_the_journal(served, session, playing):
    """Each acknowledged line stands there once, no act twice, and a replay comes to the same."""
    url = f"sqlite:///{served.folder / 'data' / 'backchannel.sqlite3'}"
    key = (served.folder / "data" / "secret-key").read_bytes()
    journal = SqlJournal(Database(url, ThreadingRuntime()), key)
    stream = stream_of(session, 1)
    rows = journal.read(stream)
    lines = [CODEC.fact(row) for row in rows if row.kind == LineSaid.kind]
    words = journal.words(stream, [line.text for line in lines])
    assert sorted(words[line.text] for line in lines) == sorted(
        words for thread in playing for words in thread.acknowledged
    )
    acts = [(row.actor, row.act_id, row.kind) for row in rows if row.act_id]
    assert len(acts) == len(set(acts))
    assert journal.verify(stream) is None
    journal.close()
    data = str(served.folder / "data")
    told = CliRunner().invoke(main, ["replay", session, "--data-dir", data])
    assert told.exit_code == 0, told.output


def test_a_server_that_is_stopped_lets_everybody_go_and_loses_nothing(served):
    school = served.school().begin()
    anna, _ = school.join("Anna")
    held = anna.token

    assert served.stop() == 0
    anna.wait(lambda: not anna.is_connected)
    assert anna.goodbyes == []
    served.start()

    assert anna.connect().welcome["name"] == "Anna"
    assert anna.token != held
    anna.hang_up()
    assert served.stop() == 0
    assert not served.complaints(), served.log.read_text()
