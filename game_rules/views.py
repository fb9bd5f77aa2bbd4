"""What each seat may know. This is the only way out: whatever a person learns of a game was picked
here, field by field.

A view is a handful of named *sections*, each replaced whole. Every field of a section says for
whom it is (`to(...)`); a field without an audience fails the build. Nothing is ever removed from a
state to make a view: things are only ever picked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, ClassVar, Final, NamedTuple

from game_rules.events import Carried, News, section_names
from game_rules.ids import (
    OFFICIALS,
    BlocId,
    ChannelId,
    DraftId,
    Ending,
    Hand,
    IssueId,
    Level,
    Mission,
    OptionId,
    PartyId,
    Phase,
    Role,
    SeatId,
    Stage,
    Track,
)
from game_rules.ledger import VARIABLES, Audience, Change, RoundNumber, Subject, Var
from game_rules.options import Choices, options
from game_rules.orders import Orders, Term, Terms
from game_rules.rules.home_vote import pass_mark
from game_rules.scenario import Channel, Label, Letter, Line, Prose
from game_rules.scoring import value_at_end
from game_rules.shapes import AtMost, Between, Points, Seq
from game_rules.state import PUBLIC, TEACHER, Game, Section, Viewer
from game_rules.weigh import is_signable

Score = Annotated[int, Between(0, 1000)]
Parties = Annotated[tuple["PartyShown", ...], AtMost(4)]


def to(audience: Audience) -> Any:
    """A field of a section, and whom it may be shown to."""
    return field(metadata={"audience": audience})


_ALL, _OWN_PARTY, _MEMBERS, _SELF, _STAFF = (
    Audience.PUBLIC,
    Audience.PARTY,
    Audience.CHANNEL,
    Audience.SEAT,
    Audience.DEBRIEF,
)

# --- the records that sections are made of
# ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PartyShown:
    """A party as everybody knows it."""

    id: PartyId
    name: Label
    people: Label
    mark: Annotated[int, Between(0, 3)]
    about: Prose


@dataclass(frozen=True, slots=True)
class SeatShown:
    """A role at the table, and whether a person or a bot plays it."""

    id: SeatId
    title: Label
    party: PartyId
    role: Role
    official: bool
    hand: Hand


@dataclass(frozen=True, slots=True)
class IssueName:
    """What an issue is called, for everybody."""

    id: IssueId
    name: Label


@dataclass(frozen=True, slots=True)
class OptionName:
    """An option that stands in a public text, by its mark and words."""

    issue: IssueId
    option: OptionId
    letter: Letter
    text: Line


@dataclass(frozen=True, slots=True)
class ChannelName:
    """What a channel is called. The channels that the scenario prints are known to all."""

    id: ChannelId
    name: Label
    track: Track


@dataclass(frozen=True, slots=True)
class DyadShown:
    """How two parties stand towards each other, as the world sees it."""

    one: PartyId
    other: PartyId
    tension: Score
    stage: Stage
    brinks: Annotated[int, Between(0, 12)]
    war_rounds: Annotated[int, Between(0, 12)]
    missions: tuple[Mission, Mission]
    """The first one's embassy at the second, and the reverse."""
    images: tuple[Score, Score]
    """What the people of the first think of the second, and the reverse; 500 is neutral."""


@dataclass(frozen=True, slots=True)
class OptionShown:
    """One way to settle an issue, with what it means for my side."""

    id: OptionId
    letter: Letter
    text: Line
    worth: Points
    """To my party, in tenths."""
    sayable: bool
    """Whether my party's officials have it in their mandate."""
    red_line: bool
    new: bool
    """It was hidden at the start and has been found."""
    adopted: bool


@dataclass(frozen=True, slots=True)
class IssueShown:
    """An issue, with the options that this seat knows of."""

    id: IssueId
    name: Label
    ask: Line
    options: Annotated[tuple[OptionShown, ...], AtMost(6)]


