"""What is read out of the games of a level: each look, with games made for it."""

from dataclasses import replace

import pytest

from game_rules.aims import Standing
from game_rules.ids import BlocId, Ending, IssueId, Level, OptionId, PartyId, ScenarioId
from game_rules.lab.soundings import OpenTexts, Sounding
from game_rules.options import menu_at
from game_rules.scenario import Fact, Printed
from server.balance.cards import MISFORTUNES, idle_cards, idle_events, settled_elections
from server.balance.ends import lopsided_endings
from server.balance.people import deaf_capitals, stubborn_blocs, vain_aims
from server.balance.played import FEWEST, Note, Played, told
from server.balance.texts import idle_issues, lost_ideas, uneven_gains
from server.scenarios import load_shipped
from server.scenarios.complaints import Finding

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
    advised=True,
    adopting=frozenset(PRINTED.parties),
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


def findings(look, *games, printed=PRINTED):
    return [each for each in look(Played(printed, games, {})) if isinstance(each, Finding)]


def notes(look, *games, printed=PRINTED):
    """Where something would be to mend, and why it is not."""
    seen = look(Played(printed, games, {}))
    return {each.finding.path: each.because for each in seen if isinstance(each, Note)}


def paths(look, *games):
    return [finding.path for finding in findings(look, *games)]


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


def option_path(issue, option):
    return (*HERE, "issues", issue, PRINTED.options_of(issue).index(option))


def worth_path(issue, option):
    issues = PRINTED.scenario.issues
    place = [each.id for each in issues].index(issue)
    at = [each.id for each in issues[place].options].index(option)
    return ("issues", place, "options", at, "worth")


def test_an_issue_in_no_agreement_is_found():
    assert (*HERE, "issues", "crossings") in paths(idle_issues, *many())
    assert (*HERE, "issues", "water") not in paths(idle_issues, *many())


@pytest.mark.parametrize(
    ("issue", "option", "because"),
    [
        ("line", "frozen-line", "how things stand today"),
        ("line", "shared-rule", "a red line of `karvania`"),
        ("water", "basin-authority", "2 of the 7 packages that nothing beats have it"),
        ("water", "equal-share", "5 of the 15 packages have it that are better than no deal"),
    ],
)
def test_an_option_that_stands_in_no_agreement_for_a_reason_is_told_with_it(issue, option, because):
    """The ends between which people look, what better players find, and what is left without it."""
    here = option_path(issue, option)

    assert here not in paths(idle_issues, *many())
    assert because in notes(idle_issues, *many())[here]


def test_a_demand_that_pleases_one_side_alone_may_stand_in_no_agreement():
    roads = Printed(load_shipped(ScenarioId("the-amber-road")), Level.STANDARD)
    some = many(agreed={IssueId("visas"): OptionId("on-arrival")})
    place = roads.options_of("visas").index("open-border")
    because = notes(idle_issues, *some, printed=roads)[(*HERE, "issues", "visas", place)]

    assert because == "it is what `lumeria` would like best and `peshar` least: a demand"


def otherwise(printed, issue, letter, **worth):
    """The same scenario, but that one option is worth so much to each party."""
    issues = tuple(
        replace(
            each,
            options=tuple(
                replace(option, worth=worth) if option.letter == letter else option
                for option in each.options
            ),
        )
        if each.id == issue
        else each
        for each in printed.scenario.issues
    )
    return Printed(replace(printed.scenario, issues=issues), printed.level)


def test_an_option_that_nobody_has_a_reason_to_sign_is_found_in_the_list_of_its_level():
    """It is neither an end nor better than what stands beside it, whatever else is agreed."""
    useless = otherwise(PRINTED, "water", "W2", karvania=-30, ostrel=-30)
    here = option_path("water", "equal-share")

    assert here in [each.path for each in findings(idle_issues, *many(), printed=useless)]


def test_an_option_in_all_agreements_is_found_where_nothing_good_does_without_it():
    beyond_doubt = otherwise(PRINTED, "line", "L3", karvania=60, ostrel=60)
    here = worth_path("line", "soft-line")

    assert here in [each.path for each in findings(idle_issues, *many(), printed=beyond_doubt)]
    assert here not in paths(idle_issues, *many())
    assert "1 of the 7 packages that nothing beats" in notes(idle_issues, *many())[here]


def test_where_the_law_bars_a_side_a_text_may_always_recognise_it():
    house = Printed(load_shipped(ScenarioId("the-house-at-lysefjord")), Level.INTRO)
    some = many(agreed={IssueId("recognition"): OptionId("letters")})

    (because,) = (
        each for each in notes(idle_issues, *some, printed=house).values() if "C36" in each
    )
    assert because == (
        "while one side does not recognise the other, no text is signed without it (C36)"
    )


def test_gains_far_apart_are_found_at_the_option_they_come_from():
    lopsided = otherwise(PRINTED, "water", "W3", karvania=40, ostrel=95)
    apart = many(gains={"karvania": 20, "ostrel": 150})
    near = many(gains={"karvania": 20, "ostrel": 110})
    (finding,) = findings(uneven_gains, *apart, printed=lopsided)

    assert finding.path == (*worth_path("water", "seasonal-formula"), "ostrel")
    assert "`ostrel` gains 15.0 points" in finding.says
    assert findings(uneven_gains, *near, printed=lopsided) == []


