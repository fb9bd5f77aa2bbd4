"""From frozen dataclasses to everything that reads, writes and describes them.

Whatever crosses the wire or enters the journal passes `read` or `fast_read` on the way in, `write`
or `spell` on the way out. These, and the documents too, follow from the one table in `table.py`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, is_dataclass
from functools import cache, partial
from typing import Any, Final, TypeVar, overload

from marshmallow import Schema, ValidationError

from server.protocol.composed import Entry
from server.protocol.shape import DOUBTS, Code, Definitions, JsonSchema, Shape
from server.protocol.table import NOTHING, Unbounded, compiled, form_of

__all__ = [
    "Malformed",
    "Unbounded",
    "canonical",
    "definition_names",
    "fast_read",
    "json_schema",
    "named",
    "pickers",
    "read",
    "schema_of",
    "spell",
    "write",
]

T = TypeVar("T")

MOST_COMPLAINTS: Final = 5


Path = tuple[str | int, ...]
"""Names of fields, places in lists, and `Entry` for places in mappings."""


class Malformed(Exception):
    """What came in has not the shape it should have."""

    code: Final = "malformed"

    def __init__(self, complaints: Sequence[tuple[Path, str]]) -> None:
        self.complaints = tuple(complaints)
        """All that is wrong, in order, for a reader who has the input before them."""
        said = dict.fromkeys((format_path(*complaint), complaint[1]) for complaint in complaints)
        self.errors = dict(list(said)[:MOST_COMPLAINTS])
        """Path to the rule that is broken there, for whoever sent it; nothing of the input."""
        super().__init__(", ".join(f"{path or 'message'}: {rule}" for path, rule in said))

    @property
    def facts(self) -> tuple[dict[str, str], ...]:
        """The same, as the facts of a fault."""
        return tuple({"path": path, "rule": rule} for path, rule in self.errors.items())


def schema_of(cls: type) -> Schema:
    """The marshmallow schema of a dataclass; its `load` gives an instance."""
    return form_of(cls).schema


@dataclass(frozen=True, slots=True)
class Codec:
    """A type, ready to be read and written."""

    shape: Shape
    write: Callable[[Any], Any]
    spell: Callable[[Any], str]
    spell_in_order: Callable[[Any], str]
    fast_read: Callable[[Any], Any]
    take: Callable[[Any], Any]


@cache
def codec_of(hint: object) -> Codec:
    shape = NOTHING.shape_of(hint)
    writing, spelling, in_order = Code(), Code(), Code(in_order=True)
    reading, taking = Code(), Code()
    return Codec(
        shape=shape,
        write=compiled(f"lambda it: {shape.writing('it', writing)}", writing),
        spell=compiled(f"lambda it: {shape.spelling('it', spelling)}", spelling),
        spell_in_order=compiled(f"lambda it: {shape.spelling('it', in_order)}", in_order),
        fast_read=compiled(f"lambda it: {shape.reading('it', reading)}", reading),
        take=compiled(f"lambda it: {shape.taking('it', taking)}", taking),
    )


@overload
def read(hint: type[T], raw: object) -> T: ...
@overload
def read(hint: object, raw: object) -> Any: ...
def read(hint: object, raw: object) -> Any:
    """An instance of the type, from JSON that anybody may have sent; or `Malformed`.

    What is in order is taken quickly; whatever is not clearly so is left to marshmallow, which
    alone refuses.
    """
    codec = codec_of(hint)
    with suppress(*DOUBTS):
        return codec.take(raw)
    try:
        return codec.shape.deserialize(raw)
    except ValidationError as error:
        complaints = sorted(complaints_of(error.messages), key=reading_order)
    raise Malformed(complaints)


@overload
def fast_read(hint: type[T], raw: object) -> T: ...
@overload
def fast_read(hint: object, raw: object) -> Any: ...
def fast_read(hint: object, raw: object) -> Any:
    """The same for JSON that `write` has made: nothing is checked again."""
    return codec_of(hint).fast_read(raw)


def write(value: object, as_: object = None) -> Any:
    """JSON for a dataclass, or for any value of the type `as_`."""
    return codec_of(as_ or type(value)).write(value)


def spell(value: object, as_: object = None) -> str:
    """The same JSON as text, without the detour by way of its values."""
    return codec_of(as_ or type(value)).spell(value)


def canonical(value: object, as_: object = None) -> str:
    """The one text of a dataclass, of any value of the type `as_`, or of a value that is JSON
    already: equal values make equal texts.
    """
    if as_ is not None or is_dataclass(value):
        return codec_of(as_ or type(value)).spell_in_order(value)
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


# --- where it went wrong --------------------------------------------------------------------------


def complaints_of(messages: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """What marshmallow found, flat: the path to each place and the rule that is broken there."""
    if isinstance(messages, Mapping):
        for step, inner in messages.items():
            whole = step == "_schema" and inner != ["unknown-field"]
            yield from complaints_of(inner, path if whole else (*path, step))
    else:
        yield from ((path, rule) for rule in messages)


def reading_order(complaint: tuple[Path, str]) -> tuple[Any, ...]:
    path, rule = complaint
    return [(step, "") if isinstance(step, int) else (-1, str(step)) for step in path], rule


def format_path(path: Path, rule: str) -> str:
    """`orders[1].issue`; the third entry of a mapping is `shares{2}`."""
    if rule == "unknown-field":
        path = path[:-1]  # the name came from outside: say only where it was found
    text = ""
    for step in path:
        if isinstance(step, Entry):
            text += f"{{{step:d}}}"
        else:
            text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


# --- documents ------------------------------------------------------------------------------------


def json_schema(
    types: Mapping[str, object], written: Mapping[str, object] | None = None
) -> JsonSchema:
    """JSON Schema 2020-12 with one definition per named type.

    `written` are types that only we write: whatever only they lead to carries all its fields.
    """
    definitions = Definitions()
    describe_all(definitions, types, written or {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": dict(sorted(definitions.described.items())),
    }


def describe_all(
    definitions: Definitions, types: Mapping[str, object], written: Mapping[str, object]
) -> None:
    """Describe every type under its name, and every named type that it leads to."""
    for as_written, group in ((False, types), (True, written)):
        definitions.as_written = as_written
        for name, hint in group.items():
            shape = codec_of(hint).shape
            if shape.called == name:
                shape.json(definitions)
            else:
                definitions.refer(name, hint, partial(shape.json, definitions))


def named(hint: object) -> str | None:
    """The name that a type has in documents, if it has one of its own."""
    return codec_of(hint).shape.called


def pickers(cls: type) -> dict[str, str]:
    """For each field that points at something of the game: what a form should offer there."""
    shapes = form_of(cls).shapes.items()
    return {name: shape.hint.picker for name, shape in shapes if shape.hint is not None}


def definition_names(types: Mapping[str, object]) -> tuple[str, ...]:
    """The names of all types that these lead to, in order."""
    return tuple(json_schema(types)["$defs"])
