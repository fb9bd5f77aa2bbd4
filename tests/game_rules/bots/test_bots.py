"""Bots play by what they see: legally, to a purpose, and until there is nothing more to do."""

from dataclasses import replace
from functools import partial

import pytest

from game_rules.bots import SECTIONS, Temper, play
from game_rules.bots.meetings import TIME_FOR_HEAT, by_need
from game_rules.bots.seen import look
from game_rules.bots.temper import temper_of
from game_rules.bots.texts import VERSIONS_A_ROUND
from game_rules.catalogue.capitals import ADOPT_RECOMMENDATION, WIDEN_MANDATE
from game_rules.catalogue.dialogue import BRIEF_CAPITALS, DRAFT_RECOMMENDATION, HOLD_DIALOGUE
from game_rules.catalogue.official_talks import MEET_OFFICIALLY
from game_rules.catalogue.pressure import SHOW_FORCE, STAND_DOWN
from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.engine import Seated, decide, evolve
from game_rules.ids import DraftId, Hand, Phase, Stage
from game_rules.lab import LINE_UPS, LineUpId, simulate
from game_rules.lab.games import Player, Table
from game_rules.ledger import Var
from game_rules.orders import MeetOn, OnText, SealOrders, SponsorDraft, WriteDraft
from game_rules.refusals import Refusal
from game_rules.state import Draft, Signed
from game_rules.views import view
from tests.game_rules.build import (
    CROSSINGS,
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    SERIN,
    TERM,
    WATER,
    a_game,
    at,
    printed_with,
    where,
)
from tests.game_rules.random_play import INTRO, STANDARD

MILD = Temper(firm=50, hawk=0, pride=0, calm=100)
FIERCE = Temper(firm=50, hawk=100, pride=100, calm=0)
SEED = "a-bot"


def bots_only(game):
    return replace(game, hands=dict.fromkeys(game.hands, Hand.BOT))


def acts_of(game, seat, temper=MILD, seed=SEED):
    return play(view(game, seat, SECTIONS), seed, temper)


def played_out(game, *seats, temper=MILD):
    """The game after these bots have done all they want to do in this round."""
    for _ in range(40):
        done = True
        for seat in seats:
            for act in acts_of(game, seat, temper):
                decision = decide(game, Seated(seat), act)
                assert not isinstance(decision, Refusal), (seat, act, decision)
                for event in decision:
                    game = evolve(game, event)
                done = False
        if done:
            return game
    raise AssertionError("they never come to rest")


def orders_of(game, seat):
    return [order.action for order in game.sealed[seat]]


def with_text(game, *letters, sponsors=(), by=OTHER_ENVOY):
    """A draft of the other side in the official talks."""
    terms = tuple(TERM[letter] for letter in letters)
    draft = Draft("front-9", FRONT, 1, terms, by, sponsors)
    return replace(game, drafts={draft.id: draft})


def signable(game):
    return where(game, {("progress", FRONT, issue): 200 for issue in INTRO.issues})


# --- legal, and at rest ----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["T1", "T2", "MIX", "HAWK"])
def test_a_bot_is_never_refused(name):
    games = simulate(INTRO, LINE_UPS[LineUpId(name)], 60, "never-refused")

    assert not [game.refusals for game in games if game.refusals]


def test_a_bot_that_has_done_all_it_wants_says_nothing_more():
    table = Table(INTRO, "at-rest", LINE_UPS[LineUpId("MIX")])
    table.open()

    while not table.is_over:
        table.settle()
        for watching in table.watching:
            assert acts_of(table.game, watching.seat, None, "players of at-rest") == ()
        table.play_round()


@pytest.mark.parametrize("printed", [INTRO, STANDARD], ids=["intro", "standard"])
def test_a_bot_that_remembers_and_seals_last_plays_as_one_that_always_looks_at_everything(printed):
    everybody = LINE_UPS[LineUpId("MIX+C")]

    for seed in ("one", "two"):
        table, other = Table(printed, seed, everybody), Table(printed, seed, everybody)
        for each in other.watching:
            each.player = Player(partial(play, seed=f"players of {seed}"))
        table.play()
        other.play()

        assert table.game.ledger == other.game.ledger
        assert table.game.past.digest == other.game.past.digest
        assert table.acts <= other.acts


