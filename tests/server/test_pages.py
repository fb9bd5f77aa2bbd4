"""The built client: packed files, one page for all its addresses, and nothing from beside them."""

import gzip

import pytest
from flask import Flask

from server.pages import add_pages, read_files


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (tmp_path / "secret-key").write_text("secret")
    (folder / "index.html").write_text("<p>the page</p>")
    (folder / "index.html.gz").write_bytes(gzip.compress(b"<p>the page</p>"))
    (folder / "assets" / "a1.js").write_text("1")
    (folder / "assets" / "a1.js.br").write_text("packed by brotli")
    (folder / ".built-from").write_text("a hash")
    return folder


@pytest.fixture
def client(folder):
    app = Flask("test", static_folder=None)
    add_pages(app, folder)
    return app.test_client()


@pytest.mark.parametrize("path", ["/", "/t", "/t/abc", "/p/abc/1", "/j/ABCDEFG", "/r"])
def test_every_address_of_the_client_gets_the_page(client, path):
    answer = client.get(path)
    assert answer.data == b"<p>the page</p>"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_browser_gets_the_packing_that_it_takes(client):
    best = client.get("/assets/a1.js", headers={"Accept-Encoding": "gzip, br"})
    assert (best.headers["Content-Encoding"], best.data) == ("br", b"packed by brotli")
    packed = client.get("/", headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    plain = client.get("/assets/a1.js")
    assert "Content-Encoding" not in plain.headers
    assert plain.headers["Vary"] == "Accept-Encoding"


def test_assets_are_kept_for_ever(client):
    assert "immutable" in client.get("/assets/a1.js").headers["Cache-Control"]


def test_a_page_that_has_not_changed_is_not_sent_again(client):
    etag = client.get("/").headers["ETag"]
    assert client.get("/", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/../secret-key",
        "/assets/../../secret-key",
        "/%2e%2e/secret-key",
        "/.built-from",
        "/index.html.gz",
        "/assets/",
        "/nothing",
    ],
)
def test_nothing_else_can_be_had(client, path):
    assert client.get(path).status_code == 404


def test_a_server_without_a_built_client_says_so(tmp_path):
    assert read_files(tmp_path / "none") == {}
    app = Flask("test", static_folder=None)
    add_pages(app, tmp_path / "none")
    assert app.test_client().get("/").status_code == 404
