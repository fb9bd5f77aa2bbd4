"""The ledger: what can change in a game, who may see it, and one line for every change.

All that the rules count is kept in *cells*. A cell is a variable with its subjects, such as the
tension between two parties or the progress of a channel on an issue. Cells change only by lines of
the ledger, so that every number can say why it is what it is: the rule, the causes, the terms of
the formula, and the claims of the source document behind them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from game_rules.ids import Cited, RuleId, SeatId
from game_rules.shapes import AtMost, Between, Ident, Points


class Audience(StrEnum):
    """Who may see a cell while the game goes on. Afterwards everything is open."""

    PUBLIC = "public"
    PARTY = "party"
    """The officials and people of the party that is the first subject."""
    CHANNEL = "channel"
    """The members of the channel that is the first subject."""
    SEAT = "seat"
    DEBRIEF = "debrief"
    """Nobody before the end."""


class Subject(StrEnum):
    """What a cell can be about."""

    PARTY = "party"
    CHANNEL = "channel"
    ISSUE = "issue"
    OPTION = "option"
    SEAT = "seat"
    BLOC = "bloc"


class Var(StrEnum):
    """What the rules count."""

    TENSION = "tension"
    STAGE = "stage"
    BRINKS = "brinks"
    WAR_ROUNDS = "war-rounds"
    MISSION = "mission"
    TRUST = "trust"
    IMAGE = "image"
    SUPPORT = "support"
    NO_DEAL = "no-deal"
    CAPITAL = "capital"
    TREASURY = "treasury"
    FUNDS = "funds"
    MOOD = "mood"
    MANDATE = "mandate"
    KNOWN = "known"
    UPTAKE = "uptake"
    ADOPTED = "adopted"
    COVER = "cover"
    PROGRESS = "progress"
    RAPPORT = "rapport"
    SESSIONS = "sessions"
    FOUND = "found"
    GUESTS = "guests"
    CRAFT = "craft"
    APPROVAL = "approval"
    HOME_VOTE = "home-vote"
    VOTE_NEEDED = "vote-needed"
    RATIFIED = "ratified"
    # what the standard level adds to the start of a game
    RESENTMENT = "resentment"
    SANCTIONS = "sanctions"
    HOTLINE = "hotline"
    ORGANISED = "organised"
    SECRECY = "secrecy"
    SANCTION = "sanction"
    OPEN = "open"
    REPUTATION = "reputation"
    WRONGED = "wronged"
    # people without office
    STUDY = "study"
    WARMTH = "warmth"
    CAMPAIGN = "campaign"
    INCLUSION = "inclusion"
    COMMITTEE = "committee"
    STAND = "stand"
    # dialogues that can be opened, hidden, exposed and joined up
    EXPOSED = "exposed"
    SECURED = "secured"
    TIP = "tip"
    OVERREACH = "overreach"
    GREY = "grey"
    SIGNAL = "signal"
    FOREWARNED = "forewarned"
    DISAVOWED = "disavowed"
    FORUM = "forum"
    BLAMED = "blamed"
    REVIEWED = "reviewed"
    EXCHANGE = "exchange"
    HEALING = "healing"
    PLEDGE = "pledge"
    # what officials do beyond the first level
    KEPT_OPEN = "kept-open"
    SUMMIT = "summit"
    HALTED = "halted"
    HALTS = "halts"
    ASKED = "asked"
    REQUESTED = "requested"
    ULTIMATUM = "ultimatum"
    TRADE_THREAT = "trade-threat"
    LEVERAGE = "leverage"
    THREATS_MADE = "threats-made"
    THREATS_KEPT = "threats-kept"
    COERCION = "coercion"
    MOBILISED = "mobilised"
    PAIN = "pain"
    CEASEFIRE = "ceasefire"
    CEASEFIRE_OFFER = "ceasefire-offer"
    CALLED = "called"
    EXERCISE = "exercise"
    MONITORS = "monitors"
    SIDE_PAYMENT = "side-payment"
    PREPARED = "prepared"
    PAID = "paid"
    INCUMBENT = "incumbent"


class Unit(StrEnum):
    """How the number in a cell is read."""

    TENTHS = "tenths"
    THOUSANDTHS = "thousandths"
    COUNT = "count"
    YES_NO = "yes-no"
    WORD = "word"
    """Each number has a word of its own, such as the rungs of the ladder."""


@dataclass(frozen=True, slots=True)
class Variable:
    """What a variable is about, its bounds, and who may see it."""

    subjects: tuple[Subject, ...]
    low: int
    high: int
    audience: Audience
    about: str
    terms: Audience | None = None
    """Who may see the terms of the formula behind it, where fewer may than the number itself."""
    read_as: Unit | None = None
    """Where its bounds do not tell."""

    @property
    def unit(self) -> Unit:
        """How it is read: up to one is yes or no, up to 99 is counted, beyond that in tenths."""
        if self.read_as is not None:
            return self.read_as
        if self.high == 1:
            return Unit.YES_NO
        return Unit.COUNT if self.high < 100 else Unit.TENTHS


_PARTY, _CHANNEL, _ISSUE, _OPTION = Subject.PARTY, Subject.CHANNEL, Subject.ISSUE, Subject.OPTION

VARIABLES: Final[Mapping[Var, Variable]] = {
    Var.TENSION: Variable(
        (_PARTY, _PARTY), 0, 1000, Audience.PUBLIC, "how close two parties are to war, in tenths"
    ),
    Var.STAGE: Variable(
        (_PARTY, _PARTY),
        0,
        4,
        Audience.PUBLIC,
        "the rung of the ladder that two parties stand on",
        read_as=Unit.WORD,
    ),
    Var.BRINKS: Variable(
        (_PARTY, _PARTY), 0, 12, Audience.PUBLIC, "how often the two have stood at the brink"
    ),
    Var.WAR_ROUNDS: Variable((_PARTY, _PARTY), 0, 12, Audience.PUBLIC, "rounds of war so far"),
    Var.MISSION: Variable(
        (_PARTY, _PARTY),
        0,
        2,
        Audience.PUBLIC,
        "how far the first keeps its embassy open",
        read_as=Unit.WORD,
    ),
    Var.TRUST: Variable(
        (_PARTY, _PARTY), 0, 1000, Audience.PARTY, "how far the first takes the second at its word"
    ),
    Var.IMAGE: Variable(
        (_PARTY, _PARTY), 0, 1000, Audience.PUBLIC, "what the first people think of the second"
    ),
    Var.SUPPORT: Variable(
        (_PARTY,), 0, 1000, Audience.PARTY, "how the country stands behind its government"
    ),
    Var.NO_DEAL: Variable(
        (_PARTY,), 0, 1000, Audience.PARTY, "BATNA: what no agreement is worth, in tenths"
    ),
    Var.CAPITAL: Variable(
        (_PARTY,), 0, 1000, Audience.PARTY, "political capital: what a government may still risk"
    ),
    Var.TREASURY: Variable((_PARTY,), 0, 1000, Audience.PARTY, "money that a government can spend"),
    Var.FUNDS: Variable((_CHANNEL,), 0, 1000, Audience.CHANNEL, "money that a dialogue can spend"),
    Var.MOOD: Variable(
        (Subject.BLOC,), -300, 300, Audience.PARTY, "how a bloc leans before it reads a text"
    ),
    Var.MANDATE: Variable(
        (_PARTY, _ISSUE, _OPTION), 0, 1, Audience.PARTY, "whether officials may say it"
    ),
    Var.KNOWN: Variable(
        (_PARTY, _ISSUE, _OPTION), 0, 1, Audience.PARTY, "whether officials know of it"
    ),
    Var.UPTAKE: Variable(
        (_PARTY, _CHANNEL, _ISSUE, _OPTION),
        0,
        1000,
        Audience.PARTY,
        "how far a capital listens to an idea, in thousandths",
        read_as=Unit.THOUSANDTHS,
    ),
    Var.ADOPTED: Variable(
        (_PARTY, _ISSUE, _OPTION), 0, 1, Audience.PARTY, "whether the capital made an idea its own"
    ),
    Var.COVER: Variable(
        (_PARTY, _ISSUE, _OPTION),
        0,
        150,
        Audience.PARTY,
        "home approval that advice lends an option",
    ),
    Var.PROGRESS: Variable(
        (_CHANNEL, _ISSUE), 0, 1000, Audience.CHANNEL, "how far a channel has got on an issue"
    ),
    Var.RAPPORT: Variable(
        (_CHANNEL,), 0, 1000, Audience.CHANNEL, "how easily the members of a channel talk"
    ),
    Var.SESSIONS: Variable(
        (_CHANNEL, _ISSUE), 0, 99, Audience.CHANNEL, "meetings held on an issue"
    ),
    Var.FOUND: Variable(
        (_CHANNEL, _ISSUE, _OPTION),
        0,
        1,
        Audience.CHANNEL,
        "whether a dialogue has found an option",
    ),
    Var.GUESTS: Variable(
        (_CHANNEL, _ISSUE), 0, 99, Audience.CHANNEL, "meetings on an issue that officials came to"
    ),
    Var.CRAFT: Variable((Subject.SEAT,), 0, 1000, Audience.SEAT, "skill in negotiating"),
    Var.APPROVAL: Variable(
        (Subject.BLOC,),
        0,
        1000,
        Audience.PUBLIC,
        "how a bloc voted on the text that was signed",
        terms=Audience.PARTY,
    ),
    Var.HOME_VOTE: Variable(
        (_PARTY,), 0, 1000, Audience.PUBLIC, "how a country voted on the text that was signed"
    ),
    Var.VOTE_NEEDED: Variable(
        (_PARTY,), 0, 1000, Audience.PUBLIC, "the approval that the text voted on needed"
    ),
    Var.RATIFIED: Variable(
        (_PARTY,), 0, 1, Audience.PUBLIC, "whether a country accepted the text that was signed"
    ),
    Var.RESENTMENT: Variable(
        (_PARTY, _PARTY),
        0,
        1000,
        Audience.DEBRIEF,
        "what the first has not forgiven the second for being forced",
    ),
    Var.SANCTIONS: Variable(
        (_PARTY, _PARTY), 0, 1, Audience.PUBLIC, "whether the first punishes the second's trade"
    ),
    Var.HOTLINE: Variable(
        (_PARTY, _PARTY), 0, 1, Audience.PUBLIC, "whether two armies can telephone"
    ),
    Var.ORGANISED: Variable(
        (Subject.BLOC,), 0, 1000, Audience.PARTY, "how well a bloc can rally against a deal"
    ),
    Var.SECRECY: Variable((_CHANNEL,), 0, 1000, Audience.CHANNEL, "how well hidden a channel is"),
    Var.SANCTION: Variable(
        (_CHANNEL,),
        0,
        2,
        Audience.CHANNEL,
        "how far governments stand behind a channel",
        read_as=Unit.WORD,
    ),
    Var.OPEN: Variable(
        (_CHANNEL,), 0, 1, Audience.CHANNEL, "whether somebody has opened a channel"
    ),
    Var.REPUTATION: Variable(
        (Subject.SEAT,), 0, 1000, Audience.SEAT, "how far others believe a seat"
    ),
    Var.WRONGED: Variable(
        (_PARTY,), 0, 99, Audience.PUBLIC, "the round that last gave a country cause to protest"
    ),
    Var.STUDY: Variable(
        (_CHANNEL, _ISSUE),
        0,
        300,
        Audience.CHANNEL,
        "what joint study adds to the quality of advice, in thousandths",
        read_as=Unit.THOUSANDTHS,
    ),
    Var.WARMTH: Variable(
        (_PARTY, _PARTY),
        0,
        1000,
        Audience.PUBLIC,
        "what contact has won with the first people, and loses again when it stops",
    ),
    Var.CAMPAIGN: Variable(
        (_PARTY, _PARTY),
        0,
        1000,
        Audience.PUBLIC,
        "what a peace campaign has won with the first people, and a raid would take away",
    ),
    Var.INCLUSION: Variable(
        (Subject.BLOC,), 0, 200, Audience.PUBLIC, "how far people whom nobody asks were heard"
    ),
    Var.COMMITTEE: Variable(
        (_PARTY, _PARTY), 0, 1, Audience.PUBLIC, "whether neighbours watch the line together"
    ),
    Var.STAND: Variable(
        (Subject.BLOC,),
        -200,
        200,
        Audience.PUBLIC,
        "what a group hears about the text from somebody whom it trusts",
    ),
    Var.EXPOSED: Variable(
        (_CHANNEL,), 0, 1, Audience.PUBLIC, "whether a hidden channel has come to light"
    ),
    Var.SECURED: Variable(
        (_CHANNEL,),
        0,
        99,
        Audience.CHANNEL,
        "the last round in which a channel is handled securely",
    ),
    Var.TIP: Variable(
        (Subject.SEAT, _CHANNEL),
        0,
        2,
        Audience.SEAT,
        "what a journalist has heard of a hidden channel: 1 from one source, 2 from two",
    ),
    Var.OVERREACH: Variable(
        (_CHANNEL,), 0, 1000, Audience.CHANNEL, "how far a dialogue has gone beyond its place"
    ),
    Var.GREY: Variable(
        (_CHANNEL, _ISSUE),
        0,
        1,
        Audience.CHANNEL,
        "whether a dialogue has talked of what governments rule out",
    ),
    Var.SIGNAL: Variable(
        (_CHANNEL, _PARTY),
        0,
        99,
        Audience.CHANNEL,
        "the round in which people of a party seemed to speak for more than themselves",
    ),
    Var.FOREWARNED: Variable(
        (_CHANNEL, _PARTY),
        0,
        99,
        Audience.CHANNEL,
        "the round in which members told the officials of their party first",
    ),
    Var.DISAVOWED: Variable(
        (_PARTY, _CHANNEL),
        0,
        99,
        Audience.PUBLIC,
        "the last round in which a government keeps its distance from a dialogue",
    ),
    Var.FORUM: Variable(
        (_CHANNEL,), 0, 99, Audience.PUBLIC, "the last round in which a dialogue sits in the forum"
    ),
    Var.BLAMED: Variable(
        (_PARTY, _CHANNEL),
        0,
        99,
        Audience.PARTY,
        "the round in which advice of a dialogue that a government had adopted was refused at home",
    ),
    Var.REVIEWED: Variable(
        (_CHANNEL,), 0, 1, Audience.CHANNEL, "whether the advice of a dialogue was reviewed"
    ),
    Var.EXCHANGE: Variable(
        (_PARTY, _PARTY), 0, 9, Audience.PUBLIC, "rounds for which students are still exchanged"
    ),
    Var.HEALING: Variable(
        (_PARTY, _PARTY),
        0,
        9,
        Audience.PUBLIC,
        "how often two peoples have faced the past together",
    ),
    Var.PLEDGE: Variable(
        (_PARTY, _ISSUE, _OPTION),
        0,
        99,
        Audience.PUBLIC,
        "home approval among business people that a pledge lends an option",
        read_as=Unit.TENTHS,
    ),
    Var.KEPT_OPEN: Variable(
        (_PARTY, _PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the round in which the first kept its embassy open on purpose",
    ),
    Var.SUMMIT: Variable(
        (_PARTY, _PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the round in which the first last hosted the second",
    ),
    Var.HALTED: Variable(
        (_PARTY, _PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the round for which the first called off the talks",
    ),
    Var.HALTS: Variable(
        (_PARTY,),
        0,
        99,
        Audience.PUBLIC,
        "how often a government has called off the talks",
    ),
    Var.ASKED: Variable(
        (_PARTY, _ISSUE, _OPTION),
        0,
        99,
        Audience.PARTY,
        "the round in which a wider mandate was put before the cabinet",
    ),
    Var.REQUESTED: Variable(
        (_PARTY, _ISSUE, _OPTION),
        0,
        99,
        Audience.PARTY,
        "the round in which an envoy asked the capital for an option",
    ),
    Var.ULTIMATUM: Variable(
        (_PARTY, _PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the round by which the first has to make its ultimatum good",
    ),
    Var.TRADE_THREAT: Variable(
        (_PARTY, _PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the round by which the first has to impose the sanctions it threatens",
    ),
    Var.LEVERAGE: Variable(
        (_PARTY, _PARTY),
        0,
        300,
        Audience.PARTY,
        "what the threats of the second take off the no-deal value of the first while they stand",
    ),
    Var.THREATS_MADE: Variable(
        (_PARTY,),
        0,
        99,
        Audience.PUBLIC,
        "threats that a government has made in public",
    ),
    Var.THREATS_KEPT: Variable(
        (_PARTY,),
        0,
        99,
        Audience.PUBLIC,
        "threats that a government has carried out",
    ),
    Var.COERCION: Variable(
        (_PARTY, _PARTY),
        0,
        1000,
        Audience.DEBRIEF,
        "how far the first has pressed the second",
    ),
    Var.MOBILISED: Variable(
        (_PARTY,),
        0,
        1,
        Audience.PUBLIC,
        "whether a country has called up its army",
    ),
    Var.PAIN: Variable(
        (_PARTY,),
        0,
        1000,
        Audience.PARTY,
        "what a country suffers by war",
    ),
    Var.CEASEFIRE: Variable(
        (_PARTY, _PARTY),
        0,
        2,
        Audience.PUBLIC,
        "a ceasefire: 0 none, 1 in force, 2 broken",
    ),
    Var.CEASEFIRE_OFFER: Variable(
        (_PARTY, _PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the round in which the first offered a ceasefire",
    ),
    Var.CALLED: Variable(
        (_PARTY, _PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the round in which the first last used the hotline",
    ),
    Var.EXERCISE: Variable(
        (_PARTY, _PARTY),
        0,
        99,
        Audience.PUBLIC,
        "the last round in which rescue teams of the two train together",
    ),
    Var.MONITORS: Variable(
        (_PARTY,),
        0,
        1,
        Audience.PUBLIC,
        "whether a country lets neutral monitors in",
    ),
    Var.SIDE_PAYMENT: Variable(
        (_PARTY, _PARTY),
        0,
        100,
        Audience.PUBLIC,
        "what loans of the first add to a deal for the second",
    ),
    Var.PREPARED: Variable(
        (Subject.BLOC,),
        0,
        300,
        Audience.PARTY,
        "home approval that was won beforehand",
    ),
    Var.PAID: Variable(
        (Subject.BLOC,),
        0,
        100,
        Audience.PARTY,
        "home approval that money was promised for",
    ),
    Var.INCUMBENT: Variable(
        (_PARTY,),
        0,
        9,
        Audience.PUBLIC,
        "which government is in office: 0 the first, then its successors as they are printed",
    ),
}
"""Every variable has a row here; one without an audience cannot be declared."""

Cell = tuple[str, ...]
"""A variable and its subjects: `(Var.TENSION, "karvania", "ostrel")`."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What made a change: an order of a seat, a card, or a rule."""

    what: Ident
    """The id of the action, the card, or the rule."""
    seat: SeatId | None = None


@dataclass(frozen=True, slots=True)
class Factor:
    """One term of the formula behind a change, as it stood."""

    name: Ident
    value: Points


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the ledger."""

    var: Var
    subject: Annotated[tuple[Ident, ...], AtMost(4)]
    before: Points
    after: Points
    rule: RuleId
    causes: Annotated[tuple[Cause, ...], AtMost(14)]
    claims: Annotated[tuple[Cited, ...], AtMost(8)]
    factors: Annotated[tuple[Factor, ...], AtMost(16)] = ()

    @property
    def cell(self) -> Cell:
        return (self.var, *self.subject)


Changes = Annotated[tuple[Change, ...], AtMost(2000)]
RoundNumber = Annotated[int, Between(0, 99)]


@dataclass(frozen=True, slots=True)
class Page:
    """What the ledger says of one resolution; page 0 is how the game was set up."""

    round: RoundNumber
    changes: Changes
