"""How a game is set up."""

from dataclasses import replace

import pytest

from game_rules.constants import RUNGS
from game_rules.engine import begin, state_hash
from game_rules.ids import OFFICIALS, Hand, Level, Phase, Sanction, Stage
from game_rules.ledger import Var
from game_rules.scenario import Printed, Start
from game_rules.state import PUBLIC, TEACHER
from tests.game_rules.altered import with_intro
from tests.game_rules.build import (
    FRONT,
    HEAD,
    INTRO,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    PAIR,
    SERIN,
    TERM,
    VIOLENCE,
    WATER,
)


def start(seed="a-seed", **hands):
    return begin(INTRO, seed, hands)


def test_a_game_begins_with_what_is_printed():
    game = start()

    assert game.phase is Phase.LOBBY
    assert game.now(Var.TENSION, *PAIR) == 460
    assert game.stage(*PAIR) is Stage.POLARISATION
    assert game.now(Var.TRUST, KARVANIA, OSTREL) == 220
    assert game.now(Var.IMAGE, OSTREL, KARVANIA) == 280
    assert game.now(Var.MISSION, OSTREL, KARVANIA) == 1
    assert game.now(Var.SUPPORT, OSTREL) == 460
    assert game.now(Var.RAPPORT, LAKE_FORT) == 250
    assert game.now(Var.PROGRESS, FRONT, VIOLENCE) == 100
    assert game.now(Var.PROGRESS, FRONT, LINE) == 0
    assert game.now(Var.CRAFT, HEAD) == 500


@pytest.mark.claim("C46")
def test_officials_may_say_what_their_mandate_holds_and_know_what_is_not_hidden():
    game = start()
    mandates = {
        party: [letter for letter, it in TERM.items() if game.may_say(party, it.issue, it.option)]
        for party in (KARVANIA, OSTREL)
    }

    assert mandates[KARVANIA] == [
        "L0",
        "L1",
        "W0",
        "W1",
        "W2",
        "X0",
        "X1",
        "X2",
        "X3",
        "V0",
        "V1",
        "V2",
    ]
    assert mandates[OSTREL] == ["L0", "L2", "W1", "W2", "X0", "X1", "X2", "X3", "V0", "V1", "V2"]
    assert game.knows(KARVANIA, *_of("X3"))
    assert not game.knows(KARVANIA, *_of("L3"))


def _of(letter):
    return TERM[letter].issue, TERM[letter].option


def test_the_same_seed_gives_the_same_start_and_another_seed_another_one():
    assert state_hash(start()) == state_hash(start())
    assert len({state_hash(start(f"seed-{n}")) for n in range(20)}) == 20


def test_the_seed_moves_moods_and_the_worth_of_no_deal_only_so_far():
    seen = set()
    for n in range(60):
        game = start(f"seed-{n}")
        assert abs(game.now(Var.NO_DEAL, KARVANIA) - 470) <= 30
        assert abs(game.now(Var.NO_DEAL, OSTREL) - 460) <= 30
        moods = [game.now(Var.MOOD, bloc) for bloc in INTRO.blocs]
        assert all(abs(mood) <= 40 for mood in moods)
        seen.add(tuple(moods))
    assert len(seen) > 50


def test_the_seed_moves_ease_and_tension_where_the_level_says_so():
    """Else one number decides how all games of a kind end."""
    moved = Printed(
        with_intro(SERIN, lambda intro: replace(intro, rapport_jitter=8, tension_jitter=3)),
        Level.INTRO,
    )
    games = [begin(moved, f"seed-{n}", {}) for n in range(60)]
    ease = {game.now(Var.RAPPORT, LAKE_FORT) for game in games}
    tension = {game.now(Var.TENSION, *PAIR) for game in games}

    assert ease <= set(range(170, 331))
    assert len(ease) > 10
    assert tension == set(range(430, 491, 10))
    for game in games:
        lines = {change.cell: change for change in game.ledger[0].changes}
        line = lines[Var.RAPPORT, LAKE_FORT]
        assert [(term.name, term.value) for term in line.factors] == [("jitter", line.after - 250)]
    assert start().now(Var.RAPPORT, LAKE_FORT) == 250
    assert start().now(Var.TENSION, *PAIR) == 460


