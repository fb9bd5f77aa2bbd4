"""What can happen, and whom it touches."""

from dataclasses import dataclass
from typing import get_args

import pytest

from game_rules.events import (
    PUBLIC_SECTIONS,
    SEAT_SECTIONS,
    TEACHER_SECTIONS,
    VERSIONS,
    DraftSponsored,
    DraftWritten,
    Event,
    OrdersSealed,
    Tapped,
    evolve,
    section_names,
)
from game_rules.ids import DraftId
from game_rules.state import PUBLIC, TEACHER
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    LAKE_FORT,
    OTHER_ENVOY,
    OTHER_HEAD,
    WATER,
    a_game,
    drafted,
    tabled,
    terms,
)

OFFICIALS = {HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY}


def touched(game, event):
    """Who is sent a message, and which sections of theirs."""
    after = evolve(game, event)
    return {
        viewer: {name for name, at in after.touched[viewer].items() if at > game.numbers[viewer]}
        for viewer in after.numbers
        if after.numbers[viewer] > game.numbers[viewer]
    }


def test_every_kind_of_event_has_a_name_of_its_own_for_ever():
    kinds = [event.kind for event in get_args(Event)]

    assert len(kinds) == len(set(kinds))
    assert set(VERSIONS) <= set(kinds)
    assert kinds == [
        "briefing-begun",
        "round-opened",
        "brink-opened",
        "orders-sealed",
        "orders-unsealed",
        "tapped",
        "draft-written",
        "draft-sponsored",
        "text-tabled",
        "text-withdrawn",
        "promise-offered",
        "promise-answered",
        "promise-taken-back",
        "need-marked",
        "clock-paused",
        "clock-set",
        "seat-handed-over",
        "round-resolved",
        "game-ended",
    ]


def test_an_envelope_touches_only_whose_it_is():
    assert touched(a_game(), OrdersSealed(HEAD, ())) == {HEAD: {"orders"}}


@pytest.mark.parametrize(
    ("channel", "seat", "members"),
    [(FRONT, HEAD, OFFICIALS), (LAKE_FORT, DIRECTOR, {DIRECTOR, GLACIOLOGIST})],
)
def test_a_tap_touches_only_its_channel_and_the_teacher(channel, seat, members):
    seen = touched(a_game(), Tapped(channel, WATER, seat, True))

    assert set(seen) == {*members, TEACHER}
    assert {frozenset(seen[member]) for member in members} == {frozenset({"channels"})}
    assert seen[TEACHER] == {"overview"}


def test_only_a_tap_that_makes_or_unmakes_a_meeting_changes_what_anybody_can_do():
    def taps(*seats_and_wishes):
        game, told = a_game(), []
        for seat, willing in seats_and_wishes:
            event = Tapped(FRONT, WATER, seat, willing)
            told.append("options" in touched(game, event)[HEAD])
            game = evolve(game, event)
        return told

    assert taps((HEAD, True), (ENVOY, True), (OTHER_HEAD, True)) == [False, False, True]
    two_and_one = ((HEAD, True), (ENVOY, True), (OTHER_HEAD, True))
    assert taps(*two_and_one, (OTHER_ENVOY, True), (HEAD, False))[3:] == [False, False]
    assert taps(*two_and_one, (OTHER_HEAD, False), (OTHER_ENVOY, True))[3:] == [True, True]


def test_a_draft_touches_only_its_channel_and_the_teacher():
    event = DraftWritten(DraftId("lake-fort-1"), LAKE_FORT, 1, terms("W1"), DIRECTOR)

    assert set(touched(a_game(), event)) == {DIRECTOR, GLACIOLOGIST, TEACHER}


def test_one_who_stands_behind_the_text_on_the_table_is_seen_by_everybody():
    """The text is shown with its sponsors, so a new sponsor changes what everybody sees."""
    aside = touched(drafted(a_game(), "L0"), DraftSponsored(DraftId("front-1"), ENVOY, True))
    on_table = touched(tabled(a_game(), "L0"), DraftSponsored(DraftId("front-1"), ENVOY, True))

    assert set(aside) == {*OFFICIALS, TEACHER}
    assert set(on_table) == set(a_game().numbers)
    assert on_table[PUBLIC] == {"text"}
    assert on_table[HEAD] == {"text", "channels"}


def test_an_event_that_changes_nothing_still_makes_a_state_of_its_own():
    """The counts are laid down on the new state; the one before is somebody else's."""
    before = a_game()
    numbers = dict(before.numbers)

    @dataclass(frozen=True)
    class Nothing:
        def apply(self, game):
            return game

        def touches(self, game):
            return [(HEAD, ("orders",))]

    after = evolve(before, Nothing())  # type: ignore[arg-type] # no event of ours does nothing

    assert before.numbers == numbers
    assert after.numbers[HEAD] == numbers[HEAD] + 1


def test_an_event_is_one_message_however_much_of_a_view_it_touches():
    game = tabled(a_game(), "L0")

    after = evolve(game, DraftSponsored(DraftId("front-1"), ENVOY, True))

    assert {after.numbers[viewer] - game.numbers[viewer] for viewer in game.numbers} == {1}


def test_everybody_has_the_public_sections_and_each_kind_of_viewer_some_of_its_own():
    assert section_names(PUBLIC) == PUBLIC_SECTIONS
    assert section_names(TEACHER) == TEACHER_SECTIONS == PUBLIC_SECTIONS | {"overview"}
    assert section_names(HEAD) == SEAT_SECTIONS
    assert PUBLIC_SECTIONS < SEAT_SECTIONS
