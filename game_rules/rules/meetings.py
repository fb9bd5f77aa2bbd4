"""Meetings: how far a channel gets on an issue, and what that does to the people in it (C11, C45,
C56, C60).

A channel meets once a round on an issue; all who came share the meeting. Progress is a step of
fixed length times what the track, the ladder, the embassies, the ease between the members, their
skill and the nature of the issue make of it, and it shrinks as the talks near all that talk alone
can do.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from game_rules.coalitions import keeps_out
from game_rules.constants import AFTER_WAR, COMMUNICATION, EFFICACY, TRACTABILITY
from game_rules.coordination import (
    coherence,
    entrenchment,
    forum_bonus,
    sits_in_forum,
    with_help_of,
)
from game_rules.fixed import ONE, mean, scaled
from game_rules.ids import ChannelId, IssueId, PartyId, Role, SeatId, Stage, Track
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.recognition import barred_in
from game_rules.resolution import Meeting, Resolution, factors
from game_rules.state import Game

CLAIMS = ("C11", "C45", "C56")


def hold_meetings(turn: Resolution) -> None:
    """Hold every meeting that somebody came to, in the scenario's order of channels and issues."""
    held: set[ChannelId] = set()
    start = with_help_of(turn.before, turn.game)
    for channel in turn.game.printed.channels:
        for issue in turn.game.printed.issues:
            meeting = turn.meetings.get((channel, issue))
            if meeting is not None and meeting.studied_by:
                _study(turn, meeting)
            if meeting is not None and meeting.held_by:
                _hold(turn, meeting, start)
                held.add(channel)
            elif meeting is not None and meeting.studied_by:
                held.add(channel)
            elif turn.before.is_agreed(channel, issue):
                members = turn.game.printed.members[channel]
                turn.tell(Told.NOBODY_MET, ("C11",), members, channel=channel, issue=issue)
    for channel in turn.game.printed.channels:
        if channel not in held and turn.before.is_open(channel):
            turn.move(
                Var.RAPPORT,
                (channel,),
                -turn.game.constants.rapport_decay,
                "ease",
                (_BY_ITSELF,),
                ("C56",),
            )


_BY_ITSELF = Cause("ease")
_UNNAMED = (Cause("hold-dialogue"),)
"""Everybody may ask why a people's picture of the other changed, but who met is for those who did.
"""


def _hold(turn: Resolution, meeting: Meeting, start: Game) -> None:
    game = turn.game
    channel, issue = meeting.channel, meeting.issue
    causes = tuple(filed.cause for filed in (*meeting.held_by, *meeting.guests))
    held_by = [filed.seat for filed in meeting.held_by]
    guests = [filed.seat for filed in meeting.guests]
    terms = step_factors(start, channel, issue, held_by, guests)
    if _is_workshop(turn, meeting):
        terms["workshop"] = game.constants.workshop
    if _is_at_summit(turn, channel):
        terms["summit"] = game.constants.summit_boost
    gained = scaled(terms["step"], *(value for name, value in terms.items() if name != "step"))
    moved = turn.move(
        Var.PROGRESS, (channel, issue), gained, "meeting", causes, CLAIMS, factors(**terms)
    )
    turn.move(Var.SESSIONS, (channel, issue), 1, "meeting", causes, ("C67",))
    if game.channel(channel).track is not Track.ONE and _officials(game, [*held_by, *guests]):
        turn.move(Var.GUESTS, (channel, issue), 1, "meeting", causes, ("C32",))
    _grow_closer(turn, meeting, causes)
    present = [*game.printed.members[channel], *(filed.seat for filed in meeting.guests)]
    turn.tell(
        Told.MET, CLAIMS, present, channel=channel, issue=issue, points=moved // 10,
        now=turn.cells[Var.PROGRESS, channel, issue] // 10,
    )  # fmt: skip
    if game.channel(channel).track is not Track.ONE:
        _discover(turn, meeting, causes)
    elif not game.is_hidden(channel):
        turn.tell(Told.TALKS_HELD, ("C12",), None, channel=channel, issue=issue)
    if sits_in_forum(game, channel):
        turn.tell(Told.FORUM_MET, ("C34", "C72"), None, channel=channel, issue=issue)


def _is_workshop(turn: Resolution, meeting: Meeting) -> bool:
    """Whether people of both sides came to solve the problem together (C60)."""
    return len({turn.game.party_of(filed.seat) for filed in meeting.workshop}) > 1


