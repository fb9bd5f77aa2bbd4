"""How games end, and what the agreements are worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game_rules.durability import Ground
from game_rules.events import DraftSponsored
from game_rules.fixed import ONE, mean
from game_rules.ids import DraftId, Ending
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.recognition import unrecognised
from game_rules.scoring import value_at_end

YES: Final = ONE
DURABLE: Final = 500
"""An agreement that is likelier than not to hold for five years."""
WIDELY_HEARD: Final = 400
"""Inclusion, in tenths, from which an agreement stands on many shoulders."""
WATCHED: Final = 500
"""Watching, in tenths, that monitors on all sides come to, or neighbours."""


def settled(it: Chronicle) -> int:
    return YES if it.game.ending is Ending.SETTLEMENT else 0


def agreed(it: Chronicle) -> int:
    return YES if it.game.in_force else 0


def partial(it: Chronicle) -> int:
    return YES if it.game.ending is Ending.PARTIAL else 0


def partly(it: Chronicle) -> int:
    """Whether an accord that leaves something open came into force at some time."""
    accepted = {str(news.facts["draft"]) for news in it.news(Told.RATIFIED)}
    refused = {str(news.facts["draft"]) for news in it.news(Told.REFUSED_AT_HOME)}
    return (
        YES
        if any(
            not it.game.settles_all(it.game.drafts[DraftId(draft)].terms)
            for draft in accepted - refused
        )
        else 0
    )


def signed(it: Chronicle) -> int:
    return YES if it.first(Told.SIGNED) is not None else 0


def accepted_share(it: Chronicle) -> int | None:
    """Of the texts that lay on the table at the end of a round, how many were signed."""
    signed = len(it.news(Told.SIGNED))
    refused = {(news.round, news.facts["draft"]) for news in it.news(Told.VOTED_DOWN)}
    voted = signed + len(refused)
    return ONE * signed // voted if voted else None


def signed_before_six(it: Chronicle) -> int | None:
    """Whether an offer that one side stood behind in rounds 4 to 6 was signed in them."""
    offered = any(isinstance(event, DraftSponsored) and 4 <= round <= 6 for round, event in it.told)
    signed = any(4 <= news.round <= 6 for news in it.news(Told.SIGNED))
    return (YES if signed else 0) if offered or signed else None


def with_strangers(it: Chronicle) -> int:
    """Whether a settlement came about between parties that do not recognise each other."""
    strangers = next(unrecognised(it.game, it.game.printed.parties), None)
    return YES if settled(it) and strangers is not None else 0


def refused_share(it: Chronicle) -> int | None:
    """Of the texts that were signed, how many were refused at home."""
    signed = len(it.news(Told.SIGNED))
    refused = len({news.round for news in it.news(Told.REFUSED_AT_HOME)})
    return ONE * refused // signed if signed else None


def lasting(it: Chronicle) -> int | None:
    return None if it.outlook is None else it.outlook.lasting


def lasting_or_none(it: Chronicle) -> int:
    return 0 if it.outlook is None else it.outlook.lasting


def durable(it: Chronicle) -> int:
    return YES if it.outlook is not None and it.outlook.lasting >= DURABLE else 0


def peace(it: Chronicle) -> int:
    """How durable what was reached is, as the table's score counts it: an agreement by its chance
    to hold, a peace that was kept without one by a quarter.
    """
    return it.score.durability


def _lasting_where(*, wide: bool) -> Callable[[Chronicle], int | None]:
    """How long an agreement holds that stands on many shoulders and is watched on all sides, or on
    few and by nobody.
    """

    def ask(it: Chronicle) -> int | None:
        if it.outlook is None:
            return None
        grounds = {weight.ground: weight.measure for weight in it.outlook.weights}
        heard, watched = grounds[Ground.INCLUSION], grounds[Ground.MONITORING]
        if wide:
            fits = heard >= WIDELY_HEARD and watched >= WATCHED
        else:
            fits = heard <= it.game.constants.include_base and not watched
        return it.outlook.lasting if fits else None

    return ask


def hazard(it: Chronicle) -> int | None:
    """In parts per hundred thousand, so that it stays a small whole number."""
    return None if it.outlook is None else it.outlook.hazard // 10


def joint(it: Chronicle) -> int:
    return it.score.joint


def joint_of_deals(it: Chronicle) -> int | None:
    return it.score.joint if it.game.ending is Ending.SETTLEMENT else None


def gains(it: Chronicle) -> list[int]:
    return [value_at_end(it.game, party) - it.no_deal(party) for party in it.game.printed.parties]


def gain(it: Chronicle) -> int:
    return mean(gains(it))


def gain_spread(it: Chronicle) -> int:
    """How far apart the gains of the parties are."""
    each = gains(it)
    return max(each) - min(each)


def gain_first(it: Chronicle) -> int:
    return gains(it)[0]


def gain_others(it: Chronicle) -> int:
    return mean(gains(it)[1:])


def settled_in(it: Chronicle) -> int | None:
    first = it.first(Told.SIGNED)
    return None if first is None else 10 * first


def options_beyond_start(it: Chronicle) -> int | None:
    """Options in the agreement that some official could not say when the game began."""
    if not it.game.in_force:
        return None
    return 10 * sum(
        any(
            not it.at_start(Var.MANDATE, party, term.issue, term.option)
            for party in it.game.printed.parties
        )
        for term in it.game.in_force
    )


def idea_in_text(it: Chronicle) -> int | None:
    """Whether an idea that a dialogue had found stands in the agreement."""
    if not it.game.in_force:
        return None
    found = {
        (change.subject[1], change.subject[2])
        for _, change in it.changes
        if change.var is Var.FOUND
    }
    return YES if any((term.issue, term.option) in found for term in it.game.in_force) else 0


def red_line_signed(it: Chronicle) -> int:
    """Whether a party signed what its mandate never said."""
    return YES if any(_beyond_mandate(it)) else 0


def _beyond_mandate(it: Chronicle) -> Iterator[bool]:
    """For each line in force and each party: whether its officials could not say it when they
    signed. What a later government forbids does not count.
    """
    ratified = max((news.round for news in it.news(Told.RATIFIED)), default=0)
    signed = max((news.round for news in it.news(Told.SIGNED) if news.round <= ratified), default=0)
    may_say = {cell for cell, value in it.start.items() if cell[0] is Var.MANDATE and value}
    for round, change in it.changes:
        if change.var is Var.MANDATE and round <= signed:
            if change.after:
                may_say.add(change.cell)
            elif round < signed:
                may_say.discard(change.cell)
    for term in it.game.in_force:
        for party in it.game.printed.parties:
            yield (Var.MANDATE, party, term.issue, term.option) not in may_say


def total_score(it: Chronicle) -> int:
    """What the whole table reached of what it shares: joint gains, lasting, relations."""
    score = it.score
    sides = mean(side.reached for side in score.sides)
    return (
        200 * sides + 150 * score.joint + 200 * score.durability + 100 * score.relationship
    ) // 650


ROWS: Final = (
    ("settled", "share", "settled: signed by all and accepted at home", settled),
    ("agreed", "share", "some agreement is in force, whole or in part", agreed),
    ("partial", "share", "a partial accord", partial),
    ("partly", "share", "an accord that leaves something open was in force", partly),
    ("signed", "share", "some text was signed", signed),
    ("accepted-share", "share", "texts voted on that were signed", accepted_share),
    (
        "signed-before-six",
        "share",
        "an offer of rounds 4 to 6 was signed in them",
        signed_before_six,
    ),
    ("unrecognised", "share", "settled with whom one does not recognise", with_strangers),
    ("refused-share", "share", "signed texts that were refused at home", refused_share),
    ("lasting", "share", "an agreement holds for five years", lasting),
    ("lasting-or-none", "share", "the same, and 0 without one", lasting_or_none),
    (
        "lasting-narrow",
        "share",
        "the same of officials alone, watched by nobody",
        _lasting_where(wide=False),
    ),
    (
        "lasting-wide",
        "share",
        "the same where many were heard and it is watched",
        _lasting_where(wide=True),
    ),
    ("durable", "share", "an agreement that is likelier than not to hold for five years", durable),
    ("peace", "share", "an agreement that holds, or at least no war", peace),
    ("hazard", "count", "danger of a break in a quarter, in hundredths of a percent", hazard),
    ("joint", "share", "joint gains, of the largest there could have been", joint),
    ("joint-of-deals", "share", "the same where there was a settlement", joint_of_deals),
    ("gain", "points", "what a party came away with, against no deal at the start", gain),
    ("gain-spread", "points", "how far apart the gains of the parties are", gain_spread),
    ("gain-first", "points", "the gain of the first party", gain_first),
    ("gain-others", "points", "the gain of the other parties", gain_others),
    ("settled-in", "count", "round of the first signature", settled_in),
    (
        "options-beyond-start",
        "count",
        "options in the deal that nobody could say at first",
        options_beyond_start,
    ),
    ("idea-in-text", "share", "deals with an idea of a dialogue in them", idea_in_text),
    ("red-line-signed", "share", "a party signed what its mandate never said", red_line_signed),
    ("total-score", "share", "what the table reached of what counts", total_score),
)
