"""Codes, tokens and PINs: made by the system's own chance, kept only as fingerprints.

A code is typed by people, so it is short and has no symbol that looks like another. A token is
never typed, so it is long enough that nobody guesses one. What we store of either is a digest:
whoever reads our database can come back as nobody.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Final

CLEAR: Final = "ABCDEFGHJKMNPQRTUVWXYZ346789"
"""28 symbols, of which none can be taken for another: no 0 or O, no 1, I or L, no 5 or S, no 2."""

CODE_LENGTH: Final = 7
"""33.6 bits: with 200 open sessions, one guess in 67 million is right."""

PIN_LENGTH: Final = 6

PLACE_LENGTH: Final = 3
"""A quarter of a million places: enough to spread classes evenly."""


def new_code() -> str:
    """A join code, or one that a teacher reads out."""
    return "".join(secrets.choice(CLEAR) for _ in range(CODE_LENGTH))


def first_code(server_key: bytes) -> str:
    """The code for the first account of a public server: two join codes, for nobody to guess.

    It follows from the server's key, so that all workers print the same.
    """
    chance = hmac.new(server_key, b"the first account", hashlib.sha256).digest()
    letters = "".join(CLEAR[each % len(CLEAR)] for each in chance[: 2 * CODE_LENGTH])
    return f"{letters[:CODE_LENGTH]}-{letters[CODE_LENGTH:]}"


def new_pin() -> str:
    """Six digits; few enough to remember, which is why tries are counted for each person."""
    return "".join(secrets.choice("0123456789") for _ in range(PIN_LENGTH))


def new_token(session: str = "") -> str:
    """256 bits that say nothing about whose they are, behind the place of their session if any."""
    return place(session) + secrets.token_urlsafe(32)


def place(session: str) -> str:
    """The beginning of a session's key. Tokens of its people begin with it too, and browsers put it
    in the address they connect to (`?at=`), so that a proxy can keep a class at one worker without
    knowing anybody. The rest of the key still has 110 bits.
    """
    return session[:PLACE_LENGTH]


def new_key() -> str:
    """The name of a session in addresses: 128 bits, so that no address can be guessed."""
    return secrets.token_urlsafe(16).replace("_", "x").replace("-", "y")


def new_seed() -> str:
    """The seed of a game's chance; secret until the end."""
    return secrets.token_hex(16)


def new_text() -> str:
    """The name of a personal text; it says nothing about the text."""
    return secrets.token_hex(8)


def as_typed(code: str) -> str:
    """A code as it was meant: people type small letters, and nobody minds."""
    return code.strip().upper()


def fingerprint(secret: str) -> str:
    """What is stored of a token: it has so much chance in it that a plain digest will do."""
    return hashlib.sha256(secret.encode()).hexdigest()


def pin_fingerprint(pin: str, of: str, server_key: bytes) -> str:
    """What is stored of a PIN: a million tries break a plain digest, so our key goes in."""
    return hmac.new(server_key, f"{of}|{pin}".encode(), hashlib.sha256).hexdigest()


def is_same(one: str, other: str) -> bool:
    """Compare without telling by the time it takes how much was right."""
    return hmac.compare_digest(one.encode(), other.encode())
