"""Chance that can be told again: a draw depends on what it is for, never on how many draws came
before it (C12).

The same game seed, round, phase, rule, subject and number give the same draw, whatever else
happened. So a replay is exact, and two games that differ in one order can be compared draw by
draw.
"""

from hashlib import sha256


def draw(seed: str, round: int, phase: str, rule: str, subject: str, below: int, n: int = 0) -> int:
    """A number from 0 to `below` - 1."""
    key = f"{seed}|{round}|{phase}|{rule}|{subject}|{n}"
    return int.from_bytes(sha256(key.encode()).digest()[:8]) % below


def swing(seed: str, round: int, phase: str, rule: str, subject: str, most: int, n: int = 0) -> int:
    """A number from -`most` to `most`."""
    return draw(seed, round, phase, rule, subject, 2 * most + 1, n) - most
