"""Words between two governments that nobody else hears."""

import pytest

from game_rules.bots.seen import look
from game_rules.catalogue.messages import TELL_IN_CONFIDENCE
from game_rules.debrief import Record
from game_rules.debrief.reveal import reveal
from game_rules.ids import Mission
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnOption, OnPartyOption
from game_rules.refusals import No
from game_rules.state import PUBLIC, TEACHER
from game_rules.views import view, why
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    TERM,
    adopted,
    facts_of,
    no_to,
    order,
    told,
    where,
)
from tests.game_rules.grown import MINISTER, grown
from tests.game_rules.peopled import BACK_ROOM, NATIONALISTS
from tests.game_rules.unrecognised import HOUSE, barred_game, opened_at

TELL = TELL_IN_CONFIDENCE.id
SAFE, LEAKY = {"message_leaks": 0}, {"message_leaks": 1000}


def to_ostrel(letter):
    it = TERM[letter]
    return OnPartyOption(OSTREL, it.issue, it.option)


def cell(letter):
    it = TERM[letter]
    return (Var.CONFIDED, *PAIR, it.issue, it.option)


OFFICIALS = {HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY, MINISTER}


@pytest.mark.claim("C12", "C23", "C46")
@pytest.mark.parametrize(("letter", "code"), [("L0", Told.CONFIDED_YES), ("L2", Told.CONFIDED_NO)])
def test_officials_of_the_other_side_learn_what_ours_could_accept_and_nobody_else_does(
    letter, code
):
    game = grown(changed=SAFE)
    after = told(game, {ENVOY: [order(TELL, to_ostrel(letter))]})

    assert after.now(*cell(letter)) == game.round
    (said,) = after.told(code)
    assert {seat for seat in said.to or () if not game.is_official(seat)} == set()
    assert set(said.to or ()) >= OFFICIALS
    assert (said.facts["party"], said.facts["toward"]) == PAIR
    assert [change.var for change in after.by_rule("message")] == [Var.CONFIDED]


@pytest.mark.claim("C12")
def test_whoever_is_not_an_official_of_the_two_sees_the_same_with_and_without_it():
    game = grown(changed=SAFE)
    spoken = told(game, {ENVOY: [order(TELL, to_ostrel("L0"))]}).after
    silent = told(game).after

    for viewer in (*game.printed.seats, PUBLIC):
        same = view(spoken, viewer) == view(silent, viewer)
        official = viewer != PUBLIC and game.is_official(viewer)
        assert same is not official, viewer
        assert (why(spoken, viewer, cell("L0")) is not None) is official, viewer
    assert why(spoken, TEACHER, cell("L0")) is not None


@pytest.mark.claim("C23")
def test_it_tells_the_other_capital_of_a_way_that_it_had_never_heard_of():
    game = adopted(grown(changed=SAFE), "W3", KARVANIA)
    water = TERM["W3"]
    heard = OnOption(water.issue, water.option)
    after = told(game, {HEAD: [order(TELL, to_ostrel("W3"))]}).after

    assert not game.is_aware(OTHER_HEAD, water.issue, water.option)
    assert after.is_aware(OTHER_HEAD, water.issue, water.option)
    assert not after.is_aware(MINISTER, TERM["L3"].issue, TERM["L3"].option)
    people = game.officials_of(OSTREL)
    others = [
        seat for seat in game.printed.seats if game.party_of(seat) == OSTREL and seat not in people
    ]
    assert not any(
        after.is_aware(seat, water.issue, water.option)
        for seat in others
        if not game.is_aware(seat, water.issue, water.option)
    )
    assert facts_of(no_to(game, OTHER_HEAD, "widen-mandate", heard))[0] is No.NOT_THERE
    assert no_to(after, OTHER_HEAD, "widen-mandate", heard) is None


