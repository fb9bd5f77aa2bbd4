"""The printed tables of rights."""

from server.guard.rulebook import DOCUMENT, rulebook


def test_the_printed_rulebook_says_what_is_enforced() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == rulebook(), (
        "python -m server.guard.rulebook writes it anew"
    )