def test_gains_far_apart_are_the_bots_own_doing_where_better_texts_leave_them_nearer():
    strait = Printed(load_shipped(ScenarioId("four-flags-over-the-strait-of-cass")), Level.FULL)
    agreed = {IssueId("island"): OptionId("coastguards")}

    def seen(most):
        gains = dict.fromkeys(strait.parties, 70) | {PartyId(most): 200}
        return next(uneven_gains(Played(strait, many(agreed=agreed, gains=gains), {})))

    assert "15 of the 23 packages that nothing beats leave them" in seen("ilvane").because
    assert "18 of the 23" in seen("sorrel").because


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
            for finding in findings(idle_cards, *games)
            if "of all orders" in finding.says and "meet-officially" in finding.says
        ]

    assert says(one) == [(*HERE, "families", family)]
    assert says(some) == []


def test_a_card_that_nobody_found_open_and_one_that_nobody_used_are_told_apart():
    said = [finding.says for finding in findings(idle_cards, *many(opened={"show-force"}))]

    assert any(says.startswith("nobody ever used `show-force`") for says in said)
    assert any(says.startswith("nobody ever found") for says in said)
    assert not any("show-force" in says and "open in" in says for says in said)


def test_a_card_that_only_those_use_who_try_everything_is_left_to_people():
    tried = many(line_up="TRY", opened={"show-force"}, played={"show-force": 1})
    forces = (*HERE, "families", PRINTED.variant.families.index("pressure"))

    assert "those who try whatever is open did" in notes(idle_cards, *many(), *tried)[forces]
    assert not [each for each in findings(idle_cards, *many(), *tried) if "show-fo" in each.says]


def test_a_card_that_answers_a_misfortune_is_not_missed_where_there_is_none():
    said = [finding.says for finding in findings(idle_cards, *many())]
    excused = [
        told(each).says
        for each in idle_cards(Played(PRINTED, many(), {}))
        if isinstance(each, Note)
    ]
    played_here = {action for seat in PRINTED.seats for action in menu_at(PRINTED, seat)}

    assert len(played_here & MISFORTUNES.keys()) > 1
    assert any("`hold-dialogue`" in says for says in said)
    for action in played_here & MISFORTUNES.keys():
        assert not any(action in says for says in said)
        assert any(
            says.startswith(f"nobody ever found `{action}` open in 10 games")
            and says.endswith(f", because {MISFORTUNES[action]}")
            for says in excused
        )


def test_a_line_up_that_always_settles_or_never_is_found_and_who_tries_is_not_judged():
    never = many(ending=Ending.DEADLINE)

    assert paths(lopsided_endings, *many()) == [HERE]
    assert paths(lopsided_endings, *never) == [HERE]
    assert paths(lopsided_endings, *many(5), *many(5, ending=Ending.DEADLINE)) == []
    assert paths(lopsided_endings, *many(line_up="TRY")) == []


def test_who_only_threatens_may_settle_nothing_but_not_everything():
    always, never = many(line_up="HAWK"), many(line_up="HAWK", ending=Ending.DEADLINE)

    assert paths(lopsided_endings, *never) == []
    assert notes(lopsided_endings, *never) == {HERE: "threats bring no settlement (C02)"}
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
    (because,) = notes(vain_aims, *missed(0)).values()
    assert because.endswith("of the 7 packages that nothing beats would reach it")


def test_officials_whom_the_law_keeps_apart_may_settle_nothing_alone():
    barred = Printed(load_shipped(ScenarioId("the-house-at-lysefjord")), Level.STANDARD)
    alone = many(line_up="T1", ending=Ending.DEADLINE)

    assert findings(lopsided_endings, *alone, printed=barred) == []
    assert "(C36)" in notes(lopsided_endings, *alone, printed=barred)[HERE]
    assert paths(lopsided_endings, *alone) == [HERE]


def test_where_the_age_of_a_quarrel_keeps_every_open_text_from_home_officials_settle_nothing():
    alone = many(line_up="T1", ending=Ending.DEADLINE)

    def seen(passing, but_for_age):
        return next(
            lopsided_endings(Played(PRINTED, alone, {}, OpenTexts(20, passing, but_for_age)))
        )

    assert "9 would but for the age of the quarrel" in seen(0, 9).because
    assert seen(0, 0).path == HERE
    assert seen(1, 9).path == HERE


def test_in_so_few_rounds_that_bots_come_down_only_in_the_last_they_may_settle_in_it():
    intro = Printed(load_shipped(ScenarioId("serin-valley")), Level.INTRO)
    here = ("variants", "intro", "rounds")
    late = many(20, settled=5, round=5)
    mixed = many(20, settled=None, round=5, ending=Ending.DEADLINE)

    assert (
        "only in the last of 5 rounds"
        in notes(lopsided_endings, *late, *mixed, printed=intro)[here]
    )


def test_a_government_that_no_advice_ever_reaches_is_found_at_how_far_it_listens():
    deaf = many(adopting=frozenset({"karvania"}))
    place = [party.id for party in PRINTED.scenario.parties].index("ostrel")

    assert paths(deaf_capitals, *deaf) == [("parties", place, "openness")]
    assert paths(deaf_capitals, *deaf, PLAIN) == []
    assert paths(deaf_capitals, *many(adopting=frozenset(), advised=False)) == []


def test_of_a_handful_of_packages_nobody_says_that_a_group_takes_every_one():
    def asked(packages):
        return list(
            stubborn_blocs(Played(PRINTED, many(), {BlocId("delta-farmers"): (packages, 0)}))
        )

    (few,), (enough,) = asked(FEWEST - 1), asked(FEWEST)

    assert "too few to tell" in few.because
    assert enough.says.startswith("every text pleases `delta-farmers`")
