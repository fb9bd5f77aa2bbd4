"""Hidden channels, and how they come to light."""

from dataclasses import replace

import pytest

from game_rules.engine import Seated, decide
from game_rules.ids import DraftId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import InChannel, MeetOn, OnIssue
from game_rules.refusals import No, Refusal
from game_rules.rules.exposure import exposure_chance
from game_rules.rules.tabling import is_signable
from game_rules.state import PUBLIC
from game_rules.views import view
from game_rules.views.sections import MyChannels, TextOnTable
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    LINE,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    TERM,
    WATER,
    agreed,
    drafted,
    facts_of,
    no_to,
    order,
    told,
    where,
)
from tests.game_rules.peopled import (
    ANCHOR,
    BACK_ROOM,
    GUEST_HOUSE,
    KEEPER,
    NATIONALISTS,
    SPEAKER,
    a_large_game,
    opened,
)

IN_BACK_ROOM, IN_GUEST_HOUSE = InChannel(BACK_ROOM), InChannel(GUEST_HOUSE)
CERTAIN = {"exposure_base": 500, "exposure_of_meeting": 200}


def seen(game):
    """The same game in which the guest house is sure to be seen."""
    return where(game, {(Var.SESSIONS, GUEST_HOUSE, WATER): 5})


# --- opening
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C12", "C31")
def test_a_head_opens_a_back_room_that_only_its_members_and_the_governments_hear_of():
    game = a_large_game()

    after = told(game, {HEAD: [order("open-secret-channel", IN_BACK_ROOM)]})

    assert not game.is_open(BACK_ROOM)
    assert after.after.is_hidden(BACK_ROOM)
    (news,) = after.told(Told.BACK_ROOM_OPENED)
    assert set(news.to or ()) == {HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY}


def test_only_a_head_opens_a_back_room_and_only_once():
    open_it = ("open-secret-channel", IN_BACK_ROOM)

    assert no_to(a_large_game(), HEAD, *open_it) is None
    assert facts_of(no_to(a_large_game(), ENVOY, *open_it))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(opened(a_large_game(), BACK_ROOM), HEAD, *open_it))[0] is No.NOT_THERE


def test_nobody_meets_or_sees_a_channel_before_it_is_open():
    closed = a_large_game()
    tap = MeetOn(BACK_ROOM, WATER)

    no = decide(closed, Seated(ENVOY), tap)

    assert isinstance(no, Refusal)
    assert not isinstance(decide(opened(closed, BACK_ROOM), Seated(ENVOY), tap), Refusal)
    for game, shown in ((closed, False), (opened(closed, BACK_ROOM), True)):
        mine = view(game, ENVOY, ["channels"])["channels"]
        assert isinstance(mine, MyChannels)
        assert (BACK_ROOM in {each.id for each in mine.channels}) is shown


@pytest.mark.claim("C12")
def test_what_a_back_room_has_come_to_is_signable_only_there_until_the_world_knows():
    game = where(opened(a_large_game(), BACK_ROOM), {(Var.PROGRESS, BACK_ROOM, WATER): 500})

    assert is_signable(game, WATER, BACK_ROOM)
    assert not is_signable(game, WATER, FRONT)
    assert not is_signable(game, WATER)
    assert is_signable(where(game, {(Var.SECRECY, BACK_ROOM): 0}), WATER, FRONT)


@pytest.mark.claim("C12")
def test_talks_go_faster_where_nobody_watches_and_nobody_is_told():
    game = agreed(opened(a_large_game(), BACK_ROOM), BACK_ROOM, WATER)
    meet = order("meet-officially", OnIssue(BACK_ROOM, WATER))
    watched = where(game, {(Var.SECRECY, BACK_ROOM): 0})

    hidden, public = (told(it, {ENVOY: [meet], OTHER_ENVOY: [meet]}) for it in (game, watched))

    ratio = (
        hidden.moved(Var.PROGRESS, BACK_ROOM, WATER),
        public.moved(Var.PROGRESS, BACK_ROOM, WATER),
    )
    assert ratio[0] * 1000 // ratio[1] in range(1190, 1210)
    assert not hidden.told(Told.TALKS_HELD)
    assert public.told(Told.TALKS_HELD)


# --- coming to light
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C12")
def test_a_hidden_channel_is_likelier_seen_the_more_it_meets_and_the_hotter_it_gets():
    game = a_large_game(round=3)
    met = where(game, {(Var.SESSIONS, GUEST_HOUSE, WATER): 2})
    secured = where(met, {(Var.SECURED, GUEST_HOUSE): 3})

    assert exposure_chance(a_large_game(round=2), GUEST_HOUSE) == 0
    assert exposure_chance(game, GUEST_HOUSE) == 20 + 30 * 2
    assert exposure_chance(met, GUEST_HOUSE) == 20 + 30 * 2 + 20
    assert exposure_chance(secured, GUEST_HOUSE) == 50


