"""Votes, signature and ratification: what it takes for a text to bind (C38, C39, C51)."""

from __future__ import annotations

from game_rules.agreement import is_settled
from game_rules.effects.agreement import mend
from game_rules.effects.force import fall_silent
from game_rules.effects.recognition import recognise
from game_rules.ids import IssueId, SeatId, Stage
from game_rules.ledger import Cause, Var
from game_rules.lives.texts import By, Move, Standing, may_move, standing_of
from game_rules.news import Told
from game_rules.orders import OnText, Terms
from game_rules.recognition import recognises_by_text, unrecognised
from game_rules.resolution import Resolution, factors
from game_rules.rules.advice import blame_advice
from game_rules.rules.go_betweens import blame_author
from game_rules.rules.home_vote import CLAIMS, HomeVote, home_vote
from game_rules.state import Signed

SIGNING = ("C38", "C39")


def count_votes(turn: Resolution) -> None:
    """Count the votes on the text on the table. If every party that must sign says yes it is
    signed, and goes home.
    """
    text = turn.game.text()
    if text is None:
        return
    signers = turn.game.signers()
    if is_settled(turn.game):
        for party in turn.game.printed.parties:
            causes = tuple(filed.cause for filed in turn.votes.values())
            turn.put(Var.AMENDED, (party,), turn.game.round, "ratification", causes, ("C21",))
    against = [seat for seat in signers if not _says_yes(turn, seat)]
    if against:
        blame_author(turn, text, against)
        for seat in against:
            silent = seat not in turn.votes
            turn.tell(
                Told.VOTED_DOWN,
                SIGNING,
                draft=text.id,
                version=text.version,
                party=turn.game.party_of(seat),
                how="silent" if silent else "no",
            )
        return
    variant = turn.game.printed.variant
    # a text that is signed in the last round is voted on in the same evening: there is no other
    due = min(turn.game.round + variant.ratify_after, variant.rounds)
    signed = Signed(text.id, text.version, text.terms, turn.game.round, due)
    _take(turn, signed, Move.SIGN, By.SIGNERS)
    turn.tell(Told.SIGNED, SIGNING, draft=text.id, version=text.version)


def _take(turn: Resolution, text: Signed, move: Move, by: By) -> None:
    """Let a text take an arrow of its life; nothing else signs one or puts it in force."""
    draft = turn.before.drafts[text.draft]
    _ask_table(
        Standing.SIGNED if turn.signed is text else standing_of(turn.before, draft), move, by
    )
    turn.signed = text if move is Move.SIGN else None
    if move is Move.ACCEPT:
        if turn.in_force:
            _ask_table(Standing.IN_FORCE, Move.REPLACE, by)
        _come_into_force(turn, text.terms)


def _come_into_force(turn: Resolution, terms: Terms) -> None:
    """What stood in the text before stays as far as it has been carried out; what is new begins. An
    agreement on everything also ends a war (C18, C21).
    """
    game, causes = turn.game, (Cause("ratification"),)
    for term in terms:
        if term not in turn.in_force:
            turn.put(Var.IN_FORCE, (term.issue,), game.round, "ratification", causes, ("C21",))
            _begin_anew(turn, term.issue, causes)
    turn.in_force = terms
    for pair in game.printed.dyads:
        if game.settles_all(terms) and game.stage(*pair) is Stage.WAR:
            fall_silent(turn, pair, causes)


def _begin_anew(turn: Resolution, issue: IssueId, causes: tuple[Cause, ...]) -> None:
    """What another text had on an issue is owed no more."""
    if turn.game.now(Var.CARRIED_OUT, issue):
        turn.put(Var.CARRIED_OUT, (issue,), 0, "ratification", causes, ("C21",))
    for party in turn.game.printed.parties:
        mend(turn, party, issue, causes)


def _ask_table(standing: Standing, move: Move, by: By) -> None:
    if not may_move(standing, move, by):
        raise LookupError(f"no text that is {standing} can {move}")


def _says_yes(turn: Resolution, seat: SeatId) -> bool:
    """A signer who says nothing does not sign."""
    filed = turn.votes.get(seat)
    return (
        filed is not None
        and isinstance(filed.order.particulars, OnText)
        and filed.order.particulars.yes
    )


def ask_at_home(turn: Resolution) -> None:
    """Let the countries vote on the text that was signed, when its round has come (C51)."""
    text = turn.signed
    if text is None or text.due > turn.game.round:
        return
    votes = [home_vote(turn.game, party, text.terms) for party in turn.game.printed.parties]
    causes = tuple(Cause("vote-on-text", seat) for seat in turn.game.signers())
    for vote in votes:
        for each in vote.blocs:
            turn.put(
                Var.APPROVAL,
                (each.bloc.id,),
                each.approval,
                "ratification",
                causes,
                CLAIMS,
                factors(**each.terms),
            )
        turn.put(
            Var.HOME_VOTE,
            (vote.party,),
            vote.vote,
            "ratification",
            causes,
            CLAIMS,
            factors(**{each.bloc.id: each.approval for each in vote.blocs}),
        )
        turn.put(Var.VOTE_NEEDED, (vote.party,), vote.mark, "ratification", causes, ("C51", "C70"))
        turn.put(Var.RATIFIED, (vote.party,), int(vote.passes), "ratification", causes, CLAIMS)
        told = Told.RATIFIED if vote.passes else Told.REFUSED_AT_HOME
        turn.tell(told, CLAIMS, party=vote.party, percent=vote.vote // 10, draft=text.draft)
    accepted = all(vote.passes for vote in votes)
    if accepted:
        for vote in votes:
            turn.put(Var.ACCEPTED, (vote.party,), vote.vote, "ratification", causes, ("C21", "C51"))
    _take(turn, text, Move.ACCEPT if accepted else Move.REFUSE, By.COUNTRIES)
    if not accepted:
        _pay_for_refusal(turn, text.terms, votes, causes)
    elif recognises_by_text(turn.game, text.terms):
        for us, them in unrecognised(turn.game, turn.game.printed.parties):
            recognise(turn, us, them, "ratification", causes)
            turn.tell(Told.RECOGNISED, ("C36",), party=us, toward=them)


def _pay_for_refusal(
    turn: Resolution, terms: Terms, votes: list[HomeVote], causes: tuple[Cause, ...]
) -> None:
    """A government that signs and cannot deliver loses at home, and is trusted less abroad."""
    constants = turn.game.constants
    for vote in votes:
        if vote.passes:
            continue
        blame_advice(turn, vote.party, terms, causes)
        rule = "refused-at-home"
        turn.move(Var.SUPPORT, (vote.party,), constants.refused_support, rule, causes, ("C51",))
        for other in turn.game.others(vote.party):
            turn.move(
                Var.TRUST, (other, vote.party), constants.refused_trust, rule, causes, ("C51",)
            )
