"""Nothing in the protocol is without bounds: every text, list, mapping and number has its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.siege.payloads import SCHEMA

LONGEST_PATTERN = 200
DEFINITIONS = sorted(SCHEMA["$defs"])
KINDS = {"object", "array", "string", "integer", "boolean", "null"}
"""No `number`: nothing that crosses the wire is a fraction."""


def parts(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema in this schema, with the way to it."""
    if isinstance(schema, dict):
        if "type" in schema and isinstance(schema["type"], str):
            yield path, schema
        for name, inner in schema.items():
            if name != "enum":
                yield from parts(inner, f"{path}/{name}")
    elif isinstance(schema, list):
        for at, inner in enumerate(schema):
            yield from parts(inner, f"{path}/{at}")


def unbounded(schema: dict[str, Any]) -> str | None:
    """What is missing, if anything."""
    match schema["type"]:
        case "string":
            closed = {"const", "enum", "maxLength"} & set(schema)
            pattern = schema.get("pattern", "")
            counted = pattern.startswith("^") and pattern.endswith("}$") and "*" not in pattern
            return None if closed or counted else f"a text without an end: {schema}"
        case "integer":
            closed = {"const", "enum"} & set(schema) or {"minimum", "maximum"} <= set(schema)
            return None if closed else f"a number without an end: {schema}"
        case "array":
            return None if "maxItems" in schema else f"a list without an end: {schema}"
        case "object":
            extra = schema.get("additionalProperties", True)
            if extra is False:
                return None
            bounded = extra is not True and "maxProperties" in schema
            return None if bounded else f"a mapping without an end: {sorted(schema)}"
        case other:
            return None if other in KINDS else f"of another kind: {other}"


@pytest.mark.parametrize("name", DEFINITIONS)
def test_everything_in_a_definition_has_an_end(name):
    found = [(path, unbounded(schema)) for path, schema in parts(SCHEMA["$defs"][name])]

    assert found or {"oneOf", "anyOf"} & set(SCHEMA["$defs"][name])
    assert [(path, wrong) for path, wrong in found if wrong] == []


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string"},
        {"type": "string", "pattern": "^[a-z]*$"},
        {"type": "integer", "minimum": 0},
        {"type": "array", "items": {}},
        {"type": "object"},
        {"type": "object", "additionalProperties": {"type": "null"}},
        {"type": "number"},
    ],
)
def test_what_has_no_end_would_be_noticed(schema):
    assert unbounded(schema)
