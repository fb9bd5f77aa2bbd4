"""What was said at a table, opened to everybody of it when every game of the session is over.

The teacher can keep channels closed; whoever sat in one has read it anyway, and goes on reading it.
"""

from __future__ import annotations

from typing import Final

from game_rules.ids import ChannelId
from game_rules.state import TEACHER, Viewer
from server.classroom.rooms import Room
from server.protocol.messages import ChannelTalk, LineSaid, Transcript
from server.tables import Table
from server.talk.book import readers

MOST_LINES: Final = 5000
"""Lines of one channel that are read again; of more, the last."""


def transcript(room: Room, table: Table, viewer: Viewer) -> Transcript:
    """The talk of all channels of a table, for one reader."""
    return Transcript(
        table.number,
        tuple(_channel(room, table, viewer, each) for each in table.game.printed.channels),
    )


def _channel(room: Room, table: Table, viewer: Viewer, channel: ChannelId) -> ChannelTalk:
    closed = channel in room.session.closed_talk
    if closed and viewer not in readers(table.game.printed, channel):
        return ChannelTalk(channel, closed, ())
    lines = [line for line in table.talk.lines if line.said.channel == channel]
    return ChannelTalk(
        channel,
        closed and viewer == TEACHER,
        tuple(
            LineSaid(
                channel=channel,
                seat=line.said.seat,
                round=line.said.round,
                at=line.at,
                words=table.words.get(line.said.text),
            )
            for line in lines[-MOST_LINES:]
        ),
    )
