"""What bots do once something is agreed."""

import pytest

from game_rules.bots.peace import CARRY_OUT, keeps_word
from game_rules.bots.seen import look
from game_rules.bots.temper import Temper
from game_rules.bots.wishes import Bot
from game_rules.ids import ActionId, Ceasefire, Level
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.ledger import Var
from game_rules.orders import OnIssue
from game_rules.scenario import Printed
from game_rules.views import view
from tests.game_rules.build import FRONT, HEAD, KARVANIA, OSTREL, OTHER_HEAD, terms, where
from tests.game_rules.grown import grown
from tests.game_rules.random_play import SHIPPED

ALL, SOME = "L0 W1 X2 V1", "X2 V1"
FORCE, DEMAND = ActionId("show-force"), ActionId("demand-in-public")


def bot(letters, hawk, *, watched=False, promises=True, silent=False):
    game = grown(round=3, changed={"carry_out_rounds": 2, "promises": int(promises)})
    game = game.but(in_force=terms(letters) if letters else ())
    if watched:
        game = where(game, {(Var.MONITORS, KARVANIA): 1})
    if silent:
        game = where(game, {(Var.CEASEFIRE, KARVANIA, OSTREL): Ceasefire.IN_FORCE})
    return Bot(look(dict(view(game, HEAD))), Temper(50, hawk, 50, 50), "a-seed")


def often(of, action):
    """In how many of a hundred rounds it leaves a card alone."""
    return sum(keeps_word(Bot(of.seen, of.temper, f"seed-{at}"), action) for at in range(100))


@pytest.mark.parametrize(
    ("letters", "hawk", "keeps"),
    [("", 10, False), (SOME, 10, False), (ALL, 10, True), (ALL, 90, False)],
)
def test_once_all_is_settled_only_the_fierce_break_it(letters, hawk, keeps):
    assert keeps_word(bot(letters, hawk, promises=False), FORCE) is keeps


@pytest.mark.claim("C40")
@pytest.mark.parametrize("watched", [True, False])
@pytest.mark.parametrize("letters", [ALL, SOME])
def test_where_it_would_be_answered_even_they_seldom_do(letters, watched):
    assert 75 <= often(bot(letters, 90, watched=watched), FORCE) <= 95


@pytest.mark.claim("C21")
def test_they_seldom_move_an_army_under_the_eyes_of_those_who_watch_a_ceasefire():
    for action in (FORCE, ActionId("order-strike"), ActionId("issue-ultimatum")):
        assert 75 <= often(bot("", 90, watched=True, silent=True), action) <= 95
        assert not often(bot("", 90, silent=True), action)
        assert not often(bot("", 90, watched=True), action)


def test_hard_words_break_nothing():
    assert not keeps_word(bot(ALL, 10, watched=True), DEMAND)


@pytest.mark.claim("C21")
def test_each_side_begins_with_what_it_gives_most_on():
    settled = grown(round=3, changed={"carry_out_rounds": 2}).but(in_force=terms(ALL))

    def first_of(seat):
        bot_there = Bot(look(dict(view(settled, seat))), Temper(50, 0, 50, 50), "a-seed")
        worth = CARRY_OUT.worth
        return max(settled.in_force, key=lambda term: worth(bot_there, OnIssue(FRONT, term.issue)))

    assert first_of(HEAD) != first_of(OTHER_HEAD)


@pytest.mark.claim("C21")
def test_bots_carry_out_what_they_settled():
    steps = 0
    for number in range(12):
        table = Table(Printed(SHIPPED, Level.FULL), f"after-{number}", LINE_UPS[LineUpId("MIX+C")])
        table.play()
        steps += sum(table.game.now(Var.CARRIED_OUT, issue) for issue in table.game.printed.issues)

    assert steps >= 10
