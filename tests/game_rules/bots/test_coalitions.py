"""What bots do for their coalition, and what an alliance against them makes them leave alone."""

import pytest

from game_rules.bots import SECTIONS, play
from game_rules.bots.coalitions import COALITIONS, dares, is_outweighed
from game_rules.bots.seen import look
from game_rules.bots.temper import Temper
from game_rules.bots.wishes import Bot, best_first, wishes
from game_rules.catalogue import CATALOGUE
from game_rules.ids import ActionId, Level, PartyId, ScenarioId, SeatId
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.ledger import Var
from game_rules.scenario import Printed
from game_rules.state import Game
from game_rules.views import view
from server.scenarios import load_shipped
from tests.game_rules.allied import ALLIED, HOLM, TARN, TARNER, gathered, leaning
from tests.game_rules.build import HEAD, KARVANIA, OSTREL, OTHER_HEAD, where

CALM = Temper(firm=50, hawk=0, pride=20, calm=90)
BRANNOCK, ILVANE, SORREL = map(PartyId, ("brannock", "ilvane", "sorrel"))
CASS = Printed(load_shipped(ScenarioId("four-flags-over-the-strait-of-cass")), Level.FULL)


def shown_to(game: Game, seat: SeatId):
    return {name: section for name, section in view(game, seat).items() if name in SECTIONS}


def bot_in(game: Game, seat: SeatId, seed: str = "a-bot") -> Bot:
    return Bot(look(shown_to(game, seat)), CALM, seed)


def wanted(game: Game, seat: SeatId) -> set[str]:
    """What any of many bots in this seat would do for or against a coalition."""
    return {
        str(wish.order.action)
        for number in range(40)
        for wish in best_first(wishes(bot_in(game, seat, f"bot-{number}"), COALITIONS))
    }


@pytest.mark.claim("C20")
def test_both_rivals_court_whoever_stands_with_nobody():
    assert wanted(gathered(), HEAD) == {"invite-ally"}
    assert wanted(gathered(), OTHER_HEAD) == {"invite-ally"}
    assert wanted(where(gathered(), {(Var.NEUTRAL, TARN): 9}), HEAD) == set()


@pytest.mark.claim("C17")
def test_an_undecided_state_keeps_out_and_a_half_won_one_waits():
    assert "pledge-neutrality" in wanted(gathered(), TARNER)
    assert "pledge-neutrality" not in wanted(gathered(leaning(250)), TARNER)


@pytest.mark.claim("C20")
def test_a_bot_dares_less_against_a_coalition_that_outweighs_its_own():
    strong = gathered({(Var.IMAGE, HOLM, OSTREL): 1000})
    alone = gathered(leaning(0, HOLM))

    assert is_outweighed(bot_in(strong, HEAD), OSTREL)
    assert not is_outweighed(bot_in(strong, OTHER_HEAD), KARVANIA)
    assert not is_outweighed(bot_in(alone, HEAD), OSTREL)
    daring = [dares(bot_in(strong, HEAD, f"bot-{n}"), OSTREL, "show-force") for n in range(60)]
    assert 1 < sum(daring) < 15
    assert all(dares(bot_in(alone, HEAD, f"bot-{n}"), OSTREL, "show-force") for n in range(20))


def a_whole_game(printed: Printed, line_up: str):
    """Everything that was carried out in a game of bots, by whom and to whom."""
    table = Table(printed, "a-whole-game", LINE_UPS[LineUpId(line_up)])
    table.open()
    done = set()
    while not table.is_over:
        table.play_round()
        done |= {
            (str(each.seat), str(each.action), getattr(each.particulars, "party", None))
            for each in table.game.carried
            if each.no is None
        }
    return done


def test_an_official_of_a_third_state_plays_a_whole_game():
    done = {action for seat, action, _ in a_whole_game(ALLIED, "MIX") if seat == TARNER}

    assert done
    assert done <= {"invite-ally", "pledge-neutrality", "offer-wedge"}


def test_a_hard_card_is_played_against_whom_one_quarrels_with():
    done = a_whole_game(CASS, "HAWK")
    hit = {(seat, party) for seat, action, party in done if CATALOGUE[ActionId(action)].hostile}

    assert {party for seat, party in hit if seat == "ilvane-head"} == {BRANNOCK}
    assert {party for seat, party in hit if seat == "brannock-head"} <= {ILVANE, SORREL}


def test_a_bot_of_a_third_state_says_nothing_on_texts():
    shown = shown_to(gathered(), TARNER)
    kinds = {act.kind for number in range(10) for act in play(shown, f"bot-{number}")}

    assert kinds <= {"seal-orders"}
