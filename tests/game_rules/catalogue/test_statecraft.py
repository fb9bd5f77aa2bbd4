"""What governments of a long game break off, say aloud, look after and build together."""

import pytest

from game_rules.catalogue.statecraft import (
    ACTIONS,
    BREAK_RELATIONS,
    BUILD_TOGETHER,
    LOOK_AFTER_CITIZENS,
    REJECT_TEXT,
    SHARE_WARNINGS,
    STIR_UNREST,
    VISIT_CAPITALS,
)
from game_rules.effects.uptake import access
from game_rules.engine import Seated, decide, envelope_refusal
from game_rules.ids import EventCardId, Level, Mission, Role, Stage
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.orders import InChannel, OfferPromise, OnIdea, TowardParty
from game_rules.promises import ToPlay
from game_rules.refusals import No, Refusal
from game_rules.scenario import EventCard, Printed
from game_rules.views import view
from game_rules.views.sections import Cast
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    TERM,
    WATER,
    a_game,
    facts_of,
    no_to,
    order,
    recommended,
    tabled,
    told,
    where,
)
from tests.game_rules.grown import ARMY, GROWN, MINISTER, grown, grown_scenario

TO_OSTREL, TO_KARVANIA = TowardParty(OSTREL), TowardParty(KARVANIA)
BOTH_WAYS = (PAIR, PAIR[::-1])


def trusting(points):
    return where(grown(), {(Var.TRUST, *pair): points for pair in BOTH_WAYS})


def with_card(card, cells=None):
    printed = Printed(grown_scenario({"events": (card,)}), Level.STANDARD)
    game = grown(printed=printed)
    return where(game.but(printed=printed), cells or {})


# --- breaking relations
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C19", "C45")
def test_who_breaks_relations_shuts_both_embassies_at_once():
    game = where(grown(), {(Var.MISSION, *pair): Mission.FULL for pair in BOTH_WAYS})

    after = told(game, {HEAD: [order(BREAK_RELATIONS.id, TO_OSTREL)]})

    assert [after.now(Var.MISSION, *pair) for pair in BOTH_WAYS] == [Mission.CLOSED] * 2
    assert after.moved(Var.TENSION, *PAIR) == 36  # 4 x 0.9
    assert after.moved(Var.SUPPORT, KARVANIA) == 30
    assert after.moved(Var.SUPPORT, OSTREL) == 0
    again = no_to(after.after, HEAD, BREAK_RELATIONS.id, TO_OSTREL)
    assert facts_of(again) == (No.EMBASSY_CLOSED, {"party": OSTREL})


@pytest.mark.claim("C19")
def test_breaking_relations_is_a_hard_act_of_a_head_alone():
    both = (order(BREAK_RELATIONS.id, TO_OSTREL), order("halt-talks", TO_OSTREL))
    game = where(grown(), {(Var.MISSION, *PAIR): Mission.FULL})

    assert facts_of(envelope_refusal(game, HEAD, both))[0] is No.ONE_HOSTILE_ACT
    assert facts_of(no_to(game, MINISTER, BREAK_RELATIONS.id, TO_OSTREL))[0] is No.NOT_YOUR_ROLE


# --- citizens abroad
# ------------------------------------------------------------------------------------------------

HOSTAGES = EventCard(
    EventCardId("hostages"), 2, 100, "A bus is held", "Nobody knows by whom.",
    support={KARVANIA: -4, OSTREL: -4}, tension=5, claims=("C04",),
)  # fmt: skip


@pytest.mark.claim("C04")
def test_a_government_that_looks_after_its_people_is_not_blamed_for_what_happens_to_them():
    game = with_card(HOSTAGES, {(Var.STAGE, *PAIR): Stage.POLARISATION})

    after = told(game, {ENVOY: [order(LOOK_AFTER_CITIZENS.id, TO_OSTREL)]})

    assert after.now(Var.GUARDED, KARVANIA) == 2 + 1
    assert after.moved(Var.SUPPORT, KARVANIA) == 10
    assert after.moved(Var.SUPPORT, OSTREL) == -40
    assert after.moved(Var.TENSION, *PAIR) == 50


@pytest.mark.claim("C04")
@pytest.mark.parametrize(("until", "lost"), [(0, -40), (1, -40), (2, 0), (3, 0)])
def test_that_holds_for_this_round_and_the_next(until, lost):
    game = with_card(HOSTAGES, {(Var.GUARDED, KARVANIA): until})

    assert told(game).moved(Var.SUPPORT, KARVANIA) == lost


