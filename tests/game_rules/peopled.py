"""The Serin Valley with everybody in it: the seats and channels that a large table plays with."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game_rules.catalogue import FAMILIES
from game_rules.ids import BlocId, ChannelId, IssueId, Level, OptionId, Role, SeatId, Sector, Track
from game_rules.ledger import Var
from game_rules.scenario import Bloc, Channel, Party, Printed, Scenario, Seat, Variant
from game_rules.state import Game
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    a_game,
    quiet,
    where,
)
from tests.game_rules.random_play import SERIN

SPEAKER, ANCHOR = SeatId("valley-assembly-woman"), SeatId("television-anchor")


def with_speaker_and_anchor(scenario: Scenario) -> Scenario:
    """The eight seats of a class: the speaker of the valley and the anchor sit at Lake Fort too."""
    intro = scenario.variants[Level.INTRO]
    more = tuple(seat for seat in (SPEAKER, ANCHOR) if seat not in intro.seats)
    channels = tuple(
        replace(channel, members=tuple(dict.fromkeys((*channel.members, SPEAKER, ANCHOR))))
        if channel.id == LAKE_FORT
        else channel
        for channel in intro.channels
    )
    eight = replace(intro, seats=(*intro.seats, *more), channels=channels)
    return replace(scenario, variants={**scenario.variants, Level.INTRO: eight})


EIGHT: Final = Printed(with_speaker_and_anchor(SERIN), Level.INTRO)

# --- a large table
# ------------------------------------------------------------------------------------------------

TRADER, KEEPER, EXILE = map(SeatId, ("a-trader", "a-shrine-keeper", "an-exile"))
MINISTER = SeatId("a-minister")
MARKET, GUEST_HOUSE, BACK_ROOM, GARDEN = map(
    ChannelId, ("a-market", "a-guest-house", "a-back-room", "a-garden")
)
POSTS = IssueId("posts")
TRADERS, FAITHFUL = BlocId("traders-and-farmers"), BlocId("religious-parties")
NATIONALISTS = BlocId("heartland-nationalists")
SECTORS = {TRADERS: (Sector.BUSINESS,), FAITHFUL: (Sector.FAITH,)}


def _grown(scenario: Scenario) -> Scenario:
    cards = {seat.id: seat for seat in scenario.seats}

    def like(card: SeatId, new: SeatId, role: Role, speaks_for: BlocId | None) -> Seat:
        return replace(
            cards[card], id=new, role=role, speaks_for=speaks_for, defaults=(), title=new
        )

    more = (
        like(DIRECTOR, TRADER, Role.BUSINESS, TRADERS),
        like(GLACIOLOGIST, KEEPER, Role.RELIGIOUS, FAITHFUL),
        like(DIRECTOR, EXILE, Role.DIASPORA, NATIONALISTS),
        like(ENVOY, MINISTER, Role.MINISTER, None),
    )
    parties = tuple(_with_sectors(party) for party in scenario.parties)
    grown = replace(scenario, seats=(*scenario.seats, *more), parties=parties)
    return replace(grown, variants={Level.STANDARD: _large(grown.variants[Level.INTRO])})


def _with_sectors(party: Party) -> Party:
    def bloc(it: Bloc) -> Bloc:
        return replace(it, sectors=SECTORS.get(it.id, ()), hardline=it.id == NATIONALISTS)

    return replace(party, blocs=tuple(map(bloc, party.blocs)))


def _large(intro: Variant) -> Variant:
    def channel(
        name: ChannelId, track: Track, *members: SeatId, secrecy: int = 0, opened: bool = True
    ) -> Channel:
        return Channel(
            name, name, track, members, 30, {}, name, secrecy=secrecy, funds=30, open=opened
        )

    four = (HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY)
    people = (DIRECTOR, GLACIOLOGIST, SPEAKER, ANCHOR, TRADER, KEEPER, EXILE)
    return replace(
        intro,
        level=Level.STANDARD,
        rounds=8,
        issues={**intro.issues, LINE: (*intro.issues[LINE], OptionId("shared-rule"))},
        families=tuple(sorted(FAMILIES)),
        seats=(*four, MINISTER, *people),
        channels=(
            channel(FRONT, Track.ONE, *four, MINISTER),
            channel(LAKE_FORT, Track.TWO, DIRECTOR, GLACIOLOGIST, SPEAKER, KEEPER),
            channel(MARKET, Track.TWO, TRADER, ANCHOR, GLACIOLOGIST, EXILE),
            channel(
                GUEST_HOUSE, Track.ONE_AND_A_HALF, ENVOY, OTHER_ENVOY, DIRECTOR, GLACIOLOGIST,
                secrecy=40,
            ),
            channel(BACK_ROOM, Track.ONE, ENVOY, OTHER_ENVOY, secrecy=80, opened=False),
            channel(GARDEN, Track.TWO, DIRECTOR, KEEPER, opened=False),
        ),
    )  # fmt: skip


LARGE: Final = Printed(_grown(SERIN), Level.STANDARD)
BOTH_WAYS = ((KARVANIA, OSTREL), (OSTREL, KARVANIA))


def a_large_game(seed: str = "a-large-game", round: int = 1, **changed: int) -> Game:
    """A large table in an open round, where nothing moves by itself."""
    return quiet(a_game(seed, round, LARGE, changed))


def opened(game: Game, *channels: ChannelId) -> Game:
    """The same game with these channels open."""
    return where(game, {(Var.OPEN, channel): 1 for channel in channels})
