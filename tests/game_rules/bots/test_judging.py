"""What a bot reads before it writes, asks at home, and signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game_rules.bots import SECTIONS, Temper
from game_rules.bots.judging import (
    LEAST,
    PATIENCE,
    enough,
    gain,
    home_guess,
    likes,
    missing,
)
from game_rules.bots.seen import look
from game_rules.ledger import Var
from game_rules.rules.home_vote import home_vote
from game_rules.views import view
from game_rules.views.records import ElectionDay
from tests.game_rules.build import (
    HEAD,
    KARVANIA,
    OTHER_ENVOY,
    TERM,
    a_game,
    calm_homes,
    drafted,
    terms,
    where,
)

MILD = Temper(firm=50, hawk=0, pride=0, calm=100)
TEXT = "L0 W1 X2 V1"


def seen_in(game, seat=HEAD):
    return look(view(game, seat, SECTIONS))


@pytest.mark.claim("C51")
def test_a_head_counts_what_words_and_money_have_won_at_home():
    game = calm_homes(a_game())
    won = where(game, {(Var.PREPARED, bloc): 50 for bloc in game.printed.blocs})

    guessed = [home_guess(seen_in(each), terms(TEXT)) for each in (game, won)]
    true = [home_vote(each, KARVANIA, terms(TEXT)).vote for each in (game, won)]

    assert guessed[1] - guessed[0] == true[1] - true[0] == 50


@pytest.mark.claim("C51")
def test_a_head_counts_what_is_sacred_to_its_people():
    game = calm_homes(a_game())
    seen = seen_in(game)
    plain, touching = (terms(text) for text in ("L0 W1 X2 V1", "L1 W1 X2 V1"))

    blocs = home_vote(game, KARVANIA, touching).blocs
    anger = sum(each.bloc.weight * each.terms["sacred"] for each in blocs)
    better = gain(seen, touching) - gain(seen, plain)

    assert anger < 0
    guessed = home_guess(seen, touching) - home_guess(seen, plain)
    assert guessed == better * 12 // 10 + anger // 100


def test_who_is_rash_signs_what_the_people_will_refuse():
    poor = {(Var.NO_DEAL, KARVANIA): 300}
    seen = seen_in(where(a_game(changed={"base_approval": 200}), poor))

    assert not likes(seen, MILD, terms(TEXT))
    assert likes(seen, replace(MILD, rash=True), terms(TEXT))


def test_nobody_holds_out_longer_than_patience_lasts():
    seen = seen_in(a_game(changed={"base_approval": 700}))

    def asked(round, rounds):
        then = replace(seen, table=replace(seen.table, round=round, rounds=rounds))
        return enough(then, MILD)

    assert asked(1, 12) > asked(PATIENCE - 1, 12) > asked(PATIENCE, 12) == asked(12, 12)
    assert asked(4, 5) > asked(5, 5)


@pytest.mark.claim("C48")
def test_before_an_election_a_head_asks_for_more_and_signs_less():
    poor = {(Var.NO_DEAL, KARVANIA): 450}
    seen = seen_in(where(a_game(changed={"base_approval": 700}), poor))
    good = terms("L0 W2 X2 V1")
    assert LEAST <= gain(seen, good) < LEAST + 60

    calm = enough(seen, MILD), likes(seen, MILD, good)
    cast = replace(seen.cast, elections=(ElectionDay(KARVANIA, seen.table.round + 1),))
    soon = replace(seen, cast=cast)
    near = enough(soon, MILD), likes(soon, MILD, good)

    assert near[0] == calm[0] + 60
    assert (calm[1], near[1]) == (True, False)


@pytest.mark.claim("C46")
def test_an_official_sees_which_line_keeps_us_from_a_good_text():
    game = drafted(a_game(), TEXT, OTHER_ENVOY)
    theirs = {key: replace(draft, by=OTHER_ENVOY) for key, draft in game.drafts.items()}
    line = terms(TEXT)[1]
    poor = {(Var.NO_DEAL, KARVANIA): 300, (Var.MANDATE, KARVANIA, *_names(line)): 0}
    shut = where(replace(game, drafts=theirs), poor)

    assert _names(line) in missing(seen_in(shut))
    assert _names(TERM["W2"]) not in missing(seen_in(shut))


def _names(line):
    return line.issue, line.option