@pytest.mark.claim("C04")
def test_good_news_reach_those_who_are_looked_after_as_well():
    feast = EventCard(
        EventCardId("feast"), 2, 100, "A feast", "All dance.", support={KARVANIA: 4},
        claims=("C04",),
    )  # fmt: skip

    assert told(with_card(feast, {(Var.GUARDED, KARVANIA): 2})).moved(Var.SUPPORT, KARVANIA) == 40


@pytest.mark.claim("C04")
def test_in_calm_nobody_has_to_be_looked_after():
    no = no_to(grown(stage=Stage.DISCUSSION), MINISTER, LOOK_AFTER_CITIZENS.id, TO_OSTREL)

    assert facts_of(no)[0] is No.LADDER_TOO_LOW


# --- turning a text down
# ------------------------------------------------------------------------------------------------


def rejecting(no_deal):
    game = where(tabled(grown(), "L0 W1 X2 V1"), {(Var.NO_DEAL, KARVANIA): no_deal})
    return told(game, {HEAD: [order(REJECT_TEXT.id, TO_OSTREL)]})


@pytest.mark.claim("C12", "C19")
def test_a_text_is_turned_down_for_all_to_hear():
    after = rejecting(no_deal=1000)

    assert after.moved(Var.TENSION, *PAIR) == 45  # 5 x 0.9
    assert after.moved(Var.SUPPORT, KARVANIA) == 20
    assert not [line for line in after.lines(Var.CAPITAL, KARVANIA) if line.rule == "text-rejected"]
    (said,) = after.told(Told.TEXT_REJECTED)
    assert said.to is None


@pytest.mark.claim("C12")
def test_who_turns_down_what_was_good_for_the_country_has_to_explain_it():
    (line,) = [
        line
        for line in rejecting(no_deal=0).lines(Var.CAPITAL, KARVANIA)
        if line.rule == "text-rejected"
    ]

    assert line.after - line.before == -30


@pytest.mark.claim("C19")
def test_without_a_text_there_is_nothing_to_turn_down():
    assert facts_of(no_to(grown(), HEAD, REJECT_TEXT.id, TO_OSTREL)) == (No.NO_TEXT, {})


# --- warnings
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C27")
def test_services_share_warnings_where_there_is_some_trust():
    no = no_to(trusting(249), ARMY, SHARE_WARNINGS.id, TO_KARVANIA)
    after = told(trusting(250), {ARMY: [order(SHARE_WARNINGS.id, TO_KARVANIA)]})

    assert facts_of(no) == (No.TOO_LITTLE_TRUST, {"party": KARVANIA, "have": "24", "need": "25"})
    assert after.now(Var.WARNED, *PAIR) == 2 + 3
    assert after.moved(Var.TRUST, KARVANIA, OSTREL) == 30 + 35  # 7 x 0.5 besides
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == 0


@pytest.mark.claim("C27")
@pytest.mark.parametrize(
    ("cells", "tension"),
    [
        ({(Var.WARNED, *PAIR): 1}, 80),
        ({(Var.WARNED, *PAIR): 2}, 56),
        ({(Var.WARNED, *PAIR): 5, (Var.HOTLINE, *PAIR): 1}, 42),
    ],
)
def test_an_incident_that_was_warned_of_stays_smaller(cells, tension):
    raid = EventCard(
        EventCardId("raid"), 2, 100, "A raid", "Shots at night.", tension=8, claims=("C27",)
    )

    assert told(with_card(raid, cells)).moved(Var.TENSION, *PAIR) == tension


# --- building together
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C27")
def test_what_both_build_makes_a_deal_worth_more_to_both_and_is_begun_once():
    after = told(trusting(400), {HEAD: [order(BUILD_TOGETHER.id, TO_OSTREL)]})

    assert [after.moved(Var.SIDE_PAYMENT, *pair) for pair in BOTH_WAYS] == [30, 30]
    again = where(after.after, {(Var.TRUST, *pair): 400 for pair in BOTH_WAYS})
    no = no_to(again, HEAD, BUILD_TOGETHER.id, TO_OSTREL)
    assert facts_of(no) == (No.DONE_BEFORE, {"action": BUILD_TOGETHER.id})
    assert no_to(again, OTHER_HEAD, BUILD_TOGETHER.id, TO_KARVANIA) is None


