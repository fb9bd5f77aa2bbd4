"""A room that stands ready and is not open: people can talk there, and are told what opens it."""

from dataclasses import replace

import pytest

from game_rules.engine import Seated, decide
from game_rules.ids import ChannelId, Level, ScenarioId, SeatId
from game_rules.ledger import Var
from game_rules.options import options
from game_rules.orders import (
    InChannel,
    MeetOn,
    OfferPromise,
    OnIssue,
    TowardParty,
    WriteDraft,
)
from game_rules.promises import ToPlay
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.views import view
from server.scenarios import load_shipped
from tests.game_rules.build import (
    HEAD,
    KARVANIA,
    LINE,
    OSTREL,
    OTHER_HEAD,
    a_game,
    facts_of,
    no_to,
    told,
    where,
)
from tests.game_rules.build import order as ordered
from tests.game_rules.mediated import INN, MEDIATOR, PALACE, POWER, SUNDLAND, offered
from tests.game_rules.peopled import BACK_ROOM, a_large_game

LYSEFJORD = Printed(load_shipped(ScenarioId("the-house-at-lysefjord")), Level.STANDARD)
HISTORIAN, HOUSE = SeatId("historian"), ChannelId("house")
CALL = ordered("accept-mediation", TowardParty(SUNDLAND))


def shown(game, seat, channel):
    """The channel as the seat sees it; nothing if it does not."""
    mine = view(game, seat, {"channels"})["channels"].channels
    return next((each for each in mine if each.id == channel), None)


@pytest.mark.claim("C06")
def test_a_go_between_sits_in_a_room_from_the_first_round_and_sees_who_has_to_call():
    game = offered()

    assert shown(game, MEDIATOR, INN).standing.shut
    assert shown(game, MEDIATOR, INN).standing.waits_for == (KARVANIA, OSTREL)
    assert shown(game, HEAD, INN) == shown(game, MEDIATOR, INN)
    assert game.may_speak_in(MEDIATOR, INN)
    assert not game.may_speak_in(POWER, INN)

    called = told(game, {HEAD: [CALL]}).after

    assert shown(called, MEDIATOR, INN).standing.waits_for == (OSTREL,)

    both = told(game, {HEAD: [CALL], OTHER_HEAD: [CALL]}).after

    assert not shown(both, MEDIATOR, INN).standing.shut
    assert shown(both, MEDIATOR, INN).standing.waits_for == ()
    assert shown(both, POWER, PALACE).standing.shut


@pytest.mark.claim("C06")
def test_nobody_meets_or_writes_in_it_before_it_is_open():
    game = offered()

    for act in (MeetOn(INN, LINE, True), WriteDraft(INN, None, 0, ())):
        for seat in (HEAD, MEDIATOR):
            assert facts_of(decide(game, Seated(seat), act)) == (No.NOT_OPENED, {"channel": INN})
        assert facts_of(decide(game, Seated(POWER), act))[0] is No.NOT_THERE


@pytest.mark.claim("C06")
def test_a_head_can_give_its_word_there_to_call_in_who_goes_between():
    game = offered()
    word = OfferPromise(INN, HEAD, MEDIATOR, ToPlay(CALL.action, True), game.round)

    assert isinstance(decide(game, Seated(HEAD), word), tuple)


@pytest.mark.claim("C06")
def test_every_card_of_a_go_between_says_who_has_not_called():
    waiting = {
        row.action: [facts_of(choice.no) for choice in row.choices]
        for row in options(offered(), MEDIATOR)
        if row.action in {"good-offices", "shuttle", "single-text", "offer-guarantee"}
    }

    assert len(waiting) == 4
    for said in waiting.values():
        assert said
        assert all(each == (No.NOT_ACCEPTED, {"party": KARVANIA}) for each in said)


@pytest.mark.claim("C06")
def test_a_room_with_two_who_go_between_waits_for_both_to_be_called():
    rooms = tuple(
        replace(each, members=(*each.members, POWER)) if each.id == INN else each
        for each in offered().printed.variant.channels
    )
    printed = offered().printed
    variant = replace(printed.variant, channels=rooms)
    both = Printed(replace(printed.scenario, variants={Level.STANDARD: variant}), Level.STANDARD)
    cells = {(Var.MEDIATION, party, SUNDLAND): 1 for party in (KARVANIA, OSTREL)}
    game = where(a_game(printed=both), cells)

    no = no_to(game, MEDIATOR, "shuttle", OnIssue(INN, LINE))

    assert facts_of(no) == (No.OTHER_NOT_ACCEPTED, {"party": KARVANIA, "toward": "arvia"})


@pytest.mark.claim("C31", "C59")
def test_a_dialogue_that_nobody_has_opened_is_there_to_talk_in():
    game = a_game(printed=LYSEFJORD)

    assert shown(game, HISTORIAN, HOUSE).standing.shut
    assert shown(game, HISTORIAN, HOUSE).standing.waits_for == ()
    cards = {row.action: row for row in options(game, HISTORIAN)}
    assert facts_of(cards["draft-recommendation"].no)[0] is No.NO_OPEN_ROOM

    later = where(game, {(Var.OPEN, HOUSE): 1})

    assert not shown(later, HISTORIAN, HOUSE).standing.shut
    assert {row.action: row for row in options(later, HISTORIAN)}["draft-recommendation"].no is None


@pytest.mark.claim("C12")
def test_a_back_room_of_officials_is_not_there_before_it_is_opened():
    game = a_large_game()

    assert not game.is_open(BACK_ROOM)
    for seat in game.printed.members[BACK_ROOM]:
        assert shown(game, seat, BACK_ROOM) is None
        assert not game.may_speak_in(seat, BACK_ROOM)
        assert (
            facts_of(decide(game, Seated(seat), MeetOn(BACK_ROOM, LINE, True)))[0] is No.NOT_THERE
        )


def test_a_government_that_knows_of_no_dialogue_is_told_so():
    game = a_game(printed=LYSEFJORD)
    head = next(seat for seat, card in LYSEFJORD.seats.items() if card.role == "head-of-government")

    cards = {row.action: row for row in options(game, head)}

    assert facts_of(cards["back-dialogue"].no)[0] is No.NO_DIALOGUE_KNOWN
    assert no_to(game, head, "back-dialogue", InChannel(HOUSE)).code is No.NOT_THERE
