"""The numbers of the Dorne: how much room there is for a deal, how little of it is open at first,
and that the war at the start can be stopped.
"""

from itertools import product

import pytest

from game_rules.engine import begin
from game_rules.ids import Hand, Level, Mission, Role, ScenarioId, Stage
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.ledger import Var
from game_rules.scenario import Printed
from game_rules.scoring import frontier, kalai_smorodinsky_point, nash_point, zopa
from server.scenarios import load_shipped

DORNE = load_shipped(ScenarioId("ceasefire-on-the-dorne"))
STANDARD = Printed(DORNE, Level.STANDARD)
PARTIES = ("tessary", "vorland")
NO_DEAL = {party.id: 10 * party.no_deal for party in DORNE.parties}
OPTION = {option.letter: option for issue in DORNE.issues for option in issue.options}
LETTERS = [[option.letter for option in issue.options] for issue in DORNE.issues]
IDEAS = {"C3", "P2", "H3", "T3"}
"""What is hidden at the start of the long game; at the first level P2 is known."""
RED = {
    option.letter
    for party in DORNE.parties
    for issue in DORNE.issues
    for option in issue.options
    if option.id in party.red_lines.get(issue.id, ())
}


def gain(package):
    return tuple(
        sum(OPTION[letter].worth[party.id] for letter in package) - party.no_deal
        for party in DORNE.parties
    )


def better_for_all(some):
    return [package for package in some if min(gain(package)) > 0]


def letters(package):
    return "-".join(
        issue.by_id[term.option].letter
        for issue, term in zip(DORNE.issues, package.terms, strict=True)
    )


def test_the_long_game_has_room_for_a_deal_and_nearly_all_of_it_is_hidden():
    everything = list(product(*LETTERS))
    today = [package for package in everything if not IDEAS & set(package)]

    assert (len(everything), len(better_for_all(everything))) == (768, 154)
    assert (len(today), len(better_for_all(today))) == (216, 9)


def test_within_the_red_lines_three_texts_are_left_of_those_that_everybody_knows():
    allowed = [package for package in product(*LETTERS) if not RED & set(package)]
    today = [package for package in allowed if not IDEAS & set(package)]

    assert len(better_for_all(allowed)) == 82
    assert len(better_for_all(today)) == 3


def test_the_fairest_text_needs_every_idea_and_unarmed_eyes():
    zone, floor = zopa(STANDARD, NO_DEAL), tuple(NO_DEAL.values())
    fairest = nash_point(zone, floor)

    assert len(frontier(zone)) == 7
    assert (letters(fairest), fairest.worth) == ("C3-M2-P2-H3-T3", (710, 590))
    assert kalai_smorodinsky_point(zone, floor) == fairest
    ends = sorted(frontier(zone), key=lambda package: package.worth)
    assert [(letters(end), end.worth) for end in (ends[0], ends[-1])] == [
        ("C3-M0-P2-H3-T3", (560, 660)),
        ("C3-M3-P2-H3-T3", (780, 520)),
    ]


@pytest.mark.parametrize("level", DORNE.variants)
def test_the_game_begins_in_a_war_with_both_embassies_shut(level):
    printed = Printed(DORNE, level)
    game = begin(printed, "dorne", dict.fromkeys(printed.seats, Hand.BOT))

    assert game.stage(*PARTIES) is Stage.WAR
    assert {game.mission(*PARTIES), game.mission(*PARTIES[::-1])} == {Mission.CLOSED}
    assert "sign-ceasefire" not in printed.variant.without


@pytest.mark.parametrize("level", DORNE.variants)
def test_a_mediator_whom_both_half_trust_sits_at_every_level(level):
    printed = Printed(DORNE, level)
    mediators = [seat for seat, card in printed.seats.items() if card.role is Role.MEDIATOR]
    game = begin(printed, "dorne", dict.fromkeys(printed.seats, Hand.BOT))
    called_in = [game.now(Var.MEDIATION, party, "halmark") for party in PARTIES]

    assert "halmark-mediator" in mediators
    assert called_in == ([1, 1] if level is Level.INTRO else [0, 0])
    assert all(
        game.now(Var.TRUST, party, "halmark") >= game.constants.good_offices_trust
        for party in PARTIES
    )


@pytest.mark.claim("C06", "C18")
def test_a_round_of_war_costs_both_sides_what_no_deal_is_worth():
    table = Table(STANDARD, "a-round-of-war", LINE_UPS[LineUpId("PASSIVE")])
    table.open()
    before = {party: table.game.now(Var.NO_DEAL, party) for party in PARTIES}
    table.play_round()

    assert table.game.stage(*PARTIES) is Stage.WAR
    assert all(table.game.now(Var.NO_DEAL, party) <= before[party] - 30 for party in PARTIES)


@pytest.mark.claim("C18", "C43", "C68")
def test_where_officials_and_a_go_between_act_the_guns_fall_silent_and_else_they_do_not():
    def silent(line_up):
        games = [
            Table(STANDARD, f"silence-{number}", LINE_UPS[LineUpId(line_up)]) for number in range(4)
        ]
        for table in games:
            table.play()
        return sum(table.game.now(Var.CEASEFIRE, *PARTIES) > 0 for table in games)

    assert silent("MIX") >= 2
    assert silent("T2") == 0


def test_bots_call_both_go_betweens_in_and_use_all_that_they_offer():
    used = set()
    for number in range(6):
        table = Table(STANDARD, f"between-{number}", LINE_UPS[LineUpId("MIX")])
        assert not table.play().refusals
        used |= {it.action for it in table.game.played}

    assert used >= {
        "accept-mediation",
        "good-offices",
        "shuttle",
        "press-party",
        "offer-guarantee",
        "sign-ceasefire",
        "accept-monitors",
    }