@dataclass(frozen=True, slots=True)
class BlocShown:
    """A group at home, as its own people know it."""

    id: BlocId
    name: Label
    weight: Annotated[int, Between(0, 100)]
    mood: Points


@dataclass(frozen=True, slots=True)
class TopicShown:
    """How far a channel has got on an issue, and who is willing to meet on it in this round."""

    issue: IssueId
    progress: Score
    sessions: Annotated[int, Between(0, 99)]
    signable: bool
    """In an official channel: whether the issue can be put in a text."""
    willing: Annotated[tuple[SeatId, ...], AtMost(14)]
    agreed: bool
    found: Annotated[tuple[OptionId, ...], AtMost(6)]


@dataclass(frozen=True, slots=True)
class DraftShown:
    """A package as it stands."""

    id: DraftId
    channel: ChannelId
    version: Annotated[int, Between(1, 9999)]
    terms: Terms
    by: SeatId
    sponsors: Annotated[tuple[SeatId, ...], AtMost(14)]


@dataclass(frozen=True, slots=True)
class ChannelShown:
    """A channel that this seat sits in."""

    id: ChannelId
    name: Label
    track: Track
    about: Line
    members: Annotated[tuple[SeatId, ...], AtMost(14)]
    rapport: Score
    topics: Annotated[tuple[TopicShown, ...], AtMost(8)]
    drafts: Annotated[tuple[DraftShown, ...], AtMost(24)]


@dataclass(frozen=True, slots=True)
class IdeaShown:
    """A recommendation, and how far each capital that this seat may speak for listens to it."""

    channel: ChannelId
    issue: IssueId
    option: OptionId
    quality: Score
    uptake: Score | None
    """Parts per thousand; empty until my capital was briefed."""
    adopted: bool


@dataclass(frozen=True, slots=True)
class HomeVoteShown:
    """How a country voted on the text that was signed last."""

    party: PartyId
    vote: Score
    pass_mark: Score
    passed: bool
    blocs: Annotated[tuple[BlocVoteShown, ...], AtMost(6)]


@dataclass(frozen=True, slots=True)
class BlocVoteShown:
    """How one group at home voted."""

    bloc: BlocId
    name: Label
    weight: Annotated[int, Between(0, 100)]
    approval: Score


@dataclass(frozen=True, slots=True)
class PartyEnd:
    """What a party came away with, in tenths."""

    party: PartyId
    value: Points
    no_deal: Points


@dataclass(frozen=True, slots=True)
class PathShown:
    """The ladder through the game: tension at the start and after each round."""

    one: PartyId
    other: PartyId
    tension: Annotated[tuple[Score, ...], AtMost(40)]


# --- the sections
# -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who."""

    kind: ClassVar[str] = "cast"
    title: Label = to(_ALL)
    level: Level = to(_ALL)
    parties: Parties = to(_ALL)
    seats: Annotated[tuple[SeatShown, ...], AtMost(14)] = to(_ALL)
    issues: Annotated[tuple[IssueName, ...], AtMost(8)] = to(_ALL)
    channels: Annotated[tuple[ChannelName, ...], AtMost(12)] = to(_ALL)


@dataclass(frozen=True, slots=True)
class Table:
    """Where the game stands in time."""

    kind: ClassVar[str] = "table"
    phase: Phase = to(_ALL)
    round: RoundNumber = to(_ALL)
    rounds: RoundNumber = to(_ALL)
    round_is: Label = to(_ALL)
    due: Seq | None = to(_ALL)
    left: Seq | None = to(_ALL)


@dataclass(frozen=True, slots=True)
class World:
    """How the parties stand towards each other."""

    kind: ClassVar[str] = "world"
    dyads: Annotated[tuple[DyadShown, ...], AtMost(6)] = to(_ALL)


@dataclass(frozen=True, slots=True)
class NewsPage:
    """What the last resolution brought, as far as this viewer hears of it."""

    kind: ClassVar[str] = "news"
    round: RoundNumber = to(_ALL)
    items: Annotated[tuple[News, ...], AtMost(200)] = to(_MEMBERS)


