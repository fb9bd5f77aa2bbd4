"""Third parties: called in by both sides, they lend contact, carry messages, write one text for
both, press where they are strong, and stand behind what is agreed.
"""

from dataclasses import replace

import pytest

from game_rules.bots import SECTIONS, play
from game_rules.durability import Ground, outlook
from game_rules.engine import Seated, Staff, decide, replay, state_hash
from game_rules.ids import IssueId, Level, Phase, SeatId, Stage, Track
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import (
    EndGame,
    InChannel,
    MarkNeed,
    OnIssue,
    SealOrders,
    TowardParty,
    WriteDraft,
)
from game_rules.refusals import No, Refusal
from game_rules.rules.ladder import EDGE
from game_rules.scenario import Measure, Printed
from game_rules.scenario.aims import Aim, Fact
from game_rules.scores import Part, seat_score, table_score
from game_rules.sight import may_see
from game_rules.views import view
from game_rules.views.sections import Cast, Home, Sheet, World
from game_rules.weigh import weigh
from server.protocol.derive import read, write
from tests.game_rules.build import (
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    LINE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    TERM,
    WATER,
    a_game,
    agreed,
    did,
    drafted,
    facts_of,
    no_to,
    order,
    tabled,
    terms,
    told,
    where,
)
from tests.game_rules.grown import ARMY
from tests.game_rules.mediated import (
    ARVIA,
    BOTH,
    INN,
    MEDIATED,
    MEDIATOR,
    PALACE,
    POWER,
    SUNDLAND,
    called_in,
    offered,
)

CALL = order("accept-mediation", TowardParty(SUNDLAND))
LEND = order("good-offices", InChannel(INN))
CARRY = order("shuttle", OnIssue(INN, WATER))
WRITE = order("single-text", OnIssue(INN, WATER))
PRESS = order("press-party", TowardParty(OSTREL))
STAND_BEHIND = order("offer-guarantee", InChannel(PALACE))
SHUT = {(Var.MISSION, *pair): 0 for pair in (PAIR, PAIR[::-1])}
PEACE = {(Var.CEASEFIRE, *PAIR): 1}


def written_about(points):
    return called_in(cells={(Var.PROGRESS, INN, WATER): points})


# --- who they are


def test_a_mediator_belongs_to_no_side_and_signs_nothing():
    game = called_in()

    assert game.is_third(MEDIATOR)
    assert not game.is_official(MEDIATOR)
    assert MEDIATOR not in game.signers()
    assert SUNDLAND not in game.others(KARVANIA)
    assert set(MEDIATED.parties_in[INN]) == set(BOTH)
    assert MEDIATED.go_betweens[INN] == (SUNDLAND,)
    assert MEDIATED.rivals[INN] == (PAIR,)


def test_everybody_sees_the_third_parties_and_who_has_called_them_in():
    game = where(offered(), {(Var.MEDIATION, KARVANIA, SUNDLAND): 1})
    shown = view(game, OTHER_HEAD)
    cast, world = shown["cast"], shown["world"]
    assert isinstance(cast, Cast)
    assert isinstance(world, World)

    assert [third.id for third in cast.thirds] == [SUNDLAND, ARVIA]
    assert [party.id for party in cast.parties] == list(BOTH)
    assert [(it.third, it.accepted) for it in world.go_betweens] == [
        (SUNDLAND, (KARVANIA,)),
        (ARVIA, ()),
    ]


def test_a_mediator_has_no_points_of_its_own_and_guesses_those_of_all_sides():
    game = called_in()
    shown = view(game, MEDIATOR)
    sheet, home = shown["sheet"], shown["home"]
    assert isinstance(sheet, Sheet)
    assert isinstance(home, Home)
    weighed = weigh(game, MEDIATOR, terms("L0 W1 X2 V2"))

    assert not sheet.has_side
    assert {option.worth for issue in sheet.issues for option in issue.options} == {0}
    assert home.blocs == ()
    assert (home.between.knowledge, home.between.trusted) == (650, dict.fromkeys(BOTH, 500))
    assert (weighed.gain, weighed.home, weighed.unsayable) == (None, None, ())
    assert {guess.party for guess in weighed.others} == set(BOTH)


