"""No package with a known hole: floors over the locks always, and what the registry says.

The list of floors is short and by hand. Where the registry answers audits, it is asked as well;
where it does not, that is said, and nothing is claimed.
"""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from packaging.version import Version

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


def test_the_registry_knows_no_high_advisory_of_the_clients_packages():
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("there is no npm on the path, so nobody could be asked")
    done = subprocess.run(
        [npm, "audit", "--json", "--omit=dev", "--audit-level=high"],
        cwd=ROOT / "client",
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    told = json.loads(done.stdout or "{}")
    counts = told.get("metadata", {}).get("vulnerabilities")
    if counts is None:
        pytest.skip("the registry does not answer audits here, so nothing was asked")
    assert (counts["high"], counts["critical"]) == (0, 0), done.stdout[:2000]
