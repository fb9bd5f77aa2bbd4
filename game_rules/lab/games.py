"""Whole games between players made of rules: the same engine, ledger and views as in class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from game_rules.bots import CALLS_FOR_PLAY, SECTIONS, Bend, Mind, Temper
from game_rules.campaign import Legacy
from game_rules.durability import outlook
from game_rules.engine import (
    Actor,
    Clockwork,
    Seated,
    Staff,
    begin,
    take,
)
from game_rules.events import Event
from game_rules.ids import Ending, Hand, PartyId, Phase, SeatId, Track
from game_rules.lab.curiosity import curious
from game_rules.lab.greed import Greedy
from game_rules.lab.line_ups import LineUp, Style
from game_rules.lab.posing import Poser
from game_rules.lab.random_play import play_at_random
from game_rules.lab.receiving import Receiver
from game_rules.lab.spoiling import Spoiler
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import Act, BeginBriefing, CloseRound, OpenRound, SeatAct
from game_rules.refusals import No, Refusal
from game_rules.scenario import Printed
from game_rules.scoring import value_at_end
from game_rules.state import Game
from game_rules.views import AnySection, section, since

View = Mapping[str, AnySection]
Answer = Callable[[View], tuple[SeatAct, ...]]
"""What somebody does who sees this."""


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody made of rules."""

    talks: Answer
    """What it does whenever it is shown something new."""
    seals: Answer | None = None
    """What it does when nobody has anything more to say; it never makes anybody talk again."""
    ahead: Callable[[View, Game], tuple[SeatAct, ...]] | None = None
    """The same of somebody who may try it on the game first, as nobody in class can."""


HARD = Temper(firm=90, hawk=100, pride=100, calm=0)
"""The temper of a hawk in an experiment."""
THREATENING = Temper(firm=60, hawk=50, pride=50, calm=80)
"""The temper of somebody who presses: what only a fierce hawk does, it never does."""
SOFT = Temper(firm=10, hawk=0, pride=40, calm=60)
"""The temper of somebody who comes to terms early."""
CALM = Temper(firm=50, hawk=0, pride=40, calm=60)
"""The temper of somebody who is neither hard nor soft."""
BLIND = replace(CALM, rash=True)
"""The temper of somebody who never asks what the people will say."""
RESTLESS = 60
"""How often all seats can be asked in one round before something must be wrong."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How one game came out."""

    seed: str
    ending: Ending
    rounds: int
    """The round in which it ended."""
    values: Mapping[PartyId, int]
    """What each party came away with, in tenths."""
    gains: Mapping[PartyId, int]
    """The same against what no deal was worth to it when the game began."""
    tension: int
    """The highest at the end, in tenths."""
    brinks: int
    signed: int
    """How often a text was signed, accepted at home or not."""
    recommended: int
    adopted: int
    durability: int | None
    """How likely what was agreed is to hold for five years, in parts per thousand; nothing without
    an agreement.
    """
    acts: int
    refusals: Mapping[No, int]
    """How often the rules said no to a player; those of our bots are never told so."""


def player_of(style: Style, seed: str, tracks: frozenset[Track]) -> Player | None:
    """Somebody who plays in this style; nobody, if it is silence."""
    match style:
        case Style.SILENT:
            return None
        case Style.BOT:
            return _bot(seed, None, tracks)
        case Style.HAWK:
            return _bot(seed, HARD, tracks)
        case Style.PRESSING:
            return _bot(seed, THREATENING, tracks)
        case Style.YIELDING:
            return _bot(seed, SOFT, tracks)
        case Style.CALM:
            return _bot(seed, CALM, tracks)
        case Style.RASH:
            return _bot(seed, BLIND, tracks)
        case Style.POSING:
            poser = Poser(seed, tracks)
            return Player(poser.talks, poser.seals)
        case Style.RECEIVING:
            receiver = Receiver(seed, tracks)
            return Player(receiver.talks, receiver.seals)
        case Style.SPOILING:
            spoiler = Spoiler(tracks)
            return Player(spoiler.talks, spoiler.seals)
        case Style.GREEDY:
            greedy = Greedy(seed, tracks)
            return Player(greedy.talks, ahead=greedy.seals)
        case Style.CURIOUS:
            return _bot(seed, None, tracks, curious(seed))
        case Style.RANDOM:
            return Player(partial(play_at_random, seed=seed))


def _bot(
    seed: str, temper: Temper | None, tracks: frozenset[Track], bend: Bend | None = None
) -> Player:
    mind = Mind(seed, temper, tracks, bend)
    return Player(mind.talks, mind.seals)


def players_seed(seed: str) -> str:
    """The seed that the players of a game draw their tempers and whims from."""
    return f"players of {seed}"


def play_game(
    printed: Printed, seed: str, line_up: LineUp, changed: Mapping[str, int] | None = None
) -> Ended:
    """Play one game to its end. The same arguments give the same game."""
    return Table(printed, seed, line_up, changed).play()


