"""Who deals with whom: recognition, and meeting those whom the law bars."""

import pytest

from game_rules.catalogue.exploration import BACK_DIALOGUE, OPEN_DIALOGUE, TELL_OWN_OFFICIALS
from game_rules.catalogue.mixed import HOLD_MIXED_MEETING, OPEN_SECRET_CHANNEL
from game_rules.catalogue.official_talks import MEET_OFFICIALLY
from game_rules.catalogue.recognition import GRANT_RECOGNITION, MEET_THE_BARRED
from game_rules.engine import Seated, decide
from game_rules.ids import Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import InChannel, OnIssue, OnText, SponsorDraft, TowardParty
from game_rules.refusals import No, Refusal
from game_rules.rules.meetings import step_factors
from game_rules.rules.tabling import Need, lamps
from game_rules.views import view
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    WATER,
    a_game,
    agreed,
    drafted,
    facts_of,
    no_to,
    order,
    sayable,
    tabled,
    told,
    where,
)
from tests.game_rules.peopled import BACK_ROOM, EXILE, MINISTER, NATIONALISTS
from tests.game_rules.unrecognised import (
    GARDEN,
    HOUSE,
    MARKET,
    RECOGNISED,
    barred_game,
    opened_at,
)

TO_OSTREL, TO_KARVANIA = TowardParty(OSTREL), TowardParty(KARVANIA)
AT_THE_FRONT, IN_THE_BACK_ROOM = OnIssue(FRONT, WATER), OnIssue(BACK_ROOM, WATER)
THEM = {"party": KARVANIA, "toward": OSTREL}

# --- recognition
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C36")
def test_recognition_opens_doors_wins_trust_and_costs_support_at_home():
    after = told(barred_game(), {HEAD: [order(GRANT_RECOGNITION.id, TO_OSTREL)]})

    assert after.now(Var.RECOGNISED, *PAIR) == 1
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == 80 + 30  # and 6 x 0.5 for the gesture
    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) == 30 + 9
    assert after.moved(Var.SUPPORT, KARVANIA) == -60
    assert after.moved(Var.ORGANISED, NATIONALISTS) == 150
    assert after.moved(Var.CAPITAL, KARVANIA) == -100 + 30  # and the income of a round
    (said,) = after.told(Told.RECOGNISED)
    assert said.to is None
    assert no_to(after.after, HEAD, GRANT_RECOGNITION.id, TO_OSTREL) is not None


@pytest.mark.claim("C36")
def test_only_what_is_not_recognised_can_be_recognised():
    ours = no_to(barred_game(RECOGNISED), HEAD, GRANT_RECOGNITION.id, TO_OSTREL)
    theirs = no_to(barred_game(), OTHER_HEAD, GRANT_RECOGNITION.id, TO_KARVANIA)

    assert facts_of(ours) == (No.RECOGNISED_ALREADY, {"toward": OSTREL})
    assert facts_of(theirs) == (No.RECOGNISED_ALREADY, {"toward": KARVANIA})
    assert facts_of(no_to(barred_game(), MINISTER, GRANT_RECOGNITION.id, TO_OSTREL))[0] is (
        No.NOT_YOUR_ROLE
    )


@pytest.mark.claim("C36")
@pytest.mark.parametrize("seat", [ENVOY, OTHER_ENVOY])
def test_officials_who_are_not_recognised_do_not_meet_in_the_open(seat):
    game = agreed(barred_game(), FRONT, WATER)

    assert facts_of(no_to(game, seat, MEET_OFFICIALLY.id, AT_THE_FRONT)) == (
        No.NOT_RECOGNISED,
        THEM,
    )
    recognised = where(game, RECOGNISED)
    assert no_to(recognised, seat, MEET_OFFICIALLY.id, AT_THE_FRONT) is None


