"""What is read out of the games of a level: each look, with games made for it."""

from dataclasses import replace

import pytest

from game_rules.aims import Standing
from game_rules.ids import Ending, IssueId, Level, OptionId, PartyId, ScenarioId
from game_rules.lab.soundings import Sounding
from game_rules.options import menu_at
from game_rules.scenario import Fact, Printed
from server.balance.cards import MISFORTUNES, idle_cards, idle_events, settled_elections
from server.balance.ends import lopsided_endings
from server.balance.people import vain_aims
from server.balance.played import FEWEST, Played
from server.balance.texts import idle_issues, lost_ideas, uneven_gains
from server.scenarios import load_shipped

PRINTED = Printed(load_shipped(ScenarioId("serin-valley")), Level.STANDARD)
HERE = ("variants", "standard")
PLAIN = Sounding(
    line_up="MIX+C",
    ending=Ending.SETTLEMENT,
    round=8,
    settled=7,
    gains={PartyId("karvania"): 60, PartyId("ostrel"): 70},
    agreed={
        IssueId("line"): OptionId("soft-line"),
        IssueId("water"): OptionId("seasonal-formula"),
        IssueId("posts"): OptionId("leave-step-by-step"),
    },
    found=frozenset(PRINTED.hidden),
    fired=frozenset(card.id for card in PRINTED.variant.events),
    elections=(),
    opened=frozenset(),
    played={},
    acting=frozenset(PRINTED.seats),
    moving=frozenset(PRINTED.seats),
    aims={seat: (Standing.REACHED,) * len(PRINTED.aims_of(seat)) for seat in PRINTED.seats},
    roles=dict.fromkeys(PRINTED.seats, 500),
    votes={},
)


def played(*games):
    return Played(PRINTED, games, {})


def paths(look, *games):
    return [finding.path for finding in look(played(*games))]


def many(count=FEWEST, **changed):
    return [replace(PLAIN, **changed)] * count


def test_an_election_that_always_or_never_turns_a_government_out_is_found():
    election = PRINTED.variant.elections[0]

    def held(fell):
        return (election.party, election.round, fell)

    never, always = many(elections=(held(False),)), many(elections=(held(True),))

    assert paths(settled_elections, *never) == [(*HERE, "elections", 0)]
    assert paths(settled_elections, *always) == [(*HERE, "elections", 0)]
    assert paths(settled_elections, *never, *always) == []
    assert paths(settled_elections, *never[1:]) == []


def test_an_idea_that_nobody_finds_is_found_in_the_list_of_its_level():
    issue, option = next(iter(sorted(PRINTED.hidden)))
    place = PRINTED.options_of(issue).index(option)
    without = frozenset(PRINTED.hidden - {(issue, option)})

    assert paths(lost_ideas, *many(found=without)) == [(*HERE, "issues", issue, place)]
    assert paths(lost_ideas, *many(found=without), PLAIN) == []


def test_an_issue_in_no_agreement_and_an_option_in_all_are_found():
    found = paths(idle_issues, *many())
    issues = [issue.id for issue in PRINTED.scenario.issues]
    soft = [option.id for option in PRINTED.issues["line"].options].index("soft-line")

    assert (*HERE, "issues", "crossings") in found
    assert ("issues", issues.index("line"), "options", soft, "worth") in found


@pytest.mark.parametrize("end", ["frozen-line", "shared-rule"])
def test_how_things_stand_and_red_lines_may_stand_in_no_agreement(end):
    place = PRINTED.options_of("line").index(end)

    assert (*HERE, "issues", "line", place) not in paths(idle_issues, *many())


@pytest.mark.parametrize(("option", "missed"), [("equal-share", True), ("basin-authority", False)])
def test_an_option_of_an_efficient_package_may_stand_in_no_agreement(option, missed):
    """Bots take the first text that is good enough; what is best for all is for better players."""
    place = PRINTED.options_of("water").index(option)

    assert ((*HERE, "issues", "water", place) in paths(idle_issues, *many())) is missed


def test_gains_far_apart_are_found_at_the_option_they_come_from():
    (finding,) = uneven_gains(played(*many(gains={"karvania": 20, "ostrel": 150})))

    assert finding.path[-2:] == ("worth", "ostrel")
    assert "`ostrel` gains 15.0 points" in finding.says
    assert paths(uneven_gains, *many(gains={"karvania": 20, "ostrel": 110})) == []


