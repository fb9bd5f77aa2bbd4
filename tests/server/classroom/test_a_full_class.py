"""Forty students and two colleagues come in at one moment, from behind one address."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from game_rules.ids import Hand
from server.protocol.messages import Accepted, Deal, Join, Start

NAMES = [f"{first}{second}" for first in "ABCDEFG" for second in "uvwxyz"]


def test_forty_and_two_colleagues_join_at_once_are_dealt_evenly_and_start(lesson):
    code = lesson.room.session.code
    with ThreadPoolExecutor(max_workers=len(NAMES)) as phones:
        came = list(phones.map(lambda name: lesson.people.join(Join(code, name), "nat")[1], NAMES))

    assert sorted(came) == list(range(1, 43))
    assert {lesson.room.names[person]: person for person in came} == dict(
        zip(NAMES, came, strict=True)
    )

    assert lesson.lead(Deal()) == Accepted()
    places = lesson.room.session.places
    sizes = Counter(place.table for place in places.values())
    assert set(places) == set(came)
    assert len(set(places.values())) == len(came), "each has a seat of their own"
    assert max(sizes.values()) - min(sizes.values()) <= 1

    assert lesson.lead(Start()) == Accepted()
    for number in sizes:
        hands = Counter(lesson.table(number).game.hands.values())
        assert hands[Hand.HUMAN] == sizes[number]
