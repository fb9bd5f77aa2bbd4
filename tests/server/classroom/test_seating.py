"""Everybody gets a seat, and no table, party or kind of role is left short."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game_rules.ids import OFFICIALS, Level, ScenarioId
from game_rules.scenario import Printed
from server.classroom.events import Place
from server.classroom.seating import (
    deal,
    late_place,
    move,
    order_of_seats,
    people_at,
    tables_needed,
)
from server.scenarios import load_shipped

PRINTED = Printed(load_shipped(ScenarioId("serin-valley")), Level.INTRO)
SEATS = PRINTED.seats

classes = st.integers(1, 40)
salts = st.text(max_size=8)


def at_table(places, table):
    return [place.seat for place in places.values() if place.table == table]


@given(classes, salts)
def test_everybody_gets_a_seat_of_their_own(people, salt):
    tables, places = deal(range(1, people + 1), PRINTED, salt)

    assert sorted(places) == list(range(1, people + 1))
    assert len(set(places.values())) == people
    assert all(1 <= place.table <= tables and place.seat in SEATS for place in places.values())


@given(classes, salts)
def test_there_are_as_few_tables_as_can_be_and_none_is_emptier_by_two(people, salt):
    tables, places = deal(range(1, people + 1), PRINTED, salt)

    sizes = [len(at_table(places, table)) for table in range(1, tables + 1)]
    assert tables == tables_needed(people, len(SEATS)) == -(-people // len(SEATS))
    assert max(sizes) - min(sizes) <= 1


@given(classes, salts)
def test_at_no_table_has_a_party_two_people_more_than_the_other(people, salt):
    tables, places = deal(range(1, people + 1), PRINTED, salt)

    for table in range(1, tables + 1):
        parties = Counter(dict.fromkeys(PRINTED.parties, 0))
        parties.update(SEATS[seat].party for seat in at_table(places, table))
        assert max(parties.values()) - min(parties.values()) <= 1


@given(classes, salts)
def test_a_table_of_four_has_people_on_both_tracks(people, salt):
    tables, places = deal(range(1, people + 1), PRINTED, salt)

    for table in range(1, tables + 1):
        seats = at_table(places, table)
        kinds = {SEATS[seat].role in OFFICIALS for seat in seats}
        assert len(seats) < 4 or kinds == {True, False}


@given(classes, salts)
def test_the_seats_that_no_table_can_do_without_are_filled_first(people, salt):
    _, places = deal(range(1, people + 1), PRINTED, salt)

    order = order_of_seats(PRINTED)
    assert order[0] == next(iter(SEATS))
    for table in {place.table for place in places.values()}:
        seats = at_table(places, table)
        assert set(seats) == set(order[: len(seats)])


def test_another_deal_mixes_the_class_anew():
    first = deal(range(1, 13), PRINTED, "a")
    assert first == deal(range(1, 13), PRINTED, "a")
    assert first != deal(range(1, 13), PRINTED, "b")


@given(classes, st.integers(0, 40), salts)
def test_whoever_comes_late_gets_a_bots_seat_while_there_is_one(people, late, salt):
    tables, dealt = deal(range(1, people + 1), PRINTED, salt)
    places = dict(dealt)

    for person in range(people + 1, people + late + 1):
        bots_left = tables * len(SEATS) - len(set(places.values()))
        place = late_place(places, tables, PRINTED)
        assert place is not None
        assert (place not in places.values()) == (bots_left > 0)
        places[person] = place

    shares = Counter(places.values())
    assert max(shares.values()) - (min(shares.values()) if len(shares) == tables * 6 else 0) <= 1


def test_nobody_is_sent_to_a_table_whose_game_is_over():
    place = late_place({}, 2, PRINTED, lambda table: table == 2)
    assert place is not None
    assert place.table == 2
    assert late_place({}, 2, PRINTED, lambda _table: False) is None


@given(classes, salts, st.data())
def test_a_move_changes_places_and_nothing_else(people, salt, data):
    _, places = deal(range(1, people + 1), PRINTED, salt)
    person = data.draw(st.sampled_from(sorted(places)))
    to = data.draw(st.sampled_from(sorted(places.values(), key=repr)))

    changed = move(places, person, to)

    after = {**places, **changed}
    assert after[person] == to
    assert sorted(map(repr, after.values())) == sorted(map(repr, places.values()))
    assert len(changed) in (0, 2)


def test_whoever_is_pushed_out_by_somebody_without_a_seat_waits():
    heads = Place(1, next(iter(SEATS)))

    assert move({7: heads}, 8, heads) == {7: None, 8: heads}


@pytest.mark.parametrize("people", [1, 2])
def test_two_people_who_share_a_seat_are_both_found(people):
    place = Place(1, next(iter(SEATS)))
    places = dict.fromkeys(range(1, people + 1), place)

    assert people_at(places, place) == list(range(1, people + 1))
