"""How the sections are picked that are the same for all."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.agreement import clauses, is_settled, is_watched, last_round, may_amend
from game_rules.coalitions import camp_of, coalition_power, members_of
from game_rules.constants import changed_from
from game_rules.ids import (
    OFFICIALS,
    Ceasefire,
    Hand,
    IssueId,
    OptionId,
    PartyId,
    Role,
)
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import actions_of
from game_rules.orders import Term
from game_rules.promising import has_voice
from game_rules.scoring import value_at_end
from game_rules.state import Draft, Game, Viewer
from game_rules.views.drafts import named, text_shown
from game_rules.views.records import (
    BlocVoteShown,
    BystanderShown,
    ChannelName,
    CoalitionShown,
    DyadShown,
    ElectionDay,
    GoBetweenShown,
    Government,
    HomeVoteShown,
    IssueName,
    LetterShown,
    PartyEnd,
    PartyShown,
    PathShown,
    Promisable,
    SeatShown,
    TiesShown,
)
from game_rules.views.sections import (
    Cast,
    End,
    Table,
    TextOnTable,
    World,
)


def pick_cast(game: Game, viewer: Viewer) -> Cast:
    """Drawn once for everybody while the same people sit in the seats."""
    hands, cast = game.kept.get("cast", (None, None))
    if cast is None or hands is not game.hands:
        cast = _cast_now(game)
        game.kept["cast"] = (game.hands, cast)
    assert isinstance(cast, Cast)
    return cast


def _cast_now(game: Game) -> Cast:
    scenario = game.printed.scenario
    return Cast(
        title=scenario.title,
        level=game.printed.level,
        parties=tuple(
            PartyShown(party.id, party.name, party.people, party.mark, party.about)
            for party in scenario.parties
        ),
        thirds=tuple(
            PartyShown(third.id, third.name, third.people, third.mark, third.about)
            for third in game.printed.thirds.values()
        ),
        seats=tuple(
            SeatShown(
                seat,
                card.title,
                card.party,
                card.role,
                card.role in OFFICIALS,
                game.hands.get(seat, Hand.EMPTY),
            )
            for seat, card in game.printed.seats.items()
        ),
        issues=tuple(IssueName(issue.id, issue.name) for issue in game.printed.issues.values()),
        channels=tuple(
            ChannelName(channel.id, channel.name, channel.track)
            for channel in game.printed.channels.values()
        ),
        elections=tuple(
            ElectionDay(election.party, election.round)
            for election in game.printed.variant.elections
        ),
        changed=changed_from(game.printed.level, game.constants),
        promisable=_promisable(game) if game.constants.promises else {},
        need_marks=bool(game.constants.need_marks),
    )


def _promisable(game: Game) -> dict[Role, Promisable]:
    roles = sorted({card.role for card in game.printed.seats.values()})
    return {
        role: Promisable(
            tuple(action.id for action in actions_of(game.printed, role) if not action.in_the_dark),
            has_voice(game.printed, role),
        )
        for role in roles
    }


def pick_table(game: Game, viewer: Viewer) -> Table:
    variant = game.printed.variant
    last = last_round(game)
    return Table(game.phase, game.round, last, variant.round_is, game.due, game.left)


def pick_world(game: Game, viewer: Viewer) -> World:
    """Drawn once a round for everybody: only a resolution changes it."""
    world: World | None = game.kept.get("world")
    if world is None:
        world = game.kept["world"] = _world_now(game)
    return world


def _world_now(game: Game) -> World:
    return World(
        tuple(
            DyadShown(
                one=one,
                other=other,
                hardening=game.printed.dyads[one, other].hardening,
                tension=game.now(Var.TENSION, one, other),
                stage=game.stage(one, other),
                brinks=game.now(Var.BRINKS, one, other),
                war_rounds=game.now(Var.WAR_ROUNDS, one, other),
                missions=(game.mission(one, other), game.mission(other, one)),
                images=(game.now(Var.IMAGE, one, other), game.now(Var.IMAGE, other, one)),
                ties=_ties(game, one, other),
            )
            for one, other in game.printed.dyads
        ),
        governments=tuple(_governments(game)),
        go_betweens=tuple(
            GoBetweenShown(
                third,
                tuple(it for it in game.printed.parties if game.now(Var.MEDIATION, it, third)),
                game.now(Var.GUARANTEE, third) == 1,
            )
            for third in game.printed.thirds
        ),
        coalitions=tuple(
            CoalitionShown(rival, members_of(game, rival)[1:], coalition_power(game, rival))
            for rival in game.printed.rivals_for_allies or ()
        ),
        bystanders=tuple(
            BystanderShown(
                state,
                camp_of(game, state),
                game.now(Var.NEUTRAL, state),
                game.now(Var.GRIEVANCE, state),
                leaning.over,
            )
            for state, leaning in game.printed.leanings.items()
        ),
    )


def _governments(game: Game) -> Iterator[Government]:
    for party in game.printed.parties:
        successor = game.successor(party)
        if successor is not None:
            yield Government(party, successor.title, successor.text)


def _leaked(game: Game) -> list[Term]:
    """What stood in the drafts that have come to light: everybody has read it."""
    return [
        Term(IssueId(news.facts["issue"]), OptionId(news.facts["option"]))
        for news in game.happenings
        if news.code is Told.LEAKED
    ]


def _ties(game: Game, one: PartyId, other: PartyId) -> TiesShown:
    def both(var: Var) -> tuple[int, int]:
        return game.now(var, one, other), game.now(var, other, one)

    def each(var: Var) -> tuple[bool, bool]:
        return game.now(var, one) == 1, game.now(var, other) == 1

    sanctions = both(Var.SANCTIONS)
    return TiesShown(
        recognised=(game.recognises(one, other), game.recognises(other, one)),
        hotline=game.between(Var.HOTLINE, one, other) == 1,
        ceasefire=Ceasefire(game.between(Var.CEASEFIRE, one, other)),
        training=game.between(Var.EXERCISE, one, other),
        sanctions=(sanctions[0] == 1, sanctions[1] == 1),
        called_up=each(Var.MOBILISED),
        monitors=each(Var.MONITORS),
        ultimatums=both(Var.ULTIMATUM),
        trade_threats=both(Var.TRADE_THREAT),
        halted=max(both(Var.HALTED)),
    )


def pick_text(game: Game, viewer: Viewer) -> TextOnTable:
    """Drawn once for everybody while the same text lies on the table."""
    text = game.text()
    before, shown = game.kept.get("text", (None, None))
    if shown is None or before is not text:
        shown = _text_now(game, text)
        game.kept["text"] = (text, shown)
    assert isinstance(shown, TextOnTable)
    return shown


def _text_now(game: Game, text: Draft | None) -> TextOnTable:
    voted = [party for party in game.printed.parties if (Var.HOME_VOTE, party) in game.cells]
    return TextOnTable(
        draft=None if text is None else text_shown(text),
        signed=game.signed,
        home_votes=tuple(
            HomeVoteShown(
                party,
                game.now(Var.HOME_VOTE, party),
                game.now(Var.VOTE_NEEDED, party),
                game.now(Var.RATIFIED, party) == 1,
                tuple(
                    BlocVoteShown(bloc.id, bloc.name, bloc.weight, game.now(Var.APPROVAL, bloc.id))
                    for bloc in game.printed.parties[party].blocs
                    if (Var.APPROVAL, bloc.id) in game.cells
                ),
            )
            for party in voted
        ),
        in_force=game.in_force,
        clauses=clauses(game),
        settled=is_settled(game),
        amendable=may_amend(game),
        watched=is_watched(game),
        named=named(
            game,
            (
                *(() if text is None else text.terms),
                *(() if game.signed is None else game.signed.terms),
                *game.in_force,
                *_leaked(game),
            ),
        ),
    )


def _path(game: Game, one: PartyId, other: PartyId) -> PathShown:
    cell = (Var.TENSION, one, other)
    path: list[int] = []
    for page in game.ledger:
        ends = [change.after for change in page.changes if change.cell == cell]
        path.append(ends[-1] if ends else path[-1] if path else 0)
    return PathShown(one, other, tuple(path), tuple(page.round for page in game.ledger))


def pick_end(game: Game, viewer: Viewer) -> End:
    if game.ending is None:
        return End(None, (), (), (), ())
    return End(
        ending=game.ending,
        in_force=game.in_force,
        parties=tuple(
            PartyEnd(party, value_at_end(game, party), game.now(Var.NO_DEAL, party))
            for party in game.printed.parties
        ),
        paths=tuple(_path(game, one, other) for one, other in game.printed.dyads),
        letters=tuple(
            LetterShown(
                issue.id,
                option.id,
                option.letter,
                option.text,
                {party: game.worths[party, issue.id, option.id] for party in option.worth},
            )
            for issue in game.printed.issues.values()
            for option in issue.options
            if option.id in game.printed.options_of(issue.id)
        ),
    )
