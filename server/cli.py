"""The commands: each reads its words, does one thing, and says plainly what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from server.operator.lines import begin_logging
from server.settings import BadSetting, Settings, read_settings

F = TypeVar("F", bound=Callable[..., Any])


@click.group()
@click.version_option(package_name="backchannel", prog_name="backchannel")
def main() -> None:
    """Negotiation role-play for a class, over several tracks of diplomacy."""


def _fail(words: object) -> NoReturn:
    click.echo(f"backchannel: {words}", err=True)
    sys.exit(2)


def _settings(**flags: Any) -> Settings:
    try:
        return read_settings(flags)
    except BadSetting as error:
        _fail(error)


def storage(command: F) -> F:
    """The options of every command that looks into the journal."""
    for option in (
        click.option("--database-url", help="Where the journal is; an SQLite file by default."),
        click.option("--data-dir", help="Where the server keeps its own files."),
    ):
        command = option(command)
    return command


@main.command()
@click.option("--host", help="The network address to listen on; every one by default.")
@click.option("--port", type=int, help="The port, 8000 by default; 0 takes any that is free.")
@storage
@click.option("--redis-url", help="Where several workers hear each other; needs PostgreSQL.")
@click.option("--async-mode", help="eventlet (the default), threading or gevent.")
@click.option("--public", is_flag=True, default=None, help="On the internet, behind https.")
@click.option("--origin", help="The address that browsers use, such as https://play.example.org.")
@click.option("--proxies", help="Whom to believe where a request comes from, such as 127.0.0.1.")
@click.option("--keep-days", type=int, help="Delete a session so many days after its end (180).")
@click.option("--log-level", help="debug, info, warning (the default) or error.")
def serve(**flags: Any) -> None:
    """Run the server, and print the address that students type."""
    from server.floors import too_old
    from server.journal.faults import arm
    from server.serving import AlreadyServed, serve_until_stopped

    arm(os.environ)
    settings = _settings(**flags)
    begin_logging(settings.log_level)
    old = too_old()
    if old is not None:
        _fail(old)
    try:
        serve_until_stopped(settings)
    except AlreadyServed as error:
        _fail(error)
    except OSError as error:
        _fail(f"cannot listen on port {settings.port}: {error.strerror or error}")
    except Exception as error:
        from sqlalchemy.exc import SQLAlchemyError

        from server.journal.schema import UnfitStoreError
        from server.workers.roll import ForeignKeyError

        if isinstance(error, ForeignKeyError):
            _fail(error)
        if isinstance(error, UnfitStoreError | SQLAlchemyError):
            _fail(f"the database cannot be used: {str(error).splitlines()[0]}")
        raise


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--balance",
    type=click.IntRange(1, 100_000),
    metavar="N",
    help="Let bots play N games with each of several line-ups, and say what they show.",
)
@click.option("--level", help="With --balance: intro, standard or full; all by default.")
@click.option("--seed", default="1", show_default=True, help="The same seed, the same games.")
@click.option("--cores", type=click.IntRange(1, 256), help="Processes; one for each core else.")
@click.option("--json", "as_values", is_flag=True, help="With --balance: print it as JSON.")
@click.option(
    "--keep",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="With --balance: keep what is played in this file, and go on from there if it is there.",
)
def check(files: tuple[Path, ...], balance: int | None, **asked: Any) -> None:
    """Say what is wrong with scenario files, and where; and what each level holds.

    With --balance it ends with 0 where there is nothing to mend, 1 with findings, 2 for bad input.
    """
    if balance is not None:
        from server.balance.playing import weigh_balance

        sys.exit(weigh_balance(files, balance, **asked))
    if asked["level"] is not None or asked["as_values"] or asked["keep"] is not None:
        _fail("--level, --json and --keep belong to --balance N; without it no game is played")
    from game_rules.scenario import Printed
    from server.scenarios import BadScenario, described, format_complaint, look_over

    is_good = True
    for file in files:
        try:
            scenario, odd = look_over(file.read_bytes(), str(file))
        except OSError as error:
            click.echo(f"{file}: {error.strerror}", err=True)
            is_good = False
        except BadScenario as error:
            for complaint in error.complaints:
                click.echo(format_complaint(complaint), err=True)
            is_good = False
        else:
            levels = ", ".join(scenario.variants)
            click.echo(f"{file}: {scenario.title} can be played ({levels}).")
            for level in scenario.variants:
                click.echo("\n".join(described(Printed(scenario, level))))
            for spot in odd:
                click.echo(f"look at {format_complaint(spot)}")
    sys.exit(0 if is_good else 1)


@main.command()
@click.argument("session")
@click.option("--table", type=int, help="Only this table.")
@storage
def replay(session: str, table: int | None, **flags: Any) -> None:
    """Tell a session's games again, and compare what each round came to."""
    from server.replaying import replay_session

    if not replay_session(_settings(**flags), session, table, click.echo):
        sys.exit(1)


