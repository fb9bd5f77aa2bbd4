"""What a machine reads of the server, and who may."""

import re

import pytest

from server.app import create_app
from server.operator.figures import Figure, text_of
from server.runtime import ThreadingRuntime
from server.settings import read_settings

LINE = re.compile(r'[a-z_]+(\{[a-z_]+="[^"\\]*"(,[a-z_]+="[^"\\]*")*\})? -?[0-9.e+]+')
TOKEN = "a token that nobody guesses"
HOME = "http://school.test"


@pytest.fixture
def server(tmp_path, monkeypatch):
    made = []

    def start(token=None, **flags):
        if token is not None:
            monkeypatch.setenv("BACKCHANNEL_METRICS_TOKEN", token)
        settings = read_settings({"data_dir": str(tmp_path), "async_mode": "threading", **flags})
        made.append(create_app(settings, ThreadingRuntime()))
        made[-1].app.wsgi_app = made[-1].wsgi
        return made[-1]

    yield start
    for each in made:
        each.close()


def ask(server, path, address="127.0.0.1", **headers):
    client = server.app.test_client()
    return client.get(path, base_url=HOME, headers=headers, environ_base={"REMOTE_ADDR": address})


def test_the_text_is_what_prometheus_reads():
    text = text_of([Figure("seats", "Seats.", "gauge", {'kind="bot"': 3.0, "": 4.5})])

    assert text == (
        "# HELP backchannel_seats Seats.\n# TYPE backchannel_seats gauge\n"
        'backchannel_seats{kind="bot"} 3\nbackchannel_seats 4.5\n'
    )


def test_this_machine_reads_the_figures_of_a_school_server_and_nobody_else(server):
    school = server()

    here = ask(school, "/metrics")
    there = ask(school, "/metrics", "10.0.0.7")

    assert here.status_code == 200
    lines = [line for line in here.text.splitlines() if not line.startswith("#")]
    assert len(lines) >= 8
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert 'backchannel_sessions{state="running"} 0' in lines
    assert "backchannel_sessions" not in there.text


def test_a_public_server_tells_only_whoever_knows_the_token(server):
    flags = {"public": True, "origin": "https://school.test", "proxies": "192.0.2.1"}
    public = server(TOKEN, **flags)
    right = {"Authorization": f"Bearer {TOKEN}"}
    wrong = {"Authorization": f"Bearer {TOKEN}!"}

    assert "backchannel_sessions" in ask(public, "/metrics", "10.0.0.7", **right).text
    for headers in ({}, wrong):
        assert "backchannel_sessions" not in ask(public, "/metrics", **headers).text


def test_without_a_token_a_public_server_tells_nobody(server):
    public = server(public=True, origin="https://school.test", proxies="192.0.2.1")

    assert "backchannel_sessions" not in ask(public, "/metrics").text


def test_health_says_alive_and_readiness_says_come_in(server):
    school = server()
    assert ask(school, "/health", "10.0.0.7").status_code == 200
    assert ask(school, "/ready").status_code == 503
    school.begin(8000)
    assert (ask(school, "/ready").status_code, ask(school, "/ready").text) == (200, "ready\n")

    school.drain()

    assert ask(school, "/health").status_code == 200
    assert (ask(school, "/ready").status_code, ask(school, "/ready").text) == (503, "stopping\n")


def test_a_refusal_is_counted_with_its_cause(server):
    school = server()
    before = ask(school, "/metrics").text
    ask(school, "/api/sessions", "10.0.0.7")
    after = ask(school, "/metrics").text

    def count(text):
        found = re.search(r'event="refused",cause="not-logged-in"\} (\d+)', text)
        return int(found[1]) if found else 0

    assert count(after) == count(before) + 1
