"""The ways in which the rules say no.

A refusal is an answer, not an error: a code, the facts that it rests on, and the claims behind it.
Its sentence, and the way to a "yes", stand in the catalogue of words under `refusal.<code>` and
`refusal.<code>.remedy`; the facts fill the gaps in them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from game_rules.ids import Cited
from game_rules.shapes import AtMost, Ident

Facts = Annotated[Mapping[Ident, Annotated[str, AtMost(80)]], AtMost(8)]
"""What a sentence has to fill in. The name of a fact says what it is: `issue`, `party`, `seat`,
`count`...
"""


class No(StrEnum):
    """Why not."""

    # who and when
    NOT_YOURS = "not-yours"
    NOT_NOW = "not-now"
    GAME_OVER = "game-over"
    ROUND_PASSED = "round-passed"
    NOT_THERE = "not-there"
    """It does not exist, or not for you: the two are never told apart."""
    HAND_STAYS = "hand-stays"
    # the envelope
    NOT_IN_THIS_GAME = "not-in-this-game"
    NOT_YOUR_ROLE = "not-your-role"
    TOO_MANY_ACTIONS = "too-many-actions"
    SAME_TWICE = "same-twice"
    ONE_HOSTILE_ACT = "one-hostile-act"
    TOO_LITTLE_CAPITAL = "too-little-capital"
    TOO_LITTLE_MONEY = "too-little-money"
    TOO_LITTLE_FUNDS = "too-little-funds"
    ONLY_AT_THE_BRINK = "only-at-the-brink"
    NOTHING_SEALED = "nothing-sealed"
    # meetings
    NO_AGENDA = "no-agenda"
    NOT_OPENED = "not-opened"
    NO_OPEN_ROOM = "no-open-room"
    NO_DIALOGUE_KNOWN = "no-dialogue-known"
    # embassies
    EMBASSY_OPEN = "embassy-open"
    EMBASSY_CLOSED = "embassy-closed"
    REPORTED_ALREADY = "reported-already"
    # who deals with whom
    NOT_RECOGNISED = "not-recognised"
    RECOGNISED_ALREADY = "recognised-already"
    LAW_BARS_OFFICIALS = "law-bars-officials"
    CONTACT_BARRED = "contact-barred"
    NOBODY_IS_BARRED = "nobody-is-barred"
    NOBODY_HAS_MET_THEM = "nobody-has-met-them"
    THEIR_LAW_BARS_IT = "their-law-bars-it"
    # words in confidence, and panels
    NO_WAY_TO_THEM = "no-way-to-them"
    TOLD_ALREADY = "told-already"
    NO_BODY = "no-body"
    REFERRED_ALREADY = "referred-already"
    WITH_THE_PANEL = "with-the-panel"
    # what stands between two parties
    NOT_ON_THIS_RUNG = "not-on-this-rung"
    TOO_LITTLE_TRUST = "too-little-trust"
    TOO_LITTLE_TALK = "too-little-talk"
    NOTHING_AGREED = "nothing-agreed"
    NO_GRIEVANCE = "no-grievance"
    DONE_BEFORE = "done-before"
    TALKS_HALTED = "talks-halted"
    THREAT_STANDS = "threat-stands"
    ARMY_CALLED_UP = "army-called-up"
    HOTLINE_STANDS = "hotline-stands"
    NO_HOTLINE = "no-hotline"
    NO_LINE_YET = "no-line-yet"
    MONITORS_ARE_IN = "monitors-are-in"
    NOTHING_TO_WATCH = "nothing-to-watch"
    SANCTIONS_STAND = "sanctions-stand"
    NO_SANCTIONS = "no-sanctions"
    # go-betweens
    ACCEPTED_ALREADY = "accepted-already"
    NOT_ACCEPTED = "not-accepted"
    OTHER_NOT_ACCEPTED = "other-not-accepted"
    TRUSTED_TOO_LITTLE = "trusted-too-little"
    TOO_LITTLE_TO_WRITE = "too-little-to-write"
    TOO_WEAK_TO_PRESS = "too-weak-to-press"
    NOTHING_TO_GUARANTEE = "nothing-to-guarantee"
    GUARANTEED_ALREADY = "guaranteed-already"
    NO_SIDE = "no-side"
    # coalitions
    NO_COALITION = "no-coalition"
    STANDS_WITH_US = "stands-with-us"
    STANDS_WITH_THEM = "stands-with-them"
    KEEPS_OUT = "keeps-out"
    NOT_THEIR_ALLY = "not-their-ally"
    NOTHING_TO_WEDGE = "nothing-to-wedge"
    IS_A_RIVAL = "is-a-rival"
    HAS_TAKEN_A_SIDE = "has-taken-a-side"
    KEEPS_OUT_ALREADY = "keeps-out-already"
    # at home
    NO_SAY = "no-say"
    ALREADY_ASKED = "already-asked"
    PREPARED_ALREADY = "prepared-already"
    PAID_ALREADY = "paid-already"
    NOTHING_SIGNED = "nothing-signed"
    # mandates
    ALREADY_MAY_SAY = "already-may-say"
    RED_LINE = "red-line"
    OUTSIDE_MANDATE = "outside-mandate"
    UNHEARD_OF = "unheard-of"
    # recommendations
    TOO_FEW_SESSIONS = "too-few-sessions"
    TOO_LITTLE_PROGRESS = "too-little-progress"
    NOTHING_NEW = "nothing-new"
    ALREADY_RECOMMENDED = "already-recommended"
    NO_RECOMMENDATION = "no-recommendation"
    ALREADY_BRIEFED = "already-briefed"
    NOT_BRIEFED = "not-briefed"
    NOT_LISTENING = "not-listening"
    ALREADY_ADOPTED = "already-adopted"
    # people without office
    HEARD_ANYWAY = "heard-anyway"
    ALREADY_HEARD = "already-heard"
    COMMITTEE_STANDS = "committee-stands"
    SPEAKS_FOR_NOBODY = "speaks-for-nobody"
    STUDIED_OUT = "studied-out"
    NAME_TOO_SMALL = "name-too-small"
    # hidden channels
    VISAS_REFUSED = "visas-refused"
    NOT_HIDDEN = "not-hidden"
    SECURED_ALREADY = "secured-already"
    NO_TIP = "no-tip"
    VERIFIED_ALREADY = "verified-already"
    # what governments rule out
    NOT_AT_EASE = "not-at-ease"
    EXPLORED_ALREADY = "explored-already"
    NOT_EXPLORED = "not-explored"
    FOREWARNED_ALREADY = "forewarned-already"
    NO_OVERREACH = "no-overreach"
    BACKED_ALREADY = "backed-already"
    # coordination, and advice that failed
    NO_FORUM = "no-forum"
    FORUM_SITS = "forum-sits"
    NOTHING_FAILED = "nothing-failed"
    # exchange and commerce
    NOBODY_IN_NEED = "nobody-in-need"
    EXCHANGE_RUNS = "exchange-runs"
    HEALED_LATELY = "healed-lately"
    NOT_SIDE_BY_SIDE = "not-side-by-side"
    PICTURE_TOO_DARK = "picture-too-dark"
    NOT_COMMERCIAL = "not-commercial"
    TRADE_WAITS = "trade-waits"
    PLEDGED_ALREADY = "pledged-already"
    # texts
    NO_TEXT = "no-text"
    OLD_VERSION = "old-version"
    INCOMPLETE = "incomplete"
    NOT_SIGNABLE = "not-signable"
    TOO_PUBLIC = "too-public"
    ALREADY_TABLED = "already-tabled"
    HOME_VOTE_COMING = "home-vote-coming"
    IN_FORCE_ALREADY = "in-force-already"
    ONLY_OFFICIALS = "only-officials"
    TOO_MANY_DRAFTS = "too-many-drafts"
    TOO_MANY_OWN_DRAFTS = "too-many-own-drafts"
    # what comes after a signature
    SETTLED = "settled"
    NOTHING_IN_FORCE = "nothing-in-force"
    CARRIED_OUT_WHOLLY = "carried-out-wholly"
    STEP_TAKEN = "step-taken"
    CLAUSE_BROKEN = "clause-broken"
    CLAUSE_KEPT = "clause-kept"
    NOT_ON_RECORD = "not-on-record"
    # promises on record, and marks of need
    NO_PROMISES = "no-promises"
    NO_MARKS = "no-marks"
    PROMISE_OPEN = "promise-open"
    PROMISE_DUE = "promise-due"
    PROMISE_ANSWERED = "promise-answered"
    NOT_THEIR_CARD = "not-their-card"
    IN_THE_DARK = "in-the-dark"
    NO_VOICE = "no-voice"
    NOT_OFFICIAL = "not-official"
    KNOWN_ANYWAY = "known-anyway"
    NO_SUCH_LINE = "no-such-line"
    # the ladder
    LADDER_TOO_LOW = "ladder-too-low"
    LADDER_TOO_HIGH = "ladder-too-high"
    # the clock
    CLOCK_STOPPED = "clock-stopped"
    CLOCK_RUNNING = "clock-running"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A no, with its reason."""

    code: No
    facts: Facts = field(default_factory=dict)
    claims: Annotated[tuple[Cited, ...], AtMost(8)] = ()


@lru_cache(maxsize=8192, typed=True)
def refused(code: No, *claims: str, **facts: object) -> Refusal:
    """A refusal with its facts in words that can travel. Menus are full of the same ones, round
    after round, so that each is made once.
    """
    return Refusal(code, spelled(facts), claims)  # type: ignore[arg-type]


def spelled(facts: Mapping[str, object]) -> Facts:
    """Facts in words that can travel."""
    return {name.replace("_", "-"): str(fact) for name, fact in facts.items()}


def in_order(facts: Facts) -> Facts:
    """Facts in the order in which a journal gives them back, so that fingerprints agree."""
    return dict(sorted(facts.items()))