@dataclass(frozen=True, slots=True)
class TextOnTable:
    """The text that can be voted on now, and the last home votes."""

    kind: ClassVar[str] = "text"
    draft: DraftShown | None = to(_ALL)
    home_votes: Annotated[tuple[HomeVoteShown, ...], AtMost(4)] = to(_ALL)
    in_force: Terms = to(_ALL)
    named: Annotated[tuple[OptionName, ...], AtMost(16)] = to(_ALL)
    """The options of these texts: what lies on the table is no secret any more."""


@dataclass(frozen=True, slots=True)
class End:
    """How it ended; empty while the game goes on."""

    kind: ClassVar[str] = "ending"
    ending: Ending | None = to(_ALL)
    in_force: Terms = to(_ALL)
    parties: Annotated[tuple[PartyEnd, ...], AtMost(4)] = to(_ALL)
    paths: Annotated[tuple[PathShown, ...], AtMost(6)] = to(_ALL)
    letters: Annotated[tuple[LetterShown, ...], AtMost(60)] = to(_ALL)
    """After the end: every option by its mark and words, locked ones included."""


@dataclass(frozen=True, slots=True)
class LetterShown:
    """An option as it is printed, for readers of the end page."""

    issue: IssueId
    option: OptionId
    letter: Letter
    text: Line
    worth: Annotated[Mapping[PartyId, Points], AtMost(4)]


@dataclass(frozen=True, slots=True)
class Card:
    """The role card."""

    kind: ClassVar[str] = "card"
    seat: SeatId = to(_SELF)
    title: Label = to(_SELF)
    party: PartyId = to(_SELF)
    role: Role = to(_SELF)
    official: bool = to(_SELF)
    who: Prose = to(_SELF)
    aims: Annotated[tuple[Line, ...], AtMost(4)] = to(_SELF)
    may: Line = to(_SELF)
    may_not: Line = to(_SELF)
    talk_to: Line = to(_SELF)
    unseen: Line = to(_SELF)
    speaks_for: Label | None = to(_SELF)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The issues with the options I know of, and what they are worth to my side."""

    kind: ClassVar[str] = "sheet"
    no_deal: Points = to(_OWN_PARTY)
    parked: Points = to(_OWN_PARTY)
    """What the issues left out of this game add to every package."""
    issues: Annotated[tuple[IssueShown, ...], AtMost(8)] = to(_OWN_PARTY)


@dataclass(frozen=True, slots=True)
class Home:
    """My country."""

    kind: ClassVar[str] = "home"
    support: Score = to(_OWN_PARTY)
    blocs: Annotated[tuple[BlocShown, ...], AtMost(6)] = to(_OWN_PARTY)
    ideas: Annotated[tuple[IdeaShown, ...], AtMost(40)] = to(_OWN_PARTY)


@dataclass(frozen=True, slots=True)
class MyOrders:
    """My envelope."""

    kind: ClassVar[str] = "orders"
    actions: Annotated[int, Between(0, 8)] = to(_SELF)
    """How many actions I have in this round."""
    sealed: bool = to(_SELF)
    orders: Orders = to(_SELF)


@dataclass(frozen=True, slots=True)
class MyOptions:
    """What I could do now, and why not the rest."""

    kind: ClassVar[str] = "options"
    actions: Annotated[tuple[Choices, ...], AtMost(40)] = to(_SELF)


@dataclass(frozen=True, slots=True)
class MyChannels:
    """Where I can talk."""

    kind: ClassVar[str] = "channels"
    channels: Annotated[tuple[ChannelShown, ...], AtMost(12)] = to(_MEMBERS)


@dataclass(frozen=True, slots=True)
class Story:
    """What became of my orders in the last round."""

    kind: ClassVar[str] = "story"
    round: RoundNumber = to(_SELF)
    carried: Annotated[tuple[Carried, ...], AtMost(8)] = to(_SELF)


@dataclass(frozen=True, slots=True)
class Overview:
    """For the session's own teacher: every channel of the table."""

    kind: ClassVar[str] = "overview"
    channels: Annotated[tuple[ChannelShown, ...], AtMost(12)] = to(_STAFF)
    named: Annotated[tuple[OptionName, ...], AtMost(60)] = to(_STAFF)
    """The options that drafts hold or dialogues have found, by their marks and words."""


