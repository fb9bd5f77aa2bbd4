"""New dialogues, workshops, and what governments rule out."""

from dataclasses import replace

import pytest

from game_rules.effects.uptake import access, backing, restraint
from game_rules.ids import DraftId, Sanction, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import InChannel, OnIdea, OnIssue, OnText, TowardParty
from game_rules.refusals import No
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
    OTHER_HEAD,
    PAIR,
    TERM,
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
from tests.game_rules.peopled import GARDEN, GUEST_HOUSE, KEEPER, SPEAKER, TRADER, a_large_game

ON_LINE, ON_WATER = OnIssue(LAKE_FORT, LINE), OnIssue(LAKE_FORT, WATER)
AT_LAKE_FORT = InChannel(LAKE_FORT)
L4 = TERM["L4"]
GREY = order("explore-grey-area", ON_LINE)


# --- opening
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C31", "C59")
def test_who_holds_no_office_opens_a_dialogue_without_asking_anybody():
    after = told(a_large_game(), {DIRECTOR: [order("open-dialogue", InChannel(GARDEN))]})

    assert after.after.is_open(GARDEN)
    assert set(after.told(Told.DIALOGUE_OPENED)[0].to or ()) == {DIRECTOR, KEEPER}


@pytest.mark.claim("C68")
def test_in_a_war_nobody_gets_a_visa_and_others_cannot_open_what_is_not_theirs():
    war = where(a_large_game(), {(Var.STAGE, *PAIR): int(Stage.WAR)})

    assert facts_of(no_to(war, DIRECTOR, "open-dialogue", InChannel(GARDEN)))[0] is No.VISAS_REFUSED
    no = no_to(a_large_game(), TRADER, "open-dialogue", InChannel(GARDEN))
    assert facts_of(no)[0] is No.NOT_THERE
    assert facts_of(no_to(war, HEAD, "open-dialogue", InChannel(GARDEN)))[0] is No.NOT_YOUR_ROLE


# --- workshops
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C57", "C60")
def test_a_workshop_of_both_sides_brings_more_than_a_meeting_and_one_of_one_side_does_not():
    game = agreed(a_large_game(), LAKE_FORT, WATER)
    meet, solve = order("hold-dialogue", ON_WATER), order("hold-workshop", ON_WATER)

    plain, half, both = (
        told(game, {DIRECTOR: [one], GLACIOLOGIST: [other]}).moved(Var.PROGRESS, LAKE_FORT, WATER)
        for one, other in ((meet, meet), (solve, meet), (solve, solve))
    )

    assert half == plain
    assert both * 10 in range(plain * 14 - 10, plain * 14 + 10)


@pytest.mark.claim("C60")
def test_a_workshop_finds_hidden_ideas_earlier():
    game = where(
        agreed(a_large_game(session_step=100), LAKE_FORT, WATER),
        {(Var.PROGRESS, LAKE_FORT, WATER): 290, (Var.RAPPORT, LAKE_FORT): 400},
    )
    meet, solve = order("hold-dialogue", ON_WATER), order("hold-workshop", ON_WATER)

    assert not told(game, {DIRECTOR: [meet], GLACIOLOGIST: [meet]}).told(Told.FOUND)
    assert told(game, {DIRECTOR: [solve], GLACIOLOGIST: [solve]}).told(Told.FOUND)


@pytest.mark.claim("C56")
def test_strangers_hold_no_workshop():
    game = where(agreed(a_large_game(), LAKE_FORT, WATER), {(Var.RAPPORT, LAKE_FORT): 190})

    no = no_to(game, DIRECTOR, "hold-workshop", ON_WATER)

    assert facts_of(no) == (No.NOT_AT_EASE, {"channel": LAKE_FORT, "have": "19", "need": "20"})
    assert facts_of(no_to(game, ENVOY, "hold-workshop", ON_WATER))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C69")
def test_a_workshop_costs_the_dialogue_money_and_without_money_there_is_none():
    game = agreed(a_large_game(), LAKE_FORT, WATER)
    poor = where(game, {(Var.FUNDS, LAKE_FORT): 10})

    after = told(game, {DIRECTOR: [order("hold-workshop", ON_WATER)]})

    assert after.moved(Var.FUNDS, LAKE_FORT) == -20
    assert facts_of(no_to(poor, DIRECTOR, "hold-workshop", ON_WATER))[0] is No.TOO_LITTLE_FUNDS


