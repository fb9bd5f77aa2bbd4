"""What a bot sees: the sections of its seat's view, and a few questions that a player would ask of
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Final, TypeVar

from game_rules.catalogue import CATALOGUE
from game_rules.constants import Constants, constants_for
from game_rules.ids import (
    PEOPLE,
    ActionId,
    BlocId,
    IssueId,
    Level,
    OptionId,
    PartyId,
    SeatId,
    Stage,
    Track,
)
from game_rules.news import Told
from game_rules.options import Choices, Menu
from game_rules.orders import Order, Particulars
from game_rules.views import AnySection
from game_rules.views.records import BlocShown, ChannelShown, DyadShown, OptionShown
from game_rules.views.sections import (
    Card,
    Cast,
    Home,
    MyChannels,
    MyOptions,
    MyOrders,
    NewsPage,
    Sheet,
    Table,
    TextOnTable,
    World,
)

SECTIONS: Final = frozenset(
    {
        "card",
        "cast",
        "channels",
        "home",
        "news",
        "options",
        "orders",
        "sheet",
        "table",
        "text",
        "world",
    }
)
"""The sections that a bot reads; whoever runs it need not build the others."""

CALLS_FOR_PLAY: Final = frozenset({"channels", "options", "text"})
"""The sections that give a bot something new to do."""

EVERY_TRACK: Final = frozenset(Track)

S = TypeVar("S")


@dataclass(slots=True)
class Seen:
    """One seat's view."""

    card: Card
    cast: Cast
    channels: tuple[ChannelShown, ...]
    home: Home
    news: NewsPage
    orders: MyOrders
    sheet: Sheet
    table: Table
    text: TextOnTable
    world: World
    parties: dict[SeatId, PartyId]
    """The party of every seat."""
    printed_rules: Constants
    """The numbers of the rule book at this table, which everybody may read."""
    people: frozenset[SeatId]
    """The seats that people play."""
    offered: Callable[[], Mapping[ActionId, Choices]]
    """What it could do now: the largest part of a view, which is not looked at while there is
    something to talk about.
    """
    _menu: Mapping[ActionId, Choices] | None = None
    _ways: dict[ActionId, list[Particulars]] = field(default_factory=dict)

    @property
    def menu(self) -> Mapping[ActionId, Choices]:
        """Every action that it could be offered, open or not."""
        if self._menu is None:
            self._menu = self.offered()
        return self._menu

    @property
    def is_last_round(self) -> bool:
        return self.table.round >= self.table.rounds

    def is_mine(self, seat: SeatId) -> bool:
        """Whether a seat is on my side."""
        return self.parties[seat] == self.card.party

    def is_person(self, seat: SeatId) -> bool:
        """Whether a person plays a seat."""
        return seat in self.people

    @property
    def was_threatened(self) -> bool:
        """Whether somebody played a hard card against my side in the last round."""
        return any(
            item.code in (Told.DEMANDED, Told.FORCE_SHOWN)
            and item.facts["toward"] == self.card.party
            for item in self.news.items
        )

    @property
    def is_under_fire(self) -> bool:
        """Whether my side is at war, or has just been threatened with it."""
        me = self.card.party
        return self.was_threatened or any(
            dyad.stage is Stage.WAR and me in (dyad.one, dyad.other) for dyad in self.world.dyads
        )

    def ways(self, action: ActionId) -> list[Particulars]:
        """Every way in which I may fill in an action now; none if it is not open to me."""
        ways = self._ways.get(action)
        if ways is None:
            choices = self.menu[action].choices if action in self.menu else ()
            ways = self._ways[action] = [it.particulars for it in choices if it.no is None]
        return ways

    def purses(self, order: Order) -> frozenset[str]:
        """What an order takes money, or political capital, from."""
        row = self.menu.get(order.action)
        for way in () if row is None else row.choices:
            if way.particulars == order.particulars:
                price = way.price
                paid = {"capital": price.capital, "treasury": price.treasury, "funds": price.funds}
                return frozenset(purse for purse, tenths in paid.items() if tenths)
        return frozenset()

    def toward(self, party: PartyId) -> DyadShown:
        """How my side stands towards another."""
        mine = {self.card.party, party}
        return next(dyad for dyad in self.world.dyads if {dyad.one, dyad.other} == mine)

    def bloc(self, bloc: BlocId) -> BlocShown | None:
        """A group of my own people."""
        return next((each for each in self.home.blocs if each.id == bloc), None)

    @property
    def rounds_left(self) -> int:
        """The rounds that come after this one."""
        return max(0, self.table.rounds - self.table.round)

    def option(self, issue: IssueId, option: OptionId) -> OptionShown | None:
        """An option on my sheet; nothing if I have not heard of it."""
        for each in self.answers_to(issue):
            if each.id == option:
                return each
        return None

    def is_worth_saying(self, issue: IssueId, option: OptionId) -> bool:
        """Whether it gives my side room to be allowed an option: it is better than the worst that
        it may say already.
        """
        worths = {each.id: each.worth for each in self.answers_to(issue)}
        sayable = [each.worth for each in self.answers_to(issue) if each.sayable]
        return option in worths and worths[option] > min(sayable, default=0)

    def at_stake(self, issue: IssueId) -> int:
        """How much lies between the best and the worst answer for my side."""
        worths = [each.worth for each in self.answers_to(issue)]
        return max(worths) - min(worths)

    def answers_to(self, issue: IssueId) -> tuple[OptionShown, ...]:
        """The options of an issue that I know of."""
        for row in self.sheet.issues:
            if row.id == issue:
                return row.options
        return ()


