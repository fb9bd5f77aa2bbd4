"""Who may know of a hidden channel is told its members from what they were told themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game_rules.ids import ChannelId, Phase, Role
from game_rules.ledger import VARIABLES, Var
from game_rules.orders import CloseRound
from game_rules.sight import may_see
from game_rules.state import TEACHER, Game
from game_rules.views.known_to import known_to
from game_rules.views.records import Risk
from tests.game_rules.build import where
from tests.game_rules.peopled import ANCHOR, GUEST_HOUSE, MARKET, a_large_game
from tests.game_rules.random_play import Record, random_game, standard_game
from tests.game_rules.secrecy.twins import watch
from tests.game_rules.secrecy.worlds import assert_twins


def hidden_at_ends_of_rounds(record: Record) -> Iterator[tuple[Game, ChannelId]]:
    """Every channel of a game after each of its rounds, as if the world did not know of it."""
    for step in record.steps:
        if isinstance(step.act, CloseRound) and step.events and step.after.phase is not Phase.OVER:
            for channel in step.after.printed.channels:
                if step.after.is_open(channel):
                    hidden = {(Var.SECRECY, channel): 500, (Var.EXPOSED, channel): 0}
                    yield where(step.after, hidden), channel


def with_all_else_different(game: Game, channel: ChannelId) -> Game:
    """The same game, in which every number that a member of this channel cannot see is another, and
    every journalist has heard of every channel.
    """
    members = game.printed.members[channel]
    cells = dict(game.cells)
    for cell, value in game.cells.items():
        if not all(may_see(game, member, cell) for member in members):
            row = VARIABLES[Var(cell[0])]
            cells[cell] = row.low if value == row.high else row.high
    for seat, card in game.printed.seats.items():
        if card.role is Role.JOURNALIST and seat not in members:
            cells |= {(Var.TIP, seat, each): 1 for each in game.printed.channels}
    return replace(game, cells=cells)


@pytest.mark.parametrize(
    ("told", "seeds", "least"),
    [(random_game, range(20), 80), (standard_game, (0, 3), 40)],
    ids=["intro", "standard"],
)
def test_what_a_member_cannot_see_never_changes_who_may_know(told, seeds, least):
    compared = 0
    for seed in seeds:
        for game, channel in hidden_at_ends_of_rounds(told(seed)):
            other = with_all_else_different(game, channel)

            assert game.is_hidden(channel)
            assert other.cells != game.cells
            assert known_to(other, channel) == known_to(game, channel), (seed, channel, game.round)
            compared += 1
    assert compared >= least


@pytest.mark.claim("C12")
@pytest.mark.parametrize("seed", [0, 3])
def test_a_journalist_who_has_heard_of_a_channel_is_noticed_by_nobody(seed):
    """In the other world all journalists have been told of all channels, long ago."""
    record = standard_game(seed)
    printed = record.start.printed
    journalists = {seat for seat, card in printed.seats.items() if card.role is Role.JOURNALIST}
    tips = {(Var.TIP, seat, channel): 1 for seat in journalists for channel in printed.channels}
    assert tips

    twins = watch(
        record,
        where(record.start, tips),
        {*journalists, TEACHER},
        until=lambda game: (
            game.phase is Phase.OVER or any(cell[0] == "exposed" for cell in game.cells)
        ),
        questions=1,
    )

    assert_twins(twins, seed)


def test_a_channel_that_all_the_world_sees_has_nobody_to_be_known_to():
    game = a_large_game()

    assert (
        known_to(
            where(game, {(Var.EXPOSED, GUEST_HOUSE): 1, (Var.SECRECY, GUEST_HOUSE): 0}), GUEST_HOUSE
        )
        is None
    )
    assert known_to(game, GUEST_HOUSE) is not None


def test_reporters_may_have_noticed_once_people_have_met_and_more_meetings_are_a_greater_risk():
    game = a_large_game(round=3)
    issue = next(iter(game.printed.issues))

    def met(times: int):
        found = known_to(where(game, {(Var.SESSIONS, GUEST_HOUSE, issue): times}), GUEST_HOUSE)
        assert found is not None
        return found

    assert met(0).reporters == ()
    assert met(1).reporters == (ANCHOR,)
    risks = [list(Risk).index(met(times).risk) for times in (0, 2, 8, 30)]
    assert risks == sorted(risks)
    assert risks[0] < risks[-1]


def test_a_capital_knows_of_a_dialogue_that_told_it_or_advised_it():
    game = where(a_large_game(), {(Var.SECRECY, MARKET): 500})
    party, other = game.printed.parties
    issue = next(iter(game.printed.issues))
    option = game.printed.options_of(issue)[0]

    def capitals(cells: dict[tuple[str, ...], int]):
        found = known_to(where(game, cells), MARKET)
        assert found is not None
        return found.capitals

    assert capitals({}) == ()
    assert capitals({(Var.FOREWARNED, MARKET, party): 1}) == (party,)
    assert capitals({(Var.UPTAKE, other, MARKET, issue, option): 0}) == (other,)
