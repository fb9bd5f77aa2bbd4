"""What is written, agreed and found in a channel stays there until it comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from game_rules.engine import Actor, Seated
from game_rules.ids import ChannelId, IssueId, OptionId, Phase, Role, SeatId
from game_rules.orders import Act, MeetOn, SponsorDraft, WriteDraft
from game_rules.scenario import Channel, Option
from game_rules.state import TEACHER, Game
from tests.game_rules.altered import with_level, with_options
from tests.game_rules.build import FRONT, LAKE_FORT
from tests.game_rules.random_play import SERIN, Record
from tests.game_rules.secrecy.twins import Twins, watch
from tests.game_rules.secrecy.worlds import assert_twins, is_over, share, started_like


@share(5)
def test_a_draft_is_seen_only_in_its_channel_until_it_lies_on_the_table(told, seed):
    record = told(seed)
    chance = Random(seed)
    channel = chance.choice([FRONT, LAKE_FORT])
    never_tabled = drafts_never_tabled(record, channel)
    members = record.start.printed.members[channel]
    nothing_at_all = channel == LAKE_FORT and chance.random() < 0.5

    def swap(at: int, actor: Actor, act: Act) -> Act | None:
        before = record.steps[at - 1].after
        if isinstance(act, WriteDraft) and act.channel == channel:
            if nothing_at_all:
                return None
            draft = act.draft or f"{channel}-{len(drafts_in(before, channel)) + 1}"
            return replace(act, terms=act.terms[:1]) if draft in never_tabled else act
        return act

    twins = watch(without_sponsors(record, never_tabled), record.start, {*members, TEACHER}, swap)

    assert_twins(twins, seed)


def drafts_in(game: Game, channel: ChannelId) -> list[str]:
    return [draft.id for draft in game.drafts.values() if draft.channel == channel]


def drafts_never_tabled(record: Record, channel: ChannelId) -> set[str]:
    tabled = {step.after.tabled for step in record.steps}
    return {draft for draft in drafts_in(record.end, channel) if draft not in tabled}


def without_sponsors(record: Record, drafts: set[str]) -> Record:
    """The same game in which nobody stood behind these drafts."""
    kept = [
        step
        for step in record.steps
        if not (isinstance(step.act, SponsorDraft) and step.act.draft in drafts)
    ]
    return Record(record.seed, record.start, kept)


@share(6)
def test_an_agenda_that_comes_to_nothing_is_seen_only_in_its_channel(told, seed):
    """One more "we meet on this", to which the other side says nothing: for ever unseen."""
    record = told(seed)
    where, channel, issue = with_room_for_an_agenda(record)
    members = record.start.printed.members[channel]
    seat = Random(seed).choice(members)

    twins = tapped_in_one_world(record, where, [MeetOn(channel, issue)], [seat], lambda game: False)

    assert_twins(twins, seed)


@share(9)
def test_an_agenda_that_is_agreed_shows_outside_only_in_what_comes_of_it(told, seed):
    """Both sides say it, and whoever is not in the room learns nothing before the round is over."""
    record = told(seed)
    where, channel, issue = with_room_for_an_agenda(record)
    round = record.steps[where].after.round
    sides = [side[0] for side in record.start.printed.sides[channel]]

    twins = tapped_in_one_world(
        record,
        where,
        [MeetOn(channel, issue)] * len(sides),
        sides,
        lambda game: game.round != round or game.phase is not Phase.OPEN,
    )

    assert_twins(twins, seed)


def with_room_for_an_agenda(record: Record) -> tuple[int, ChannelId, IssueId]:
    """A moment in a game, and something that nobody in a channel would meet on then."""
    chance = Random(record.seed)
    channel = chance.choice([FRONT, LAKE_FORT])
    tapped = {
        (step.after.round, issue)
        for step in record.steps
        for there, issue, *_ in step.after.taps
        if there == channel
    }
    lonely = [
        (at, issue)
        for at, step in enumerate(record.steps)
        if step.after.phase is Phase.OPEN
        for issue in record.start.printed.issues
        if (step.after.round, issue) not in tapped
    ]
    assert lonely, record.seed
    where, issue = chance.choice(lonely)
    return where, channel, issue


def tapped_in_one_world(
    record: Record,
    where: int,
    taps: list[MeetOn],
    seats: list[SeatId],
    until: Callable[[Game], bool],
) -> Twins:
    """In one world these seats tap after this moment; in the other they do not."""
    step = record.steps[where]
    extra = [
        replace(step, actor=Seated(seat), act=replace(tap, willing=False))
        for tap, seat in zip(taps, seats, strict=True)
    ]
    told = [*record.steps[: where + 1], *extra, *record.steps[where + 1 :]]

    def swap(at: int, actor: Actor, act: Act) -> Act | None:
        return taps[at - where - 1] if where < at <= where + len(taps) else act

    members = record.start.printed.members[taps[0].channel]
    insiders = {*members, TEACHER}
    return watch(Record(record.seed, record.start, told), record.start, insiders, swap, until)


@share(7)
def test_nobody_can_tell_whether_there_is_an_option_that_nobody_has_found(told, seed):
    record = told(seed)
    printed = record.start.printed
    issues = {**printed.variant.issues}
    line = next(iter(issues))
    issues[line] = (*issues[line], OptionId("shared-rule"))
    start = started_like(
        record, with_level(SERIN, printed.level, lambda it: replace(it, issues=issues))
    )
    known = {option for options in printed.variant.known.values() for option in options}

    def other(option: Option) -> Option:
        return (
            replace(option, text="x", letter="Z9", worth=dict.fromkeys(option.worth, 50))
            if option.locked and option.id not in known
            else option
        )

    hidden = started_like(record, with_options(start.printed.scenario, other))

    twins = watch(
        record,
        hidden,
        (),
        until=lambda game: is_over(game) or any(cell[0] == "found" for cell in game.cells),
    )

    assert_twins(twins, seed)


@share(8)
def test_how_far_a_dialogue_has_come_is_heard_of_outside_only_when_it_briefs_the_capitals(
    told, seed
):
    """In the other world it is at ease from the start and finds at once what there is to find.

    Envoys may come as guests, and hear what they came for.
    """
    record = told(seed)
    printed = record.start.printed

    def other(channel: Channel) -> Channel:
        if channel.id != LAKE_FORT:
            return channel
        return replace(channel, rapport=70, progress=dict.fromkeys(printed.issues, 45))

    scenario = with_level(
        SERIN, printed.level, lambda it: replace(it, channels=tuple(map(other, it.channels)))
    )
    envoys = {seat for seat, card in printed.seats.items() if card.role is Role.ENVOY}

    twins = watch(
        record,
        started_like(record, scenario),
        {*printed.members[LAKE_FORT], *envoys, TEACHER},
        until=lambda game: is_over(game) or any(cell[0] == "uptake" for cell in game.cells),
    )

    assert_twins(twins, seed)