@pytest.mark.claim("C43")
def test_a_mediator_is_told_where_it_stands_with_those_it_goes_between_and_nothing_else():
    game = called_in()

    assert may_see(game, MEDIATOR, (Var.TRUST, OSTREL, SUNDLAND))
    assert may_see(game, OTHER_HEAD, (Var.TRUST, OSTREL, SUNDLAND))
    assert not may_see(game, HEAD, (Var.TRUST, OSTREL, SUNDLAND))
    assert not may_see(game, MEDIATOR, (Var.TRUST, OSTREL, ARVIA))
    assert not may_see(game, MEDIATOR, (Var.TRUST, OSTREL, KARVANIA))
    assert not may_see(game, MEDIATOR, (Var.NO_DEAL, OSTREL))


def test_a_mediator_marks_no_need_of_its_own():
    no = decide(called_in(), Seated(MEDIATOR), MarkNeed(INN, WATER))

    assert isinstance(no, Refusal)
    assert no.code is No.NO_SIDE


def test_a_mediator_is_measured_twice_by_what_all_have_of_it():
    game = did(called_in(), Staff(), EndGame())
    table = replace(table_score(game), joint=620)

    assert seat_score(game, MEDIATOR, table).parts[Part.PARTY] == 620
    assert seat_score(game, HEAD, table).parts[Part.PARTY] == table.sides[0].reached


def test_a_mediator_may_want_to_be_trusted():
    trusted = Aim("They trust us.", Measure(Fact.TRUST, of=OSTREL, toward=SUNDLAND, at_least=55))
    seats = tuple(
        replace(seat, aims=(trusted,)) if seat.id == MEDIATOR else seat
        for seat in MEDIATED.scenario.seats
    )
    printed = Printed(replace(MEDIATED.scenario, seats=seats), Level.STANDARD)
    game = called_in().but(printed=printed)

    def standing(points):
        return view(where(game, {(Var.TRUST, OSTREL, SUNDLAND): points}), MEDIATOR)["aims"].aims[0]

    assert (standing(540).standing, standing(550).standing) == ("open", "reached")


# --- called in


@pytest.mark.claim("C06")
def test_the_room_of_a_go_between_opens_when_both_sides_have_called_it_in():
    first = told(offered(), {HEAD: [CALL]})
    both = told(first.after, {OTHER_HEAD: [CALL]})

    assert not first.after.is_open(INN)
    assert first.told(Told.MEDIATION_ACCEPTED)[0].facts == {"party": KARVANIA, "toward": SUNDLAND}
    assert both.after.is_open(INN)
    assert not both.after.is_open(PALACE)
    assert both.told(Told.MEDIATION_BEGINS)[0].to is None


@pytest.mark.claim("C06")
def test_calling_somebody_in_takes_off_tension_and_hurts_pride_at_home():
    outcome = told(offered(), {HEAD: [CALL]})
    proud = [bloc.id for bloc in MEDIATED.parties[KARVANIA].blocs if bloc.hardline]

    assert outcome.moved(Var.TENSION, *PAIR) == -10
    assert proud
    assert all(outcome.moved(Var.MOOD, bloc) == -20 for bloc in proud)
    assert outcome.moved(Var.CAPITAL, KARVANIA) == 30 - 20  # what a round brings, and the price


def test_nobody_calls_the_same_one_in_twice():
    no = no_to(called_in(), HEAD, CALL.action, CALL.particulars)

    assert facts_of(no) == (No.ACCEPTED_ALREADY, {"party": SUNDLAND})


def test_no_other_key_opens_the_room_of_a_go_between():
    no = no_to(offered(), HEAD, "open-secret-channel", InChannel(INN))

    assert no.code is No.NOT_THERE


def test_a_room_that_is_open_at_the_start_has_been_accepted():
    rooms = tuple(replace(room, open=room.id == INN) for room in MEDIATED.variant.channels)
    variant = replace(MEDIATED.variant, channels=rooms)
    scenario = replace(MEDIATED.scenario, variants={Level.STANDARD: variant})
    begun = a_game(printed=Printed(scenario, Level.STANDARD))

    assert [begun.now(Var.MEDIATION, party, SUNDLAND) for party in BOTH] == [1, 1]
    assert [begun.now(Var.MEDIATION, party, ARVIA) for party in BOTH] == [0, 0]


@pytest.mark.claim("C06")
@pytest.mark.parametrize("card", [LEND, CARRY, WRITE])
def test_nobody_is_helped_against_its_will(card):
    cells = {(Var.OPEN, INN): 1, (Var.MEDIATION, KARVANIA, SUNDLAND): 1}
    no = no_to(where(offered(), cells), MEDIATOR, card.action, card.particulars)

    assert facts_of(no) == (No.NOT_ACCEPTED, {"party": OSTREL})


# --- good offices


