"""Why not: each condition, when it says no and when it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game_rules.conditions.advice import (
    EnoughMeetings,
    EnoughProgress,
    Listening,
    NotAdoptedYet,
    NotBriefedYet,
    NotRecommendedYet,
    Recommended,
    SomethingNew,
)
from game_rules.conditions.ladder import LadderAtLeast, LadderAtMost
from game_rules.conditions.mandates import HeardInCapital, NoRedLine, NotYetSayable
from game_rules.conditions.meetings import AgendaAgreed, DialogueMeets
from game_rules.conditions.missions import EmbassyNotFull
from game_rules.conditions.texts import BindsItsParty, TextStands, YesWithinMandate
from game_rules.ids import DraftId, Level, Mission, OptionId, Role, Stage
from game_rules.ledger import Var
from game_rules.orders import OnIdea, OnIssue, OnOption, OnText, TowardParty
from game_rules.refusals import No
from game_rules.scenario import Printed
from tests.game_rules.altered import with_seats
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    SERIN,
    TERM,
    WATER,
    a_game,
    at,
    briefed,
    drafted,
    facts_of,
    order,
    printed_with,
    recommended,
    sayable,
    tabled,
    where,
    worked_on,
)

CARRIED_OUT = None
"""While orders are carried out nothing is foreseen any more."""


def idea(letter: str) -> OnIdea:
    return OnIdea(LAKE_FORT, TERM[letter].issue, TERM[letter].option)


def option(letter: str) -> OnOption:
    return OnOption(TERM[letter].issue, TERM[letter].option)


def tap(game, channel, issue, *seats):
    return replace(game, taps=game.taps | {(channel, issue, seat) for seat in seats})


# --- meetings
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C11")
@pytest.mark.parametrize("willing", [(), (HEAD,), (HEAD, ENVOY), (OTHER_HEAD,)])
def test_officials_do_not_meet_on_what_only_one_side_is_willing_to_talk_about(willing):
    game = tap(a_game(), FRONT, WATER, *willing)

    no = AgendaAgreed()(game, HEAD, OnIssue(FRONT, WATER), ())

    assert facts_of(no) == (No.NO_AGENDA, {"issue": "water", "channel": "front"})


def test_one_willing_official_on_each_side_is_enough_for_an_agenda():
    game = tap(a_game(), FRONT, WATER, ENVOY, OTHER_HEAD)

    assert AgendaAgreed()(game, HEAD, OnIssue(FRONT, WATER), ()) is None
    assert AgendaAgreed()(game, HEAD, OnIssue(FRONT, LINE), ()) is not None


@pytest.mark.claim("C32")
def test_a_guest_may_always_come_and_learns_only_then_whether_the_dialogue_meets():
    game = a_game()
    meets = tap(game, LAKE_FORT, WATER, DIRECTOR, GLACIOLOGIST)
    on = OnIssue(LAKE_FORT, WATER)

    assert DialogueMeets()(game, ENVOY, on, ()) is None
    assert facts_of(DialogueMeets()(game, ENVOY, on, CARRIED_OUT))[0] is No.NO_AGENDA
    assert DialogueMeets()(meets, ENVOY, on, CARRIED_OUT) is None


# --- mandates
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C46")
def test_a_mandate_is_not_widened_by_what_it_holds():
    no = NotYetSayable()(a_game(), HEAD, option("W1"), ())

    assert facts_of(no) == (No.ALREADY_MAY_SAY, {"issue": "water", "option": "downstream-share"})
    assert NotYetSayable()(a_game(), HEAD, option("V3"), ()) is None


@pytest.mark.claim("C14")
@pytest.mark.parametrize(("seat", "letter"), [(HEAD, "L2"), (OTHER_HEAD, "L1"), (OTHER_HEAD, "W0")])
def test_a_red_line_does_not_move_because_a_government_wishes_it(seat, letter):
    no = NoRedLine()(a_game(), seat, option(letter), ())

    assert facts_of(no)[0] is No.RED_LINE
    assert NoRedLine()(a_game(), seat, option("V3"), ()) is None


@pytest.mark.claim("C60")
def test_officials_cannot_be_allowed_to_say_what_their_capital_never_took_up():
    game = briefed(a_game(), "W3", uptake=900)
    adopted = where(game, {(Var.KNOWN, KARVANIA, WATER, "seasonal-formula"): 1})

    assert facts_of(HeardInCapital()(game, HEAD, option("W3"), ()))[0] is No.UNHEARD_OF
    assert HeardInCapital()(adopted, HEAD, option("W3"), ()) is None
    assert HeardInCapital()(adopted, OTHER_HEAD, option("W3"), ()) is not None


# --- recommendations
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C67")
def test_advice_needs_two_meetings_behind_it():
    game = worked_on(a_game(), LAKE_FORT, WATER, progress=800, sessions=1)

    no = EnoughMeetings()(game, DIRECTOR, idea("W3"), ())

    assert facts_of(no) == (No.TOO_FEW_SESSIONS, {"issue": "water", "count": "1", "wanted": "2"})
    twice = worked_on(game, LAKE_FORT, WATER, progress=800, sessions=2)
    assert EnoughMeetings()(twice, DIRECTOR, idea("W3"), CARRIED_OUT) is None


@pytest.mark.claim("C59")
def test_where_no_think_tank_sits_advice_needs_a_meeting_more():
    met = worked_on(
        a_game(changed={"unhosted_sessions": 1}), LAKE_FORT, WATER, progress=800, sessions=2
    )
    apart = with_seats(
        SERIN, lambda it: replace(it, role=Role.ACADEMIC) if it.id == DIRECTOR else it
    )
    alone = met.but(printed=Printed(apart, Level.INTRO))
    thrice = worked_on(alone, LAKE_FORT, WATER, progress=800, sessions=3)

    no = EnoughMeetings()(alone, DIRECTOR, idea("W3"), ())

    assert facts_of(no) == (No.TOO_FEW_SESSIONS, {"issue": "water", "count": "2", "wanted": "3"})
    assert EnoughMeetings()(met, DIRECTOR, idea("W3"), ()) is None
    assert EnoughMeetings()(thrice, DIRECTOR, idea("W3"), ()) is None


def test_an_agreed_meeting_counts_when_advice_is_planned_but_must_take_place():
    once = worked_on(a_game(), LAKE_FORT, WATER, progress=800, sessions=1)
    game = tap(once, LAKE_FORT, WATER, DIRECTOR, GLACIOLOGIST)

    assert EnoughMeetings()(game, DIRECTOR, idea("W3"), ()) is None
    assert EnoughMeetings()(game, DIRECTOR, idea("W3"), CARRIED_OUT) is not None


@pytest.mark.claim("C67")
def test_advice_needs_progress_behind_it():
    game = worked_on(a_game(), LAKE_FORT, WATER, progress=599, sessions=5)

    no = EnoughProgress()(game, DIRECTOR, idea("W3"), ())

    assert facts_of(no)[0] is No.TOO_LITTLE_PROGRESS
    assert no is not None
    assert no.facts == {"issue": "water", "points": "59", "wanted": "60"}
    there = worked_on(game, LAKE_FORT, WATER, progress=600, sessions=5)
    assert EnoughProgress()(there, DIRECTOR, idea("W3"), CARRIED_OUT) is None


def test_a_meeting_of_this_round_may_yet_bring_the_progress():
    game = tap(a_game(), LAKE_FORT, WATER, DIRECTOR, GLACIOLOGIST)

    assert EnoughProgress()(game, DIRECTOR, idea("W3"), ()) is None
    assert EnoughProgress()(game, DIRECTOR, idea("W3"), CARRIED_OUT) is not None


@pytest.mark.claim("C58")
def test_advice_on_what_officials_may_say_anyway_is_worth_nothing():
    assert facts_of(SomethingNew()(a_game(), DIRECTOR, idea("W1"), ()))[0] is No.NOTHING_NEW
    assert SomethingNew()(a_game(), DIRECTOR, idea("W3"), ()) is None, "it was hidden"
    assert SomethingNew()(a_game(), DIRECTOR, idea("V3"), ()) is None, "no official may say it"


def test_the_same_advice_is_given_once():
    game = recommended(a_game(), "W3")

    assert (
        facts_of(NotRecommendedYet()(game, DIRECTOR, idea("W3"), ()))[0] is No.ALREADY_RECOMMENDED
    )
    assert NotRecommendedYet()(game, DIRECTOR, idea("L3"), ()) is None


@pytest.mark.claim("C58")
def test_capitals_are_briefed_only_on_advice_that_was_written_first():
    draft = order("draft-recommendation", idea("W3"))

    assert facts_of(Recommended()(a_game(), DIRECTOR, idea("W3"), ()))[0] is No.NO_RECOMMENDATION
    assert Recommended()(a_game(), DIRECTOR, idea("W3"), (draft,)) is None, (
        "earlier in the envelope"
    )
    assert Recommended()(a_game(), DIRECTOR, idea("L3"), (draft,)) is not None
    assert Recommended()(a_game(), DIRECTOR, idea("W3"), CARRIED_OUT) is not None
    assert Recommended()(recommended(a_game(), "W3"), DIRECTOR, idea("W3"), CARRIED_OUT) is None


def test_capitals_that_listen_already_need_not_hear_it_again():
    heard = briefed(a_game(), "W3", 200)
    half = briefed(heard, "W3", 199, OSTREL)

    assert facts_of(NotBriefedYet()(heard, DIRECTOR, idea("W3"), ()))[0] is No.ALREADY_BRIEFED
    assert NotBriefedYet()(half, DIRECTOR, idea("W3"), ()) is None
    assert NotBriefedYet()(recommended(a_game(), "W3"), DIRECTOR, idea("W3"), ()) is None


@pytest.mark.claim("C66", "C70")
def test_a_capital_that_does_not_listen_cannot_adopt():
    game = briefed(a_game(), "W3", 199)

    no = Listening()(game, HEAD, idea("W3"), ())

    assert no is not None
    assert no.code is No.NOT_LISTENING
    assert no.facts == {
        "issue": "water",
        "option": "seasonal-formula",
        "percent": "19",
        "wanted": "20",
    }
    assert Listening()(briefed(a_game(), "W3", 200), HEAD, idea("W3"), ()) is None


@pytest.mark.claim("C14")
def test_a_red_line_moves_only_for_advice_that_is_taken_very_seriously():
    on = OnIdea(LAKE_FORT, LINE, OptionId("arbitration"))

    no = Listening()(briefed(a_game(), "L2", 449), HEAD, on, ())

    assert no is not None
    assert no.facts["wanted"] == "45"
    assert Listening()(briefed(a_game(), "L2", 450), HEAD, on, ()) is None


@pytest.mark.claim("C49")
def test_a_capital_adopts_an_idea_once():
    game = where(a_game(), {(Var.ADOPTED, KARVANIA, WATER, "seasonal-formula"): 1})

    assert facts_of(NotAdoptedYet()(game, HEAD, idea("W3"), ()))[0] is No.ALREADY_ADOPTED
    assert NotAdoptedYet()(game, OTHER_HEAD, idea("W3"), ()) is None


# --- texts
# ------------------------------------------------------------------------------------------------


def test_a_vote_counts_only_for_the_very_text_that_it_was_cast_on():
    """A text that was changed, or another one in its place, is not what the head agreed to."""
    game = tabled(a_game(), "L0 W1 X2 V1")
    text = game.text()
    assert text is not None
    vote = OnText(text.id, 1, True)

    changed = replace(game, drafts={text.id: replace(text, version=2)})
    other = replace(drafted(game, "L0 W1 X1 V1"), tabled=DraftId("front-2"))
    gone = replace(game, tabled=None)

    assert TextStands()(game, HEAD, vote, CARRIED_OUT) is None
    assert facts_of(TextStands()(changed, HEAD, vote, CARRIED_OUT)) == (
        No.OLD_VERSION,
        {"draft": "front-1", "version": "2"},
    )
    assert facts_of(TextStands()(other, HEAD, vote, CARRIED_OUT))[1]["draft"] == "front-2"
    assert facts_of(TextStands()(gone, HEAD, vote, CARRIED_OUT))[0] is No.NO_TEXT


@pytest.mark.claim("C39")
def test_a_minister_binds_a_party_only_where_no_head_sits():
    def minister(card):
        return replace(card, role=Role.MINISTER) if card.id in (ENVOY, OTHER_HEAD) else card

    game = a_game(printed=printed_with(with_seats(SERIN, minister)))
    vote = OnText(DraftId("front-1"), 1, True)

    assert facts_of(BindsItsParty()(game, ENVOY, vote, ())) == (
        No.NOT_YOUR_ROLE,
        {"action": "vote-on-text"},
    )
    assert BindsItsParty()(game, HEAD, vote, ()) is None
    assert BindsItsParty()(game, OTHER_HEAD, vote, ()) is None


@pytest.mark.claim("C46", "C14")
def test_a_yes_needs_every_line_of_the_text_in_the_mandate():
    game = tabled(a_game(), "L0 W1 X2 V3")
    karvania_may = sayable(game, "W1", KARVANIA)

    no = YesWithinMandate()(karvania_may, HEAD, OnText(DraftId("front-1"), 1, True), ())

    assert facts_of(no) == (No.OUTSIDE_MANDATE, {"issue": "violence", "option": "quiet-lists"})


def test_a_no_is_always_free():
    game = tabled(a_game(), "L0 W1 X2 V3")

    assert YesWithinMandate()(game, HEAD, OnText(DraftId("front-1"), 1, False), ()) is None


@pytest.mark.parametrize(
    "earlier", [order("widen-mandate", option("V3")), order("adopt-recommendation", idea("V3"))]
)
def test_a_yes_may_count_on_what_widens_the_mandate_earlier_in_the_same_envelope(earlier):
    game = sayable(tabled(a_game(), "L0 W1 X2 V3"), "W1", KARVANIA)
    vote = OnText(DraftId("front-1"), 1, True)

    assert YesWithinMandate()(game, HEAD, vote, (earlier,)) is None
    assert YesWithinMandate()(game, HEAD, vote, CARRIED_OUT) is not None, "but it must have worked"


# --- the ladder and the embassies
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C19")
@pytest.mark.parametrize("stage", Stage)
def test_troops_stand_down_only_where_they_stood_up(stage):
    no = LadderAtLeast(Stage.POLARISATION)(at(stage), HEAD, TowardParty(OSTREL), ())

    if stage >= Stage.POLARISATION:
        assert no is None
    else:
        assert facts_of(no) == (No.LADDER_TOO_LOW, {"stage": str(int(stage)), "wanted": "2"})


@pytest.mark.claim("C45")
@pytest.mark.parametrize("stage", Stage)
def test_the_door_that_would_help_most_in_a_crisis_cannot_be_opened_then(stage):
    no = LadderAtMost(Stage.POLARISATION)(at(stage), HEAD, TowardParty(OSTREL), ())

    if stage <= Stage.POLARISATION:
        assert no is None
    else:
        assert facts_of(no) == (No.LADDER_TOO_HIGH, {"stage": str(int(stage)), "wanted": "2"})


@pytest.mark.claim("C26")
@pytest.mark.parametrize("mission", Mission)
def test_an_embassy_that_is_fully_open_opens_no_further(mission):
    game = where(a_game(), {(Var.MISSION, KARVANIA, OSTREL): int(mission)})

    no = EmbassyNotFull()(game, HEAD, TowardParty(OSTREL), ())

    if mission is Mission.FULL:
        assert facts_of(no) == (No.EMBASSY_OPEN, {"party": "ostrel"})
    else:
        assert no is None
    assert EmbassyNotFull()(game, OTHER_ENVOY, TowardParty(KARVANIA), ()) is None
