"""No package with a known hole: floors over the locks always, and what the registry says.

The list of floors is short and by hand. Where the registry answers audits, it is asked as well;
where it does not, that is said, and nothing is claimed.
"""

from __future__ import annotations

import json
import subprocess

import pytest
from packaging.version import Version

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