AnySection = (
    Cast
    | Table
    | World
    | NewsPage
    | TextOnTable
    | End
    | Card
    | Sheet
    | Home
    | MyOrders
    | MyOptions
    | MyChannels
    | Story
    | Overview
)


# --- how each is picked
# -----------------------------------------------------------------------------------------


def _cast(game: Game, viewer: Viewer) -> Cast:
    scenario = game.printed.scenario
    return Cast(
        title=scenario.title,
        level=game.printed.level,
        parties=tuple(
            PartyShown(party.id, party.name, party.people, party.mark, party.about)
            for party in scenario.parties
        ),
        seats=tuple(
            SeatShown(
                seat,
                card.title,
                card.party,
                card.role,
                card.role in OFFICIALS,
                game.hands.get(seat, Hand.EMPTY),
            )
            for seat, card in game.printed.seats.items()
        ),
        issues=tuple(IssueName(issue.id, issue.name) for issue in game.printed.issues.values()),
        channels=tuple(
            ChannelName(channel.id, channel.name, channel.track)
            for channel in game.printed.channels.values()
        ),
    )


def _table(game: Game, viewer: Viewer) -> Table:
    variant = game.printed.variant
    return Table(game.phase, game.round, variant.rounds, variant.round_is, game.due, game.left)


def _world(game: Game, viewer: Viewer) -> World:
    return World(
        tuple(
            DyadShown(
                one=one,
                other=other,
                tension=game.now(Var.TENSION, one, other),
                stage=game.stage(one, other),
                brinks=game.now(Var.BRINKS, one, other),
                war_rounds=game.now(Var.WAR_ROUNDS, one, other),
                missions=(game.mission(one, other), game.mission(other, one)),
                images=(game.now(Var.IMAGE, one, other), game.now(Var.IMAGE, other, one)),
            )
            for one, other in game.printed.dyads
        )
    )


def hears(viewer: Viewer, news: News) -> bool:
    """Whether a viewer is told of a piece of news."""
    return news.to is None or viewer == TEACHER or viewer in news.to


def _last_round(game: Game) -> int:
    return game.ledger[-1].round if game.ledger else 0


def _news(game: Game, viewer: Viewer) -> NewsPage:
    heard = tuple(news for news in game.latest if hears(viewer, news))
    if viewer != TEACHER:
        heard = tuple(_as_heard(viewer, news) for news in heard)
    return NewsPage(_last_round(game), heard)


def _as_heard(viewer: Viewer, news: News) -> News:
    """A piece of news without the list of who else heard of it."""
    return news if news.to is None else replace(news, to=(SeatId(viewer),))


def _draft(game: Game, draft: DraftId) -> DraftShown:
    it = game.drafts[draft]
    return DraftShown(it.id, it.channel, it.version, it.terms, it.by, it.sponsors)


def _text(game: Game, viewer: Viewer) -> TextOnTable:
    text = game.text()
    voted = [party for party in game.printed.parties if (Var.HOME_VOTE, party) in game.cells]
    return TextOnTable(
        draft=None if text is None else _draft(game, text.id),
        home_votes=tuple(
            HomeVoteShown(
                party,
                game.now(Var.HOME_VOTE, party),
                pass_mark(game, party),
                game.now(Var.RATIFIED, party) == 1,
                tuple(
                    BlocVoteShown(bloc.id, bloc.name, bloc.weight, game.now(Var.APPROVAL, bloc.id))
                    for bloc in game.printed.parties[party].blocs
                    if (Var.APPROVAL, bloc.id) in game.cells
                ),
            )
            for party in voted
        ),
        in_force=game.in_force,
        named=_named(game, (*(() if text is None else text.terms), *game.in_force)),
    )


