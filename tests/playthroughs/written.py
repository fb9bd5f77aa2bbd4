"""Orders as a story writes them down: short, and by the marks of the options."""

from __future__ import annotations

from game_rules.ids import ActionId, BlocId, ChannelId, IssueId, PartyId
from game_rules.orders import (
    InChannel,
    OnBloc,
    OnIdea,
    OnIssue,
    OnOption,
    OnPartyIssue,
    OnPartyOption,
    Order,
    TowardParty,
)
from tests.playthroughs.teller import Playthrough

MEETINGS = {
    "front": "meet-officially",
    "inn": "meet-officially",
    "upper-floor": "meet-officially",
    "house": "hold-mixed-meeting",
    "old-mill": "meet-officially",
    "guest-house": "hold-mixed-meeting",
}
"""How people meet in a channel, where it is no dialogue."""


def meet(channel: str, issue: str) -> Order:
    action = MEETINGS.get(channel, "hold-dialogue")
    return Order(ActionId(action), OnIssue(ChannelId(channel), IssueId(issue)))


def on(action: str, channel: str, issue: str) -> Order:
    return Order(ActionId(action), OnIssue(ChannelId(channel), IssueId(issue)))


def inside(action: str, channel: str) -> Order:
    return Order(ActionId(action), InChannel(ChannelId(channel)))


def among(action: str, bloc: str) -> Order:
    return Order(ActionId(action), OnBloc(BlocId(bloc)))


def join(issue: str) -> Order:
    return on("join-dialogue", "lake-fort", issue)


def advice(story: Playthrough, action: str, letter: str) -> Order:
    it = story.letters[letter]
    return Order(ActionId(action), OnIdea(ChannelId("lake-fort"), it.issue, it.option))


def option(story: Playthrough, action: str, letter: str) -> Order:
    it = story.letters[letter]
    return Order(ActionId(action), OnOption(it.issue, it.option))


def widen(story: Playthrough, letter: str) -> Order:
    return option(story, "widen-mandate", letter)


def concerning(action: str, party: str, issue: str) -> Order:
    return Order(ActionId(action), OnPartyIssue(PartyId(party), IssueId(issue)))


def confide(story: Playthrough, letter: str, party: str) -> Order:
    it = story.letters[letter]
    return Order(ActionId("tell-in-confidence"), OnPartyOption(PartyId(party), it.issue, it.option))


def toward(action: str, party: str) -> Order:
    return Order(ActionId(action), TowardParty(PartyId(party)))
