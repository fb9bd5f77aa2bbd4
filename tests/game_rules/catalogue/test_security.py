"""What armies and services can do."""

from dataclasses import replace

import pytest

from game_rules.action import cites
from game_rules.catalogue.security import ASSESS_INTELLIGENCE
from game_rules.conditions.relations import AgreedInTalk, OfficialsTalk
from game_rules.coordination import officials_met
from game_rules.effects.uptake import timing
from game_rules.events import Carried
from game_rules.ids import (
    ActionId,
    Ceasefire,
    ChannelId,
    EventCardId,
    Level,
    Mission,
    Phase,
    Stage,
    Track,
)
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue, OnPartyIssue, TowardParty
from game_rules.refusals import No
from game_rules.resolution import Filed, Resolution
from game_rules.rules.cards import holds
from game_rules.rules.ladder import EDGE, decide_brink
from game_rules.rules.meetings import efficacy
from game_rules.scenario import Channel, Circumstance, EventCard, Printed
from tests.game_rules.altered import with_blocs, with_parties
from tests.game_rules.build import (
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    WATER,
    agreed,
    facts_of,
    no_to,
    order,
    tabled,
    told,
    where,
    worked_on,
)
from tests.game_rules.grown import ARMY, GROWN, MINISTER, grown, grown_scenario

TO_OSTREL, TO_KARVANIA = TowardParty(OSTREL), TowardParty(KARVANIA)
ASSESS = ASSESS_INTELLIGENCE.id


@pytest.mark.claim("C42", "C27")
def test_a_service_finds_out_the_red_lines_and_the_loudest_voice():
    game = grown()

    after = told(game, {HEAD: [order(ASSESS, OnPartyIssue(OSTREL, LINE))]})

    limits = {news.facts["option"] for news in after.told(Told.WILL_NOT_SIGN)}
    assert limits == set(game.printed.parties[OSTREL].red_lines[LINE])
    (loud,) = after.told(Told.LOUDEST)
    blocs = game.printed.parties[OSTREL].blocs
    loudest = max(blocs, key=lambda bloc: bloc.weight * bloc.cares.get(LINE, 10))
    assert loud.facts["title"] == loudest.name
    assert set(loud.to) == {HEAD, ENVOY, MINISTER}


@pytest.mark.claim("C42")
def test_where_there_is_no_red_line_that_we_have_words_for_it_says_so():
    after = told(grown(), {ARMY: [order(ASSESS, OnPartyIssue(KARVANIA, WATER))]})

    assert not after.told(Told.WILL_NOT_SIGN)
    (none,) = after.told(Told.NO_LIMIT_FOUND)
    assert set(none.to) == {OTHER_HEAD, OTHER_ENVOY, ARMY}


def test_it_is_not_asked_twice_and_not_by_everybody():
    after = told(grown(), {HEAD: [order(ASSESS, OnPartyIssue(OSTREL, LINE))]}).after

    no = no_to(after, HEAD, ASSESS, OnPartyIssue(OSTREL, LINE))
    assert facts_of(no)[0] is No.REPORTED_ALREADY
    no = no_to(after, ENVOY, ASSESS, OnPartyIssue(OSTREL, WATER))
    assert facts_of(no)[0] is No.NOT_YOUR_ROLE


# --- hotlines, exercises, monitors
# ------------------------------------------------------------------------------------------------


def talked(game):
    return where(game, {(Var.PROGRESS, FRONT, WATER): 150})


@pytest.mark.claim("C27")
def test_a_hotline_needs_some_official_talk_behind_it():
    thin = no_to(grown(), ARMY, "set-up-hotline", TO_KARVANIA)
    after = told(talked(grown()), {ARMY: [order("set-up-hotline", TO_KARVANIA)]})

    assert facts_of(thin) == (No.TOO_LITTLE_TALK, {"need": "15"})
    assert after.now(Var.HOTLINE, *PAIR) == 1
    again = no_to(after.after, HEAD, "set-up-hotline", TO_OSTREL)
    assert facts_of(again)[0] is No.HOTLINE_STANDS


