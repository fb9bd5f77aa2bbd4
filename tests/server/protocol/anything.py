"""Random values of any type that the codec knows, and random damage to their JSON."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import strategies as st

from server.protocol.composed import Fixed, Group, Record, Row, Table, Variant
from server.protocol.derive import codec_of
from server.protocol.shape import (
    AnyOf,
    Matching,
    Maybe,
    Number,
    OneOf,
    Plain,
    Shape,
    Words,
    YesNo,
    limits,
)

Values = st.SearchStrategy[Any]


def anything_of(hint: object) -> Values:
    """Random values of this type."""
    return values_of(codec_of(hint).shape)


def values_of(shape: Shape) -> Values:
    match shape:
        case YesNo():
            return st.booleans()
        case Number():
            return st.integers(shape.low, shape.high)
        case Matching():
            return st.from_regex(
                shape.pattern, fullmatch=True, alphabet=st.characters(codec="ascii")
            )
        case Plain():
            least, most = limits(shape.size)
            stored = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
            return st.text(stored, min_size=least, max_size=min(most, 30))
        case Words():
            typed = st.text(min_size=1, max_size=min(shape.most, 60))
            return typed.filter(lambda words: tidy(shape, words))
        case OneOf():
            return st.sampled_from(list(shape.by_value.values()))
        case Maybe():
            return st.none() | values_of(shape.inner)
        case AnyOf():
            return st.one_of([values_of(each) for each in shape.by_type.values()])
        case Record():
            made = {name: values_of(each) for name, each in shape.form.shapes.items()}
            return st.builds(shape.form.cls, **made)
        case Variant():
            return st.one_of([values_of(record) for record in shape.records])
        case Fixed():
            return st.tuples(*map(values_of, shape.places))
        case Row() | Group() | Table():
            return entries_of(shape)
    raise TypeError(f"{shape} is unknown to this test")


def entries_of(shape: Row | Group | Table) -> Values:
    least, most = limits(shape.size)
    most = max(least, min(3, most))
    match shape:
        case Row():
            rows = st.lists(values_of(shape.item), min_size=least, max_size=most)
            return rows.map(tuple)
        case Group():
            return st.frozensets(values_of(shape.item), min_size=least, max_size=most)
        case Table():
            key, item = values_of(shape.key), values_of(shape.item)
            return st.dictionaries(key, item, min_size=least, max_size=most)


def tidy(shape: Words, words: str) -> bool:
    return not shape.unseen(words) and shape.tidy(words) == words


NUMBERS = [0, -1, 1, 10**30, 1.5, float("nan"), True, False]
WORDS = ["", " ", "x", "Ä ö", "a\u202eb", "\ud800", "\x00", "x" * 100]
NESTED: list[Any] = [None, [], {}, [[]], {"kind": "wait"}, {"kind": 3}, [True, True, True]]
KNOWN = st.sampled_from([*NUMBERS, *WORDS, *NESTED]).map(copy.deepcopy)
JUNK = KNOWN | st.text(max_size=5).map(str.rstrip)
NAMES = st.sampled_from(["kind", "id", "__proto__", "constructor", "_schema", "A B", "other"])


@st.composite
def damaged(draw: st.DrawFn, raw: Any) -> Any:
    """The JSON with one or two places replaced, left out or added."""
    raw = copy.deepcopy(raw)
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.sampled_from(list(containers(raw)) or [None]))
        if place is None:
            return draw(JUNK)
        damage(draw, place)
    return raw


def containers(raw: Any) -> Any:
    """All lists and objects in it, itself included."""
    if isinstance(raw, (dict, list)):
        yield raw
        for inner in raw.values() if isinstance(raw, dict) else raw:
            yield from containers(inner)


def damage(draw: st.DrawFn, place: Any) -> None:
    keys = list(place) if isinstance(place, dict) else list(range(len(place)))
    how = draw(st.sampled_from(["replace", "remove", "add"])) if keys else "add"
    if how == "add":
        if isinstance(place, dict):
            place[draw(NAMES)] = draw(JUNK)
        else:
            place.append(draw(JUNK))
        return
    key = draw(st.sampled_from(keys))
    if how == "remove":
        del place[key]
    else:
        place[key] = draw(JUNK)
