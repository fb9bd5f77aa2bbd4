"""`python3 -m tests`: everything that must hold before a change is handed over, in one command.

Needs nothing but Python 3.11: it makes the environment, finds a browser, starts a PostgreSQL of its
own, and then runs the linter, the types, the client's checks and the tests. What it does not know
it passes on to pytest.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python deserves one clear line
    sys.exit(f"Backchannel needs Python 3.11 or newer; this is {sys.version.split()[0]}.")


def main() -> int:
    """Make everything ready, then run the checks that were asked for."""
    from server.bootstrap import prepare

    prepare("tests")
    from tests.checks import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nBackchannel: stopped.")