class Shown(dict[str, AnySection]):
    """The view of a seat that is played: a section that has changed is built when somebody comes to
    read it, and stands here until it changes again.
    """

    def __init__(self, seat: SeatId) -> None:
        super().__init__()
        self._seat = seat
        self.game: Game | None = None
        """As it stands for the seat."""

    def __missing__(self, name: str) -> AnySection:
        if self.game is None or name not in SECTIONS:
            raise KeyError(name)
        shown = self[name] = section(self.game, self._seat, name)
        return shown


class Watching:
    """A seat that is played: it keeps the sections it was last shown, as any client does."""

    def __init__(self, seat: SeatId, player: Player) -> None:
        self.seat = seat
        self.actor = Seated(seat)
        self.player = player
        self.view = Shown(seat)
        self._number = 0

    def says(self, game: Game) -> tuple[SeatAct, ...]:
        """What the seat does now; nothing, if nothing new was shown to it."""
        return self.player.talks(self.view) if self._looks(game) else ()

    def seals(self, game: Game) -> tuple[SeatAct, ...]:
        """What the seat does when all has been said."""
        if self.player.ahead is not None:
            self._looks(game)
            return self.player.ahead(self.view, game)
        if self.player.seals is None:
            return ()
        self._looks(game)
        return self.player.seals(self.view)

    def _looks(self, game: Game) -> bool:
        """Look again; whether there is anything new that calls for play."""
        number = game.numbers[self.seat]
        if number == self._number:
            return False
        changed = since(game, self.seat, self._number)
        news = SECTIONS if changed is None else SECTIONS & changed
        for name in news:
            self.view.pop(name, None)
        self._number = number
        self.view.game = game
        return not CALLS_FOR_PLAY.isdisjoint(news)


class Table:
    """One game while it is played."""

    def __init__(
        self,
        printed: Printed,
        seed: str,
        line_up: LineUp,
        changed: Mapping[str, int] | None = None,
        besides: Mapping[SeatId, Player] | None = None,
        legacy: Legacy | None = None,
    ) -> None:
        """A table where a line-up plays, but for seats that somebody else has taken `besides`."""
        self.seed = seed
        self.game = begin(printed, seed, dict.fromkeys(printed.seats, Hand.BOT), changed, legacy)
        self.events: list[Event] = []
        self.acts = 0
        self.refusals: dict[No, int] = {}
        bots_seed = players_seed(seed)
        players = {
            seat: player_of(line_up.style_of(card.role), bots_seed, line_up.tracks)
            for seat, card in printed.seats.items()
        } | dict(besides or {})
        self.watching = [
            Watching(seat, player) for seat, player in players.items() if player is not None
        ]

    def play(self) -> Ended:
        """Play it to its end."""
        self.open()
        while not self.is_over:
            self.play_round()
        return self.ended()

    def open(self) -> None:
        """Begin, and open the first round."""
        self.take(Staff(), BeginBriefing(0))
        self.take(Clockwork(), OpenRound(0))

    @property
    def is_over(self) -> bool:
        return self.game.phase is Phase.OVER

    def play_round(self) -> None:
        """Let everybody act, and close the round or the brink."""
        self.settle()
        at_brink = self.game.phase is Phase.BRINK
        self.take(Clockwork(), CloseRound(self.game.round, at_brink, 0, 0))

    def settle(self) -> None:
        """Let everybody talk until nobody wants to any more, and then seal."""
        for _ in range(RESTLESS):
            spoke = [self._let(each, each.says(self.game)) for each in self.watching]
            if not any(spoke):
                break
        else:
            raise AssertionError(f"the players of game {self.seed!r} never come to rest")
        for each in self.watching:
            self._let(each, each.seals(self.game))

    def _let(self, each: Watching, acts: tuple[SeatAct, ...]) -> bool:
        """Let a seat act; whether it did anything."""
        for act in acts:
            self.take(each.actor, act)
        return bool(acts)

    def take(self, actor: Actor, act: Act) -> None:
        """One act, as the server would take it."""
        answer = take(self.game, actor, act)
        self.acts += 1
        if isinstance(answer, Refusal):
            self.refusals[answer.code] = self.refusals.get(answer.code, 0) + 1
            return
        self.game = answer.after
        self.events += answer.events

    def ended(self) -> Ended:
        """How it came out, once it is over."""
        game = self.game
        assert game.ending is not None
        told = [news.code for news in game.happenings]
        lasting = outlook(game)
        values = {party: value_at_end(game, party) for party in game.printed.parties}
        return Ended(
            seed=self.seed,
            ending=game.ending,
            rounds=game.round,
            values=values,
            gains={
                party: value - game.at_start(Var.NO_DEAL, party) for party, value in values.items()
            },
            tension=max(game.now("tension", *pair) for pair in game.printed.dyads),
            brinks=told.count(Told.BRINK),
            signed=told.count(Told.SIGNED),
            recommended=told.count(Told.RECOMMENDED),
            adopted=told.count(Told.ADOPTED),
            durability=None if lasting is None else lasting.lasting,
            acts=self.acts,
            refusals=self.refusals,
        )
