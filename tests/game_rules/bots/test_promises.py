"""Bots answer promises, keep them, and say what they need."""

from dataclasses import replace

import pytest

from game_rules.bots import Temper
from game_rules.bots.seen import look
from game_rules.bots.texts import answer
from game_rules.engine import Seated, decide
from game_rules.ids import ActionId, DraftId, Hand
from game_rules.ledger import Var
from game_rules.news import News, Told
from game_rules.orders import AnswerPromise, MarkNeed, OfferPromise, OnText
from game_rules.promises import ToKeepSilent, ToPlay, ToVote
from game_rules.refusals import Refusal
from game_rules.views import view
from tests.game_rules.bots.test_bots import FIERCE, MILD, acts_of, bots_only, signable
from tests.game_rules.build import (
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    a_game,
    did,
    sayable,
    tabled,
    where,
)
from tests.game_rules.peopled import ANCHOR, MARKET, TRADER, a_large_game

FORCE, REOPEN = ActionId("show-force"), ActionId("reopen-embassy")
PROUD = Temper(firm=50, hawk=0, pride=100, calm=100)


def among_bots(game, *people):
    hands = {seat: Hand.HUMAN if seat in people else Hand.BOT for seat in game.hands}
    return replace(game, hands=hands)


def offered(game, what, by, to, proposer, channel=FRONT):
    act = OfferPromise(channel, by, to, what, due=min(5, game.round + 1))
    return did(game, Seated(proposer), act)


def answer_of(game, seat, temper=MILD):
    answers = [act for act in acts_of(game, seat, temper) if isinstance(act, AnswerPromise)]
    assert len(answers) == 1
    return answers[0].accept


def accepted(game, what, by=HEAD, to=OTHER_HEAD, channel=FRONT):
    game = offered(game, what, by, to, by, channel)
    return did(game, Seated(to), AnswerPromise(list(game.promises)[-1], accept=True))


def votable(game, letters):
    """Both heads may say yes to the text on the table."""
    return sayable(signable(game), letters)


def orders_of(game, seat, temper=MILD):
    """What a bot seals when there is nothing left to talk about."""
    for _ in range(30):
        acts = acts_of(game, seat, temper)
        if not acts:
            return list(game.sealed[seat])
        for act in acts:
            assert not isinstance(decide(game, Seated(seat), act), Refusal), act
            game = did(game, Seated(seat), act)
    raise AssertionError("it never comes to rest")


@pytest.mark.parametrize(
    ("what", "temper", "accepts"),
    [
        (ToPlay(FORCE, play=False), MILD, True),
        (ToPlay(FORCE, play=False), FIERCE, False),
        (ToPlay(FORCE, play=True), FIERCE, False),
        (ToPlay(REOPEN, play=True), MILD, True),
        (ToPlay(REOPEN, play=False), MILD, False),
    ],
)
def test_a_bot_promises_what_it_can_do_and_what_harms_nobody(what, temper, accepts):
    game = among_bots(a_game(), OTHER_HEAD)

    asked = offered(game, what, HEAD, OTHER_HEAD, OTHER_HEAD)

    assert answer_of(asked, HEAD, temper) is accepts


def test_a_bot_cannot_promise_to_play_what_is_closed_to_it():
    shut = where(among_bots(a_game(), OTHER_HEAD), {(Var.MISSION, KARVANIA, OSTREL): 2})

    asked = offered(shut, ToPlay(REOPEN, play=True), HEAD, OTHER_HEAD, OTHER_HEAD)

    assert answer_of(asked, HEAD) is False


def test_a_bot_takes_the_word_of_others_unless_it_is_a_threat():
    game = among_bots(a_game(), OTHER_HEAD)

    for what, accepts in ((ToPlay(REOPEN, play=True), True), (ToPlay(FORCE, play=True), False)):
        given = offered(game, what, OTHER_HEAD, HEAD, OTHER_HEAD)
        assert answer_of(given, HEAD) is accepts


def test_a_journalist_that_is_a_bot_promises_no_silence():
    hidden = where(among_bots(a_large_game(), TRADER), {(Var.SECRECY, MARKET): 500})

    for seat, accepts in ((ANCHOR, False), (GLACIOLOGIST, True)):
        asked = offered(hidden, ToKeepSilent(), seat, TRADER, TRADER, MARKET)
        assert answer_of(asked, seat) is accepts


