"""The unit of a worker, as the guide for operators has it copied: read by systemd, and carried out.

systemd itself runs on no machine that only tests; what it would do with the unit is done here: its
settings are read, its command is run with its environment, and it is stopped by its signal.
"""

from __future__ import annotations

import shlex
import signal
import subprocess
from configparser import RawConfigParser
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.parts import Part, needed
from tests.server.workers.campus import KEY, free_port
from tests.starting import start_command

DEPLOY = Path(__file__).parents[3] / "deploy"
UNIT = DEPLOY / "backchannel@.service"
PROGRAM = "/opt/backchannel/bin/backchannel"
DATA = "/var/lib/backchannel"


@pytest.fixture
def settings():
    unit = RawConfigParser(strict=True)
    unit.optionxform = str  # type: ignore[assignment,method-assign] # names as they are written
    unit.read_string(UNIT.read_text())
    return unit["Service"]


def complaints(folder: Path, text: str) -> str:
    """What systemd finds wrong with a unit, for a user and a program that are on this machine."""
    unit = folder / "backchannel@8001.service"
    text = text.replace("User=backchannel", "User=root").replace(PROGRAM, "/bin/true")
    unit.write_text(text)
    program = [needed(Part.SYSTEMD), "verify", "--man=no", "--generators=no", str(unit)]
    read = subprocess.run(program, capture_output=True, text=True, check=False, timeout=60)
    return "\n".join(line for line in read.stderr.splitlines() if unit.name in line)


def test_systemd_understands_every_line_of_the_unit(tmp_path):
    text = UNIT.read_text()

    assert complaints(tmp_path, text) == ""
    for right, wrong in (("KillSignal=", "KillSignall="), ("Restart=always", "Restart=often")):
        assert "service:" in complaints(tmp_path, text.replace(right, wrong)), wrong


def test_what_the_unit_says_runs_a_worker_and_stops_it(tmp_path, settings, database_url, redis):
    port = free_port()
    program, *words = shlex.split(settings["ExecStart"].replace("%i", str(port)))
    assert program == PROGRAM
    assert DATA in words
    assert settings["StateDirectory"] == Path(DATA).name  # where it may write
    words = [str(tmp_path / "data") if word == DATA else word for word in words]
    lines = [line for line in (DEPLOY / "env.example").read_text().splitlines() if line[:1] != "#"]
    environment = dict(line.split("=", 1) for line in lines)
    environment |= {
        "BACKCHANNEL_SECRET_KEY": KEY,
        "BACKCHANNEL_DATABASE_URL": database_url,
        "BACKCHANNEL_REDIS_URL": redis.url,
    }

    with (tmp_path / "log").open("w") as log:
        process = start_command(words, complaints=log, **environment)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == f"READY {port}\n", (tmp_path / "log").read_text()
        line = HTTPConnection("127.0.0.1", port, timeout=20)
        line.request(
            "GET",
            "/ready",
            headers={
                "Host": environment["BACKCHANNEL_ORIGIN"].removeprefix("https://"),
                "X-Forwarded-For": "192.0.2.7",
                "X-Forwarded-Proto": "https",
            },
        )
        assert line.getresponse().status == 200
        line.close()
        process.send_signal(signal.Signals[settings["KillSignal"]])
        assert process.wait(int(settings["TimeoutStopSec"])) == 0
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
