"""Who has called in a go-between: its room opens when all who would meet there have (C06)."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.ids import ChannelId, PartyId
from game_rules.ledger import Var
from game_rules.state import Game


def yet_to_call(game: Game, channel: ChannelId) -> Iterator[tuple[PartyId, PartyId]]:
    """Who has yet to call in whom, before the room of a go-between can open."""
    for party in game.printed.parties_in[channel]:
        for third in game.printed.go_betweens[channel]:
            if not game.now(Var.MEDIATION, party, third):
                yield party, third
