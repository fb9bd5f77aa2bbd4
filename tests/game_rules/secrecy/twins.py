"""Two worlds that differ in one secret, and people in both who do the same.

Whoever is not let into the secret must not be able to tell the worlds apart: not by a byte of a
view, not by a message number, not by a refusal, a forecast or a ledger line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from game_rules.catalogue import CATALOGUE
from game_rules.engine import Actor, Decision, Seated, decide, replay
from game_rules.ids import PartyId, SeatId
from game_rules.options import options, refusal_of
from game_rules.orders import Act, CloseRound, EndGame, Order, SponsorDraft, Term
from game_rules.refusals import Refusal
from game_rules.state import PUBLIC, TEACHER, Game, Viewer
from game_rules.views import SHARED, AnySection, section, since, why
from game_rules.weigh import weigh
from server.protocol.derive import canonical, write
from tests.game_rules.absurd import Words, absurd_act
from tests.game_rules.random_play import Record

# --- the comparison
# ------------------------------------------------------------------------------------------------

Swap = Callable[[int, Actor, Act], Act | None]
"""What somebody does in the other world instead of this act; None to leave it out there."""


def the_same(at: int, actor: Actor, act: Act) -> Act:
    return act


@dataclass(slots=True)
class Twins:
    """A game told in two worlds at once, watched by those who may not notice."""

    one: Game
    other: Game
    insiders: frozenset[Viewer]
    """Who may know the secret; all others are witnesses."""
    compared: int = 0
    """How many sections and answers the witnesses had in both worlds."""
    leaks: list[str] = field(default_factory=list)
    same: set[str] = field(default_factory=set)
    """The sections for everybody that were compared after this act."""

    @property
    def witnesses(self) -> list[Viewer]:
        return [viewer for viewer in self.one.numbers if viewer not in self.insiders]

    def act(
        self, actor: Actor, act: Act, instead: Act | None, until: Callable[[Game], bool]
    ) -> bool:
        """Do this in one world and that in the other, unless it makes the secret public. An
        insider's act that only one of the worlds allows is not done at all.
        """
        here = decide(self.one, actor, act)
        there = () if instead is None else decide(self.other, actor, instead)
        if isinstance(actor, Seated) and actor.seat not in self.insiders:
            self.compare(f"answer to {actor.seat} for {act}", said(here), said(there))
        elif isinstance(here, Refusal) is not isinstance(there, Refusal):
            return True
        before = dict(self.one.numbers)
        one, other = after(self.one, here), after(self.other, there)
        if isinstance(act, CloseRound | EndGame) and (until(one) or until(other)):
            return False
        self.one, self.other = one, other
        self.same.clear()
        for viewer in self.witnesses:
            self.look(viewer, before[viewer], act)
        return True

    def look(self, viewer: Viewer, known: int, act: Act) -> None:
        """Compare what one witness is sent after an act; what is the same for all, only once."""
        here, there = since(self.one, viewer, known), since(self.other, viewer, known)
        self.compare(f"messages to {viewer} after {act}", here, there)
        self.compare(f"number of {viewer}", self.one.numbers[viewer], self.other.numbers[viewer])
        for name in sorted(((here or frozenset()) | (there or frozenset())) - self.same):
            if name in SHARED:
                self.same.add(name)
            self.compare(
                f"section {name} of {viewer} after {act}",
                written(section(self.one, viewer, name)),
                written(section(self.other, viewer, name)),
            )

    def compare(self, what: str, here: object, there: object) -> None:
        self.compared += 1
        if here != there:
            self.leaks.append(f"{what}:\n    {here}\n    {there}")

    def probe(self, chance: Random, questions: int) -> None:
        """Let every witness ask about all sorts of things, real and unreal."""
        words = Words(chance, self.one)
        cells = sorted({*self.one.cells, *self.other.cells})
        actions = list(CATALOGUE)
        for viewer in self.witnesses:
            if viewer == TEACHER:
                continue  # Why anything is as it is, a teacher may ask at any time.
            for cell in chance.sample(cells, min(questions, len(cells))):
                here, there = why(self.one, viewer, cell), why(self.other, viewer, cell)
                self.compare(f"why {cell} for {viewer}", here, there)
            if viewer == PUBLIC:
                continue
            seat = SeatId(viewer)
            self.compare(f"menu of {seat}", options(self.one, seat), options(self.other, seat))
            for draft in sorted({*self.one.drafts, *self.other.drafts}):
                touch = SponsorDraft(draft, 1)
                answers = [decide(game, Seated(seat), touch) for game in (self.one, self.other)]
                self.compare(f"answer to {seat} for {touch}", *map(said, answers))
            for _ in range(questions):
                order = Order(chance.choice(actions), words.particulars())
                no = (refusal_of(self.one, seat, order), refusal_of(self.other, seat, order))
                self.compare(f"refusal to {seat} of {order}", *no)
                act = absurd_act(chance, self.one)
                answers = [decide(game, Seated(seat), act) for game in (self.one, self.other)]
                self.compare(f"answer to {seat} for {act}", *map(said, answers))
            for _ in range(max(1, questions // 4)):
                terms = tuple(
                    Term(issue, chance.choice(self.one.printed.options_of(issue)))
                    for issue in self.one.printed.issues
                )
                weighed = (weigh(self.one, seat, terms), weigh(self.other, seat, terms))
                self.compare(f"scales of {seat} for {terms}", *weighed)


def written(part: AnySection) -> object:
    """A section as it leaves the server; equal values are written in equal bytes."""
    return write(part, AnySection)


def said(answer: Decision) -> str:
    """What an answer lets its asker know: a refusal whole, and otherwise that it was accepted."""
    return canonical(write(answer)) if isinstance(answer, Refusal) else "accepted"


def watch(
    record: Record,
    other: Game,
    insiders: Iterable[Viewer],
    swap: Swap = the_same,
    until: Callable[[Game], bool] = lambda game: False,
    questions: int = 3,
) -> Twins:
    """Tell a recorded game in two worlds, until something makes the secret public."""
    twins = Twins(record.start, other, frozenset(insiders))
    chance = Random(record.seed)
    for viewer in twins.witnesses:
        twins.look(viewer, 0, record.steps[0].act)
        for name in ("card", "aims", "cast", "sheet", "home", "channels", "options"):
            if viewer not in (PUBLIC, TEACHER):
                parts = section(record.start, viewer, name), section(other, viewer, name)
                twins.compare(f"first {name} of {viewer}", *map(written, parts))
    for at, step in enumerate(record.steps):
        if isinstance(step.act, CloseRound):
            twins.probe(chance, questions)
        if not twins.act(step.actor, step.act, swap(at, step.actor, step.act), until):
            break
    return twins


def after(game: Game, answer: Decision) -> Game:
    """The game after an act, if it was allowed."""
    return game if isinstance(answer, Refusal) else replay(game, answer)


def people_of(game: Game, party: PartyId) -> frozenset[Viewer]:
    return frozenset(seat for seat in game.printed.seats if game.party_of(seat) == party)
