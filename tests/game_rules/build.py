"""Games to begin a test with. A builder says only what matters; all else is the small Serin
Valley, by the pinned numbers of `pinned.py`.

`a_game()` stands in the first open round; `at(Stage.CRISIS)` on that rung of the ladder;
`told(...)` seals orders, closes the round and says what came of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from game_rules.constants import RUNGS
from game_rules.engine import Clockwork, Seated, Staff, begin, decide, replay, resolve
from game_rules.events import Carried, RoundResolved, evolve
from game_rules.ids import (
    ActionId,
    ChannelId,
    DraftId,
    Hand,
    IssueId,
    Level,
    PartyId,
    Phase,
    SeatId,
    Stage,
)
from game_rules.ledger import Change, Var
from game_rules.news import News, Told
from game_rules.options import refusal_of
from game_rules.orders import (
    Act,
    BeginBriefing,
    CloseRound,
    OpenRound,
    Order,
    Particulars,
    Term,
    Terms,
)
from game_rules.refusals import No, Refusal
from game_rules.rules.ladder import Pair
from game_rules.scenario import Printed, Scenario
from game_rules.state import Draft, Game, Recommendation
from tests.game_rules.pinned import rule_book
from tests.game_rules.random_play import INTRO, SERIN

KARVANIA, OSTREL = PartyId("karvania"), PartyId("ostrel")
PAIR: Final = (KARVANIA, OSTREL)
FRONT, LAKE_FORT = ChannelId("front"), ChannelId("lake-fort")
LINE, WATER, CROSSINGS, VIOLENCE = map(IssueId, ("line", "water", "crossings", "violence"))
NOWHERE = ChannelId("nowhere")

HEAD, OTHER_HEAD = SeatId("karvania-head"), SeatId("ostrel-head")
ENVOY, OTHER_ENVOY = SeatId("karvania-envoy"), SeatId("ostrel-envoy")
DIRECTOR, GLACIOLOGIST = SeatId("lake-fort-director"), SeatId("glaciologist")

TERM: Final[Mapping[str, Term]] = {
    option.letter: Term(issue.id, option.id) for issue in SERIN.issues for option in issue.options
}


def a_game(
    seed: str = "a-game",
    round: int = 1,
    printed: Printed = INTRO,
    changed: Mapping[str, int] | None = None,
) -> Game:
    """A game in an open round, with people in all seats, by the pinned rule book."""
    hands = dict.fromkeys(printed.seats, Hand.HUMAN)
    start = begin(printed, seed, hands, rule_book(printed.level, changed))
    briefed = did(start, Staff(), BeginBriefing(1_000))
    return replace(did(briefed, Clockwork(), OpenRound(2_000)), round=round)


def at(stage: Stage, round: int = 1) -> Game:
    """An open round on this rung of the ladder."""
    edges = {(Var.STAGE, *PAIR): int(stage), (Var.TENSION, *PAIR): RUNGS[stage] + 10}
    return where(a_game(round=round), edges)


def where(game: Game, cells: Mapping[Any, int]) -> Game:
    """The same game with other numbers in some cells."""
    return replace(game, cells={**game.cells, **cells})


def calm_homes(game: Game) -> Game:
    """No accident of the seed: nobody at home is in a mood, no deal is worth what is printed."""
    moods = {(Var.MOOD, bloc): 0 for bloc in game.printed.blocs}
    no_deal = {
        (Var.NO_DEAL, party.id): 10 * party.no_deal for party in game.printed.parties.values()
    }
    return where(game, {**moods, **no_deal})


def did(game: Game, actor: Staff | Clockwork | Seated, act: Act) -> Game:
    """The game after an act that must be allowed."""
    answer = decide(game, actor, act)
    assert not isinstance(answer, Refusal), answer
    return replay(game, answer)


def terms(letters: str) -> Terms:
    """A package by the marks of its options: `terms("L0 W1 X2 V3")`."""
    return tuple(TERM[letter] for letter in letters.split())


def agreed(game: Game, channel: ChannelId, *issues: IssueId) -> Game:
    """Everybody in a channel has said "we meet on this"."""
    taps = {(channel, issue, seat) for issue in issues for seat in game.printed.members[channel]}
    return replace(game, taps=game.taps | taps)


def drafted(game: Game, letters: str, *sponsors: SeatId, channel: ChannelId = FRONT) -> Game:
    """A draft with these sponsors; it is called `<channel>-1`, -2, and so on."""
    key = DraftId(f"{channel}-{len(game.drafts) + 1}")
    draft = Draft(key, channel, 1, terms(letters), game.printed.members[channel][0], sponsors)
    return replace(game, drafts={**game.drafts, key: draft})


def tabled(game: Game, letters: str) -> Game:
    """A text with a sponsor on each side, on the table."""
    with_draft = drafted(game, letters, HEAD, OTHER_HEAD)
    return replace(with_draft, tabled=list(with_draft.drafts)[-1])


def sayable(game: Game, letters: str, *parties: PartyId) -> Game:
    """Officials may say these."""
    every = parties or tuple(game.printed.parties)
    cells = {
        (Var.MANDATE, party, it.issue, it.option): 1 for party in every for it in terms(letters)
    }
    return where(game, cells)


def found(game: Game, letter: str, channel: ChannelId = LAKE_FORT) -> Game:
    """The dialogue has found a hidden option."""
    it = TERM[letter]
    return where(game, {(Var.FOUND, channel, it.issue, it.option): 1})


def recommended(
    game: Game, letter: str, quality: int = 600, channel: ChannelId = LAKE_FORT
) -> Game:
    """The dialogue has written down its advice."""
    it = TERM[letter]
    idea = Recommendation(channel, it.issue, it.option, quality, 1, game.printed.members[channel])
    known = found(game, letter, channel)
    return replace(known, ideas={**game.ideas, (channel, it.issue, it.option): idea})


def briefed(game: Game, letter: str, uptake: int, *parties: PartyId) -> Game:
    """The capitals have heard the advice, and take it so seriously."""
    it = TERM[letter]
    every = parties or tuple(game.printed.parties)
    cells = {(Var.UPTAKE, party, LAKE_FORT, it.issue, it.option): uptake for party in every}
    return where(recommended(game, letter), cells)


def adopted(game: Game, letter: str, *parties: PartyId) -> Game:
    """These capitals have made an idea their own."""
    it = TERM[letter]
    variables = (Var.ADOPTED, Var.MANDATE, Var.KNOWN)
    return where(
        game, {(var, party, it.issue, it.option): 1 for party in parties for var in variables}
    )


def worked_on(game: Game, channel: ChannelId, issue: IssueId, progress: int, sessions: int) -> Game:
    return where(
        game, {(Var.PROGRESS, channel, issue): progress, (Var.SESSIONS, channel, issue): sessions}
    )


def signable(game: Game) -> Game:
    """Officials have talked enough on everything."""
    return where(game, {(Var.PROGRESS, FRONT, issue): 120 for issue in game.printed.issues})


def order(action: str, particulars: Particulars) -> Order:
    return Order(ActionId(action), particulars)


def no_to(
    game: Game, seat: SeatId, action: str, particulars: Particulars, *before: Order
) -> Refusal | None:
    """Why a seat may not order this, after what already lies in its envelope; or nothing."""
    return refusal_of(game, seat, order(action, particulars), before)


def facts_of(no: Refusal | None) -> tuple[No, dict[str, str]]:
    """A refusal as code and facts."""
    assert no is not None
    return no.code, dict(no.facts)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a round."""

    before: Game
    after: Game
    resolved: RoundResolved
    edge: tuple[Pair, ...]

    def now(self, *cell: str) -> int:
        return self.after.now(*cell)

    def moved(self, *cell: str) -> int:
        return self.after.now(*cell) - self.before.now(*cell)

    def lines(self, *cell: str) -> list[Change]:
        return [change for change in self.resolved.page.changes if change.cell == cell]

    def by_rule(self, rule: str) -> list[Change]:
        return [change for change in self.resolved.page.changes if change.rule == rule]

    def told(self, code: Told) -> list[News]:
        return [news for news in self.resolved.news if news.code is code]

    def carried(self, seat: SeatId) -> list[Carried]:
        return [each for each in self.resolved.carried if each.seat == seat]

    def refused(self, seat: SeatId) -> list[No | None]:
        return [each.no for each in self.carried(seat)]