@pytest.mark.claim("C18", "C43", "C45")
@pytest.mark.parametrize("channel", [INN, FRONT])
def test_under_good_offices_officials_meet_almost_as_if_embassies_were_open(channel):
    game = agreed(called_in(Stage.WAR, SHUT), channel, LINE)
    meet = {
        seat: [order("meet-officially", OnIssue(channel, LINE))] for seat in (ENVOY, OTHER_ENVOY)
    }
    alone, helped = told(game, meet), told(game, {**meet, MEDIATOR: [LEND]})

    def contact(outcome):
        (line,) = outcome.lines(Var.PROGRESS, channel, LINE)
        return {factor.name: factor.value for factor in line.factors}["missions"]

    assert (contact(alone), contact(helped)) == (300, 600)
    assert helped.moved(Var.PROGRESS, channel, LINE) > alone.moved(Var.PROGRESS, channel, LINE)
    assert helped.moved(Var.TREASURY, SUNDLAND) == -10


def test_good_offices_last_for_their_round_only():
    lately = {(Var.GOOD_OFFICES, party, SUNDLAND): 1 for party in BOTH}
    game = called_in(Stage.WAR, {**SHUT, **lately})
    game = agreed(game, INN, LINE)
    meet = [order("meet-officially", OnIssue(INN, LINE))]
    outcome = told(game, {ENVOY: meet})
    (line,) = outcome.lines(Var.PROGRESS, INN, LINE)

    assert {factor.name: factor.value for factor in line.factors}["missions"] == 300


@pytest.mark.claim("C43")
def test_good_offices_need_the_trust_of_both_sides():
    game = called_in(cells={(Var.TRUST, OSTREL, SUNDLAND): 390})

    assert facts_of(no_to(game, MEDIATOR, LEND.action, LEND.particulars)) == (
        No.TRUSTED_TOO_LITTLE,
        {"party": OSTREL, "have": "39", "need": "40"},
    )


@pytest.mark.claim("C43")
def test_an_errand_that_goes_well_wins_trust_on_both_sides():
    outcome = told(called_in(), {MEDIATOR: [LEND]})

    assert [outcome.moved(Var.TRUST, party, SUNDLAND) for party in BOTH] == [15, 15]


def at_the_brink(**cells):
    edge = {(Var.BRINKS, *PAIR): 1, (Var.TENSION, *PAIR): EDGE, (Var.STAGE, *PAIR): 3}
    return replace(called_in(cells=edge), phase=Phase.BRINK)


@pytest.mark.claim("C18", "C43")
def test_good_offices_hold_the_peace_at_the_brink():
    held = told(at_the_brink(), {MEDIATOR: [LEND]})
    lost = told(at_the_brink())

    assert held.moved(Var.TENSION, *PAIR) < 0
    assert held.told(Told.BRINK_MEDIATED)
    assert lost.after.stage(*PAIR) is Stage.WAR


def test_a_mediator_bot_lends_a_hand_at_the_brink():
    game = at_the_brink()
    hands = dict.fromkeys(game.hands, "bot")
    (act,) = play(view(replace(game, hands=hands), MEDIATOR, SECTIONS), "a-bot")

    assert act == SealOrders((LEND,))


# --- messages


@pytest.mark.claim("C23", "C43")
def test_a_messenger_moves_a_question_on_though_nobody_meets_and_learns():
    outcome = told(called_in(changed={"shuttle_distorted": 0}), {MEDIATOR: [CARRY]})

    # half of the step at least, and the more the more both trust him: 8.0 * 0.75
    assert outcome.moved(Var.PROGRESS, INN, WATER) == 60
    assert outcome.now(Var.SESSIONS, INN, WATER) == 0
    assert outcome.moved(Var.KNOWLEDGE, MEDIATOR) == 30
    assert outcome.told(Told.SHUTTLED)[0].facts["points"] == "6"


@pytest.mark.claim("C43")
def test_a_messenger_whom_one_side_distrusts_carries_less():
    cells = {(Var.TRUST, OSTREL, SUNDLAND): 0}
    game = called_in(cells=cells, changed={"shuttle_distorted": 0})

    assert told(game, {MEDIATOR: [CARRY]}).moved(Var.PROGRESS, INN, WATER) == 40


@pytest.mark.claim("C23")
def test_a_message_that_is_distorted_moves_nothing_and_one_side_blames_the_messenger():
    outcome = told(called_in(changed={"shuttle_distorted": 1000}), {MEDIATOR: [CARRY]})
    moved = [outcome.moved(Var.TRUST, party, SUNDLAND) for party in BOTH]

    assert outcome.moved(Var.PROGRESS, INN, WATER) == 0
    assert sorted(moved) == [-30, 0]
    (told_of,) = outcome.told(Told.MESSAGE_DISTORTED)
    assert told_of.facts["party"] == BOTH[moved.index(-30)]


