"""What is promised in a channel, and what a side says there that it needs, stays there."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from game_rules.engine import Actor, Seated
from game_rules.ids import ChannelId, Phase
from game_rules.options import actions_of
from game_rules.orders import Act, AnswerPromise, MarkNeed, OfferPromise, TakeBackPromise
from game_rules.promises import PromiseId, ToPlay
from game_rules.state import TEACHER
from tests.game_rules.random_play import Record
from tests.game_rules.secrecy.twins import watch
from tests.game_rules.secrecy.worlds import assert_twins, share


def channel_of(act: Act) -> ChannelId | None:
    """The channel in which this is promised, answered or said; a promise bears its name."""
    if isinstance(act, OfferPromise | MarkNeed):
        return act.channel
    if isinstance(act, AnswerPromise | TakeBackPromise):
        return ChannelId(act.promise.rpartition("-promise-")[0])
    return None


def given_in(record: Record) -> list[tuple[int, ChannelId]]:
    """Every accepted act of this kind, and where it was done."""
    found = [(at, channel_of(step.act), step.events) for at, step in enumerate(record.steps)]
    return [(at, channel) for at, channel, events in found if channel is not None and events]


@share(10)
def test_a_promise_and_its_answer_are_unseen_outside_until_the_round_is_resolved(told, seed):
    """In the other world a channel says nothing of the kind, from one act on until the close."""
    record = told(seed)
    given = given_in(record)
    assert given, seed
    first, channel = Random(seed).choice(given)
    round = record.steps[first].after.round
    silenced = {at for at, where in given if where == channel and at >= first}

    def swap(at: int, actor: Actor, act: Act) -> Act | None:
        return None if at in silenced else act

    twins = watch(
        record,
        record.start,
        {*record.start.printed.members[channel], TEACHER},
        swap,
        until=lambda game: game.round != round or game.phase is not Phase.OPEN,
    )

    assert_twins(twins, seed)


@share(11)
def test_what_a_side_says_that_it_needs_is_unseen_outside_for_ever(told, seed):
    """In the other world every mark in a channel names something else, or is never set."""
    record = told(seed)
    chance = Random(seed)
    marked = [step.act for step in record.steps if isinstance(step.act, MarkNeed) and step.events]
    assert marked, seed
    channel = chance.choice(marked).channel
    issues = list(record.start.printed.issues)
    never = chance.random() < 0.3

    def swap(at: int, actor: Actor, act: Act) -> Act | None:
        if not isinstance(act, MarkNeed) or act.channel != channel or act.issue is None:
            return act
        other = issues[(issues.index(act.issue) + 1) % len(issues)]
        return None if never else replace(act, issue=other)

    members = record.start.printed.members[channel]
    twins = watch(record, record.start, {*members, TEACHER}, swap)

    assert_twins(twins, seed)


@share(12)
def test_a_promise_in_one_channel_leaves_the_numbers_of_all_others_as_they_are(told, seed):
    """An offer at the beginning, taken back at once: nobody outside can tell, ever."""
    record = told(seed)
    where = next(at for at, step in enumerate(record.steps) if step.after.phase is Phase.OPEN)
    step = record.steps[where]
    printed = record.start.printed
    channel = Random(seed).choice([it for it in printed.channels if step.after.is_open(it)])
    by, to = printed.members[channel][:2]
    card = actions_of(printed, step.after.seat(by).role)[0].id
    offer = OfferPromise(channel, by, to, ToPlay(card, play=True), step.after.round)
    back = TakeBackPromise(PromiseId(f"{channel}-promise-1"))
    extra = [replace(step, actor=Seated(by), act=act) for act in (offer, back)]
    # What is promised in that channel later has other numbers in the two worlds.
    rest = [it for it in record.steps[where + 1 :] if channel_of(it.act) != channel]
    steps = [*record.steps[: where + 1], *extra, *rest]

    def swap(at: int, actor: Actor, act: Act) -> Act | None:
        return None if where < at <= where + len(extra) else act

    insiders = {*printed.members[channel], TEACHER}
    twins = watch(Record(record.seed, record.start, steps), record.start, insiders, swap)

    assert twins.one.promises_offered != twins.other.promises_offered
    assert_twins(twins, seed)
