"""What has been resolved so far, as a chain: each link holds the fingerprint of its own round and
of all before it.

The ledger grows with every round, and so would the cost of a fingerprint of all of it. A link is
worked out once, when somebody first asks, and stays what it is: what has happened never changes.
"""

from __future__ import annotations

from hashlib import sha256

from game_rules.ledger import Change, Page


class Past:
    """One resolution, and the past before it."""

    __slots__ = ("_before", "_beside", "_digest", "_page")

    def __init__(self, page: Page, before: Past | None = None, beside: object = ()) -> None:
        self._page = page
        self._before = before
        self._beside = beside
        """What else the resolution brought: orders carried out, news, advice, a treaty."""
        self._digest = ""

    @property
    def digest(self) -> str:
        """The fingerprint of everything up to here, the same on every machine."""
        if not self._digest:
            before = "" if self._before is None else self._before.digest
            lines = [_plain(change) for change in self._page.changes]
            said = repr((before, self._page.round, lines, self._beside))
            self._digest = sha256(said.encode()).hexdigest()
            self._before = None  # its fingerprint is in ours now
        return self._digest


def _plain(change: Change) -> tuple[object, ...]:
    """A line of the ledger in bare words and numbers, which are several times quicker to write
    out than the record itself.
    """
    return (
        change.var.value,
        change.subject,
        change.before,
        change.after,
        change.rule,
        [(cause.what, cause.seat) for cause in change.causes],
        change.claims,
        [(factor.name, factor.value) for factor in change.factors],
    )
