"""What the news can tell, and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from game_rules.ids import (
    Cited,
    SeatId,
)
from game_rules.ledger import RoundNumber
from game_rules.refusals import Facts
from game_rules.shapes import AtMost


class Told(StrEnum):
    """What the news can tell; the sentence for each is in the catalogue of words under
    `news.<code>`.
    """

    # meetings
    MET = "met"
    NOBODY_MET = "nobody-met"
    FOUND = "found"
    TALKS_HELD = "talks-held"
    # advice
    RECOMMENDED = "recommended"
    BRIEFED = "briefed"
    NOT_LISTENED = "not-listened"
    ADOPTED = "adopted"
    STUDIED = "studied"
    # people without office
    DIALOGUE_OPENED = "dialogue-opened"
    BACK_ROOM_OPENED = "back-room-opened"
    EXPOSED = "exposed"
    ANNOUNCED = "announced"
    LEAKED = "leaked"
    TIPPED = "tipped"
    STORY_PUBLISHED = "story-published"
    GREY_EXPLORED = "grey-explored"
    CAPITALS_VISITED = "capitals-visited"
    FOREWARNED = "forewarned"
    FALSE_SIGNAL = "false-signal"
    DISAVOWED = "disavowed"
    BACKED = "backed"
    FORUM_CONVENED = "forum-convened"
    FORUM_MET = "forum-met"
    ADVICE_BLAMED = "advice-blamed"
    ADVICE_REVIEWED = "advice-reviewed"
    CULTURE_SHARED = "culture-shared"
    STUDENTS_EXCHANGED = "students-exchanged"
    AID_SENT = "aid-sent"
    APPEALED = "appealed"
    PAST_FACED = "past-faced"
    RALLIED_FOR = "rallied-for"
    RALLIED_AGAINST = "rallied-against"
    INVESTORS_CAME = "investors-came"
    CHAMBER_SPOKE = "chamber-spoke"
    PROTOCOL_SIGNED = "protocol-signed"
    PLEDGED = "pledged"
    FUNDED = "funded"
    CAMPAIGN_RUN = "campaign-run"
    CAMPAIGN_MOCKED = "campaign-mocked"
    VOICE_GIVEN = "voice-given"
    COMMITTEE_STARTED = "committee-started"
    STOOD_BY = "stood-by"
    SPOKE_AGAINST = "spoke-against"
    # mandates
    WIDENED = "widened"
    REOPENED = "reopened"
    INTEREST_MOVED = "interest-moved"
    NARROWED = "narrowed"
    BEFORE_THE_CABINET = "before-the-cabinet"
    ENVOY_ASKS = "envoy-asks"
    # at home
    PREPARED = "prepared"
    PUBLIC_PREPARED = "public-prepared"
    RALLIED = "rallied"
    GOVERNMENT_STAYS = "government-stays"
    GOVERNMENT_FALLS = "government-falls"
    # gestures
    DEMANDED = "demanded"
    FORCE_SHOWN = "force-shown"
    STOOD_DOWN = "stood-down"
    # embassies
    EMBASSY_OPENED = "embassy-opened"
    EMBASSY_SHUT = "embassy-shut"
    EMBASSY_KEPT = "embassy-kept"
    EMBASSY_REDUCED = "embassy-reduced"
    # what our own people abroad report
    WANTS_MOST = "wants-most"
    WANTS_LEAST = "wants-least"
    WILL_NOT_SIGN = "will-not-sign"
    NO_LIMIT_FOUND = "no-limit-found"
    LOUDEST = "loudest"
    # promises on record
    PROMISE_KEPT = "promise-kept"
    PROMISE_BROKEN = "promise-broken"
    PROMISE_VOID = "promise-void"
    # threats and force
    ULTIMATUM = "ultimatum"
    THREAT_EMPTY = "threat-empty"
    MOBILISED = "mobilised"
    STRUCK = "struck"
    CEASEFIRE_OFFERED = "ceasefire-offered"
    CEASEFIRE = "ceasefire"
    CEASEFIRE_BROKEN = "ceasefire-broken"
    BRINK_TALKED = "brink-talked"
    HOTLINE_SET_UP = "hotline-set-up"
    HOTLINE_CALLED = "hotline-called"
    EXERCISE_HELD = "exercise-held"
    MONITORS_LET_IN = "monitors-let-in"
    # go-betweens
    MEDIATION_ACCEPTED = "mediation-accepted"
    MEDIATION_BEGINS = "mediation-begins"
    GOOD_OFFICES = "good-offices"
    SHUTTLED = "shuttled"
    MESSAGE_DISTORTED = "message-distorted"
    SINGLE_TEXT = "single-text"
    PRESSED = "pressed"
    GUARANTEED = "guaranteed"
    BRINK_MEDIATED = "brink-mediated"
    # coalitions
    INVITED = "invited"
    WEDGE_OFFERED = "wedge-offered"
    WEDGE_EXPOSED = "wedge-exposed"
    NEUTRAL = "neutral"
    NEUTRALITY_BROKEN = "neutrality-broken"
    JOINED = "joined"
    LEFT = "left"
    ALLY_STOOD_BY = "ally-stood-by"
    CALLED_ON = "called-on"
    # trade and money
    TRADE_OFFERED = "trade-offered"
    MONEY_LENT = "money-lent"
    SANCTIONS_THREATENED = "sanctions-threatened"
    SANCTIONS_IMPOSED = "sanctions-imposed"
    SANCTIONS_EASED = "sanctions-eased"
    # who deals with whom
    RECOGNISED = "recognised"
    CONTACT_MADE = "contact-made"
    ARRESTED = "arrested"
    # words in confidence, and what a panel finds
    CONFIDED_YES = "confided-yes"
    CONFIDED_NO = "confided-no"
    MESSAGE_LEAKED = "message-leaked"
    REFERRED = "referred"
    PANEL_REPORTED = "panel-reported"
    PANEL_FOUND = "panel-found"
    # relations
    SUMMIT_HELD = "summit-held"
    SUMMIT_FAILED = "summit-failed"
    ACKNOWLEDGED = "acknowledged"
    PROTESTED = "protested"
    TALKS_HALTED = "talks-halted"
    UNREST_STIRRED = "unrest-stirred"
    UNREST_EXPOSED = "unrest-exposed"
    RELATIONS_BROKEN = "relations-broken"
    TEXT_REJECTED = "text-rejected"
    WARNINGS_SHARED = "warnings-shared"
    BUILT_TOGETHER = "built-together"
    # what the world does
    EVENT = "event"
    EVENT_SPARED = "event-spared"
    # the ladder
    RUNG_UP = "rung-up"
    RUNG_DOWN = "rung-down"
    BRINK = "brink"
    BRINK_HELD = "brink-held"
    WAR = "war"
    # texts
    VOTED_DOWN = "voted-down"
    SIGNED = "signed"
    RATIFIED = "ratified"
    REFUSED_AT_HOME = "refused-at-home"
    # what comes after a signature
    CLAUSE_CARRIED_OUT = "clause-carried-out"
    CLAUSE_BROKEN = "clause-broken"
    CLAUSE_DELAYED = "clause-delayed"
    CLAUSE_LEFT = "clause-left"
    BREACH_DENIED = "breach-denied"
    PROTOCOL_BROKEN = "protocol-broken"
    ENFORCED = "enforced"
    NOT_ENFORCED = "not-enforced"
    AGREEMENT_TORN_UP = "agreement-torn-up"


REPORTS: Final = frozenset(
    {Told.WANTS_MOST, Told.WANTS_LEAST, Told.WILL_NOT_SIGN, Told.NO_LIMIT_FOUND, Told.LOUDEST}
)
"""What stays worth knowing: the facts that embassies and services have found out."""

CONFIDENCES: Final = frozenset({Told.CONFIDED_YES, Told.CONFIDED_NO})
"""So does what officials of another party said to ours alone."""


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened, told to those who may know of it."""

    code: Told
    round: RoundNumber
    facts: Facts
    claims: Annotated[tuple[Cited, ...], AtMost(8)]
    to: Annotated[tuple[SeatId, ...], AtMost(14)] | None = None
    """Which seats hear of it; everybody when empty."""