@pytest.mark.claim("C23")
def test_it_is_said_once_and_only_where_something_leads():
    game = grown(changed=SAFE)
    once = told(game, {ENVOY: [order(TELL, to_ostrel("L0"))]}).after

    assert facts_of(no_to(once, HEAD, TELL, to_ostrel("L0")))[0] is No.TOLD_ALREADY
    assert no_to(once, HEAD, TELL, to_ostrel("L1")) is None
    assert facts_of(no_to(game, DIRECTOR, TELL, to_ostrel("L0")))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(game, ENVOY, TELL, to_ostrel("W3")))[0] is No.NOT_THERE


SHUT = {(Var.MISSION, *PAIR): Mission.CLOSED, (Var.MISSION, OSTREL, KARVANIA): Mission.CLOSED}
WAYS = {
    "an embassy": {(Var.MISSION, OSTREL, KARVANIA): Mission.REDUCED},
    "a telephone": {(Var.HOTLINE, *PAIR): 1},
    "a hidden room that one sits in": opened_at(BACK_ROOM),
    "people who have told us": {**opened_at(HOUSE), (Var.FOREWARNED, HOUSE, KARVANIA): 1},
}


@pytest.mark.claim("C12", "C23")
@pytest.mark.parametrize("way", WAYS)
def test_there_are_ways_to_a_party_that_is_not_recognised(way):
    shut = barred_game(SHUT, **SAFE)
    open_ = where(shut, WAYS[way])

    assert facts_of(no_to(shut, ENVOY, TELL, to_ostrel("L0"))) == (
        No.NO_WAY_TO_THEM,
        {"toward": OSTREL},
    )
    assert no_to(open_, ENVOY, TELL, to_ostrel("L0")) is None


@pytest.mark.claim("C12")
def test_a_hidden_house_that_nobody_told_them_of_is_no_way_for_officials():
    untold = barred_game({**SHUT, **opened_at(HOUSE)}, **SAFE)

    assert facts_of(no_to(untold, ENVOY, TELL, to_ostrel("L0")))[0] is No.NO_WAY_TO_THEM
    assert view(untold, ENVOY) == view(barred_game(SHUT, **SAFE), ENVOY)


@pytest.mark.claim("C12")
def test_when_it_comes_out_the_world_learns_that_there_was_a_word_and_not_which():
    printed = barred_game().printed
    game = where(
        barred_game(**LEAKY), {(Var.MISSION, *PAIR): Mission.FULL, (Var.SUPPORT, KARVANIA): 500}
    )
    after = told(game, {ENVOY: [order(TELL, to_ostrel("L0"))]})

    (said,) = after.told(Told.MESSAGE_LEAKED)
    assert said.to is None
    assert set(said.facts) == {"party", "toward", "issue"}
    assert after.moved(Var.SUPPORT, KARVANIA) == -20
    assert after.moved(Var.ORGANISED, NATIONALISTS) == 50
    assert why(after.after, next(iter(printed.seats)), cell("L0")) is not None
    assert why(after.after, DIRECTOR, cell("L0")) is None


@pytest.mark.claim("C12")
def test_one_word_in_twenty_comes_out():
    def comes_out(seed):
        game = where(barred_game(seed=seed), {(Var.MISSION, *PAIR): Mission.FULL})
        return bool(told(game, {ENVOY: [order(TELL, to_ostrel("L0"))]}).told(Told.MESSAGE_LEAKED))

    assert 3 <= sum(comes_out(f"seed-{n}") for n in range(200)) <= 20


@pytest.mark.claim("C23")
def test_what_was_said_stays_among_the_reports_and_is_told_at_the_end():
    game = grown(changed=SAFE)
    after = told(game, {ENVOY: [order(TELL, to_ostrel("L0"))]})
    later = told(after.after).after

    for seat in (OTHER_HEAD, HEAD):
        reports = view(later, seat)["home"].reports
        assert [news.code for news in reports] == [Told.CONFIDED_YES]
        assert reports[0].to == (seat,), "nobody reads who else has heard it"
    assert look(view(later, OTHER_HEAD)).confided == {(TERM["L0"].issue, TERM["L0"].option)}
    assert not look(view(later, HEAD)).confided
    record = Record(game).hear(after.resolved, after.after)
    (learned,) = reveal(record).learned
    assert (learned.party, learned.code) == (OSTREL, Told.CONFIDED_YES)
