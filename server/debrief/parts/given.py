"""What people put on record: promises kept and broken, and needs that were true or a bluff."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.action import cites
from game_rules.debrief.given import NeedTold
from game_rules.ids import PartyId
from game_rules.promises import PromiseState, RecordedPromise, ToPlay, ToVote, how
from server.debrief.told import Told
from server.protocol.document import Block, Entries, Entry, Heading, Part, Prose, Tone

TONES: Final = {PromiseState.KEPT: Tone.GOOD, PromiseState.BROKEN: Tone.BAD}
MOST: Final = 200
"""Promises and marks that are told; more than a class can talk over."""


def given(told: Told) -> Part:
    """Who promised what to whom, and what became of it; what sides said they needed."""
    speaker = told.speaker
    return Part("given", speaker.say("debrief.given.title"), tuple(_blocks(told)))


def _blocks(told: Told) -> Iterator[Block]:
    speaker, found = told.speaker, told.facts.given
    yield Prose(speaker.say("debrief.given.about"), Tone.SOFT)
    yield Heading(speaker.say("debrief.given.promises"))
    if found.promises:
        yield Entries(tuple(_promise(told, promise) for promise in found.promises[:MOST]))
    else:
        yield Prose(speaker.say("debrief.given.no-promises"))
    yield Heading(speaker.say("debrief.given.needs"))
    if found.needs:
        yield Entries(tuple(_need(told, need) for need in found.needs[:MOST]))
    else:
        yield Prose(speaker.say("debrief.given.no-needs"))


def promise_words(told: Told, promise: RecordedPromise) -> str:
    """Who promised what to whom."""
    what = promise.what
    return told.speaker.say(
        "promise.line",
        by=promise.by,
        seat=promise.to,
        how=how(what),
        action=what.action if isinstance(what, ToPlay) else "",
        draft=what.draft if isinstance(what, ToVote) else "",
        channel=promise.channel,
    )


def _promise(told: Told, promise: RecordedPromise) -> Entry:
    speaker = told.speaker
    asked = promise.proposer != promise.by
    notes = [speaker.say("debrief.given.asked", seat=promise.to)] if asked else []
    return Entry(
        promise_words(told, promise),
        over=speaker.say(
            "debrief.given.when", round=promise.made, due=promise.due, channel=promise.channel
        ),
        notes=(speaker.say(f"debrief.given.{promise.state}"), *notes),
        tone=TONES.get(promise.state, Tone.PLAIN),
        claims=cites("C16", "C24") if promise.state is PromiseState.BROKEN else cites("C24"),
    )


def _need(told: Told, need: NeedTold) -> Entry:
    speaker, mark = told.speaker, need.mark
    most = next(side.most for side in told.facts.reveal.sides if side.party == mark.party)
    party: PartyId = mark.party
    return Entry(
        speaker.say("debrief.given.need", party=party, issue=mark.issue, by=mark.by),
        over=speaker.say("debrief.given.need.when", round=mark.round, channel=mark.channel),
        notes=(
            speaker.say("debrief.given.true")
            if need.true
            else speaker.say("debrief.given.bluff", issue=most),
        ),
        tone=Tone.GOOD if need.true else Tone.ACCENT,
        claims=cites("C25"),
    )
