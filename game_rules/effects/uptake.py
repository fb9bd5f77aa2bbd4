"""How good advice is, and how far a capital listens to it (C58, C66, C70)."""

from __future__ import annotations

from game_rules.constants import ACCESS, ACCESS_WITH_OFFICIAL
from game_rules.fixed import ONE, over
from game_rules.ids import ChannelId, IssueId, PartyId, SeatId, Stage, Track
from game_rules.ledger import Var
from game_rules.state import Game


def quality_of(game: Game, channel: ChannelId, issue: IssueId, seat: SeatId) -> int:
    """How good advice is that a seat writes today, in parts per thousand: progress on the issue,
    ease between the members, and the writer's skill; and what joint study adds to it.
    """
    constants = game.constants
    weighed = (
        game.now(Var.PROGRESS, channel, issue) * constants.quality_of_progress
        + game.now(Var.RAPPORT, channel) * constants.quality_of_ease
        + game.now(Var.CRAFT, seat) * constants.quality_of_craft
    )
    return min(ONE, over(weighed, ONE) + game.now(Var.STUDY, channel, issue))


def access(game: Game, channel: ChannelId, issue: IssueId) -> int:
    """How far the doors of governments open for a dialogue: that of its best placed member, or of
    officials who came.
    """
    if game.now(Var.GUESTS, channel, issue):
        return ACCESS_WITH_OFFICIAL
    roles = [game.seat(seat).role for seat in game.printed.members[channel]]
    return max(ACCESS.get(role, 0) for role in roles)


def openness(game: Game, party: PartyId) -> int:
    """How far a government takes advice from below, in parts per thousand (C70)."""
    floor = game.constants.uptake_floor
    return floor + over((ONE - floor) * game.printed.parties[party].openness, 100)


def timing(game: Game, issue: IssueId) -> int:
    """Advice is heard when officials are talking about the matter; in war hardly at all (C67,
    C68).
    """
    if game.worst_stage() is Stage.WAR:
        return game.constants.timing_war
    talking = any(
        game.now(Var.SESSIONS, channel.id, issue) > 0
        for channel in game.printed.channels.values()
        if channel.track is Track.ONE
    )
    return ONE if talking else game.constants.timing_off
