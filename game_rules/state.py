"""The state of a game: the cells that the ledger keeps, and the few records that stand beside them.

A `Game` is never changed; `evolve` makes the next one from an event.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Annotated, Any, Final, Literal

from game_rules.constants import Constants
from game_rules.fixed import ONE, mean, over, scaled
from game_rules.ids import (
    OFFICIALS,
    SIGNING_ROLES,
    ActionId,
    Ceasefire,
    ChannelId,
    DraftId,
    Ending,
    ExecutionModel,
    Hand,
    IssueId,
    Mission,
    OptionId,
    PartyId,
    Phase,
    SeatId,
    Stage,
    Track,
)
from game_rules.ledger import Cell, Page, RoundNumber, Var
from game_rules.orders import Filling, Order, Term, Terms
from game_rules.past import Past
from game_rules.promises import NeedMark, PromiseId, RecordedPromise
from game_rules.scenario import Channel, Printed, Seat, Successor
from game_rules.shapes import AtMost, Between

Viewer = SeatId | Literal["@public", "@teacher"]
"""Whose eyes: a seat, everybody (the projector), or the session's own teacher."""
PUBLIC: Literal["@public"] = "@public"
TEACHER: Literal["@teacher"] = "@teacher"

Section = str
"""The name of one part of a view, as listed in `views/sections.py`."""

Quality = Annotated[int, Between(0, 1000)]


Wish = tuple[ChannelId, IssueId, SeatId]
"""Somebody in a channel wants to meet on a question in this round."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A package that members of a channel write together."""

    id: DraftId
    channel: ChannelId
    version: Annotated[int, Between(1, 9999)]
    terms: Terms
    by: SeatId
    """Who wrote this version."""
    sponsors: Annotated[tuple[SeatId, ...], AtMost(14)] = ()
    """Who stands behind this very version; a new version begins without sponsors."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a dialogue advises on one issue."""

    channel: ChannelId
    issue: IssueId
    option: OptionId
    quality: Quality
    """Parts per thousand: how well worked out it is."""
    round: RoundNumber
    authors: Annotated[tuple[SeatId, ...], AtMost(14)]


@dataclass(frozen=True, slots=True)
class Signed:
    """A text that both governments have signed, on its way to the vote at home."""

    draft: DraftId
    version: Annotated[int, Between(1, 9999)]
    terms: Terms
    round: RoundNumber
    """When it was signed."""
    due: RoundNumber
    """At the end of which round the countries vote on it."""


@dataclass(frozen=True, slots=True)
class Played:
    """An order that was carried out, kept because repeating a gesture makes it weaker."""

    round: RoundNumber
    seat: SeatId
    action: ActionId
    particulars: Filling


MUTUAL: Final = frozenset(
    {Var.TENSION, Var.STAGE, Var.HOTLINE, Var.CEASEFIRE, Var.EXERCISE, Var.WARNED}
)
"""What two parties have in common: it stands in the ledger once, in their printed order."""

IdeaKey = tuple[ChannelId, IssueId, OptionId]