@pytest.mark.claim("C18")
def test_two_calls_in_one_round_take_tension_off():
    no = no_to(grown(), HEAD, "call-hotline", TO_OSTREL)
    game = where(grown(), {(Var.HOTLINE, *PAIR): 1})
    mine, theirs = order("call-hotline", TO_OSTREL), order("call-hotline", TO_KARVANIA)

    one = told(game, {HEAD: [mine]})
    both = told(game, {HEAD: [mine], ARMY: [theirs]})

    assert facts_of(no)[0] is No.NO_HOTLINE
    assert one.moved(Var.TENSION, *PAIR) == -4  # 1 x 0.4
    assert both.moved(Var.TENSION, *PAIR) == -8 - 20


def at_the_brink(*callers):
    """Two stand at the brink with a hotline between them, and these call."""
    game = where(
        grown(round=4, stage=Stage.CRISIS),
        {
            (Var.HOTLINE, *PAIR): 1,
            (Var.BRINKS, *PAIR): 1,
            (Var.TENSION, *PAIR): EDGE,
        },
    )
    game = game.but(phase=Phase.BRINK)
    other = {HEAD: TO_OSTREL, OTHER_HEAD: TO_KARVANIA}
    return told(game, {seat: [order("call-hotline", other[seat])] for seat in callers})


@pytest.mark.claim("C18")
def test_at_the_brink_the_peace_is_held_when_both_pick_up():
    assert at_the_brink(HEAD, OTHER_HEAD).told(Told.BRINK_TALKED)
    assert at_the_brink(HEAD, OTHER_HEAD).now(Var.STAGE, *PAIR) < Stage.WAR
    assert at_the_brink(HEAD).now(Var.STAGE, *PAIR) == Stage.WAR
    assert at_the_brink().now(Var.STAGE, *PAIR) == Stage.WAR


@pytest.mark.claim("C27")
def test_rescue_teams_train_together_where_there_is_some_trust():
    cold = where(grown(), {(Var.TRUST, OSTREL, KARVANIA): 299})
    warm = where(grown(), {(Var.TRUST, OSTREL, KARVANIA): 300})

    no = no_to(cold, ARMY, "rescue-exercise", TO_KARVANIA)
    after = told(warm, {ARMY: [order("rescue-exercise", TO_KARVANIA)]})

    assert facts_of(no) == (No.TOO_LITTLE_TRUST, {"party": KARVANIA, "have": "29", "need": "30"})
    assert after.now(Var.EXERCISE, *PAIR) == 2 + 3


@pytest.mark.claim("C27")
@pytest.mark.parametrize(
    ("cells", "tension"),
    [
        ({}, 80),
        ({(Var.HOTLINE, *PAIR): 1}, 60),
        ({(Var.EXERCISE, *PAIR): 2}, 48),
        ({(Var.EXERCISE, *PAIR): 1}, 80),
        ({(Var.HOTLINE, *PAIR): 1, (Var.EXERCISE, *PAIR): 5}, 36),
    ],
)
def test_with_a_hotline_and_trained_teams_an_incident_stays_smaller(cells, tension):
    raid = EventCard(
        EventCardId("raid"), 2, 100, "A raid", "Shots at night.", tension=8, claims=cites("C27")
    )
    printed = Printed(grown_scenario({"events": (raid,)}), Level.STANDARD)
    game = grown(printed=printed)
    game = where(game.but(printed=printed), cells)

    assert told(game).moved(Var.TENSION, *PAIR) == tension


@pytest.mark.claim("C21", "C40")
def test_monitors_need_something_to_watch_and_hardliners_dislike_them():
    scenario = with_parties(
        GROWN.scenario,
        lambda it: with_blocs(it, lambda bloc: replace(bloc, hardline=bloc.id == "army-council")),
    )
    game = grown(printed=Printed(scenario, Level.STANDARD))
    nothing = no_to(game, ARMY, "accept-monitors", TO_KARVANIA)

    after = told(tabled(game, "L0 W1 X2 V1"), {ARMY: [order("accept-monitors", TO_KARVANIA)]})

    assert facts_of(nothing)[0] is No.NOTHING_TO_WATCH
    assert after.now(Var.MONITORS, OSTREL) == 1
    assert after.moved(Var.MOOD, "army-council") == -30
    again = no_to(after.after, OTHER_HEAD, "accept-monitors", TO_KARVANIA)
    assert facts_of(again)[0] is No.MONITORS_ARE_IN


WATCHED = {
    (Var.CEASEFIRE, *PAIR): Ceasefire.IN_FORCE,
    (Var.MONITORS, OSTREL): 1,
}
"""The guns are silent, and monitors look on from one side."""


