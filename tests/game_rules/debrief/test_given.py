"""What was put on record is told with what became of it."""

from game_rules.debrief import record_of
from game_rules.debrief.given import given
from game_rules.debrief.reveal import reveal
from game_rules.engine import Clockwork, Seated, Staff, decide
from game_rules.events import evolve
from game_rules.ids import ActionId
from game_rules.orders import (
    AnswerPromise,
    CloseRound,
    EndGame,
    MarkNeed,
    OfferPromise,
    Order,
    SealOrders,
    TakeBackPromise,
    TowardParty,
)
from game_rules.promises import PromiseState, ToPlay
from tests.game_rules.build import (
    ENVOY,
    FRONT,
    HEAD,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    a_game,
)

FORCE = ActionId("show-force")
NO_FORCE = ToPlay(FORCE, play=False)


def told(*steps):
    """The record of an open round in which these acts were done."""
    start = game = a_game()
    events = []
    for actor, act in steps:
        answer = decide(game, actor, act)
        assert isinstance(answer, tuple), (act, answer)
        for event in answer:
            game = evolve(game, event)
        events += answer
    record = record_of(start, events)
    return given(record, reveal(record))


def offer(to, due=1):
    return Seated(HEAD), OfferPromise(FRONT, HEAD, to, NO_FORCE, due)


def answer(seat, number, accept=True):
    return Seated(seat), AnswerPromise(f"front-promise-{number}", accept)


def test_every_promise_is_told_in_the_state_to_which_it_came():
    found = told(
        offer(OTHER_HEAD),
        answer(OTHER_HEAD, 1),
        offer(OTHER_ENVOY),
        answer(OTHER_ENVOY, 2, accept=False),
        offer(ENVOY),
        (Seated(HEAD), TakeBackPromise("front-promise-3")),
        offer(ENVOY),
        (Seated(HEAD), SealOrders((Order(FORCE, TowardParty(OSTREL)),))),
        (Clockwork(), CloseRound(1, False, 9_000, 9_500)),
        offer(ENVOY, due=3),
        (Staff(), EndGame()),
    )

    assert [promise.state for promise in found.promises] == [
        PromiseState.BROKEN,
        PromiseState.DECLINED,
        PromiseState.TAKEN_BACK,
        PromiseState.LAPSED,
        PromiseState.OFFERED,
    ]


def test_a_mark_is_held_against_what_the_issues_meant_to_that_side():
    issues = list(a_game().printed.issues)
    found = told(*((Seated(HEAD), MarkNeed(FRONT, issue)) for issue in issues))
    weights = {issue.issue: issue.weights[0] for issue in reveal(record_of(a_game(), ())).issues}

    assert [need.mark.issue for need in found.needs] == issues
    assert [need.true for need in found.needs] == [
        weights[issue] == max(weights.values()) for issue in issues
    ]
    assert {need.true for need in found.needs} == {True, False}
