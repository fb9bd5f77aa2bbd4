"""How personal texts lie in the database: sealed, each person's under a key of their own.

The keys are random and lie in a table beside the texts, wrapped by the server's secret key, which
is no part of the database. Whoever takes the database alone reads nobody's words; and a key that is
destroyed takes with it every copy of the texts, wherever a database may still have one: in its log,
in a page that it has not written over yet, in a backup whose own keys are gone.

A key belongs to a person and not to a session as a whole, so that one person can be forgotten while
the class goes on. Each text is bound to its place: moved to another, it does not open.
"""

from __future__ import annotations

import secrets
from typing import Final, NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

Wrapped = NewType("Wrapped", bytes)
"""A key as it may be stored."""

NONCE: Final = 12
"""Bytes of chance in front of everything sealed; never the same twice under one key."""
KEY: Final = 32


class Sealed(Exception):
    """This does not open: it was sealed under another key, or changed since."""


class Sealing:
    """Wraps keys by the server's own; seals and opens texts by those."""

    def __init__(self, secret_key: bytes) -> None:
        purpose = HKDF(algorithm=SHA256(), length=KEY, salt=None, info=b"backchannel word keys")
        self._master = AESGCM(purpose.derive(secret_key))

    def new_key(self, session: str, person: int) -> Wrapped:
        """A fresh random key for the texts of a person, ready to be stored."""
        return Wrapped(_seal(self._master, secrets.token_bytes(KEY), _owner(session, person)))

    def unwrap(self, wrapped: Wrapped, session: str, person: int) -> AESGCM:
        """The key itself; raises `Sealed` if the server's secret key is another than then."""
        return AESGCM(_open(self._master, wrapped, _owner(session, person)))


def seal(key: AESGCM, text: str, stream: str, text_id: str) -> bytes:
    """A text as it may be stored in this place."""
    return _seal(key, text.encode(), _place(stream, text_id))


def unseal(key: AESGCM, body: bytes, stream: str, text_id: str) -> str:
    """The text that was stored in this place; raises `Sealed`."""
    return _open(key, body, _place(stream, text_id)).decode()


def _owner(session: str, person: int) -> bytes:
    return f"{session}\0{person}".encode()


def _place(stream: str, text_id: str) -> bytes:
    return f"{stream}\0{text_id}".encode()


def _seal(key: AESGCM, plain: bytes, bound_to: bytes) -> bytes:
    nonce = secrets.token_bytes(NONCE)
    return nonce + key.encrypt(nonce, plain, bound_to)


def _open(key: AESGCM, body: bytes, bound_to: bytes) -> bytes:
    try:
        return key.decrypt(body[:NONCE], body[NONCE:], bound_to)
    except InvalidTag:
        raise Sealed("this was sealed under another key, or changed since") from None
