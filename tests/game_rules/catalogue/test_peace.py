"""What comes after a signature: carrying it out, breaking it, and making a breaker keep it."""

from dataclasses import replace

import pytest

from game_rules.agreement import STEPS, clauses, debtor, is_settled, is_watched, last_round
from game_rules.catalogue.peace import CARRY_OUT, CARRY_OUT_LOCALLY, ENFORCE
from game_rules.durability import Ground, implementation, means, outlook
from game_rules.ids import DraftId, Ending, Level, Phase, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import options
from game_rules.orders import OnIssue, OnOption, OnPartyIssue, OnText, SponsorDraft, TowardParty
from game_rules.refusals import No, Refusal
from game_rules.scenario import Election, Printed, Successor
from tests.game_rules.build import (
    CROSSINGS,
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
    TERM,
    VIOLENCE,
    WATER,
    Seated,
    agreed,
    closed,
    decide,
    drafted,
    facts_of,
    no_to,
    order,
    sayable,
    signable,
    tabled,
    terms,
    told,
    where,
)
from tests.game_rules.grown import ARMY, GROWN, LATER, MINISTER, grown, grown_scenario
from tests.game_rules.peopled import SPEAKER, with_speaker_and_anchor
from tests.game_rules.random_play import SERIN

ALL, SOME = "L0 W1 X2 V1", "X2 V1"
TAIL = {"carry_out_rounds": 2}
VALLEY = SPEAKER
_LINED = with_speaker_and_anchor(SERIN).variants[Level.INTRO]
WITH_VALLEY = Printed(
    grown_scenario({"seats": (*GROWN.variant.seats, VALLEY), "channels": _LINED.channels}),
    Level.STANDARD,
)
"""The valley's speaker sits at Lake Fort too."""
MONITORS = {(Var.MONITORS, KARVANIA): 1}


def step(letter):
    it = TERM[letter]
    return order(CARRY_OUT.id, OnOption(it.issue, it.option))


def locally(issue):
    return order(CARRY_OUT_LOCALLY.id, OnIssue(LAKE_FORT, issue))


def enforce(issue, party=OSTREL):
    return order(ENFORCE.id, OnPartyIssue(party, issue))


def no(game, seat, wanted):
    return no_to(game, seat, wanted.action, wanted.particulars)


def in_force(letters=ALL, since=2, round=3, cells=None, printed=GROWN, **changed):
    game = grown(round=round, printed=printed, changed={**TAIL, **changed})
    game = game.but(in_force=terms(letters))
    began = {(Var.IN_FORCE, term.issue): since for term in game.in_force}
    return where(game, {**began, **(cells or {})})


def broken(issue=LINE, on_record=True, by=OSTREL, **cells):
    marks = {(Var.BREACH, by, issue): 2}
    if on_record:
        marks[Var.ON_RECORD, by, issue] = 2
    return in_force(cells=marks)


SHOW_FORCE = order("show-force", TowardParty(KARVANIA))


# --- carrying it out
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C21", "C69")
def test_a_step_is_taken_for_all_to_see_and_is_paid_for():
    outcome = told(in_force(), {MINISTER: [step("W1")]})

    assert outcome.now(Var.CARRIED_OUT, WATER) == 1
    assert outcome.moved(Var.TREASURY, KARVANIA) == 40 - 30  # taxes come in as well
    assert outcome.moved(Var.TRUST, OSTREL, KARVANIA) > 0
    assert outcome.moved(Var.TENSION, *PAIR) < 0
    (news,) = outcome.told(Told.CLAUSE_CARRIED_OUT)
    assert news.facts["count"] == "1"
    assert news.to is None


@pytest.mark.claim("C21")
def test_more_hands_take_no_second_step_in_one_round():
    outcome = told(in_force(), {MINISTER: [step("W1")], ARMY: [step("W1")]})

    assert outcome.now(Var.CARRIED_OUT, WATER) == 1
    refused = [each for seat in (MINISTER, ARMY) for each in outcome.refused(seat)]
    assert sorted(refused, key=str) == [None, No.STEP_TAKEN]
    assert outcome.moved(Var.TREASURY, OSTREL) + outcome.moved(Var.TREASURY, KARVANIA) == 80 - 30