@main.command()
@storage
def verify(**flags: Any) -> None:
    """Check that every row of the journal is as it was written; name the first that is not."""
    from server.keeping.backup import check_journal

    if not check_journal(_settings(**flags), click.echo):
        sys.exit(1)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False)
@click.option("--verify", "copy", type=click.Path(path_type=Path), help="Only check this copy.")
@click.option(
    "--keep-days",
    default=30,
    show_default=True,
    type=click.IntRange(1, 30),
    help="Delete copies in the folder that are older.",
)
@storage
def backup(folder: Path | None, copy: Path | None, keep_days: int, **flags: Any) -> None:
    """Copy the database into a folder, also while people play, and check the copy."""
    from server.journal.copying import Unusable
    from server.keeping.backup import back_up, check_copy

    try:
        if copy is not None:
            is_good = check_copy(copy, click.echo)
        elif folder is not None:
            is_good = back_up(_settings(**flags), folder, keep_days, click.echo)
        else:
            _fail("say where to: backchannel backup FOLDER, or what to check: --verify FILE")
    except (Unusable, OSError) as error:
        _fail(error)
    if not is_good:
        sys.exit(1)


@main.command()
@click.argument("copy", type=click.Path(path_type=Path))
@storage
def restore(copy: Path, **flags: Any) -> None:
    """Fill an empty data directory, or an empty database, from a copy."""
    from server.journal.copying import Unusable
    from server.keeping import backup
    from server.serving import AlreadyServed, alone

    settings = _settings(**flags)
    try:
        with alone(settings):
            is_good = backup.restore(settings, copy, click.echo)
    except (Unusable, AlreadyServed, OSError) as error:
        _fail(error)
    if not is_good:
        sys.exit(1)


@main.command()
@click.option("--session", help="This session.")
@click.option("--older-than", type=click.IntRange(0), help="Sessions that ended so many days ago.")
@click.option("--person", type=click.IntRange(1), help="Only the name and words of this person.")
@click.option("--words-only", is_flag=True, help="Names and words; the games stay.")
@click.option("--dry-run", is_flag=True, help="Say what would be deleted, and delete nothing.")
@storage
def purge(
    session: str | None,
    older_than: int | None,
    person: int | None,
    words_only: bool,
    dry_run: bool,
    **flags: Any,
) -> None:
    """Delete sessions for good, or the names and words in them."""
    from server.keeping.tending import Wanted, purge

    wanted = Wanted(session, older_than, person, words_only, dry_run)
    _tend(flags, lambda shop, now: purge(shop, wanted, now, click.echo))


@main.group()
def user() -> None:
    """The accounts of teachers."""


@user.command("list")
@storage
def user_list(**flags: Any) -> None:
    """Say who has an account."""
    from server.keeping.tending import list_teachers

    _tend(flags, lambda shop, _now: list_teachers(shop, click.echo))


@user.command("invite")
@storage
def user_invite(**flags: Any) -> None:
    """Make a link by which somebody makes an account, within a week."""
    from server.keeping.tending import invite_teacher

    _tend(flags, lambda shop, now: invite_teacher(shop, now, click.echo))


@user.command("reset")
@click.argument("name")
@storage
def user_reset(name: str, **flags: Any) -> None:
    """Give a teacher a new password, and say it once."""
    from server.keeping.tending import reset_password

    _tend(flags, lambda shop, _now: reset_password(shop, name, click.echo))


@user.command("remove")
@click.argument("name")
@click.confirmation_option(prompt="Their sessions and all that is in them are deleted too. Sure?")
@storage
def user_remove(name: str, **flags: Any) -> None:
    """Delete an account with all its sessions."""
    from server.keeping.tending import remove_teacher

    _tend(flags, lambda shop, _now: remove_teacher(shop, name, click.echo))


def _tend(flags: dict[str, Any], do: Callable[[Any, int], object]) -> None:
    """Do something in the database while no server uses it."""
    from server.app import milliseconds
    from server.keeping.tending import CannotTend, opened
    from server.serving import AlreadyServed, alone

    settings = _settings(**flags)
    try:
        with alone(settings), opened(settings) as shop:
            do(shop, milliseconds())
    except (CannotTend, AlreadyServed) as error:
        _fail(error)


