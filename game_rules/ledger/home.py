"""What a country thinks, has and may say, and what its capital has heard."""

from collections.abc import Mapping
from typing import Final

from game_rules.ledger.kinds import Audience, Subject, Unit, Variable
from game_rules.ledger.names import Var

HOME: Final[Mapping[Var, Variable]] = {
    Var.INTEREST: Variable(
        (Subject.PARTY, Subject.ISSUE),
        -900,
        2000,
        Audience.PARTY,
        "by how much more hangs on an issue for a party than was printed, in parts per thousand",
        read_as=Unit.THOUSANDTHS,
    ),
    Var.REOPENED: Variable(
        (Subject.PARTY, Subject.ISSUE),
        0,
        99,
        Audience.PARTY,
        "the last round in which a party's mandate on an issue lies open after an event",
    ),
    Var.SUPPORT: Variable(
        (Subject.PARTY,),
        0,
        1000,
        Audience.PARTY,
        "how the country stands behind its government",
        bands=((0, "shaky"), (350, "divided"), (500, "steady"), (650, "strong")),
    ),
    Var.NO_DEAL: Variable(
        (Subject.PARTY,), 0, 1000, Audience.PARTY, "BATNA: what no agreement is worth, in tenths"
    ),
    Var.CAPITAL: Variable(
        (Subject.PARTY,),
        0,
        1000,
        Audience.PARTY,
        "political capital: what a government may still risk",
    ),
    Var.TREASURY: Variable(
        (Subject.PARTY,), 0, 1000, Audience.PARTY, "money that a government can spend"
    ),
    Var.MOOD: Variable(
        (Subject.BLOC,),
        -300,
        300,
        Audience.PARTY,
        "how a bloc leans before it reads a text",
        bands=((-300, "against"), (-60, "uneasy"), (-10, "open"), (11, "for")),
    ),
    Var.MANDATE: Variable(
        (Subject.PARTY, Subject.ISSUE, Subject.OPTION),
        0,
        1,
        Audience.PARTY,
        "whether officials may say it",
    ),
    Var.KNOWN: Variable(
        (Subject.PARTY, Subject.ISSUE, Subject.OPTION),
        0,
        1,
        Audience.PARTY,
        "whether officials know of it",
    ),
    Var.UPTAKE: Variable(
        (Subject.PARTY, Subject.CHANNEL, Subject.ISSUE, Subject.OPTION),
        0,
        1000,
        Audience.BRIEFED,
        "how far a capital listens to an idea, in thousandths",
        read_as=Unit.THOUSANDTHS,
    ),
    Var.ADOPTED: Variable(
        (Subject.PARTY, Subject.ISSUE, Subject.OPTION),
        0,
        1,
        Audience.PARTY,
        "whether the capital made an idea its own",
    ),
    Var.COVER: Variable(
        (Subject.PARTY, Subject.ISSUE, Subject.OPTION),
        0,
        150,
        Audience.PARTY,
        "home approval that advice lends an option",
    ),
    Var.APPROVAL: Variable(
        (Subject.BLOC,),
        0,
        1000,
        Audience.PUBLIC,
        "how a bloc voted on the text that was signed",
        terms=Audience.PARTY,
    ),
    Var.HOME_VOTE: Variable(
        (Subject.PARTY,),
        0,
        1000,
        Audience.PUBLIC,
        "how a country voted on the text that was signed",
    ),
    Var.VOTE_NEEDED: Variable(
        (Subject.PARTY,), 0, 1000, Audience.PUBLIC, "the approval that the text voted on needed"
    ),
    Var.RATIFIED: Variable(
        (Subject.PARTY,),
        0,
        1,
        Audience.PUBLIC,
        "whether a country accepted the text that was signed",
    ),
    Var.ORGANISED: Variable(
        (Subject.BLOC,), 0, 1000, Audience.PARTY, "how well a bloc can rally against a deal"
    ),
    Var.INCLUSION: Variable(
        (Subject.BLOC,), 0, 200, Audience.PUBLIC, "how far people whom nobody asks were heard"
    ),
    Var.STAND: Variable(
        (Subject.BLOC,),
        -200,
        200,
        Audience.PUBLIC,
        "what a group hears about the text from somebody whom it trusts",
    ),
    Var.BLAMED: Variable(
        (Subject.PARTY, Subject.CHANNEL),
        0,
        99,
        Audience.PARTY,
        "the round in which advice of a dialogue that a government had adopted was refused at home",
    ),
    Var.REVIEWED: Variable(
        (Subject.CHANNEL,), 0, 1, Audience.CHANNEL, "whether the advice of a dialogue was reviewed"
    ),
    Var.ASKED: Variable(
        (Subject.PARTY, Subject.ISSUE, Subject.OPTION),
        0,
        99,
        Audience.OFFICIALS,
        "the round in which a wider mandate was put before the cabinet",
    ),
    Var.REQUESTED: Variable(
        (Subject.PARTY, Subject.ISSUE, Subject.OPTION),
        0,
        99,
        Audience.OFFICIALS,
        "the round in which an envoy asked the capital for an option",
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
        (Subject.PARTY,),
        0,
        9,
        Audience.PUBLIC,
        "which government is in office: 0 the first, then its successors as they are printed",
    ),
}
