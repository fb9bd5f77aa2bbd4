"""The home vote: a signed text still needs the people at home (C51, C53, C57).

Each bloc weighs what the text is worth to it by its own emphases, adds its mood, the cover that
advice lends, and the picture it has of the other side, and takes off what is sacred to it and what
the others gain more. The country ratifies when the blocs' approval, by their weights, reaches the
pass mark and no veto bloc falls below its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.coordination import entrenched_at_home
from game_rules.effects.mandates import nerves
from game_rules.fixed import clamp, mean, over, scaled
from game_rules.ids import IssueId, OptionId, PartyId, Sector
from game_rules.ledger import Var
from game_rules.orders import Terms
from game_rules.scenario import Bloc, Party
from game_rules.state import Game

CLAIMS = ("C51", "C53", "C57")


@dataclass(frozen=True, slots=True)
class BlocVote:
    """How a bloc would vote, with the terms of its judgement in tenths."""

    bloc: Bloc
    approval: int
    terms: dict[str, int]


@dataclass(frozen=True, slots=True)
class HomeVote:
    """How a country would vote."""

    party: PartyId
    vote: int
    mark: int
    """The approval that this text needs."""
    passes: bool
    blocs: tuple[BlocVote, ...]


def home_vote(game: Game, party: PartyId, terms: Terms, *, envy: bool = True) -> HomeVote:
    """How a country would vote on a complete package today. No chance is in it.

    Without `envy` it judges the text alone: what the others gain is for the others to know, and
    comes out only with the vote itself.
    """
    card = game.printed.parties[party]
    asked = tuple(bloc for bloc in card.blocs if bloc.ruling) if game.is_closed(card.id) else ()
    minds = game.constants.relative_gain, 100 * card.relative_gain_weight
    relative = -scaled(_others_gain_more(game, party, terms), *minds)
    common = {
        "entrenched": entrenched_at_home(game, terms),
        "relative": relative if envy else 0,
    }
    votes = tuple(_bloc_vote(game, card, bloc, terms, common) for bloc in asked or card.blocs)
    weight = sum(each.bloc.weight for each in votes)
    vote = over(sum(each.bloc.weight * each.approval for each in votes), weight)
    mark = pass_mark(game, party, partial=not game.settles_all(terms))
    vetoed = any(each.bloc.veto and each.approval < game.constants.veto_mark for each in votes)
    return HomeVote(party, vote, mark, vote >= mark and not vetoed, votes)


def pass_mark(game: Game, party: PartyId, *, partial: bool = False) -> int:
    """The approval at which a country accepts a text; a closed regime needs less (C70), and so
    does an accord that leaves the hard questions aside (C55).
    """
    constants = game.constants
    closed = game.is_closed(party)
    return (
        constants.pass_mark
        + (constants.ruling_pass if closed else 0)
        + (constants.partial_pass if partial else 0)
    )


def _bloc_vote(
    game: Game, party: Party, bloc: Bloc, terms: Terms, common: dict[str, int]
) -> BlocVote:
    """How a bloc would vote; `common` is what weighs on all alike."""
    constants = game.constants
    options = {term.issue: term.option for term in terms} | dict(game.printed.variant.parked)
    no_deal = game.now(Var.NO_DEAL, party.id)
    others = game.others(party.id)
    if game.settles_all(terms):
        gain = _worth_to_bloc(game, party.id, bloc, options) - no_deal
    else:
        gain = over(_bettering(game, party.id, bloc, terms), 2)
    loans = sum(game.now(Var.SIDE_PAYMENT, other, party.id) for other in others)
    image = mean(game.now(Var.IMAGE, party.id, other) for other in others) - 500
    judged = {
        "base": constants.base_approval,
        "gain": scaled(gain, constants.approval_of_gain),
        "loans": scaled(loans, constants.approval_of_gain),
        "prepared": game.now(Var.PREPARED, bloc.id),
        "paid": game.now(Var.PAID, bloc.id),
        "election": -nerves(game, party.id),
        "mood": game.now(Var.MOOD, bloc.id),
        "cover": sum(game.now(Var.COVER, party.id, term.issue, term.option) for term in terms),
        "image": scaled(image, constants.approval_of_image),
        "support": scaled(game.now(Var.SUPPORT, party.id) - 500, constants.approval_of_support),
        "stand": game.now(Var.STAND, bloc.id),
        "pledge": _pledged(game, party.id, bloc, terms),
        "sacred": constants.sacred * sum(
            option in bloc.sacred.get(issue, ()) for issue, option in options.items()
        ),
        **common,
    }  # fmt: skip
    return BlocVote(bloc, clamp(sum(judged.values()), 0, 1000), judged)


def _pledged(game: Game, party: PartyId, bloc: Bloc, terms: Terms) -> int:
    """What the chambers have promised to put into this text, as business people see it (C28)."""
    if Sector.BUSINESS not in bloc.sectors:
        return 0
    return sum(game.now(Var.PLEDGE, party, term.issue, term.option) for term in terms)


def _worth_to_bloc(game: Game, party: PartyId, bloc: Bloc, options: dict[IssueId, OptionId]) -> int:
    """What the options are worth by the bloc's own emphases, on the party's scale, in tenths."""
    cares = {issue: bloc.cares.get(issue, 10) for issue in options}
    weighed = sum(
        cares[issue] * game.worths[party, issue, option] for issue, option in options.items()
    )
    return over(weighed * len(options), sum(cares.values()))


def _bettering(game: Game, party: PartyId, bloc: Bloc, terms: Terms) -> int:
    """What the lines of a partial accord better for a bloc, by its own emphases, in tenths."""
    issues = game.printed.issues
    worths = game.worths
    weighed = sum(
        bloc.cares.get(term.issue, 10)
        * (
            worths[party, term.issue, term.option]
            - worths[party, term.issue, issues[term.issue].status_quo]
        )
        for term in terms
    )
    every = sum(bloc.cares.get(issue, 10) for issue in issues)
    return over(weighed * len(issues), every)


def _others_gain_more(game: Game, party: PartyId, terms: Terms) -> int:
    """By how much the mean gain of the others exceeds ours, in tenths; never below 0."""
    ours = game.value(party, terms) - game.now(Var.NO_DEAL, party)
    theirs = mean(
        game.value(other, terms) - game.now(Var.NO_DEAL, other) for other in game.others(party)
    )
    return max(0, theirs - ours)