def _named(game: Game, terms: Terms) -> tuple[OptionName, ...]:
    names = []
    for term in dict.fromkeys(terms):
        option = game.printed.issues[term.issue].by_id[term.option]
        names.append(OptionName(term.issue, term.option, option.letter, option.text))
    return tuple(names)


def _path(game: Game, one: PartyId, other: PartyId) -> PathShown:
    cell = (Var.TENSION, one, other)
    path: list[int] = []
    for page in game.ledger:
        ends = [change.after for change in page.changes if change.cell == cell]
        path.append(ends[-1] if ends else path[-1] if path else 0)
    return PathShown(one, other, tuple(path))


def _end(game: Game, viewer: Viewer) -> End:
    if game.ending is None:
        return End(None, (), (), (), ())
    return End(
        ending=game.ending,
        in_force=game.in_force,
        parties=tuple(
            PartyEnd(party, value_at_end(game, party), game.now(Var.NO_DEAL, party))
            for party in game.printed.parties
        ),
        paths=tuple(_path(game, one, other) for one, other in game.printed.dyads),
        letters=tuple(
            LetterShown(
                issue.id,
                option.id,
                option.letter,
                option.text,
                {party: 10 * points for party, points in option.worth.items()},
            )
            for issue in game.printed.issues.values()
            for option in issue.options
            if option.id in game.printed.options_of(issue.id)
        ),
    )


def _card(game: Game, seat: SeatId) -> Card:
    card = game.seat(seat)
    return Card(
        seat=seat,
        title=card.title,
        party=card.party,
        role=card.role,
        official=card.role in OFFICIALS,
        who=card.who,
        aims=tuple(aim.text for aim in card.aims),
        may=card.may,
        may_not=card.may_not,
        talk_to=card.talk_to,
        unseen=card.unseen,
        speaks_for=None if card.speaks_for is None else game.printed.blocs[card.speaks_for].name,
    )


def _option_shown(game: Game, party: PartyId, issue: IssueId, option: OptionId) -> OptionShown:
    """An option on the sheets of a party; its members share it for the round."""
    shown: OptionShown | None = game.kept.get(("option", party, issue, option))
    if shown is None:
        shown = _option_for(game, party, issue, option)
        game.kept["option", party, issue, option] = shown
    return shown


def _option_for(game: Game, party: PartyId, issue: IssueId, option: OptionId) -> OptionShown:
    printed = game.printed.issues[issue].by_id[option]
    return OptionShown(
        id=option,
        letter=printed.letter,
        text=printed.text,
        worth=10 * game.printed.worth(party, issue, option),
        sayable=game.may_say(party, issue, option),
        red_line=option in game.printed.parties[party].red_lines.get(issue, ()),
        new=printed.locked,
        adopted=game.now(Var.ADOPTED, party, issue, option) == 1,
    )


def _sheet(game: Game, seat: SeatId) -> Sheet:
    party = game.party_of(seat)
    return Sheet(
        no_deal=game.now(Var.NO_DEAL, party),
        parked=10 * game.printed.parked_worth[party],
        issues=tuple(
            IssueShown(
                issue.id,
                issue.name,
                issue.ask,
                tuple(
                    [
                        _option_shown(game, party, issue.id, option)
                        for option in game.printed.options_of(issue.id)
                        if game.is_aware(seat, issue.id, option)
                    ]
                ),
            )
            for issue in game.printed.issues.values()
        ),
    )


def _home(game: Game, seat: SeatId) -> Home:
    party = game.party_of(seat)
    official = game.seat(seat).role in OFFICIALS
    ideas: list[IdeaShown] = []
    for (channel, issue, option), idea in game.ideas.items():
        uptake = game.cells.get((Var.UPTAKE, party, channel, issue, option))
        if seat in game.printed.members[channel] or (official and uptake is not None):
            adopted = game.now(Var.ADOPTED, party, issue, option) == 1
            ideas.append(IdeaShown(channel, issue, option, idea.quality, uptake, adopted))
    return Home(
        support=game.now(Var.SUPPORT, party),
        blocs=tuple(
            BlocShown(bloc.id, bloc.name, bloc.weight, game.now(Var.MOOD, bloc.id))
            for bloc in game.printed.parties[party].blocs
        ),
        ideas=tuple(ideas),
    )


