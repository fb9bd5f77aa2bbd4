"""What each message from a browser does. No rule lives here: read, ask, answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game_rules.state import PUBLIC, TEACHER, Viewer
from game_rules.views import Why, why
from game_rules.weigh import Weighed, weigh
from server.broadcast import Broadcast
from server.classroom.events import TableWatched
from server.classroom.lead import Leading
from server.classroom.presence import Caller, Presence
from server.classroom.rooms import Room
from server.classroom.session import Session, State
from server.debrief.reading import Debriefs
from server.debrief.transcript import transcript
from server.guard.access import access_place, access_table
from server.guard.credentials import Credentials
from server.host import Host, as_person
from server.journal.live import ACCEPTED, STAFF, Verdict
from server.keeping.own_data import OwnData
from server.protocol.document import DebriefShown
from server.protocol.faults import Code, Faulted
from server.protocol.messages import (
    Answer,
    AskDebrief,
    AskHelp,
    AskMyData,
    AskTranscript,
    AskWeigh,
    AskWhy,
    IAmBack,
    Kept,
    Lead,
    MyData,
    Say,
    SeatActs,
    Sync,
    Transcript,
    Watch,
)
from server.tables import Tables

Handler = Callable[[Room, Caller, Any], object]


class Hears:
    """One handler for each message; `handlers` names them all."""

    def __init__(
        self,
        host: Host,
        tables: Tables,
        broadcast: Broadcast,
        leading: Leading,
        presence: Presence,
        credentials: Credentials,
        debriefs: Debriefs,
        own_data: OwnData,
        now: Callable[[], int],
    ) -> None:
        self._host = host
        self._tables = tables
        self._broadcast = broadcast
        self._leading = leading
        self._presence = presence
        self._credentials = credentials
        self._debriefs = debriefs
        self._own_data = own_data
        self._now = now
        self.handlers: Mapping[str, Handler] = {
            "act": self._act,
            "say": self._say,
            "kept": self._kept,
            "sync": self._sync,
            "why": self._why,
            "weigh": self._weigh,
            "i-am-back": self._i_am_back,
            "ask-help": self._ask_help,
            "debrief": self._debrief,
            "my-data": self._my_data,
            "transcript": self._transcript,
            "lead": self._lead,
            "watch": self._watch,
        }

    def _act(self, room: Room, caller: Caller, said: SeatActs) -> Answer:
        place = access_place(room, caller)
        table = access_table(self._tables, room, caller, place.table)
        who = as_person(place.seat, caller.person or 0)
        self._note_sign_of_life(room, caller)
        return self._host.submit(table, who, said.id, said.act)

    def _say(self, room: Room, caller: Caller, said: Say) -> Answer:
        place = access_place(room, caller)
        table = access_table(self._tables, room, caller, place.table)
        who = as_person(place.seat, caller.person or 0)
        self._note_sign_of_life(room, caller)
        return self._host.say(table, who, said.id, said.channel, said.words)

    def _note_sign_of_life(self, room: Room, caller: Caller) -> None:
        self._presence.heard[room.key, caller.person or 0] = self._now()

    def _i_am_back(self, room: Room, caller: Caller, _said: IAmBack) -> Answer:
        place = access_place(room, caller)
        table = access_table(self._tables, room, caller, place.table)
        self._note_sign_of_life(room, caller)
        return self._leading.hands.take_back(room, table, place.seat, caller.person or 0)

    def _ask_help(self, room: Room, caller: Caller, said: AskHelp) -> Answer:
        return self._leading.notes.ask_help(room, caller.person or 0, wanted=said.wanted)

    def _kept(self, _room: Room, caller: Caller, _said: Kept) -> Answer:
        holder, token = caller.holder, caller.next_token
        if holder is not None and token is not None:
            self._credentials.keep(holder, token)
            caller.next_token = None
        return ACCEPTED

    def _sync(self, room: Room, caller: Caller, said: Sync) -> Answer:
        table = access_table(self._tables, room, caller, said.table)
        with room.telling:
            self._broadcast.catch_up(room, table, caller, said.view, said.talk)
        return ACCEPTED

    def _why(self, room: Room, caller: Caller, said: AskWhy) -> Why:
        table = access_table(self._tables, room, caller, said.table)
        cell = (said.var, *said.subject)
        found = why(table.game, _eyes(room, caller), cell)
        if found is None:
            raise Faulted(Code.NOT_THERE)
        return found

    def _weigh(self, room: Room, caller: Caller, said: AskWeigh) -> Weighed:
        place = access_place(room, caller)
        table = access_table(self._tables, room, caller, place.table)
        weighed = weigh(table.game, place.seat, said.terms)
        if weighed is None:
            raise Faulted(Code.NOT_THERE)
        return weighed

    def _debrief(self, room: Room, caller: Caller, said: AskDebrief) -> DebriefShown:
        """The teacher and the people of a table when their own game is over; the class when all
        are, so that nobody hears of secrets that they still play with.
        """
        table = access_table(self._tables, room, caller, said.table)
        eyes = _eyes(room, caller)
        if caller.projector and room.state is not State.ENDED:
            raise Faulted(Code.NOT_OVER)
        return self._debriefs.shown(room, table.number, eyes, said.language)

    def _my_data(self, room: Room, caller: Caller, _said: AskMyData) -> MyData:
        return self._own_data.of_person(room, caller.person or 0)

    def _transcript(self, room: Room, caller: Caller, said: AskTranscript) -> Transcript:
        table = access_table(self._tables, room, caller, said.table)
        return transcript(room, table, _eyes(room, caller))

    def _lead(self, room: Room, _caller: Caller, said: Lead) -> Answer:
        return self._leading.lead(room, said)

    def _watch(self, room: Room, caller: Caller, said: Watch) -> Answer:
        if said.table is None:
            caller.watching = None
            return ACCEPTED
        number = said.table
        table = access_table(self._tables, room, caller, number)

        def verdict(session: Session) -> Verdict:
            seen = number in session.watched
            return Verdict(ACCEPTED, () if seen else (TableWatched(number),))

        answer = room.live.turn(STAFF, None, verdict)
        with room.telling:
            caller.watching = number
            self._broadcast.catch_up(room, table, caller, 0, 0)
        room.stir()
        return answer


def _eyes(room: Room, caller: Caller) -> Viewer:
    """With whose eyes somebody asks."""
    if caller.person is not None:
        place = room.session.places.get(caller.person)
        return PUBLIC if place is None else place.seat
    return PUBLIC if caller.projector else TEACHER
