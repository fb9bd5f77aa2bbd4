"""What the operator may choose: flags of the command, then the environment, then these defaults."""

from __future__ import annotations

import importlib.util
import os
import re
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass, replace
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from environs import Env, EnvError

from server.journal.faults import is_armed
from server.runtime import MODES

Network = IPv4Network | IPv6Network

PREFIX: Final = "BACKCHANNEL_"
EVERYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - a class must reach us
SHORTEST_KEY: Final = 32
"""Characters of the secret key."""
FEWEST_SIGNS: Final = 8
"""Different characters in a secret key that somebody gives; a random one has more."""
EXAMPLE: Final = re.compile(r"change.?me|secret.?key|example|default|password", re.IGNORECASE)
SHORTEST_TOKEN: Final = 24
KEEP_DAYS: Final = 180
LONGEST_DAYS: Final = 366
"""Days after its end at which a session is deleted at the latest, whatever one wishes."""
LOG_LEVELS: Final = ("debug", "info", "warning", "error")


class BadSetting(Exception):
    """A setting that makes no sense; the text is one clear line for the operator."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this server runs."""

    host: str
    port: int
    database_url: str
    async_mode: str
    data_dir: Path
    public: bool
    """Open to the internet: https in front, secure cookies, one known address."""
    origin: str | None
    """The address that browsers use, such as `https://play.example.org`."""
    proxies: tuple[Network, ...]
    """Who may say where a request comes from: the proxies in front of us, and nobody else."""
    log_level: str
    keep_days: int
    """Days after its end at which a session is deleted."""
    metrics_token: str | None
    """Who knows it may read the figures from elsewhere."""
    secret_key: bytes
    redis_url: str | None = None
    """Where several workers hear each other."""

    def address(self, port: int) -> str:
        """What people type: on a school network this machine's address there, not `localhost`."""
        if self.origin:
            return self.origin
        here = lan_address() if self.host in EVERYWHERE else self.host
        here = f"[{here}]" if ":" in here else here
        return f"http://{here}" if port == 80 else f"http://{here}:{port}"


def read_settings(flags: Mapping[str, Any]) -> Settings:
    """The settings, checked; the first that makes no sense raises `BadSetting`."""
    env = Env(prefix=PREFIX)
    given = {name: flag for name, flag in flags.items() if flag is not None}
    try:
        found = {
            "host": env.str("HOST", "0.0.0.0"),  # noqa: S104 - a class must reach us
            "port": env.int("PORT", 8000),
            "database_url": env.str("DATABASE_URL", ""),
            "async_mode": env.str("ASYNC", "eventlet"),
            "data_dir": env.str("DATA_DIR", "backchannel-data"),
            "public": env.bool("PUBLIC", False),
            "origin": env.str("ORIGIN", None),
            "proxies": env.str("PROXIES", ""),
            "log_level": env.str("LOG_LEVEL", ""),
            "metrics_token": env.str("METRICS_TOKEN", None),
            "keep_days": env.int("KEEP_DAYS", KEEP_DAYS),
            "redis_url": env.str("REDIS_URL", None),
            **given,
        }
        secret = env.str("SECRET_KEY", None)
    except EnvError as error:
        raise BadSetting(" ".join(str(error).split())) from error
    found["log_level"] = found["log_level"] or ("info" if found["public"] else "warning")
    found["proxies"] = _networks(found["proxies"])
    data_dir = Path(found["data_dir"]).expanduser().absolute()
    url = found["database_url"] or f"sqlite:///{data_dir / 'backchannel.sqlite3'}"
    settings = Settings(**{**found, "data_dir": data_dir, "database_url": url, "secret_key": b""})
    _check(settings)
    return replace(settings, secret_key=_key(data_dir, secret))


