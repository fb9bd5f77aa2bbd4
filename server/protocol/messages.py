"""Everything that is said between a browser and the server: each message and route once.

The protocol documents, the TypeScript types and the door's table of who may say what all start
from the two lists at the end.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Final

from game_rules.ids import ChannelId, Hand, Level, Phase, ScenarioId, SeatId
from game_rules.ledger import RoundNumber, Var
from game_rules.orders import SeatAct, Terms
from game_rules.refusals import Facts, Refusal
from game_rules.scenario import Label, Line, Prose
from game_rules.shapes import AtMost, Between, Called, Ident, Name, Opaque, Seq, Text
from game_rules.views import AnySection, Why
from game_rules.weigh import Weighed
from server.protocol.registry import Message, Route

ActId = Annotated[str, Opaque(16, 64)]
"""Made by the client, fresh for every act; a resend carries the same one."""
Token = Annotated[str, Opaque(22, 128)]
SessionKey = Annotated[str, Opaque(8, 32)]
JoinCode = Annotated[str, Opaque(7, 7)]
Pin = Annotated[str, Opaque(4, 12)]
PersonName = Annotated[str, Name(32)]
TableNumber = Annotated[int, Between(1, 40)]
PersonNumber = Annotated[int, Between(1, 400)]
Words = Annotated[str, Text(600, lines=True)]

# --- answers --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Accepted:
    """It is written down, for good."""

    kind: ClassVar[str] = "accepted"


@dataclass(frozen=True, slots=True)
class Refused:
    """The rules say no, and why."""

    kind: ClassVar[str] = "refused"
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Fault:
    """It could not be dealt with: malformed, not allowed, too often, or our own failure."""

    kind: ClassVar[str] = "fault"
    code: Ident
    facts: Facts = field(default_factory=dict)


Answer = Annotated[Accepted | Refused | Fault, Called("Answer")]

# --- connecting -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AsParticipant:
    """A person of the class comes (back); `view` and `talk` are the last numbers that arrived.

    They were counted for this table and seat. Whoever sits elsewhere by now is sent everything.
    """

    kind: ClassVar[str] = "participant"
    token: Token
    view: Seq = 0
    talk: Seq = 0
    table: TableNumber | None = None
    seat: SeatId | None = None


@dataclass(frozen=True, slots=True)
class AsTeacher:
    """The teacher's console, or the projector, of one session; who is asking comes from the
    cookie.
    """

    kind: ClassVar[str] = "teacher"
    session: SessionKey
    projector: bool = False


Hello = AsParticipant | AsTeacher


@dataclass(frozen=True, slots=True)
class Welcome:
    """Who you are here: sent first on a connection, and again whenever your seat changes.

    The token replaces the one you came with, which dies when you say `kept`; if it is empty, yours
    stays.
    """

    token: Token | None
    person: PersonNumber | None
    name: PersonName | None
    table: TableNumber | None
    seat: SeatId | None
    now: Seq
    """The server's clock, in milliseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The token of the welcome is stored here; the one before it may die."""


@dataclass(frozen=True, slots=True)
class Goodbye:
    """The server ends this connection; do not come back with the same token.

    But come back with it, a little later each time, after the reason `stopping`, and after an end
    without a goodbye.
    """

    reason: Ident


# --- a seat ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SeatActs:
    """One act of this seat."""

    id: ActId
    act: Annotated[SeatAct, Called("SeatAct")]


@dataclass(frozen=True, slots=True)
class Say:
    """One line of talk in a channel."""

    id: ActId
    channel: ChannelId
    words: Words


@dataclass(frozen=True, slots=True)
class Sync:
    """I hold messages up to these numbers; send me the rest. 0 asks for everything."""

    table: TableNumber
    view: Seq
    talk: Seq = 0


@dataclass(frozen=True, slots=True)
class AskWhy:
    """Why is this number what it is?"""

    table: TableNumber
    var: Var
    subject: Annotated[tuple[Ident, ...], AtMost(4)]


@dataclass(frozen=True, slots=True)
class AskWeigh:
    """What would this package mean for my side?"""

    terms: Terms


# --- the teacher ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Deal:
    """Give everybody in the lobby a seat, evenly over as many tables as the class needs, bots for
    the rest.
    """

    kind: ClassVar[str] = "deal"


@dataclass(frozen=True, slots=True)
class Start:
    """Begin the briefing at every table; deals the seats first if that has not been done."""

    kind: ClassVar[str] = "start"


@dataclass(frozen=True, slots=True)
class Skip:
    """End the briefing now, or close the round now."""

    kind: ClassVar[str] = "skip"


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock."""

    kind: ClassVar[str] = "pause"


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the clock run again."""

    kind: ClassVar[str] = "resume"


@dataclass(frozen=True, slots=True)
class Extend:
    """Give more time, or less."""

    kind: ClassVar[str] = "extend"
    seconds: Annotated[int, Between(-600, 600)]


@dataclass(frozen=True, slots=True)
class EndNow:
    """End the game before its time."""

    kind: ClassVar[str] = "end"


