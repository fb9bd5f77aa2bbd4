"""What a bot sees: the sections of its seat's view, and a few questions that a player would ask of
them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from operator import attrgetter, is_not
from typing import Any, Concatenate, Final, ParamSpec, Protocol, TypeVar

from game_rules.action import Price
from game_rules.agreement import Clause
from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.capitals import ADOPT_RECOMMENDATION, WIDEN_MANDATE
from game_rules.catalogue.consultation import CONSULT_CAPITAL
from game_rules.catalogue.dialogue import BRIEF_CAPITALS, DRAFT_RECOMMENDATION
from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.constants import Constants, constants_for
from game_rules.ids import (
    PEOPLE,
    ActionId,
    BlocId,
    ChannelId,
    IssueId,
    Level,
    OptionId,
    PartyId,
    SeatId,
    Stage,
    Track,
)
from game_rules.news import REPORTS, Told
from game_rules.options import Menu
from game_rules.orders import MeetOn, Order, Particulars, SeatAct
from game_rules.views import AnySection
from game_rules.views.records import (
    BlocShown,
    ChannelShown,
    DyadShown,
    IssueShown,
    OptionShown,
    SeatShown,
)
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

LASTING: Final = ("card", "cast", "home", "news", "sheet", "table", "world")
"""The sections that stay as they are while people talk and write."""
_LASTING_OF: Final = attrgetter(*LASTING)

CALLS_FOR_PLAY: Final = frozenset({"channels", "options", "text"})
"""The sections that give a bot something new to do."""

GIVEN: Final = 60
"""What a bot gives on one question for what the other side has said that it would take, in tenths.
"""

CHEAPENED: Final = 100
"""What it gives, asked or not, where an event has just made less hang on the question (C13)."""

NO_PURSE: Final[frozenset[str]] = frozenset()

EVERY_TRACK: Final = frozenset(Track)

AT_THE_DESK: Final = frozenset(
    {VOTE_ON_TEXT.id, ADOPT_RECOMMENDATION.id, WIDEN_MANDATE.id, CONSULT_CAPITAL.id}
)
"""What a government does by itself, on whichever track it meets the others."""

ON_PAPER: Final = frozenset({DRAFT_RECOMMENDATION.id, BRIEF_CAPITALS.id})
"""What people without office write down and carry home, from whichever room they met in."""

S = TypeVar("S")
T = TypeVar("T")
P = ParamSpec("P")


class Offered(Protocol):
    """An action that a bot could be offered."""

    @property
    def cost(self) -> int: ...
    @property
    def ways(self) -> Iterable[Particulars]: ...
    def open_ways(self) -> list[Particulars]: ...
    def is_open(self, way: Particulars, /) -> bool: ...
    def price(self, way: Particulars, /) -> Price: ...


def once(ask: Callable[Concatenate[Seen, P], T]) -> Callable[Concatenate[Seen, P], T]:
    """Makes a question about what lasts through the talks of a round one that is answered once for
    a view, and for each of what else is asked for.
    """

    def asked(seen: Seen, /, *of: P.args, **named: P.kwargs) -> T:
        key = (ask, *of) if of else ask
        try:
            answer: T = seen.found[key]
        except KeyError:
            answer = seen.found[key] = ask(seen, *of, **named)
        return answer

    return asked


@dataclass(slots=True)
class Seen:
    """One seat's view. What is said and written while a round is open comes in by `again`; all the
    rest stays as it is, so that what was found out about it is kept here: by a question that is
    asked only `once`, or, where it is asked very often, in a part of its own.
    """

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
    offered: Callable[[], Mapping[ActionId, Offered]]
    """What it could do now: the largest part of a view, which is not looked at while there is
    something to talk about.
    """
    bots_of_mine: tuple[SeatShown, ...]
    """The seats of my side that bots play."""
    tracks: frozenset[Track] = EVERY_TRACK
    """The tracks that it uses."""
    found: dict[Hashable, Any] = field(init=False, default_factory=dict)
    """The answers to what was asked `once`."""
    taps: dict[ChannelId, tuple[ChannelShown, tuple[MeetOn, ...]]] = field(
        init=False, default_factory=dict
    )
    """What it would tap in a channel, and how that stood."""
    texts: dict[ChannelId, tuple[tuple[object, ...], tuple[SeatAct, ...]]] = field(
        init=False, default_factory=dict
    )
    """What it would do about the texts of a channel, and how these stood."""
    _menu: Mapping[ActionId, Offered] | None = field(init=False, default=None)
    _ways: dict[ActionId, list[Particulars]] = field(init=False, default_factory=dict)
    _options: Mapping[tuple[IssueId, OptionId], OptionShown] | None = field(
        init=False, default=None
    )
    _stakes: Mapping[IssueId, int] | None = field(init=False, default=None)
    _worth_saying: frozenset[tuple[IssueId, OptionId]] | None = field(init=False, default=None)
    _reported: Mapping[tuple[Told, str], frozenset[str]] | None = field(init=False, default=None)

    def again(self, view: Mapping[str, AnySection]) -> Seen:
        """The view as it is now."""
        if any(map(is_not, _LASTING_OF(self), map(view.__getitem__, LASTING))):
            return look(view, self.tracks)
        self.channels = _channels(view, self.tracks)
        self.orders = _section(view, "orders", MyOrders)
        self.text = _section(view, "text", TextOnTable)
        self._menu = None
        self._ways = {}
        return self

    @property
    def menu(self) -> Mapping[ActionId, Offered]:
        """Every action that it could be offered, open or not."""
        if self._menu is None:
            self._menu = self.offered()
        return self._menu

    @property
    def is_settled(self) -> bool:
        """Whether everything is settled, so that there is nothing left to talk into a text."""
        return self.text.settled

    def clause(self, issue: IssueId) -> Clause | None:
        """What is agreed on an issue; nothing if it is open."""
        return next((each for each in self.text.clauses if each.issue == issue), None)

    @property
    def is_last_round(self) -> bool:
        return self.table.round >= self.table.rounds

    def is_mine(self, seat: SeatId) -> bool:
        """Whether a seat is on my side."""
        return self.parties[seat] == self.card.party

    def goes_between(self, seat: SeatId) -> bool:
        """Whether a seat belongs to no side."""
        return any(third.id == self.parties[seat] for third in self.cast.thirds)

    @property
    def is_outside_official(self) -> bool:
        """Whether I speak for a state that is no party to the conflict."""
        return self.card.official and not self.sheet.has_side

    @property
    @once
    def foe(self) -> PartyId | None:
        """The party that my side quarrels with most."""
        me = self.card.party
        mine = [dyad for dyad in self.world.dyads if me in (dyad.one, dyad.other)]
        worst = max(mine, key=lambda dyad: dyad.tension, default=None)
        return None if worst is None else worst.other if worst.one == me else worst.one

    def is_person(self, seat: SeatId) -> bool:
        """Whether a person plays a seat."""
        return seat in self.people

    @property
    @once
    def was_threatened(self) -> bool:
        """Whether somebody played a hard card against my side in the last round."""
        return any(
            item.code in (Told.DEMANDED, Told.FORCE_SHOWN)
            and item.facts["toward"] == self.card.party
            for item in self.news.items
        )

    @property
    @once
    def is_under_fire(self) -> bool:
        """Whether my side is at war, or has just been threatened with it."""
        me = self.card.party
        return self.was_threatened or any(
            dyad.stage is Stage.WAR and me in (dyad.one, dyad.other) for dyad in self.world.dyads
        )

    @property
    @once
    def is_barred(self) -> bool:
        """Whether my side and some other do not both recognise each other."""
        me = self.card.party
        return any(
            not all(dyad.ties.recognised)
            for dyad in self.world.dyads
            if me in (dyad.one, dyad.other)
        )

    @property
    @once
    def confided(self) -> frozenset[tuple[str, str]]:
        """The ways of which another government has told us in confidence that it could accept
        them.
        """
        return frozenset(
            (item.facts["issue"], item.facts["option"])
            for item in self.home.reports
            if item.code is Told.CONFIDED_YES and item.facts["toward"] == self.card.party
        )

    def reported(self, code: Told, issue: IssueId) -> frozenset[str]:
        """The options of an issue of which our own people abroad have reported this."""
        if self._reported is None:
            found: dict[tuple[Told, str], set[str]] = {}
            for item in self.home.reports:
                if item.code in REPORTS and "option" in item.facts:
                    on = (item.code, str(item.facts["issue"]))
                    found.setdefault(on, set()).add(str(item.facts["option"]))
            self._reported = {on: frozenset(options) for on, options in found.items()}
        return self._reported.get((code, issue), frozenset())

    def thinkable(self, action: ActionId) -> Iterable[Particulars]:
        """Every way in which I could fill in an action, open to me now or not."""
        offer = self.menu.get(action)
        return () if offer is None else offer.ways

    def is_open(self, action: ActionId, way: Particulars) -> bool:
        """Whether I may do this now."""
        offer = self.menu.get(action)
        return offer is not None and offer.is_open(way)

    def is_offered(self, action: ActionId) -> bool:
        """Whether there is any way in which I may do this now."""
        offer = self.menu.get(action)
        return offer is not None and any(map(offer.is_open, offer.ways))

    def ways(self, action: ActionId) -> list[Particulars]:
        """Every way in which I may fill in an action now; none if it is not open to me."""
        ways = self._ways.get(action)
        if ways is None:
            offer = self.menu.get(action)
            ways = self._ways[action] = [] if offer is None else offer.open_ways()
        return ways

    def purses(self, order: Order) -> frozenset[str]:
        """What an order takes money, or political capital, from."""
        price = self.menu[order.action].price(order.particulars)
        if price.is_free or self._is_small(price):
            return NO_PURSE
        paid = {"capital": price.capital, "treasury": price.treasury, "funds": price.funds}
        return frozenset(purse for purse, tenths in paid.items() if tenths)

    def _is_small(self, price: Price) -> bool:
        """Whether this coin need not be counted: a mediator has nothing else to pay for, and once
        all is settled nobody has, but for what was agreed (C21, C69).
        """
        purse = self.home.purse
        if purse is None or 4 * price.treasury > purse.treasury:
            return False
        return self.home.between is not None or (
            self.is_settled and not price.funds and 4 * price.capital <= purse.capital
        )

    def toward(self, party: PartyId) -> DyadShown:
        """How my side stands towards another."""
        return self._dyads[party]

    @property
    @once
    def _dyads(self) -> Mapping[PartyId, DyadShown]:
        me = self.card.party
        ours = {dyad.other: dyad for dyad in self.world.dyads if dyad.one == me}
        return ours | {dyad.one: dyad for dyad in self.world.dyads if dyad.other == me}

    def bloc(self, bloc: BlocId) -> BlocShown | None:
        """A group of my own people."""
        return self._blocs.get(bloc)

    @property
    @once
    def _blocs(self) -> Mapping[BlocId, BlocShown]:
        return {each.id: each for each in self.home.blocs}

    @property
    def rounds_left(self) -> int:
        """The rounds that come after this one."""
        return max(0, self.table.rounds - self.table.round)

    def option(self, issue: IssueId, option: OptionId) -> OptionShown | None:
        """An option on my sheet; nothing if I have not heard of it."""
        if self._options is None:
            rows = self.sheet.issues
            self._options = {(row.id, each.id): each for row in rows for each in row.options}
        return self._options.get((issue, option))

    def is_worth_saying(self, issue: IssueId, option: OptionId) -> bool:
        """Whether it gives my side room to be allowed an option: it is better than the worst that
        it may say already, or not much worse and one that the other side has told us it would take,
        that it wants most by what our own people report (C07), or, where several sides have to
        agree, that all of them may have been advised on; or not much worse where less hangs on the
        question than did (C13).
        """
        if self._worth_saying is None:
            self._worth_saying = frozenset(self._all_worth_saying())
        return (issue, option) in self._worth_saying

    def _all_worth_saying(self) -> Iterator[tuple[IssueId, OptionId]]:
        for row in self.sheet.issues:
            worst = min((each.worth for each in row.options if each.sayable), default=0)
            for each in row.options:
                if (
                    each.worth > worst
                    or (each.worth > worst - GIVEN and self._is_welcome(row.id, each.id))
                    or (each.worth > worst - CHEAPENED and self.is_reopened(row))
                ):
                    yield row.id, each.id

    def is_reopened(self, row: IssueShown) -> bool:
        """Whether an event has made less hang on a question, and its mandate lies open: what is
        given there costs less than it did (C13).
        """
        return row.more < 0 and row.reopened >= self.table.round

    def _is_welcome(self, issue: IssueId, option: OptionId) -> bool:
        """Whether others may be glad to hear an option."""
        return (
            (issue, option) in self.confided
            or option in self.reported(Told.WANTS_MOST, issue)
            or (len(self.cast.parties) > 2 and self._was_advised(issue, option))
        )

    def _was_advised(self, issue: IssueId, option: OptionId) -> bool:
        """Whether a dialogue has brought an option to us, and so perhaps to others."""
        return any((idea.issue, idea.option) == (issue, option) for idea in self.home.ideas)

    def at_stake(self, issue: IssueId) -> int:
        """How much lies between the best and the worst answer for my side."""
        if self._stakes is None:
            worths = ((row.id, [each.worth for each in row.options]) for row in self.sheet.issues)
            self._stakes = {issue: max(each) - min(each) for issue, each in worths if each}
        return self._stakes[issue]

    def answers_to(self, issue: IssueId) -> tuple[OptionShown, ...]:
        """The options of an issue that I know of."""
        return self._answers.get(issue, ())

    @property
    @once
    def _answers(self) -> Mapping[IssueId, tuple[OptionShown, ...]]:
        return {row.id: row.options for row in self.sheet.issues}


def look(view: Mapping[str, AnySection], tracks: frozenset[Track] = EVERY_TRACK) -> Seen:
    """A view as a bot reads it that uses only these tracks: the others might as well not exist."""
    cast = _section(view, "cast", Cast)
    card = _section(view, "card", Card)
    return Seen(
        card=card,
        cast=cast,
        channels=_channels(view, tracks),
        home=_section(view, "home", Home),
        news=_section(view, "news", NewsPage),
        orders=_section(view, "orders", MyOrders),
        sheet=_section(view, "sheet", Sheet),
        table=_section(view, "table", Table),
        text=_section(view, "text", TextOnTable),
        world=_section(view, "world", World),
        parties={seat.id: seat.party for seat in cast.seats},
        printed_rules=_rule_book(cast.level, tuple(cast.changed.items())),
        people=frozenset([seat.id for seat in cast.seats if seat.hand in PEOPLE]),
        bots_of_mine=tuple(
            [seat for seat in cast.seats if seat.party == card.party and seat.hand not in PEOPLE]
        ),
        offered=partial(_offered, view, tracks),
        tracks=tracks,
    )


def _channels(view: Mapping[str, AnySection], tracks: frozenset[Track]) -> tuple[ChannelShown, ...]:
    """The channels in which a bot can meet: where people can only talk it has nothing to do."""
    channels = _section(view, "channels", MyChannels).channels
    return tuple([each for each in channels if each.track in tracks and not each.standing.shut])


@lru_cache(maxsize=256)
def _named(names: tuple[ActionId, ...], tracks: frozenset[Track]) -> Mapping[ActionId, None]:
    return dict.fromkeys(
        name
        for name in names
        if CATALOGUE[name].track in tracks or name in AT_THE_DESK or name in ON_PAPER
    )


class OnTracks(Mapping[ActionId, Offered]):
    """What a menu offers on some tracks; of the rest nothing is read."""

    __slots__ = ("_menu", "_names")

    def __init__(self, menu: Menu, tracks: frozenset[Track]) -> None:
        self._menu = menu
        self._names = _named(tuple(menu.names), tracks)

    def __getitem__(self, action: ActionId) -> Offered:
        if action not in self._names:
            raise KeyError(action)
        return self._menu.offer(action)

    def get(self, action: ActionId, default: Any = None) -> Any:
        """An action; nothing, if it is not on the menu."""
        return self._menu.offer(action) if action in self._names else default

    def __contains__(self, action: object) -> bool:
        return action in self._names

    def __iter__(self) -> Iterator[ActionId]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _offered(
    view: Mapping[str, AnySection], tracks: frozenset[Track]
) -> Mapping[ActionId, Offered]:
    menu = _section(view, "options", MyOptions).actions
    assert isinstance(menu, Menu)
    return OnTracks(menu, tracks)


def _section(view: Mapping[str, AnySection], name: str, kind: type[S]) -> S:
    section = view[name]
    assert isinstance(section, kind)
    return section


@lru_cache(maxsize=64)
def _rule_book(level: Level, changed: tuple[tuple[str, int], ...]) -> Constants:
    return constants_for(level, dict(changed))
