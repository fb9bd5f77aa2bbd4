"""Where a request comes from, as far as it can be believed, and under which name that is counted.

A browser can write any address into `X-Forwarded-For`. So it counts only when the connection comes
from a proxy that the operator has named, and then only as far to the left as such proxies wrote it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from ipaddress import IPv6Address, ip_address
from typing import Any, Final

from server.runtime import WsgiApp, counted_as
from server.settings import Network

_FORWARDED: Final = ("FOR", "PROTO", "HOST", "PORT", "PREFIX", "SERVER", "SSL")


def is_within(address: str, networks: Iterable[Network]) -> bool:
    """Whether an address lies in one of these networks."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return any(found in network for network in networks)


def true_address(peer: str, forwarded_for: str, proxies: tuple[Network, ...]) -> str:
    """Who asks: the nearest address on the way here that is none of our proxies."""
    nearest = peer
    for said in reversed([*forwarded_for.split(","), peer]):
        try:
            nearest = str(ip_address(said.strip()))
        except ValueError:
            break
        if not is_within(nearest, proxies):
            break
    return nearest


def from_whom(wsgi_app: WsgiApp, proxies: tuple[Network, ...]) -> WsgiApp:
    """The same application, told the true address and scheme, and nothing else of the way."""

    def told(environ: MutableMapping[str, Any], start_response: Callable[..., Any]) -> Any:
        said = {name: environ.pop(f"HTTP_X_FORWARDED_{name}", "") for name in _FORWARDED}
        peer = str(environ.get("REMOTE_ADDR") or "")
        is_ours = is_within(peer, proxies)
        environ["backchannel.by_proxy"] = is_ours
        if is_ours:
            if said["PROTO"] in {"http", "https"}:
                environ["wsgi.url_scheme"] = said["PROTO"]
            peer = true_address(peer, said["FOR"], proxies)
        environ["REMOTE_ADDR"] = counted_as(peer)
        return wsgi_app(environ, start_response)

    return told
