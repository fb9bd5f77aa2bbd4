"""Games by chance on either store, told again by another process with another hash seed."""

from __future__ import annotations

import os
import random
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from game_rules.ids import Phase
from server.journal.database import Database
from server.journal.sql import SqlJournal
from server.prints import SqlPrints
from server.runtime import ThreadingRuntime
from tests.postgres import empty_schema
from tests.server.lesson import Lesson
from tests.siege.delivery import NAMES, Person, something_happens
from tests.siege.kinds import Siege

ROOT: Final = Path(__file__).parents[2]


def play_and_replay(seed: int, number: int, folder: Path, url: str, key: str) -> int:
    """One game, stored; then `backchannel replay` compares what each round came to."""
    chance = random.Random(f"{seed}|{number}")
    database = Database(url, ThreadingRuntime())
    journal = SqlJournal(database, key.encode())
    lesson = Lesson(folder, journal=journal, prints=SqlPrints(database)).with_bots()
    try:
        people = [Person(lesson, each) for each in lesson.begin(*NAMES)]
        while lesson.table().game.phase is not Phase.OVER:
            something_happens(chance, lesson, people)
        rounds = lesson.table().game.round
    finally:
        lesson.close()
        journal.close()
    command = [sys.executable, "-m", "server", "replay", lesson.room.key]
    environment = os.environ | {
        "PYTHONHASHSEED": str(chance.randrange(1, 2**31)),
        "BACKCHANNEL_SECRET_KEY": key,
        "BACKCHANNEL_PREPARED": "server",
    }
    told = subprocess.run(
        [*command, "--database-url", url, "--data-dir", str(folder)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert told.returncode == 0, (told.stdout + told.stderr)[-2000:]
    return rounds


@contextmanager
def replays_opened(seed: int) -> Iterator[Callable[[int], object]]:
    with ExitStack() as open_:
        folder = Path(open_.enter_context(tempfile.TemporaryDirectory()))
        postgres = open_.enter_context(empty_schema())
        key = secrets.token_hex(32)

        def one(number: int) -> int:
            own = folder / str(number)
            own.mkdir()
            sqlite = f"sqlite:///{own / 'journal.sqlite3'}"
            return sum(play_and_replay(seed, number, own, url, key) for url in (sqlite, postgres))

        yield one


REPLAYS = Siege(
    "replays",
    "a stored game is told the same by another process with another hash seed, on both stores",
    gate=2,
    release=1_000,
    opened=replays_opened,
)
