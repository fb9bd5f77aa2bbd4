"""What each seat may know."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import get_args, get_type_hints

import pytest

from game_rules import views
from game_rules.events import SEAT_SECTIONS, TEACHER_SECTIONS
from game_rules.ids import DraftId, Ending, Hand, PartyId, Phase
from game_rules.ledger import Audience, Var
from game_rules.news import News, Told
from game_rules.orders import OnIssue, OnText
from game_rules.scenario import Election
from game_rules.state import PUBLIC, TEACHER
from game_rules.views import PRIVATE, SHARED, AnySection, may_see, section, view, why
from tests.game_rules.altered import with_intro
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    INTRO,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    SERIN,
    TERM,
    WATER,
    a_game,
    agreed,
    briefed,
    calm_homes,
    drafted,
    found,
    order,
    printed_with,
    quiet,
    tabled,
    terms,
    told,
    where,
)
from tests.game_rules.peopled import a_large_game
from tests.game_rules.secrecy import expected_audiences

SECTIONS = get_args(AnySection)
EVERYBODY = (*a_game().printed.seats, PUBLIC, TEACHER)


# --- what is declared
# ------------------------------------------------------------------------------------------------


def audience_of(field):
    return field.metadata.get("audience")


@pytest.mark.parametrize("kind", SECTIONS, ids=lambda kind: kind.kind)
def test_every_field_of_a_section_says_for_whom_it_is(kind):
    assert fields(kind)
    for field in fields(kind):
        assert isinstance(audience_of(field), Audience), f"{kind.__name__}.{field.name}"


def test_a_field_that_does_not_say_so_would_be_noticed():
    from dataclasses import dataclass

    @dataclass(frozen=True)
    class Careless:
        secret: int = 0

    assert audience_of(fields(Careless)[0]) is None


@pytest.mark.parametrize("kind", SECTIONS, ids=lambda kind: kind.kind)
def test_what_everybody_is_shown_is_declared_for_everybody(kind):
    """The projector shows only sections all of whose fields are public, and its own news."""
    if kind.kind in views.SHARED:
        assert {audience_of(field) for field in fields(kind)} == {Audience.PUBLIC}
    if kind.kind == "overview":
        assert {audience_of(field) for field in fields(kind)} == {Audience.DEBRIEF}


@pytest.mark.parametrize("kind", SECTIONS, ids=lambda kind: kind.kind)
def test_no_field_is_for_more_people_than_was_written_down_by_hand(kind):
    wanted = expected_audiences.SECTIONS.get(kind.kind, Audience.PUBLIC)
    for field in fields(kind):
        own = wanted[field.name] if isinstance(wanted, dict) else wanted
        assert audience_of(field) is own, f"{kind.__name__}.{field.name}"


def test_every_section_can_be_built_and_belongs_to_somebody():
    kinds = {kind.kind for kind in SECTIONS}

    assert kinds == set(SHARED) | set(PRIVATE) == SEAT_SECTIONS | TEACHER_SECTIONS
    assert not set(SHARED) & set(PRIVATE)
    for viewer in EVERYBODY:
        for name, part in view(a_game(), viewer).items():
            assert part.kind == name


def test_shared_sections_are_the_same_for_everybody():
    game = tabled(a_game(), "L0 W1 X2 V1")

    for name in SHARED:
        assert len({repr(section(game, viewer, name)) for viewer in EVERYBODY}) == 1, name


def test_nobody_is_given_a_section_of_somebody_else():
    assert view(a_game(), PUBLIC, ["card", "home", "text"]).keys() == {"text"}
    assert view(a_game(), TEACHER, ["sheet", "overview"]).keys() == {"overview"}
    assert view(a_game(), HEAD, ["overview"]) == {}


# --- what is shown
# ------------------------------------------------------------------------------------------------


def part(game, viewer, name):
    return section(game, viewer, name)


def test_the_sheet_shows_what_options_are_worth_to_my_side_and_only_those_i_know_of():
    sheet = part(calm_homes(a_game()), HEAD, "sheet")
    theirs = part(calm_homes(a_game()), OTHER_HEAD, "sheet")
    rows = {option.letter: option for issue in sheet.issues for option in issue.options}

    assert (sheet.no_deal, sheet.parked) == (470, 80)
    assert (rows["L1"].worth, rows["L1"].sayable, rows["L1"].red_line) == (230, True, False)
    assert (rows["L2"].sayable, rows["L2"].red_line) == (False, True)
    assert not {"L3", "W3", "G0"} & set(rows)
    assert theirs.issues[0].options[1].worth == 10


@pytest.mark.claim("C60")
def test_a_found_option_appears_on_the_sheets_of_those_who_found_it():
    game = found(a_game(), "W3")
    w3 = {
        seat: [
            option
            for issue in part(game, seat, "sheet").issues
            for option in issue.options
            if option.letter == "W3"
        ]
        for seat in game.printed.seats
    }

    assert {seat for seat, options in w3.items() if options} == {DIRECTOR, GLACIOLOGIST}
    (shown,) = w3[DIRECTOR]
    assert (shown.new, shown.worth, shown.sayable, shown.adopted) == (True, 150, False, False)


def test_officials_read_an_idea_before_they_adopt_it():
    game = briefed(a_game(), "W3", 188, OSTREL)

    letters = [
        option.letter
        for issue in part(game, OTHER_HEAD, "sheet").issues
        for option in issue.options
    ]
    (idea,) = part(game, OTHER_HEAD, "home").ideas
    assert "W3" in letters
    assert (idea.option, idea.uptake, idea.adopted) == ("seasonal-formula", 188, False)
    assert part(game, HEAD, "home").ideas == ()


def test_a_member_of_the_dialogue_sees_how_its_own_capital_listens_not_the_other():
    game = where(
        briefed(a_game(), "W3", 188, OSTREL),
        {(Var.UPTAKE, KARVANIA, LAKE_FORT, *_of("W3")): 322},
    )

    assert [idea.uptake for idea in part(game, DIRECTOR, "home").ideas] == [322]
    assert [idea.uptake for idea in part(game, GLACIOLOGIST, "home").ideas] == [188]


def _of(letter):
    return TERM[letter].issue, TERM[letter].option


def test_a_country_knows_its_own_groups_and_moods_and_no_others():
    karvanian, ostrelian = part(a_game(), HEAD, "home"), part(a_game(), OTHER_HEAD, "home")

    assert len(karvanian.blocs) == len(ostrelian.blocs) == 4
    assert not {bloc.id for bloc in karvanian.blocs} & {bloc.id for bloc in ostrelian.blocs}


def test_a_mood_is_that_of_the_group_it_stands_beside():
    game = where(a_game(), {(Var.MOOD, bloc): 10 * at for at, bloc in enumerate(INTRO.blocs)})

    moods = [bloc.mood for seat in (HEAD, OTHER_HEAD) for bloc in part(game, seat, "home").blocs]
    assert moods == [0, 10, 20, 30, 40, 50, 60, 70]


def test_a_card_is_read_by_its_own_seat():
    card = part(a_game(), DIRECTOR, "card")

    assert (card.seat, card.official, card.speaks_for) == (DIRECTOR, False, "Traders and farmers")
    assert part(a_game(), HEAD, "card").speaks_for is None


def test_channels_are_shown_to_their_members_and_all_of_them_to_the_teacher():
    game = drafted(agreed(a_game(), FRONT, WATER), "L0")

    assert [it.id for it in part(game, HEAD, "channels").channels] == [FRONT]
    assert [it.id for it in part(game, DIRECTOR, "channels").channels] == [LAKE_FORT]
    assert [it.id for it in part(game, TEACHER, "overview").channels] == [FRONT, LAKE_FORT]
    (front,) = part(game, HEAD, "channels").channels
    topics = {topic.issue: topic for topic in front.topics}
    assert topics[WATER].agreed
    assert len(topics[WATER].willing) == 4
    assert [draft.id for draft in front.drafts] == ["front-1"]


def test_an_envelope_is_seen_by_whose_it_is():
    game = replace(a_game(), sealed={HEAD: ()})

    assert part(game, HEAD, "orders").sealed
    assert not part(game, ENVOY, "orders").sealed
    assert part(game, ENVOY, "orders").actions == 2


def test_a_story_is_that_of_ones_own_orders():
    meet = order("meet-officially", OnIssue(FRONT, WATER))

    after = told(quiet(a_game()), {ENVOY: [meet]}).after

    assert len(part(after, ENVOY, "story").carried) == 1
    assert part(after, HEAD, "story").carried == ()


def test_a_piece_of_news_does_not_say_who_else_heard_of_it():
    after = told(
        quiet(agreed(a_game(), FRONT, WATER)),
        {ENVOY: [order("meet-officially", OnIssue(FRONT, WATER))]},
    ).after

    for viewer in (HEAD, OTHER_ENVOY):
        (met,) = [news for news in part(after, viewer, "news").items if news.code is Told.MET]
        assert met.to == (viewer,)
    assert Told.MET not in [news.code for news in part(after, PUBLIC, "news").items]
    (seen,) = [news for news in part(after, TEACHER, "news").items if news.code is Told.MET]
    assert len(seen.to or ()) == 4


def test_everybody_hears_what_is_told_to_everybody():
    game = replace(a_game(), latest=(News(Told.WAR, 1, {}, ()), News(Told.MET, 1, {}, (), (HEAD,))))

    assert len(part(game, PUBLIC, "news").items) == 1
    assert len(part(game, DIRECTOR, "news").items) == 1
    assert len(part(game, HEAD, "news").items) == 2
    assert len(part(game, TEACHER, "news").items) == 2


def test_the_text_on_the_table_is_seen_by_everybody_and_can_be_read_by_everybody():
    shown = part(tabled(a_game(), "L0 W1 X2 V1"), PUBLIC, "text")

    assert shown.draft is not None
    assert shown.draft.terms == terms("L0 W1 X2 V1")
    assert [name.letter for name in shown.named] == ["L0", "W1", "X2", "V1"]
    assert shown.home_votes == ()


def test_before_the_end_nothing_is_said_about_the_end():
    shown = part(a_game(), PUBLIC, "ending")

    assert shown.ending is None
    assert not any((shown.parties, shown.paths, shown.letters, shown.in_force))


def test_at_the_end_everybody_sees_all_values_options_and_the_path_of_the_ladder():
    over = replace(calm_homes(a_game()), phase=Phase.OVER, ending=Ending.DEADLINE)

    shown = part(over, PUBLIC, "ending")

    assert [(party.value, party.no_deal) for party in shown.parties] == [(470, 470), (460, 460)]
    assert {letter.letter for letter in shown.letters} >= {"L3", "W3"}
    assert len(shown.letters) == 16
    assert next(it for it in shown.letters if it.letter == "L3").worth == {
        "karvania": 170,
        "ostrel": 200,
    }
    assert [(path.rounds, path.tension) for path in shown.paths] == [((0,), (460,))]


def test_the_cast_says_who_plays_a_seat():
    game = replace(a_game(), hands={**a_game().hands, HEAD: Hand.BOT})

    hands = {seat.id: seat.hand for seat in part(game, PUBLIC, "cast").seats}
    assert hands[HEAD] is Hand.BOT
    assert hands[ENVOY] is Hand.HUMAN


# --- why
# ------------------------------------------------------------------------------------------------


def seers(game, *cell):
    return {viewer for viewer in EVERYBODY if may_see(game, viewer, cell)}


SEATS = set(a_game().printed.seats)
KARVANIANS, OSTRELIANS = {HEAD, ENVOY, DIRECTOR}, {OTHER_HEAD, OTHER_ENVOY, GLACIOLOGIST}


@pytest.mark.parametrize(
    ("cell", "who"),
    [
        ((Var.TENSION, *PAIR), {*SEATS, PUBLIC, TEACHER}),
        ((Var.IMAGE, *PAIR), {*SEATS, PUBLIC, TEACHER}),
        ((Var.SUPPORT, KARVANIA), {*KARVANIANS, TEACHER}),
        ((Var.NO_DEAL, OSTREL), {*OSTRELIANS, TEACHER}),
        ((Var.TRUST, OSTREL, KARVANIA), {*OSTRELIANS, TEACHER}),
        ((Var.MOOD, "delta-farmers"), {*OSTRELIANS, TEACHER}),
        ((Var.MOOD, "no-such-bloc"), {TEACHER}),
        ((Var.PROGRESS, FRONT, WATER), {HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY, TEACHER}),
        ((Var.RAPPORT, LAKE_FORT), {DIRECTOR, GLACIOLOGIST, TEACHER}),
        ((Var.RAPPORT, "nowhere"), {TEACHER}),
        ((Var.CRAFT, ENVOY), {ENVOY, TEACHER}),
        ((Var.MANDATE, KARVANIA, *_of("V3")), {*KARVANIANS, TEACHER}),
        ((Var.MANDATE, KARVANIA, *_of("W3")), {TEACHER}),
        ((Var.UPTAKE, KARVANIA, LAKE_FORT, *_of("W3")), {TEACHER}),
    ],
    ids=lambda it: "-".join(it) if isinstance(it, tuple) else "",
)
def test_who_may_ask_why_follows_from_the_audience_of_the_variable(cell, who):
    assert seers(a_game(), *cell) == who


def large_seers(*cell):
    game = a_large_game()
    viewers = (*game.printed.seats, PUBLIC, TEACHER)
    return {viewer for viewer in viewers if may_see(game, viewer, cell)}


@pytest.mark.parametrize("var", [Var.ASKED, Var.REQUESTED])
@pytest.mark.parametrize("party", PAIR)
def test_only_officials_ask_why_their_cabinet_was_asked(var, party):
    """What lies before a cabinet is told to officials, so only they may ask about it."""
    officials = set(a_large_game().officials_of(party))

    assert large_seers(var, party, *_of("W1")) == {*officials, TEACHER}


@pytest.mark.parametrize("party", PAIR)
def test_how_far_a_capital_listens_is_for_its_officials_and_for_those_who_spoke_to_it(party):
    game = a_large_game()
    spoke = {seat for seat in game.printed.members[LAKE_FORT] if game.party_of(seat) == party}
    others = {seat for seat in game.printed.seats if game.party_of(seat) == party} - spoke
    officials = set(game.officials_of(party))

    assert large_seers(Var.UPTAKE, party, LAKE_FORT, *_of("W1")) == {*officials, *spoke, TEACHER}
    assert others - officials, "somebody of this party may not know"


def test_nobody_can_find_a_hidden_option_by_asking_about_it():
    """A compatriot who never heard of an idea gets the same answer whether it exists or not."""
    game = found(a_game(), "W3")

    assert seers(game, Var.UPTAKE, OSTREL, LAKE_FORT, *_of("W3")) == {GLACIOLOGIST, TEACHER}
    assert why(game, HEAD, (Var.KNOWN, KARVANIA, *_of("W3"))) is None
    assert why(game, HEAD, (Var.KNOWN, KARVANIA, WATER, "no-such-option")) is None
    assert why(game, HEAD, (Var.KNOWN, KARVANIA, "no-such-issue", "x")) is None


def test_when_the_game_is_over_everybody_may_ask_about_everything():
    over = replace(a_game(), phase=Phase.OVER)

    assert seers(over, Var.NO_DEAL, OSTREL) == set(EVERYBODY)
    assert seers(over, Var.CRAFT, ENVOY) == set(EVERYBODY)


def test_a_number_answers_with_the_lines_that_made_it():
    meet = order("meet-officially", OnIssue(FRONT, WATER))
    after = told(quiet(agreed(a_game(), FRONT, WATER)), {ENVOY: [meet]}).after

    answer = why(after, HEAD, (Var.PROGRESS, FRONT, WATER))

    assert answer is not None
    assert [(line.round, line.change.rule) for line in answer.lines] == [(1, "meeting")]
    assert answer.lines[0].change.factors


@pytest.mark.parametrize(
    "cell",
    [(), ("no-such-thing",), (Var.TENSION,), (Var.TENSION, *PAIR, "more"), (Var.SUPPORT, OSTREL)],
    ids=["nothing", "unknown", "too short", "too long", "not mine"],
)
def test_what_is_not_there_and_what_is_not_mine_get_the_same_answer(cell):
    assert why(a_game(), HEAD, cell) is None


@pytest.mark.claim("C51")
def test_everybody_sees_how_a_bloc_voted_and_only_its_own_country_why():
    """The terms would give away what the text is worth to them, their mood and their support."""
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    game = calm_homes(quiet(tabled(a_game(), "L0 W1 X2 V1")))
    after = told(game, {HEAD: [yes], OTHER_HEAD: [yes]}).after
    cell = (Var.APPROVAL, "delta-farmers")

    ours, theirs, publics = (why(after, viewer, cell) for viewer in (OTHER_ENVOY, ENVOY, PUBLIC))

    assert ours is not None
    assert theirs is not None
    assert {term.name for term in ours.lines[0].change.factors} >= {"gain", "mood", "sacred"}
    assert theirs.lines[0].change.factors == ()
    assert theirs == publics
    assert theirs.lines[0].change.after == ours.lines[0].change.after


@pytest.mark.claim("C57")
def test_the_world_does_not_learn_from_a_picture_who_sat_in_the_dialogue():
    hold = order("hold-dialogue", OnIssue(LAKE_FORT, WATER))
    join = order("join-dialogue", OnIssue(LAKE_FORT, WATER))
    after = told(
        quiet(agreed(a_game(), LAKE_FORT, WATER)), {DIRECTOR: [hold], OTHER_ENVOY: [join]}
    ).after

    answer = why(after, PUBLIC, (Var.IMAGE, *PAIR))

    assert answer is not None
    assert [cause.seat for line in answer.lines for cause in line.change.causes] == [None, None]


def test_types_of_all_sections_can_be_resolved():
    assert all(get_type_hints(kind, include_extras=True) for kind in SECTIONS)


def test_everybody_knows_when_a_country_votes():
    election = Election(PartyId(KARVANIA), 6, ())
    scenario = with_intro(SERIN, lambda intro: replace(intro, elections=(election,)))

    cast = section(a_game(printed=printed_with(scenario)), PUBLIC, "cast")

    assert [(day.party, day.round) for day in cast.elections] == [(KARVANIA, 6)]


@pytest.mark.claim("C07", "C41")
def test_a_party_sees_its_own_purse_and_only_where_acts_have_a_price():
    free = a_game()
    game = replace(free, constants=replace(free.constants, prices=1))
    game = where(game, {(Var.CAPITAL, KARVANIA): 300, (Var.TREASURY, KARVANIA): 200})

    ours, free_home = section(game, HEAD, "home"), section(free, HEAD, "home")

    assert (ours.purse.capital, ours.purse.treasury) == (300, 200)
    assert section(game, OTHER_HEAD, "home").purse != ours.purse
    assert free_home.purse is None


@pytest.mark.claim("C41")
def test_the_members_of_a_dialogue_see_its_money_where_acts_have_a_price():
    free = a_game()
    game = replace(free, constants=replace(free.constants, prices=1))
    game = where(game, {(Var.FUNDS, LAKE_FORT): 120})

    def money(of, seat):
        return {channel.id: channel.funds for channel in section(of, seat, "channels").channels}

    assert money(game, DIRECTOR)[LAKE_FORT] == 120
    assert money(free, DIRECTOR)[LAKE_FORT] is None
    assert money(game, HEAD) == {FRONT: None}


@pytest.mark.claim("C51")
def test_a_sheet_says_which_of_ones_own_groups_an_option_offends_and_nothing_of_others():
    sheet = {
        seat: {
            option.letter: option.offends
            for row in section(a_game(), seat, "sheet").issues
            for option in row.options
        }
        for seat in (HEAD, OTHER_HEAD)
    }
    own = {
        seat: {bloc.id for bloc in a_game().printed.blocs_of(a_game().party_of(seat))}
        for seat in sheet
    }

    assert sheet[HEAD]["L1"]
    assert sheet[HEAD] != sheet[OTHER_HEAD]
    for seat, offended in sheet.items():
        assert own[seat] >= {bloc for blocs in offended.values() for bloc in blocs}
