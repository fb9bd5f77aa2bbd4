"""What bots do once something is agreed."""

import pytest

from game_rules.bots.peace import keeps_word
from game_rules.bots.seen import look
from game_rules.bots.temper import Temper
from game_rules.bots.wishes import Bot
from game_rules.ids import ActionId, Level
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.ledger import Var
from game_rules.scenario import Printed
from game_rules.views import view
from tests.game_rules.build import HEAD, KARVANIA, terms, where
from tests.game_rules.grown import grown
from tests.game_rules.random_play import SHIPPED

ALL, SOME = "L0 W1 X2 V1", "X2 V1"
FORCE, DEMAND = ActionId("show-force"), ActionId("demand-in-public")


def bot(letters, hawk, *, watched=False, promises=True):
    game = grown(round=3, changed={"carry_out_rounds": 2, "promises": int(promises)})
    game = game.but(in_force=terms(letters) if letters else ())
    if watched:
        game = where(game, {(Var.MONITORS, KARVANIA): 1})
    return Bot(look(dict(view(game, HEAD))), Temper(50, hawk, 50, 50), "a-seed")


@pytest.mark.parametrize(
    ("letters", "hawk", "keeps"),
    [("", 10, False), (SOME, 10, False), (ALL, 10, True), (ALL, 90, False)],
)
def test_once_all_is_settled_only_the_fierce_break_it(letters, hawk, keeps):
    assert keeps_word(bot(letters, hawk), FORCE) is keeps


@pytest.mark.claim("C40")
def test_where_it_would_be_seen_and_answered_even_they_seldom_do():
    held = [
        keeps_word(Bot(seen.seen, seen.temper, f"seed-{at}"), FORCE)
        for seen in [bot(ALL, 90, watched=True)]
        for at in range(200)
    ]

    assert 90 <= sum(held) <= 150  # six of ten


def test_hard_words_break_nothing():
    assert not keeps_word(bot(ALL, 10, watched=True), DEMAND)


@pytest.mark.claim("C21")
def test_bots_carry_out_what_they_settled():
    steps = 0
    for number in range(12):
        table = Table(Printed(SHIPPED, Level.FULL), f"after-{number}", LINE_UPS[LineUpId("MIX+C")])
        table.play()
        steps += sum(table.game.now(Var.CARRIED_OUT, issue) for issue in table.game.printed.issues)

    assert steps >= 10
