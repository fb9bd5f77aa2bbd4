"""Write down what is said: `python -m server.protocol.export`.

Three documents from one list of messages and routes: JSON Schema, from which the client's types
are made, AsyncAPI for the open connection, and OpenAPI for everything else. They are kept with the
code, so that a change of protocol is seen by whoever reads the change; `--check` compares.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from io import StringIO
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from server.protocol.derive import describe_all, named
from server.protocol.registry import Message, Route
from server.protocol.shape import Definitions, JsonSchema

ROOT: Final = Path(__file__).parents[2]
TITLE: Final = "Protocol"
VERSION: Final = "1.0.0"
COMPONENTS: Final = "#/components/schemas/"


@dataclass(slots=True)
class Said:
    """The types of a list of messages and routes, each under its name."""

    heard: dict[str, object] = field(default_factory=dict)
    """What comes from a client; defaults may be left out."""
    written: dict[str, object] = field(default_factory=dict)
    """What only the server writes; it always carries all its fields."""

    def hear(self, hint: object, otherwise: str) -> str:
        return self._keep(self.heard, hint, otherwise)

    def write(self, hint: object, otherwise: str) -> str:
        return self._keep(self.written, hint, otherwise)

    def _keep(self, types: dict[str, object], hint: object, otherwise: str) -> str:
        """The name of the type; `otherwise` is for a union that nobody has given one."""
        name = named(hint) or otherwise
        if types.setdefault(name, hint) != hint:
            raise TypeError(f"two types are called {name}")
        return name

    def definitions(self, prefix: str) -> dict[str, JsonSchema]:
        definitions = Definitions(prefix)
        describe_all(definitions, self.heard, self.written)
        return dict(sorted(definitions.described.items()))


def message_types(said: Said, message: Message) -> tuple[str, str | None]:
    """The names of the payload and of the answer."""
    hears = message.direction != "to-client"
    ask, reply = (said.hear, said.write) if hears else (said.write, said.hear)
    name = pascal(message.name)
    payload = ask(message.payload, name + "Payload")
    return payload, None if message.answer is None else reply(message.answer, name + "Answer")


def route_types(said: Said, route: Route) -> tuple[str | None, dict[int, str | None]]:
    """The names of the body and of the answer for each status."""
    name = pascal(f"{route.method.lower()} {braced(route.path)}")
    body = None if route.body is None else said.hear(route.body, name + "Body")
    return body, {
        status: None if answer is None else said.write(answer, f"{name}Answer{status}")
        for status, answer in sorted(route.answers.items())
    }


def pascal(words: str) -> str:
    """`close-round` as the name of a type: `CloseRound`."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", words))


def refer(name: str | None, prefix: str) -> JsonSchema:
    return {"type": "null"} if name is None else {"$ref": prefix + name}


def closed(properties: Mapping[str, JsonSchema], about: str) -> JsonSchema:
    """An object of exactly these properties."""
    return {
        "type": "object",
        "description": about,
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def schema_document(messages: Sequence[Message], routes: Sequence[Route]) -> JsonSchema:
    """One property per message or route, with all types under `$defs`."""
    said = Said()
    prefix = "#/$defs/"
    properties: dict[str, JsonSchema] = {}
    for message in messages:
        payload, answer = message_types(said, message)
        once(properties, message.name)
        properties[message.name] = closed(
            {
                "direction": {"type": "string", "const": message.direction},
                "payload": refer(payload, prefix),
                "answer": refer(answer, prefix),
            },
            message.about,
        )
    for route in routes:
        body, answers = route_types(said, route)
        name = f"{route.method} {braced(route.path)}"
        once(properties, name)
        by_status = {str(status): refer(answer, prefix) for status, answer in answers.items()}
        properties[name] = closed(
            {
                "direction": {"type": "string", "const": "http"},
                "body": refer(body, prefix),
                "answers": closed(by_status, "What comes back, by status."),
            },
            route.about,
        )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": TITLE,
        **closed(properties, "Everything that a client and the server say to each other."),
        "$defs": said.definitions(prefix),
    }


def once(properties: Mapping[str, object], name: str) -> None:
    if name in properties:
        raise ValueError(f"{name} is in the list twice")


