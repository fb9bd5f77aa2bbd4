"""Acts and their answers: envelopes, taps, drafts, sponsors, and the clock."""

from dataclasses import replace

import pytest

from game_rules.engine import (
    DRAFTS_IN_CHANNEL,
    DRAFTS_OF_ONE_SEAT,
    LAST_VERSION,
    LEAST_TIME,
    Clockwork,
    Seated,
    Staff,
    begin,
    decide,
    default_orders,
    replay,
)
from game_rules.events import (
    BriefingBegun,
    ClockPaused,
    ClockSet,
    DraftSponsored,
    DraftWritten,
    GameEnded,
    OrdersSealed,
    OrdersUnsealed,
    RoundOpened,
    RoundResolved,
    SeatHandedOver,
    Tapped,
    TextTabled,
    TextWithdrawn,
)
from game_rules.ids import (
    ActionId,
    DraftId,
    Ending,
    Hand,
    IssueId,
    Level,
    OptionId,
    Phase,
    Role,
    SeatId,
    Stage,
)
from game_rules.ledger import Var
from game_rules.orders import (
    BeginBriefing,
    CloseRound,
    EndGame,
    HandOver,
    MeetOn,
    OnIdea,
    OnIssue,
    OnOption,
    OnText,
    OpenRound,
    Order,
    PauseClock,
    Plain,
    ResumeClock,
    SealOrders,
    ShiftClock,
    SponsorDraft,
    Term,
    TowardParty,
    UnsealOrders,
    WriteDraft,
)
from game_rules.refusals import No, Refusal
from game_rules.scenario import Printed
from game_rules.shapes import FURTHEST
from tests.game_rules.altered import with_seats
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    INTRO,
    LAKE_FORT,
    NOWHERE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    SERIN,
    TERM,
    WATER,
    a_game,
    agreed,
    at,
    briefed,
    closed,
    did,
    drafted,
    order,
    sayable,
    signable,
    tabled,
    terms,
    where,
)

FORCE = order("show-force", TowardParty(OSTREL))
DEMAND = order("demand-in-public", TowardParty(OSTREL))
DOWN = order("stand-down", TowardParty(OSTREL))
GOOD = "L0 W1 X2 V1"


def no(game, actor, act):
    answer = decide(game, actor, act)
    assert isinstance(answer, Refusal), answer
    return answer.code


def events(game, actor, act):
    answer = decide(game, actor, act)
    assert isinstance(answer, tuple), answer
    return answer


def seal(*orders):
    return SealOrders(tuple(orders))


# --- who
# ------------------------------------------------------------------------------------------------


def test_a_seat_that_is_not_at_this_table_does_not_exist():
    assert no(a_game(), Seated(SeatId("nobody")), UnsealOrders()) is No.NOT_THERE
    assert no(a_game(), Seated(SeatId("television-anchor")), UnsealOrders()) is No.NOT_THERE


@pytest.mark.parametrize("act", [EndGame(), PauseClock(1), CloseRound(1, False, 1, 1)])
def test_a_seat_does_not_do_what_the_teacher_does(act):
    assert no(a_game(), Seated(HEAD), act) is No.NOT_YOURS


@pytest.mark.parametrize("actor", [Staff(), Clockwork()])
def test_nobody_else_acts_for_a_seat(actor):
    assert no(a_game(), actor, seal(FORCE)) is No.NOT_YOURS


@pytest.mark.parametrize("act", [EndGame(), PauseClock(1), BeginBriefing(1)])
def test_the_clock_only_opens_and_closes(act):
    assert no(a_game(), Clockwork(), act) is No.NOT_YOURS


# --- the envelope
# ------------------------------------------------------------------------------------------------


def test_an_envelope_replaces_the_one_before_and_can_be_taken_back():
    game = did(a_game(), Seated(HEAD), seal(FORCE, DOWN))
    assert game.sealed == {HEAD: (FORCE, DOWN)}

    again = did(game, Seated(HEAD), seal(DEMAND))
    assert again.sealed == {HEAD: (DEMAND,)}
    assert events(again, Seated(HEAD), seal(DEMAND)) == (OrdersSealed(HEAD, (DEMAND,)),)

    assert events(again, Seated(HEAD), UnsealOrders()) == (OrdersUnsealed(HEAD),)
    assert (
        no(did(again, Seated(HEAD), UnsealOrders()), Seated(HEAD), UnsealOrders())
        is No.NOTHING_SEALED
    )