@pytest.mark.claim("C21")
@pytest.mark.parametrize(
    ("action", "cells", "tension"),
    [
        ("demand-in-public", WATCHED, 23),
        ("demand-in-public", {(Var.CEASEFIRE, *PAIR): Ceasefire.IN_FORCE}, 45),
        ("demand-in-public", {(Var.MONITORS, OSTREL): 1}, 45),
        ("order-strike", WATCHED, 180),
    ],
)
def test_hard_words_move_a_ceasefire_less_that_somebody_watches_and_a_blow_as_much(
    action, cells, tension
):
    game = where(grown(stage=Stage.CRISIS, changed={"watched_tension": 500}), cells)
    game = where(game, {(Var.MOBILISED, KARVANIA): 1})

    after = told(game, {HEAD: [order(action, TO_OSTREL)]})

    assert after.moved(Var.TENSION, *PAIR) == tension
    (first, *_) = after.lines(Var.TENSION, *PAIR)
    spared = [term.value for term in first.factors if term.name == "watched"]
    assert spared == ([500] if tension == 23 else [])
    assert ("C21" in first.claims) is bool(spared)


@pytest.mark.claim("C21")
def test_incidents_too_stay_smaller_while_somebody_watches_a_ceasefire():
    raid = EventCard(
        EventCardId("raid"), 2, 100, "A raid", "Shots at night.", tension=8, claims=cites("C21")
    )
    printed = Printed(grown_scenario({"events": (raid,)}), Level.STANDARD)
    game = grown(printed=printed, changed={"watched_tension": 500})
    game = where(game.but(printed=printed), WATCHED)

    assert told(game).moved(Var.TENSION, *PAIR) == 40


# --- ceasefire
# ------------------------------------------------------------------------------------------------

CEASE, THEIRS = order("sign-ceasefire", TO_OSTREL), order("sign-ceasefire", TO_KARVANIA)


def silent():
    war = agreed(where(grown(stage=Stage.WAR), {(Var.BRINKS, *PAIR): 1}), FRONT, LINE)
    return told(war, {HEAD: [CEASE], ARMY: [THEIRS]})


@pytest.mark.claim("C18", "C21")
def test_when_both_sign_the_guns_fall_silent():
    after = silent()

    assert after.now(Var.CEASEFIRE, *PAIR) == Ceasefire.IN_FORCE
    assert after.now(Var.STAGE, *PAIR) == Stage.CRISIS
    assert after.now(Var.TENSION, *PAIR) == 650
    assert len(after.told(Told.CEASEFIRE)) == 1
    assert not after.by_rule("war")


@pytest.mark.claim("C11", "C18")
def test_one_side_offers_and_the_other_can_take_it_up_in_the_next_round():
    war = agreed(grown(stage=Stage.WAR), FRONT, LINE)
    offered = told(war, {HEAD: [CEASE]})
    next_round = offered.after.but(round=3, taps=frozenset())
    too_late = offered.after.but(round=4, taps=frozenset())

    assert len(offered.told(Told.CEASEFIRE_OFFERED)) == 1
    assert offered.now(Var.STAGE, *PAIR) == Stage.WAR
    assert told(next_round, {ARMY: [THEIRS]}).told(Told.CEASEFIRE)
    assert facts_of(no_to(too_late, ARMY, "sign-ceasefire", TO_KARVANIA))[0] is No.NOTHING_AGREED
    assert facts_of(no_to(grown(), HEAD, "sign-ceasefire", TO_OSTREL))[0] is No.NOT_ON_THIS_RUNG


@pytest.mark.claim("C21", "C63")
def test_after_a_war_embassies_reopen_and_dialogues_work_best():
    game = where(silent().after.but(round=3), {(Var.MISSION, *PAIR): Mission.CLOSED})

    assert no_to(game, HEAD, "reopen-embassy", TO_OSTREL) is None
    assert efficacy(game, Track.TWO) == 1200
    assert efficacy(game, Track.ONE) == 900
    reopened = told(game, {HEAD: [order("reopen-embassy", TO_OSTREL)]})
    assert reopened.now(Var.MISSION, KARVANIA, OSTREL) == Mission.REDUCED
    assert told(reopened.after).now(Var.MISSION, KARVANIA, OSTREL) == Mission.REDUCED


