"""The catalogue from end to end: every action has a claim and words, is played on purpose by
somebody, can be refused for a reason with a way to a yes, and leaves a trace that says what it
stands on.
"""

from dataclasses import replace

import pytest

from game_rules.catalogue import CATALOGUE, FAMILIES
from game_rules.ids import Level, ScenarioId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import options
from game_rules.orders import Plain
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.source import CLAIMS
from server.scenarios import load_shipped
from server.words import words
from tests.game_rules.allied import with_bystanders
from tests.game_rules.build import a_game, no_to, where
from tests.game_rules.catalogue.played import played
from tests.game_rules.mediated import with_go_betweens
from tests.server.spoken import has_words

ENGLISH = words("en")


def with_every_family(printed):
    """The same game with every family of actions in play, and nothing left out."""
    every = replace(printed.variant, families=tuple(sorted(FAMILIES)), without=())
    variants = {**printed.scenario.variants, printed.level: every}
    return Printed(replace(printed.scenario, variants=variants), printed.level)


SERIN = with_every_family(
    Printed(
        with_bystanders(
            with_go_betweens(load_shipped(ScenarioId("serin-valley")), Level.FULL), Level.FULL
        ),
        Level.FULL,
    )
)

every_action = pytest.mark.parametrize("action", CATALOGUE.values(), ids=lambda action: action.id)

IN_WORDS = {
    "ask-embassy": Told.WANTS_MOST,
    "draft-recommendation": Told.RECOMMENDED,
    "vote-on-text": Told.SIGNED,
}
"""Actions that move no number themselves: what they do is told, and other rules go on from it."""

FOR_EVERYBODY = {No.ONLY_AT_THE_BRINK, No.NOT_YOUR_ROLE, No.NOT_NOW}
"""What refuses any action, whatever it needs itself."""


def test_somebody_plays_every_action_on_purpose():
    nobody = [action for action, deed in played().items() if not deed.by]

    assert not nobody


@every_action
def test_every_action_stands_on_the_source_and_can_be_read(action):
    assert action.claims
    assert set(action.claims) <= set(CLAIMS)
    for key in ("", ".buys", ".costs", ".risk"):
        assert ENGLISH[f"action.{action.id}{key}"].strip()


@every_action
def test_what_an_action_does_is_written_down_with_one_of_its_claims(action):
    deed = played()[action.id]

    if action.id in IN_WORDS:
        assert IN_WORDS[action.id] in deed.told
    else:
        assert deed.cited


def hard_times():
    """A table with nothing left to pay with, where nobody speaks for a group at home, every
    government has just been told what its dialogues are about to explore, and all has been said in
    confidence.
    """
    seats = tuple(replace(card, speaks_for=None) for card in SERIN.scenario.seats)
    game = a_game(printed=Printed(replace(SERIN.scenario, seats=seats), SERIN.level))
    parties, channels = game.printed.parties, game.printed.channels
    empty = {
        **{(var, party): 0 for var in (Var.CAPITAL, Var.TREASURY) for party in game.printed.states},
        **{(Var.FUNDS, channel): 0 for channel in channels},
    }
    told = {(Var.FOREWARNED, channel, party): 1 for channel in channels for party in parties}
    said = {
        (Var.CONFIDED, one, other, *way): 1
        for one in parties
        for other in game.others(one)
        for way in game.printed.all_options
    }
    return where(game, {**empty, **told, **said})


def refusals_when(game, action):
    return {
        no.code
        for seat in game.printed.seats
        for menu in options(game, seat)
        if menu.action == action.id
        for no in (menu.no, *(choice.no for choice in menu.choices))
        if no is not None
    }


@every_action
def test_every_action_is_refused_for_its_own_reasons_each_with_a_way_to_a_yes(action):
    own = played()[action.id].refused | refusals_when(hard_times(), action)
    own -= FOR_EVERYBODY
    needs = action.requires or action.pricing or not action.price.is_free

    assert own or not needs
    for code in own:
        assert has_words(ENGLISH, f"refusal.{code}")
        assert has_words(ENGLISH, f"refusal.{code}.remedy")


@every_action
def test_an_action_is_refused_to_a_role_that_is_not_its_own(action):
    game = a_game(printed=SERIN)
    other = next(seat for seat, card in SERIN.seats.items() if card.role not in action.roles)
    particulars = (
        next((it for seat in SERIN.seats for it in action.pick(game, seat)), None) or Plain()
    )
    no = no_to(game, other, action.id, particulars)

    assert no is not None
    assert no.code is No.NOT_YOUR_ROLE
    assert has_words(ENGLISH, f"refusal.{no.code}.remedy")
