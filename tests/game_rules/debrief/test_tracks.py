"""What each track did, and which ideas travelled."""

import pytest

from game_rules.debrief.tracks import Journey, StepKind, TrackTold, track_of
from game_rules.ids import RuleId, SeatId, Track
from game_rules.ledger import Cause, Change, Var
from tests.game_rules.debrief.told import facts, record


def track(story: str, which: Track) -> TrackTold:
    return next(each for each in facts(story).tracks.tracks if each.track is which)


def journey(story: str, option: str) -> Journey:
    return next(each for each in facts(story).tracks.journeys if each.option == option)


@pytest.mark.claim("C49", "C60")
def test_an_idea_travels_from_the_dialogue_through_both_capitals_into_law():
    steps = [step.kind for step in journey("mixed-path", "seasonal-formula").steps]

    assert steps == [
        StepKind.FOUND,
        StepKind.RECOMMENDED,
        StepKind.HEARD,
        StepKind.HEARD,
        StepKind.ADOPTED,
        StepKind.ADOPTED,
        StepKind.TABLED,
        StepKind.SIGNED,
        StepKind.IN_FORCE,
    ]


def test_what_a_capital_opens_by_itself_is_no_adoption():
    kinds = {step.kind for step in journey("mixed-path", "quiet-lists").steps}

    assert StepKind.WIDENED in kinds
    assert StepKind.ADOPTED not in kinds


def test_an_idea_that_was_signed_and_refused_has_not_arrived():
    journeys = facts("refused-at-home").tracks.journeys

    assert all(not each.arrived for each in journeys)


def test_what_both_could_say_from_the_start_did_not_travel():
    assert all(each.option != "equal-share" for each in facts("officials-only").tracks.journeys)


def test_a_track_that_nobody_used_did_nothing():
    idle = track("officials-only", Track.TWO)

    assert idle.orders == {}
    assert idle.moved == ()


@pytest.mark.claim("C32")
def test_a_meeting_that_officials_came_to_counts_as_mixed():
    assert [met.times for met in track("mixed-path", Track.ONE_AND_A_HALF).met] == [1]
    assert [met.times for met in track("mixed-path", Track.TWO).met] == [1]


def test_progress_is_added_up_for_the_track_that_made_it():
    moved = {each.var: each for each in track("mixed-path", Track.TWO).moved}
    pages = [change for told in record("mixed-path").rounds for change in told.page.changes]
    own = [
        change.after - change.before
        for change in pages
        if change.var is Var.PROGRESS and track_of(change) is Track.TWO
    ]

    assert moved[Var.PROGRESS].up == sum(own) > 0


def test_what_a_rule_or_a_card_moved_belongs_to_no_track():
    change = Change(Var.TENSION, ("a", "b"), 0, 10, RuleId("drift"), (Cause("drift"),), ())

    assert track_of(change) is None


def test_what_both_tracks_brought_about_is_mixed():
    causes = (Cause("hold-dialogue", SeatId("a")), Cause("join-dialogue", SeatId("b")))
    change = Change(Var.PROGRESS, ("a", "b"), 0, 10, RuleId("meeting"), causes, ())

    assert track_of(change) is Track.ONE_AND_A_HALF


def test_votes_at_home_are_nobodys_gain():
    moved = {each.var for each in track("mixed-path", Track.ONE).moved}

    assert not moved & {Var.APPROVAL, Var.HOME_VOTE, Var.RATIFIED}
