"""What each track did, bought and cost here, and which ideas travelled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.debrief.tracks import Journey, Moved, Step, TrackTold
from game_rules.ledger import Var
from server.debrief.saying import Speaker, is_counted, signed
from server.debrief.told import Told
from server.protocol.document import Block, Entries, Entry, Heading, Part, Prose, Tone

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
    bought = list(_things(speaker, track.moved, bought=True))
    cost = list(_things(speaker, track.moved, bought=False))
    if bought:
        notes.append(speaker.say("debrief.tracks.bought", things=speaker.listed(bought)))
    if cost:
        notes.append(speaker.say("debrief.tracks.cost", things=speaker.listed(cost)))
    if not bought and not cost:
        notes.append(speaker.say("debrief.tracks.nothing-moved"))
    return Entry(
        speaker.say("debrief.tracks.did", orders=orders) if orders else spent,
        over=f"{name} ({tag})",
        notes=tuple(notes if orders else notes[1:]),
        claims=track.claims[:12],
    )


def _things(speaker: Speaker, moved: tuple[Moved, ...], *, bought: bool) -> Iterator[str]:
    """What was moved for the better, or for the worse, added up."""
    for each in moved:
        wants_less = each.var in LESS_IS_BETTER
        points = each.down if bought is wants_less else each.up
        if points == 0 or each.var in ONLY_NOTES:
            continue
        name = speaker.told(f"var.{each.var}", {"party": ""}).strip()
        if is_counted(each.var):
            yield speaker.say("debrief.tracks.count", var=name, count=abs(points))
        else:
            yield speaker.say("debrief.tracks.move", var=name, points=signed(points))


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
