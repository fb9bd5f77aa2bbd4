"""What a seat could do now, and why not the rest: the menu of a student and of a bot alike."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Annotated, Final, overload

from game_rules.action import FREE, Action, Intent, Price
from game_rules.catalogue import CATALOGUE
from game_rules.ids import OFFICIALS, ActionId, FamilyId, Phase, Role, SeatId
from game_rules.orders import Filling, OnText, Order, Particulars
from game_rules.prices import cannot_pay, price_of
from game_rules.refusals import No, Refusal, refused
from game_rules.scenario import Printed
from game_rules.shapes import AtMost, Between, Kept
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class Choice:
    """One way of filling in an action, or why that way is not open."""

    particulars: Filling
    no: Refusal | None
    price: Price = FREE
    """What this way costs besides actions."""


@dataclass(frozen=True, slots=True)
class Choices(Kept):
    """An action of this seat's role with the ways in which it could be filled in."""

    action: ActionId
    cost: Annotated[int, Between(0, 8)]
    """Actions it takes of those that the seat has in a round."""
    choices: Annotated[tuple[Choice, ...], AtMost(60)]
    no: Refusal | None
    """Why the action is not open at all, whatever is filled in."""


def refusal_of(game: Game, seat: SeatId, order: Order, intent: Intent = ()) -> Refusal | None:
    """Why a seat may not give this order, or nothing.

    What does not exist and what exists only for others get the same answer, so that asking tells
    nothing.
    """
    action = CATALOGUE.get(order.action)
    if action is None or not is_in_play(game.printed, action):
        return refused(No.NOT_IN_THIS_GAME, action=order.action)
    closed = _closed(game, seat, action)
    if closed is not None:
        return closed
    if order.particulars not in _ways(game, seat, action):
        if isinstance(order.particulars, OnText) and game.tabled is not None:
            return refused(
                No.OLD_VERSION, "C11", draft=game.tabled, version=game.drafts[game.tabled].version
            )
        nothing = action.nothing if isinstance(order.particulars, OnText) else No.NOT_THERE
        return refused(nothing, *action.claims[:1], action=order.action)
    return unmet(game, seat, action, order.particulars, intent)


def unmet(
    game: Game, seat: SeatId, action: Action, particulars: Particulars, intent: Intent
) -> Refusal | None:
    """The first condition of an action that does not hold, its price last."""
    for condition in action.requires:
        no = condition(game, seat, particulars, intent)
        if no is not None:
            return no
    if action.is_free:
        return None
    return cannot_pay(game, seat, action, particulars, intent)


def _closed(game: Game, seat: SeatId, action: Action) -> Refusal | None:
    """Why an action is not open to a seat whatever is filled in."""
    if game.phase is Phase.OVER:
        return refused(No.GAME_OVER)
    if action.id not in menu_at(game.printed, seat):
        return refused(No.NOT_YOUR_ROLE, *action.claims[:1], action=action.id)
    if game.phase is Phase.BRINK:
        return None if action.at_brink else refused(No.ONLY_AT_THE_BRINK, "C18", action=action.id)
    return None if game.phase is Phase.OPEN else refused(No.NOT_NOW)


