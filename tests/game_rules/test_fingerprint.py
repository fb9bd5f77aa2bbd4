"""Two tellings of a game have the same fingerprint exactly when they tell the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game_rules import fingerprint
from game_rules.engine import Clockwork, Seated, begin, decide, evolve, replay, state_hash, take
from game_rules.events import RoundResolved
from game_rules.ids import DraftId, Ending, Hand, Phase
from game_rules.ledger import Change, Factor, Page, Var
from game_rules.news import News, Told
from game_rules.orders import CloseRound, MeetOn, SealOrders, Term, TowardParty
from game_rules.past import Past
from tests.game_rules.build import (
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    OSTREL,
    TERM,
    WATER,
    a_game,
    did,
    order,
    tabled,
    where,
)
from tests.game_rules.random_play import random_game

CLOSE = CloseRound(1, False, 1, 1)


def resolution(game):
    """The first round as it is resolved, and the state before it."""
    events = decide(game, Clockwork(), CLOSE)
    assert isinstance(events, tuple)
    assert isinstance(events[0], RoundResolved)
    return events[0]


@pytest.fixture
def game():
    return tabled(a_game(), "L0 W1 X2 V1")


def test_a_fingerprint_changes_with_anything_that_stands_now(game):
    draft = game.drafts[DraftId("front-1")]
    others = [
        replace(game, round=2),
        replace(game, phase=Phase.BRINK),
        replace(game, due=1),
        replace(game, left=1),
        did(game, Seated(HEAD), SealOrders(())),
        replace(game, taps=frozenset({(FRONT, WATER, HEAD)})),
        replace(game, tabled=None),
        replace(game, hands={**game.hands, HEAD: Hand.EMPTY}),
        where(game, {(Var.SUPPORT, KARVANIA): 1}),
        where(game, {(Var.CRAFT, HEAD): 499}),
        replace(game, drafts={**game.drafts, draft.id: replace(draft, version=9)}),
        replace(game, drafts={**game.drafts, draft.id: replace(draft, sponsors=())}),
        replace(game, drafts={**game.drafts, draft.id: replace(draft, terms=(TERM["W3"],))}),
        replace(game, in_force=(Term(TERM["W3"].issue, TERM["W3"].option),)),
        replace(game, numbers={**game.numbers, HEAD: 99}),
        replace(game, touched={**game.touched, HEAD: {"table": 3}}),
        replace(game, ending=Ending.WAR),
        replace(game, seed="another"),
        replace(game, constants=replace(game.constants, drift=1)),
    ]

    assert len({state_hash(other) for other in [game, *others]}) == len(others) + 1
    assert state_hash(game) == state_hash(replace(game))


def test_a_sealed_order_shows_in_the_fingerprint(game):
    meet = order("meet-officially", MeetOn(FRONT, WATER))
    sealed = [replace(game, sealed={seat: (meet,)}) for seat in (HEAD, ENVOY)]

    assert len({state_hash(each) for each in (game, *sealed)}) == 3


def test_every_line_of_a_resolution_shows_in_all_fingerprints_after_it(game):
    happened = resolution(
        did(game, Seated(HEAD), SealOrders((order("show-force", TowardParty(OSTREL)),)))
    )
    page, news = happened.page, happened.news
    first = page.changes[0]
    lines = [
        replace(first, factors=(Factor("step", 1),)),
        replace(first, causes=()),
        replace(first, claims=()),
        replace(first, before=first.before + 1),
        replace(first, rule="another"),
    ]
    others = [
        *(replace(happened, page=Page(1, (line, *page.changes[1:]))) for line in lines),
        replace(happened, page=Page(1, tuple(reversed(page.changes)))),
        replace(happened, page=Page(2, page.changes)),
        replace(happened, carried=happened.carried[1:]),
        replace(happened, news=(*news[:-1], replace(news[-1], to=(HEAD, ENVOY)))),
        replace(happened, news=(*news[:-1], News(Told.WAR, 1, {}, ()))),
    ]

    told = {state_hash(evolve(game, each)) for each in (happened, *others)}

    assert len(told) == len(others) + 1


def test_what_happened_rounds_ago_still_shows():
    one, two = random_game(1), random_game(1)
    first = next(event for event in one.events if isinstance(event, RoundResolved))
    at = one.events.index(first)
    changed = replace(first, news=first.news[1:])

    told = replay(one.start, one.events)
    retold = replay(two.start, [*two.events[:at], changed, *two.events[at + 1 :]])

    assert told.past.digest != retold.past.digest
    assert state_hash(told) != state_hash(retold)


def test_it_is_the_same_whenever_it_is_asked(game):
    """A link of the past that was asked for early comes to the same as one asked for late."""
    record = random_game(2)
    step_by_step = record.start
    for event in record.events:
        step_by_step = evolve(step_by_step, event)
        state_hash(step_by_step)

    assert state_hash(step_by_step) == state_hash(replay(record.start, record.events))


def test_it_does_not_read_again_what_was_resolved_before(monkeypatch):
    record = random_game(3)
    state_hash(record.end)
    read: list[Change] = []

    def reading(change):
        read.append(change)
        return (change.after,)

    monkeypatch.setattr("game_rules.past._plain", reading)

    state_hash(replace(record.end, round=99))

    assert not read
    assert Past(Page(0, record.end.ledger[0].changes)).digest
    assert len(read) == len(record.end.ledger[0].changes)


def test_the_rule_book_is_written_out_once_for_all_tables(game):
    state_hash(game)
    missed = fingerprint._written.cache_info().misses

    state_hash(begin(game.printed, "another", {}))

    assert fingerprint._written.cache_info().misses == missed


def test_taking_an_act_comes_to_what_deciding_and_going_on_comes_to():
    for seed in range(4):
        record = random_game(seed)
        game = record.start
        for step in record.steps:
            outcome = take(game, step.actor, step.act)

            if isinstance(step.answer, tuple):
                assert outcome.events == step.answer
                assert outcome.after == replay(game, step.answer)
                assert state_hash(outcome.after) == state_hash(replay(game, step.answer))
            else:
                assert outcome == step.answer
            game = step.after
