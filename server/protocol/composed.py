"""Shapes made of other shapes: lists, sets, mappings, dataclasses and unions of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from marshmallow import RAISE, Schema, ValidationError

from game_rules.shapes import AtMost, Exactly
from server.protocol.shape import (
    Code,
    Definitions,
    JsonSchema,
    Matching,
    OneOf,
    Plain,
    Shape,
    limits,
    refuse,
)


class Entry(int):
    """The place of an entry in a mapping: complaints name it, for the key came from outside."""


def read_each(items: Iterable[object], shapes: Iterable[Shape]) -> list[Any]:
    """Read one after the other, collecting what is wrong with each place."""
    values: list[Any] = []
    errors: dict[Any, Any] = {}
    for place, (item, shape) in enumerate(zip(items, shapes, strict=False)):
        try:
            values.append(shape._deserialize(item, None, None))
        except ValidationError as error:
            errors[place] = error.messages
    if errors:
        raise nested(errors)
    return values


def nested(errors: Mapping[Any, Any]) -> ValidationError:
    """One error that holds those of several places."""
    return ValidationError(dict(errors))


def measured(value: object, size: AtMost | Exactly) -> list[object]:
    """The value, if it is a list of a size that is allowed."""
    if not isinstance(value, list):
        refuse("not-a-list")
    check_size(len(value), size)
    return value


def check_size(count: int, size: AtMost | Exactly) -> None:
    least, most = limits(size)
    if count > most:
        refuse("too-many")
    if count < least:
        refuse("too-few")


def size_words(size: AtMost | Exactly, noun: str) -> JsonSchema:
    """The size in the words of JSON Schema, for `Items` or for `Properties`."""
    least, most = limits(size)
    return {f"max{noun}": most} if least == 0 else {f"min{noun}": least, f"max{noun}": most}


class Row(Shape):
    """A list of things of one kind."""

    def __init__(self, item: Shape, size: AtMost | Exactly) -> None:
        super().__init__()
        self.item = item
        self.size = size

    def _serialize(self, value: Any, *_: Any, **__: Any) -> list[Any]:
        return [self.item._serialize(item, None, None) for item in value]

    def _deserialize(self, value: object, *_: Any, **__: Any) -> tuple[Any, ...]:
        items = measured(value, self.size)
        return tuple(read_each(items, [self.item] * len(items)))

    def writing(self, value: str, code: Code) -> str:
        return list_of(value, self.item.writing, code)

    def spelling(self, value: str, code: Code) -> str:
        return joined(value, self.item, code)

    def reading(self, value: str, code: Code) -> str:
        return f"tuple({list_of(value, self.item.reading, code, same=value)})"

    def taking(self, value: str, code: Code) -> str:
        items = f"{code.bind(measured)}({value}, {code.bind(self.size)})"
        return f"tuple({list_of(items, self.item.taking, code)})"

    def describe(self, definitions: Definitions) -> JsonSchema:
        items = self.item.json(definitions)
        return {"type": "array", "items": items, **size_words(self.size, "Items")}


def list_of(
    value: str, item: Callable[[str, Code], str], code: Code, same: str | None = None
) -> str:
    """Source text of a list made item by item; of a plain copy where items stay as they are."""
    variable = code.variable()
    made = item(variable, code)
    if made == variable:
        return same or f"list({value})"
    return f"[{made} for {variable} in {value}]"


def joined(value: str, item: Shape, code: Code) -> str:
    """Source text of a JSON list, spelt item by item."""
    if isinstance(item, Matching):
        return f"{code.bind(ids_joined)}({value})"
    variable = code.variable()
    return f"'[' + ','.join([{item.spelling(variable, code)} for {variable} in {value}]) + ']'"


def ids_joined(ids: Sequence[str]) -> str:
    """A JSON list of ids, which need no more than their quotes."""
    return '["' + '","'.join(ids) + '"]' if ids else "[]"


class Fixed(Shape):
    """A list in which each place has its own kind."""

    def __init__(self, places: Sequence[Shape]) -> None:
        super().__init__()
        self.places = tuple(places)

    def _serialize(self, value: Any, *_: Any, **__: Any) -> list[Any]:
        pairs = zip(self.places, value, strict=True)
        return [shape._serialize(item, None, None) for shape, item in pairs]

    def _deserialize(self, value: object, *_: Any, **__: Any) -> tuple[Any, ...]:
        return tuple(read_each(measured(value, Exactly(len(self.places))), self.places))

    def writing(self, value: str, code: Code) -> str:
        places = enumerate(self.places)
        return f"[{', '.join(shape.writing(f'{value}[{n}]', code) for n, shape in places)}]"

    def spelling(self, value: str, code: Code) -> str:
        places = enumerate(self.places)
        texts = ", ".join(shape.spelling(f"{value}[{n}]", code) for n, shape in places)
        return f"'[' + ','.join(({texts},)) + ']'"

    def reading(self, value: str, code: Code) -> str:
        places = enumerate(self.places)
        return f"({''.join(shape.reading(f'{value}[{n}]', code) + ', ' for n, shape in places)})"

    def describe(self, definitions: Definitions) -> JsonSchema:
        places = [shape.json(definitions) for shape in self.places]
        kinds = [place for n, place in enumerate(places) if place not in places[:n]]
        words = size_words(Exactly(len(places)), "Items")
        if len(kinds) == 1:
            return {"type": "array", "items": kinds[0], **words}
        # `items` is for the places after these, of which there are none; but the tool that makes
        # the client's types knows nothing of `prefixItems`.
        return {"type": "array", "prefixItems": places, "items": {"anyOf": kinds}, **words}


class Group(Shape):
    """A set, written in order so that equal sets make equal texts."""

    def __init__(self, item: Shape, size: AtMost | Exactly) -> None:
        super().__init__()
        self.item = item
        self.size = size

    def _serialize(self, value: Any, *_: Any, **__: Any) -> list[Any]:
        return sorted(self.item._serialize(item, None, None) for item in value)

    def _deserialize(self, value: object, *_: Any, **__: Any) -> frozenset[Any]:
        items = measured(value, self.size)
        group = frozenset(read_each(items, [self.item] * len(items)))
        if len(group) < len(items):
            refuse("twice")
        return group

    def writing(self, value: str, code: Code) -> str:
        return f"sorted({list_of(value, self.item.writing, code, same=value)})"

    def spelling(self, value: str, code: Code) -> str:
        key = ", key=lambda it: it._value_" if isinstance(self.item, OneOf) else ""
        return joined(f"sorted({value}{key})", self.item, code)

    def reading(self, value: str, code: Code) -> str:
        return f"frozenset({list_of(value, self.item.reading, code, same=value)})"

    def describe(self, definitions: Definitions) -> JsonSchema:
        words = size_words(self.size, "Items")
        items = self.item.json(definitions)
        return {"type": "array", "items": items, "uniqueItems": True, **words}


class Table(Shape):
    """A mapping from ids, or from the members of a closed set."""

    def __init__(self, key: Matching | Plain | OneOf, item: Shape, size: AtMost | Exactly) -> None:
        super().__init__()
        self.key = key
        self.item = item
        self.size = size

    def _serialize(self, value: Any, *_: Any, **__: Any) -> dict[str, Any]:
        key, item = self.key._serialize, self.item._serialize
        return {key(k, None, None): item(v, None, None) for k, v in value.items()}

    def _deserialize(self, value: object, *_: Any, **__: Any) -> dict[Any, Any]:
        if not isinstance(value, dict):
            refuse("not-an-object")
        check_size(len(value), self.size)
        table: dict[Any, Any] = {}
        errors: dict[Entry, Any] = {}
        for place, (key, item) in enumerate(value.items()):
            try:
                table[self.key._deserialize(key)] = self.item._deserialize(item, None, None)
            except ValidationError as error:
                errors[Entry(place)] = error.messages
        if errors:
            raise nested(errors)
        return table

    def writing(self, value: str, code: Code) -> str:
        return self._made(value, self.key.writing, self.item.writing, code)

    def spelling(self, value: str, code: Code) -> str:
        k, v = code.variable(), code.variable()
        pair = f"{self.key.spelling(k, code)} + ':' + {self.item.spelling(v, code)}"
        pairs = f"sorted({value}.items())" if code.in_order else f"{value}.items()"
        return f"'{{' + ','.join([{pair} for {k}, {v} in {pairs}]) + '}}'"

    def reading(self, value: str, code: Code) -> str:
        return self._made(value, self.key.reading, self.item.reading, code)

    def _made(
        self,
        value: str,
        key: Callable[[str, Code], str],
        item: Callable[[str, Code], str],
        code: Code,
    ) -> str:
        k, v = code.variable(), code.variable()
        made = f"{key(k, code)}: {item(v, code)}"
        if made == f"{k}: {v}":
            return f"dict({value})"
        return f"{{{made} for {k}, {v} in {value}.items()}}"

    def describe(self, definitions: Definitions) -> JsonSchema:
        words = size_words(self.size, "Properties")
        item = self.item.json(definitions)
        if not isinstance(self.key, OneOf):
            keys = self.key.describe(definitions)
            return {"type": "object", "propertyNames": keys, "additionalProperties": item, **words}
        names = list(self.key.by_value)
        all_of_them = self.size == Exactly(len(names))
        return {
            "type": "object",
            "properties": dict.fromkeys(names, item),
            "required": names if all_of_them else [],
            "additionalProperties": False,
            **words,
        }


class RecordSchema(Schema):
    """What all our schemas have in common: nothing unknown comes in."""

    error_messages = {"unknown": "unknown-field", "type": "not-an-object"}  # noqa: RUF012

    class Meta:
        unknown = RAISE


class Kind(Shape):
    """The word that tells the members of a union apart."""

    def __init__(self, kind: str) -> None:
        super().__init__(required=True)
        self.kind = kind

    def _deserialize(self, value: object, *_: Any, **__: Any) -> str:
        if value != self.kind:
            refuse("another-kind")
        return self.kind

    def describe(self, definitions: Definitions) -> JsonSchema:
        return {"type": "string", "const": self.kind}


@dataclass(frozen=True, slots=True)
class Form:
    """All that is known about one dataclass: its schema and its fast functions."""

    cls: type
    kind: str | None
    about: str | None
    shapes: Mapping[str, Shape]
    schema: Schema
    write: Callable[[Any], dict[str, Any]]
    spell: Callable[[Any], str]
    spell_in_order: Callable[[Any], str]
    fast_read: Callable[[Any], Any]
    take: Callable[[Any], Any]

    def spelling(self, code: Code) -> Callable[[Any], str]:
        """The function that spells it as this code wants it."""
        return self.spell_in_order if code.in_order else self.spell

    def describe(self, definitions: Definitions) -> JsonSchema:
        """An object of these properties and no others."""
        kind = {} if self.kind is None else {"kind": Kind(self.kind)}
        shapes = {**kind, **self.shapes}
        return {
            "type": "object",
            **({} if self.about is None else {"description": self.about}),
            "properties": {name: shape.json(definitions) for name, shape in shapes.items()},
            "required": [
                name for name, shape in shapes.items() if shape.required or definitions.as_written
            ],
            "additionalProperties": False,
        }


class Record(Shape):
    """A dataclass inside another."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.form = form
        self.called = form.cls.__name__
        self.owner = form.cls

    def _serialize(self, value: Any, *_: Any, **__: Any) -> Any:
        return self.form.schema.dump(value)

    def _deserialize(self, value: object, *_: Any, **__: Any) -> Any:
        return self.form.schema.load(value)  # type: ignore[arg-type]  # it checks what it is given

    def writing(self, value: str, code: Code) -> str:
        return f"{code.bind(self.form.write)}({value})"

    def spelling(self, value: str, code: Code) -> str:
        return f"{code.bind(self.form.spelling(code))}({value})"

    def reading(self, value: str, code: Code) -> str:
        return f"{code.bind(self.form.fast_read)}({value})"

    def taking(self, value: str, code: Code) -> str:
        return f"{code.bind(self.form.take)}({value})"

    def describe(self, definitions: Definitions) -> JsonSchema:
        return self.form.describe(definitions)


