"""Who does what, and on which layer it shows: talk and texts, a government's policy, relations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game_rules.agreement import settled_in
from game_rules.aims import aims_of, policy_of
from game_rules.catalogue.mediation import MEDIATORS
from game_rules.catalogue.texts import VOTE_ON_TEXT
from game_rules.durability import implementation
from game_rules.events import DraftWritten, TextTabled
from game_rules.fixed import ONE, mean, over
from game_rules.ids import OFFICIALS, SIGNING_ROLES, Ending, IssueId, Nature, Track
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.lab.measures.talks import ripe
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue, OnText
from game_rules.scores import WEIGHTS, Part, role_part
from game_rules.scoring import frontier, zopa


def talk(it: Chronicle) -> int:
    """The material: how far talk got in any room, as a mean over the issues."""
    rooms = list(it.game.printed.channels)
    return mean(
        max(it.game.now(Var.PROGRESS, room, issue) for room in rooms)
        for issue in it.game.printed.issues
    )


def policy(it: Chronicle) -> int:
    """The picture: how much of its government's goals a party reached."""
    return mean(role_part(policy_of(it.game, party)) for party in it.game.printed.parties)


def relations(it: Chronicle) -> int:
    """The collection: what is left between the peoples."""
    return it.score.relationship


# --- who binds ------------------------------------------------------------------------------------


def drafted_outside(it: Chronicle) -> int:
    """Whether a text was written in a channel that is not official."""
    rooms = it.game.printed.channels
    return (
        ONE
        if any(
            isinstance(event, DraftWritten) and rooms[event.channel].track is not Track.ONE
            for event in it.events
        )
        else 0
    )


def tabled_outside(it: Chronicle) -> int:
    """Whether a text came to the table from a channel in which only people without office sit:
    what officials stand behind in a mixed meeting is theirs (C05, C32).
    """
    rooms = it.game.printed.channels
    return (
        ONE
        if any(
            isinstance(event, TextTabled)
            and rooms[it.game.drafts[event.draft].channel].track in (Track.TWO, Track.THREE)
            for event in it.events
        )
        else 0
    )


def _votes(it: Chronicle) -> Iterator[tuple[bool, bool]]:
    """For each vote on a text that counted: whether it was a leader's, and whether it was a yes."""
    for _, each in it.carried:
        if each.action == VOTE_ON_TEXT.id and each.no is None:
            assert isinstance(each.particulars, OnText)
            leader = it.game.printed.seats[each.seat].role in SIGNING_ROLES
            yield leader, each.particulars.yes


def bound_by_others(it: Chronicle) -> int:
    """Whether anybody but a leader had a vote on a text."""
    return ONE if any(not leader for leader, _ in _votes(it)) else 0


def posed_in_vain(it: Chronicle) -> int:
    """How often somebody without office tried to bind a state and was refused."""
    return 10 * it.refused


def strangers_in_office(it: Chronicle) -> int:
    """Orders of people without office that were carried out in an official channel, where only
    those who go between have business besides officials.
    """
    rooms, seats = it.game.printed.channels, it.game.printed.seats
    return 10 * sum(
        isinstance(each.particulars, OnIssue)
        and rooms[each.particulars.channel].track is Track.ONE
        and seats[each.seat].role not in OFFICIALS | MEDIATORS
        for _, each in it.carried
        if each.no is None
    )


def power_settled(it: Chronicle) -> int:
    """Whether an agreement in force settles a question of power: borders, forces, who decides."""
    issues = it.game.printed.issues
    hard = (Nature.SOVEREIGNTY, Nature.SECURITY)
    return ONE if any(issues[term.issue].nature in hard for term in it.game.in_force) else 0


def mandates_by_others(it: Chronicle) -> int:
    """How often somebody who is no official changed what officials may say."""
    seats = it.game.printed.seats
    return 10 * sum(
        any(
            cause.seat is not None and seats[cause.seat].role not in OFFICIALS
            for cause in change.causes
        )
        for _, change in it.changes
        if change.var is Var.MANDATE
    )


def efficient_mandates(it: Chronicle) -> int:
    """Whether the officials of all sides may together say some package that nothing beats."""
    game = it.game
    start = {party: it.no_deal(party) for party in game.printed.parties}
    best = frontier(zopa(game.printed, start, worths=game.worths))
    said = any(
        all(
            game.may_say(party, term.issue, term.option)
            for term in package.terms
            for party in game.printed.parties
        )
        for package in best
    )
    return ONE if said else 0


# --- what is carried out, and what a new government loses -----------------------------------------


def carried_out(it: Chronicle) -> int | None:
    """How much of an agreement is carried out, or will be with the means there are."""
    return implementation(it.game) if it.game.in_force else None


