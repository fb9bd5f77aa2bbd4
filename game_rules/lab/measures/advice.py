"""What becomes of advice: who hears it, what it comes to, and who pays when it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game_rules.catalogue.forum import REVIEW_ADVICE
from game_rules.constants import DENIABILITY
from game_rules.fixed import ONE, mean
from game_rules.ids import ChannelId, Track
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Change, Var
from game_rules.news import Told

TOO_FAR: Final = 500
"""Overreach, in tenths, from which a dialogue has clearly left its place (C73)."""
BLAME: Final = frozenset({"advice", "refused-at-home"})
"""The rules by which a government pays when a text with advice in it is refused at home."""


def briefed_all(it: Chronicle) -> int | None:
    """Of the advice that any capital was briefed on, how much reached every capital."""
    parties = set(it.game.printed.parties)
    heard: dict[tuple[str, ...], set[str]] = {}
    for _, change in it.changes:
        if change.var is Var.UPTAKE:
            heard.setdefault(change.subject[1:], set()).add(change.subject[0])
    return ONE * sum(each == parties for each in heard.values()) // len(heard) if heard else None


def _adopters(it: Chronicle) -> dict[tuple[str, ...], set[str]]:
    """Each idea that some capital made its own at some time, and which capitals did."""
    own: dict[tuple[str, ...], set[str]] = {}
    for _, change in it.changes:
        if change.var is Var.ADOPTED and change.after:
            own.setdefault(change.subject[1:], set()).add(change.subject[0])
    return own


def _share_in_text(*, by_all: bool) -> Callable[[Chronicle], int | None]:
    """Of the ideas that all capitals (or only some) made their own, how many came into force."""

    def ask(it: Chronicle) -> int | None:
        parties = set(it.game.printed.parties)
        ideas = [idea for idea, who in _adopters(it).items() if (who == parties) is by_all]
        standing = {(term.issue, term.option) for term in it.game.in_force}
        return ONE * sum(idea in standing for idea in ideas) // len(ideas) if ideas else None

    return ask


def _uptake_at_overreach(*, too_far: bool) -> Callable[[Chronicle], int | None]:
    """How far capitals listened to dialogues that had gone too far by then, or that governments
    still bore with.
    """

    def ask(it: Chronicle) -> int | None:
        reach: dict[str, int] = {}
        heard = []
        for _, change in it.changes:
            if change.var is Var.OVERREACH:
                reach[change.subject[0]] = change.after
            elif change.var is Var.UPTAKE:
                now = reach.get(change.subject[1], 0)
                if (now >= TOO_FAR) if too_far else (now <= it.game.constants.overreach_borne):
                    heard.append(change.after)
        return mean(heard) if heard else None

    return ask


def found_beyond(it: Chronicle) -> int:
    """Whether a dialogue found an option that some government had ruled out."""
    ruled_out = {
        (issue, option)
        for party in it.game.printed.parties.values()
        for issue, options in party.red_lines.items()
        for option in options
    }
    found = {change.subject[1:] for _, change in it.changes if change.var is Var.FOUND}
    return ONE if found & ruled_out else 0


def misled(it: Chronicle) -> int:
    return ONE if it.first(Told.FALSE_SIGNAL) is not None else 0


# --- when it fails --------------------------------------------------------------------------------


def _failures(it: Chronicle) -> Iterator[tuple[int, str]]:
    """Each refusal of a text with advice in it: the round, and the party that had adopted it."""
    yield from sorted({(news.round, str(news.facts["party"])) for news in it.news(_FAILED)})


_FAILED: Final = Told.ADVICE_BLAMED


def government_pays(it: Chronicle) -> int | None:
    """What a government's support lost when advice that it had adopted was refused at home."""
    lost = [
        sum(
            change.before - change.after
            for round, change in it.changes
            if round == when
            and change.cell == (Var.SUPPORT, party)
            and change.rule in BLAME
            and not _by_review(change)
        )
        for when, party in _failures(it)
    ]
    lost = [each for each in lost if each]
    return mean(lost) if lost else None


