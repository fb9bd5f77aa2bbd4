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


CASED_TWINS: Final = str.maketrans(
    {
        **{chr(letter): twin for letter, twin in TWINS.items()},
        **{
            chr(letter).upper(): twin.upper()
            for letter, twin in TWINS.items()
            if len(chr(letter).upper()) == 1 and chr(letter).isalpha()
        },
        **dict.fromkeys("I1|!", "l"),
        "0": "O",
    }
)
"""The same where big and small letters are told apart: a big I looks like a small l, a big L does
not.
"""


def folded(name: str) -> str:
    """What is left of a name when case, accents, spaces and look-alikes no longer count."""
    return _joined(_plain(name).casefold().translate(TWINS).replace("l", "i")) or _bare(name)


def _plain(name: str) -> str:
    """Without accents, and in the ordinary forms of its letters."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(each for each in letters if not unicodedata.combining(each))


def _joined(letters: str) -> str:
    """Letters and digits alone, with pairs that look like one letter taken for it."""
    return "".join(each for each in letters.replace("rn", "m").replace("vv", "w") if each.isalnum())


def _bare(name: str) -> str:
    return "".join(_plain(name).casefold().split())


def _looks(name: str) -> tuple[str, str]:
    """How a name reads when case does not count, and how it looks when it does."""
    plain = _plain(name)
    reads = _joined(plain.casefold().translate(TWINS)) or _bare(name)
    return reads, _joined(plain.translate(CASED_TWINS)) or _bare(name)


def is_reserved(name: str) -> bool:
    """Whether a student with this name would look like somebody who is in charge."""
    return folded(name) in {folded(each) for each in RESERVED}


def is_taken(name: str, others: Collection[str]) -> bool:
    """Whether somebody here already has this name, or one that cannot be told from it."""
    reads, looks = _looks(name)
    known = [_looks(other) for other in others]
    return any(reads == other[0] or looks == other[1] for other in known)
