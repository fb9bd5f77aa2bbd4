"""Players that no class has: who spoils talks, and who tries the next round first."""

from game_rules.bots import SECTIONS, Mind
from game_rules.ids import Role, Track
from game_rules.lab import LINE_UPS, LineUpId
from game_rules.lab.games import Table
from game_rules.lab.greed import Greedy, worth_after
from game_rules.lab.spoiling import SPOILS, Spoiler
from game_rules.orders import SealOrders
from game_rules.views import view
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
