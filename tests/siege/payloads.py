"""Payloads made from the published schema, whole and damaged, and packets around them.

The schema is read as any stranger would read it, and not through the codec that is attacked.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

from jsonschema import Draft202012Validator

Json = dict[str, Any]

ROOT: Final = Path(__file__).parents[2]
SCHEMA: Final[Json] = json.loads((ROOT / "client/src/protocol/schema.json").read_text("utf-8"))
TO_SERVER: Final = tuple(
    name
    for name, it in SCHEMA["properties"].items()
    if it["properties"]["direction"]["const"] == "to-server"
)
ECHO: Final = "zq-echo-zq"
"""Stands in what is sent, and must stand in no answer."""

SOME_TEXTS: Final = (
    *("water", "front", "lake-fort", "karvania", "ostrel", "hold-dialogue", "karvania-head"),
    *("front-1", "army-council", "shared-rule", "tension", "en", "Good morning", "Anna", "1234"),
    *(ECHO, "ABCDEFG", "A" * 8, "a" * 16, "b" * 22, "c" * 43, "d" * 64),
)


@cache
def validator(place: str) -> Draft202012Validator:
    """Judges by one definition of the published schema."""
    return Draft202012Validator({"$defs": SCHEMA["$defs"], "$ref": place})


def payload_schema(name: str) -> Json:
    """What a message says."""
    schema: Json = SCHEMA["properties"][name]["properties"]["payload"]
    return schema


def fits(name: str, payload: object, part: str = "payload") -> bool:
    """Whether the published schema lets this be said, or answered."""
    schema = SCHEMA["properties"][name]["properties"][part]
    return bool(validator(schema["$ref"]).is_valid(payload))


# --- whole ----------------------------------------------------------------------------------------


def whole(chance: Random, schema: Json) -> Any:
    """Something that this schema allows."""
    if "$ref" in schema:
        return whole(chance, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]])
    for several in ("oneOf", "anyOf"):
        if several in schema:
            return whole(chance, chance.choice(schema[several]))
    if "allOf" in schema:
        return whole(chance, schema["allOf"][0])
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return chance.choice(schema["enum"])
    match schema["type"]:
        case "object":
            return whole_object(chance, schema)
        case "array":
            return whole_list(chance, schema)
        case "string":
            return whole_text(chance, schema)
        case "integer":
            low, high = schema["minimum"], schema["maximum"]
            return chance.choice([low, high, chance.randint(low, high), min(high, max(low, 1))])
        case "boolean":
            return chance.random() < 0.5
        case "null":
            return None
    raise TypeError(f"{schema} is unknown here")


def whole_object(chance: Random, schema: Json) -> Json:
    required = schema.get("required", ())
    made = {
        name: whole(chance, inner)
        for name, inner in schema.get("properties", {}).items()
        if name in required or chance.random() < 0.5
    }
    entry = schema.get("additionalProperties")
    if isinstance(entry, dict):
        made |= {chance.choice(SOME_TEXTS[:8]): whole(chance, entry) for _ in range(2)}
    return made


def whole_list(chance: Random, schema: Json) -> list[Any]:
    if "prefixItems" in schema:
        return [whole(chance, each) for each in schema["prefixItems"]]
    least, most = schema.get("minItems", 0), schema["maxItems"]
    count = chance.choice([least, most, chance.randint(least, min(most, least + 3))])
    return [whole(chance, schema["items"]) for _ in range(count)]


def whole_text(chance: Random, schema: Json) -> str:
    pattern = re.compile(schema.get("pattern", ""))
    least, most = schema.get("minLength", 0), schema.get("maxLength", 1000)
    fitting = [it for it in SOME_TEXTS if pattern.search(it) and least <= len(it) <= most]
    if fitting:
        return chance.choice(fitting)
    return "".join(chance.choice("346789ABC") for _ in range(max(least, 1)))


# --- damaged --------------------------------------------------------------------------------------

JUNK: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 1, 1.5, -0.0, 2**31, 2**53, 10**12, "", " ", "\t", "\0", ECHO),
    *(
        "a\u202eb",
        "a\u200bb",
        "\u2066x\u2069",
        "\ufeff",
        "\ufffe",
        "bell\a",
        "\uff21\uff1d\uff11",
        "e\u0301",
    ),
    *("'; drop table row; --", "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "%00", "../../x"),
    *("=1+1", "x" * 49, "x" * 601, "x" * 5000, "ö" * 700, "\U0001f600" * 40),
    *([], {}, [[]], [None], [0] * 500, {"kind": ECHO}, {"kind": None}, {"kind": ["act"]}),
    *({"__proto__": {}}, {"constructor": {"prototype": {}}}, {"a": {"b": {"c": {"d": 1}}}}),
)
NAMES: Final = ("kind", "id", "seat", "person", "__proto__", "constructor", "__class__", "A B", "")


def damaged(chance: Random, payload: Json) -> Json:
    """The same with one to three places replaced, left out, added, doubled or nested."""
    payload = copy.deepcopy(payload)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        damage(chance, chance.choice(list(containers(payload))))
    return payload


def containers(it: Any) -> Iterator[Any]:
    """All lists and objects in it, itself included."""
    if isinstance(it, dict | list):
        yield it
        for inner in it.values() if isinstance(it, dict) else it:
            yield from containers(inner)


def damage(chance: Random, place: Any) -> None:
    keys: list[Any] = list(place) if isinstance(place, dict) else list(range(len(place)))
    junk = copy.deepcopy(chance.choice(JUNK))
    if not keys or chance.random() < 0.2:
        if isinstance(place, dict):
            place[chance.choice(NAMES)] = junk
        else:
            place.append(junk)
        return
    key = chance.choice(keys)
    match chance.randrange(6):
        case 0:
            del place[key]
        case 1:
            place[key] = [place[key]]
        case 2:
            place[key] = {"kind": place[key]}
        case 3 if isinstance(place[key], str | int):
            place[key] = place[key] * 3 if isinstance(place[key], str) else str(place[key])
        case _:
            place[key] = junk


# --- packets --------------------------------------------------------------------------------------

TWISTS: Final = (
    *('{"n":NaN}', '{"n":Infinity}', '{"n":1e999}', '{"n":' + "9" * 5000 + "}"),
    *('{"a":1,"a":2}', '{"a":"\\ud800"}', '{"a":"\\udc00\\ud800"}', "{" * 40, "[" * 9000, '{"a":'),
    *("nul", "{'a':1}", '{"a":1,}', '{"a":01}', '{"a":"\t"}', "{}{}", "[{}]", '"x"', "7", ""),
    *(
        '{"a":' * 9 + "1" + "}" * 9,
        '{"a":' + "[" * 8 + "]" * 8 + "}",
        '{"_placeholder":true,"num":0}',
    ),
)
"""Texts that stand where a payload should."""


def event_text(name: str, payload: object) -> str:
    """A payload as JSON, with lone surrogates and everything left as they are."""
    return json.dumps([name, payload])


def twisted(chance: Random, name: str) -> str:
    """An event whose payload is no proper JSON object."""
    return f"[{json.dumps(name)},{chance.choice(TWISTS)}]"


def broken_packet(chance: Random) -> str | bytes:
    """A frame that is no packet of ours, or hardly."""
    name = chance.choice(["act", "connect", "disconnect", "*", "Act", "a b", "message", ECHO])
    body = event_text(name, chance.choice(JUNK))
    number = chance.choice(["", "7", "-1", "99999999999", "٣", "1.5", "7" * 4000])
    match chance.randrange(8):
        case 0:
            return bytes(chance.randrange(256) for _ in range(chance.randrange(1, 200)))
        case 1:
            return f"4{chance.choice('3456789x')}{number}{body}"
        case 2:
            return f"42/{chance.choice(['admin', '', 'x' * 300])},{number}{body}"
        case 3:
            return f"45{chance.randrange(1, 10**6)}-{number}{body}"
        case 4:
            return f"42{number}{body}"[: chance.randrange(1, 40)]
        case 5:
            return chance.choice(
                ["", "0", "2", "2probe", "5", "6", "40{}", "40[]", "41x", "49", "b4AAAA"]
            )
        case 6:
            return f"42{number}{twisted(chance, name)}"
        case _:
            text = list(f"427{body}")
            for _ in range(chance.randrange(1, 6)):
                text[chance.randrange(len(text))] = chr(
                    chance.choice([0, 9, 34, 91, 123, 0x7F, 0x202E, 0xFFFD])
                )
            return "".join(text)