def test_an_empty_envelope_is_an_answer_too():
    assert did(a_game(), Seated(HEAD), seal()).sealed == {HEAD: ()}


@pytest.mark.claim("C07")
def test_nobody_does_three_things_in_a_round():
    widen = order("widen-mandate", OnOption(TERM["V3"].issue, TERM["V3"].option))
    answer = decide(a_game(), Seated(HEAD), seal(FORCE, DOWN, widen))

    assert isinstance(answer, Refusal)
    assert answer.code is No.TOO_MANY_ACTIONS
    assert answer.facts == {"count": "3", "wanted": "2"}


def test_a_vote_costs_no_action():
    game = tabled(a_game(), GOOD)
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))

    assert did(game, Seated(HEAD), seal(FORCE, DOWN, yes)).sealed[HEAD][2] == yes


def test_the_same_order_twice_or_a_yes_and_a_no_contradict_each_other():
    game = tabled(a_game(), GOOD)
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    nay = order("vote-on-text", OnText(DraftId("front-1"), 1, False))

    assert no(game, Seated(HEAD), seal(DOWN, DOWN)) is No.SAME_TWICE
    assert no(game, Seated(HEAD), seal(yes, nay)) is No.SAME_TWICE


@pytest.mark.claim("C19")
def test_one_hostile_act_a_round():
    assert no(a_game(), Seated(HEAD), seal(FORCE, DEMAND)) is No.ONE_HOSTILE_ACT


def test_an_order_that_may_not_be_given_keeps_the_whole_envelope_open():
    game = did(a_game(), Seated(HEAD), seal(DOWN))

    assert no(
        game, Seated(HEAD), seal(FORCE, order("hold-dialogue", OnIssue(LAKE_FORT, WATER)))
    ) is (No.NOT_YOUR_ROLE)
    assert no(game, Seated(HEAD), seal(Order(ActionId("nonsense"), Plain()))) is No.NOT_IN_THIS_GAME
    assert game.sealed == {HEAD: (DOWN,)}


def test_a_head_may_widen_the_mandate_and_vote_in_one_envelope():
    game = sayable(tabled(a_game(), "L0 W1 X2 V3"), "V3", OSTREL)
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    widen = order("widen-mandate", OnOption(TERM["V3"].issue, TERM["V3"].option))

    assert no(game, Seated(HEAD), seal(yes, widen)) is No.OUTSIDE_MANDATE, "in this order"
    assert did(game, Seated(HEAD), seal(widen, yes)).sealed[HEAD] == (widen, yes)


# --- taps
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C11")
def test_members_say_what_they_are_willing_to_meet_on_and_take_it_back():
    tap = MeetOn(FRONT, WATER, True)
    game = did(a_game(), Seated(HEAD), tap)

    assert game.taps == {(FRONT, WATER, HEAD)}
    assert events(game, Seated(HEAD), tap) == (), "said already"
    assert events(game, Seated(ENVOY), tap) == (Tapped(FRONT, WATER, ENVOY, True),)
    assert did(game, Seated(HEAD), MeetOn(FRONT, WATER, False)).taps == frozenset()
    assert events(a_game(), Seated(HEAD), MeetOn(FRONT, WATER, False)) == ()


@pytest.mark.parametrize(
    "tap",
    [MeetOn(LAKE_FORT, WATER), MeetOn(NOWHERE, WATER), MeetOn(FRONT, IssueId("posts"))],
    ids=["of others", "nowhere", "not in play"],
)
def test_a_channel_of_others_is_as_good_as_none(tap):
    assert decide(a_game(), Seated(HEAD), tap) == Refusal(No.NOT_THERE)


def test_taps_are_for_one_round():
    game = closed(agreed(a_game(), FRONT, WATER))

    assert game.round == 2
    assert game.taps == frozenset()


# --- drafts
# ------------------------------------------------------------------------------------------------


