"""What `--keep` keeps: games that were sounded, job by job."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from game_rules.aims import Standing
from game_rules.ids import (
    ActionId,
    BlocId,
    Ending,
    EventCardId,
    IssueId,
    Level,
    OptionId,
    PartyId,
    SeatId,
)
from game_rules.lab.line_ups import LineUpId
from game_rules.lab.soundings import Sounding
from server.kept import Kept, digest, rules_as_they_are

Games = tuple[Sounding, ...]


class KeptGames:
    """Games that were sounded, by what they hang on: the rules, the file, level, players, seeds."""

    def __init__(self, file: Path | None, written: Mapping[str, bytes]) -> None:
        """`written` is what stands in each scenario file."""
        rules = rules_as_they_are()
        self._stand = {name: digest(f"{rules} {text!r}") for name, text in written.items()}
        self.games: Kept[Games] = Kept(
            file,
            write=lambda games: list(map(_values, games)),
            read=lambda games: tuple(map(_sounding, games)),
        )

    def name(self, file: str, level: Level, line_up: LineUpId, seeds: Sequence[str]) -> str:
        """The name of some games."""
        return digest(repr((self._stand[file], str(level), str(line_up), tuple(seeds))))


def _values(game: Sounding) -> dict[str, Any]:
    """A game as it stands in the file."""
    return {
        "line_up": game.line_up,
        "ending": game.ending,
        "round": game.round,
        "settled": game.settled,
        "gains": dict(game.gains),
        "agreed": dict(game.agreed),
        "found": sorted(game.found),
        "advised": game.advised,
        "adopting": sorted(game.adopting),
        "fired": sorted(game.fired),
        "elections": list(game.elections),
        "opened": sorted(game.opened),
        "played": dict(game.played),
        "acting": sorted(game.acting),
        "moving": sorted(game.moving),
        "aims": {seat: list(each) for seat, each in game.aims.items()},
        "roles": dict(game.roles),
        "votes": {bloc: list(each) for bloc, each in game.votes.items()},
    }


def _sounding(values: dict[str, Any]) -> Sounding:
    return Sounding(
        line_up=LineUpId(values["line_up"]),
        ending=Ending(values["ending"]),
        round=values["round"],
        settled=values["settled"],
        gains={PartyId(party): gain for party, gain in values["gains"].items()},
        agreed={IssueId(issue): OptionId(option) for issue, option in values["agreed"].items()},
        found=frozenset((IssueId(issue), OptionId(option)) for issue, option in values["found"]),
        advised=values["advised"],
        adopting=frozenset(map(PartyId, values["adopting"])),
        fired=frozenset(map(EventCardId, values["fired"])),
        elections=tuple((PartyId(party), on, fell) for party, on, fell in values["elections"]),
        opened=frozenset(map(ActionId, values["opened"])),
        played={ActionId(action): times for action, times in values["played"].items()},
        acting=frozenset(map(SeatId, values["acting"])),
        moving=frozenset(map(SeatId, values["moving"])),
        aims={SeatId(seat): tuple(map(Standing, each)) for seat, each in values["aims"].items()},
        roles={SeatId(seat): part for seat, part in values["roles"].items()},
        votes={BlocId(bloc): (yes, no) for bloc, (yes, no) in values["votes"].items()},
    )
