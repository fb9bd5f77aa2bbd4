"""Finds or starts the real parts that tests need, each on a port and in a folder of its own."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
    "microsoft-edge-stable",
)

BROWSER_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)
"""Where browsers live on systems that do not put them on the PATH."""

POSTGRES_PLACES = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql*/bin")

PATIENCE = 30.0
"""Seconds for a part to come up on a busy machine."""


class Missing(Exception):
    """A part is not to be had here; the text says what was tried."""


def find_browser(*, may_install: bool) -> str:
    """Give the path of a browser; install one if need be and if it is allowed."""
    for place in (*(shutil.which(name) for name in BROWSERS), *BROWSER_PLACES):
        if place is not None and Path(place).is_file():
            return place
    if not may_install:
        raise Missing("no Chromium, Chrome or Edge on this machine")
    tried = "no Chromium, Chrome or Edge on this machine"
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _say("no browser found: installing Debian's chromium (about 80 MB)")
        _apt_get("install", "--no-install-recommends", "chromium")
        installed = shutil.which("chromium")
        if installed is not None:
            return installed
        tried += "; 'apt-get install chromium' did not work"
    _say("no browser found: asking Playwright to download one")
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, check=False, timeout=600)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        downloaded = playwright.chromium.executable_path
    if Path(downloaded).is_file():
        return downloaded
    raise Missing(
        f"{tried}; 'playwright install chromium' did not work. "
        "Install a browser, or set BACKCHANNEL_TEST_BROWSER to the path of one"
    )


def find_redis() -> str:
    """Give the path of a Redis server; tests start their own, because some of them kill it."""
    return _program("redis-server", "Redis")


def find_nginx() -> str:
    """Give the path of nginx."""
    return _program("nginx", "nginx")


def find_strace() -> str:
    """Give the path of strace; where the system lets nobody look on, it is of no use."""
    found = _program("strace", "strace")
    tried = subprocess.run([found, "-o", os.devnull, "true"], capture_output=True, check=False)
    if tried.returncode != 0:
        raise Missing("strace may not look on here")
    return found


def find_systemd() -> str:
    """Give the path of systemd's reader of units; systemd itself need not run."""
    return _program("systemd-analyze", "systemd")


def _program(name: str, called: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if found is None:
        raise Missing(f"{called} is not installed ({name} was not found)")
    return found


@contextmanager
def start_postgres() -> Iterator[str]:
    """Run a PostgreSQL that holds one empty database and forgets everything afterwards."""
    initdb, server = (_postgres_program(name) for name in ("initdb", "postgres"))
    # PostgreSQL refuses to run as root, so there it runs as the user that its package made.
    user = "postgres" if hasattr(os, "geteuid") and os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="backchannel-postgres-") as folder:
        cluster = Path(folder, "cluster")
        if user is not None:
            try:
                shutil.chown(folder, user)
            except LookupError:
                raise Missing(
                    "PostgreSQL does not run as root, and there is no user 'postgres'"
                ) from None
        made = subprocess.run(
            [
                *(initdb, "--pgdata", str(cluster), "--username=backchannel", "--auth=trust"),
                *("--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"),
            ],
            user=user,
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode != 0:
            raise Missing(f"initdb failed: {_last_line(made.stderr)}")
        port = _free_port()
        command = [
            *(server, "-D", str(cluster), "-p", str(port), "-k", folder),
            *("-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=200"),
            *("-c", "wal_recycle=off"),  # as docs/for-operators.md asks for
        ]
        with _running(command, port, Path(folder, "log"), user=user, stop=signal.SIGINT):
            yield f"postgresql+psycopg2://backchannel@127.0.0.1:{port}/postgres"


@contextmanager
def _running(
    command: Sequence[str], port: int, log: Path, *, stop: signal.Signals, user: str | None = None
) -> Iterator[None]:
    """Keep a program running, and see to it that it is gone afterwards."""
    name = Path(command[0]).name
    with log.open("wb") as words:
        program = subprocess.Popen(
            command, user=user, cwd=log.parent, stdin=subprocess.DEVNULL, stdout=words, stderr=words
        )
    try:
        until = time.monotonic() + PATIENCE
        while not _answers(port):
            if program.poll() is not None or time.monotonic() > until:
                raise Missing(
                    f"{name} did not start: {_last_line(log.read_text('utf-8', 'replace'))}"
                )
            time.sleep(0.05)
        yield
    finally:
        if program.poll() is None:
            program.send_signal(stop)
        try:
            program.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


def _postgres_program(name: str) -> str:
    """Look on the PATH and where Debian and Homebrew hide it, newest first."""
    found = shutil.which(name)
    for pattern in POSTGRES_PLACES:
        if found is None:
            folder, _, rest = pattern.partition("*")
            places = sorted(Path(folder).parent.glob(f"{Path(folder).name}*{rest}"), reverse=True)
            found = next(
                (path for place in places if (path := shutil.which(name, path=place))), None
            )
    if found is None:
        raise Missing(f"PostgreSQL's server is not installed ({name} was not found)")
    return found


def _apt_get(*arguments: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (("update",), arguments):
        subprocess.run(
            ["apt-get", "-qq", "-y", *step], env=environment, stdin=subprocess.DEVNULL, check=False
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


def _say(words: str) -> None:
    print(f"Backchannel: {words}", file=sys.stderr, flush=True)
