"""What a bot writes into a text."""

from dataclasses import replace

import pytest

from game_rules.bots import SECTIONS
from game_rules.bots.seen import look
from game_rules.bots.texts import answer
from game_rules.news import News, Told
from game_rules.views import view
from tests.game_rules.build import HEAD, KARVANIA, OSTREL, TERM, a_game

ANYTHING = -10_000
"""A gain that every text brings, in tenths."""


def seen_in(game):
    return look(view(game, HEAD, SECTIONS))


def reported(game, code, letter):
    term = TERM[letter]
    facts = {"other": KARVANIA, "party": OSTREL, "issue": term.issue, "option": term.option}
    report = News(code, 1, facts, (), game.officials_of(KARVANIA))
    return replace(game, happenings=(*game.happenings, report))


@pytest.mark.claim("C25")
def test_what_our_embassy_reports_goes_into_what_we_offer():
    game = a_game()
    plain = answer(seen_in(game), (), (), ANYTHING)
    other = next(
        letter
        for letter, term in TERM.items()
        if term.issue in {line.issue for line in plain}
        and term not in plain
        and game.may_say(KARVANIA, term.issue, term.option)
    )

    wanted = reported(game, Told.WANTS_MOST, other)
    refused = reported(wanted, Told.WILL_NOT_SIGN, other)

    assert TERM[other] in answer(seen_in(wanted), (), (), ANYTHING)
    assert TERM[other] not in answer(seen_in(refused), (), (), ANYTHING)
