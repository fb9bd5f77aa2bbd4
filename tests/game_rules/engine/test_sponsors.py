"""Sponsors: how a text comes to the table, and leaves it."""

from dataclasses import replace

import pytest

from game_rules.engine import Seated, decide, replay
from game_rules.events import DraftSponsored, TextTabled, TextWithdrawn
from game_rules.ids import DraftId, Level, Phase, Role
from game_rules.orders import MeetOn, SponsorDraft
from game_rules.refusals import No, Refusal
from game_rules.scenario import Printed
from tests.game_rules.altered import with_seats
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    LAKE_FORT,
    OTHER_ENVOY,
    OTHER_HEAD,
    SERIN,
    WATER,
    a_game,
    closed,
    did,
    drafted,
    signable,
    tabled,
)
from tests.game_rules.engine.answers import GOOD, events, no, write


def sponsor(draft="front-1", version=1, support=True):
    return SponsorDraft(DraftId(draft), version, support)


def ready(*sponsors):
    return drafted(signable(a_game()), GOOD, *sponsors)


@pytest.mark.claim("C11")
def test_a_sponsor_on_each_side_puts_a_text_on_the_table():
    one = events(ready(), Seated(HEAD), sponsor())
    other = events(ready(HEAD), Seated(OTHER_ENVOY), sponsor())

    assert one == (DraftSponsored(DraftId("front-1"), HEAD, True),)
    assert [type(event) for event in other] == [DraftSponsored, TextTabled]


def test_two_sponsors_of_one_side_are_not_enough():
    assert len(events(ready(HEAD), Seated(ENVOY), sponsor())) == 1


def test_one_more_sponsor_of_a_text_on_the_table_changes_nothing_else():
    game = tabled(signable(a_game()), GOOD)

    assert events(game, Seated(ENVOY), sponsor()) == (
        DraftSponsored(DraftId("front-1"), ENVOY, True),
    )


def test_who_stands_behind_a_text_already_need_not_say_it_again():
    assert events(ready(HEAD), Seated(HEAD), sponsor()) == ()
    assert events(ready(), Seated(HEAD), sponsor(support=False)) == ()


def test_a_text_that_loses_its_last_sponsor_of_a_side_leaves_the_table():
    game = tabled(signable(a_game()), GOOD)
    both = did(game, Seated(ENVOY), sponsor())

    gone = events(game, Seated(HEAD), sponsor(support=False))
    still = events(both, Seated(HEAD), sponsor(support=False))

    assert [type(event) for event in gone] == [TextWithdrawn, DraftSponsored]
    assert [type(event) for event in still] == [DraftSponsored]


@pytest.mark.parametrize("seat", [DIRECTOR, GLACIOLOGIST])
def test_a_draft_of_others_cannot_be_sponsored(seat):
    assert decide(ready(), Seated(seat), sponsor()) == Refusal(No.NOT_THERE)
    assert decide(ready(), Seated(seat), sponsor("front-9")) == Refusal(No.NOT_THERE)


def test_only_the_version_that_stands_can_be_sponsored():
    assert no(ready(), Seated(HEAD), sponsor(version=2)) is No.OLD_VERSION


@pytest.mark.claim("C39")
def test_only_officials_bring_a_text_to_the_table():
    def guest(card):
        return replace(card, role=Role.ACADEMIC) if card.id == ENVOY else card

    game = a_game(printed=Printed(with_seats(SERIN, guest), Level.INTRO))

    assert no(drafted(signable(game), GOOD), Seated(ENVOY), sponsor()) is No.ONLY_OFFICIALS


def test_one_text_lies_on_the_table_at_a_time():
    game = drafted(tabled(signable(a_game()), GOOD), "L0 W1 X1 V1")

    answer = decide(game, Seated(HEAD), sponsor("front-2"))

    assert isinstance(answer, Refusal)
    assert (answer.code, answer.facts) == (No.ALREADY_TABLED, {"draft": "front-1"})


def test_a_text_with_an_open_row_does_not_come_to_the_table():
    game = drafted(signable(a_game()), "L0 W1 V1")

    answer = decide(game, Seated(HEAD), sponsor())

    assert isinstance(answer, Refusal)
    assert (answer.code, answer.facts) == (No.INCOMPLETE, {"issue": "crossings"})


@pytest.mark.claim("C52")
def test_a_text_needs_official_talks_on_every_row():
    answer = decide(drafted(a_game(), GOOD), Seated(HEAD), sponsor())

    assert isinstance(answer, Refusal)
    assert (answer.code, answer.facts) == (No.NOT_SIGNABLE, {"issue": "line"})


@pytest.mark.claim("C46")
def test_officials_stand_only_behind_what_they_may_say():
    game = drafted(signable(a_game()), "L0 W0 X2 V1")

    assert len(events(game, Seated(HEAD), sponsor())) == 1
    answer = decide(game, Seated(OTHER_HEAD), sponsor())
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.facts) == (
        No.OUTSIDE_MANDATE,
        {"issue": "water", "option": "no-rule"},
    )


def test_what_a_dialogue_writes_never_comes_to_the_table():
    game = drafted(signable(a_game()), GOOD, DIRECTOR, channel=LAKE_FORT)

    answer = events(game, Seated(GLACIOLOGIST), sponsor("lake-fort-1"))

    assert [type(event) for event in answer] == [DraftSponsored]
    assert replay(game, answer).tabled is None


def test_a_text_nobody_signed_can_come_back_to_the_table_in_the_next_round():
    """Once its old sponsors stayed on it, and nobody could stand behind it a second time."""
    game = closed(tabled(signable(a_game()), GOOD))
    assert game.tabled is None

    again = did(did(game, Seated(HEAD), sponsor()), Seated(OTHER_HEAD), sponsor())

    assert again.tabled == "front-1"


@pytest.mark.parametrize("act", [MeetOn(FRONT, WATER), write("L0"), sponsor()])
def test_at_the_brink_there_is_no_time_to_talk(act):
    assert no(replace(ready(), phase=Phase.BRINK), Seated(HEAD), act) is No.NOT_NOW
