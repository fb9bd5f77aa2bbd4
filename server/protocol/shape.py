"""The fields of our schemas: each one reads, writes and describes one kind of value.

A shape is a marshmallow field with more faces: the source texts of a fast writer to JSON values and
of one straight to JSON text, the source texts of a fast reader for what we wrote ourselves and of
one for what others wrote in good order, and a JSON Schema. They stand in one class so that they
cannot drift apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import IntEnum, StrEnum
from functools import partial
from json.encoder import encode_basestring
from typing import Any, Final, NoReturn

from marshmallow import ValidationError, fields

from game_rules.shapes import AtMost, Exactly, Hint, Name, Text

JsonSchema = dict[str, Any]

KEBAB: Final = "^[a-z0-9][a-z0-9-]{0,47}$"

UNSEEN: Final = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\uffff"
    "\U000e0000-\U000e007f"
)
"""Inside a character class: what changes a text without being seen in it, or is no character."""
JOINERS: Final = r"\u200c\u200d"
"""Unseen too, but several scripts and many emoji need them: talk may hold them, a name may not."""
CONTROLS: Final = r"\u0000-\u001f\u007f-\u009f"
CONTROLS_BUT_LINES: Final = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"
QUOTED: Final[Callable[[str], str]] = encode_basestring
"""A text as JSON has it, with no letter written by its number that need not be."""
UNSTORABLE: Final = re.compile(r"[\u0000\ud800-\udfff]")


DOUBTS: Final = (ValidationError, LookupError, TypeError, ValueError)
"""What the quick reader raises at whatever is not clearly in order: then the fields have the word.
"""


def refuse(rule: str) -> NoReturn:
    """Say which rule a value breaks; the value itself is never repeated."""
    raise ValidationError(rule)


class Code:
    """The things that the source text of one fast function refers to."""

    def __init__(self, *, in_order: bool = False) -> None:
        self.in_order = in_order
        """Whether what it spells has its names in their order, so that equal things make equal
        texts.
        """
        self.things: dict[str, object] = {}
        self._variables = 0

    def bind(self, thing: object) -> str:
        """A name under which the text can use this thing."""
        name = f"thing{len(self.things)}"
        self.things[name] = thing
        return name

    def variable(self) -> str:
        """A name that no other loop in this text uses."""
        self._variables += 1
        return f"item{self._variables}"


class Definitions:
    """The named types of one document, each described once."""

    def __init__(self, prefix: str = "#/$defs/") -> None:
        self.prefix = prefix
        self.described: dict[str, JsonSchema] = {}
        self.as_written = False
        """What only we write always carries all its fields; what we read may leave out defaults."""
        self._owners: dict[str, object] = {}

    def refer(self, name: str, owner: object, describe: Callable[[], JsonSchema]) -> JsonSchema:
        """Point at a named type, describing it when it is met for the first time."""
        first = self._owners.setdefault(name, owner)
        if first != owner:
            raise TypeError(f"two types are called {name}: {first} and {owner}")
        if name not in self.described:
            self.described[name] = {}  # keeps the place: types stand in the order they are met
            self.described[name] = describe()
        return {"$ref": self.prefix + name}


class Shape(fields.Field[Any]):
    """One kind of value, bounded."""

    default_error_messages = {"required": "missing", "null": "null"}  # noqa: RUF012
    called: str | None = None
    owner: object = None
    hint: Hint | None = None

    def _validate(self, value: Any) -> None:
        """Nothing is left to validate: a shape checks while it reads."""

    def writing(self, value: str, code: Code) -> str:
        """Source text that turns the Python value into JSON; the value itself unless said."""
        return value

    def spelling(self, value: str, code: Code) -> str:
        """Source text that turns the Python value straight into JSON text; a quoted text unless
        said.
        """
        return f"{code.bind(QUOTED)}({value})"

    def within(self, value: str, code: Code) -> str:
        """The same as a place in the source text of an f-string."""
        return f"{{{self.spelling(value, code)}}}"

    def reading(self, value: str, code: Code) -> str:
        """Source text that turns trusted JSON back into the Python value."""
        return value

    def taking(self, value: str, code: Code) -> str:
        """Source text that reads JSON of anybody where all is in order, as the field itself would,
        and raises one of `DOUBTS` else.
        """
        return f"{code.bind(self._deserialize)}({value}, None, None)"

    def describe(self, definitions: Definitions) -> JsonSchema:
        """This shape as JSON Schema."""
        raise NotImplementedError

    def json(self, definitions: Definitions) -> JsonSchema:
        """This shape where it is used: by its name if it has one, with its hint."""
        if self.called is None:
            schema = self.describe(definitions)
        else:
            schema = definitions.refer(self.called, self.owner, partial(self.describe, definitions))
        if self.hint is None:
            return schema
        # A reference with company is copied out by the tool that makes the client's types.
        whole = {"allOf": [schema]} if "$ref" in schema else schema
        return {**whole, "x-picker": self.hint.picker}


class YesNo(Shape):
    """True or false, and nothing that merely looks like it."""

    def _deserialize(self, value: object, *_: Any, **__: Any) -> bool:
        if value is True or value is False:
            return value
        refuse("not-a-boolean")

    def spelling(self, value: str, code: Code) -> str:
        return f"('true' if {value} else 'false')"

    def describe(self, definitions: Definitions) -> JsonSchema:
        return {"type": "boolean"}


class Number(Shape):
    """A whole number within bounds."""

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        self.low = low
        self.high = high

    def _deserialize(self, value: object, *_: Any, **__: Any) -> int:
        if type(value) is not int:
            refuse("not-an-integer")
        if value < self.low:
            refuse("too-small")
        if value > self.high:
            refuse("too-large")
        return value

    def spelling(self, value: str, code: Code) -> str:
        return f"str({value})"

    def within(self, value: str, code: Code) -> str:
        return f"{{{value}}}"

    def describe(self, definitions: Definitions) -> JsonSchema:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


class Matching(Shape):
    """A text of a fixed pattern, such as an id: of characters that JSON has as they are."""

    def __init__(self, pattern: str, rule: str) -> None:
        super().__init__()
        self.pattern = pattern
        self.matches = re.compile(pattern.removeprefix("^").removesuffix("$")).fullmatch
        self.rule = rule

    def _deserialize(self, value: object, *_: Any, **__: Any) -> str:
        if not isinstance(value, str):
            refuse("not-a-text")
        if not self.matches(value):
            refuse(self.rule)
        return value

    def spelling(self, value: str, code: Code) -> str:
        return f"'\"' + {value} + '\"'"

    def within(self, value: str, code: Code) -> str:
        return f'"{{{value}}}"'

    def describe(self, definitions: Definitions) -> JsonSchema:
        return {"type": "string", "pattern": self.pattern}


class Plain(Shape):
    """A text of ours, as it is: of any characters that a database can store."""

    def __init__(self, size: AtMost | Exactly) -> None:
        super().__init__()
        self.size = size

    def _deserialize(self, value: object, *_: Any, **__: Any) -> str:
        if not isinstance(value, str):
            refuse("not-a-text")
        least, most = limits(self.size)
        if len(value) > most:
            refuse("too-long")
        if len(value) < least:
            refuse("too-short")
        if UNSTORABLE.search(value):
            refuse("unseen-character")
        return value

    def describe(self, definitions: Definitions) -> JsonSchema:
        least, most = limits(self.size)
        pattern = UNSTORABLE.pattern.replace("[", "^[^") + "*$"
        return {"type": "string", "minLength": least, "maxLength": most, "pattern": pattern}


def limits(size: AtMost | Exactly) -> tuple[int, int]:
    """The least and the most that a mark allows."""
    return (size.count, size.count) if isinstance(size, Exactly) else (0, size.most)


class Words(Shape):
    """What people typed, made tidy: composed, trimmed, and nothing in it that cannot be seen."""

    def __init__(self, mark: Text | Name) -> None:
        super().__init__()
        self.most = mark.most
        self.lines = isinstance(mark, Text) and mark.lines
        self.single_spaces = isinstance(mark, Name)
        self.banned = UNSEEN + (CONTROLS_BUT_LINES if self.lines else JOINERS + CONTROLS)
        self.unseen = re.compile(f"[{self.banned}]").search

    def _deserialize(self, value: object, *_: Any, **__: Any) -> str:
        if not isinstance(value, str):
            refuse("not-a-text")
        if len(value) > self.most:
            refuse("too-long")
        if self.unseen(value):
            refuse("unseen-character")
        tidy = self.tidy(value)
        if not tidy.strip("\u200c\u200d"):
            refuse("empty")
        if len(tidy) > self.most:  # composing makes a few characters of some scripts longer
            refuse("too-long")
        return tidy

    def tidy(self, value: str) -> str:
        composed = unicodedata.normalize("NFC", value)
        if self.single_spaces:
            return " ".join(composed.split())
        if self.lines:
            composed = composed.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        return composed.strip()

    def describe(self, definitions: Definitions) -> JsonSchema:
        return {
            "type": "string",
            "maxLength": self.most,
            "pattern": rf"^(?=[\s\S]*[^\s{JOINERS}])[^{self.banned}]*$",
        }


class OneOf(Shape):
    """A member of a closed set, written by its value."""

    def __init__(self, members: type[StrEnum] | type[IntEnum]) -> None:
        super().__init__()
        self.called = members.__name__
        self.owner = members
        self.raw_type: type = int if issubclass(members, IntEnum) else str
        self.by_value: dict[Any, StrEnum | IntEnum] = {member.value: member for member in members}

    def _serialize(self, value: Any, *_: Any, **__: Any) -> Any:
        return value.value

    def _deserialize(self, value: object, *_: Any, **__: Any) -> StrEnum | IntEnum:
        if type(value) is not self.raw_type or value not in self.by_value:
            refuse("not-one-of-these")
        return self.by_value[value]

    def writing(self, value: str, code: Code) -> str:
        return f"{value}._value_"

    def spelling(self, value: str, code: Code) -> str:
        texts = {member: plain(value) for value, member in self.by_value.items()}
        return f"{code.bind(texts)}[{value}]"

    def reading(self, value: str, code: Code) -> str:
        return f"{code.bind(self.by_value)}[{value}]"

    def describe(self, definitions: Definitions) -> JsonSchema:
        kind = "integer" if self.raw_type is int else "string"
        return {"type": kind, "enum": list(self.by_value)}


class Maybe(Shape):
    """A value, or nothing."""

    def __init__(self, inner: Shape) -> None:
        super().__init__(allow_none=True)
        self.inner = inner

    def _serialize(self, value: Any, *rest: Any, **named: Any) -> Any:
        return None if value is None else self.inner._serialize(value, *rest, **named)

    def _deserialize(self, value: object, *rest: Any, **named: Any) -> Any:
        return None if value is None else self.inner._deserialize(value, *rest, **named)

    def writing(self, value: str, code: Code) -> str:
        inner = self.inner.writing(value, code)
        return value if inner == value else f"(None if {value} is None else {inner})"

    def spelling(self, value: str, code: Code) -> str:
        return f"('null' if {value} is None else {self.inner.spelling(value, code)})"

    def reading(self, value: str, code: Code) -> str:
        inner = self.inner.reading(value, code)
        return value if inner == value else f"(None if {value} is None else {inner})"

    def taking(self, value: str, code: Code) -> str:
        return f"(None if {value} is None else {self.inner.taking(value, code)})"

    def describe(self, definitions: Definitions) -> JsonSchema:
        return {"anyOf": [self.inner.json(definitions), {"type": "null"}]}


class AnyOf(Shape):
    """A number, a truth or a text: told apart by what they are in JSON."""

    def __init__(self, by_type: Mapping[type, Shape]) -> None:
        super().__init__()
        self.by_type = by_type

    def _deserialize(self, value: object, *rest: Any, **named: Any) -> Any:
        shape = self.by_type.get(type(value))
        if shape is None:
            refuse("of-another-type")
        return shape._deserialize(value, *rest, **named)

    def spelling(self, value: str, code: Code) -> str:
        return f"{code.bind(plain)}({value})"

    def describe(self, definitions: Definitions) -> JsonSchema:
        return {"anyOf": [shape.json(definitions) for shape in self.by_type.values()]}


def plain(value: str | int) -> str:
    """A number, a truth or a text as JSON has it."""
    if isinstance(value, str):
        return QUOTED(value)
    return f"{value:d}" if not isinstance(value, bool) else "true" if value else "false"
