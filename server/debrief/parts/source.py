"""The claims of the source document that this group met, and those it never touched; and what the
game leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game_rules.source import CLAIMS
from server.debrief.told import Told
from server.protocol.document import Block, Entries, Entry, Heading, Part, Prose, Tone


def claims(told: Told) -> Part:
    """Every claim of the source, by what became of it here."""
    speaker = told.speaker
    return Part("claims", speaker.say("debrief.claims.title"), tuple(_claims(told)))


def _claims(told: Told) -> Iterator[Block]:
    speaker, found = told.speaker, told.facts.claims
    yield Prose(speaker.say("debrief.claims.about"), Tone.SOFT)
    yield Entries(
        tuple(
            Entry(
                speaker.claim(met.claim),
                over=met.claim,
                notes=(
                    speaker.say("debrief.claims.lines", count=met.lines),
                    speaker.say("debrief.claim.section", section=CLAIMS[met.claim].section),
                ),
            )
            for met in found.met
        )
    )
    if found.played:
        yield Heading(speaker.say("debrief.claims.played"))
        yield Entries(tuple(_plain(told, found.played)))
    yield Heading(speaker.say("debrief.claims.untouched"))
    if not found.untouched:
        yield Prose(speaker.say("debrief.claims.all"))
        return
    yield Prose(speaker.say("debrief.claims.untouched.about"), Tone.SOFT)
    yield Entries(tuple(_plain(told, found.untouched)))


def _plain(told: Told, numbers: Iterable[str]) -> Iterator[Entry]:
    for number in numbers:
        yield Entry(told.speaker.claim(number), over=number, tone=Tone.SOFT)


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