@pytest.mark.claim("C18")
def test_a_ceasefire_breaks_when_tension_climbs_to_war_again():
    hot = where(silent().after.but(round=3), {(Var.TENSION, *PAIR): 740})

    after = told(hot, {HEAD: [order("show-force", TO_OSTREL)]})

    assert after.now(Var.STAGE, *PAIR) == Stage.WAR
    assert after.now(Var.CEASEFIRE, *PAIR) == Ceasefire.BROKEN


# --- rooms that nobody knows of
# ------------------------------------------------------------------------------------------------

MILL = Channel(
    ChannelId("mill"), "The mill", Track.ONE, (ENVOY, OTHER_ENVOY), 30, {}, "A mill.", secrecy=80
)
WITH_A_MILL = Printed(grown_scenario({"channels": (*GROWN.variant.channels, MILL)}), Level.STANDARD)


def met_in_the_mill(stage=Stage.POLARISATION):
    """The envoys have got far in a hidden room, and agreed to meet there again."""
    game = grown(printed=WITH_A_MILL, stage=stage)
    assert game.is_hidden(MILL.id)
    return agreed(worked_on(game, MILL.id, WATER, 500, 3), MILL.id, WATER)


@pytest.mark.claim("C12", "C27")
def test_talk_in_a_hidden_room_opens_no_choice_to_those_outside():
    game, war = met_in_the_mill(), met_in_the_mill(Stage.WAR)
    no = {
        "set-up-hotline": no_to(game, ARMY, "set-up-hotline", TO_KARVANIA),
        "host-summit": no_to(game, HEAD, "host-summit", TO_OSTREL),
        "sign-ceasefire": no_to(war, HEAD, "sign-ceasefire", TO_OSTREL),
    }

    assert {action: facts_of(each)[0] for action, each in no.items()} == {
        "set-up-hotline": No.TOO_LITTLE_TALK,
        "host-summit": No.NOTHING_AGREED,
        "sign-ceasefire": No.NOTHING_AGREED,
    }


@pytest.mark.claim("C12")
def test_whoever_sits_in_a_hidden_room_can_build_on_what_was_said_there():
    assert OfficialsTalk("hotline_talk")(met_in_the_mill(), ENVOY, TO_OSTREL, ()) is None
    assert AgreedInTalk()(met_in_the_mill(), ENVOY, TO_OSTREL, ()) is None
    assert facts_of(AgreedInTalk()(met_in_the_mill(), HEAD, TO_OSTREL, ()))[0] is No.NOTHING_AGREED


@pytest.mark.claim("C12", "C67")
def test_talk_in_a_hidden_room_opens_no_ear_for_advice():
    hidden = met_in_the_mill()
    exposed = where(hidden, {(Var.SECRECY, MILL.id): 0})

    assert not officials_met(hidden, WATER)
    assert timing(hidden, LAKE_FORT, WATER) == hidden.constants.timing_off
    assert timing(exposed, LAKE_FORT, WATER) == 1000


@pytest.mark.claim("C12")
@pytest.mark.parametrize(("secrecy", "met"), [(800, False), (0, True)])
def test_a_card_is_spared_by_talks_that_are_seen(secrecy, met):
    turn = Resolution(where(met_in_the_mill(), {(Var.SECRECY, MILL.id): secrecy}))
    turn.meeting(MILL.id, WATER).held_by.append(Filed(ENVOY, order("x", OnIssue(MILL.id, WATER))))

    assert holds(turn, Circumstance.OFFICIALS_MET) is met


@pytest.mark.claim("C18")
def test_a_brink_that_was_talked_down_names_the_calls_that_went_through_and_no_others():
    game = where(
        grown(round=4, stage=Stage.CRISIS),
        {(Var.HOTLINE, *PAIR): 1, (Var.BRINKS, *PAIR): 1, (Var.TENSION, *PAIR): EDGE},
    ).but(phase=Phase.BRINK)
    turn = Resolution(game)
    for seat, other, no in (
        (HEAD, TO_OSTREL, None),
        (ENVOY, TO_OSTREL, No.NOT_YOUR_ROLE),
        (OTHER_HEAD, TO_KARVANIA, None),
    ):
        turn.carried.append(Carried(seat, ActionId("call-hotline"), other, False, no))

    decide_brink(turn)

    (line,) = [each for each in turn.changes if each.cell == (Var.TENSION, *PAIR)]
    assert [cause.seat for cause in line.causes] == [HEAD, OTHER_HEAD]
