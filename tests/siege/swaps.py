"""Every name in every message replaced by one that belongs to somebody else.

What belongs to somebody else and what does not exist must be answered with the same bytes, and
nothing must come of either.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from game_rules.ids import ChannelId, IssueId, Level, OptionId, ScenarioId
from game_rules.options import actions_of
from game_rules.orders import (
    AnswerPromise,
    MarkNeed,
    OfferPromise,
    TakeBackPromise,
    Term,
    WriteDraft,
)
from game_rules.promises import ToKeepSilent, ToPlay
from server.protocol.derive import write
from server.protocol.messages import Skip, Start
from server.scenarios import load_shipped
from tests.server.house import House
from tests.server.lesson import Browser, Lesson
from tests.siege.kinds import Siege, Trial

Json = dict[str, Any]
ANEW: Final = 40
"""Trials after which the house is built anew."""


class Neighbours:
    """Two tables with people at both, a second session, and drafts in channels of their own."""

    def __init__(self, folder: Path) -> None:
        self.lesson = Lesson(folder)
        self.house = House(self.lesson)
        names = [f"Person {chr(65 + at)}" for at in range(12)]
        self.people = [self.lesson.join(name) for name in names]
        self.lesson.lead(Start())
        self.lesson.lead(Skip())
        self.house.come_as_teacher("console")
        scenario = load_shipped(ScenarioId("serin-valley"))
        self.other = self.lesson.rooms.open(2, scenario, Level.INTRO, None)
        for browser in self.people:
            self._write_drafts(browser)
            self._offer_promises(browser)

    def table_of(self, browser: Browser) -> int:
        return self.lesson.room.session.places[browser.person].table

    def _write_drafts(self, browser: Browser) -> None:
        """A draft in each channel that this person sits in."""
        game = self.lesson.table(self.table_of(browser)).game
        for channel in game.printed.channels_of[browser.seat]:
            issue = next(iter(game.printed.issues))
            option = game.printed.options_of(issue)[0]
            terms = (Term(IssueId(issue), OptionId(option)),)
            act = write(WriteDraft(ChannelId(channel), None, 0, terms))
            self.house.say(browser.sid, "act", id=self.lesson.fresh_id(), act=act)

    def _offer_promises(self, browser: Browser) -> None:
        """A promise in each channel of this person, where none is open between the two."""
        game = self.lesson.table(self.table_of(browser)).game
        for channel in game.printed.channels_of[browser.seat]:
            other = next(seat for seat in game.printed.members[channel] if seat != browser.seat)
            card = actions_of(game.printed, game.seat(browser.seat).role)[0].id
            what = ToPlay(card, play=True)
            act = write(OfferPromise(channel, browser.seat, other, what, game.round))
            self.house.say(browser.sid, "act", id=self.lesson.fresh_id(), act=act)

    def written(self) -> tuple[int, ...]:
        """How many rows there are in every stream."""
        journal = self.lesson.journal
        return tuple(journal.last(stream) for stream in journal.streams())

    def asked(self, chance: Random) -> Iterator[tuple[str, str, Json, Json]]:
        """Pairs of messages of one person: with what is somebody else's, and with what is not."""
        browser = chance.choice(self.people)
        own = self.table_of(browser)
        game = self.lesson.table(own).game
        foreign = [
            each for each in game.printed.channels if browser.seat not in game.printed.members[each]
        ]
        drafts = [it for it in game.drafts.values() if it.channel in foreign]
        other_drafts = set(self.lesson.table(3 - own).game.drafts) - set(game.drafts)
        sid, act_id = browser.sid, self.lesson.fresh_id
        for name, rest in (
            ("sync", {"view": chance.choice([0, 1, 3]), "talk": 0}),
            ("why", {"var": "tension", "subject": ["karvania", "ostrel"]}),
            ("debrief", {"language": "en"}),
        ):
            yield sid, name, {"table": 3 - own, **rest}, {"table": 39, **rest}
        for channel in foreign:
            rows: list[tuple[str, Json]] = [
                ("say", {"channel": channel, "words": "I was not asked"}),
                (
                    "act",
                    {
                        "act": {
                            "kind": "meet-on",
                            "channel": channel,
                            "issue": "water",
                            "willing": True,
                        }
                    },
                ),
                (
                    "act",
                    {
                        "act": {
                            "kind": "write-draft",
                            "channel": channel,
                            "draft": None,
                            "version": 0,
                            "terms": [],
                        }
                    },
                ),
            ]
            for name, payload in rows:
                yield (
                    sid,
                    name,
                    {"id": act_id(), **payload},
                    swapped(payload, channel, "no-such", act_id()),
                )
            other = game.printed.members[channel][0]
            for asked in (
                OfferPromise(channel, browser.seat, other, ToKeepSilent(), game.round),
                OfferPromise(channel, browser.seat, other, ToKeepSilent(), game.round, 9999),
                MarkNeed(channel, next(iter(game.printed.issues))),
            ):
                said: Json = {"act": write(asked)}
                yield (
                    sid,
                    "act",
                    {"id": act_id(), **said},
                    swapped(said, channel, "no-such", act_id()),
                )
        for draft in [*(it.id for it in drafts), *other_drafts]:
            act: Json = {
                "act": {"kind": "sponsor-draft", "draft": draft, "version": 1, "support": True}
            }
            yield sid, "act", {"id": act_id(), **act}, swapped(act, draft, "no-such-7", act_id())
        for promise in game.promises.values():
            if browser.seat in promise.pair:
                continue
            for answered in (AnswerPromise(promise.id, True), TakeBackPromise(promise.id)):
                said = {"act": write(answered)}
                yield (
                    sid,
                    "act",
                    {"id": act_id(), **said},
                    swapped(said, promise.id, "no-such-promise-7", act_id()),
                )
        yield from self._led(chance)

    def _led(self, chance: Random) -> Iterator[tuple[str, str, Json, Json]]:
        """The teacher of this session names people and tables of none, and of another."""
        room = self.lesson.room
        person, nobody = room.session.last_person + 1, 399
        for kind, more in (
            ("remove", {}),
            ("let-in", {}),
            ("new-pin", {}),
            ("help", {}),
            ("stand-up", {}),
            ("rename", {"name": "Zed"}),
            ("move", {"table": 1, "seat": "karvania-head", "share": False}),
            ("look-on", {"table": 1}),
        ):
            one = {"kind": kind, "person": person, **more}
            other = {**one, "person": nobody}
            ids = [self.lesson.fresh_id() for _ in range(2)]
            yield (
                "console",
                "lead",
                {"id": ids[0], "table": None, "act": one},
                {"id": ids[1], "table": None, "act": other},
            )
        yield "console", "watch", {"table": 3}, {"table": 38}