# --- one text


@pytest.mark.claim("C43")
def test_a_single_text_needs_talks_that_have_come_some_way():
    no = no_to(written_about(299), MEDIATOR, WRITE.action, WRITE.particulars)

    assert facts_of(no) == (
        No.TOO_LITTLE_TO_WRITE, {"issue": WATER, "have": "29", "need": "30"}
    )  # fmt: skip
    assert no_to(written_about(300), MEDIATOR, WRITE.action, WRITE.particulars) is None


@pytest.mark.claim("C43")
def test_who_knows_both_sides_well_finds_what_suits_both_best_and_both_capitals_hear_of_it():
    outcome = told(written_about(450), {MEDIATOR: [WRITE]})
    best = TERM["W3"].option

    assert outcome.moved(Var.PROGRESS, INN, WATER) == 41  # 6.0, and less the further talks are
    assert outcome.now(Var.FOUND, INN, WATER, best) == 1
    assert [outcome.now(Var.KNOWN, party, WATER, best) for party in BOTH] == [1, 1]
    assert outcome.now(Var.FOUND, INN, WATER, TERM["W4"].option) == 0
    assert outcome.after.is_aware(ENVOY, WATER, best)


@pytest.mark.claim("C43")
def test_a_text_of_one_who_knows_little_or_of_talks_that_are_young_finds_nothing():
    ignorant = where(written_about(450), {(Var.KNOWLEDGE, MEDIATOR): 590})

    for game in (ignorant, written_about(380)):
        outcome = told(game, {MEDIATOR: [WRITE]})
        assert outcome.moved(Var.PROGRESS, INN, WATER) > 0
        assert not outcome.told(Told.FOUND)


@pytest.mark.claim("C43")
def test_only_one_answer_to_a_question_is_ever_found_so():
    once = told(written_about(450), {MEDIATOR: [WRITE]}).after

    assert not told(once, {MEDIATOR: [WRITE]}).told(Told.FOUND)


@pytest.mark.claim("C43")
def test_who_votes_a_go_betweens_own_text_down_trusts_it_less():
    game = tabled(called_in(), "L0 W1 X2 V2")
    drafts = {key: replace(draft, by=MEDIATOR) for key, draft in game.drafts.items()}
    by_mediator = game.but(drafts=drafts)
    outcome, plain = told(by_mediator), told(game)

    assert [outcome.moved(Var.TRUST, party, SUNDLAND) for party in BOTH] == [-60, -60]
    assert [plain.moved(Var.TRUST, party, SUNDLAND) for party in BOTH] == [0, 0]


def test_a_mediator_writes_drafts_and_both_sides_may_stand_behind_them():
    game = did(called_in(), Seated(MEDIATOR), WriteDraft(INN, None, 0, terms("W1")))

    assert game.drafts["inn-1"].by == MEDIATOR


def test_a_mediator_bot_writes_one_text_out_of_two_and_bots_of_both_sides_answer_it():
    game = called_in()
    one = drafted(game, "L0 W1 X2 V2", channel=INN)
    both = drafted(one, "L0 W2 X1 V2", channel=INN)
    drafts = {
        key: replace(draft, by=ENVOY if key == "inn-1" else OTHER_ENVOY)
        for key, draft in both.drafts.items()
    }
    hands = dict.fromkeys(game.hands, "bot")
    acts = play(view(both.but(drafts=drafts, hands=hands), MEDIATOR, SECTIONS), "a-bot")
    (written,) = [act for act in acts if isinstance(act, WriteDraft)]

    assert written.channel == INN
    lines = {term.issue: term.option for term in written.terms}
    assert lines[LINE] == TERM["L0"].option
    assert lines[IssueId("violence")] == TERM["V2"].option
    assert lines[WATER] in {TERM["W1"].option, TERM["W2"].option}


# --- pressure, and a guarantee


@pytest.mark.claim("C10", "C16", "C43", "C44")
def test_a_power_presses_a_party_that_will_remember_it():
    outcome = told(called_in(), {POWER: [PRESS]})

    assert outcome.moved(Var.NO_DEAL, OSTREL) == -40
    assert outcome.moved(Var.COERCION, ARVIA, OSTREL) == 150
    assert outcome.moved(Var.RESENTMENT, OSTREL, ARVIA) == 100
    assert outcome.moved(Var.TRUST, OSTREL, ARVIA) == -80
    assert outcome.moved(Var.TREASURY, ARVIA) == -80
    (news,) = outcome.told(Told.PRESSED)
    assert set(news.to) == {POWER, OTHER_HEAD, OTHER_ENVOY, ARMY}


