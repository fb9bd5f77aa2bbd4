"""What each track did, bought and cost here, and which ideas travelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from game_rules.debrief.tracks import Journey, Moved, Step, TrackTold
from game_rules.ledger import Var
from server.debrief.saying import Speaker, is_counted, signed
from server.debrief.told import Told
from server.protocol.document import Block, Entries, Entry, Grid, Heading, Part, Prose, Tone

ONLY_NOTES: Final = frozenset(
    {
        Var.SESSIONS,
        Var.GUESTS,
        Var.KNOWN,
        Var.KEPT_OPEN,
        Var.HALTS,
        Var.ASKED,
        Var.REQUESTED,
        Var.CALLED,
        Var.CEASEFIRE_OFFER,
        Var.THREATS_MADE,
        Var.THREATS_KEPT,
        Var.ULTIMATUM,
        Var.TRADE_THREAT,
        Var.STAND,
        Var.PAID,
        Var.OPEN,
        Var.SUMMIT,
        Var.EXERCISE,
        Var.SECURED,
        Var.SIGNAL,
        Var.FOREWARNED,
        Var.DISAVOWED,
        Var.FORUM,
        Var.BLAMED,
        Var.EXCHANGE,
        Var.IN_FORCE,
        Var.STEP_TAKEN,
        Var.AMENDED,
        Var.BREACH,
        Var.ON_RECORD,
        Var.PROTOCOL,
    }
)
"""What the rules note down for themselves, such as the number of a round, or what the orders, the
meetings and the journeys say already.
"""
LESS_IS_BETTER: Final = frozenset(
    {
        Var.TENSION,
        Var.STAGE,
        Var.BRINKS,
        Var.WAR_ROUNDS,
        Var.RESENTMENT,
        Var.SANCTIONS,
        Var.ORGANISED,
        Var.WRONGED,
        Var.HALTED,
        Var.COERCION,
        Var.MOBILISED,
    }
)


def tracks(told: Told) -> Part:
    """The track analysis."""
    speaker = told.speaker
    return Part("tracks", speaker.say("debrief.tracks.title"), tuple(_blocks(told)))


def _blocks(told: Told) -> Iterator[Block]:
    speaker, found = told.speaker, told.facts.tracks
    yield Prose(speaker.say("debrief.tracks.about"), Tone.SOFT)
    yield from _compared(speaker, found.tracks)
    yield Entries(tuple(_track(speaker, track) for track in found.tracks))
    yield Heading(speaker.say("debrief.tracks.journeys"))
    if not found.journeys:
        yield Prose(speaker.say("debrief.tracks.journeys.none"))
        return
    yield Prose(speaker.say("debrief.tracks.journeys.about"), Tone.SOFT)
    yield Entries(tuple(_journey(speaker, journey) for journey in found.journeys))


def _track(speaker: Speaker, track: TrackTold) -> Entry:
    name = speaker.say(f"track.{track.track}")
    tag = speaker.say(f"track.{track.track}.tag")
    if not track.orders and not track.failed:
        return Entry(speaker.say("debrief.tracks.none"), over=f"{name} ({tag})", tone=Tone.SOFT)
    spent = speaker.say("debrief.tracks.spent", count=track.spent, failed=track.failed)
    orders = speaker.listed(
        speaker.say("debrief.tracks.times", action=action, count=count)
        for action, count in sorted(track.orders.items(), key=lambda order: -order[1])
    )
    notes = [spent]
    if track.met:
        meetings = speaker.listed(
            speaker.say(
                "debrief.tracks.meeting", channel=met.channel, issue=met.issue, count=met.times
            )
            for met in track.met
        )
        notes.append(speaker.say("debrief.tracks.met", meetings=meetings))
    if not any(_moves(track.moved, better=better) for better in (True, False)):
        notes.append(speaker.say("debrief.tracks.nothing-moved"))
    return Entry(
        speaker.say("debrief.tracks.did", orders=orders) if orders else spent,
        over=f"{name} ({tag})",
        notes=tuple(notes if orders else notes[1:]),
        claims=track.claims[:12],
    )


def _compared(speaker: Speaker, tracks: tuple[TrackTold, ...]) -> Iterator[Grid]:
    """What got better, and what got worse, with a column for each track that was used: what moved
    most comes first.
    """
    used = [track for track in tracks if track.orders]
    for better in (True, False):
        moved = [_moves(track.moved, better=better) for track in used]
        summed = Counter({var: 0 for each in moved for var in each})
        for each in moved:
            summed.update({var: abs(points) for var, points in each.items()})
        if summed:
            yield Grid(
                speaker.say("debrief.tracks.bought" if better else "debrief.tracks.cost"),
                (
                    speaker.say("debrief.tracks.what"),
                    *(speaker.say(f"track.{track.track}.number") for track in used),
                ),
                tuple(
                    (_name(speaker, var), *(_amount(speaker, var, each.get(var)) for each in moved))
                    for var, _ in summed.most_common()
                ),
            )


def _moves(moved: tuple[Moved, ...], *, better: bool) -> dict[Var, int]:
    """What was moved for the better, or for the worse, added up."""
    points = {
        each.var: each.down if better is (each.var in LESS_IS_BETTER) else each.up
        for each in moved
        if each.var not in ONLY_NOTES
    }
    return {var: by for var, by in points.items() if by}


def _name(speaker: Speaker, var: Var) -> str:
    return speaker.told(f"var.{var}", {"party": ""}).strip()


def _amount(speaker: Speaker, var: Var, points: int | None) -> str:
    """What is counted comes so many times; all else moves by so many points."""
    if points is None:
        return ""
    if is_counted(var):
        return speaker.say("debrief.tracks.counted", count=abs(points))
    return signed(points)


def _journey(speaker: Speaker, journey: Journey) -> Entry:
    steps = "; ".join(_step(speaker, step) for step in journey.steps)
    end = "arrived" if journey.arrived else "stuck"
    return Entry(
        speaker.say("debrief.tracks.journey", issue=journey.issue, option=journey.option),
        notes=(_sentence(steps), speaker.say(f"debrief.tracks.{end}")),
        tone=Tone.GOOD if journey.arrived else Tone.SOFT,
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _step(speaker: Speaker, step: Step) -> str:
    return speaker.say(
        f"debrief.step.{step.kind}",
        round=step.round,
        party=step.party or "",
        channel=step.channel or "",
    )