def write(letters, draft=None, version=0, channel=FRONT):
    return WriteDraft(channel, draft, version, terms(letters))


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


# --- sponsors
# ------------------------------------------------------------------------------------------------


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


# --- the teacher and the clock
# ------------------------------------------------------------------------------------------------


def test_a_game_goes_from_the_lobby_through_the_briefing_to_the_first_round():
    game = begin(INTRO, "seed", {})
    assert no(game, Clockwork(), OpenRound(5)) is No.NOT_NOW
    assert no(game, Staff(), CloseRound(0, False, 1, 1)) is No.NOT_NOW

    assert events(game, Staff(), BeginBriefing(5)) == (BriefingBegun(5),)
    briefing = did(game, Staff(), BeginBriefing(5))
    assert (briefing.phase, briefing.due) == (Phase.BRIEFING, 5)
    assert no(briefing, Staff(), BeginBriefing(5)) is No.NOT_NOW
    assert events(briefing, Clockwork(), OpenRound(9)) == (RoundOpened(1, 9),)
    assert events(briefing, Staff(), OpenRound(9)) == (RoundOpened(1, 9),)


def test_a_round_is_closed_once_however_many_clocks_strike():
    game = a_game()
    strike = CloseRound(1, False, 50, 60)

    opened = did(game, Clockwork(), strike)

    assert (opened.round, opened.due) == (2, 50)
    answer = decide(opened, Clockwork(), strike)
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.facts) == (No.ROUND_PASSED, {"count": "2"})
    assert no(game, Clockwork(), CloseRound(1, True, 50, 60)) is No.ROUND_PASSED


def test_the_last_round_ends_the_game_and_after_that_nothing_happens():
    game = closed(a_game(round=5))

    assert (game.phase, game.ending, game.due) == (Phase.OVER, Ending.DEADLINE, None)
    assert no(game, Seated(HEAD), seal(FORCE)) is No.GAME_OVER
    assert no(game, Staff(), EndGame()) is No.GAME_OVER
    assert no(game, Clockwork(), CloseRound(5, False, 1, 1)) is No.GAME_OVER


@pytest.mark.claim("C18")
def test_a_game_that_ends_in_war_ends_as_war():
    assert closed(at(Stage.WAR, round=5)).ending is Ending.WAR
    assert closed(at(Stage.WAR, round=4)).phase is Phase.OPEN


@pytest.mark.parametrize("game", [begin(INTRO, "seed", {}), a_game()], ids=["lobby", "round"])
def test_a_teacher_may_end_a_game_at_any_time_and_it_counts_as_stopped(game):
    assert events(game, Staff(), EndGame()) == (GameEnded(Ending.STOPPED),)


def test_the_clock_stops_with_what_is_left_and_goes_on_from_there():
    game = a_game()
    assert game.due == 2_000

    paused = did(game, Staff(), PauseClock(1_400))
    assert (paused.due, paused.left) == (None, 600)
    assert no(paused, Staff(), PauseClock(1_500)) is No.CLOCK_STOPPED
    assert no(game, Staff(), ResumeClock(1_500)) is No.CLOCK_RUNNING

    assert events(paused, Staff(), ResumeClock(7_000)) == (ClockSet(7_600),)
    assert events(game, Staff(), PauseClock(9_000)) == (ClockPaused(0),), "it was late already"


def test_time_is_given_and_taken_but_never_all_of_it():
    game = replace(a_game(), due=100_000)

    assert events(game, Staff(), ShiftClock(60, 50_000)) == (ClockSet(160_000),)
    assert events(game, Staff(), ShiftClock(-60, 50_000)) == (ClockSet(50_000 + LEAST_TIME),)
    paused = replace(game, due=None, left=30_000)
    assert events(paused, Staff(), ShiftClock(10, 0)) == (ClockPaused(40_000),)
    assert events(paused, Staff(), ShiftClock(-60, 0)) == (ClockPaused(LEAST_TIME),)
    assert no(replace(game, due=None), Staff(), ShiftClock(1, 0)) is No.CLOCK_STOPPED