@pytest.mark.parametrize("letters", ["L0 W1 X2 V3", "L1 W2 X0 V0"])
def test_a_bot_promises_a_vote_that_it_would_cast_anyway(letters):
    game = votable(among_bots(tabled(a_game(), letters), OTHER_HEAD), letters)
    text = DraftId("front-1")
    vote = next(
        order.particulars
        for order in orders_of(game, HEAD)
        if isinstance(order.particulars, OnText)
    )

    for yes in (True, False):
        asked = offered(game, ToVote(text, 1, yes), HEAD, OTHER_HEAD, OTHER_HEAD)
        assert answer_of(asked, HEAD) is (yes is vote.yes)


def test_a_bot_does_first_what_it_has_promised():
    plain = bots_only(a_game(round=5))
    assert REOPEN not in {order.action for order in orders_of(plain, HEAD)}

    game = accepted(plain, ToPlay(REOPEN, play=True))

    assert orders_of(game, HEAD)[0].action == REOPEN


def test_a_bot_leaves_out_what_it_has_promised_away_even_a_hawk():
    hawk = bots_only(a_game(round=5))
    hard = {order.action for order in orders_of(hawk, HEAD, FIERCE)} & {
        "show-force",
        "demand-in-public",
    }
    assert len(hard) == 1

    game = accepted(hawk, ToPlay(ActionId(next(iter(hard))), play=False))

    assert hard.isdisjoint({order.action for order in orders_of(game, HEAD, FIERCE)})


def test_the_proud_do_not_feel_bound_right_after_a_threat():
    threat = News(Told.FORCE_SHOWN, 4, {"party": OSTREL, "toward": KARVANIA}, ())
    game = accepted(bots_only(a_game(round=5)), ToPlay(REOPEN, play=True))
    threatened = replace(game, latest=(threat,))

    assert orders_of(threatened, HEAD)[0].action == REOPEN
    assert REOPEN not in {order.action for order in orders_of(threatened, HEAD, PROUD)}


def test_a_bot_votes_as_it_has_promised():
    text = DraftId("front-1")
    letters = "L0 W1 X2 V2"
    game = votable(bots_only(tabled(a_game(), letters)), letters)
    own = next(
        order.particulars
        for order in orders_of(game, HEAD)
        if isinstance(order.particulars, OnText)
    )

    bound = accepted(game, ToVote(text, 1, not own.yes))

    votes = [
        order.particulars.yes
        for order in orders_of(bound, HEAD)
        if isinstance(order.particulars, OnText)
    ]
    assert votes == [not own.yes]


# --- marks
# ------------------------------------------------------------------------------------------------


def marked(game, seat, temper):
    return [
        (act.channel, act.issue) for act in acts_of(game, seat, temper) if isinstance(act, MarkNeed)
    ]


def most_of(game, party):
    def stake(issue):
        worths = [
            game.printed.worth(party, issue, option)
            for option in game.printed.options_of(issue)
            if (issue, option) not in game.printed.hidden
        ]
        return max(worths) - min(worths)

    return max(game.printed.issues, key=stake)


def test_a_bot_says_truly_what_its_side_needs_most_and_the_firm_say_it_late():
    soft, firm = replace(MILD, firm=40), replace(MILD, firm=70)
    most = most_of(a_game(), KARVANIA)

    assert marked(bots_only(a_game()), HEAD, soft) == [(FRONT, most)]
    assert marked(bots_only(a_game()), HEAD, firm) == []
    assert marked(bots_only(a_game(round=3)), HEAD, firm) == [(FRONT, most)]


def test_a_bot_leaves_it_to_people_of_its_side_to_say_what_they_need():
    soft = replace(MILD, firm=40)
    envoy = next(seat for seat in a_game().printed.members[FRONT] if seat not in (HEAD, OTHER_HEAD))

    assert marked(among_bots(a_game(), envoy), HEAD, soft) == []


def test_a_bot_gives_way_where_the_other_side_says_that_it_needs_most():
    seen = look(view(a_game(), HEAD))
    best = {
        row.id: max((it for it in row.options if it.sayable), key=lambda it: it.worth).id
        for row in seen.sheet.issues
    }
    wanted = 60
    plain = {term.issue: term.option for term in answer(seen, (), (), wanted)}
    kept_best = next(issue for issue, option in plain.items() if option == best[issue])

    needed = {term.issue: term.option for term in answer(seen, (), (), wanted, {kept_best})}

    assert needed[kept_best] != best[kept_best]
