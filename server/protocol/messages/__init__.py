"""Everything that is said between a browser and the server: each message and route once.

The protocol documents, the TypeScript types and the door's table of who may say what all start
from the two lists at the end. What is said stands in the files beside this one, by who says it.
"""

from collections.abc import Mapping
from typing import Final

from game_rules.views import Why
from game_rules.weigh import Weighed
from server.protocol.document import DebriefShown
from server.protocol.messages.answers import Accepted, Answer, Fault, Refused
from server.protocol.messages.bounds import (
    ActId,
    JoinCode,
    PersonName,
    PersonNumber,
    Pin,
    SessionKey,
    TableNumber,
    Token,
    Words,
)
from server.protocol.messages.classroom import (
    AtDoor,
    ChannelTitle,
    ClassroomSent,
    GoesOnFrom,
    LobbySent,
    NoteShown,
    NotesSent,
    PersonShown,
    SeatGlance,
    SeatTitle,
    TableShown,
)
from server.protocol.messages.connecting import (
    AsParticipant,
    AsTeacher,
    Goodbye,
    Hello,
    Kept,
    Welcome,
)
from server.protocol.messages.debrief import AskDebrief, AskTranscript, ChannelTalk, Transcript
from server.protocol.messages.http import (
    LONGEST_FILE,
    Account,
    Back,
    Catalogue,
    ComeBack,
    FileComplaint,
    FileRead,
    FirstAccount,
    Health,
    Invited,
    InvitedAccount,
    Join,
    Joined,
    MySessions,
    OpenSession,
    Preview,
    ScenarioCard,
    ScenarioFile,
    SessionLine,
    SessionOpened,
    Shelf,
    Situation,
)
from server.protocol.messages.leading import (
    CloseTalk,
    Deal,
    EndNow,
    Extend,
    HandTo,
    Help,
    Lead,
    LeadAct,
    LetIn,
    Lock,
    LookOn,
    Move,
    NewCode,
    NewPin,
    Pause,
    Remove,
    Rename,
    Resume,
    Skip,
    StandIn,
    StandUp,
    Start,
    Tell,
    Undo,
    Voice,
    Watch,
)
from server.protocol.messages.own_data import AskMyData, MyData
from server.protocol.messages.seat import (
    AskHelp,
    AskWeigh,
    AskWhy,
    IAmBack,
    LineSaid,
    Pulse,
    Say,
    SeatActs,
    Sync,
    TalkSent,
    ViewSent,
)
from server.protocol.registry import Message, Route

__all__ = [
    "HANDSHAKE",
    "LONGEST_FILE",
    "MESSAGES",
    "ROUTES",
    "Accepted",
    "Account",
    "ActId",
    "Answer",
    "AsParticipant",
    "AsTeacher",
    "AskDebrief",
    "AskHelp",
    "AskMyData",
    "AskTranscript",
    "AskWeigh",
    "AskWhy",
    "AtDoor",
    "Back",
    "Catalogue",
    "ChannelTalk",
    "ChannelTitle",
    "ClassroomSent",
    "CloseTalk",
    "ComeBack",
    "Deal",
    "EndNow",
    "Extend",
    "Fault",
    "FileComplaint",
    "FileRead",
    "FirstAccount",
    "GoesOnFrom",
    "Goodbye",
    "HandTo",
    "Health",
    "Hello",
    "Help",
    "IAmBack",
    "Invited",
    "InvitedAccount",
    "Join",
    "JoinCode",
    "Joined",
    "Kept",
    "Lead",
    "LeadAct",
    "LetIn",
    "LineSaid",
    "LobbySent",
    "Lock",
    "LookOn",
    "Move",
    "MyData",
    "MySessions",
    "NewCode",
    "NewPin",
    "NoteShown",
    "NotesSent",
    "OpenSession",
    "Pause",
    "PersonName",
    "PersonNumber",
    "PersonShown",
    "Pin",
    "Preview",
    "Pulse",
    "Refused",
    "Remove",
    "Rename",
    "Resume",
    "Say",
    "ScenarioCard",
    "ScenarioFile",
    "SeatActs",
    "SeatGlance",
    "SeatTitle",
    "SessionKey",
    "SessionLine",
    "SessionOpened",
    "Shelf",
    "Situation",
    "Skip",
    "StandIn",
    "StandUp",
    "Start",
    "Sync",
    "TableNumber",
    "TableShown",
    "TalkSent",
    "Tell",
    "Token",
    "Transcript",
    "Undo",
    "ViewSent",
    "Voice",
    "Watch",
    "Welcome",
    "Words",
]