@dataclass(frozen=True, slots=True)
class HandTo:
    """Hand a seat to a bot, or back to its person."""

    kind: ClassVar[str] = "hand"
    seat: SeatId
    hand: Hand


@dataclass(frozen=True, slots=True)
class Move:
    """Put a person in a seat; who sat there comes to where this person was."""

    kind: ClassVar[str] = "move"
    person: PersonNumber
    table: TableNumber
    seat: SeatId


@dataclass(frozen=True, slots=True)
class Remove:
    """Send a person out of the session; the seat goes to a bot."""

    kind: ClassVar[str] = "remove"
    person: PersonNumber


@dataclass(frozen=True, slots=True)
class NewPin:
    """Give somebody who forgot theirs another PIN; it is shown here for two minutes."""

    kind: ClassVar[str] = "new-pin"
    person: PersonNumber


LeadAct = Deal | Start | Skip | Pause | Resume | Extend | EndNow | HandTo | Move | Remove | NewPin


@dataclass(frozen=True, slots=True)
class Lead:
    """One act of the teacher, for one table or (empty) for all."""

    id: ActId
    table: TableNumber | None
    act: Annotated[LeadAct, Called("LeadAct")]


@dataclass(frozen=True, slots=True)
class Watch:
    """Open one table with all its channels; the table is marked as watched. Empty closes it."""

    table: TableNumber | None


# --- to the browser -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ViewSent:
    """Sections of a view, each whole: all that changed after message `after`, up to `number`.

    `full` replaces everything. Otherwise it fits whoever holds `after` or more; whoever holds less
    has a gap, and asks by `sync`. Whoever holds `number` already can drop it.
    """

    table: TableNumber
    number: Seq
    after: Seq
    full: bool
    sections: Annotated[tuple[Annotated[AnySection, Called("Section")], ...], AtMost(20)]


@dataclass(frozen=True, slots=True)
class LineSaid:
    """One line of talk as members of the channel see it."""

    channel: ChannelId
    seat: SeatId
    round: RoundNumber
    at: Seq
    words: Words | None
    """Empty when the words were deleted."""


@dataclass(frozen=True, slots=True)
class TalkSent:
    """Lines of talk; `number` is that of the last, and the lines are the ones up to it."""

    table: TableNumber
    number: Seq
    full: bool
    lines: Annotated[tuple[LineSaid, ...], AtMost(2000)]


@dataclass(frozen=True, slots=True)
class Pulse:
    """Who has sealed and who is here; sent on a tick, never numbered."""

    table: TableNumber
    sealed: Annotated[tuple[SeatId, ...], AtMost(14)]
    present: Annotated[tuple[SeatId, ...], AtMost(14)]
    waiting_for: Annotated[int, Between(0, 14)]
    """Seats played by people that have not sealed."""
    now: Seq


@dataclass(frozen=True, slots=True)
class PersonShown:
    """Somebody of the class, as the teacher sees them."""

    person: PersonNumber
    name: PersonName | None
    here: bool
    table: TableNumber | None
    seat: SeatId | None
    hand: Hand | None
    """Who plays that seat now: the person, or a bot that stands in; empty before the game."""
    pin: Pin | None
    """Only for two minutes after it was renewed: what we keep of a PIN cannot be read back."""


@dataclass(frozen=True, slots=True)
class TableShown:
    """One table at a glance."""

    table: TableNumber
    phase: Phase
    round: RoundNumber
    rounds: RoundNumber
    due: Seq | None
    left: Seq | None
    sealed: Annotated[int, Between(0, 14)]
    people: Annotated[int, Between(0, 14)]
    watched: bool


@dataclass(frozen=True, slots=True)
class SeatTitle:
    """A seat by its printed title and party, before any game has begun."""

    id: SeatId
    title: Label
    party: Label


@dataclass(frozen=True, slots=True)
class ClassroomSent:
    """The whole session for its teacher, replaced each time."""

    session: SessionKey
    state: Ident
    """`lobby`, `running` or `ended`."""
    code: JoinCode
    address: Annotated[str, AtMost(200)]
    """What students type, with the address of this machine on the network."""
    scenario: ScenarioId
    title: Label
    level: Level
    seats: Annotated[tuple[SeatTitle, ...], AtMost(14)]
    people: Annotated[tuple[PersonShown, ...], AtMost(400)]
    tables: Annotated[tuple[TableShown, ...], AtMost(40)]


@dataclass(frozen=True, slots=True)
class LobbySent:
    """What somebody who waits for a seat sees."""

    title: Label
    level: Level
    people: Annotated[int, Between(0, 400)]
    state: Ident


# --- HTTP -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Situation:
    """What the first page needs: whether a teacher account exists, and who is logged in here."""

    first: bool
    teacher: PersonName | None
    public: bool


@dataclass(frozen=True, slots=True)
class Account:
    """A teacher's name and password."""

    name: PersonName
    password: Annotated[str, Text(128)]


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """A scenario on the shelf."""

    id: ScenarioId
    title: Label
    blurb: Prose
    teaches: Line
    care: Line
    level: Level
    rounds: RoundNumber
    minutes: Annotated[int, Between(1, 600)]
    seats: Annotated[int, Between(2, 14)]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All scenarios that can be played."""

    scenarios: Annotated[tuple[ScenarioCard, ...], AtMost(100)]


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Open a session."""

    scenario: ScenarioId
    level: Level
    round_seconds: Annotated[int, Between(10, 3600)] | None = None
    """Another pace than the scenario's own."""