@pytest.mark.claim("C24")
def test_a_small_state_has_nothing_to_press_with():
    no = no_to(called_in(), MEDIATOR, PRESS.action, PRESS.particulars)

    assert facts_of(no) == (No.TOO_WEAK_TO_PRESS, {"have": "20", "need": "60"})


def test_pressing_stops_where_the_money_does():
    poor = where(called_in(), {(Var.TREASURY, ARVIA): 79})

    assert no_to(poor, POWER, PRESS.action, PRESS.particulars).code is No.TOO_LITTLE_MONEY


@pytest.mark.claim("C10", "C44")
def test_what_is_signed_under_the_pressure_of_a_power_is_brittle_and_the_pressure_fades():
    pressed = where(called_in(), {(Var.COERCION, ARVIA, OSTREL): 150})
    free = called_in()
    term = (TERM["L0"], TERM["W1"], TERM["X2"], TERM["V2"])

    def hazard(game):
        return outlook(game.but(in_force=term)).hazard

    assert hazard(pressed) > hazard(free)
    assert told(pressed).moved(Var.COERCION, ARVIA, OSTREL) == -50


@pytest.mark.claim("C21", "C40")
def test_a_guarantee_makes_what_is_agreed_last_as_far_as_there_is_power_behind_it():
    game = called_in(cells=PEACE)
    great = told(game, {POWER: [STAND_BEHIND]})
    small = told(game, {MEDIATOR: [order("offer-guarantee", InChannel(INN))]})
    term = (TERM["L0"], TERM["W1"], TERM["X2"], TERM["V2"])

    def factor(outcome):
        weights = outlook(outcome.after.but(in_force=term)).weights
        return {each.ground: each.factor for each in weights}.get(Ground.GUARANTEE)

    assert (factor(great), factor(small), factor(told(game))) == (650, 883, None)
    assert great.moved(Var.COERCION, ARVIA, OSTREL) == 50
    assert great.told(Told.GUARANTEED)[0].to is None


@pytest.mark.claim("C40")
def test_there_must_be_something_to_stand_behind_and_once_is_enough():
    nothing = no_to(called_in(), POWER, STAND_BEHIND.action, STAND_BEHIND.particulars)
    standing = called_in(cells={**PEACE, (Var.GUARANTEE, ARVIA): 1})
    again = no_to(standing, POWER, STAND_BEHIND.action, STAND_BEHIND.particulars)

    assert (nothing.code, again.code) == (No.NOTHING_TO_GUARANTEE, No.GUARANTEED_ALREADY)
    assert no_to(
        tabled(called_in(), "L0 W1 X2 V2"), POWER, STAND_BEHIND.action, STAND_BEHIND.particulars
    ) is None  # fmt: skip


# --- bots and whole games


@pytest.mark.parametrize("name", ["MIX", "RANDOM", "HAWK", "T1", "T2"])
def test_bots_play_whole_games_with_two_go_betweens_and_are_never_refused(name):
    table = Table(MEDIATED, f"between-{name}", LINE_UPS[LineUpId(name)])
    ended = table.play()

    assert not ended.refusals
    assert {it.action for it in table.game.played}
    if name == "T2":
        assert not any(it.seat in (MEDIATOR, POWER) for it in table.game.played)


def test_a_game_with_go_betweens_is_told_again_as_it_was_and_every_eye_can_be_written_down():
    table = Table(MEDIATED, "told-again", LINE_UPS[LineUpId("RANDOM")])
    start = table.game
    table.play()
    again = replay(start, table.events)

    assert state_hash(again) == state_hash(table.game)
    for viewer in table.game.numbers:
        for section in view(table.game, viewer).values():
            assert read(type(section), write(section)) == section, (viewer, section.kind)


def test_go_betweens_are_called_in_and_used_where_all_tracks_play():
    used = set()
    for number in range(4):
        table = Table(MEDIATED, f"used-{number}", LINE_UPS[LineUpId("MIX")])
        table.play()
        used |= {it.action for it in table.game.played}

    assert used >= {"accept-mediation", "good-offices", "shuttle", "offer-guarantee"}


def test_no_mediator_sits_in_a_channel_as_a_side():
    for channel in MEDIATED.channels.values():
        if channel.track is Track.ONE:
            for side in MEDIATED.sides[channel.id]:
                assert SeatId(MEDIATOR) not in side
