"""People without office in public: a voice, a committee, a campaign, and a word on the text."""

from dataclasses import replace

import pytest

from game_rules.catalogue.people import GIVE_VOICE, RUN_CAMPAIGN, SPEAK_ON_TEXT, START_COMMITTEE
from game_rules.ids import BlocId, DraftId, Level, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnBloc, OnText, TowardParty
from game_rules.refusals import No
from game_rules.rules.home_vote import home_vote
from tests.game_rules.build import (
    DIRECTOR,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    a_game,
    at,
    facts_of,
    no_to,
    order,
    quiet,
    tabled,
    terms,
    told,
    where,
)
from tests.game_rules.peopled import ANCHOR, EIGHT, SPEAKER

RESIDENTS, TRADERS = BlocId("valley-residents"), BlocId("traders-and-farmers")
CAMPAIGN = order(RUN_CAMPAIGN.id, TowardParty(KARVANIA))
BOTH_WAYS = ((KARVANIA, OSTREL), (OSTREL, KARVANIA))


def eight(**changes):
    return quiet(a_game(printed=EIGHT, **changes))


# --- a voice
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C62", "C44")
def test_people_whom_nobody_asks_are_heard_and_the_capital_shares_the_stage():
    after = told(eight(), {SPEAKER: [order(GIVE_VOICE.id, OnBloc(RESIDENTS))]})

    assert after.now(Var.INCLUSION, RESIDENTS) == 120
    assert after.moved(Var.MOOD, RESIDENTS) == 40
    assert after.moved(Var.SUPPORT, KARVANIA) == -10
    (news,) = after.told(Told.VOICE_GIVEN)
    assert news.to is None


@pytest.mark.claim("C62")
def test_a_voice_is_given_once_and_only_to_those_whom_one_speaks_for():
    game = eight()
    heard = where(game, {(Var.INCLUSION, RESIDENTS): 120})

    no = no_to(heard, SPEAKER, GIVE_VOICE.id, OnBloc(RESIDENTS))

    assert facts_of(no) == (No.ALREADY_HEARD, {"bloc": RESIDENTS})
    assert facts_of(no_to(game, SPEAKER, GIVE_VOICE.id, OnBloc(TRADERS)))[0] is No.NOT_THERE
    assert facts_of(no_to(game, DIRECTOR, GIVE_VOICE.id, OnBloc(TRADERS)))[0] is No.NOT_YOUR_ROLE
    assert no_to(game, SPEAKER, GIVE_VOICE.id, OnBloc(RESIDENTS)) is None


@pytest.mark.claim("C62")
def test_a_large_group_is_heard_anyway():
    small = eight(changed={"seldom_asked": 9})

    no = no_to(small, SPEAKER, GIVE_VOICE.id, OnBloc(RESIDENTS))

    assert facts_of(no) == (No.HEARD_ANYWAY, {"bloc": RESIDENTS})


# --- a committee
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C63", "C64")
def test_neighbours_who_watch_the_line_are_told_of_everywhere_and_stay():
    watch = order(START_COMMITTEE.id, TowardParty(OSTREL))

    after = told(eight(), {SPEAKER: [watch]})

    assert after.now(Var.COMMITTEE, *PAIR) == 1
    assert after.told(Told.COMMITTEE_STARTED)[0].to is None
    again = no_to(after.after, SPEAKER, watch.action, watch.particulars)
    assert facts_of(again) == (No.COMMITTEE_STANDS, {"party": OSTREL})


@pytest.mark.claim("C64")
def test_a_raid_is_less_likely_where_neighbours_watch():
    """Of the same forty nights, a committee spares some and adds none."""
    nights = [a_game(f"night-{seed}", round=3, printed=EIGHT) for seed in range(40)]

    def raids(watched):
        return [
            any(news.facts["event"] == "raid" for news in told(night).told(Told.EVENT))
            for night in (where(it, {(Var.COMMITTEE, *PAIR): watched}) for it in nights)
        ]

    without, watched = raids(0), raids(1)
    assert sum(watched) < sum(without)
    assert all(before for before, now in zip(without, watched, strict=True) if now)


def test_nobody_starts_a_committee_in_a_war():
    game = where(eight(), {(Var.STAGE, *PAIR): int(Stage.WAR)})

    no = no_to(game, SPEAKER, START_COMMITTEE.id, TowardParty(OSTREL))

    assert facts_of(no)[0] is No.LADDER_TOO_HIGH
    assert facts_of(no_to(at(Stage.CALM), HEAD, START_COMMITTEE.id, TowardParty(OSTREL)))[0] is (
        No.NOT_YOUR_ROLE
    )


# --- a campaign
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C33", "C57")
def test_a_campaign_warms_both_peoples_and_less_when_it_repeats():
    game = eight()

    first = told(game, {ANCHOR: [CAMPAIGN]})
    second = told(replace(first.after, round=2), {ANCHOR: [CAMPAIGN]})

    for pair in BOTH_WAYS:
        assert first.moved(Var.IMAGE, *pair) > second.moved(Var.IMAGE, *pair) > 0
    line = first.lines(Var.IMAGE, OSTREL, KARVANIA)[0]
    assert {term.name for term in line.factors} == {"track", "repetition", "room"}