def test_an_event_that_is_likely_and_never_comes_is_found():
    card = max(PRINTED.variant.events, key=lambda card: card.chance)
    place = PRINTED.variant.events.index(card)
    without = PLAIN.fired - {card.id}

    (found,) = paths(idle_events, *many(fired=without))
    assert found[:4] == (*HERE, "events", place)
    (found,) = paths(idle_events, *many(fired=without, round=card.round - 1))
    assert found == (*HERE, "events", place, "round")


def test_a_card_in_too_many_orders_is_found_at_its_family():
    family = PRINTED.variant.families.index("official-talks")
    one = many(played={"meet-officially": 60, "hold-dialogue": 40})
    some = many(played={"meet-officially": 30, "hold-dialogue": 30, "speak-on-text": 40})

    def says(games):
        return [
            finding.path
            for finding in idle_cards(played(*games))
            if "of all orders" in finding.says and "meet-officially" in finding.says
        ]

    assert says(one) == [(*HERE, "families", family)]
    assert says(some) == []


def test_a_card_that_nobody_found_open_and_one_that_nobody_used_are_told_apart():
    told = [finding.says for finding in idle_cards(played(*many(opened={"show-force"})))]

    assert any(says.startswith("nobody ever used `show-force`") for says in told)
    assert any(says.startswith("nobody ever found") for says in told)
    assert not any("show-force" in says and "open in" in says for says in told)


def test_a_card_that_answers_a_misfortune_is_not_missed_where_there_is_none():
    told = [finding.says for finding in idle_cards(played(*many()))]
    played_here = {action for seat in PRINTED.seats for action in menu_at(PRINTED, seat)}

    assert played_here & MISFORTUNES
    assert any("`hold-dialogue`" in says for says in told)
    assert not any(action in says for says in told for action in MISFORTUNES)


def test_a_line_up_that_always_settles_or_never_is_found_and_random_play_is_not_judged():
    never = many(ending=Ending.DEADLINE)

    assert paths(lopsided_endings, *many()) == [HERE]
    assert paths(lopsided_endings, *never) == [HERE]
    assert paths(lopsided_endings, *many(5), *many(5, ending=Ending.DEADLINE)) == []
    assert paths(lopsided_endings, *many(line_up="RANDOM")) == []


def test_who_only_threatens_may_settle_nothing_but_not_everything():
    always, never = many(line_up="HAWK"), many(line_up="HAWK", ending=Ending.DEADLINE)

    assert paths(lopsided_endings, *never) == []
    assert paths(lopsided_endings, *always) == [HERE]


def test_games_that_end_too_early_or_only_in_the_last_round_are_found():
    mixed = many(20, settled=None, ending=Ending.DEADLINE)

    assert (*HERE, "rounds") in paths(lopsided_endings, *many(20, round=8, settled=2), *mixed[:1])
    assert (*HERE, "rounds") in paths(lopsided_endings, *many(20, settled=8), *mixed)
    assert (*HERE, "rounds") not in paths(lopsided_endings, *many(20), *mixed)


def missed(at):
    """The first seat never reaches one of its aims."""
    seat = next(iter(PRINTED.seats))
    standings = list(PLAIN.aims[seat])
    assert standings[at] is Standing.REACHED
    standings[at] = Standing.MISSED
    return many(aims={**PLAIN.aims, seat: tuple(standings)})


def test_an_aim_that_is_never_reached_and_a_card_that_always_is_are_found():
    seat = next(iter(PRINTED.seats))
    place = [card.id for card in PRINTED.scenario.seats].index(seat)

    assert PRINTED.aims_of(seat)[1].measure.fact is Fact.SUPPORT
    assert paths(vain_aims, *missed(1)) == [("seats", place, "aims", 1)]
    assert paths(vain_aims, *many(roles={**PLAIN.roles, seat: 1000})) == [("seats", place, "aims")]
    assert paths(vain_aims, *many()) == []


def test_an_aim_that_the_best_texts_reach_may_be_too_high_for_bots():
    seat = next(iter(PRINTED.seats))

    assert PRINTED.aims_of(seat)[0].measure.fact is Fact.TEXT_HAS
    assert paths(vain_aims, *missed(0)) == []


def test_officials_whom_the_law_keeps_apart_may_settle_nothing_alone():
    barred = Printed(load_shipped(ScenarioId("the-house-at-lysefjord")), Level.STANDARD)
    alone = many(line_up="T1", ending=Ending.DEADLINE)

    assert list(lopsided_endings(Played(barred, alone, {}))) == []
    assert paths(lopsided_endings, *alone) == [HERE]