HANDSHAKE: Final = Message(
    "connect", "handshake", Hello, None, "Who is there: what a client gives as Socket.IO's auth."
)

MESSAGES: Final = (
    Message("act", "to-server", SeatActs, Answer, "One act of the seat behind this connection."),
    Message("say", "to-server", Say, Answer, "One line of talk."),
    Message("kept", "to-server", Kept, Answer, "I have kept the new token."),
    Message("sync", "to-server", Sync, Answer, "Send again what I miss."),
    Message("why", "to-server", AskWhy, Why | Fault, "The ledger behind one number."),
    Message("weigh", "to-server", AskWeigh, Weighed | Fault, "What a package means for my side."),
    Message("i-am-back", "to-server", IAmBack, Answer, "I play my seat again, not the bot."),
    Message("ask-help", "to-server", AskHelp, Answer, "I need my teacher, or no longer do."),
    Message(
        "debrief",
        "to-server",
        AskDebrief,
        DebriefShown | Fault,
        "What this game was, now that it is over.",
    ),
    Message(
        "my-data", "to-server", AskMyData, MyData | Fault, "All that is stored about me, to keep."
    ),
    Message(
        "transcript",
        "to-server",
        AskTranscript,
        Transcript | Fault,
        "What was said at this table, now that every game is over.",
    ),
    Message("lead", "to-server", Lead, Answer, "One act of the teacher."),
    Message("watch", "to-server", Watch, Answer, "Open one table, as its teacher."),
    Message("welcome", "to-client", Welcome, None, "The first message on a connection."),
    Message("goodbye", "to-client", Goodbye, None, "The last message on a connection."),
    Message("view", "to-client", ViewSent, None, "Sections of a view that changed."),
    Message("talk", "to-client", TalkSent, None, "Lines of talk."),
    Message("pulse", "to-client", Pulse, None, "Who has sealed and who is here."),
    Message("notes", "to-client", NotesSent, None, "What the teacher said to this seat."),
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
    _post("/api/account", FirstAccount, {201: Situation}, "Make the first teacher account."),
    _post("/api/invitations", None, {201: Invited}, "Invite another teacher.", 401),
    _post(
        "/api/invited", InvitedAccount, {201: Situation}, "Make an account by invitation.", 404, 409
    ),
    _post("/api/login", Account, {200: Situation}, "Log in as a teacher.", 401),
    _post("/api/logout", None, {200: Situation}, "Log out."),
    _get("/api/scenarios", {200: Shelf}, "The shelf of scenarios.", 401),
    _get(
        "/api/scenarios/<scenario>/<level>/<seat>",
        {200: Preview},
        "What the student of one seat sees first.",
        401,
        404,
    ),
    Route(
        "POST",
        "/api/scenarios",
        ScenarioFile,
        {200: FileRead, **dict.fromkeys((401, 403, 409, 413, 422, 429, 500, 503), Fault)},
        "Lay a scenario of one's own on the shelf.",
        longest=8 * LONGEST_FILE,
    ),
    Route(
        "DELETE",
        "/api/scenarios/<scenario>",
        None,
        {200: Shelf, **dict.fromkeys((401, 403, 404, 429, 500, 503), Fault)},
        "Take one of my own from the shelf.",
    ),
    _post(
        "/api/sessions",
        OpenSession,
        {201: SessionOpened},
        "Open a session, or play on where one of mine ended.",
        401,
        404,
        409,
    ),
    _get("/api/sessions", {200: MySessions}, "My sessions.", 401),
    _get("/api/sessions/<session>/qr.svg", {200: None}, "The way in, for a phone's eye.", 401, 404),
    _get(
        "/api/sessions/<session>/debrief/<file>",
        {200: None},
        "The debrief of my session, to take home.",
        401,
        404,
        409,
    ),
    _post(
        "/api/sessions/<session>/delete",
        None,
        {200: MySessions},
        "Delete a session of mine with all that was stored of it.",
        401,
        404,
        409,
    ),
    _get("/api/my-data", {200: None}, "All that is stored about me, a teacher.", 401),
    _post(
        "/api/account/delete",
        Account,
        {200: Situation},
        "Delete my account and all my sessions.",
        401,
        409,
    ),
    _post("/api/join", Join, {201: Joined}, "Come into a session.", 404, 409),
    _post("/api/return", ComeBack, {200: Back}, "Come back into one's seat.", 404),
    _get("/api/words/<language>", {200: Catalogue}, "The words of one language.", 404),
    _get("/api/health", {200: Health}, "Whether the server is well."),
)
