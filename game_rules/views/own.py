"""How the sections are picked that are one seat's own."""

from __future__ import annotations

from game_rules.aims import aims_of, policy_of
from game_rules.campaign import inherited
from game_rules.ids import (
    OFFICIALS,
    IssueId,
    OptionId,
    PartyId,
    SeatId,
)
from game_rules.ledger import Var
from game_rules.news import CONFIDENCES, REPORTS, News
from game_rules.options import options
from game_rules.rules.tabling import is_heated
from game_rules.sight import is_meant_for
from game_rules.state import Game
from game_rules.views.records import (
    BetweenShown,
    BlocShown,
    IdeaShown,
    Inherited,
    IssueShown,
    LeanShown,
    OptionShown,
    Purse,
)
from game_rules.views.sections import (
    Card,
    Home,
    MyAims,
    MyOptions,
    MyOrders,
    Sheet,
    Story,
)
from game_rules.views.told import as_heard, last_round


def pick_card(game: Game, seat: SeatId) -> Card:
    card = game.seat(seat)
    return Card(
        seat=seat,
        title=card.title,
        party=card.party,
        role=card.role,
        official=card.role in OFFICIALS,
        who=card.who,
        aims=tuple(aim.text for aim in game.printed.aims_of(seat)),
        may=card.may,
        may_not=card.may_not,
        talk_to=card.talk_to,
        unseen=card.unseen,
        speaks_for=None if card.speaks_for is None else game.printed.blocs[card.speaks_for].name,
        knows=card.knows,
        ask_first=card.ask_first,
        last_game=tuple(
            Inherited(change.var, change.subject, change.before, change.after)
            for change in inherited(game.ledger[0])
            if is_meant_for(game, seat, change.cell)
        ),
    )


def pick_aims(game: Game, seat: SeatId) -> MyAims:
    official = game.is_official(seat)
    return MyAims(
        aims=aims_of(game, seat),
        policy=policy_of(game, game.party_of(seat), seat) if official else (),
    )


def _option_shown(game: Game, party: PartyId, issue: IssueId, option: OptionId) -> OptionShown:
    """An option on the sheets of a party; its members share it for the round."""
    shown: OptionShown | None = game.kept.get(("option", party, issue, option))
    if shown is None:
        shown = _option_for(game, party, issue, option)
        game.kept["option", party, issue, option] = shown
    return shown


def _option_for(game: Game, party: PartyId, issue: IssueId, option: OptionId) -> OptionShown:
    worth = game.worths.get((party, issue, option), 0)
    sayable = game.may_say(party, issue, option)
    is_red = party in game.printed.parties and game.is_red(party, issue, option)
    adopted = game.now(Var.ADOPTED, party, issue, option) == 1

    def draw() -> OptionShown:
        printed = game.printed.issues[issue].by_id[option]
        blocs = game.printed.blocs_of(party)
        return OptionShown(
            id=option,
            letter=printed.letter,
            text=printed.text,
            worth=worth,
            sayable=sayable,
            red_line=is_red,
            new=(issue, option) in game.printed.hidden,
            adopted=adopted,
            recognises=printed.recognises,
            offends=tuple(bloc.id for bloc in blocs if option in bloc.sacred.get(issue, ())),
        )

    key, said = ("option", party, issue, option), (worth, sayable, is_red, adopted)
    return game.printed.drawn(key, said, draw)


def pick_sheet(game: Game, seat: SeatId) -> Sheet:
    """Seats of one party that have heard of the same options share a sheet for the round."""
    party = game.party_of(seat)
    key = ("sheet", party, game.hidden_known_to(seat))
    sheet: Sheet | None = game.kept.get(key)
    if sheet is None:
        issues = _issues_of(game, party, game.options_known_to(seat))
        no_deal = game.now(Var.NO_DEAL, party)
        sheet = game.kept[key] = game.printed.drawn(
            key,
            (no_deal, issues),
            lambda: Sheet(
                has_side=party in game.printed.parties,
                no_deal=no_deal,
                parked=10 * game.printed.parked_worth.get(party, 0),
                issues=issues,
            ),
        )
    return sheet


