"""How a round is carried out, and what the silent do in it."""

from dataclasses import replace

from game_rules.engine import Clockwork, Seated, default_orders
from game_rules.events import RoundResolved
from game_rules.ids import ActionId, DraftId, Level, Phase, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import CloseRound, OnIdea, OnIssue, OnText, TowardParty
from game_rules.refusals import No
from game_rules.scenario import Printed
from tests.game_rules.altered import with_seats
from tests.game_rules.build import (
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OTHER_HEAD,
    PAIR,
    SERIN,
    TERM,
    WATER,
    a_game,
    agreed,
    briefed,
    closed,
    did,
    order,
    sayable,
    signable,
    tabled,
    where,
)
from tests.game_rules.engine.answers import DOWN, FORCE, events, seal


def with_defaults(*actions):
    def card(it):
        return replace(it, defaults=tuple(map(ActionId, actions))) if it.id == HEAD else it

    return Printed(with_seats(SERIN, card), Level.INTRO)


def test_a_silent_seat_does_the_first_of_its_defaults_that_is_open():
    game = a_game(printed=with_defaults("meet-officially", "stand-down", "show-force"))

    assert default_orders(game, HEAD) == (DOWN,)
    resolved = events(game, Clockwork(), CloseRound(1, False, 1, 1))[0]
    assert isinstance(resolved, RoundResolved)
    assert [(each.seat, each.action, each.by_default) for each in resolved.carried] == [
        (HEAD, "stand-down", True)
    ]


def test_an_empty_envelope_is_no_silence():
    game = a_game(printed=with_defaults("stand-down"))

    resolved = events(did(game, Seated(HEAD), seal()), Clockwork(), CloseRound(1, False, 1, 1))[0]

    assert isinstance(resolved, RoundResolved)
    assert resolved.carried == ()


def test_without_an_open_default_a_silent_seat_does_nothing():
    assert default_orders(a_game(printed=with_defaults("meet-officially")), HEAD) == ()
    assert default_orders(a_game(printed=with_defaults("hold-dialogue")), HEAD) == ()
    assert default_orders(a_game(), HEAD) == ()


def test_at_the_brink_silence_is_no_standing_down():
    edge = {(Var.TENSION, *PAIR): 740, (Var.BRINKS, *PAIR): 1}
    game = where(a_game(printed=with_defaults("stand-down"), round=3), edge)

    assert closed(replace(game, phase=Phase.BRINK)).stage(*PAIR) is Stage.WAR


def test_what_led_to_the_brink_is_still_heard_when_the_brink_is_decided():
    """At the brink nobody reads; afterwards everybody learns what became of their orders."""
    hot = {(Var.TENSION, *PAIR): 740}
    game = where(a_game(round=3), hot)
    back = order("show-force", TowardParty(KARVANIA))
    for seat, act in ((HEAD, FORCE), (OTHER_HEAD, back)):
        game = did(game, Seated(seat), seal(act))

    at_brink = closed(game)
    decided = closed(did(at_brink, Seated(HEAD), seal(DOWN)))

    assert at_brink.phase is Phase.BRINK
    assert [(each.seat, each.action) for each in decided.carried if each.seat == HEAD] == [
        (HEAD, "show-force"),
        (HEAD, "stand-down"),
    ]
    told = [news.code for news in decided.latest]
    assert told.index(Told.FORCE_SHOWN) < told.index(Told.BRINK) < told.index(Told.BRINK_HELD)
    assert Told.BRINK not in {news.code for news in closed(decided).latest}


def test_a_round_is_carried_out_in_its_printed_order_not_in_the_order_of_envelopes():
    """Adopting comes before voting, whatever lies on top."""
    game = sayable(briefed(signable(a_game()), "W3", 400), "L0 V1")
    game = tabled(game, "L0 W3 X2 V1")
    adopt = order("adopt-recommendation", OnIdea(LAKE_FORT, TERM["W3"].issue, TERM["W3"].option))
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    sealed = {HEAD: (adopt, yes), OTHER_HEAD: (adopt, yes)}

    resolved = events(replace(game, sealed=sealed), Clockwork(), CloseRound(1, False, 1, 1))[0]

    assert isinstance(resolved, RoundResolved)
    assert [each.no for each in resolved.carried] == [None] * 4
    assert [each.action for each in resolved.carried] == ["adopt-recommendation"] * 2 + [
        "vote-on-text"
    ] * 2


def test_what_was_played_is_remembered_and_what_failed_is_not():
    game = did(a_game(), Seated(HEAD), seal(FORCE))
    meet = order("meet-officially", OnIssue(FRONT, WATER))
    tapped = did(agreed(game, FRONT, WATER), Seated(ENVOY), seal(meet))
    untapped = replace(tapped, taps=frozenset())

    after = closed(untapped)

    assert [(each.round, each.seat, each.action) for each in after.played] == [
        (1, HEAD, "show-force")
    ]
    assert [(each.seat, each.no) for each in after.carried] == [(ENVOY, No.NO_AGENDA), (HEAD, None)]