@pytest.mark.claim("C33")
def test_a_raid_takes_back_all_that_a_campaign_has_won():
    night = next(
        game
        for game in (a_game(f"night-{seed}", round=3, printed=EIGHT) for seed in range(40))
        if any(news.facts["event"] == "raid" for news in told(game).told(Told.EVENT))
    )

    without, with_campaign = told(night), told(night, {ANCHOR: [CAMPAIGN]})

    for pair in BOTH_WAYS:
        assert with_campaign.now(Var.IMAGE, *pair) == without.now(Var.IMAGE, *pair)
        assert with_campaign.now(Var.CAMPAIGN, *pair) == 0
    assert len(with_campaign.told(Told.CAMPAIGN_MOCKED)) == 2
    assert not without.told(Told.CAMPAIGN_MOCKED)


@pytest.mark.claim("C33")
def test_a_campaign_can_be_mocked_until_the_next_round_is_over():
    first = told(eight(), {ANCHOR: [CAMPAIGN]}).after
    second = told(replace(first, round=2)).after

    assert first.now(Var.CAMPAIGN, OSTREL, KARVANIA) > 0
    assert second.now(Var.CAMPAIGN, OSTREL, KARVANIA) == 0
    assert second.now(Var.IMAGE, OSTREL, KARVANIA) == first.now(Var.IMAGE, OSTREL, KARVANIA)


@pytest.mark.claim("C33")
def test_what_contact_has_won_fades_where_it_stops():
    game = eight(changed={"contact_fading": 400})
    start = game.now(Var.IMAGE, OSTREL, KARVANIA)
    first = told(game, {ANCHOR: [CAMPAIGN]}).after
    won = first.now(Var.IMAGE, OSTREL, KARVANIA) - start

    still = told(replace(first, round=2))

    assert won > 10
    assert still.now(Var.IMAGE, OSTREL, KARVANIA) == start + won - (2 * won * 400 + 1000) // 2000
    assert still.now(Var.WARMTH, OSTREL, KARVANIA) == 0


def test_there_are_no_campaigns_in_a_war_and_none_by_officials():
    war = where(eight(), {(Var.STAGE, *PAIR): int(Stage.WAR)})

    assert facts_of(no_to(war, ANCHOR, RUN_CAMPAIGN.id, TowardParty(KARVANIA)))[0] is (
        No.LADDER_TOO_HIGH
    )
    no = no_to(eight(), OTHER_HEAD, RUN_CAMPAIGN.id, TowardParty(KARVANIA))
    assert facts_of(no)[0] is No.NOT_YOUR_ROLE


# --- a word on the text
# ------------------------------------------------------------------------------------------------

TEXT = "L0 W1 X2 V2"
FIRST = DraftId("front-1")


@pytest.mark.claim("C50", "C51")
@pytest.mark.parametrize(("yes", "by"), [(True, 60), (False, -60)])
def test_a_word_on_the_text_moves_the_group_that_listens_when_it_votes(yes, by):
    game = tabled(eight(), TEXT)
    spoken = {(Var.STAND, RESIDENTS): by}
    plain, moved = (home_vote(it, KARVANIA, terms(TEXT)) for it in (game, where(game, spoken)))

    after = told(game, {SPEAKER: [order(SPEAK_ON_TEXT.id, OnText(FIRST, 1, yes))]})

    assert [line.after for line in after.lines(Var.STAND, RESIDENTS)] == [by, 0]
    differences = {
        one.bloc.id: other.approval - one.approval
        for one, other in zip(plain.blocs, moved.blocs, strict=True)
    }
    assert differences == {bloc: by if bloc == RESIDENTS else 0 for bloc in differences}


@pytest.mark.claim("C51")
def test_a_word_on_the_text_counts_in_the_vote_of_that_very_round():
    game = tabled(eight(), TEXT)
    sign = {seat: [order("vote-on-text", OnText(FIRST, 1, True))] for seat in (HEAD, OTHER_HEAD)}
    speak = {SPEAKER: [order(SPEAK_ON_TEXT.id, OnText(FIRST, 1, True))]}

    silent, spoken = told(game, sign), told(game, {**sign, **speak})

    assert silent.told(Told.SIGNED)
    gained = spoken.now(Var.APPROVAL, RESIDENTS) - silent.now(Var.APPROVAL, RESIDENTS)
    assert gained == 60
    assert spoken.told(Told.STOOD_BY)[0].facts == {"draft": FIRST, "seat": SPEAKER}


def test_one_says_one_thing_about_one_text_and_officials_vote_instead():
    game = tabled(eight(), TEXT)
    yes, no = (OnText(FIRST, 1, each) for each in (True, False))

    assert no_to(game, SPEAKER, SPEAK_ON_TEXT.id, yes) is None
    assert facts_of(no_to(game, HEAD, SPEAK_ON_TEXT.id, yes))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(eight(), SPEAKER, SPEAK_ON_TEXT.id, yes))[0] is No.NO_TEXT
    after = told(game, {SPEAKER: [order(SPEAK_ON_TEXT.id, yes)]})
    assert after.refused(SPEAKER) == [None]
    assert no != yes


def test_who_speaks_for_nobody_is_not_listened_to():
    seats = tuple(
        replace(seat, speaks_for=None) if seat.id == GLACIOLOGIST else seat
        for seat in EIGHT.scenario.seats
    )
    printed = replace(EIGHT, scenario=replace(EIGHT.scenario, seats=seats))
    game = tabled(a_game(printed=printed), TEXT)

    no = no_to(game, GLACIOLOGIST, SPEAK_ON_TEXT.id, OnText(FIRST, 1, True))

    assert facts_of(no)[0] is No.SPEAKS_FOR_NOBODY
    assert printed.level is Level.INTRO