@pytest.mark.claim("C12", "C36")
def test_in_a_hidden_room_nobody_is_there_officially_until_it_comes_to_light():
    game = agreed(barred_game(opened_at(BACK_ROOM)), BACK_ROOM, WATER)
    seen = where(game, {(Var.SECRECY, BACK_ROOM): 0, (Var.EXPOSED, BACK_ROOM): 1})

    assert no_to(game, ENVOY, MEET_OFFICIALLY.id, IN_THE_BACK_ROOM) is None
    assert facts_of(no_to(seen, ENVOY, MEET_OFFICIALLY.id, IN_THE_BACK_ROOM))[0] is (
        No.NOT_RECOGNISED
    )


@pytest.mark.claim("C36")
@pytest.mark.parametrize("action", ["reopen-embassy", "host-summit"])
def test_there_are_no_embassies_and_no_summits_with_those_who_are_not_recognised(action):
    assert facts_of(no_to(barred_game(), HEAD, action, TO_OSTREL)) == (No.NOT_RECOGNISED, THEM)
    assert facts_of(no_to(barred_game(), OTHER_HEAD, action, TO_KARVANIA)) == (
        No.NOT_RECOGNISED,
        THEM,
    )
    later = no_to(barred_game(RECOGNISED), HEAD, action, TO_OSTREL)
    assert later is None or later.code is not No.NOT_RECOGNISED


# --- texts
# ------------------------------------------------------------------------------------------------

WITHOUT, WITH = "L0 W1 X2 V3", "L3 W1 X2 V3"
"""The soft line stands for letters of recognition."""


def written(letters, channel=BACK_ROOM):
    talked = {(Var.PROGRESS, channel, issue): 400 for issue in barred_game().printed.issues}
    game = barred_game({**talked, **opened_at(channel)})
    return drafted(sayable(game, letters), letters, channel=channel)


@pytest.mark.claim("C36")
def test_a_text_is_signed_with_the_unrecognised_only_if_it_recognises_them():
    def sponsored(letters):
        game = written(letters)
        (draft,) = game.drafts.values()
        return decide(game, Seated(ENVOY), SponsorDraft(draft.id, 1))

    bare = sponsored(WITHOUT)
    assert isinstance(bare, Refusal)
    assert facts_of(bare) == (No.NOT_RECOGNISED, THEM)
    assert not isinstance(sponsored(WITH), Refusal)


@pytest.mark.claim("C36")
@pytest.mark.parametrize(("letters", "lit"), [(WITHOUT, False), (WITH, True)])
def test_the_lamp_of_recognition_says_what_is_missing(letters, lit):
    game = written(letters)
    (draft,) = game.drafts.values()

    (lamp,) = [each for each in lamps(game, draft) if each.need is Need.RECOGNITION]
    assert (lamp.lit, lamp.party) == (lit, KARVANIA)
    recognised = lamps(where(game, RECOGNISED), draft)
    assert Need.RECOGNITION not in {each.need for each in recognised}


@pytest.mark.claim("C36")
def test_recognition_comes_into_force_with_the_text_that_brings_it():
    kind = {(Var.PREPARED, bloc): 300 for bloc in barred_game().printed.blocs}

    def signed(letters):
        game = tabled(sayable(where(barred_game(), kind), letters), letters)
        (draft,) = game.drafts
        yes = [order("vote-on-text", OnText(draft, 1, True))]
        return told(game, {HEAD: yes, OTHER_HEAD: yes})

    after, without = signed(WITH), signed(WITHOUT)
    assert after.after.in_force
    assert after.now(Var.RECOGNISED, *PAIR) == 1
    assert len(after.told(Told.RECOGNISED)) == 1
    assert without.after.in_force
    assert without.now(Var.RECOGNISED, *PAIR) == 0


# --- meeting those whom the law bars
# ------------------------------------------------------------------------------------------------

AT_THE_HOUSE, IN_THE_GARDEN = InChannel(HOUSE), InChannel(GARDEN)


