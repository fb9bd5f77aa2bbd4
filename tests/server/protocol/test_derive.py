"""Whatever crosses the wire or enters the journal passes this codec."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from game_rules.shapes import AtMost, Between, Ident, Kept, Name, Points, Text
from server.protocol.derive import (
    Malformed,
    Unbounded,
    canonical,
    definition_names,
    fast_read,
    json_schema,
    pickers,
    read,
    schema_of,
    spell,
    write,
)
from tests.server.protocol.anything import anything_of, damaged
from tests.server.protocol.samples import (
    Act,
    ActId,
    Everything,
    Order,
    SeatId,
    Span,
    Speak,
    Stage,
    Toward,
    Track,
    Wait,
)

TO_WAIT = {"kind": "wait", "party": "karvania"}
ACT = {"id": "act-0001", "orders": [{"kind": "toward", "party": "karvania"}]}
SCHEMA = json_schema({"Everything": Everything})
DOCUMENT = Draft202012Validator({"$ref": "#/$defs/Everything", **SCHEMA})


@dataclass(frozen=True, slots=True)
class Sign(Kept):
    size: Annotated[int, Between(0, 9)]


# --- what goes out comes back ---------------------------------------------------------------------


@given(anything_of(Everything))
def test_what_is_written_reads_back_equal_by_all_three_readers(thing: Everything) -> None:
    raw = json.loads(json.dumps(write(thing)))

    assert read(Everything, raw) == thing
    assert fast_read(Everything, raw) == thing
    assert schema_of(Everything).load(raw) == thing


@given(anything_of(Everything))
def test_the_fast_writer_writes_what_the_schema_writes(thing: Everything) -> None:
    assert write(thing) == schema_of(Everything).dump(thing)


@given(anything_of(Everything))
def test_what_is_spelt_is_what_is_written(thing: Everything) -> None:
    assert spell(thing) == json.dumps(write(thing), separators=(",", ":"), ensure_ascii=False)


@given(anything_of(Order))
def test_a_member_of_a_union_is_written_the_same_alone_and_as_a_member(order: Any) -> None:
    assert write(order) == write(order, as_=Order)
    assert write(order)["kind"] == order.kind
    assert json.loads(spell(order, as_=Order)) == write(order)
    assert read(Order, write(order)) == order


def test_what_is_kept_is_spelt_once_and_its_copy_anew() -> None:
    sign = Sign(2)

    assert spell(sign) is spell(sign)
    assert spell(replace(sign, size=3)) == '{"size":3}'
    assert sign == Sign(2)


def test_values_come_back_as_the_types_they_were() -> None:
    speak = Speak("yes", "A plan", frozenset({Track.TWO, Track.ONE}))

    again = read(Speak, {**write(speak), "on": ["track-2", "track-1"]})

    assert {type(track) for track in again.on} == {Track}
    assert type(read(Annotated[tuple[Stage, ...], AtMost(1)], [4])[0]) is Stage
    assert write(speak)["on"] == ["track-1", "track-2"]
    assert type(write(speak)["on"][0]) is str


def test_what_has_a_default_may_be_left_out_and_is_always_written() -> None:
    act = read(Act, ACT)

    assert act == fast_read(Act, ACT) == Act(ActId("act-0001"), (Toward(SeatId("karvania")),))
    assert write(act)["orders"][0]["strength"] == 3
    assert write(act)["note"] is None


def test_a_default_that_is_made_anew_is_shared_by_nobody() -> None:
    raw = write(EVERYTHING)
    del raw["extra"]

    assert read(Everything, raw).extra is not read(Everything, raw).extra
    assert fast_read(Everything, raw).extra is not fast_read(Everything, raw).extra


def test_a_schema_is_made_once_and_a_nested_type_stands_once_in_the_document() -> None:
    assert schema_of(Act) is schema_of(Act)
    assert definition_names({"Act": Act, "Order": Order}) == (
        *("Act", "ActId", "Order", "SeatId", "Speak", "Toward", "Track", "Wait"),
    )


# --- what comes in is checked ---------------------------------------------------------------------

EVERYTHING = Everything(
    act=Act(ActId("act-0001"), (Wait(),)),
    sure=True,
    level=0,
    stage=Stage.WAR,
    track=None,
    pair=(1, 2),
    place=(Track.ONE, False, Toward(SeatId("ostrel"))),
    three=(True, True, False),
    rows=((Stage.CALM, None), ()),
    seen=frozenset({3, 1}),
    shares={SeatId("ostrel"): 10},
    by_track={Track.TWO: (Toward(SeatId("a")),)},
    key="a B\n{}",
    words={"a.b": "Hello {name}", "c": ""},
    facts={"now": 3, "open": True, "why": "late", "who": None},
)


@pytest.mark.parametrize(
    ("field", "value", "path", "rule"),
    [
        ("sure", 1, "sure", "not-a-boolean"),
        ("sure", "true", "sure", "not-a-boolean"),
        ("sure", None, "sure", "null"),
        ("level", "3", "level", "not-an-integer"),
        ("level", 3.0, "level", "not-an-integer"),
        ("level", True, "level", "not-an-integer"),
        ("level", float("nan"), "level", "not-an-integer"),
        ("level", 6, "level", "too-large"),
        ("level", -(10**400), "level", "too-small"),
        ("stage", 3, "stage", "not-one-of-these"),
        ("stage", True, "stage", "not-one-of-these"),
        ("stage", [4], "stage", "not-one-of-these"),
        ("track", "track-9", "track", "not-one-of-these"),
        ("pair", [1], "pair", "too-few"),
        ("pair", [1, 2, 3], "pair", "too-many"),
        ("pair", {"0": 1, "1": 2}, "pair", "not-a-list"),
        ("place", ["track-1", 1, write(Toward(SeatId("a")))], "place[1]", "not-a-boolean"),
        ("place", ["track-1", True, {"kind": "toward"}], "place[2].party", "missing"),
        ("three", [True, True], "three", "too-few"),
        ("rows", [[0], [], [], []], "rows", "too-many"),
        ("rows", [[0], [0, 0, 0]], "rows[1]", "too-many"),
        ("rows", "abc", "rows", "not-a-list"),
        ("seen", [1, 1], "seen", "twice"),
        ("seen", [-1], "seen[0]", "too-small"),
        ("shares", {"Karvania": 1}, "shares{0}", "not-an-identifier"),
        ("shares", {"a": 1, "b": None}, "shares{1}", "not-an-integer"),
        ("shares", {"a": 1, "b": 1, "c": 1, "d": 1}, "shares", "too-many"),
        ("shares", [], "shares", "not-an-object"),
        ("by_track", {"track-3": []}, "by_track{0}", "not-one-of-these"),
        ("by_track", {"track-1": [TO_WAIT]}, "by_track{0}[0].kind", "another-kind"),
        ("facts", {"a": [1]}, "facts{0}", "of-another-type"),
        ("facts", {"a": "Not Kebab"}, "facts{0}", "not-an-identifier"),
        ("key", "abc", "key", "too-short"),
        ("key", "abcdefg", "key", "too-long"),
        ("words", {"a.b": "x" * 21}, "words{0}", "too-long"),
        ("words", {"a" * 9: "x"}, "words{0}", "too-long"),
        ("words", {"a": "\x00"}, "words{0}", "unseen-character"),
        ("act", [], "act", "not-an-object"),
        ("act", {**ACT, "id": "short"}, "act.id", "not-a-key"),
        ("act", {**ACT, "id": "act-0001\n"}, "act.id", "not-a-key"),
        ("act", {**ACT, "orders": [{}]}, "act.orders[0].kind", "missing"),
        ("act", {**ACT, "orders": [{"kind": "fly"}]}, "act.orders[0].kind", "unknown-kind"),
        ("act", {**ACT, "orders": [{"kind": ["wait"]}]}, "act.orders[0].kind", "unknown-kind"),
        ("act", {**ACT, "orders": [None]}, "act.orders[0]", "not-an-object"),
        ("act", {**ACT, "orders": [{"kind": "wait", "x": 1}]}, "act.orders[0]", "unknown-field"),
        ("act", {**ACT, "__proto__": {}}, "act", "unknown-field"),
        ("act", {**ACT, "_schema": 1}, "act", "unknown-field"),
        ("act", {**ACT, "note": "a\u202eb"}, "act.note", "unseen-character"),
    ],
)
def test_a_wrong_shape_is_named_by_its_place_and_its_rule(
    field: str, value: object, path: str, rule: str
) -> None:
    with pytest.raises(Malformed) as caught:
        read(Everything, {**write(EVERYTHING), field: value})

    assert caught.value.errors == {path: rule}
    assert caught.value.facts == ({"path": path, "rule": rule},)
    assert caught.value.code == "malformed"


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (None, "null"),
        (3, "not-an-object"),
        ("{}", "not-an-object"),
        ([], "not-an-object"),
        ({"id": "act-0001", "orders": [], "more": 1}, "unknown-field"),
    ],
)
def test_a_message_that_is_wrong_as_a_whole_has_an_empty_path(raw: object, rule: str) -> None:
    with pytest.raises(Malformed) as caught:
        read(Act, raw)

    assert caught.value.errors == {"": rule}


def test_at_most_five_places_are_told_and_places_stand_in_order() -> None:
    raw = [0] * 12
    numbers = Annotated[tuple[Annotated[int, Between(1, 2)], ...], AtMost(20)]

    with pytest.raises(Malformed) as caught:
        read(numbers, raw)

    assert list(caught.value.errors) == ["[0]", "[1]", "[2]", "[3]", "[4]"]
    assert [path for path, _ in caught.value.complaints] == [(place,) for place in range(12)]


def test_fields_that_do_not_go_together_are_refused_by_the_dataclass_itself() -> None:
    assert read(Span, {"start": 1, "end": 2}) == Span(1, 2)

    with pytest.raises(Malformed) as caught:
        read(tuple[Span, bool], [{"start": 3, "end": 2}, True])

    assert caught.value.errors == {"[0]": "does-not-fit"}


@given(st.data())
def test_no_word_of_the_input_is_repeated_in_a_complaint(data: st.DataObject) -> None:
    canary = "Canary7Q"
    damage: dict[str, Any] = data.draw(
        st.sampled_from(
            [
                {canary: 1},
                {"id": canary + "!"},
                {"note": canary + "\x00"},
                {"orders": [{"kind": canary}]},
                {"orders": [{"kind": "wait", canary: canary}]},
                {"orders": {canary: canary}},
                {"first": {"kind": "toward", "party": canary}},
            ]
        )
    )

    with pytest.raises(Malformed) as caught:
        read(Act, {**ACT, **damage})

    told = repr((caught.value, str(caught.value), caught.value.facts, caught.value.errors))
    assert canary not in told


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(JSON)
def test_no_json_at_all_raises_anything_but_malformed(raw: object) -> None:
    for hint in (Everything, Act, Order, Span, Mapping[Track, Points]):
        with suppress(Malformed):
            read(hint, raw)


# --- texts ----------------------------------------------------------------------------------------

LINE = Annotated[str, Text(10)]
LINES = Annotated[str, Text(10, lines=True)]
NAME = Annotated[str, Name(10)]


@pytest.mark.parametrize(
    ("hint", "typed", "kept"),
    [
        (LINE, "  hello ", "hello"),
        (LINE, "a  b", "a  b"),
        (LINE, "e\u0301", "é"),
        (LINE, "👍🏽 ❤️", "👍🏽 ❤️"),
        (LINE, "مرحبا", "مرحبا"),
        (LINES, "a\r\nb\rc\td", "a\nb\nc d"),
        (LINES, "\n a \n", "a"),
        (NAME, " Ana   Lu ", "Ana Lu"),
        (NAME, "Zoe\u0308", "Zoë"),
    ],
)
def test_what_people_type_is_made_tidy(hint: object, typed: str, kept: str) -> None:
    assert read(hint, typed) == kept


@pytest.mark.parametrize("hint", [LINE, LINES, NAME])
@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("", "empty"),
        (" \u3000 ", "empty"),
        ("x" * 11, "too-long"),
        (" " * 11, "too-long"),
        ("\u0958" * 10, "too-long"),
        (7, "not-a-text"),
        *((f"a{char}b", "unseen-character") for char in "\x00\x07\x1b\x7f\x85\u2028\u2029"),
        *((f"a{char}b", "unseen-character") for char in "\u200b\u2060\ufeff\u00ad\u061c"),
        *((f"a{char}b", "unseen-character") for char in "\u202a\u202e\u2066\u2069\u200f"),
        *((f"a{char}b", "unseen-character") for char in "\ud800\udfff\U000e0041\ufffe"),
    ],
)
def test_what_cannot_be_seen_or_is_too_long_is_refused(
    hint: object, typed: object, rule: str
) -> None:
    with pytest.raises(Malformed) as caught:
        read(hint, typed)

    assert caught.value.errors == {"": rule}


def test_talk_may_hold_the_joiners_that_emoji_and_some_scripts_need_but_not_only_them() -> None:
    talk = Annotated[str, Text(10, lines=True)]

    assert read(talk, "\U0001f469\u200d\U0001f393") == "\U0001f469\u200d\U0001f393"
    with pytest.raises(Malformed, match="empty"):
        read(talk, " \u200d\u200c ")
    with pytest.raises(Malformed, match="unseen-character"):
        read(NAME, "a\u200db")


def test_one_line_is_one_line() -> None:
    for hint in (LINE, NAME):
        with pytest.raises(Malformed, match="unseen-character"):
            read(hint, "a\nb")


@given(st.text(max_size=10))
def test_a_text_that_is_taken_is_tidy_for_good_and_can_be_stored(typed: str) -> None:
    for hint in (LINE, LINES, NAME):
        try:
            kept = read(hint, typed)
        except Malformed:
            continue
        assert read(hint, kept) == kept
        assert unicodedata.is_normalized("NFC", kept)
        assert kept.encode("utf-8")
        assert 1 <= len(kept) <= 10


# --- the same as JSON Schema ----------------------------------------------------------------------


@given(anything_of(Everything))
def test_the_document_accepts_whatever_is_written(thing: Everything) -> None:
    DOCUMENT.validate(write(thing))


@given(st.data())
def test_the_document_and_the_reader_agree_on_damaged_messages(data: st.DataObject) -> None:
    raw = data.draw(damaged(write(data.draw(anything_of(Everything)))))

    try:
        read(Everything, raw)
        taken = True
    except Malformed:
        taken = False

    assert DOCUMENT.is_valid(raw) == taken


def test_the_document_describes_itself_correctly() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$defs"]["Toward"]["description"] == "An order that is aimed at a party."
    assert "description" not in SCHEMA["$defs"]["Act"]


def test_a_hint_becomes_a_picker() -> None:
    party = SCHEMA["$defs"]["Toward"]["properties"]["party"]

    assert party == {"allOf": [{"$ref": "#/$defs/SeatId"}], "x-picker": "party"}
    assert pickers(Toward) == {"party": "party"}


def test_what_only_we_write_always_carries_all_its_fields() -> None:
    heard = json_schema({"Act": Act})["$defs"]["Act"]["required"]
    written = json_schema({}, {"Act": Act})["$defs"]["Act"]["required"]
    both = json_schema({"Act": Act}, {"Act": Act})["$defs"]["Act"]["required"]

    assert heard == both == ["id", "orders"]
    assert written == ["id", "orders", "first", "note"]


# --- one text for equal values --------------------------------------------------------------------


@given(anything_of(Everything), st.randoms())
def test_equal_values_have_one_canonical_text(thing: Everything, shuffler: Any) -> None:
    keys = list(thing.facts)
    shuffler.shuffle(keys)
    raw = {**write(thing), "facts": {key: thing.facts[key] for key in keys}}

    assert canonical(read(Everything, raw)) == canonical(thing)
    assert canonical(thing) == canonical(write(thing))


def test_a_canonical_text_has_no_spaces_no_escapes_and_no_numbers_that_are_none() -> None:
    assert canonical({"b": ["é", None], "a": 1}) == '{"a":1,"b":["é",null]}'

    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"a": float("nan")})


# --- what may not be declared ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Matryoshka:
    inner: Matryoshka | None


@dataclass(frozen=True, slots=True)
class Holder:
    inside: Annotated[tuple[Hidden, ...], AtMost(2)]


@dataclass(frozen=True, slots=True)
class Hidden:
    size: int


@dataclass(frozen=True, slots=True)
class SecondWait:
    kind: ClassVar[str] = "wait"


@pytest.mark.parametrize(
    ("hint", "why"),
    [
        (int, "an int needs Between"),
        (str, "a str needs Text"),
        (float, "has no shape"),
        (object, "has no shape"),
        (dict[str, Any], "a str needs Text"),
        (tuple[bool, ...], "needs AtMost"),
        (tuple[Track, ...], "needs AtMost"),
        (frozenset[Points], "needs AtMost"),
        (Annotated[frozenset[Wait], AtMost(2)], "no order to be written in"),
        (Mapping[Ident, bool], "needs AtMost"),
        (Mapping[Stage, bool], "cannot be a key"),
        (Annotated[Mapping[Annotated[str, Text(9)], bool], AtMost(2)], "cannot be a key"),
        (Annotated[bool, Between(0, 1)], "says nothing about"),
        (Annotated[str, Text(3), Between(0, 2)], "says nothing about"),
        (Wait | SecondWait, "a kind of their own"),
        (Wait | Act, "a kind of their own"),
        (Wait | bool, "one each of int, bool and str"),
        (Ident | LINE, "one each of int, bool and str"),
        (Matryoshka, "Matryoshka.inner: Matryoshka contains itself"),
        (Holder, "Holder.inside: Hidden.size: an int needs Between"),
    ],
)
def test_a_type_without_a_bound_cannot_be_declared(hint: object, why: str) -> None:
    with pytest.raises(Unbounded, match=why):
        read(hint, None)


def test_two_types_of_one_name_cannot_stand_in_one_document() -> None:
    class Act(Wait):
        """Another thing of this name."""

    with pytest.raises(TypeError, match="two types are called Act"):
        json_schema({"Act": Act, "Everything": Everything})