def _check(settings: Settings) -> None:
    if not 0 <= settings.port <= 65_535:
        raise BadSetting(f"The port must be from 0 to 65535, not {settings.port}.")
    if settings.async_mode not in MODES:
        known = ", ".join(MODES)
        raise BadSetting(f"The async mode is one of {known}, not {settings.async_mode!r}.")
    if settings.log_level not in LOG_LEVELS:
        raise BadSetting(f"The log level is one of {', '.join(LOG_LEVELS)}.")
    if not 1 <= settings.keep_days <= LONGEST_DAYS:
        raise BadSetting(
            f"A session is kept from 1 to {LONGEST_DAYS} days after its end, not "
            f"{settings.keep_days}: nothing is kept for ever."
        )
    if settings.origin is not None:
        _check_origin(settings.origin)
    if settings.metrics_token is not None and len(settings.metrics_token) < SHORTEST_TOKEN:
        raise BadSetting(f"{PREFIX}METRICS_TOKEN must have {SHORTEST_TOKEN} characters or more.")
    if settings.redis_url is not None:
        _check_redis(settings.redis_url, settings.database_url)
    if not settings.public:
        return
    if settings.log_level == "debug" or os.environ.get("FLASK_DEBUG", "0") not in {"", "0"}:
        raise BadSetting(
            "A public server does not start in debug mode: see --log-level, FLASK_DEBUG."
        )
    if any(network.prefixlen == 0 for network in settings.proxies):
        raise BadSetting("--proxies names everybody, so anybody could pass for anybody: name one.")
    if is_armed():
        raise BadSetting("BACKCHANNEL_FAULT is for tests; a public server does not start with it.")
    if settings.origin is None:
        raise BadSetting("A public server needs its address: --origin https://your.address")
    if not settings.origin.startswith("https://"):
        raise BadSetting("A public server needs https: put it behind a proxy with a certificate.")
    if not settings.proxies:
        raise BadSetting(
            "A public server must know the proxy that gives it https: --proxies 127.0.0.1, "
            "or wherever that runs."
        )


def _networks(text: str) -> tuple[Network, ...]:
    """Addresses and networks, with commas between them."""
    named = [each.strip() for each in text.split(",")]
    try:
        return tuple(ip_network(each, strict=False) for each in named if each)
    except ValueError as error:
        raise BadSetting(f"The proxies are addresses with commas between them: {error}.") from error


def _check_redis(url: str, database_url: str) -> None:
    address = urlsplit(url)
    if address.scheme not in {"redis", "rediss", "unix"}:
        raise BadSetting("The Redis address begins with redis://, rediss:// or unix://.")
    if address.scheme != "unix" and not address.password and not _is_here(address.hostname):
        raise BadSetting(
            "A Redis on another machine needs a password: redis://:PASSWORD@HOST:6379. Without "
            "one everybody on that network hears and says what workers tell each other."
        )
    if database_url.startswith("sqlite"):
        raise BadSetting(
            "Redis joins several workers, and these need PostgreSQL: --database-url "
            "postgresql+psycopg2://..."
        )
    if importlib.util.find_spec("redis") is None:
        raise BadSetting("The package for Redis is missing: pip install 'backchannel[scale]'")


def _is_here(host: str | None) -> bool:
    """Whether an address is this machine's own."""
    try:
        return host in {None, "localhost"} or ip_address(host or "").is_loopback
    except ValueError:
        return False


def _check_origin(origin: str) -> None:
    parts = urlsplit(origin)
    if parts.scheme not in {"http", "https"} or origin != f"{parts.scheme}://{parts.netloc}":
        raise BadSetting(f"The origin is an address like https://play.example.org, not {origin!r}.")


def _key(data_dir: Path, given: str | None) -> bytes:
    """The secret key: from the environment, or made once and kept where only we can read it."""
    os.umask(0o077)  # whatever is kept here is for us alone, also in a folder made by others
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        if given is None:
            return _kept_key(data_dir / "secret-key")
    except OSError as error:
        raise BadSetting(f"The data directory cannot be used: {error}") from error
    if len(given) < SHORTEST_KEY:
        raise BadSetting(f"{PREFIX}SECRET_KEY must have {SHORTEST_KEY} characters or more.")
    if len(set(given)) < FEWEST_SIGNS or EXAMPLE.search(given):
        raise BadSetting(
            f"{PREFIX}SECRET_KEY looks like an example. Leave it out, and one is made by itself."
        )
    return given.encode()


def _kept_key(path: Path) -> bytes:
    """The key in this file; it appears there whole, or not at all, however many servers begin."""
    if not path.exists():
        draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
        draft.write_bytes(secrets.token_hex(32).encode())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another was quicker: its key is the one
        except OSError:  # a file system without links
            draft.replace(path)
        draft.unlink(missing_ok=True)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise BadSetting(f"Others can read the secret key. Say: chmod 600 {path}")
    key = path.read_bytes().strip()
    if len(key) < SHORTEST_KEY:
        raise BadSetting(
            f"The secret key in {path} is empty or too short. Put it back from a backup: it opens "
            "the names and words that are kept. Without it only an empty data directory helps."
        )
    return key


def lan_address() -> str:
    """This machine's address on the network that it would use; nothing is sent to find out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address
