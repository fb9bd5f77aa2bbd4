"""The claims of the source document that this group met, and those it never touched; and what the
game leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.ids import ClaimId
from game_rules.source import CLAIMS
from server.debrief.told import Told
from server.protocol.document import Block, Entries, Entry, Heading, Part, Prose, Tone


def claims(told: Told, *, numbered: bool = False) -> Part:
    """Every claim of the source, by what became of it here; `numbered` for whoever has to find them
    again.
    """
    speaker = told.speaker
    return Part("claims", speaker.say("debrief.claims.title"), tuple(_claims(told, numbered)))


def _claims(told: Told, numbered: bool) -> Iterator[Block]:
    speaker, found = told.speaker, told.facts.claims
    yield Prose(speaker.say("debrief.claims.about"), Tone.SOFT)
    yield Entries(
        tuple(
            _entry(
                told, met.claim, numbered, (speaker.say("debrief.claims.lines", count=met.lines),)
            )
            for met in found.met
        )
    )
    if found.played:
        yield Heading(speaker.say("debrief.claims.played"))
        yield Entries(tuple(_entry(told, claim, numbered) for claim in found.played))
    yield Heading(speaker.say("debrief.claims.untouched"))
    if not found.untouched:
        yield Prose(speaker.say("debrief.claims.all"))
        return
    yield Prose(speaker.say("debrief.claims.untouched.about"), Tone.SOFT)
    yield Entries(tuple(_entry(told, claim, numbered) for claim in found.untouched))


def _entry(told: Told, claim: ClaimId, numbered: bool, notes: tuple[str, ...] = ()) -> Entry:
    """A claim in words, under the heading of the source that it stands under."""
    section = CLAIMS[claim].section
    return Entry(
        told.speaker.claim(claim),
        over=f"{claim} \N{MIDDLE DOT} {section}" if numbered else section,
        notes=notes,
        tone=Tone.PLAIN if notes else Tone.SOFT,
    )


def limits(told: Told) -> Part:
    """What the model leaves out."""
    speaker = told.speaker
    left_out = (
        speaker.say("debrief.limits.1"),
        speaker.say("debrief.limits.2"),
        speaker.say("debrief.limits.3"),
        speaker.say("debrief.limits.4"),
    )
    return Part(
        "limits",
        speaker.say("debrief.limits.title"),
        (Entries(tuple(map(Entry, left_out))), Prose(speaker.say("debrief.limits.ask"), Tone.LEAD)),
    )
