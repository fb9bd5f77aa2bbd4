"""No package with a known hole: floors over the locks always, and what the registry says.

The list of floors is short and by hand. Where the registries tell of advisories, they are asked as
well; where they do not, that is said, and nothing is claimed.
"""

from __future__ import annotations

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from packaging.version import Version
from pip._internal.models.index import PyPI

from server import client_build
from server.floors import FLOORS
from tests.test_packaging import LOCKS, ROOT, pins

CLIENT_FLOORS = {"socket.io-parser": "4.2.6"}
"""The first version that bounds the attachments of a message."""


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
@pytest.mark.parametrize("package", FLOORS)
def test_what_is_locked_is_above_its_floor(lock, package):
    assert pins(lock)[package] >= Version(FLOORS[package])


@pytest.mark.parametrize("package", CLIENT_FLOORS)
def test_what_the_client_locks_is_above_its_floor(package):
    packages = json.loads((ROOT / "client" / "package-lock.json").read_text("utf-8"))["packages"]
    found = [
        Version(each["version"])
        for place, each in packages.items()
        if place.endswith(f"node_modules/{package}")
    ]

    assert found
    assert min(found) >= Version(CLIENT_FLOORS[package])


class Unanswered(Exception):
    """The registry was asked and did not say; the text is what it answered instead."""


def audited() -> str:
    """What npm says of the packages that are part of the client, in its own JSON."""
    node, npm = client_build._node_and_npm()
    done = subprocess.run(
        [str(node), str(npm), "audit", "--json", "--omit=dev", "--audit-level=high"],
        cwd=ROOT / "client",
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    return done.stdout


def severe(said: str) -> int:
    """How many high and critical advisories it tells of; anything but a clear answer is an error
    of ours, unless it was the registry that would not answer.
    """
    told = json.loads(said)
    if "metadata" not in told and "message" in told:
        raise Unanswered(told["message"])
    counts = told["metadata"]["vulnerabilities"]
    return int(counts["high"]) + int(counts["critical"])


def test_the_registry_knows_no_high_advisory_of_the_clients_packages():
    said = audited()
    try:
        found = severe(said)
    except Unanswered as no:
        pytest.skip(f"the registry does not answer audits here ({no}), so nothing is claimed")
    assert found == 0, said[:2000]


def test_an_advisory_would_be_noticed_and_only_the_registry_may_keep_silent():
    counts = {"info": 4, "low": 3, "moderate": 2, "high": 1, "critical": 1, "total": 11}
    assert severe(json.dumps({"metadata": {"vulnerabilities": counts}})) == 2
    with pytest.raises(Unanswered, match="405"):
        severe('{"message": "405 Method Not Allowed", "statusCode": 405}')
    for said in ("", "npm is broken", '{"error": {"code": "ENOLOCK"}}', '{"metadata": {}}'):
        with pytest.raises((ValueError, KeyError)):
            severe(said)


def asked(package: str, version: Version | None = None) -> dict | None:
    """What the index says of a package, or of one version of it; nothing if it does not say."""
    place = "/".join(filter(None, (package, version and str(version))))
    try:
        with urlopen(f"{PyPI.pypi_url}/{place}/json", timeout=20) as said:  # noqa: S310 - pip's own
            return json.load(said)
    except HTTPError as no:
        if no.code == 404:
            return None
        raise Unanswered(f"{no.code} for {package}") from no
    except (URLError, TimeoutError) as no:
        raise Unanswered(f"{no} for {package}") from no


def holes(package: str, version: Version) -> list[str] | None:
    """The advisories against this version that have not been taken back; nothing if the index does
    not say. Where it tells of the newest version only, that one is enough if it is this.
    """
    said = asked(package, version) or asked(package)
    if said is None or said["info"]["version"] != str(version) or "vulnerabilities" not in said:
        return None
    return [hole["id"] for hole in said["vulnerabilities"] if not hole["withdrawn"]]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_the_index_knows_no_advisory_against_what_is_locked(lock, capsys):
    locked = pins(lock)
    try:
        with ThreadPoolExecutor(8) as asking:
            told = dict(
                zip(locked, asking.map(lambda pin: holes(*pin), locked.items()), strict=True)
            )
    except Unanswered as no:
        pytest.skip(f"the index does not answer here ({no}), so nothing is claimed")
    unsaid = sorted(package for package, found in told.items() if found is None)
    with capsys.disabled():
        said = len(told) - len(unsaid)
        print(f"\n{lock.name}: {said} of {len(told)} audited; not told of {unsaid or 'none'}")
    assert not {package: found for package, found in told.items() if found}
    if len(unsaid) == len(told):
        pytest.skip("the index tells of no version that is locked, so nothing is claimed")


def test_a_hole_is_noticed_unless_it_was_taken_back_or_is_another_versions(monkeypatch):
    hole = {"id": "A-1", "withdrawn": None}
    old = {"id": "A-2", "withdrawn": "2026-01-01"}
    newest = {"info": {"version": "2.0"}, "vulnerabilities": [hole, old]}
    answers = {("flask", None): newest, ("flask", "1.0"): None, ("flask", "2.0"): None}
    monkeypatch.setitem(
        globals(), "asked", lambda name, at=None: answers.get((name, at and str(at)))
    )

    assert holes("flask", Version("2.0")) == ["A-1"]
    assert holes("flask", Version("1.0")) is None
    assert holes("unknown", Version("1.0")) is None
    answers["flask", "1.0"] = {"info": {"version": "1.0"}, "vulnerabilities": [old]}
    assert holes("flask", Version("1.0")) == []
