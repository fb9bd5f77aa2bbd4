"""The promises of the rules, kept at the standard level too: with all fourteen seats, every family
of actions, money, elections, wars and ceasefires.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from game_rules.catalogue import CATALOGUE
from game_rules.engine import begin, replay, resolve, state_hash
from game_rules.events import RoundResolved
from game_rules.ids import Hand, Level, Phase, Role
from game_rules.ledger import VARIABLES
from game_rules.news import REPORTS
from game_rules.orders import CloseRound
from game_rules.refusals import Refusal
from game_rules.scenario import Printed
from game_rules.source import CLAIMS
from game_rules.state import PUBLIC, TEACHER, Game, Viewer
from game_rules.views import AnySection, section, since, view
from server.protocol.derive import canonical, read, write
from tests.game_rules.random_play import STANDARD_GAMES, play, standard_game
from tests.game_rules.secrecy.canaries import SONG, bloc_token, marked_scenario, may_hear

SEEDS = range(STANDARD_GAMES)
each_game = pytest.mark.parametrize("seed", SEEDS)


@each_game
def test_a_game_that_is_told_again_is_the_same(seed):
    record = standard_game(seed)

    again = replay(record.start, record.events)

    assert again == record.end
    assert state_hash(again) == state_hash(record.end)


@each_game
def test_every_change_has_its_rule_its_cause_and_its_claims_and_stays_within_bounds(seed):
    game = standard_game(seed).start
    for page in standard_game(seed).end.ledger[1:]:
        for change in page.changes:
            row = VARIABLES[change.var]
            assert change.rule, change
            assert change.causes, change
            assert change.claims, change
            assert set(change.claims) <= set(CLAIMS), change
            assert row.low <= change.after <= row.high, change
            for cause in change.causes:
                if cause.seat is not None:
                    # a word given in talk is no card: whoever sits there may give it
                    may = CATALOGUE[cause.what].roles if cause.what != "promise" else set(Role)
                    role = game.seat(cause.seat).role
                    assert role in may, change  # type: ignore[index]


@each_game
def test_the_order_in_which_people_seal_changes_nothing(seed):
    record = standard_game(seed)
    games = [record.start, *(step.after for step in record.steps)]
    closings = [at for at, step in enumerate(record.steps) if isinstance(step.act, CloseRound)]

    for at in closings[::2]:
        before = games[at]
        turned = dict(list(before.sealed.items())[::-1])

        assert resolve(replace(before, sealed=turned)) == resolve(before), (seed, before.round)


@each_game
def test_a_resolution_goes_through_the_journal_unchanged(seed):
    for event in standard_game(seed).events:
        if isinstance(event, RoundResolved):
            assert read(RoundResolved, write(event)) == event


@each_game
def test_what_changed_since_a_message_makes_an_old_copy_equal_to_a_fresh_one(seed):
    record = standard_game(seed)
    chance = Random(seed)
    history = [record.start, *(step.after for step in record.steps)]
    for viewer in chance.sample(list(record.start.numbers), 4):
        old, new = sorted(chance.sample(range(len(history)), 2))
        before, after = history[old], history[new]

        names = since(after, viewer, before.numbers[viewer])

        assert names is not None
        copy, now = view(before, viewer), view(after, viewer)
        assert {name: now[name] if name in names else copy[name] for name in copy} == now, viewer


def test_random_people_find_a_use_for_nearly_everything():
    played = {order.action for seed in SEEDS for order in standard_game(seed).end.played}

    assert len(played) >= 55, sorted(set(CATALOGUE) - played)


def test_every_refusal_at_this_level_says_why():
    for seed in SEEDS:
        for step in standard_game(seed).steps:
            if isinstance(step.answer, Refusal):
                assert set(step.answer.claims) <= set(CLAIMS)


# --- secrets
# ------------------------------------------------------------------------------------------------


def heard_in_reports(game: Game, viewer: Viewer) -> set[str]:
    """The groups abroad whose names one's own service has reported."""
    loud = {
        news.facts["title"]
        for news in game.happenings
        if news.code in REPORTS and "title" in news.facts and viewer in (news.to or ())
    }
    return {bloc_token(bloc) for bloc in game.printed.blocs if bloc_token(bloc) in loud}


@pytest.mark.parametrize("seed", range(8))
def test_no_secret_word_or_number_reaches_the_wrong_people(seed):
    marked = Printed(marked_scenario(), Level.STANDARD)
    hands = dict.fromkeys(marked.seats, Hand.HUMAN)
    record = play(seed, begin(marked, f"canary-seed-{seed}", hands))
    chance = Random(seed)
    states = [step.after for step in record.steps if step.after.phase is not Phase.OVER]
    seen = 0
    for game in chance.sample(states, 25):
        for viewer in game.numbers:
            if viewer == TEACHER:
                continue
            names = ["world", "text", "news", "table"]
            if viewer != PUBLIC:
                names += ["home", "sheet", "options", "channels", "story", "orders", "aims"]
            said = "".join(
                canonical(write(section(game, viewer, name), AnySection)) for name in names
            )
            allowed = may_hear(game, viewer) | heard_in_reports(game, viewer)
            leaked = set(SONG.findall(said)) - allowed
            assert not leaked, (viewer, game.round, leaked)
            seen += len(names)
    assert seen > 1000