# --- what governments rule out
# ------------------------------------------------------------------------------------------------


def at_the_edge(**cells):
    return agreed(a_large_game(), LAKE_FORT, LINE)


@pytest.mark.claim("C76")
def test_ideas_beyond_a_red_line_are_found_only_by_those_who_dare():
    far = where(
        at_the_edge(), {(Var.PROGRESS, LAKE_FORT, LINE): 800, (Var.RAPPORT, LAKE_FORT): 800}
    )

    meeting = told(far, {DIRECTOR: [order("hold-dialogue", ON_LINE)]})
    dared = told(far, {DIRECTOR: [GREY]})

    found = (Var.FOUND, LAKE_FORT, LINE)
    assert meeting.now(*found, "soft-line") == 1
    assert meeting.now(*found, L4.option) == 0
    assert dared.now(*found, L4.option) == 1
    assert dared.now(Var.GREY, LAKE_FORT, LINE) == 1


@pytest.mark.claim("C73", "C56")
def test_it_goes_beyond_a_dialogues_place_and_less_far_where_officials_knew_or_backed_it():
    game = at_the_edge()
    forewarned = where(game, {(Var.FOREWARNED, LAKE_FORT, KARVANIA): 1})
    backed = where(game, {(Var.SANCTION, LAKE_FORT): int(Sanction.TACIT)})

    moved = [
        told(it, {DIRECTOR: [GREY]}).moved(Var.OVERREACH, LAKE_FORT)
        for it in (game, forewarned, backed)
    ]

    assert moved == [100, 50, 50]


def test_when_one_cannot_speak_of_it():
    shy = where(at_the_edge(), {(Var.RAPPORT, LAKE_FORT): 240})
    done = where(at_the_edge(), {(Var.GREY, LAKE_FORT, LINE): 1})
    grey = (GREY.action, GREY.particulars)

    assert no_to(at_the_edge(), DIRECTOR, *grey) is None
    assert facts_of(no_to(shy, DIRECTOR, *grey))[0] is No.NOT_AT_EASE
    assert facts_of(no_to(done, DIRECTOR, *grey)) == (No.EXPLORED_ALREADY, {"issue": LINE})
    assert facts_of(no_to(a_large_game(), DIRECTOR, *grey))[0] is No.NO_AGENDA
    assert facts_of(no_to(at_the_edge(), SPEAKER, *grey))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C76")
def test_advice_to_cross_our_own_red_line_needs_to_have_been_spoken_of():
    ready = worked_on(a_large_game(), LAKE_FORT, LINE, 700, 3)
    spoken = where(ready, {(Var.GREY, LAKE_FORT, LINE): 1})
    arbitration = OnIdea(LAKE_FORT, LINE, TERM["L2"].option)

    no = no_to(ready, DIRECTOR, "draft-recommendation", arbitration)

    assert facts_of(no)[0] is No.NOT_EXPLORED
    assert no_to(spoken, DIRECTOR, "draft-recommendation", arbitration) is None


# --- hints that mean nothing
# ------------------------------------------------------------------------------------------------


def hinted(round=2):
    return where(a_large_game(round=round), {(Var.SIGNAL, LAKE_FORT, KARVANIA): 1})


@pytest.mark.claim("C75")
def test_a_hard_line_after_a_hint_makes_the_other_side_feel_misled():
    demand = order("demand-in-public", TowardParty(OSTREL))

    after = told(hinted(), {HEAD: [demand]})

    assert after.moved(Var.RAPPORT, LAKE_FORT) == -100
    assert [line.after - line.before for line in after.lines(Var.TRUST, OSTREL, KARVANIA)][-1] == (
        -80
    )
    assert after.now(Var.SIGNAL, LAKE_FORT, KARVANIA) == 0
    (news,) = after.told(Told.FALSE_SIGNAL)
    assert {DIRECTOR, GLACIOLOGIST, OTHER_HEAD} <= set(news.to or ())
    assert not told(a_large_game(), {HEAD: [demand]}).told(Told.FALSE_SIGNAL)