@pytest.mark.claim("C69")
def test_people_on_the_ground_need_money_of_a_dialogue():
    rich = where(in_force(printed=WITH_VALLEY), {(Var.FUNDS, LAKE_FORT): 50})
    poor = where(rich, {(Var.FUNDS, LAKE_FORT): 29})
    outcome = told(rich, {VALLEY: [locally(CROSSINGS)]})

    assert outcome.now(Var.CARRIED_OUT, CROSSINGS) == 1
    assert outcome.moved(Var.FUNDS, LAKE_FORT) == -30
    assert outcome.moved(Var.TREASURY, KARVANIA) == 40
    assert facts_of(no(poor, VALLEY, locally(CROSSINGS)))[0] is No.TOO_LITTLE_FUNDS


@pytest.mark.parametrize(("done", "code"), [(STEPS - 1, None), (STEPS, No.CARRIED_OUT_WHOLLY)])
def test_after_three_steps_a_clause_is_carried_out(done, code):
    game = in_force(cells={(Var.CARRIED_OUT, WATER): done})
    refusal = no(game, MINISTER, step("W1"))

    assert (refusal and refusal.code) == code


def test_without_an_agreement_there_is_nothing_to_carry_out_or_to_enforce():
    game = grown(printed=WITH_VALLEY, changed=TAIL)
    for seat, action in ((MINISTER, CARRY_OUT), (VALLEY, CARRY_OUT_LOCALLY), (HEAD, ENFORCE)):
        (row,) = [each for each in options(game, seat) if each.action == action.id]
        assert row.no is not None
        assert row.no.code is No.NOTHING_IN_FORCE


@pytest.mark.claim("C21", "C69")
def test_what_is_carried_out_lasts_longer_and_the_rest_is_done_with_the_means_there_are():
    bare = in_force()
    begun = where(bare, {(Var.CARRIED_OUT, WATER): STEPS})
    whole = where(bare, {(Var.CARRIED_OUT, term.issue): STEPS for term in bare.in_force})
    breach = where(bare, {(Var.BREACH, OSTREL, WATER): 3})

    assert implementation(bare) == means(bare) == 850
    assert implementation(begun) == (1000 + 3 * 850 + 2) // 4
    assert implementation(whole) == 1000
    assert implementation(breach) == (3 * 850 + 2) // 4
    lives = [outlook(game).lasting for game in (breach, bare, whole)]
    assert lives == sorted(lives)
    assert len(set(lives)) == 3
    ground = next(it for it in outlook(whole).weights if it.ground is Ground.IMPLEMENTATION)
    assert ground.factor == 1500 - 800


# --- how long the game goes on
# ------------------------------------------------------------------------------------------------


def settled_now(round, changed=None):
    """Both heads have sealed a yes to a text on everything, and homes are kind."""
    game = sayable(signable(tabled(grown(round=round, changed=changed or TAIL), ALL)), ALL)
    game = where(game, {(Var.MOOD, bloc): 300 for bloc in game.printed.blocs})
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    return game.but(sealed={HEAD: (yes,), OTHER_HEAD: (yes,)})


@pytest.mark.claim("C21")
def test_after_a_settlement_so_many_rounds_are_played_on():
    game = closed(settled_now(3))

    assert game.phase is Phase.OPEN
    assert [clause.since for clause in clauses(game)] == [3, 3, 3, 3]
    assert is_settled(game)
    assert last_round(game) == 5
    game = closed(game)
    assert game.phase is Phase.OPEN
    game = closed(game)
    assert (game.phase, game.ending, game.round) == (Phase.OVER, Ending.SETTLEMENT, 5)


def test_and_never_more_than_the_level_has():
    game = closed(settled_now(7))

    assert last_round(game) == 8
    assert closed(settled_now(8)).ending is Ending.SETTLEMENT
    assert closed(settled_now(3, {"carry_out_rounds": 0})).ending is Ending.SETTLEMENT


def test_a_partial_accord_is_carried_out_beside_the_quarrel():
    game = in_force(SOME, since=2, round=3)

    assert not is_settled(game)
    assert last_round(game) == 8
    assert no(game, MINISTER, step("X2")) is None


def test_no_new_text_comes_to_the_table_once_all_is_settled():
    game = sayable(drafted(signable(in_force()), "L0 W2 X2 V1"), "L0 W2 X2 V1")
    answer = decide(game, Seated(ENVOY), SponsorDraft(DraftId("front-1"), 1, True))

    assert facts_of(answer)[0] is No.SETTLED


