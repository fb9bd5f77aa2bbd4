"""A server whose clock runs ahead: `python -m server.bench.hastened MODE TIMES serve ...`.

Only what is due by the clock of the lesson comes sooner (rounds, pulses, absences); how often
anybody may do something, and how long the server waits for a browser, is counted in true seconds.
"""

from __future__ import annotations

import sys


def serve(times: float, arguments: list[str]) -> None:
    """Run the command, with so many seconds in each second."""
    import time

    from server import app

    began = time.time_ns()

    def milliseconds() -> int:
        return int(began + times * (time.time_ns() - began)) // 1_000_000

    app.milliseconds = milliseconds
    from server.cli import main as run

    run(args=arguments, prog_name="backchannel")


if __name__ == "__main__":
    from server.runtime import patch

    patch(sys.argv[1])
    serve(float(sys.argv[2]), sys.argv[3:])
