"""Value: what each side came away with, and what was possible."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.debrief.picture import Picture, Spot, Trade
from game_rules.ledger import Var
from server.debrief.charts import PARTY_TONES
from server.debrief.plane import packages
from server.debrief.saying import Speaker, signed, tenths
from server.debrief.told import Told
from server.protocol.document import (
    Amount,
    Amounts,
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


def values(told: Told) -> Part:
    """What each side came away with, against no deal."""
    speaker = told.speaker
    return Part("values", speaker.say("debrief.values.title"), tuple(_values(told)))


def _values(told: Told) -> Iterator[Block]:
    speaker, sides = told.speaker, told.facts.outcome.sides
    yield Prose(speaker.say("debrief.values.about"), Tone.SOFT)
    items = []
    for side in sides:
        notes = [
            speaker.say(
                "debrief.values.note",
                no_deal=tenths(side.no_deal),
                gain=signed(side.value - side.no_deal),
                most=tenths(side.best),
            )
        ]
        if side.no_deal < side.no_deal_at_start:
            before = tenths(side.no_deal_at_start)
            notes.append(speaker.say("debrief.values.no-deal-fell", before=before))
        items.append(
            Amount(
                speaker.party(side.party),
                speaker.say("debrief.values.value", points=tenths(side.value)),
                " ".join(notes),
                PARTY_TONES[told.printed.parties[side.party].mark],
                bar=side.value,
                tick=side.no_deal,
                cell=(Var.NO_DEAL, side.party),
            )
        )
    yield Amounts(tuple(items))


def possible(told: Told) -> Part:
    """Every package, the best of them, the deal, and what was left on the table."""
    speaker = told.speaker
    return Part("picture", speaker.say("debrief.picture.title"), tuple(_possible(told)))


def _possible(told: Told) -> Iterator[Block]:
    speaker, picture = told.speaker, told.facts.picture
    one, other = (speaker.party(party) for party in picture.parties[:2])
    two = len(picture.parties) == 2
    about = "debrief.picture.about" if two else "debrief.picture.about.several"
    yield Prose(speaker.say(about, one=one, other=other), Tone.SOFT)
    yield Drawing(packages(speaker, picture))
    yield Amounts(
        (
            Amount(speaker.say("debrief.picture.packages"), str(picture.count)),
            Amount(
                speaker.say("debrief.picture.zone"),
                str(picture.zone),
                speaker.say("debrief.picture.zone.note"),
            ),
            Amount(speaker.say("debrief.picture.zone-known"), str(picture.zone_known)),
            Amount(
                speaker.say("debrief.picture.edge"),
                str(len(picture.edge)),
                speaker.say("debrief.picture.edge.note"),
            ),
        )
    )
    yield Grid(
        speaker.say("debrief.picture.landmarks"),
        (
            speaker.say("debrief.picture.landmark"),
            speaker.say("debrief.picture.package"),
            *(speaker.party(party) for party in picture.parties),
        ),
        tuple(_landmarks(speaker, picture)),
    )
    yield Prose(speaker.say("debrief.picture.landmarks.about"), Tone.SOFT)
    if picture.deal is None:
        return
    yield Heading(speaker.say("debrief.picture.trades"))
    if not picture.trades:
        yield Prose(speaker.say("debrief.picture.trades.none"))
        return
    yield Prose(speaker.say("debrief.picture.trades.about"), Tone.SOFT)
    yield Entries(tuple(Entry(trade_words(told, trade)) for trade in picture.trades))


def _landmarks(speaker: Speaker, picture: Picture) -> Iterator[tuple[str, ...]]:
    named: tuple[tuple[str, Spot | None], ...] = (
        ("deal", picture.deal),
        ("nash", picture.nash),
        ("even", picture.even),
    )
    for key, spot in named:
        if spot is not None:
            letters = " ".join(map(speaker.letter, spot.terms))
            name = speaker.say(f"debrief.picture.landmark.{key}")
            yield (name, letters, *map(tenths, spot.worths))
    yield (speaker.say("debrief.picture.landmark.no-deal"), "", *map(tenths, picture.no_deal))


def trade_words(told: Told, trade: Trade) -> str:
    """A change to the deal, and who would have gained by it."""
    speaker, picture = told.speaker, told.facts.picture
    swaps = speaker.listed(
        speaker.say(
            "debrief.picture.swap",
            issue=swap.issue,
            was=swap.was,
            instead=swap.instead,
        )
        for swap in trade.swaps
    )
    gains = speaker.listed(
        speaker.say("debrief.picture.gain", party=party, points=signed(gain))
        for party, gain in zip(picture.parties, trade.gains, strict=True)
    )
    return speaker.say("debrief.picture.trade", swaps=swaps, gains=gains)
