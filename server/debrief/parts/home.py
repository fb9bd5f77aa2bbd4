"""The two-level view: texts abroad, votes at home, mandates on the way."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.debrief.home import BlocVoted, HomeVoted, TextTold
from game_rules.ledger import Var
from server.debrief.charts import PARTY_TONES, Series, round_names, through_rounds
from server.debrief.saying import signed, tenths
from server.debrief.told import Told
from server.protocol.document import (
    Amount,
    Amounts,
    Block,
    Drawing,
    Entries,
    Entry,
    Figure,
    Heading,
    Part,
    Prose,
    Tone,
)


def at_home(told: Told) -> Part:
    """What became of each text at home."""
    speaker = told.speaker
    return Part("home", speaker.say("debrief.home.title"), tuple(_blocks(told)))


def _blocks(told: Told) -> Iterator[Block]:
    speaker, home = told.speaker, told.facts.home
    yield Prose(speaker.say("debrief.home.about"), Tone.SOFT)
    if home.texts:
        yield Heading(speaker.say("debrief.home.texts"))
        yield Entries(tuple(_text(told, text) for text in home.texts))
    if not home.votes:
        yield Prose(speaker.say("debrief.home.none"))
    for vote in home.votes:
        yield Heading(speaker.say("debrief.home.vote", party=vote.party, round=vote.round))
        yield Amounts((_whole(told, vote), *(_bloc(told, vote, bloc) for bloc in _ranked(vote))))
    yield Heading(speaker.say("debrief.home.widened"))
    if home.widenings:
        yield Entries(
            tuple(
                Entry(
                    speaker.say(
                        "debrief.home.widening",
                        round=each.round,
                        party=each.party,
                        issue=each.issue,
                        option=each.option,
                    ),
                    cell=(Var.MANDATE, each.party, each.issue, each.option),
                )
                for each in home.widenings
            )
        )
    else:
        yield Prose(speaker.say("debrief.home.widened.none"), Tone.SOFT)
    yield Drawing(_support(told))


def _text(told: Told, text: TextTold) -> Entry:
    speaker = told.speaker
    gains = speaker.listed(
        speaker.say("debrief.picture.gain", party=party, points=signed(gain))
        for party, gain in zip(told.printed.parties, text.gains, strict=True)
    )
    letters = " ".join(map(speaker.letter, text.terms))
    return Entry(
        speaker.say("debrief.home.text", draft=text.draft, version=text.version, letters=letters),
        over=speaker.say("round.name", round=text.round),
        notes=(
            speaker.say(f"debrief.home.text.{'signed' if text.signed else 'unsigned'}"),
            speaker.say("debrief.home.text.gains", gains=gains),
        ),
        tone=Tone.GOOD if text.in_force else Tone.PLAIN,
    )


def _ranked(vote: HomeVoted) -> list[BlocVoted]:
    """From the friendliest to the hardest."""
    return sorted(vote.blocs, key=lambda bloc: (-bloc.approval, bloc.bloc))


def _whole(told: Told, vote: HomeVoted) -> Amount:
    speaker = told.speaker
    key = f"debrief.home.vote.{'passed' if vote.passed else 'refused'}"
    return Amount(
        speaker.say("var.home-vote"),
        tenths(vote.vote),
        speaker.say(key, vote=tenths(vote.vote), mark=tenths(vote.mark)),
        Tone.GOOD if vote.passed else Tone.BAD,
        bar=vote.vote,
        tick=vote.mark,
        cell=(Var.HOME_VOTE, vote.party),
    )


def _bloc(told: Told, vote: HomeVoted, bloc: BlocVoted) -> Amount:
    speaker = told.speaker
    terms = speaker.listed(
        speaker.say(
            "debrief.home.term",
            term=speaker.factor(term.name),
            points=tenths(term.value) if term.name == "base" else signed(term.value),
        )
        for term in bloc.terms
        if term.value
    )
    return Amount(
        speaker.say("debrief.home.bloc", name=bloc.name, percent=bloc.weight),
        tenths(bloc.approval),
        speaker.say("debrief.home.bloc.note", terms=terms) if terms else None,
        bar=bloc.approval,
        tick=vote.mark,
        cell=(Var.APPROVAL, bloc.bloc),
    )


def _support(told: Told) -> Figure:
    speaker, support = told.speaker, told.facts.home.support
    parties = tuple(told.printed.parties.values())
    series = [
        Series(party.name, PARTY_TONES[party.mark], values)
        for party, values in zip(parties, support, strict=True)
    ]
    says = " ".join(
        speaker.say(
            "debrief.home.support.says", party=each.id, values=", ".join(map(tenths, values))
        )
        for each, values in zip(parties, support, strict=True)
    )
    return through_rounds(
        speaker,
        speaker.say("debrief.home.support"),
        says,
        series,
        round_names(speaker, told.facts.timeline),
    )
