"""The built client: files that were packed when it was built, and one page for all addresses."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from flask import Flask, Request, Response, request
from werkzeug.routing import PathConverter

STATIC: Final = Path(str(files("server"))) / "static"
PACKED: Final = {"br": ".br", "gzip": ".gz"}
"""The encodings in the order in which we like them."""

CLIENT_ROUTES: Final = ("/", "/t", "/r", "/t/<path:_>", "/p/<path:_>", "/j/<path:_>")
"""Addresses that the client itself understands; all of them get the same page."""

FOR_EVER: Final = "public, max-age=31536000, immutable"
"""Assets have a name of their own for every content."""


class OfTheClient(PathConverter):
    """Any path but those of the protocol: an unknown one there is answered as the protocol does."""

    regex = "(?!api/)[^/].*?"


@dataclass(frozen=True, slots=True)
class File:
    """A file of the client, with its packed copies."""

    kind: str
    body: bytes
    packed: dict[str, bytes]

    @property
    def etag(self) -> str:
        return hashlib.sha256(self.body).hexdigest()[:20]


def pack(kind: str, body: bytes) -> File:
    """A document of ours as a file, with the packed copy that every browser can open."""
    return File(kind, body, {"gzip": gzip.compress(body, 9, mtime=0)})


def read_files(folder: Path) -> dict[str, File]:
    """All files of the client by their address; nothing else can be asked for."""
    found: dict[str, File] = {}
    if not folder.is_dir():
        return found
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        hidden = any(part.startswith(".") for part in name.split("/"))
        if not path.is_file() or hidden or path.suffix in PACKED.values():
            continue
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        packed = {
            encoding: beside.read_bytes()
            for encoding, ending in PACKED.items()
            if (beside := path.with_name(path.name + ending)).is_file()
        }
        found[f"/{name}"] = File(kind, path.read_bytes(), packed)
    return found


def add_pages(app: Flask, folder: Path = STATIC) -> None:
    """Serve the client from this application."""
    found = read_files(folder)

    def page(_: str = "") -> Response:
        return answer(found.get("/index.html"), request)

    def file(path: str) -> Response:
        return answer(found.get(f"/{path}"), request)

    for number, route in enumerate(CLIENT_ROUTES):
        app.add_url_rule(route, f"page-{number}", page)
    app.url_map.converters["of_the_client"] = OfTheClient
    app.add_url_rule("/<of_the_client:path>", "file", file)


def answer(file: File | None, asked: Request) -> Response:
    """A file in the best encoding that the browser takes."""
    if file is None:
        return Response("There is no such page.\n", 404, mimetype="text/plain")
    encoding = next(
        (each for each in PACKED if each in file.packed and asked.accept_encodings[each] > 0),
        None,
    )
    body = file.body if encoding is None else file.packed[encoding]
    response = Response(body, mimetype=file.kind)
    if encoding is not None:
        response.headers["Content-Encoding"] = encoding
    response.headers["Vary"] = "Accept-Encoding"
    is_asset = asked.path.startswith("/assets/")
    response.headers["Cache-Control"] = FOR_EVER if is_asset else "no-cache"
    response.set_etag(f"{file.etag}-{encoding or 'plain'}")
    response.make_conditional(asked)
    return response