@main.command()
@click.argument("session")
@click.option("--format", "formats", default="html", show_default=True, help="html, csv, json.")
@click.option("--out", "folder", default=".", type=click.Path(path_type=Path, file_okay=False))
@storage
def report(session: str, formats: str, folder: Path, **flags: Any) -> None:
    """Write the debrief of a session's games into files."""
    from server.reporting import CannotReport, formats_of, report_session

    try:
        report_session(_settings(**flags), session, formats_of(formats), folder, click.echo)
    except CannotReport as error:
        _fail(error)


@main.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--level", default="intro", show_default=True, help="intro, standard or full.")
@click.option("--line-up", default="MIX", show_default=True, help="Which bots play, or all.")
@click.option("--games", default=100, show_default=True, type=click.IntRange(1, 1_000_000))
@click.option("--seed", default="1", show_default=True, help="The same seed, the same games.")
@click.option("--set", "changes", multiple=True, metavar="KEY=VALUE", help="Change a constant.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def simulate(**asked: Any) -> None:
    """Let bots play whole games, and count how they end."""
    from server.simulating import simulate_games

    sys.exit(simulate_games(**asked))


@main.command()
@click.option("--games", default=200, show_default=True, type=click.IntRange(10, 100_000))
@click.option(
    "--only", default="", metavar="C45,C70", help="Only these claims, or only the calibration."
)
@click.option(
    "--scenario",
    "files",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Only this scenario file; all that come with the program by default.",
)
@click.option("--seed", default="1", show_default=True, help="The same seed, the same games.")
@click.option("--cores", type=click.IntRange(1, 256), help="Processes; one for each core else.")
@click.option("--to-the-end", is_flag=True, help="Play on with what is clear already.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--page",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Write a page for the browser to this file as well.",
)
@click.option(
    "--keep",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Keep what is played in this file, and go on from there if it is there.",
)
def claims(**asked: Any) -> None:
    """Play what each claim of the source document predicts, and say whether it holds.

    Games are played until nothing is in doubt that more of them could settle, or up to --games of
    each condition and scenario. Stopped with Ctrl-C or killed, the same command with the same
    --keep goes on from there.
    """
    from server.claiming import judge_claims

    sys.exit(judge_claims(**asked))


@main.command()
@click.option("--games", default=40, show_default=True, type=click.IntRange(1, 100_000))
@click.option("--generations", default=6, show_default=True, type=click.IntRange(0, 1000))
@click.option("--population", default=12, show_default=True, type=click.IntRange(2, 1000))
@click.option(
    "--camp",
    "camps",
    multiple=True,
    default=("table", "party"),
    show_default=True,
    type=click.Choice(["table", "party", "seat"]),
    help="Who is bred together; may be given more than once.",
)
@click.option(
    "--scenario",
    "files",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Only this scenario file; all that come with the program by default.",
)
@click.option("--level", default="full", show_default=True, help="intro, standard or full.")
@click.option("--seed", default="1", show_default=True, help="The same seed, the same games.")
@click.option("--cores", type=click.IntRange(1, 256), help="Processes; one for each core else.")
@click.option("--json", "as_values", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Write the figures into this Markdown file as well; what people wrote there stays.",
)
@click.option(
    "--keep",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Keep what is played in this file, and go on from there if it is there.",
)
def hunt(**asked: Any) -> None:
    """Hunt for what the rules reward by mistake: breed policies against bots, and ring alarms.

    It ends with 0 where no alarm rings, 1 with alarms, 2 for bad input.
    """
    from server.hunting import hunt_exploits

    sys.exit(hunt_exploits(**asked))


@main.command()
@click.option("--tables", default=10, show_default=True, type=click.IntRange(1, 200))
@click.option("--seconds", default=20, show_default=True, type=click.IntRange(1, 3600))
@click.option(
    "--rate",
    type=click.FloatRange(0.1, 10_000),
    help="Commands a second in the paced phase; rounds of 2 seconds else.",
)
@click.option(
    "--phase",
    "phases",
    multiple=True,
    type=click.Choice(
        ["paced", "deadline", "talk", "saturation", "storm", "idle", "soak", "start"]
    ),
    help="Only this phase; may be given more than once. All but the last three by default.",
)
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 16))
@click.option(
    "--database-url", help="An empty PostgreSQL instead of SQLite; several workers need it."
)
@click.option("--redis-url", help="Where several workers tell each other.")
@click.option(
    "--by-class", is_flag=True, help="All of a class at one worker, as behind one address."
)
@click.option("--rules", "rules_only", is_flag=True, help="Only the rules, without a server.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def bench(**asked: Any) -> None:
    """Start a server, play tables of real clients against it, and print how quick it is."""
    from server.bench import run_bench

    sys.exit(run_bench(**asked))