def regain_texts(it: Chronicle) -> int | None:
    """Rounds after a government fell until an issue that could have been put in a text could be put
    in one again, as a mean over these issues, or until all was settled; the rounds that were left,
    and one, where neither came to pass.
    """
    fell = it.first(Told.GOVERNMENT_FALLS)
    if fell is None:
        return None
    before: frozenset[IssueId] = frozenset()
    again: dict[IssueId, int] = {}
    for round, issues in ripe(it):
        if round < fell:
            before = issues
        else:
            for issue in issues:
                again.setdefault(issue, round)
    settled = it.game.ending is Ending.SETTLEMENT
    last = settled_in(it.game) if settled else it.game.printed.variant.rounds + 1
    return mean(10 * (again.get(issue, last) - fell) for issue in before) if before else None


def _regained(tracks: frozenset[Track]) -> Callable[[Chronicle], int | None]:
    """Rounds after a government fell until talk of these tracks was as far as before, added up over
    rooms and issues, or until all was settled; the rounds that were left, and one, where neither
    came to pass.
    """

    def ask(it: Chronicle) -> int | None:
        fell = it.first(Told.GOVERNMENT_FALLS)
        if fell is None:
            return None
        rooms = {room for room, card in it.game.printed.channels.items() if card.track in tracks}
        far = {cell: value for cell, value in it.start.items() if cell[0] is Var.PROGRESS}
        before: int | None = None
        for page in it.game.ledger[1:]:
            peak = sum(value for cell, value in far.items() if cell[1] in rooms)
            for change in page.changes:
                if change.var is not Var.PROGRESS or change.subject[0] not in rooms:
                    continue
                if change.rule == "election" and before is None:
                    before = sum(value for cell, value in far.items() if cell[1] in rooms)
                far[change.cell] = change.after
            now = sum(value for cell, value in far.items() if cell[1] in rooms)
            if page.round < fell:
                continue
            if before is None:
                # nothing was lost in these rooms
                before = peak
            if now >= before:
                return 10 * (page.round - fell)
        settled = it.game.ending is Ending.SETTLEMENT
        last = settled_in(it.game) if settled else it.game.printed.variant.rounds + 1
        return 10 * (last - fell)

    return ask


# --- scores of seats ------------------------------------------------------------------------------


def _total(*, official: bool) -> Callable[[Chronicle], int | None]:
    """The whole score of the seats with office, or without, in games that were settled."""

    def ask(it: Chronicle) -> int | None:
        if it.game.ending is not Ending.SETTLEMENT:
            return None
        table = it.score
        sides = {side.party: side.reached for side in table.sides}
        shared = {
            Part.JOINT: table.joint,
            Part.DURABILITY: table.durability,
            Part.RELATIONSHIP: table.relationship,
        }
        totals = []
        for seat, card in it.game.printed.seats.items():
            if (card.role in OFFICIALS) is not official:
                continue
            own = role_part(aims_of(it.game, seat))
            parts = {Part.ROLE: own, Part.PARTY: sides.get(card.party, table.joint), **shared}
            points = sum(WEIGHTS[part] * value for part, value in parts.items())
            totals.append(over(points, sum(WEIGHTS.values())))
        return mean(totals) if totals else None

    return ask


OFFICIAL: Final = frozenset({Track.ONE})
UNOFFICIAL: Final = frozenset({Track.ONE_AND_A_HALF, Track.TWO})

ROWS: Final = (
    ("talk", "share", "how far talk got on the issues, in any room", talk),
    ("policy", "share", "what governments reached of their goals", policy),
    ("relations", "share", "what is left between the peoples", relations),
    ("drafted-outside", "share", "a text was written outside official talks", drafted_outside),
    (
        "tabled-outside",
        "share",
        "a text came to the table from people without office",
        tabled_outside,
    ),
    ("bound-by-others", "share", "somebody who leads no state voted on a text", bound_by_others),
    ("posed-in-vain", "count", "attempts to bind a state that were refused", posed_in_vain),
    (
        "strangers-in-office",
        "count",
        "orders of people without office in official talks",
        strangers_in_office,
    ),
    ("power-settled", "share", "an agreement settles a question of power", power_settled),
    ("mandates-by-others", "count", "mandates moved by people without office", mandates_by_others),
    (
        "efficient-mandates",
        "share",
        "what all officials may say holds a package that nothing beats",
        efficient_mandates,
    ),
    (
        "carried-out",
        "share",
        "what is carried out, or will be with the means there are",
        carried_out,
    ),
    ("regain-texts", "count", "rounds until an issue can be in a text again", regain_texts),
    ("regain-official", "count", "rounds to regain official progress", _regained(OFFICIAL)),
    ("regain-unofficial", "count", "rounds to regain progress of dialogues", _regained(UNOFFICIAL)),
    (
        "officials-total",
        "share",
        "whole score of officials in settled games",
        _total(official=True),
    ),
    ("others-total", "share", "whole score of people without office there", _total(official=False)),
)
