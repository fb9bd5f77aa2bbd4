"""What must hold in every game, tried on random ones: told again it is the same, nothing breaks it,
and a client that missed something misses nothing.

The random games are those of `random_play.py`; a failure names the seed of its game.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import get_args

import pytest

from game_rules.engine import Clockwork, Seated, Staff, decide, evolve, replay, resolve, state_hash
from game_rules.events import Event, RoundResolved, section_names
from game_rules.ids import Ending, Phase
from game_rules.ledger import VARIABLES, Var
from game_rules.options import actions_of
from game_rules.orders import (
    AnswerPromise,
    CloseRound,
    MarkNeed,
    MeetOn,
    SealOrders,
    UnsealOrders,
)
from game_rules.promises import PromiseState
from game_rules.refusals import Refusal
from game_rules.state import Game, Viewer
from game_rules.views import AnySection, section, since, view
from server.protocol.derive import canonical, fast_read, read, write
from tests.game_rules.absurd import absurd_act
from tests.game_rules.random_play import GAMES, INTRO, Record, random_game

ROOT = Path(__file__).resolve().parents[2]
SEEDS = range(GAMES)
BATCHES = [range(at, at + GAMES // 8) for at in range(0, GAMES, GAMES // 8)]
"""Eight tests of each kind, so that a failure comes early and several cores can share the work."""

batches = pytest.mark.parametrize(
    "seeds", BATCHES, ids=lambda seeds: f"seeds-{seeds[0]}-{seeds[-1]}"
)


def written(part: AnySection) -> str:
    """A section as the bytes that leave the server."""
    return canonical(write(part, AnySection))


def states(record: Record) -> Iterator[tuple[Event, Game]]:
    """The state after each single event."""
    game = record.start
    for event in record.events:
        game = evolve(game, event)
        yield event, game


def test_random_play_comes_to_every_kind_of_end_and_does_everything_once():
    """A promise kept only in dull games would be worth little."""
    records = [random_game(seed) for seed in SEEDS]
    played = {order.action for record in records for order in record.end.played}
    told = {news.code.value for record in records for news in record.end.happenings}
    endings = {record.end.ending for record in records}
    happened = {type(event) for record in records for event in record.events}
    settled = {
        it.state
        for record in records
        for event in record.events
        if isinstance(event, RoundResolved)
        for it in event.promises
    }

    assert endings == set(Ending) - {Ending.PARTIAL, Ending.COLLAPSE}, "not at this level"
    assert happened == set(get_args(Event))
    assert played == {
        action.id for seat in INTRO.seats.values() for action in actions_of(INTRO, seat.role)
    }
    assert settled == {
        PromiseState.KEPT,
        PromiseState.BROKEN,
        PromiseState.VOID,
        PromiseState.LAPSED,
    }
    assert told >= {"brink", "brink-held", "war", "signed", "ratified", "refused-at-home", "found"}


# --- the same game again
# ------------------------------------------------------------------------------------------------


@batches
def test_a_game_that_is_told_again_is_the_same(seeds):
    for seed in seeds:
        record = random_game(seed)

        again = replay(record.start, record.events)

        assert again == record.end, seed
        assert state_hash(again) == state_hash(record.end), seed


@batches
def test_a_game_that_went_through_the_journal_has_the_same_fingerprint_after_every_round(seeds):
    """A journal gives back equal events, but perhaps not the very same objects."""
    for seed in list(seeds)[:5]:
        record = random_game(seed)
        game = record.start
        for step in record.steps:
            for event in step.events:
                row = json.loads(canonical(write(event, Event)))
                game = evolve(game, fast_read(Event, row))
            if isinstance(step.act, CloseRound):
                assert state_hash(game) == state_hash(step.after), (seed, step.act)
        assert state_hash(game) == state_hash(record.end), seed


@batches
def test_every_event_fits_the_shape_that_the_journal_declares(seeds):
    for seed in list(seeds)[:5]:
        for event in random_game(seed).events:
            assert read(Event, json.loads(canonical(write(event, Event)))) == event, seed


def test_another_process_with_another_hash_seed_plays_the_same_games():
    few = list(range(0, GAMES, 5))
    program = (
        "from game_rules.engine import state_hash\n"
        "from tests.game_rules.random_play import random_game\n"
        f"for seed in {few}: print(state_hash(random_game(seed).end))\n"
    )

    told = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for hash_seed in ("1", "4242")
    ]

    here = [state_hash(random_game(seed).end) for seed in few]
    assert told == [here, here]


def test_two_games_of_different_seeds_have_different_fingerprints():
    assert len({state_hash(random_game(seed).end) for seed in SEEDS}) == GAMES


# --- order within a round
# ------------------------------------------------------------------------------------------------


@batches
def test_it_makes_no_difference_in_which_order_envelopes_and_taps_come_in(seeds):
    for seed in seeds:
        for before in closings(random_game(seed)):
            first = shuffled(before, Random(seed))
            second = shuffled(before, Random(seed + 1))

            assert resolve(first) == resolve(second) == resolve(before), (seed, before.round)


def closings(record: Record) -> Iterator[Game]:
    """The states in which a round, or a brink, was closed."""
    for before, step in zip(record.steps, record.steps[1:], strict=False):
        if isinstance(step.act, CloseRound) and step.events:
            yield before.after


def shuffled(game: Game, chance: Random) -> Game:
    """The same round in which people sealed and tapped in another order, some of them twice."""
    empty = replay(game, ())
    for seat in list(game.sealed):
        empty = accepted(empty, Seated(seat), UnsealOrders())
    for channel, issue, seat in sorted(game.taps):
        if game.phase is Phase.OPEN and chance.random() < 0.5:
            empty = accepted(empty, Seated(seat), MeetOn(channel, issue, False))
            empty = accepted(empty, Seated(seat), MeetOn(channel, issue, True))
    if game.phase is Phase.OPEN:
        empty = answered_again(empty, chance)
    for seat in chance.sample(list(game.sealed), len(game.sealed)):
        empty = accepted(empty, Seated(seat), SealOrders(game.sealed[seat]))
    return empty


def answered_again(game: Game, chance: Random) -> Game:
    """The same promises and marks, answered and set in another order."""
    given = {PromiseState.ACCEPTED: True, PromiseState.DECLINED: False}
    fresh = [it for it in game.promises.values() if it.made == game.round and it.state in given]
    offered = {it.id: replace(it, state=PromiseState.OFFERED) for it in fresh}
    game = game.but(promises={**game.promises, **offered})
    for it in chance.sample(fresh, len(fresh)):
        game = accepted(game, Seated(it.addressee), AnswerPromise(it.id, given[it.state]))
    for mark in chance.sample(list(game.need_marks.values()), len(game.need_marks)):
        game = accepted(game, Seated(mark.by), MarkNeed(mark.channel, None))
        game = accepted(game, Seated(mark.by), MarkNeed(mark.channel, mark.issue))
    return game


def accepted(game: Game, actor, act) -> Game:
    answer = decide(game, actor, act)
    if isinstance(answer, Refusal):
        # What was sealed while an agenda stood may not be sealed again after it fell.
        return evolve(game, sealed_as_it_was(actor, act))
    return replay(game, answer)


def sealed_as_it_was(actor, act):
    from game_rules.events import OrdersSealed

    assert isinstance(act, SealOrders)
    return OrdersSealed(actor.seat, act.orders)


# --- the books
# ------------------------------------------------------------------------------------------------


@batches
def test_the_pages_of_the_ledger_add_up_to_how_things_stand(seeds):
    for seed in seeds:
        end = random_game(seed).end
        cells: dict[tuple[str, ...], int] = {}
        for page in end.ledger:
            for change in page.changes:
                assert cells.get(change.cell, 0) == change.before, (seed, change)
                assert change.after != change.before or change.cell not in cells, (seed, change)
                cells[change.cell] = change.after

        assert cells == dict(end.cells), seed


@batches
def test_every_number_stays_a_whole_number_within_its_bounds(seeds):
    for seed in seeds:
        for page in random_game(seed).end.ledger:
            for change in page.changes:
                row = VARIABLES[Var(change.var)]
                assert type(change.after) is int, (seed, change)
                assert row.low <= change.after <= row.high, (seed, change)
                assert len(change.subject) == len(row.subjects), (seed, change)


# --- whatever anybody sends
# ------------------------------------------------------------------------------------------------


@batches
def test_nothing_that_anybody_could_send_breaks_the_rules(seeds):
    """Well-formed nonsense gets an answer, from whomever, whenever; and asking changes nothing."""
    for seed in seeds:
        record = random_game(seed)
        chance = Random(seed)
        everybody = [
            Staff(),
            Clockwork(),
            *(Seated(seat) for seat in (*record.start.printed.seats, "nobody")),
        ]
        for game in [
            record.start,
            *(step.after for step in record.steps[:: chance.randint(6, 20)]),
        ]:
            before = state_hash(game)
            for _ in range(8):
                actor, act = chance.choice(everybody), absurd_act(chance, game)
                answer = decide(game, actor, act)
                if isinstance(answer, Refusal):
                    assert read(Refusal, write(answer)) == answer, (seed, act)
                    continue
                after = replay(game, answer)
                for event in answer:
                    assert read(Event, write(event, Event)) == event, (seed, act)
                assert after.phase in Phase
            assert state_hash(game) == before, seed


@batches
def test_deciding_never_changes_the_state_that_was_asked_about(seeds):
    for seed in list(seeds)[:6]:
        record = random_game(seed)
        game = record.start
        for at, step in enumerate(record.steps):
            closing = isinstance(step.act, CloseRound) or at % 10 == 0
            before = state_hash(game) if closing else ""

            assert decide(game, step.actor, step.act) == step.answer, (seed, step.act)

            assert not closing or state_hash(game) == before, (seed, step.act)
            game = step.after


# --- numbers and gaps
# ------------------------------------------------------------------------------------------------


@batches
def test_messages_are_numbered_without_a_gap_for_every_viewer(seeds):
    for seed in seeds:
        record = random_game(seed)
        last = record.start
        for event, game in states(record):
            for viewer, number in game.numbers.items():
                assert number - last.numbers[viewer] in (0, 1), (seed, viewer, event.kind)
                sent = [at for at in game.touched[viewer].values() if at > last.numbers[viewer]]
                assert bool(sent) == (number > last.numbers[viewer]), (seed, viewer, event.kind)
                assert all(at <= number for at in game.touched[viewer].values())
            last = game


HALVES = [range(at, GAMES, 10) for at in (0, 7)]


@pytest.mark.parametrize("seeds", HALVES, ids=["first", "second"])
def test_what_changed_since_a_message_makes_an_old_copy_equal_to_a_fresh_one(seeds):
    """After every single event: whoever applies the gap sees exactly what a newcomer would see."""
    seen: set[type] = set()
    for seed in seeds:
        record = random_game(seed)
        viewers = list(record.start.numbers)
        copies = {viewer: fresh(record.start, viewer) for viewer in viewers}
        known = dict(record.start.numbers)
        for event, game in states(record):
            seen.add(type(event))
            for viewer in viewers:
                names = since(game, viewer, known[viewer])
                assert names is not None, (seed, viewer)
                for name in names:
                    copies[viewer][name] = section(game, viewer, name)
                known[viewer] = game.numbers[viewer]
                now = fresh(game, viewer)
                stale = sorted(name for name in now if now[name] != copies[viewer][name])
                assert not stale, (seed, viewer, event.kind, stale)
    assert len(seen) >= len(get_args(Event)) - 2


def fresh(game: Game, viewer: Viewer) -> dict[str, AnySection]:
    """All that a newcomer would be sent. Equal sections are written in equal bytes."""
    return view(game, viewer)


@batches
def test_a_gap_from_any_earlier_message_is_exact(seeds):
    for seed in seeds:
        record = random_game(seed)
        chance = Random(seed)
        viewer = chance.choice(list(record.start.numbers))
        history = [record.start, *(step.after for step in record.steps)]
        old = chance.choice(history)
        new = chance.choice(
            [game for game in history if game.numbers[viewer] >= old.numbers[viewer]]
        )
        names = since(new, viewer, old.numbers[viewer])
        copy, now = fresh(old, viewer), fresh(new, viewer)

        assert names is not None
        assert {name: now[name] if name in names else copy[name] for name in copy} == now, (
            seed,
            viewer,
        )


def test_a_message_number_that_was_never_sent_asks_for_everything():
    game = random_game(0).end

    for viewer, number in game.numbers.items():
        assert since(game, viewer, number) == frozenset()
        assert since(game, viewer, number + 1) is None
        assert since(game, viewer, 0) is None
        assert since(game, viewer, -1) is None


@batches
def test_every_view_fits_the_shape_that_the_protocol_declares(seeds):
    for seed in list(seeds)[:2]:
        record = random_game(seed)
        for step in record.steps[::9] + record.steps[-1:]:
            for viewer in step.after.numbers:
                parts = view(step.after, viewer)
                assert set(parts) == section_names(viewer)
                for part in parts.values():
                    raw = json.loads(written(part))
                    assert read(AnySection, raw) == part, (seed, viewer)