def test_a_bot_answers_the_same_to_the_same_view():
    game = a_game()

    assert acts_of(game, HEAD) == acts_of(game, HEAD)


def test_a_bot_reads_only_the_sections_it_names():
    seen = view(a_game(), HEAD, SECTIONS)

    assert play(seen, SEED) == play({**view(a_game(), HEAD)}, SEED)


def test_a_bot_does_nothing_before_the_round_opens():
    briefing = replace(a_game(), phase=Phase.BRIEFING)

    assert all(acts_of(briefing, seat) == () for seat in INTRO.seats)


def test_a_bot_without_a_wish_seals_an_empty_envelope_so_that_nobody_waits():
    game = played_out(bots_only(a_game()), GLACIOLOGIST)

    assert game.sealed[GLACIOLOGIST] == ()


# --- meetings --------------------------------------------------------------------------------


@pytest.mark.claim("C52")
def test_officials_meet_on_what_cannot_be_put_in_a_text_yet():
    game = played_out(bots_only(a_game()), HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY)

    met = {order.particulars.issue for order in game.sealed[ENVOY]}
    assert orders_of(game, ENVOY) == [MEET_OFFICIALLY.id] * 2
    assert met == {LINE, WATER}


def test_members_of_a_dialogue_settle_on_the_same_questions():
    game = played_out(bots_only(a_game()), DIRECTOR, GLACIOLOGIST)

    assert orders_of(game, DIRECTOR) == [HOLD_DIALOGUE.id] * 2
    assert set(game.sealed[DIRECTOR]) == set(game.sealed[GLACIOLOGIST])


@pytest.mark.claim("C52")
@pytest.mark.parametrize("hot", [LINE, WATER, CROSSINGS])
def test_a_dialogue_begins_with_what_is_too_heated_for_governments_in_a_long_game(hot):
    issues = tuple(
        replace(issue, contention=70 if issue.id == hot else 69) for issue in SERIN.issues
    )
    game = a_game(printed=printed_with(replace(SERIN, issues=issues)))
    untouched = where(game, {(Var.PROGRESS, LAKE_FORT, issue.id): 0 for issue in issues})
    shown = dict(view(bots_only(untouched), DIRECTOR, SECTIONS))

    def first_in_a_game_of(rounds):
        seen = look({**shown, "table": replace(shown["table"], rounds=rounds)})
        (dialogue,) = [channel for channel in seen.channels if channel.id == LAKE_FORT]
        return by_need(seen, dialogue)[0].issue

    assert first_in_a_game_of(TIME_FOR_HEAT) == hot
    assert first_in_a_game_of(TIME_FOR_HEAT - 1) == LINE  # most is at stake there


@pytest.mark.claim("C11")
def test_a_bot_answers_when_a_person_of_the_other_side_asks_for_a_meeting():
    asked = MeetOn(FRONT, "crossings")
    game = signable(replace(a_game(), taps=frozenset({(FRONT, "crossings", OTHER_HEAD)})))

    assert asked in acts_of(game, ENVOY)
    assert orders_of(played_out(game, ENVOY), ENVOY)[0] == MEET_OFFICIALLY.id


def test_a_bot_stays_away_from_meetings_that_nobody_needs():
    game = played_out(bots_only(signable(a_game())), ENVOY, OTHER_ENVOY)

    assert MEET_OFFICIALLY.id not in orders_of(game, ENVOY)


# --- ideas -----------------------------------------------------------------------------------


@pytest.mark.claim("C58")
def test_what_a_dialogue_found_is_written_down_and_brought_to_the_capitals_at_once():
    found = {
        ("found", LAKE_FORT, WATER, "seasonal-formula"): 1,
        ("progress", LAKE_FORT, WATER): 700,
        ("sessions", LAKE_FORT, WATER): 2,
    }
    game = played_out(bots_only(where(a_game(), found)), DIRECTOR, GLACIOLOGIST)

    assert orders_of(game, DIRECTOR) == [DRAFT_RECOMMENDATION.id, BRIEF_CAPITALS.id]
    assert DRAFT_RECOMMENDATION.id not in orders_of(game, GLACIOLOGIST)


