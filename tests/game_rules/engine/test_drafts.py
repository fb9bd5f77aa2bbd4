"""Drafts: what members of a channel write together."""

from dataclasses import replace

import pytest

from game_rules.engine import (
    DRAFTS_IN_CHANNEL,
    DRAFTS_OF_ONE_SEAT,
    LAST_VERSION,
    Seated,
    decide,
    replay,
)
from game_rules.events import DraftWritten, TextWithdrawn
from game_rules.ids import DraftId, IssueId, OptionId
from game_rules.orders import Term, WriteDraft
from game_rules.refusals import No, Refusal
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    LAKE_FORT,
    OTHER_ENVOY,
    OTHER_HEAD,
    WATER,
    a_game,
    did,
    drafted,
    tabled,
    terms,
)
from tests.game_rules.engine.answers import GOOD, events, no, write


def test_members_of_a_channel_write_a_draft_together():
    game = did(a_game(), Seated(HEAD), write("L0 W1"))
    draft = game.drafts[DraftId("front-1")]
    assert (draft.version, draft.by, draft.terms) == (1, HEAD, terms("L0 W1"))

    again = did(game, Seated(OTHER_ENVOY), write("L0 W2", draft.id, 1))
    changed = again.drafts[draft.id]
    assert (changed.version, changed.by, changed.terms) == (2, OTHER_ENVOY, terms("L0 W2"))


def test_whoever_wrote_on_an_old_version_is_told_so():
    game = did(a_game(), Seated(HEAD), write("L0"))
    game = did(game, Seated(ENVOY), write("L1", DraftId("front-1"), 1))

    answer = decide(game, Seated(OTHER_HEAD), write("W1", DraftId("front-1"), 1))

    assert isinstance(answer, Refusal)
    assert answer.code is No.OLD_VERSION
    assert answer.facts == {"draft": "front-1", "version": "2"}


@pytest.mark.parametrize(
    ("seat", "act"),
    [
        (DIRECTOR, write("L0")),
        (HEAD, write("L0", channel=LAKE_FORT)),
        (HEAD, write("L0", DraftId("front-7"), 1)),
        (HEAD, write("L0", DraftId("lake-fort-2"), 1)),
        (HEAD, write("L3")),
        (HEAD, write("G0")),
        (HEAD, WriteDraft(FRONT, None, 0, (Term(WATER, OptionId("atlantis")),))),
        (HEAD, WriteDraft(FRONT, None, 0, (Term(IssueId("moon"), OptionId("no-rule")),))),
    ],
    ids=[
        "no member",
        "no member there",
        "no draft",
        "of others",
        "hidden",
        "parked",
        "none",
        "nil",
    ],
)
def test_what_one_does_not_know_of_cannot_be_written_or_written_on(seat, act):
    game = drafted(drafted(a_game(), "L0"), "W1", channel=LAKE_FORT)

    assert decide(game, Seated(seat), act) == Refusal(No.NOT_THERE)


def test_an_issue_is_settled_once_in_a_text():
    assert no(a_game(), Seated(HEAD), write("L0 W1 L1")) is No.SAME_TWICE


def test_a_channel_keeps_only_so_many_drafts_and_versions():
    game = a_game()
    while len(game.drafts) < DRAFTS_IN_CHANNEL:
        game = did(game, Seated(HEAD), write("L0"))
        newest = game.drafts[DraftId(f"front-{len(game.drafts)}")]
        game = did(game, Seated(ENVOY), write("L0", newest.id, 1))
    assert no(game, Seated(HEAD), write("L0")) is No.TOO_MANY_DRAFTS

    draft = game.drafts[DraftId("front-1")]
    worn = replace(game, drafts={draft.id: replace(draft, version=LAST_VERSION)})
    assert no(worn, Seated(HEAD), write("L0", draft.id, LAST_VERSION)) is No.TOO_MANY_DRAFTS


def test_nobody_alone_fills_all_places_for_texts():
    game = a_game()
    for _ in range(DRAFTS_OF_ONE_SEAT):
        game = did(game, Seated(HEAD), write("L0"))

    assert no(game, Seated(HEAD), write("L0")) is No.TOO_MANY_OWN_DRAFTS
    answered = did(game, Seated(ENVOY), write("W1", DraftId("front-1"), 1))
    assert did(answered, Seated(HEAD), write("L0")).drafts.keys() >= {"front-7"}
    assert did(game, Seated(ENVOY), write("L0")).drafts.keys() >= {"front-7"}


def test_a_new_version_has_no_sponsors():
    game = did(drafted(a_game(), GOOD, HEAD), Seated(ENVOY), write(GOOD, DraftId("front-1"), 1))

    assert game.drafts[DraftId("front-1")].sponsors == ()


def test_a_text_that_is_changed_leaves_the_table_first():
    """First gone, then changed: nobody is shown the new words as if they were on the table."""
    answer = events(tabled(a_game(), GOOD), Seated(ENVOY), write("L0", DraftId("front-1"), 1))

    assert [type(event) for event in answer] == [TextWithdrawn, DraftWritten]
    assert replay(tabled(a_game(), GOOD), answer).tabled is None