@pytest.mark.claim("C27")
def test_all_that_sweetens_a_deal_has_one_limit():
    game = where(trusting(400), {(Var.SIDE_PAYMENT, *PAIR): 70})

    after = told(game, {HEAD: [order(BUILD_TOGETHER.id, TO_OSTREL)]})

    assert after.now(Var.SIDE_PAYMENT, *PAIR) == 80
    assert after.now(Var.SIDE_PAYMENT, *PAIR[::-1]) == 30


@pytest.mark.claim("C27")
def test_building_together_takes_trust_and_open_talks():
    halted = where(trusting(400), {(Var.HALTED, *PAIR[::-1]): 2})

    cold = no_to(trusting(399), HEAD, BUILD_TOGETHER.id, TO_OSTREL)
    assert facts_of(cold)[0] is No.TOO_LITTLE_TRUST
    assert facts_of(no_to(halted, HEAD, BUILD_TOGETHER.id, TO_OSTREL))[0] is No.TALKS_HALTED


# --- unrest in the dark
# ------------------------------------------------------------------------------------------------


def stirred(chance):
    game = grown(stage=Stage.POLARISATION, changed={"unrest_exposed": chance})
    return told(game, {HEAD: [order(STIR_UNREST.id, TO_OSTREL)]})


@pytest.mark.claim("C08")
def test_unrest_weakens_their_government_and_does_not_say_whose_hand_it_was():
    after = stirred(chance=0)

    assert after.moved(Var.SUPPORT, OSTREL) == -40
    assert after.moved(Var.TENSION, *PAIR) == 0
    (said,) = after.told(Told.UNREST_STIRRED)
    assert {after.before.party_of(seat) for seat in said.to or ()} == {KARVANIA}
    (line,) = after.by_rule("unrest")
    assert line.causes == (Cause("unrest"),)


@pytest.mark.claim("C08")
def test_what_the_other_side_sees_is_the_same_whoever_stirred():
    game = grown(stage=Stage.POLARISATION, changed={"unrest_exposed": 0})
    theirs = where(game, {(var, KARVANIA): 500 for var in (Var.CAPITAL, Var.TREASURY)})
    loss = game.constants.unrest_support
    stirred_by_us = told(theirs, {HEAD: [order(STIR_UNREST.id, TO_OSTREL)]}).after
    nobody = told(theirs).after
    nobody = where(nobody, {(Var.SUPPORT, OSTREL): nobody.now(Var.SUPPORT, OSTREL) + loss})

    for seat in nobody.printed.seats:
        if nobody.party_of(seat) == OSTREL:
            assert view(stirred_by_us, seat) == view(nobody, seat)


@pytest.mark.claim("C08", "C16")
def test_when_it_comes_out_it_is_a_blow_that_all_see():
    after = stirred(chance=1000)

    assert after.moved(Var.SUPPORT, OSTREL) == -40
    assert after.moved(Var.TENSION, *PAIR) == 81  # 9 x 0.9
    assert after.now(Var.RESENTMENT, OSTREL, KARVANIA) == 150
    (said,) = after.told(Told.UNREST_EXPOSED)
    assert said.to is None
    assert not after.told(Told.UNREST_STIRRED)


@pytest.mark.claim("C08")
def test_about_one_time_in_four_it_comes_out():
    def comes_out(seed):
        game = where(
            a_game(seed, 2, GROWN),
            {
                (Var.STAGE, *PAIR): Stage.POLARISATION,
                **{(var, KARVANIA): 500 for var in (Var.CAPITAL, Var.TREASURY)},
            },
        )
        after = told(game, {HEAD: [order(STIR_UNREST.id, TO_OSTREL)]})
        return bool(after.told(Told.UNREST_EXPOSED))

    assert 30 <= sum(comes_out(f"seed-{n}") for n in range(200)) <= 70


@pytest.mark.claim("C08", "C75")
def test_a_dialogue_whose_hint_it_belies_hears_nothing_of_what_was_done_in_the_dark():
    hinted = {
        (Var.SIGNAL, LAKE_FORT, KARVANIA): 1,
        (Var.STAGE, *PAIR): Stage.POLARISATION,
        **{(var, KARVANIA): 500 for var in (Var.CAPITAL, Var.TREASURY)},
    }
    game = where(grown(stage=Stage.POLARISATION, changed={"unrest_exposed": 0}), hinted)

    dark = told(game, {HEAD: [order(STIR_UNREST.id, TO_OSTREL)]})
    aloud = told(game, {HEAD: [order("demand-in-public", TO_OSTREL)]})

    assert not dark.told(Told.FALSE_SIGNAL)
    assert aloud.told(Told.FALSE_SIGNAL)


