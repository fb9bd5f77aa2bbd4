"""A debrief as one HTML file that needs nothing else: no script, no request, its style inside.

It says the same as the page does. Behind a number that has a cell in the ledger lie its lines,
folded; every claim that is cited stands in full at the end of its table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Final

from game_rules.ids import ClaimId
from game_rules.source import CLAIMS
from game_rules.state import TEACHER
from game_rules.views import why
from server.debrief.compose import compose
from server.debrief.drawing import svg_of
from server.debrief.told import Told
from server.protocol.document import (
    Amount,
    Amounts,
    Block,
    DebriefShown,
    Drawing,
    Entries,
    Entry,
    Grid,
    Heading,
    Part,
    Prose,
)

STYLE: Final = Path(__file__).with_name("page.css")
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What the file itself forbids its reader's browser to do."""


def html_of(tables: Sequence[Told]) -> str:
    """The debriefs of some tables, all parts, in one file."""
    speaker = tables[0].speaker
    shown = [compose(told, TEACHER, tables) for told in tables]
    title = shown[0].title
    body = "".join(
        _Table(told, debrief, many=len(tables) > 1).html()
        for told, debrief in zip(tables, shown, strict=True)
    )
    return (
        f'<!doctype html><html lang="{speaker.language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_style()}</style></head><body><main>"
        f"<h1>{escape(title)}</h1>{_contents(tables, shown)}{body}</main>"
        f'<p class="foot">{escape(speaker.say("debrief.report.made"))}</p></body></html>'
    )


@cache
def _style() -> str:
    return STYLE.read_text("utf-8")


def _contents(tables: Sequence[Told], shown: Sequence[DebriefShown]) -> str:
    name = escape(tables[0].speaker.say("debrief.report.contents"))
    lists = "".join(
        f"<h2>{escape(told.speaker.say('debrief.table', number=told.table))}</h2><ul>"
        + "".join(
            f'<li><a href="#t{told.table}-{part.id}">{escape(part.title)}</a></li>'
            for part in debrief.parts
        )
        + "</ul>"
        for told, debrief in zip(tables, shown, strict=True)
    )
    return f'<nav aria-label="{name}">{lists}</nav>'


class _Table:
    """One table on its way to HTML."""

    def __init__(self, told: Told, debrief: DebriefShown, *, many: bool) -> None:
        self._told = told
        self._debrief = debrief
        self._many = many
        self._speaker = told.speaker
        self._cited: dict[str, None] = {}
        self._figures = 0

    def html(self) -> str:
        parts = "".join(map(self._part, self._debrief.parts))
        return f"<h2>{escape(self._debrief.subtitle)}</h2>{parts}{self._glossary()}"

    def _part(self, part: Part) -> str:
        name = f"t{self._told.table}-{part.id}"
        blocks = "".join(map(self._block, part.blocks))
        return (
            f'<section aria-labelledby="{name}"><h3 id="{name}">{escape(part.title)}</h3>'
            f"{blocks}</section>"
        )

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return f"<h4>{escape(block.text)}</h4>"
            case Prose():
                return f'<p class="{block.tone}">{escape(block.text)}</p>'
            case Entries():
                kind = "ol" if block.ordered else "ul"
                items = "".join(map(self._entry, block.items))
                return f'<{kind} class="entries">{items}</{kind}>'
            case Amounts():
                return f'<ul class="amounts">{"".join(map(self._amount, block.items))}</ul>'
            case Grid():
                return _folded(_grid(block), block.caption) if block.folded else _grid(block)
            case Drawing():
                self._figures += 1
                drawn = svg_of(block.figure, f"t{self._told.table}-figure-{self._figures}")
                title = escape(block.figure.title)
                return f"<figure><figcaption>{title}</figcaption>{drawn}</figure>"

    def _entry(self, entry: Entry) -> str:
        over = f'<span class="over">{escape(entry.over)}</span>' if entry.over else ""
        notes = "".join(f'<p class="notes">{escape(note)}</p>' for note in entry.notes)
        text = f'<span class="{entry.tone}">{escape(entry.text)}</span>'
        return f"<li>{over}{text}{self._cites(entry.claims)}{notes}{self._why(entry.cell)}</li>"

    def _amount(self, amount: Amount) -> str:
        note = f'<p class="notes">{escape(amount.note)}</p>' if amount.note else ""
        return (
            f'<li><span class="over">{escape(amount.label)}</span>'
            f'<b class="is-{amount.tone}">{escape(amount.value)}</b>'
            f"{_bar(amount)}{note}{self._why(amount.cell)}</li>"
        )

    def _cites(self, claims: Iterable[str]) -> str:
        cited = list(claims)
        self._cited.update(dict.fromkeys(cited))
        links = " ".join(
            f'<a href="#t{self._told.table}-claim-{claim}">{claim}</a>' for claim in cited
        )
        return f' <span class="cites">{links}</span>' if links else ""

    def _why(self, cell: tuple[str, ...]) -> str:
        """The lines of the ledger behind a number, the last first."""
        found = why(self._told.game, TEACHER, cell) if cell else None
        if found is None or not found.lines:
            return ""
        lines = "".join(f"<li>{line}</li>" for line in self._lines(found.lines))
        return _folded(f"<ol>{lines}</ol>", self._speaker.say("debrief.why.more"))

    def _lines(self, lines: Sequence[object]) -> Iterator[str]:
        speaker = self._speaker
        for line in reversed(lines):
            round_, change = line.round, line.change  # type: ignore[attr-defined]
            key = "round.start" if round_ == 0 else "round.name"
            said = (
                speaker.say(key, round=round_),
                speaker.changed(change, at_start=round_ == 0),
                speaker.because(change),
            )
            yield escape(" · ".join(said)) + self._cites(change.claims)

    def _glossary(self) -> str:
        """Every claim that was cited, in full."""
        if not self._cited:
            return ""
        title = escape(self._speaker.say("debrief.report.claims"))
        lines = "".join(map(self._claim, sorted(self._cited)))
        return f"<section><h3>{title}</h3><dl>{lines}</dl></section>"

    def _claim(self, claim: str) -> str:
        speaker = self._speaker
        under = speaker.say("debrief.claim.section", section=CLAIMS[ClaimId(claim)].section)
        return (
            f'<dt id="t{self._told.table}-claim-{claim}">{claim}</dt>'
            f'<dd>{escape(speaker.claim(claim))} <span class="soft">{escape(under)}</span></dd>'
        )


def _grid(grid: Grid) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in grid.head)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in grid.rows
    )
    return (
        f'<div class="scroll"><table><caption>{escape(grid.caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _folded(inside: str, name: str) -> str:
    return f"<details><summary>{escape(name)}</summary>{inside}</details>"


def _bar(amount: Amount) -> str:
    """A number on a bar; the words beside it say the same."""
    if amount.bar is None:
        return ""
    tick = ""
    if amount.tick is not None:
        tick = f'<rect class="tick" x="{amount.tick - 4}" width="8" height="30"/>'
    tone = f"is-{amount.tone}"
    return (
        '<svg viewBox="0 0 1000 30" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="track" y="8" width="1000" height="14"/>'
        f'<rect class="{tone}" fill="currentcolor" y="8" width="{amount.bar}" height="14"/>'
        f"{tick}</svg>"
    )
