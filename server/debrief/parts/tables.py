"""Table against table: the same case, other endings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from server.debrief.saying import percent, signed
from server.debrief.told import Told
from server.protocol.document import Grid, Part, Prose, Tone


def tables(all_tables: Sequence[Told]) -> Part:
    """All tables of a session that have ended, side by side. Tables, no names."""
    speaker = all_tables[0].speaker
    parties = tuple(all_tables[0].printed.parties)
    head = (
        speaker.say("debrief.tables.table"),
        speaker.say("debrief.tables.ending"),
        speaker.say("debrief.tables.peace"),
        speaker.say("debrief.tables.life"),
        speaker.say("debrief.tables.joint"),
        *(speaker.say("debrief.tables.gain", party=party) for party in parties),
        speaker.say("debrief.tables.deal"),
    )
    return Part(
        "tables",
        speaker.say("debrief.tables.title"),
        (
            Prose(speaker.say("debrief.tables.about"), Tone.SOFT),
            Grid(speaker.say("debrief.tables.title"), head, tuple(map(_row, all_tables))),
        ),
    )


def _row(told: Told) -> tuple[str, ...]:
    speaker, outcome = told.speaker, told.facts.outcome
    return (speaker.say("debrief.table", number=told.table), *_cells(told), (
        " ".join(map(speaker.letter, outcome.in_force)) or speaker.say("debrief.tables.none")
    ))  # fmt: skip


def _cells(told: Told) -> Iterator[str]:
    speaker, outcome = told.speaker, told.facts.outcome
    ending = outcome.ending
    yield speaker.say("debrief.tables.still" if ending is None else f"ending.{ending}")
    yield speaker.say(f"debrief.story.peace.{'kept' if outcome.score.peace_kept else 'lost'}")
    outlook = outcome.outlook
    yield speaker.say("debrief.tables.none") if outlook is None else str(percent(outlook.lasting))
    yield str(percent(outcome.score.joint))
    for side in outcome.sides:
        yield signed(side.value - side.no_deal)