@pytest.mark.claim("C12", "C31")
def test_when_it_comes_to_light_governments_pay_by_how_official_it_was():
    guests = seen(a_large_game(round=3, **CERTAIN))
    back_room = where(opened(guests, BACK_ROOM), {(Var.SESSIONS, BACK_ROOM, WATER): 5})

    after = told(back_room)

    assert after.now(Var.EXPOSED, GUEST_HOUSE) == after.now(Var.EXPOSED, BACK_ROOM) == 1
    lines = after.lines(Var.SUPPORT, KARVANIA)
    # 40 x 0.1 x (1 - 0.4), and 80 x 0.1 x (1 - 0.1)
    assert [line.after - line.before for line in lines] == [-24, -72]
    assert after.moved(Var.RAPPORT, GUEST_HOUSE) == -200
    assert after.moved(Var.ORGANISED, NATIONALISTS) == 200
    assert {news.facts["channel"] for news in after.told(Told.EXPOSED)} == {GUEST_HOUSE, BACK_ROOM}


@pytest.mark.claim("C12")
def test_what_leaks_is_the_last_draft_and_then_every_capital_knows_of_it():
    game = drafted(seen(a_large_game(round=3, **CERTAIN)), "L0 W3", channel=GUEST_HOUSE)

    after = told(game)

    leaked = {(news.facts["issue"], news.facts["option"]) for news in after.told(Told.LEAKED)}
    assert leaked == {(TERM[letter].issue, TERM[letter].option) for letter in ("L0", "W3")}
    assert all(news.to is None for news in after.told(Told.LEAKED))
    for party in (KARVANIA, OSTREL):
        assert after.after.knows(party, WATER, TERM["W3"].option)
    assert after.after.is_aware(OTHER_HEAD, WATER, TERM["W3"].option)
    text = view(after.after, PUBLIC, ["text"])["text"]
    assert isinstance(text, TextOnTable)
    assert {name.letter for name in text.named} == {"L0", "W3"}


@pytest.mark.claim("C12")
def test_who_lays_a_text_on_the_table_tells_the_world_where_it_comes_from_and_pays_half():
    game = opened(a_large_game(), BACK_ROOM)
    with_draft = drafted(game, "L0 W2 X1 V1", ENVOY, OTHER_ENVOY, channel=BACK_ROOM)
    on_table = replace(with_draft, tabled=DraftId(f"{BACK_ROOM}-1"))

    after = told(on_table)

    assert after.now(Var.SECRECY, BACK_ROOM) == 0
    assert after.moved(Var.SUPPORT, OSTREL) == -36
    assert after.told(Told.ANNOUNCED)
    assert not after.told(Told.EXPOSED)


@pytest.mark.claim("C12")
def test_secure_handling_lasts_three_rounds_and_only_where_there_is_something_to_hide():
    secure = order("secure-handling", IN_GUEST_HOUSE)
    after = told(a_large_game(round=3), {DIRECTOR: [secure]})

    assert after.now(Var.SECURED, GUEST_HOUSE) == 5
    again = replace(after.after, round=4)
    assert facts_of(no_to(again, DIRECTOR, secure.action, secure.particulars))[0] is (
        No.SECURED_ALREADY
    )
    front = no_to(a_large_game(), ENVOY, secure.action, InChannel(FRONT))
    assert facts_of(front) == (No.NOT_HIDDEN, {"channel": FRONT})
    no = no_to(a_large_game(), GLACIOLOGIST, secure.action, secure.particulars)
    assert facts_of(no)[0] is No.NOT_YOUR_ROLE


# --- the press
# ------------------------------------------------------------------------------------------------


def met_in_secret(**changed):
    game = agreed(a_large_game(tip_chance=1000, **changed), GUEST_HOUSE, WATER)
    meet = order("hold-mixed-meeting", OnIssue(GUEST_HOUSE, WATER))
    return told(game, {ENVOY: [meet], GLACIOLOGIST: [meet]})


@pytest.mark.claim("C12")
def test_a_journalist_hears_of_a_hidden_meeting_and_nobody_else_does():
    after = met_in_secret()

    assert after.now(Var.TIP, ANCHOR, GUEST_HOUSE) == 1
    (news,) = after.told(Told.TIPPED)
    assert news.to == (ANCHOR,)
    assert not told(a_large_game(tip_chance=1000)).told(Told.TIPPED)


