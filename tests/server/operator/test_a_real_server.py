"""A real server under load: its log says nothing that anybody typed, and it stops in good order."""

from __future__ import annotations

import json
import secrets
import threading
import time
import urllib.request

import pytest

from server.journal.database import Database
from server.journal.sql import SqlJournal
from server.operator.notes import Event
from server.runtime import ThreadingRuntime
from server.tables import CODEC, stream_of
from server.talk.book import LineSaid
from tests.server.operator.test_lines import FIELDS
from tests.server.player import fresh_id
from tests.server.school import Answered
from tests.server.served import Served

pytestmark = pytest.mark.timeout(300)  # a machine may be busy with much else

PEOPLE = 4
MOST_SECONDS = 10.0


@pytest.fixture
def served(tmp_path):
    served = Served(tmp_path / "served", BACKCHANNEL_LOG_LEVEL="debug")
    yield served
    served.kill()


def figures(served):
    with urllib.request.urlopen(f"{served.url}/metrics", timeout=10) as answer:  # noqa: S310
        return answer.read().decode()


def test_no_line_of_the_log_says_what_somebody_typed(served):
    marks = {what: f"M{secrets.token_hex(8)}" for what in ("name", "words", "note", "account")}
    school = served.school()
    school.request("POST", "/api/account", {"name": marks["account"], "password": marks["account"]})
    opened = school.request("POST", "/api/sessions", {"scenario": "serin-valley", "level": "intro"})
    school.key, school.code = opened["session"], opened["code"]
    anna, joined = school.join(marks["name"])
    console = school.console()
    console.lead({"kind": "start"})
    anna.wait(lambda: anna.phase == "briefing", 60)
    console.lead({"kind": "skip"})
    anna.wait(lambda: anna.phase == "open", 60)
    channel = anna.sections["channels"]["channels"][0]["id"]
    assert anna.say(channel, marks["words"])["kind"] == "accepted"
    tell = {"kind": "tell", "words": marks["note"], "voice": "teacher", "seat": None}
    assert console.lead(tell)["kind"] == "accepted"
    # and what is refused: the wrong right, the wrong shape, the wrong name of a message
    anna.ask("lead", {"id": "d" * 20, "table": None, "act": {"kind": "start"}})
    anna.ask("say", {"channel": marks["words"], "nonsense": marks["note"]})
    anna.ask(marks["words"], {"x": marks["note"]})
    for body in (
        {"code": marks["name"], "name": marks["name"]},
        {"code": school.code, "name": marks["name"], "pin": "000000"},
    ):
        with pytest.raises(Answered):
            served.school().request("POST", "/api/return", body)
    told = figures(served)
    anna.hang_up()
    console.hang_up()
    assert served.stop() == 0

    log = served.log.read_text()
    hidden = [*marks.values(), joined["token"], joined["pin"], joined["key"], school.cookie[-40:]]
    assert [mark for mark in hidden if mark in log or mark in told] == []
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    assert all(set(line) <= FIELDS for line in lines)
    noted = [line for line in lines if line["from"] == "server.operator"]
    assert {Event.REFUSED, Event.MALFORMED} <= {line["event"] for line in noted}
    person = next(line for line in noted if line.get("where") == "lead")
    assert (person["actor"], person["cause"]) == (f"{school.key}/person-1", "not-allowed")
    assert 'event="refused",cause="not-allowed"' in told


class Talking(threading.Thread):
    """Somebody who talks without a pause until the connection ends."""

    def __init__(self, player):
        super().__init__()
        self.player, self.accepted = player, []

    def run(self):
        channel = self.player.sections["channels"]["channels"][0]["id"]
        number = 0
        while self.player.is_connected:
            number += 1
            words = f"{self.player.seat} says {number}"
            said = {"id": fresh_id(), "channel": channel, "words": words}
            try:
                answer = self.player.ask("say", said)
            except Exception:  # noqa: BLE001 - the connection ended under it; it is unanswered
                return
            if answer["kind"] == "accepted":
                self.accepted.append(words)


def test_asked_to_stop_under_load_it_answers_tells_everybody_and_goes(served):
    school = served.school().begin()
    people = [school.join(f"P{number}")[0] for number in range(PEOPLE)]
    console = school.console()
    console.lead({"kind": "start"})
    people[0].wait(lambda: people[0].phase == "briefing", 60)
    console.lead({"kind": "skip"})
    for each in people:
        each.wait(lambda each=each: each.phase == "open", 60)
    talking = [Talking(each) for each in people]
    for each in talking:
        each.start()
    time.sleep(1.0)

    began = time.monotonic()
    code = served.stop()
    took = time.monotonic() - began
    for each in talking:
        each.join(20)

    assert code == 0
    assert took < MOST_SECONDS
    accepted = [words for each in talking for words in each.accepted]
    assert accepted
    assert not served.complaints(), served.log.read_text()
    assert set(accepted) <= set(kept_words(served, school.key))
    for each in (*people, console):
        each.hang_up()


def kept_words(served, session):
    """What was said at the first table, as it lies on the disk."""
    data = served.folder / "data"
    database = Database(f"sqlite:///{data / 'backchannel.sqlite3'}", ThreadingRuntime())
    journal = SqlJournal(database, (data / "secret-key").read_bytes())
    stream = stream_of(session, 1)
    facts = [CODEC.fact(row) for row in journal.read(stream) if row.kind == LineSaid.kind]
    texts = [fact.text for fact in facts]
    words = [
        said
        for start in range(0, len(texts), 500)
        for said in journal.words(stream, texts[start : start + 500]).values()
    ]
    journal.close()
    return words
