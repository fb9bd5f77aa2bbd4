"""What can happen to a game, in the past tense. An event knows how to make the next state, and
nothing else does.

Each event also says which sections of whose view it touches, so that only those are built and sent
again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, ClassVar

from game_rules.ids import (
    ActionId,
    ChannelId,
    DraftId,
    Ending,
    Hand,
    IssueId,
    PartyId,
    Phase,
    SeatId,
)
from game_rules.ledger import Page, RoundNumber
from game_rules.news import News
from game_rules.orders import Filling, Orders, Terms
from game_rules.past import Past
from game_rules.promised import (
    DECLINED,
    NeedMarked,
    PromiseAnswered,
    PromiseOffered,
    PromiseSettled,
    PromiseTakenBack,
    with_promises,
)
from game_rules.refusals import Facts, No
from game_rules.shapes import AtMost, Between, Seq
from game_rules.state import (
    PUBLIC,
    TEACHER,
    Draft,
    Game,
    Played,
    Recommendation,
    Section,
    Signed,
    Viewer,
    Wish,
)
from game_rules.touching import Touch, everybody, members


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one order."""

    seat: SeatId
    action: ActionId
    particulars: Filling
    by_default: bool
    """The seat sealed nothing, and this is what its role does when nothing is said."""
    no: No | None = None
    """Why it could not be carried out after all; its action is lost to nobody else."""
    facts: Facts = field(default_factory=dict)


def _cleared(game: Game) -> Mapping[DraftId, Draft]:
    """The drafts when the table is cleared: whoever wants the same text again stands behind it
    again, and so brings it back to the table.
    """
    if game.tabled is None:
        return game.drafts
    return {**game.drafts, game.tabled: replace(game.drafts[game.tabled], sponsors=())}


@dataclass(frozen=True, slots=True)
class BriefingBegun:
    """The role cards were dealt out."""

    kind: ClassVar[str] = "briefing-begun"
    due: Seq

    def apply(self, game: Game) -> Game:
        return game.but(phase=Phase.BRIEFING, due=self.due, left=None)

    def touches(self, game: Game) -> Iterable[Touch]:
        return everybody(game, "table", "orders")


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """A round began: people talk, draft and seal at the same time."""

    kind: ClassVar[str] = "round-opened"
    round: RoundNumber
    due: Seq

    def apply(self, game: Game) -> Game:
        return game.but(
            phase=Phase.OPEN,
            round=self.round,
            due=self.due,
            left=None,
            sealed={},
            taps=frozenset(),
            drafts=_cleared(game),
            tabled=None,
        )

    def touches(self, game: Game) -> Iterable[Touch]:
        return everybody(game, "table", "orders", "options", "channels", "text", "overview")


@dataclass(frozen=True, slots=True)
class BrinkOpened:
    """Two parties stand one step from war; a last short round decides (C18)."""

    kind: ClassVar[str] = "brink-opened"
    one: PartyId
    other: PartyId
    due: Seq

    def apply(self, game: Game) -> Game:
        return game.but(
            phase=Phase.BRINK,
            due=self.due,
            left=None,
            sealed={},
            drafts=_cleared(game),
            tabled=None,
        )

    def touches(self, game: Game) -> Iterable[Touch]:
        return everybody(game, "table", "orders", "options", "channels", "text", "overview")


@dataclass(frozen=True, slots=True)
class OrdersSealed:
    """A seat put its orders into the envelope; only that seat can see them."""

    kind: ClassVar[str] = "orders-sealed"
    seat: SeatId
    orders: Orders

    def apply(self, game: Game) -> Game:
        return game.but(sealed={**game.sealed, self.seat: self.orders})

    def touches(self, game: Game) -> Iterable[Touch]:
        return [(self.seat, ("orders",))]


@dataclass(frozen=True, slots=True)
class OrdersUnsealed:
    """A seat took its envelope back."""

    kind: ClassVar[str] = "orders-unsealed"
    seat: SeatId

    def apply(self, game: Game) -> Game:
        return replace(
            game, sealed={seat: orders for seat, orders in game.sealed.items() if seat != self.seat}
        )

    def touches(self, game: Game) -> Iterable[Touch]:
        return [(self.seat, ("orders",))]