class Row:
    """An action as it stands for a seat: whether one way of filling it in is open is worked out
    when somebody asks. It holds no game, so that it can be kept beside one.
    """

    __slots__ = ("_nos", "_seat", "_whole", "action", "closed")

    def __init__(self, game: Game, seat: SeatId, action: Action) -> None:
        self._seat = seat
        self._whole: Choices | None = None
        self.action = action
        self.closed = _closed(game, seat, action)
        """Why it is not open at all, whatever is filled in."""
        self._nos: dict[Particulars, Refusal | Unasked | None] = {}
        if self.closed is None:
            self._nos = _ways(game, seat, action).copy()

    @property
    def ways(self) -> Iterable[Particulars]:
        """Every way of filling it in, open or not; none if the action is not open at all."""
        return self._nos

    def _answer(self, game: Game, way: Particulars, no: Refusal | Unasked | None) -> Refusal | None:
        if no is UNASKED:
            no = self._nos[way] = unmet(game, self._seat, self.action, way, ())
        return no  # type: ignore[return-value] # what was asked by now is answered

    def allows(self, game: Game, way: Particulars) -> bool:
        """Whether it can be filled in this way now."""
        no = self._nos.get(way, NO_WAY)
        return no is not NO_WAY and self._answer(game, way, no) is None

    def open_ways(self, game: Game) -> list[Particulars]:
        """Every way in which it can be filled in now."""
        return [way for way, no in self._nos.items() if self._answer(game, way, no) is None]

    def price(self, game: Game, way: Particulars) -> Price:
        """What one way of filling it in costs besides actions."""
        return price_of(game, self._seat, self.action, way)

    def whole(self, game: Game) -> Choices:
        """All that there is to say about it; where a row was last drawn that says the same, that
        very row.
        """
        if self._whole is None:
            action, ways = self.action, list(self._nos)
            nos = [self._answer(game, way, no) for way, no in self._nos.items()]
            said = (self.closed, ways, nos, [self.price(game, way) for way in ways])
            key = ("row", self._seat, action.id)
            self._whole = game.printed.drawn(key, said, lambda: _drawn(action, *said))
        return self._whole


def _drawn(
    action: Action,
    no: Refusal | None,
    ways: Sequence[Particulars],
    nos: Sequence[Refusal | None],
    prices: Sequence[Price],
) -> Choices:
    choices = tuple(map(Choice, ways, nos, prices))
    if no is None and not choices:
        no = refused(action.nothing, *action.claims[:1], action=action.id)
    return Choices(action.id, action.cost, choices, no)


def _ways(game: Game, seat: SeatId, action: Action) -> dict[Particulars, Refusal | Unasked | None]:
    """The ways of filling in an action, none of them asked about yet; worked out once for all games
    where that can be.
    """
    rests_on: Callable[[Game, SeatId], Hashable] | None = getattr(action.pick, "rests_on", None)
    if rests_on is None:
        return dict.fromkeys(action.pick(game, seat), UNASKED)
    key = ("ways", action.pick, seat, rests_on(game, seat))
    ways: dict[Particulars, Refusal | Unasked | None] | None = game.printed.kept.get(key)
    if ways is None:
        ways = game.printed.kept[key] = dict.fromkeys(action.pick(game, seat), UNASKED)
    return ways


class Unasked(Enum):
    """Stands where nobody has asked yet, and for what is no way of filling it in."""

    UNASKED = "unasked"
    NO_WAY = "no-way"


UNASKED: Final = Unasked.UNASKED
NO_WAY: Final = Unasked.NO_WAY


class Offer:
    """An action on a menu, of which somebody may read as much as they need."""

    __slots__ = ("_game", "_row", "_seat", "action")

    def __init__(self, game: Game, seat: SeatId, action: Action) -> None:
        self._game = game
        self._seat = seat
        self._row: Row | None = None
        self.action = action

    @property
    def cost(self) -> int:
        """Actions it takes of those that the seat has in a round."""
        return self.action.cost

    @property
    def row(self) -> Row:
        """The row of the menu that it is read from."""
        row = self._row
        if row is None:
            row = self._row = _row(self._game, self._seat, self.action)
        return row

    @property
    def ways(self) -> Iterable[Particulars]:
        """Every way of filling it in, open or not."""
        return self.row.ways

    def is_open(self, way: Particulars) -> bool:
        """Whether the seat may do this now."""
        return self.row.allows(self._game, way)

    def open_ways(self) -> list[Particulars]:
        """Every way of filling it in that is open now."""
        return self.row.open_ways(self._game)

    def price(self, way: Particulars) -> Price:
        """What one way of filling it in costs besides actions."""
        return self.row.price(self._game, way)

    def whole(self) -> Choices:
        """All that there is to say about it."""
        return self.row.whole(self._game)


