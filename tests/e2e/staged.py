"""One table whose game has every moment that is drawn large: by a script, with known dice.

A back room comes to light, advice from Lake Fort is adopted, two governments threaten each other as
far as the brink, and an election is lost. The script says what each seat does in each round; who
is not named stays silent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game_rules.ids import ActionId, ChannelId, IssueId, Level, ScenarioId
from game_rules.orders import Act, MeetOn, OnIdea, Order, Term, WriteDraft
from game_rules.scenario import Printed
from server.scenarios import load_shipped
from tests.playthroughs.written import inside, meet, toward

SEED: Final = "moments-60"
"""With it, the back room is seen and the voters of Karvania want somebody else."""
SERIN: Final = Printed(load_shipped(ScenarioId("serin-valley")), Level.STANDARD)

HEADS: Final = ("karvania-head", "ostrel-head")
ENVOYS: Final = ("karvania-envoy", "ostrel-envoy")
FORT: Final = ("lake-fort-director", "glaciologist", "shrine-keeper")
MILL, LAKE_FORT = "old-mill", "lake-fort"
IDEA, TEXT = "W3", ("L0", "W2", "G1", "X2", "V1")

Orders = Mapping[str, tuple[Order, ...]]

_TERMS: Final = {
    option.letter: Term(issue.id, option.id)
    for issue in SERIN.scenario.issues
    for option in issue.options
}


def _advice(action: str) -> Order:
    it = _TERMS[IDEA]
    return Order(ActionId(action), OnIdea(ChannelId(LAKE_FORT), it.issue, it.option))


def _threat(seat: str) -> Order:
    return toward("show-force", "ostrel" if seat == HEADS[0] else "karvania")


def talk(number: int) -> list[tuple[str, Act]]:
    """What people say before they seal in a round: what they would meet on, and a text."""
    would = MeetOn(ChannelId(LAKE_FORT), IssueId("water"))
    said: list[tuple[str, Act]] = [(seat, would) for seat in FORT[:2]]
    if number >= 2:
        said += [(seat, MeetOn(ChannelId(MILL), IssueId("crossings"))) for seat in ENVOYS]
    if number == 2:
        terms = tuple(_TERMS[letter] for letter in TEXT)
        said.append((ENVOYS[1], WriteDraft(ChannelId(MILL), None, 0, terms)))
    return said


def orders(number: int) -> Orders:
    """What is sealed in a round, by seat."""
    sealed: dict[str, tuple[Order, ...]] = {}
    if number == 1:
        sealed |= {seat: (inside("open-secret-channel", MILL),) for seat in HEADS}
    else:
        sealed |= {seat: (meet(MILL, "crossings"),) for seat in ENVOYS}
    if number <= 3:
        sealed |= {seat: (meet(LAKE_FORT, "water"),) for seat in FORT}
    if number == 3:
        sealed[FORT[0]] = (inside("convene-forum", LAKE_FORT), meet(LAKE_FORT, "water"))
    if number == 4:
        sealed[FORT[0]] = (_advice("draft-recommendation"), _advice("brief-capitals"))
    if number >= 6:
        sealed |= {seat: (_threat(seat),) for seat in HEADS}
    if number == 5:
        sealed[HEADS[0]] = (_advice("adopt-recommendation"),)
    return sealed
