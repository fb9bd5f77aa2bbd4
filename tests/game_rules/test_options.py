"""What a seat could do now, and why not the rest."""

from dataclasses import replace

import pytest

from game_rules.catalogue import CATALOGUE
from game_rules.ids import ActionId, FamilyId, Level, Phase, Role, Track
from game_rules.options import actions_of, options
from game_rules.orders import OnIssue, OnOption, Plain, TowardParty
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.views import view
from tests.game_rules.altered import with_intro
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    INTRO,
    LAKE_FORT,
    OSTREL,
    SERIN,
    TERM,
    WATER,
    a_game,
    agreed,
    briefed,
    facts_of,
    found,
    no_to,
    order,
    sayable,
    tabled,
)
from tests.game_rules.random_play import GAMES, STANDARD, random_game, standard_game


def menu(game, seat):
    return {each.action: each for each in options(game, seat)}


def test_a_menu_is_read_row_by_row_and_as_a_whole_alike():
    """A bot looks at a few rows only, a browser gets them all."""
    for seat in INTRO.seats:
        rows = tuple(options(a_game(), seat))
        by_name = options(a_game(), seat)

        assert [by_name.row(name) for name in by_name.names] == list(rows)
        assert by_name == rows == options(a_game(), seat)
        assert (by_name[0], by_name[1:]) == (rows[0], rows[1:])


@pytest.mark.parametrize(
    ("seat", "actions"),
    [
        (
            HEAD,
            [
                "meet-officially",
                "reopen-embassy",
                "widen-mandate",
                "adopt-recommendation",
                "vote-on-text",
                "demand-in-public",
                "show-force",
                "stand-down",
            ],
        ),
        (ENVOY, ["meet-officially", "ask-embassy", "join-dialogue"]),
        (
            DIRECTOR,
            [
                "hold-dialogue",
                "study-together",
                "draft-recommendation",
                "brief-capitals",
                "speak-on-text",
            ],
        ),
        (
            GLACIOLOGIST,
            [
                "hold-dialogue",
                "study-together",
                "draft-recommendation",
                "brief-capitals",
                "speak-on-text",
            ],
        ),
    ],
)
def test_each_role_has_its_own_menu(seat, actions):
    assert list(menu(a_game(), seat)) == actions


def test_a_family_that_is_not_in_play_is_not_on_the_menu():
    families = (FamilyId("official-talks"), FamilyId("texts"))
    printed = Printed(with_intro(SERIN, lambda it: replace(it, families=families)), Level.INTRO)
    game = a_game(printed=printed)

    assert list(menu(game, HEAD)) == ["meet-officially", "vote-on-text"]
    no = no_to(game, HEAD, "show-force", TowardParty(OSTREL))
    assert facts_of(no) == (No.NOT_IN_THIS_GAME, {"action": "show-force"})


def test_what_does_not_exist_is_refused_like_what_is_not_in_play():
    assert facts_of(no_to(a_game(), HEAD, "no-such-thing", Plain()))[0] is No.NOT_IN_THIS_GAME


def test_what_exists_only_for_others_is_refused_like_what_does_not_exist():
    """So that asking tells nothing."""
    theirs = no_to(a_game(), HEAD, "meet-officially", OnIssue(LAKE_FORT, WATER))
    hidden = no_to(a_game(), HEAD, "widen-mandate", OnOption(*_of("W3")))
    nowhere = no_to(a_game(), HEAD, "widen-mandate", OnOption(WATER, "atlantis"))  # type: ignore[arg-type]

    assert facts_of(theirs)[0] is No.NOT_THERE
    assert hidden == nowhere


def _of(letter):
    return TERM[letter].issue, TERM[letter].option


def test_an_action_says_for_every_way_to_fill_it_in_why_not():
    ways = menu(a_game(), HEAD)["meet-officially"]

    assert ways.no is None
    assert len(ways.choices) == 4
    assert {choice.no.code for choice in ways.choices if choice.no} == {No.NO_AGENDA}
    opened = menu(agreed(a_game(), FRONT, WATER), HEAD)["meet-officially"]
    assert [choice.particulars for choice in opened.choices if choice.no is None] == [
        OnIssue(FRONT, WATER)
    ]


