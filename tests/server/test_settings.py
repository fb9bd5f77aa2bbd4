"""Settings: flags over environment over defaults; what makes no sense is said in one line."""

import os
import stat

import pytest

from server import settings as module
from server.settings import BadSetting, read_settings


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch, tmp_path):
    for name in (
        "HOST",
        "PORT",
        "DATABASE_URL",
        "ASYNC",
        "PUBLIC",
        "ORIGIN",
        "PROXIES",
        "SECRET_KEY",
    ):
        monkeypatch.delenv(f"BACKCHANNEL_{name}", raising=False)
    monkeypatch.setenv("BACKCHANNEL_DATA_DIR", str(tmp_path))


def test_a_flag_counts_more_than_the_environment_and_that_more_than_the_default(monkeypatch):
    assert read_settings({}).port == 8000
    monkeypatch.setenv("BACKCHANNEL_PORT", "8001")
    assert read_settings({}).port == 8001
    assert read_settings({"port": 8002}).port == 8002
    assert read_settings({"port": None}).port == 8001


def test_the_journal_lies_in_the_data_directory(tmp_path):
    assert read_settings({}).database_url == f"sqlite:///{tmp_path}/backchannel.sqlite3"
    assert read_settings({"database_url": "postgresql:///x"}).database_url == "postgresql:///x"


def test_the_secret_key_is_made_once_and_only_we_can_read_it(tmp_path):
    key = read_settings({}).secret_key

    assert len(key) >= 64
    assert read_settings({}).secret_key == key
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


@pytest.mark.parametrize("kept", ["", "\n", "short"])
def test_a_kept_key_that_is_empty_or_short_is_refused_with_the_way_out(tmp_path, kept):
    (tmp_path / "secret-key").write_text(kept)

    with pytest.raises(BadSetting, match=r"secret-key is empty or too short\. Put it back"):
        read_settings({})


def test_no_key_is_ever_half_written(tmp_path, monkeypatch):
    """Whoever pulls the plug while the key is made finds none at the next start, not half."""

    def pull_the_plug(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "link", pull_the_plug)

    with pytest.raises(KeyboardInterrupt):
        read_settings({})
    monkeypatch.undo()
    monkeypatch.setenv("BACKCHANNEL_DATA_DIR", str(tmp_path))

    assert not (tmp_path / "secret-key").exists()
    assert len(read_settings({}).secret_key) == 64


def test_the_proxies_are_addresses_and_networks():
    named = read_settings({"proxies": "127.0.0.1, 10.0.0.0/8,::1"}).proxies
    assert [str(each) for each in named] == ["127.0.0.1/32", "10.0.0.0/8", "::1/128"]


@pytest.mark.parametrize(
    ("environment", "flags", "words"),
    [
        ({"PORT": "many"}, {}, "BACKCHANNEL_PORT"),
        ({"PUBLIC": "perhaps"}, {}, "BACKCHANNEL_PUBLIC"),
        ({"ASYNC": "twisted"}, {}, "async mode"),
        ({"SECRET_KEY": "short"}, {}, "32 characters"),
        ({"LOG_LEVEL": "loud"}, {}, "log level"),
        ({}, {"port": 70_000}, "65535"),
        ({}, {"public": True}, "--origin"),
        ({}, {"public": True, "origin": "http://play.test"}, "https"),
        ({}, {"redis_url": "http://localhost"}, "redis://"),
        ({}, {"redis_url": "redis://localhost"}, "PostgreSQL"),
        ({}, {"public": True, "origin": "https://play.test"}, "--proxies"),
        ({"PROXIES": "the one in the cellar"}, {}, "cellar"),
        ({"SECRET_KEY": ""}, {}, "32 characters"),
        ({}, {"origin": "play.test"}, "https://play.example.org"),
        ({}, {"origin": "https://play.test/path"}, "https://play.example.org"),
        ({}, {"data_dir": "/dev/null/data"}, "data directory"),
    ],
)
def test_a_setting_that_makes_no_sense_is_said_in_one_line(monkeypatch, environment, flags, words):
    for name, value in environment.items():
        monkeypatch.setenv(f"BACKCHANNEL_{name}", value)

    with pytest.raises(BadSetting) as no:
        read_settings(flags)

    assert words in str(no.value)
    assert "\n" not in str(no.value)


def test_students_type_the_address_of_this_machine_on_the_network(monkeypatch):
    monkeypatch.setattr(module, "lan_address", lambda: "10.1.2.3")

    assert read_settings({}).address(8000) == "http://10.1.2.3:8000"
    assert read_settings({}).address(80) == "http://10.1.2.3"
    assert read_settings({"host": "192.168.0.7"}).address(8000) == "http://192.168.0.7:8000"
    assert read_settings({"host": "::1"}).address(8000) == "http://[::1]:8000"
    public = read_settings({"public": True, "origin": "https://play.test", "proxies": "127.0.0.1"})
    assert public.address(8000) == "https://play.test"