class Variant(Shape):
    """One of several dataclasses, told apart by their `kind`."""

    def __init__(self, records: Sequence[Record]) -> None:
        super().__init__()
        self.records = tuple(records)
        self.by_kind = {record.form.kind: record for record in records}
        self.by_class = {record.form.cls: record for record in records}

    def _serialize(self, value: Any, *_: Any, **__: Any) -> Any:
        return self.by_class[type(value)]._serialize(value)

    def _deserialize(self, value: object, *_: Any, **__: Any) -> Any:
        if not isinstance(value, dict):
            refuse("not-an-object")
        if "kind" not in value:
            raise nested({"kind": ["missing"]})
        kind = value["kind"]
        if not isinstance(kind, str) or kind not in self.by_kind:
            raise nested({"kind": ["unknown-kind"]})
        return self.by_kind[kind]._deserialize(value)

    def writing(self, value: str, code: Code) -> str:
        writers = {cls: record.form.write for cls, record in self.by_class.items()}
        return f"{code.bind(writers)}[type({value})]({value})"

    def spelling(self, value: str, code: Code) -> str:
        spellers = {cls: record.form.spelling(code) for cls, record in self.by_class.items()}
        return f"{code.bind(spellers)}[type({value})]({value})"

    def reading(self, value: str, code: Code) -> str:
        readers = {kind: record.form.fast_read for kind, record in self.by_kind.items()}
        return f"{code.bind(readers)}[{value}['kind']]({value})"

    def taking(self, value: str, code: Code) -> str:
        takers = {kind: record.form.take for kind, record in self.by_kind.items()}
        return f"{code.bind(takers)}[{value}['kind']]({value})"

    def describe(self, definitions: Definitions) -> JsonSchema:
        return {"oneOf": [record.json(definitions) for record in self.records]}
