"""A debrief as plain text: for a terminal, and to be compared line by line."""

from __future__ import annotations

from collections.abc import Iterator

from server.protocol.document import (
    Amounts,
    Block,
    DebriefShown,
    Drawing,
    Entries,
    Grid,
    Heading,
    Prose,
)


def plain(debrief: DebriefShown) -> str:
    """The whole document."""
    lines = [debrief.title, debrief.subtitle]
    for part in debrief.parts:
        lines += ["", "", f"=== {part.title} ==="]
        for block in part.blocks:
            lines += _block(block)
    return "\n".join((*lines, ""))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from ("", f"--- {block.text}")
        case Prose():
            yield from ("", block.text)
        case Entries():
            yield ""
            for at, entry in enumerate(block.items, 1):
                over = f"[{entry.over}] " if entry.over else ""
                cited = f"  {{{' '.join(entry.claims)}}}" if entry.claims else ""
                yield f"{f'{at}.' if block.ordered else '-'} {over}{entry.text}{cited}"
                yield from (f"    {note}" for note in entry.notes)
        case Amounts():
            yield ""
            for amount in block.items:
                yield f"* {amount.label}: {amount.value}"
                if amount.note:
                    yield f"    {amount.note}"
        case Grid():
            yield from ("", f"# {block.caption}", " | ".join(block.head))
            yield from (" | ".join(row) for row in block.rows)
        case Drawing():
            yield from ("", f"(figure: {block.figure.title}. {block.figure.says})")