@dataclass(frozen=True, slots=True)
class Tapped:
    """A member said "we meet on this issue", or took it back."""

    kind: ClassVar[str] = "tapped"
    channel: ChannelId
    issue: IssueId
    seat: SeatId
    willing: bool

    def apply(self, game: Game) -> Game:
        return game.but(taps=self._changed(game, self.willing))

    def _changed(self, game: Game, willing: bool) -> frozenset[Wish]:
        tap = (self.channel, self.issue, self.seat)
        return game.taps | {tap} if willing else game.taps - {tap}

    def touches(self, game: Game) -> Iterable[Touch]:
        """Taps change what anybody can do only where one makes, or unmakes, an agreed meeting."""
        before = self._changed(game, not self.willing)
        was = game.is_wanted(self.channel, self.issue, before)
        changed = was != game.is_agreed(self.channel, self.issue)
        return members(game, self.channel, "channels", *(("options",) if changed else ()))


@dataclass(frozen=True, slots=True)
class DraftWritten:
    """A draft was begun, or changed: a new version that nobody stands behind yet."""

    kind: ClassVar[str] = "draft-written"
    draft: DraftId
    channel: ChannelId
    version: Annotated[int, Between(1, 9999)]
    terms: Terms
    by: SeatId

    def apply(self, game: Game) -> Game:
        draft = Draft(self.draft, self.channel, self.version, self.terms, self.by)
        return game.but(drafts={**game.drafts, self.draft: draft})

    def touches(self, game: Game) -> Iterable[Touch]:
        return members(game, self.channel, "channels")


@dataclass(frozen=True, slots=True)
class DraftSponsored:
    """A member stood behind a version, or stepped back from it."""

    kind: ClassVar[str] = "draft-sponsored"
    draft: DraftId
    seat: SeatId
    support: bool

    def apply(self, game: Game) -> Game:
        draft = game.drafts[self.draft]
        others = tuple(seat for seat in draft.sponsors if seat != self.seat)
        sponsors = (*others, self.seat) if self.support else others
        return game.but(drafts={**game.drafts, self.draft: replace(draft, sponsors=sponsors)})

    def touches(self, game: Game) -> Iterable[Touch]:
        yield from members(game, game.drafts[self.draft].channel, "channels")
        if game.tabled == self.draft:
            yield from everybody(game, "text")


@dataclass(frozen=True, slots=True)
class TextTabled:
    """A text with a sponsor on each side lies on the table; heads of government can vote on it
    (C39).
    """

    kind: ClassVar[str] = "text-tabled"
    draft: DraftId

    def apply(self, game: Game) -> Game:
        return game.but(tabled=self.draft)

    def touches(self, game: Game) -> Iterable[Touch]:
        yield from members(game, game.drafts[self.draft].channel, "channels")
        yield from everybody(game, "text", "options", "overview")


@dataclass(frozen=True, slots=True)
class TextWithdrawn:
    """The text left the table: a sponsor stepped back, or it was changed."""

    kind: ClassVar[str] = "text-withdrawn"
    draft: DraftId

    def apply(self, game: Game) -> Game:
        return game.but(tabled=None)

    def touches(self, game: Game) -> Iterable[Touch]:
        yield from members(game, game.drafts[self.draft].channel, "channels")
        yield from everybody(game, "text", "options", "overview")


@dataclass(frozen=True, slots=True)
class ClockPaused:
    """The clock stands still with so many milliseconds left."""

    kind: ClassVar[str] = "clock-paused"
    left: Seq

    def apply(self, game: Game) -> Game:
        return game.but(due=None, left=self.left)

    def touches(self, game: Game) -> Iterable[Touch]:
        return everybody(game, "table")


@dataclass(frozen=True, slots=True)
class ClockSet:
    """The phase now ends at this moment: the clock was resumed, or moved."""

    kind: ClassVar[str] = "clock-set"
    due: Seq

    def apply(self, game: Game) -> Game:
        return game.but(due=self.due, left=None)

    def touches(self, game: Game) -> Iterable[Touch]:
        return everybody(game, "table")


@dataclass(frozen=True, slots=True)
class SeatHandedOver:
    """Somebody else plays a seat from now on."""

    kind: ClassVar[str] = "seat-handed-over"
    seat: SeatId
    hand: Hand

    def apply(self, game: Game) -> Game:
        return game.but(hands={**game.hands, self.seat: self.hand})

    def touches(self, game: Game) -> Iterable[Touch]:
        return everybody(game, "cast")


