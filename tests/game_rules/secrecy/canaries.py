"""Words and numbers that stand nowhere but in one secret, so that they show where it goes."""

from __future__ import annotations

import re
from dataclasses import replace

from game_rules.engine import begin
from game_rules.ids import BlocId, ChannelId, Hand, Level, OptionId, PartyId, Phase, SeatId
from game_rules.news import Told
from game_rules.scenario import Channel, Option, Party, Printed, Scenario, Seat
from game_rules.state import PUBLIC, TEACHER, Game, Viewer
from tests.game_rules.altered import with_blocs, with_intro, with_options, with_parties, with_seats
from tests.game_rules.build import KARVANIA, OSTREL
from tests.game_rules.random_play import SERIN, Record, play

HEAVY = {KARVANIA: 713_000_000, OSTREL: 826_000_000}
"""Added to the worth of every option and, once for each issue, to the value of no deal, so that all
gains stay what they are and every number that betrays a worth is long and strange.
"""


def card_token(seat: SeatId) -> str:
    return f"canary-card-{seat}"


def option_token(option: OptionId) -> str:
    return f"canary-option-{option}"


def bloc_token(bloc: BlocId) -> str:
    return f"canary-bloc-{bloc}"


def channel_token(channel: ChannelId) -> str:
    return f"canary-channel-{channel}"


SEED_TOKEN = "canary-seed"


def marked_scenario() -> Scenario:
    """The Serin Valley with a canary in every secret."""

    def seat(card: Seat) -> Seat:
        token = card_token(card.id)
        return replace(
            card,
            who=token,
            may=token,
            may_not=token,
            talk_to=token,
            unseen=token,
            aims=tuple(replace(aim, text=token) for aim in card.aims),
        )

    def option(it: Option) -> Option:
        worth = {party: points + HEAVY[party] for party, points in it.worth.items()}
        return replace(it, worth=worth, text=option_token(it.id) if it.locked else it.text)

    def party(it: Party) -> Party:
        marked = with_blocs(it, lambda bloc: replace(bloc, name=bloc_token(bloc.id)))
        return replace(marked, no_deal=it.no_deal + len(SERIN.issues) * HEAVY[it.id])

    def channel(it: Channel) -> Channel:
        return replace(it, about=channel_token(it.id))

    marked = with_options(with_parties(with_seats(SERIN, seat), party), option)
    return with_intro(
        marked, lambda intro: replace(intro, channels=tuple(map(channel, intro.channels)))
    )


MARKED = Printed(marked_scenario(), Level.INTRO)


def marked_game(seed: int) -> Record:
    hands = dict.fromkeys(MARKED.seats, Hand.HUMAN)
    return play(seed, begin(MARKED, f"{SEED_TOKEN}-{seed}", hands))


def numbers_of(party: PartyId) -> tuple[str, str]:
    """How every number begins that gives away a worth, or what no deal is worth, in tenths."""
    return str(10 * HEAVY[party])[:-3], str(10 * len(SERIN.issues) * HEAVY[party])[:-3]


def promises_of(channel: ChannelId) -> str:
    """How every promise of a channel is called, but for its number."""
    return f"{channel}-promise-"


SONG = re.compile(
    "|".join(
        (
            "canary-[a-z0-9-]+",
            *map(promises_of, MARKED.channels),
            *(number for party in HEAVY for number in numbers_of(party)),
        )
    )
)
"""Whatever is a canary, wherever it stands."""


def may_hear(game: Game, viewer: Viewer) -> set[str]:
    """Every canary that this viewer may see now."""
    printed = game.printed
    over = game.phase is Phase.OVER
    voted = any(cell[0] == "home-vote" for cell in game.cells)
    seat = None if viewer in (PUBLIC, TEACHER) else SeatId(viewer)
    allowed = set() if seat is None else {card_token(seat)}
    for channel, members in printed.members.items():
        if viewer in members or viewer == TEACHER:
            allowed |= {channel_token(channel), promises_of(channel)}
    for party in printed.parties.values():
        own = seat is not None and game.party_of(seat) == party.id
        if own or voted:
            allowed.update(bloc_token(bloc.id) for bloc in party.blocs)
        if own or over:
            allowed.update(numbers_of(party.id))
    text = game.text()
    public = {term.option for term in (*(text.terms if text else ()), *game.in_force)}
    public |= {news.facts["option"] for news in game.happenings if news.code is Told.LEAKED}
    if viewer == TEACHER:  # who watches the channels reads what they have found and written
        public |= {cell[3] for cell in game.cells if cell[0] == "found"}
        public |= {term.option for draft in game.drafts.values() for term in draft.terms}
    for issue in printed.issues.values():
        for option in issue.options:
            if (
                over
                or option.id in public
                or (seat is not None and game.is_aware(seat, issue.id, option.id))
            ):
                allowed.add(option_token(option.id))
    return allowed
