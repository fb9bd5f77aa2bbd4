"""What a bot wants once something is agreed: that it is carried out, and kept."""

from __future__ import annotations

from typing import Final

from game_rules.agreement import Clause
from game_rules.bots.temper import FIERCE
from game_rules.bots.wishes import Bot, at_most
from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.peace import ENFORCE as ENFORCING
from game_rules.ids import ActionId, Ceasefire, Tool
from game_rules.news import Told
from game_rules.orders import OnIssue, OnOption, OnPartyIssue

MEND, ALL_SETTLED, UNDER_EYES, IN_PART, ANSWER = 745, 700, 610, 240, 735
"""What it has broken itself is mended first; when all is settled nothing else matters more than to
carry it out; what is settled apart from the rest waits until there is time, unless somebody would
say who let it lie.
"""
BEGUN: Final = 20
"""How much less a clause is worth for each step of it that is done: all are begun first."""
PATIENT: Final = 70
"""How calm a bot must be to let a breach pass now and then."""


DEFIES: Final = 15
"""How often of a hundred a bot breaks its word where all would know that it did, or where it would
be made to keep it.
"""


def keeps_word(bot: Bot, action: ActionId) -> bool:
    """Whether it leaves a card alone that would break what is agreed: once all is settled only the
    fierce would play it, and these seldom where breakers can be made to keep their word, for a
    protest puts on record what everybody saw; nor do they often move an army, or threaten to, when
    a ceasefire has just been signed, or under the eyes of those who watch it (C21, C40).
    """
    seen, card = bot.seen, CATALOGUE[action]
    of_force = card.hostile and card.tool is Tool.SECURITY
    if not (card.breaks_word or of_force):
        return False
    if card.breaks_word and seen.is_settled and bot.temper.hawk < FIERCE:
        return True
    silent = any(dyad.ties.ceasefire is Ceasefire.IN_FORCE for dyad in seen.world.dyads)
    enforced = any(ENFORCING.id in each.actions for each in seen.cast.promisable.values())
    just_signed = any(item.code is Told.CEASEFIRE for item in seen.news.items)
    bound = (card.breaks_word and bool(seen.text.clauses) and enforced) or (
        silent and (seen.text.watched or just_signed)
    )
    return bound and not bot.leans(f"defy {action}", DEFIES)


@at_most(lambda bot: MEND if bot.seen.text.clauses else 0)
def _carry_out(bot: Bot, way: OnOption | OnIssue) -> int:
    clause = bot.seen.clause(way.issue)
    if clause is None:
        return 0
    if clause.broken_by == bot.seen.card.party:
        return MEND
    owed = _owed(bot, clause)
    if not bot.seen.is_settled:
        return UNDER_EYES + owed if bot.seen.text.watched and not clause.done else IN_PART
    return ALL_SETTLED - BEGUN * clause.done + owed


def _owed(bot: Bot, clause: Clause) -> int:
    """How much my side gives on a clause: whoever gives most on one is blamed if nothing is done,
    so each begins with its own, and not both with the same.
    """
    mine = bot.seen.option(clause.issue, clause.option)
    best = max((each.worth for each in bot.seen.answers_to(clause.issue)), default=0)
    return 0 if mine is None else min(BEGUN - 1, (best - mine.worth) // 10)


@at_most(lambda bot: ANSWER if bot.seen.text.clauses else 0)
def _enforce(bot: Bot, way: OnPartyIssue) -> int:
    """A treaty that can be broken for nothing is none. The mildest still ask kindly first."""
    return ANSWER if bot.temper.calm < PATIENT or bot.leans("enforce", 50) else 0


CARRY_OUT: Final = _carry_out
ENFORCE: Final = _enforce
