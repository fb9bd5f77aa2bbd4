"""Why no forum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.coordination import open_dialogues
from game_rules.ids import SeatId
from game_rules.ledger import Var
from game_rules.orders import Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class SeveralDialogues:
    """There are several dialogues to bring together (C72)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        have = len(open_dialogues(game))
        need = game.constants.forum_dialogues
        return None if have >= need else refused(No.NO_FORUM, "C72", have=have, need=need)


@dataclass(frozen=True, slots=True)
class NoForumSits:
    """No forum sits in this round."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if any(game.now(Var.FORUM, channel) >= game.round > 0 for channel in game.printed.channels):
            return refused(No.FORUM_SITS, "C72")
        return None