@pytest.mark.claim("C51")
def test_a_head_adopts_advice_that_gives_its_side_room():
    table = Table(INTRO, "adopted", LINE_UPS[LineUpId("MIX")])
    ended = table.play()

    adopted = [each for each in table.game.played if each.action == ADOPT_RECOMMENDATION.id]
    assert ended.adopted == len(adopted) > 0


@pytest.mark.claim("C46")
def test_a_head_asks_for_a_wider_mandate_but_never_for_what_is_worst_for_it():
    game = played_out(bots_only(signable(a_game())), HEAD)

    widened = [it for it in game.sealed[HEAD] if it.action == WIDEN_MANDATE.id]
    assert [order.particulars.option for order in widened] == ["quiet-lists"]


# --- texts -----------------------------------------------------------------------------------


def test_a_bot_writes_a_text_that_is_complete_sayable_and_good_for_its_side():
    game = played_out(bots_only(signable(a_game())), ENVOY)

    (draft,) = game.drafts.values()
    assert {term.issue for term in draft.terms} == INTRO.issues.keys()
    assert all(game.may_say("karvania", term.issue, term.option) for term in draft.terms)
    assert game.worth("karvania", draft.terms) > game.now("no-deal", "karvania")


def test_a_bot_moves_toward_what_the_other_side_wrote():
    alone = played_out(bots_only(signable(a_game())), ENVOY)
    theirs = with_text(bots_only(signable(a_game())), "L0", "W1", "X3", "V1")
    answering = played_out(theirs, ENVOY)

    def shared(game):
        mine = next(draft for draft in game.drafts.values() if draft.by == ENVOY)
        return len({TERM[letter] for letter in ("L0", "W1", "X3", "V1")} & set(mine.terms))

    assert shared(answering) > shared(alone)


@pytest.mark.claim("C11")
def test_a_bot_stands_behind_a_text_of_the_other_side_that_is_good_enough():
    game = with_text(signable(a_game(round=5)), "L0", "W2", "X2", "V2", sponsors=(OTHER_HEAD,))

    assert acts_of(bots_only(game), ENVOY) == (SponsorDraft("front-9", 1),)


def test_a_bot_leaves_a_text_alone_that_is_worse_than_no_deal():
    game = with_text(signable(a_game(round=5)), "L0", "W1", "X0", "V0", sponsors=(OTHER_HEAD,))

    acts = acts_of(bots_only(game), ENVOY)
    assert not [act for act in acts if isinstance(act, SponsorDraft)]


def test_a_bot_asks_for_less_as_the_rounds_go_by():
    def asked_in(round):
        game = played_out(bots_only(signable(a_game(round=round))), ENVOY)
        (draft,) = game.drafts.values()
        return game.worth("karvania", draft.terms)

    assert asked_in(5) <= asked_in(3) <= asked_in(1)
    assert asked_in(5) < asked_in(1)


def test_only_one_bot_of_a_side_holds_the_pen():
    game = played_out(bots_only(signable(a_game())), HEAD, ENVOY)

    assert {draft.by for draft in game.drafts.values()} == {ENVOY}


def test_a_head_holds_the_pen_where_its_envoy_is_a_person():
    game = replace(a_game(), hands={**a_game().hands, HEAD: Hand.BOT})

    assert [act for act in acts_of(game, HEAD) if isinstance(act, WriteDraft)]


def test_bots_rewrite_their_texts_more_often_where_a_person_sits_with_them():
    game = bots_only(signable(a_game()))
    watched = replace(game, hands={**game.hands, OTHER_HEAD: Hand.HUMAN})

    def versions(game):
        played = played_out(game, HEAD, ENVOY, OTHER_ENVOY)
        return max(draft.version for draft in played.drafts.values())

    assert versions(game) == game.round == 1
    assert 1 < versions(watched) <= VERSIONS_A_ROUND


