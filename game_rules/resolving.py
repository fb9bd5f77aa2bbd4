"""The resolution of a round: all sealed orders and the rules, carried out in the printed order."""

from __future__ import annotations

from collections.abc import Iterable

from game_rules.action import Step
from game_rules.catalogue import CATALOGUE
from game_rules.events import (
    Carried,
    RoundResolved,
)
from game_rules.ids import Phase, SeatId
from game_rules.ledger import Page
from game_rules.options import menu_at, unmet
from game_rules.orders import (
    Order,
    Orders,
)
from game_rules.prices import pay
from game_rules.refusals import in_order
from game_rules.resolution import Filed, Resolution
from game_rules.rules.breaches import settle_breaches, settle_protocol
from game_rules.rules.cards import turn_cards
from game_rules.rules.coalitions import settle_coalitions
from game_rules.rules.commitments import fade_coercion, settle_threats
from game_rules.rules.contact import settle_contact
from game_rules.rules.elections import hold_elections
from game_rules.rules.exposure import bring_to_light
from game_rules.rules.home import forget_preparation
from game_rules.rules.ladder import Pair, climb, decide_brink, drift, pay_for_war, shut_embassies
from game_rules.rules.mandates import answer_requests
from game_rules.rules.meetings import hold_meetings, judge_summits
from game_rules.rules.overreach import settle_overreach
from game_rules.rules.panels import hear_panels
from game_rules.rules.promises import is_promised_away, settle_promises
from game_rules.rules.signature import ask_at_home, count_votes
from game_rules.rules.stands import forget_stands
from game_rules.rules.treasury import settle_accounts
from game_rules.state import Game


def resolve(game: Game) -> tuple[RoundResolved, tuple[Pair, ...]]:
    """Carry out all sealed orders and the rules, in the printed order. Also says who stands at the
    brink now.
    """
    turn = Resolution(game)
    edge: tuple[Pair, ...] = ()
    filed = _filed(game)
    if game.phase is Phase.BRINK:
        _carry_out(turn, filed, Step.STAND_DOWN)
        decide_brink(turn)
        shut_embassies(turn)
        settle_promises(turn, at_brink=True)
    else:
        answer_requests(turn)
        for step in Step:
            _carry_out(turn, filed, step)
            if step is Step.MEETINGS:
                hold_meetings(turn)
                judge_summits(turn)
        count_votes(turn)
        ask_at_home(turn)
        if turn.signed is None:
            forget_stands(turn)
        settle_protocol(turn)
        settle_breaches(turn)
        hear_panels(turn)
        settle_overreach(turn)
        turn_cards(turn)
        settle_contact(turn)
        bring_to_light(turn)
        settle_coalitions(turn)
        drift(turn)
        edge = climb(turn)
        shut_embassies(turn)
        pay_for_war(turn)
        settle_threats(turn)
        fade_coercion(turn)
        hold_elections(turn)
        forget_preparation(turn)
        settle_accounts(turn)
        settle_promises(turn)
    page = Page(game.round, tuple(turn.changes))
    resolved = RoundResolved(
        page,
        tuple(turn.carried),
        tuple(turn.news),
        turn.new_ideas,
        turn.in_force,
        turn.signed,
        tuple(turn.promises),
    )
    return resolved, edge


def _filed(game: Game) -> list[Filed]:
    """All orders in printed order of seats: when they were sealed makes no difference."""
    filed = []
    for seat in game.printed.seats:
        orders = game.sealed.get(seat)
        if orders is not None:
            filed += [Filed(seat, order) for order in orders]
        elif game.phase is Phase.OPEN:
            filed += [Filed(seat, order, by_default=True) for order in default_orders(game, seat)]
    return filed


def default_orders(game: Game, seat: SeatId) -> Orders:
    """What a silent seat does: the first action of its card's defaults that is open, filled in the
    first open way. Silence breaks no promise not to play a card.
    """
    wanted = [each for each in game.seat(seat).defaults if not is_promised_away(game, seat, each)]
    if not wanted:
        return ()
    mine = menu_at(game.printed, seat)
    for action in (mine[each] for each in wanted if each in mine):
        for particulars in action.pick(game, seat):
            if unmet(game, seat, action, particulars, ()) is None:
                return (Order(action.id, particulars),)
    return ()


def _carry_out(turn: Resolution, filed: Iterable[Filed], step: Step) -> None:
    for each in filed:
        action = CATALOGUE[each.order.action]
        if action.step is not step:
            continue
        no = unmet(turn.game, each.seat, action, each.order.particulars, None)
        if no is None:
            pay(turn, each)
            for effect in action.effects:
                effect(turn, each)
        turn.carried.append(
            Carried(
                each.seat,
                each.order.action,
                each.order.particulars,
                each.by_default,
                None if no is None else no.code,
                {} if no is None else in_order(no.facts),
            )
        )
