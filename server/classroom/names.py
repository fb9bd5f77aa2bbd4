"""Names of people: two that look the same are the same, and nobody is called like the staff."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from typing import Final

RESERVED: Final = frozenset({"teacher", "admin", "administrator", "backchannel", "bot", "system"})

TWINS: Final = str.maketrans(
    {
        **dict(zip("01358", "olesb", strict=True)),
        # letters of other alphabets, and two of ours, that look like Latin ones
        **dict(zip("авеикмнорстухіјѕ", "abeukmhopctyxijs", strict=True)),
        **dict(zip("αβεικνορτυχ", "abeikvoptyx", strict=True)),
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "|": "l",
        "!": "l",
        "$": "s",
        "@": "a",
    }
)


def folded(name: str) -> str:
    """What is left of a name when case, accents, spaces and look-alikes no longer count."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    twins = letters.translate(TWINS).replace("l", "i").replace("rn", "m").replace("vv", "w")
    return "".join(each for each in twins if each.isalnum()) or "".join(letters.split())


def is_reserved(name: str) -> bool:
    """Whether a student with this name would look like somebody who is in charge."""
    return folded(name) in {folded(each) for each in RESERVED}


def is_taken(name: str, others: Collection[str]) -> bool:
    """Whether somebody here already has this name, or one that cannot be told from it."""
    return folded(name) in {folded(other) for other in others}
