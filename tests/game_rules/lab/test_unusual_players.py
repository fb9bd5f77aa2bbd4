"""Players that no class has: who spoils talks, who tries everything, and who tries the next round
first.
"""

from game_rules.bots import SECTIONS, Mind
from game_rules.catalogue import CATALOGUE
from game_rules.events import RoundResolved
from game_rules.ids import Ending, Level, Role, ScenarioId, Track
from game_rules.lab import LINE_UPS, LineUpId
from game_rules.lab.games import Table
from game_rules.lab.greed import Greedy, worth_after
from game_rules.lab.receiving import RECEIVES
from game_rules.lab.spoiling import SPOILS, Spoiler
from game_rules.orders import SealOrders
from game_rules.scenario import Printed
from game_rules.views import view
from server.scenarios import load_shipped
from tests.game_rules.build import HEAD, tabled, terms
from tests.game_rules.mediated import MEDIATOR, offered
from tests.game_rules.peopled import a_large_game

EVERYTHING = frozenset(Track)


def test_who_spoils_speaks_against_every_text_and_never_meets():
    game = tabled(a_large_game(), "L0 W1 X2 V1")
    seat = next(seat for seat, card in game.printed.seats.items() if card.role is Role.GRASSROOTS)
    seen = view(game, seat, SECTIONS)

    (sealed,) = Spoiler(EVERYTHING).seals(seen)

    assert Spoiler(EVERYTHING).talks(seen) == ()
    assert isinstance(sealed, SealOrders)
    assert {order.action for order in sealed.orders} <= set(SPOILS)
    assert [
        order.particulars.yes for order in sealed.orders if order.action == "speak-on-text"
    ] == [False]


def test_spoilers_sit_among_those_who_write_and_live_there():
    spoiled = LINE_UPS[LineUpId("SPOILER")]

    assert spoiled.style_of(Role.JOURNALIST) is not spoiled.style_of(Role.ACADEMIC)
    assert spoiled.style_of(Role.HEAD) is spoiled.style_of(Role.ENVOY)


def carried(printed, name, games=6):
    """The orders that were carried out in some games of a line-up, and how each game ended."""
    played = []
    for seed in map(str, range(games)):
        table = Table(printed, seed, LINE_UPS[LineUpId(name)])
        ending = table.play().ending
        assert not table.refusals
        orders = [
            each.action
            for event in table.events
            if isinstance(event, RoundResolved)
            for each in event.carried
        ]
        played.append((orders, ending))
    return played


def test_who_is_curious_uses_cards_that_no_bot_does_and_comes_to_agreements_all_the_same():
    printed = a_large_game().printed
    tried, plain = carried(printed, "TRY"), carried(printed, "MIX+C")
    used = {action for orders, _ in tried for action in orders}
    used_by_bots = {action for orders, _ in plain for action in orders}

    assert len(used - used_by_bots) >= 10
    assert sum(ending is Ending.SETTLEMENT for _, ending in tried) > 1


def test_who_is_curious_tries_no_hard_card_in_every_other_game():
    """Where everybody does in every round, there is nothing left but war."""
    hard = [
        sum(CATALOGUE[action].hostile for action in orders)
        for orders, _ in carried(a_large_game().printed, "TRY")
    ]

    assert max(hard) > 5 * max(1, min(hard))


def test_who_is_greedy_never_seals_what_pays_less_at_once_than_a_bot_would():
    table = Table(a_large_game().printed, "greed", LINE_UPS[LineUpId("MIX")])
    table.open()
    better = 0
    for _ in range(3):
        table.settle()
        seen = view(table.game, HEAD, SECTIONS)
        plain = Mind("greed").seals(seen)
        taken = Greedy("greed", EVERYTHING).seals(seen, table.game)

        paid = [worth_after(table.game, HEAD, envelope) for envelope in (plain, taken)]

        assert paid[0] <= paid[1]
        better += paid[0] < paid[1]
        table.play_round()
    assert better


def test_a_mediator_who_is_greedy_counts_what_all_sides_have():
    game = offered()
    agreed = game.but(in_force=terms("L0 W1 X2 V1"))

    assert worth_after(agreed, MEDIATOR, ()) != worth_after(game, MEDIATOR, ())
    assert all(
        worth_after(each, MEDIATOR, Greedy("greed", EVERYTHING).seals(seen, each)) >= 0
        for each in (game, agreed)
        for seen in [view(each, MEDIATOR, SECTIONS)]
    )


def test_officials_who_wait_for_advice_meet_on_that_alone_and_never_settle_everything():
    long_game = Printed(load_shipped(ScenarioId("the-amber-road")), Level.FULL)
    agreed = 0
    for seed in map(str, range(6)):
        table = Table(long_game, seed, LINE_UPS[LineUpId("T2+")])
        assert table.play().ending is not Ending.SETTLEMENT
        agreed += bool(table.game.in_force)
        told: set[str] = set()
        for event in table.events:
            if isinstance(event, RoundResolved):
                orders = [each for each in event.carried if table.game.is_official(each.seat)]
                assert {each.action for each in orders} <= RECEIVES
                met = {e.particulars.issue for e in orders if e.action == "meet-officially"}
                assert met <= told
                told |= {e.particulars.issue for e in event.carried if e.action == "brief-capitals"}
    assert agreed