def test_no_clock_is_set_further_than_a_browser_can_count():
    game = replace(a_game(), due=FURTHEST)

    assert events(game, Staff(), ShiftClock(3600, 0)) == (ClockSet(FURTHEST),)
    paused = replace(game, due=None, left=FURTHEST)
    assert events(paused, Staff(), ResumeClock(FURTHEST)) == (ClockSet(FURTHEST),)
    assert events(paused, Staff(), ShiftClock(3600, 0)) == (ClockPaused(FURTHEST),)


def test_a_seat_is_handed_over():
    stood_in = HandOver(HEAD, Hand.AUTOPILOT)
    assert events(a_game(), Staff(), stood_in) == (SeatHandedOver(HEAD, Hand.AUTOPILOT),)
    assert events(a_game(), Staff(), HandOver(HEAD, Hand.HUMAN)) == ()
    assert no(a_game(), Staff(), HandOver(SeatId("nobody"), Hand.BOT)) is No.NOT_THERE


# --- silence
# ------------------------------------------------------------------------------------------------


def with_defaults(*actions):
    def card(it):
        return replace(it, defaults=tuple(map(ActionId, actions))) if it.id == HEAD else it

    return Printed(with_seats(SERIN, card), Level.INTRO)


def test_a_silent_seat_does_the_first_of_its_defaults_that_is_open():
    game = a_game(printed=with_defaults("meet-officially", "stand-down", "show-force"))

    assert default_orders(game, HEAD) == (DOWN,)
    resolved = events(game, Clockwork(), CloseRound(1, False, 1, 1))[0]
    assert isinstance(resolved, RoundResolved)
    assert [(each.seat, each.action, each.by_default) for each in resolved.carried] == [
        (HEAD, "stand-down", True)
    ]


def test_an_empty_envelope_is_no_silence():
    game = a_game(printed=with_defaults("stand-down"))

    resolved = events(did(game, Seated(HEAD), seal()), Clockwork(), CloseRound(1, False, 1, 1))[0]

    assert isinstance(resolved, RoundResolved)
    assert resolved.carried == ()


def test_without_an_open_default_a_silent_seat_does_nothing():
    assert default_orders(a_game(printed=with_defaults("meet-officially")), HEAD) == ()
    assert default_orders(a_game(printed=with_defaults("hold-dialogue")), HEAD) == ()
    assert default_orders(a_game(), HEAD) == ()


def test_at_the_brink_silence_is_no_standing_down():
    edge = {(Var.TENSION, *PAIR): 740, (Var.BRINKS, *PAIR): 1}
    game = where(a_game(printed=with_defaults("stand-down"), round=3), edge)

    assert closed(replace(game, phase=Phase.BRINK)).stage(*PAIR) is Stage.WAR


# --- the whole round
# ------------------------------------------------------------------------------------------------


def test_a_round_is_carried_out_in_its_printed_order_not_in_the_order_of_envelopes():
    """Adopting comes before voting, whatever lies on top."""
    game = sayable(briefed(signable(a_game()), "W3", 400), "L0 V1")
    game = tabled(game, "L0 W3 X2 V1")
    adopt = order("adopt-recommendation", OnIdea(LAKE_FORT, TERM["W3"].issue, TERM["W3"].option))
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    sealed = {HEAD: (adopt, yes), OTHER_HEAD: (adopt, yes)}

    resolved = events(replace(game, sealed=sealed), Clockwork(), CloseRound(1, False, 1, 1))[0]

    assert isinstance(resolved, RoundResolved)
    assert [each.no for each in resolved.carried] == [None] * 4
    assert [each.action for each in resolved.carried] == ["adopt-recommendation"] * 2 + [
        "vote-on-text"
    ] * 2


def test_what_was_played_is_remembered_and_what_failed_is_not():
    game = did(a_game(), Seated(HEAD), seal(FORCE))
    meet = order("meet-officially", OnIssue(FRONT, WATER))
    tapped = did(agreed(game, FRONT, WATER), Seated(ENVOY), seal(meet))
    untapped = replace(tapped, taps=frozenset())

    after = closed(untapped)

    assert [(each.round, each.seat, each.action) for each in after.played] == [
        (1, HEAD, "show-force")
    ]
    assert [(each.seat, each.no) for each in after.carried] == [(ENVOY, No.NO_AGENDA), (HEAD, None)]
