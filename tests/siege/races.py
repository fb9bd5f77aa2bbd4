"""Two workers race each other at one table: real PostgreSQL, no sockets, as often as wanted.

Every trial plays one round of a game. When a game is over the next begins.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import Any

from game_rules.events import OrdersSealed, RoundResolved
from game_rules.ids import Phase, SeatId
from game_rules.orders import CloseRound, SealOrders, UnsealOrders
from game_rules.state import Game
from server.host import AS_CLOCK, AS_TEACHER, as_person
from server.journal.port import Row
from server.protocol.messages import Accepted, Answer
from server.tables import stream_of
from tests.postgres import empty_schema
from tests.server.player import fresh_id
from tests.server.workers.order import check_stream
from tests.siege.kinds import Siege
from tests.siege.pair import NOON, SEATS, Pair, pair_on

Trial = Callable[[random.Random, Pair, str, Game], int]


def racing(trial: Trial) -> Callable[[int], AbstractContextManager[Callable[[int], object]]]:
    """Trials at one table after the other."""

    @contextmanager
    def opened(seed: int) -> Iterator[Callable[[int], object]]:
        with empty_schema() as url, pair_on(url) as pair:
            at_hand: list[str] = []

            def one(number: int) -> int:
                chance = random.Random(f"{seed}|{number}")
                if not at_hand or pair.game(at_hand[-1]).phase is not Phase.OPEN:
                    at_hand.append(pair.open_table(chance))
                session = at_hand[-1]
                game = pair.game(session)
                pair.game(session, side=1)
                looked = trial(chance, pair, session, game)
                check_stream(pair.journal, stream_of(session, 1))
                assert pair.game(session) == pair.game(session, side=1), "the workers disagree"
                return looked

            yield one

    return opened


def rows_after(pair: Pair, session: str, seq: int) -> list[Row]:
    """What was written since."""
    return pair.journal.read(stream_of(session, 1), seq)


def closing(game: Game) -> CloseRound:
    """What the clock and the teacher propose."""
    return CloseRound(game.round, game.phase is Phase.BRINK, NOON + 1000, NOON + 1000)


def close_once(chance: random.Random, pair: Pair, session: str, game: Game) -> int:
    """Both clocks, the teacher at both workers, and the last player: one closing."""
    last, *others = chance.sample(SEATS, len(SEATS))
    for seat in others:
        side = chance.choice(pair.sides)
        side.submit(session, as_person(seat, 1), fresh_id(), SealOrders(()))
    seq = pair.journal.last(stream_of(session, 1))
    act, clock = closing(game), f"clock-{game.phase}-{game.round}-{game.due}"
    seals = chance.choice(pair.sides)
    runs: list[Callable[[], Answer]] = [
        *(partial(side.submit, session, AS_CLOCK, clock, act) for side in pair.sides),
        *(partial(side.submit, session, AS_TEACHER, fresh_id(), act) for side in pair.sides),
        partial(seals.submit, session, as_person(last, 1), fresh_id(), SealOrders(())),
    ]
    order = list(range(len(runs)))
    chance.shuffle(order)
    said = dict(zip(order, pair.race(*(runs[place] for place in order)), strict=True))

    rows = rows_after(pair, session, seq)
    assert [row.kind for row in rows].count(RoundResolved.kind) == 1, "not closed exactly once"
    assert said[0] == said[1], "the clocks were answered differently"
    accepted = [said[place] for place in (0, 2, 3) if isinstance(said[place], Accepted)]
    assert len(accepted) == 1, f"{len(accepted)} closed the round"
    return len(runs)


def seal_at_the_deadline(chance: random.Random, pair: Pair, session: str, game: Game) -> int:
    """Accepted if and only if it stands before the close, and told so at either worker."""
    seq = pair.journal.last(stream_of(session, 1))
    seats = chance.sample(SEATS, 3)
    acts = {seat: fresh_id() for seat in seats}
    seal = SealOrders((), round=game.round)

    def late(seat: SeatId) -> Answer:
        time.sleep(chance.random() * 0.02)
        side = chance.choice(pair.sides)
        return side.submit(session, as_person(seat, 1), acts[seat], seal)

    def close() -> Answer:
        time.sleep(chance.random() * 0.02)
        return pair.sides[0].submit(session, AS_CLOCK, fresh_id(), closing(game))

    *answers, _closed = pair.race(*(partial(late, seat) for seat in seats), close)
    rows = rows_after(pair, session, seq)
    (closed_at,) = (row.seq for row in rows if row.kind == RoundResolved.kind)
    for seat, answer in zip(seats, answers, strict=True):
        sealed = [row.seq for row in rows if row.act_id == acts[seat]]
        assert len(sealed) == isinstance(answer, Accepted), f"{seat} was told {answer}"
        assert all(each < closed_at for each in sealed), f"{seat} sealed after the close"
        for side in pair.sides:
            again = side.submit(session, as_person(seat, 1), acts[seat], seal)
            assert again == answer, f"{seat} was told {answer}, and then {again}"
    return len(seats)


def same_act_to_both(chance: random.Random, pair: Pair, session: str, game: Game) -> int:
    """From two to ten copies at once: one effect, the same reply to each."""
    seat, copies = chance.choice(SEATS), chance.randint(2, 10)
    sealed = seat in game.sealed
    act: Any = UnsealOrders() if sealed or chance.random() < 0.2 else SealOrders(())
    seq, act_id = pair.journal.last(stream_of(session, 1)), fresh_id()
    runs = [
        partial(pair.sides[copy % 2].submit, session, as_person(seat, 1), act_id, act)
        for copy in range(copies)
    ]
    answers = pair.race(*runs)
    rows = rows_after(pair, session, seq)
    assert all(answer == answers[0] for answer in answers), f"answered with {answers}"
    assert len(rows) == isinstance(answers[0], Accepted), f"{len(rows)} effects"
    assert all(row.act_id == act_id for row in rows)
    assert OrdersSealed.kind in {row.kind for row in rows} or not isinstance(act, SealOrders)
    if chance.random() < 0.2:
        pair.sides[0].submit(session, AS_CLOCK, fresh_id(), closing(game))
    return copies


CLOSE: Siege = Siege(
    "close",
    "a round that clock, teacher and last player close at two workers at once is closed once",
    gate=100,
    release=10_000,
    opened=racing(close_once),
)
DEADLINE: Siege = Siege(
    "deadline",
    "a seal at the deadline is accepted if and only if it stands before the close",
    gate=60,
    release=10_000,
    opened=racing(seal_at_the_deadline),
)
COPIES: Siege = Siege(
    "copies",
    "an act sent several times at once to two workers is done once and answered alike",
    gate=60,
    release=10_000,
    opened=racing(same_act_to_both),
)
