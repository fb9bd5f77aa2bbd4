"""The checker of every siege: a stream is one total order, and nobody was told otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from game_rules.events import RoundResolved
from server.journal.port import Journal, StreamId
from server.tables import CODEC, RoundHashed, stream_of
from server.talk.book import LineSaid
from tests.server.player import Player


def check_stream(journal: Journal, stream: StreamId) -> None:
    """Its rows are numbered from 1 without gap or repeat, chained, and no act stands twice."""
    rows = journal.read(stream)
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert journal.verify(stream) is None
    acts = Counter((row.actor, row.act_id) for row in rows if row.act_id is not None)
    by_act: Mapping[tuple[str, str | None], set[int]] = {
        act: {row.seq for row in rows if (row.actor, row.act_id) == act} for act in acts
    }
    for act, seqs in by_act.items():
        # The facts of one act were written in one go, so nothing stands between them.
        assert max(seqs) - min(seqs) == len(seqs) - 1, f"{act} was done twice: {sorted(seqs)}"
    rounds = [CODEC.fact(row).round for row in rows if row.kind == RoundHashed.kind]
    resolved = sum(row.kind == RoundResolved.kind for row in rows)
    assert resolved <= len(rounds), f"{resolved} resolutions in rounds {rounds}"
    assert rounds == sorted(set(rounds)), f"rounds were closed as {rounds}"


def check_lines(journal: Journal, session: str, table: int, said: Collection[str]) -> None:
    """Each acknowledged line stands in the journal exactly once."""
    stream = stream_of(session, table)
    lines = [CODEC.fact(row) for row in journal.read(stream) if row.kind == LineSaid.kind]
    words = journal.words(stream, [line.text for line in lines])
    found = Counter(words[line.text] for line in lines)
    assert {each: found[each] for each in said} == dict.fromkeys(said, 1)


def check_numbers(players: Iterable[Player]) -> None:
    """Every client saw numbers that only grow, and lines in the order in which they were said."""
    for player in players:
        numbers = [number for _, number in player.received]
        assert numbers == sorted(numbers), f"{player} saw {numbers}"
