"""A whole class over real connections: three tables, two lost connections, one late, all end.

Run with `-s`, it prints how long the class took from opening the session to sitting down.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from game_rules.ids import Ending
from tests.server.player import Player
from tests.server.served import Served

TABLES = 3
NAMES = [f"Student {chr(65 + number)}" for number in range(23)]
LATE = "Student late"
BY_A_RULE = {str(ending) for ending in Ending} - {str(Ending.STOPPED)}


@pytest.fixture
def served(tmp_path):
    served = Served(tmp_path)
    yield served
    try:
        assert served.stop() == 0
        assert not served.complaints(), served.log.read_text()
        assert " WARNING " not in served.log.read_text()
    finally:
        served.kill()


def everybody(of, people):
    """Do the same for all of them at once, as a class does."""
    with ThreadPoolExecutor(max_workers=8) as hands:
        return list(hands.map(of, people))


def waits_for(holds):
    """Let each of them wait until it holds for them."""
    return lambda player: player.wait(lambda: holds(player), 20)


def returns_by_pin(served, school, player, name, pin):
    """Another device: nothing is left but the code, the name and the PIN."""
    player.hang_up()
    back = school.request("POST", "/api/return", {"code": school.code, "name": name, "pin": pin})
    return Player(served.url, {"kind": "participant", "token": back["token"]}).connect()


@pytest.mark.timeout(150)
def test_a_class_of_24_at_three_tables_plays_to_the_end(served, request):
    began = time.monotonic()
    school = served.school().begin()
    console = school.console()
    came = everybody(school.join, NAMES)
    class_, pins = [player for player, _ in came], [handed["pin"] for _, handed in came]
    request.addfinalizer(lambda: everybody(Player.hang_up, [*class_, console]))
    assert console.lead({"kind": "deal", "tables": TABLES}) == {"kind": "accepted"}
    assert console.lead({"kind": "start"}) == {"kind": "accepted"}
    everybody(waits_for(lambda player: player.phase == "briefing"), class_)
    seated = time.monotonic() - began
    print(f"\nhost to seated: {seated:.1f} s for {len(class_)} people")
    assert seated < 60

    sizes = [sum(player.table == table for player in class_) for table in range(1, TABLES + 1)]
    assert sorted(sizes) == [7, 8, 8]
    assert console.lead({"kind": "skip"}) == {"kind": "accepted"}
    everybody(waits_for(lambda player: player.phase == "open"), class_)

    # One falls asleep and comes back on the same device, one with a PIN on another, one is late.
    asleep, moved = class_[4], class_[11]
    seats = [(player.table, player.seat) for player in (asleep, moved)]
    asleep.hang_up()
    class_[11] = moved = returns_by_pin(served, school, moved, NAMES[11], pins[11])
    late, _ = school.join(LATE)
    class_.append(late)
    late.wait(lambda: late.phase == "open")
    assert [sum(p.table == table for p in class_) for table in range(1, TABLES + 1)] == [8, 8, 8]

    tables = {number: [p for p in class_ if p.table == number] for number in range(1, TABLES + 1)}
    playing = [player for player in class_ if player is not asleep]
    for number in range(1, rounds_of(late) + 1):
        if number == 2:
            asleep.connect()
            playing = class_
        everybody(Player.seal, playing)
        if number == 1:
            console.lead({"kind": "skip"})  # nobody waits for who is asleep
        everybody(waits_for(lambda player, n=number: player.round > n or is_over(player)), playing)
        if all(map(is_over, playing)):
            break
        settle_brinks(console, playing)
    assert [(player.table, player.seat) for player in (asleep, moved)] == seats

    everybody(waits_for(is_over), class_)
    for people in tables.values():
        endings = {player.sections["ending"]["ending"] for player in people}
        assert len(endings) == 1
        assert endings <= BY_A_RULE
    console.wait(lambda: console.classroom["state"] == "ended", 20)
    assert len({player.sections["table"]["round"] for player in tables[1]}) == 1
    assert all(player.gaps == 0 for player in class_)


def rounds_of(player):
    """The rounds that a game can have."""
    return player.sections["table"]["rounds"]


def is_over(player):
    return player.phase == "over"


def settle_brinks(console, players):
    """A table at the brink decides by nobody doing anything; the teacher does not wait a minute."""
    for number in {player.table for player in players if player.phase == "brink"}:
        console.lead({"kind": "skip"}, table=number)
