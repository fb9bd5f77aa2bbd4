"""The printed tables of rights and of life cycles."""

import pytest

from server.guard.rulebook import DOCUMENT, LIFE_CYCLES, life_cycles, rulebook


@pytest.mark.parametrize(("document", "made"), [(DOCUMENT, rulebook), (LIFE_CYCLES, life_cycles)])
def test_the_printed_tables_say_what_is_enforced(document, made) -> None:
    assert document.read_text(encoding="utf-8") == made(), (
        "python -m server.guard.rulebook writes it anew"
    )
