"""What happens at home: support, votes, mandates, elections."""

from __future__ import annotations

from typing import Final

from game_rules.events import DraftWritten
from game_rules.fixed import ONE, mean
from game_rules.ids import DraftId
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Var
from game_rules.news import Told


def support_rise(it: Chronicle) -> int:
    return mean(
        it.game.now(Var.SUPPORT, party) - it.at_start(Var.SUPPORT, party)
        for party in it.game.printed.parties
    )


def home_vote(it: Chronicle) -> int | None:
    """The mean approval of the texts that were voted on at home."""
    votes = [change.after for _, change in it.changes if change.var is Var.HOME_VOTE]
    return mean(votes) if votes else None


def ratified_share(it: Chronicle) -> int | None:
    """Of the countries that voted on a text, how many accepted it."""
    yes, no = len(it.news(Told.RATIFIED)), len(it.news(Told.REFUSED_AT_HOME))
    return ONE * yes // (yes + no) if yes + no else None


def ratified_advised(it: Chronicle) -> int | None:
    """Of the countries that voted on a text with an idea in it that all capitals had made their own
    by then, how many accepted it.
    """
    own: set[tuple[str, ...]] = set()
    answers: list[int] = []
    for page in it.game.ledger[1:]:
        for change in page.changes:
            if change.var is Var.ADOPTED and change.after:
                own.add(change.subject)
        signed = [
            news
            for news in it.news(Told.RATIFIED, Told.REFUSED_AT_HOME)
            if news.round == page.round
        ]
        for news in signed:
            terms = it.game.drafts[DraftId(str(news.facts["draft"]))].terms
            if any(
                all((party, term.issue, term.option) in own for party in it.game.printed.parties)
                for term in terms
            ):
                answers.append(ONE if news.code is Told.RATIFIED else 0)
    return mean(answers) if answers else None


def offer_waits(it: Chronicle) -> int | None:
    """Rounds from the first text of others that goes beyond a mandate to the round in which the
    mandate held that line, as a mean, in tenths.
    """
    may_say = {cell[1:] for cell, value in it.start.items() if cell[0] is Var.MANDATE and value}
    offered: dict[tuple[str, ...], int] = {}
    for round, event in it.told:
        if isinstance(event, DraftWritten) and it.game.can_table(event.channel):
            for party in it.game.printed.parties:
                for term in event.terms:
                    line = (party, term.issue, term.option)
                    if line not in may_say and it.game.party_of(event.by) != party:
                        offered.setdefault(line, round)
    waits = [
        10 * (round - offered[change.subject])
        for round, change in it.changes
        if change.var is Var.MANDATE
        and change.after
        and change.rule == "mandate"
        and round >= offered.get(change.subject, round + 1)
    ]
    return mean(waits) if waits else None


def widened(it: Chronicle) -> int:
    return 10 * len(it.news(Told.WIDENED))


def cabinet_wait(it: Chronicle) -> int | None:
    """Rounds from the first wish for a wider mandate to the answer, as a mean, in tenths."""
    asked: dict[tuple[str, ...], int] = {}
    waits = []
    for round, change in it.changes:
        if change.var is Var.ASKED and change.after:
            asked.setdefault(change.subject, round)
        if change.var is Var.MANDATE and change.after and change.subject in asked:
            waits.append(10 * (round - asked.pop(change.subject)))
    return mean(waits) if waits else None


def fell(it: Chronicle) -> int:
    return ONE if it.first(Told.GOVERNMENT_FALLS) is not None else 0


def support_of(it: Chronicle, rules: frozenset[str]) -> int:
    """What support changed by for these causes, up and down alike, added up."""
    return sum(
        abs(change.after - change.before)
        for _, change in it.changes
        if change.var is Var.SUPPORT and any(cause.what in rules for cause in change.causes)
    )


OFFICIAL_CONCESSIONS: Final = frozenset({"widen-mandate", "adopt-recommendation"})
DIALOGUE: Final = frozenset(
    {"hold-dialogue", "hold-workshop", "study-together", "join-dialogue", "explore-grey-area"}
)


def support_of_concessions(it: Chronicle) -> int:
    return support_of(it, OFFICIAL_CONCESSIONS)


def support_of_dialogue(it: Chronicle) -> int:
    return support_of(it, DIALOGUE)


def empty_threat_cost(it: Chronicle) -> int | None:
    """Support lost for a threat that was not carried out."""
    rounds = {(news.round, news.facts.get("party")) for news in it.news(Told.THREAT_EMPTY)}
    lost = [
        change.before - change.after
        for round, change in it.changes
        if change.var is Var.SUPPORT
        and (round, change.subject[0]) in rounds
        and any(cause.what in ("threat", "audience", "commitment") for cause in change.causes)
    ]
    return mean(lost) if lost else None


ROWS: Final = (
    ("support-rise", "points", "what support for the governments rose by", support_rise),
    ("home-vote", "points", "approval of the texts voted on at home", home_vote),
    ("ratified-share", "share", "countries that accepted what was signed", ratified_share),
    (
        "ratified-advised",
        "share",
        "countries that accepted a text with advice that all took up",
        ratified_advised,
    ),
    ("offer-waits", "count", "rounds that an offer beyond a mandate waits", offer_waits),
    ("widened", "count", "mandates widened", widened),
    ("cabinet-wait", "count", "rounds that a wider mandate waits", cabinet_wait),
    ("fell", "share", "a government fell", fell),
    (
        "support-of-concessions",
        "points",
        "support moved by official concessions",
        support_of_concessions,
    ),
    ("support-of-dialogue", "points", "support moved by dialogue", support_of_dialogue),
    ("empty-threat-cost", "points", "support lost for an empty threat", empty_threat_cost),
)
