"""What events make of interests, and whether mandates follow (C13)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.fixed import ONE
from game_rules.ids import IssueId, OptionId, PartyId
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Cell, Var
from game_rules.scoring import nash_point, zopa


def nash_moved(it: Chronicle) -> int | None:
    """Whether the package that is fairest to all is another than it would be without what events
    made of interests; nothing where none of them moved, or nothing is better for all.
    """
    game = it.game
    if game.worths is game.printed.tenths:
        return None
    no_deal = {party: game.now(Var.NO_DEAL, party) for party in game.printed.parties}
    floor = tuple(no_deal.values())
    best = nash_point(zopa(game.printed, no_deal, worths=game.worths), floor)
    once = nash_point(zopa(game.printed, no_deal), floor)
    if best is None or once is None:
        return None
    return ONE if best.terms != once.terms else 0


def mandate_revised(it: Chronicle) -> int | None:
    """Of the mandates that an event opened because less hangs on the question, while nothing was
    in force, and that left out some change that the government knew of: whether it was widened
    while it lay open.
    """
    opened = list(_opened(it))
    if not opened:
        return None
    widened = [
        any(
            change.var is Var.MANDATE
            and change.subject[:2] == (party, issue)
            and change.after > change.before
            and round < at <= until
            for at, change in it.changes
        )
        for round, until, party, issue in opened
    ]
    return ONE * sum(widened) // len(widened)


def _opened(it: Chronicle) -> Iterator[tuple[int, int, PartyId, IssueId]]:
    """From which round to which, and whose mandate on which question."""
    cells = dict(it.start)
    for page in it.game.ledger[1:]:
        before = dict(cells)
        cells.update({change.cell: change.after for change in page.changes})
        for change in page.changes:
            if change.var is not Var.REOPENED or change.after > it.game.ledger[-1].round:
                continue
            party, issue = PartyId(change.subject[0]), IssueId(change.subject[1])
            stake = (Var.INTEREST, party, issue)
            if (
                cells[stake] < before.get(stake, 0)
                and not any(cell[0] == Var.IN_FORCE and at for cell, at in cells.items())
                and any(_left_out(it, cells, party, issue))
            ):
                yield page.round, change.after, party, issue


def _left_out(
    it: Chronicle, cells: dict[Cell, int], party: PartyId, issue: IssueId
) -> Iterator[OptionId]:
    """The changes that a government knew of and its officials could not say."""
    printed = it.game.printed
    for option in printed.options_of(issue):
        known = cells.get((Var.KNOWN, party, issue, option), 0)
        sayable = cells.get((Var.MANDATE, party, issue, option), 0)
        if known and not sayable and option != printed.issues[issue].status_quo:
            yield option


ROWS: Final = (
    ("nash-moved", "share", "the fairest package is another", nash_moved),
    ("mandate-revised", "share", "opened mandates that were widened", mandate_revised),
)
