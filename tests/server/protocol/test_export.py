"""The documents of the protocol follow from one list, and stand in the repository as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from server.protocol.derive import write
from server.protocol.export import documents, first_difference
from server.protocol.registry import Message, Route
from tests.server.protocol.samples import (
    Accepted,
    Act,
    Everything,
    Order,
    Refused,
    SeatId,
    Toward,
)

MESSAGES = (
    Message("act", "to-server", Act, Accepted | Refused, "One act."),
    Message("order-chosen", "to-server", Order, Accepted, "One order."),
    Message("view", "to-client", Everything, None, "What a seat may know."),
)
ROUTES = (
    Route("GET", "/texts/<string:language>", None, {200: Everything, 404: Refused}, "The words."),
    Route("POST", "/join", Toward, {200: Accepted, 204: None}, "Take a seat."),
)
TEXTS = documents(MESSAGES, ROUTES)
SCHEMA = json.loads(TEXTS["client/src/protocol/schema.json"])


def loaded(name: str) -> Any:
    return YAML(typ="safe").load(TEXTS[name])


def test_the_schema_has_one_property_for_each_message_and_route() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["title"] == "Protocol"
    assert list(SCHEMA["properties"]) == SCHEMA["required"]
    assert SCHEMA["required"] == [
        *("act", "order-chosen", "view", "GET /texts/{language}", "POST /join"),
    ]
    assert SCHEMA["properties"]["act"]["properties"] == {
        "direction": {"type": "string", "const": "to-server"},
        "payload": {"$ref": "#/$defs/Act"},
        "answer": {"$ref": "#/$defs/ActAnswer"},
    }
    assert SCHEMA["properties"]["view"]["properties"]["answer"] == {"type": "null"}
    answers = SCHEMA["properties"]["POST /join"]["properties"]["answers"]["properties"]
    assert answers == {"200": {"$ref": "#/$defs/Accepted"}, "204": {"type": "null"}}


def test_a_union_without_a_name_is_named_after_its_message() -> None:
    assert SCHEMA["$defs"]["ActAnswer"] == {
        "oneOf": [{"$ref": "#/$defs/Accepted"}, {"$ref": "#/$defs/Refused"}]
    }
    assert "Order" in SCHEMA["$defs"]
    assert "OrderChosenPayload" not in SCHEMA["$defs"]


def test_what_only_the_server_writes_has_no_optional_fields() -> None:
    assert SCHEMA["$defs"]["Accepted"]["required"] == ["kind", "version", "orders"]
    assert SCHEMA["$defs"]["Toward"]["required"] == ["kind", "party"]


def test_a_message_fits_its_place_in_the_schema() -> None:
    payload = Draft202012Validator(
        {"$ref": "#/properties/act/properties/payload", **SCHEMA, "type": "object", "required": []}
        | {"properties": SCHEMA["properties"], "additionalProperties": True}
    )

    assert payload.is_valid({"id": "act-0001", "orders": [write(Toward(SeatId("a")))]})
    assert not payload.is_valid({"id": "act-0001", "orders": [{"kind": "toward"}]})


@pytest.mark.parametrize("name", ["server/protocol/asyncapi.yaml", "server/protocol/openapi.yaml"])
def test_every_reference_of_a_document_leads_somewhere(name: str) -> None:
    document = loaded(name)
    references = list(references_in(document))

    assert references
    for reference in references:
        place = document
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]


def references_in(node: Any) -> Any:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"]
        for inner in node.values():
            yield from references_in(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from references_in(inner)


def test_the_server_receives_what_is_said_to_it_and_replies_with_the_answer() -> None:
    document = loaded("server/protocol/asyncapi.yaml")

    assert document["asyncapi"] == "3.0.0"
    assert {name: each["action"] for name, each in document["operations"].items()} == {
        "act": "receive",
        "order-chosen": "receive",
        "view": "send",
    }
    assert document["operations"]["act"]["reply"]["messages"] == [
        {"$ref": "#/channels/socket/messages/act.answer"}
    ]
    assert "reply" not in document["operations"]["view"]


def test_a_path_names_its_parameters() -> None:
    texts = loaded("server/protocol/openapi.yaml")["paths"]["/texts/{language}"]["get"]

    assert [parameter["name"] for parameter in texts["parameters"]] == ["language"]
    assert list(texts["responses"]) == ["200", "404"]
    assert texts["responses"]["404"]["description"] == "Not Found"


def test_the_texts_are_the_same_every_time_and_survive_being_read() -> None:
    assert documents(MESSAGES, ROUTES) == TEXTS

    schemas = loaded("server/protocol/asyncapi.yaml")["components"]["schemas"]
    text = json.dumps(schemas).replace("#/components/schemas/", "#/$defs/")
    assert {name: SCHEMA["$defs"][name] for name in schemas} == json.loads(text)


def test_a_name_stands_in_the_list_once() -> None:
    with pytest.raises(ValueError, match="act is in the list twice"):
        documents((*MESSAGES, MESSAGES[0]), ())
    with pytest.raises(ValueError, match="in the list twice"):
        documents((), (*ROUTES, ROUTES[0]))


def test_the_first_difference_is_told_with_its_line(tmp_path: Path) -> None:
    for place, text in TEXTS.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text, "utf-8")
    assert first_difference(tmp_path, TEXTS) is None

    other = documents(MESSAGES[:1], ROUTES)
    difference = first_difference(tmp_path, other)
    assert difference is not None
    assert difference.startswith("client/src/protocol/schema.json:")

    (tmp_path / "server/protocol/openapi.yaml").unlink()
    assert first_difference(tmp_path, TEXTS) == "server/protocol/openapi.yaml is missing"