def _issues_of(
    game: Game, party: PartyId, options: tuple[tuple[IssueId, OptionId], ...]
) -> tuple[IssueShown, ...]:
    known: dict[IssueId, list[OptionShown]] = {issue: [] for issue in game.printed.issues}
    for issue, option in options:
        known[issue].append(_option_shown(game, party, issue, option))
    return tuple(
        [
            IssueShown(
                issue.id,
                issue.name,
                issue.ask,
                tuple(known[issue.id]),
                issue.status_quo,
                issue.sensitivity <= game.constants.apart_from_the_rest,
                is_heated(game, issue.id),
                issue.origins.get(party, {}),
                game.now(Var.INTEREST, party, issue.id),
                game.now(Var.REOPENED, party, issue.id),
            )
            for issue in game.printed.issues.values()
        ]
    )


def pick_home(game: Game, seat: SeatId) -> Home:
    party = game.party_of(seat)
    official = game.is_official(seat)
    ideas = [
        idea
        for idea in _ideas_of(game, party)
        if seat in game.printed.members[idea.channel] or (official and idea.uptake is not None)
    ]
    return Home(
        support=game.now(Var.SUPPORT, party),
        blocs=_blocs_of(game, party),
        ideas=tuple(ideas),
        purse=Purse(game.now(Var.CAPITAL, party), game.now(Var.TREASURY, party))
        if game.constants.prices
        else None,
        reports=tuple(as_heard(seat, news) for news in _reports(game) if seat in (news.to or ())),
        between=_between(game, seat) if game.is_third(seat) else None,
        leans=_leans(game, party) if game.holds_office(seat) else None,
    )


def _ideas_of(game: Game, party: PartyId) -> tuple[IdeaShown, ...]:
    """All advice as it stands with a capital; its people share it for the round."""
    ideas: tuple[IdeaShown, ...] | None = game.kept.get(("ideas", party))
    if ideas is None:
        ideas = game.kept["ideas", party] = tuple(
            [
                IdeaShown(
                    channel,
                    issue,
                    option,
                    idea.quality,
                    game.cells.get((Var.UPTAKE, party, channel, issue, option)),
                    game.now(Var.ADOPTED, party, issue, option) == 1,
                    idea.authors,
                )
                for (channel, issue, option), idea in game.ideas.items()
            ]
        )
    return ideas


def _leans(game: Game, state: PartyId) -> LeanShown | None:
    rivals = game.printed.rivals_for_allies
    if rivals is None or state not in game.printed.leanings:
        return None
    leaning = game.now(Var.LEANING, state)
    to = None if leaning == 0 else rivals[0] if leaning > 0 else rivals[1]
    return LeanShown(to, abs(leaning), game.constants.camp_from)


def _between(game: Game, seat: SeatId) -> BetweenShown:
    us = game.party_of(seat)
    trusted = {party: game.now(Var.TRUST, party, us) for party in game.printed.parties}
    return BetweenShown(game.now(Var.KNOWLEDGE, seat), trusted)


def _blocs_of(game: Game, party: PartyId) -> tuple[BlocShown, ...]:
    """The groups of a country, as all its people see them in this round."""
    blocs: tuple[BlocShown, ...] | None = game.kept.get(("blocs", party))
    if blocs is None:
        blocs = game.kept["blocs", party] = tuple(
            BlocShown(
                bloc.id,
                bloc.name,
                bloc.weight,
                game.now(Var.MOOD, bloc.id),
                game.now(Var.PREPARED, bloc.id) + game.now(Var.PAID, bloc.id),
            )
            for bloc in game.printed.blocs_of(party)
        )
    return blocs


def _reports(game: Game) -> list[News]:
    """All reports that somebody was given; looked up once a round for everybody."""
    reports: list[News] | None = game.kept.get("reports")
    if reports is None:
        reports = game.kept["reports"] = [
            news
            for news in game.happenings
            if news.code in REPORTS | CONFIDENCES and news.to is not None
        ]
    return reports


def pick_orders(game: Game, seat: SeatId) -> MyOrders:
    sealed = game.sealed.get(seat)
    return MyOrders(game.constants.actions_a_round, sealed is not None, sealed or ())


def pick_options(game: Game, seat: SeatId) -> MyOptions:
    return MyOptions(options(game, seat))


def pick_story(game: Game, seat: SeatId) -> Story:
    return Story(last_round(game), tuple(each for each in game.carried if each.seat == seat))
