"""What the games of some levels came to, for a reader and for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from game_rules.fixed import mean as mean_of
from game_rules.ids import PartyId
from game_rules.lab.line_ups import LineUpId
from game_rules.lab.soundings import Sounding
from game_rules.lab.statistics import Share, share
from game_rules.scenario import Scenario
from server.balance.played import LINE_UPS_PLAYED, Played, done_in
from server.balance.texts import times_in_agreements
from server.scenarios import Complaint, described, format_complaint


@dataclass(frozen=True, slots=True)
class Weighed:
    """A file, the games of each of its levels, and what its author should look at."""

    file: str
    scenario: Scenario
    levels: tuple[Played, ...]
    spots: tuple[Complaint, ...]
    """What to mend."""
    notes: tuple[Complaint, ...]
    """What would be to mend, and why it is not."""


def as_text(weighed: Weighed, games: int, seed: str) -> Iterator[str]:
    """A file in words: each level, how its games end, and then what to look at."""
    line_ups = ", ".join(LINE_UPS_PLAYED)
    yield f"{weighed.file}: {weighed.scenario.title}, {games} games from seed {seed} with each of"
    yield f"{line_ups}; in brackets 95 % intervals."
    for level in weighed.levels:
        yield ""
        yield from described(level.printed)
        for line_up, sounded in level.by_line_up.items():
            yield _ends_in_words(level, line_up, sounded)
        yield from _people_in_words(level)
        chosen = [
            f"{level.printed.issues[issue].by_id[option].letter} {percent} %"
            for issue, option, percent in times_in_agreements(level)
        ]
        yield f"  in {len(level.agreements)} agreements: {', '.join(chosen)}"
    yield ""
    for note in weighed.notes:
        yield f"note: {format_complaint(note)}"
    for spot in weighed.spots:
        yield f"look at {format_complaint(spot)}"
    many = len(weighed.spots)
    yield f"{many} to look at" if many else "nothing to mend"


def _ends_in_words(level: Played, line_up: LineUpId, games: Sequence[Sounding]) -> str:
    endings = (
        f"{ending} {_in_brackets(share(count, len(games)))}"
        for ending, count in Counter(game.ending for game in games).most_common()
    )
    early, last = _early_and_last(level, games)
    return (
        f"  {line_up}: {', '.join(endings)}; over before half time {_in_brackets(early)}, "
        f"only in the last round {_in_brackets(last)}"
    )


def _early_and_last(level: Played, games: Sequence[Sounding]) -> tuple[Share, Share]:
    rounds = level.printed.variant.rounds
    return (
        share(sum(2 * done_in(game) < rounds for game in games), len(games)),
        share(sum(done_in(game) == rounds for game in games), len(games)),
    )


def _people_in_words(level: Played) -> Iterator[str]:
    best = (
        f"{party} {_in_brackets(won)}, gains {gain / 10:.1f}"
        for party, (won, gain) in _sides(level).items()
    )
    yield f"  gains most of all, in agreements: {'; '.join(best)}"
    roles = (f"{seat} {part / 10:.0f} %" for seat, part in _roles(level).items())
    yield f"  reached of its own aims: {', '.join(roles)}"


def _sides(level: Played) -> dict[PartyId, tuple[Share, int]]:
    """In how many agreements each party gained most, and its mean gain in tenths."""
    games = level.agreements
    return {
        party: (
            share(sum(game.gains[party] == max(game.gains.values()) for game in games), len(games)),
            mean_of([game.gains[party] for game in games]) if games else 0,
        )
        for party in level.printed.parties
    }


def _roles(level: Played) -> dict[str, int]:
    """How much of its aims each seat reached where everybody plays, in parts per thousand."""
    games = level.full_table
    return {seat: mean_of([game.roles[seat] for game in games]) for seat in level.printed.seats}


def _in_brackets(of: Share) -> str:
    if of.of == 0:
        return "-"
    return f"{of.share / 10:.0f} % [{of.low / 10:.0f} to {of.high / 10:.0f}]"


def as_json(weighed: Weighed, games: int, seed: str) -> dict[str, object]:
    """The same as plain values; shares from 0 to 1, gains in points."""
    return {
        "file": weighed.file,
        "scenario": weighed.scenario.id,
        "games_a_line_up": games,
        "seed": seed,
        "levels": {level.printed.level: _level_as_json(level) for level in weighed.levels},
        "findings": [asdict(spot) for spot in weighed.spots],
        "notes": [asdict(note) for note in weighed.notes],
    }


def _level_as_json(level: Played) -> dict[str, object]:
    line_ups = {}
    for line_up, games in level.by_line_up.items():
        early, last = _early_and_last(level, games)
        line_ups[line_up] = {
            "games": len(games),
            "endings": {
                ending: _share(share(count, len(games)))
                for ending, count in sorted(Counter(game.ending for game in games).items())
            },
            "ended_in_round": dict(sorted(Counter(game.round for game in games).items())),
            "done_in_round": dict(sorted(Counter(map(done_in, games)).items())),
            "before_half_time": _share(early),
            "in_the_last_round": _share(last),
        }
    in_agreements: dict[str, dict[str, int]] = {}
    for issue, option, percent in times_in_agreements(level):
        in_agreements.setdefault(issue, {})[option] = percent
    return {
        "line_ups": line_ups,
        "parties": {
            party: {"gains_most": _share(won), "gain": gain / 10}
            for party, (won, gain) in _sides(level).items()
        },
        "seats": {seat: part / 1000 for seat, part in _roles(level).items()},
        "agreements": len(level.agreements),
        "percent_of_agreements": in_agreements,
    }


def _share(of: Share) -> dict[str, float]:
    return {
        "count": of.count,
        "of": of.of,
        "share": of.share / 1000,
        "low": of.low / 1000,
        "high": of.high / 1000,
    }
