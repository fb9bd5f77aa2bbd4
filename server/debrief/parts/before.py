"""Where this game went on from: what the one before it had left, and how much of it stands now."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.campaign import CLAIMS, HALF, inherited, order_after
from game_rules.ids import ClaimId
from game_rules.ledger import Change, Var
from server.debrief.saying import tenths
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


def before(told: Told) -> Iterator[Part]:
    """What was taken over from the game before; nothing where a game stood alone."""
    lines = inherited(told.game.ledger[0])
    if lines:
        title = told.speaker.say("debrief.before.title")
        yield Part("before", title, tuple(_blocks(told, lines)))


def _blocks(told: Told, lines: tuple[Change, ...]) -> Iterator[Block]:
    speaker, game = told.speaker, told.game
    yield Prose(speaker.say("debrief.before.about"), Tone.SOFT)
    began, ends = game.now(Var.ORDER), order_after(game)
    yield Amounts(
        (
            Amount(
                speaker.say("debrief.before.order"),
                tenths(ends),
                speaker.say("debrief.before.order.note", before=tenths(began)),
                Tone.ACCENT,
                bar=ends,
                tick=began,
                cell=(Var.ORDER,),
            ),
        )
    )
    way = "better" if began > HALF else "worse" if began < HALF else "half"
    yield Prose(speaker.say(f"debrief.before.{way}"))
    yield Heading(speaker.say("debrief.before.lines"))
    yield Entries(
        tuple(
            Entry(
                speaker.changed(line, at_start=True),
                notes=(speaker.because(line),),
                claims=tuple(map(ClaimId, CLAIMS)),
                cell=line.cell,
            )
            for line in lines
        )
    )
