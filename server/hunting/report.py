"""The report of a hunt: as a page for people, and as figures for another program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game_rules.ids import Level
from game_rules.lab.hunt.alarms import (
    Alarm,
    all_contests,
    gain,
    gain_of_others,
    lead_of_all,
    leads,
    of_all,
    points,
    winning_orders,
    worth_of,
)
from game_rules.lab.hunt.hunting import ALONE, FIELD, WITHOUT, Contest, Found, Sizes
from game_rules.lab.hunt.temptations import TEMPTATIONS
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.lab.statistics import Mean, mean

BEGINS: Final = "<!-- figures: written by `backchannel hunt`, do not edit -->"
ENDS: Final = "<!-- end of the figures -->"
TOP: Final = 8
"""So many of the most frequent winning orders are printed."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a hunt came to, and how large it was."""

    sizes: Sizes
    seed: str
    level: Level
    on: str
    """The day it was made, such as 2026-01-31."""
    seconds: float
    played: int
    """All its games."""
    found: Found
    alarms: tuple[Alarm, ...]


def placed_in(page: str, lines: Iterator[str]) -> str:
    """A page with these figures in the place of its old ones; what people wrote around them
    stays.
    """
    figures = "\n".join((BEGINS, "", *lines, ENDS))
    before, begins, rest = page.partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    if begins and ends:
        return f"{before}{figures}{after}"
    return f"{page.rstrip()}\n\n{figures}\n".lstrip()


def as_markdown(report: Report) -> Iterator[str]:
    """The whole report, line by line."""
    sizes, found = report.sizes, report.found
    yield (
        f"Made on {report.on} at the level {report.level}, seed {report.seed}: {report.played} "
        f"games. {sizes.games} games of each line-up and each "
        f"champion in each scenario, {sizes.asking} of each scenario that ask what actions are "
        f"good for, {sizes.greedy} of each seat that looks one round ahead; champions bred over "
        f"{sizes.generations} generations of {sizes.population} policies, "
        f"{sizes.rounds_of} games each. Scores are points of a hundred; in brackets 95 % intervals."
    )
    yield ""
    yield "### Alarms"
    yield ""
    if not report.alarms:
        yield "None."
    for alarm in report.alarms:
        everywhere = len(found.scenarios) > 1 and set(alarm.where) == set(found.scenarios)
        where = "everywhere" if everywhere else ", ".join(alarm.where)
        yield f"- **{alarm.about}**: {alarm.kind} ({where}): {alarm.figures}"
    yield ""
    yield "### Total score of each line-up, against MIX+C game by game"
    yield ""
    yield from _line_ups(found)
    yield ""
    yield "### Winning orders"
    yield ""
    yield from _winning(found)
    yield ""
    yield "### Temptations"
    yield ""
    yield "What clever tables won by in an early form of these rules, played today."
    yield ""
    yield from _temptations(found)
    yield ""
    yield "### Champions"
    yield ""
    yield from _champions(found)
    yield ""
    yield "### What actions are good for"
    yield ""
    yield (
        "Own: what those who hold the card gain where they want it often against where they never "
        "use it; table: the mean of all seats. Paid: how often it left somebody who tried it "
        "better off in the same round. Champions: how many of those that gain want it. (!): "
        "nothing speaks for it yet."
    )
    yield ""
    yield from _actions(found)
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _head(cells: Sequence[str]) -> Iterator[str]:
    yield _row(cells)
    yield _row(["---"] * len(cells))


def _line_ups(found: Found) -> Iterator[str]:
    yield from _head(["line-up", *found.scenarios, "all"])
    usual = [[game.whole for game in found.line_ups[here, FIELD.id]] for here in found.scenarios]
    usual.append([score for scores in usual for score in scores])
    yield _row([f"{FIELD.id} itself", *(f"{mean(each).mean / 100:.1f}" for each in usual)])
    for line_up in (*LINE_UPS, *(each.id for each in WITHOUT.values())):
        if line_up != FIELD.id:
            by = (*leads(found, line_up).values(), lead_of_all(found, line_up))
            yield _row([line_up, *map(points, by)])