@pytest.mark.claim("C21", "C18")
def test_an_agreement_on_everything_ends_a_war():
    at_war = where(settled_now(3), {(Var.STAGE, *PAIR): 4, (Var.TENSION, *PAIR): 860})
    after = closed(at_war)

    assert after.in_force
    assert after.is_after_war(*PAIR)
    assert after.stage(*PAIR) is Stage.CRISIS


@pytest.mark.claim("C18", "C21")
def test_a_war_tears_up_what_was_agreed():
    edge = {(Var.STAGE, *PAIR): 3, (Var.TENSION, *PAIR): 740, (Var.BRINKS, *PAIR): 1}
    outcome = told(in_force(cells=edge), {ARMY: [SHOW_FORCE]})

    assert outcome.after.stage(*PAIR) is Stage.WAR
    assert outcome.after.in_force == ()
    assert last_round(outcome.after) == 8
    assert len(outcome.told(Told.AGREEMENT_TORN_UP)) == 1


def test_another_text_begins_anew_only_on_what_it_changes():
    done = {(Var.CARRIED_OUT, CROSSINGS): 2, (Var.CARRIED_OUT, VIOLENCE): 2}
    game = where(settled_now(4).but(in_force=terms("X2 V0")), done)
    game = where(game, {(Var.IN_FORCE, issue): 2 for issue in (CROSSINGS, VIOLENCE)})
    after = closed(game)

    found = {clause.issue: (clause.since, clause.done) for clause in clauses(after)}
    assert found[CROSSINGS] == (2, 2)
    assert found[VIOLENCE] == (4, 0)


# --- breaking it
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C40", "C21")
def test_an_act_of_force_breaks_the_clause_that_is_most_about_force():
    outcome = told(in_force(cells={(Var.CARRIED_OUT, LINE): 2}), {ARMY: [SHOW_FORCE]})

    assert outcome.now(Var.BREACH, OSTREL, LINE) == 3
    assert outcome.now(Var.CARRIED_OUT, LINE) == 1
    assert outcome.now(Var.WRONGED, KARVANIA) == 3
    (trust,) = [it for it in outcome.by_rule("breach") if it.var is Var.TRUST]
    assert trust.after - trust.before == -80
    assert outcome.now(Var.ON_RECORD, OSTREL, LINE) == 0
    assert len(outcome.told(Told.BREACH_DENIED)) == 1


def test_without_an_agreement_force_breaks_nothing():
    assert not told(grown(), {ARMY: [SHOW_FORCE]}).by_rule("breach")


@pytest.mark.claim("C40")
@pytest.mark.parametrize(
    "eyes",
    [{(Var.MONITORS, OSTREL): 1}, {(Var.COMMITTEE, *PAIR): 1}],
    ids=["monitors", "committee"],
)
def test_where_somebody_watches_a_breach_stands_on_record_at_once(eyes):
    game = in_force(cells=eyes)
    outcome = told(game, {ARMY: [SHOW_FORCE]})

    assert is_watched(game)
    assert outcome.now(Var.ON_RECORD, OSTREL, LINE) == 3
    assert len(outcome.told(Told.CLAUSE_BROKEN)) == 1


@pytest.mark.claim("C19", "C40")
def test_elsewhere_a_protest_puts_it_on_record():
    game = broken(on_record=False)
    game = where(game, {(Var.WRONGED, KARVANIA): 2})
    outcome = told(game, {ENVOY: [order("protest", TowardParty(OSTREL))]})

    assert facts_of(no(game, HEAD, enforce(LINE)))[0] is No.NOT_ON_RECORD
    assert outcome.now(Var.ON_RECORD, OSTREL, LINE) == 3
    assert no(outcome.after, HEAD, enforce(LINE)) is None


@pytest.mark.claim("C21")
def test_those_who_watch_note_who_lets_a_clause_lie():
    lazy = in_force(cells=MONITORS)
    busy = {MINISTER: [step("L0"), step("W1")], HEAD: [step("X2"), step("V1")]}
    outcome = told(lazy)

    for clause in clauses(outcome.after):
        assert clause.broken_by == debtor(lazy, clause.issue, clause.option)
        assert clause.on_record
    assert not told(lazy, busy).told(Told.CLAUSE_DELAYED)
    assert not told(in_force()).told(Told.CLAUSE_DELAYED), "nobody was there to say so"
    assert not told(in_force(since=3, cells=MONITORS)).told(Told.CLAUSE_DELAYED), "not yet"