@pytest.mark.claim("C36", "C73", "C76")
def test_whoever_dares_to_meet_the_barred_opens_a_dialogue_and_risks_a_name():
    after = told(barred_game(), {DIRECTOR: [order(MEET_THE_BARRED.id, AT_THE_HOUSE)]})

    assert after.now(Var.OPEN, HOUSE) == 1
    assert after.moved(Var.REPUTATION, DIRECTOR) == -50
    assert after.moved(Var.OVERREACH, HOUSE) == 100
    assert after.moved(Var.FUNDS, HOUSE) == -10
    (said,) = after.told(Told.CONTACT_MADE)
    members = after.before.printed.members[HOUSE]
    assert set(said.to or ()) == {*members, OTHER_HEAD}, (
        "their envoy sits there, so their head knows"
    )


@pytest.mark.claim("C36", "C76")
def test_now_and_then_the_police_wait_and_everybody_reads_of_it():
    game = barred_game(contact_arrest=1000)
    after = told(game, {DIRECTOR: [order(MEET_THE_BARRED.id, AT_THE_HOUSE)]})

    assert after.now(Var.OPEN, HOUSE) == 0
    assert after.moved(Var.REPUTATION, DIRECTOR) == -50
    assert after.moved(Var.ORGANISED, NATIONALISTS) == 50
    (said,) = after.told(Told.ARRESTED)
    assert said.to is None
    assert not after.told(Told.CONTACT_MADE)


@pytest.mark.claim("C36", "C76")
def test_about_one_in_seven_is_arrested():
    def arrested(seed):
        game = barred_game(seed=seed, contact_arrest=150)
        return bool(
            told(game, {DIRECTOR: [order(MEET_THE_BARRED.id, AT_THE_HOUSE)]}).told(Told.ARRESTED)
        )

    assert 15 <= sum(arrested(f"seed-{n}") for n in range(200)) <= 45


@pytest.mark.claim("C36", "C76")
def test_only_those_whose_own_law_bars_it_dare_anything_and_only_until_recognition():
    game = barred_game()

    assert no_to(game, DIRECTOR, MEET_THE_BARRED.id, AT_THE_HOUSE) is None
    assert facts_of(no_to(game, GLACIOLOGIST, MEET_THE_BARRED.id, AT_THE_HOUSE))[0] is (
        No.NOT_THERE
    )
    assert facts_of(no_to(game, ENVOY, MEET_THE_BARRED.id, AT_THE_HOUSE))[0] is No.NOT_YOUR_ROLE
    recognised = where(game, RECOGNISED)
    assert facts_of(no_to(recognised, DIRECTOR, MEET_THE_BARRED.id, AT_THE_HOUSE))[0] is (
        No.NOT_THERE
    )
    war = where(game, {(Var.STAGE, *PAIR): Stage.WAR})
    assert facts_of(no_to(war, DIRECTOR, MEET_THE_BARRED.id, AT_THE_HOUSE))[0] is No.VISAS_REFUSED


@pytest.mark.claim("C36", "C76")
@pytest.mark.parametrize("seat", [DIRECTOR, EXILE])
def test_no_ordinary_dialogue_is_opened_with_those_whom_the_law_bars(seat):
    assert facts_of(no_to(barred_game(), seat, OPEN_DIALOGUE.id, AT_THE_HOUSE)) == (
        No.CONTACT_BARRED,
        THEM,
    )
    assert no_to(barred_game(RECOGNISED), seat, OPEN_DIALOGUE.id, AT_THE_HOUSE) is None


@pytest.mark.claim("C36", "C76")
def test_the_law_bars_our_officials_from_mixed_meetings_and_not_theirs():
    on_water = OnIssue(HOUSE, WATER)
    game = agreed(barred_game(opened_at(HOUSE, MARKET)), HOUSE, WATER)

    assert no_to(game, OTHER_ENVOY, HOLD_MIXED_MEETING.id, on_water) is None
    assert no_to(game, EXILE, HOLD_MIXED_MEETING.id, on_water) is None
    market = OnIssue(MARKET, WATER)
    barred = no_to(game, MINISTER, "join-dialogue", market)
    assert facts_of(barred) == (No.LAW_BARS_OFFICIALS, THEM)
    assert no_to(where(game, RECOGNISED), MINISTER, "join-dialogue", market) is None


