"""The life of a channel: it is opened once, and comes to light once."""

from __future__ import annotations

from itertools import product

import pytest

from game_rules.ids import Track
from game_rules.ledger import Cause, Var
from game_rules.lives.channels import ARROWS, By, Move, Standing, may_move, standing_of
from game_rules.news import Told
from game_rules.orders import InChannel
from game_rules.pickers.rooms import ClosedChannels
from game_rules.resolution import Resolution
from game_rules.rules.exposure import bring_to_light
from tests.game_rules.build import HEAD, where
from tests.game_rules.peopled import BACK_ROOM, a_large_game, opened
from tests.game_rules.random_play import STANDARD_GAMES, standard_game

SHUT = a_large_game()
AS = {
    Standing.SHUT: SHUT,
    Standing.HIDDEN: opened(SHUT, BACK_ROOM),
    Standing.KNOWN: where(opened(SHUT, BACK_ROOM), {(Var.SECRECY, BACK_ROOM): 0}),
}
CAUSES = {
    Told.ANNOUNCED: {Move.ANNOUNCE},
    Told.EXPOSED: {Move.PUBLISH, Move.LEAK},
}


@pytest.mark.parametrize("standing", Standing)
def test_a_channel_stands_where_its_game_says(standing):
    assert standing_of(AS[standing], BACK_ROOM) is standing


@pytest.mark.parametrize(("move", "standing"), list(product(Move, Standing)))
def test_a_channel_moves_only_along_its_arrows(move, standing):
    arrow = ARROWS[move]

    for by in By:
        allowed = may_move(AS[standing], BACK_ROOM, move, by)
        assert allowed is (by is arrow.by and standing is arrow.before)


@pytest.mark.parametrize("standing", Standing)
def test_only_a_shut_channel_is_there_to_be_opened(standing):
    there = list(ClosedChannels((Track.ONE,), for_my_side=True)(AS[standing], HEAD))

    assert (InChannel(BACK_ROOM) in there) is (standing is Standing.SHUT)


@pytest.mark.parametrize("standing", Standing)
def test_only_a_hidden_channel_comes_to_light(standing):
    turn = Resolution(AS[standing])
    turn.published.append((BACK_ROOM, Cause("publish-story", HEAD)))

    bring_to_light(turn)

    said = [news for news in turn.news if news.code is Told.EXPOSED]
    assert len(said) == (standing is Standing.HIDDEN)
    assert standing_of(turn.game, BACK_ROOM) is (
        Standing.KNOWN if standing is Standing.HIDDEN else standing
    )


def test_in_play_channels_move_only_along_their_arrows():
    taken = set()
    for seed in range(STANDARD_GAMES):
        record = standard_game(seed)
        game = record.start
        for step in record.steps:
            for channel in game.printed.channels:
                before, after = standing_of(game, channel), standing_of(step.after, channel)
                if before is not after:
                    said = {
                        news.code
                        for news in step.after.latest
                        if news.facts.get("channel") == channel
                    }
                    moves = {move for code in said for move in CAUSES.get(code, ())} or {Move.OPEN}
                    taken.add((before, after))
                    assert any(
                        before is ARROWS[move].before and after in ARROWS[move].after
                        for move in moves
                    ), (seed, channel, before, after, said)
            game = step.after
    assert (Standing.HIDDEN, Standing.KNOWN) in taken
    assert any(before is Standing.SHUT for before, _ in taken)
