"""`python -m tests.siege`: run a check at a larger size, in as many sittings as it takes."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Final

from tests.siege.kinds import SEED, Siege, Tally, run
from tests.siege.registry import SIEGES

SAVED_EVERY: Final = 1.0
"""Seconds between two savings of how far it has come."""


def main(arguments: list[str] | None = None) -> int:
    """Run what was asked for; 1 if a promise did not hold."""
    asked = asking().parse_args(arguments)
    if not asked.name:
        for siege in SIEGES.values():
            print(f"{siege.name:22} gate {siege.gate:>6}  release {siege.release:>7}  {siege.says}")
        return 0
    names = list(SIEGES) if asked.name == "all" else [asked.name]
    tallies = [besiege(SIEGES[name], asked) for name in names]
    return 1 if any(tally.failed for tally in tallies) else 0


def asking() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.siege", description=__doc__)
    parser.add_argument("name", nargs="?", choices=[*SIEGES, "all"], help="without it: the list")
    parser.add_argument("--size", type=int, help="trials in all (default: the release size)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--minutes", type=float, default=0.0, help="stop after so many")
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path("siege"),
        help="where it is noted how far each has come; the same command goes on from there",
    )
    return parser


class Enough(Exception):
    """The minutes are over."""


def besiege(siege: Siege, asked: argparse.Namespace) -> Tally:
    """One siege, from where it stopped."""
    asked.folder.mkdir(parents=True, exist_ok=True)
    noted = asked.folder / f"{siege.name}-{asked.seed}.json"
    tally = Tally(siege.name, asked.seed)
    if noted.exists():
        tally = Tally(**json.loads(noted.read_text("utf-8")))
    begun = saved = time.monotonic()

    def save() -> None:
        noted.write_text(json.dumps(asdict(tally), indent=1) + "\n", "utf-8")

    def after(_tally: Tally) -> None:
        nonlocal saved
        now = time.monotonic()
        if now - saved >= SAVED_EVERY:
            saved = now
            save()
        if asked.minutes and now - begun > 60 * asked.minutes:
            raise Enough

    try:
        run(siege, asked.size or siege.release, tally, after)
    except (Enough, KeyboardInterrupt):
        print("stopped; the same command goes on from here")
    save()
    print(f"{tally} ({time.monotonic() - begun:.0f} s in this sitting; noted in {noted})")
    for number, how in list(tally.failed.items())[:20]:
        print(f"  trial {number}: {how}")
    return tally


if __name__ == "__main__":
    sys.exit(main())
