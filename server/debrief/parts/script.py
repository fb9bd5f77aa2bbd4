"""The teacher's script: a timed plan, with questions that are bound to the moments of this game."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game_rules.debrief.people import BOTS
from game_rules.debrief.timeline import Moment
from game_rules.ids import Ending, Track
from game_rules.promises import PromiseState
from server.debrief.parts.given import promise_words
from server.debrief.parts.turns import sentence
from server.debrief.parts.value import trade_words
from server.debrief.told import Told
from server.protocol.document import Block, Entries, Entry, Heading, Part, Prose, Tone

KNOWN_ENDINGS: Final = frozenset({Ending.SETTLEMENT, Ending.WAR, Ending.DEADLINE})
OFTEN: Final = 2
"""Sealing nothing in so many rounds is worth a quiet word."""


@dataclass(frozen=True, slots=True)
class Task:
    """One step of the plan: how long, what to show, what to ask."""

    minutes: int
    show: str
    asks: tuple[str, ...]


def script(told: Told) -> Part:
    """A plan for fifteen minutes and one for thirty."""
    speaker = told.speaker
    return Part("script", speaker.say("debrief.script.title"), tuple(_blocks(told)))


def _blocks(told: Told) -> Iterator[Block]:
    speaker = told.speaker
    yield Prose(speaker.say("debrief.script.about"), Tone.SOFT)
    for key, tasks in (("short", _short(told)), ("long", _long(told))):
        yield Heading(speaker.say(f"debrief.script.{key}"))
        yield Entries(tuple(_timed(told, tasks)), ordered=True)
    yield Heading(speaker.say("debrief.script.pitfalls"))
    yield Entries(tuple(map(Entry, _pitfalls(told))))


def _timed(told: Told, tasks: list[Task]) -> Iterator[Entry]:
    begins = 0
    for task in tasks:
        ends = begins + task.minutes
        minutes = told.speaker.told("debrief.script.minutes", {"from": begins, "to": ends})
        first, *more = task.asks
        yield Entry(first, over=minutes, notes=(*more, task.show))
        begins = ends


def _short(told: Told) -> list[Task]:
    """Out of the role, the end, one turning point, what was possible, and out into the world."""
    return [_feel(told, 2), _story(told, 3), *_turns(told, 1, 4), _picture(told, 3), _away(told, 3)]


def _long(told: Told) -> list[Task]:
    return [
        _feel(told, 3),
        _story(told, 4),
        *_turns(told, 2, 4),
        _reveal(told, 4),
        _picture(told, 3),
        _tracks(told, 4),
        _away(told, 4),
    ]


def _feel(told: Told, minutes: int) -> Task:
    speaker = told.speaker
    return Task(
        minutes, speaker.say("debrief.script.feel"), (speaker.say("debrief.script.feel.ask"),)
    )


def _show(told: Told, part: str) -> str:
    title = told.speaker.say(f"debrief.{part}.title")
    return told.speaker.say("debrief.script.story", part=title)


def _story(told: Told, minutes: int) -> Task:
    ending = told.facts.outcome.ending
    key = ending if ending in KNOWN_ENDINGS else "other"
    ask = told.speaker.say(f"debrief.script.story.ask.{key}")
    return Task(minutes, _show(told, "story"), (ask, *_refused(told), *_given(told)))


def _refused(told: Told) -> Iterator[str]:
    """A text that was signed and then refused is the best lesson there is."""
    speaker = told.speaker
    for vote in told.facts.home.votes:
        if not vote.passed:
            against = [bloc.name for bloc in vote.blocs if bloc.approval < vote.mark]
            blocs = speaker.listed(against)
            yield speaker.say("debrief.script.home.ask", party=vote.party, blocs=blocs)
            return


def _given(told: Told) -> Iterator[str]:
    """One question about somebody's word: a promise that was broken, or else a need that was a
    bluff.
    """
    speaker, found = told.speaker, told.facts.given
    for promise in found.promises:
        if promise.state is PromiseState.BROKEN:
            words = promise_words(told, promise)
            yield speaker.say(
                "debrief.script.given.ask.broken", promise=words, by=promise.by, seat=promise.to
            )
            return
    for need in found.needs:
        if not need.true:
            mark = need.mark
            yield speaker.say(
                "debrief.script.given.ask.bluff", party=mark.party, issue=mark.issue, by=mark.by
            )
            return


def _turns(told: Told, count: int, minutes: int) -> list[Task]:
    """The turning points that a person stands behind first."""
    found = told.facts.timeline.turns
    ranked = sorted(range(len(found)), key=lambda at: (not found[at].causes, at))
    chosen = [found[at] for at in sorted(ranked[:count])]
    return [_turn(told, moment, minutes) for moment in chosen]


def _turn(told: Told, moment: Moment, minutes: int) -> Task:
    speaker = told.speaker
    show = speaker.say(
        "debrief.script.turn",
        part=speaker.say("debrief.turns.title"),
        round=moment.round,
        moment=sentence(speaker, moment),
    )
    seats = dict.fromkeys(cause.seat for cause in moment.causes if cause.seat is not None)
    if not seats:
        return Task(minutes, show, (speaker.say("debrief.script.turn.ask.nobody"),))
    who = speaker.listed(map(speaker.seat, seats))
    return Task(minutes, show, (speaker.say("debrief.script.turn.ask", who=who),))


def _reveal(told: Told, minutes: int) -> Task:
    speaker, truth = told.speaker, told.facts.reveal
    asks = [*_unheard(told)]
    one, other = truth.sides[:2]
    if one.most == other.most:
        asks.append(speaker.say("debrief.script.reveal.ask.same", issue=one.most))
    else:
        asks.append(
            speaker.say(
                "debrief.script.reveal.ask.most",
                one=speaker.party(one.party),
                first=speaker.issue(one.most),
                other=other.party,
                second=speaker.issue(other.most),
            )
        )
    return Task(minutes, _show(told, "reveal"), tuple(asks))


def _unheard(told: Told) -> Iterator[str]:
    """Ways that nobody found, or that were found and never reached a capital."""
    speaker, truth = told.speaker, told.facts.reveal
    found = {option.option for issue in truth.issues for option in issue.options if option.found}
    for side in truth.sides:
        stuck = [term for term in side.missed if term.option in found]
        if stuck:
            letters = speaker.listed(map(speaker.letter, stuck))
            yield speaker.say("debrief.script.reveal.ask.missed", party=side.party, letters=letters)
            return
    never = [term for term in truth.sides[0].missed if term.option not in found]
    if never:
        letters = speaker.listed(map(speaker.letter, never))
        yield speaker.say("debrief.script.reveal.ask.never", letters=letters)


def _picture(told: Told, minutes: int) -> Task:
    speaker, picture = told.speaker, told.facts.picture
    if picture.deal is None:
        ask = speaker.say("debrief.script.picture.ask.none", zone=picture.zone)
    elif picture.trades:
        trade = trade_words(told, picture.trades[0])
        ask = speaker.say("debrief.script.picture.ask.trade", trade=trade)
    else:
        ask = speaker.say("debrief.script.picture.ask.deal")
    return Task(minutes, _show(told, "picture"), (ask,))


def _tracks(told: Told, minutes: int) -> Task:
    speaker, found = told.speaker, told.facts.tracks
    asks = [
        speaker.say("debrief.script.tracks.ask.journey", issue=journey.issue, option=journey.option)
        for journey in found.journeys
        if journey.hidden
    ][:1]
    idle = [
        each.track
        for each in found.tracks
        if each.track in (Track.ONE, Track.TWO) and not each.orders
    ]
    asks += [
        speaker.say(
            "debrief.script.tracks.ask.unused", track=speaker.say(f"track.{track}"), round=2
        )
        for track in idle
    ]
    if not asks:
        asks.append(speaker.say("debrief.script.tracks.ask.both"))
    return Task(minutes, _show(told, "tracks"), tuple(asks))


def _away(told: Told, minutes: int) -> Task:
    speaker = told.speaker
    ask = speaker.say("debrief.script.transfer.ask")
    return Task(minutes, speaker.say("debrief.script.transfer"), (ask,))


def _pitfalls(told: Told) -> Iterator[str]:
    speaker = told.speaker
    yield speaker.say("debrief.script.pitfall.1")
    yield speaker.say("debrief.script.pitfall.2")
    bots = [each.seat for each in told.facts.people if each.hand in BOTS]
    if bots:
        seats = speaker.listed(map(speaker.seat, bots))
        yield speaker.say("debrief.script.pitfall.bots", seats=seats)
    silent = [each.seat for each in told.facts.people if each.silent - each.by_bot >= OFTEN]
    if silent:
        seats = speaker.listed(map(speaker.seat, silent))
        yield speaker.say("debrief.script.pitfall.silent", seats=seats)
