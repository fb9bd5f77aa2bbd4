"""Promises on record: offered, answered, taken back, and kept, broken or come to nothing."""

from dataclasses import replace

import pytest

from game_rules.engine import Seated, decide
from game_rules.fingerprint import state_hash
from game_rules.ids import ActionId, DraftId, SeatId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import (
    AnswerPromise,
    InChannel,
    OfferPromise,
    OnText,
    TakeBackPromise,
    TowardParty,
)
from game_rules.promises import (
    PromiseId,
    PromiseState,
    ToKeepSilent,
    ToPlay,
    ToVote,
)
from game_rules.refusals import No, Refusal
from game_rules.resolving import default_orders
from game_rules.scores import Part, seat_score, table_score
from game_rules.state import PUBLIC, TEACHER
from game_rules.views import view
from game_rules.views.sections import MyChannels, NewsPage
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    WATER,
    a_game,
    agreed,
    closed,
    did,
    drafted,
    facts_of,
    order,
    sayable,
    signable,
    tabled,
    told,
    where,
)
from tests.game_rules.peopled import ANCHOR, GUEST_HOUSE, MARKET, TRADER, a_large_game

FORCE, REOPEN = ActionId("show-force"), ActionId("reopen-embassy")
SHOWS_FORCE = order(FORCE, TowardParty(OSTREL))
REOPENS = order(REOPEN, TowardParty(OSTREL))
NO_FORCE, TO_REOPEN = ToPlay(FORCE, play=False), ToPlay(REOPEN, play=True)
FIRST = PromiseId("front-promise-1")


def offer(what, by=HEAD, to=OTHER_HEAD, channel=FRONT, due=2, line=0):
    return OfferPromise(channel, by, to, what, due, line)


def promised(game, what, **more):
    """The game with a promise that was offered by who keeps it, and accepted."""
    act = offer(what, **more)
    offered = did(game, Seated(act.by), act)
    answer = AnswerPromise(list(offered.promises)[-1], accept=True)
    return did(offered, Seated(act.to), answer)


def refusal(game, seat, act):
    answer = decide(game, Seated(seat), act)
    assert isinstance(answer, Refusal), answer
    return answer


def became(outcome):
    return [promise.state for promise in outcome.after.promises.values()]


# --- putting it on record
# ------------------------------------------------------------------------------------------------


def test_a_promise_holds_when_the_other_one_accepts_it():
    offered = did(a_game(), Seated(HEAD), offer(NO_FORCE, line=7))
    assert offered.promises[FIRST].state is PromiseState.OFFERED

    accepted = did(offered, Seated(OTHER_HEAD), AnswerPromise(FIRST, accept=True))

    promise = accepted.promises[FIRST]
    assert promise.state is PromiseState.ACCEPTED
    assert (promise.by, promise.to, promise.what) == (HEAD, OTHER_HEAD, NO_FORCE)
    assert (promise.made, promise.due, promise.line) == (1, 2, 7)


def test_a_promise_can_be_asked_for_and_then_the_one_who_would_keep_it_answers():
    asked = did(a_game(), Seated(OTHER_HEAD), offer(NO_FORCE))

    assert refusal(asked, OTHER_HEAD, AnswerPromise(FIRST, accept=True)).code is No.NOT_THERE
    accepted = did(asked, Seated(HEAD), AnswerPromise(FIRST, accept=True))

    assert accepted.promises[FIRST].state is PromiseState.ACCEPTED


def test_what_was_declined_is_seen_until_the_round_is_over_and_then_forgotten():
    offered = did(a_game(), Seated(HEAD), offer(NO_FORCE))
    declined = did(offered, Seated(OTHER_HEAD), AnswerPromise(FIRST, accept=False))

    assert declined.promises[FIRST].state is PromiseState.DECLINED
    assert closed(declined).promises == {}


def test_an_offer_can_be_taken_back_until_it_is_answered():
    offered = did(a_game(), Seated(HEAD), offer(NO_FORCE))

    assert did(offered, Seated(HEAD), TakeBackPromise(FIRST)).promises == {}
    assert refusal(offered, OTHER_HEAD, TakeBackPromise(FIRST)).code is No.NOT_THERE
    accepted = did(offered, Seated(OTHER_HEAD), AnswerPromise(FIRST, accept=True))
    assert refusal(accepted, HEAD, TakeBackPromise(FIRST)).code is No.PROMISE_ANSWERED


