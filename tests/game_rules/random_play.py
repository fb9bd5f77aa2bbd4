"""Whole games by a player who knows the rules and nothing else: what is open, it does at random.

It is no bot of ours. It taps, drafts, sponsors, promises, seals, takes back and stays silent, plays
now a hawk and now a dove, and writes down every act with its answer, so that a game can be told
again, in another world or in another order. The same seed plays the same game.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

from game_rules.engine import (
    Actor,
    Classroom,
    Clockwork,
    Decision,
    Seated,
    Staff,
    begin,
    decide,
    evolve,
)
from game_rules.events import Event
from game_rules.ids import (
    OFFICIALS,
    ActionId,
    ChannelId,
    Hand,
    IssueId,
    Level,
    Phase,
    ScenarioId,
    SeatId,
    Track,
)
from game_rules.options import actions_of, options
from game_rules.orders import (
    Act,
    AnswerPromise,
    BeginBriefing,
    CloseRound,
    EndGame,
    HandOver,
    MarkNeed,
    MeetOn,
    OfferPromise,
    OnText,
    OpenRound,
    Order,
    PauseClock,
    ResumeClock,
    SealOrders,
    ShiftClock,
    SponsorDraft,
    TakeBackPromise,
    Term,
    UnsealOrders,
    WriteDraft,
)
from game_rules.promises import PromisedAct, PromiseState, ToKeepSilent, ToPlay, ToVote
from game_rules.rules.tabling import is_signable
from game_rules.scenario import Printed, Scenario
from game_rules.state import Draft, Game
from server.scenarios import load_shipped
from tests.game_rules.pinned import with_pinned_start


def at_a_table_of_six(scenario: Scenario) -> Scenario:
    """The same with the six seats of the first level that no table can do without."""
    intro = scenario.variants[Level.INTRO]
    few = replace(intro, seats=intro.seats[:6])
    return replace(scenario, variants={**scenario.variants, Level.INTRO: few})


SHIPPED = at_a_table_of_six(load_shipped(ScenarioId("serin-valley")))
"""As it is played today."""
SERIN = with_pinned_start(SHIPPED)
INTRO = Printed(SERIN, Level.INTRO)
STANDARD = Printed(SERIN, Level.STANDARD)
GAMES = 200
"""How many random games the promises are tested over."""
STANDARD_GAMES = 24
"""How many at the standard level, where a game is some ten times as much work."""

HOSTILE = frozenset({ActionId("demand-in-public"), ActionId("show-force")})


@dataclass(frozen=True, slots=True)
class Step:
    """One act, its answer, and the state after it."""

    actor: Actor
    act: Act
    answer: Decision
    after: Game

    @property
    def events(self) -> tuple[Event, ...]:
        return self.answer if isinstance(self.answer, tuple) else ()


@dataclass(slots=True)
class Record:
    """A game that was played, from its beginning."""

    seed: int
    start: Game
    steps: list[Step] = field(default_factory=list)

    @property
    def end(self) -> Game:
        return self.steps[-1].after if self.steps else self.start

    @property
    def events(self) -> list[Event]:
        return [event for step in self.steps for event in step.events]

    def do(self, actor: Actor, act: Act) -> Decision:
        """Let somebody act, and write it down."""
        game = self.end
        answer = decide(game, actor, act)
        if isinstance(answer, tuple):
            for event in answer:
                game = evolve(game, event)
        self.steps.append(Step(actor, act, answer, game))
        return answer


KINDER_HOMES = {"base_approval": 560, "recommend_progress": 300, "uptake_to_adopt": 120}


def start_of(seed: int, printed: Printed = INTRO) -> Game:
    """The game before the briefing; in every third one homes are kinder, so deals come true."""
    hands = dict.fromkeys(printed.seats, Hand.HUMAN)
    return begin(printed, f"game-{seed}", hands, KINDER_HOMES if seed % 3 == 0 else None)


@cache
def random_game(seed: int) -> Record:
    """The random game of this seed, played once and kept."""
    return play(seed, start_of(seed))


@cache
def standard_game(seed: int) -> Record:
    """The same at the standard level."""
    return play(seed, start_of(seed, STANDARD))


def play(seed: int, start: Game) -> Record:
    """Play a game to its end."""
    chance = Random(seed)
    record = Record(seed, start)
    temper = Temper(chance, start)
    record.do(Staff(), BeginBriefing(1_000))
    record.do(Clockwork(), OpenRound(2_000))
    while record.end.phase is not Phase.OVER:
        play_round(record, chance, temper)
    return record


class Temper:
    """What runs through one game: how hard its officials are, and what its channels talk about."""

    def __init__(self, chance: Random, game: Game) -> None:
        tables = ((0.0, 0.0, 0.1), (0.1, 0.5, 0.9), (0.97, 1.0))
        kind = chance.choice(tables)
        self.hardness: Mapping[SeatId, float] = {
            seat: chance.choice(kind) for seat in game.printed.seats
        }
        self.topic: Mapping[ChannelId, IssueId] = {
            channel: chance.choice(list(game.printed.issues)) for channel in game.printed.channels
        }

    def topics(self, chance: Random, game: Game, channel: ChannelId) -> list[IssueId]:
        """What a channel turns to in this round: officials to what keeps a text from the table."""
        issues = list(game.printed.issues)
        if chance.random() < 0.15:
            return [chance.choice(issues)]
        if game.channel(channel).track is Track.ONE:
            return [issue for issue in issues if not is_signable(game, issue)][:2]
        return [self.topic[channel]]


def play_round(record: Record, chance: Random, temper: Temper) -> None:
    if interrupted(record, chance):
        return
    game = record.end
    if game.phase is Phase.OPEN:
        talk(record, chance, temper)
        give_words(record)
    for seat in chance.sample(list(game.printed.seats), len(game.printed.seats)):
        seal(record, chance, temper, seat)
    game = record.end
    at_brink = game.phase is Phase.BRINK
    due = 10_000 * (game.round + 1)
    closer: Actor = Clockwork() if chance.random() < 0.5 else Staff()
    record.do(closer, CloseRound(game.round, at_brink, due, due + 5_000))


def interrupted(record: Record, chance: Random) -> bool:
    """Now and then the teacher stops the clock, moves it, hands a seat over, or ends the game."""
    now = 10_000 * record.end.round
    if chance.random() < 0.1:
        record.do(Staff(), PauseClock(now))
        record.do(Staff(), ShiftClock(60, now))
        record.do(Staff(), ResumeClock(now + 1_000))
    if chance.random() < 0.1:
        seat = chance.choice(list(record.end.printed.seats))
        movers: list[Actor] = [Staff(), Clockwork(), Classroom(), Seated(seat)]
        record.do(chance.choice(movers), HandOver(seat, chance.choice(list(Hand))))
    if record.end.round > 1 and chance.random() < 0.02:
        record.do(Staff(), EndGame())
    return record.end.phase is Phase.OVER


def talk(record: Record, chance: Random, temper: Temper) -> None:
    """People tap, draft and sponsor, in any order."""
    game = record.end
    topics = {channel: temper.topics(chance, game, channel) for channel in game.printed.channels}
    for seat in chance.sample(list(game.printed.seats), len(game.printed.seats)):
        for channel in game.printed.channels_of[seat]:
            for on in topics[channel]:
                if chance.random() < 0.85:
                    record.do(Seated(seat), MeetOn(channel, on, chance.random() < 0.95))
        if chance.random() < 0.15:
            write_something(record, chance, seat)
    if all(is_signable(game, issue) for issue in game.printed.issues) or chance.random() < 0.1:
        put_a_text_on_the_table(record, chance)
    text = record.end.text()
    if text is not None and chance.random() < 0.2:
        doubter = Seated(chance.choice(text.sponsors))
        if chance.random() < 0.5:
            record.do(doubter, SponsorDraft(text.id, text.version, False))
        else:
            record.do(doubter, WriteDraft(text.channel, text.id, text.version, text.terms[:-1]))
    for draft in list(record.end.drafts.values()):
        if chance.random() < 0.1:
            seat = chance.choice(record.end.printed.members[draft.channel])
            record.do(Seated(seat), SponsorDraft(draft.id, draft.version, chance.random() < 0.7))


def give_words(record: Record) -> None:
    """In one channel somebody offers or asks for a promise; what was offered anywhere is accepted,
    declined, taken back or left; and somebody says what their side needs. It throws dice of its
    own, so that all else is done as if nobody promised anything.
    """
    game = record.end
    chance = Random(f"promises {record.seed} {game.round}")
    channel = chance.choice(list(game.printed.channels))
    members = game.printed.members[channel]
    by, to = chance.sample(members, 2)
    due = min(game.round + chance.randrange(3), game.printed.variant.rounds)
    what = anything_to_promise(chance, game, channel, by)
    record.do(Seated(chance.choice((by, to))), OfferPromise(channel, by, to, what, due))
    for promise in list(record.end.promises.values()):
        if promise.state is PromiseState.OFFERED and chance.random() < 0.8:
            if chance.random() < 0.15:
                record.do(Seated(promise.proposer), TakeBackPromise(promise.id))
            else:
                answer = AnswerPromise(promise.id, chance.random() < 0.8)
                record.do(Seated(promise.addressee), answer)
    speaker = chance.choice(members)
    has_said = (channel, game.party_of(speaker)) in game.need_marks
    silent = has_said and chance.random() < 0.3
    issue = None if silent else chance.choice(list(game.printed.issues))
    record.do(Seated(speaker), MarkNeed(channel, issue))


def anything_to_promise(chance: Random, game: Game, channel: ChannelId, by: SeatId) -> PromisedAct:
    """A card to be played or left, a say on a text, or silence; not all of it can be promised."""
    drafts = [draft for draft in game.drafts.values() if draft.channel == channel]
    if drafts and chance.random() < 0.4:
        draft = chance.choice(drafts)
        return ToVote(draft.id, draft.version, chance.random() < 0.7)
    if chance.random() < 0.2:
        return ToKeepSilent()
    cards = actions_of(game.printed, game.seat(by).role)
    return ToPlay(chance.choice(cards).id, chance.random() < 0.5)


def write_something(record: Record, chance: Random, seat: SeatId) -> None:
    """A draft of what this seat knows of, or a new version of one that stands."""
    game = record.end
    channel = chance.choice(game.printed.channels_of[seat])
    standing = [draft for draft in game.drafts.values() if draft.channel == channel]
    terms = tuple(
        Term(
            issue,
            chance.choice(
                [o for o in game.printed.options_of(issue) if game.is_aware(seat, issue, o)]
            ),
        )
        for issue in game.printed.issues
        if chance.random() < 0.8
    )
    old = chance.choice(standing) if standing and chance.random() < 0.6 else None
    if old is None:
        record.do(Seated(seat), WriteDraft(channel, None, 0, terms))
    else:
        record.do(Seated(seat), WriteDraft(channel, old.id, old.version, terms))


def sayable_by_all(game: Game, issue: IssueId) -> list[Term]:
    return [
        Term(issue, option)
        for option in game.printed.options_of(issue)
        if all(game.may_say(party, issue, option) for party in game.printed.parties)
    ]


def put_a_text_on_the_table(record: Record, chance: Random) -> None:
    """Two officials try to agree on a whole text that both sides may say."""
    game = record.end
    channel = next(each.id for each in game.printed.channels.values() if each.track is Track.ONE)
    rows = [sayable_by_all(game, issue) for issue in game.printed.issues]
    if not all(rows):
        return
    writer = chance.choice(game.printed.members[channel])
    terms = tuple(chance.choice(row) for row in rows)
    before = set(game.drafts)
    record.do(Seated(writer), WriteDraft(channel, None, 0, terms))
    new: list[Draft] = [draft for key, draft in record.end.drafts.items() if key not in before]
    for draft in new:
        for seat in game.printed.members[channel]:
            if chance.random() < 0.8:
                record.do(Seated(seat), SponsorDraft(draft.id, draft.version))


def open_orders(game: Game, seat: SeatId) -> Iterator[Order]:
    for menu in options(game, seat):
        for choice in menu.choices:
            if choice.no is None:
                yield Order(menu.action, choice.particulars)


def seal(record: Record, chance: Random, temper: Temper, seat: SeatId) -> None:
    """Fill the envelope with what is open, by this game's temper; or leave it."""
    game = record.end
    if chance.random() < 0.08:
        return
    able = list(open_orders(game, seat))
    votes = [order for order in able if isinstance(order.particulars, OnText)]
    hard = [order for order in able if order.action in HOSTILE]
    rest = [order for order in able if order not in votes and order not in hard]
    if temper.hardness[seat] > 0.9:
        rest = [order for order in rest if order.action != "stand-down" or chance.random() < 0.2]
    advice = [order for order in rest if order.action.endswith(("recommendation", "capitals"))]
    meetings = [order for order in rest if order.action.startswith(("meet", "hold"))]
    chosen: list[Order] = []
    for _ in range(2):
        for some, likely in (
            (hard, temper.hardness[seat]),
            (advice, 0.7),
            (meetings, 0.8),
            (rest, 0.6),
        ):
            left = [order for order in some if order not in chosen]
            if some is hard and any(order in hard for order in chosen) and chance.random() < 0.9:
                continue
            if left and chance.random() < likely:
                chosen.append(chance.choice(left))
                break
    if votes:
        yes = [
            order
            for order in votes
            if isinstance(order.particulars, OnText) and order.particulars.yes
        ]
        chosen.append(chance.choice(yes if yes and chance.random() < 0.85 else votes))
    record.do(Seated(seat), SealOrders(tuple(chosen)))
    if chance.random() < 0.1:
        record.do(Seated(seat), UnsealOrders())
    if chance.random() < 0.1:
        record.do(Seated(seat), SealOrders(tuple(chosen[:1])))


def is_official(game: Game, seat: SeatId) -> bool:
    return game.seat(seat).role in OFFICIALS
