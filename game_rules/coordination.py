"""Many dialogues at once: alone they disturb each other, in a forum they carry further; and an old
conflict gives way only where several tracks work together in the open (C34, C72).

What is hidden neither disturbs nor helps: nobody knows of it.
"""

from __future__ import annotations

from itertools import product, takewhile

from game_rules.constants import Constants
from game_rules.fixed import ONE, mean, over, scaled
from game_rules.ids import ChannelId, IssueId, PartyId, SeatId, Track
from game_rules.ledger import Cell, Var
from game_rules.orders import OnIssue, Terms
from game_rules.state import Game


def coherence(game: Game, channel: ChannelId) -> int:
    """What is left of a dialogue's weight beside those that go their own way, in thousandths
    (C72). Dialogues in the forum count as one.
    """
    if game.channel(channel).track is Track.ONE or game.is_hidden(channel):
        return ONE
    others = {each for each in _lately_met(game) if each != channel}
    alone = {each for each in others if not sits_in_forum(game, each)}
    apart = len(alone)
    if not sits_in_forum(game, channel) and others - alone:
        apart += 1
    return over(ONE * ONE, ONE + game.constants.discord * apart)


def _lately_met(game: Game) -> set[ChannelId]:
    """The dialogues that the world could see meeting in the last round."""
    lately = takewhile(lambda played: played.round >= game.round - 1, reversed(game.played))
    return {
        played.particulars.channel
        for played in lately
        if played.round == game.round - 1
        and isinstance(played.particulars, OnIssue)
        and game.channel(played.particulars.channel).track is not Track.ONE
        and not game.is_hidden(played.particulars.channel)
    }


def sits_in_forum(game: Game, channel: ChannelId) -> bool:
    """Whether a dialogue works by the public plan of the forum in this round."""
    return game.now(Var.FORUM, channel) >= game.round > 0 and not game.is_hidden(channel)


def with_help_of(before: Game, now: Game) -> Game:
    """The state at the start of a round, but with the forum and the good offices of this round:
    they help from the moment they are called.
    """
    helping: list[Cell] = [
        *((Var.FORUM, channel) for channel in now.printed.channels),
        *((Var.GOOD_OFFICES, *pair) for pair in product(now.printed.parties, now.printed.thirds)),
    ]
    called = {cell: until for cell in helping if (until := now.now(*cell)) != before.now(*cell)}
    return before.but(cells={**before.cells, **called}) if called else before


def forum_bonus(game: Game, channel: ChannelId) -> int:
    """What the forum makes of the meetings and the advice of its members, in thousandths: more
    with each track in it, and more the older the conflict is (C34).
    """
    if not sits_in_forum(game, channel):
        return ONE
    tracks = {
        game.channel(each).track for each in game.printed.channels if sits_in_forum(game, each)
    }
    if officials_met(game):
        tracks.add(Track.ONE)
    constants = game.constants
    bonus = min(constants.forum_most, constants.forum_of_track * len(tracks))
    return ONE + scaled(bonus, ONE // 2 + 10 * hardening(game))


def official_rooms(game: Game, seat: SeatId | None = None) -> list[ChannelId]:
    """The channels of officials that the world knows of, and the hidden ones that a seat sits in
    itself.
    """
    return [
        channel.id
        for channel in game.printed.channels.values()
        if channel.track is Track.ONE
        and (not game.is_hidden(channel.id) or seat in game.printed.members[channel.id])
    ]


def officials_met(game: Game, issue: IssueId | None = None) -> bool:
    """Whether officials have met on an issue, or on any, for all to see."""
    return any(
        game.now(Var.SESSIONS, channel, each)
        for channel in official_rooms(game)
        for each in ((issue,) if issue is not None else game.printed.issues)
    )


def hardening(game: Game) -> int:
    """How far the years have hardened the oldest of the conflicts, from 0 to 100 (C34)."""
    return max(dyad.hardening for dyad in game.printed.dyads.values())


def entrenchment(game: Game, channel: ChannelId, issue: IssueId) -> int:
    """What an old conflict leaves of a meeting, in thousandths: the more tracks work on the issue
    in the open, the more.
    """
    constants = game.constants
    tracks = {game.channel(channel).track}
    tracks |= {
        game.channel(each).track for each in game.printed.channels if sits_in_forum(game, each)
    }
    if officials_met(game, issue):
        tracks.add(Track.ONE)
    alone = max(0, ONE - constants.entrenchment_of_track * (len(tracks) - 1))
    return ONE - scaled(constants.entrenchment, 10 * hardening(game), alone)


def entrenched_at_home(game: Game, terms: Terms) -> int:
    """What people hold against a text because their quarrel is old, in tenths, never above 0: the
    fewer kinds of talks have been at work on its questions for all to see, the more (C34).
    """
    constants = game.constants
    if not constants.entrenched_home or not terms:
        return 0
    alone = mean(
        max(0, ONE - constants.entrenchment_of_track * (len(_at_work(game, term.issue)) - 1))
        for term in terms
    )
    return -scaled(constants.entrenched_home, grudge(constants, hardening(game)), alone)


def grudge(constants: Constants, hardened: int) -> int:
    """How far a quarrel that has hardened people so far (0 to 100) counts at home, in thousandths:
    not at all before it is a generation old (C34, C67).
    """
    free = constants.entrenched_from
    return over(ONE * max(0, hardened - free), 100 - free)


def _at_work(game: Game, issue: IssueId) -> set[Track]:
    """The kinds of talks that have met on an issue for long enough to be believed, and that the
    world knows of; at least one, since somebody wrote the text (C34, C67).
    """
    seen = {
        channel.track
        for channel in game.printed.channels.values()
        if game.now(Var.SESSIONS, channel.id, issue) >= game.constants.at_work_from
        and not game.is_hidden(channel.id)
    }
    return seen or {Track.ONE}


def clarity(game: Game, party: PartyId, channel: ChannelId, issue: IssueId, option: str) -> int:
    """What advice is worth to a capital that has just heard other advice on the same question from
    somebody else, in thousandths (C72).
    """
    for idea in game.ideas.values():
        other = idea.channel != channel and idea.issue == issue and idea.option != option
        heard = (Var.UPTAKE, party, idea.channel, idea.issue, idea.option) in game.cells
        if other and heard and game.round - idea.round <= 2:
            return game.constants.mixed_messages
    return ONE


def open_dialogues(game: Game) -> list[ChannelId]:
    """The dialogues that exist and that the world knows of."""
    return [
        channel.id
        for channel in game.printed.channels.values()
        if channel.track is not Track.ONE
        and game.is_open(channel.id)
        and not game.is_hidden(channel.id)
    ]