def test_an_answer_is_given_once():
    offered = did(a_game(), Seated(HEAD), offer(NO_FORCE))
    declined = did(offered, Seated(OTHER_HEAD), AnswerPromise(FIRST, accept=False))

    again = decide(declined, Seated(OTHER_HEAD), AnswerPromise(FIRST, accept=False))

    assert again == ()
    no = refusal(declined, OTHER_HEAD, AnswerPromise(FIRST, accept=True))
    assert no.code is No.PROMISE_ANSWERED


def test_two_seats_have_one_open_promise_between_them_whoever_keeps_it():
    game = promised(a_game(), NO_FORCE)

    no = refusal(game, OTHER_HEAD, offer(NO_FORCE, by=OTHER_HEAD, to=HEAD))

    assert facts_of(no) == (
        No.PROMISE_OPEN,
        {"by": HEAD, "seat": OTHER_HEAD, "round": "2"},
    )
    assert did(game, Seated(HEAD), offer(NO_FORCE, to=OTHER_ENVOY)).promises_offered == {FRONT: 2}


def test_the_number_of_a_promise_is_never_used_again():
    game = did(a_game(), Seated(HEAD), offer(NO_FORCE))
    game = did(game, Seated(HEAD), TakeBackPromise(FIRST))

    assert list(did(game, Seated(HEAD), offer(NO_FORCE)).promises) == ["front-promise-2"]


@pytest.mark.parametrize(
    ("seat", "act"),
    [
        (ENVOY, offer(NO_FORCE)),
        (HEAD, offer(NO_FORCE, to=HEAD)),
        (HEAD, offer(NO_FORCE, channel=LAKE_FORT)),
        (HEAD, offer(NO_FORCE, to=GLACIOLOGIST)),
        (HEAD, offer(NO_FORCE, to=SeatId("nobody"))),
        (HEAD, offer(ToVote(DraftId("front-1"), 1, True))),
    ],
)
def test_nobody_promises_for_others_or_to_those_who_do_not_sit_there(seat, act):
    assert refusal(a_game(), seat, act).code is No.NOT_THERE


@pytest.mark.parametrize("due", [2, 6])
def test_a_promise_is_due_in_a_round_that_is_still_to_be_played(due):
    game = a_game(round=3)

    no = refusal(game, HEAD, offer(NO_FORCE, due=due))

    assert facts_of(no) == (No.PROMISE_DUE, {"round": "3", "count": "5"})


def test_only_cards_of_ones_own_role_can_be_promised():
    no = refusal(a_game(), ENVOY, offer(NO_FORCE, by=ENVOY))
    assert facts_of(no) == (No.NOT_THEIR_CARD, {"seat": ENVOY, "action": FORCE})

    unknown = ToPlay(ActionId("fly-to-the-moon"), play=True)
    assert refusal(a_game(), HEAD, offer(unknown)).code is No.NOT_IN_THIS_GAME


def test_a_vote_is_promised_on_an_official_text_as_it_stands_by_those_who_have_a_voice():
    game = drafted(a_game(), "L0 W1 X2 V3")
    yes = ToVote(DraftId("front-1"), 1, True)

    assert did(game, Seated(HEAD), offer(yes)).promises[FIRST].what == yes
    assert refusal(game, ENVOY, offer(yes, by=ENVOY)).code is No.NO_VOICE
    assert refusal(game, HEAD, offer(replace(yes, version=2))).code is No.OLD_VERSION
    private = drafted(a_game(), "W1", channel=LAKE_FORT)
    act = offer(
        ToVote(DraftId("lake-fort-1"), 1, True), by=DIRECTOR, to=GLACIOLOGIST, channel=LAKE_FORT
    )
    assert refusal(private, DIRECTOR, act).code is No.NOT_OFFICIAL


def test_silence_is_promised_only_about_what_is_hidden():
    no = refusal(a_game(), HEAD, offer(ToKeepSilent()))

    assert facts_of(no) == (No.KNOWN_ANYWAY, {"channel": FRONT})


def test_a_level_can_do_without_promises():
    game = a_game(changed={"promises": 0})

    assert refusal(game, HEAD, offer(NO_FORCE)).code is No.NO_PROMISES


def test_only_those_who_sit_there_see_a_promise():
    before = a_game()
    game = promised(before, NO_FORCE)

    for seat in (HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY):
        section = view(game, seat)["channels"]
        assert isinstance(section, MyChannels)
        assert [promise.id for promise in section.channels[0].promises] == [FIRST]
    assert {
        viewer for viewer in game.numbers if game.numbers[viewer] != before.numbers[viewer]
    } == {
        HEAD,
        OTHER_HEAD,
        ENVOY,
        OTHER_ENVOY,
        TEACHER,
    }
    assert PUBLIC in game.numbers


