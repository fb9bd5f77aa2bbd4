"""The same promise on a hub: these tests run all others of the journal in a patched process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ON_A_HUB = """
import sys
from server import runtime
runtime.patch(sys.argv[1])
import pytest
sys.exit(pytest.main(sys.argv[2:]))
"""


@pytest.mark.timeout(180)
@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_the_promise_is_kept_on_a_hub(mode):
    files = [str(HERE / name) for name in ("test_sql.py", "test_writer.py", "test_database.py")]
    done = subprocess.run(
        [sys.executable, "-c", ON_A_HUB, mode, "-q", "-p", "no:cacheprovider", *files],
        cwd=HERE.parents[2],
        env=os.environ | {"BACKCHANNEL_TEST_MODE": mode},
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
