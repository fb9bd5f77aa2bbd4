"""The turning points, and the whole story round by round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game_rules.debrief.timeline import TENSION_MOVED, Moment, Timeline
from game_rules.ledger import Var
from server.debrief.charts import ladder_path, ladder_title
from server.debrief.saying import Speaker, tenths
from server.debrief.told import Told
from server.protocol.document import (
    Block,
    Drawing,
    Entries,
    Entry,
    Grid,
    Heading,
    Part,
    Prose,
    Tone,
)

DRAWN: Final = 2
"""How many ladders are drawn where there are several pairs."""


def turns(told: Told) -> Part:
    """What turned the game, with the ladder behind it."""
    speaker = told.speaker
    return Part("turns", speaker.say("debrief.turns.title"), tuple(_turns(told)))


def rounds(told: Told) -> Part:
    """All that was told, round by round."""
    speaker = told.speaker
    return Part("rounds", speaker.say("debrief.rounds.title"), tuple(_rounds(told)))


def _turns(told: Told) -> Iterator[Block]:
    speaker, timeline = told.speaker, told.facts.timeline
    yield Prose(speaker.say("debrief.turns.about"), Tone.SOFT)
    drawn = _drawn(timeline)
    for at, pair in enumerate(told.facts.outcome.pairs):
        if at in drawn:
            yield Drawing(ladder_path(speaker, timeline, at, pair))
        yield Grid(
            ladder_title(speaker, timeline, pair),
            (speaker.say("debrief.path.step"), speaker.say("var.tension")),
            (
                (speaker.say("debrief.rounds.start"), tenths(timeline.start[at])),
                *(
                    (_round_name(speaker, each.round, each.at_brink), tenths(each.tension[at]))
                    for each in timeline.rounds
                ),
            ),
            folded=True,
        )
    if not timeline.turns:
        yield Prose(speaker.say("debrief.turns.none"))
        return
    yield Entries(tuple(turning(speaker, moment) for moment in timeline.turns), ordered=True)


def _drawn(timeline: Timeline) -> Sequence[int]:
    """Which pairs have their path drawn: those that came nearest to war. Of the others the figures
    say enough.
    """
    highest = [
        max(timeline.start[at], *(told.tension[at] for told in timeline.rounds))
        if timeline.rounds
        else timeline.start[at]
        for at in range(len(timeline.start))
    ]
    return sorted(range(len(highest)), key=lambda at: -highest[at])[:DRAWN]


def turning(speaker: Speaker, moment: Moment) -> Entry:
    """A turning point with what stood behind it."""
    because = because_of(speaker, moment)
    facts = moment.facts
    return Entry(
        text=sentence(speaker, moment),
        over=_round_name(speaker, moment.round, moment.at_brink),
        notes=(because,) if because else (),
        tone=Tone.ACCENT,
        claims=moment.claims,
        cell=(Var.TENSION, facts["party"], facts["other"]) if moment.code == TENSION_MOVED else (),
    )


def sentence(speaker: Speaker, moment: Moment) -> str:
    """What happened, in a sentence."""
    facts = moment.facts
    if moment.code == TENSION_MOVED:
        return speaker.say(
            "debrief.turns.moved",
            how=facts["how"],
            party=facts["party"],
            other=facts["other"],
            before=tenths(int(facts["before"])),
            after=tenths(int(facts["after"])),
        )
    return speaker.told(f"news.{moment.code}", facts)


def because_of(speaker: Speaker, moment: Moment) -> str:
    """Whose orders stood behind it; an empty text where none did."""
    if not moment.causes:
        return ""
    return speaker.say("debrief.turns.because", causes=speaker.causes(moment.causes))


def _rounds(told: Told) -> Iterator[Block]:
    speaker = told.speaker
    yield Prose(speaker.say("debrief.rounds.about"), Tone.SOFT)
    for each in told.facts.timeline.rounds:
        yield Heading(_round_name(speaker, each.round, each.at_brink))
        if not each.moments:
            yield Prose(speaker.say("debrief.rounds.quiet"), Tone.SOFT)
            continue
        yield Entries(
            tuple(
                Entry(
                    sentence(speaker, moment),
                    notes=() if moment.public else (speaker.say("debrief.rounds.private"),),
                    tone=Tone.PLAIN if moment.public else Tone.SOFT,
                    claims=moment.claims,
                )
                for moment in each.moments
            )
        )


def _round_name(speaker: Speaker, round_: int, at_brink: bool) -> str:
    key = "debrief.turns.at-brink" if at_brink else "round.name"
    return speaker.say(key, round=round_)