@pytest.mark.parametrize(
    ("tension", "stage"), [(55, Stage.CRISIS), (74, Stage.CRISIS), (99, Stage.WAR)]
)
def test_the_seed_moves_no_start_to_another_rung(tension, stage):
    dyad = replace(SERIN.dyads[0], tension=tension)
    edge = Printed(
        with_intro(
            SERIN, lambda intro: replace(intro, start=Start(dyads=(dyad,)), tension_jitter=5)
        ),
        Level.INTRO,
    )

    for n in range(30):
        game = begin(edge, f"seed-{n}", {})
        assert game.stage(*PAIR) is stage
        assert RUNGS[stage] <= game.now(Var.TENSION, *PAIR) <= 1000
        if stage is Stage.CRISIS:
            assert game.now(Var.TENSION, *PAIR) < RUNGS[Stage.WAR]


def test_every_starting_number_is_a_line_of_the_first_page_with_a_cause():
    game = start()

    assert {change.cell for change in game.ledger[0].changes} == set(game.cells)
    assert len(game.ledger) == 1
    for change in game.ledger[0].changes:
        assert (change.before, change.rule) == (0, "set-up")
        assert change.causes
        assert type(change.after) is int


def test_the_issue_that_is_left_out_has_no_numbers():
    assert not [cell for cell in start().cells if "posts" in cell]


def set_up(intro, scenario=SERIN):
    """The start of a game whose first level was changed."""
    return begin(Printed(with_intro(scenario, intro), Level.INTRO), "a-seed", {})


def test_a_level_can_begin_otherwise_than_the_scenario_says():
    dyad = replace(SERIN.dyads[0], tension=20, hotline=True, sanctions=(True, False))
    game = set_up(lambda intro: replace(intro, start=Start(dyads=(dyad,))))

    assert game.now(Var.TENSION, *PAIR) == 200
    assert game.stage(*PAIR) is Stage.DISCUSSION
    assert game.now(Var.HOTLINE, *PAIR) == 1
    assert game.now(Var.SANCTIONS, KARVANIA, OSTREL) == 1
    assert game.now(Var.SANCTIONS, OSTREL, KARVANIA) == 0


@pytest.mark.claim("C46")
def test_a_level_can_give_officials_another_mandate_on_some_issues():
    narrow = Start(mandates={OSTREL: {WATER: (TERM["W1"].option,)}})
    game = set_up(lambda intro: replace(intro, start=narrow))

    assert not game.may_say(OSTREL, *_of("W2"))
    assert game.may_say(OSTREL, *_of("W1"))
    assert game.may_say(OSTREL, *_of("X1"))
    assert game.may_say(KARVANIA, *_of("W2"))


@pytest.mark.claim("C60")
def test_a_level_can_let_everybody_know_what_the_scenario_hides():
    game = set_up(lambda intro: replace(intro, known={LINE: (TERM["L3"].option,)}))

    assert game.knows(KARVANIA, *_of("L3"))
    assert _of("L3") not in game.printed.hidden
    assert _of("W3") in game.printed.hidden


@pytest.mark.claim("C07", "C31", "C41", "C69", "C71")
def test_what_a_channel_and_a_home_begin_with_is_laid_out():
    lake = replace(
        INTRO.channels[LAKE_FORT], secrecy=35, funds=12, sanction=Sanction.TACIT, open=False
    )
    front = INTRO.channels[FRONT]
    game = set_up(lambda intro: replace(intro, channels=(front, lake)))

    assert game.now(Var.SECRECY, LAKE_FORT) == 350
    assert game.now(Var.FUNDS, LAKE_FORT) == 120
    assert game.now(Var.SANCTION, LAKE_FORT) == 1
    assert (game.now(Var.OPEN, LAKE_FORT), game.now(Var.OPEN, FRONT)) == (0, 1)
    assert game.now(Var.CAPITAL, OSTREL) == 10 * INTRO.parties[OSTREL].capital
    assert game.now(Var.TREASURY, OSTREL) == 10 * INTRO.parties[OSTREL].treasury
    assert game.now(Var.REPUTATION, HEAD) == 10 * INTRO.seats[HEAD].reputation
    assert game.now(Var.ORGANISED, "delta-farmers") == 350


def test_seats_without_anybody_are_empty():
    game = start(**{HEAD: Hand.BOT})

    assert game.hands[HEAD] is Hand.BOT
    assert set(game.hands.values()) == {Hand.BOT, Hand.EMPTY}
    assert set(game.hands) == set(INTRO.seats)


def test_everybody_has_been_sent_one_message_the_first_view():
    game = start()

    assert set(game.numbers) == {*INTRO.seats, PUBLIC, TEACHER}
    assert set(game.numbers.values()) == {1}
    assert len([seat for seat in INTRO.seats.values() if seat.role in OFFICIALS]) == 4
