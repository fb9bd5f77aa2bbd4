"""What a seat could fill an action in with, given what it knows."""

from game_rules.ids import Track
from game_rules.ledger import Var
from game_rules.orders import OnIdea, OnIssue, OnOption, OnText, TowardParty
from game_rules.pickers.ideas import IdeasBroughtToUs, IdeasOfMyDialogue, OptionsWeKnow
from game_rules.pickers.issues import IssuesInMyChannels, IssuesWhereMyPeopleMeet
from game_rules.pickers.parties import OtherParties
from game_rules.pickers.texts import TextOnTheTable
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    OTHER_HEAD,
    TERM,
    a_game,
    briefed,
    found,
    recommended,
    tabled,
    where,
)

ISSUES = ["line", "water", "crossings", "violence"]


def letters(ways):
    names = {term.option: letter for letter, term in TERM.items()}
    return [names[way.option] for way in ways]


def test_people_meet_on_any_issue_in_their_own_channels():
    game = a_game()

    assert list(IssuesInMyChannels(Track.ONE)(game, HEAD)) == [OnIssue(FRONT, i) for i in ISSUES]
    assert list(IssuesInMyChannels(Track.TWO)(game, HEAD)) == []
    assert list(IssuesInMyChannels(Track.TWO)(game, DIRECTOR)) == [
        OnIssue(LAKE_FORT, i) for i in ISSUES
    ]


def test_guests_come_to_the_dialogues_of_their_own_people_and_members_are_no_guests():
    game = a_game()

    assert list(IssuesWhereMyPeopleMeet(Track.TWO)(game, ENVOY)) == [
        OnIssue(LAKE_FORT, i) for i in ISSUES
    ]
    assert list(IssuesWhereMyPeopleMeet(Track.TWO)(game, DIRECTOR)) == []
    assert list(IssuesWhereMyPeopleMeet(Track.ONE)(game, ENVOY)) == []


def test_a_gesture_is_aimed_at_others_never_at_oneself():
    assert list(OtherParties()(a_game(), HEAD)) == [TowardParty(OSTREL)]
    assert list(OtherParties()(a_game(), OTHER_HEAD)) == [TowardParty(KARVANIA)]


def test_nobody_can_name_an_option_that_they_never_heard_of():
    game = a_game()

    known = letters(OptionsWeKnow()(game, HEAD))

    assert len(known) == 14
    assert not {"L3", "W3"} & set(known)
    assert "W3" in letters(OptionsWeKnow()(found(game, "W3"), DIRECTOR))
    assert "W3" not in letters(OptionsWeKnow()(found(game, "W3"), HEAD))


def test_officials_can_read_an_idea_once_their_capital_was_briefed_on_it():
    game = briefed(a_game(), "W3", 10, KARVANIA)

    assert OnOption(*_of("W3")) in list(OptionsWeKnow()(game, HEAD))
    assert OnOption(*_of("W3")) not in list(OptionsWeKnow()(game, OTHER_HEAD))


def _of(letter):
    return TERM[letter].issue, TERM[letter].option


def test_a_dialogue_advises_on_what_it_knows_of():
    game = found(a_game(), "L3")

    ways = list(IdeasOfMyDialogue()(game, GLACIOLOGIST))

    assert "L3" in letters(ways)
    assert "W3" not in letters(ways)
    assert {way.channel for way in ways} == {LAKE_FORT}
    assert list(IdeasOfMyDialogue()(game, HEAD)) == []


def test_only_officials_of_a_capital_that_was_briefed_can_adopt():
    game = briefed(a_game(), "W3", 300, KARVANIA)
    way = OnIdea(LAKE_FORT, *_of("W3"))

    assert list(IdeasBroughtToUs()(game, HEAD)) == [way]
    assert list(IdeasBroughtToUs()(game, OTHER_HEAD)) == []
    assert list(IdeasBroughtToUs()(game, DIRECTOR)) == []
    assert list(IdeasBroughtToUs()(recommended(a_game(), "W3"), HEAD)) == []


def test_an_idea_that_nobody_took_seriously_was_still_brought():
    game = where(recommended(a_game(), "W3"), {(Var.UPTAKE, KARVANIA, LAKE_FORT, *_of("W3")): 0})

    assert len(list(IdeasBroughtToUs()(game, HEAD))) == 1


def test_one_votes_yes_or_no_to_the_text_on_the_table():
    game = tabled(a_game(), "L0 W1 X2 V1")

    assert [way.yes for way in TextOnTheTable()(game, HEAD) if isinstance(way, OnText)] == [
        True,
        False,
    ]
    assert list(TextOnTheTable()(a_game(), HEAD)) == []