def test_who_gives_most_on_a_clause_has_to_begin():
    game = in_force("W0 X2 V1 L0")

    assert debtor(game, WATER, TERM["W0"].option) == OSTREL
    assert debtor(game, WATER, TERM["W1"].option) == KARVANIA


@pytest.mark.claim("C54", "C21")
def test_a_new_government_lets_slip_what_is_half_done():
    successor = Successor("others", "Others", "We know better.", {}, {})
    election = Election(OSTREL, 3, (successor,))
    printed = Printed(grown_scenario({"elections": (election,)}), Level.STANDARD)
    done = {(Var.CARRIED_OUT, WATER): 2, (Var.CARRIED_OUT, LINE): STEPS}
    outcome = told(in_force(printed=printed, cells={**done, (Var.SUPPORT, OSTREL): 100}))

    assert len(outcome.told(Told.GOVERNMENT_FALLS)) == 1
    assert outcome.now(Var.CARRIED_OUT, WATER) == 1
    assert outcome.now(Var.CARRIED_OUT, LINE) == STEPS
    assert outcome.now(Var.CARRIED_OUT, CROSSINGS) == 0
    assert [news.facts["issue"] for news in outcome.told(Told.CLAUSE_LEFT)] == [WATER]


# --- protocol
# ------------------------------------------------------------------------------------------------


MEET = order("meet-officially", OnIssue(FRONT, WATER))
AT_ONE_TABLE = {ENVOY: [MEET], OTHER_ENVOY: [MEET]}


@pytest.mark.claim("C37", "C19")
def test_an_army_that_moves_while_officials_sit_together_breaks_protocol():
    game = agreed(grown(), FRONT, WATER)
    outcome = told(game, {**AT_ONE_TABLE, ARMY: [SHOW_FORCE]})

    assert outcome.now(Var.PROTOCOL, OSTREL, KARVANIA) == 2
    (trust,) = [it for it in outcome.by_rule("conduct") if it.var is Var.TRUST]
    assert (trust.subject, trust.after - trust.before) == (PAIR, -60)
    assert len(outcome.told(Told.PROTOCOL_BROKEN)) == 1
    after = replace(outcome.after, round=3)
    assert no_to(after, ENVOY, "protest", TowardParty(OSTREL)) is None


@pytest.mark.claim("C37")
def test_the_same_act_breaks_no_protocol_where_nobody_sits_together():
    assert not told(grown(), {ARMY: [SHOW_FORCE]}).told(Told.PROTOCOL_BROKEN)


@pytest.mark.claim("C37", "C40")
def test_a_breach_that_breaks_protocol_too_needs_no_other_witness():
    game = agreed(in_force(), FRONT, WATER)
    outcome = told(game, {**AT_ONE_TABLE, ARMY: [SHOW_FORCE]})

    assert outcome.now(Var.ON_RECORD, OSTREL, LINE) == 3


# --- making them keep it
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C40")
def test_a_breaker_is_made_to_keep_it_and_is_pressed():
    game = replace_constants(broken(), enforce_floor=1000)
    outcome = told(game, {HEAD: [enforce(LINE)]})

    assert outcome.now(Var.BREACH, OSTREL, LINE) == outcome.now(Var.ON_RECORD, OSTREL, LINE) == 0
    assert outcome.now(Var.CARRIED_OUT, LINE) == 1
    assert outcome.now(Var.COERCION, *PAIR) == 50
    assert outcome.moved(Var.TENSION, *PAIR) > 0
    assert outcome.moved(Var.TREASURY, KARVANIA) == 40 - 40
    assert len(outcome.told(Told.ENFORCED)) == 1


@pytest.mark.claim("C40", "C24")
def test_who_is_not_believed_presses_in_vain():
    game = replace_constants(broken(), enforce_floor=0, enforce_credibility=0)
    outcome = told(game, {HEAD: [enforce(LINE)]})

    assert outcome.now(Var.BREACH, OSTREL, LINE) == 2
    assert outcome.now(Var.COERCION, *PAIR) == 50
    assert len(outcome.told(Told.NOT_ENFORCED)) == 1


