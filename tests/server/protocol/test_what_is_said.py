"""Every real message and route: bounded, readable, and documented as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError

from server.protocol.derive import Malformed, canonical, codec_of, fast_read, read, spell, write
from server.protocol.export import main
from server.protocol.messages import HANDSHAKE, MESSAGES, ROUTES
from tests.server.protocol.anything import anything_of, damaged

TYPES = [
    (HANDSHAKE.name, HANDSHAKE.payload),
    *((message.name, message.payload) for message in MESSAGES),
    *((f"{message.name}-answer", message.answer) for message in MESSAGES if message.answer),
    *((route.path, route.body) for route in ROUTES if route.body),
    *((route.path, answer) for route in ROUTES for answer in route.answers.values() if answer),
]


@pytest.mark.parametrize("hint", [hint for _, hint in TYPES], ids=[name for name, _ in TYPES])
@settings(max_examples=20)
@given(data=st.data())
def test_every_message_comes_back_as_it_was_and_damage_is_called_malformed(
    hint: object, data: st.DataObject
) -> None:
    value: Any = data.draw(anything_of(hint))
    raw = json.loads(json.dumps(write(value, as_=hint)))

    assert spell(value, hint) == json.dumps(raw, separators=(",", ":"), ensure_ascii=False)
    assert canonical(value, hint) == canonical(raw)
    assert read(hint, raw) == value
    assert fast_read(hint, raw) == value
    assert codec_of(hint).take(raw) == by_the_fields(hint, raw) == value
    harmed = data.draw(damaged(raw))
    assert taken(lambda: read(hint, harmed)) == taken(lambda: by_the_fields(hint, harmed))


def taken(reading: Callable[[], object]) -> object:
    """What was read, or that it was refused; `Malformed` says no more than that here."""
    try:
        return reading()
    except (Malformed, ValidationError):
        return Malformed


def by_the_fields(hint: object, raw: object) -> object:
    """The same by marshmallow alone, without the quick way for what is in order."""
    return codec_of(hint).shape.deserialize(raw)


def test_the_documents_in_the_repository_are_up_to_date() -> None:
    assert main(["--check"]) == 0