# --- officials follow where others have been
# ------------------------------------------------------------------------------------------------

BACK = InChannel(BACK_ROOM)


@pytest.mark.claim("C36", "C76")
def test_officials_follow_in_secret_once_they_were_told_that_somebody_has_been_there():
    nobody = barred_game()
    untold = where(nobody, opened_at(HOUSE))
    told_first = where(untold, {(Var.FOREWARNED, HOUSE, KARVANIA): 1})

    for game in (nobody, untold):
        assert facts_of(no_to(game, HEAD, OPEN_SECRET_CHANNEL.id, BACK)) == (
            No.NOBODY_HAS_MET_THEM,
            {"toward": OSTREL},
        )
    assert no_to(told_first, HEAD, OPEN_SECRET_CHANNEL.id, BACK) is None
    theirs = no_to(told_first, OTHER_HEAD, OPEN_SECRET_CHANNEL.id, BACK)
    assert facts_of(theirs) == (No.THEIR_LAW_BARS_IT, {"party": KARVANIA})
    in_the_open = where(untold, {(Var.SECRECY, HOUSE): 0})
    assert no_to(in_the_open, HEAD, OPEN_SECRET_CHANNEL.id, BACK) is None
    assert no_to(where(nobody, RECOGNISED), HEAD, OPEN_SECRET_CHANNEL.id, BACK) is None


@pytest.mark.claim("C12", "C76")
def test_what_happens_in_a_hidden_house_shows_nowhere_among_officials_who_were_not_told():
    nobody = barred_game()
    somebody = where(nobody, opened_at(HOUSE))

    for seat in (HEAD, ENVOY, MINISTER):
        assert view(nobody, seat) == view(somebody, seat)


@pytest.mark.claim("C56", "C75")
def test_people_tell_their_own_officials_only_of_rooms_in_which_none_of_them_sits():
    game = barred_game(opened_at(HOUSE))

    assert no_to(game, DIRECTOR, TELL_OWN_OFFICIALS.id, AT_THE_HOUSE) is None
    assert facts_of(no_to(game, GLACIOLOGIST, TELL_OWN_OFFICIALS.id, AT_THE_HOUSE))[0] is (
        No.NOT_THERE
    )
    after = told(game, {DIRECTOR: [order(TELL_OWN_OFFICIALS.id, AT_THE_HOUSE)]}).after
    assert no_to(after, HEAD, OPEN_SECRET_CHANNEL.id, BACK) is None


@pytest.mark.claim("C56")
def test_a_head_who_was_told_of_a_hidden_house_can_back_it_quietly():
    untold = barred_game(opened_at(HOUSE))
    told_first = where(untold, {(Var.FOREWARNED, HOUSE, KARVANIA): 1})

    assert facts_of(no_to(untold, HEAD, BACK_DIALOGUE.id, AT_THE_HOUSE))[0] is No.NOT_THERE
    assert no_to(told_first, HEAD, BACK_DIALOGUE.id, AT_THE_HOUSE) is None
    assert facts_of(no_to(told_first, OTHER_HEAD, BACK_DIALOGUE.id, AT_THE_HOUSE))[0] is (
        No.NOT_THERE
    )


@pytest.mark.claim("C36", "C45")
def test_in_somebodys_house_no_embassy_is_missed():
    room = {**opened_at(BACK_ROOM), (Var.RECOGNISED, *PAIR): 0}
    barred = barred_game(room, hosted_talks=1000)
    far = barred_game(room, hosted_talks=500)
    recognised = where(barred, RECOGNISED)

    def terms(game):
        return step_factors(game, BACK_ROOM, WATER, [ENVOY, OTHER_ENVOY], [])

    assert (terms(barred)["house"], terms(far)["house"]) == (1000, 500)
    assert "missions" not in terms(barred)
    assert "house" not in terms(recognised)
    assert terms(recognised)["missions"] == 700  # both embassies are reduced


def test_where_everybody_recognises_everybody_nothing_of_this_is_counted():
    assert not [cell for cell in a_game().cells if cell[0] == Var.RECOGNISED]
