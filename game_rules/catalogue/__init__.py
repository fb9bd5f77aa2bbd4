"""All actions, one file a family. The list is explicit: an action that is not in it does not
exist.
"""

from collections.abc import Mapping
from typing import Final

from game_rules.action import Action
from game_rules.catalogue import (
    capitals,
    chambers,
    coalitions,
    coercion,
    commerce,
    consultation,
    dialogue,
    exchange,
    exploration,
    forum,
    home_front,
    media,
    mediation,
    messages,
    missions,
    mixed,
    official_talks,
    panels,
    peace,
    people,
    pressure,
    ratification,
    recognition,
    relations,
    security,
    statecraft,
    texts,
)
from game_rules.ids import ActionId, FamilyId

CATALOGUE: Final[Mapping[ActionId, Action]] = {
    action.id: action
    for family in (
        official_talks,
        missions,
        relations,
        recognition,
        messages,
        panels,
        capitals,
        consultation,
        home_front,
        dialogue,
        exploration,
        mixed,
        forum,
        people,
        exchange,
        chambers,
        media,
        texts,
        ratification,
        pressure,
        coercion,
        security,
        commerce,
        statecraft,
        mediation,
        coalitions,
        peace,
    )
    for action in family.ACTIONS
}

FAMILIES: Final[frozenset[FamilyId]] = frozenset(action.family for action in CATALOGUE.values())

CORE: Final[frozenset[FamilyId]] = frozenset(
    family.FAMILY for family in (official_talks, missions, capitals, dialogue, mixed, people, texts)
)
"""The families that the story of every game turns on: their cards are shown before others."""