def look(view: Mapping[str, AnySection], tracks: frozenset[Track] = EVERY_TRACK) -> Seen:
    """A view as a bot reads it that uses only these tracks: the others might as well not exist."""
    cast = _section(view, "cast", Cast)
    channels = _section(view, "channels", MyChannels).channels
    if tracks != EVERY_TRACK:
        channels = tuple(channel for channel in channels if channel.track in tracks)
    return Seen(
        card=_section(view, "card", Card),
        cast=cast,
        channels=channels,
        home=_section(view, "home", Home),
        news=_section(view, "news", NewsPage),
        orders=_section(view, "orders", MyOrders),
        sheet=_section(view, "sheet", Sheet),
        table=_section(view, "table", Table),
        text=_section(view, "text", TextOnTable),
        world=_section(view, "world", World),
        parties={seat.id: seat.party for seat in cast.seats},
        printed_rules=_rule_book(cast.level, tuple(cast.changed.items())),
        people=frozenset(seat.id for seat in cast.seats if seat.hand in PEOPLE),
        offered=partial(_offered, view, tracks),
    )


class Offers(Mapping[ActionId, Choices]):
    """The rows of a menu by their actions, as far as they belong to these tracks."""

    def __init__(self, menu: Menu, tracks: frozenset[Track]) -> None:
        self._row = menu.row
        self._names = dict.fromkeys(name for name in menu.names if CATALOGUE[name].track in tracks)

    def __getitem__(self, action: ActionId) -> Choices:
        if action not in self._names:
            raise KeyError(action)
        return self._row(action)

    def __contains__(self, action: object) -> bool:
        return action in self._names

    def __iter__(self) -> Iterator[ActionId]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _offered(view: Mapping[str, AnySection], tracks: frozenset[Track]) -> Offers:
    menu = _section(view, "options", MyOptions).actions
    assert isinstance(menu, Menu)
    return Offers(menu, tracks)


def _section(view: Mapping[str, AnySection], name: str, kind: type[S]) -> S:
    section = view[name]
    assert isinstance(section, kind)
    return section


@lru_cache(maxsize=64)
def _rule_book(level: Level, changed: tuple[tuple[str, int], ...]) -> Constants:
    return constants_for(level, dict(changed))