@dataclass(frozen=True, slots=True)
class SessionOpened:
    """The session, and the code that students type."""

    session: SessionKey
    code: JoinCode
    address: Annotated[str, AtMost(200)]


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One of my sessions."""

    session: SessionKey
    title: Label
    level: Level
    state: Ident
    opened: Seq
    people: Annotated[int, Between(0, 400)]


@dataclass(frozen=True, slots=True)
class MySessions:
    """My sessions, the newest first."""

    sessions: Annotated[tuple[SessionLine, ...], AtMost(200)]


@dataclass(frozen=True, slots=True)
class Join:
    """Come into a session with its code."""

    code: JoinCode
    name: PersonName


@dataclass(frozen=True, slots=True)
class Joined:
    """You are in. The PIN brings you back on another device; so does the private link's key."""

    token: Token
    pin: Pin
    key: Token


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Come back into one's own seat, with the PIN and name, or with the key of the private link."""

    code: JoinCode | None = None
    name: PersonName | None = None
    pin: Pin | None = None
    key: Token | None = None


@dataclass(frozen=True, slots=True)
class Back:
    """Welcome back."""

    token: Token


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language: sentences by key, with gaps in braces."""

    language: Ident
    words: Annotated[
        Mapping[Annotated[str, AtMost(80)], Annotated[str, AtMost(2000)]], AtMost(3000)
    ]
    sections: Annotated[
        Mapping[Annotated[str, AtMost(8)], Annotated[str, AtMost(200)]], AtMost(200)
    ]
    """The heading of the source document that each claim stands under."""


@dataclass(frozen=True, slots=True)
class Health:
    """Whether the server is well."""

    status: Ident
    version: Annotated[str, AtMost(40)]


MESSAGES: Final = (
    Message("act", "to-server", SeatActs, Answer, "One act of the seat behind this connection."),
    Message("say", "to-server", Say, Answer, "One line of talk."),
    Message("kept", "to-server", Kept, Answer, "I have kept the new token."),
    Message("sync", "to-server", Sync, Answer, "Send again what I miss."),
    Message("why", "to-server", AskWhy, Why | Fault, "The ledger behind one number."),
    Message("weigh", "to-server", AskWeigh, Weighed | Fault, "What a package means for my side."),
    Message("lead", "to-server", Lead, Answer, "One act of the teacher."),
    Message("watch", "to-server", Watch, Answer, "Open one table, as its teacher."),
    Message("welcome", "to-client", Welcome, None, "The first message on a connection."),
    Message("goodbye", "to-client", Goodbye, None, "The last message on a connection."),
    Message("view", "to-client", ViewSent, None, "Sections of a view that changed."),
    Message("talk", "to-client", TalkSent, None, "Lines of talk."),
    Message("pulse", "to-client", Pulse, None, "Who has sealed and who is here."),
    Message("classroom", "to-client", ClassroomSent, None, "The session, for its teacher."),
    Message("lobby", "to-client", LobbySent, None, "The lobby, for those who wait."),
    Message(
        "fault",
        "to-client",
        Fault,
        None,
        "Something that cannot be answered in an acknowledgement.",
    ),
)

Answers = Mapping[int, object | None]


def _get(path: str, good: Answers, about: str, *faults: int) -> Route:
    """A route that only asks. Any of them can be asked too often, or at a bad moment."""
    return Route(
        "GET", path, None, {**good, **dict.fromkeys((*faults, 429, 500, 503), Fault)}, about
    )


def _post(path: str, body: object | None, good: Answers, about: str, *faults: int) -> Route:
    """A route that does something: what is sent can be foreign, too long or malformed."""
    codes = (*faults, 403, 413, 422, 429, 500, 503)
    return Route("POST", path, body, {**good, **dict.fromkeys(codes, Fault)}, about)


ROUTES: Final = (
    _get("/api/situation", {200: Situation}, "What the first page needs."),
    _post("/api/account", Account, {201: Situation}, "Make the first teacher account."),
    _post("/api/login", Account, {200: Situation}, "Log in as a teacher.", 401),
    _post("/api/logout", None, {200: Situation}, "Log out."),
    _get("/api/scenarios", {200: Shelf}, "The shelf of scenarios.", 401),
    _post("/api/sessions", OpenSession, {201: SessionOpened}, "Open a session.", 401, 404),
    _get("/api/sessions", {200: MySessions}, "My sessions.", 401),
    _get("/api/sessions/<session>/qr.svg", {200: None}, "The way in, for a phone's eye.", 401, 404),
    _post("/api/join", Join, {201: Joined}, "Come into a session.", 404, 409),
    _post("/api/return", ComeBack, {200: Back}, "Come back into one's seat.", 404),
    _get("/api/words/<language>", {200: Catalogue}, "The words of one language.", 404),
    _get("/api/health", {200: Health}, "Whether the server is well."),
)
