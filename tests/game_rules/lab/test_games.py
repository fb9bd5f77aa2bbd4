"""Games of the lab are games like any other: the same engine, the same ledger, the same views."""

import pickle
from dataclasses import fields, replace
from functools import cache

import pytest

from game_rules.bots import SECTIONS
from game_rules.engine import begin, evolve, replay, state_hash
from game_rules.events import RoundResolved
from game_rules.ids import Ending, Hand, Level, Phase
from game_rules.lab import LINE_UPS, LineUpId, findings, jobs, play_game, simulate
from game_rules.lab.games import Table
from game_rules.scenario import Printed
from game_rules.views import since, view
from tests.game_rules.random_play import INTRO

GAMES = 20
EVENTS = 300
"""A whole game at intro, and three rounds of a full one."""


@cache
def played(name, games=GAMES):
    return tuple(simulate(INTRO, LINE_UPS[LineUpId(name)], games, "lab-tests"))


def table(name, seed="a-table"):
    return Table(INTRO, seed, LINE_UPS[LineUpId(name)])


@pytest.mark.parametrize("name", LINE_UPS)
def test_the_same_seed_plays_the_same_game(name):
    first, second = table(name), table(name)

    first.play()
    second.play()

    assert state_hash(first.game) == state_hash(second.game)
    assert first.events == second.events


@pytest.mark.parametrize("name", ["MIX", "RANDOM", "HAWK"])
def test_what_the_lab_played_can_be_told_again(name):
    it = table(name)
    it.play()
    start = begin(INTRO, it.seed, dict.fromkeys(INTRO.seats, Hand.BOT))

    again = replay(start, it.events)

    assert state_hash(again) == state_hash(it.game)


@pytest.mark.parametrize("name", ["MIX", "RANDOM"])
def test_what_is_kept_to_save_time_never_shows(name):
    it = table(name)
    it.play()
    game = begin(INTRO, it.seed, dict.fromkeys(INTRO.seats, Hand.BOT))

    for event in it.events:
        game = evolve(game, event)
        anew = replace(game)

        assert not anew.kept
        for viewer in game.numbers:
            assert view(game, viewer) == view(anew, viewer), f"after {event}"


@pytest.mark.parametrize("level", [Level.INTRO, Level.FULL])
def test_what_an_event_does_not_touch_stays_as_it_is_for_everybody(level):
    """Only what is touched is built and sent, so whatever else changed would be missed."""
    it = Table(Printed(INTRO.scenario, level), "a-table", LINE_UPS[LineUpId("RANDOM")])
    it.play()
    before = begin(it.game.printed, it.seed, dict.fromkeys(it.game.printed.seats, Hand.BOT))

    seen = {viewer: view(before, viewer) for viewer in before.numbers}
    for event in it.events[:EVENTS]:
        after = evolve(before, event)
        for viewer, was in seen.items():
            now = view(after, viewer)
            touched = since(after, viewer, before.numbers[viewer])
            if touched is not None:
                kept = {name: it for name, it in was.items() if name not in touched}
                assert {name: now[name] for name in kept} == kept, f"{viewer} after {event}"
            seen[viewer] = now
        before = after


def test_a_game_with_parts_replaced_keeps_the_others():
    game = table("MIX").game

    after = game.but(round=3, tabled=None)

    for part in fields(game):
        if part.name not in ("round", "kept"):
            assert getattr(after, part.name) is getattr(game, part.name)
    assert after == replace(game, round=3)


def test_players_are_shown_only_what_they_ask_for():
    it = table("MIX")
    it.play()

    for watching in it.watching:
        assert set(watching.view) <= SECTIONS
        assert all(watching.view[name] for name in SECTIONS)
        with pytest.raises(KeyError):
            watching.view["overview"]


def test_a_game_that_is_over_says_how_it_came_out():
    it = table("MIX")

    ended = it.play()

    assert it.game.phase is Phase.OVER
    assert ended.ending is it.game.ending
    assert ended.rounds == it.game.round
    assert ended.values.keys() == ended.gains.keys() == INTRO.parties.keys()
    assert sum(isinstance(event, RoundResolved) for event in it.events) >= ended.rounds


def test_gains_are_counted_from_what_no_deal_was_worth_at_the_start():
    ended = next(game for game in played("MIX") if game.ending is Ending.SETTLEMENT)
    start = begin(INTRO, ended.seed, {})

    for party, gain in ended.gains.items():
        assert gain == ended.values[party] - start.now("no-deal", party)


def test_an_experiment_can_change_a_constant():
    generous = {"base_approval": 700}

    with_change = play_game(INTRO, "changed", LINE_UPS[LineUpId("MIX")], generous)

    assert with_change.signed == 0 or with_change.ending is Ending.SETTLEMENT


def test_jobs_hold_every_seed_once_and_can_travel():
    line_up = LINE_UPS[LineUpId("T1")]

    cut = list(jobs(line_up, 45, "seed"))

    assert [seed for job in cut for seed in job.seeds] == [f"seed-{at}" for at in range(45)]
    assert pickle.loads(pickle.dumps(cut)) == cut  # noqa: S301
    assert pickle.loads(pickle.dumps(played("T1")[0])) == played("T1")[0]  # noqa: S301


# --- findings -----------------------------------------------------------------------------------


def test_findings_add_up():
    found = findings(played("MIX"))

    assert sum(share.count for share in found.endings.values()) == found.games == GAMES
    assert found.refused_at_home.count <= found.signed.count


def test_only_what_was_agreed_can_be_asked_how_long_it_holds():
    games = played("MIX")

    for game in games:
        assert (game.durability is not None) == (game.ending in (Ending.SETTLEMENT, Ending.PARTIAL))
    settled = [game.durability for game in games if game.durability is not None]
    assert 0 < findings(games).durability.of == len(settled) < len(games)
    assert all(0 <= chance <= 1000 for chance in settled)