def on_the_table(game, *letters):
    return replace(with_text(game, *letters, sponsors=(OTHER_ENVOY, ENVOY)), tabled="front-9")


def votes(game, seat, temper=MILD):
    (seal,) = [act for act in acts_of(game, seat, temper) if isinstance(act, SealOrders)]
    return [order.particulars for order in seal.orders if order.action == VOTE_ON_TEXT.id]


@pytest.mark.claim("C05")
def test_a_head_votes_for_a_text_that_is_good_and_may_pass_at_home():
    game = on_the_table(bots_only(signable(a_game(round=5))), "L0", "W2", "X2", "V2")

    assert votes(game, HEAD) == [OnText("front-9", 1, True)]


def test_a_head_votes_against_a_text_that_its_country_would_never_follow():
    angry = {("mood", bloc.id): -300 for bloc in INTRO.parties[KARVANIA].blocs}
    game = on_the_table(bots_only(where(signable(a_game()), angry)), "L0", "W2", "X2", "V2")

    assert votes(game, HEAD) == [OnText("front-9", 1, False)]


@pytest.mark.claim("C46")
def test_a_head_does_not_vote_for_what_it_may_not_say():
    game = on_the_table(bots_only(signable(a_game(round=5))), "L3", "W3", "X3", "V3")

    assert votes(game, HEAD) == [OnText("front-9", 1, False)]


# --- pressure --------------------------------------------------------------------------------


@pytest.mark.claim("C10")
def test_a_hawk_plays_one_hard_card_a_round():
    game = played_out(bots_only(a_game()), HEAD, temper=FIERCE)

    hard = [
        action for action in orders_of(game, HEAD) if action in (SHOW_FORCE.id, "demand-in-public")
    ]
    assert len(hard) == 1


@pytest.mark.claim("C21")
def test_a_head_that_is_no_hawk_stands_down_when_war_is_near():
    hot = where(at(Stage.CRISIS), {("tension", *PAIR): 740})

    assert STAND_DOWN.id in orders_of(played_out(bots_only(signable(hot)), HEAD), HEAD)


@pytest.mark.claim("C18")
@pytest.mark.parametrize(("temper", "orders"), [(MILD, [STAND_DOWN.id]), (FIERCE, [])])
def test_at_the_brink_temper_decides(temper, orders):
    brink = replace(at(Stage.CRISIS), phase=Phase.BRINK)

    assert orders_of(played_out(brink, HEAD, temper=temper), HEAD) == orders


def test_at_the_brink_those_who_cannot_step_back_do_nothing():
    brink = replace(at(Stage.CRISIS), phase=Phase.BRINK)

    assert orders_of(played_out(brink, DIRECTOR), DIRECTOR) == []


def test_tempers_differ_from_seed_to_seed_and_stay_what_they_are():
    tempers = [temper_of(f"seed-{at}", HEAD, "karvania") for at in range(40)]

    assert len(set(tempers)) > 30
    assert any(temper.hawk for temper in tempers)
    assert tempers == [temper_of(f"seed-{at}", HEAD, "karvania") for at in range(40)]


def test_a_bot_reads_the_rule_book_of_its_own_table():
    """An experiment with other numbers would say nothing if its bots went by the printed ones."""
    wary = a_game(changed={"pass_mark": 612})

    assert look(view(wary, HEAD, SECTIONS)).printed_rules == wary.constants
    assert look(view(wary, HEAD, SECTIONS)).printed_rules.pass_mark == 612
    assert look(view(a_game(), HEAD, SECTIONS)).printed_rules == a_game().constants


def test_a_bot_proposes_nothing_while_a_signed_text_waits_for_its_vote_at_home():
    """Standard level: the countries vote a round after the signature."""
    game = bots_only(signable(a_game()))
    waiting = Signed(DraftId("front-1"), 1, (TERM["X2"],), 1, 2)

    assert any(isinstance(act, WriteDraft) for act in acts_of(played_out(game, HEAD), ENVOY))
    assert not any(
        isinstance(act, WriteDraft | SponsorDraft)
        for act in acts_of(replace(game, signed=waiting), ENVOY)
    )
