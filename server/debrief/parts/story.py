"""How it ended, in one screen: did peace hold, what was won together, what was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.ledger import Var
from server.debrief.saying import percent, tenths
from server.debrief.told import Told
from server.protocol.document import (
    Amount,
    Amounts,
    Block,
    Entries,
    Entry,
    Heading,
    Part,
    Prose,
    Tone,
)


def story(told: Told) -> Part:
    """The first page."""
    speaker = told.speaker
    return Part("story", speaker.say("debrief.story.title"), tuple(_blocks(told)))


def _blocks(told: Told) -> Iterator[Block]:
    speaker, outcome = told.speaker, told.facts.outcome
    if outcome.ending is not None:
        good = Tone.GOOD if outcome.in_force else Tone.BAD
        yield Heading(speaker.say(f"ending.{outcome.ending}"))
        yield Prose(speaker.say(f"ending.{outcome.ending}.about"), Tone.LEAD)
    else:
        good = Tone.PLAIN
    yield Amounts(tuple(_figures(told)))
    if outcome.in_force:
        yield Heading(speaker.say("debrief.story.deal"))
        yield Prose(
            speaker.say(
                "debrief.story.signed",
                signers=speaker.listed(map(speaker.seat, outcome.signers)),
                round=outcome.rounds,
            ),
            good,
        )
        yield Entries(
            tuple(
                Entry(speaker.text(term), f"{speaker.issue(term.issue)} ({speaker.letter(term)})")
                for term in outcome.in_force
            )
        )
    else:
        yield Prose(speaker.say("debrief.story.no-deal"))
        yield Prose(_why_none(told))


def _why_none(told: Told) -> str:
    """How near they came to a deal."""
    texts = told.facts.home.texts
    signed = sum(text.signed for text in texts)
    if signed:
        return told.speaker.say("debrief.story.unratified", count=signed)
    return told.speaker.say("debrief.story.never-signed", count=len(texts))


def _figures(told: Told) -> Iterator[Amount]:
    speaker, outcome = told.speaker, told.facts.outcome
    war = sum(pair.war_rounds for pair in outcome.pairs)
    yield Amount(
        speaker.say("debrief.story.peace"),
        speaker.say(f"debrief.story.peace.{'kept' if outcome.score.peace_kept else 'lost'}"),
        speaker.say("debrief.story.peace.yes")
        if outcome.score.peace_kept
        else speaker.say("debrief.story.peace.war-rounds", count=war)
        if war
        else speaker.say("debrief.story.peace.no"),
        Tone.GOOD if outcome.score.peace_kept else Tone.BAD,
    )
    yield Amount(
        speaker.say("debrief.story.life"),
        speaker.say("debrief.tables.none")
        if outcome.outlook is None
        else speaker.say("debrief.story.life.value", percent=percent(outcome.outlook.lasting)),
        speaker.say(f"debrief.story.life.{'note' if outcome.outlook else 'none'}"),
        Tone.ACCENT,
        bar=None if outcome.outlook is None else outcome.outlook.lasting,
    )
    joint = outcome.score.joint
    yield Amount(
        speaker.say("debrief.story.joint"),
        str(percent(joint)),
        speaker.say("debrief.story.joint.note"),
        Tone.ACCENT,
        bar=joint,
    )
    for pair in outcome.pairs:
        before, after = pair.tension
        yield Amount(
            speaker.say("debrief.story.tension"),
            tenths(after),
            speaker.say("debrief.story.tension.note", before=tenths(before)),
            Tone.PLAIN,
            bar=after,
            tick=before,
            cell=(Var.TENSION, pair.one, pair.other),
        )
    yield Amount(speaker.say("debrief.story.rounds"), str(outcome.rounds))