def swapped(payload: Json, old: str, new: str, act_id: str) -> Json:
    """The same message with another name in it."""

    def walk(it: Any) -> Any:
        if isinstance(it, dict):
            return {name: walk(inner) for name, inner in it.items()}
        return new if it == old else it

    return {"id": act_id, **walk(copy.deepcopy(payload))}


def without(answer: Json, *names: object) -> Json:
    """An answer with what was asked for crossed out: it may be named, as the asker named it."""
    text = {name: str(fact) for name, fact in answer.get("facts", {}).items()}
    return {**answer, "facts": {k: "…" if v in names else v for k, v in text.items()}}


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One person after the other tries everything."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        houses: list[Neighbours] = []

        def trial(number: int) -> int:
            if not houses or number % ANEW == 0:
                for old in houses:
                    old.lesson.close()
                own = Path(folder) / str(number)
                own.mkdir()
                houses[:] = [Neighbours(own)]
            return attempt(houses[0], Random(f"swaps {seed} {number}"))

        try:
            yield trial
        finally:
            for house in houses:
                house.lesson.close()


def attempt(it: Neighbours, chance: Random) -> int:
    """All swaps of one person; how many there were."""
    count = 0
    for sid, name, theirs, nobodys in list(it.asked(chance)):
        it.lesson.now += 2000
        before, sent = it.written(), len(it.lesson.sent)
        answers = [it.house.say(sid, name, **said) for said in (theirs, nobodys)]
        one, other = (without(answer, *names_in(theirs), *names_in(nobodys)) for answer in answers)
        assert one == other, (name, theirs, answers)
        assert one["kind"] in {"fault", "refused"}, (name, theirs, one)
        assert it.written() == before, ("written", name, theirs)
        assert len(it.lesson.sent) == sent, ("sent", name, theirs)
        count += 1
    return count


def names_in(payload: Any) -> Iterator[str]:
    """Every text and number of a payload."""
    if isinstance(payload, dict):
        for inner in payload.values():
            yield from names_in(inner)
    else:
        yield str(payload)


SWAPS: Final = Siege(
    name="swaps",
    says="what is somebody else's and what does not exist get the same answer, and no effect",
    gate=20,
    release=400,
    opened=opened,
)
