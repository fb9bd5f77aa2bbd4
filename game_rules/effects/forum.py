"""The forum of dialogues, money from abroad, and a look at advice that failed (C69, C71, C72)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.coordination import open_dialogues
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import InChannel
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class ConveneForum:
    """In this round and the next, the dialogues that the world knows of work by one public plan:
    they count as one voice, and everybody can read what they meet on (C34, C72).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        cause, claims = (filed.cause,), ("C34", "C72")
        members = open_dialogues(turn.game)
        for channel in members:
            turn.put(Var.FORUM, (channel,), turn.game.round + 1, "forum", cause, claims)
        turn.tell(Told.FORUM_CONVENED, claims, seat=filed.seat, count=len(members))


@dataclass(frozen=True, slots=True)
class FundDialogue:
    """Money from people abroad keeps a dialogue going (C50, C69)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        given = turn.game.constants.diaspora_funds
        turn.move(Var.FUNDS, (on.channel,), given, "funds", (filed.cause,), ("C50", "C69"))
        hearers = dict.fromkeys((filed.seat, *turn.game.printed.members[on.channel]))
        turn.tell(Told.FUNDED, ("C69",), hearers, channel=on.channel, seat=filed.seat)


@dataclass(frozen=True, slots=True)
class ReviewAdvice:
    """Advisers answer for advice that failed; the government wins back a little of what it lost,
    and what the dialogue writes next is checked (C71).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, InChannel)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        party = game.party_of(filed.seat)
        authors = {
            seat
            for idea in game.ideas.values()
            if idea.channel == on.channel and game.now(Var.ADOPTED, party, idea.issue, idea.option)
            for seat in idea.authors
        }
        for seat in game.printed.members[on.channel]:
            if seat in authors:
                loss = constants.review_reputation
                turn.move(Var.REPUTATION, (seat,), loss, "advice", cause, ("C71",))
        turn.put(Var.REVIEWED, (on.channel,), 1, "advice", cause, ("C71",))
        turn.put(Var.BLAMED, (party, on.channel), 0, "advice", cause, ("C71",))
        turn.move(Var.SUPPORT, (party,), constants.review_support, "advice", cause, ("C71",))
        turn.tell(Told.ADVICE_REVIEWED, ("C71",), party=party, channel=on.channel)
