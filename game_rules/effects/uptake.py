"""How good advice is, and how far a capital listens to it (C58, C66, C70)."""

from __future__ import annotations

from game_rules.constants import ACCESS, ACCESS_WITH_OFFICIAL
from game_rules.coordination import officials_met
from game_rules.fixed import ONE, over, scaled
from game_rules.ids import ChannelId, IssueId, PartyId, Sanction, SeatId, Stage
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
    studied = game.now(Var.STUDY, channel, issue)
    reviewed = game.constants.review_quality if game.now(Var.REVIEWED, channel) else 0
    return min(ONE, over(weighed, ONE) + studied + reviewed)


def access(game: Game, party: PartyId, channel: ChannelId, issue: IssueId) -> int:
    """How far the door of a government opens for a dialogue: that of its best placed member, or of
    officials who came, or wide when a great name calls in person; half as far after a disavowal
    (C31, C66, C73).
    """
    constants = game.constants
    if game.now(Var.GUESTS, channel, issue):
        door = ACCESS_WITH_OFFICIAL
    else:
        door = max(_door(game, seat) for seat in game.printed.members[channel])
    if game.now(Var.EMINENT, channel) >= game.round:
        door = max(door, constants.eminent_access)
    if game.now(Var.DISAVOWED, party, channel) >= game.round:
        door = scaled(door, constants.disavowed_access)
    return door


def _door(game: Game, seat: SeatId) -> int:
    """A door opens less far for somebody whose name has suffered."""
    name = min(ONE, ONE // 2 + game.now(Var.REPUTATION, seat))
    return scaled(ACCESS.get(game.seat(seat).role, 0), name)


def backing(game: Game, channel: ChannelId) -> int:
    """How much further governments listen where they let it be known that they stand behind a
    dialogue, in thousandths (C56).
    """
    backed = game.now(Var.SANCTION, channel) >= Sanction.TACIT
    return game.constants.backed_uptake if backed else ONE


def restraint(game: Game, channel: ChannelId) -> int:
    """How far a dialogue is trusted to know its place, in thousandths (C73)."""
    beyond = max(0, game.now(Var.OVERREACH, channel) - game.constants.overreach_borne)
    return max(0, ONE - scaled(beyond, game.constants.overreach_doubt))


def openness(game: Game, party: PartyId) -> int:
    """How far a government takes advice from below, in parts per thousand (C70)."""
    floor = game.constants.uptake_floor
    return floor + over((ONE - floor) * game.printed.parties[party].openness, 100)


def timing(game: Game, channel: ChannelId, issue: IssueId) -> int:
    """Advice is heard when officials are seen to talk about the matter, or have sat in where it was
    talked about; in war hardly at all (C32, C67, C68).
    """
    if game.worst_stage() is Stage.WAR:
        return game.constants.timing_war
    on_their_desk = officials_met(game, issue) or game.now(Var.GUESTS, channel, issue)
    return ONE if on_their_desk else game.constants.timing_off