@dataclass(frozen=True, slots=True)
class RoundResolved:
    """A round was carried out, or a brink was decided: every change with its cause."""

    kind: ClassVar[str] = "round-resolved"
    page: Page
    carried: Annotated[tuple[Carried, ...], AtMost(120)]
    news: Annotated[tuple[News, ...], AtMost(200)]
    ideas: Annotated[tuple[Recommendation, ...], AtMost(40)]
    in_force: Terms
    signed: Signed | None = None
    promises: Annotated[tuple[PromiseSettled, ...], AtMost(91)] = ()

    def apply(self, game: Game) -> Game:
        cells = dict(game.cells)
        for change in self.page.changes:
            cells[change.cell] = change.after
        played = tuple(
            Played(self.page.round, order.seat, order.action, order.particulars)
            for order in self.carried
            if order.no is None
        )
        at_brink = game.phase is Phase.BRINK
        return with_promises(game, self.promises, forget=DECLINED).but(
            cells=cells,
            played=game.played + played,
            ideas={
                **game.ideas,
                **{(idea.channel, idea.issue, idea.option): idea for idea in self.ideas},
            },
            in_force=self.in_force,
            signed=self.signed,
            ledger=(*game.ledger, self.page),
            happenings=(*game.happenings, *self.news),
            # What led to the brink is heard once the brink is decided: until then nobody has time.
            latest=(*game.latest, *self.news) if at_brink else self.news,
            carried=(*game.carried, *self.carried) if at_brink else self.carried,
            past=Past(
                self.page,
                game.past,
                (
                    self.carried,
                    self.news,
                    self.ideas,
                    self.in_force,
                    self.signed,
                    self.promises,
                ),
            ),
        )

    def touches(self, game: Game) -> Iterable[Touch]:
        return everybody(
            game,
            "world",
            "news",
            "story",
            "aims",
            "home",
            "sheet",
            "options",
            "channels",
            "text",
            "overview",
        )


@dataclass(frozen=True, slots=True)
class GameEnded:
    """The game is over; everything is open now."""

    kind: ClassVar[str] = "game-ended"
    ending: Ending

    def apply(self, game: Game) -> Game:
        return game.but(phase=Phase.OVER, ending=self.ending, due=None, left=None)

    def touches(self, game: Game) -> Iterable[Touch]:
        return everybody(game, "table", "options", "orders", "ending", "aims", "overview")


Event = (
    BriefingBegun
    | RoundOpened
    | BrinkOpened
    | OrdersSealed
    | OrdersUnsealed
    | Tapped
    | DraftWritten
    | DraftSponsored
    | TextTabled
    | TextWithdrawn
    | PromiseOffered
    | PromiseAnswered
    | PromiseTakenBack
    | NeedMarked
    | ClockPaused
    | ClockSet
    | SeatHandedOver
    | RoundResolved
    | GameEnded
)

VERSIONS: Mapping[str, int] = {}
"""The version of an event's shape where it is no longer 1; older rows are lifted to it when they
are read.
"""


def evolve(game: Game, event: Event) -> Game:
    """The next state, with the messages that it makes necessary counted for each viewer."""
    after = event.apply(game)
    if after is game:
        after = game.but()
    before, numbers, touched = game.numbers, dict(after.numbers), dict(after.touched)
    for viewer, sections in event.touches(after):
        own = section_names(viewer)
        replaced = dict(touched[viewer])
        number = before[viewer] + 1
        for name in sections:
            if name in own:
                replaced[name] = numbers[viewer] = number
        touched[viewer] = replaced
    return after.counted(numbers, touched)


PUBLIC_SECTIONS = frozenset({"cast", "table", "world", "news", "text", "ending"})
SEAT_SECTIONS = PUBLIC_SECTIONS | {
    "card",
    "aims",
    "sheet",
    "home",
    "orders",
    "options",
    "channels",
    "story",
}
TEACHER_SECTIONS = PUBLIC_SECTIONS | {"overview"}


def section_names(viewer: Viewer) -> frozenset[Section]:
    """The sections that a viewer's view is made of."""
    if viewer == PUBLIC:
        return PUBLIC_SECTIONS
    return TEACHER_SECTIONS if viewer == TEACHER else SEAT_SECTIONS