def _orders(game: Game, seat: SeatId) -> MyOrders:
    sealed = game.sealed.get(seat)
    return MyOrders(game.constants.actions_a_round, sealed is not None, sealed or ())


def _options(game: Game, seat: SeatId) -> MyOptions:
    return MyOptions(options(game, seat))


def _channel(game: Game, channel: ChannelId) -> ChannelShown:
    """A channel as all its members see it, and so drawn once for them all."""
    taps, drafts, shown = game.kept.get(("channel", channel), (None, None, None))
    if taps is not game.taps or drafts is not game.drafts:
        shown = _channel_now(game, channel)
        game.kept["channel", channel] = (game.taps, game.drafts, shown)
    assert isinstance(shown, ChannelShown)
    return shown


def _channel_now(game: Game, channel: ChannelId) -> ChannelShown:
    printed = game.channel(channel)
    standing: tuple[Standing, ...] | None = game.kept.get(("standing", channel))
    if standing is None:
        standing = game.kept["standing", channel] = tuple(_standing(game, printed))
    return ChannelShown(
        id=channel,
        name=printed.name,
        track=printed.track,
        about=printed.about,
        members=game.printed.members[channel],
        rapport=game.now(Var.RAPPORT, channel),
        topics=tuple([_topic(game, channel, each) for each in standing]),
        drafts=tuple(
            [_draft(game, draft.id) for draft in game.drafts.values() if draft.channel == channel]
        ),
    )


class Standing(NamedTuple):
    """What only meetings change about a question in a channel."""

    issue: IssueId
    progress: int
    sessions: int
    signable: bool
    found: tuple[OptionId, ...]


def _standing(game: Game, channel: Channel) -> Iterator[Standing]:
    for issue in game.printed.issues:
        yield Standing(
            issue,
            game.now(Var.PROGRESS, channel.id, issue),
            game.now(Var.SESSIONS, channel.id, issue),
            channel.track is Track.ONE and is_signable(game, issue),
            tuple(
                option
                for option in game.printed.options_of(issue)
                if game.now(Var.FOUND, channel.id, issue, option)
            ),
        )


def _topic(game: Game, channel: ChannelId, standing: Standing) -> TopicShown:
    issue = standing.issue
    return TopicShown(
        issue=issue,
        progress=standing.progress,
        sessions=standing.sessions,
        signable=standing.signable,
        willing=tuple(
            [seat for seat in game.printed.members[channel] if (channel, issue, seat) in game.taps]
        ),
        agreed=game.is_agreed(channel, issue),
        found=standing.found,
    )


def _channels(game: Game, seat: SeatId) -> MyChannels:
    return MyChannels(tuple(_channel(game, channel) for channel in game.printed.channels_of[seat]))


def _story(game: Game, seat: SeatId) -> Story:
    return Story(_last_round(game), tuple(each for each in game.carried if each.seat == seat))


def _overview(game: Game, viewer: Viewer) -> Overview:
    found = [
        Term(IssueId(cell[2]), OptionId(cell[3])) for cell in game.cells if cell[0] == Var.FOUND
    ]
    written = [term for draft in game.drafts.values() for term in draft.terms]
    channels = tuple(_channel(game, channel) for channel in game.printed.channels)
    return Overview(channels, _named(game, (*found, *written)))


SHARED: Final[Mapping[Section, Callable[[Game, Viewer], AnySection]]] = {
    "cast": _cast,
    "table": _table,
    "world": _world,
    "text": _text,
    "ending": _end,
}
"""Sections that are the same for every viewer: they are built and written once for a table."""

