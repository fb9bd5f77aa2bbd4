"""What the rules ask a state."""

from dataclasses import replace

import pytest

from game_rules.ids import Level, Role, SeatId, Stage
from game_rules.ledger import Var
from game_rules.scenario import Printed
from game_rules.state import Game
from tests.game_rules.altered import with_intro, with_seats
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    OTHER_HEAD,
    SERIN,
    TERM,
    WATER,
    a_game,
    agreed,
    at,
    briefed,
    found,
    tabled,
    terms,
    where,
)

W3 = (TERM["W3"].issue, TERM["W3"].option)


def test_a_cell_that_was_never_set_is_nothing():
    assert a_game().now(Var.GUESTS, LAKE_FORT, WATER) == 0
    assert a_game().now("no-such-thing") == 0


def test_two_parties_are_one_pair_whoever_asks():
    game = at(Stage.CRISIS)

    assert game.pair(OSTREL, KARVANIA) == game.pair(KARVANIA, OSTREL) == (KARVANIA, OSTREL)
    assert game.stage(OSTREL, KARVANIA) is Stage.CRISIS
    assert game.worst_stage() is Stage.CRISIS


@pytest.mark.claim("C60")
def test_who_found_an_option_knows_of_it_and_who_was_told_of_it():
    game = found(a_game(), "W3")

    assert [seat for seat in game.printed.seats if game.is_aware(seat, *W3)] == [
        DIRECTOR,
        GLACIOLOGIST,
    ]
    told = briefed(game, "W3", 0, OSTREL)
    assert {seat for seat in game.printed.seats if told.is_aware(seat, *W3)} == {
        DIRECTOR,
        GLACIOLOGIST,
        OTHER_HEAD,
        "ostrel-envoy",
    }
    adopted = where(game, {(Var.KNOWN, KARVANIA, *W3): 1})
    assert adopted.is_aware(ENVOY, *W3)


def test_everybody_knows_what_was_never_hidden():
    game = a_game()

    assert all(game.is_aware(seat, *_of("V3")) for seat in game.printed.seats)


def _of(letter):
    return TERM[letter].issue, TERM[letter].option


@pytest.mark.claim("C11")
def test_an_agenda_needs_somebody_of_every_side_in_the_channel():
    game = a_game()
    one = replace(game, taps=frozenset({(FRONT, WATER, HEAD), (FRONT, WATER, ENVOY)}))

    assert not game.is_agreed(FRONT, WATER)
    assert not one.is_agreed(FRONT, WATER)
    assert replace(one, taps=one.taps | {(FRONT, WATER, OTHER_HEAD)}).is_agreed(FRONT, WATER)
    assert agreed(game, FRONT, WATER).is_agreed(FRONT, WATER)
    assert not agreed(game, FRONT, WATER).is_agreed(LAKE_FORT, WATER)


def test_people_of_one_side_alone_agree_on_nothing():
    alone = with_intro(
        SERIN,
        lambda intro: replace(
            intro,
            channels=tuple(
                replace(channel, members=(DIRECTOR,)) if channel.id == LAKE_FORT else channel
                for channel in intro.channels
            ),
        ),
    )
    game = agreed(a_game(printed=Printed(alone, Level.INTRO)), LAKE_FORT, WATER)

    assert not game.is_agreed(LAKE_FORT, WATER)


@pytest.mark.claim("C39")
def test_the_head_signs_or_where_there_is_none_the_minister():
    def minister(card):
        return replace(card, role=Role.MINISTER) if card.id == OTHER_HEAD else card

    game = a_game(printed=Printed(with_seats(SERIN, minister), Level.INTRO))

    assert a_game().signers() == (HEAD, OTHER_HEAD)
    assert game.seat(OTHER_HEAD).role is Role.MINISTER
    assert game.signers() == (HEAD, OTHER_HEAD)


def test_a_package_is_worth_what_its_options_are_worth_and_what_is_parked():
    assert a_game().worth(KARVANIA, terms("L0 W1 X2 V3")) == 510
    assert a_game().worth(OSTREL, ()) == 30


def test_the_text_on_the_table_is_its_standing_version():
    game = tabled(a_game(), "L0 W1 X2 V1")
    text = game.text()

    assert text is not None
    assert text.terms == terms("L0 W1 X2 V1")
    assert a_game().text() is None


def test_the_same_game_with_a_part_replaced_is_what_dataclasses_would_make_of_it():
    game = a_game()

    quick, slow = game.but(round=4, taps=frozenset()), replace(game, round=4, taps=frozenset())

    assert quick == slow
    assert game.round == 1
    with pytest.raises(AssertionError):
        game.but(no_such_part=1)


def test_a_game_is_never_changed():
    with pytest.raises(AttributeError):
        a_game().round = 2  # type: ignore[misc]
    assert "__dict__" not in dir(Game)
    assert a_game().seat(SeatId(HEAD)).title


@pytest.mark.claim("C14", "C48")
def test_a_red_line_is_one_of_the_government_in_office():
    """Whatever asks for red lines hears of those that hold now, and not of the first ones."""
    first = a_game(printed=Printed(SERIN, Level.STANDARD))
    party = next(iter(first.printed.successors))
    later = where(first, {(Var.INCUMBENT, party): 1})

    for game in (first, later):
        for issue in game.printed.issues:
            for option in game.printed.options_of(issue):
                red = option in game.red_lines(party).get(issue, ())
                assert game.is_red(party, issue, option) is red
    assert first.red_lines(party) != later.red_lines(party)
