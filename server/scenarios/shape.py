"""From plain values to a `Scenario`, or what does not have the shape it should have.

The schema that reads scenarios is derived like that of every message. It answers in short codes;
here they become sentences, with what would be right taken from the same declaration.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any, Final

from marshmallow import ValidationError

from game_rules.scenario import Scenario
from server.protocol.derive import json_schema, schema_of
from server.scenarios.complaints import Finding, Path, listed, or_maybe

JsonSchema = dict[str, Any]

ENOUGH: Final = 200
"""Findings after which the search ends: to say what was probably meant takes time."""

KEY_RULES: Final = frozenset({"not-an-identifier", "not-one-of-these"})
"""What can be wrong with a name in a mapping, as well as with a value."""


def take_shape(value: Any) -> tuple[Scenario | None, list[Finding]]:
    """The scenario, or everything that keeps these values from being one."""
    try:
        return schema_of(Scenario).load(value), []
    except ValidationError as error:
        found = findings_in(error.messages, value, (), declared("Scenario"))
        return None, list(islice(found, ENOUGH))


@cache
def document() -> JsonSchema:
    return json_schema({"Scenario": Scenario})


def declared(name: str) -> JsonSchema:
    schema: JsonSchema = document()["$defs"][name]
    return schema


def resolved(schema: JsonSchema) -> JsonSchema:
    """What a schema says itself: behind its reference, and without the `or nothing`."""
    while True:
        if "$ref" in schema:
            schema = declared(schema["$ref"].rpartition("/")[2])
        elif "anyOf" in schema:
            schema = next(one for one in schema["anyOf"] if one != {"type": "null"})
        else:
            return schema


def inside(schema: JsonSchema, step: str | int) -> JsonSchema:
    """The schema of one entry."""
    if isinstance(step, int):
        places = schema.get("prefixItems")
        found = places[step] if places else schema["items"]
    else:
        found = schema.get("properties", {}).get(step) or schema.get("additionalProperties")
    return resolved(found) if isinstance(found, dict) else {}


def findings_in(messages: Any, value: Any, path: Path, schema: JsonSchema) -> Iterator[Finding]:
    """Walk the messages of the schema along the values that they are about."""
    if not isinstance(messages, Mapping):
        for rule in messages:
            yield from finding(rule, value, path, schema)
        return
    for step, inner in messages.items():
        if step == "_schema":
            yield from findings_in(inner, value, path, schema)
            continue
        # A complaint about the nth entry of a mapping gives its number, not its name.
        name = list(value)[step] if isinstance(value, dict) and isinstance(step, int) else step
        below = (*path, name)
        if inner == ["missing"]:
            expected = expectation(inside(schema, name))
            yield Finding(path, f"`{name}` is missing; it must be {expected}")
        elif inner == ["unknown-field"]:
            says = f"has no place here{or_maybe(name, schema.get('properties', {}))}"
            yield Finding(below, says, about_name=True)
        elif KEY_RULES.issuperset(inner) and (wrong := wrong_key(name, below, schema)):
            yield wrong
        else:
            yield from findings_in(inner, value[name], below, inside(schema, name))


def wrong_key(name: str | int, path: Path, schema: JsonSchema) -> Finding | None:
    """What is wrong with a name in a mapping whose names are ids or members of a closed set."""
    if isinstance(name, int):  # a place in a list
        return None
    names = schema.get("propertyNames")
    if names is not None:
        if re.fullmatch(names["pattern"], name):
            return None
        return Finding(path, f"`{name}` is not {expectation(names)}", about_name=True)
    allowed = schema.get("properties", {})
    if name in allowed:
        return None
    return Finding(path, f"`{name}` cannot stand here{or_maybe(name, allowed)}", about_name=True)


def finding(rule: str, value: Any, path: Path, schema: JsonSchema) -> Iterator[Finding]:
    match rule:
        case "not-one-of-these" if isinstance(value, str):
            says = f"`{shortened(value)}` is not allowed{or_maybe(value, map(str, schema['enum']))}"
        case "too-long":
            says = f"is too long: {len(value)} characters, and {schema['maxLength']} are allowed"
        case "too-many" if not is_exact(schema):
            most = schema.get("maxItems", schema.get("maxProperties"))
            says = f"is too long: {len(value)} entries, and {most} are allowed"
        case "unseen-character":
            says = "has a character that nobody can see; type the text again"
        case _:
            says = f"must be {expectation(schema)}, not {described(value)}"
    yield Finding(path, says)


def is_exact(schema: JsonSchema) -> bool:
    """Whether a list must have one certain length, as pairs have."""
    return "maxItems" in schema and schema["maxItems"] == schema.get("minItems")


def expectation(schema: JsonSchema) -> str:
    """What would be right, in words."""
    match schema:
        case {"enum": names}:
            return f"one of {listed(map(str, names), 'or')}"
        case {"type": "integer", "minimum": low, "maximum": high}:
            return f"a whole number from {low} to {high}"
        case {"type": "boolean"}:
            return "`true` or `false`"
        case {"maxLength": most}:
            return f"a text of 1 to {most} characters"
        case {"pattern": pattern}:
            return "a claim such as `C45`" if "A-Z" in pattern else "an id such as `front-door`"
        case {"type": "array", "minItems": least, "maxItems": most}:
            numbers = f"{most}" if is_exact(schema) else f"{least} to {most}"
            return f"a list of {numbers} entries"
        case {"type": "array", "maxItems": most}:
            return f"a list of up to {most} entries"
        case {"type": "object", "properties": fields} if schema.get("required"):
            return f"a mapping with {listed(name for name in fields if name in schema['required'])}"
        case _:
            return "a mapping"


def described(value: Any) -> str:
    """What stands there instead, in words."""
    match value:
        case None:
            return "nothing"
        case bool():
            return f"`{str(value).lower()}`"
        case dict():
            return "a mapping"
        case list():
            return f"a list of {len(value)}" if len(value) != 1 else "a list of one"
        case "":
            return "an empty text"
        case _:
            return f"`{shortened(str(value))}`"


def shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"
