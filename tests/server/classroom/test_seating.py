"""Everybody gets a seat, and no table, party or kind of role is left short."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game_rules.ids import OFFICIALS, Level, ScenarioId
from game_rules.scenario import Printed
from server.classroom.events import Onlooking, PeopleMoved, Place, Placed
from server.classroom.seating import (
    MOST_SHARING,
    deal,
    fewest_tables,
    late_place,
    most_tables,
    move,
    order_of_seats,
    tables_needed,
)
from server.classroom.session import Seating
from server.scenarios import load_shipped

PRINTED = Printed(load_shipped(ScenarioId("serin-valley")), Level.INTRO)
SEATS = PRINTED.seats

classes = st.integers(1, 40)
salts = st.text(max_size=8)


def dealt(people, printed, salt, tables=None):
    seating = deal(people, printed, salt, tables)
    return seating.tables, dict(seating.places)


def at_table(places, table):
    return [place.seat for place in places.values() if place.table == table]


@given(classes, salts)
def test_everybody_gets_a_seat_of_their_own(people, salt):
    tables, places = dealt(range(1, people + 1), PRINTED, salt)

    assert sorted(places) == list(range(1, people + 1))
    assert len(set(places.values())) == people
    assert all(1 <= place.table <= tables and place.seat in SEATS for place in places.values())


@given(classes, salts)
def test_there_are_as_few_tables_as_can_be_and_none_is_emptier_by_two(people, salt):
    tables, places = dealt(range(1, people + 1), PRINTED, salt)

    sizes = [len(at_table(places, table)) for table in range(1, tables + 1)]
    assert tables == tables_needed(people, len(SEATS)) == -(-people // len(SEATS))
    assert max(sizes) - min(sizes) <= 1


@given(classes, salts)
def test_at_no_table_has_a_party_two_people_more_than_the_other(people, salt):
    tables, places = dealt(range(1, people + 1), PRINTED, salt)

    for table in range(1, tables + 1):
        parties = Counter(dict.fromkeys(PRINTED.parties, 0))
        parties.update(SEATS[seat].party for seat in at_table(places, table))
        assert max(parties.values()) - min(parties.values()) <= 1


@given(classes, salts)
def test_a_table_of_four_has_people_on_both_tracks(people, salt):
    tables, places = dealt(range(1, people + 1), PRINTED, salt)

    for table in range(1, tables + 1):
        seats = at_table(places, table)
        kinds = {SEATS[seat].role in OFFICIALS for seat in seats}
        assert len(seats) < 4 or kinds == {True, False}


@given(classes, salts)
def test_the_seats_that_no_table_can_do_without_are_filled_first(people, salt):
    _, places = dealt(range(1, people + 1), PRINTED, salt)

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
    tables, first = dealt(range(1, people + 1), PRINTED, salt)
    places = dict(first)

    for person in range(people + 1, people + late + 1):
        bots_left = tables * len(SEATS) - len(set(places.values()))
        place = late_place(places, tables, PRINTED)
        assert place is not None
        assert (place not in places.values()) == (bots_left > 0)
        places[person] = place

    shares = Counter(places.values())
    everywhere = len(shares) == tables * len(SEATS)
    assert max(shares.values()) - (min(shares.values()) if everywhere else 0) <= 1


def test_nobody_is_sent_to_a_table_whose_game_is_over():
    place = late_place({}, 2, PRINTED, lambda table: table == 2)
    assert place is not None
    assert place.table == 2
    assert late_place({}, 2, PRINTED, lambda _table: False) is None


@pytest.mark.parametrize(
    ("people", "sizes"),
    [(2, [2]), (8, [8]), (9, [5, 4]), (24, [8, 8, 8]), (30, [8, 8, 7, 7]), (40, [8] * 5)],
)
def test_a_class_of_any_size_is_spread_evenly_over_tables_of_eight(people, sizes):
    count = tables_needed(people, 8)

    assert [sum(turn % count == table for turn in range(people)) for table in range(count)] == sizes


@given(st.integers(2, 40), st.integers(1, 40), salts)
def test_the_teacher_chooses_the_tables_within_what_makes_sense(people, wanted, salt):
    tables, places = dealt(range(1, people + 1), PRINTED, salt, wanted)

    fewest, most = fewest_tables(people, len(SEATS)), most_tables(people)
    assert tables == min(max(wanted, fewest), max(most, fewest))
    sizes = [len(at_table(places, table)) for table in range(1, tables + 1)]
    assert max(sizes) - min(sizes) <= 1
    assert max(Counter(places.values()).values()) <= MOST_SHARING


def test_at_fewer_tables_the_first_seats_are_shared_first():
    people = len(SEATS) + 2
    _, places = dealt(range(1, people + 1), PRINTED, "", tables=1)

    shared = [place.seat for place, count in Counter(places.values()).items() if count == 2]
    assert set(shared) == set(order_of_seats(PRINTED)[:2])


@given(classes, salts, st.data())
def test_a_move_changes_two_places_and_nothing_else(people, salt, data):
    seating = deal(range(1, people + 1), PRINTED, salt)
    places = seating.places
    person = data.draw(st.sampled_from(sorted(places)))
    to = data.draw(st.sampled_from(sorted(places.values(), key=repr)))

    moved = move(seating, person, to)

    if moved is None:
        assert places[person] == to
        return
    after = {**places, **{each.person: each.place for each in moved.placed}}
    assert after[person] == to
    assert sorted(map(repr, after.values())) == sorted(map(repr, places.values()))
    assert len(moved.placed) == 2


HEAD = Place(1, next(iter(SEATS)))


def test_whoever_is_pushed_out_by_somebody_without_a_seat_waits():
    moved = move(Seating(1, {7: HEAD}), 8, HEAD)

    assert moved == PeopleMoved((Placed(8, HEAD),), (), (7,))


def test_whoever_is_pushed_out_by_an_onlooker_looks_on_in_their_stead():
    moved = move(Seating(1, {7: HEAD}, {8: 1}), 8, HEAD)

    assert moved == PeopleMoved((Placed(8, HEAD),), (Onlooking(7, 1),), ())


def test_a_seat_can_be_shared():
    moved = move(Seating(1, {7: HEAD}), 8, HEAD, share=True)

    assert moved == PeopleMoved((Placed(8, HEAD),), (), ())


@pytest.mark.parametrize("people", [1, 2])
def test_two_people_who_share_a_seat_are_both_found(people):
    place = Place(1, next(iter(SEATS)))
    places = dict.fromkeys(range(1, people + 1), place)

    assert Seating(1, places).people_at(place) == tuple(range(1, people + 1))