class Menu(Sequence[Choices]):
    """Every action of a seat's role, with every way to fill it in and why not.

    A row is worked out when somebody looks at it: who reads a few rows waits for a few, and who
    asks for one way to fill one in waits for that.
    """

    __slots__ = ("_actions", "_game", "_offers", "_seat")

    def __init__(self, game: Game, seat: SeatId) -> None:
        is_open = game.phase in (Phase.OPEN, Phase.BRINK)
        self._game = game
        self._seat = seat
        self._actions = _laid_out(game.printed, seat) if is_open else {}
        self._offers: dict[ActionId, Offer] = {}

    @property
    def names(self) -> Iterable[ActionId]:
        """The actions on the menu, in order."""
        return self._actions

    def row(self, action: ActionId) -> Choices:
        """An action of the menu as it stands for the seat now."""
        return self.offer(action).whole()

    def offer(self, action: ActionId) -> Offer:
        """The same to be read bit by bit."""
        offer = self._offers.get(action)
        if offer is None:
            offer = self._offers[action] = Offer(self._game, self._seat, self._actions[action])
        return offer

    def __len__(self) -> int:
        return len(self._actions)

    def __iter__(self) -> Iterator[Choices]:
        return map(self.row, self._actions)

    @overload
    def __getitem__(self, at: int) -> Choices: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Choices, ...]: ...
    def __getitem__(self, at: int | slice) -> Choices | tuple[Choices, ...]:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Menu | tuple) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment] # as everything that can be compared with a menu

    def __repr__(self) -> str:
        return repr(tuple(self))


def options(game: Game, seat: SeatId) -> Menu:
    """What a seat could do now; nothing while no orders are taken."""
    return Menu(game, seat)


def _row(game: Game, seat: SeatId, action: Action) -> Row:
    """An action as it stands for a seat; what no talk can change is kept for the round."""
    if action.hangs_on_talk:
        return Row(game, seat, action)
    row: Row | None = game.kept.get(("offer", seat, action.id))
    if row is None:
        row = game.kept["offer", seat, action.id] = Row(game, seat, action)
    return row


def is_in_play(printed: Printed, action: Action) -> bool:
    """Whether an action belongs to this level of the scenario."""
    variant = printed.variant
    return action.family in variant.families and action.id not in variant.without


@cache
def _menu(
    families: tuple[FamilyId, ...], without: tuple[ActionId, ...], role: Role, third: bool = False
) -> Mapping[ActionId, Action]:
    return {
        action.id: action
        for action in CATALOGUE.values()
        if action.family in families
        and role in action.roles
        and action.id not in without
        and (action.for_thirds or not third)
    }


def menu_of(printed: Printed, role: Role) -> Mapping[ActionId, Action]:
    """The actions of a role that are in play at this level, by their ids."""
    return _menu(printed.variant.families, printed.variant.without, role)


def menu_at(printed: Printed, seat: SeatId) -> Mapping[ActionId, Action]:
    """The actions of a seat that are in play at this level, by their ids: those of its role, or,
    for an official of a state that is no party to the conflict, what such a one can do of them.
    """
    menu: Mapping[ActionId, Action] | None = printed.kept.get(("actions", seat))
    if menu is None:
        card, variant = printed.seats[seat], printed.variant
        third = card.role in OFFICIALS and card.party in printed.thirds
        menu = _menu(variant.families, variant.without, card.role, third)
        printed.kept["actions", seat] = menu
    return menu


def _laid_out(printed: Printed, seat: SeatId) -> Mapping[ActionId, Action]:
    """The same without those that need a room in which the seat will never sit."""
    menu: Mapping[ActionId, Action] | None = printed.kept.get(("menu", seat))
    if menu is None:
        menu = printed.kept["menu", seat] = {
            name: action
            for name, action in menu_at(printed, seat).items()
            if (can_ever := getattr(action.pick, "can_ever", None)) is None
            or can_ever(printed, seat)
        }
    return menu


def actions_of(printed: Printed, role: Role) -> tuple[Action, ...]:
    """The same in order."""
    return tuple(menu_of(printed, role).values())
