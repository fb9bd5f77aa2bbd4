"""Who plays the seats that nobody sits in: a bot looks at its own view, as a person would.

A bot has no other door than people have. What it does goes through the host, is refused where the
rules refuse it, and stands in the journal under its own name.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from game_rules.bots import SECTIONS, Mind
from game_rules.ids import MACHINES, Phase, SeatId
from game_rules.orders import SeatAct
from game_rules.state import Game
from game_rules.views import AnySection, section, since
from server.classroom.rooms import Room
from server.host import Host, as_bot
from server.protocol.faults import Faulted
from server.protocol.messages import Refused
from server.runtime import Runtime
from server.tables import Table

log = logging.getLogger(__name__)


THINKING: Final = 0.4
"""Seconds before bots act: people see what happened before somebody answers to it."""

MOST_PASSES: Final = 60
"""Times that bots may answer each other in one go, should two of them ever quarrel for ever."""


@dataclass(slots=True)
class Looking:
    """What a bot saw last: the sections of its view, as any browser keeps them; and what it made
    of them.
    """

    mind: Mind
    view: dict[str, AnySection] = field(default_factory=dict)
    number: int = 0

    def look(self, game: Game, seat: SeatId) -> bool:
        """Look again; whether there is anything new that concerns a bot."""
        changed = since(game, seat, self.number)
        self.number = game.numbers[seat]
        names = SECTIONS if changed is None else SECTIONS & changed
        for name in names:
            self.view[name] = section(game, seat, name)
        return bool(names)


class Bots:
    """Lets the bots of each table play, beside everything else."""

    def __init__(
        self,
        host: Host,
        runtime: Runtime,
        thinking: float = THINKING,
        is_ours: Callable[[str], bool] = lambda _session: True,
    ) -> None:
        self._host = host
        self._is_ours = is_ours
        """Whether this worker looks after a session; one at a time does, to save work."""
        self._runtime = runtime
        self._thinking = thinking
        self._eyes: dict[tuple[str, int], dict[SeatId, Looking]] = {}
        self._busy: set[tuple[str, int]] = set()
        self._stopped = False

    def stop(self) -> None:
        """The server goes down; nobody thinks any more."""
        self._stopped = True

    def stir(self, _room: Room, table: Table) -> None:
        """Something happened at a table: let its bots look, if there is anything to do."""
        key = (table.session, table.number)
        if table.game.phase is Phase.OVER:
            self._eyes.pop(key, None)
        elif key not in self._busy and self._is_ours(table.session) and self._restless(table):
            self._busy.add(key)
            self._runtime.spawn(self._play, table)

    def _play(self, table: Table) -> None:
        try:
            self._runtime.sleep(self._thinking)
            for _ in range(MOST_PASSES):
                restless = self._restless(table)
                if not restless:
                    return
                for seat in restless:
                    self._let_play(table, seat)
            log.warning("bots at table %d went on answering each other", table.number)
        except Faulted as no:
            log.info("the bots of table %d try again later: %s", table.number, no.code)
            self._eyes.pop((table.session, table.number), None)
        except Exception:
            log.exception("the bots of table %d failed", table.number)
        finally:
            self._busy.discard((table.session, table.number))

    def _restless(self, table: Table) -> list[SeatId]:
        """The bots that have not seen how things stand now."""
        game = table.game
        if self._stopped or game.phase not in (Phase.OPEN, Phase.BRINK):
            return []
        return [
            seat
            for seat, hand in game.hands.items()
            if hand in MACHINES and self._looking(table, seat).number != game.numbers[seat]
        ]

    def _looking(self, table: Table, seat: SeatId) -> Looking:
        eyes = self._eyes.setdefault((table.session, table.number), {})
        looking = eyes.get(seat)
        if looking is None:
            looking = eyes[seat] = Looking(Mind(bots_seed(table.game)))
        return looking

    def _let_play(self, table: Table, seat: SeatId) -> None:
        game, looking = table.game, self._looking(table, seat)
        if not looking.look(game, seat):
            return
        for act in looking.mind.plays(looking.view):
            if self._stopped or not self._goes_on(table, game, seat):
                return
            # What a bot thought of holds for the table as it saw it. If another worker has moved
            # the table meanwhile, it looks again; so no bot ever does anything twice.
            act_id = act_id_for(table, seat, act)
            answer = self._host.submit(table, as_bot(seat), act_id, act, tries=1)
            if isinstance(answer, Refused) and self._goes_on(table, game, seat):
                log.warning("the bot of %s was refused: %s", seat, answer.refusal.code)
        self._runtime.sleep(0)

    @staticmethod
    def _goes_on(table: Table, game: Game, seat: SeatId) -> bool:
        """Whether a bot may still do what it thought of: meanwhile the round may have been closed,
        the game ended, or the person come back.
        """
        now = table.game
        same = (now.phase, now.round) == (game.phase, game.round)
        return same and now.hands[seat] in MACHINES


def bots_seed(game: Game) -> str:
    """Chance for the bots of a table; it does not let them foresee the game's own."""
    return sha256(f"bots|{game.seed}".encode()).hexdigest()[:32]


def act_id_for(table: Table, seat: SeatId, act: SeatAct) -> str:
    """The same bot at the same place in the stream does the same thing under the same id."""
    said = f"{table.live.stream}|{table.live.seq}|{seat}|{act!r}"
    return sha256(said.encode()).hexdigest()[:32]
