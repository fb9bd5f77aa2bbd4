"""What a seat can send: orders for its sealed envelope, and acts that happen while people talk.

An *order* is an action with the particulars that the seat filled in. An *act* is one message to
the game. The shapes here say only what a message looks like; whether it is allowed is decided in
`engine.py`.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from game_rules.ids import (
    ActionId,
    BlocId,
    ChannelId,
    DraftId,
    Hand,
    IssueId,
    OptionId,
    PartyId,
    SeatId,
)
from game_rules.promises import PromisedAct, PromiseId
from game_rules.shapes import AtMost, Between, Called, Hint, Round, Seq

# --- particulars
# ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Plain:
    """An action that needs nothing said about it."""

    kind: ClassVar[str] = "plain"


@dataclass(frozen=True, slots=True)
class TowardParty:
    """An action aimed at another party."""

    kind: ClassVar[str] = "toward-party"
    party: Annotated[PartyId, Hint("party")]


@dataclass(frozen=True, slots=True)
class OnIssue:
    """A meeting in a channel about one issue."""

    kind: ClassVar[str] = "on-issue"
    channel: Annotated[ChannelId, Hint("channel")]
    issue: Annotated[IssueId, Hint("issue")]


@dataclass(frozen=True, slots=True)
class OnOption:
    """One way of settling an issue."""

    kind: ClassVar[str] = "on-option"
    issue: Annotated[IssueId, Hint("issue")]
    option: Annotated[OptionId, Hint("option")]


@dataclass(frozen=True, slots=True)
class OnIdea:
    """An option as a dialogue worked it out: the channel it comes from counts."""

    kind: ClassVar[str] = "on-idea"
    channel: Annotated[ChannelId, Hint("channel")]
    issue: Annotated[IssueId, Hint("issue")]
    option: Annotated[OptionId, Hint("option")]


@dataclass(frozen=True, slots=True)
class OnText:
    """Yes or no to the text on the table, in exactly this version."""

    kind: ClassVar[str] = "on-text"
    draft: Annotated[DraftId, Hint("text")]
    version: Annotated[int, Between(1, 9999)]
    yes: bool


@dataclass(frozen=True, slots=True)
class OnBloc:
    """One group of people at home."""

    kind: ClassVar[str] = "on-bloc"
    bloc: Annotated[BlocId, Hint("bloc")]


@dataclass(frozen=True, slots=True)
class InChannel:
    """Something done in, or about, one channel."""

    kind: ClassVar[str] = "in-channel"
    channel: Annotated[ChannelId, Hint("channel")]


@dataclass(frozen=True, slots=True)
class OnPartyIssue:
    """Another party, and one issue: what do they want there?"""

    kind: ClassVar[str] = "on-party-issue"
    party: Annotated[PartyId, Hint("party")]
    issue: Annotated[IssueId, Hint("issue")]


@dataclass(frozen=True, slots=True)
class OnPartyOption:
    """One way of settling an issue, as something to say to another party."""

    kind: ClassVar[str] = "on-party-option"
    party: Annotated[PartyId, Hint("party")]
    issue: Annotated[IssueId, Hint("issue")]
    option: Annotated[OptionId, Hint("option")]


Particulars = (
    Plain
    | TowardParty
    | OnIssue
    | OnOption
    | OnIdea
    | OnText
    | OnBloc
    | InChannel
    | OnPartyIssue
    | OnPartyOption
)
Filling = Annotated[Particulars, Called("Particulars")]


@dataclass(frozen=True, slots=True)
class Order:
    """One action that a seat wants to be carried out when the round is resolved."""

    action: ActionId
    particulars: Filling


Orders = Annotated[tuple[Order, ...], AtMost(8)]


@dataclass(frozen=True, slots=True)
class Term:
    """One line of a package: this issue is settled in this way."""

    issue: IssueId
    option: OptionId


Terms = Annotated[tuple[Term, ...], AtMost(8)]

# --- acts of a seat
# ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SealOrders:
    """Put this whole ordered set of orders into the envelope, in place of what was there.

    Orders are chosen for one round, or for its brink: if that has been closed meanwhile they are
    refused, and never carried into the next. Without a round they are for whichever is open.
    """

    kind: ClassVar[str] = "seal-orders"
    orders: Orders
    round: Annotated[int, Between(1, 99)] | None = None
    at_brink: bool = False


@dataclass(frozen=True, slots=True)
class UnsealOrders:
    """Take the envelope back."""

    kind: ClassVar[str] = "unseal-orders"


@dataclass(frozen=True, slots=True)
class MeetOn:
    """Tap, or untap, "we meet on this issue": a meeting needs a tap from each side (C11)."""

    kind: ClassVar[str] = "meet-on"
    channel: ChannelId
    issue: IssueId
    willing: bool = True


@dataclass(frozen=True, slots=True)
class WriteDraft:
    """Begin a draft in a channel (`draft` empty, `version` 0) or change one that stands at
    `version`.
    """

    kind: ClassVar[str] = "write-draft"
    channel: ChannelId
    draft: DraftId | None
    version: Annotated[int, Between(0, 9999)]
    terms: Terms


@dataclass(frozen=True, slots=True)
class SponsorDraft:
    """Stand behind one exact version, or step back from it. A sponsor on each side puts it on the
    table (C11).
    """

    kind: ClassVar[str] = "sponsor-draft"
    draft: DraftId
    version: Annotated[int, Between(1, 9999)]
    support: bool = True


@dataclass(frozen=True, slots=True)
class OfferPromise:
    """Put a promise on record in a channel, one's own or one that is asked for: `by` would keep it,
    `to` would have it. It holds when the other one of the two accepts (C24).
    """

    kind: ClassVar[str] = "offer-promise"
    channel: ChannelId
    by: SeatId
    to: SeatId
    what: PromisedAct
    due: Round
    line: Seq = 0
    """The line of talk that it stands beside, counted in its channel from 1; 0 for none."""


@dataclass(frozen=True, slots=True)
class AnswerPromise:
    """Accept a promise that was offered, or decline it."""

    kind: ClassVar[str] = "answer-promise"
    promise: PromiseId
    accept: bool


@dataclass(frozen=True, slots=True)
class TakeBackPromise:
    """Take back a promise that I have offered and nobody has answered."""

    kind: ClassVar[str] = "take-back-promise"
    promise: PromiseId


@dataclass(frozen=True, slots=True)
class MarkNeed:
    """Tell a channel which issue is most important to my side, truly or not; empty takes it back
    (C25).
    """

    kind: ClassVar[str] = "mark-need"
    channel: ChannelId
    issue: IssueId | None


SeatAct = (
    SealOrders
    | UnsealOrders
    | MeetOn
    | WriteDraft
    | SponsorDraft
    | OfferPromise
    | AnswerPromise
    | TakeBackPromise
    | MarkNeed
)

# --- acts of the teacher and the clock
# --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BeginBriefing:
    """Deal out the role cards; `due` is when the first round opens by itself."""

    kind: ClassVar[str] = "begin-briefing"
    due: Seq


@dataclass(frozen=True, slots=True)
class OpenRound:
    """End the briefing and open round 1."""

    kind: ClassVar[str] = "open-round"
    due: Seq


@dataclass(frozen=True, slots=True)
class CloseRound:
    """Resolve this round (or decide this brink) and open what follows, which is due at `due`."""

    kind: ClassVar[str] = "close-round"
    round: Annotated[int, Between(1, 99)]
    at_brink: bool
    due: Seq
    brink_due: Seq
    """When a brink that opens now has to be decided."""


@dataclass(frozen=True, slots=True)
class PauseClock:
    """Stop the clock; what is left is kept."""

    kind: ClassVar[str] = "pause-clock"
    now: Seq


@dataclass(frozen=True, slots=True)
class ResumeClock:
    """Let the clock run again from what was left."""

    kind: ClassVar[str] = "resume-clock"
    now: Seq


@dataclass(frozen=True, slots=True)
class ShiftClock:
    """Give the phase more time, or less: never less than ten seconds from `now`."""

    kind: ClassVar[str] = "shift-clock"
    seconds: Annotated[int, Between(-3600, 3600)]
    now: Seq


@dataclass(frozen=True, slots=True)
class HandOver:
    """Say who plays a seat from now on: a person, a bot, or a bot that stands in for somebody
    absent.
    """

    kind: ClassVar[str] = "hand-over"
    seat: SeatId
    hand: Hand


@dataclass(frozen=True, slots=True)
class EndGame:
    """End the game here, before its time."""

    kind: ClassVar[str] = "end-game"


TableAct = (
    BeginBriefing
    | OpenRound
    | CloseRound
    | PauseClock
    | ResumeClock
    | ShiftClock
    | HandOver
    | EndGame
)

Act = SeatAct | TableAct
