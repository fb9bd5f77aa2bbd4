"""Hosts: somebody from a third country who gives a house to meet in, and belongs to no side."""

from dataclasses import replace

import pytest

from game_rules.bots import play
from game_rules.ids import ChannelId, IssueId, Level, OptionId, ScenarioId, SeatId
from game_rules.ledger import Var
from game_rules.options import options
from game_rules.orders import InChannel, MeetOn, OnIdea, OnIssue
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.views import view
from server.scenarios import load_shipped
from tests.game_rules.build import a_game, agreed, facts_of, no_to, where

LYSEFJORD = Printed(load_shipped(ScenarioId("the-house-at-lysefjord")), Level.STANDARD)
HOST, GUEST = SeatId("house-director"), SeatId("historian")
HOUSE, SCHOOL = ChannelId("house"), ChannelId("summer-school")
RECOGNITION = IssueId("recognition")
LETTERS, PARTNER = OptionId("letters"), OptionId("partner")
OPENED = {(Var.OPEN, HOUSE): 1, (Var.OPEN, SCHOOL): 1}


def at_the_house(**more):
    """Far on recognition, where the letters have been found."""
    game = where(a_game(printed=LYSEFJORD, round=3), OPENED)
    return where(
        game,
        {
            (Var.FOUND, HOUSE, RECOGNITION, LETTERS): 1,
            (Var.SESSIONS, HOUSE, RECOGNITION): 4,
            (Var.PROGRESS, HOUSE, RECOGNITION): 800,
            **more,
        },
    )


@pytest.mark.claim("C59")
def test_a_host_reads_a_whole_menu_and_has_something_to_choose():
    game = at_the_house()
    open_ = {
        menu.action
        for menu in options(game, HOST)
        if menu.no is None and any(choice.no is None for choice in menu.choices)
    }

    assert game.is_third(HOST)
    assert {"draft-recommendation", "secure-handling"} <= open_


@pytest.mark.claim("C58", "C59")
def test_a_host_advises_only_on_what_nobody_thought_of():
    game = at_the_house()
    ways = {way: OnIdea(HOUSE, RECOGNITION, way) for way in (LETTERS, PARTNER)}

    assert no_to(game, HOST, "draft-recommendation", ways[LETTERS]) is None
    assert facts_of(no_to(game, HOST, "draft-recommendation", ways[PARTNER]))[0] is No.NOTHING_NEW


@pytest.mark.claim("C56")
def test_a_host_has_no_officials_of_its_own_to_tell():
    game = at_the_house()

    assert facts_of(no_to(game, HOST, "tell-own-officials", InChannel(SCHOOL)))[0] is No.NOT_THERE
    assert no_to(game, GUEST, "tell-own-officials", InChannel(HOUSE)) is None
    assert dict(game.red_lines(game.party_of(HOST))) == {}


@pytest.mark.claim("C11", "C59")
def test_a_host_alone_makes_no_meeting_of_two_sides():
    game = at_the_house()
    taps = {(HOUSE, RECOGNITION, seat) for seat in (HOST, GUEST)}
    lonely = replace(game, taps=frozenset(taps))

    assert not lonely.is_agreed(HOUSE, RECOGNITION)
    assert agreed(game, HOUSE, RECOGNITION).is_agreed(HOUSE, RECOGNITION)
    meeting = OnIssue(HOUSE, RECOGNITION)
    assert no_to(agreed(game, HOUSE, RECOGNITION), HOST, "hold-mixed-meeting", meeting) is None


@pytest.mark.claim("C59")
def test_a_bot_that_hosts_would_meet_and_writes_down_what_was_found():
    game = at_the_house()
    said = play(view(game, HOST), "a-bot")
    sealed = play(view(agreed(game, HOUSE, RECOGNITION), HOST), "a-bot")

    assert [act for act in said if isinstance(act, MeetOn)]
    assert said != sealed


@pytest.mark.claim("C43")
def test_a_house_opens_without_a_go_between_being_called_in():
    """Only a mediator's room waits for both sides to call; a host's does not."""
    between = LYSEFJORD.go_betweens

    assert between[HOUSE] == ()
    assert between[ChannelId("long-telephone")] == ("fjordland",)
    game = a_game(printed=LYSEFJORD)
    assert no_to(game, GUEST, "meet-the-barred", InChannel(HOUSE)) is None