def test_a_promise_is_part_of_what_a_table_is_told_apart_by():
    game = a_game()

    assert state_hash(did(game, Seated(HEAD), offer(NO_FORCE))) != state_hash(game)


# --- kept and broken
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C16", "C24")
def test_a_broken_promise_costs_trust_of_the_other_side_at_once():
    outcome = told(promised(a_game(), NO_FORCE, due=4), {HEAD: [SHOWS_FORCE]})

    assert became(outcome) == [PromiseState.BROKEN]
    (line,) = outcome.by_rule("promise")
    assert line.cell == (Var.TRUST, OSTREL, KARVANIA)
    assert line.after - line.before == -60
    assert line.claims == ("C16", "C24")
    assert line.causes[0].seat == HEAD


@pytest.mark.claim("C24")
def test_what_was_not_to_be_played_is_kept_when_it_is_due():
    early = told(promised(a_game(), NO_FORCE, due=2))
    late = told(promised(a_game(round=2), NO_FORCE, due=2))

    assert became(early) == [PromiseState.ACCEPTED]
    assert became(late) == [PromiseState.KEPT]
    (line,) = late.by_rule("promise")
    assert (line.cell, line.after - line.before) == ((Var.TRUST, OSTREL, KARVANIA), 30)


def test_what_was_to_be_played_is_kept_as_soon_as_it_is_played():
    outcome = told(promised(a_game(), TO_REOPEN, due=4), {HEAD: [REOPENS]})

    assert became(outcome) == [PromiseState.KEPT]


def test_what_was_to_be_played_and_was_not_is_broken():
    outcome = told(promised(a_game(round=2), TO_REOPEN))

    assert became(outcome) == [PromiseState.BROKEN]


def test_a_card_that_was_closed_is_no_excuse_for_it_would_tell_that_it_was():
    game = promised(a_game(round=2), TO_REOPEN)
    wide_open = where(game, {(Var.MISSION, KARVANIA, OSTREL): 2})

    outcome = told(wide_open)

    assert became(outcome) == became(told(game)) == [PromiseState.BROKEN]
    assert len(outcome.told(Told.PROMISE_VOID)) == 0


def on_the_table(round=2):
    return sayable(signable(tabled(a_game(round=round), "L0 W1 X2 V3")), "L0 W1 X2 V3")


@pytest.mark.parametrize(
    ("promise", "vote", "state"),
    [
        (True, True, PromiseState.KEPT),
        (True, False, PromiseState.BROKEN),
        (False, False, PromiseState.KEPT),
        (False, True, PromiseState.BROKEN),
        (True, None, PromiseState.BROKEN),
        (False, None, PromiseState.KEPT),
    ],
)
def test_a_promised_vote_is_compared_with_the_vote(promise, vote, state):
    text = DraftId("front-1")
    game = promised(on_the_table(), ToVote(text, 1, promise))
    orders = [] if vote is None else [order("vote-on-text", OnText(text, 1, vote))]

    assert became(told(game, {HEAD: orders})) == [state]


def test_a_promised_vote_comes_to_nothing_when_the_text_is_another_or_never_came_to_the_table():
    text = DraftId("front-1")
    game = promised(on_the_table(round=1), ToVote(text, 1, True), due=4)
    rewritten = {text: replace(game.drafts[text], version=2)}

    assert became(told(replace(game, drafts=rewritten))) == [PromiseState.VOID]
    aside = promised(drafted(a_game(round=2), "L0 W1 X2 V3"), ToVote(text, 1, True))
    assert became(told(aside)) == [PromiseState.VOID]


@pytest.mark.claim("C12")
def test_whoever_writes_about_a_channel_breaks_the_promise_to_keep_silent():
    hidden = where(a_large_game(), {(Var.SECRECY, MARKET): 500, (Var.TIP, ANCHOR, MARKET): 1})
    game = promised(hidden, ToKeepSilent(), by=ANCHOR, to=TRADER, channel=MARKET, due=3)

    outcome = told(game, {ANCHOR: [order("publish-story", InChannel(MARKET))]})

    assert became(outcome) == [PromiseState.BROKEN]
    (line,) = outcome.by_rule("promise")
    assert "C12" in line.claims


