"""What the network's side knows before any application is asked."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from server.runtime.bounds import MOST_OF_ONE_ADDRESS

UNKNOWN: Final = "unknown"
OF_ONE_HOUSEHOLD: Final = 64
"""Bits that name a network in IPv6: whoever has one has all of its addresses."""


def counted_as(address: str) -> str:
    """The name under which an address is counted; one machine must not be many."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return UNKNOWN
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ip_network((found, OF_ONE_HOUSEHOLD), strict=False))


def _nobody(_address: str) -> bool:
    return False


class Entrance:
    """Lets connections in, so many of one address, and knows what the barest answer carries."""

    def __init__(
        self,
        headers: Sequence[tuple[str, str]] = (),
        is_free: Callable[[str], bool] = _nobody,
    ) -> None:
        self.most = MOST_OF_ONE_ADDRESS
        self._is_free = is_free
        """Whose connections are not counted: a proxy brings everybody's."""
        self._headers = "".join(f"{name}: {value}\r\n" for name, value in headers).encode("latin-1")
        self._inside: Counter[str] = Counter()
        self._turn = threading.Lock()

    def enter(self, address: str) -> bool:
        """Somebody comes; false when there are enough of them. Who entered must leave."""
        key = counted_as(address)
        with self._turn:
            if self._inside[key] >= self.most and not self._is_free(address):
                return False
            self._inside[key] += 1
            return True

    def leave(self, address: str) -> None:
        """Somebody goes."""
        key = counted_as(address)
        with self._turn:
            self._inside[key] -= 1
            if not self._inside[key]:
                del self._inside[key]

    def plain_answer(self, status: str) -> bytes:
        """A whole answer without a word in it, for what never became a request."""
        head = f"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n".encode("latin-1")
        return head + self._headers + b"\r\n"
