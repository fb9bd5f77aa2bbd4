"""A whole case, and one level of it as it lies on the table."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import Annotated, Any, Final, TypeVar

from game_rules.ids import (
    OFFICIALS,
    BlocId,
    ChannelId,
    FamilyId,
    IssueId,
    Level,
    OptionId,
    PartyId,
    Role,
    ScenarioId,
    SeatId,
    Track,
)
from game_rules.scenario.aims import Aim
from game_rules.scenario.channels import Channel
from game_rules.scenario.issues import Issue
from game_rules.scenario.parties import Bloc, Dyad, Party
from game_rules.scenario.rivalry import Leaning, Rivalry
from game_rules.scenario.scales import Label, Line, Prose
from game_rules.scenario.seats import Seat
from game_rules.scenario.thirds import Third
from game_rules.scenario.variants import Successor, Variant
from game_rules.shapes import AtMost

T = TypeVar("T")

COALITIONS: Final = FamilyId("coalitions")
"""The family of cards without which nobody gathers allies."""


@dataclass(frozen=True)
class TeachingNote:
    """What a teacher wants to know before and after the lesson."""

    lessons: Annotated[tuple[Line, ...], AtMost(6)]
    cases: Annotated[tuple[Line, ...], AtMost(6)]
    """Real cases that this one resembles, and in what."""
    questions: Annotated[tuple[Line, ...], AtMost(8)]
    """For the talk afterwards."""


@dataclass(frozen=True)
class Scenario:
    """A whole case, as an author wrote it, with one variant for each level it can be played at."""

    id: ScenarioId
    title: Label
    blurb: Prose
    teaches: Line
    care: Line
    """A line for the teacher: what may touch a nerve in class."""
    parties: Annotated[tuple[Party, ...], AtMost(4)]
    issues: Annotated[tuple[Issue, ...], AtMost(8)]
    dyads: Annotated[tuple[Dyad, ...], AtMost(6)]
    seats: Annotated[tuple[Seat, ...], AtMost(14)]
    variants: Annotated[Mapping[Level, Variant], AtMost(3)]
    note: TeachingNote | None = None
    body: Label | None = None
    """The international body that parties can lay a question before, where there is one (C30)."""
    guns: IssueId | None = None
    """The question on which officials must have come some way before guns can fall silent, where
    there is one: two armies need a line to stop at (C18).
    """
    thirds: Annotated[tuple[Third, ...], AtMost(3)] = ()
    """Who is no party to the conflict, and may help to settle it."""
    rivalry: Rivalry | None = None
    """The two around whom others gather, where there are such (C20)."""


@dataclass(frozen=True)
class Printed:
    """One scenario at one level: what lies on the table when a game begins. Look-ups are made once
    and kept.
    """

    scenario: Scenario
    level: Level

    @cached_property
    def variant(self) -> Variant:
        return self.scenario.variants[self.level]

    @cached_property
    def parties(self) -> Mapping[PartyId, Party]:
        return {party.id: party for party in self.scenario.parties}

    @cached_property
    def thirds(self) -> Mapping[PartyId, Third]:
        """The third parties that somebody speaks for at this level."""
        present = {card.party for card in self.seats.values()}
        return {third.id: third for third in self.scenario.thirds if third.id in present}

    @cached_property
    def states(self) -> Mapping[PartyId, Party | Third]:
        """All who can do something to a party: the parties themselves, then the third parties."""
        return {**self.parties, **self.thirds}

    @cached_property
    def rivals_for_allies(self) -> tuple[PartyId, PartyId] | None:
        """The two who gather others around them; nobody at a level without coalitions."""
        rivalry = self.scenario.rivalry
        plays = rivalry is not None and COALITIONS in self.variant.families
        return rivalry.between if rivalry is not None and plays else None

    @cached_property
    def leanings(self) -> Mapping[PartyId, Leaning]:
        """The states in play that can be won for one of the two, or keep apart from both."""
        rivalry = self.scenario.rivalry
        if rivalry is None or self.rivals_for_allies is None:
            return {}
        return {each.state: each for each in rivalry.leanings if each.state in self.states}

    @cached_property
    def seats(self) -> Mapping[SeatId, Seat]:
        """The seats in play, in dealing order."""
        cards = {seat.id: seat for seat in self.scenario.seats}
        return {seat: cards[seat] for seat in self.variant.seats}

    @cached_property
    def issues(self) -> Mapping[IssueId, Issue]:
        """The issues in play, in the scenario's order, each with all its options."""
        return {
            issue.id: issue for issue in self.scenario.issues if issue.id in self.variant.issues
        }

    @cached_property
    def channels(self) -> Mapping[ChannelId, Channel]:
        return {channel.id: channel for channel in self.variant.channels}

    @cached_property
    def blocs(self) -> Mapping[BlocId, Bloc]:
        return {bloc.id: bloc for party in self.scenario.parties for bloc in party.blocs}

    def blocs_of(self, party: PartyId) -> tuple[Bloc, ...]:
        """The groups at home whose approval a government needs; a third party is not asked."""
        return self.parties[party].blocs if party in self.parties else ()

    @cached_property
    def dyads(self) -> Mapping[tuple[PartyId, PartyId], Dyad]:
        """How the parties stand to each other when this variant begins."""
        here = {frozenset(dyad.between): dyad for dyad in self.variant.start.dyads}
        dyads = (here.get(frozenset(dyad.between), dyad) for dyad in self.scenario.dyads)
        return {dyad.between: dyad for dyad in dyads}

    @cached_property
    def successors(self) -> Mapping[PartyId, tuple[Successor, ...]]:
        """The governments that elections may bring, party by party, in the order of the print."""
        return {
            party: tuple(
                successor
                for election in self.variant.elections
                if election.party == party
                for successor in election.successors
            )
            for party in self.parties
        }

    def mandate_of(self, party: PartyId) -> Mapping[IssueId, tuple[OptionId, ...]]:
        """What the officials of a party may say when this variant begins."""
        return {**self.parties[party].mandate, **self.variant.start.mandates.get(party, {})}

    def aims_of(self, seat: SeatId) -> tuple[Aim, ...]:
        """What a seat wants at this level."""
        return self.at_this_level(self.seats[seat].aims)

    def at_this_level(self, aims: tuple[Aim, ...]) -> tuple[Aim, ...]:
        return tuple(aim for aim in aims if not aim.levels or self.level in aim.levels)

    @cached_property
    def members(self) -> Mapping[ChannelId, tuple[SeatId, ...]]:
        """Who sits in each channel, of the seats in play."""
        return {
            channel.id: tuple(seat for seat in channel.members if seat in self.seats)
            for channel in self.variant.channels
        }

    @cached_property
    def sides(self) -> Mapping[ChannelId, tuple[tuple[SeatId, ...], ...]]:
        """Who sits in each channel, party by party."""
        return {
            channel: tuple(
                side
                for party in self.parties
                if (side := tuple(seat for seat in members if self.seats[seat].party == party))
            )
            for channel, members in self.members.items()
        }

    @cached_property
    def parties_in(self) -> Mapping[ChannelId, tuple[PartyId, ...]]:
        """The parties that sit in each channel; whoever goes between them is none."""
        return {
            channel: tuple(self.seats[side[0]].party for side in sides)
            for channel, sides in self.sides.items()
        }

    @cached_property
    def mixed_tables(self) -> frozenset[ChannelId]:
        """The mixed meetings where officials of every party sit among the guests."""
        return frozenset(
            channel
            for channel, sides in self.sides.items()
            if self.channels[channel].track is Track.ONE_AND_A_HALF
            and len(sides) == len(self.parties)
            and all(any(self.seats[seat].role in OFFICIALS for seat in side) for side in sides)
        )

    @cached_property
    def rivals(self) -> Mapping[ChannelId, tuple[tuple[PartyId, PartyId], ...]]:
        """Each two parties that meet in a channel."""
        return {channel: tuple(combinations(each, 2)) for channel, each in self.parties_in.items()}

    @cached_property
    def go_betweens(self) -> Mapping[ChannelId, tuple[PartyId, ...]]:
        """The third parties whose mediators sit in each channel: without them it would not exist.
        Whoever only gives a house to meet in is no go-between.
        """
        return {
            channel: tuple(
                dict.fromkeys(
                    self.seats[seat].party
                    for seat in members
                    if self.seats[seat].role is Role.MEDIATOR
                )
            )
            for channel, members in self.members.items()
        }

    @cached_property
    def hidden(self) -> frozenset[tuple[IssueId, OptionId]]:
        """The options that nobody knows of until a dialogue finds them."""
        return frozenset(
            (issue.id, option.id)
            for issue in self.scenario.issues
            for option in issue.options
            if option.locked and option.id not in self.variant.known.get(issue.id, ())
        )

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What was worked out once and holds in every game; only a saving of time."""
        return {}

    def drawn(self, key: Hashable, said: object, draw: Callable[[], T]) -> T:
        """What was last drawn under this key, at whatever table, if it said the same; drawn anew
        otherwise. `said` is all that the drawing depends on, so this too is only a saving of time:
        whoever has spelt it out need not do so again.
        """
        before: tuple[object, T] | None = self.kept.get(key)
        if before is None or before[0] != said:
            before = self.kept[key] = (said, draw())
        return before[1]

    @cached_property
    def channels_of(self) -> Mapping[SeatId, tuple[ChannelId, ...]]:
        return {
            seat: tuple(channel for channel, members in self.members.items() if seat in members)
            for seat in self.seats
        }

    def options_of(self, issue: IssueId) -> tuple[OptionId, ...]:
        """The options of an issue that this variant plays with."""
        return self.variant.issues[issue]

    def known_options_of(self, issue: IssueId) -> tuple[OptionId, ...]:
        """Those of them that are known from the start."""
        return tuple([each for each in self.options_of(issue) if (issue, each) not in self.hidden])

    @cached_property
    def all_options(self) -> tuple[tuple[IssueId, OptionId], ...]:
        """The options of all issues in play, issue by issue."""
        return tuple((issue, option) for issue in self.issues for option in self.options_of(issue))

    @cached_property
    def hidden_options(self) -> tuple[tuple[IssueId, OptionId], ...]:
        """Those of them that nobody knows of at first."""
        return tuple(each for each in self.all_options if each in self.hidden)

    def options_with(
        self, found: tuple[tuple[IssueId, OptionId], ...]
    ) -> tuple[tuple[IssueId, OptionId], ...]:
        """The options in play that everybody knows of, and these of the hidden ones, issue by
        issue.
        """
        key = ("options", found)
        options: tuple[tuple[IssueId, OptionId], ...] | None = self.kept.get(key)
        if options is None:
            options = self.kept[key] = tuple(
                [each for each in self.all_options if each not in self.hidden or each in found]
            )
        return options

    def worth(self, party: PartyId, issue: IssueId, option: OptionId) -> int:
        """What an option is worth to a party, in points."""
        return self.worths[party, issue, option]

    @cached_property
    def worths(self) -> Mapping[tuple[PartyId, IssueId, OptionId], int]:
        return {
            (party, issue.id, option.id): points
            for issue in self.scenario.issues
            for option in issue.options
            for party, points in option.worth.items()
        }

    @cached_property
    def tenths(self) -> Mapping[tuple[PartyId, IssueId, OptionId], int]:
        """The same in tenths."""
        return {key: 10 * points for key, points in self.worths.items()}

    @cached_property
    def stakes(self) -> Mapping[tuple[PartyId, IssueId], int]:
        """What lies between the best and the worst way of settling each issue in play that is known
        from the start, for each party, in tenths.
        """
        found: dict[tuple[PartyId, IssueId], int] = {}
        for party, issue in product(self.parties, self.issues):
            worths = [self.tenths[party, issue, option] for option in self.known_options_of(issue)]
            found[party, issue] = max(worths) - min(worths)
        return found

    @cached_property
    def parked_worth(self) -> Mapping[PartyId, int]:
        """What the issues left out of this variant add to every package, in points."""
        return {
            party: sum(
                self.worths[party, issue, option] for issue, option in self.variant.parked.items()
            )
            for party in self.parties
        }

    @cached_property
    def parked_guess(self) -> Mapping[PartyId, int]:
        """What outsiders take the issues left out of this variant to add; only for parties of whom
        all of it can be guessed.
        """
        options = [
            issue.by_id[self.variant.parked[issue.id]]
            for issue in self.scenario.issues
            if issue.id in self.variant.parked
        ]
        return {
            party: sum(option.guess[party] for option in options)
            for party in self.parties
            if all(party in option.guess for option in options)
        }
