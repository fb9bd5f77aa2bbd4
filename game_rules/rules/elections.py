"""Elections: a government that the people turn out takes its promises with it; what people without
office have built stays (C48, C54, C65).
"""

from __future__ import annotations

from game_rules.agreement import STEPS
from game_rules.fixed import ONE, clamp, over, scaled
from game_rules.ids import OFFICIALS, IssueId, OptionId, PartyId, Role, SeatId, Track
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.resolution import Resolution, factors
from game_rules.scenario import Election, Successor
from game_rules.state import Game

CLAIMS = ("C48", "C54")
_VOTERS = (Cause("election"),)


def hold_elections(turn: Resolution) -> None:
    """Count the votes of the elections of this round."""
    for election in turn.game.printed.variant.elections:
        if election.round == turn.game.round:
            _count(turn, election)


def _count(turn: Resolution, election: Election) -> None:
    """The government stays if the country stands behind it; campaigns swing a little either way,
    and so do the polls before the day.
    """
    constants, party = turn.game.constants, election.party
    most = constants.election_swing
    behind = turn.game.now(Var.SUPPORT, party)
    swing = turn.draw("election", party, 2 * most + 1) - most
    votes = behind + swing
    polled = clamp(behind + turn.draw("poll", party, 2 * most + 1) - most, 0, 1000) // 10
    count, needed = clamp(votes, 0, 1000) // 10, constants.election_stays // 10
    margin = most // 10
    if votes >= constants.election_stays or not election.successors:
        turn.tell(
            Told.GOVERNMENT_STAYS, ("C48",),
            party=party, polled=polled, margin=margin, votes=count, needed=needed,
        )  # fmt: skip
        return
    at = turn.draw("successor", party, len(election.successors))
    successor = election.successors[at]
    number = turn.game.printed.successors[party].index(successor) + 1
    turn.put(
        Var.INCUMBENT, (party,), number, "election", _VOTERS, ("C48",),
        factors(support=votes - swing, swing=swing),
    )  # fmt: skip
    turn.tell(
        Told.GOVERNMENT_FALLS, CLAIMS, party=party, title=successor.title,
        polled=polled, margin=margin, votes=count, needed=needed,
    )  # fmt: skip
    _take_over(turn, party, successor)


def _take_over(turn: Resolution, party: PartyId, successor: Successor) -> None:
    turn.move(Var.SUPPORT, (party,), 10 * successor.support, "election", _VOTERS, ("C48",))
    for bloc, shift in successor.mood.items():
        turn.move(Var.MOOD, (bloc,), 10 * shift, "election", _VOTERS, ("C48",))
    for other in turn.game.others(party):
        trust = turn.game.constants.turnover_trust
        turn.move(Var.TRUST, (other, party), trust, "election", _VOTERS, ("C54",))
    _deal_mandate_anew(turn, party, successor)
    _start_over(turn)
    _seat_newcomers(turn, party)
    _let_slip(turn, party)


def _let_slip(turn: Resolution, party: PartyId) -> None:
    """Who did not sign is slower to carry out: what has been begun and not finished loses a step.
    What was done wholly before the election stays (C54).
    """
    for term in turn.in_force:
        if 0 < turn.game.now(Var.CARRIED_OUT, term.issue) < STEPS:
            turn.move(Var.CARRIED_OUT, (term.issue,), -1, "election", _VOTERS, ("C21", "C54"))
            turn.tell(Told.CLAUSE_LEFT, ("C54",), party=party, issue=term.issue)


def _deal_mandate_anew(turn: Resolution, party: PartyId, successor: Successor) -> None:
    """Officials may say what the new government lets them say. An idea that both capitals have
    made their own outlives the change (C54).
    """
    game = turn.game
    for issue in game.printed.issues:
        if issue not in successor.mandate:
            continue
        for option in game.printed.options_of(issue):
            shared = all(
                game.now(Var.ADOPTED, each, issue, option) for each in game.printed.parties
            )
            allowed = option in successor.mandate[issue] or shared
            cell = (party, issue, option)
            if game.now(Var.MANDATE, *cell) and not allowed:
                hearers = turn.people_of(party)
                turn.tell(
                    Told.NARROWED, ("C46", "C54"), hearers, party=party, issue=issue, option=option
                )
            turn.put(Var.MANDATE, cell, int(allowed), "election", _VOTERS, ("C46", "C54"))
            if not allowed:
                _drop(turn, party, issue, option)


def _drop(turn: Resolution, party: PartyId, issue: IssueId, option: OptionId) -> None:
    """What the old government had adopted, asked or been asked for is off the table."""
    for var in (Var.ADOPTED, Var.COVER, Var.ASKED, Var.REQUESTED):
        if turn.game.now(var, party, issue, option):
            turn.put(var, (party, issue, option), 0, "election", _VOTERS, ("C54",))


def _start_over(turn: Resolution) -> None:
    """New people come to the official table, and much of what was said there is lost, the less the
    more a dialogue remembers of it; dialogues notice nothing (C54, C65).
    """
    game = turn.game
    for channel in game.printed.channels.values():
        if channel.track is not Track.ONE:
            continue
        for issue in game.printed.issues:
            far = game.now(Var.PROGRESS, channel.id, issue)
            kept = scaled(far, game.constants.turnover_progress)
            told = min(far, _remembered(game, issue))
            if far:
                turn.put(
                    Var.PROGRESS,
                    (channel.id, issue),
                    max(kept, told),
                    "election",
                    _VOTERS,
                    ("C54", "C65"),
                    factors(kept=kept, told=told),
                )


def _seat_newcomers(turn: Resolution, party: PartyId) -> None:
    """Who talks for the new government has yet to learn the craft, and nobody at the official
    table knows him; soldiers and people without office stay who they are (C01, C54, C56).
    """
    game, constants = turn.game, turn.game.constants
    for channel in game.printed.channels.values():
        if channel.track is not Track.ONE:
            continue
        gone = [seat for seat in channel.members if _goes(game, seat, party)]
        for seat in gone:
            skill = min(game.now(Var.CRAFT, seat), constants.turnover_craft)
            turn.put(Var.CRAFT, (seat,), skill, "election", _VOTERS, ("C01", "C54"))
        share = over(ONE * len(gone), len(channel.members))
        lost = scaled(game.now(Var.RAPPORT, channel.id), constants.turnover_ease, share)
        terms = factors(newcomers=share)
        turn.move(Var.RAPPORT, (channel.id,), -lost, "election", _VOTERS, ("C54", "C56"), terms)


def _goes(game: Game, seat: SeatId, party: PartyId) -> bool:
    """Whether a seat is filled anew with the government of a party."""
    card = game.seat(seat)
    return card.party == party and card.role in OFFICIALS - {Role.SECURITY}


def _remembered(game: Game, issue: IssueId) -> int:
    """What the people of the furthest dialogue can tell newcomers about an issue, as official
    progress in tenths (C54).
    """
    furthest = max(
        (
            game.now(Var.PROGRESS, channel.id, issue)
            for channel in game.printed.channels.values()
            if channel.track is not Track.ONE
        ),
        default=0,
    )
    return scaled(furthest, game.constants.turnover_memory)