PRIVATE: Final[Mapping[Section, Callable[[Game, Any], AnySection]]] = {
    "news": _news,
    "card": _card,
    "sheet": _sheet,
    "home": _home,
    "orders": _orders,
    "options": _options,
    "channels": _channels,
    "story": _story,
    "overview": _overview,
}


def section(game: Game, viewer: Viewer, name: Section) -> AnySection:
    """One section of one viewer's view."""
    build = SHARED.get(name) or PRIVATE[name]
    return build(game, viewer)


def view(
    game: Game, viewer: Viewer, names: Iterable[Section] | None = None
) -> dict[Section, AnySection]:
    """What a viewer may know: the sections asked for, or all that are theirs."""
    own = section_names(viewer)
    return {
        name: section(game, viewer, name)
        for name in sorted(own if names is None else own & set(names))
    }


def since(game: Game, viewer: Viewer, number: int) -> frozenset[Section] | None:
    """The sections that changed after message `number`; None when that number was never sent, so
    that all must be sent.
    """
    if not 0 < number <= game.numbers[viewer]:
        return None
    return frozenset(name for name, at in game.touched[viewer].items() if at > number)


def may_see(game: Game, viewer: Viewer, cell: tuple[str, ...]) -> bool:
    """Whether a viewer may see a cell, and so its lines in the ledger."""
    if viewer == TEACHER or game.phase is Phase.OVER:
        return True
    variable = VARIABLES[Var(cell[0])]
    return _is_for(game, viewer, variable.audience, cell[1]) and (
        Subject.OPTION not in variable.subjects or _has_heard_of(game, viewer, *cell[-2:])
    )


def _is_for(game: Game, viewer: Viewer, audience: Audience, subject: str) -> bool:
    """Whether a viewer belongs to an audience; the subject says whose party, channel or seat."""
    if viewer == TEACHER or game.phase is Phase.OVER or audience is Audience.PUBLIC:
        return True
    if viewer == PUBLIC or audience is Audience.DEBRIEF:
        return False
    if audience is Audience.SEAT:
        return subject == viewer
    if audience is Audience.CHANNEL:
        return viewer in game.printed.members.get(ChannelId(subject), ())
    owner = _owner(game, subject)
    return owner is not None and game.party_of(SeatId(viewer)) == owner


def _has_heard_of(game: Game, viewer: Viewer, issue: str, option: str) -> bool:
    """Whether a viewer knows that there is such an option."""
    printed = game.printed.issues.get(IssueId(issue))
    if viewer == PUBLIC or printed is None or option not in printed.by_id:
        return False
    return game.is_aware(SeatId(viewer), printed.id, OptionId(option))


def _owner(game: Game, subject: str) -> PartyId | None:
    """The party that a cell with the audience of a party belongs to: the subject itself, or the
    party of a bloc.
    """
    if subject in game.printed.parties:
        return PartyId(subject)
    for party in game.printed.scenario.parties:
        if any(bloc.id == subject for bloc in party.blocs):
            return party.id
    return None


@dataclass(frozen=True, slots=True)
class Why:
    """The lines of the ledger behind one number."""

    kind: ClassVar[str] = "why"
    lines: Annotated[tuple[WhyLine, ...], AtMost(60)]


@dataclass(frozen=True, slots=True)
class WhyLine:
    """One line of the ledger, with the round it was written in."""

    round: RoundNumber
    change: Change


def why(game: Game, viewer: Viewer, cell: tuple[str, ...]) -> Why | None:
    """Why a number is what it is; None when the viewer may not see it, or it does not exist."""
    if (
        not cell
        or cell[0] not in VARIABLES
        or len(cell) != 1 + len(VARIABLES[Var(cell[0])].subjects)
    ):
        return None
    if not may_see(game, viewer, cell):
        return None
    terms = VARIABLES[Var(cell[0])].terms
    hidden = terms is not None and not _is_for(game, viewer, terms, cell[1])
    lines = [
        WhyLine(page.round, replace(change, factors=()) if hidden else change)
        for page in game.ledger
        for change in page.changes
        if change.cell == cell
    ]
    return Why(tuple(lines[-60:]))