def test_whoever_announces_a_hidden_channel_alone_breaks_silence_and_together_nobody_does():
    text = DraftId("a-guest-house-1")
    silent = {"by": ENVOY, "to": OTHER_ENVOY, "channel": GUEST_HOUSE, "due": 3}
    game = promised(a_large_game(), ToKeepSilent(), **silent)
    alone = replace(drafted(game, "L0", ENVOY, channel=GUEST_HOUSE), tabled=text)
    both = replace(drafted(game, "L0", ENVOY, OTHER_ENVOY, channel=GUEST_HOUSE), tabled=text)

    assert became(told(alone)) == [PromiseState.BROKEN]
    assert became(told(both)) == [PromiseState.VOID]


def test_silence_is_kept_when_it_is_due_and_the_channel_is_still_hidden():
    silent = {"by": ENVOY, "to": OTHER_ENVOY, "channel": GUEST_HOUSE, "due": 1}

    assert became(told(promised(a_large_game(), ToKeepSilent(), **silent))) == [PromiseState.KEPT]


def test_an_offer_that_nobody_answered_lapses_when_it_is_due():
    outcome = told(did(a_game(round=2), Seated(HEAD), offer(NO_FORCE)))

    assert outcome.after.promises == {}
    assert outcome.told(Told.PROMISE_VOID) == []


def test_those_who_sit_there_hear_what_became_of_a_promise_and_nobody_else():
    outcome = told(promised(a_game(), NO_FORCE), {HEAD: [SHOWS_FORCE]})

    (news,) = outcome.told(Told.PROMISE_BROKEN)
    assert set(news.to or ()) == {HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY}
    facts = {name: news.facts[name] for name in ("by", "seat", "how", "action", "channel")}
    assert facts == {
        "by": HEAD,
        "seat": OTHER_HEAD,
        "how": "not-play",
        "action": FORCE,
        "channel": FRONT,
    }
    outsider = view(outcome.after, DIRECTOR)["news"]
    assert isinstance(outsider, NewsPage)
    assert Told.PROMISE_BROKEN not in {item.code for item in outsider.items}


@pytest.mark.claim("C24")
def test_many_small_promises_win_no_more_than_so_much_trust_in_a_round():
    game = a_game(round=2)
    for by in (HEAD, OTHER_HEAD):
        for to in (HEAD, ENVOY, OTHER_HEAD, OTHER_ENVOY):
            if game.party_of(by) != game.party_of(to) and (by, to) != (OTHER_HEAD, HEAD):
                game = promised(game, NO_FORCE, by=by, to=to)
    game = promised(game, ToPlay(ActionId("meet-officially"), play=False), by=ENVOY, to=OTHER_ENVOY)

    outcome = told(game)

    won = [line for line in outcome.by_rule("promise") if line.subject == (OSTREL, KARVANIA)]
    assert became(outcome).count(PromiseState.KEPT) == 4
    assert sum(line.after - line.before for line in won) == 60


def test_within_one_side_a_broken_word_is_told_and_moves_no_trust():
    outcome = told(promised(a_game(), NO_FORCE, to=ENVOY), {HEAD: [SHOWS_FORCE]})

    assert became(outcome) == [PromiseState.BROKEN]
    assert outcome.by_rule("promise") == []


def test_a_seat_that_says_nothing_does_not_break_its_word_by_default():
    game = agreed(a_game(), LAKE_FORT, WATER)
    by_default = default_orders(game, DIRECTOR)
    assert [each.action for each in by_default] == ["hold-dialogue"]

    away = ToPlay(by_default[0].action, play=False)
    held = promised(game, away, by=DIRECTOR, to=GLACIOLOGIST, channel=LAKE_FORT)

    assert "hold-dialogue" not in {each.action for each in default_orders(held, DIRECTOR)}


@pytest.mark.claim("C24")
def test_each_broken_promise_costs_five_of_a_hundred_of_the_own_role_part():
    game = a_game()
    broken = told(promised(game, NO_FORCE), {HEAD: [SHOWS_FORCE]}).after
    plain = told(game, {HEAD: [SHOWS_FORCE]}).after

    one, other = (seat_score(each, HEAD, table_score(each)) for each in (broken, plain))

    assert one is not None
    assert other is not None
    assert (one.broken_promises, other.broken_promises) == (1, 0)
    assert other.parts[Part.ROLE] - one.parts[Part.ROLE] == min(50, other.parts[Part.ROLE]) > 0
