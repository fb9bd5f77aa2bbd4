"""Nobody learns what is not theirs to know.

Two kinds of proof. *Canaries* are words and numbers that stand nowhere but in one secret: they must
never turn up with the wrong people. *Twin worlds* differ in one secret: whoever is not let into it
must not be able to tell them apart, by anything that they are sent or may ask.

When a secret comes out, and how: a sealed order with the resolution; the worth of things to a
party, its value of no deal, its groups at home and its support show in the home vote on a signed
text, of which everybody sees the outcome by group but not the working; a draft when it lies on
the table; values, options, mandates and the whole ledger when the game is over. Role cards, and
the drafts and agendas of channels that one is not in, never come out by themselves.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

import pytest

from game_rules.engine import Actor, Seated, begin
from game_rules.events import section_names
from game_rules.ids import (
    BlocId,
    ChannelId,
    Hand,
    IssueId,
    Level,
    OptionId,
    PartyId,
    Phase,
    Role,
    SeatId,
)
from game_rules.ledger import Cell, Var
from game_rules.news import Told
from game_rules.orders import (
    Act,
    CloseRound,
    MeetOn,
    OnPartyIssue,
    OnText,
    Order,
    SealOrders,
    SponsorDraft,
    Term,
    Terms,
    WriteDraft,
)
from game_rules.refusals import Refusal
from game_rules.scenario import Bloc, Channel, Option, Party, Printed, Scenario, Seat
from game_rules.state import PUBLIC, TEACHER, Game, Viewer
from game_rules.views import SHARED, AnySection, section, since, why
from game_rules.weigh import weigh
from server.protocol.derive import canonical, write
from tests.game_rules.random_play import GAMES, INTRO, SERIN, Record, Step, play, random_game
from tests.game_rules.twins import (
    Twins,
    people_of,
    set_up_with,
    started_like,
    watch,
    with_blocs,
    with_intro,
    with_options,
    with_parties,
    with_seats,
)
from tests.parts import must_be_complete

SEEDS = range(GAMES)
PARTS = 8
BATCHES = [range(at, GAMES, PARTS) for at in range(PARTS)]
batches = pytest.mark.parametrize("seeds", BATCHES, ids=lambda seeds: f"part-{seeds[0]}")


def share(part: int) -> pytest.MarkDecorator:
    """The games in which one kind of secret is changed: all of them where `CI` or
    `BACKCHANNEL_ALL_TWINS` says so, elsewhere one in eight, so that the eight kinds of secrets
    together still take every game.
    """
    chosen = (
        list(SEEDS)
        if must_be_complete() or os.environ.get("BACKCHANNEL_ALL_TWINS")
        else SEEDS[part::PARTS]
    )
    return pytest.mark.parametrize("seed", chosen)


KARVANIA, OSTREL = PartyId("karvania"), PartyId("ostrel")
FRONT, LAKE_FORT = ChannelId("front"), ChannelId("lake-fort")


# --- canaries
# ------------------------------------------------------------------------------------------------

HEAVY = {KARVANIA: 713_000_000, OSTREL: 826_000_000}
"""Added to the worth of every option and, once for each issue, to the value of no deal, so that all
gains stay what they are and every number that betrays a worth is long and strange.
"""


def card_token(seat: SeatId) -> str:
    return f"canary-card-{seat}"


def option_token(option: OptionId) -> str:
    return f"canary-option-{option}"


def bloc_token(bloc: BlocId) -> str:
    return f"canary-bloc-{bloc}"


def channel_token(channel: ChannelId) -> str:
    return f"canary-channel-{channel}"


SEED_TOKEN = "canary-seed"


def marked_scenario() -> Scenario:
    """The Serin Valley with a canary in every secret."""

    def seat(card: Seat) -> Seat:
        token = card_token(card.id)
        return replace(
            card,
            who=token,
            may=token,
            may_not=token,
            talk_to=token,
            unseen=token,
            aims=tuple(replace(aim, text=token) for aim in card.aims),
        )

    def option(it: Option) -> Option:
        worth = {party: points + HEAVY[party] for party, points in it.worth.items()}
        return replace(it, worth=worth, text=option_token(it.id) if it.locked else it.text)

    def party(it: Party) -> Party:
        marked = with_blocs(it, lambda bloc: replace(bloc, name=bloc_token(bloc.id)))
        return replace(marked, no_deal=it.no_deal + len(SERIN.issues) * HEAVY[it.id])

    def channel(it: Channel) -> Channel:
        return replace(it, about=channel_token(it.id))

    marked = with_options(with_parties(with_seats(SERIN, seat), party), option)
    return with_intro(
        marked, lambda intro: replace(intro, channels=tuple(map(channel, intro.channels)))
    )


MARKED = Printed(marked_scenario(), Level.INTRO)


def marked_game(seed: int) -> Record:
    hands = dict.fromkeys(MARKED.seats, Hand.HUMAN)
    return play(seed, begin(MARKED, f"{SEED_TOKEN}-{seed}", hands))


def numbers_of(party: PartyId) -> tuple[str, str]:
    """How every number begins that gives away a worth, or what no deal is worth, in tenths."""
    return str(10 * HEAVY[party])[:-3], str(10 * len(SERIN.issues) * HEAVY[party])[:-3]


SONG = re.compile(
    "canary-[a-z0-9-]+|" + "|".join(number for party in HEAVY for number in numbers_of(party))
)
"""Whatever is a canary, wherever it stands."""


def may_hear(game: Game, viewer: Viewer) -> set[str]:
    """Every canary that this viewer may see now."""
    printed = game.printed
    over = game.phase is Phase.OVER
    voted = any(cell[0] == "home-vote" for cell in game.cells)
    seat = None if viewer in (PUBLIC, TEACHER) else SeatId(viewer)
    allowed = set() if seat is None else {card_token(seat)}
    for channel, members in printed.members.items():
        if viewer in members or viewer == TEACHER:
            allowed.add(channel_token(channel))
    for party in printed.parties.values():
        own = seat is not None and game.party_of(seat) == party.id
        if own or voted:
            allowed.update(bloc_token(bloc.id) for bloc in party.blocs)
        if own or over:
            allowed.update(numbers_of(party.id))
    text = game.text()
    public = {term.option for term in (*(text.terms if text else ()), *game.in_force)}
    public |= {news.facts["option"] for news in game.happenings if news.code is Told.LEAKED}
    if viewer == TEACHER:  # who watches the channels reads what they have found and written
        public |= {cell[3] for cell in game.cells if cell[0] == "found"}
        public |= {term.option for draft in game.drafts.values() for term in draft.terms}
    for issue in printed.issues.values():
        for option in issue.options:
            if (
                over
                or option.id in public
                or (seat is not None and game.is_aware(seat, issue.id, option.id))
            ):
                allowed.add(option_token(option.id))
    return allowed


def sent_after(step: Step, before: Game) -> Iterable[tuple[Viewer, list[str]]]:
    """All that each viewer is sent after an act, and after a round all that a newcomer would be
    sent; what is the same for all is written once.
    """
    shared: dict[str, str] = {}
    for viewer in step.after.numbers:
        texts = []
        known = 0 if isinstance(step.act, CloseRound) else before.numbers[viewer]
        names = since(step.after, viewer, known)
        for name in section_names(viewer) if names is None else names:
            text = shared.get(name) or canonical(
                write(section(step.after, viewer, name), AnySection)
            )
            if name in SHARED:
                shared[name] = text
            texts.append(text)
        yield viewer, texts


@batches
def test_no_secret_word_or_number_ever_reaches_the_wrong_people(seeds):
    for seed in seeds:
        record = marked_game(seed)
        before, seen = record.start, 0
        for step in record.steps:
            for viewer, texts in sent_after(step, before):
                songs = {song for text in texts for song in SONG.findall(text)}
                leaked = songs and songs - may_hear(step.after, viewer)
                assert not leaked, (seed, viewer, step.act, leaked)
                seen += len(texts)
            if isinstance(step.actor, Seated) and isinstance(step.answer, Refusal):
                songs = set(SONG.findall(canonical(write(step.answer))))
                assert songs <= may_hear(step.after, step.actor.seat), (seed, step.act, songs)
            before = step.after
        assert seen > 40, seed


@batches
def test_no_answer_to_a_question_carries_a_secret(seeds):
    """Asking why about every number, and weighing packages, shows nothing of the others."""
    for seed in list(seeds)[:6]:
        record = marked_game(seed)
        chance = Random(seed)
        games = [step.after for step in record.steps if step.after.phase is not Phase.OVER]
        for game in [chance.choice(games), games[-1]]:
            for viewer in game.numbers:
                if viewer == TEACHER:
                    continue  # Why anything is as it is, a teacher may ask at any time.
                answers: list[object] = [why(game, viewer, cell) for cell in game.cells]
                if viewer != PUBLIC:
                    packages = [random_package(chance, game) for _ in range(10)]
                    answers += [weigh(game, SeatId(viewer), terms) for terms in packages]
                said = "".join(canonical(write(answer)) for answer in answers if answer is not None)
                songs = set(SONG.findall(said))
                assert songs <= may_hear(game, viewer), (seed, viewer, songs)


def random_package(chance: Random, game: Game) -> Terms:
    return tuple(
        Term(issue, chance.choice(game.printed.options_of(issue))) for issue in game.printed.issues
    )


def test_the_canaries_do_sing_where_they_may():
    """A search that finds nothing proves something only if there is something to find."""
    record = marked_game(0)
    game = record.end
    heard: dict[str, set[Viewer]] = {}
    for viewer in game.numbers:
        parts = "".join(
            canonical(write(section(step.after, viewer, name), AnySection))
            for step in record.steps[2::9]
            for name in ("card", "home", "sheet", "channels")
            if viewer not in (PUBLIC, TEACHER)
        )
        for token in (
            card_token(SeatId("ostrel-head")),
            channel_token(LAKE_FORT),
            bloc_token(BlocId("army-council")),
            *numbers_of(OSTREL),
        ):
            if token in parts:
                heard.setdefault(token, set()).add(viewer)

    ostrel = {SeatId(seat) for seat in people_of(game, OSTREL)}
    assert heard[card_token(SeatId("ostrel-head"))] == {"ostrel-head"}
    assert heard[channel_token(LAKE_FORT)] == {"lake-fort-director", "glaciologist"}
    assert heard[bloc_token(BlocId("army-council"))] == ostrel
    assert all(heard[token] == ostrel for token in numbers_of(OSTREL))


# --- twin worlds
# ------------------------------------------------------------------------------------------------


def was_signed(game: Game) -> bool:
    """A text went home in the last resolution: how a country votes is seen by all."""
    return any(news.code is Told.SIGNED for news in game.latest)


def unasked(record: Record) -> Record:
    """The same game, but no embassy and no service is asked what the other side wants: their
    reports are the one way in which such a secret may travel before the end.
    """

    def asked_less(act: Act) -> Act:
        if not isinstance(act, SealOrders):
            return act
        kept = tuple(it for it in act.orders if not isinstance(it.particulars, OnPartyIssue))
        return replace(act, orders=kept)

    return replace(record, steps=[replace(it, act=asked_less(it.act)) for it in record.steps])


def is_over(game: Game) -> bool:
    return game.phase is Phase.OVER


def assert_twins(twins: Twins, seed: int) -> None:
    assert not twins.leaks, f"game {seed}, {len(twins.leaks)} leaks\n" + "\n".join(twins.leaks[:5])
    assert twins.compared > 30, seed


@share(0)
def test_what_stands_on_a_role_card_is_never_seen_by_another_seat(seed):
    record = random_game(seed)
    secret = Random(seed).choice(list(INTRO.seats))

    def other(card: Seat) -> Seat:
        if card.id != secret:
            return card
        return replace(card, who="x", may="x", may_not="x", talk_to="x", unseen="x", aims=())

    twins = watch(record, started_like(record, with_seats(SERIN, other)), {secret})

    assert_twins(twins, seed)


@share(1)
def test_what_a_text_is_worth_to_one_side_is_hidden_until_a_country_votes_on_it(seed):
    record = unasked(random_game(seed))
    party = Random(seed).choice([KARVANIA, OSTREL])
    chance = Random(seed)

    def other(option: Option) -> Option:
        moved = option.worth[party] + chance.randrange(-20, 20)
        return replace(option, worth={**option.worth, party: moved})

    scenario = with_parties(
        with_options(SERIN, other),
        lambda it: replace(it, no_deal=it.no_deal + 11) if it.id == party else it,
    )
    start = started_like(record, scenario)

    twins = watch(
        record,
        start,
        people_of(start, party),
        until=lambda game: was_signed(game) or is_over(game),
    )

    assert_twins(twins, seed)


@share(2)
def test_what_officials_may_say_is_never_seen_by_the_other_side(seed):
    record = random_game(seed)
    chance = Random(seed)
    party = chance.choice([KARVANIA, OSTREL])

    def other(it: Party) -> Party:
        if it.id != party:
            return it
        issue = chance.choice(list(INTRO.issues))
        options = INTRO.options_of(issue)
        mandate = {**it.mandate, issue: tuple(chance.sample(options, 3))}
        red_lines = {**it.red_lines, issue: (chance.choice(options),)}
        return replace(it, mandate=mandate, red_lines=red_lines)

    start = started_like(record, with_parties(SERIN, other))

    twins = watch(record, start, people_of(start, party), until=is_over)

    assert_twins(twins, seed)


@share(3)
def test_what_moves_the_groups_of_one_country_is_hidden_until_it_votes(seed):
    record = random_game(seed)
    chance = Random(seed)
    party = chance.choice([KARVANIA, OSTREL])

    def bloc(it: Bloc) -> Bloc:
        cares = {issue: chance.randrange(0, 30) for issue in INTRO.issues}
        return replace(it, name="x", cares=cares, sacred={}, veto=not it.veto)

    def other(it: Party) -> Party:
        if it.id != party:
            return it
        return replace(with_blocs(it, bloc), support=it.support + 9, power=1)

    start = started_like(record, with_parties(SERIN, other))
    moods: dict[Cell, int] = {
        (Var.MOOD, bloc.id): start.now(Var.MOOD, bloc.id) + 7
        for bloc in start.printed.parties[party].blocs
    }
    trust: dict[Cell, int] = {(Var.TRUST, party, start.others(party)[0]): 123}
    start = set_up_with(start, {**moods, **trust})

    twins = watch(
        record,
        start,
        people_of(start, party),
        until=lambda game: was_signed(game) or is_over(game),
    )

    assert_twins(twins, seed)


@share(4)
def test_an_envelope_tells_nothing_before_the_resolution(seed):
    """Another order, a longer or a shorter envelope, or none: all the same to everybody else."""
    record = random_game(seed)
    chance = Random(seed)
    sealings = [
        (at, step.actor)
        for at, step in enumerate(record.steps)
        if isinstance(step.act, SealOrders) and isinstance(step.actor, Seated) and step.events
    ]
    where, sealer = chance.choice(sealings)
    closed = {record.steps[where].after.round}
    kind = chance.choice(["none", "empty", "other"])

    def swap(at: int, actor: Actor, act: Act) -> Act | None:
        if at != where or not isinstance(act, SealOrders):
            return act
        if kind == "none":
            return None
        return SealOrders(() if kind == "empty" else act.orders[::-1][:1])

    twins = watch(
        record,
        record.start,
        {sealer.seat},
        swap,
        until=lambda game: game.round > min(closed) or game.phase in (Phase.BRINK, Phase.OVER),
    )

    assert_twins(twins, seed)


@share(5)
def test_a_draft_is_seen_only_in_its_channel_until_it_lies_on_the_table(seed):
    record = random_game(seed)
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
def test_an_agenda_that_comes_to_nothing_is_seen_only_in_its_channel(seed):
    """One more "we meet on this", to which the other side says nothing: for ever unseen."""
    record, where, channel, issue = with_room_for_an_agenda(seed)
    members = record.start.printed.members[channel]
    seat = Random(seed).choice(members)

    twins = tapped_in_one_world(record, where, [MeetOn(channel, issue)], [seat], lambda game: False)

    assert_twins(twins, seed)


@share(9)
def test_an_agenda_that_is_agreed_shows_outside_only_in_what_comes_of_it(seed):
    """Both sides say it, and whoever is not in the room learns nothing before the round is over."""
    record, where, channel, issue = with_room_for_an_agenda(seed)
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


def with_room_for_an_agenda(seed: int) -> tuple[Record, int, ChannelId, IssueId]:
    """A random game, a moment in it, and something that nobody in a channel would meet on then."""
    record = random_game(seed)
    chance = Random(seed)
    channel = chance.choice([FRONT, LAKE_FORT])
    lonely = [
        (at, issue)
        for at, step in enumerate(record.steps)
        if step.after.phase is Phase.OPEN
        for issue in record.start.printed.issues
        if not any(
            tap[:2] == (channel, issue)
            for later in record.steps
            if later.after.round == step.after.round
            for tap in later.after.taps
        )
    ]
    assert lonely, seed
    where, issue = chance.choice(lonely)
    return record, where, channel, issue


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
def test_nobody_can_tell_whether_there_is_an_option_that_nobody_has_found(seed):
    record = random_game(seed)
    issues = {**INTRO.variant.issues}
    line = next(iter(issues))
    issues[line] = (*issues[line], OptionId("shared-rule"))
    start = started_like(record, with_intro(SERIN, lambda intro: replace(intro, issues=issues)))
    known = {option for options in INTRO.variant.known.values() for option in options}

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
def test_how_far_a_dialogue_has_come_is_heard_of_outside_only_when_it_briefs_the_capitals(seed):
    """In the other world it is at ease from the start and finds at once what there is to find.

    Envoys may come as guests, and hear what they came for.
    """
    record = random_game(seed)

    def other(channel: Channel) -> Channel:
        if channel.id != LAKE_FORT:
            return channel
        return replace(channel, rapport=70, progress=dict.fromkeys(INTRO.issues, 45))

    scenario = with_intro(
        SERIN, lambda intro: replace(intro, channels=tuple(map(other, intro.channels)))
    )
    envoys = {seat for seat, card in INTRO.seats.items() if card.role is Role.ENVOY}

    twins = watch(
        record,
        started_like(record, scenario),
        {*INTRO.members[LAKE_FORT], *envoys, TEACHER},
        until=lambda game: is_over(game) or any(cell[0] == "uptake" for cell in game.cells),
    )

    assert_twins(twins, seed)


def test_a_leak_would_be_found():
    """The worlds do differ for those who are let into the secret, so a leak would show."""
    record = random_game(3)
    start = started_like(
        record,
        with_options(SERIN, lambda it: replace(it, worth=dict.fromkeys(it.worth, 7))),
    )

    twins = watch(record, start, ())

    assert any(
        "section sheet of ostrel-envoy" in leak or "first sheet of ostrel-envoy" in leak
        for leak in twins.leaks
    )
    assert any("scales of" in leak for leak in twins.leaks)


def test_a_vote_for_another_text_is_told_apart_only_after_the_resolution():
    votes = [
        (record, at)
        for record in map(random_game, SEEDS)
        for at, step in enumerate(record.steps)
        if isinstance(step.act, SealOrders)
        and step.events
        and any(isinstance(order.particulars, OnText) for order in step.act.orders)
    ][:20]
    assert len(votes) == 20

    for record, where in votes:
        sealer = record.steps[where].actor
        assert isinstance(sealer, Seated)
        closing = record.steps[where].after.round

        def swap(at: int, actor: Actor, act: Act, where: int = where) -> Act | None:
            if at != where or not isinstance(act, SealOrders):
                return act
            return SealOrders(tuple(turned(order) for order in act.orders))

        twins = watch(
            record,
            record.start,
            {sealer.seat},
            swap,
            until=lambda game, closing=closing: game.round > closing or is_over(game),
        )

        assert_twins(twins, record.seed)


def turned(order: Order) -> Order:
    """A no for a yes."""
    it = order.particulars
    return replace(order, particulars=replace(it, yes=False)) if isinstance(it, OnText) else order