@pytest.mark.claim("C12")
@pytest.mark.parametrize(("sources", "name"), [(1, -30), (2, 50)])
def test_a_story_brings_a_channel_to_light_and_two_sources_make_a_name(sources, name):
    game = where(a_large_game(), {(Var.TIP, ANCHOR, GUEST_HOUSE): sources})

    after = told(game, {ANCHOR: [order("publish-story", IN_GUEST_HOUSE)]})

    assert after.now(Var.EXPOSED, GUEST_HOUSE) == 1
    assert after.moved(Var.REPUTATION, ANCHOR) == name
    (line,) = after.lines(Var.EXPOSED, GUEST_HOUSE)
    assert [cause.seat for cause in line.causes] == [ANCHOR]


def test_a_story_needs_a_tip_and_a_second_source_is_looked_for_once():
    one = where(a_large_game(), {(Var.TIP, ANCHOR, GUEST_HOUSE): 1})
    verify = order("verify-tip", IN_GUEST_HOUSE)

    assert facts_of(no_to(a_large_game(), ANCHOR, "publish-story", IN_GUEST_HOUSE))[0] is (
        No.NOT_THERE
    )
    assert facts_of(no_to(one, SPEAKER, verify.action, verify.particulars))[0] is No.NOT_YOUR_ROLE
    after = told(one, {ANCHOR: [verify]})
    assert after.now(Var.TIP, ANCHOR, GUEST_HOUSE) == 2
    no = no_to(after.after, ANCHOR, verify.action, verify.particulars)
    assert facts_of(no)[0] is No.VERIFIED_ALREADY


# --- mixed meetings
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C32", "C66")
def test_in_a_mixed_meeting_capitals_have_somebody_in_the_room():
    meet = order("hold-mixed-meeting", OnIssue(GUEST_HOUSE, LINE))
    game = agreed(a_large_game(), GUEST_HOUSE, LINE)

    mixed = told(game, {ENVOY: [meet], GLACIOLOGIST: [meet]})
    unmixed = told(game, {DIRECTOR: [meet], GLACIOLOGIST: [meet]})

    assert mixed.now(Var.GUESTS, GUEST_HOUSE, LINE) == 1
    assert unmixed.now(Var.GUESTS, GUEST_HOUSE, LINE) == 0
    names = [
        {term.name: term.value for term in it.lines(Var.PROGRESS, GUEST_HOUSE, LINE)[0].factors}
        for it in (mixed, unmixed)
    ]
    assert [each["track"] for each in names] == [1000, 1200]


def test_a_mixed_meeting_needs_an_agenda_and_a_member():
    on = OnIssue(GUEST_HOUSE, LINE)

    assert facts_of(no_to(a_large_game(), ENVOY, "hold-mixed-meeting", on))[0] is No.NO_AGENDA
    assert facts_of(no_to(a_large_game(), SPEAKER, "hold-mixed-meeting", on))[0] is No.NOT_THERE


@pytest.mark.claim("C12")
def test_members_see_how_their_channel_stands_with_the_world():
    game = where(
        opened(a_large_game(), BACK_ROOM),
        {(Var.FORUM, LAKE_FORT): 1, (Var.OVERREACH, LAKE_FORT): 120, (Var.EXPOSED, LAKE_FORT): 1},
    )

    def standing(seat, channel):
        mine = view(game, seat, ["channels"])["channels"]
        assert isinstance(mine, MyChannels)
        return next(each.standing for each in mine.channels if each.id == channel)

    assert standing(ENVOY, BACK_ROOM).hidden
    fort = standing(DIRECTOR, LAKE_FORT)
    assert (fort.exposed, fort.in_forum, fort.overreach) == (True, True, 120)
    assert not fort.hidden


@pytest.mark.claim("C12", "C31")
def test_nobody_outside_can_tell_that_there_is_a_back_room_and_that_it_meets():
    """Two worlds: in one, Karvania's head opens the mill and the envoys meet there."""
    start = a_large_game(tip_chance=0, exposure_base=0, exposure_of_rung=0)
    open_it = {HEAD: [order("open-secret-channel", IN_BACK_ROOM)]}
    meet = order("meet-officially", OnIssue(BACK_ROOM, WATER))

    one = told(start, open_it).after
    met = told(agreed(one, BACK_ROOM, WATER), {ENVOY: [meet], OTHER_ENVOY: [meet]}).after
    without = told(told(start).after).after

    assert met.now(Var.PROGRESS, BACK_ROOM, WATER) > 0
    for viewer in (KEEPER, GLACIOLOGIST, ANCHOR, PUBLIC):
        here, there = view(met, viewer), view(without, viewer)
        for name in here.keys() - {"orders"}:
            assert here[name] == there[name], (viewer, name)
