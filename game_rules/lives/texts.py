"""The life of a text: one version of a draft, from the first word to the vote at home (C11, C38,
C39, C51).

Only what is written in an official channel goes further than having people behind it. A text that
is voted down, or refused at home, is words again: whoever wants it can stand behind it once more.
Where a game ends, a text stays where it lies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game_rules.refusals import No, Refusal, refused
from game_rules.state import Draft, Game


class Standing(StrEnum):
    """How far a text has come."""

    WRITTEN = "written"
    """nobody stands behind it"""
    SPONSORED = "sponsored"
    """somebody does"""
    TABLED = "tabled"
    """somebody on every side does, and governments can vote on it"""
    SIGNED = "signed"
    """it waits for the vote at home"""
    IN_FORCE = "in-force"


class By(StrEnum):
    """Who can bring an arrow about."""

    MEMBER = "member"
    """whoever sits in the channel that it was written in"""
    SPONSOR = "sponsor"
    """a member who stands behind it"""
    SIGNERS = "signers"
    """those who bind their parties, as a round closes"""
    COUNTRIES = "countries"
    """the votes at home"""


class Move(StrEnum):
    """What can happen to a text."""

    WRITE = "write"
    """it becomes the new version of its draft"""
    STAND_BEHIND = "stand-behind"
    STEP_BACK = "step-back"
    TABLE = "table"
    WITHDRAW = "withdraw"
    SIGN = "sign"
    VOTE_DOWN = "vote-down"
    ACCEPT = "accept"
    REFUSE = "refuse"
    REPLACE = "replace"
    """another text came into force in its place"""


@dataclass(frozen=True, slots=True)
class Arrow:
    """Who can bring a move about, from which standings it begins, and where it can lead; None is
    before the text.
    """

    by: By
    before: frozenset[Standing | None]
    after: frozenset[Standing]


_ALIVE = frozenset({Standing.WRITTEN, Standing.SPONSORED, Standing.TABLED})
_BEHIND = frozenset({Standing.SPONSORED, Standing.TABLED})

ARROWS: Final[Mapping[Move, Arrow]] = {
    # A text on the table leaves it before it is changed. The very words that are in force stay so,
    # whoever writes them down again.
    Move.WRITE: Arrow(
        By.MEMBER,
        frozenset({None, *Standing}) - {Standing.TABLED},
        frozenset({Standing.WRITTEN, Standing.IN_FORCE}),
    ),
    Move.STAND_BEHIND: Arrow(By.MEMBER, _ALIVE, _BEHIND),
    Move.STEP_BACK: Arrow(By.SPONSOR, _BEHIND, _ALIVE),
    Move.TABLE: Arrow(By.SPONSOR, frozenset({Standing.SPONSORED}), frozenset({Standing.TABLED})),
    Move.WITHDRAW: Arrow(By.MEMBER, frozenset({Standing.TABLED}), frozenset({Standing.SPONSORED})),
    Move.SIGN: Arrow(By.SIGNERS, frozenset({Standing.TABLED}), frozenset({Standing.SIGNED})),
    Move.VOTE_DOWN: Arrow(By.SIGNERS, frozenset({Standing.TABLED}), frozenset({Standing.WRITTEN})),
    Move.ACCEPT: Arrow(By.COUNTRIES, frozenset({Standing.SIGNED}), frozenset({Standing.IN_FORCE})),
    Move.REFUSE: Arrow(By.COUNTRIES, frozenset({Standing.SIGNED}), frozenset({Standing.WRITTEN})),
    Move.REPLACE: Arrow(
        By.COUNTRIES, frozenset({Standing.IN_FORCE}), frozenset({Standing.WRITTEN})
    ),
}
"""The whole life of a text."""


def standing_of(game: Game, draft: Draft) -> Standing:
    """How far the latest version of a draft has come."""
    if game.can_table(draft.channel):
        if draft.terms and set(draft.terms) == set(game.in_force):
            return Standing.IN_FORCE
        signed = game.signed
        if signed is not None and (signed.draft, signed.version) == (draft.id, draft.version):
            return Standing.SIGNED
        if game.tabled == draft.id:
            return Standing.TABLED
    return Standing.SPONSORED if draft.sponsors else Standing.WRITTEN


def may_move(standing: Standing, move: Move, by: By) -> bool:
    """Whether somebody can bring this about, going by the table."""
    arrow = ARROWS[move]
    return arrow.by is by and standing in arrow.before


def move_refusal(game: Game, draft: Draft, move: Move, by: By) -> Refusal | None:
    """Why this cannot be done to a text as it stands, or nothing."""
    standing = standing_of(game, draft)
    if may_move(standing, move, by):
        return None
    if standing is Standing.SIGNED:
        return refused(No.HOME_VOTE_COMING, "C51", draft=draft.id)
    if standing is Standing.IN_FORCE:
        return refused(No.IN_FORCE_ALREADY, "C11", draft=draft.id)
    return refused(No.NOT_NOW)
