"""What `python3 -m tests` runs: what is cheap to find out first, the tests last."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from server import client_build
from tests.finding import (
    Missing,
    find_browser,
    find_nginx,
    find_redis,
    find_strace,
    find_systemd,
    start_postgres,
)
from tests.parts import Part, missing_variable, must_be_complete

ROOT = Path(__file__).resolve().parent.parent

LINT = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))


def run(arguments: Sequence[str]) -> int:
    """Run what was asked for; the answer is 0 only if all of it holds."""
    # Asked to stop, we still take down what we started.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    asked, for_pytest = _reader().parse_known_args(arguments)
    stages: dict[str, Callable[[], int]] = {
        "lint": _lint,
        "client": _client,
        "python": lambda: _python(for_pytest),
    }
    if asked.only is not None:
        return stages[asked.only]()
    codes = _side_by_side("lint", "client") | {"python": stages["python"]()}
    failed = {name: code for name, code in codes.items() if code != 0}
    for name, code in failed.items():
        _say(f"FAILED: {name} (exit code {code})")
    return 1 if failed else 0


def _side_by_side(*stages: str) -> dict[str, int]:
    """Run stages that need one core each at the same time; what each says is shown in one piece."""
    _say(f"{' and '.join(stages)}, side by side; what they say comes when both are done")
    with ExitStack() as ours:
        running = []
        for stage in stages:
            said = ours.enter_context(tempfile.TemporaryFile("w+"))
            process = ours.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "tests", "--only", stage],
                    cwd=ROOT,
                    env=os.environ | {"BACKCHANNEL_PREPARED": "tests"},
                    stdout=said,
                    stderr=subprocess.STDOUT,
                )
            )
            ours.callback(process.terminate)
            running.append((stage, process, said))
        codes = {}
        for stage, process, said in running:
            codes[stage] = process.wait()
            said.seek(0)
            sys.stderr.write(said.read())
        return codes


def _reader() -> argparse.ArgumentParser:
    reader = argparse.ArgumentParser(
        prog="python3 -m tests",
        description="Runs the linter, the types, the client's checks and the tests.",
        epilog="Everything else is passed on to pytest, for example: -k journal -x",
        allow_abbrev=False,
    )
    reader.add_argument("--only", choices=("lint", "client", "python"), help="run one part alone")
    return reader


def _lint() -> int:
    codes = [_run(tool, *rest) for tool, *rest in LINT]
    return int(any(codes))


def _client() -> int:
    client = ROOT / "client"
    try:
        client_build.fetch_packages(client, with_tools=True)
        _say("npm run check")
        client_build.run_npm(client, "run", "check")
    except client_build.ClientBuildError as error:
        _say(str(error))
        return 1
    return 0


def _python(arguments: Sequence[str]) -> int:
    with ExitStack() as started:
        parts = {
            Part.BROWSER: lambda: find_browser(may_install=True),
            Part.POSTGRES: lambda: started.enter_context(start_postgres()),
            Part.REDIS: find_redis,
            Part.NGINX: find_nginx,
            Part.STRACE: find_strace,
            Part.SYSTEMD: find_systemd,
        }
        environment = dict(os.environ)
        # Hundreds of servers are started, and each would compile all of its modules again.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        complete = True
        for part, look in parts.items():
            if environment.get(part.value):
                continue
            try:
                environment[part.value] = look()
                _say(f"{part.name.lower()}: {environment[part.value]}")
            except Missing as reason:
                complete = False
                environment[missing_variable(part)] = str(reason)
                _say(f"no {part.name.lower()}: {reason}")
        if not complete and must_be_complete():
            _say("CI is set, so nothing may be left out. Stopping here.")
            return 1
        if not complete:
            _say("the tests that need these parts will be skipped, with the reason.")
        # Much of the whole suite waits for servers, so there are two workers more than there are
        # cores, and who is done takes over from who is not; a chosen few are easier to read, and
        # to stop with a debugger, in one.
        many = ("-n", str(min(6, 2 + (os.cpu_count() or 1))), "--dist", "worksteal")
        workers = () if arguments else many
        return _run("pytest", "-ra", *workers, *arguments, environment=environment)


def _run(module: str, *arguments: str, environment: dict[str, str] | None = None) -> int:
    _say(" ".join((module, *arguments)))
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _say(words: str) -> None:
    print(f"Backchannel: {words}", file=sys.stderr, flush=True)