def _is_at_summit(turn: Resolution, channel: ChannelId) -> bool:
    """Whether leaders of this channel's parties receive each other in this round (C26)."""
    if turn.game.channel(channel).track is not Track.ONE:
        return False
    parties = set(turn.game.printed.parties_in[channel])
    return any({host, guest} <= parties for host, guest in summits(turn))


def summits(turn: Resolution) -> list[tuple[PartyId, PartyId]]:
    """Who hosts whom for a summit in this round."""
    game = turn.game
    return [
        (host, guest)
        for host in game.printed.parties
        for guest in game.others(host)
        if game.now(Var.SUMMIT, host, guest) == game.round
    ]


def judge_summits(turn: Resolution) -> None:
    """A summit at which nobody meets makes its host look foolish at home (C26)."""
    met = {
        turn.game.party_of(filed.seat)
        for meeting in turn.meetings.values()
        if turn.game.channel(meeting.channel).track is Track.ONE
        for filed in meeting.held_by
    }
    for host, guest in summits(turn):
        if not met & {host, guest}:
            failure = turn.game.constants.summit_failure
            turn.move(Var.SUPPORT, (host,), failure, "summit", (Cause("summit"),), ("C26",))
            turn.tell(Told.SUMMIT_FAILED, ("C26",), party=host)


def step_factors(
    game: Game,
    channel: ChannelId,
    issue: IssueId,
    held_by: Sequence[SeatId],
    guests: Sequence[SeatId],
) -> dict[str, int]:
    """The terms of a meeting's progress: the step in tenths, all others in parts per thousand."""
    constants = game.constants
    printed = game.channel(channel)
    official = printed.track is Track.ONE
    track = _kind(game, printed.track, held_by, guests)
    members = game.printed.members[channel]
    craft = mean(game.now(Var.CRAFT, seat) for seat in members)
    further = max(0, len(held_by) + len(guests) - 1)
    terms = {
        "step": constants.session_step,
        "track": efficacy(game, track),
        "ease": constants.ease_floor + scaled(game.now(Var.RAPPORT, channel), constants.ease_share),
        "craft": constants.craft_floor + scaled(craft, constants.craft_share),
        "nature": TRACTABILITY[game.printed.issues[issue].nature],
        "fullness": ONE
        - game.now(Var.PROGRESS, channel, issue) * ONE // constants.session_fullness,
        "attendance": ONE + min(constants.attendance_cap, further * constants.attendance_bonus),
    }
    terms |= _together(game, channel, issue)
    if official:
        if barred_in(game, channel) is None:
            terms["missions"] = _contact(game, channel)
        else:  # they can have no embassies, and meet in somebody's house (C36)
            terms["house"] = constants.hosted_talks
        if game.is_hidden(channel):
            terms["hidden"] = constants.hidden_talks
        if constants.envoy_bonus and any(game.seat(each).role is Role.ENVOY for each in held_by):
            terms["envoy"] = ONE + constants.envoy_bonus
    elif any(game.seat(seat).role is Role.THINK_TANK for seat in members):
        terms["host"] = ONE + constants.host_bonus
    return terms


def _contact(game: Game, channel: ChannelId) -> int:
    """How well officials of the parties in a room reach each other, in thousandths: by their
    embassies, by the good offices that somebody lends them in this round, or because one sits among
    them who has promised to keep out of the quarrel (C17, C18, C45).
    """
    constants, parties = game.constants, game.printed.parties_in[channel]
    contact = min(COMMUNICATION[game.mission(*pair)] for pair in permutations(parties, 2))
    helped = any(
        all(game.now(Var.GOOD_OFFICES, party, third) == game.round for party in parties)
        for third in game.printed.thirds
    )
    if helped:
        contact = max(contact, constants.good_offices_contact)
    states = {game.party_of(member) for member in game.printed.members[channel]}
    return max(contact, constants.neutral_contact) if _keeps_one_out(game, states) else contact


def _keeps_one_out(game: Game, states: set[PartyId]) -> bool:
    """Whether both rivals sit in a room, and somebody who has promised to keep out of it."""
    rivals = game.printed.rivals_for_allies
    return (
        rivals is not None and states >= set(rivals) and any(keeps_out(game, it) for it in states)
    )


