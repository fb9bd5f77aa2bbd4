"""`python3 -m server` and `backchannel`: ready the checkout, set the async mode, run the command.

Nothing but the standard library may be imported above the line that patches it: a library that was
imported earlier would go on with the unpatched parts.
"""

from __future__ import annotations

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python deserves one clear line
    sys.exit(f"Backchannel needs Python 3.11 or newer; this is {sys.version.split()[0]}.")


def main() -> None:
    """Run one command; without a command, serve."""
    arguments = with_command(sys.argv[1:])
    if arguments[0] == "serve" and "--help" not in arguments:
        _patch(async_mode(arguments))
    from server.cli import main as run

    run(args=arguments, prog_name="backchannel")


def with_command(arguments: list[str]) -> list[str]:
    """Put in the command that is meant when none is named."""
    if not arguments or (
        arguments[0].startswith("-") and arguments[0] not in {"--help", "--version"}
    ):
        return ["serve", *arguments]
    return arguments


def async_mode(arguments: list[str]) -> str:
    """Read the async mode by hand: the library that reads the other options comes too late."""
    mode = os.environ.get("BACKCHANNEL_ASYNC") or "eventlet"
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--async-mode="):
            mode = argument.partition("=")[2]
        elif argument == "--async-mode" and position + 1 < len(arguments):
            mode = arguments[position + 1]
    return mode


def _patch(mode: str) -> None:
    from server.runtime import MODES, patch

    if mode not in MODES:
        _refuse(f"The async mode is one of {', '.join(MODES)}, not {mode!r}.")
    try:
        patch(mode)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != mode:
            raise
        _refuse(f"The async mode {mode} is not installed here: pip install 'backchannel[{mode}]'.")


def _refuse(words: str) -> None:
    print(f"backchannel: {words}", file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    from server.bootstrap import prepare

    prepare("server", with_client=with_command(sys.argv[1:])[0] == "serve")
    main()
