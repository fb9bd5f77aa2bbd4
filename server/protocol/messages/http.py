"""What is asked for by HTTP: accounts, the shelf, sessions, joining and coming back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from game_rules.ids import Level, ScenarioId
from game_rules.ledger import RoundNumber
from game_rules.scenario import Label, Line, Prose, TeachingNote
from game_rules.shapes import AtMost, Between, Called, Ident, Name, Seq, Text
from game_rules.views import AnySection
from server.protocol.messages.bounds import ActId, JoinCode, PersonName, Pin, SessionKey, Token
from server.protocol.messages.classroom import SeatTitle

LONGEST_FILE: Final = 150_000
"""Characters of a scenario file; the ones we know have a third of that."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What the first page needs: whether a teacher account exists, and who is logged in here."""

    first: bool
    code_needed: bool
    """The first account of a public server wants the code that was printed at its start."""
    teacher: PersonName | None
    public: bool


@dataclass(frozen=True, slots=True)
class Account:
    """A teacher's name and password."""

    name: PersonName
    password: Annotated[str, Text(128)]


@dataclass(frozen=True, slots=True)
class FirstAccount:
    """The name and password of the first teacher; on a public server also the code of its start."""

    name: PersonName
    password: Annotated[str, Text(128)]
    code: Annotated[str, Text(20)] | None = None


@dataclass(frozen=True, slots=True)
class InvitedAccount:
    """The name and password of a teacher whom another one has invited."""

    name: PersonName
    password: Annotated[str, Text(128)]
    invitation: Token


@dataclass(frozen=True, slots=True)
class Invited:
    """The key of an invitation: it stands in the link that is given to a colleague."""

    invitation: Token


@dataclass(frozen=True, slots=True)
class Preview:
    """What the student of one seat sees before the first round, for a teacher who prepares."""

    sections: Annotated[tuple[Annotated[AnySection, Called("Section")], ...], AtMost(20)]


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
    roles: Annotated[tuple[SeatTitle, ...], AtMost(14)]
    note: TeachingNote | None
    own: bool
    """Laid here by the teacher who looks, and seen by nobody else."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All scenarios that can be played."""

    scenarios: Annotated[tuple[ScenarioCard, ...], AtMost(100)]


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """A scenario file, to be laid on one's own shelf."""

    name: Annotated[str, Name(80)]
    """What the complaints call it; it is not kept."""
    text: Annotated[str, AtMost(LONGEST_FILE)]


@dataclass(frozen=True, slots=True)
class FileComplaint:
    """What is wrong at one place of a file, or worth a look; for its author, in their words."""

    line: Annotated[int, Between(1, LONGEST_FILE + 1)]
    column: Annotated[int, Between(1, LONGEST_FILE + 1)]
    path: Annotated[str, AtMost(300)]
    says: Annotated[str, AtMost(600)]


FileComplaints = Annotated[tuple[FileComplaint, ...], AtMost(100)]


@dataclass(frozen=True, slots=True)
class FileRead:
    """What became of a file: it is kept if nothing is wrong."""

    kept: ScenarioId | None
    wrong: FileComplaints
    advice: FileComplaints
    """What can be played, but was hardly meant so."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Open a session."""

    scenario: ScenarioId
    level: Level
    round_seconds: Annotated[int, Between(10, 3600)] | None = None
    """Another pace than the scenario's own."""
    after: SessionKey | None = None
    """Go on from this session of mine, which is over."""


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
    id: ActId | None = None
    """Made by the client; the same request sent again brings the same person in, once."""


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