def advisers_pay(it: Chronicle) -> int | None:
    """What the name of an adviser lost by one failure, as a mean over those who were blamed."""
    lost: dict[str, int] = {}
    for _, change in it.changes:
        if change.var is Var.REPUTATION and change.rule == "advice" and not _by_review(change):
            seat = change.subject[0]
            lost[seat] = lost.get(seat, 0) + change.before - change.after
    many = len(list(_failures(it)))
    return mean(each // many for each in lost.values()) if lost and many else None


def _by_review(change: Change) -> bool:
    return any(cause.what == REVIEW_ADVICE.id for cause in change.causes)


def _in_a_review(it: Chronicle, var: Var) -> int | None:
    """What one review of advice that had failed moved, as a mean; nothing without a review."""
    moved = [
        change.after - change.before
        for _, change in it.changes
        if change.var is var and _by_review(change)
    ]
    return mean(moved) if moved else None


def government_pays_reviewed(it: Chronicle) -> int | None:
    """The same where the advice was looked into, less what a review won back for it."""
    lost, back = government_pays(it), _in_a_review(it, Var.SUPPORT)
    return None if lost is None or back is None else lost - back


def advisers_pay_reviewed(it: Chronicle) -> int | None:
    """The same where the advice was looked into, with what a review took besides."""
    lost, more = advisers_pay(it), _in_a_review(it, Var.REPUTATION)
    return None if lost is None or more is None else lost - more


# --- what comes to light --------------------------------------------------------------------------


def _cost_of_exposure(deniable: int) -> Callable[[Chronicle], int | None]:
    """Support that a government lost when a channel of one kind came to light by itself."""

    def ask(it: Chronicle) -> int | None:
        lost = []
        for _, change in it.changes:
            if change.var is not Var.SUPPORT or change.rule != "exposure":
                continue
            terms = {factor.name: factor.value for factor in change.factors}
            if terms.get("deniable") == deniable and terms.get("share") == ONE:
                lost.append(change.before - change.after)
        return mean(lost) if lost else None

    return ask


def exposed_in_eight(it: Chronicle) -> int | None:
    """Of the hidden channels that were open for eight rounds or came to light before, how many came
    to light within eight.
    """
    opened: dict[ChannelId, int] = {}
    out: dict[ChannelId, int] = {}
    for room, card in it.game.printed.channels.items():
        if 10 * card.secrecy >= it.game.constants.hidden_from and card.open:
            opened[room] = 0
    for round, change in it.changes:
        room = ChannelId(change.subject[0])
        if change.var is Var.OPEN and change.after:
            secrecy = it.game.printed.channels[room].secrecy
            if 10 * secrecy >= it.game.constants.hidden_from:
                opened[room] = round
        elif change.var is Var.EXPOSED and change.after and room in opened:
            out[room] = round
    answers = []
    for room, since in opened.items():
        if room in out:
            answers.append(ONE if out[room] - since <= EIGHT else 0)
        elif it.game.round - since >= EIGHT:
            answers.append(0)
    return mean(answers) if answers else None


EIGHT: Final = 8


def exposed_of_old(it: Chronicle) -> int | None:
    """Of the hidden channels that opened eight rounds or more before the end, how many the world
    had heard of by then.
    """
    opened = {
        room: 0
        for room, card in it.game.printed.channels.items()
        if 10 * card.secrecy >= it.game.constants.hidden_from and card.open
    }
    for round, change in it.changes:
        room = ChannelId(change.subject[0])
        hidden = change.var is Var.OPEN and 10 * it.game.printed.channels[room].secrecy
        if change.after and hidden and hidden >= it.game.constants.hidden_from:
            opened.setdefault(room, round)
    old = [room for room, since in opened.items() if it.game.round - since >= EIGHT]
    return mean(0 if it.game.is_hidden(room) else ONE for room in old) if old else None


ROWS: Final = (
    ("briefed-all", "share", "advice that reached every capital", briefed_all),
    (
        "in-text-of-both",
        "share",
        "ideas adopted by all that came into force",
        _share_in_text(by_all=True),
    ),
    (
        "in-text-of-one",
        "share",
        "ideas adopted by some that came into force",
        _share_in_text(by_all=False),
    ),
    (
        "uptake-too-far",
        "share",
        "how far capitals listen to a dialogue that has gone too far",
        _uptake_at_overreach(too_far=True),
    ),
    (
        "uptake-in-place",
        "share",
        "how far they listen to one that keeps to its place",
        _uptake_at_overreach(too_far=False),
    ),
    ("found-beyond", "share", "a dialogue found what a government had ruled out", found_beyond),
    ("misled", "share", "the other side was misled by a hint", misled),
    ("government-pays", "points", "support lost for advice that failed", government_pays),
    ("advisers-pay", "points", "reputation that an adviser lost by it", advisers_pay),
    (
        "government-pays-reviewed",
        "points",
        "support lost for advice that failed and was looked into",
        government_pays_reviewed,
    ),
    (
        "advisers-pay-reviewed",
        "points",
        "reputation that an adviser lost where it was looked into",
        advisers_pay_reviewed,
    ),
    (
        "cost-of-track-1",
        "points",
        "support lost when official talks come to light",
        _cost_of_exposure(DENIABILITY[Track.ONE]),
    ),
    (
        "cost-of-track-1-5",
        "points",
        "support lost when mixed meetings come to light",
        _cost_of_exposure(DENIABILITY[Track.ONE_AND_A_HALF]),
    ),
    (
        "cost-of-track-2",
        "points",
        "support lost when a dialogue comes to light",
        _cost_of_exposure(DENIABILITY[Track.TWO]),
    ),
    ("exposed-of-old", "share", "hidden channels of eight rounds that came out", exposed_of_old),
    (
        "exposed-in-eight",
        "share",
        "hidden channels in the open within eight rounds",
        exposed_in_eight,
    ),
)
