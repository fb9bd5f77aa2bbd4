"""What a text needs before it holds, and who can see to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game_rules.engine import Seated, decide
from game_rules.ids import DraftId, SeatId
from game_rules.ledger import Var
from game_rules.orders import SponsorDraft
from game_rules.refusals import No, Refusal
from game_rules.rules.tabling import (
    Need,
    beyond_mandate,
    is_backed,
    lamps,
    left_open,
    sponsor_refusal,
)
from game_rules.state import PUBLIC, Game, Signed
from game_rules.views import section
from tests.game_rules.build import (
    CROSSINGS,
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    SERIN,
    VIOLENCE,
    WATER,
    a_game,
    did,
    drafted,
    facts_of,
    printed_with,
    sayable,
    signable,
    tabled,
    terms,
    where,
)
from tests.game_rules.peopled import BACK_ROOM, GUEST_HOUSE, OTHER_ENVOY, a_large_game

GOOD = "L0 W1 X2 V1"


def dark(game, draft="front-1"):
    """The lamps that are not lit."""
    return [lamp for lamp in lamps(game, game.drafts[DraftId(draft)]) if not lamp.lit]


@pytest.mark.claim("C11")
def test_a_text_lacks_the_issues_that_it_does_not_name():
    (first, *_) = dark(drafted(signable(a_game()), "L0 X2"))

    assert (first.need, first.party, first.issues) == (Need.COMPLETE, None, (WATER, VIOLENCE))


@pytest.mark.claim("C52")
def test_a_text_waits_for_talks_on_what_officials_have_not_talked_about():
    game = signable(a_game())
    game = where(game, {(Var.PROGRESS, FRONT, LINE): 99})

    (first, *_) = dark(drafted(game, GOOD))

    assert (first.need, first.issues) == (Need.SIGNABLE, (LINE,))


@pytest.mark.claim("C52")
def test_a_sheet_says_which_questions_are_too_heated_for_governments():
    issues = tuple(
        replace(issue, contention=70 if issue.id == WATER else 69) for issue in SERIN.issues
    )
    game = a_game(printed=printed_with(replace(SERIN, issues=issues)))

    assert [row.id for row in section(game, DIRECTOR, "sheet").issues if row.heated] == [WATER]


@pytest.mark.claim("C39")
def test_a_text_waits_for_the_side_from_which_nobody_stands_behind_it():
    (first, *_) = dark(drafted(signable(a_game()), GOOD, ENVOY))

    assert (first.need, first.party) == (Need.SPONSOR, OSTREL)


@pytest.mark.claim("C39")
def test_a_text_on_the_table_waits_for_those_who_bind_and_for_the_people_at_home():
    needs = dark(tabled(signable(a_game()), GOOD))

    assert [(lamp.need, lamp.party) for lamp in needs] == [
        (Need.SIGNED, None),
        (Need.HOME, KARVANIA),
        (Need.HOME, OSTREL),
    ]


def test_a_signed_text_waits_only_for_the_people_at_home_and_all_can_see_that():
    game = drafted(signable(a_game()), GOOD)
    signed = Signed(DraftId("front-1"), 1, terms(GOOD), 1, 2)
    game = replace(game, signed=signed)

    assert [lamp.need for lamp in dark(game)[-2:]] == [Need.HOME] * 2
    assert {lamp.need for lamp in dark(game)} == {Need.SPONSOR, Need.HOME}
    shown = section(game, PUBLIC, "text")
    assert shown.signed == signed
    assert {name.option for name in shown.named} == {term.option for term in signed.terms}


def test_a_text_in_force_needs_nothing_any_more():
    passed = {(Var.RATIFIED, party): 1 for party in (KARVANIA, OSTREL)}
    game = replace(where(tabled(signable(a_game()), GOOD), passed), in_force=terms(GOOD))

    assert not dark(replace(game, tabled=None))


@pytest.mark.claim("C55")
def test_matters_that_hurt_nobody_much_can_be_settled_apart_from_the_rest():
    standard = a_game(changed={"apart_from_the_rest": 70})

    assert left_open(standard, terms("X2")) == ()
    assert left_open(standard, terms("L0 X2")) == (WATER, VIOLENCE)
    assert left_open(standard, ()) == (LINE, WATER, CROSSINGS, VIOLENCE)
    assert left_open(a_game(), terms("X2")) == (LINE, WATER, VIOLENCE)


def test_a_paper_of_a_dialogue_needs_nothing_for_it_binds_nobody():
    game = drafted(a_game(), "L0", channel=LAKE_FORT)

    assert lamps(game, game.drafts[DraftId("lake-fort-1")]) == ()


@pytest.mark.parametrize(
    ("letters", "code"),
    [("L0 W1 X2", No.INCOMPLETE), (GOOD, None), ("L0 W1 X2 V3", No.OUTSIDE_MANDATE)],
)
def test_the_lamps_say_the_same_as_the_answer_to_whoever_wants_to_stand_behind_it(letters, code):
    game = drafted(signable(a_game()), letters)
    draft = game.drafts[DraftId("front-1")]

    answer = decide(game, Seated(HEAD), SponsorDraft(draft.id, 1))

    own = {lamp.need for lamp in dark(game)} & {Need.COMPLETE, Need.SIGNABLE}
    beyond = beyond_mandate(game, KARVANIA, draft.terms)
    if code is None:
        assert not isinstance(answer, Refusal)
        assert not own | set(beyond)
    else:
        assert facts_of(answer)[0] is code
        assert own | set(beyond)


def test_members_see_the_lamps_change_and_the_public_sees_none():
    game = drafted(sayable(signable(a_game()), GOOD), GOOD, ENVOY)
    before = game.numbers[ENVOY]

    after = did(game, Seated(game.printed.members[FRONT][1]), SponsorDraft(DraftId("front-1"), 1))
    (front,) = [each for each in section(after, ENVOY, "channels").channels if each.id == FRONT]

    assert after.tabled == "front-1"
    assert [lamp.need for lamp in front.drafts[0].lamps if not lamp.lit] == [
        Need.SIGNED,
        Need.HOME,
        Need.HOME,
    ]
    assert after.touched[ENVOY]["channels"] > before
    assert section(after, DIRECTOR, "text").draft.lamps == ()


# --- texts of private guests

GUESTS_TEXT = f"{GUEST_HOUSE}-1"


def at_the_guest_house(progress: int, *sponsors: SeatId, **changed: int) -> Game:
    """A large table whose envoys wrote a text as private guests, and talked so much about it."""
    game = a_large_game(**{"signable_mixed": 350, **changed})
    cells = {(Var.PROGRESS, GUEST_HOUSE, issue): progress for issue in game.printed.issues}
    return drafted(sayable(where(game, cells), GOOD), GOOD, *sponsors, channel=GUEST_HOUSE)


@pytest.mark.claim("C32", "C38")
def test_private_guests_bring_a_text_to_the_table_if_officials_of_all_sides_sit_among_them():
    game = at_the_guest_house(350, ENVOY, OTHER_ENVOY)

    assert is_backed(game, game.drafts[DraftId(GUESTS_TEXT)])
    assert [lamp.need for lamp in dark(game, GUESTS_TEXT)][:1] == [Need.TABLE]


@pytest.mark.claim("C32")
def test_guests_have_to_say_more_to_each_other_than_governments():
    (first, *_) = dark(at_the_guest_house(349, ENVOY, OTHER_ENVOY), GUESTS_TEXT)

    assert (first.need, len(first.issues)) == (Need.SIGNABLE, 4)


@pytest.mark.claim("C32", "C39")
def test_people_without_office_stand_behind_it_and_bring_nothing_to_the_table():
    game = at_the_guest_house(350, ENVOY, DIRECTOR, GLACIOLOGIST)
    text = game.drafts[DraftId(GUESTS_TEXT)]

    assert sponsor_refusal(game, DIRECTOR, text) is None
    assert not is_backed(game, text)


@pytest.mark.claim("C32")
def test_where_the_level_does_not_allow_it_a_text_of_guests_binds_nobody():
    game = at_the_guest_house(900, ENVOY, OTHER_ENVOY, signable_mixed=0)

    assert not is_backed(game, game.drafts[DraftId(GUESTS_TEXT)])
    assert lamps(game, game.drafts[DraftId(GUESTS_TEXT)]) == ()


@pytest.mark.claim("C32")
def test_a_dialogue_without_officials_never_brings_a_text_to_the_table():
    game = a_large_game(signable_mixed=350)

    assert [each for each in game.printed.channels if game.can_table(each)] == [
        FRONT, GUEST_HOUSE, BACK_ROOM,
    ]  # fmt: skip
