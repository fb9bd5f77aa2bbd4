"""What a bot wants once something is agreed: that it is carried out, and kept."""

from __future__ import annotations

from typing import Final

from game_rules.bots.temper import FIERCE
from game_rules.bots.wishes import Bot, at_most
from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.peace import ENFORCE as ENFORCING
from game_rules.ids import ActionId, Ceasefire
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


DEFIES: Final = 40
"""How often of a hundred a bot breaks its word where it would be made to keep it."""


def keeps_word(bot: Bot, action: ActionId) -> bool:
    """Whether it leaves a card alone that would break what is agreed: once all is settled only the
    fierce would play it, and where somebody watches a ceasefire, or breakers can be made to keep
    their word, these seldom (C21, C40).
    """
    seen = bot.seen
    if not CATALOGUE[action].breaks_word:
        return False
    if seen.is_settled and bot.temper.hawk < FIERCE:
        return True
    silent = any(dyad.ties.ceasefire is Ceasefire.IN_FORCE for dyad in seen.world.dyads)
    enforced = any(ENFORCING.id in card.actions for card in seen.cast.promisable.values())
    bound = silent or (bool(seen.text.clauses) and enforced)
    return bound and seen.text.watched and not bot.leans(f"defy {action}", DEFIES)


@at_most(lambda bot: MEND if bot.seen.text.clauses else 0)
def _carry_out(bot: Bot, way: OnOption | OnIssue) -> int:
    clause = bot.seen.clause(way.issue)
    if clause is None:
        return 0
    if clause.broken_by == bot.seen.card.party:
        return MEND
    if not bot.seen.is_settled:
        return UNDER_EYES if bot.seen.text.watched and not clause.done else IN_PART
    return ALL_SETTLED - BEGUN * clause.done


@at_most(lambda bot: ANSWER if bot.seen.text.clauses else 0)
def _enforce(bot: Bot, way: OnPartyIssue) -> int:
    """A treaty that can be broken for nothing is none. The mildest still ask kindly first."""
    return ANSWER if bot.temper.calm < PATIENT or bot.leans("enforce", 50) else 0


CARRY_OUT: Final = _carry_out
ENFORCE: Final = _enforce