def replace_constants(game, **changed):
    return game.but(constants=replace(game.constants, **changed))


@pytest.mark.claim("C40")
def test_the_chance_is_six_in_ten_and_the_rest_is_belief():
    game = replace_constants(broken())
    (line,) = told(game, {HEAD: [enforce(LINE)]}).lines(Var.COERCION, *PAIR)
    terms_of = {factor.name: factor.value for factor in line.factors}

    believed = 10 * game.printed.parties[KARVANIA].power
    assert terms_of == {"credibility": believed, "chance": 600 + (400 * believed + 500) // 1000}


def test_nobody_is_made_to_keep_what_is_kept():
    assert facts_of(no(in_force(), HEAD, enforce(LINE)))[0] is No.CLAUSE_KEPT
    replaced = broken().but(in_force=terms("W1 X2 V1"))
    (row,) = [each for each in options(replaced, HEAD) if each.action == ENFORCE.id]
    assert all(choice.particulars.issue != LINE for choice in row.choices)


@pytest.mark.claim("C40")
def test_who_broke_it_can_mend_it_and_nobody_else():
    game = broken(WATER)
    outcome = told(game, {ARMY: [step("W1")]})

    assert facts_of(no(game, MINISTER, step("W1"))) == (
        No.CLAUSE_BROKEN,
        {"party": OSTREL, "issue": WATER},
    )
    assert outcome.now(Var.BREACH, OSTREL, WATER) == 0
    assert outcome.now(Var.CARRIED_OUT, WATER) == 1


def test_a_text_that_is_voted_on_later_leaves_fewer_rounds():
    game = grown(round=6, printed=LATER, changed=TAIL)

    assert last_round(game) == game.printed.variant.rounds


# --- bettering it, where there is no time to carry anything out
# ------------------------------------------------------------------------------------------------

BETTER = "L0 W2 X2 V1"
FEW_ROUNDS = {"carry_out_rounds": 0, "amend_rounds": 4}


def settled_early():
    """Everything is settled in the third round, and what could be better is signable too."""
    return sayable(closed(settled_now(3, FEW_ROUNDS)), BETTER)


def amended(game, second=True):
    """Another text comes to the table, and the heads vote on it."""
    drafted_anew = drafted(game, BETTER, ENVOY, OTHER_ENVOY)
    game = drafted_anew.but(tabled=list(drafted_anew.drafts)[-1])
    votes = {
        seat: (order("vote-on-text", OnText(game.tabled, 1, yes)),)
        for seat, yes in ((HEAD, True), (OTHER_HEAD, second))
    }
    return closed(game.but(sealed=votes))


@pytest.mark.claim("C21")
def test_a_table_that_settles_early_can_better_its_text_once():
    game = settled_early()
    sponsored = drafted(game, BETTER)
    stands_behind = SponsorDraft(list(sponsored.drafts)[-1], 1, True)

    assert game.phase is Phase.OPEN
    assert last_round(game) == 7
    assert not isinstance(decide(sponsored, Seated(ENVOY), stands_behind), Refusal)
    after = amended(game)
    assert after.in_force == terms(BETTER)
    assert (after.phase, after.ending, after.round) == (Phase.OVER, Ending.SETTLEMENT, 4)


def test_the_old_text_stands_where_one_capital_says_no():
    after = amended(settled_early(), second=False)

    assert after.in_force == terms(ALL)
    assert (after.phase, after.ending) == (Phase.OVER, Ending.SETTLEMENT)


def test_the_old_text_stands_where_a_country_refuses_the_new_one():
    game = settled_early()
    game = where(game, {(Var.MOOD, bloc): -300 for bloc in game.printed.blocs})
    after = amended(game)

    assert after.in_force == terms(ALL)
    assert after.ending is Ending.SETTLEMENT
    for party in PAIR:
        assert after.now(Var.HOME_VOTE, party) < 500 <= after.now(Var.ACCEPTED, party)
    legitimacy = next(it for it in outlook(after).weights if it.ground is Ground.LEGITIMACY)
    assert legitimacy.measure >= 500


def test_nobody_has_to_better_anything():
    game = settled_early()
    while game.phase is Phase.OPEN:
        game = closed(game)

    assert (game.ending, game.round, game.in_force) == (Ending.SETTLEMENT, 7, terms(ALL))