def _together(game: Game, channel: ChannelId, issue: IssueId) -> dict[str, int]:
    """What other dialogues, the forum and the age of the conflict make of a meeting, where that is
    anything at all (C34, C72).
    """
    terms = {
        "coherence": coherence(game, channel),
        "forum": forum_bonus(game, channel),
        "entrenched": entrenchment(game, channel, issue),
    }
    return {name: value for name, value in terms.items() if value != ONE}


def _officials(game: Game, present: Sequence[SeatId]) -> list[SeatId]:
    return [seat for seat in present if game.is_official(seat)]


def _kind(game: Game, track: Track, held_by: Sequence[SeatId], guests: Sequence[SeatId]) -> Track:
    """What kind of meeting it is: mixed where officials and others both come (C32)."""
    if track is Track.ONE:
        return track
    if guests:
        return Track.ONE_AND_A_HALF
    if track is Track.ONE_AND_A_HALF and not 0 < len(_officials(game, held_by)) < len(held_by):
        return Track.TWO
    return track


def _study(turn: Resolution, meeting: Meeting) -> None:
    """A study needs no calm: its step is the same on every rung, and what is found together is
    harder to wave aside (C50, C58).
    """
    constants = turn.game.constants
    on = (meeting.channel, meeting.issue)
    causes = tuple(filed.cause for filed in meeting.studied_by)
    turn.move(Var.PROGRESS, on, constants.study_step, "study", causes, ("C50",))
    room = constants.study_quality_cap - turn.cells.get((Var.STUDY, *on), 0)
    turn.move(Var.STUDY, on, min(room, constants.study_quality), "study", causes, ("C50", "C58"))
    members = turn.game.printed.members[meeting.channel]
    turn.tell(Told.STUDIED, ("C50", "C58"), members, channel=meeting.channel, issue=meeting.issue)


def efficacy(game: Game, track: Track) -> int:
    """How well a track works now, in parts per thousand: by the rung of the ladder, and in the
    time after a war by what can be rebuilt then (C38, C45, C63, C68).
    """
    stage = game.worst_stage()
    if stage < Stage.WAR and any(game.is_after_war(*pair) for pair in game.printed.dyads):
        return AFTER_WAR[track]
    return EFFICACY[track][stage]


def _grow_closer(turn: Resolution, meeting: Meeting, causes: tuple[Cause, ...]) -> None:
    """People who meet find each other easier, learn the craft, and (in a dialogue) bring a kinder
    picture home.
    """
    game, constants = turn.game, turn.game.constants
    track = game.channel(meeting.channel).track
    effect = efficacy(turn.before, track)
    ease = constants.rapport_official if track is Track.ONE else constants.rapport_dialogue
    turn.move(Var.RAPPORT, (meeting.channel,), scaled(ease, effect), "ease", causes, ("C56",))
    for filed in meeting.held_by:
        skill = scaled(turn.cells.get((Var.CRAFT, filed.seat), 0), constants.craft_slowing)
        turn.move(
            Var.CRAFT,
            (filed.seat,),
            scaled(constants.craft_gain, ONE - skill),
            "craft",
            causes,
            ("C01",),
        )
    if track is Track.TWO:
        for one, other in game.printed.dyads:
            warmth = scaled(constants.image_of_dialogue, effect)
            for pair in ((one, other), (other, one)):
                turn.move(Var.IMAGE, pair, warmth, "image", _UNNAMED, ("C57",))


def _discover(turn: Resolution, meeting: Meeting, causes: tuple[Cause, ...]) -> None:
    """A dialogue that is far enough, and at ease enough, finds what nobody had thought of (C60)."""
    game, constants = turn.game, turn.game.constants
    channel, issue = meeting.channel, meeting.issue
    early = constants.workshop_discovery if _is_workshop(turn, meeting) else 0
    if turn.cells[Var.PROGRESS, channel, issue] < constants.discovery_progress - early:
        return
    if turn.cells[Var.RAPPORT, channel] < constants.discovery_rapport:
        return
    for option in game.printed.options_of(issue):
        found = (channel, issue, option)
        is_hidden = (issue, option) in game.printed.hidden
        if constants.explore_red_lines and game.is_red_for_anybody(issue, option):
            continue
        if is_hidden and not turn.cells.get((Var.FOUND, *found), 0):
            turn.put(Var.FOUND, found, 1, "discovery", causes, ("C60",))
            turn.tell(
                Told.FOUND,
                ("C60",),
                game.printed.members[channel],
                channel=channel,
                issue=issue,
                option=option,
            )