def _winning(found: Found) -> Iterator[str]:
    yield from _head(["scenario", "orders", "the most frequent"])
    for here in (None, *found.scenarios):
        orders = winning_orders(all_contests(found, here))
        top = [
            f"{action} {100 * times / orders.total():.0f} %"
            for action, times in orders.most_common(TOP)
        ]
        yield _row([here or "all", str(orders.total()), ", ".join(top)])


def _temptations(found: Found) -> Iterator[str]:
    yield from _head(["temptation", "what is done", "own gain", "gain of all others"])
    for name, contests in found.temptations.items():
        each = TEMPTATIONS[name]
        among = "" if each.among is FIELD else f" ({each.among.id})"
        own, others = of_all(contests)
        yield _row([name, f"{each.about}{among}", points(own), points(others)])


def _champions(found: Found) -> Iterator[str]:
    yield from _head(["camp", "own gain", "gain of all others", "what it wants otherwise"])
    for each in found.champions:
        own, others = gain(each), gain_of_others(each)
        yield _row([str(each.camp), points(own), points(others), str(each.policy)])


def _actions(found: Found) -> Iterator[str]:
    yield from _head(["action", "own", "table", "tried", "paid", "champions", "winning orders"])
    for worth in worth_of(found):
        yield _row(
            [
                worth.action + ("" if worth.is_shown else " (!)"),
                points(worth.everywhere),
                points(worth.table),
                str(worth.tried),
                str(worth.paid),
                str(worth.championed),
                str(worth.won),
            ]
        )


# --- for another program --------------------------------------------------------------------------


def as_json(report: Report) -> dict[str, object]:
    """The whole report in whole numbers: scores in tenths of parts per thousand."""
    found, sizes = report.found, report.sizes
    return {
        "on": report.on,
        "level": report.level.value,
        "seed": report.seed,
        "games": sizes.games,
        "generations": sizes.generations,
        "population": sizes.population,
        "games_played": report.played,
        "seconds": round(report.seconds, 1),
        "scenarios": list(found.scenarios),
        "alarms": [
            {
                "kind": alarm.kind.name.lower(),
                "about": alarm.about,
                "where": list(alarm.where),
                "figures": alarm.figures,
            }
            for alarm in report.alarms
        ],
        "line_ups": {
            line_up: {here: _mean(by) for here, by in leads(found, line_up).items()}
            for line_up in _all_line_ups()
        },
        "winning_orders": {
            here or "all": dict(winning_orders(all_contests(found, here)).most_common())
            for here in (None, *found.scenarios)
        },
        "champions": [_champion(each) for each in found.champions],
        "temptations": {
            name: {"gain": _mean(of_all(contests)[0]), "gain_of_others": _mean(of_all(contests)[1])}
            for name, contests in found.temptations.items()
        },
        "actions": [
            {
                "action": worth.action,
                "shown": worth.is_shown,
                "own": _mean(worth.everywhere),
                "table": _mean(worth.table),
                "by_scenario": {here: _mean(of) for here, of in worth.own.items()},
                "tried": worth.tried,
                "paid": worth.paid,
                "champions": worth.championed,
                "winning_orders": worth.won,
            }
            for worth in worth_of(found)
        ],
    }


def _all_line_ups() -> tuple[LineUpId, ...]:
    others = {each.id for each in (*WITHOUT.values(), *ALONE.values())} - LINE_UPS.keys()
    return (*LINE_UPS, *sorted(others))


def _champion(each: Contest) -> dict[str, object]:
    temper = each.policy.temper
    return {
        "scenario": each.camp.scenario,
        "by": each.camp.by.value,
        "camp": each.camp.name,
        "gain": _mean(gain(each)),
        "gain_of_others": _mean(gain_of_others(each)),
        "wants": dict(each.policy.wants),
        "temper": None
        if temper is None
        else {
            "firm": temper.firm,
            "hawk": temper.hawk,
            "pride": temper.pride,
            "calm": temper.calm,
            "rash": temper.rash,
        },
    }


def _mean(of: Mean) -> dict[str, int] | None:
    return {"mean": of.mean, "low": of.low, "high": of.high} if of.of else None