@pytest.mark.claim("C08", "C24")
@pytest.mark.parametrize("play", [True, False])
def test_nobody_can_be_held_to_a_word_about_what_is_done_in_the_dark(play):
    offer = OfferPromise(FRONT, HEAD, OTHER_HEAD, ToPlay(STIR_UNREST.id, play), 4)

    no = decide(grown(), Seated(HEAD), offer)

    assert isinstance(no, Refusal)
    assert facts_of(no) == (No.IN_THE_DARK, {"action": STIR_UNREST.id})


def test_nobody_is_offered_a_promise_about_what_is_done_in_the_dark():
    cast = view(grown(), HEAD)["cast"]

    assert isinstance(cast, Cast)
    offered = cast.promisable[Role.HEAD].actions
    assert STIR_UNREST.id not in offered
    assert BREAK_RELATIONS.id in offered


def test_nobody_stirs_unrest_in_calm():
    no = no_to(grown(stage=Stage.DISCUSSION), HEAD, STIR_UNREST.id, TO_OSTREL)

    assert facts_of(no)[0] is No.LADDER_TOO_LOW


# --- a great name at the door
# ------------------------------------------------------------------------------------------------

AT_LAKE_FORT = InChannel(LAKE_FORT)


def famous(points, stage=Stage.POLARISATION):
    return where(
        grown(stage=stage),
        {(Var.REPUTATION, DIRECTOR): points, (Var.FUNDS, LAKE_FORT): 500},
    )


@pytest.mark.claim("C31")
def test_only_a_known_name_is_received_and_only_when_times_are_tense():
    small = no_to(famous(649), DIRECTOR, VISIT_CAPITALS.id, AT_LAKE_FORT)
    calm = no_to(famous(900, Stage.DISCUSSION), DIRECTOR, VISIT_CAPITALS.id, AT_LAKE_FORT)

    assert facts_of(small) == (No.NAME_TOO_SMALL, {"have": "64", "need": "65"})
    assert facts_of(calm)[0] is No.LADDER_TOO_LOW
    assert no_to(famous(650), DIRECTOR, VISIT_CAPITALS.id, AT_LAKE_FORT) is None
    official = no_to(famous(650), HEAD, VISIT_CAPITALS.id, AT_LAKE_FORT)
    assert facts_of(official)[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C31", "C73")
def test_a_visit_opens_doors_for_two_rounds_and_puts_a_name_at_stake():
    after = told(famous(700), {DIRECTOR: [order(VISIT_CAPITALS.id, AT_LAKE_FORT)]})

    assert after.now(Var.EMINENT, LAKE_FORT) == 2 + 1
    assert after.moved(Var.REPUTATION, DIRECTOR) == -50
    assert after.moved(Var.OVERREACH, LAKE_FORT) == 80
    assert after.moved(Var.FUNDS, LAKE_FORT) == -20
    (said,) = after.told(Told.CAPITALS_VISITED)
    assert set(said.to or ()) == set(after.before.printed.members[LAKE_FORT])


@pytest.mark.claim("C31", "C66")
@pytest.mark.parametrize(("until", "opens"), [(1, False), (2, True), (3, True)])
def test_a_capital_listens_harder_to_a_dialogue_that_came_in_person(until, opens):
    game = recommended(grown(), "W3")
    visited = where(game, {(Var.EMINENT, LAKE_FORT): until})
    uptake = (Var.UPTAKE, KARVANIA, LAKE_FORT, TERM["W3"].issue, TERM["W3"].option)
    brief = {DIRECTOR: [order("brief-capitals", OnIdea(LAKE_FORT, *uptake[-2:]))]}

    more = told(visited, brief).now(*uptake) - told(game, brief).now(*uptake)

    assert (more > 0) is opens
    assert access(visited, KARVANIA, LAKE_FORT, WATER) == (
        800 if opens else access(game, KARVANIA, LAKE_FORT, WATER)
    )


GOVERNMENTS_ONLY = [action for action in ACTIONS if action is not VISIT_CAPITALS]


@pytest.mark.parametrize("action", GOVERNMENTS_ONLY, ids=lambda action: action.id)
def test_statecraft_is_for_officials_of_games_that_have_it(action):
    assert facts_of(no_to(grown(), DIRECTOR, action.id, TO_OSTREL))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(a_game(), HEAD, action.id, TO_OSTREL))[0] is No.NOT_IN_THIS_GAME