def asyncapi_document(messages: Sequence[Message]) -> dict[str, Any]:
    """The open connection, seen from the server: it receives what is said to it, and sends."""
    said = Said()
    spoken: dict[str, Any] = {}
    operations: dict[str, Any] = {}
    for message in messages:
        payload, answer = message_types(said, message)
        spoken[message.name] = {
            "name": message.name,
            "summary": message.about,
            "payload": refer(payload, COMPONENTS),
        }
        operation: dict[str, Any] = {
            "action": "send" if message.direction == "to-client" else "receive",
            "channel": {"$ref": "#/channels/socket"},
            "summary": message.about,
            "messages": [{"$ref": f"#/channels/socket/messages/{message.name}"}],
        }
        if answer is not None:
            acknowledgement = f"{message.name}.answer"
            spoken[acknowledgement] = {
                "name": acknowledgement,
                "summary": f"The acknowledgement of {message.name}.",
                "payload": refer(answer, COMPONENTS),
            }
            operation["reply"] = {
                "channel": {"$ref": "#/channels/socket"},
                "messages": [{"$ref": f"#/channels/socket/messages/{acknowledgement}"}],
            }
        operations[message.name] = operation
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Backchannel",
            "version": VERSION,
            "description": "Socket.IO events; an answer is the acknowledgement of its event.",
        },
        "defaultContentType": "application/json",
        "channels": {
            "socket": {
                "address": "/socket.io",
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in spoken},
            }
        },
        "operations": operations,
        "components": {"messages": spoken, "schemas": said.definitions(COMPONENTS)},
    }


def openapi_document(routes: Sequence[Route]) -> dict[str, Any]:
    """The pages and documents that are asked for by HTTP."""
    said = Said()
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        body, answers = route_types(said, route)
        path = braced(route.path)
        operation: dict[str, Any] = {
            "operationId": pascal(f"{route.method.lower()} {path}"),
            "summary": route.about,
        }
        if parameters := re.findall(r"{(\w+)}", path):
            operation["parameters"] = [
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in parameters
            ]
        if body is not None:
            operation["requestBody"] = {"required": True, **json_content(body)}
        operation["responses"] = {
            str(status): {
                "description": HTTPStatus(status).phrase,
                **({} if answer is None else json_content(answer)),
            }
            for status, answer in answers.items()
        }
        once(paths.setdefault(path, {}), route.method.lower())
        paths[path][route.method.lower()] = operation
    return {
        "openapi": "3.1.0",
        "info": {"title": "Backchannel", "version": VERSION},
        "paths": paths,
        "components": {"schemas": said.definitions(COMPONENTS)},
    }


def json_content(name: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": refer(name, COMPONENTS)}}}


def braced(path: str) -> str:
    """A path of Flask as OpenAPI writes it: `/join/<string:code>` is `/join/{code}`."""
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path)


def yaml_text(document: Mapping[str, Any]) -> str:
    yaml = YAML()
    yaml.width = 100
    yaml.representer.ignore_aliases = lambda _: True
    text = StringIO()
    text.write("# Made by `python -m server.protocol.export`; do not edit.\n")
    yaml.dump(document, text)
    return text.getvalue()


def documents(messages: Sequence[Message], routes: Sequence[Route]) -> dict[str, str]:
    """The text of every document, by its place in the repository."""
    schema = schema_document(messages, routes)
    return {
        "client/src/protocol/schema.json": json.dumps(schema, indent=2) + "\n",
        "server/protocol/asyncapi.yaml": yaml_text(asyncapi_document(messages)),
        "server/protocol/openapi.yaml": yaml_text(openapi_document(routes)),
    }


def first_difference(root: Path, texts: Mapping[str, str]) -> str | None:
    """Where a document on disk is not what it should be."""
    for place, text in texts.items():
        path = root / place
        if not path.exists():
            return f"{place} is missing"
        there, here = path.read_text("utf-8").splitlines(), text.splitlines()
        for number in range(max(len(there), len(here))):
            old, new = line(there, number), line(here, number)
            if old != new:
                return f"{place}:{number + 1}\n  is        {old}\n  should be {new}"
    return None


def line(lines: Sequence[str], number: int) -> str:
    return lines[number] if number < len(lines) else "(end of file)"


def main(arguments: Iterable[str] | None = None) -> int:
    """Write the documents, or with `--check` compare them."""
    from server.protocol.messages import HANDSHAKE, MESSAGES, ROUTES

    parser = argparse.ArgumentParser(prog="python -m server.protocol.export")
    parser.add_argument("--check", action="store_true", help="compare only; 1 if they differ")
    options = parser.parse_args(None if arguments is None else list(arguments))
    texts = documents((HANDSHAKE, *MESSAGES), ROUTES)
    if options.check:
        difference = first_difference(ROOT, texts)
        if difference is not None:
            print(f"{difference}\nRun `python -m server.protocol.export`.", file=sys.stderr)
        return 0 if difference is None else 1
    for place, text in texts.items():
        (ROOT / place).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / place).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
