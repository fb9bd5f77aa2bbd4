"""Sixty malformed messages through the real door: each is answered once, and nobody notices."""

from __future__ import annotations

import time

import pytest

from tests.server.player import fresh_id
from tests.server.served import Served

SEAL = {"kind": "seal-orders", "orders": []}
MEET = {"kind": "meet-on", "channel": "front", "issue": "water", "willing": True}
PLAIN = {"action": "hold-dialogue", "particulars": {"kind": "plain"}}


def act(**changes):
    return {"id": fresh_id(), "act": SEAL} | changes


def sealed(*orders):
    return act(act=SEAL | {"orders": list(orders)})


def say(**changes):
    return {"id": fresh_id(), "channel": "front", "words": "Good morning"} | changes


MALFORMED = [
    # an act without what it needs, or with more
    ("act", {}),
    ("act", {"id": fresh_id()}),
    ("act", {"act": SEAL}),
    ("act", act(seat="ostrel-head")),
    ("act", act(person=2)),
    ("act", act(id=None)),
    ("act", act(id=7)),
    ("act", act(id="")),
    ("act", act(id="short")),
    ("act", act(id="x" * 65)),
    ("act", act(id="has spaces in its middle")),
    ("act", act(id="null\0null\0null\0null")),
    ("act", act(act=None)),
    ("act", act(act=[])),
    ("act", act(act="seal-orders")),
    ("act", act(act={})),
    ("act", act(act={"kind": "seal-orders"})),
    ("act", act(act={"kind": "SEAL-ORDERS", "orders": []})),
    ("act", act(act={"kind": "close-round", "round": 1})),
    ("act", act(act={"kind": "end-game", "ending": "settlement"})),
    ("act", act(act={"kind": ["seal-orders"], "orders": []})),
    ("act", act(act={"kind": "__class__", "orders": []})),
    ("act", act(act=SEAL | {"orders": None})),
    ("act", act(act=SEAL | {"orders": {}})),
    ("act", act(act=SEAL | {"orders": "none"})),
    ("act", act(act=SEAL | {"orders": [None]})),
    ("act", act(act=SEAL | {"more": 1})),
    ("act", sealed({})),
    ("act", sealed({"action": "hold-dialogue"})),
    ("act", sealed({"action": "hold-dialogue", "particulars": None})),
    ("act", sealed({"action": "hold-dialogue", "particulars": {"kind": "no-such-kind"}})),
    ("act", sealed({"action": 7, "particulars": {"kind": "plain"}})),
    ("act", sealed({"action": "Has Spaces", "particulars": {"kind": "plain"}})),
    ("act", sealed({"action": "a" * 49, "particulars": {"kind": "plain"}})),
    ("act", sealed(PLAIN | {"cost": 0})),
    ("act", sealed(*[PLAIN] * 9)),
    ("act", act(act=MEET | {"willing": "yes"})),
    ("act", act(act=MEET | {"willing": 1})),
    ("act", act(act=MEET | {"channel": "../front"})),
    ("act", act(act=MEET | {"issue": {"water": 1}})),
    ("act", act(act={"kind": "write-draft", "channel": "front", "draft": None, "version": -1})),
    (
        "act",
        act(
            act={
                "kind": "write-draft",
                "channel": "front",
                "draft": None,
                "version": 1.5,
                "terms": [],
            }
        ),
    ),
    (
        "act",
        act(act={"kind": "sponsor-draft", "draft": "front-1", "version": 10**12, "support": True}),
    ),
    # talk
    ("say", {}),
    ("say", say(words=None)),
    ("say", say(words="")),
    ("say", say(words="   \n ")),
    ("say", say(words="a" * 601)),
    ("say", say(words="over\u202ethere")),
    ("say", say(words="nothing\u200bthere")),
    ("say", say(words="bell\a")),
    ("say", say(words=["Good", "morning"])),
    ("say", say(channel=None)),
    ("say", say(seat="ostrel-head")),
    # questions
    ("sync", {"table": 1, "view": -1, "talk": 0}),
    ("sync", {"table": "1", "view": 0, "talk": 0}),
    ("sync", {"table": 1, "view": 2**53, "talk": 0}),
    ("sync", {"table": True, "view": 0, "talk": 0}),
    ("why", {"table": 1, "var": "no-such-number", "subject": []}),
    ("why", {"table": 1, "var": "tension", "subject": ["a", "b", "c", "d", "e"]}),
    ("weigh", {"terms": [{"issue": "water"}]}),
    ("weigh", {"terms": "all"}),
    ("kept", {"token": "x"}),
    # messages that do not exist
    ("shout", {}),
    ("welcome", {}),
    ("view", {}),
    ("on-connect", {}),
]

UNKNOWN = {"shout", "welcome", "view", "on-connect"}

assert len(MALFORMED) >= 60


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    served = Served(tmp_path_factory.mktemp("malformed"))
    yield served
    try:
        assert served.stop() == 0
        assert not served.complaints(), served.log.read_text()
    finally:
        served.kill()


@pytest.fixture(scope="module")
def class_(served):
    """A table full of people, in the open first round: nobody talks too much, and no bot acts."""
    school = served.school().begin()
    console = school.console()
    console.wait(lambda: bool(console.classroom["seats"]))
    names = ["Anna", "Ben", "Carl", "Dora", "Eve", "Finn", "Gina", "Hugo", "Ida", "Jack", "Kim"]
    people = [school.join(name)[0] for name in names[: len(console.classroom["seats"])]]
    console.lead({"kind": "start"})
    console.lead({"kind": "skip"})
    for player in people:
        player.wait(lambda player=player: player.phase == "open")
    yield people
    for player in (*people, console):
        player.hang_up()


@pytest.mark.parametrize("number", range(len(MALFORMED)))
def test_a_malformed_message_is_answered_once_and_does_nothing(class_, number):
    name, payload = MALFORMED[number]
    sender, neighbour = class_[number % 3], class_[3 + number % 3]
    held = sender.number, sender.talk_number
    answers = []

    sender._emit(name, payload, answers.append)
    begun = time.monotonic()
    heard = neighbour.act({"kind": "unseal-orders"})

    assert heard["kind"] == "refused"
    assert time.monotonic() - begun < 0.5
    assert sender.ask("kept", {}) == {"kind": "accepted"}  # asked later, so answered later
    assert [answer["kind"] for answer in answers] == ["fault"]
    assert answers[0]["code"] == ("unknown-message" if name in UNKNOWN else "malformed")
    assert set(answers[0]["facts"]) <= {"path", "rule"}
    assert (sender.number, sender.talk_number) == held


def test_nothing_that_was_malformed_left_a_trace(class_):
    for player in class_:
        held = dict(player.sections)
        assert player.full_view() == held
        assert player.lines == []
        assert player.gaps == 0


def test_what_is_said_too_often_is_not_heard_and_others_are(class_):
    sender, neighbour = class_[0], class_[5]
    answers = []
    for _ in range(200):
        sender._emit("act", act(act={"kind": "unseal-orders"}), answers.append)

    assert neighbour.seal()["kind"] == "accepted"
    sender.wait(lambda: sender.ask("kept", {}) == {"kind": "accepted"})
    codes = [answer.get("code") for answer in answers]
    assert len(answers) == 200
    assert 130 <= codes.count("too-often") < 200
