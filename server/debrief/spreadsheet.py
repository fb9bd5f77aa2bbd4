"""Figures of a debrief as CSV: one row for each side, seat, or line of the ledger.

No cell can be a formula: whatever a spreadsheet would calculate gets an apostrophe before it, as
the spreadsheets themselves do with text; also behind a semicolon, which in many countries begins
the next cell. Quantities are in points with a decimal point.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Final

from game_rules.promises import ToPlay, ToVote, how
from game_rules.scores import Part
from server.debrief.saying import MINUS, tenths
from server.debrief.told import Told

Row = Sequence[str | int]

NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
NEXT_CELL: Final = re.compile(r"([;\t\r\n])")
"""What may begin another cell, though it stands within one of ours."""
CALCULATED: Final = ("=", "+", "-", "@", "|", "%", MINUS)
CUT_OFF: Final = ("\t", "\r", "\n", "\0")
"""What some spreadsheets drop at the start of a cell, to read on behind it."""
UNSEEN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Kinds of characters that show nothing: spaces, controls, and marks of how to write."""


def safe(cell: str | int) -> str:
    """A cell that no spreadsheet will calculate."""
    text = str(cell)
    if NUMBER.fullmatch(text) is not None:
        return text
    pieces = NEXT_CELL.split(text)
    whole = "".join(f"'{each}" if _is_calculated(each) else each for each in pieces)
    return f"'{whole}" if whole.startswith(CUT_OFF) else whole


def _is_calculated(text: str) -> bool:
    """Whether a spreadsheet may calculate a cell of this text: by its first letter, as plain as it
    gets, behind whatever is not seen. Quotes may be gone too: within one of our cells they no
    longer stand where a reader that splits at something else looks for them.
    """
    for letter in text:
        if letter != '"' and unicodedata.category(letter) not in UNSEEN:
            return unicodedata.normalize("NFKC", letter).startswith(CALCULATED)
    return False


def sheet(rows: Iterable[Row]) -> str:
    """Rows as CSV."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def points(value: int) -> str:
    """Tenths as a plain number."""
    return tenths(value).replace(MINUS, "-")


def outcomes(tables: Sequence[Told]) -> Iterator[Row]:
    """One row for each side of each table."""
    yield (
        "table", "ending", "rounds", "war_rounds", "joint_gains_thousandths",
        "lasts_five_years_thousandths", "relationship_thousandths", "agreement", "party",
        "value", "no_deal", "no_deal_at_start", "gain", "best", "support_start", "support_end",
    )  # fmt: skip
    for told in tables:
        outcome, reveal = told.facts.outcome, told.facts.reveal
        war = sum(pair.war_rounds for pair in outcome.pairs)
        letters = " ".join(map(told.speaker.letter, outcome.in_force))
        for side, truth in zip(outcome.sides, reveal.sides, strict=True):
            yield (
                told.table, outcome.ending or "", outcome.rounds, war,
                outcome.score.joint, "" if outcome.outlook is None else outcome.outlook.lasting,
                outcome.score.relationship, letters, side.party,
                points(side.value), points(side.no_deal), points(side.no_deal_at_start),
                points(side.value - side.no_deal), points(side.best),
                *map(points, truth.support),
            )  # fmt: skip


def seats(tables: Sequence[Told]) -> Iterator[Row]:
    """One row for each order, and for each round in which a seat gave none."""
    yield (
        "table", "seat", "party", "round", "at_brink", "played_by", "sealed", "action", "about",
        "by_default", "carried_out", "refusal",
    )  # fmt: skip
    for told in tables:
        for seat in told.facts.people:
            for each in seat.rounds:
                start: Row = (
                    told.table, seat.seat, seat.party, each.round, _yes(each.at_brink), each.hand,
                    _yes(not each.silent),
                )  # fmt: skip
                if not each.orders and not each.at_brink:
                    yield (*start, "", "", "", "", "")
                for order in each.orders:
                    words = told.speaker.order(order.action, order.particulars)
                    yield (
                        *start, order.action, words, _yes(order.by_default), _yes(order.no is None),
                        order.no or "",
                    )  # fmt: skip


def ledger(tables: Sequence[Told]) -> Iterator[Row]:
    """One row for each line of the ledger, as the rules wrote it: quantities as they are kept."""
    yield ("table", "round", "variable", "subject", "before", "after", "rule", "causes", "claims")
    for told in tables:
        for page in told.game.ledger:
            for line in page.changes:
                causes = [
                    each.what if each.seat is None else f"{each.what} by {each.seat}"
                    for each in line.causes
                ]
                yield (
                    told.table, page.round, line.var, " ".join(line.subject), line.before,
                    line.after, line.rule, "; ".join(causes), " ".join(line.claims),
                )  # fmt: skip


def claims(tables: Sequence[Told]) -> Iterator[Row]:
    """One row for each claim of the source at each table."""
    yield ("table", "claim", "what", "numbers")
    for told in tables:
        found = told.facts.claims
        for met in found.met:
            yield (told.table, met.claim, "met", met.lines)
        for claim in found.played:
            yield (told.table, claim, "played", 0)
        for claim in found.untouched:
            yield (told.table, claim, "untouched", 0)


def aims(tables: Sequence[Told]) -> Iterator[Row]:
    """One row for each aim of each seat."""
    yield ("table", "seat", "party", "aim", "points", "standing")
    for told in tables:
        for seat in told.facts.people:
            for aim in seat.aims:
                yield (told.table, seat.seat, seat.party, aim.text, aim.points, aim.standing)


def scores(tables: Sequence[Told]) -> Iterator[Row]:
    """One row for each seat that a person played: parts per thousand, and no mark."""
    yield (
        "table",
        "seat",
        "party",
        *Part,
        "total",
        "signed_against_own_red_line",
        "broken_promises",
    )
    for told in tables:
        for seat in told.facts.people:
            if seat.score is not None:
                parts = [seat.score.parts[part] for part in Part]
                crossed = _yes(seat.score.against_own_red_line)
                broken = seat.score.broken_promises
                yield (told.table, seat.seat, seat.party, *parts, seat.score.total, crossed, broken)


def promises(tables: Sequence[Told]) -> Iterator[Row]:
    """One row for each promise that was offered, in codes."""
    yield ("table", "channel", "by", "to", "offered_by", "made", "due", "what", "of", "became")
    for told in tables:
        for each in told.facts.given.promises:
            what = each.what
            of: str = each.channel
            if isinstance(what, ToPlay | ToVote):
                of = what.action if isinstance(what, ToPlay) else what.draft
            yield (
                told.table,
                each.channel,
                each.by,
                each.to,
                each.proposer,
                each.made,
                each.due,
                how(what),
                of,
                each.state,
            )


SHEETS: Final[Mapping[str, Callable[[Sequence[Told]], Iterator[Row]]]] = {
    "outcomes": outcomes,
    "seats": seats,
    "aims": aims,
    "scores": scores,
    "promises": promises,
    "ledger": ledger,
    "claims": claims,
}
"""The sheets by their names."""


def _yes(fact: object) -> str:
    return "yes" if fact else "no"