@pytest.mark.claim("C75")
def test_a_no_to_a_text_is_a_hard_line_too_and_a_hint_is_forgotten_after_three_rounds():
    refuse = order("vote-on-text", OnText(DraftId(f"{FRONT}-1"), 1, False))

    assert told(tabled(hinted(), "L0 W2 X1 V1"), {HEAD: [refuse]}).told(Told.FALSE_SIGNAL)
    late = tabled(hinted(round=5), "L0 W2 X1 V1")
    after = told(late, {HEAD: [refuse]})
    assert not after.told(Told.FALSE_SIGNAL)
    assert after.now(Var.SIGNAL, LAKE_FORT, KARVANIA) == 0


@pytest.mark.claim("C75", "C56")
def test_who_tells_the_officials_first_gives_no_hint():
    tell = order("tell-own-officials", AT_LAKE_FORT)

    after = told(at_the_edge(), {DIRECTOR: [tell, GREY]})

    assert after.refused(DIRECTOR) == [None, None]
    assert after.now(Var.SIGNAL, LAKE_FORT, KARVANIA) == 0
    assert set(after.told(Told.FOREWARNED)[0].to or ()) >= {DIRECTOR, HEAD, ENVOY}
    assert told(at_the_edge(), {DIRECTOR: [GREY]}).now(Var.SIGNAL, LAKE_FORT, KARVANIA) == 1
    no = no_to(after.after, DIRECTOR, tell.action, tell.particulars)
    assert facts_of(no)[0] is No.FOREWARNED_ALREADY
    assert facts_of(no_to(at_the_edge(), HEAD, tell.action, tell.particulars))[0] is (
        No.NOT_YOUR_ROLE
    )


# --- how governments take it
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C73")
def test_who_oversteps_is_listened_to_less_and_a_quiet_round_helps():
    game = where(a_large_game(), {(Var.OVERREACH, LAKE_FORT): 450})

    assert restraint(game, LAKE_FORT) == 850
    assert restraint(a_large_game(), LAKE_FORT) == 1000
    assert told(game).moved(Var.OVERREACH, LAKE_FORT) == -50


@pytest.mark.claim("C73", "C74")
def test_a_government_disowns_a_dialogue_that_went_too_far_and_its_own_door_half_shuts():
    disown = order("disavow-dialogue", AT_LAKE_FORT)
    game = where(a_large_game(), {(Var.OVERREACH, LAKE_FORT): 400})

    after = told(game, {HEAD: [disown]})

    assert facts_of(no_to(a_large_game(), HEAD, disown.action, disown.particulars))[0] is (
        No.NO_OVERREACH
    )
    assert after.now(Var.OVERREACH, LAKE_FORT) == 0
    assert after.moved(Var.SUPPORT, KARVANIA) == 20
    doors = [access(after.after, party, LAKE_FORT, WATER) for party in (KARVANIA, OSTREL)]
    assert doors == [325, 650]
    late = replace(after.after, round=5)
    assert access(late, KARVANIA, LAKE_FORT, WATER) == 650


@pytest.mark.claim("C56")
def test_capitals_listen_further_to_a_dialogue_with_quiet_backing():
    back = order("back-dialogue", AT_LAKE_FORT)

    after = told(a_large_game(), {HEAD: [back]})

    assert backing(a_large_game(), LAKE_FORT) == 1000
    assert backing(after.after, LAKE_FORT) == after.after.constants.backed_uptake > 1000
    assert access(after.after, OSTREL, LAKE_FORT, WATER) == 650, "the doors are the same"
    no = no_to(after.after, HEAD, back.action, back.particulars)
    assert facts_of(no)[0] is No.BACKED_ALREADY
    assert facts_of(no_to(a_large_game(), HEAD, back.action, InChannel(GUEST_HOUSE)))[0] is (
        No.NOT_THERE
    ), "a head does not know of it"


@pytest.mark.claim("C66")
def test_a_name_that_has_suffered_opens_fewer_doors():
    game = where(a_large_game(), {(Var.REPUTATION, DIRECTOR): 400})

    assert access(game, OSTREL, LAKE_FORT, WATER) == 585
