"""Soundings: what a game of the lab leaves behind for the author of its scenario.

A measure asks a game one question for a claim; a sounding keeps what shows whether every seat,
card, option and group of a scenario is good for something.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game_rules.agreement import is_settled
from game_rules.aims import Standing, aims_of
from game_rules.engine import begin
from game_rules.events import RoundResolved
from game_rules.ids import (
    ActionId,
    BlocId,
    Ending,
    EventCardId,
    Hand,
    IssueId,
    OptionId,
    PartyId,
    SeatId,
)
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LineUp, LineUpId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import options
from game_rules.orders import Terms
from game_rules.rules.home_vote import home_vote
from game_rules.scenario import Printed
from game_rules.scores import role_part
from game_rules.scoring import zopa
from game_rules.sight import may_see
from game_rules.state import Game

ASKED_AT_MOST: Final = 400
"""Packages that groups at home are asked about; of a larger zone, every n-th."""


@dataclass(frozen=True, slots=True)
class Sounding:
    """One game, as the author of its scenario looks at it."""

    line_up: LineUpId
    ending: Ending
    round: int
    """The round in which it ended."""
    settled: int | None
    """The round in which everything was settled, with rounds to carry it out or none; nothing where
    it never was.
    """
    gains: Mapping[PartyId, int]
    """What each party came away with against no deal at the start, in tenths."""
    agreed: Mapping[IssueId, OptionId]
    """What the agreement in force settles, and how; nothing without one."""
    found: frozenset[tuple[IssueId, OptionId]]
    """Hidden options that a dialogue found."""
    advised: bool
    """Whether a dialogue gave advice to the governments."""
    adopting: frozenset[PartyId]
    """The governments that made some of it their own."""
    fired: frozenset[EventCardId]
    elections: tuple[tuple[PartyId, int, bool], ...]
    """Whose election, in which round, and whether the government fell."""
    opened: frozenset[ActionId]
    """Actions that some seat which is played could have used at some time."""
    played: Mapping[ActionId, int]
    """How many orders of seats that are played used an action; defaults do not count."""
    acting: frozenset[SeatId]
    """The seats that are played."""
    moving: frozenset[SeatId]
    """Those of them whose orders moved a number that another seat may see."""
    aims: Mapping[SeatId, tuple[Standing, ...]]
    roles: Mapping[SeatId, int]
    """How much of its own aims a seat reached, in parts per thousand."""
    votes: Mapping[BlocId, tuple[int, int]]
    """For texts that lay on the table at the end of a round: how often a group would have said yes
    to it at home, and how often no.
    """


def sound(printed: Printed, seed: str, line_up: LineUp, known: Iterable[ActionId] = ()) -> Sounding:
    """Play a game and sound it. For actions that are `known` to open nobody looks any more."""
    table = Table(printed, seed, line_up)
    acting = frozenset(each.seat for each in table.watching)
    known = frozenset(known)
    opened: set[ActionId] = set()
    moving: set[SeatId] = set()
    votes: dict[BlocId, tuple[int, int]] = {}
    settled: int | None = None
    table.open()
    while not table.is_over:
        opened.update(_open(table.game, acting, known | opened))
        table.settle()
        opened.update(_open(table.game, acting, known | opened))
        for bloc, says_yes in _asked(table.game):
            yes, no = votes.get(bloc, (0, 0))
            votes[bloc] = (yes + says_yes, no + (not says_yes))
        before = table.game
        table.play_round()
        moving.update(_moving(before, table.game, acting - moving))
        if settled is None and is_settled(table.game):
            settled = before.round
    game = table.game
    played = Counter(
        each.action
        for event in table.events
        if isinstance(event, RoundResolved)
        for each in event.carried
        if each.seat in acting and each.no is None and not each.by_default
    )
    ended = table.ended()
    aims = {seat: aims_of(game, seat) for seat in printed.seats}
    return Sounding(
        line_up=line_up.id,
        ending=ended.ending,
        round=ended.rounds,
        settled=settled,
        gains=ended.gains,
        agreed={term.issue: term.option for term in game.in_force},
        found=frozenset(_found(game)),
        advised=any(news.code is Told.RECOMMENDED for news in game.happenings),
        adopting=frozenset(
            PartyId(str(news.facts["party"]))
            for news in game.happenings
            if news.code is Told.ADOPTED
        ),
        fired=frozenset(
            EventCardId(str(news.facts["event"]))
            for news in game.happenings
            if news.code is Told.EVENT
        ),
        elections=tuple(_elections(game)),
        opened=frozenset(opened | played.keys()),
        played=dict(sorted(played.items())),
        acting=acting,
        moving=frozenset(moving),
        aims={seat: tuple(aim.standing for aim in each) for seat, each in aims.items()},
        roles={seat: role_part(each) for seat, each in aims.items()},
        votes=votes,
    )


def sound_all(printed: Printed, seeds: Sequence[str], line_up: LineUp) -> tuple[Sounding, ...]:
    """Sound some games of one line-up; what opened in one is not looked for in the next, so that
    only all of them together tell what opened at all.
    """
    games: list[Sounding] = []
    known: set[ActionId] = set()
    for seed in seeds:
        game = sound(printed, seed, line_up, known)
        known |= game.opened
        games.append(game)
    return tuple(games)


def _open(
    game: Game, acting: frozenset[SeatId], known: frozenset[ActionId] | set[ActionId]
) -> Iterator[ActionId]:
    """What a seat could order now, of the actions that nobody knows to open."""
    for seat in acting:
        menu = options(game, seat)
        for action in menu.names:
            if action in known:
                continue
            row = menu.row(action)
            if row.no is None and any(choice.no is None for choice in row.choices):
                yield action


def _asked(game: Game) -> Iterator[tuple[BlocId, bool]]:
    """What each group would say today to the text on the table."""
    text = game.text()
    if text is not None:
        for party in game.printed.parties:
            yield from _answers(game, party, text.terms)


def _answers(game: Game, party: PartyId, terms: Terms) -> Iterator[tuple[BlocId, bool]]:
    vote = home_vote(game, party, terms)
    for each in vote.blocs:
        yield each.bloc.id, each.approval >= vote.mark


def _moving(before: Game, after: Game, seats: frozenset[SeatId]) -> Iterator[SeatId]:
    """The seats whose orders moved something that somebody else may see."""
    for page in after.ledger[len(before.ledger) :]:
        for change in page.changes:
            for cause in change.causes:
                if cause.seat in seats and change.before != change.after:
                    others = (seat for seat in before.printed.seats if seat != cause.seat)
                    if any(may_see(before, other, change.cell) for other in others):
                        yield cause.seat


def _found(game: Game) -> Iterator[tuple[IssueId, OptionId]]:
    for page in game.ledger[1:]:
        for change in page.changes:
            if change.var is Var.FOUND and change.after:
                yield IssueId(change.subject[1]), OptionId(change.subject[2])


def _elections(game: Game) -> Iterator[tuple[PartyId, int, bool]]:
    for news in game.happenings:
        if news.code in (Told.GOVERNMENT_STAYS, Told.GOVERNMENT_FALLS):
            fell = news.code is Told.GOVERNMENT_FALLS
            yield PartyId(str(news.facts["party"])), news.round, fell


def answers_at_home(printed: Printed, seed: str) -> Mapping[BlocId, tuple[int, int]]:
    """How many packages that are better than no deal for every party each group would accept as
    things stand when a game begins, and how many it would refuse.
    """
    game = begin(printed, seed, dict.fromkeys(printed.seats, Hand.BOT))
    zone = zopa(printed, {party: game.now(Var.NO_DEAL, party) for party in printed.parties})
    said: dict[BlocId, tuple[int, int]] = {}
    for package in zone[:: 1 + len(zone) // ASKED_AT_MOST]:
        for party in printed.parties:
            for bloc, says_yes in _answers(game, party, package.terms):
                yes, no = said.get(bloc, (0, 0))
                said[bloc] = (yes + says_yes, no + (not says_yes))
    return said


@dataclass(frozen=True, slots=True)
class OpenTexts:
    """Packages without anything hidden that are better than no deal for everybody when a game
    begins: all that officials could sign by themselves.
    """

    many: int
    passing: int
    """How many of them every country would accept as things stand."""
    but_for_age: int
    """How many, if nobody held the age of the quarrel against them (C34)."""


def open_texts(printed: Printed, seeds: Sequence[str]) -> OpenTexts:
    """All of them over the beginnings of some games."""
    many = passing = but_for_age = 0
    for seed in seeds:
        game = begin(printed, seed, dict.fromkeys(printed.seats, Hand.BOT))
        no_deal = {party: game.now(Var.NO_DEAL, party) for party in printed.parties}
        for package in zopa(printed, no_deal, locked=False):
            votes = [home_vote(game, party, package.terms) for party in printed.parties]
            many += 1
            passing += all(each.passes for each in votes)
            but_for_age += all(
                each.vote - each.blocs[0].terms["entrenched"] >= each.mark for each in votes
            )
    return OpenTexts(many, passing, but_for_age)
