"""What a package would mean for one side."""

from dataclasses import replace

import pytest

from game_rules.ids import IssueId, OptionId
from game_rules.ledger import Var
from game_rules.orders import Term
from game_rules.rules.home_vote import home_vote
from game_rules.rules.tabling import is_signable
from game_rules.weigh import Forecast, weigh
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_HEAD,
    SERIN,
    WATER,
    a_game,
    briefed,
    calm_homes,
    found,
    printed_with,
    signable,
    terms,
    where,
)


def test_a_whole_package_says_what_it_is_worth_to_my_side_against_no_deal():
    game = calm_homes(a_game())

    ours, theirs = (
        weigh(game, HEAD, terms("L0 W1 X2 V3")),
        weigh(game, OTHER_HEAD, terms("L0 W1 X2 V3")),
    )

    assert ours is not None
    assert theirs is not None
    assert (ours.complete, ours.gain, theirs.gain) == (True, 40, 70)


def test_a_package_with_open_rows_has_no_forecast():
    weighed = weigh(calm_homes(a_game()), HEAD, terms("L0 W1"))

    assert weighed is not None
    assert (weighed.complete, weighed.home) == (False, None)
    assert weighed.gain == 10 * (14 + 3 + 8) - 470


@pytest.mark.claim("C46", "C52")
def test_it_says_where_my_side_may_not_speak_yet_and_what_was_not_talked_about():
    game = calm_homes(a_game())

    weighed = weigh(game, HEAD, terms("L2 W1 X2 V3"))

    assert weighed is not None
    assert weighed.unsayable == ("line", "violence")
    assert weighed.unsignable == ("line", "water"), "crossings and violence begin prepared"
    after = weigh(signable(game), HEAD, terms("L2 W1 X2 V3"))
    assert after is not None
    assert after.unsignable == ()


def test_who_is_not_in_official_talks_does_not_learn_how_far_they_got():
    weighed = weigh(a_game(), DIRECTOR, terms("L0 W1 X2 V3"))

    assert weighed is not None
    assert weighed.unsignable == ()


@pytest.mark.parametrize(
    "package",
    [
        terms("L0 L0"),
        terms("L3"),
        terms("G0"),
        (Term(IssueId("atlantis"), OptionId("x")),),
        (Term(WATER, OptionId("x")),),
    ],
    ids=["twice", "unknown", "not in play", "no issue", "no option"],
)
def test_what_makes_no_sense_or_is_not_known_is_not_weighed(package):
    assert weigh(a_game(), HEAD, package) is None


def test_what_is_known_can_be_weighed():
    assert weigh(found(a_game(), "W3"), DIRECTOR, terms("W3")) is not None
    assert weigh(found(a_game(), "W3"), HEAD, terms("W3")) is None
    assert weigh(briefed(a_game(), "W3", 0), ENVOY, terms("W3")) is not None


@pytest.mark.claim("C51")
@pytest.mark.parametrize(
    ("vote", "word"),
    [
        (530, Forecast.ACCEPT),
        (529, Forecast.SPLIT),
        (500, Forecast.SPLIT),
        (470, Forecast.SPLIT),
        (469, Forecast.REFUSE),
    ],
)
def test_the_country_speaks_in_words_until_it_votes(vote, word):
    game = calm_homes(a_game())
    now = home_vote(game, OSTREL, terms("L0 W1 X2 V3"), envy=False).vote
    moods = {(Var.MOOD, bloc.id): vote - now for bloc in game.printed.parties[OSTREL].blocs}

    weighed = weigh(where(game, moods), OTHER_HEAD, terms("L0 W1 X2 V3"))

    assert weighed is not None
    assert weighed.home is word


@pytest.mark.claim("C53")
def test_the_forecast_knows_nothing_of_what_the_other_side_gains():
    """It would give away what a text is worth to them; so the vote can still turn out worse."""
    game = calm_homes(a_game())
    generous = where(game, {(Var.NO_DEAL, KARVANIA): 100})

    package = terms("L0 W1 X2 V2")
    assert weigh(game, OTHER_HEAD, package) == weigh(generous, OTHER_HEAD, package)
    assert home_vote(generous, OSTREL, package).vote < home_vote(game, OSTREL, package).vote


@pytest.mark.claim("C52")
@pytest.mark.parametrize(("progress", "can"), [(99, False), (100, True)])
def test_officials_sign_only_what_they_have_talked_about(progress, can):
    game = where(a_game(), {(Var.PROGRESS, FRONT, WATER): progress})

    assert is_signable(game, WATER) is can


def test_what_a_dialogue_has_talked_about_is_not_signable_for_that():
    assert not is_signable(where(a_game(), {(Var.PROGRESS, LAKE_FORT, WATER): 1000}), WATER)


@pytest.mark.claim("C52")
@pytest.mark.parametrize(
    ("official", "dialogue", "can"),
    [
        (120, 0, False),
        (120, 299, False),
        (120, 300, True),
        (349, 0, False),
        (350, 0, True),
        (0, 900, False),
    ],
)
def test_what_is_too_heated_needs_another_track_first_or_long_official_talks(
    official, dialogue, can
):
    issues = tuple(
        replace(issue, contention=70) if issue.id == LINE else issue for issue in SERIN.issues
    )
    game = a_game(printed=printed_with(replace(SERIN, issues=issues)))

    heated = where(
        game, {(Var.PROGRESS, FRONT, LINE): official, (Var.PROGRESS, LAKE_FORT, LINE): dialogue}
    )

    assert is_signable(heated, LINE) is can


@pytest.mark.claim("C25")
def test_what_a_package_means_for_the_others_is_a_guess_from_what_the_newspapers_print():
    game = calm_homes(a_game())

    weighed = weigh(game, HEAD, terms("L0 W1 X2 V3"))

    assert weighed is not None
    (theirs,) = weighed.others
    assert theirs.party == OSTREL
    # 10 + 20 + 10 + 10 for the four, 5 for what is parked, against 45; four errors of 2.5 make 5.
    assert (theirs.low, theirs.high) == (100 - 50, 100 + 50)


def test_a_guess_knows_nothing_of_the_points_that_the_others_really_have():
    game = calm_homes(a_game())
    asked = terms("L0 W1 X2 V3")
    issues = tuple(
        replace(
            issue,
            options=tuple(
                replace(option, worth={KARVANIA: 20 - option.worth[KARVANIA], OSTREL: 1})
                for option in issue.options
            ),
        )
        for issue in SERIN.issues
    )

    elsewhere = calm_homes(a_game(printed=printed_with(replace(SERIN, issues=issues))))

    mine, theirs = weigh(game, HEAD, asked), weigh(elsewhere, HEAD, asked)
    assert mine is not None
    assert theirs is not None
    assert mine.gain != theirs.gain
    assert mine.others == theirs.others


def test_of_a_party_without_printed_guesses_nothing_is_guessed():
    parties = tuple(replace(party, no_deal_guess=None) for party in SERIN.parties)
    printed = printed_with(replace(SERIN, parties=parties))

    weighed = weigh(calm_homes(a_game(printed=printed)), HEAD, terms("L0 W1"))

    assert weighed is not None
    assert weighed.others == ()
