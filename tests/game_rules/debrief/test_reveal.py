"""What was hidden, and what became of it at home and in each seat."""

from game_rules.aims import Standing
from game_rules.ids import Ending, Hand
from game_rules.source import CLAIMS
from tests.game_rules.build import KARVANIA, OSTREL
from tests.game_rules.debrief.told import facts, record


def option(story: str, name: str):
    return next(
        option
        for issue in facts(story).reveal.issues
        for option in issue.options
        if option.option == name
    )


def test_what_a_dialogue_found_says_when():
    assert option("mixed-path", "seasonal-formula").found == 2
    assert option("officials-only", "seasonal-formula").found is None


def test_a_mandate_is_told_as_it_was_and_as_it_became():
    lists = option("mixed-path", "quiet-lists")

    assert lists.sayable_first == ()
    assert set(lists.sayable_last) == {KARVANIA, OSTREL}


def test_red_lines_and_what_is_sacred_come_to_light():
    border = option("mixed-path", "new-border")

    assert border.red_line_of == (OSTREL,)
    assert "army-council" in border.sacred_to


def test_a_capital_that_never_heard_of_an_idea_has_missed_it():
    missed = {term.option for side in facts("officials-only").reveal.sides for term in side.missed}

    assert "seasonal-formula" in missed


def test_a_capital_that_was_briefed_has_missed_nothing_of_that():
    missed = {term.option for side in facts("mixed-path").reveal.sides for term in side.missed}

    assert "seasonal-formula" not in missed


def test_the_issue_that_means_most_has_the_widest_span():
    most = {side.party: side.most for side in facts("mixed-path").reveal.sides}

    assert most == {KARVANIA: "line", OSTREL: "water"}


def test_trust_is_told_from_start_to_end():
    belief = facts("brink-then-war").reveal.beliefs[0]

    assert belief.trust[0] > belief.trust[1]


def test_a_home_vote_is_told_with_its_groups_and_their_terms():
    votes = {vote.party: vote for vote in facts("refused-at-home").home.votes}

    assert votes[KARVANIA].passed
    assert not votes[OSTREL].passed
    assert votes[OSTREL].vote < votes[OSTREL].mark
    assert {"base", "gain", "sacred"} <= {term.name for term in votes[OSTREL].blocs[0].terms}


def test_a_text_that_was_voted_down_was_not_signed():
    texts = facts("officials-only").home.texts

    assert [text.signed for text in texts] == [False, False]


def test_peace_is_kept_when_no_round_of_war_was_fought():
    assert facts("refused-at-home").outcome.score.peace_kept
    assert not facts("brink-then-war").outcome.score.peace_kept
    assert facts("brink-then-war").outcome.ending is Ending.WAR


def test_a_side_without_a_deal_has_what_no_deal_is_worth():
    for side in facts("officials-only").outcome.sides:
        assert side.value == side.no_deal
        assert side.share == 0


def test_defaults_and_failures_of_a_seat_are_counted():
    seats = {seat.seat: seat for seat in facts("mixed-path").people}

    assert seats["karvania-head"].hand is Hand.HUMAN
    assert seats["karvania-head"].silent == 0
    assert seats["glaciologist"].silent == 2
    assert seats["glaciologist"].by_bot == 0


def test_what_a_seat_set_in_motion_names_it_among_the_causes():
    for seat in facts("mixed-path").people:
        for effect in seat.effects:
            assert seat.seat in {cause.seat for cause in effect.change.causes}
            assert effect.change.rule != "ratification"


def test_every_claim_is_met_played_or_untouched_and_only_one_of_these():
    for story in ("mixed-path", "brink-then-war"):
        claims = facts(story).claims
        groups = [{met.claim for met in claims.met}, set(claims.played), set(claims.untouched)]

        assert set.union(*groups) == set(CLAIMS)
        assert sum(map(len, groups)) == len(CLAIMS)


def test_the_record_of_a_finished_game_ends_with_its_end():
    assert record("mixed-path").game.ending is Ending.SETTLEMENT


def test_the_aims_of_each_seat_are_counted_at_the_end():
    for seat in facts("mixed-path").people:
        assert len(seat.aims) == len(record("mixed-path").game.printed.aims_of(seat.seat))
        assert not {Standing.OPEN, Standing.SEALED} & {aim.standing for aim in seat.aims}
