"""What people did, kept while a game is told again."""

from game_rules.debrief import record_of
from game_rules.ids import Hand
from game_rules.weigh import Forecast
from tests.game_rules.build import KARVANIA, OSTREL, a_game
from tests.game_rules.debrief.told import record


def test_every_round_and_the_brink_are_kept_in_order():
    rounds = [(told.round, told.at_brink) for told in record("brink-then-war").rounds]

    assert rounds == [(1, False), (2, False), (3, False), (3, True), (4, False), (5, False)]


def test_orders_of_every_round_are_kept_with_what_became_of_them():
    orders = [len(told.carried) for told in record("mixed-path").rounds]

    assert orders[0] >= 4
    assert all(orders)


def test_who_sealed_nothing_is_remembered():
    silent = record("mixed-path").rounds[4].silent

    assert "karvania-envoy" in silent
    assert "karvania-head" not in silent


def test_who_played_a_seat_is_remembered_round_by_round():
    hands = record("mixed-path").rounds[0].hands

    assert set(hands.values()) == {Hand.HUMAN}


def test_each_version_of_a_text_is_an_offer_of_its_writer():
    offers = record("mixed-path").offers

    assert [(offer.by, offer.version) for offer in offers] == [
        ("ostrel-envoy", 1),
        ("karvania-envoy", 2),
    ]


def test_a_text_on_the_table_is_kept_with_what_people_at_home_expected():
    ((round_, text),) = record("refused-at-home").texts

    assert round_ == 2
    assert text.expected[KARVANIA] in (Forecast.ACCEPT, Forecast.SPLIT)
    assert set(text.expected) == {KARVANIA, OSTREL}


def test_a_game_without_events_has_an_empty_record():
    game = a_game()

    told = record_of(game, ())

    assert told.game is game
    assert told.rounds == ()