@dataclass(frozen=True, slots=True)
class Game:
    """All that the rules know of one table."""

    printed: Printed
    constants: Constants
    seed: str
    """Secret until the end: whoever knows it can foresee every draw."""
    phase: Phase
    round: int
    due: int | None
    """When the phase ends, in milliseconds since 1970; nothing in the rules compares it with a
    clock.
    """
    left: int | None
    """While the clock is paused: the milliseconds that are left."""
    cells: Mapping[Cell, int]
    sealed: Mapping[SeatId, tuple[Order, ...]]
    hands: Mapping[SeatId, Hand]
    taps: frozenset[Wish]
    """Who has said "we meet on this" in this round."""
    drafts: Mapping[DraftId, Draft]
    tabled: DraftId | None
    """The text on the table in this round: its standing version."""
    ideas: Mapping[IdeaKey, Recommendation]
    played: tuple[Played, ...]
    in_force: Terms
    """What has been signed and ratified; empty without agreement."""
    signed: Signed | None
    """What has been signed and waits for the vote at home."""
    ending: Ending | None
    ledger: tuple[Page, ...]
    happenings: tuple[Any, ...]
    """The news of all rounds, in order; `news.py` says what kinds there are."""
    past: Past = field(compare=False, repr=False)
    """The fingerprints of all resolutions so far; equal ledgers have equal ones."""
    latest: tuple[Any, ...] = ()
    """The news of the last round; what its brink brought comes after it."""
    carried: tuple[Any, ...] = ()
    """What became of each order of the last round, and of those at its brink."""
    promises: Mapping[PromiseId, RecordedPromise] = field(default_factory=dict)
    """The promises on record: those that are offered or accepted, and what became of the others."""
    promises_offered: Mapping[ChannelId, int] = field(default_factory=dict)
    """How many were ever offered in each channel, also those that are forgotten; it numbers them
    there, so that nobody can tell from a number what is promised elsewhere.
    """
    need_marks: Mapping[tuple[ChannelId, PartyId], NeedMark] = field(default_factory=dict)
    """What each side has told each channel that it needs most."""
    numbers: Mapping[Viewer, int] = field(default_factory=dict)
    """How many messages each viewer has been sent: the count that lets a client see a gap."""
    touched: Mapping[Viewer, Mapping[Section, int]] = field(default_factory=dict)
    """For each viewer and section, the number of the message that last replaced it."""
    kept: dict[Any, Any] = field(init=False, default_factory=dict, compare=False, repr=False)
    """What was worked out once and holds until the round is over; only a saving of time, never a
    fact of its own.
    """

    def but(self, **changes: Any) -> Game:
        """The same game with some parts replaced. Every event makes a game, and this is several
        times quicker than `dataclasses.replace`.
        """
        if not changes.keys().isdisjoint(_LASTING):
            start = self.kept.get("start")  # how it began stays what it was
            changes["kept"] = {} if start is None else {"start": start}
        assert changes.keys() <= _PUT.keys(), (
            f"a game has no {', '.join(changes.keys() - _PUT.keys())}"
        )
        copy = Game.__new__(Game)
        for put, value in zip(_PUTS, _PARTS_OF(self), strict=True):
            put(copy, value)
        for part, value in changes.items():
            _PUT[part](copy, value)
        return copy

    def counted(
        self, numbers: Mapping[Viewer, int], touched: Mapping[Viewer, Mapping[Section, int]]
    ) -> Game:
        """This very game with the messages to each viewer counted; only for one that was made a
        moment ago, and that nobody else has seen.
        """
        _PUT["numbers"](self, numbers)
        _PUT["touched"](self, touched)
        return self

    # --- what the rules ask
    # -----------------------------------------------------------------------------------

    def now(self, *cell: str) -> int:
        """The value of a cell; a cell that was never set is 0."""
        return self.cells.get(cell, 0)

    def at_start(self, *cell: str) -> int:
        """What a cell held when the game was set up."""
        page, start = self.kept.get("start", (None, {}))
        if page is not self.ledger[0]:
            page = self.ledger[0]
            start = {change.cell: change.after for change in page.changes}
            self.kept["start"] = (page, start)
        value: int = start.get(cell, 0)
        return value

    def seat(self, seat: SeatId) -> Seat:
        return self.printed.seats[seat]

    def party_of(self, seat: SeatId) -> PartyId:
        return self.printed.seats[seat].party

    def is_official(self, seat: SeatId) -> bool:
        """Whether a seat speaks for a party to the conflict."""
        card = self.printed.seats[seat]
        return card.role in OFFICIALS and card.party in self.printed.parties

    def holds_office(self, seat: SeatId) -> bool:
        """Whether a seat speaks for a state, be it a party to the conflict or a third one."""
        return self.printed.seats[seat].role in OFFICIALS

    def is_third(self, seat: SeatId) -> bool:
        """Whether a seat belongs to no side of the conflict."""
        return self.printed.seats[seat].party in self.printed.thirds

    def officials_of(self, party: PartyId) -> tuple[SeatId, ...]:
        """The seats that speak for a party."""
        return tuple(
            seat
            for seat, card in self.printed.seats.items()
            if card.party == party and card.role in OFFICIALS
        )

    def channel(self, channel: ChannelId) -> Channel:
        return self.printed.channels[channel]

    def pair(self, one: PartyId, other: PartyId) -> tuple[PartyId, PartyId]:
        """The two parties in the order in which the scenario prints their relation."""
        return (one, other) if (one, other) in self.printed.dyads else (other, one)

    def stage(self, one: PartyId, other: PartyId) -> Stage:
        return _STAGES[self.now(Var.STAGE, *self.pair(one, other))]

    def worst_stage(self) -> Stage:
        """The highest rung on which any two parties stand."""
        return _STAGES[max(self.now(Var.STAGE, *pair) for pair in self.printed.dyads)]

    def mission(self, of: PartyId, at: PartyId) -> Mission:
        return _MISSIONS[self.now(Var.MISSION, of, at)]

    def between(self, var: Var, us: PartyId, them: PartyId) -> int:
        """What a variable says of us toward another party, or of the two together where it has no
        direction.
        """
        return self.now(var, us, them) if var not in MUTUAL else self.now(var, *self.pair(us, them))

    def recognises(self, us: PartyId, them: PartyId) -> bool:
        """Whether one party deals with another as with a state; where the scenario says nothing
        else, every one does (C36).
        """
        return self.cells.get((Var.RECOGNISED, us, them), 1) == 1

    def are_halted(self, one: PartyId, other: PartyId) -> bool:
        """Whether one of two parties has called off official talks for this round."""
        for_rounds = (self.now(Var.HALTED, one, other), self.now(Var.HALTED, other, one))
        return self.round > 0 and self.round in for_rounds

    def successor(self, party: PartyId) -> Successor | None:
        """The government that came into office by an election; none while the first one rules."""
        at = self.now(Var.INCUMBENT, party)
        return self.printed.successors[party][at - 1] if at else None

    def red_lines(self, party: PartyId) -> Mapping[IssueId, tuple[OptionId, ...]]:
        """What a party's government may never sign without very good advice (C14); who is no party
        to the conflict has none.
        """
        if party not in self.printed.parties:
            return {}
        successor = self.successor(party)
        return (self.printed.parties[party] if successor is None else successor).red_lines

    def cabinet_delay(self, party: PartyId) -> int:
        """For how many rounds a wider mandate lies before the cabinet of a party (C15, C47)."""
        card = self.printed.parties[party]
        if card.execution_model is ExecutionModel.LEADER:
            return 0
        return min(self.constants.consult_delay, card.consult_delay)

    def settles_all(self, terms: tuple[Term, ...]) -> bool:
        """Whether a package names every issue in play; one that leaves some out is a partial
        accord (C55).
        """
        return len({term.issue for term in terms}) == len(self.printed.issues)

    def is_after_war(self, one: PartyId, other: PartyId) -> bool:
        """Whether a ceasefire holds between two parties: the time after a war (C21, C63)."""
        return self.between(Var.CEASEFIRE, one, other) == Ceasefire.IN_FORCE

    def is_closed(self, party: PartyId) -> bool:
        """Whether only the ruling groups of a country are asked, and a broken word costs its
        government less (C70).
        """
        return 10 * self.printed.parties[party].openness < self.constants.closed_below

    def others(self, party: PartyId) -> tuple[PartyId, ...]:
        return tuple(each for each in self.printed.parties if each != party)

    def may_say(self, party: PartyId, issue: IssueId, option: OptionId) -> bool:
        """Whether an option is in the mandate of a party's officials (C46)."""
        return self.cells.get((Var.MANDATE, party, issue, option), 0) == 1

    def is_red(self, party: PartyId, issue: IssueId, option: OptionId) -> bool:
        """Whether an option is a red line of the government that a party has now (C14)."""
        return option in self.red_lines(party).get(issue, ())

    def is_red_for_anybody(self, issue: IssueId, option: OptionId) -> bool:
        return any(self.is_red(party, issue, option) for party in self.printed.parties)

    def knows(self, party: PartyId, issue: IssueId, option: OptionId) -> bool:
        """Whether the officials of a party know of an option: their capital does, or those of
        another party have told them in confidence.
        """
        return self.cells.get((Var.KNOWN, party, issue, option), 0) == 1 or any(
            (Var.CONFIDED, other, party, issue, option) in self.cells
            for other in self.others(party)
        )

    def was_briefed(self, party: PartyId, issue: IssueId, option: OptionId) -> bool:
        """Whether a dialogue has brought an option to a capital."""
        return any(
            (Var.UPTAKE, party, channel, issue, option) in self.cells
            for channel in self.printed.channels
        )

    def is_aware(self, seat: SeatId, issue: IssueId, option: OptionId) -> bool:
        """Whether a seat knows of an option: a channel it sits in has found it, or it is an
        official whose capital was briefed on it.
        """
        if (issue, option) not in self.printed.hidden:
            return True
        party = self.party_of(seat)
        if self.is_official(seat) and (
            self.knows(party, issue, option) or self.was_briefed(party, issue, option)
        ):
            return True
        return any(
            self.cells.get((Var.FOUND, channel, issue, option), 0)
            for channel in self.printed.channels_of[seat]
        )

    def hidden_known_to(self, seat: SeatId) -> tuple[tuple[IssueId, OptionId], ...]:
        """Of the options that nobody knows of at first, those that a seat has heard of; worked out
        once a round, so never to be asked while one is being resolved. Who sits in the same
        channels for the same side has heard the same.
        """
        rooms = self.printed.channels_of[seat]
        key = ("known", self.party_of(seat), self.is_official(seat), rooms)
        known: tuple[tuple[IssueId, OptionId], ...] | None = self.kept.get(key)
        if known is None:
            known = self.kept[key] = tuple(
                [each for each in self.printed.hidden_options if self.is_aware(seat, *each)]
            )
        return known

    def options_known_to(self, seat: SeatId) -> tuple[tuple[IssueId, OptionId], ...]:
        """All that a seat has heard of, issue by issue; to be asked when the hidden ones can be."""
        return self.printed.options_with(self.hidden_known_to(seat))

    def can_table(self, channel: ChannelId) -> bool:
        """Whether a text of this channel can come to the table: one of official talks, and where
        the level allows it, one of a mixed meeting with officials of all sides (C32, C38).
        """
        printed = self.printed
        return printed.channels[channel].track is Track.ONE or (
            self.constants.signable_mixed > 0 and channel in printed.mixed_tables
        )

    def is_open(self, channel: ChannelId) -> bool:
        """Whether a channel exists by now: some have to be opened first."""
        return self.cells.get((Var.OPEN, channel), 0) == 1

    def is_hidden(self, channel: ChannelId) -> bool:
        """Whether a channel exists and the world does not know of it (C12, C31)."""
        secrecy = self.cells.get((Var.SECRECY, channel), 0)
        return self.is_open(channel) and secrecy >= self.constants.hidden_from

    def is_waiting(self, channel: ChannelId) -> bool:
        """Whether a channel stands ready and still has to be opened: those who would meet there
        know of each other and can speak. A back room of officials is not there before it is opened
        (C12), unless somebody would go between in it.
        """
        return not self.is_open(channel) and (
            self.printed.channels[channel].track is not Track.ONE
            or bool(self.printed.go_betweens[channel])
        )

    def sits_in(self, seat: SeatId, channel: ChannelId) -> bool:
        """Whether a seat can meet and write in a channel now."""
        return seat in self.printed.members.get(channel, ()) and self.is_open(channel)

    def may_speak_in(self, seat: SeatId, channel: ChannelId) -> bool:
        """Whether a seat can speak, and give its word, in a channel now."""
        return seat in self.printed.members.get(channel, ()) and (
            self.is_open(channel) or self.is_waiting(channel)
        )

    def is_agreed(self, channel: ChannelId, issue: IssueId) -> bool:
        """Whether a member of every party in the channel has said "we meet on this"."""
        return (channel, issue) in self._agreed

    @property
    def _agreed(self) -> frozenset[tuple[ChannelId, IssueId]]:
        """All meetings that are agreed; worked out once for everybody who asks."""
        taps, agreed = self.kept.get("agreed", (_NOBODY, _NOTHING))
        if taps is not self.taps:
            moved = {(channel, issue) for channel, issue, _ in taps ^ self.taps}
            wanted = {
                (channel, issue)
                for channel, issue in moved
                if self.is_wanted(channel, issue, self.taps)
            }
            agreed = (agreed - moved) | wanted
            self.kept["agreed"] = (self.taps, agreed)
        known: frozenset[tuple[ChannelId, IssueId]] = agreed
        return known

    def is_wanted(self, channel: ChannelId, issue: IssueId, taps: frozenset[Wish]) -> bool:
        """Whether somebody on every side wants to meet, going by these taps."""
        sides = self.printed.sides.get(channel, ())
        return len(sides) > 1 and all(
            any((channel, issue, seat) in taps for seat in side) for side in sides
        )

    def signers(self) -> tuple[SeatId, ...]:
        """The seat of each party that binds it: the head of government, else the minister by
        letter (C39).
        """
        found: dict[PartyId, SeatId] = {}
        for role in SIGNING_ROLES:
            for seat, card in self.printed.seats.items():
                if card.role is role:
                    found.setdefault(card.party, seat)
        return tuple(found[party] for party in self.printed.parties if party in found)

    def text(self) -> Draft | None:
        """The draft that is on the table in this round."""
        return None if self.tabled is None else self.drafts[self.tabled]

    @property
    def worths(self) -> Mapping[tuple[PartyId, IssueId, OptionId], int]:
        """What each way of settling each issue is worth to each party now, in tenths: as printed,
        but where events have made more or less hang on an issue, its ways lie further apart, or
        closer together, about what they come to on the whole (C13).
        """
        worths: Mapping[tuple[PartyId, IssueId, OptionId], int] | None = self.kept.get("worths")
        if worths is None:
            worths = self.kept["worths"] = self._worths_now()
        return worths

    def _worths_now(self) -> Mapping[tuple[PartyId, IssueId, OptionId], int]:
        printed = self.printed
        worths: dict[tuple[PartyId, IssueId, OptionId], int] | None = None
        for party in printed.parties:
            for issue in printed.issues.values():
                more = self.cells.get((Var.INTEREST, party, issue.id), 0)
                if more:
                    worths = worths or dict(printed.tenths)
                    # Nobody may read from it what no dialogue has found yet.
                    known = printed.known_options_of(issue.id)
                    middle = mean(printed.tenths[party, issue.id, option] for option in known)
                    for option in printed.options_of(issue.id):
                        way = (party, issue.id, option)
                        worths[way] = middle + scaled(printed.tenths[way] - middle, ONE + more)
        return worths or printed.tenths

    def is_reopened(self, party: PartyId, issue: IssueId) -> bool:
        """Whether a party's mandate on an issue lies open, because of an event that has changed
        how much hangs on it (C13).
        """
        return 0 < self.round <= self.cells.get((Var.REOPENED, party, issue), 0)

    def worth(self, party: PartyId, terms: tuple[Term, ...]) -> int:
        """What a package is worth to a party, in tenths, parked issues included."""
        worths = self.worths
        return (
            sum(worths[party, term.issue, term.option] for term in terms)
            + 10 * self.printed.parked_worth[party]
        )

    def value(self, party: PartyId, terms: tuple[Term, ...]) -> int:
        """What an agreement would leave a party with, in tenths: the package, or for a partial
        accord no deal and half of what its lines better; with the loans that others sweeten it by.
        """
        loans = sum(self.now(Var.SIDE_PAYMENT, other, party) for other in self.others(party))
        if self.settles_all(terms):
            return self.worth(party, terms) + loans
        worths, issues = self.worths, self.printed.issues
        better = sum(
            worths[party, term.issue, term.option]
            - worths[party, term.issue, issues[term.issue].status_quo]
            for term in terms
        )
        return self.now(Var.NO_DEAL, party) + over(better, 2) + loans


_STAGES: Final = tuple(Stage)
_MISSIONS: Final = tuple(Mission)
_NOBODY: Final[frozenset[tuple[ChannelId, IssueId, SeatId]]] = frozenset()
_NOTHING: Final[frozenset[tuple[ChannelId, IssueId]]] = frozenset()
_PUT: Final = {part: getattr(Game, part).__set__ for part in [it.name for it in fields(Game)]}
"""How each part of a new game is laid down; a finished game cannot be changed."""
_PUTS: Final = tuple(_PUT.values())
_PARTS_OF: Final = attrgetter(*_PUT)
_LASTING: Final = frozenset(
    {"printed", "constants", "phase", "round", "cells", "ideas", "played", "in_force", "signed"}
)
"""The parts of a game that nobody's talk and no envelope changes while a round is open."""