def test_an_action_that_cannot_be_filled_in_at_all_says_why():
    shut = menu(a_game(), HEAD)

    assert facts_of(shut["adopt-recommendation"].no)[0] is No.NOT_BRIEFED
    assert facts_of(shut["vote-on-text"].no)[0] is No.NO_TEXT
    assert menu(briefed(a_game(), "W3", 300), HEAD)["adopt-recommendation"].no is None


@pytest.mark.parametrize("phase", [Phase.LOBBY, Phase.BRIEFING, Phase.OVER])
def test_nothing_can_be_ordered_outside_a_round(phase):
    game = replace(a_game(), phase=phase)

    assert options(game, HEAD) == ()
    expected = No.GAME_OVER if phase is Phase.OVER else No.NOT_NOW
    assert facts_of(no_to(game, HEAD, "show-force", TowardParty(OSTREL)))[0] is expected


@pytest.mark.claim("C18")
def test_at_the_brink_one_can_only_stand_down():
    game = replace(a_game(), phase=Phase.BRINK)

    for action, ways in menu(game, HEAD).items():
        if action == "stand-down":
            assert [choice.no for choice in ways.choices] == [None]
        else:
            assert ways.choices == ()
            assert facts_of(ways.no) == (No.ONLY_AT_THE_BRINK, {"action": action})


def test_every_role_finds_its_actions_in_the_order_of_the_catalogue():
    for role in Role:
        mine = [action.id for action in actions_of(INTRO, role)]
        assert mine == [each for each in CATALOGUE if each in mine]


def test_the_menu_and_the_envelope_give_the_same_answer():
    """For every state of some random games and every way to fill anything in."""
    for seed in range(0, GAMES, 20):
        for step in random_game(seed).steps[::10]:
            game = step.after
            for seat in game.printed.seats:
                for ways in options(game, seat):
                    for choice in ways.choices:
                        answer = no_to(game, seat, ways.action, choice.particulars)
                        assert answer == choice.no, (seed, seat, ways.action)


def test_what_is_kept_from_one_act_to_the_next_is_what_would_be_worked_out_afresh():
    for seed in range(0, GAMES, 10):
        for step in random_game(seed).steps[::4]:
            for seat in step.after.printed.seats:
                fresh = view(replace(step.after), seat)
                assert view(step.after, seat) == fresh, (seed, step.act)


@pytest.mark.parametrize("play", [random_game, standard_game])
def test_ways_that_are_kept_for_all_games_are_those_of_this_one(play):
    for seed in range(4):
        for step in play(seed).steps[::15]:
            game = step.after
            if game.phase is Phase.OPEN:
                for seat, card in game.printed.seats.items():
                    menu_now = options(game, seat)
                    for action in actions_of(game.printed, card.role):
                        laid_out = action.id in menu_now.names
                        row = menu_now.row(action.id).choices if laid_out else ()
                        shown = [it.particulars for it in row]
                        assert shown == list(action.pick(game, seat)), (seed, seat, action.id)


def test_a_vote_is_on_the_menu_of_a_head_as_soon_as_a_text_is_on_the_table():
    game = tabled(sayable(found(a_game(), "W3"), "V3"), "L0 W1 X2 V3")

    ways = menu(game, HEAD)["vote-on-text"]

    assert [choice.no for choice in ways.choices] == [None, None]
    assert order("vote-on-text", ways.choices[0].particulars).particulars.yes  # type: ignore[union-attr]


def test_a_card_that_needs_a_room_is_laid_before_those_who_will_sit_in_one():
    game = a_game(printed=STANDARD)
    mixed = ActionId("hold-mixed-meeting")

    having = {seat for seat in STANDARD.seats if mixed in options(game, seat).names}

    sitting = {
        seat
        for channel in STANDARD.channels.values()
        if channel.track is Track.ONE_AND_A_HALF
        for seat in STANDARD.members[channel.id]
    }
    assert having == {
        each for each in sitting if STANDARD.seats[each].role in CATALOGUE[mixed].roles
    }
    assert having != set(STANDARD.seats)