def told(game: Game, envelopes: Mapping[SeatId, Iterable[Order]] | None = None) -> Outcome:
    """Resolve a round in which exactly these envelopes were sealed; all others are empty."""
    given = {seat: tuple(orders) for seat, orders in (envelopes or {}).items()}
    sealed = {seat: given.get(seat, ()) for seat in game.printed.seats}
    ready = replace(game, sealed=sealed)
    resolved, edge = resolve(ready)
    return Outcome(game, evolve(ready, resolved), resolved, edge)


def quiet(game: Game) -> Game:
    """The same game where nothing moves by itself: no cards, no drift, no ease that fades."""
    variant = replace(game.printed.variant, events=())
    scenario = replace(
        game.printed.scenario,
        variants={**game.printed.scenario.variants, game.printed.level: variant},
    )
    still = replace(game.constants, drift=0, rapport_decay=0)
    return replace(game, printed=Printed(scenario, game.printed.level), constants=still)


def printed_with(scenario: Scenario) -> Printed:
    return Printed(scenario, Level.INTRO)


def closed(game: Game) -> Game:
    """The game after the clock has closed the round, whatever follows."""
    at_brink = game.phase is Phase.BRINK
    return did(game, Clockwork(), CloseRound(game.round, at_brink, 9_000, 9_500))
